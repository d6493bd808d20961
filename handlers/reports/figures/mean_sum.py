"""`ค่าเฉลี่ยต่อสำนัก`: sums and means over bureaus of money, progress and people told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Message, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed, whose_are
from handlers.reports.due_report_words import NOTHING_DUE, other_sides
from handlers.reports.figures.overview import LEADING, WORK, overview
from handlers.reports.report_words import baht
from handlers.understand.dates.dates import thai_date
from handlers.understand.numbers import stated_figures
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, normalise_lines
from models.people.scope import bureaus_seen
from models.reports.figures.bureau_sums import BureauSum, bureau_sums, told_texts

_NAME = "mean_sum"
_PAGE = 6
_CENT = Decimal("0.01")


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """Each sum with its mean over the bureaus that told it; each bureau beside it."""
    found = _over_several(context, found)
    year = found.about.year(context.today)
    listed = bureau_sums(context.session, year, found.narrow)
    ranked = sorted(listed, key=lambda each: (-(each.disbursed or 0), -each.share_done))
    page = button_facts.page(facts, _PAGE, len(ranked[: found.top]))
    bureaus = Card(
        "แต่ละสำนัก",
        subtitle=page.beside(found.about.words(context.today), "เบิกจ่ายมากที่สุดอยู่บน"),
        rows=tuple(_bureau(each, found) for each in page.of(ranked[: found.top])),
        buttons=page.turn(_NAME, **found.facts()),
    )
    if page.number > 1:
        return [bureaus]
    told = told_texts(context.session, year, found.narrow)
    rows = _figures(listed, {each: people_told(texts) for each, texts in told.items()})
    figures = Card(
        f"ผลรวมและค่าเฉลี่ยต่อสำนัก {found.whose}",
        subtitle=found.about.words(context.today),
        rows=rows if listed else (Para(NOTHING_DUE),),
        note="กิจกรรมเดียวที่หลายสำนักทำ นับทุกสำนัก จึงมากกว่าจำนวนกิจกรรมของทั้งสำนักงานได้ "
        f"เฉลี่ยเฉพาะสำนักที่รายงานตัวเลขนั้น ข้อมูล ณ {thai_date(context.today)}",
    )
    quick = other_sides(_NAME, found.facts())
    return [Carousel((figures, bureaus), figures.title, quick)] if listed else [figures]


def _over_several(context: Context, found: Placed) -> Placed:
    """Returns the topic over all bureaus that the person may see, where one bureau was read only
    because it is compared with their mean: `เทียบกับสำนักการคลัง แล้วก็เฉลี่ยทั้งหมด`."""
    seen = bureaus_seen(context.session, context.me)
    alone = seen is not None and len(seen) <= 1
    if alone or found.ids is None or not _OVER_ALL.search(normalise(context.said)):
        return found
    about = replace(found.about, bureaus=())
    return replace(found, about=about, ids=seen, whose=whose_are(context, seen))


_OVER_ALL = pattern_of(
    r"เฉลี่ย\S{0,14}?\s?(?:ทั้งหมด|ทุก(?:สำนัก|แห่ง|หน่วย|ที่)|ทั้งสำนักงาน|รวม|ภาพรวม)|(?:เทียบ|เปรียบ).*เฉลี่ย|(?:มาก|น้อย|สูง|ต่ำ|ดี|แย่)กว่า\S{0,6}เฉลี่ย"
)


def _figures(listed: Sequence[BureauSum], people: Mapping[int, int]) -> tuple[Part, ...]:
    money = [each for each in listed if each.money]
    means = [each.mean for each in listed if each.mean is not None]
    share = f"เฉลี่ยร้อยละ {_mean(means)} ({len(means):,} สำนัก)" if means else _UNTOLD
    return (
        _row("ได้รับจัดสรร", [each.allocated or Decimal(0) for each in money], baht),
        _row("เบิกจ่าย", [each.disbursed or Decimal(0) for each in money], baht),
        Row("ร้อยละการเบิกจ่าย", _spent(money)),
        _row("กิจกรรมที่รายงานแล้ว นับรายสำนัก", [Decimal(each.reported) for each in listed], _things),
        _row(
            "กิจกรรมที่แล้วเสร็จ นับรายสำนัก",
            [Decimal(each.done) for each in listed if each.reported],
            _things,
        ),
        Row("ร้อยละที่สำนักรายงาน", share),
        _row("จำนวนคนที่เขียนในรายงาน", [Decimal(each) for each in people.values() if each], _heads),
    )


_UNTOLD = "ยังไม่มีสำนักใดรายงาน"


def _row(label: str, values: Sequence[Decimal], words: Callable[[Decimal], str]) -> Row:
    """Sum and mean of the bureaus that told the figure, or that none did."""
    if not values:
        return Row(label, _UNTOLD)
    total, mean = words(sum(values, Decimal(0))), words(_mean(values))
    return Row(label, f"รวม {total} · เฉลี่ย {mean} ต่อสำนัก ({len(values):,} สำนัก)")


def _spent(money: Sequence[BureauSum]) -> str:
    """Percent of all money together, and the mean of the bureaus' own percentages."""
    shares = [each.share_spent for each in money if each.share_spent is not None]
    if not shares:
        return _UNTOLD
    allocated = sum((each.allocated or Decimal(0) for each in money), Decimal(0))
    disbursed = sum((each.disbursed or Decimal(0) for each in money), Decimal(0))
    whole = (disbursed * 100 / allocated).quantize(_CENT, ROUND_HALF_UP)
    return f"รวมทุกสำนักร้อยละ {whole} · เฉลี่ยของแต่ละสำนักร้อยละ {_mean(shares)} ({len(shares):,} สำนัก)"


def _things(number: Decimal) -> str:
    return f"{number:,} กิจกรรม"


def _heads(number: Decimal) -> str:
    return f"{number:,} คน"


def _mean(values: Sequence[Decimal]) -> Decimal:
    return (sum(values, Decimal(0)) / len(values)).quantize(_CENT, ROUND_HALF_UP)


def people_told(texts: Iterable[Sequence[str]]) -> int:
    """Returns the people that reports tell of; of several counts in one report the largest, since
    the others are often parts of it."""
    return sum(max(map(_most, report), default=0) for report in texts)


def _most(text: str) -> int:
    lines = normalise_lines(text).splitlines()
    found = (each.people for line in lines for each in stated_figures.counts(line))
    return max(found, default=0)


def _bureau(each: BureauSum, found: Placed) -> Row:
    facts = {**found.about.facts(), "b": each.bureau_id}
    see = Button("ดู", opens("completion", **facts), f"เสร็จกี่เปอร์เซ็นต์ {each.bureau}")
    money = f"เบิกจ่าย {baht(each.disbursed or Decimal(0))} · " if each.money else ""
    words = f"{money}แล้วเสร็จ {each.done:,} จาก {each.expected:,} กิจกรรม ({each.share_done}%)"
    return Row(each.bureau, words, see)


QUERY = overview(
    _NAME,
    ("ค่าเฉลี่ยต่อสำนัก", "เฉลี่ยต่อสำนัก", "ผลรวมและค่าเฉลี่ย", "ยอดรวมทุกสำนัก"),
    answer,
    LEADING,
    replace(WORK, ranked=_NAME),
)

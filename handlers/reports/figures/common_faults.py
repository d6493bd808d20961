"""`ข้อบกพร่องที่พบบ่อย`: why reports came back this year, and what was sent though it was pointed out.

By reason, bureau and round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from handlers.context import Context
from handlers.messages import Bar, Button, Card, Carousel, Divider, Para, Part, Row, Said
from handlers.question import button_facts, scoped
from handlers.question.query import Query, opens
from handlers.question.scoped import Placed
from handlers.reports.deciding.returning import LABELS
from handlers.reports.report_duty_words import settled_words
from handlers.understand.dates.dates import thai_date
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.reports.figures import report_faults
from models.reports.figures.progress import percent
from models.reports.figures.report_faults import Found, Returned
from models.reports.report_checks import (
    CHANNEL,
    COPIED,
    DATE_OUTSIDE,
    FURTHER,
    LINK,
    NO_EVIDENCE,
    NO_PICTURE,
    OTHER_YEAR,
    OUTCOME,
    OUTPUT,
)
from models.reports.report_figures import BELOW_TARGET, CONTRADICT, OVERSPENT, WENT_DOWN

_NAME = "common_faults"
_WORDS = "ข้อบกพร่องที่พบบ่อย"
_BUREAUS = 8
_MOST_FOUND = 6
_OTHER = "เหตุผลอื่น"

FOUND: Mapping[str, str] = {
    OUTPUT: "ผลผลิตไม่ตอบตามแผน",
    OUTCOME: "ผลลัพธ์ไม่ตอบตามแผน",
    BELOW_TARGET: "ผลต่ำกว่าเป้าหมาย",
    CHANNEL: "ช่องทางไม่ครบ",
    LINK: "ลิงก์แทนเอกสาร",
    NO_PICTURE: "ไม่มีภาพ",
    NO_EVIDENCE: "แจ้งแล้วเสร็จแต่ไม่มีหลักฐาน",
    DATE_OUTSIDE: "วันที่อยู่นอกกำหนดของแผน",
    OTHER_YEAR: "ข้อความเป็นของปีอื่น",
    CONTRADICT: "ตัวเลขไม่สอดคล้องกัน",
    WENT_DOWN: "ร้อยละลดลงจากรอบก่อน",
    OVERSPENT: "เบิกจ่ายเกินที่ได้รับ",
    FURTHER: "ไม่ระบุกิจกรรมเพิ่มเติมเมื่อเสี่ยง",
    COPIED: "ข้อความซ้ำรอบก่อน",
}
"""What each of the checks at sending finds, in a few words."""


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """How many returns there were and for what; the bureaus beside it, or one bureau's rounds."""
    found = scoped.placed(context, _WORDS, _NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    told = report_faults.found(context.session, year, LABELS, found.narrow)
    if not told.returned and not told.sent_anyway:
        return [_nothing(context, found)]
    if found.ids is not None and len(found.ids) == 1:
        return [_figures(context, found, told, _rounds(told.returned))]
    return _office(context, found, told, facts)


def _office(
    context: Context, found: Placed, told: Found, facts: Mapping[str, str]
) -> Sequence[Said]:
    bureaus: dict[int, _Of] = {}
    for each in told.returned:
        bureaus.setdefault(each.bureau_id, _Of(each.bureau_id, each.bureau)).returned.append(each)
    for each in told.sent_anyway:
        bureaus.setdefault(each.bureau_id, _Of(each.bureau_id, each.bureau)).anyway.append(each)
    ordered = sorted(
        bureaus.values(), key=lambda of: (-_sum(of.returned), -_sum(of.anyway), of.bureau)
    )
    page = button_facts.page(facts, _BUREAUS, len(ordered))
    listed = Card(
        "แต่ละสำนัก",
        subtitle=" · ".join(filter(None, ("ส่งกลับมากอยู่บน", page.words))),
        rows=tuple(_bureau_row(of, found) for of in page.of(ordered)),
        buttons=page.turn(_NAME, **found.facts()),
    )
    if page.number > 1:
        return [listed]
    figures = _figures(context, found, told, [])
    return [Carousel((figures, listed), alt=f"{_WORDS} ส่งกลับ {_sum(told.returned):,} ครั้ง")]


def _figures(context: Context, found: Placed, told: Found, rounds: Sequence[Part]) -> Card:
    whole = _sum(told.returned)
    bars = [_bar(reason, count, whole) for reason, count in _reasons(told.returned)]
    status = Button("สถานะ", opens("status", **found.facts()), "สถานะ")
    return Card(
        f"{_WORDS} {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(
            Para(f"ส่งกลับให้แก้ไข {whole:,} ครั้ง", bold=True),
            *bars,
            *_anyway(told),
            *rounds,
        ),
        buttons=(status,),
        note=f"นับการส่งกลับของผู้บังคับบัญชาและผู้ดูแลแผน · ข้อมูล ณ {thai_date(context.today)}",
    )


def _anyway(told: Found) -> list[Part]:
    """What the checks had found before it was sent: the most frequent, of the reports sent so."""
    if not told.sent_anyway:
        return []
    counted = _reasons(told.sent_anyway)
    bars: list[Part] = [
        Bar(
            FOUND.get(code, _OTHER),
            min(1.0, count / told.reports),
            f"{count:,} ฉบับ ({percent(count, told.reports) or 0:.2f}%)",
        )
        for code, count in counted[:_MOST_FOUND]
    ]
    rest = len(counted) - _MOST_FOUND
    more = [Para(f"และอีก {rest} ข้อที่พบน้อยกว่า", tone="muted")] if rest > 0 else []
    head = Para(f"ส่งทั้งที่ระบบแจ้งข้อที่ควรแก้ {told.reports:,} ฉบับ", bold=True)
    return [Divider(), head, *bars, *more]


@dataclass
class _Of:
    """What was found of one bureau."""

    bureau_id: int
    bureau: str
    returned: list[Returned] = field(default_factory=list)
    anyway: list[Returned] = field(default_factory=list)


def _sum(returned: Sequence[Returned]) -> int:
    return sum(each.count for each in returned)


def _reasons(returned: Sequence[Returned]) -> list[tuple[str, int]]:
    """The most frequent first; what no button names comes last."""
    counted: Counter[str] = Counter()
    for each in returned:
        counted[each.reason] += each.count
    other = report_faults.OTHER
    return sorted(counted.items(), key=lambda pair: (pair[0] == other, -pair[1], pair[0]))


def _bar(reason: str, count: int, whole: int) -> Bar:
    share = percent(count, whole) or 0
    return Bar(LABELS.get(reason, _OTHER), count / whole, f"{count:,} ครั้ง ({share:.2f}%)")


def _bureau_row(of: _Of, found: Placed) -> Row:
    words = []
    if of.returned:
        reason, count = _reasons(of.returned)[0]
        often = f"พบมาก: {LABELS.get(reason, _OTHER)} {count:,}"
        words.append(f"ส่งกลับ {_sum(of.returned):,} ครั้ง · {often}")
    if of.anyway:
        code, count = _reasons(of.anyway)[0]
        words.append(f"ส่งทั้งที่แจ้งแล้ว พบมาก: {FOUND.get(code, _OTHER)} {count:,}")
    data = opens(_NAME, **{**found.facts(), "b": of.bureau_id})
    return Row(of.bureau, "\n".join(words), Button("ดู", data, f"{_WORDS} {of.bureau}"))


def _rounds(returned: Sequence[Returned]) -> list[Part]:
    """Whether it gets better: round by round, the earliest first."""
    if not returned:
        return []
    rounds: dict[date | None, list[Returned]] = {}
    for each in returned:
        rounds.setdefault(each.due, []).append(each)
    ordered = sorted(rounds.items(), key=lambda pair: (pair[0] is None, pair[0] or date.min))
    rows = [Row(settled_words(due), _round_words(each)) for due, each in ordered]
    return [Divider(), Para("แต่ละรอบ", bold=True), *rows]


def _round_words(returned: Sequence[Returned]) -> str:
    told = (f"{LABELS.get(reason, _OTHER)} {count:,}" for reason, count in _reasons(returned))
    return f"{_sum(returned):,} ครั้ง: {', '.join(told)}"


def _nothing(context: Context, found: Placed) -> Card:
    status = Button("สถานะ", opens("status", **found.facts()), "สถานะ", style="primary")
    return Card(
        f"{_WORDS} {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(Para("ยังไม่มีรายงานที่ถูกส่งกลับให้แก้ไข หรือส่งทั้งที่มีข้อควรแก้", tone="good"),),
        buttons=(status,),
    )


QUERY = Query(
    name=_NAME,
    words=("ข้อบกพร่องที่พบบ่อย", "ข้อบกพร่อง", "ข้อผิดพลาดที่พบบ่อย", "ส่งกลับเพราะอะไร"),
    answer=answer,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
)

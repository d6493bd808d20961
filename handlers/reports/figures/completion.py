"""`เสร็จกี่เปอร์เซ็นต์`: how many activities are done, computed from what was reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Bar, Button, Card, Carousel, Para, Row, Said, Tone
from handlers.question import button_facts, scoped
from handlers.question.query import Query, opens
from handlers.question.scoped import Placed
from handlers.reports.report_duty_words import line_title, other_sides
from handlers.reports.report_words import STATUS
from handlers.understand.dates.dates import thai_date
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.reports.figures.activity_figures import ActivityFigures, activity_figures
from models.reports.figures.progress import percent

_NAME = "completion"
_PAGE = 4
_ROWS = "rows"
_DONE = "done"
_UNTOLD = "ยังไม่รายงาน"
_ORDER = ("not_started", "started", "plan_revised", "other", _DONE)
_MOST_MEASURES = 6


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """The share that is done first, then every status and measure; a button (`v`) leads to the
    activities."""
    found = scoped.placed(context, "เสร็จกี่เปอร์เซ็นต์", _NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    listed = activity_figures(context.session, year, found.narrow)
    if facts.get("v") == _ROWS and listed:
        return [_rows(context, found, listed, facts)]
    return [_figures(context, found, listed)]


def _figures(context: Context, found: Placed, listed: Sequence[ActivityFigures]) -> Said:
    see = Button("รายกิจกรรม", opens(_NAME, v=_ROWS, **found.facts()), "ผลรายกิจกรรม")
    quick = other_sides(_NAME, found.facts())
    figures = Card(
        f"ความสำเร็จของงาน {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(_bar(listed), _statuses(listed)) if listed else (Para(_NOTHING_OWED),),
        buttons=(see,) if listed else (),
        note=f"คำนวณจากรายงานที่ส่งแล้ว ข้อมูล ณ {thai_date(context.today)}",
    )
    measures = _measures(found, listed)
    if not measures:
        return replace(figures, quick=quick)
    alt = f"{figures.title} แล้วเสร็จ {_done(listed):,} จาก {len(listed):,} กิจกรรม"
    return Carousel((figures, Card("แต่ละมาตรการ", rows=measures)), alt, quick)


_NOTHING_OWED = "ไม่มีกิจกรรมที่ต้องรายงานตามที่ถาม พิมพ์ “แผน” เพื่อดูกิจกรรมและรอบส่ง"


def _bar(listed: Sequence[ActivityFigures]) -> Bar:
    done, whole = _done(listed), len(listed)
    if not any(each.told for each in listed):
        return Bar("", None, f"ทั้งหมด {whole:,} กิจกรรม")
    caption = f"แล้วเสร็จ {done:,} จาก {whole:,} กิจกรรม ({percent(done, whole)}%)"
    return Bar("", done / whole, caption, "good" if done == whole else "plain")


def _done(listed: Sequence[ActivityFigures]) -> int:
    return sum(each.status == _DONE for each in listed)


def _statuses(listed: Sequence[ActivityFigures]) -> Para:
    """Each status that occurs; what is not reported is no 0 % (002), and has a line of its own."""
    lines = []
    for status in (*_ORDER, None):
        count = sum(each.status == status for each in listed)
        if count:
            name = STATUS[status] if status is not None else _UNTOLD
            lines.append(f"{name} {count:,} กิจกรรม ({percent(count, len(listed))}%)")
    return Para("\n".join(lines))


def _measures(found: Placed, listed: Sequence[ActivityFigures]) -> tuple[Row, ...]:
    """A line a measure, unless one measure or activity was asked for."""
    numbers = list(dict.fromkeys(each.measure for each in listed))
    if len(numbers) < 2 or len(numbers) > _MOST_MEASURES:
        return ()
    return tuple(_measure(found, number, listed) for number in numbers)


def _measure(found: Placed, number: int, listed: Sequence[ActivityFigures]) -> Row:
    inside = [each for each in listed if each.measure == number]
    untold = sum(not each.told for each in inside)
    rest = f" · ยังไม่รายงาน {untold:,}" if untold else ""
    facts = {**found.facts(), "m": number}
    see = Button("ดู", opens(_NAME, **facts), f"เสร็จกี่เปอร์เซ็นต์ มาตรการที่ {number}")
    return Row(
        f"มาตรการที่ {number}", f"แล้วเสร็จ {_done(inside):,} จาก {len(inside):,} กิจกรรม{rest}", see
    )


def _rows(
    context: Context,
    found: Placed,
    listed: Sequence[ActivityFigures],
    facts: Mapping[str, str],
) -> Card:
    page = button_facts.page(facts, _PAGE, len(listed))
    whole = Button("สรุปรวม", opens(_NAME, **found.facts()), "เสร็จกี่เปอร์เซ็นต์")
    return Card(
        f"ผลรายกิจกรรม {found.whose}",
        subtitle=" · ".join(filter(None, (found.about.words(context.today), page.words))),
        rows=tuple(_row(each) for each in page.of(listed)),
        buttons=page.turn(_NAME, v=_ROWS, **found.facts()),
        quick=(whole, *other_sides(_NAME, found.facts())),
    )


def _row(each: ActivityFigures) -> Row:
    detail = Button("รายละเอียด", opens("about_plan", a=each.activity_id), f"แผน {each.number}")
    state = STATUS[each.status] if each.status is not None else _UNTOLD
    mean = f" · เฉลี่ยร้อยละ {each.mean}" if each.mean is not None else ""
    by = f" · {each.reported:,} จาก {each.owing:,} สำนัก" if each.owing > 1 else ""
    tone: Tone = "good" if each.status == _DONE else "plain" if each.told else "muted"
    return Row(
        f"กิจกรรม {each.number}", f"{line_title(each.title)}\n{state}{mean}{by}", detail, tone
    )


QUERY = Query(
    name=_NAME,
    words=("เสร็จกี่เปอร์เซ็นต์", "ความสำเร็จ", "เสร็จกี่กิจกรรม"),
    answer=answer,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
)

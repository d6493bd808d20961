"""`เสร็จกี่เปอร์เซ็นต์`: how many activities are done, computed from the reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Bar, Button, Card, Carousel, Message, Para, Row, Tone
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import (
    NOTHING_DUE,
    activity_row,
    other_sides,
    reckoned_from_sent,
)
from handlers.reports.figures.overview import WORK, overview
from handlers.reports.report_words import STATUS
from models.reports.figures.activity_figures import ActivityFigures, activity_figures
from models.reports.figures.progress import percent, percents

_NAME = "completion"
_PAGE = 4
_ROWS = "rows"
_DONE = "done"
_NOT_REPORTED = "ยังไม่รายงาน"
_ORDER = ("not_started", "started", "plan_revised", "other", _DONE)
_MOST_MEASURES = 6


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The percentage done, then statuses and measures; a button (`v`) leads to the activities."""
    year = found.about.year(context.today)
    listed = activity_figures(context.session, year, found.narrow)
    if facts.get("v") == _ROWS and listed:
        return [_rows(context, found, listed, facts)]
    return [_figures(context, found, listed)]


def _figures(context: Context, found: Placed, listed: Sequence[ActivityFigures]) -> Message:
    see = Button("รายกิจกรรม", opens(_NAME, v=_ROWS, **found.facts()), "ผลรายกิจกรรม")
    quick = other_sides(_NAME, found.facts())
    figures = Card(
        f"ความสำเร็จของงาน {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(_bar(listed), _statuses(listed)) if listed else (Para(NOTHING_DUE),),
        buttons=(see,) if listed else (),
        note=f"{_each(listed)}{reckoned_from_sent(context.today)}",
    )
    measures = _measures(found, listed)
    if not measures:
        return replace(figures, quick=quick)
    alt = f"{figures.title} แล้วเสร็จ {_done(listed):,} จาก {len(listed):,} กิจกรรม"
    weakest = _weakest(listed)
    return Carousel((figures, Card("แต่ละมาตรการ", rows=measures, note=weakest)), alt, quick)


def _each(listed: Sequence[ActivityFigures]) -> str:
    """Says when an activity of several bureaus counts as done, where there is one."""
    if all(each.expected < 2 for each in listed):
        return ""
    return "กิจกรรมหนึ่งนับว่าแล้วเสร็จเมื่อทุกสำนักที่ต้องรายงานเสร็จ "


def _bar(listed: Sequence[ActivityFigures]) -> Bar:
    done, whole = _done(listed), len(listed)
    if not any(each.known for each in listed):
        return Bar("", None, f"ทั้งหมด {whole:,} กิจกรรม")
    caption = f"แล้วเสร็จ {done:,} จาก {whole:,} กิจกรรม ({percent(done, whole)}%)"
    return Bar("", done / whole, caption, "good" if done == whole else "plain")


def _done(listed: Sequence[ActivityFigures]) -> int:
    return sum(each.status == _DONE for each in listed)


def _statuses(listed: Sequence[ActivityFigures]) -> Para:
    """A line for each status. Not reported is not 0 % (002), so it has its own line."""
    statuses = (*_ORDER, None)
    counts = [sum(each.status == status for each in listed) for status in statuses]
    lines = []
    for status, count, share in zip(statuses, counts, percents(counts), strict=True):
        if count:
            name = STATUS[status] if status is not None else _NOT_REPORTED
            lines.append(f"{name} {count:,} กิจกรรม ({share}%)")
    return Para("\n".join(lines))


def _measures(found: Placed, listed: Sequence[ActivityFigures]) -> tuple[Row, ...]:
    """A line for each measure, unless the question is about one measure or activity."""
    numbers = list(dict.fromkeys(each.measure for each in listed))
    if len(numbers) < 2 or len(numbers) > _MOST_MEASURES:
        return ()
    return tuple(_measure(found, number, listed) for number in numbers)


def _measure(found: Placed, number: int, listed: Sequence[ActivityFigures]) -> Row:
    inside = [each for each in listed if each.measure == number]
    unknown = sum(not each.known for each in inside)
    rest = f" · ยังไม่รายงาน {unknown:,}" if unknown else ""
    facts = {**found.facts(), "m": number}
    see = Button("ดู", opens(_NAME, **facts), f"เสร็จกี่เปอร์เซ็นต์ มาตรการที่ {number}")
    return Row(
        f"มาตรการที่ {number}", f"แล้วเสร็จ {_done(inside):,} จาก {len(inside):,} กิจกรรม{rest}", see
    )


def _weakest(listed: Sequence[ActivityFigures]) -> str:
    """Says which measure has the least share done, of equal ones the least reported; "" where the
    last are equal in both."""
    inside: dict[int, list[ActivityFigures]] = {}
    for each in listed:
        inside.setdefault(each.measure, []).append(each)
    shares = sorted(
        (_done(those) / len(those), sum(each.known for each in those) / len(those), number)
        for number, those in inside.items()
    )
    alone = shares[0][:2] != shares[1][:2]
    return f"คืบหน้าน้อยที่สุด มาตรการที่ {shares[0][2]} นับสัดส่วนที่แล้วเสร็จก่อน แล้วที่รายงานแล้ว" if alone else ""


def _rows(context: Context, found: Placed, listed: Sequence[ActivityFigures], facts: Facts) -> Card:
    page = button_facts.page(facts, _PAGE, len(listed))
    whole = Button("สรุปรวม", opens(_NAME, **found.facts()), "เสร็จกี่เปอร์เซ็นต์")
    return Card(
        f"ผลรายกิจกรรม {found.whose}",
        subtitle=page.beside(found.about.words(context.today)),
        rows=tuple(_row(each) for each in page.of(listed)),
        buttons=page.turn(_NAME, v=_ROWS, **found.facts()),
        quick=(whole, *other_sides(_NAME, found.facts())),
    )


def _row(each: ActivityFigures) -> Row:
    state = STATUS[each.status] if each.status is not None else _NOT_REPORTED
    mean = f" · เฉลี่ยร้อยละ {each.mean}" if each.mean is not None else ""
    by = f" · {each.reported:,} จาก {each.expected:,} สำนัก" if each.expected > 1 else ""
    tone: Tone = "good" if each.status == _DONE else "plain" if each.known else "muted"
    return activity_row(each, f"\n{state}{mean}{by}", tone)


_COUNTED = (
    "กิจกรรมหนึ่งนับว่าแล้วเสร็จเมื่อทุกสำนักที่ต้องรายงานเสร็จ คิดจากรายงานล่าสุดที่ส่งแล้ว "
    "หารด้วยกิจกรรมทั้งหมดที่ต้องรายงาน\n"
    "ที่ยังไม่รายงานอยู่ในจำนวนทั้งหมด และแสดงแยกไว้"
)
QUERY = overview(
    _NAME,
    ("เสร็จกี่เปอร์เซ็นต์", "ความสำเร็จ", "เสร็จกี่กิจกรรม"),
    answer,
    following=replace(WORK, counted=_COUNTED),
)

"""`ใครยังไม่ส่ง`: what is missing in a round, by bureau, then by activity, with the reporters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts, scoped
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.question.topic import Topic
from handlers.question.topic_missing import nothing_due
from handlers.reports.due_report_words import (
    STATES,
    detail_button,
    missing_tone,
    missing_words,
    settled_words,
    to_send_row,
)
from handlers.reports.figures.overview import MISSING, without_names_wanted
from handlers.understand.dates.dates import nearness, thai_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN, SUPERVISOR, Person
from models.people.scope import bureaus_led, reporters_of
from models.reports.figures import progress
from models.reports.figures.progress import DueReport, ReportCounts
from models.reports.figures.progress_table import ProgressTable, table_and_duties
from models.reports.report import SUBMITTED

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Listing = tuple[tuple[Part, ...], tuple[Button, ...]]
"""The rows of a page, and the buttons that turn it."""

_NAME = "not_sent"
_PAGE = 4
_DUTIES = 5
_NAMED = 8


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """The named round, else the nearest one in which something is missing."""
    rest = without_names_wanted(rest)
    found = scoped.placed(context, "ใครยังไม่ส่ง", _NAME, rest, facts, _led)
    if not isinstance(found, Placed):
        return [found]
    card, before = _in_round(context, found, facts)
    whole = found.about.due is None and _WHOLE_YEAR.search(normalise(context.said)) is not None
    return [*((Text(_ROUND_BY_ROUND),) if whole else before), card]


_WHOLE_YEAR = pattern_of("(?:ทั้ง|ตลอด)ปี|ทุกรอบ")
_ROUND_BY_ROUND = "คำถามนี้ตอบทีละรอบ ที่แสดงเป็นรอบที่ใกล้ที่สุด กดปุ่มรอบอื่นใต้คำตอบ หรือพิมพ์ “สถานะ” เพื่อดูทั้งปี"


def _led(session: Session, me: Person) -> frozenset[int] | None:
    return None if me.has(ADMIN) else bureaus_led(session, me)


def _in_round(context: Context, found: Placed, facts: Facts) -> tuple[Message, Sequence[Message]]:
    """Returns what is missing, and what is said before it of a nearer round that nobody owes."""
    about, ids = found.about, found.ids
    year = about.year(context.today)
    every = replace(about, due=None, undated=False).within(ids)
    table, duties = table_and_duties(context.session, year, context.today, every)
    counted = table.rounds
    before: Sequence[Message] = ()
    if about.due is None and not about.undated:
        open_ones = [count for count in counted if count.missing]
        if not open_ones:
            none = nothing_due(context, _NAME, about, [])
            return (_all_sent(about, context) if counted else none), ()
        before = _nearer_sent(context, found, counted, open_ones)
        about = about.of(min(open_ones, key=lambda count: _distance(count, context)).day)
    # What builds on this answer is of the round that it shows.
    context.asked = opens(_NAME, **about.bureau_facts(), **about.facts())
    here = next((c for c in counted if c.day == about.due), None)
    if here is None:
        rounds = [c.day for c in counted if c.day is not None]
        return nothing_due(context, _NAME, about, rounds), ()
    due_here = [duty for duty in duties if duty.due == about.due]
    rows, turn = _rows(context, about, table.of(about.due), due_here, facts)
    when = nearness(about.due, context.today) if about.due is not None else ""
    card = Card(
        "ใครยังไม่ส่ง",
        subtitle=" · ".join(filter(None, (about.words(context.today), when))),
        rows=(*_number(here), *rows),
        buttons=turn,
        tone=missing_tone(here),
        quick=_other_rounds(about, ids, counted),
    )
    return card, before


def _nearer_sent(
    context: Context, found: Placed, counted: Sequence[ReportCounts], owed: Sequence[ReportCounts]
) -> tuple[Message, ...]:
    """Says of one activity that nobody owes the report of its nearest round, which is meant where a
    later one is shown because of that."""
    nearest = min(counted, key=lambda count: _distance(count, context))
    if found.about.number is None or nearest in owed or nearest.day is None:
        return ()
    waits = f" ({STATES[SUBMITTED]} {nearest.submitted:,} ฉบับ)" if nearest.submitted else ""
    told = _NEARER_SENT.format(found.about.number, thai_date(nearest.day), waits)
    return (Text(told),)


_NEARER_SENT = "กิจกรรม {} รอบ {} ส่งแล้วทั้งหมด{} ไม่มีผู้ค้าง ที่ยังต้องส่งคือรอบด้านล่างนี้"


def _number(here: ReportCounts) -> list[Part]:
    return [Para(missing_words(here), tone=missing_tone(here), bold=True)] if here.missing else []


def _rows(
    context: Context, about: Topic, table: ProgressTable, duties: Sequence[DueReport], facts: Facts
) -> Listing:
    """By bureau; for one bureau (`duties` of this round) by activity."""
    if not table.whole.missing:
        return (Para("ส่งครบแล้ว" if duties else "ส่งครบทุกสำนักแล้ว", tone="good"),), ()
    if duties:
        return _by_activity(context, about, duties, facts)
    return _by_bureau(context, about, table, facts)


def _by_bureau(context: Context, about: Topic, table: ProgressTable, facts: Facts) -> Listing:
    counted = table.bureaus
    missing = sorted((c for c in counted if c.missing), key=lambda c: (-c.missing, c.name))
    page = button_facts.page(facts, _PAGE, len(missing))
    words = f"{len(missing):,} จาก {len(counted):,} สำนักยังส่งไม่ครบ"
    head = Para(page.beside(words), tone="muted")
    shown = page.of(missing)
    reporters = reporters_of(context.session, [_bureau_id(count) for count in shown])
    most = _NAMED if "ชื่อ" in context.said else 1
    rows = [_bureau_row(count, about, reporters, most) for count in shown]
    return (head, *rows), page.turn(_NAME, **about.facts())


def _bureau_row(
    count: ReportCounts, about: Topic, reporters: Mapping[int, Sequence[str]], most: int
) -> Row:
    """most: so many reporters are named; all of them only where names are asked for."""
    data = opens(_NAME, b=count.key, **about.facts())
    button = Button("ดู", data, f"ใครยังไม่ส่ง {count.name}")
    words = f"{missing_words(count)}\n{_reporters(reporters.get(_bureau_id(count), ()), most)}"
    return Row(count.name, words, button, missing_tone(count))


def _bureau_id(count: ReportCounts) -> int:
    assert isinstance(count.key, int)
    return count.key


def _reporters(names: Sequence[str], most: int = _NAMED) -> str:
    """`ผู้รายงาน: … และอีก 2 คน`."""
    if not names:
        return "ยังไม่มีผู้รายงานในทะเบียน"
    if len(names) <= most:
        return f"ผู้รายงาน: {listed(names)}"
    return f"ผู้รายงาน: {' '.join(names[:most])} และอีก {len(names) - most:,} คน"


def _by_activity(
    context: Context, about: Topic, duties: Sequence[DueReport], facts: Facts
) -> Listing:
    missing = progress.to_send(duties)
    page = button_facts.page(facts, _DUTIES, len(missing))
    rows = [to_send_row(d, context.today, detail_button(d)) for d in page.of(missing)]
    bureau_id, bureau = duties[0].bureau_id, duties[0].bureau
    names = reporters_of(context.session, [bureau_id]).get(bureau_id, ())
    head = Para(f"{page.beside(bureau)}\n{_reporters(names)}", tone="muted")
    return (head, *rows), page.turn(_NAME, b=bureau_id, **about.facts())


def _distance(count: ReportCounts, context: Context) -> tuple[int, int]:
    """Sorts rounds by distance from today; of two equal ones the past one first; undated last."""
    if count.day is None:
        return 10_000, 0
    return abs((count.day - context.today).days), int(count.day >= context.today)


def _other_rounds(
    about: Topic, ids: frozenset[int] | None, counted: Sequence[ReportCounts]
) -> tuple[Button, ...]:
    """The nearest rounds before and after this one in which something is missing."""
    days = [c.day for c in counted]
    at = days.index(about.due)
    before = [c for c in counted[:at] if c.missing][-1:]
    after = [c for c in counted[at + 1 :] if c.missing][:1]
    one = ids is not None and len(ids) == 1
    bureau: dict[str, object] = {"b": next(iter(ids or ()))} if one else {}
    return tuple(_round_button(c, about, bureau) for c in (*before, *after))


def _round_button(count: ReportCounts, about: Topic, bureau: Mapping[str, object]) -> Button:
    day = count.day
    words = settled_words(day)
    data = opens(_NAME, **bureau, **about.of(day).facts())
    return Button(f"{words} ({count.missing})", data, words)


def _all_sent(about: Topic, context: Context) -> Message:
    return Card(
        "ส่งครบทุกรอบแล้ว",
        subtitle=about.words(context.today),
        rows=(Para("ไม่มีรายงานค้างส่ง กด “สถานะ” เพื่อดูที่รออนุมัติ", tone="good"),),
        buttons=(Button("สถานะ", opens("status"), "สถานะ", style="primary"),),
        tone="good",
    )


QUERY = Query(
    name=_NAME,
    words=("ใครยังไม่ส่ง", "ใครไม่ส่ง", "ยังไม่ส่ง", "ค้างส่ง"),
    answer=answer,
    roles=frozenset((SUPERVISOR, ADMIN)),
    instead="status",
    following=MISSING,
)

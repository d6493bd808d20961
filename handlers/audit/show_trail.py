"""`ร่องรอย` shows who did what to an activity's reports or a person's data, or on some days.

`ใครดูข้อมูลของฉัน` shows it of one's own data. Only administrators see names. Nothing about complaints
is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.people.people_words import role_words
from handlers.question import button_facts
from handlers.question.button_facts import Page
from handlers.question.query import Facts, Query, opens
from handlers.reports.filing.report_review import score_words
from handlers.reports.report_words import moment_words
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_date, thai_date, thai_span
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.audit import trail_reading
from models.audit.trail_reading import NAMES_OPENED, NAMES_TAKEN, TrailStep
from models.calendar import BANGKOK
from models.people import people
from models.people.person import ADMIN, Person
from models.reminders.rounds import round_moves
from models.reports.figures import measure_scores

OTHERWISE = "บันทึกของระบบ"
"""Entries that no subject words: what the program notes about itself, its roster and its files."""

_NAME, _MINE = "trail", "my_trail"
_PAGE = 8
_WITH_NAMES = (NAMES_TAKEN, NAMES_OPENED)
_HOW = "พิมพ์ “ร่องรอย” ตามด้วยเลขกิจกรรมหรือชื่อคน เช่น ร่องรอย 1.10"
_BEFORE_A_NAME = pattern_of(r"^(?:(?:ของ|คุณ|ชื่อ|กับ)\s*)+(?=.)")
_TYPE = Button("พิมพ์เลขหรือชื่อ", data="o:trail?", fill="ร่องรอย ")

Read = Callable[[int, int], tuple[list[TrailStep], int]]
"""(limit, offset) -> a page of steps and how many there are."""


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """facts: `n` an activity's number, `w` a person, `f` and `l` days, `p` the page. The words name
    one too."""
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    if first is not None and last is not None:
        return [_of_days(context, first, last, facts)]
    person_id = button_facts.whole(facts, "w")
    if person_id is not None:
        person = context.session.get(Person, person_id)
        return [_of_person(context, person, facts) if person else Text(_HOW, (_TYPE,))]
    named = normalise(without_polite_ending(rest)).strip() or facts.get("n", "")
    if not named:
        days = _days(context, context.said)
        today = Button("วันนี้", opens(_NAME, f=context.today, l=context.today), "ร่องรอยวันนี้")
        return [_of_days(context, *days, facts) if days else Text(_HOW, (_TYPE, today))]
    try:
        number = read_activity_number(named)
    except Unclear as unclear:
        return [Text(unclear.hint, (_TYPE,))]
    if number is not None:
        read = partial(trail_reading.of_activity, context.session, number, context.today)
        return [_named(context, f"ร่องรอยกิจกรรม {number}", "", read, facts, n=number)]
    if days := _days(context, named):
        return [_of_days(context, *days, facts)]
    return [_of_named(context, named, facts)]


def _days(context: Context, words: str) -> tuple[date, date] | None:
    """Returns the first and the last day that the words name; None where they name none."""
    try:
        return read_days_said(normalise(words), Calendar(context.today, Toward.PAST))
    except Unclear:
        return None


def _of_days(context: Context, first: date, last: date, facts: Facts) -> Card:
    """Shows what was done on these days, but for complaints, which nobody reads here."""
    since, until = (
        datetime.combine(day, time(), tzinfo=BANGKOK) for day in (first, last + timedelta(days=1))
    )
    read = partial(trail_reading.of_days, context.session, since, until)
    about = thai_date(first) if first == last else thai_span(first, last)
    return _named(context, "ร่องรอย", about, read, facts, f=first, l=last)


def _of_named(context: Context, named: str, facts: Facts) -> Message:
    found = people.search(context.session, _BEFORE_A_NAME.sub("", named, count=1))
    if not found:
        return Text(f"ไม่พบชื่อนี้ในทะเบียน {_HOW}", (_TYPE,))
    if len(found) == 1:
        return _of_person(context, found[0], facts)
    return Card(
        "หมายถึงท่านใด",
        rows=tuple(
            Row(
                f"{p.staff_id} · {p.bureau.name}",
                p.name,
                Button("ดู", opens(_NAME, w=p.id), f"ร่องรอย {p.staff_id}"),
            )
            for p in found
        ),
        quick=(_TYPE,),
    )


def _of_person(context: Context, person: Person, facts: Facts) -> Card:
    read = partial(trail_reading.of_person, context.session, person.id)
    about = f"{person.name} · {person.bureau.name}"
    return _named(context, "ร่องรอย", about, read, facts, w=person.id)


def _named(
    context: Context, title: str, about: str, read: Read, facts: Facts, **opened: object
) -> Card:
    """Shows a page with names. opened: the facts of the button that opens it."""
    page, steps = button_facts.read_page(facts, _PAGE, read)
    lines = [Row(moment_words(each.at), _named_line(context, each)) for each in steps]
    return replace(_card(title, about, page, lines, page.turn(_NAME, **opened)), quick=(_TYPE,))


def mine(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Shows who looked at, took out or changed the person's data: roles, never names."""
    me = context.me
    read = partial(trail_reading.of_own_data, context.session, me)
    page, steps = button_facts.read_page(facts, _PAGE, read)
    lines = [
        Row(moment_words(each.at), f"{_what(context, each)} · {_by_role(each, me)}")
        for each in steps
    ]
    back = Button("ข้อมูลของฉัน", opens("my_data"), "ข้อมูลของฉัน")
    subtitle = "ผู้ที่ดู ขอ หรือแก้ข้อมูลของท่าน"
    return [_card("ใครดูข้อมูลของฉัน", subtitle, page, lines, (*page.turn(_MINE), back))]


def _card(
    title: str, about: str, page: Page, lines: Sequence[Row], buttons: tuple[Button, ...]
) -> Card:
    return Card(
        title,
        subtitle=page.beside(about, f"{page.total:,} รายการ"),
        rows=tuple(lines) or (Para("ยังไม่มีบันทึก", tone="muted"),),
        buttons=buttons,
        note="รายการล่าสุดอยู่บน",
    )


# -- a step in words -----------------------------------------------------------------------------


def _named_line(context: Context, step: TrailStep) -> str:
    """Returns one line of the trail: the act, its actor, and the person or report it changed."""
    who = step.actor or ("ผู้ที่ไม่อยู่ในทะเบียนแล้ว" if step.actor_id is not None else "ระบบ")
    return " · ".join(filter(None, (_what(context, step), who, _to_whom(step))))


def _what(context: Context, step: TrailStep) -> str:
    if "score" in step.details:
        scores = (step.details[name] for name in ("before", "score") if name in step.details)
        return f"{_verb_words(context, step.verb)} {' → '.join(map(score_words, scores))}"
    version = step.details.get("version")
    numbered = f" ฉบับที่ {version}" if isinstance(version, int) else ""
    may_be = " (อาจมีชื่อท่าน)" if step.verb in _WITH_NAMES and not step.person else ""
    kinds = (each.trail_kinds.get(str(step.details.get("kind"))) for each in context.subjects)
    kind = next(filter(None, kinds), "")
    return f"{' '.join(filter(None, (_verb_words(context, step.verb), kind)))}{numbered}{may_be}"


def _verb_words(context: Context, verb: str) -> str:
    """Returns the verb in a few Thai words."""
    found = (each.trail[verb] for each in context.subjects if verb in each.trail)
    return next(found, OTHERWISE)


def _to_whom(step: TrailStep) -> str:
    scored = measure_scores.subject_of(step.subject)
    if scored is not None:
        return f"{step.bureau} มาตรการที่ {scored[2]} รอบ {short_date(scored[1])}"
    if step.number:
        return f"รายงาน {step.number} {step.bureau}"
    if step.verb == round_moves.VERB:
        days = (step.subject.partition(":")[2], str(step.details.get("to", "")))
        return " → ".join(short_date(date.fromisoformat(day)) for day in days if day)
    return step.person if step.person != step.actor else ""


def _by_role(step: TrailStep, me: Person) -> str:
    if step.actor_id is None:
        return "ระบบ"
    return "ท่านเอง" if step.actor_id == me.id else role_words(step.roles) or "บุคลากร"


QUERY = Query(
    name=_NAME,
    words=("ร่องรอย", "ร่องรอยการใช้งาน", "ใครทำอะไร"),
    answer=answer,
    roles=frozenset((ADMIN,)),
)
MINE = Query(name=_MINE, words=("ใครดูข้อมูลของฉัน", "ใครขอข้อมูลของฉัน"), answer=mine, of_all="trail")

"""`กำหนดการ`, `สัปดาห์นี้มีอะไรบ้าง`: what is to come, and one event of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from handlers.calendar_events import calendar_cards, calendar_words, sorts_on_days
from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.messages import Button, Card, Message, Para, Row, Text, cut_graphemes
from handlers.question import button_facts
from handlers.question.follow_forms import ON_A_DAY
from handlers.question.query import Facts, Following, Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import short_date, short_span, thai_date
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.aims_said import without_aim
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year
from models.calendar_events import coming
from models.calendar_events.calendar_event import CalendarEvent
from models.calendar_events.coming import Coming
from models.people.person import ADMIN
from models.reports.figures import progress

_SIZE = 8
_AHEAD = timedelta(days=30)
_FAR = timedelta(days=400)


# -- what is to come -----------------------------------------------------------------------------


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns one event, or those of the days named, else of the next thirty days.

    facts: `e` the event, `d` and `t` the first and the last day (`f` and `l` of a question that
    goes on), `p` the page.
    """
    if "e" in facts:
        event = _of_button(context, facts)
        if event is None:
            return [no_event()]
        context.asked = opens(calendar_words.CALENDAR, e=event.id)
        return [calendar_cards.event_card(context, event)]
    words = rest or context.said
    first, last = _days(context, words, facts)
    found = coming.of_person(context.session, context.me, first, last)
    context.asked = opens(calendar_words.CALENDAR, f=first.isoformat(), l=last.isoformat())
    said = sorts_on_days.said(words, found, first, last) if not facts else ()
    return [*said, _card(context, found, first, last, facts)]


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Returns what concerns the whole office, or all reporters."""
    first, last = _days(context, question.text, {})
    found = coming.of_everybody(context.session, first, last)
    shown = [Row(calendar_words.in_list(each), calendar_words.what(each)) for each in found]
    more = [Para(f"และอีก {len(found) - _SIZE} งาน", tone="muted")] if len(found) > _SIZE else []
    rounds = [Row(thai_date(due), "วันส่งรายงานกิจกรรม") for due in _rounds(context, first, last)]
    nothing = [] if rounds else [Para("ไม่มีงานของทั้งสำนักงานในช่วงนี้")]
    return [
        Card(
            "กำหนดการของสำนักงาน",
            subtitle=short_span(first, last),
            rows=tuple([*([*shown[:_SIZE], *more] or nothing), *rounds]),
        )
    ]


def answer_work(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the events of some days, and the days on which reports are due."""
    first, last = _days(context, rest, facts)
    due = _rounds(context, first, last)
    days = listed([short_date(each) for each in due])
    words = f"รายงานตามแผนครบกำหนดส่งในช่วงนี้ {days}" if due else "ไม่มีรายงานตามแผนครบกำหนดส่งในช่วงนี้"
    plan = opens("about_plan", f=first.isoformat(), l=last.isoformat())
    return [*answer(context, rest, facts), Text(words, (Button("แผนของสำนัก", plan, "แผนของสำนัก"),))]


def _rounds(context: Context, first: date, last: date) -> Sequence[date]:
    """The days in this time on which reports are due."""
    years = sorted({fiscal_year(first), fiscal_year(last)})
    listed = [day for year in years for day in progress.rounds(context.session, year)]
    return [day for day in listed if first <= day <= last][:_SIZE]


def _days(context: Context, words: str, facts: Facts) -> tuple[date, date]:
    """Returns the first and last day that are asked for."""
    today = context.today
    begins, ends = ("f", "l") if "f" in facts else ("d", "t")
    first, last = button_facts.day(facts, begins), button_facts.day(facts, ends)
    if first is not None and last is not None:
        return first, last
    plain = without_aim(words)
    month = read_scope(plain, today).span
    if month is not None:
        return month
    try:
        return read_days_said(plain, Calendar(today, Toward.COMING))
    except Unclear:
        return today, today + _AHEAD


def _card(
    context: Context, found: Sequence[Coming], first: date, last: date, facts: Facts
) -> Message:
    page = button_facts.page(facts, _SIZE, len(found))
    rows = tuple(
        Row(
            calendar_words.in_list(each), calendar_words.what(each), calendar_words.see_button(each)
        )
        for each in page.of(found)
    )
    add = (calendar_words.ADD_ONE,) if context.me.has(ADMIN) else ()
    further = opens(
        calendar_words.CALENDAR,
        d=(last + timedelta(days=1)).isoformat(),
        t=(last + _AHEAD).isoformat(),
    )
    return Card(
        "กำหนดการ",
        subtitle=page.beside(short_span(first, last)),
        rows=rows or (Para(_none(first, last, context.today)),),
        buttons=(
            *page.turn(calendar_words.CALENDAR, d=first.isoformat(), t=last.isoformat()),
            Button("ช่วงถัดไป", further, "กำหนดการช่วงถัดไป"),
            *add,
            *((calendar_cards.keep(context),) if rows else ()),
            Button("เรื่องที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ"),
        ),
        note="" if rows else _HINT.format(_another(first, last, context.today)),
    )


_HINT = "ดูช่วงอื่นได้ เช่น พิมพ์ “กำหนดการ {}” เรื่องที่มีกำหนดส่งหรือกำหนดตอบดูได้ที่ “เรื่องที่ต้องทำ”"


def _another(first: date, last: date, today: date) -> str:
    """Returns next month in words, or the month after these days if they are next month."""
    next_month = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    if (first, (last + timedelta(days=1)).month) != (next_month, next_month.month % 12 + 1):
        return "เดือนหน้า"
    return MONTHS[(last + timedelta(days=1)).month - 1]


def _none(first: date, last: date, today: date) -> str:
    """Says that nothing is on, of a near day by its name."""
    near = {today: "วันนี้", today + timedelta(days=1): "พรุ่งนี้"}
    if first == last and first in near:
        return f"{near[first]}ไม่มีงานที่เกี่ยวข้องกับท่าน"
    return "ไม่มีงานที่เกี่ยวข้องกับท่านในช่วงนี้"


# -- one of them ---------------------------------------------------------------------------------


def no_event() -> Message:
    return Text("ไม่พบงานนี้ในกำหนดการของท่าน", (calendar_words.SHOW,))


def _of_button(context: Context, facts: Facts) -> CalendarEvent | None:
    event_id = button_facts.whole(facts, "e")
    event = coming.named(context.session, event_id) if event_id is not None else None
    return event if event is not None and coming.may_see(context.me, event) else None


def chosen(
    context: Context, rest: str, facts: Facts, name: str, told: Facts = MappingProxyType({})
) -> CalendarEvent:
    """Returns the event of the button (`e`) or the only one that the words name, if it can be
    changed.

    name: the conversation that the other buttons open, with `told` handed on to it. Raises Closed:
        with the events to choose.
    """
    event = _of_button(context, facts)
    if event is None and "e" not in facts:
        event = _named(context, rest, name, told)
    if event is None:
        raise Closed(no_event())
    if not calendar_cards.may_change(context, event):
        raise Closed(calendar_cards.event_card(context, event))
    return event


def _named(context: Context, rest: str, name: str, told: Facts) -> CalendarEvent:
    today, key = context.today, fold(rest)
    found = [
        event
        for event in coming.changeable(context.session, today, today + _FAR)
        if key in fold(event.title)
    ]
    if len(found) == 1 and (key or told):
        return found[0]
    rows = tuple(
        Row(
            calendar_words.in_list(coming.in_calendar(each)),
            each.title,
            Button("เลือก", opens(name, e=each.id, **told), f"เลือก {cut_graphemes(each.title, 20)}"),
        )
        for each in found[:_SIZE]
    )
    words = "เลือกงานที่ต้องการ หรือพิมพ์ชื่องานต่อท้ายคำสั่ง" if rows else "ไม่พบงานชื่อนี้ในกำหนดการ"
    raise Closed(Card("เลือกงาน", subtitle=words, rows=rows, buttons=(calendar_words.SHOW,)))


def _other_days(plain: str) -> str:
    """Returns the button's data of the calendar on other days; "" for words that name none."""
    named = _OTHER_DAYS.fullmatch(plain) or ON_A_DAY.fullmatch(plain)
    # Facts that are no days: the days are read from the words.
    return opens(calendar_words.CALENDAR, f="-", l="-") if named else ""


_OTHER_DAYS = pattern_of(
    r"(?:แล้ว|งั้น|ส่วน|และ|ของ|\s)*(?:(?:สัปดาห์|อาทิตย์)(?:นี้|หน้า|ถัดไป)|วันนี้|เมื่อวาน(?:นี้|ซืน)?|พรุ่งนี้|มะรืน(?:นี้)?"
    r"|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:นี้|หน้า))"
    rf"(?:ล่ะ|ละ|มี(?:อะไร)?(?:บ้าง|{WHETHER})?|{POLITE}|\s)*"
)
QUERY = Query(
    name=calendar_words.CALENDAR,
    words=("กำหนดการ", "ปฏิทินกิจกรรม", "ปฏิทินงาน", "กำหนดการสัปดาห์นี้", "ตารางงานสำนักงาน"),
    answer=answer,
    own=True,
    following=Following(in_days=True, takes=("f", "l"), hears=_other_days),
)
WORK_QUERY = replace(QUERY, answer=answer_work)

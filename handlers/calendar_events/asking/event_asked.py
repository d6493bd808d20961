"""What people ask of events that they name, or that were just shown: when, where, at what hour, for
whom, and how to take part: `อบรมจริยธรรมวันไหน`, `จัดห้องไหน` (docs/decisions/0151)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from urllib.parse import parse_qsl

from handlers.calendar_events import calendar_words
from handlers.calendar_events.asking import events_counted, events_named
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import button_facts
from handlers.question.asked_needs import (
    Need,
    Needs,
    answered_before,
    plain_words,
    wanted,
)
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.choices.places import read_place
from handlers.understand.dates.dates import thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.aims_said import without_aim
from handlers.understand.small_words import WHETHER
from models.calendar_events import coming
from models.calendar_events.coming import Coming

_BACK = timedelta(days=60)


# -- the sentences -------------------------------------------------------------------------------

_UNLESS = pattern_of(
    rf"^(?!.*(?:{events_named.WHERE_WORDS}|{events_named.HOUR_WORDS})).*วันที่\s?\d|(?:^|\s)งานวันที่\s?\d|"
    r"รายงาน(?!ตัว)|ร้องเรียน|ของขวัญ|ประเมิน|ลงผล|ใส่ผล|คู่มือ|เช็[คก]ชื่อ|มาถึง|สแกน|กดตรง|ทำให้บอ|วุฒิสภา|กรรมาธิการ|กมธ|ลิงก์|\d\.\d|แผน(?!ก)|คะแนน|สำรวจ|มติ|วาระ|เปิดลงชื่อ|เพิ่ม|เลื่อน|ย้าย|เปลี่ยน|แก้|ยกเลิก|แจ้ง|ส่ง|ใครมา"
    "|คณะทำงาน(?=.*(?:ล่าสุด|ครั้งที่แล้ว|ครั้งก่อน))"
    "|ใบรับรอง|เกียรติบัตร|วุฒิบัตร|เบิก|งบ|เอกสาร|ไฟล์|หลักฐาน|ชั่วโมง|ชม\\.|มอบ(?!รม)|เตือน|หนังสือ|ประกาศ|บันทึก|แทน|ความดี|(?<!ครั้ง)ก่อน|ลาป่วย|ลากิจ|เข้าไม่ได้|ลืม|ไม่ได้|\\d\\s?คน"
)
_WHICH = "(?:(?:อัน|งาน|ตัว|รายการ|กิจกรรม|ที่|ข้อ)?(?:แรก|สุดท้าย|ที่\\s?\\d|นี้|นั้น))?"
_FILLED = (
    r"(?:แล้ว|งั้น|ส่วน|เค้า|เขา|มัน|จัด(?:กัน|ที่(?!ไหน))?|เริ่ม|มี|อยู่|ประชุม"
    r"|อบรม|งาน|กิจกรรม|อันนี้|งานนี้|ล่ะ|กัน|อ่ะ|อะ|\s)*"
)


def _alone(words: str) -> re.Pattern[str]:
    return pattern_of(rf"{_FILLED}(?P<which>{_WHICH}){_FILLED}(?:{words}){_FILLED}(?:บ้าง)?")


# -- the answers ---------------------------------------------------------------------------------


def _where(each: Coming) -> str:
    return (
        f"จัดที่ {events_named.place(each)} · {events_named.when(each)}"
        if each.place
        else f"{events_named.place(each)} · {events_named.when(each)}"
    )


def _hour(each: Coming) -> str:
    return f"เวลา {events_named.at(each)} {thai_span(each.first_day, each.last_day)}"


def _who(each: Coming) -> str:
    whom = calendar_words.EXPECTS.get(each.expects, "รายชื่อที่กำหนด")
    return f"ผู้เกี่ยวข้อง: {whom} {events_named.when(each)}"


def _answer(tells: events_named.Tells) -> Callable[[Context, str, Facts], Sequence[Message]]:
    def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
        plain = plain_words(without_aim(rest))
        if events_named.NAMES.search(plain) is None and answered_before(context, _OF_GROUPS):
            return _of_topic(context, "ประชุม", "คณะทำงาน", tells)
        if events_named.NAMES.search(plain) is not None and _NAMED.search(plain) is not None:
            return _of_words(context, plain, tells)
        return _of_shown(context, plain, tells)

    return answer


def _of_words(context: Context, plain: str, tells: events_named.Tells) -> Sequence[Message]:
    """Tells it of the events that the sentence names by their sort and by part of their name."""
    kind, topic = events_named.read(plain)
    if topic:
        return _of_topic(context, kind, topic, tells, plain)
    first, last = events_named.days(context, plain)
    fits = events_named.fits_sort(kind)
    sort = [each for each in events_named.not_cancelled(context, first, last) if fits(each.title)]
    if not sort:
        return _none_of_sort(context, plain, kind, last)
    today = sort[0].first_day <= context.today and _NEXT.search(plain) is not None
    few = sort[: 2 if today else 1]  # the next may be today's or the one after
    return events_named.told(context, sort if "บ้าง" in plain else few, tells)


def _none_of_sort(context: Context, plain: str, kind: str, last: date) -> Sequence[Message]:
    """Says that there is none, and the one after these days; else the one nearest before them."""
    fits = events_named.fits_sort(kind)
    until = last + events_named.AHEAD
    every = events_named.not_cancelled(context, context.today, until)
    sort = [each for each in every if fits(each.title)]
    later = [each for each in sort if each.first_day >= last][:1]
    near = later or sort[-1:]
    which = "ครั้งถัดไปคือ" if later else "ที่ใกล้ที่สุดคือ"
    more = f"{which} {_named_in_short(near[0])}" if near else ""
    span = events_named.span_named(context, plain)
    when = f"{thai_span(*span)} " if span is not None else ""
    none = f"{when}กำหนดการของท่านยังไม่มี{kind} {more}".strip()
    return [Text(none, (*events_named.see(near), calendar_words.SHOW))]


_NEXT = pattern_of("(?:ครั้ง|รอบ|งาน|คราว)(?:หน้า|ต่อไป|ถัดไป)")


def _of_topic(
    context: Context, kind: str, topic: str, tells: events_named.Tells, plain: str = ""
) -> Sequence[Message]:
    until = context.today + events_named.AHEAD
    found = events_named.named(context, kind, topic, context.today, until)
    if found:
        return _on_the_days(context, found, events_named.span_named(context, plain), tells)
    yesterday = context.today - timedelta(days=1)
    before = events_named.named(context, kind, topic, context.today - _BACK, yesterday)
    if before:
        over = [
            f"{calendar_words.quoted(each.title)} จัดไปแล้ว {tells(each)}" for each in before[-2:]
        ]
        return [Text("\n".join(over), (*events_named.see(before[-1:]), calendar_words.SHOW))]
    name = events_named.in_words(kind, topic)
    none = (
        f"ไม่พบ “{name}” ในกำหนดการของท่าน อาจยังไม่ได้ลงวัน หรือใช้ชื่ออื่น "
        "กด “กำหนดการ” เพื่อดูทั้งหมด หรือถามผู้ดูแลระบบ"
    )
    if topic == "คณะทำงาน":
        none = (
            "กำหนดการของท่านยังไม่มีนัดประชุมคณะทำงานครั้งถัดไป เมื่อลงวันแล้วบอตแสดงใน “กำหนดการ” และเตือนล่วงหน้า"
        )
    fits = events_named.fits_sort(kind)
    coming_ones = events_named.not_cancelled(
        context, context.today, context.today + events_named.AHEAD
    )
    near = [e for e in coming_ones if kind not in events_named.ANY_SORT and fits(e.title)]
    if near and topic != "คณะทำงาน":
        none += f"\n{kind}ที่ใกล้ที่สุดคือ {' และ '.join(map(_named_in_short, near[:_MOST_NEAR]))}"
    groups = (_GROUPS,) if "คณะทำงาน" in topic else ()
    return [Text(none, (calendar_words.SHOW, *groups, _CONTACT))]


def _on_the_days(
    context: Context,
    found: Sequence[Coming],
    span: tuple[date, date] | None,
    tells: events_named.Tells,
) -> Sequence[Message]:
    """Tells those of the days that are named; where none is, that, and what there is."""
    within = events_named.within(found, span)
    if within or span is None:
        return events_named.told(context, within, tells)
    none = Text(_NOT_ON_THEM.format(thai_span(*span), calendar_words.quoted(found[0].title)))
    return [none, *events_named.told(context, found, events_named.when_and_where)]


_NOT_ON_THEM = "{} ไม่มี {} ในกำหนดการของท่าน"


def _named_in_short(each: Coming) -> str:
    return f"{calendar_words.quoted(each.title)} {events_named.when_and_where(each)}"


_MOST_NEAR = 2
_GROUPS = Button("คณะทำงาน", opens("working_groups"), "คณะทำงาน")
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")


_NAMED = pattern_of(rf"(?:{events_named.KIND})")


def _of_shown(context: Context, plain: str, tells: events_named.Tells) -> Sequence[Message]:
    """Tells it of the events that were shown just before, or of the one of them that is meant."""
    given = dict(parse_qsl(context.asked_before().partition("?")[2]))
    context.asked = context.asked_before()
    event_id = button_facts.whole(given, "e")
    if event_id is not None:
        event = coming.named(context.session, event_id)
        shown = event is not None and coming.may_see(context.me, event)
        found = [coming.in_calendar(event)] if event is not None and shown else []
        return events_named.told(context, found, tells)
    first, last = button_facts.day(given, "f"), button_facts.day(given, "l")
    if first is None or last is None:
        first, last = context.today, context.today + timedelta(days=30)
    found = coming.of_person(context.session, context.me, first, last)
    which = _PLACE.search(plain)
    place = read_place(f"อัน{which[0]}", len(found)) if which is not None else None
    if which is not None and place is None and found:
        words = f"ในรายการมี {len(found)} งาน พิมพ์ชื่องานหรือกด “ดู” ที่งานนั้น"
        return [Text(words, (calendar_words.SHOW,))]
    if not found:
        span = thai_span(first, last)
        return [Text(f"ช่วง {span} ไม่มีงานที่เกี่ยวข้องกับท่าน", (calendar_words.SHOW,))]
    return events_named.told(context, [found[place]] if place is not None else found, tells)


_PLACE = pattern_of(r"แรก|สุดท้าย|ที่\s?\d")


WHERE = Query("event_where", (), _answer(_where), own=True)
_BOTH = Query("event_told", (), _answer(events_named.when_and_where), own=True, several=True)
_WHERE_AND_HOUR = pattern_of(
    rf"(?:{events_named.WHERE_WORDS}).*(?:{events_named.HOUR_WORDS})|(?:{events_named.HOUR_WORDS}).*(?:{events_named.WHERE_WORDS})"
)
_HOUR = Query("event_hour", (), _answer(_hour), own=True)
WHEN = Query("event_when", (), _answer(events_named.when_and_where), own=True)
WHO = Query("event_who", (), _answer(_who), own=True)
_NEEDS = Needs(
    events_named.NAMES,
    (
        Need(events_counted.HOW_MANY, events_counted.QUERY),
        Need(_WHERE_AND_HOUR, _BOTH),
        Need(pattern_of(events_named.WHERE_WORDS), WHERE, _alone(events_named.WHERE_WORDS)),
        Need(pattern_of(events_named.HOUR_WORDS), _HOUR, _alone(events_named.HOUR_WORDS)),
        Need(
            pattern_of(f"{events_named.WHEN_WORDS}|{events_named.NEXT_WORDS}"),
            WHEN,
            _alone(f"(?:{events_named.NEXT_WORDS})?(?:{events_named.WHEN_WORDS})"),
        ),
        Need(pattern_of(events_named.WHO_WORDS), WHO, _alone(events_named.WHO_WORDS)),
        Need(
            pattern_of(
                f"มี(?:กิจกรรม|งาน)?(?:{events_named.KIND}).{{0,16}}(?:อะไร|{WHETHER}|บ้าง)|(?:{events_named.KIND})อะไรบ้าง"
            ),
            WHEN,
        ),
    ),
    _UNLESS,
    (calendar_words.CALENDAR,),
    fits=frozenset(
        (
            "calendar",
            "sign_in",
        )
    ),
)
_OF_GROUPS = ("working_groups", "group_meeting")
"""Right after a working group, the next one is its next meeting."""
_NEXT_MEETING = Needs(
    pattern_of("$^"),
    (
        Need(
            pattern_of("$^"),
            WHEN,
            pattern_of(
                rf"{_FILLED}(?:{events_named.NEXT_WORDS})?{_FILLED}(?:{events_named.WHEN_WORDS}|{events_named.HOUR_WORDS}|{events_named.WHERE_WORDS}|{events_named.NEXT_WORDS})(?:อีก)?"
            ),
        ),
    ),
    after=_OF_GROUPS,
)


@listener(longest=160)
def asked(context: Context, words: str) -> Query | None:
    """Returns the question about one event that the words ask; None for other words."""
    plain = _ON_TOPIC.sub(r"\g<sort>นั้น ", events_named.without_plan(without_aim(words)))
    named = wanted(_NEEDS, context, plain, None)
    return named or wanted(_NEXT_MEETING, context, plain, None)


_ON_TOPIC = pattern_of(
    rf"^(?P<sort>(?:การ|งาน)?(?:ประชุม|อบรม|สัมมนา|เสวนา|บรรยาย))(?:เรื่อง|เกี่ยวกับ|หัวข้อ)\S{{2,40}}?\s?"
    rf"(?=จัด|เริ่ม|เลิก|ที่ไหน|{events_named.NEXT_WORDS}|{events_named.WHERE_WORDS}|{events_named.HOUR_WORDS}|{events_named.WHEN_WORDS})"
)
"""What an event is about is not asked of: `ประชุมเรื่องร้องเรียนครั้งหน้าเมื่อไหร่`."""

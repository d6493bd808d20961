"""What people ask of events that they name, or that were just shown: when, where, at what hour, for
whom, and how to take part: `อบรมจริยธรรมวันไหน`, `จัดห้องไหน` (docs/decisions/0151)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from urllib.parse import parse_qsl

from handlers.calendar_events import calendar_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import button_facts, named_rows
from handlers.question.asked_needs import (
    Need,
    Needs,
    answered_before,
    plain_words,
    wanted,
)
from handlers.question.query import Facts, Query, opens
from handlers.understand.choices.places import read_place
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import thai_span
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.unclear import Unclear
from models.calendar_events import coming
from models.calendar_events.coming import Coming

_AHEAD, _BACK = timedelta(days=400), timedelta(days=60)
_MOST = 8
_TELLS = Callable[[Coming], str]


# -- the sentences -------------------------------------------------------------------------------

_KIND = (
    "(?:ฝึก)?อบรม|สัมมนา|เสวนา|(?<!ราย)(?<!งานการ)ประชุม|เวิร์?ก\\s?ช็?อ?[ปพ]|พิธี(?!การ)|ทำบุญ|ตักบาตร|จิตอาสา|บรรยาย|ดูงาน|ปลูก(?:ป่า|ต้นไม้)|(?:ปล่อย|เพาะ)พันธุ์|บริจาค(?:เลือด|โลหิต)|(?:แข่ง)?กีฬาสี|เดิน(?:วิ่ง|การกุศล)"
    "|งาน(?=วัน|บุญ|เลี้ยง|ปีใหม่|ทำบุญ|สัมมนา|อบรม|ต่อต้าน|มหกรรม)|วัน(?=ต่อต้าน|มาฆ|วิสาข|สถาปนา)"
)
_NAMES = pattern_of(_KIND)
_UNLESS = pattern_of(
    r"วันที่\s?\d|รายงาน(?!ตัว)|ร้องเรียน|ของขวัญ|ประเมิน|ลงผล|ใส่ผล|คู่มือ|เช็[คก]ชื่อ|มาถึง|สแกน|กดตรง|ทำให้บอ|วุฒิสภา|กรรมาธิการ|กมธ|ลิงก์|\d\.\d|แผน(?!ก)|คะแนน|สำรวจ|มติ|วาระ|เปิดลงชื่อ|เพิ่ม|เลื่อน|ย้าย|เปลี่ยน|แก้|ยกเลิก|แจ้ง|ส่ง|ใครมา"
    "|คณะทำงาน(?=.*(?:ล่าสุด|ครั้งที่แล้ว|ครั้งก่อน))"
    "|ใบรับรอง|เกียรติบัตร|วุฒิบัตร|เบิก|งบ|เอกสาร|ไฟล์|หลักฐาน|ชั่วโมง|ชม\\.|มอบ(?!รม)|เตือน|หนังสือ|ประกาศ|บันทึก|แทน|ความดี|(?<!ครั้ง)ก่อน|ลาป่วย|ลากิจ|เข้าไม่ได้|ลืม|ไม่ได้|\\d\\s?คน"
)
_WHERE_WORDS = (
    "ที่ไหน|ตรงไหน|ไหนอะ|ห้อง(?:ไหน|อะไร|ประชุมไหน)|สถานที่|ชั้น(?:ไหน|อะไร)|จัดไหน|อยู่ไหน"
    f"|ออนไลน์(?:{WHETHER}|หรือ)"
)
_HOUR_WORDS = "กี่โมง|เวลา(?:ไหน|อะไร|เท่าไ(?:หร่|ร))|เช้าหรือบ่าย|บ่ายหรือเช้า|เริ่มตอนไหน"
_WHEN_WORDS = "วันไหน|วันอะไร|วันที่เท่าไ(?:หร่|ร)|เมื่อไ(?:หร่|ร)|วันใด|ตอนไหน"
_WHO_WORDS = (
    f"ใคร(?:บ้าง)?(?:ที่)?(?:ต้อง)?(?:ไป|เข้า|ร่วม)|ใครไปได้|ใครเข้าได้|ต้องไปไหม|(?:{ME_OR_US}"
    ")ต้อง(?:ไป|เข้า)|สำหรับใคร|ของใคร|ใครต้อง|ทุกคนไหม|ใครบ้าง"
)
_NEXT_WORDS = "ครั้ง(?:หน้า|ต่อไป|ถัดไป)|คราวหน้า|นัด(?:หน้า|ต่อไป|ถัดไป)|รอบ(?:หน้า|ต่อไป|ถัดไป)"
_WHICH = "(?:(?:อัน|งาน|ตัว|รายการ|กิจกรรม|ที่|ข้อ)?(?:แรก|สุดท้าย|ที่\\s?\\d|นี้|นั้น))?"
_FILLED = (
    r"(?:แล้ว|งั้น|ส่วน|เค้า|เขา|มัน|จัด(?:กัน|ที่(?!ไหน))?|เริ่ม|มี|อยู่|ประชุม"
    r"|อบรม|งาน|กิจกรรม|อันนี้|งานนี้|ล่ะ|กัน|อ่ะ|อะ|\s)*"
)


def _alone(words: str) -> re.Pattern[str]:
    return pattern_of(rf"{_FILLED}(?P<which>{_WHICH}){_FILLED}(?:{words}){_FILLED}(?:บ้าง)?")


# -- the answers ---------------------------------------------------------------------------------


def _place(each: Coming) -> str:
    if not each.place:
        return "ยังไม่ได้ระบุสถานที่"
    return "ออนไลน์" if calendar_words.is_link(each.place) else each.place


def _at(each: Coming) -> str:
    return calendar_words.hours(each.begins_at, each.ends_at) or "ไม่ได้ระบุเวลา"


def _where(each: Coming) -> str:
    return f"จัดที่ {_place(each)} {_when(each)}" if each.place else f"{_place(each)} · {_when(each)}"


def _when(each: Coming) -> str:
    return calendar_words.when(each.first_day, each.last_day, each.begins_at, each.ends_at)


def _when_and_where(each: Coming) -> str:
    return f"{_when(each)} ที่ {_place(each)}" if each.place else _when(each)


def _hour(each: Coming) -> str:
    return f"เวลา {_at(each)} {thai_span(each.first_day, each.last_day)}"


def _who(each: Coming) -> str:
    return f"ผู้เกี่ยวข้อง: {calendar_words.EXPECTS.get(each.expects, 'รายชื่อที่กำหนด')} {_when(each)}"


def _answer(tells: _TELLS) -> Callable[[Context, str, Facts], Sequence[Message]]:
    def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
        plain = plain_words(rest)
        if _NAMES.search(plain) is None and answered_before(context, _OF_GROUPS):
            return _of_topic(context, "ประชุม", "คณะทำงาน", tells)
        if _NAMES.search(plain) is not None and _NAMED.search(plain) is not None:
            return _of_words(context, plain, tells)
        return _of_shown(context, plain, tells)

    return answer


def _of_words(context: Context, plain: str, tells: _TELLS) -> Sequence[Message]:
    """Tells it of the events that the sentence names by their sort and by part of their name."""
    kind, topic = _read(plain)
    if topic:
        return _of_topic(context, kind, topic, tells)
    first, last = _days(context, plain)
    fits = _SORTS.get(kind, pattern_of(re.escape(kind))).search
    sort = [each for each in _coming(context, first, last) if fits(each.title)]
    if not sort:
        span = _span(context, plain)
        when = f"{thai_span(*span)} " if span is not None else ""
        later = [each for each in _coming(context, last, last + _AHEAD) if fits(each.title)][:1]
        more = (
            f"ครั้งถัดไปคือ {calendar_words.quoted(later[0].title)} {_when(later[0])}" if later else ""
        )
        none = f"{when}กำหนดการของท่านยังไม่มี{kind} {more}".strip()
        return [Text(none, (*_see(later), calendar_words.SHOW))]
    return _told(context, sort if "บ้าง" in plain else sort[:1], tells)


def _of_topic(context: Context, kind: str, topic: str, tells: _TELLS) -> Sequence[Message]:
    found = _named(context, kind, topic, context.today, context.today + _AHEAD)
    if found:
        return _told(context, found, tells)
    yesterday = context.today - timedelta(days=1)
    before = _named(context, kind, topic, context.today - _BACK, yesterday)
    if before:
        over = [
            f"{calendar_words.quoted(each.title)} จัดไปแล้ว {tells(each)}" for each in before[-2:]
        ]
        return [Text("\n".join(over), (*_see(before[-1:]), calendar_words.SHOW))]
    gap = " " if topic[:1].isascii() else ""
    name = topic if topic.startswith(kind) or kind in ("งาน", "วัน") else f"{kind}{gap}{topic}"
    none = (
        f"ไม่พบ “{name}” ในกำหนดการของท่าน อาจยังไม่ได้ลงวัน หรือใช้ชื่ออื่น "
        "กด “กำหนดการ” เพื่อดูทั้งหมด หรือถามผู้ดูแลระบบ"
    )
    if topic == "คณะทำงาน":
        none = (
            "กำหนดการของท่านยังไม่มีนัดประชุมคณะทำงานครั้งถัดไป เมื่อลงวันแล้วบอตแสดงใน “กำหนดการ” และเตือนล่วงหน้า"
        )
    fits = _SORTS.get(kind, pattern_of(re.escape(kind))).search
    coming_ones = _coming(context, context.today, context.today + _AHEAD)
    near = [each for each in coming_ones if kind not in _ANY_SORT and fits(each.title)][:1]
    if near and topic != "คณะทำงาน":
        none += f"\n{kind}ที่ใกล้ที่สุดคือ {calendar_words.quoted(near[0].title)} {_when(near[0])}"
    groups = (_GROUPS,) if "คณะทำงาน" in topic else ()
    return [Text(none, (calendar_words.SHOW, *groups, _CONTACT))]


_GROUPS = Button("คณะทำงาน", opens("working_groups"), "คณะทำงาน")
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")


def _named(context: Context, kind: str, topic: str, first: date, last: date) -> list[Coming]:
    """Returns the events of these days that the topic names best, of the sort that is named."""
    every = _coming(context, first, last)
    found = every if kind in _ANY_SORT else [each for each in every if kind in each.title]
    titles = [_NAMES.sub("", each.title, count=1) for each in found]
    places = named_rows.likest(topic, titles) or named_rows.likest(topic, [e.title for e in found])
    return [found[place] for place in places]


_ANY_SORT = ("งาน", "วัน", "ฝึกอบรม")


def _coming(context: Context, first: date, last: date) -> list[Coming]:
    found = coming.of_person(context.session, context.me, first, last)
    return [each for each in found if not each.cancelled]


def _days(context: Context, plain: str) -> tuple[date, date]:
    span = _span(context, plain)
    return span if span is not None else (context.today, context.today + _AHEAD)


def _span(context: Context, plain: str) -> tuple[date, date] | None:
    """Returns the days that are named: a month, a week, `ศุกร์หน้า`; None if none are."""
    span = read_scope(plain, context.today).span
    if span is not None:
        return span
    try:
        return read_days_said(plain, Calendar(context.today, Toward.COMING))
    except Unclear:
        return None


def _read(plain: str) -> tuple[str, str]:
    """Returns the sort of event that is named, and what else its name has."""
    found = _NAMES.search(plain)
    assert found is not None
    kind = found[0]
    behind = named_rows.trimmed(plain[found.end() :])
    if kind == "งาน" and behind.startswith("วัน"):
        behind = behind.removeprefix("วัน")
    return kind, "" if _GENERAL.fullmatch(behind) else behind


_SORTS = {"จิตอาสา": pattern_of("อาสา|ปลูก(?:ป่า|ต้นไม้)|บริจาค|บำเพ็ญ|เก็บขยะ|ทำความสะอาด|พัฒนา")}
_GENERAL = pattern_of(
    rf"(?:{_NEXT_WORDS}|วัน(?:ที่)?|อะไร|ไปช่วง(?:นี้)?|ช่วง(?:นี้)?|ไป|ช่วย|ให้|ที่|ไหน|มี|ของ|สำนักงาน|เรา|เข้า|ร่วม|{_WHERE_WORDS}|{_HOUR_WORDS}|{_WHEN_WORDS}|{_WHO_WORDS}|\s)*"
)
_NAMED = pattern_of(rf"(?:{_KIND})")


def _of_shown(context: Context, plain: str, tells: _TELLS) -> Sequence[Message]:
    """Tells it of the events that were shown just before, or of the one of them that is meant."""
    given = dict(parse_qsl(context.asked_before().partition("?")[2]))
    context.asked = context.asked_before()
    event_id = button_facts.whole(given, "e")
    if event_id is not None:
        event = coming.named(context.session, event_id)
        shown = event is not None and coming.may_see(context.me, event)
        found = [coming.in_calendar(event)] if event is not None and shown else []
        return _told(context, found, tells)
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
    return _told(context, [found[place]] if place is not None else found, tells)


_PLACE = pattern_of(r"แรก|สุดท้าย|ที่\s?\d")


def _told(context: Context, found: Sequence[Coming], tells: _TELLS) -> Sequence[Message]:
    """Returns what is asked of the events; of one as a sentence."""
    if len(found) == 1:
        [each] = found
        if each.event_id is not None:
            context.asked = opens(calendar_words.CALENDAR, e=each.event_id)
        words = f"{calendar_words.quoted(each.title)} {tells(each)}"
        return [Text(words, (*_see(found), calendar_words.SHOW))]
    rows = tuple(
        Row(each.title, tells(each), calendar_words.see_button(each)) for each in found[:_MOST]
    )
    note = f"แสดง {_MOST} งานแรกจาก {len(found)} งาน" if len(found) > _MOST else ""
    return [Card("กำหนดการตามที่ถาม", rows=rows, buttons=(calendar_words.SHOW,), note=note)]


def _see(found: Sequence[Coming]) -> tuple[Button, ...]:
    buttons = (calendar_words.see_button(each) for each in found[:1])
    return tuple(each for each in buttons if each is not None)


def _join(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says how people take part in an event, above when and where it is; nothing is stored."""
    plain = plain_words(rest)
    how = (
        "งานของสำนักงานไม่ต้องลงทะเบียนล่วงหน้าในบอต ให้มาตามวันและลงชื่อที่หน้างาน "
        "โดยสแกน QR หรือพิมพ์รหัสที่เห็นบนจอ ส่วนงานที่จำกัดจำนวนคน ผู้จัดเป็นผู้กำหนดรายชื่อ"
    )
    if _NAMES.search(plain) is None:
        return [Text(how, (calendar_words.SHOW,))]
    kind, topic = _read(_JOINS.sub("", plain))
    found = (
        _named(context, kind, topic, context.today, context.today + _AHEAD)
        if topic
        else [e for e in _coming(context, context.today, context.today + _AHEAD) if kind in e.title]
    )
    if not found:
        name = f"{kind}{topic}" if topic else kind
        none = f"ขณะนี้กำหนดการของท่านยังไม่มี “{name}” ที่จะจัด\n{how}"
        return [Text(none, (calendar_words.SHOW,))]
    return [Text(how), *_told(context, found, _when_and_where)]


_I_WILL = "(?:ขอ|อยาก|จะ|สนใจ(?:จะ|อยาก)?)"
_JOINS = pattern_of(
    "(?:ขอ|อยาก|จะ|สนใจ)*(?:ไป|เข้า|ร่วม)*ด้วย(?:คน)?|ลงทะเบียน|สมัคร|ลงชื่อ|เข้าร่วม|(?<=อยาก)(?:ไป|เข้า)|จองที่"
)

_JOIN = Query("event_join", (), _join, own=True)
_WHERE = Query("event_where", (), _answer(_where), own=True)
_HOUR = Query("event_hour", (), _answer(_hour), own=True)
_WHEN = Query("event_when", (), _answer(_when_and_where), own=True)
_WHO = Query("event_who", (), _answer(_who), own=True)
_NEEDS = Needs(
    _NAMES,
    (
        Need(
            pattern_of(
                rf"^(?!.*(?:ย้อนหลัง|มาถึง|ถึงงาน|หน้างาน|มาแล้ว|ในห้อง|ปิด|เปิด|ให้ลง|ลูกน้อง))(?:ขอ|อยาก|จะ|ต้อง|ช่วย|\s)*(?:ลงทะเบียน|สมัคร|ลงชื่อ)(?:ล่วงหน้า|เข้า|ร่วม|ไป|งาน|\s)*(?:{_KIND})"
                rf"|{_I_WILL}(?:(?:ไป|เข้า)ด้วย|(?:ไป|เข้า)?ร่วม|สมัคร)(?:ด้วย|คน|งาน|กิจกรรม|โครงการ|ไป|\s)*(?:{_KIND})"
                rf"|{_I_WILL}(?:ไป|เข้า|ร่วม)(?:งาน|กิจกรรม|\s)*(?:{_KIND}).{{0,24}}ด้วย(?:คน|ได้(?:{WHETHER})|\s)*$"
                rf"|^(?:{_KIND}).{{0,30}}(?:ลงทะเบียน|สมัคร|ลงชื่อ)(?:เข้าร่วม)?(?:ล่วงหน้า)?(?:ที่ไหน|ตรงไหน|{HOW_IN_SHORT}|ได้)"
            ),
            _JOIN,
        ),
        Need(pattern_of(_WHERE_WORDS), _WHERE, _alone(_WHERE_WORDS)),
        Need(pattern_of(_HOUR_WORDS), _HOUR, _alone(_HOUR_WORDS)),
        Need(
            pattern_of(f"{_WHEN_WORDS}|{_NEXT_WORDS}"),
            _WHEN,
            _alone(f"(?:{_NEXT_WORDS})?(?:{_WHEN_WORDS})"),
        ),
        Need(pattern_of(_WHO_WORDS), _WHO, _alone(_WHO_WORDS)),
        Need(
            pattern_of(
                f"มี(?:กิจกรรม|งาน)?(?:{_KIND}).{{0,16}}(?:อะไร|{WHETHER}|บ้าง)|(?:{_KIND})อะไรบ้าง"
            ),
            _WHEN,
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
            _WHEN,
            pattern_of(
                rf"{_FILLED}(?:{_NEXT_WORDS})?{_FILLED}(?:{_WHEN_WORDS}|{_HOUR_WORDS}|{_WHERE_WORDS}|{_NEXT_WORDS})(?:อีก)?"
            ),
        ),
    ),
    after=_OF_GROUPS,
)


def asked(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question about one event that the words ask; None for other words."""
    named = wanted(_NEEDS, context, text, inside)
    return named or wanted(_NEXT_MEETING, context, text, inside)

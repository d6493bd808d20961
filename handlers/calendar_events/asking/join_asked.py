"""Hears who wants to take part in an event, asks whether seats are left or what to wear, or wants
people to sign up: `จะสมัครอบรมวันที่ 11`, `อบรมยังเหลือที่มั้ย`, `เปิดให้สมัครยังไง`. The bot keeps neither
seats nor who signs up: that is said, above when and where the event is (docs/decisions/0320)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.calendar_events import add_event, calendar_words
from handlers.calendar_events.asking import events_counted, events_named
from handlers.context import Context
from handlers.conversation import afterwards
from handlers.messages import Button, Message, Text
from handlers.question.asked_needs import Need, Needs, answered_before, plain_words, wanted
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from models.calendar_events.coming import Coming

_HOW = (
    "งานของสำนักงานไม่ต้องลงทะเบียนล่วงหน้าในบอต ให้มาตามวันและลงชื่อที่หน้างาน "
    "โดยสแกน QR หรือพิมพ์รหัสที่เห็นบนจอ ส่วนงานที่จำกัดจำนวนคน ผู้จัดเป็นผู้กำหนดรายชื่อ"
)
_EACH_HIMSELF = "บอตลงทะเบียนแทนกันไม่ได้ ผู้เข้าร่วมแต่ละท่านลงชื่อด้วยตนเองในวันงาน"
_NO_SEATS = "บอตไม่เก็บจำนวนที่นั่งและไม่รับจองที่ จึงไม่ทราบว่ายังเหลือที่หรือไม่ กรุณาถามผู้จัดงาน"
_NO_DRESS = "บอตไม่มีข้อมูลการแต่งกายของงาน กรุณาถามผู้จัดงาน"
_NONE = "ขณะนี้กำหนดการของท่านยังไม่มี “{}” ที่จะจัด"
_NOT_ON = "{} กำหนดการของท่านไม่มี{}"
_SIGN_IN = Button("เปิดลงชื่อ", opens("open_sign_in"), "เปิดลงชื่อ")


# -- the words -----------------------------------------------------------------------------------

_KIND = events_named.KIND
_I_WILL = "(?:ขอ|อยาก|จะ|สนใจ(?:จะ|อยาก)?)"
_SEATS = (
    rf"(?:เหลือ|มี|ว่าง)(?:กี่)?ที่(?:นั่ง|ว่าง)?(?:อยู่|อีก|กี่ที่|\s)*(?:{WHETHER}|กี่|บ้าง|เท่าไ(?:หร่|ร)|หรือยัง|รึยัง|หรือ|$)|ที่นั่ง|เหลือกี่ที่"
    rf"|(?:ที่|คน)?เต็ม(?:แล้ว)?(?:{WHETHER}|หรือ|รึ|ยัง)|จองที่|รับ(?:ได้)?(?:สูงสุด)?(?:กี่|จำกัด)|จำกัด(?:จำนวน)?(?:คน|ที่)?(?:{WHETHER}|กี่)"
)
_DRESS = rf"แต่ง(?:ตัว|กาย|ชุด)|(?:ใส่|สวม)(?:ชุด|เสื้อ)?(?:อะไร|ไหน|สี|แบบ|{HOW_IN_SHORT})"
_OF_SEATS, _OF_DRESS = pattern_of(_SEATS), pattern_of(_DRESS)
_BESIDE = r"(?:ให้|แทน|กับ|และ|พร้อม)\s?(?:ทั้ง)?"
_OTHERS = "คุณ(?!ธรรม)|พี่|น้อง|นาย(?!ก)|นาง|เพื่อน|หัวหน้า|ผอ|ลูกน้อง|ทีม|ทุกคน"
_FOR_OTHERS = pattern_of(rf"{_BESIDE}(?:{_OTHERS})")
_JOINS = pattern_of(
    rf"{_BESIDE}(?:{ME_OR_US}|{_OTHERS}|อีก).*|(?:ขอ|อยาก|จะ|สนใจ)*(?:ไป|เข้า|ร่วม)*ด้วย(?:คน)?|ลงทะเบียน|สมัคร|ลงชื่อ|เข้าร่วม|(?<=อยาก)(?:ไป|เข้า)|ยัง(?=เหลือ|มีที่)|{_SEATS}|{_DRESS}|\d+\s?(?:ที่(?:นั่ง)?|คน|ท่าน)|(?:{HOW_IN_SHORT}|ได้).*"
)
_UNLESS = pattern_of(
    r"รายงาน(?!ตัว)|ร้องเรียน|ของขวัญ|ประเมิน|คู่มือ|เช็[คก]ชื่อ|มาถึง|สแกน|กดตรง|ทำให้บอ|วุฒิสภา|กรรมาธิการ|กมธ|ลิงก์|\d\.\d|แผน(?!ก)|คะแนน|สำรวจ|มติ|วาระ|เปิดลงชื่อ|เพิ่ม|เลื่อน|ย้าย|เปลี่ยน|แก้|ยกเลิก|แจ้ง|ส่ง|ใครมา"
    "|ใบรับรอง|เกียรติบัตร|วุฒิบัตร|เบิก|งบ|เอกสาร|ไฟล์|หลักฐาน|เตือน|หนังสือ|ประกาศ|บันทึก|แทน|ความดี|ลาป่วย|ลากิจ|เข้าไม่ได้|ลืม|คลินิก|ห้องว่าง"
    r"|ผิด|ลบ"
    r"|(?:ลงชื่อ|ลงทะเบียน|เช็[คก]อิน)\S{0,14}?(?:ไม่(?:ได้|ผ่าน|ติด|ขึ้น)(?!มา|ไป|รับ)|พลาด)"
)
_BY_SCREEN = pattern_of("^(?!.*(?:สมัคร|ลงทะเบียน|จอง|เหลือ|เต็ม|แต่ง)).*(?:ออนไลน์|ซูม|(?i:zoom))")
"""How somebody is there is no wish to be put on a list."""
_CUE = pattern_of(
    rf"{_SEATS}|{_DRESS}|สมัคร|ลงทะเบียน|ลงชื่อ|จองที่|จองได้|ร่วม|(?:ขอ|อยาก|จะ|สนใจ)(?:ไป|เข้า)"
)
"""One of these stands in all words that are heard here."""
_OPENS = pattern_of(
    r"(?:เปิด|รับ)(?:รับ|ให้)*(?:คน|ทุกคน|ทุกท่าน|เขา|บุคลากร|น้อง(?:ๆ)?|ใครๆ|\s)*(?:มา|เข้า|ลง)?(?:สมัคร|ลงทะเบียน|จองที่|จองได้)"
)
"""Wants others to sign up."""
_LONGEST = 80
_OF_THE_BOT = pattern_of(
    "(?:เพิ่ม|ลง|ใส่)(?:งาน|อบรม|ประชุม)?(?:ลง|ใน)*(?:กำหนดการ|ปฏิทิน)|จะ(?:มี)?(?:การ)?จัด|(?<!ใน)(?<!ทาง)(?<!ผ่าน)(?:บอ[ตท]|ไลน์|line)|ทะเบียนบุคลากร|รหัส|โค้ด|อีเมล|งาน(?:ใหม่|ราชการ)"
)
"""Registering with the bot, or a whole event to be put in."""


# -- the answers ---------------------------------------------------------------------------------


def _join(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says how people take part in an event, above when and where it is; nothing is stored."""
    plain = plain_words(rest)
    told = _told(plain)
    if _FOR_OTHERS.search(plain):
        told = f"{told}\n{_EACH_HIMSELF}"
    if events_named.NAMES.search(plain) is None:
        return [Text(told, (calendar_words.SHOW,))]
    kind, topic = _named(plain)
    named = _of_sort(context, kind, topic)
    every = named or _of_sort(context, kind, "")
    span = events_named.span_named(context, plain)
    found = events_named.within(named, span)
    if not found:
        none = _NONE.format(events_named.in_words(kind, topic))
        if span is not None and named:
            none = _NOT_ON.format(thai_span(*span), kind)
        if not every:
            return [Text(f"{none}\n{told}", (calendar_words.SHOW,))]
        told = f"{none} งานที่มีอยู่ด้านล่าง\n{told}"
    if found and events_counted.HOW_MANY.search(plain):
        told = f"{events_counted.in_words(context, plain, kind, found)}\n{told}"
    return [Text(told), *events_named.told(context, found or every, events_named.when_and_where)]


def _named(plain: str) -> tuple[str, str]:
    """Returns the sort of event, and what stands right behind it."""
    apart = _JOINS.sub("|", events_named.without_days(plain, "|"))
    found = events_named.NAMES.search(apart)
    assert found is not None
    return events_named.read(apart[found.start() :].partition("|")[0])


def _told(plain: str) -> str:
    said = [
        sentence
        for words, sentence in ((_OF_SEATS, _NO_SEATS), (_OF_DRESS, _NO_DRESS))
        if words.search(plain)
    ]
    return "\n".join([*said, _HOW] if not said or "สมัคร" in plain else said)


def _of_sort(context: Context, kind: str, topic: str) -> list[Coming]:
    """Returns the events to come of this sort and topic."""
    first, last = context.today, context.today + events_named.AHEAD
    if topic:
        return events_named.named(context, kind, topic, first, last)
    return [e for e in events_named.not_cancelled(context, first, last) if kind in e.title]


def _no_sign_up(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.asked = context.asked_before()  # what was saved stays in sight
    return [Text(calendar_words.NO_SIGN_UP, (_SIGN_IN, calendar_words.SHOW))]


JOIN = Query("event_join", (), _join, own=True)
SIGN_UP = Query("event_sign_up", (), _no_sign_up, roles=add_event.ADMINISTRATORS, several=True)
_NEEDS = Needs(
    events_named.NAMES,
    (
        Need(
            pattern_of(
                rf"^(?!.*(?:ย้อนหลัง|มาถึง|ถึงงาน|หน้างาน|มาแล้ว|ในห้อง|ปิด|เปิด|ให้ลง|ลูกน้อง))(?:ขอ|อยาก|จะ|ต้อง|ช่วย|\s)*(?:ลงทะเบียน|สมัคร|ลงชื่อ)(?:ล่วงหน้า|เข้า|ร่วม|ไป|งาน|\s)*(?:{_KIND})"
                rf"|{_I_WILL}(?:(?:ไป|เข้า)ด้วย|(?:ไป|เข้า)?ร่วม|สมัคร)(?:ด้วย|คน|งาน|กิจกรรม|โครงการ|ไป|\s)*(?:{_KIND})"
                rf"|{_I_WILL}(?:ไป|เข้า|ร่วม)(?:งาน|กิจกรรม|\s)*(?:{_KIND}).{{0,24}}ด้วย(?:คน|ได้(?:{WHETHER})|\s)*$"
                rf"|^(?:{_KIND}).{{0,30}}(?:ลงทะเบียน|สมัคร|ลงชื่อ)(?:เข้าร่วม)?(?:ล่วงหน้า)?(?:ที่ไหน|ตรงไหน|{HOW_IN_SHORT}|ได้)"
                rf"|(?:{_KIND}).{{0,40}}?(?:{_SEATS}|{_DRESS})|(?:{_SEATS}|{_DRESS}).{{0,16}}?(?:{_KIND})"
            ),
            JOIN,
        ),
    ),
    _UNLESS,
    fits=frozenset(("calendar", "sign_in", "join_roster")),
)


@listener(longest=160, cue=_CUE)
def asked(context: Context, words: str) -> Query | None:
    """Returns the question that the words ask; None for other words."""
    plain = plain_words(words)
    opens_it = len(plain) <= _LONGEST and _OPENS.search(plain) is not None
    if opens_it and not _OF_THE_BOT.search(plain):
        near = events_named.NAMES.search(plain) or _in_sight(context)
        return SIGN_UP if near and context.may(SIGN_UP.roles) else None
    named = events_named.without_plan(words)
    return wanted(_NEEDS, context, named, None) if not _BY_SCREEN.search(plain) else None


def _in_sight(context: Context) -> bool:
    """Tells whether an event was saved, or the calendar shown, just before."""
    saved = afterwards.standing(context.asked_before())
    after = saved is not None and saved[0] in (calendar_words.ADD, calendar_words.CHANGE)
    return after or answered_before(context, (calendar_words.CALENDAR, SIGN_UP.name))

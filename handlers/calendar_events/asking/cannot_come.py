"""Hears that somebody cannot come to an event, or sends another: below the calendar
`ไปไม่ได้ครับ ติดถ่ายงานข้างนอก`, or with its sort `พรุ่งนี้ประชุมหนูไปไม่ได้นะคะ`. Nobody answers events
here: that is said, and the words may go to the administrators, who note events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from urllib.parse import parse_qsl

from handlers.calendar_events import calendar_words, why_away
from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question import button_facts
from handlers.question.asked_needs import answered_before
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar_events import coming
from models.conversations.conversation import CANCELLED
from models.people.person import ADMIN

_LONGEST, _HANDED = 140, 300
"""The button holds all that is heard, behind the name of the event."""
_AHEAD = timedelta(days=30)
_EVENT = (
    r"(?:ประชุม|อบรม|สัมมนา|เสวนา|(?<!ทำ)งาน(?=วัน|นี้|นั้น|บุญ|พรุ่งนี้|เลี้ยง|อบรม|ประชุม)"
    r"|กิจกรรม(?=นี้|นั้น|วัน)|พิธี|ทำบุญ)"
)
_NO = (
    r"(?:(?:ไป|มา|เข้า(?:ร่วม|ประชุม|อบรม)?|ร่วม|อยู่)(?:ด้วย|งาน|ประชุม|อบรม|สัมมนา)?ไม่(?:ได้|ทัน|ไหว)|ไม่(?:ได้|สามารถ)(?:ไป|มา|เข้า(?!ใจ)|ร่วม)"
    r"|(?:คง|น่าจะ|อาจ|ขอ|จะ)ไม่(?:ได้)?(?:ไป|มา(?!ก)|เข้า(?!ใจ)|ร่วม|ร่วมงาน))"
)
_LATE = r"(?:(?:ไป|มา|เข้า)(?:ประชุม|อบรม|งาน)?(?:สาย|ช้า|เลท)|ขอ(?:ออก|กลับ)ก่อน)"
_INSTEAD = (
    r"(?:(?:ให้|ส่ง|ขอให้)\s?(?:น้อง|พี่|คุณ|เพื่อน|คน|ลูกน้อง|ตัวแทน)\S{0,20}"
    r"\s?(?:ไป|เข้า(?:ประชุม|ร่วม)?|ร่วม)(?:งาน|ประชุม|อบรม)?แทน)"
)
_BELOW = pattern_of(f"{_NO}|{why_away.IS_BUSY}|{_LATE}|{_INSTEAD}|(?:ขอ)?ลา(?:ประชุม|อบรม|งานนี้)")
_NAMED = pattern_of(
    rf"{_EVENT}.{{0,40}}?(?:{_NO}|{_LATE}|{_INSTEAD})|(?:{_NO}|{_LATE}).{{0,12}}?{_EVENT}|ไม่(?:ได้)?(?:ไป|เข้า|ร่วม)(?:การ)?{_EVENT}"
    rf"|(?:ไป|มา|เข้า|อยู่)(?:ร่วม|งาน)?{_EVENT}\S{{0,20}}?(?:สาย|ช้า|เลท|ไม่(?:ได้|ทัน|ไหว)(?!ยิน))"
    rf"|(?:{why_away.IS_BUSY}|{_NO}).{{0,30}}?{_INSTEAD}|{_INSTEAD}.{{0,30}}?(?:{why_away.IS_BUSY}|{_NO})"
    rf"|(?:ขอ|จะ|แจ้ง)*(?<!เว)ลา(?:การ)?(?:ประชุม|อบรม|สัมมนา)|{_EVENT}.{{0,24}}?(?:{ME_OR_US})\s?(?:คง|น่าจะ)?{why_away.IS_BUSY}"
)
_SORT = pattern_of(r"ประชุม|อบรม|สัมมนา|เสวนา|พิธี|ทำบุญ")
_OTHER = pattern_of(
    r"คลินิก|ลงชื่อ|เช็[กค](?:ชื่อ|อิน)|ลงคะแนน|โหวต|รายงาน|ของขวัญ|ร้อง|เบาะแส|ทุจริต|ใคร|กี่|เลื่อน|ยกเลิก(?:งาน|ประชุม)|เข้า(?:ระบบ|ลิงก์|ไลน์|ซูม|zoom)|ลิงก์|ลิ้ง|ออนไลน์|เน็ต|เด้ง|(?:ระบบ|มัน)(?:ขึ้น|บอก)|กด|เปิด(?!งาน)|ใบรับรอง|เตือน"
    r"|ลา(?:ป่วย|กิจ|พัก|คลอด|บวช)|ความดี|ชม|\d\.\d|ถึง(?:ทุก|คน)|ประกาศ|^(?:ถ้า|หาก).*(?:โดน|เป็นอะไร|เป็นไร|ผิด|มีผล|หัก)|ถ้า(?:หัวหน้า|ผอ|เขา|คน)|หัวหน้า|ผอ|ท่าน"
)
_CALENDAR = (calendar_words.CALENDAR, "event_where", "event_hour", "event_when", "event_who")
_TOLD = (
    "บอตไม่ได้รับคำตอบว่าใครมาหรือไม่มา ข้อความนี้จึงยังไม่ถึงผู้จัด และไม่ใช่ใบลา\n"
    "กรุณาบอกผู้จัดงานโดยตรง หรือกด “ฝากบอกผู้ดูแลระบบ” เพื่อส่งข้อความนี้ให้ผู้ดูแลระบบ"
)
_TOLD_ADMIN = "บอตไม่ได้เก็บว่าใครมาหรือไม่มา ข้อความนี้ไม่ใช่ใบลา กรุณาบอกผู้จัดงานโดยตรง"
_STAYS = "\nงานยังแสดงในกำหนดการของท่าน"
_ONE_STAYS = "\n{} ยังแสดงในกำหนดการของท่าน"
_NO_LEAVE_TOLD = "เลิกแจ้งวันลาให้แล้ว ไม่มีการบันทึกวันลา"
_NOT_KNOWN = (
    "บอตไม่ได้รับคำตอบล่วงหน้าว่าใครจะมาหรือไม่มา{}จึงไม่มีรายชื่อนี้ กรุณาถามผู้จัดงาน\n"
    "หากงานนั้นเปิดลงชื่อในบอตแล้ว ผู้จัดดูได้ว่าใครยังไม่ลงชื่อ"
)
_SEEN_ELSEWHERE = "ผู้ที่ฝากข้อความถึงผู้ดูแลระบบ และผู้ที่แจ้งลา ดูได้จากปุ่มด้านล่าง"
_NOT_TO_ORGANISER = "บอตส่งข้อความถึงผู้จัดงานโดยตรงไม่ได้ ส่งถึงผู้ดูแลระบบแทนได้"
_HANDED_ON, _TO_ADMINS = "ฝากบอกผู้ดูแลระบบว่า", "message_admin"
_PASSED = Button("ข้อความที่ฝากไว้", opens("passed_to_admins"), "ข้อความที่ฝากไว้")
_WHO_LEAVES = Button("ใครลาบ้าง", say="วันนี้ใครลาบ้าง")
_LEAVE = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")


_TELLING_LEAVE = "tell_absence"
_NO_LEAVE = pattern_of(r"ไม่(?:ได้|ใช่|ต้อง)?(?:จะ|แจ้ง|ขอ|เป็น|การ|มา|วัน)*ลา(?![ดมวย])")
_SAID_OF_LEAVE = pattern_of(
    rf"^\S*?ไม่\S{{2,8}}?ลา(?:{POLITE}|\s)*(?:(?:แค่|หมายถึง)(?:จะ|มา|อยาก)*(?:บอก|แจ้ง)?(?:ว่า)?)?\s*(?=\S)"
)
"""What only says that no leave is told, before what is to be handed on."""
_WANTS_LEAVE = pattern_of(
    r"(?:ขอ|อยาก|จะ)(?:แจ้ง|ยื่น|เป็น|วัน)*ลา(?!(?:การ)?(?:ประชุม|อบรม|สัมมนา|งาน)|[ดมวยงส]|ออก)"
)
_WHAT_THEN = pattern_of(f"ต้อง.{{0,12}}ทำ|ทำ{HOW_IN_FULL}|โดน|ผิด|หัก|ขอเอกสาร")
"""What is to be done by who was not there, or becomes of them."""
_PAST = pattern_of("เมื่อ(?:วาน|เช้า|กี้|คืน|ครู่)|ที่แล้ว|ที่ผ่านมา|ครั้งก่อน|ครั้งล่าสุด")
_PASS_ON = pattern_of(
    rf"(?:งั้น|ถ้างั้น|ช่วย|รบกวน|ขอ|อยาก|จะ|ฝาก|{ME_OR_US}|\s)*(?:ฝาก|บอก|แจ้ง|ส่ง)(?:บอก|แจ้ง|ต่อ|ไป|ให้|ถึง|กับ|\s)*"
    rf"(?:(?:คน|ผู้|พี่|ทีม|ฝ่าย|เจ้าหน้าที่)(?:ที่)?จัด(?:งาน|ประชุม|อบรม)?|เค้า|เขา|เจ้าของงาน)(?:ให้|หน่อย|ด้วย|ที|ได้|{WHETHER}|{POLITE}|\s)*"
)
_WHO = pattern_of(
    rf"(?:มี)?ใคร(?:บ้าง)?(?:ที่)?.{{0,12}}?(?:(?:{_NO}).{{0,20}}?{_EVENT}|{_EVENT}.{{0,24}}?(?:{_NO}|ไม่(?:ได้|ว่าง|สะดวก)))"
    rf"|{_EVENT}.{{0,20}}?(?:มี)?ใคร(?:บ้าง)?(?:ที่)?\s?(?:{_NO}|(?:แจ้ง|บอก)(?:ไว้)?ว่าไม่)"
    rf"|^ใคร(?:บ้าง)?(?:ที่)?ไม่(?:ไป|มา|เข้า)(?:ร่วม)?(?:การ)?{_EVENT}(?!คณะ)"
)


def asked(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what answers it; None for other words, and for people who are not on the roster.
    Below the calendar the event need not be named. Where leave is told it ends that, if it is said
    to be none: `ไม่ได้ลาค่ะ แค่บอกว่าประชุมใหญ่ไปไม่ได้`."""
    if context.person is None or len(words) > _LONGEST or "ไม่" not in words and inside:
        return None
    plain = normalise(words)
    if inside is not None:
        none = inside == _TELLING_LEAVE and _NO_LEAVE.search(plain)
        return STOPS if none and _NAMED.search(_NO_LEAVE.sub(" ", plain)) else None
    return _outside(context, plain)


def _outside(context: Context, plain: str) -> Query | None:
    if "ใคร" in plain and _WHO.search(plain) and not _PAST.search(plain):
        return WHO if not _WHAT_THEN.search(plain) else None
    if _OTHER.search(plain) or _PAST.search(plain) or _WANTS_LEAVE.search(plain):
        return None
    if _PASS_ON.fullmatch(plain) and _offered(context):
        return PASSED_ON
    below = _BELOW.search(plain) and answered_before(context, _CALENDAR)
    return QUERY if below or _NAMED.search(plain) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    titles = _events(context, rest)
    context.asked = context.asked_before()
    if context.me.has(ADMIN):
        return [Text(f"{_TOLD_ADMIN}{_stays(titles)}", (calendar_words.SHOW, _LEAVE))]
    handed = _handed(titles, rest)
    return [Text(f"{_TOLD}{_stays(titles)}", (handed, calendar_words.SHOW, _LEAVE))]


def _stopped(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Ends the telling of leave, which is not meant, and answers."""
    place = drafts.current(context)
    if place is not None and place.row.flow == _TELLING_LEAVE:
        drafts.end(context, place.row, CANCELLED)
    return [Text(_NO_LEAVE_TOLD), *_answer(context, rest, facts)]


def _who(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    titles = _events(context, rest)
    context.asked = context.asked_before()
    about = f" {titles[0]} " if len(titles) == 1 else ""
    told = _NOT_KNOWN.format(about)
    if not context.me.has(ADMIN):
        return [Text(told, (calendar_words.SHOW,))]
    ways = (_PASSED, _WHO_LEAVES, calendar_words.SHOW)
    return [Text(f"{told}\n{_SEEN_ELSEWHERE}", ways)]


def _passed_on(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Begins what the button below the answer hands on."""
    flow = context.flows[_TO_ADMINS]
    told = Text(_NOT_TO_ORGANISER)
    return [told, *beginning.open_flow(context, flow, "", {"said": _offered(context)})]


def _offered(context: Context) -> str:
    """Returns what the newest answer offers to hand on to the administrators; "" if nothing."""
    newest = next((each for each in context.shown() if each), ())
    said = next((each.target for each in newest if each.target.startswith(_HANDED_ON)), "")
    return said.removeprefix(_HANDED_ON).strip() if _TO_ADMINS in context.flows else ""


def _handed(titles: Sequence[str], rest: str) -> Button:
    about = f" {titles[0]}" if len(titles) == 1 else ""
    said = _SAID_OF_LEAVE.sub("", rest, count=1)
    words = cut_graphemes(f"{_HANDED_ON}{about} {said}", _HANDED)
    return Button("ฝากบอกผู้ดูแลระบบ", say=words)


def _stays(titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return _ONE_STAYS.format(titles[0])
    return _STAYS if titles else ""


def _events(context: Context, rest: str) -> list[str]:
    """Returns the names of the events that may be meant: of the sort and the day that are named,
    else what was shown just before."""
    before = dict(parse_qsl(context.asked_before().partition("?")[2]))
    sort = _SORT.search(normalise(rest))
    event_id = button_facts.whole(before, "e") if sort is None else None
    if event_id is not None:
        return _shown(context, event_id)
    found = coming.of_person(context.session, context.me, *_days(context, rest, before))
    named = sort[0] if sort is not None else ""
    return [calendar_words.quoted(each.title) for each in found if named in each.title]


def _shown(context: Context, event_id: int) -> list[str]:
    event = coming.named(context.session, event_id)
    if event is None or not coming.may_see(context.me, event):
        return []
    return [calendar_words.quoted(event.title)]


def _days(context: Context, rest: str, before: Facts) -> tuple[date, date]:
    try:
        return read_days_said(normalise(rest), Calendar(context.today, Toward.COMING))
    except Unclear:
        shown = button_facts.day(before, "f"), button_facts.day(before, "l")
    first, last = shown
    if first is not None and last is not None:
        return first, last
    return context.today, context.today + _AHEAD


QUERY = Query("cannot_come", (), _answer, own=True)
STOPS = Query("cannot_come_no_leave", (), _stopped, ends=True)
WHO = Query("who_cannot_come", (), _who)
PASSED_ON = Query("cannot_come_passed_on", (), _passed_on, goes_on=True)

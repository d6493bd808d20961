"""`ในสำนักมีใครส่งรายงานแทนผมได้บ้าง แล้วที่ทำค้างไว้คนนั้นทำต่อได้ไหม`: who may go on with the work of
somebody who leads nobody, while they are away, and what becomes of their draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.drafts import CONTACT, MENU
from handlers.messages import Button, Card, Message, Row, Text
from handlers.people.away.away_questions import days_named
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_span
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import QUIET_FROM, SPEAKING_FROM
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.people.scope import reporters_of

_LONGEST, _MOST_NAMED = 260, 5
_LEADS = frozenset((SUPERVISOR, EXECUTIVE, ADMIN))
_ACTOR = (
    r"(?:ใคร|ผู้ใด|มีคน|(?:คน|ผู้)อื่น|คนนั้น|อีกคน|เพื่อน|น้อง(?!ๆทุก)|พี่(?:อีกคน|ข้าง|คน|ใน|ที่)|เขา|เค้า|ผู้รายงาน|คนใน(?:กลุ่ม|สำนัก|ห้อง)"
    r"|คุณ(?!ธรรม|ภาพ)[ก-๎]{2,20})"
)
_DOES = r"(?:ทำ|ส่ง|รับ|ดู|กรอก|เขียน|พิมพ์|รายงาน|ปฏิบัติ|เปิด|ช่วย|จัดการ|สาน|มา)"
_ACTS = pattern_of(
    rf"{_ACTOR}[^\n]{{0,20}}?{_DOES}[^\n]{{0,24}}?(?:แทน(?!ที่|เพื่อน|น้อง|พี่|เขา|เค้า|คนอื่น)|ต่อ(?!ไป|ว่า|รอง|วัน|เดือน|ครั้ง|คน|\d))"
    rf"|(?:โอน|มอบ(?:หมาย)?|ฝาก|ส่งมอบ|ยก)(?:งาน|เรื่อง|ร่าง|รายงาน|หน้าที่|ไป|\s)*(?:ให้|กับ|ต่อ)\s?{_ACTOR}"
)
_DRAFT = pattern_of(
    r"(?<!รูป)ร่าง(?!กาย|ประกาศ|หนังสือ|คำสั่ง|แผน)|(?:รายงาน|งาน|เรื่อง|ที่(?:กรอก|ทำ|พิมพ์|เขียน))[^\n]{0,16}?(?:ค้าง|ครึ่ง|(?:ยัง)?ไม่(?:ได้)?(?:ส่ง|เสร็จ))"
)
_AWAY = pattern_of(
    r"(?<!เว)(?<!ศา)(?<!ก)ลา(?=บวช|คลอด|พัก|ป่วย|กิจ|ศึกษา|\s|\d|$|วัน|ราชการ|หลาย|อยู่|ไป|แล้ว)|ไม่อยู่|ไม่มา|ผ่าตัด|นอน(?:โรงพยาบาล|รพ)"
    r"|ไป(?:สัมมนา|อบรม|ราชการ|ต่าง|เรียน|ดูงาน|ประชุม)|(?:ช่วง|ระหว่าง)(?:นั้น|ที่|สัมมนา|อบรม|ลา|วัน|\s?\d)"
)
_IN_BOT = pattern_of("ใน(?:นี้|บอ[ตท]|ระบบ|ไลน์)")
_MY_REPORT = pattern_of(
    rf"รายงาน[^\n]{{0,10}}?(?:แทน)(?:{ME_OR_US})|(?:{ME_OR_US})[^\n]{{0,30}}?(?:ส่ง|ทำ)?รายงาน"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|ใคร|ผู้ใด|หรือ|ล่ะ|บ้าง|ดี(?:$|\s|ค)")
_WISHES = pattern_of(r"(?:ประสงค์|ต้องการ|อยาก|ขอ)(?:จะ)?(?:ให้|มอบ|ฝาก|โอน)")
_ADDS = pattern_of(
    rf"(?:เพิ่ม|ตั้ง|ขอเป็น)(?:คน|ชื่อ|น้อง|พี่)*(?:ให้)?(?:เป็น)?ผู้รายงาน[^\n]{{0,40}}?(?:ใคร|{HOW_IN_FULL}|{WHETHER}|อยาก|ที่ไหน)|ใคร[^\n]{{0,10}}?(?:เพิ่ม|ตั้ง)ผู้รายงาน"
)
_NOT_THIS = pattern_of(
    rf"ต้อง(?:บอก|แจ้ง|ระบุ|ใส่|กรอก)(?:ด้วย)?(?:{WHETHER})|ไม่ต้องเตือน|เตือน(?:ไป)?แทน|อนุมัติ|เซ็น|ลงนาม|รักษาการ|หัวหน้า|ผอ(?![ก-๎])|ผู้อำนวยการ|ผู้บังคับ|โหวต|ลงคะแนน|ลงชื่อ|ลงทะเบียน|ประชุมแทน|ร้อง(?!ขอ)|เบาะแส|ค่าตอบแทน|คลินิก|ของขวัญ|แบบสำรวจ|สำนัก(?:อื่น|ไหน)|เกษียณ|ลาออก|ย้าย"
)


@listener(longest=_LONGEST, cue=pattern_of("แทน|ต่อ|ให้|เพิ่ม"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to who leads nobody and asks who goes on with their work; None for other
    words, and for those whose deputies decide."""
    plain = without_polite_ending(normalise(words))
    if _NOT_THIS.search(plain) or context.may(_LEADS):
        return None
    if _ADDS.search(plain):
        return ADDED
    if _ACTS.search(plain) is None or not (_ASKS.search(plain) or _WISHES.search(plain)):
        return None
    of_work = (_DRAFT, _AWAY, _IN_BOT, _MY_REPORT)
    return QUERY if any(each.search(plain) for each in of_work) else None


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns who may do what instead of the person, what becomes of a draft, and of reminders."""
    me, others = context.me, _reporters(context)
    whom = listed(others, "หรือ")
    rows = (
        (
            Row("ส่งรายงานแทนท่าน", f"{whom} ส่งได้เลย ไม่ต้องมอบหมายในบอต" if others else _NOBODY),
            Row("ร่างที่ท่านยังไม่ส่ง", _DRAFT_STAYS),
        )
        if me.has(REPORTER)
        else (
            Row("รายงานของสำนัก", f"ผู้รายงานส่งอยู่แล้ว คือ {whom}" if others else _NOBODY),
            Row("เรื่องของท่านเองในบอต", _OF_ONESELF),
        )
    )
    days = days_named(normalise(context.said or rest), context)
    leave = f"ลา {short_span(*days)}" if days is not None else "แจ้งลา"
    return [
        Card(
            "ให้ผู้อื่นทำแทนหรือทำต่อ",
            rows=(*rows, Row("มอบหมายแทนในบอต", _ONLY_DECIDING), Row("การเตือน", _NOT_REMINDED)),
            buttons=(Button("แจ้งลา", say=leave), _WHO_REPORTS, _REMINDED_OF),
            quick=(CONTACT, MENU),
        )
    ]


_DRAFT_STAYS = (
    "เป็นของท่านคนเดียว ผู้อื่นเปิดดูหรือทำต่อไม่ได้ ผู้ที่ส่งแทนต้องเริ่มใหม่ จะส่งเท่าที่ทำแล้วก่อนไม่อยู่ก็ได้ "
    "ร่างไม่หาย กลับมาพิมพ์ “ทำต่อ”"
)
_OF_ONESELF = "เช่น ของขวัญ แบบสำรวจ และร่างที่ทำค้าง ผู้อื่นทำแทนหรือเปิดต่อไม่ได้ ร่างไม่หาย กลับมาพิมพ์ “ทำต่อ”"
_ONLY_DECIDING = "มีเฉพาะของผู้บังคับบัญชา ให้ผู้อื่นพิจารณาแทน งานอื่นกรุณาตกลงกับผู้ที่จะทำแทนด้วยตนเอง"
_NOT_REMINDED = (
    "แจ้งวันลาแล้ว บอตไม่เตือนท่านในวันนั้น ไปราชการหรืออบรมก็แจ้งแบบเดียวกันได้\n"
    f"ปกติเตือนอย่างมากวันละหนึ่งข้อความ ระหว่าง {SPEAKING_FROM:%-H.%M}–{QUIET_FROM:%-H.%M} น. ของวันทำการ"
)
_NOBODY = "ยังไม่มีผู้รายงานคนอื่นในสำนัก แจ้งผู้ดูแลระบบให้เพิ่ม"
_WHO_REPORTS = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")
_REMINDED_OF = Button("เตือนอะไรฉันบ้าง", opens("why_reminded"), "เตือนอะไรฉันบ้าง")
QUERY = Query("who_goes_on", (), answer, own=True, outside=True)


def _reporters(context: Context) -> list[str]:
    """Returns the names of the reporters of the own bureau, but for who asks."""
    me = context.me
    names = reporters_of(context.session, (me.bureau_id,)).get(me.bureau_id, [])
    return [each for each in names if each != me.name][:_MOST_NAMED]


def _added(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says who adds a reporter, and who reports besides the person."""
    others = _reporters(context)
    now = f"ผู้รายงานคนอื่นของสำนักตอนนี้คือ {listed(others, 'และ')}" if others else _NOBODY
    return [Text(f"{_ADDED_BY}\n{now}", (CONTACT, _WHO_REPORTS, MENU))]


_ADDED_BY = (
    "ผู้ดูแลระบบเป็นผู้เพิ่มผู้รายงานในทะเบียน สำนักหนึ่งมีได้หลายคน ทุกคนส่งรายงานของสำนักได้ กด “ติดต่อผู้ดูแลระบบ” เพื่อดูชื่อ"
)
ADDED = Query("reporter_added", (), _added, own=True, outside=True)

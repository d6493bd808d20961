"""Hears leave that is told of somebody else (`น้องบุคลากรลา 5-6 มีนา`), which only they can tell, and
whether something must be done during one's own (`ตอนลายังต้องทำแบบสำรวจไหม`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import names_kept_out, people_named
from handlers.messages import Button, Message, Text
from handlers.people.away import away_questions, show_leave
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import span_on_button
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_LEADERS = (SUPERVISOR, ADMIN, EXECUTIVE)
_MINE = rf"(?:ของ)?(?:{ME_OR_US}|พี่)?"
_LEAD = (
    rf"(?:สวัสดี|แจ้งว่า|แจ้ง|คือ|พอดี|ว่า|วันนี้|พรุ่งนี้|มะรืน(?:นี้)?"
    rf"|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:นี้|หน้า)?|(?:อาทิตย์|สัปดาห์)หน้า|{POLITE}|\s)*"
)
_OTHERS = (
    r"(?:ลูกน้อง|ลูกทีม|(?:คน|เพื่อน|น้องๆ?|พี่ๆ?|เจ้าหน้าที่)(?:ใน|ร่วม)(?:กลุ่ม|ทีม|ฝ่าย|สำนัก|งาน)|เพื่อน(?:ร่วมงาน)?|หัวหน้า|ผอ\.?|น้องเขา|พี่เขา|เขา|เค้า)"
    rf"{_MINE}(?:คน(?:หนึ่ง|นึง|นี้|นั้น))?"
)
_SORT = r"(?:ป่วย|กิจ|พักร้อน|พักผ่อน|พัก(?!ค)|คลอด|บวช|งาน|หยุด)?"
_IS_AWAY = (
    rf"(?:ก็|จะ|ขอ|ได้|แจ้ง|ต้อง|\s)*(?<!เว)(?<!ศา)ลา(?!ออก|ย|ด|ว(?!ัน)|ง|ก(?!ิจ)|น)"
    rf"(?:{_SORT})(?P<days>.*)"
)
_TELLS = pattern_of(rf"{_LEAD}{_OTHERS}{_IS_AWAY}")
_NAMED = pattern_of(rf"{_LEAD}{_IS_AWAY}")
"""What is left of the words without the name of whoever is away."""
_INSTEAD = pattern_of(
    rf"(?:ขอ|ช่วย|จะ|อยาก(?:จะ)?|ฝาก|\s)*(?:แจ้ง|ลง|บันทึก|คีย์|ใส่|กรอก)(?:วัน|การ)?ลา{_SORT}(?:ให้|แทน|ของ)(?:{_OTHERS}|(?:น้อง|พี่|คุณ|นาย|นาง|คนอื่น)(?!เอง))(?P<days>.*)"
)
_CALLED = pattern_of(
    rf"{_LEAD}(?P<who>(?:น้อง|พี่|คุณ|นาย|นางสาว|นาง|น\.ส\.)(?!ๆ|เอง|ขอ|จะ|ลา|แจ้ง|ต้อง|ว่า|แม่|พ่อ|ตา|ยาย|ปู่|ย่า|ลุง|ป้า|หมอ|ครู)\s?\S{{2,20}}?)\s?(?:วันนี้|พรุ่งนี้)?{_IS_AWAY}"
)
"""Called as nobody else need be on the roster: a name that is a common word as well."""
_ALLOWS = pattern_of(
    rf"(?:โอเค|ok|งั้น|ก็|พี่|{ME}|ยัง|{POLITE}|\s)*(?:(?:ไม่)?(?:อนุญาต|อนุมัติ|ยอม|เห็นชอบ)(?:ให้)?(?:น้อง|พี่|คุณ|เขา|เค้า|นาย|นาง)?\S{{0,20}}?(?:การ|วัน|ใบ)?ลา(?!ออก)"
    r"|(?:ไม่)?ให้(?:น้อง|พี่|คุณ|เขา|เค้า|นาย|นาง)?\S{0,20}?(?<!เว)ลา(?!ออก)(?:พัก(?:ร้อน|ผ่อน)?|ป่วย|กิจ)?(?:ได้|ไป|ไม่ได้)?)"
    r"(?!.*(?:ไหม|มั้ย|หรือ|ใคร)).{0,60}"
    r"|(?!.*(?:ไหม|มั้ย|หรือ|ใคร|รายงาน|แล้ว))(?:ใบ|วัน|การ)ลา(?!ออก)\S{0,24}?\s?(?:อนุมัติ|อนุญาต)(?:ให้)?(?:เขา|เค้า|น้อง)?(?:ไป)?(?:ทั้ง)?(?:หมด|ทุกใบ|ทุกคน|เลย|ด้วย|ได้|ไป|\s|$).{0,40}"
    r"|(?=.*(?:ตรงไหน|ที่ไหน|ยังไง|อย่างไร|กดไหน))(?:ลูกน้อง|น้อง|คนใน|เขา|ลูกทีม)?.{0,30}?(?<!เว)ลา(?!ออก).{0,12}อนุมัติ.{0,20}"
    r"|(?=.*(?:ตรงไหน|ที่ไหน|ยังไง|อย่างไร|กดไหน)).{0,12}อนุมัติ(?:การ|วัน|ใบ)?ลา.{0,20}"
)
"""Who leads allows leave, or asks where: `ให้ลาได้ แต่ฝากงานไว้ให้เรียบร้อยก่อน`."""
_ASKS = pattern_of(
    rf"{WHETHER}|หรือ|รึ|ยัง(?:$|\s)|ใคร|เมื่อไ|กี่|ไหน|บ้าง|{HOW_IN_SHORT}|ทำไม|ถ้า|หาก|อะไร|ได้กี่"
)
_OF_WORK = pattern_of(r"\d\.\d|รายงาน|อนุมัติ|แทน|ฝาก|ประชุม|ร้องเรียน|เลื่อน|ยกเลิก")

_THINGS = (
    r"(?:ทำ|ตอบ|ส่ง|รายงาน|ลงชื่อ|ลงนาม|เข้าร่วม|ร่วม|โหวต|"
    r"ลงคะแนน|ประเมิน|กรอก|เข้า(?:ไป|มา)?|เช็ค|ดู|อ่าน|แจ้ง(?!ลา))"
)
_DURING = pattern_of(
    rf"(?:แล้ว|ถาม(?:ว่า)?|สงสัย(?:ว่า)?|\s)*(?:ตอน|ช่วง|ระหว่าง|ขณะ|เวลา|ถ้า|หาก|วัน)?(?:ที่)?(?:{ME_OR_US}|พี่)?(?:อยู่|กำลัง|จะ|ยัง|\s)*(?<!เว)(?<!ศา)ลา{_SORT}(?:อยู่|แล้ว|ไป|\s)*"
    rf"(?:{ME_OR_US}|ก็|ยัง|จะ|\s)*(?:ต้อง|จำเป็นต้อง|ควร)(?:มา|ไป|ได้|ช่วย)*{_THINGS}.{{0,30}}?(?:{WHETHER}|อยู่หรือ)(?:{POLITE}|อีก|ด้วย|\s)*"
)
_OF_THE_LEAVE = pattern_of(
    r"ใบลา|ใบรับรอง|ยื่น|ล่วงหน้า|เวลาทำงาน|ลงเวลา|หัวหน้า|เหตุผล|เอกสาร|ขออนุญาต|ร้องเรียน"
)


@listener(longest=100, cue=pattern_of("ลา"))
def asks(context: Context, words: str) -> Query | None:
    """Returns what is told to leave of somebody else or of what is due meanwhile; None for all
    other words."""
    plain = without_polite_ending(normalise(words))
    if context.me.has(*_LEADERS) and _ALLOWS.fullmatch(plain) is not None:
        return ALLOWED
    if _DURING.fullmatch(plain) and not _OF_THE_LEAVE.search(plain):
        return MEANWHILE
    return OF_ANOTHER if tells(context, plain) else None


def tells(context: Context, plain: str) -> bool:
    """Tells whether the words tell leave of another, or want to tell it in their place."""
    if _INSTEAD.fullmatch(plain) is not None:
        return True
    found = _TELLS.fullmatch(plain)
    if found is None and (found := _called(context, plain)) is not None:
        plain = plain.replace(found["who"], "", 1)  # a name may sound like work
    if found is None:
        named = names_kept_out.places(context, plain)
        if len(named) != 1 or context.me.id in named[0][3] or not named[0][3]:
            return False
        start, end, _said, _ids = named[0]
        plain = f"{plain[:start]} {plain[end:]}".strip()
        found = _NAMED.fullmatch(plain)
    if found is None or _ASKS.search(plain) or _OF_WORK.search(plain):
        return False
    return _is_when(context, found["days"])


def _called(context: Context, plain: str) -> re.Match[str] | None:
    """Returns the words that begin with somebody of the roster by a title, who is not the person;
    None for others."""
    found = _CALLED.fullmatch(plain)
    known = people_named.meant(context, found["who"]) if found is not None else []
    return found if known and context.me.id not in {each.id for each in known} else None


def _is_when(context: Context, said: str) -> bool:
    """Tells whether nothing but days stands behind the leave."""
    days = without_polite_ending(said).strip()
    return not days or away_questions.days_named(days, context) is not None


def _of_another(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that they tell it themselves; to those who lead also what can be done meanwhile."""
    days = away_questions.days_named(without_polite_ending(normalise(rest)), context)
    example = f"ลา {span_on_button(*days)}" if days is not None else "ลา"
    words = _THEMSELVES.format(example)
    if not context.me.has(*_LEADERS):
        return [Text(words, (_TELL,))]
    return [Text(f"{words}\n{_FOR_LEADERS}", (_HOLDER, _OTHERS_LEAVE, _TELL))]


def _allowed(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_NOT_APPROVED, (_OTHERS_LEAVE,))]


def _meanwhile(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_GOES_ON, (_TELL, _HOW_TOLD))]


_THEMSELVES = "บอตให้เจ้าตัวแจ้งวันลาเอง จึงยังไม่ได้บันทึกวันลาของผู้ใด ให้เจ้าตัวพิมพ์ “{}” ในแชตของตน"
_FOR_LEADERS = "หากเป็นผู้รับผิดชอบรายงานและแจ้งเองไม่ได้ เปลี่ยนผู้รับผิดชอบระหว่างนั้นได้ พิมพ์ “ผู้รับผิดชอบรายงาน”"
_NOT_APPROVED = (
    "วันลาในบอตเป็นการแจ้งเพื่อทราบ ไม่มีขั้นอนุมัติ ท่านจึงไม่ต้องกดสิ่งใด ใบลาพิจารณาตามระเบียบของสำนักงาน\n"
    "ข้อความนี้ไม่ได้ส่งถึงผู้ลา เรื่องฝากงานหรือเงื่อนไขอื่นกรุณาบอกผู้ลาโดยตรง"
)
_GOES_ON = (
    "ระหว่างวันลาที่แจ้งไว้ บอตไม่เตือนท่าน แต่กำหนดส่งและวันปิดไม่เลื่อนตามวันลา\n"
    "รายงานของสำนัก ผู้ดูแลเรื่องแทนส่งได้ ส่วนแบบสำรวจ คำตอบเรื่องของขวัญ และประกาศที่ให้เข้าร่วม ไม่มีผู้ตอบแทน "
    "ทำก่อนลาหรือเมื่อกลับมาได้ หากยังไม่ถึงวันปิด"
)
_TELL = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")
_HOW_TOLD = Button("แจ้งลาแล้วเป็นอย่างไร", opens("rule_leave"), "แจ้งลาแล้วเป็นอย่างไร")
_HOLDER = Button("ผู้รับผิดชอบรายงาน", opens("choose_holder"), "ผู้รับผิดชอบรายงาน")
_OTHERS_LEAVE = Button("วันลาของคนอื่น", opens(show_leave.OF_OTHERS.name), "วันลาของคนอื่น")
OF_ANOTHER = Query("leave_told_of_another", (), _of_another)
ALLOWED = Query("leave_allowed", (), _allowed)
MEANWHILE = Query("leave_meanwhile", (), _meanwhile, several=True)

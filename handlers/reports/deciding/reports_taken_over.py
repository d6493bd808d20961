"""Hears who goes on with the reports of somebody who leaves or is away for long, and whether they
are handed over: `น้องลาออกไปแล้ว ใครรายงานแทน`, `งานรายงานที่ค้างโอนให้คุณ…ได้ไหม`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports.deciding import who_reports
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, SUPERVISOR

_LONGEST = 110
_CUE = pattern_of("แทน|ต่อ|เปลี่ยน|โอน|มอบ|ฝาก|ยกให้|รับช่วง")
_GONE = pattern_of(
    r"ลาออก|เกษียณ|ย้าย(?!ห้อง|วัน|เวลา)|ลาคลอด|ลาบวช|ลาศึกษา|ลายาว|ลา(?:ไป)?\s?(?:\d+|สอง|สาม|หลาย|ครึ่ง|ทั้ง|เป็น)\s?(?:อาทิตย์|สัปดาห์|เดือน)|ลาป่วยยาว|ลาไปเรียน|ไม่(?:ได้)?อยู่แล้ว|พ้น(?:จาก)?(?:ราชการ|ตำแหน่ง|ทะเบียน)|เสียชีวิต"
    r"|เปลี่ยน(?:งาน|ตำแหน่ง|หน้าที่)"
)
_WHO_GOES_ON = pattern_of(
    r"ใคร(?:จะ|ต้อง|ควร|เป็นคน|มา|\s)*รับช่วง|ใคร(?:จะ|ต้อง|ควร|เป็นคน|มา|\s)*(?:ทำ|ส่ง|รับ|กรอก|เขียน|ดูแล|รับผิดชอบ|เป็น)?(?:หน้าที่|ผู้|คน|งาน|ราย|กิจกรรม|ช่วง|\s)*(?:แทน|ต่อ(?!ว่า)|รับช่วง)"
    r"|(?:ให้)?ใคร(?:ทำ|ส่ง|รายงาน)(?:ได้|ดี)|คนใหม่.{0,12}ใคร"
)
_HANDS_OVER = pattern_of(
    rf"(?:โอน|ส่งต่อ|มอบ(?:หมาย)?|ฝาก|ยก|ให้).{{0,30}}?(?:ให้|กับ|แก่|คน|คุณ|พี่|น้อง|เพื่อน|ทำ|ส่ง).{{0,40}}?(?:ได้(?:{WHETHER}|หรือ|รึ)|{HOW_IN_FULL}|ต้องทำ|ไง(?:ดี)?$)"
    rf"|(?:ได้(?:{WHETHER})|{HOW_IN_FULL}).{{0,6}}(?:โอน|มอบ)|รับช่วง.{{0,20}}?(?:ได้(?:{WHETHER})|{HOW_IN_FULL})"
)
_REPORTS = pattern_of(r"รายงาน|(?:งาน|เรื่อง)(?:ที่|ที่ยัง)?ค้าง|ในระบบ|ในบอ[ตท]")
_OTHER = pattern_of(
    r"อนุมัติ|เซ็น|ลงนาม|หัวหน้า|ผอ|ผู้อำนวยการ|ผู้บังคับบัญชา|ของขวัญ|ร้อง|เบาะแส|ประชุม|คณะ|คัดเลือก|โหวต|ลงคะแนน|เวร|พฤหัส|อินโฟ|นัด|แบบสำรวจ|ความดี"
    r"|ยังไม่ถึงกำหนด|ทะเบียน"
)
_NUMBERED = pattern_of(r"\d\.\d")
_ORDERED = pattern_of(
    r"(?:ให้|มอบ(?:หมาย)?|โอน).{2,40}?(?:มา|เข้า|รับ|ทำ|ดูแล|ส่ง|ไป|\s)+(?:งาน)?รายงาน.{0,10}?(?:ต่อ|แทน)"
)
"""An order, behind the reason for it: `น้อง D0103 จะลาคลอด ให้ D0106 มาทำรายงานต่อ`."""
_CHANGES = pattern_of(
    r"เปลี่ยน(?:ตัว)?(?:ผู้|คน)(?:ที่)?(?:รายงาน|ส่ง|ประสานงาน|รับผิดชอบ|ดูแล|ทำ)(?!ไหน|ใด).{0,24}?(?:เป็น|แทน|ให้)"
)
_ENDS = pattern_of(r"(?:ปิด|ตัด|ระงับ|ถอน|ลบ)(?:สิทธิ์?|ชื่อ|การใช้|ออก)|เอา(?:ชื่อ)?ออก")
"""An order to those who keep the roster, who are asked there who goes on."""
_OWN = pattern_of(
    rf"(?:^|\s)(?:{ME_OR_US})\s?(?:จะ|กำลังจะ|ใกล้|ต้อง|ขอ|ได้|\s)*(?:ลา|เกษียณ|ย้าย|พ้น|เปลี่ยน)"
)

_GOES_ON = (
    "รายงานเป็นของสำนัก ผู้รายงานทุกคนของ{bureau}ทำเรื่องที่ค้างต่อได้เลย ไม่ต้องโอนในระบบ\n"
    "หากต้องเพิ่มหรือเปลี่ยนผู้รายงาน แจ้งผู้ดูแลระบบ ส่วนผู้รับผิดชอบที่บอตเตือนก่อน {chooses}"
)
_OWN_DRAFTS = "\nร่างที่ท่านยังไม่ส่ง ผู้อื่นเปิดไม่ได้ กรุณาพิมพ์ “ทำต่อ” เพื่อส่งหรือทิ้งก่อนวันสุดท้าย"
_BY_SUPERIOR = "ผู้บังคับบัญชาเลือกด้วยคำว่า “ผู้รับผิดชอบรายงาน”"
_BY_YOU = "ท่านเลือกได้ กด “ผู้รับผิดชอบรายงาน”"
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_CHOOSE = Button("ผู้รับผิดชอบรายงาน", opens("choose_holder"), "ผู้รับผิดชอบรายงาน")


@listener(cue=_CUE)
def heard(context: Context, words: str) -> Query | None:
    """Returns who goes on; None for other words, in a conversation, and for people who are not on
    the roster."""
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST or _OTHER.search(plain):
        return None
    if context.me.has(ADMIN) and _ENDS.search(plain):
        return None
    if _CHANGES.search(plain) and not context.me.has(SUPERVISOR, ADMIN):
        return QUERY
    if _NUMBERED.search(plain):
        return None
    return QUERY if _asks_who_goes_on(plain) or _hands_over(plain) else None


def _asks_who_goes_on(plain: str) -> bool:
    return _GONE.search(plain) is not None and _WHO_GOES_ON.search(plain) is not None


def _hands_over(plain: str) -> bool:
    gone = _GONE.search(plain) is not None
    if gone and (_ORDERED.search(plain) or _CHANGES.search(plain)):
        return True
    told = "โอน" in plain or gone
    return told and all(each.search(plain) for each in (_REPORTS, _HANDS_OVER))


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    reporters = who_reports.QUERY.answer(context, "ของสำนักเรา", {})
    chooses = context.me.has(SUPERVISOR, ADMIN)
    ways = (_CHOOSE, _CONTACT) if chooses else (_CONTACT,)
    return [*reporters, Text(f"{_goes_on(context, chooses)}{_own_drafts(rest)}", ways)]


def _goes_on(context: Context, chooses: bool) -> str:
    how = _BY_YOU if chooses else _BY_SUPERIOR
    return _GOES_ON.format(bureau=context.me.bureau.name, chooses=how)


def _own_drafts(rest: str) -> str:
    return _OWN_DRAFTS if _OWN.search(normalise(rest)) else ""


QUERY = Query("reports_taken_over", (), _answer, own=True)

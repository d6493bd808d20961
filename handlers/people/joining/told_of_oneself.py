"""Reads what somebody tells of themselves who is not known in this account: that they are new, who
they are, that it worked before; and what they ask beside it. Nothing of it is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_WORDS = r"[ก-๎./]"
_JUST = r"(?:เพิ่ง|พึ่ง)(?:จะ|ได้|\s)*"
_BEGINS_WORK = (
    rf"(?:{_JUST})(?:ถูก)?(?:บรรจุ|โอน|ย้าย|เข้า(?:มา)?(?:ทำ)?งาน|มาทำงาน|มาอยู่|เริ่ม(?:ทำ)?งาน|รับราชการ|(?:เข้า)?มาใหม่|สอบ(?:ติด|ได้)|รายงานตัว)"
    r"|(?:บรรจุ|เข้า(?:มา)?(?:ทำ)?งาน|มาทำงาน|เริ่มงาน|มาอยู่|เข้ามา)(?:ที่นี่|ที่\S{2,24}?)?\s?(?:ใหม่|เป็น)?วันแรก|(?:บรรจุ|เข้า(?:งาน|มา)?|มาทำงาน)ใหม่|รายงานตัววันแรก"
    rf"|(?:โอน|ย้าย)มา(?:จาก|อยู่|ที่|ใหม่)|(?:เป็น)?(?:คน|น้อง|ข้าราชการ|พนักงาน(?:ราชการ)?|เจ้าหน้าที่|บุคลากร)(?:มา|เข้า|บรรจุ)?ใหม่(?!ๆ)"
)
_NEW = pattern_of(_BEGINS_WORK)
_BELONGS = (
    r"(?:(?:มา|ทำงาน|ประจำ)?(?:อยู่|สังกัด|ประจำ)|ทำงาน|มา)?\s?(?:ที่|ใน)?\s?"
    rf"(?:สำนัก(?!งาน){_WORDS}{{2,40}}|กลุ่มงาน{_WORDS}{{2,40}}|กลุ่ม{_WORDS}{{2,30}}|ฝ่าย{_WORDS}{{2,30}})"
)
_UNIT = pattern_of(_BELONGS)
_POST = r"(?:ตำแหน่ง|เป็น)\s?(?:นัก|เจ้าพนักงาน|เจ้าหน้าที่|นิติกร|วิทยากร|พนักงาน|ลูกจ้าง|ผู้)" + _WORDS + "{0,40}"
_NAME = (
    rf"(?:(?:{ME})?\s?ชื่อ(?:ว่า|จริง|เล่น)?\s?(?!อะไร|ใคร|เก่า|ใหม่|เดิม)|(?:(?:{ME})\s?)?(?:นาย(?!ก|จ้าง|ทุน)|นางสาว|น\.ส\.|นาง(?!าน))\s?)"
    rf"{_WORDS}{{2,30}}(?:\s(?:นามสกุล\s?)?(?!สำนัก|กลุ่ม|ตำแหน่ง|อยู่|สังกัด|เพิ่ง|พึ่ง|เบอร์|โทร|มา|ขอ|อยาก|ค่ะ|ครับ){_WORDS}{{2,30}})?"
)
_NAMED = pattern_of(_NAME)
_PHONE = (
    r"(?:(?:เบอร์|หมายเลข)(?:โทร(?:ศัพท์)?|มือถือ|เก่า|ใหม่|เดิม|ที่ใช้|\s)*|โทร(?:ศัพท์)?\.?\s?)*"
    r"(?<![\d-])0\d{1,2}[- ]?\d{3,4}[- ]?\d{3,4}(?![\d-])"
)
PHONE = pattern_of(_PHONE)
_WHAT = pattern_of(
    r"(?:มัน|นี่|นี้|บอ[ตท]|ไลน์|ระบบ|แอป|ตัวนี้|อันนี้|\s)(?:คือ|เป็น)\s?(?:อะไร|ไร)|(?:เอาไว้|มีไว้|ไว้|ใช้)(?:ใช้|สำหรับ)?ทำ(?:อะไร|ไร)"
    r"|(?:ใช้|เล่น)(?:กับ|ใน)?(?:งาน)?(?:อะไร|ไร)(?:ได้)?|(?:ทำ|ช่วย)(?:อะไร|ไร)ได้"
)
_JOINS = pattern_of(
    r"ลงทะเบียน|(?<!ใบ)(?<!รับ)(?<!มา)สมัคร(?!งาน|สอบ|เป็น|คัด)|(?:ขอ|อยาก|จะ)เข้าใช้(?:งาน)?"
)
_CODE = pattern_of(r"รหัส|โค้ด")
_ASKS_FOR_CODE = pattern_of(
    rf"ขอ|ไม่มี|ยังไม่(?:ได้|เห็น)|ไม่(?:ได้รับ|เห็น(?:มี|ได้))|ใคร(?:เป็นคน)?ให้|จากใคร|ที่ไหน|{HOW_IN_SHORT}"
)
_HERE = pattern_of(
    rf"(?:ขอ|ส่ง|ออก|ให้|เอา|แจ้ง|ย้าย|สมัคร|ลงทะเบียน|ทำ)(?:รหัส|โค้ด|มา|กัน|ให้|เลย|ข้อมูล|\s)*(?:ใน|ที่|ทาง|ตรง)(?:นี้|นี่|แช[ตท]|ไลน์|บอ[ตท])\S{{0,10}}?(?:ได้)?(?:เลย)?\s?(?:{WHETHER})"
)
_ELSE = pattern_of(
    r"ร้อง|เบาะแส|ทุจริต|โกง|ขโมย|ครุภัณฑ์|ของหลวง|ราชการ(?!ส|ใหม่|รัฐ)|เจ้าหน้าที่(?!ค|ใหม่|วิ|บริ|การ)|จัดซื้อ|รหัสติดตาม|ประมูล|อบรม|กิจกรรม|(?<!ทำ)(?<!เริ่ม)(?<!เข้า)งานวัน|ชื่นชม|คำชม|ขอชม"
    r"|เสนอแนะ|ไม่ดี|แย่|ด่า|พูดจา|ตะคอก|สมัครงาน|รับสมัคร|ฝึกงาน|บุคคลภายนอก|คนนอก|ประชาชน|เกษียณ|ลาออก|รปภ|ยินยอม|เลิกใช้|เล่า|แอบ|ขาย"
)
# -- it worked before ------------------------------------------------------------------------------

_BEFORE = (
    r"(?:เมื่อก่อน|แต่ก่อน|ก่อนหน้า(?:นี้|นั้น)?|สมัยก่อน|แต่เดิม|เดิมที|เมื่อวาน|(?:เมื่อ)?ปี(?:ก่อน|ที่แล้ว)|(?<!ไม่)เคย)"
)
_WORKS = r"(?:ใช้|เข้า|เล่น|พิมพ์|ส่ง)(?:งาน|ใช้|ระบบ|บอ[ตท]|นี้|ได้|รายงาน|มา|อยู่|\s)*"
_WORKED = pattern_of(
    rf"{_BEFORE}(?:ก็|ยัง|เคย|{ME_OR_US}|\s)*{_WORKS}|(?:ใช้|เข้า)(?:งาน|บอ[ตท]|ระบบ)?(?:ได้)?(?:อยู่|มา)(?:ตลอด|ดีๆ|ดี|ปกติ|นาน|แล้ว)"
)
_FORGOTTEN = pattern_of(
    rf"(?<!ถ้า)(?:บอ[ตท]|ระบบ|ไลน์นี้|มัน)\S{{0,6}}?(?:ไม่รู้จัก|จำ\S{{0,8}}?ไม่ได้)(?:{ME_OR_US}|กัน|\s)*(?:แล้ว|อีก|เลย|$)|ไม่รู้จัก(?:{ME_OR_US})"
)
_NO_MORE = pattern_of(
    r"(?:เข้า|ใช้)(?:งาน|ใช้|ระบบ|บอ[ตท]|นี้|\s)*ไม่(?:ได้|ติด|เป็น)|ไม่(?:สามารถ|ได้|ยอมให้)\s?(?:เข้า|ใช้)|ไม่รู้จัก|จำ(?:\S{0,6})ไม่ได้|ถาม(?:หา)?รหัส|ให้(?:ลง|สมัคร|เริ่ม)\S{0,8}ใหม่|ทำไม|สาเหตุ"
)
_THINGS = r"(?:ข้อมูล|ของ|ประวัติ|(?:ราย)?งาน|ร่าง|บัญชี|ไฟล์)"
_OLD_DATA = pattern_of(
    rf"{_THINGS}\S{{0,16}}?(?:เก่า|เดิม|ที่ผ่านมา|ที่(?:เคย)?(?:ส่ง|ทำ|พิมพ์|กรอก|ลง)(?:ไว้|ไป|ค้าง|มา)*|ที่ค้าง|ค้าง)|(?:ของ|อัน)(?:เก่า|เดิม)"
)
_ITS_FATE = pattern_of(
    rf"หาย|(?:ยัง|คง)+อยู่|อยู่(?:{WHETHER}|ครบ)|เริ่ม(?:ต้น)?ใหม่|(?:ย้าย|โอน|เชื่อม|ดึง|กู้|รวม|ผูก)|เอา\S{{0,8}}?(?:กลับ|คืน)|ตามมา|ลบ|ใช้\S{{0,8}}ต่อ"
)
_NEW_NUMBER = pattern_of(
    r"(?:เปลี่ยน|ย้าย)(?:เบอร์|ซิม|หมายเลข)|(?:เบอร์|ซิม|เลข(?:ประจำตัว|พนักงาน|ข้าราชการ|เจ้าหน้าที่)|หมายเลข)\S{0,10}?(?:ใหม่|เก่า|เดิม)"
)
_MOVES = pattern_of(
    r"(?:ช่วย|ขอ(?:ให้)?|รบกวน|ฝาก)(?:ดำเนินการ|\s)*(?:ย้าย|โอน|เชื่อม|ดึง|กู้|รวม|ผูก)|(?:ย้าย|เชื่อม|กู้|รวม|ผูก)\S{0,12}?(?:ให้|หน่อย)"
)


@dataclass(frozen=True)
class OfOneself:
    """What the words tell and ask.

    new: they have just come to the office. unit: a bureau or group. who: they say who they are.
    phone: a telephone number stands there. what: they ask what this is. joins: they want to join.
    code: they lack a code. here: they ask whether it can be done in this chat. before: it worked
    before. data: they ask for what they did before. number: their telephone number has changed.
    moves: they want it moved.
    """

    new: bool
    unit: bool
    who: bool
    phone: bool
    what: bool
    joins: bool
    code: bool
    here: bool
    before: bool
    data: bool
    number: bool
    moves: bool

    @property
    def comes(self) -> bool:
        """Tells whether somebody comes who is new, or wants to join and says who they are."""
        wants = self.joins or self.code or self.what
        if self.new and (wants or self.who or self.unit or self.number):
            return True
        return wants and self.who or self.code and (self.here or self.what)

    @property
    def was_known(self) -> bool:
        """Tells whether somebody comes for whom it worked before."""
        return self.before or self.data or self.number and (self.phone or self.moves)


def read(text: str) -> OfOneself:
    """Returns what the words tell of who writes, and ask; nothing of words about something else."""
    plain = normalise(text)
    if _ELSE.search(plain):
        return OfOneself(*(False,) * 12)
    unit, named = _UNIT.search(plain) is not None, _NAMED.search(plain) is not None
    here = _HERE.search(plain) is not None
    code = _CODE.search(plain) is not None and (here or _ASKS_FOR_CODE.search(plain) is not None)
    forgotten = _FORGOTTEN.search(plain) is not None
    worked, old = _WORKED.search(plain) is not None, _OLD_DATA.search(plain) is not None
    return OfOneself(
        new=_NEW.search(plain) is not None,
        unit=unit,
        who=named and (unit or _SAYS_POST.search(plain) is not None),
        phone=PHONE.search(plain) is not None,
        what=_WHAT.search(f" {plain}") is not None,
        joins=_JOINS.search(plain) is not None,
        code=code,
        here=here,
        before=forgotten or worked and _NO_MORE.search(plain) is not None,
        data=old and _ITS_FATE.search(plain) is not None and _is_short_or_of_the_bot(plain),
        number=_NEW_NUMBER.search(plain) is not None,
        moves=_MOVES.search(plain) is not None,
    )


def _is_short_or_of_the_bot(plain: str) -> bool:
    """Tells whether words about old things are about what the bot keeps: a story may name any."""
    return len(plain) <= _SHORT or _OF_THE_BOT.search(plain) is not None


_SHORT = 60
_OF_THE_BOT = pattern_of(
    r"ไลน์|(?i:line)|บัญชี|เบอร์|เครื่อง|มือถือ|โทรศัพท์|บอ[ตท]|ระบบ|ลงทะเบียน|รหัส|ร่าง|รายงาน|ข้อมูล"
)
_SAYS_POST = pattern_of(_POST)
_SMALL = pattern_of(
    rf"สวัสดี|เรียน|{ME}|และ|กับ|ของ|คือ|ที่|เบอร์|โทร(?:ศัพท์)?|ติดต่อ|มือถือ|สำนักงานเลขาธิการวุฒิสภา|{POLITE}|[\s,.:/()-]"
)
_MOST_BESIDES = 4


def speaks_of_joining(plain: str) -> bool:
    """Tells whether the normalised words are about joining or its code."""
    return (_JOINS.search(plain) or _CODE.search(plain)) is not None


def only_who(text: str) -> bool:
    """Tells whether the words say who somebody is and nothing else: `สมหญิง ดีใจ สำนักกฎหมาย`."""
    plain = normalise(text)
    if _UNIT.search(plain) is None or _NAMED.search(plain) is None:
        return False
    rest = plain
    for part in (PHONE, _NAMED, _UNIT, _SAYS_POST, _NEW, _SMALL):
        rest = _without(part, rest)
    return len(rest) <= _MOST_BESIDES


def _without(part: re.Pattern[str], text: str) -> str:
    return part.sub(" ", text).strip()

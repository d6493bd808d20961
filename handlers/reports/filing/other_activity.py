"""Hears in a report that it is of another activity: `จริงๆเป็นกิจกรรม 1.10 ไม่ใช่ 1.5`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.reports.activities_told import UNIT
from handlers.understand.corrections.correction_vocabulary import SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.spelling.respelling import spoken_in_figures
from handlers.understand.thai import normalise

_LONGEST = 100
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_THING = r"(?:กิจกรรม|รายงาน|โครงการ|ข้อ|อัน|เลข|ที่|ของ|\s)*"
_ANY_NUMBER = pattern_of(rf"(?<![\d.,/]){_NUMBER}")
_AWAY = pattern_of(rf"(?:ไม่ใช่|ไม่เอา|ไม่ได้เป็น|แทน(?:ที่)?|จาก){_THING}$")
_OF_ACTIVITY = pattern_of(r"กิจกรรม|รายงาน|โครงการ")
_BACK = pattern_of("กลับ(?:ไป|มา)?เป็น")
_ORDERS = pattern_of("เปลี่ยน|ย้าย|สลับ|โอน")
_SAYS_WRONG = pattern_of("ผิด|ไม่ใช่|ต่างหาก|ตะหาก|ตังหาก|จริง|แก้|หมายถึง")
_HEDGED = pattern_of("น่าจะ|คง|สงสัย|เหมือน|มั้ง|ไม่แน่ใจ|อาจ")
_THIS = pattern_of("(?:อัน|เรื่อง|งาน|ร่าง)นี้|นี่|ไม่ใช่คำตอบ|(?<=ย้าย)(?:ข้อมูล|คำตอบ)?ทั้งหมด")
_WRONG_NUMBER = pattern_of("เลข(?:กิจกรรม|ที่)?ผิด|ผิด(?:เลข|ข้อ|อัน)")
_APART = pattern_of("ต่างหาก|ตะหาก|ตังหาก")
_BECOMES = pattern_of(rf"(?:เป็น|คือ|หมายถึง(?!ใน))[^\d]*{_NUMBER}")
_MOVES = pattern_of("ย้าย|โอน")
_STOPS = pattern_of("เลิก|หยุด|พัก|พอ(?=ก่อน|แล้ว|ละ)|ไม่เอา(?:อัน|เรื่อง|งาน|ร่าง)นี้")
"""Leaves the open report, so that another may be wanted instead: `เลิกอันนี้ เปลี่ยนเป็นรายงาน 3.3`."""
_NOT_THIS = pattern_of("ไม่ใช่(?:อัน|เรื่อง|งาน|ร่าง)นี้")
"""Wants another report and leaves this one: `ผมจะรายงาน 3.7 ไม่ใช่อันนี้`."""
_BESIDE = pattern_of(
    rf"{SLIPS}|เอ้า|ว้าย|(?:ตาย|แย่)(?:แล้ว|ละ)|ขอประทานโทษ|โทดที|ที่ถูก(?:ต้อง)?|นี่หว่า|(?:ยก)?เลิก(?:ทำ)?|หยุด|พัก|พอ(?=ก่อน|แล้ว|ละ)|ก่อน(?=[\s,]|$|เลย|{POLITE})|(?:เหมือน|ตาม|อัน)เดิม|กลับ|ทำ|กรุณา|รบกวน|ดิ|ๆ|จริง\s?ๆ|ที่จริง|ความจริง|เข้าใจ(?:ผิด)?|(?:เลือก|กด|เปิด|พิมพ์|กรอก|ใส่|ลง)?ผิด"
    rf"|เมื่อ(?:กี้|ครู่)(?:นี้)?|ตะกี้|หมายถึง|น่าจะ|คง(?:จะ)?|สงสัย(?:จะ)?|เหมือน(?:จะ|ว่า)?|อาจ(?:จะ)?|มั้ง|ไม่แน่ใจ(?:ว่า)?|ต่างหาก|ตะหาก|ตังหาก|มากกว่า|ดีกว่า|(?:ละ|แล้ว)กัน"
    rf"|ไม่ใช่คำตอบ|ไม่ใช่|ไม่เอา|แทน(?:ที่)?|(?:อัน|เรื่อง|งาน|ร่าง|ข้อ)นี้|ร่าง|กิจกรรม|โครงการ|รายงาน|ข้อมูล|ทั้งหมด|คำตอบ|เปลี่ยน|ย้าย|สลับ|โอน|แก้(?:ไข)?|เลือก|ต้อง|ควร|ขอ(?!ง)|ช่วย|จะ|อยาก"
    rf"|เป็น|คือ|ของ|เลข|ข้อ|อัน|เรื่อง|งาน|มัน|ว่า|ไป|มา|ลง|ใส่|ใน|จาก|ให้|หน่อย|ด้วย|เลย|แล้ว|แต่|ที่|ที|ก็|สิ|ซิ|ดิ|นี่|นั้น|ได้(?:{WHETHER})|{ME}|(?!คะแนน){POLITE}|[\s,]"
)
_DEEDS = pattern_of(r"(?:เมื่อเช้า|เมื่อวาน(?:นี้)?|กด(?:ส่ง)?|กรอก|พิมพ์|เปิด|\s)*")
_CORRECTS = pattern_of("จริง|ผิด|เปลี่ยน|(?<!อยาก)แก้(?!ไข)|ย้าย|หมายถึง")
"""What was chosen. `อยากแก้รายงาน 1.3` and `แก้ไขรายงาน 1.3` want something in another report."""
_LAST = pattern_of(rf"(?:{POLITE}|ต่างหาก|แล้ว|หน่อย|ได้(?:{WHETHER})|[\s,])*")
"""What may stand behind the numbers where the words say nothing but which activity is meant."""


@dataclass(frozen=True)
class OtherActivity:
    """What words say of an activity beside the one whose report is open."""

    number: str
    denied: str
    """The number of the one of which it is said to be none; "" if of none."""
    moves: bool
    """They want the open report moved there, or say that it belongs there. Who knows the activities
    looks whether it is `called` so."""
    called: str
    """By which words of its title, "" if by none."""
    hedged: bool
    """They are not sure of it, or may speak of another report."""
    back: bool
    """They go back to it, where the open report was moved from there."""
    leaves: bool
    """They leave the open report, so that they may want another one begun."""
    alone: bool
    """They say nothing else."""
    meant: bool
    """They say nothing else, and that this one is meant, not the open one."""


@read_once
def read(text: str, number: str) -> OtherActivity | None:
    """Returns what the words say of one other activity; None for other words.

    number: of the activity whose report is open; "" if none is
    """
    plain = normalise(spoken_in_figures(text)) if len(text) <= 2 * _LONGEST else ""
    if len(plain) > _LONGEST or "." not in plain:
        return None
    found = [*_ANY_NUMBER.finditer(plain)]
    denied = [each[0] for each in found if _AWAY.search(plain, 0, each.start())]
    others = [each for each in found if each[0] not in (number, *denied)]
    orders = _ORDERS.search(plain) is not None
    back = _BACK.search(plain) is not None
    says = orders or back or number in denied or _SAYS_WRONG.search(plain)
    if len({each[0] for each in others}) != 1 or not says:
        return None
    called = " ".join(_BESIDE.sub(" ", _ANY_NUMBER.sub(" ", plain)).split())
    last = _LAST.fullmatch(plain, found[-1].end())
    named = _OF_ACTIVITY.search(plain) is not None
    surely = number in denied or _surely_this(plain, orders or bool(denied))
    of_this = number in denied or named or called or _THIS.search(plain)
    of_this = of_this or _MOVES.search(plain) and _WRONG_NUMBER.search(plain)
    stops = _STOPS.search(plain) is not None
    leaves = _NOT_THIS.search(plain) is not None
    # Who denies the number of a third activity has another one in mind than the open report.
    corrects = named and _CORRECTS.search(plain, 0, others[0].start()) is not None
    alone = last is not None and _DEEDS.fullmatch(called) is not None
    return OtherActivity(
        number=others[0][0],
        denied=denied[0] if denied else "",
        moves=bool(of_this) and (surely or _may_be_this(plain)) and not leaves,
        called=called,
        hedged=not surely or stops or _HEDGED.search(plain) is not None and not orders,
        back=back and not called,
        leaves=stops,
        alone=alone,
        meant=alone and (number in denied or corrects) and not leaves,
    )


def _surely_this(plain: str, changes: bool) -> bool:
    """Tells whether the open report is said to be the other activity's: `แก้รายงาน 1.2` and
    `เปลี่ยนไปรายงาน 1.2` speak of another report."""
    if _BECOMES.search(plain):
        return changes or "ผิด" in plain or "หมายถึง" in plain
    moves = _APART.search(plain) or _MOVES.search(plain)
    return moves is not None and _THIS.search(plain) is not None


def _may_be_this(plain: str) -> bool:
    return any(each.search(plain) for each in (_BECOMES, _THIS, _APART, _MOVES))


_BEGINS_WITH = pattern_of(
    rf"(?:\d{{1,2}}[.)]\s+)?(?:(?:ส่วน|แล้วก็|และ|อีก(?:อัน|เรื่อง|งาน|กิจกรรม|โครงการ)|ต่อไป|กิจกรรม|โครงการ|ข้อ|ที่|\s)+)?(?P<is>{_NUMBER})\s*(?!{UNIT})(?:คือ|เรื่อง|:|-)?\s+(?P<told>\S.{{5,}})",
    re.DOTALL,
)


def begun_with(text: str) -> str:
    """Returns the number of the activity with which words begin that tell something of it, also as
    a line of a list: `๒. กิจกรรมที่ ๓.๗ ประกาศนโยบาย เสร็จแล้ว`; "" for other words."""
    found = _BEGINS_WITH.match(normalise(text))
    return found["is"] if found is not None else ""


_NAMED = r"(?:กิจกรรม|โครงการ|รายงาน)"
_BEGINS = (
    r"(?:อ้าว|เอ๊ะ|อุ๊ย|ขอโทษ|โทษที|เดี๋ยว|แย่แล้ว|จริง\s?ๆ|คือ|เหมือน(?:จะ)?|สงสัย(?:จะ)?"
    rf"|{ME_OR_US}|พี่|{POLITE}|[\s,])*+"
)
_OTHER = r"(?:อื่น|ใหม่|อีกอัน|อีกกิจกรรม|อีกโครงการ)"
_WANTS = (
    rf"(?:ขอ|อยาก|จะ|ต้องการ|ช่วย|ต้อง|ควร|ให้|ได้|แล้ว|ก็|แต่|โดย|ไม่|เปลี่ยน|แก้|ย้าย|สลับ|เลือก|คัดลอก|เอา|ใช้|ทำ|พิมพ์|กรอก|เริ่ม|ไป|มา|เป็น|ใส่|ลง|ที่|นี้|เดิม|หมด|ซ้ำ|ตั้งแต่(?:ต้น|แรก)"
    rf"|ข้อมูล|ข้อความ|คำตอบ|ของ|อัน|ตัว|{_NAMED}|{_OTHER}|ใหม่|ต่อ|ด้วย|หน่อย|เลย|{WHETHER}|{HOW_IN_SHORT}|ดี|{POLITE}|[\s,?])*+"
)
_WRONG_CHOSEN = pattern_of(
    rf"{_BEGINS}(?:(?:เลือก|กด|เปิด|เข้า|จิ้ม|พิมพ์|กรอก|ทำ|เขียน|รายงาน)?(?:มา|ไป)?ผิด(?:อัน)?{_NAMED}"
    rf"|(?:เลือก|กด|เปิด|เข้า|จิ้ม|กรอก){_NAMED}(?:มา|ไป|นี้)?ผิด(?:อัน|ตัว)?"
    rf"|(?:ขอ|อยาก|จะ|ต้องการ|ช่วย)*(?:เปลี่ยน|ย้าย|สลับ)(?:ข้อมูล|คำตอบ|ร่างนี้|อันนี้|ทั้งหมด)?(?:ไป|เป็น|ใส่|ที่|ของ|ลง)*{_NAMED}{_OTHER}){_WANTS}"
)
"""Says that the open report is of the wrong activity, without the number of the other one:
`เลือกผิดกิจกรรมค่ะ ขอเปลี่ยนเป็นอันอื่น`."""


def is_wrong_one(text: str) -> bool:
    """Tells whether somebody says that the wrong activity was chosen, or that the report is to be
    another one's, and names none."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    return _WRONG_CHOSEN.fullmatch(plain) is not None

"""Whether words ask in which round of reports work is counted: `จัดตอนธันวายังนับในรอบนี้ได้ไหม`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

LONGEST = 80
_CUE = pattern_of("รอบ|งวด")
_WORK = pattern_of("ทำ|จัด|งาน|ผล|อบรม|ประชุม|ดำเนิน|กิจกรรม|โครงการ")
_COUNTED = (
    r"(?:นับ(?!ถือ|คน|คะแนน)|ถือ(?:ว่า)?|รวม|ใส่|คิด)(?:เป็น|รวม|เข้า|ให้|อยู่|ว่า|ได้|ใน|กับ|ไว้|ผล|งาน|ของ|\s)*"
    r"(?:รอบ|งวด)(?:ส่ง|รายงาน|ที่|\s)*"
)
_WHICH_ONE = r"(?:ไหน|ใด|อะไร)"
_OR_NOT = rf"(?:นี้|นั้น|หน้า|ก่อน|แล้ว|เดิม|\s)*(?:ได้|ด้วย|อยู่|หรือ|\s)*(?:{WHETHER})"
_ASKED = pattern_of(rf"{_COUNTED}(?:{_WHICH_ONE}|{_OR_NOT})(?:ได้|บ้าง|ดี|กัน|อ่ะ|อะ|{POLITE}|[\s?])*$")
_OF_ELSE = pattern_of(r"ของขวัญ|ความดี|โหวต|คะแนน|เลือกตั้ง|ร้องเรียน|แบบสำรวจ|วันลา|\d\.\d")
"""What is counted in other rounds; an activity's number asks when its report is due."""


@read_once
def asks_what_counts(text: str) -> bool:
    """Tells whether the words ask whether, or in which round, work is counted."""
    if len(text) > LONGEST or _CUE.search(text) is None:
        return False
    plain = normalise(text)
    asked = _ASKED.search(plain)
    if asked is None or _OF_ELSE.search(plain):
        return False
    return _WORK.search(plain[: asked.end()]) is not None

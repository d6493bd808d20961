"""`กดส่งรายงานยังไงคะ ไม่เคยทำเลย`: how one reports, in five lines, for who does it the first time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import REPORTER

_LONGEST = 90
_HOW = rf"(?:{HOW_IN_FULL}|ไง|แบบไหน|(?:ที่|ตรง)ไหน|ปุ่ม(?:ไหน|อะไร))"
_LEAD = (
    rf"(?:{ME_OR_US}|พี่|แอดมิน|จะ|อยาก(?:จะ)?|ต้อง(?:การ)?|ขอ|ถาม|สอบถาม|รบกวน"
    r"|ว่า|ถ้า|แล้ว|คือ|เพิ่ง|พึ่ง|มา|\s)*"
)
_REPORT = r"(?:รายงาน(?:ผล)?(?:กิจกรรม|โครงการ|การดำเนินงาน)?|ราย\s?งาน)"
_IN_IT = r"(?:ใน|ผ่าน|ทาง|ที่|กับ)(?:บอ[ตท]|ไลน์|(?i:line)|แชต|ระบบ|นี้|นี่)+"
_ASKED = pattern_of(
    rf"{_LEAD}(?:กด|เริ่ม|วิธี|การ|ขั้นตอน|ทำ|\s)*(?:ส่ง|ทำ|กรอก|เริ่ม|คีย์|ลง|เปิด)?{_REPORT}(?:{_IN_IT})?"
    rf"(?:นี้|นี่|มัน|เขา|เค้า|ต้อง|จะ|ควร|ให้|เริ่ม(?:จาก|ที่)?|กด|ทำ|ส่ง|กรอก|พิมพ์|{_IN_IT}|\s)*{_HOW}(?:บ้าง|ก่อน|ดี|ต่อ|อะ|อ่ะ|\s)*"
    rf"|{_LEAD}(?:(?:สอน|แนะนำ|บอก)(?:วิธี|ขั้นตอน|การ|\s)*|ขอ(?:คำแนะนำ|วิธี|ขั้นตอน)(?:การ|\s)*)(?:ส่ง|กรอก){_REPORT}(?:หน่อย|ที|ด้วย|\s)*"
    rf"|(?:วิธี|ขั้นตอน)(?:การ)?(?:ส่ง|ทำ|กรอก){_REPORT}(?:{_IN_IT})?"
)
_CUE = pattern_of(rf"งาน.*(?:ไง|{HOW_IN_FULL}|ไหน|ปุ่ม)|(?:วิธี|ขั้นตอน|สอน|แนะนำ|บอก|ขอ).*รายงาน")
_CIRCUMSTANCE = pattern_of(
    r"(?:(?:ไม่|ยังไม่)(?:เคย|เป็น|รู้|ทราบ|ถนัด).{0,30}|(?:เพิ่ง|พึ่ง)(?:เคย|มา|รับ|ได้|ย้าย|เข้า|เริ่ม).{0,40}|(?:ทำ|ใช้)ไม่เป็น.{0,12}"
    r"|(?:เป็น)?(?:คน|มือ|น้อง)ใหม่.{0,20}|(?:มา)?รับ(?:งาน|หน้าที่).{0,30}|ครั้งแรก.{0,12}|มา(?:ทำ|รับ)งาน?แทน.{0,20}|สวัสดี|รบกวน)"
)
"""What somebody says besides who does it the first time."""
_LINES = (
    "1. กด “รายงาน” แล้วเลือกกิจกรรม หรือพิมพ์ “รายงาน” ตามด้วยเลข เช่น รายงาน 1.10",
    "2. ตอบทีละข้อ กดปุ่มหรือพิมพ์สั้น ๆ เล่าสิ่งที่ทำ ผลที่ได้ และงบประมาณ",
    "3. ที่ข้อหลักฐาน ส่งรูป PDF Word หรือ Excel เข้ามาในแชตนี้",
    "4. ตรวจหน้าสรุป แล้วกด “ยืนยันการส่ง” ก่อนกดยังไม่ถึงใคร แก้ได้ทุกข้อ",
    "5. หยุดกลางคันได้ คำตอบเก็บเป็นร่าง กลับมาพิมพ์ “ทำต่อ”",
)
_REPORTS = Button("รายงาน", opens("report_activity"), "รายงาน", style="primary")


@listener(longest=_LONGEST, cue=_CUE, roles=frozenset((REPORTER,)))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question, for reporters; None for other words: others are told who reports."""
    plain = normalise(words)
    clauses = [without_polite_ending(each) for each in plain.split() if each]
    if _ASKED.fullmatch(without_polite_ending(plain)):
        return QUERY
    asks = [each for each in clauses if _ASKED.fullmatch(each)]
    others = (each for each in clauses if each not in asks)
    told = all(_CIRCUMSTANCE.fullmatch(each) for each in others)
    return QUERY if asks and told else None


def _answer(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Card("ส่งรายงานอย่างไร", rows=tuple(map(Para, _LINES)), buttons=(_REPORTS,))]


QUERY = Query("how_reported", (), _answer, outside=True)

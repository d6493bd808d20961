"""`ร่างบันทึกข้อความส่งแต่ละสำนักขอรายงานรอบมีนาให้หน่อย`: a letter by which bureaus are asked for reports.
The memo that the bot makes sums up what was done, and is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_LETTER = pattern_of(
    r"(?:ร่าง|เขียน|พิมพ์|ทำ|ออก|ขอ|ช่วย|อยากได้|เตรียม).{0,12}?(?:บันทึกข้อความ|บันทึก(?=ส่ง|ถึง|แจ้ง|เวียน)|หนังสือ|จดหมาย).{0,30}?"
    r"(?:แต่ละ|ทุก|ทั้งหมดทุก|ไปยัง|ถึง|แจ้ง|เวียน|ส่ง)\s?(?:สำนัก(?!งาน)|หน่วยงาน|กลุ่มงาน|ผอ|ผู้อำนวยการ).{0,24}?"
    r"(?:ขอ|ให้|ทวง|ตาม|เร่ง|แจ้ง|กำชับ|เตือน)(?:ส่ง|ทำ|เร่ง|ความร่วมมือ|ผล|ราย|การ|\s)*(?:งาน|รายงาน|ผล|ส่ง)"
)
_ROUND = pattern_of(
    r"รอบ\s?(?:วันที่|เดือน)?\s?(?:\d{1,2}\s?)?[ก-๎.]{2,10}?(?=ให้|หน่อย|ด้วย|นะ|ที|ค่ะ|คะ|ครับ|คับ|\s|$)"
)
_DONE = pattern_of(r"แล้ว(?:ค่ะ|คะ|ครับ|นะ|\s)*$|ที่ส่ง|ได้รับ|ใคร|กี่|เมื่อไ")
_NO_LETTER = (
    "บอตร่างบันทึกข้อความขอให้สำนักส่งรายงานไม่ได้ บันทึกข้อความที่ทำได้คือสรุปผลการดำเนินการเสนอผู้บริหาร\n"
    "ใช้แทนกันได้: ส่งข้อความถึงทุกสำนักในแชต หรือดูรายชื่อผู้ยังไม่ส่งเพื่อแนบหนังสือ"
)
_ASK_ADMIN = "การส่งข้อความถึงทุกสำนักทำโดยผู้ดูแลระบบ"


@listener(longest=120)
def asks(context: Context, words: str) -> Query | None:
    """Returns what tells of it and begins a message instead; None for other words."""
    plain = normalise(words)
    return QUERY if _LETTER.search(plain) and not _DONE.search(plain) else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    unsent = Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง")
    if not context.me.has(ADMIN):
        admin = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
        return [Text(f"{_NO_LETTER}\n{_ASK_ADMIN}", (admin, unsent))]
    found = _ROUND.search(normalise(rest))
    text = f"แจ้งทุกสำนักให้ส่งรายงาน{found[0] if found is not None else ''}ด้วย"
    return [Text(_NO_LETTER, (Button("ส่งข้อความทุกสำนัก", say=text), unsent))]


QUERY = Query("letter_to_bureaus", (), _answer)

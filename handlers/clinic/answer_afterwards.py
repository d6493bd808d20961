"""What may be done with an answer that was just given to the clinic (docs/decisions/0178)."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.clinic import give_answer
from handlers.conversation.afterwards import Afterwards, DoorTo

_AGAIN = DoorTo(give_answer.FLOW.name)

AFTERWARDS: Mapping[str, Afterwards] = {
    give_answer.FLOW.name: Afterwards.by_one_way(
        _AGAIN,
        take_back=DoorTo(
            give_answer.FLOW.name, says="เลิกใช้ หรือกลับไปใช้คำตอบเดิมของบอตได้ กดที่ข้อคำตอบด้านล่าง"
        ),
        attach="คำตอบเก็บเฉพาะข้อความ จึงแนบไฟล์ไม่ได้",
        look=DoorTo("common_questions"),
        reached="บอตไม่แจ้งใคร ผู้ที่ถามเห็นคำตอบนี้ทันที",
        seen_by="ทุกคนที่ถามเรื่องนี้เห็นคำตอบนี้",
        next="ไม่ต้องทำอะไรต่อ บอตใช้คำตอบนี้กับผู้ที่ถามทันที",
    ),
}

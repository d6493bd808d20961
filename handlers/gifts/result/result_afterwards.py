"""What may be done with an answer whether something was received, and with a bureau's confirmed
result (docs/decisions/0178)."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.gifts.result import answer_gift, confirm_gift_result

_OF_FIGURES = "ตัวเลขมาจากรายงานและคำตอบของแต่ละคน แก้ที่นั่นแล้วบอตขอให้ยืนยันอีกครั้ง"
_NO_WORDS = "คำตอบนี้ไม่มีช่องข้อความ หากได้รับสิ่งใด รายงานเป็นเรื่องได้"

AFTERWARDS = {
    answer_gift.FLOW.name: Afterwards(
        change=DoorTo(answer_gift.FLOW.name),
        take_back=DoorTo(answer_gift.FLOW.name, says="คำตอบถอนไม่ได้ แต่เปลี่ยนได้จนกว่าสำนักจะยืนยันผล"),
        add=DoorTo("report_gift", says=_NO_WORDS, takes=True),
        attach=DoorTo("report_gift", says="คำตอบนี้ไม่มีที่แนบรูป หากได้รับสิ่งใด รายงานพร้อมรูปได้"),
        look=DoorTo(answer_gift.FLOW.name),
        reached="เก็บคำตอบแล้ว ไม่มีผู้ต้องกดรับทราบรายคน",
        seen_by="ผล No Gift ของสำนักแสดงเพียงตัวเลข ไม่มีชื่อ",
        next="ไม่ต้องทำอะไรต่อ ผู้รายงานของสำนักยืนยันผลของรอบนี้เอง",
    ),
    confirm_gift_result.FLOW.name: Afterwards.by_one_way(
        _OF_FIGURES,
        take_back="ยืนยันแล้วถอนไม่ได้ หากตัวเลขเปลี่ยน บอตจะขอให้ยืนยันอีกครั้ง",
        attach="ผล No Gift ไม่มีที่แนบไฟล์ หลักฐานอยู่กับรายงานของแต่ละเรื่อง",
        look=DoorTo("gift_results"),
        reached="บอตไม่แจ้งใครเมื่อยืนยัน ผู้ดูแลระบบดูผลของทุกสำนักได้",
        seen_by="ผล No Gift ของสำนักแสดงเพียงตัวเลข ไม่มีชื่อ",
        next="ไม่ต้องทำอะไรต่อ ขอเอกสารผล No Gift ของสำนักได้จากปุ่มใต้ผล",
    ),
}

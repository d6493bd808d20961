"""What may be done with confirmed numbers of cases, and with who receives tips; of cases nothing
stands in sight (docs/decisions/0178)."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.complaints.figures import confirm_case_numbers, show_case_numbers
from handlers.complaints.receivers import office_receivers
from handlers.conversation.afterwards import Afterwards, DoorTo

_OF_CASES = "ตัวเลขนับจากเรื่องที่รับไว้ จึงพิมพ์แก้ไม่ได้ หากจำนวนเปลี่ยน บอตจะขอให้ยืนยันอีกครั้ง"

AFTERWARDS: Mapping[str, Afterwards] = {
    confirm_case_numbers.FLOW.name: Afterwards(
        change=_OF_CASES,
        take_back="ยืนยันแล้วถอนไม่ได้ หากจำนวนเปลี่ยน บอตจะขอให้ยืนยันอีกครั้ง",
        add="เรื่องที่ยังไม่ได้บันทึก บันทึกได้ก่อน แล้วบอตจะขอให้ยืนยันตัวเลขอีกครั้ง",
        attach="ตัวเลขเรื่องร้องเรียนไม่มีที่แนบไฟล์",
        look=DoorTo(show_case_numbers.QUERY.name),
        reached="บอตไม่แจ้งใครเมื่อยืนยัน",
        seen_by="เป็นจำนวนเท่านั้น ไม่มีเนื้อเรื่องและชื่อ จำนวนน้อยบอตไม่แสดง",
        next="ไม่ต้องทำอะไรต่อ ขอเอกสารได้จากปุ่มใต้ตัวเลข",
    ),
    office_receivers.FLOW.name: Afterwards.by_one_way(
        DoorTo(office_receivers.FLOW.name),
        take_back=DoorTo(office_receivers.FLOW.name, says="เลือกสำนักเดิมอีกครั้งเพื่อกลับตามเดิมได้"),
        attach="ข้อนี้ไม่มีที่แนบไฟล์",
        look=DoorTo(office_receivers.QUERY.name),
        reached="บอตไม่แจ้งสำนักที่เลือกเอง กรุณาบอกผู้รับเรื่องของสำนักนั้น",
        seen_by="รายชื่อผู้รับเบาะแสของสำนักงานเห็นเฉพาะผู้ดูแลระบบ",
        next="ไม่ต้องทำอะไรต่อ หากต้องการดูรายชื่อ พิมพ์ “ผู้รับเบาะแส”",
    ),
}

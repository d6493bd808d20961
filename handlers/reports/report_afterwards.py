"""What may be done with a report that was just sent or decided, and with points and examples
(docs/decisions/0178)."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.reports.filing import withdraw_report

_AFTER_SENDING = "ส่งแล้ว แก้ เพิ่ม หรือแนบไฟล์ได้หลังถอนกลับมาก่อน"

AFTERWARDS: Mapping[str, Afterwards] = {
    **dict.fromkeys(
        ("decide_report", "approve_several", "review_report", "accept_several"),
        Afterwards.by_one_way(None, look=None, reached=None),
    ),
    "score_measure": Afterwards(
        change=DoorTo("score_measure"),
        take_back="คะแนนที่ให้แล้วลบไม่ได้ ให้ใหม่แทนได้ คะแนนเดิมเก็บไว้เป็นประวัติ",
        add="คะแนนของมาตรการไม่มีช่องข้อความ",
        look=DoorTo("scores"),
        seen_by="ผู้ดูแลระบบและผู้บริหารเห็นคะแนนทุกสำนัก สำนักเห็นคะแนนของตนใน “คะแนน”",
        next="ไม่ต้องทำอะไรต่อ คะแนนเข้าแบบรายงานของสำนักและคะแนนรวมเอง",
        reached="บอตไม่แจ้งสำนักเมื่อให้คะแนน สำนักดูได้ที่ “คะแนน”",
    ),
    "report_activity": Afterwards(
        heard=r"\d\.\d|ส่งใหม่|ส่งอีก|แล้วส่ง|ตามที่|ที่(?:เขา|เค้า|หัวหน้า|ท่าน)(?:บอก|แจ้ง|สั่ง)",
        change=DoorTo("withdraw_report", says=_AFTER_SENDING, takes=True),
        take_back=DoorTo("withdraw_report"),
        add=DoorTo(
            "withdraw_report", {withdraw_report.ADDED: "1"}, says=_AFTER_SENDING, takes=True
        ),
        attach=DoorTo("withdraw_report", says=_AFTER_SENDING),
        look=DoorTo("show_forms"),
        reached=DoorTo("report_history"),
    ),
    "withdraw_report": Afterwards(change=None, add=None, look=None),
    "share_example": Afterwards(
        change="ตัวอย่างเป็นรายงานที่อนุมัติแล้ว จึงไม่มีข้อให้แก้ เลิกให้ใช้เมื่อใดก็ได้",
        take_back=DoorTo("share_example"),
        add="ตัวอย่างเป็นรายงานที่อนุมัติแล้ว จึงเพิ่มข้อความไม่ได้",
        attach="ผู้อ่านตัวอย่างไม่เห็นไฟล์แนบ จึงไม่ต้องแนบเพิ่ม",
        look=DoorTo("report_example"),
        reached="บอตไม่แจ้งใคร ผู้ที่ขอดูตัวอย่างเห็นได้ทันที",
        seen_by="ทุกคนในทะเบียนอ่านได้ เห็นชื่อสำนักและข้อความ ไม่เห็นชื่อผู้รายงานและไฟล์แนบ",
        next="ไม่ต้องทำอะไรต่อ เลิกให้ใช้เมื่อใดก็ได้",
    ),
}

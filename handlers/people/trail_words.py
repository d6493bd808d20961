"""What the trail's verbs are called in Thai. Looks nothing up."""

from __future__ import annotations

from collections.abc import Mapping

VERBS: Mapping[str, str] = {
    "joined": "ลงทะเบียน",
    "left": "เลิกใช้บอต",
    "retired": "พ้นจากทะเบียนบุคลากร",
    "code_issued": "ออกรหัสลงทะเบียน",
    "code_died": "รหัสลงทะเบียนใช้ไม่ได้แล้ว",
    "roles_changed": "หน้าที่เปลี่ยน",
    "bureau_changed": "ย้ายสำนัก",
    "correction_asked": "ขอแก้ไขข้อมูล",
    "data_asked": "ขอไฟล์ข้อมูล",
    "data_opened": "เปิดไฟล์ข้อมูลจากลิงก์",
    "data_link_died": "ลิงก์ไฟล์ข้อมูลใช้ไม่ได้แล้ว เพราะตอบผิดห้าครั้ง",
    "account_moved": "ย้ายบัญชี LINE",
    "account_change.asked": "ขอย้ายบัญชี LINE",
    "account_change.confirmed": "ยืนยันการย้ายบัญชี LINE",
    "account_change.refused": "ปฏิเสธการย้ายบัญชี LINE",
    "account_change.expired": "คำขอย้ายบัญชี LINE ครบกำหนด",
    "report.submit": "ส่งรายงาน",
    "report.approved": "อนุมัติรายงาน",
    "report.returned": "ส่งกลับรายงาน",
    "report.withdraw": "ถอนรายงาน",
    "absence.declare": "แจ้งวันลา",
    "absence.end": "ยกเลิกวันลา",
    "gift.report": "รายงานการรับของขวัญ",
    "gift.refused": "บันทึกการปฏิเสธของขวัญ",
    "gift.keep": "พิจารณาของขวัญ: ให้รับไว้",
    "gift.return": "พิจารณาของขวัญ: ให้ส่งคืน",
    "gift.hand_over": "พิจารณาของขวัญ: ให้มอบหน่วยงาน",
    "gift.prove": "ส่งหลักฐานของขวัญ",
    "gift_answer.none": "ตอบว่าไม่ได้รับของขวัญ",
    "gift_answer.received": "ตอบว่าได้รับของขวัญ",
    "gift_result.confirm": "ยืนยันผล No Gift",
    "gift.correct": "แก้ไขรายงานรับของขวัญ",
    "gift.withdraw": "ถอนรายงานรับของขวัญ",
    "duty.hold": "กำหนดผู้รับผิดชอบรายงาน",
    "reminder.put_off": "เลื่อนการเตือน",
    "reminder.say_why": "แจ้งเหตุที่ล่าช้า",
    "pledge.joined": "เข้าร่วมประกาศ",
    "pledge.not_yet": "แจ้งว่ายังไม่เข้าร่วมประกาศ",
    "pledge.declined": "แจ้งว่าไม่ประสงค์เข้าร่วมประกาศ",
    "report.seen": "เปิดอ่านรายงาน",
    "report.import": "นำเข้าจากเอกสารต้นฉบับ",
    "report.review_accepted": "ตรวจรับรายงาน",
    "report.review_returned": "ตรวจแล้วส่งกลับรายงาน",
    "score.give": "ให้คะแนนมาตรการ",
    "score.change": "แก้คะแนนมาตรการ",
    "round.move": "เลื่อนรอบส่ง",
    "deputy.appoint": "มอบหมายผู้ปฏิบัติหน้าที่แทน",
    "deputy.end": "ยกเลิกผู้ปฏิบัติหน้าที่แทน",
    "briefing.taken": "เปิดรับสรุปประจำเดือน",
    "briefing.stopped": "เลิกรับสรุปประจำเดือน",
    "document.ask": "ขอเอกสาร",
    "document.open": "เปิดเอกสาร",
    "names.document": "ขอเอกสารที่มีรายชื่อ",
    "names.opened": "เปิดเอกสารที่มีรายชื่อ",
    "names.seen": "ดูรายชื่อผู้ยังไม่เข้าร่วม",
    "codes_issued": "ออกรหัสลงทะเบียนหลายคน",
    "reminder.nudge": "สั่งเตือน",
    "group.confirmed": "ยืนยันกลุ่ม LINE",
    "group.refused": "ปฏิเสธกลุ่ม LINE",
    "gift.pass": "ส่งต่อเรื่องของขวัญ",
    "gift.close": "ปิดเรื่องของขวัญ",
}
"""By verb; what the machine notes about itself, its roster and its files is `OTHERWISE`."""

OTHERWISE = "บันทึกของระบบ"


def verb_words(verb: str) -> str:
    """The verb in a few Thai words."""
    return VERBS.get(verb, OTHERWISE)

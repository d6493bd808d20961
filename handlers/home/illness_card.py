"""What administrators read of illnesses of the system, by their names in the list of illnesses."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.messages import Card, Para

WORDS = {
    "storing_fails": "ระบบบันทึกข้อมูลไม่ได้ แจ้งผู้ดูแลเครื่องให้ตรวจฐานข้อมูลและพื้นที่ดิสก์",
    "worker_silent": "งานเบื้องหลังหยุดทำงาน การเตือนยังไม่ออก แจ้งผู้ดูแลเครื่องให้เริ่ม strongbot worker",
    "web_silent": "ส่วนที่รับข้อความจาก LINE หยุดทำงาน แจ้งผู้ดูแลเครื่องให้เริ่ม strongbot web",
    "on_hold": "ระบบที่กู้คืนจากไฟล์สำรองยังไม่ส่งข้อความ แจ้งผู้ดูแลเครื่องให้ใช้คำสั่ง strongbot resume",
    "token_refused": "LINE ไม่รับรหัสเชื่อมต่อของบอต แจ้งผู้ดูแลเครื่องให้ออก access token ใหม่",
    "sending_fails": "ส่งข้อความผ่าน LINE ไม่สำเร็จ ระบบจะลองส่งเองต่อไป แจ้งผู้ดูแลเครื่องให้ตรวจอินเทอร์เน็ต",
    "quota_low": "โควตาข้อความของเดือนนี้ใกล้หมดหรือหมดแล้ว เพิ่มแพ็กเกจได้ที่ LINE Official Account Manager",
    "disk_short": "พื้นที่ดิสก์ของเครื่องเหลือน้อย แจ้งผู้ดูแลเครื่องให้ย้ายไฟล์สำรองเก่าออก",
    "events_wait": "ข้อความที่ส่งเข้ามาค้างเกิน 5 นาที แจ้งผู้ดูแลเครื่องให้ดูบันทึกของ strongbot worker",
    "messages_wait": "ข้อความถึงผู้ใช้ค้างส่งเกิน 15 นาที แจ้งผู้ดูแลเครื่องให้ดูบันทึกของ strongbot worker",
    "parked": "มีรายการที่ระบบทำไม่สำเร็จ แจ้งผู้ดูแลเครื่องให้ใช้คำสั่ง strongbot check",
    "webhooks_missing": "ไม่มีข้อความเข้าจาก LINE ทั้งวันทำการ แจ้งผู้ดูแลเครื่องให้ใช้คำสั่ง strongbot line check",
    "backup_old": "ไม่ได้สำรองข้อมูลเกิน 2 วัน แจ้งผู้ดูแลเครื่องให้ใช้คำสั่ง strongbot backup --into",
    "backup_not_whole": "ข้อมูลสำรองยังไม่ผ่านการทดลองกู้คืน แจ้งผู้ดูแลเครื่องให้ใช้คำสั่ง strongbot backup verify",
    "clock_wrong": "นาฬิกาของเครื่องไม่ตรง แจ้งผู้ดูแลเครื่องให้ตั้งเวลาอัตโนมัติ",
    "certificate_ends": "ใบรับรองความปลอดภัย (TLS) ของเว็บใกล้หมดอายุหรือหมดแล้ว แจ้งผู้ดูแลเครื่องให้ต่ออายุ",
}
"""What happened and what to do."""


def card(names: Sequence[str]) -> Card:
    """Returns the card that tells of these illnesses."""
    return Card(f"ระบบมีเรื่องให้ดูแล {len(names)} เรื่อง", rows=tuple(paras(names)), tone="bad")


def paras(names: Sequence[str]) -> list[Para]:
    """Returns a paragraph for each illness; a name of another version is left out."""
    return [Para(WORDS[name], tone="bad") for name in names if name in WORDS]

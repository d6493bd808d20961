"""What is said to whoever follows a case or a question by its code, at its end and of reminders."""

from __future__ import annotations

from handlers.messages import Message, Text


def goodbye(unsent: str = "") -> Message:
    """Says that the following is over. unsent: what was typed or sent and is dropped now."""
    left = f"{unsent}ที่ยังไม่ได้ส่งถูกลบแล้ว " if unsent else ""
    return Text(
        f"ปิดการติดตามแล้ว {left}ดูอีกครั้งได้ทุกเมื่อ พิมพ์ “ติดตาม” ตามด้วยรหัส\n"
        "ข้อความในแชตนี้ยังอยู่ใน LINE ของท่าน หากใช้เครื่องร่วมกับผู้อื่น ควรลบแชต"
    )


def pushes_on(of_what: str, followed: str) -> str:
    """Says what is sent when `of_what` comes, and what is kept with what is followed for it."""
    return (
        f"จะแจ้งทาง LINE นี้เมื่อมี{of_what} โดยบอกเพียงว่า “มีเรื่องรอท่าน” ไม่บอกว่าเรื่องใด\n"
        f"เพื่อการนี้ระบบเก็บบัญชี LINE ของท่านแบบเข้ารหัสไว้กับ{followed}นี้ กด “เลิกแจ้งเตือน” แล้วจะลบทันที"
    )


def pushes_off(followed: str) -> str:
    """Says that nothing is sent any more, and that what was kept for it is gone."""
    return f"เลิกแจ้งเตือนแล้ว และลบบัญชี LINE ที่เก็บไว้กับ{followed}นี้แล้ว"

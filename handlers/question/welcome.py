"""Welcomes somebody who is not on the roster: what this is and how to join."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import whom_to_ask

JOIN = Button("ลงทะเบียน", say="ลงทะเบียน", style="primary")
HELP = Button("วิธีใช้", say="ช่วยเหลือ")


def answer(context: Context) -> Sequence[Message]:
    """Returns a greeting, how to join, and what may be done without joining."""
    offers = [offer for subject in context.subjects for offer in subject.strangers]
    return [
        Card(
            "ยินดีต้อนรับสู่ STRONG",
            subtitle="ผู้ช่วยรายงานกิจกรรมของสำนักงานเลขาธิการวุฒิสภา",
            rows=(
                Para("สำหรับบุคลากรของสำนักงาน กรุณาลงทะเบียนก่อนเริ่มใช้งาน"),
                Row("วิธีลงทะเบียน", "พิมพ์ “ลงทะเบียน” ตามด้วยรหัสที่ได้รับจากผู้ดูแลระบบ"),
                Row("ยังไม่มีรหัสหรือรหัสหาย", whom_to_ask.FOR_A_CODE),
                *(offer.welcome for offer in offers),
            ),
            buttons=(JOIN, *(offer.button for offer in offers)),
            note="ก่อนลงทะเบียน ข้อความที่ส่งมาใช้เพื่อตอบเท่านั้น และลบเมื่อตอบแล้ว",
            quick=(HELP,),
        )
    ]

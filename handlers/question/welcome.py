"""What somebody who is not on the roster is told: what this is and how to join. Keeps nothing."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Para, Row, Said

JOIN = Button("ลงทะเบียน", say="ลงทะเบียน", style="primary")
HELP = Button("วิธีใช้", say="ช่วยเหลือ")
COMPLAIN = Button("ร้องเรียน", say="ร้องเรียน")


def answer(context: Context) -> Sequence[Said]:
    """A greeting and how to join."""
    del context
    return [
        Card(
            "ยินดีต้อนรับสู่ STRONG",
            subtitle="ผู้ช่วยรายงานกิจกรรมของสำนักงานเลขาธิการวุฒิสภา",
            rows=(
                Para("สำหรับบุคลากรของสำนักงาน กรุณาลงทะเบียนก่อนเริ่มใช้งาน"),
                Row("วิธีลงทะเบียน", "พิมพ์ “ลงทะเบียน” ตามด้วยรหัสที่ได้รับจากผู้ดูแลระบบ"),
                Row("ยังไม่มีรหัส", "ติดต่อผู้ดูแลระบบเพื่อขอรหัส"),
                Row(
                    "ร้องเรียน แจ้งเบาะแส เสนอแนะ ชมเชย",
                    "ทุกคนทำได้เลย ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ พิมพ์ “ร้องเรียน” "
                    "ส่งแล้วดูผลได้ พิมพ์ “ติดตาม” ตามด้วยรหัส",
                ),
            ),
            buttons=(JOIN, COMPLAIN),
            note="ก่อนลงทะเบียน ข้อความที่ส่งมาใช้เพื่อตอบเท่านั้น และถูกลบในไม่กี่วัน",
            quick=(HELP,),
        )
    ]

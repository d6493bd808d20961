"""`ข้อความชวนลงทะเบียน`: a text for the office's group, to copy; it names nobody and no bureau."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.joining_slips import slip_words
from handlers.messages import Message, Text
from handlers.question.query import Query
from models.accounts.joining import FACT_LENGTH
from models.people import roster_gaps
from models.people.roster_gaps import NOT_JOINED
from models.trail import facts


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns how to use it, and the text by itself, so that it can be copied whole."""
    del rest
    counted = roster_gaps.counts(context.session, NOT_JOINED)
    everybody = sum(each.people for each in counted)
    missing = sum(each.missing for each in counted)
    if not missing:
        return [Text("ทุกคนในทะเบียนลงทะเบียนแล้ว จึงไม่ต้องชวน", (slip_words.WHO,))]
    how = Text("กดค้างที่ข้อความถัดไป เลือกคัดลอก แล้ววางในกลุ่ม ข้อความไม่มีชื่อบุคคลและไม่มีชื่อสำนัก")
    buttons = (slip_words.ISSUE_BUTTON, slip_words.POSTER_BUTTON, slip_words.WHO)
    return [how, Text(_invitation(context, everybody - missing, everybody), buttons)]


def _invitation(context: Context, joined: int, everybody: int) -> str:
    bot_id = facts.get(context.session, facts.BOT_ID)
    name = facts.get(context.session, facts.BOT_NAME) or "ของสำนักงาน"
    account = f"{name} ({bot_id})" if bot_id is not None else name
    return (
        f"ขอเชิญลงทะเบียนใช้ LINE {account}\n"
        f"ขณะนี้ลงทะเบียนแล้ว {joined:,} จาก {everybody:,} คน\n"
        "1. รับใบรหัสของท่านจากผู้ดูแลระบบ\n"
        "2. สแกน QR บนใบด้วย LINE แล้วกดส่ง\n"
        f"3. ตอบเลขประจำตัวเจ้าหน้าที่ {FACT_LENGTH} ตัวท้าย แล้วกดยอมรับ\n"
        "รหัสเป็นของเฉพาะบุคคล กรุณาไม่ส่งในกลุ่ม"
    )


QUERY = Query(
    name=slip_words.REMINDER,
    words=(
        "ข้อความชวนลงทะเบียน",
        "ข้อความเตือนลงทะเบียน",
        "ชวนลงทะเบียน",
        "เตือนให้ลงทะเบียน",
        "เตือนลงทะเบียน",
    ),
    answer=answer,
    roles=slip_words.ADMINS,
)

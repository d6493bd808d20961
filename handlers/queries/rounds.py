"""What the group may hear: the year's rounds, what an activity asks for; no names, no bureaus."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Row, Said, Text
from handlers.report_words import name_of
from handlers.understand.dates import thai_date
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.calendar import fiscal_year
from models.services import plans


def answer(context: Context, rest: str) -> Sequence[Said]:
    """The rounds of the fiscal year; of one activity what is asked, when a number is named."""
    try:
        number = read_activity_number(rest) if rest else None
    except Unclear as unclear:
        return [Text(unclear.hint)]
    year = fiscal_year(context.today)
    if number is not None:
        return [_activity(context, year, number)]
    counted = plans.rounds(context.session, year)
    if not counted:
        return [Text(f"ยังไม่มีรอบส่งรายงานของปีงบประมาณ {year} กรุณาสอบถามผู้ดูแลระบบ")]
    rows = tuple(Row(thai_date(due), f"{count} กิจกรรม") for due, count in counted)
    return [Card(f"รอบส่งรายงาน ปีงบประมาณ {year}", rows=rows)]


def _activity(context: Context, year: int, number: str) -> Said:
    found = plans.any_numbered(context.session, year, number)
    if found is None:
        words = f"ไม่พบกิจกรรม {number} ในแผนปีงบประมาณ {year}"
        return Text(f"{words} เรียกบอตแล้วพิมพ์ “แผน” เพื่อดูรอบส่งรายงาน")
    dues = " และ ".join(thai_date(d.due) for d in found.dues) or "แผนไม่ได้กำหนดวันส่ง"
    return Card(
        name_of(found),
        rows=(
            Row("กำหนดส่ง", dues),
            Row("ผลผลิต", found.output or "–"),
            Row("ผลลัพธ์", found.outcome or "–"),
            Row("สิ่งที่แนบ", "\n".join(found.evidence) or "–"),
            Row("เผยแพร่ทาง", "\n".join(found.channels) or "–"),
        ),
    )

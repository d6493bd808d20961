"""Says what work counts in a report: reports add up from the beginning of their year."""

from __future__ import annotations

from handlers.context import Context
from handlers.question import whom_to_ask
from handlers.understand.dates.dates import thai_date
from models.calendar import fiscal_year_days


def rule(context: Context) -> str:
    """Returns from when on reports of this year count, where it is written, and whom to ask of
    what is not."""
    first = thai_date(fiscal_year_days(context.fiscal_year)[0])
    return _RULE.format(first, context.fiscal_year, whom_to_ask.caretaker(context))


_RULE = (
    "รายงานนับสะสมตั้งแต่ {0} ต้นปีงบประมาณ {1} ถึงวันที่ส่ง งานที่ทำในช่วงนี้นับในรอบที่ส่งหลังวันทำได้ทุกรอบ\n"
    "งานที่ทำก่อน {0} เอกสารที่บอตมีไม่ได้บอกว่านับได้หรือไม่ กรุณาถาม{2}\n"
    "ที่มา: รายงาน PMQA 4.0 ปีงบประมาณ 2563 รอบ 6 และ 9 เดือน"
)

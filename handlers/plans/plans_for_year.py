"""What a new fiscal year needs of plans: plans, their rounds, and the year's days off."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.subjects.year_items import LACKING, READY, TO_LOOK_AT, YearItem, YearState
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from models.calendar import fiscal_year_days
from models.plans.working_days import days_off
from models.plans.years import preparing, year_plans

_TITLES = 3


def plans(context: Context, year: int) -> YearState:
    """Returns the plans of the year that are stored; LACKING without any."""
    found = year_plans.of_year(context.session, year)
    if not found:
        how = "กด “ยกแผน” เพื่อยกมาจากปีก่อน หรือพิมพ์ “นำเข้าแผน” เพื่อส่งไฟล์ Excel หรือ Word"
        return YearState(LACKING, f"ยังไม่มีแผนของปี {year}\n{how}", _roll(year))
    rows = sum(len(each.activities) for each in found)
    doubtful = sum(each.doubtful for each in found)
    named = listed(each.title for each in found[:_TITLES])
    more = f" และอีก {len(found) - _TITLES:,} แผน" if len(found) > _TITLES else ""
    words = f"{len(found):,} แผน {rows:,} กิจกรรม: {named}{more}"
    if doubtful:
        unclear = f"{words}\nต้นฉบับไม่ชัดเจน {doubtful:,} กิจกรรม"
        return YearState(TO_LOOK_AT, unclear, _roll(year))
    return YearState(READY, words, _roll(year))


def _roll(year: int) -> Button:
    return Button("ยกแผน", opens("roll_plan", y=year), f"ยกแผนไปปี {year}")


def rounds(context: Context, year: int) -> YearState:
    """Returns the days on which reports of the year are due; LACKING without any."""
    days = year_plans.rounds(year_plans.of_year(context.session, year))
    if not days:
        return YearState(LACKING, f"ยังไม่มีวันส่งรายงานของปี {year}")
    open_ = not preparing.is_prepared(context.session, year)
    say = f"รอบส่งรายงานปี {year}"
    button = Button("ดู", opens("rounds_dates", y=year), say) if open_ else None
    off = [day for day in days if not context.working_days.is_working(day)]
    words = f"{len(days):,} รอบ: {listed(short_date(day) for day in days)}"
    if off:
        fall = listed(short_date(day) for day in off)
        return YearState(TO_LOOK_AT, f"{words}\nตรงกับวันหยุด {fall}", button)
    return YearState(READY, words, button)


def holidays(context: Context, year: int) -> YearState:
    """Returns how many days off the calendar has for the year. Somebody must look: the cabinet adds
    days."""
    found = days_off(context.session, *fiscal_year_days(year), None)
    weekdays = [day for day in found if day.weekday() < 5]
    months = f"ตุลาคม {year - 1} ถึงกันยายน {year}"
    first, last = (day.isoformat() for day in fiscal_year_days(year))
    button = Button("ดู", opens("office_days", d=first, t=last), f"วันหยุดปีงบประมาณ {year}")
    words = f"{len(weekdays):,} วันหยุดในวันจันทร์ถึงศุกร์ {months}"
    return YearState(TO_LOOK_AT, f"{words}\nตรวจวันที่คณะรัฐมนตรีเพิ่ม และวันหยุดของสำนักงาน", button)


ITEMS = (
    YearItem("holidays", 10, "วันหยุดของปีใหม่", holidays),
    YearItem("plans", 40, "แผนของปีใหม่", plans),
    YearItem("rounds", 50, "รอบส่งรายงาน", rounds),
)

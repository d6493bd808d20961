"""The figures of questions to the clinic in words, for the card, the report and the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.advice.advice_words import TOPICS
from handlers.clinic.standing_answers import BY_ADVISERS
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import thai_date
from models.advice.advice_figures import AdviceFigures
from models.calendar import BUDDHIST_YEARS, office_day
from models.clinic.clinic_answer import ClinicAnswer

HIDDEN = "ไม่แสดง"
TITLE = "รายงานคลินิกคุณธรรม"
FEW = "น้อยกว่า 5"
NAME_OF_ACTIVITY = "คลินิก"
"""The word by which the title of the activity is known (1.9 in 002:343)."""

REPORT, PAPER = "clinic_report", "clinic_report_document"
"""The names of the question that shows the figures, and of the one that asks for the document."""

NOTE = "ไม่แสดงจำนวนคำถามที่น้อยกว่า 5 และจำนวนที่ใช้คำนวณย้อนกลับได้ ไม่มีชื่อผู้ถาม ชื่อสำนัก และถ้อยคำของผู้ถาม"


def count(number: int | None, unit: str = "ข้อ") -> str:
    """Returns `12 ข้อ`, or that the number is hidden because it is small."""
    return f"{FEW} {unit}" if number is None else f"{number:,} {unit}"


def days(figures: AdviceFigures) -> str:
    """Returns the median of working days to the answer."""
    if figures.median_days is None:
        return f"{HIDDEN} (ตอบ{FEW} ข้อ)"
    return f"{figures.median_days:g} วันทำการ (ค่ากลาง)"


def bureaus(figures: AdviceFigures) -> str:
    """Returns how many bureaus were advised, of those whose askers told them."""
    if figures.bureaus is None:
        return f"{HIDDEN} (มีผู้บอกสำนัก{FEW} ข้อ)"
    return f"{figures.bureaus:,} หน่วยงาน (นับเฉพาะคำถามที่ผู้ถามบอกสำนัก)"


def topic_rows(figures: AdviceFigures) -> Iterator[tuple[str, int | None]]:
    return ((TOPICS[topic], number) for topic, number in figures.topics.items())


def activity_rows(figures: AdviceFigures) -> Iterator[tuple[str, int | None]]:
    ordered = sorted(figures.activities, key=_place)
    return ((f"กิจกรรม {each}", figures.activities[each]) for each in ordered)


def _place(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split(".") if part.isdigit())


def month_rows(figures: AdviceFigures) -> Iterator[tuple[str, int | None]]:
    for year, month in sorted(figures.months):
        yield f"{MONTHS[month - 1]} {year + BUDDHIST_YEARS}", figures.months[year, month]


def published(rows: Sequence[ClinicAnswer], last: date) -> list[str]:
    """Returns the questions that advisers published up to that day and that still stand."""
    return [
        each.title
        for each in rows
        if each.source == BY_ADVISERS and office_day(each.given_at) <= last
    ]


def name(last: date) -> str:
    """Returns `รายงานคลินิกคุณธรรม ณ 1 มีนาคม 2570`."""
    return f"{TITLE} ณ {thai_date(last)}"

"""Words about preparing and opening a fiscal year that several answers share."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import office_day
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN

ADMINS = frozenset((ADMIN,))

LIST, ITEM, LOOKED = "show_year", "year_item", "year_looked"
OPEN, OPEN_NOW, UNSET = "turn_year", "turn_year_now", "keep_year"
WELCOME = "year_welcome"
ROLL, ROLL_NOW = "roll_plan", "roll_plan_now"
ENDS, CARRY, CLOSE_ENDS = "open_ends", "carry_ends", "close_ends"
REPORTERS = "year_reporters"
"""The names of questions and conversations."""

COMMAND = "ตั้งปีใหม่"
MENU = drafts.MENU


def list_button(year: int) -> Button:
    """Returns the button to the year's list."""
    return Button("รายการตั้งปีใหม่", opens(LIST, y=year), f"{COMMAND} {year}")


def who(context: Context, person_id: int | None) -> str:
    """Returns the name of who did something; of the command line or the worker what it is."""
    if person_id is None:
        return "ระบบ"
    return people.names(context.session, [person_id]).get(person_id, "ผู้ดูแลระบบ")


_WHY: Mapping[str, Callable[[Context, int, Refusal], str]] = {
    "too_early": lambda _context, year, why: (
        f"ปีงบประมาณ {year} เปิดได้ตั้งแต่ {thai_date(why.facts['day'])} "  # type: ignore[arg-type]
        f"ระหว่างนี้เตรียมไว้ก่อนได้ พิมพ์ “{COMMAND} {year}”"
    ),
    "known": lambda _context, year, _why: f"ปีงบประมาณ {year} เปิดใช้อยู่แล้ว ไม่ต้องเปิดอีก",
    "opened": lambda context, year, why: (
        f"ปีงบประมาณ {year} เปิดแล้วโดย{who(context, why.facts['by'])} "  # type: ignore[arg-type]
        f"เมื่อ {short_date(office_day(why.facts['at']))}"  # type: ignore[arg-type]
    ),
    "set": lambda context, year, why: (
        f"ปีงบประมาณ {year} ตั้งให้เปิดเองวันที่ {thai_date(why.facts['on'])} "  # type: ignore[arg-type]
        f"ไว้แล้ว โดย{who(context, why.facts['by'])}"  # type: ignore[arg-type]
    ),
    "not_set": lambda _context, year, _why: f"ปีงบประมาณ {year} ยังไม่ได้ตั้งวันเปิดไว้",
    "no_plan": lambda _context, year, _why: (
        f"ปีงบประมาณ {year} ยังไม่มีแผน จึงยังเปิดไม่ได้ นำแผนเข้าก่อน แล้วพิมพ์ “เปิดปี {year}” อีกครั้ง"
    ),
    "plan_faults": lambda _context, _year, why: (
        f"แผน {why.facts['name']} มีข้อผิดในไฟล์ จึงยังเปิดปีไม่ได้ กรุณานำแผนเข้าใหม่"
    ),
}


def refused(context: Context, year: int, refusal: Refusal) -> str:
    """Returns why the year cannot be opened, or not be kept from it."""
    return _WHY[refusal.code](context, year, refusal)

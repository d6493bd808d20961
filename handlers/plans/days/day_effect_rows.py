"""What changed days move, as rows of a card: shown before a change counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from handlers.context import Context
from handlers.messages import Para, Part, Row, cut_graphemes
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from models import tables
from models.plans.days.day_changes import DayChange
from models.reminders.rounds import day_effects
from models.reminders.rounds.day_effects import DayEffects, StepMoved

_SHOWN, _LONGEST = 6, 60


def effect_rows(context: Context, changes: Sequence[DayChange]) -> list[Part]:
    """Returns what moves by the changes, and what stays although it falls on a day off."""
    found = day_effects.effects(context.session, changes, context.today, tables.ON_DAYS)
    rows = [*_rounds(found), *_moved(found.moved), *_planned(context, found)]
    return rows or [Row("ผลที่ตามมา", "ไม่มีรอบส่ง การเตือน หรือนัดหมายใดที่เปลี่ยนตาม")]


def _rounds(found: DayEffects) -> Iterator[Part]:
    for day, numbers in found.rounds.items():
        if day in found.off:
            words = "วันครบกำหนดคงเดิม การเตือนของวันนั้นส่งในวันทำการก่อนหน้า หากต้องการเลื่อน พิมพ์ “เลื่อนรอบ”"
        else:
            words = "วันครบกำหนดคงเดิม และเตือนในวันนั้น"
        activities = f"{len(numbers):,} กิจกรรม {listed(numbers[:_SHOWN])}"
        yield Row(f"ครบกำหนดรอบ {short_date(day)}", f"{activities}\n{words}", tone="warn")


def _moved(moved: Sequence[StepMoved]) -> Iterator[Part]:
    for day, steps in groupby(moved, key=lambda step: step.round):
        days = [f"{_step(each)} {_from_to(each)}" for each in steps]
        more = [f"และอีก {len(days) - _SHOWN:,} ครั้ง"] if len(days) > _SHOWN else []
        label = f"การเตือนของรอบ {short_date(day)} เปลี่ยน {len(days):,} ครั้ง"
        yield Row(label, "\n".join([*days[:_SHOWN], *more]))


def _step(moved: StepMoved) -> str:
    if moved.offset == 0:
        return "วันครบกำหนด"
    side = "ก่อนกำหนด" if moved.offset < 0 else "หลังกำหนด"
    return f"{side} {abs(moved.offset)} วันทำการ"


def _from_to(moved: StepMoved) -> str:
    return f"{short_date(moved.before)} เป็น {short_date(moved.after)}"


def _planned(context: Context, found: DayEffects) -> Iterator[Part]:
    """Yields what is planned for the days off, by subject: it is not moved."""
    words = {subject.name: subject.on_days for subject in context.subjects}
    for name, planned in found.planned.items():
        shown = [_titled(each.day, each.title) for each in planned[:_SHOWN]]
        more = [f"และอีก {len(planned) - _SHOWN:,} รายการ"] if len(planned) > _SHOWN else []
        label = f"{words.get(name, '')} ตรงกับวันหยุด {len(planned):,} รายการ"
        yield Row(label, "\n".join([*shown, *more]), tone="warn")
    if found.planned:
        yield Para("รายการเหล่านี้ไม่ถูกเลื่อนตาม กรุณาแจ้งผู้เกี่ยวข้องหรือเลื่อนเอง", tone="muted")


def _titled(day: date, title: str) -> str:
    return f"{short_date(day)} {cut_graphemes(title, _LONGEST)}".strip()

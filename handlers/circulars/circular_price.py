"""What sending a circular costs, against the month's quota."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.context import Context
from handlers.messages import Tone
from handlers.understand.dates.dates import short_date
from models.circulars import delivery
from models.circulars.sending import Letter
from models.queues import quota


@dataclass(frozen=True)
class CircularPrice:
    """What sending takes of the quota.

    messages: how many LINE bills at once; of what may wait, at most.
    left: how many the month still has; None: no limit, or LINE was not asked yet.
    """

    messages: int
    left: int | None

    @property
    def fits(self) -> bool:
        return self.left is None or self.messages <= self.left

    @property
    def tone(self) -> Tone:
        return "plain" if self.fits else "warn"


def of_sending(context: Context, in_line: int) -> CircularPrice:
    """Returns what sending it now costs."""
    known = quota.load(context.session, context.now)
    return CircularPrice(in_line, known.left if known is not None else None)


def words(price: CircularPrice, letter: Letter, context: Context) -> str:
    """Returns how it is sent, and what that costs."""
    left = "" if price.left is None else f" เดือนนี้เหลือ {price.left:,}"
    if not letter.urgent:
        day = short_date(letter.tell_on)
        return (
            f"ไปกับคำตอบครั้งถัดไปของแต่ละคน ไม่คิดโควตา ผู้ที่ยังไม่ได้รับเห็นในสรุปประจำวัน {day} "
            f"(รวมในสรุปของวันนั้น ไม่เกิน {price.messages:,} ข้อความ){left}"
        )
    when = "ส่งทันทีเมื่อกด" if delivery.may_push(context.now) else "ส่งตั้งแต่ 8.30 น."
    short = "" if price.fits else f"\n{short_words(price)}"
    return f"{when} คิดโควตา {price.messages:,} ข้อความ{left}{short}"


def short_words(price: CircularPrice) -> str:
    """Returns what it would need, and what to do instead."""
    return (
        f"โควตาไม่พอ ต้องใช้ {price.messages:,} ข้อความ เดือนนี้เหลือ {price.left or 0:,} "
        "กรุณาเลือก “ไม่ด่วน รอได้” ลดจำนวนผู้รับ หรือเพิ่มแพ็กเกจใน LINE Official Account"
    )

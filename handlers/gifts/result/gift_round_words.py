"""The texts about No Gift rounds and results."""

from __future__ import annotations

from datetime import date

from handlers.gifts.gift_words import money
from handlers.messages import Bar, Button, Para, Part, Row
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date
from models.gifts.result.gift_result import NONE, NONE_RECEIVED, NONE_REPORTED, RECEIVED
from models.gifts.result.gift_results import UnitResult

ANSWER, RESULTS, CONFIRM = "answer_gift", "gift_results", "confirm_gift_result"

ANSWERED = {NONE: "ไม่ได้รับของขวัญ", RECEIVED: "ได้รับของขวัญ"}
NILS = {NONE_RECEIVED: "ไม่มีการรับ", NONE_REPORTED: "ไม่มีรายงานการรับ"}
"""The two kinds of zero (domain.md, No Gift Policy)."""

REPORT = Button("รายงานการรับ", opens("report_gift"), "รับของขวัญ", style="primary")


def round_words(until: date) -> str:
    """`รอบ 20 มีนาคม 2570`."""
    return f"รอบ {thai_date(until)}"


def see(until: date, bureau_id: int | None = None, label: str = "ดูผล No Gift") -> Button:
    """Opens the result of the round."""
    return Button(label, opens(RESULTS, d=until, b=bureau_id), f"ผล No Gift {short_date(until)}")


def confirm(until: date, stamp: str = "") -> Button:
    """Opens the confirmation; `stamp`: of the figures that one tap confirms at once."""
    data = opens(CONFIRM, d=until, s=stamp or None)
    return Button("ยืนยันผล", data, f"ยืนยันผล No Gift {short_date(until)}")


# -- figures -------------------------------------------------------------------------------------


def headline(unit: UnitResult) -> str:
    """The number of reported gifts, or which kind of zero."""
    if not unit.reported:
        return NILS[unit.nil]
    return f"รายงานการรับ {unit.reported:,} เรื่อง"


def answers_words(unit: UnitResult) -> str:
    """`ถาม 139 คน ตอบ 127 คน`."""
    return f"ถาม {unit.asked:,} คน ตอบ {unit.answered:,} คน"


def share_words(unit: UnitResult) -> str:
    """`127 จาก 139 คน (91.37%)`, or that nobody must join."""
    if unit.share is None:
        return "ไม่มีผู้ที่ต้องเข้าร่วม"
    return f"{unit.joined:,} จาก {unit.must_join:,} คน ({unit.share:.2f}%)"


def figures(unit: UnitResult) -> tuple[Part, ...]:
    """All figures of a unit or of the whole office, as rows of a card."""
    nil = f"{answers_words(unit)} ไม่ได้รับ {unit.answered_none:,} คน"
    return (
        Para(headline(unit), bold=True, tone="warn" if unit.waiting else "plain"),
        Row("คำตอบของบุคลากร", nil),
        *((_gifts(unit), Row("มูลค่ารวม", value_words(unit))) if unit.reported else ()),
        *((Row("ปฏิเสธไม่รับ", f"{unit.refused:,} เรื่อง"),) if unit.refused else ()),
        Row("บุคลากร", f"{unit.people:,} คน"),
        _joined(unit),
    )


def _joined(unit: UnitResult) -> Part:
    """A bar; plain words if nobody must join."""
    if not unit.must_join:
        return Row("เข้าร่วม No Gift", share_words(unit))
    return Bar("เข้าร่วม No Gift", unit.joined / unit.must_join, share_words(unit))


def _gifts(unit: UnitResult) -> Row:
    counted = (
        ("ส่งคืน", unit.returned),
        ("มอบหน่วยงาน", unit.handed_over),
        ("รับไว้ตามกฎหมาย", unit.kept),
        ("ยังไม่เสร็จ", unit.waiting),
    )
    words = "\n".join(f"{label} {count:,} เรื่อง" for label, count in counted if count)
    return Row("ผลการพิจารณา", words, tone="warn" if unit.waiting else "plain")


def value_words(unit: UnitResult) -> str:
    """Baht, and the number of gifts with unknown value."""
    unknown = f" ไม่ทราบมูลค่า {unit.unknown_values:,} เรื่อง" if unit.unknown_values else ""
    return f"{money(unit.total_value)}{unknown}"


def in_a_line(unit: UnitResult) -> str:
    """A unit in a list: headline, answers, share."""
    refused = f"ปฏิเสธ {unit.refused:,} เรื่อง" if unit.refused else ""
    waiting = f"ยังไม่เสร็จ {unit.waiting:,} เรื่อง" if unit.waiting else ""
    gifts = " · ".join(filter(None, (headline(unit), waiting, refused)))
    joined = f"เข้าร่วม {share_words(unit)}" if unit.must_join else share_words(unit)
    return f"{gifts}\n{answers_words(unit)}\n{joined}"


def confirmed_words(unit: UnitResult) -> str:
    """Whether the present result is confirmed."""
    return "ยังไม่ยืนยันผล" if unit.confirmed_at is None else "ยืนยันผลแล้ว"

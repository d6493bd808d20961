"""Score sheets in words: what they are called, what is wrong with points, why one may not score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from handlers.messages import Button, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, short_span, thai_date
from handlers.understand.listing import listed
from models.errors import Refusal
from models.people.person import ADMIN, Person
from models.score_sheets.score_sheet import ScoreSheet
from models.score_sheets.sheet_items import PointFault

GIVE, SHEETS, FILE = "give_points", "score_sheets", "score_sheet_file"
SET_MOST, CHANGE = "set_most_points", "change_score_sheet"

_TITLE = 60

MINE = Button("แบบให้คะแนน", opens(SHEETS), "แบบให้คะแนน")
SCORER_LEFT_OUT = "มีกรรมการที่ให้คะแนนแล้วแต่ไม่อยู่ในรายชื่อใหม่ กรุณาใส่ชื่อผู้ที่ให้คะแนนแล้วด้วย"
SCORER_RETIRED = "มีผู้ที่ไม่อยู่ในทะเบียนแล้ว กรุณาพิมพ์รายชื่อใหม่"


def short(sheet: ScoreSheet) -> str:
    """Returns its name for a card's head."""
    return cut_graphemes(sheet.title, _TITLE)


def plain(points: Decimal) -> str:
    """Returns `8` or `7.5`."""
    return f"{points.normalize():f}" if points else "0"


def mean_words(mean: Fraction) -> str:
    """Returns a mean with two decimals, halves up."""
    exact = Decimal(mean.numerator) / Decimal(mean.denominator)
    return f"{exact.quantize(Decimal('0.01'), ROUND_HALF_UP)}"


def numbers_words(numbers: Iterable[str]) -> str:
    """Returns `ข้อ 1, 2 และ 4`."""
    return f"ข้อ {listed(numbers)}"


def days_words(sheet: ScoreSheet) -> str:
    return short_span(sheet.first_day, sheet.last_day)


def fault_words(fault: PointFault) -> str:
    """Returns what is wrong with one item's points."""
    given = plain(fault.given) if fault.given >= 0 else str(fault.given)
    if fault.code == "too_many":
        most = plain(fault.most) if fault.most is not None else ""
        return f"ข้อ {fault.number} ให้ {given} เกินคะแนนเต็ม {most}"
    return {
        "unknown": f"ไม่มีข้อ {fault.number} ในแบบนี้",
        "below_zero": f"ข้อ {fault.number} ให้ {given} ต่ำกว่า 0",
        "decimals": f"ข้อ {fault.number} ให้ {given} มีทศนิยมเกิน 2 ตำแหน่ง",
    }[fault.code]


def refused_words(refusal: Refusal) -> str:
    """Returns why somebody may not give these points, and what to do."""
    first = refusal.facts.get("first_day")
    numbers = refusal.facts.get("numbers")
    faults = refusal.facts.get("faults")
    if isinstance(faults, list):
        return f"{' · '.join(fault_words(each) for each in faults)} กรุณาพิมพ์คะแนนใหม่"
    if isinstance(first, date):
        return f"เริ่มให้คะแนนได้ {thai_date(first)}"
    if isinstance(numbers, list):
        return f"แบบนี้ยังไม่มีคะแนนเต็มของ{numbers_words(numbers)} ผู้ดูแลระบบกำหนดแล้วจึงให้คะแนนได้"
    return {
        "not_scorer": "ท่านไม่ได้เป็นกรรมการให้คะแนนของแบบนี้",
        "no_items": "แบบนี้ยังไม่มีรายการ ผู้ดูแลระบบส่งไฟล์ Excel ของแบบก่อนจึงให้คะแนนได้",
        "closed": "ปิดการให้คะแนนแล้ว คะแนนที่บันทึกไว้นับตามเดิม",
        "withdrawn": "รายนี้ถอนตัวแล้ว จึงไม่ให้คะแนน",
        "oneself": "ให้คะแนนตนเองไม่ได้",
        "own_bureau": "รายนี้อยู่สำนักเดียวกับท่าน กรรมการสำนักอื่นเป็นผู้ให้คะแนน",
        "items_changed": "รายการของแบบนี้เปลี่ยนไประหว่างนี้ จึงยังไม่ได้บันทึก กรุณาเริ่มให้คะแนนใหม่",
    }[refusal.code]


def refused(refusal: Refusal) -> Text:
    return Text(refused_words(refusal), (MINE,))


def give_button(
    sheet: ScoreSheet, candidate_id: int | None = None, label: str = "ให้คะแนน"
) -> Button:
    return Button(label, opens(GIVE, s=sheet.id, c=candidate_id), "ให้คะแนนคัดเลือก")


def file_button(sheet: ScoreSheet) -> Button:
    return Button("ขอเป็น Excel", opens(FILE, g=sheet.id, f="xlsx"), "ขอแบบให้คะแนน")


def most_button(sheet: ScoreSheet) -> Button:
    return Button("กำหนดคะแนนเต็ม", opens(SET_MOST, s=sheet.id), "กำหนดคะแนนเต็ม")


def change_button(sheet: ScoreSheet) -> Button:
    return Button("ตั้งค่า", opens(CHANGE, s=sheet.id), "ตั้งค่าแบบให้คะแนน")


def may_set(person: Person) -> bool:
    """Whether the person sets items and most points."""
    return person.has(ADMIN)


def until_words(sheet: ScoreSheet) -> str:
    return f"แก้ได้ถึง {short_date(sheet.last_day)}"


def show_points(value: Mapping[str, str], _answers: object) -> str:
    """Shows an answer that is points by item."""
    return " · ".join(f"ข้อ {n}: {plain(Decimal(points))}" for n, points in value.items())

"""What is said of the office's documents: their names, what was made, why something was not.

Knows no renderer: the web process uses it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handlers.messages import Button, Card, Para, Picture, Row, Said, Text, pushed
from handlers.question.query import opens
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import thai_date
from models.calendar import BUDDHIST_YEARS, PERIODS, fiscal_year, period
from models.documents.document_rights import (
    BUREAU_FORM,
    COMPLAINTS,
    EVIDENCE,
    GIFTS,
    HEAT_MAP,
    MEMO,
    MEMO_QUARTER,
    NO_GIFT,
    OFFICE_REPORT,
    PICTURES,
    PROGRESS_CHART,
    ROUND,
    SUBMISSIONS,
    Asked,
)
from models.documents.documents import endings_of
from models.reports.figures.memo_periods import quarter_of

FLOW = "documents"
OF_GIFT = "gift_document"
LINK = "document_link"
WHOLE_YEAR = "-"
"""A button's `d` for the whole fiscal year."""
WHOLE_OFFICE = "-"
"""A button's `b` for all the bureaus the person may see."""

TITLES: Mapping[str, str] = {
    BUREAU_FORM: "แบบรายงานของสำนัก",
    OFFICE_REPORT: "รายงานของสำนักงาน",
    SUBMISSIONS: "บัญชีการส่งรายงาน",
    NO_GIFT: "ผล No Gift Policy",
    GIFTS: "รายงานรับทรัพย์สิน",
    COMPLAINTS: "สถิติเรื่องร้องเรียน",
    EVIDENCE: "ดัชนีหลักฐาน",
    MEMO: "บันทึกข้อความ",
    MEMO_QUARTER: "บันทึกข้อความ",
    ROUND: "ชุดเอกสารของรอบ",
    HEAT_MAP: "แผนที่ความคืบหน้า",
    PROGRESS_CHART: "กราฟความก้าวหน้า",
}
OF_ALL = (NO_GIFT, GIFTS, COMPLAINTS, EVIDENCE, ROUND)
"""Kinds that may be asked for of all bureaus together."""
ONE_GIFT = "แบบรายงานการรับทรัพย์สินหรือประโยชน์อื่นใด"
FORMATS: Mapping[str, str] = {
    "pdf": "PDF", "docx": "Word", "xlsx": "Excel", "png": "ภาพ", "zip": "ZIP",
}  # fmt: skip
DIGITS: Mapping[str, str] = {"thai": "เลขไทย", "arabic": "เลขอารบิก"}
AGAIN = Button("เอกสาร", opens(FLOW), "เอกสาร")
_PRINTED_THAI = (BUREAU_FORM, SUBMISSIONS, EVIDENCE, MEMO, MEMO_QUARTER)
"""Kinds whose printed model has Thai digits; the others have Arabic ones."""


@dataclass(frozen=True)
class Told:
    """A request as it is spoken of; `bureau` is a name, empty where it is of several."""

    request_id: int
    asked: Asked
    bureau: str

    @property
    def title(self) -> str:
        return ONE_GIFT if self.asked.gift is not None else TITLES[self.asked.kind]

    @property
    def about(self) -> str:
        """Whose and of which round, or which gift's."""
        if self.asked.gift is not None:
            return f"รายงานรับของขวัญ {self.asked.gift}"
        whose = self.bureau or ("ทุกหน่วยงาน" if self.asked.kind in OF_ALL else "")
        return " ".join(filter(None, (whose, round_words(self.asked.kind, self.asked.due))))

    def asks(self, **otherwise: str) -> str:
        """A button's data that asks for the same, but for what is named (`f`, `n`, `p`)."""
        asked = self.asked
        digits = {"n": asked.digits} if asked.digits is not None else {}
        if asked.gift is not None:
            return opens(OF_GIFT, **{"g": asked.gift, "f": asked.ending, **digits, **otherwise})
        found: dict[str, object] = {
            "k": asked.kind,
            "d": asked.due.isoformat() if asked.due is not None else WHOLE_YEAR,
            "f": asked.ending,
        }
        if asked.bureau_id is not None:
            found["b"] = asked.bureau_id
        elif asked.kind in OF_ALL:
            found["b"] = WHOLE_OFFICE
        plan = {"p": asked.plan} if asked.plan is not None else {}
        return opens(FLOW, **{**found, **plan, **digits, **otherwise})


def round_words(kind: str, due: date | None) -> str:
    """`รอบ 20 มีนาคม 2570`, `รอบ 6 เดือน`, or the whole year."""
    if kind in (MEMO, MEMO_QUARTER):
        return memo_words(kind, due)
    if due is None:
        return "ทั้งปีงบประมาณ"
    months = months_of(due) if kind == OFFICE_REPORT else None
    return f"รอบ {months} เดือน" if months is not None else f"รอบ {thai_date(due)}"


def memo_words(kind: str, due: date | None) -> str:
    """`เดือนมีนาคม 2570`, `ไตรมาสที่ 2/2570` (of the fiscal year)."""
    if due is None:
        return "ไตรมาสปัจจุบัน" if kind == MEMO_QUARTER else "เดือนปัจจุบัน"
    if kind == MEMO_QUARTER:
        quarter = quarter_of(due)
        return f"ไตรมาสที่ {quarter.quarter}/{quarter.year}"
    return f"เดือน{MONTHS[due.month - 1]} {due.year + BUDDHIST_YEARS}"


def months_of(due: date) -> int | None:
    """The months of a report whose round ends on that day (6, 9 or 12), if it is such a day."""
    year = fiscal_year(due)
    return next((months for months in PERIODS if period(year, months)[1] == due), None)


def made(told: Told, code: str, link: str, draft: str) -> Card:
    """The finished document: the link, a fresh one once it is over, and the other formats."""
    rows = [Row("รหัสเอกสาร", code)]
    if draft:
        rows.insert(0, Row("สถานะ", draft, tone="warn"))
    asked = told.asked
    others = tuple(
        Button(f"ขอเป็น {FORMATS[ending]}", told.asks(f=ending), f"ขอเป็น {FORMATS[ending]}")
        for ending in endings_of(asked.kind)
        if ending != asked.ending
    )
    picture = asked.kind in PICTURES
    return Card(
        told.title if picture else f"{told.title} ({FORMATS[asked.ending]})",
        subtitle=told.about,
        rows=tuple(rows),
        note=f"{'ภาพและลิงก์' if picture else 'ลิงก์'}เปิดได้ 10 นาที เมื่อหมดเวลาให้กด “ขอลิงก์ใหม่”",
        buttons=(
            Button("เปิดภาพเต็ม" if picture else "เปิดเอกสาร", uri=link, style="primary"),
            Button("ขอลิงก์ใหม่", opens(LINK, r=told.request_id), "ขอลิงก์ใหม่"),
            *others,
            *(() if asked.kind == ROUND else (_other_digits(told),)),
        ),
    )


def answered(told: Told, code: str, link: str, draft: str) -> list[Said]:
    """The card, and over it the picture itself where the document is one: the chat fetches it
    through the same link, so that it stays for its minutes alone."""
    card = made(told, code, link, draft)
    if told.asked.kind in PICTURES and Picture.possible(link):
        return [Picture(link), card]
    return [card]


def _other_digits(told: Told) -> Button:
    """The same in the digits it is not in."""
    shown = told.asked.digits or ("thai" if told.asked.kind in _PRINTED_THAI else "arabic")
    other = "arabic" if shown == "thai" else "thai"
    return Button(f"ขอเป็น{DIGITS[other]}", told.asks(n=other), f"ขอเป็น{DIGITS[other]}")


def refused(told: Told, code: str, facts: Mapping[str, object]) -> list[Said]:
    """Why it was not made, and what to do instead."""
    names = str(facts.get("names", "")).split("\n")
    if code == "which_plan":
        ways = tuple(
            Button(f"แผนที่ {n}", told.asks(p=name), name) for n, name in enumerate(names[:9], 1)
        )
        listed = "\n".join(f"{n}. {name}" for n, name in enumerate(names[:9], 1))
        return [Card("มีหลายแผนที่ตรงกับที่ขอ", rows=(Para(f"กรุณาเลือกแผน\n{listed}"),), buttons=ways)]
    return [pushed("ยังไม่ได้เอกสาร", _REFUSED.get(code, _REFUSED["broken"]), AGAIN)]


_REFUSED: Mapping[str, str] = {
    "no_plan": "ปีงบประมาณนี้ยังไม่มีแผนสำหรับเอกสารที่ขอ กด “เอกสาร” เพื่อเลือกรอบหรือชนิดอื่น",
    "no_rows": "ไม่มีรายการที่ต้องรายงานในรอบที่เลือก กด “เอกสาร” เพื่อเลือกรอบอื่น",
    "no_gifts": "ไม่มีรายงานการรับทรัพย์สินในรอบและหน่วยงานที่เลือก กด “เอกสาร” เพื่อเลือกใหม่",
    "bureau_missing": "ยังไม่ได้ระบุสำนัก กด “เอกสาร” แล้วเลือกสำนัก",
    "not_allowed": "ขณะนี้ท่านไม่มีสิทธิ์ขอเอกสารนี้แล้ว หากควรมีสิทธิ์ กรุณาแจ้งผู้ดูแลแผน",
    "broken": "ขออภัย ยังจัดทำเอกสารนี้ไม่สำเร็จ กด “เอกสาร” เพื่อลองอีกครั้ง หากยังไม่ได้ กรุณาแจ้งผู้ดูแลระบบ",
}
GONE = Text("เอกสารนี้เก็บไว้ 24 ชั่วโมงและลบแล้ว หรือท่านไม่มีสิทธิ์เปิดแล้ว กด “เอกสาร” เพื่อขอใหม่", (AGAIN,))

"""Names the office's documents: their titles, a finished one, a refusal.

The web process uses it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handlers.messages import Button, Card, Message, Para, Picture, Row, Text, pushed
from handlers.question.query import opens
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import thai_date
from models.calendar import BUDDHIST_YEARS, PERIODS, fiscal_year, period
from models.documents.document_kinds import (
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
    endings_of,
)
from models.documents.document_rights import DocumentSpec
from models.reports.figures.memo_periods import quarter_of

DOCUMENTS_FLOW = "documents"
OF_GIFT = "gift_document"
LINK = "document_link"
WHOLE_YEAR = "-"
"""The fact `d` of a button for the whole fiscal year."""
WHOLE_OFFICE = "-"
"""The fact `b` of a button for all the bureaus the person may see."""

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
"""Kinds that exist for all bureaus together."""
ONE_GIFT = "แบบรายงานการรับทรัพย์สินหรือประโยชน์อื่นใด"
FORMATS: Mapping[str, str] = {
    "pdf": "PDF", "docx": "Word", "xlsx": "Excel", "png": "ภาพ", "zip": "ZIP",
}  # fmt: skip
DIGITS: Mapping[str, str] = {"thai": "เลขไทย", "arabic": "เลขอารบิก"}
AGAIN = Button("เอกสาร", opens(DOCUMENTS_FLOW), "เอกสาร")
_PRINTED_THAI = (BUREAU_FORM, SUBMISSIONS, EVIDENCE, MEMO, MEMO_QUARTER)
"""Kinds whose printed form has Thai digits; the others have Arabic ones."""


@dataclass(frozen=True)
class NamedRequest:
    """A request in words."""

    request_id: int
    spec: DocumentSpec
    bureau: str
    """The bureau's name, "" for several."""

    @property
    def title(self) -> str:
        return ONE_GIFT if self.spec.gift is not None else TITLES[self.spec.kind]

    @property
    def about(self) -> str:
        """Returns the bureau and the round, or the gift report."""
        if self.spec.gift is not None:
            return f"รายงานรับของขวัญ {self.spec.gift}"
        whose = self.bureau or ("ทุกหน่วยงาน" if self.spec.kind in OF_ALL else "")
        return " ".join(filter(None, (whose, round_words(self.spec.kind, self.spec.due))))

    def asks(self, **otherwise: str) -> str:
        """Returns a button's data for the same request with other facts (`f`, `n`, `p`)."""
        spec = self.spec
        digits = {"n": spec.digits} if spec.digits is not None else {}
        if spec.gift is not None:
            return opens(OF_GIFT, **{"g": spec.gift, "f": spec.ending, **digits, **otherwise})
        found: dict[str, object] = {
            "k": spec.kind,
            "d": spec.due.isoformat() if spec.due is not None else WHOLE_YEAR,
            "f": spec.ending,
        }
        if spec.bureau_id is not None:
            found["b"] = spec.bureau_id
        elif spec.kind in OF_ALL:
            found["b"] = WHOLE_OFFICE
        plan = {"p": spec.plan} if spec.plan is not None else {}
        return opens(DOCUMENTS_FLOW, **{**found, **plan, **digits, **otherwise})


def of_round(kind: str, until: date, bureau_id: int | None) -> Button:
    """Returns the button that requests a round's document; None: of all bureaus together."""
    whose = bureau_id if bureau_id is not None else WHOLE_OFFICE
    data = opens(DOCUMENTS_FLOW, k=kind, d=until.isoformat(), b=whose)
    return Button("ขอเป็นเอกสาร", data, "ขอเป็นเอกสาร")


def round_words(kind: str, due: date | None) -> str:
    """Returns `รอบ 20 มีนาคม 2570`, `รอบ 6 เดือน`, or the whole year."""
    if kind in (MEMO, MEMO_QUARTER):
        return memo_words(kind, due)
    if due is None:
        return "ทั้งปีงบประมาณ"
    months = months_of(due) if kind == OFFICE_REPORT else None
    return f"รอบ {months} เดือน" if months is not None else f"รอบ {thai_date(due)}"


def memo_words(kind: str, due: date | None) -> str:
    """Returns `เดือนมีนาคม 2570`, `ไตรมาสที่ 2/2570` (of the fiscal year)."""
    if due is None:
        return "ไตรมาสปัจจุบัน" if kind == MEMO_QUARTER else "เดือนปัจจุบัน"
    if kind == MEMO_QUARTER:
        quarter = quarter_of(due)
        return f"ไตรมาสที่ {quarter.quarter}/{quarter.year}"
    return f"เดือน{MONTHS[due.month - 1]} {due.year + BUDDHIST_YEARS}"


def months_of(due: date) -> int | None:
    """Returns the months of a report whose round ends on that day (6, 9 or 12), or None."""
    year = fiscal_year(due)
    return next((months for months in PERIODS if period(year, months)[1] == due), None)


def made(named: NamedRequest, code: str, link: str, draft: str) -> Card:
    """Returns the card of a finished document: the link, a button for a new link, the other
    formats."""
    rows = [Row("รหัสเอกสาร", code)]
    if draft:
        rows.insert(0, Row("สถานะ", draft, tone="warn"))
    spec = named.spec
    others = tuple(
        Button(f"ขอเป็น {FORMATS[ending]}", named.asks(f=ending), f"ขอเป็น {FORMATS[ending]}")
        for ending in endings_of(spec.kind)
        if ending != spec.ending
    )
    picture = spec.kind in PICTURES
    return Card(
        named.title if picture else f"{named.title} ({FORMATS[spec.ending]})",
        subtitle=named.about,
        rows=tuple(rows),
        note=f"{'ภาพและลิงก์' if picture else 'ลิงก์'}เปิดได้ 10 นาที เมื่อหมดเวลาให้กด “ขอลิงก์ใหม่”",
        buttons=(
            Button("เปิดภาพเต็ม" if picture else "เปิดเอกสาร", uri=link, style="primary"),
            Button("ขอลิงก์ใหม่", opens(LINK, r=named.request_id), "ขอลิงก์ใหม่"),
            *others,
            *(() if spec.kind == ROUND else (_other_digits(named),)),
        ),
    )


def answered(named: NamedRequest, code: str, link: str, draft: str) -> list[Message]:
    """Returns the card, and above it the picture if the document is one.

    The chat fetches it through the same link, so it is visible only as long as the link lasts.
    """
    card = made(named, code, link, draft)
    if named.spec.kind in PICTURES and Picture.possible(link):
        return [Picture(link), card]
    return [card]


def _other_digits(named: NamedRequest) -> Button:
    """Returns a button for the same document in the other digits."""
    shown = named.spec.digits or ("thai" if named.spec.kind in _PRINTED_THAI else "arabic")
    other = "arabic" if shown == "thai" else "thai"
    return Button(f"ขอเป็น{DIGITS[other]}", named.asks(n=other), f"ขอเป็น{DIGITS[other]}")


def refused(named: NamedRequest, code: str, facts: Mapping[str, object]) -> list[Message]:
    """Says why the document was not made, and what to do."""
    names = str(facts.get("names", "")).split("\n")
    if code == "which_plan":
        ways = tuple(
            Button(f"แผนที่ {n}", named.asks(p=name), name) for n, name in enumerate(names[:9], 1)
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

"""What is said of the office's documents: their names, what was made, why something was not.

Knows no renderer: the web process uses it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handlers.messages import Button, Card, Row, Said, Text
from handlers.query import opens
from handlers.understand.dates import thai_date
from models.calendar import PERIODS, fiscal_year, period
from models.services.documents import BUREAU_FORM, ENDINGS, OFFICE_REPORT, SUBMISSIONS

FLOW = "documents"
LINK = "document_link"
WHOLE_YEAR = "-"
"""A button's `d` for the whole fiscal year."""

TITLES: Mapping[str, str] = {
    BUREAU_FORM: "แบบรายงานของสำนัก",
    OFFICE_REPORT: "รายงานของสำนักงาน",
    SUBMISSIONS: "บัญชีการส่งรายงาน",
}
FORMATS: Mapping[str, str] = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
AGAIN = Button("เอกสาร", opens(FLOW), "เอกสาร")


@dataclass(frozen=True)
class Told:
    """A request as it is spoken of; `bureau` is a name, empty where it is of several."""

    request_id: int
    kind: str
    ending: str
    due: date | None
    bureau_id: int | None
    bureau: str
    plan: str | None

    def facts(self) -> dict[str, object]:
        """As facts of a button that asks for the same again."""
        found: dict[str, object] = {
            "k": self.kind,
            "d": self.due.isoformat() if self.due is not None else WHOLE_YEAR,
            "f": self.ending,
        }
        if self.bureau_id is not None:
            found["b"] = self.bureau_id
        return found | ({"p": self.plan} if self.plan is not None else {})


def round_words(kind: str, due: date | None) -> str:
    """`รอบ 20 มีนาคม 2570`, `รอบ 6 เดือน`, or the whole year."""
    if due is None:
        return "ทั้งปีงบประมาณ"
    months = months_of(due) if kind == OFFICE_REPORT else None
    return f"รอบ {months} เดือน" if months is not None else f"รอบ {thai_date(due)}"


def months_of(due: date) -> int | None:
    """The months of a report whose round ends on that day (6, 9 or 12), if it is such a day."""
    year = fiscal_year(due)
    return next((months for months in PERIODS if period(year, months)[1] == due), None)


def made(told: Told, code: str, link: str, draft: str) -> Card:
    """The finished document: the link, a fresh one once it is over, and the other formats."""
    rows = [Row("รหัสเอกสาร", code)]
    if draft:
        rows.insert(0, Row("สถานะ", draft, tone="warn"))
    others = tuple(
        Button(
            f"ขอเป็น {FORMATS[ending]}",
            opens(FLOW, **{**told.facts(), "f": ending}),
            f"ขอเป็น {FORMATS[ending]}",
        )
        for ending in ENDINGS
        if ending != told.ending
    )
    return Card(
        f"{TITLES[told.kind]} ({FORMATS[told.ending]})",
        subtitle=" ".join(filter(None, (told.bureau, round_words(told.kind, told.due)))),
        rows=tuple(rows),
        note="ลิงก์เปิดได้ 10 นาที เมื่อหมดเวลาให้กด “ขอลิงก์ใหม่”",
        buttons=(
            Button("เปิดเอกสาร", uri=link, style="primary"),
            Button("ขอลิงก์ใหม่", opens(LINK, r=told.request_id), "ขอลิงก์ใหม่"),
            *others,
        ),
    )


def refused(told: Told, code: str, facts: Mapping[str, object]) -> list[Said]:
    """Why it was not made, and what to do instead."""
    names = str(facts.get("names", "")).split("\n")
    if code == "which_plan":
        ways = tuple(
            Button(f"แผนที่ {n}", opens(FLOW, **{**told.facts(), "p": name}), name)
            for n, name in enumerate(names[:9], 1)
        )
        listed = "\n".join(f"{n}. {name}" for n, name in enumerate(names[:9], 1))
        return [Text(f"มีหลายแผนที่ตรงกับที่ขอ กรุณาเลือกแผน\n{listed}", ways)]
    return [Text(_REFUSED.get(code, _REFUSED["broken"]), (AGAIN,))]


_REFUSED: Mapping[str, str] = {
    "no_plan": "ปีงบประมาณนี้ยังไม่มีแผนสำหรับเอกสารที่ขอ กด “เอกสาร” เพื่อเลือกรอบหรือชนิดอื่น",
    "no_rows": "ไม่มีรายการที่ต้องรายงานในรอบที่เลือก กด “เอกสาร” เพื่อเลือกรอบอื่น",
    "bureau_missing": "ยังไม่ได้ระบุสำนัก กด “เอกสาร” แล้วเลือกสำนัก",
    "not_allowed": "ขณะนี้ท่านไม่มีสิทธิ์ขอเอกสารนี้แล้ว หากควรมีสิทธิ์ กรุณาแจ้งผู้ดูแลแผน",
    "broken": "ขออภัย ยังจัดทำเอกสารนี้ไม่สำเร็จ กด “เอกสาร” เพื่อลองอีกครั้ง หากยังไม่ได้ กรุณาแจ้งผู้ดูแลระบบ",
}
GONE = Text("เอกสารนี้เก็บไว้ 24 ชั่วโมงและลบแล้ว หรือท่านไม่มีสิทธิ์เปิดแล้ว กด “เอกสาร” เพื่อขอใหม่", (AGAIN,))

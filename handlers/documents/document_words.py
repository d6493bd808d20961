"""Says that a document is finished, or why it was not made.

The web process uses it too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.documents.kinds_in_words import words_of
from handlers.messages import Button, Card, Message, Para, Picture, Row, Text, pushed
from handlers.question import whom_to_ask
from handlers.question.query import opens
from handlers.subjects.document_kind_words import (
    DOCUMENTS_FLOW,
    WHOLE_OFFICE,
    WHOLE_YEAR,
    RecordWords,
)
from models.documents.document_kinds import BY_NAME, PICTURES, endings_of
from models.documents.document_rights import DocumentSpec
from models.people.person import Bureau, Person

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from handlers.subjects.declaration import Subject

LINK = "document_link"
FORMATS: Mapping[str, str] = {
    "pdf": "PDF", "docx": "Word", "xlsx": "Excel", "png": "ภาพ", "zip": "ZIP",
}  # fmt: skip
FORMATS_SAID: Mapping[str, tuple[str, ...]] = {
    "pdf": ("พีดีเอฟ", "เป็นพีดีเอฟ", "ไฟล์พีดีเอฟ", "ไฟล์ PDF"),
    "docx": ("เวิร์ด", "เวิด", "เป็นเวิร์ด", "ไฟล์เวิร์ด", "ไฟล์ Word"),
    "xlsx": ("เอ็กเซล", "เอกเซล", "เอ็กเซล์", "เป็นเอ็กเซล", "ไฟล์เอ็กเซล", "ไฟล์ Excel"),
}
"""Other words for a format, as people say them."""
DIGITS: Mapping[str, str] = {"thai": "เลขไทย", "arabic": "เลขอารบิก"}
AGAIN = Button("เอกสาร", opens(DOCUMENTS_FLOW), "เอกสาร")
NOT_ALLOWED = "ท่านไม่มีสิทธิ์ขอเอกสารนี้ กด “เอกสาร” เพื่อดูสิ่งที่ขอได้"


@dataclass(frozen=True)
class NamedRequest:
    """A request in words."""

    request_id: int
    spec: DocumentSpec
    bureau: str
    """The bureau's name, "" for several."""
    record: str
    """The one record as people know it, "" for a document of several."""

    @property
    def _record(self) -> RecordWords | None:
        """Returns the words of one record if the document is of one."""
        return words_of(self.spec.kind).record if self.spec.gift is not None else None

    @property
    def title(self) -> str:
        return (self._record or words_of(self.spec.kind)).title

    @property
    def about(self) -> str:
        """Returns the bureau and the round, or the record."""
        if self._record is not None:
            return self.record
        words = words_of(self.spec.kind)
        everybody = "ทั้งสำนักงาน" if words.whole_office else "ทุกหน่วยงาน" if words.kind.of_all else ""
        whose = self.bureau or everybody
        return " ".join(filter(None, (whose, words.due_words(self.spec.due))))

    def asks(self, **otherwise: str) -> str:
        """Returns a button's data for the same request with other facts (`f`, `n`, `p`)."""
        spec = self.spec
        digits = {"n": spec.digits} if spec.digits is not None else {}
        if self._record is not None:
            return opens(
                self._record.query, **{"g": spec.gift, "f": spec.ending, **digits, **otherwise}
            )
        found: dict[str, object] = {
            "k": spec.kind,
            "d": spec.due.isoformat() if spec.due is not None else WHOLE_YEAR,
            "f": spec.ending,
        }
        if spec.bureau_id is not None:
            found["b"] = spec.bureau_id
        elif BY_NAME[spec.kind].of_all:
            found["b"] = WHOLE_OFFICE
        plan = {"p": spec.plan} if spec.plan is not None else {}
        return opens(DOCUMENTS_FLOW, **{**found, **plan, **digits, **otherwise})


def named_request(session: Session, request_id: int, spec: DocumentSpec) -> NamedRequest:
    """Returns the request with the names of its bureau and of its record."""
    bureau = session.get(Bureau, spec.bureau_id) if spec.bureau_id is not None else None
    record = words_of(spec.kind).record
    about = record.about(session, spec.gift) if record and spec.gift is not None else ""
    return NamedRequest(request_id, spec, bureau.name if bureau is not None else "", about)


def made(
    named: NamedRequest, code: str, link: str, draft: str, subjects: Sequence[Subject]
) -> Card:
    """Returns the card of a finished document: the link, a button for a new link, what subjects do
    with it, the other formats."""
    rows = [*_held(named), Row("รหัสเอกสาร", code)]
    if draft:
        rows.insert(0, Row("สถานะ", draft, tone="warn"))
    spec = named.spec
    others = tuple(
        Button(f"ขอเป็น {FORMATS[ending]}", named.asks(f=ending), f"ขอเป็น {FORMATS[ending]}")
        for ending in endings_of(spec.kind)
        if ending != spec.ending
    )
    asked = (named.request_id, spec.kind, spec.ending)
    picture = spec.kind in PICTURES
    return Card(
        named.title if picture else f"{named.title} ({FORMATS[spec.ending]})",
        subtitle=named.about,
        rows=tuple(rows),
        note=f"{'ภาพและลิงก์' if picture else 'ลิงก์'}เปิดได้ 10 นาที เมื่อหมดเวลาให้กด “ขอลิงก์ใหม่”",
        buttons=(
            Button("เปิดภาพเต็ม" if picture else "เปิดเอกสาร", uri=link, style="primary"),
            Button("ขอลิงก์ใหม่", opens(LINK, r=named.request_id), "ขอลิงก์ใหม่"),
            *(each for subject in subjects for each in subject.on_document(*asked)),
            *others,
            *((_other_digits(named),) if BY_NAME[spec.kind].both_digits else ()),
        ),
    )


def _held(named: NamedRequest) -> tuple[Row, ...]:
    """Returns the row that says what stands in it; of one record its name says it."""
    holds = "" if named.spec.gift is not None else words_of(named.spec.kind).holds
    return (Row("ในเอกสาร", holds),) if holds else ()


def answered(
    named: NamedRequest, code: str, link: str, draft: str, subjects: Sequence[Subject]
) -> list[Message]:
    """Returns the card, and above it the picture if the document is one.

    The chat fetches it through the same link, so it is visible only as long as the link lasts.
    """
    card = made(named, code, link, draft, subjects)
    if named.spec.kind in PICTURES and Picture.possible(link):
        return [Picture(link), card]
    return [card]


def _other_digits(named: NamedRequest) -> Button:
    """Returns a button for the same document in the other digits."""
    shown = named.spec.digits or BY_NAME[named.spec.kind].digits
    other = "arabic" if shown == "thai" else "thai"
    return Button(f"ขอเป็น{DIGITS[other]}", named.asks(n=other), f"ขอเป็น{DIGITS[other]}")


def refused(
    named: NamedRequest, code: str, facts: Mapping[str, object], person: Person | None
) -> list[Message]:
    """Says why the document was not made, and what to do."""
    names = str(facts.get("names", "")).split("\n")
    if code == "which_plan":
        ways = tuple(
            Button(f"แผนที่ {n}", named.asks(p=name), name) for n, name in enumerate(names[:9], 1)
        )
        listed = "\n".join(f"{n}. {name}" for n, name in enumerate(names[:9], 1))
        return [Card("มีหลายแผนที่ตรงกับที่ขอ", rows=(Para(f"กรุณาเลือกแผน\n{listed}"),), buttons=ways)]
    if code == "no_rows" and (words := _nothing(named)):
        return [pushed("ยังไม่ได้เอกสาร", *words)]
    sentence = _REFUSED.get(code, _REFUSED["broken"])
    whom = whom_to_ask.caretaker_of(person)
    return [pushed("ยังไม่ได้เอกสาร", sentence.format(whom=whom), AGAIN)]


def _nothing(named: NamedRequest) -> tuple[Any, ...]:
    """Returns the kind's own words where there is nothing to print, and their buttons."""
    words = words_of(named.spec.kind)
    if words.nothing:
        return (words.nothing, AGAIN) if words.offered else (words.nothing,)
    refused = named._record.refused if named._record is not None else None
    return (refused.body, *refused.quick) if refused is not None else ()


_REFUSED: Mapping[str, str] = {
    "no_plan": "ปีงบประมาณนี้ยังไม่มีแผนสำหรับเอกสารที่ขอ กด “เอกสาร” เพื่อเลือกรอบหรือชนิดอื่น",
    "no_rows": "ไม่มีรายการที่ต้องรายงานในรอบที่เลือก กด “เอกสาร” เพื่อเลือกรอบอื่น",
    "no_code": "รหัสนี้ไม่มีหรือปิดไปแล้ว พิมพ์ “ป้าย QR” เพื่อเลือกใหม่",
    "no_round": "ไม่พบการระดมความคิดนี้ หรือยังไม่ปิดรับ พิมพ์ “ระดมความคิด” เพื่อเลือกใหม่",
    "no_survey": "ไม่พบแบบสำรวจนี้ หรือยังไม่ปิด พิมพ์ “แบบสำรวจ” เพื่อเลือกใหม่",
    "no_slips": "ทุกคนในใบรหัสชุดนี้ลงทะเบียนแล้ว หรือใบชุดนี้เกิน 1 วันแล้ว พิมพ์ “ออกรหัสหลายคน” เพื่อออกใหม่",
    "no_account": "ยังไม่ทราบชื่อบัญชีของบอต กรุณาขอป้ายอีกครั้งในอีกสักครู่",
    "no_gifts": "ไม่มีรายงานการรับทรัพย์สินในรอบและหน่วยงานที่เลือก กด “เอกสาร” เพื่อเลือกใหม่",
    "bureau_missing": "ยังไม่ได้ระบุสำนัก กด “เอกสาร” แล้วเลือกสำนัก",
    "not_allowed": "ขณะนี้ท่านไม่มีสิทธิ์ขอเอกสารนี้แล้ว หากควรมีสิทธิ์ กรุณาแจ้งผู้ดูแลแผน",
    "broken": "ขออภัย ยังจัดทำเอกสารนี้ไม่สำเร็จ กด “เอกสาร” เพื่อลองอีกครั้ง หากยังไม่ได้ กรุณาแจ้ง{whom}",
}
GONE = Text("เอกสารนี้เก็บไว้ 24 ชั่วโมงและลบแล้ว หรือท่านไม่มีสิทธิ์เปิดแล้ว กด “เอกสาร” เพื่อขอใหม่", (AGAIN,))

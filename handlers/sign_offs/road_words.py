"""Words and buttons about documents on their road to be checked and signed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.context import Context
from handlers.conversation import drafts
from handlers.documents import document_words
from handlers.messages import Button, Text
from handlers.messages.parts import Style
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from models.errors import Refusal
from models.people import people
from models.sign_offs import road_readers
from models.sign_offs.sign_off import (
    CHANGED,
    CHECKING,
    DIRECTORS,
    EXECUTIVES,
    ISSUED,
    LONGEST_NUMBER,
    RETURNED,
    SECRETARY,
    SIGNED,
    SIGNING,
    WITHDRAWN,
    SignOff,
)

PROPOSE, CHECK, SIGN = "propose_document", "check_document", "sign_document"
SEND_BACK = "return_document"
ISSUE, SEND, WITHDRAW = "issue_document", "send_document", "withdraw_document"
ASKED: Mapping[str, str] = {"a": "1"}
"""A fact of the button of a step that its card asks for."""
LIST, ONE = "documents_to_sign", "document_road"

STATES: Mapping[str, str] = {
    CHECKING: "รอตรวจ",
    SIGNING: "รอลงนาม",
    SIGNED: "ลงนามแล้ว รอเลขที่และวันที่",
    ISSUED: "ออกเลขแล้ว",
    RETURNED: "ส่งกลับให้แก้ไข",
    CHANGED: "ข้อมูลเปลี่ยน ต้องเสนอใหม่",
    WITHDRAWN: "ผู้จัดทำถอนเรื่อง",
}
AUDIENCES: Mapping[str, str] = {
    EXECUTIVES: "ผู้บริหาร",
    SECRETARY: "เลขาธิการวุฒิสภา",
    DIRECTORS: "ผู้อำนวยการสำนัก",
}
POSITIONS: Mapping[str, str] = {SECRETARY: "เลขาธิการวุฒิสภา", DIRECTORS: "ผู้อำนวยการ"}
"""By audience: how the positions of its people begin. Without an entry any position counts."""

NO_LAW = "การกดตรวจและลงนามเป็นการบันทึกในระบบ ไม่ใช่ลายมือชื่ออิเล็กทรอนิกส์ตามกฎหมาย"
"""What the taps are not."""

MENU = drafts.MENU
TO_LIST = Button("เอกสารรอลงนาม", opens(LIST), "เอกสารรอลงนาม")
REPORTS = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
DOCUMENTS = Button("เอกสาร", opens("documents"), "เอกสาร")


def button(
    label: str, name: str, found: SignOff, style: Style = "secondary", **facts: object
) -> Button:
    """Returns a button about this document as it is now; shown in the chat as its label."""
    return Button(label, opens(name, s=found.id, v=found.revision, **facts), label, style=style)


def title_of(context: Context, found: SignOff) -> str:
    """Returns what the document is called, with its bureau and round."""
    named = document_words.named_request(context.session, found.id, road_readers.spec_of(found))
    return " ".join(filter(None, (named.title, named.about)))


def name_of(context: Context, person_id: int | None) -> str:
    person = people.by_id(context.session, person_id) if person_id is not None else None
    return person.name if person is not None else "–"


def refused(context: Context, refusal: Refusal) -> str:
    """Returns why it cannot be done and what to do."""
    facts: Mapping[str, Any] = refusal.facts
    match refusal.code:
        case "settled":
            return f"เอกสารนี้ผ่านขั้นนี้ไปแล้ว สถานะขณะนี้: {STATES[facts['state']]}"
        case "too_early":
            return f"วันที่ต้องไม่ก่อนวันลงนาม {thai_date(facts['day'])} กรุณาพิมพ์วันที่ใหม่"
        case "not_yours":
            return "เอกสารนี้ไม่ได้รอท่าน หรือท่านไม่มีหน้าที่นี้แล้ว พิมพ์ “เอกสารรอลงนาม” เพื่อดูเอกสารของท่าน"
    return _REFUSED.get(refusal.code, _REFUSED["gone"])


_REFUSED: Mapping[str, str] = {
    "gone": "ไม่พบเอกสารนี้ พิมพ์ “เอกสารรอลงนาม” เพื่อดูรายการ",
    "busy": "มีการกดขั้นนี้ไว้แล้วและระบบกำลังบันทึก ไม่ต้องกดซ้ำ พิมพ์ “เอกสารรอลงนาม” เพื่อดูผล",
    "no_road": "เสนอลงนามได้เฉพาะเอกสาร PDF หรือ Word ที่เพิ่งขอ พิมพ์ “เอกสาร” เพื่อขอก่อน แล้วกด “เสนอลงนาม”",
    "on_road": "เอกสารฉบับนี้เสนอไว้แล้ว พิมพ์ “เอกสารรอลงนาม” เพื่อดู",
    "same_person": "ผู้จัดทำ ผู้ตรวจ และผู้ลงนามต้องเป็นคนละคน กรุณาเลือกใหม่",
    "no_checker": "ผู้ตรวจที่เลือกไม่มีหน้าที่นี้แล้ว หรือเปิดเอกสารนี้ไม่ได้ กรุณาเลือกใหม่",
    "no_signer": "ผู้ลงนามที่เลือกไม่มีหน้าที่นี้แล้ว หรือเปิดเอกสารนี้ไม่ได้ กรุณาเลือกใหม่",
    "number_taken": "เลขที่นี้ใช้กับเอกสารอื่นของปีงบประมาณนี้แล้ว กรุณาพิมพ์เลขอื่น",
    "bad_number": f"กรุณาพิมพ์เลขที่ของเอกสาร ไม่เกิน {LONGEST_NUMBER} ตัวอักษร เช่น สว 0010/123",
    "ahead": "วันที่ต้องไม่หลังวันนี้ กรุณาพิมพ์วันที่ใหม่",
    "nobody": "ยังไม่มีผู้รับกลุ่มนี้ที่มีสิทธิ์เปิดเอกสาร จึงไม่ได้ส่ง กรุณาเลือกผู้รับกลุ่มอื่น",
}


def sorry(context: Context, refusal: Refusal) -> Text:
    return Text(refused(context, refusal), (TO_LIST, MENU))

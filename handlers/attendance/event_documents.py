"""The sheet and the certificates of an event, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.attendance import certificate_named, event_words, sheet_named
from handlers.attendance.event_words import EVENTS, MY_CERTIFICATES
from handlers.messages import Text
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.understand.dates.dates import short_date
from models.attendance import events
from models.attendance.event_documents import CERTIFICATE, CERTIFICATES, SIGN_IN_SHEET
from models.calendar import office_day

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = sheet_named.REFUSED
_NOT_THERE = Text("ขอใบรับรองได้เฉพาะของท่านเอง จากกิจกรรมที่ท่านลงชื่อไว้และปิดลงชื่อแล้ว", (MY_CERTIFICATES,))
_NOT_CLOSED = Text(
    "ใบรับรองทุกคนขอได้เฉพาะผู้ดูแลการลงชื่อ หลังจากปิดลงชื่อแล้ว กด “กิจกรรมลงชื่อ” เพื่อเลือกกิจกรรม", (EVENTS,)
)


def _about(session: Session, event_id: int) -> str:
    """The event's name and day; "" once it is forgotten."""
    event = events.named(session, event_id)
    if event is None:
        return ""
    return f"{event_words.quoted(event.title)} {short_date(office_day(event.begins_at))}"


WORDS = (
    DocumentWords(
        SIGN_IN_SHEET,
        "ใบลงชื่อ",
        offered=False,
        record=RecordWords(
            query="sign_in_sheet",
            words=("ใบลงชื่อ", "ขอใบลงชื่อ"),
            title="ใบลงชื่อเข้าร่วมกิจกรรม",
            about=_about,
            refused=_REFUSED,
            typed=sheet_named.only_run,
            which=sheet_named.which_run,
        ),
    ),
    DocumentWords(
        CERTIFICATE,
        "ใบรับรองการเข้าร่วมกิจกรรม",
        offered=False,
        nothing="ยังไม่มีใบรับรองของท่าน ใบรับรองออกเมื่อผู้จัดปิดกิจกรรมและมีชื่อท่านในใบลงชื่อ",
        record=RecordWords(
            query=certificate_named.OWN,
            words=("ใบรับรองของกิจกรรม",),
            title="ใบรับรองการเข้าร่วมกิจกรรม",
            about=_about,
            refused=_NOT_THERE,
            typed=certificate_named.own,
            heard=certificate_named.asks_own,
            which=certificate_named.which_own,
        ),
    ),
    DocumentWords(
        CERTIFICATES,
        "ใบรับรองการเข้าร่วมของทุกคน",
        offered=False,
        nothing="ยังไม่มีใบรับรองให้จัดทำ ใบรับรองออกเมื่อปิดกิจกรรมแล้ว เฉพาะผู้มีชื่อในใบลงชื่อ",
        record=RecordWords(
            query=certificate_named.EVERYBODYS,
            words=("ใบรับรองทุกคน", "ใบรับรองของผู้เข้าร่วม"),
            title="ใบรับรองการเข้าร่วมของทุกคน",
            about=_about,
            refused=_NOT_CLOSED,
            typed=certificate_named.everybodys,
            heard=certificate_named.asks_everybodys,
            which=certificate_named.which_everybodys,
        ),
    ),
)

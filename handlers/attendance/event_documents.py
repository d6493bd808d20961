"""The sheet of an event, in words."""

from __future__ import annotations

from handlers.attendance.event_words import EVENTS
from handlers.messages import Text
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.attendance.event_documents import SIGN_IN_SHEET

_REFUSED = Text("ไม่พบกิจกรรมนี้ หรือท่านไม่ใช่ผู้ดูแลการลงชื่อ กด “กิจกรรมลงชื่อ” เพื่อเลือกกิจกรรม", (EVENTS,))

WORDS = (
    DocumentWords(
        SIGN_IN_SHEET,
        "ใบลงชื่อ",
        offered=False,
        record=RecordWords(
            query="sign_in_sheet",
            words=("ใบลงชื่อ", "ขอใบลงชื่อ"),
            title="ใบลงชื่อเข้าร่วมกิจกรรม",
            about="กิจกรรมที่ {}",
            refused=_REFUSED,
        ),
    ),
)

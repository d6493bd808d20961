"""The posters, tent cards and pictures of codes, in words."""

from __future__ import annotations

from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.subjects.document_kind_words import DocumentWords, RecordWords, by_code
from models.codes.sign_documents import CODE_PICTURE, POSTER, TENT_CARD
from models.declaration import DocumentKind

_REFUSED = Text(
    "รหัสนี้ไม่มีหรือปิดไปแล้ว จึงไม่มีป้าย พิมพ์ “ป้าย QR” ตามด้วยรหัส เช่น “ป้าย QR K7M3G”",
    (Button("ป้าย QR", opens("code_sign"), "ป้าย QR"),),
)


def _words(kind: DocumentKind, title: str, word: str) -> DocumentWords:
    query = kind.name.replace("-", "_")
    record = RecordWords(query, (word,), title, by_code, _REFUSED)
    return DocumentWords(kind, title, offered=False, record=record)


WORDS = (
    _words(POSTER, "ป้าย QR ขนาด A4", "ป้าย A4"),
    _words(TENT_CARD, "ป้ายตั้งโต๊ะ A6", "ป้ายตั้งโต๊ะ"),
    _words(CODE_PICTURE, "ภาพ QR สำหรับกลุ่ม", "ภาพ QR"),
)

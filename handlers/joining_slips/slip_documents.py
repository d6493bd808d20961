"""The slips and the poster, in words."""

from __future__ import annotations

from handlers.joining_slips import slip_words
from handlers.messages import Text
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.joining_slips.slip_documents import JOINING_POSTER, JOINING_SLIPS

_NO_SLIPS = Text(
    "ใบรหัสพิมพ์ได้เฉพาะผู้ที่ออกรหัส ภายใน 1 วัน พิมพ์ “ออกรหัสหลายคน” เพื่อออกใหม่ รหัสเดิมจะใช้ไม่ได้",
    (slip_words.ISSUE_BUTTON, slip_words.WHO),
)
_NO_POSTER = Text("โปสเตอร์ลงทะเบียนขอได้เฉพาะผู้ดูแลระบบ")

WORDS = (
    DocumentWords(
        JOINING_SLIPS,
        "ใบรหัสลงทะเบียน",
        offered=False,
        record=RecordWords(
            slip_words.PRINT,
            ("พิมพ์ใบรหัสชุดเดิม", "ใบรหัสชุดเดิม"),
            "ใบรหัสลงทะเบียน",
            slip_words.whose,
            _NO_SLIPS,
        ),
    ),
    DocumentWords(
        JOINING_POSTER,
        "โปสเตอร์ลงทะเบียน",
        offered=False,
        record=RecordWords(
            slip_words.POSTER,
            ("โปสเตอร์ลงทะเบียน", "โปสเตอร์ชวนลงทะเบียน", "ขอโปสเตอร์ลงทะเบียน"),
            "โปสเตอร์ลงทะเบียน ขนาด A4",
            lambda _session, _number: "ไม่มีรหัสของผู้ใด ติดประกาศได้",
            _NO_POSTER,
        ),
    ),
)

"""How the lists of reports in one state read, which hold nothing else."""

from __future__ import annotations

from handlers.subjects.document_kind_words import DocumentWords
from models.declaration import DocumentKind
from models.reports.report_documents import (
    APPROVED_LIST,
    RETURNED_LIST,
    SENT_LIST,
    UNSENT,
    WAITING_LIST,
)


def _of_state(kind: DocumentKind, called: str) -> DocumentWords:
    return DocumentWords(
        kind,
        f"บัญชีรายงานที่{called}",
        offered=False,
        holds=f"เฉพาะฉบับที่{called} พร้อมสำนัก กิจกรรม กำหนดส่ง และสถานะ",
        nothing=f"ไม่มีรายงานที่{called}ในรอบและสำนักที่ขอ กด “สถานะ” เพื่อดูการส่งทั้งหมด",
    )


WORDS = (
    DocumentWords(
        UNSENT,
        "บัญชีรายงานที่ยังไม่ส่ง",
        offered=False,
        holds="เฉพาะฉบับที่ยังไม่ส่ง พร้อมสำนัก กิจกรรม และกำหนดส่ง",
        nothing="ไม่มีรายงานค้างส่งในรอบและสำนักที่เลือก กด “สถานะ” เพื่อดูการส่งทั้งหมด",
    ),
    _of_state(SENT_LIST, "ส่งแล้ว"),
    _of_state(WAITING_LIST, "รออนุมัติ"),
    _of_state(RETURNED_LIST, "ส่งกลับแก้ไข"),
    _of_state(APPROVED_LIST, "อนุมัติแล้ว"),
)

"""The document about complaints, in words."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.subjects.document_kind_words import DocumentWords, round_choice
from models.complaints.figures import case_results
from models.complaints.figures.case_documents import CASE_NUMBERS


def _rounds(context: Context) -> Sequence[Choice]:
    rounds = case_results.rounds(context.session).of_year(context.fiscal_year)
    return [round_choice(day) for day in rounds]


WORDS = (
    DocumentWords(
        CASE_NUMBERS,
        "สถิติเรื่องร้องเรียน",
        ("สถิติร้องเรียน", "สถิติข้อร้องเรียน", "ตัวเลขร้องเรียน", "ตัวเลขเรื่องร้องเรียน"),
        holds="จำนวนเรื่องรายสำนัก ไม่มีชื่อหรือเนื้อเรื่อง",
        nameless=True,
        like=("ร้องเรียน", "ร้องทุกข์", "เบาะแส"),
        due_choices=_rounds,
        nothing="รอบที่เลือกยังไม่มีสถิติเรื่องร้องเรียน กด “เอกสาร” เพื่อเลือกรอบอื่น",
    ),
)

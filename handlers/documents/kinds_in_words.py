"""The words of every kind of document, in one list: each is declared in its subject's room."""

from __future__ import annotations

from handlers.advice import clinic_report_documents
from handlers.attendance import event_documents
from handlers.bureau_awards import award_documents, dossier_documents
from handlers.codes import sign_documents
from handlers.complaints.figures import case_documents
from handlers.elections import election_documents
from handlers.executive_news import news_documents
from handlers.gifts import gift_documents
from handlers.good_deeds.bureau import deed_documents
from handlers.guides import guide_documents
from handlers.ideas import idea_documents
from handlers.joining_slips import slip_documents
from handlers.messages import Text
from handlers.plan_drafts import draft_documents
from handlers.plans import plan_documents
from handlers.plans.days import day_documents
from handlers.pledges import announcement_documents
from handlers.registers import register_documents
from handlers.reports import report_documents
from handlers.score_sheets import sheet_documents
from handlers.self_assessment import assessment_documents
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.surveys import survey_documents
from handlers.thursday_pictures import picture_documents
from handlers.working_groups import group_documents
from models.documents.document_kinds import ROUND
from models.roster_sheets.roster_documents import ROSTER_SHEET

DOCUMENT_WORDS: tuple[DocumentWords, ...] = (
    *report_documents.WORDS,
    *gift_documents.WORDS,
    *survey_documents.WORDS,
    *assessment_documents.WORDS,
    *dossier_documents.WORDS,
    *award_documents.WORDS,
    *sheet_documents.WORDS,
    *idea_documents.WORDS,
    *deed_documents.WORDS,
    *clinic_report_documents.WORDS,
    *register_documents.WORDS,
    *plan_documents.WORDS,
    *announcement_documents.WORDS,
    *group_documents.WORDS,
    *draft_documents.WORDS,
    *day_documents.WORDS,
    *case_documents.WORDS,
    *sign_documents.WORDS,
    *event_documents.WORDS,
    *news_documents.WORDS,
    *picture_documents.WORDS,
    *election_documents.WORDS,
    *slip_documents.WORDS,
    *guide_documents.WORDS,
    DocumentWords(
        ROSTER_SHEET,
        "ทะเบียนบุคลากร",
        offered=False,
        nothing="ยังไม่มีบุคลากรในทะเบียน พิมพ์ “เพิ่มบุคลากร” เพื่อเพิ่มคนแรก",
        record=RecordWords(
            "roster_sheet",
            (
                "ขอทะเบียนบุคลากร",
                "ขอทะเบียนบุคลากรเป็น Excel",
                "ทะเบียนบุคลากรเป็น Excel",
                "ขอรายชื่อบุคลากรเป็น Excel",
                "ไฟล์บุคลากร",
            ),
            "ทะเบียนบุคลากร",
            lambda _session, _number: "ทั้งสำนักงาน",
            Text("ทะเบียนบุคลากรทั้งสำนักงานขอได้เฉพาะผู้ดูแลระบบ"),
        ),
    ),
    DocumentWords(
        ROUND,
        "ชุดเอกสารของรอบ",
        ("ชุดเอกสาร",),
        holds="เอกสารและไฟล์หลักฐานของรอบ รวมในไฟล์ ZIP เดียว",
        like=("ทั้งชุด", "ทุกอย่าง", "รวมทุก", "หลักฐาน"),
        used_for=("แฟ้ม", "เก็บ"),
    ),
)
_BY_NAME = {words.kind.name: words for words in DOCUMENT_WORDS}
TITLES = {name: words.title for name, words in _BY_NAME.items()}


def words_of(name: str) -> DocumentWords:
    """Returns the words of the kind of that name."""
    return _BY_NAME[name]

"""The record of an executive's announcement, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.executive_news import news_words
from handlers.messages import Text
from handlers.messages.name_labels import short_title
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.executive_news import news_drafts
from models.executive_news.news_documents import NEWS_RECORD

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = Text(
    "ไม่พบประกาศนี้ หรือยังไม่ได้ออก บันทึกประกาศขอได้จากการ์ดของประกาศที่ออกแล้ว", (news_words.LIST,)
)


def _about(session: Session, news_id: int) -> str:
    """What it is called; "" if there is none."""
    found = news_drafts.named(session, news_id)
    return short_title(found.title) if found is not None else ""


WORDS = (
    DocumentWords(
        NEWS_RECORD,
        "บันทึกประกาศของผู้บริหาร",
        offered=False,
        record=RecordWords(
            query=news_words.RECORD,
            words=("บันทึกประกาศ", "เอกสารประกาศ"),
            title="บันทึกประกาศของผู้บริหาร",
            about=_about,
            refused=_REFUSED,
        ),
    ),
)

"""The order of a working group and the minutes of its meetings as documents, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Text, cut_graphemes
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.working_groups import group_words, paper_named
from models.working_groups import groups
from models.working_groups.group_documents import GROUP_ORDER, MINUTES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LETTERS = 60


def _about_group(session: Session, group_id: int) -> str:
    group = groups.standing(session, group_id)
    return cut_graphemes(group.title, _LETTERS) if group is not None else ""


def _about_meeting(session: Session, meeting_id: int) -> str:
    found = groups.meeting(session, meeting_id)
    if found is None:
        return ""
    group, meeting = found
    return f"{group_words.of_meeting(meeting)} {cut_graphemes(group.title, _LETTERS)}"


_NO_GROUP = Text("ไม่พบคณะทำงานนี้ หรือลบไปแล้ว พิมพ์ “ขอคำสั่งแต่งตั้งคณะทำงาน” เพื่อเลือก", (group_words.SHOW,))
_NO_MEETING = Text("ไม่พบการประชุมนี้ หรือลบไปแล้ว พิมพ์ “ขอรายงานการประชุม” เพื่อเลือก", (group_words.SHOW,))

WORDS = (
    DocumentWords(
        GROUP_ORDER,
        "คำสั่งแต่งตั้งคณะทำงาน",
        offered=False,
        nothing="คณะทำงานนี้ถูกลบแล้ว พิมพ์ “คณะทำงาน” เพื่อดูที่มีอยู่",
        record=RecordWords(
            query=group_words.ORDER,
            words=("ขอคำสั่งแต่งตั้งคณะทำงาน", "คำสั่งแต่งตั้งคณะทำงาน", "คำสั่งคณะทำงาน", "ขอคำสั่งคณะทำงาน"),
            title="คำสั่งแต่งตั้งคณะทำงาน",
            about=_about_group,
            refused=_NO_GROUP,
            typed=paper_named.order,
            heard=paper_named.asks_order,
            which=paper_named.which_order,
        ),
    ),
    DocumentWords(
        MINUTES,
        "รายงานการประชุม",
        offered=False,
        nothing="การประชุมนี้ถูกลบแล้ว พิมพ์ “คณะทำงาน” เพื่อดูที่มีอยู่",
        record=RecordWords(
            query=group_words.MINUTES,
            words=("ขอรายงานการประชุม", "รายงานการประชุม", "ขอบันทึกการประชุม", "ขอรายงานประชุม"),
            title="รายงานการประชุม",
            about=_about_meeting,
            refused=_NO_MEETING,
            typed=paper_named.minutes,
            heard=paper_named.asks_minutes,
            which=paper_named.which_minutes,
        ),
    ),
)

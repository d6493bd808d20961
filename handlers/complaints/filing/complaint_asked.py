"""What is said to questions in the middle of a complaint."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.complaints.filing.complaint_draft import WHO_SEES_IT
from handlers.conversation.flow import REVIEW
from handlers.understand.complaint_topics import (
    FEAR,
    LOST,
    NAME,
    PICTURES,
    READERS,
    TIME,
    topics,
)
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.sentence_kinds import SentenceKind
from models.complaints.case_limits import CASE_LIMITS


def told(text: str, at: str) -> str:
    """Returns what is said to a question in the middle of a complaint; "" for other words.

    at: where the conversation stands.
    """
    asked = topics(text)
    if asked == (FEAR,) or not (LOST in asked or _asks(text)) or _WAITED.search(text):
        return ""  # fear, or that somebody waited, is told as a part of the story
    review = {LOST: _LOST_AT_REVIEW} if at == REVIEW else {}
    return "\n\n".join({**_TOLD, **review}[each] for each in asked)


def _asks(text: str) -> bool:
    return kind_inside(text, _STORY).kind in _QUESTIONS


_STORY = "file_complaint.text"
"""Where it was learned what people type who tell; at the review card they tell on."""
_WAITED = re.compile("ก็ไม่|ไม่มีใคร|ไม่เคย|รอมา|มานาน|มาแล้ว")
_QUESTIONS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
_TOLD: Mapping[str, str] = {
    TIME: (
        f"รับทราบภายใน {CASE_LIMITS.acknowledge} วัน แจ้งผลภายใน {CASE_LIMITS.result} วัน "
        f"เบาะแสการทุจริตแจ้งผลภายใน {CASE_LIMITS.tip_result} วัน นับจากวันที่ส่ง\n"
        "ดูความคืบหน้าได้ทุกเมื่อด้วยรหัสติดตาม"
    ),
    NAME: "เลือกไม่เปิดเผยชื่อได้ สำนักงานจะไม่รู้ว่าเป็นท่าน เว้นแต่ท่านบอกเองหรือเรื่องที่เล่าทำให้เดาได้",
    READERS: WHO_SEES_IT,
    FEAR: "ระบุชื่อผู้ที่ไม่ต้องการให้อ่านได้ในข้อ “ไม่ให้ผู้ใดได้อ่าน” จะกันทั้งสำนักก็ได้",
    PICTURES: (
        "ระบบลบข้อมูลแฝงของรูปและไฟล์ เช่น ตำแหน่งที่ถ่ายและชื่อผู้ทำ\n"
        "แต่สิ่งที่มองเห็นในรูป เช่น ชื่อ เลขบัญชี หรือใบหน้า ผู้รับเรื่องยังเห็น กรุณาปิดส่วนนั้นก่อนส่ง"
    ),
    LOST: "ข้อความที่พิมพ์ไว้ยังอยู่ จะแสดงให้ตรวจครบก่อนส่ง",
}
_LOST_AT_REVIEW = (
    "ข้อความที่เก็บแล้วอยู่ในการ์ดด้านล่าง ข้อความที่ยังไม่ได้เก็บอยู่ในการ์ดนั้นพร้อมปุ่ม หากไม่พบ กรุณาพิมพ์อีกครั้ง"
)

"""Answers what somebody asks before they tell anything: whether pictures or sound can be sent here,
whether an identity card is needed, which law protects who tells. Nothing is begun."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints.filing import complaint_asked, file_complaint
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 160
_OF_COMPLAINTS = pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส|ทุจริต|ฟ้อง|โกง|ผู้แจ้ง|คนแจ้ง")
_MORE = r"(?:รูป|ภาพ|คลิป|หลักฐาน|สลิป)\S{0,8}?เพิ่ม|เพิ่ม(?:รูป|ภาพ|คลิป|หลักฐาน|สลิป)"
"""Of what was sent already, and is found by its code."""
_FILES = pattern_of(
    rf"(?!.*{_MORE})(?=.*(?:หลักฐาน|คลิป|รูป(?:ถ่าย|ภาพ)?|ภาพถ่าย|เสียง|สลิป))(?=.*(?:ส่ง|แนบ|รับ))[^\n]*?(?:ทางนี้|ในนี้|ที่นี่|ตรงนี้|แชตนี้|ไลน์นี้|ทางไหน|ตรงไหน|ได้)\S{{0,12}}?\s?(?:{WHETHER}|เ?หรอ|{HOW_IN_SHORT}|ทางไหน|ตรงไหน)"
)
_SURELY_OF_IT = pattern_of("หลักฐาน.*(?:คลิป|เสียง)|(?:คลิป|เสียง).*หลักฐาน")
_LAW = pattern_of(
    rf"(?:กฎหมาย|กฏหมาย)\S{{0,12}}?\s?(?:คุ้มครอง|ปกป้อง).{{0,30}}?(?:{WHETHER}|บ้าง|อะไร)"
)
_HARMED = pattern_of("กลั่นแกล้ง|แกล้ง|ย้าย|ไล่ออก|เอาคืน|แก้แค้น|เพ่งเล็ง|เล่นงาน")
_COMPLAIN = Button("ร้องเรียน", opens(file_complaint.FLOW.name), "ร้องเรียน")
_SEND = (
    "รูปภาพ PDF Word และ Excel ส่งในแชตนี้ได้ คลิปเสียงและวิดีโอบอตไม่รับ บอกไว้ในเรื่องว่ามีได้\n"
    "กด “ร้องเรียน” แล้วเล่าเรื่องก่อน ไม่ต้องบอกชื่อ แล้วส่งรูปเข้ามาก่อนกด “ยืนยัน”"
)
_NOT_PREVENTED = "บอตห้ามการกลั่นแกล้งไม่ได้ แต่ทำให้รู้ยากว่าใครแจ้ง"


@listener(longest=_LONGEST, anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question that the words ask; None for other words."""
    files = (
        "หลักฐาน" in words or "คลิป" in words or "รูป" in words or "ภาพ" in words or "เสียง" in words
    )
    if not (files or "สลิป" in words or "บัตร" in words or "หลัก" in words or "กฎหมาย" in words):
        return None  # each sentence passes here
    return QUERY if _told(normalise(words), context.person is None) else None


def _told(plain: str, is_stranger: bool) -> str:
    """Returns what is said to these words; "" for others. Of somebody on the roster they must be
    about complaining: a report has pictures, too."""
    about = _OF_COMPLAINTS.search(plain) is not None
    if _LAW.search(plain) is not None and (about or is_stranger):
        harm = _HARMED.search(plain) is not None
        return f"{_NOT_PREVENTED}\n{complaint_asked.LAW_TOLD}" if harm else complaint_asked.LAW_TOLD
    if (is_stranger or _SURELY_OF_IT.search(plain)) and _FILES.match(plain) is not None:
        return _SEND
    return complaint_asked.of_papers_and_law(plain) if about or is_stranger else ""


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret = True
    return [Text(_told(normalise(rest), context.person is None), (_COMPLAIN,))]


QUERY = Query("asked_before_filing", (), _answer, anyone=True)

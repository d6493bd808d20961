"""Keeps in the story what is told of evidence in words, and says at once what can be sent:
`หลักฐานมีรูปกับคลิปเสียงค่ะ เก็บไว้ในมือถือ`."""

from __future__ import annotations

from handlers.complaints.filing import complaint_asked, complaint_draft, opening_words
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

AT = ("evidence", REVIEW)
"""Where it is read."""
_LONGEST, _SHOWN = 300, 120
_NAMED = pattern_of(
    r"(?:แล้วก็|แล้ว|และ|ส่วน|มี|ตัว|พวก|\s)*(?:หลักฐาน(?!จาก)|คลิป(?:เสียง|วิดีโอ)?|ไฟล์เสียง|เสียง(?=อัด|ที่อัด|บันทึก)|วิดีโอ(?!คอล))(?:ที่มี|มี|คือ|เป็น|อยู่|เก็บ|ทั้ง|ก็|\s)*\S"
)
_NO_EVIDENCE = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|ที่ไหน|เมื่อไ|อะไร|ใคร|ชื่อ|เปิดเผย|ไม่(?:มี|ได้เก็บ|ต้อง|ส่ง|เอา)|ลบ|เอา\S{{0,12}}ออก|แก้|เปลี่ยน|ตัด|ยกเลิก|ข้าม|เดี๋ยว|ทีหลัง|พรุ่งนี้|ตามไป|ส่ง(?:ให้|ไป|มา|แล้ว)"
)
"""Asks, steers, or says that files come."""
_NOT_TAKEN = pattern_of("เสียง|คลิป|วิดีโอ|วิดิโอ|วีดีโอ|วีดิโอ")
_KEPT = "เก็บไว้ในเรื่องแล้ว: “{}”\n{}"
SENT_HERE = "รูปภาพ PDF Word และ Excel ส่งเข้ามาในแชตนี้ได้เลย หรือส่งภายหลังด้วยรหัสติดตาม"
NO_SOUND = f"คลิปเสียงและวิดีโอบอตไม่รับ ผู้รับเรื่องรู้ว่ามีและถามต่อได้ {SENT_HERE}"


def heeded(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the story with the words, and what can be sent; None for other words and where no
    story is told yet."""
    if not answers.get("text") or len(text) > _LONGEST:
        return None
    plain = normalise(text)
    if _NO_EVIDENCE.search(plain) or _NAMED.match(plain) is None:
        return None
    if not opening_words.is_story(text) or complaint_asked.told(text, at):
        return None
    new = complaint_draft.story_answers(context, answers, text)
    sent = NO_SOUND if _NOT_TAKEN.search(plain) else SENT_HERE
    return Heeded(new, _KEPT.format(cut_graphemes(text.strip(), _SHOWN), sent), at_once=True)

"""Reads what words want of a letter before it is sent, also two things in one sentence."""

from __future__ import annotations

from dataclasses import replace

from handlers.circulars import letter_days, mended_letter, sent_later
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes what `mended_letter` takes, that it is to go at once besides, and that a date is to
    stand in it."""
    if at == "text" and (cut := sent_later.without_wish(text))[1]:
        return Heeded({"text": cut[0]}, told=sent_later.not_kept(cut[1]), at_once=True)
    found = _and_at_once(text, at, context, answers)
    return found or _one(text, at, context, answers)


def _one(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    new = letter_days.dated(text, context, answers) if at == REVIEW else ""
    if new:
        return Heeded({"text": new}, told=letter_days.told_dated(new, context), at_once=True)
    return mended_letter.heeds(text, at, context, answers)


def _and_at_once(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes a change and that the letter goes out at once: `แก้เป็นวันที่ 2 มีนาคมนะ แล้วส่งเลย ด่วน`."""
    plain = normalise(text)
    tail = _AT_ONCE.search(plain) if at == REVIEW else None
    if tail is None or not tail.start():
        return None
    first = _REASON.sub("", plain[: tail.start()]).strip()
    found = _one(first, at, context, answers)
    if found is None or "text" not in found.answers or _of_the_readers(first, tail[0]):
        return None
    both = {**found.answers, "sending": "urgent"}
    told = "\n".join(filter(None, (found.told, _URGENTLY)))
    return replace(found, answers=both, told=told, at_once=True)


def _of_the_readers(first: str, tail: str) -> bool:
    """Tells whether the new text may order its readers to send something at once."""
    new_text = _NEW_TEXT.match(first) is not None or sent_later.readers_send(first)
    return new_text and _THEN.match(tail) is None


_NEW_TEXT = pattern_of(r"(?:ขอ|ช่วย|งั้น|\s)*(?:แก้|เปลี่ยน)(?:ไข)?ข้อความ")
_THEN = pattern_of(r"[\s,]+(?:แล้ว|และ)|[\s,]+(?:ส่ง|เอา|ขอ)*(?:แบบ)?ด่วน")
_AT_ONCE = pattern_of(
    r"[\s,]+(?:แล้ว|และ)?(?:ก็|ขอ|ต้อง|ให้|เอา|อยาก|\s)*(?:(?:ไป)?ถึง|ส่ง)(?:ทุกคน|ให้)?(?:ภายใน)?(?:วันนี้|เดี๋ยวนี้|ตอนนี้|ทันที)"
    rf"(?:เลย|{POLITE}|[\s,])*(?:ด่วน)?(?:มาก|เลย|{POLITE}|[\s,])*$|[\s,]+(?:แล้ว|และ)?(?:ส่ง|เอา|ขอ)*(?:แบบ)?ด่วน(?:มาก|เลย|ด้วย|{POLITE}|[\s,])*$"
)
_REASON = pattern_of(r"\s(?:กลัว|เดี๋ยว|เพราะ|กัน)\S{0,24}$")
_URGENTLY = "เปลี่ยนเป็น “ส่งทันที” แล้ว (คิดหนึ่งข้อความต่อคน) กรุณาตรวจก่อนส่ง"

"""Hears at a later question what was forgotten of a deed or of praise, and who leaves the virtue to
the bot: `ลืมบอกว่าในกระเป๋ามีเงินหมื่นกว่าบาท ใส่เพิ่มให้ด้วย`, `อันไหนก็ได้ เลือกให้หน่อย`."""

from __future__ import annotations

from datetime import date

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.good_deeds import deed_said
from handlers.ideas.idea_words import VIRTUES
from handlers.understand.corrections.closing_words import without_closing
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise, written_lines
from models.good_deeds.deed_limits import DEED_LIMITS

_LONGEST, _LEAST, _LONGEST_LEFT = 300, 6, 60
_FORGOTTEN = pattern_of(
    rf"^(?:อ้อ|อ๋อ|เออ|เอ้อ|อุ๊ย|เดี๋ยว|แล้วก็|{POLITE}|[\s,])*(?:(?:ขอ)?ลืม(?:บอก|ใส่|พิมพ์|เล่า|เขียน)(?:ไป)?|(?:เพิ่ง|พึ่ง)?นึก(?:ได้|ออก)"
    r"|(?:ขอ|ช่วย)(?:เพิ่ม(?:เติม)?|เติม|ใส่เพิ่ม)(?:อีก)?(?:หน่อย|นิด(?:นึง|หนึ่ง)?)?)(?:เลย)?(?:ว่า|คือ)?[\s,:]*(?=\S)"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|ใคร|อะไร|เมื่อไ|ชื่อ|คุณธรรม|วันที่|ผู้อ่าน|[?]")
_LEFT = pattern_of(
    rf"(?:{POLITE}|ก็|คือ|เอ่อ|ไม่รู้|ไม่แน่ใจ|เลือกไม่ถูก|[\s,])*(?:(?:อัน|ข้อ|แบบ|ตัว)?(?:ไหน|ใด|อะไร)ก็ได้|แล้วแต่(?:เลย|บอท|บอต|คุณ|จะ)*|(?:ช่วย|ให้)?(?:บอต|บอท)?เลือก(?:ให้|แทน))"
    rf"(?:ช่วย|ให้|เลือก|แทน|หน่อย|ที|เลย|ด้วย|ได้ไหม|ได้มั้ย|{POLITE}|[\s,])*"
)
_KEPT = "เพิ่มในข้อ “{}” แล้ว “{}” แก้ได้ก่อนส่ง"
_CHOSEN = "เลือก “{}” ที่ใกล้เคียงให้แล้ว แก้ได้ก่อนส่ง"
_CHOOSE = "เลือกข้อที่ใกล้ที่สุดได้เลย ไม่มีข้อใดผิด เช่น ช่วยผู้อื่นเลือก “จิตอาสา” เก็บของคืนเจ้าของเลือก “สุจริต”"


def heeds(text: str, at: str, answers: Answers, label: str, today: date) -> Heeded | None:
    """Returns the words with what was forgotten, or the nearest virtue; None for other words.

    label: what the words are called
    """
    if at == "virtue" and _leaves_it(text):
        return _virtue(str(answers.get("what", "")))
    if at in ("what", "who", REVIEW) or "what" not in answers:
        return None
    more = forgotten(text)
    whole = f"{answers['what']} {more}"
    if not more or deed_said.day_in(more, today) or len(whole) > DEED_LIMITS.longest:
        return None
    return Heeded({"what": whole}, told=_KEPT.format(label, more), at_once=True)


def _leaves_it(text: str) -> bool:
    plain = normalise(text)
    return len(plain) <= _LONGEST_LEFT and _LEFT.fullmatch(plain) is not None


def _virtue(what: str) -> Heeded:
    near = deed_said.likely_virtue(what)
    if near is None:
        return Heeded(told=_CHOOSE)
    return Heeded({"virtue": near}, told=_CHOSEN.format(VIRTUES[near]), at_once=True)


def forgotten(text: str) -> str:
    """Returns what is added, without what leads to it and orders behind it; "" for other words."""
    words = written_lines(text).strip()
    found = _FORGOTTEN.match(normalise(words)) if len(words) <= _LONGEST else None
    if found is None or normalise(words) != words or _ASKS.search(words):
        return ""
    more = without_particles(without_closing(words[found.end() :]))
    return more if len(fold(more)) >= _LEAST else ""

"""What is said of an announcement while it is drafted: another hour or wording, one bureau."""

from __future__ import annotations

import contextlib

from handlers.context import Context
from handlers.conversation import wording_told
from handlers.conversation.flow import Answers, Heeded
from handlers.executive_news import news_words
from handlers.executive_news.news_answers import read_bureau, read_text
from handlers.messages import cut_graphemes
from handlers.understand.corrections.moved.day_or_hour_moved import moved
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.executive_news.news import BUREAU

_NOT_SENT_YET = pattern_of(
    r"^(?:(?:เดี๋ยว|ก็|แต่|เอ่อ|อ้อ)\s?)*(?:(?:ยัง)?ไม่ต้อง|อย่าเพิ่ง|อย่า|ยังไม่)(?:ส่ง|แจ้ง|ออก|ประกาศ)(?:นะ|ค่ะ|คะ|ครับ|คับ|ก่อน|[\s,])*"
)
_AT_FIRST = pattern_of(r"(?<=\S)\s?ก่อน(?:เลย|นะ|\s)*$")
_MENDED = "แก้ข้อความแล้ว\nเดิม: {}\nใหม่: {}"
_SHOWN = 200


def _hour_moved(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes another hour of the text that is kept: `เปลี่ยนเวลาเป็นบ่ายสอง`; None for other words."""
    letter = answers.get("text")
    if not letter or at in ("text", "days"):
        return None
    plain = _AT_FIRST.sub("", _NOT_SENT_YET.sub("", without_polite_ending(text)))
    found = moved(plain, letter)
    if found is None:
        return None
    told = _MENDED.format(cut_graphemes(letter, _SHOWN), cut_graphemes(found.letter, _SHOWN))
    return Heeded({"text": found.letter}, told=told, at_once=True)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes an hour or a paragraph told anew, or asks for it; says to whom it can go."""
    found = _hour_moved(text, at, answers) or _one_bureau(text, at, context)
    found = found or _who_reads(text, context, answers)
    found = found or wording_told.heeded(text, at, context, answers, "text", read_text)
    if found is None and "text" in answers and news_words.wants_other_readers(text):
        return Heeded(told=news_words.READERS_TOLD)
    return found


def _who_reads(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Tells to whom this draft goes: `ส่งถึงใครบ้างเนี่ย`; None where that is not told yet."""
    whom, bureau = answers.get("whom"), answers.get("bureau")
    if whom is None or whom == BUREAU and bureau is None:
        return None
    if not _ASKS_WHOM.fullmatch(without_polite_ending(normalise(text))):
        return None
    name = bureau["name"] if whom == BUREAU and bureau is not None else news_words.WHOM[whom]
    return Heeded(told=_THIS_ONE.format(name))


_ASKS_WHOM = pattern_of(
    rf"(?:แล้ว|อันนี้|ตกลง|ตอนนี้|ฉบับนี้|ประกาศ(?:นี้)?|เรื่องนี้|จะ|มัน|\s)*(?:ส่ง|ออก|ไป|แจ้ง)*(?:ถึง|ให้|หา)\s?(?:ใคร|กี่คน|คนไหน|สำนักไหน)"
    rf"(?:อ่าน|เห็น|ได้รับ)?(?:บ้าง|เนี่ย|อ่ะ|ล่ะ|นะ|{POLITE}|\s)*"
)
_THIS_ONE = "ร่างนี้ประกาศถึง{} ยังไม่ได้ออก แก้ผู้รับได้ เช่น พิมพ์ “เฉพาะสำนัก…” หรือ “แก้ไข ประกาศถึง”"
_ONLY_BUREAU = pattern_of(
    r"(?:เอา|ขอ|ให้|ถึง|ส่ง|ประกาศ|เฉพาะ|แค่|เพียง|ใน|ของ|คน(?:ใน)?|\s)*(?P<named>สำนัก(?!งาน)\S.*?)(?:เท่านั้น|อย่างเดียว|ก็พอ|พอ|ก่อน|ครับ|ค่ะ|คะ|นะ|\s)*"
)


def _one_bureau(text: str, at: str, context: Context) -> Heeded | None:
    """Takes the one bureau that is named where it is asked to whom it goes: `เอาแค่สำนักคลัง`."""
    if text.strip() in news_words.WHOM.values() or at != "whom" and not _ONLY.search(text):
        return None
    found = _ONLY_BUREAU.fullmatch(without_polite_ending(text))
    if found is None or found["named"] in ("สำนักเดียว", "สำนัก"):
        return None
    with contextlib.suppress(Unclear):
        bureau = read_bureau(found["named"], context, {})
        return Heeded(
            {"whom": BUREAU, "bureau": bureau}, told=_TO_BUREAU.format(bureau["name"]), at_once=True
        )
    return None


_ONLY = pattern_of("เฉพาะ|แค่|เพียง|เท่านั้น|อย่างเดียว")
"""Where something else is asked, only such words surely name the readers."""
_TO_BUREAU = "ประกาศถึง{} แก้ได้ก่อนส่ง"

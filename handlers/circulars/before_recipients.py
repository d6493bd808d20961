"""What is told of a circular before its question: how soon it goes out, or the letter itself."""

from __future__ import annotations

from handlers.circulars import circular_line
from handlers.circulars.letter_read import read_text
from handlers.circulars.whom import whom_read, whom_said
from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.corrections.correction_vocabulary import (
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.dates.clock_spans import hours_told
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.told.told_to_at_end import told_to_at_end

_BEFORE = rf"(?:{SLIPS}|{SIGHS}|{SECOND_THOUGHTS}|ไม่เอาละ|ค่ะ|คะ|ครับ|ขอ|ช่วย|รบกวน|[\s,])*"
CAN_WAIT = pattern_of(
    rf"{_BEFORE}(?:แก้เป็น|เปลี่ยนเป็น|เอาเป็น|ส่งแบบ|เอาแบบ)?\s*(?:ไม่(?:ต้อง|เอา)?(?:ส่ง)?(?:แบบ)?(?:ด่วน|ทันที|รีบ)|ส่งปกติ|รอได้)"
    r"(?:แล้ว|ละ|ล่ะ|ก็ได้|ดีกว่า|มาก|หรอก|นะ|\s)*"
)
_URGENT = pattern_of(
    rf"{_BEFORE}(?:เรื่อง|ส่ง|แบบ|เอา|เป็น|อันนี้|แก้|เปลี่ยน|การ|ขอ|\s)*(?:ด่วน|ทันที)(?:มาก|ที่สุด|เลย|ๆ|ด้วย|นะ|ค่ะ|คะ|ครับ|ดีกว่า|\s)*"
)
_URGENT_BECAUSE = pattern_of(
    rf"(?P<order>{_URGENT.pattern})\s(?P<why>(?:เพราะ|จะได้|เดี๋ยว|กลัว)\S.{{2,50}}"
    r"|(?:คน|เขา|ทุกคน|พรุ่งนี้)*(?:ต้อง|จะ|ควร|ได้)*(?:รู้|ทราบ|ทัน|ใช้|เตรียม|แล้ว).{0,50})"
)
"""`เอาแบบด่วนนะคะ คนต้องรู้ก่อนพรุ่งนี้เช้า`. `ด่วน พรุ่งนี้ประชุม 9 โมง` is a letter."""
_QUESTIONS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
_URGENTLY = "จะส่งแบบ “ส่งทันที” (คิดหนึ่งข้อความต่อคน) ยังไม่ได้เก็บเป็นข้อความที่จะส่ง"
_NOT_URGENTLY = "จะส่งแบบไม่ด่วน ยังไม่ได้เก็บเป็นข้อความที่จะส่ง"


def at_once(plain: str) -> bool:
    """Tells whether the words want it sent at once, and why."""
    found = _URGENT_BECAUSE.fullmatch(plain)
    return found is not None and not hours_told(found["why"])[0]


def heeds(text: str, plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes it where the people or the text are asked for; None for other words."""
    if at not in ("whom", "text"):
        return None
    found = _how_soon(plain)
    if found is None and "text" not in answers:
        found = _with_whom(text, at, context, answers)
    if found is None and at == "whom" and "text" not in answers:
        found = _letter_behind(text, context) or _letter_first(text, plain, context)
    return found


def _letter_behind(text: str, context: Context) -> Heeded | None:
    """Takes the people and the letter behind them where a word of telling parts them:
    `ส่งให้พวกที่ยังค้างรอบมีนา บอกว่าอย่าลืมส่งก่อนวันที่ 20`."""
    people, letter = whom_said.with_letter(text)
    if not letter:
        return None
    named = whom_read.readable(people, context)
    if named is None or not whom_read.audience_is_known({"whom": named.value, **named.also}):
        return None
    new = {"whom": named.value, **named.also, "text": read_text(letter, context, {})}
    return Heeded(new, told=_BOTH_KEPT.format(people), at_once=True)


_BOTH_KEPT = "เก็บผู้รับตาม “{}” และข้อความแล้ว ยังไม่ได้ส่ง กรุณาตรวจก่อนส่ง"


def _with_whom(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps a letter without the words at its end that say who gets it. It does so where nobody
    has chosen the people yet, or has chosen the same ones."""
    told = told_to_at_end(text)
    named = whom_read.readable(told.whom, context) if told is not None else None
    if told is None or named is None:
        return None
    whom: Answers = {"whom": named.value, **named.also}
    if at == "text" and any(answers.get(step) != value for step, value in whom.items()):
        return None
    letter = read_text(told.text, context, {})
    said = _TO_WHOM.format(told.tail) if at == "whom" else ""
    return Heeded({**whom, "text": letter}, told=said, at_once=True)


_TO_WHOM = "“{}” บอกผู้รับ ไม่นับเป็นข้อความที่จะส่ง"


def _letter_first(text: str, plain: str, context: Context) -> Heeded | None:
    """Takes a letter that is told before who gets it: words with a day or an hour that call
    together or ask for something, and name nobody."""
    line = circular_line.recipients(plain)
    calls = _CALLS_TOGETHER.search(plain) if len(plain) >= _LEAST_LETTER else None
    if calls is None or not (mention_spans(plain) or hours_told(plain)[0]):
        return None
    if line.left_out or line.text or whom_read.readable(line.whom, context) is not None:
        return None
    if read_kind(text).kind in _QUESTIONS:
        return None
    return Heeded({"text": read_text(text, context, {})}, told=_KEPT_FIRST, at_once=True)


_LEAST_LETTER = 15
_CALLS_TOGETHER = pattern_of("ประชุม|อบรม|เชิญ|ขอให้|กรุณา|โปรด|รบกวน|ปิดระบบ|ปิดปรับปรุง|งด|แจ้ง")
_KEPT_FIRST = "เก็บเป็นข้อความที่จะส่งแล้ว ยังไม่ได้ส่งถึงใคร กรุณาบอกผู้รับ"


def _how_soon(plain: str) -> Heeded | None:
    """Takes how soon it is to be sent, told before there is a letter: `ด่วนค่ะ` is none."""
    if _URGENT.fullmatch(plain):
        return Heeded({"sending": "urgent"}, told=_URGENTLY, at_once=True)
    waits = CAN_WAIT.fullmatch(plain) is not None
    return Heeded({"sending": "wait"}, told=_NOT_URGENTLY, at_once=True) if waits else None

"""What is said to a sentence at a question that is no answer: thanks, not knowing, a question."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.question import whom_to_ask
from handlers.understand.asked.files_asked import asks_to_send
from handlers.understand.facets.asked_deed import is_told
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing.left_to_bot import leaves_choice
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_IN_OWN_WORDS = "ข้อนี้พิมพ์ตอบเป็นคำของท่านเอง สั้น ๆ ก็ได้ ยังไม่พร้อมพิมพ์ “พักก่อน” แล้วกลับมาพิมพ์ “ทำต่อ”"
_NOT_SURE = "ยังไม่แน่ใจ ไปถามหรือตรวจก่อนได้ พิมพ์ “พักก่อน” แล้วกลับมาพิมพ์ “ทำต่อ” คำตอบที่ให้ไว้ยังอยู่ครบ"
_NOT_SKIPPED = "ข้อนี้จำเป็นต้องมีคำตอบ ตอบเท่าที่สะดวก หรือพิมพ์ “พักก่อน” หรือ “ยกเลิก”"
FILES_ANY_TIME = "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย ส่งได้จนกว่าจะยืนยัน"
NO_FILES = "เรื่องนี้ไม่มีข้อให้แนบรูปหรือไฟล์ จึงแนบไม่ได้"
_ELSEWHERE = "หากจะทำเรื่องอื่นก่อน พิมพ์ “เมนู” แล้วเลือกได้เลย คำตอบที่ให้ไว้ยังอยู่ครบ"
_SKIPPED = "ไม่ตอบข้อนี้ก็ได้ กด “{}”"
_NOBODY_TO_ASK = (
    "คำถามนี้บอตยังตอบไม่ได้ และไม่ได้เก็บข้อความนี้ เรื่องของท่านยังไม่ได้ส่ง\n"
    "หากไม่ต้องการให้ใครรู้ว่าเป็นท่าน ไม่ต้องถามผู้อื่น ทำต่อจากข้อด้านล่าง หรือพิมพ์ “พักก่อน” ได้"
)
COURTESIES = {
    SentenceKind.THANKS: "ยินดีช่วยเสมอ ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย",
    SentenceKind.GREETING: "สวัสดี ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย",
    SentenceKind.CHAT: "รับทราบ ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย",
}


_OF_HERE = pattern_of(
    rf"{HOW_IN_SHORT}|{HOW_IN_FULL}|คืออะไร|หมายถึง|หมายความ|แปลว่า|ต่างกัน|ต้อง|ควร|แค่ไหน|ตัวอย่าง|เขียน|กรอก|ตอบ|ใส่|พิม|เลือก|กด|ข้อ|ตรงนี้|(?:อัน|แบบ)(?:นี้|ไหน)|ทำไม|งง|อะไรดี"
)
"""May ask how the present question is to be answered."""


def no_answer(context: Context, at: str, hidden: bool = False) -> str:
    """Says that a question at a step cannot be answered, and who may know.

    hidden: whoever asks may want to be known by nobody.
    """
    if hidden:
        return _NOBODY_TO_ASK
    stands = "เรื่องนี้ยังไม่ได้ส่ง" if at == REVIEW else "ระหว่างนี้ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย"
    return f"คำถามนี้บอตยังตอบไม่ได้ กรุณาถาม{whom_to_ask.caretaker(context)} {stands}"


def of_question(moves: Moves, state: State, step: Step, text: str) -> str:
    """Answers a question by the help of the present one if it may ask about that, else says that
    nobody knows here."""
    here = _OF_HERE.search(text) or any(each in text for each in (step.label, *step.called))
    if step.help and here:
        return step.help
    return no_answer(moves.context, state.at, moves.in_confidence)


def of_files(step: Step) -> str:
    """Says when files may be sent; "" at a question that takes none."""
    return FILES_ANY_TIME if step.takes_files else ""


def of_sending(moves: Moves, state: State, text: str) -> str:
    """Answers a question whether a picture or file may be sent with this; "" for other words, and
    where another answer decides it."""
    if not asks_to_send(text):
        return ""
    step = moves.flow.file_step
    if step is None:
        return NO_FILES if state.at == REVIEW else ""
    asked = step in moves.steps(state)
    return step.tells(text, moves.context) or FILES_ANY_TIME if asked else ""


_SKIPS = (
    r"ข้าม(?:ข้อ(?:นี้)?|อันนี้|ตรงนี้|ไป|ก่อน|\s)*(?:ก็)?(?:จะ)?ได้"
    rf"(?:{WHETHER})"
)
_MAY_SKIP = pattern_of(
    rf"(?:(?P<why>[^\n]{{1,40}}?)[\s,]++)?(?:{POLITE}|แล้ว|ถ้า|ขอ|จะ|อยาก|งั้น|{ME_OR_US}|[\s,])*{_SKIPS}"
    rf"(?:{POLITE}|[\s,])*(?:(?:เพราะ|พอดี|คือ|ยัง|ไม่|ตอนนี้|รอ)[^\n]{{0,50}})?"
)


_FOR_NOW = pattern_of(
    rf"(?:{POLITE}|งั้น|แล้ว|ก็|ขอ|จะ|อยาก|ช่วย|{ME_OR_US}|[\s,])*ข้าม(?:ข้อ(?:นี้)?|อันนี้|ตรงนี้|ให้|ไป|ไว้|ก่อน|เลย|\s)*(?:(?:ก็)?ได้(?:{WHETHER}))?"
    rf"(?:{POLITE}|[\s,])*(?:แล้ว|เดี๋ยว|เด๋ว|ไว้|ค่อย|จะ|ขอ|{ME_OR_US}|\s)+(?:กลับ)?มา?(?:เติม|ใส่|กรอก|ตอบ|แก้|ทำ|เพิ่ม|พิมพ์|เขียน|ลง)(?:ให้|ทีหลัง|ภายหลัง|วันหลัง|ใหม่|ต่อ|อีกที|ข้อนี้|ตรงนี้|{POLITE}|\s)*"
)


def skips_for_now(text: str) -> bool:
    """Tells whether words leave out the question for now and come back to it, which is no wish to
    pause: `ข้ามไปก่อนได้มั้ย เดี๋ยวมาเติม`."""
    return "ข้าม" in text and _FOR_NOW.fullmatch(normalise(text)) is not None


def of_skipping(step: Step, text: str) -> str:
    """Answers whether a question may be skipped, where it may not; "" for other words, and where it
    may."""
    if step.optional or "ข้าม" not in text:
        return ""
    asks = _MAY_SKIP.fullmatch(normalise(text)) is not None or skips_for_now(text)
    return not_skipped(step) if asks else ""


def not_skipped(step: Step) -> str:
    """Says that a question has to be answered, and what if nothing is known yet."""
    return "\n".join((_NOT_SKIPPED, *((_AS_IT_IS,) if step.prose and not step.short else ())))


_AS_IT_IS = "หากยังไม่มีข้อมูล พิมพ์ตามจริงได้ เช่น “ยังไม่มีตัวเลข”"


_NOT_CHOSEN = "ข้อนี้บอตเลือกแทนไม่ได้ เพราะคำตอบเป็นของท่าน กดข้อที่ใกล้เคียงที่สุด{} ยังไม่แน่ใจพิมพ์ “พักก่อน”"
_OR_SKIPPED = " หรือกด “{}”"


def of_choosing(moves: Moves, state: State, step: Step, text: str) -> str:
    """Answers who wants the bot to choose (`เลือกให้หน่อย`); "" for other words, and answers."""
    if step.prose or not leaves_choice(text) or not moves.asking.offers(state, step):
        return ""
    skipped = _OR_SKIPPED.format(step.skip_label) if step.optional else ""
    return "\n\n".join(filter(None, (step.help, _NOT_CHOSEN.format(skipped))))


def help_to(step: Step, text: str) -> str:
    """Returns the step's help for what is asked at it; where it tells nothing of the very thing
    asked about, with a line that says so."""
    unknown = "" if not step.help or is_told(text, step.help) else _NOT_OF_THIS
    return "\n\n".join(filter(None, (unknown, step.help)))


_NOT_OF_THIS = "บอตไม่มีคำตอบเฉพาะของคำถามนี้ ด้านล่างคือวิธีตอบข้อนี้"


def told(step: Step, kind: SentenceKind, text: str = "") -> Text | None:
    """Answers thanks, a refusal or a question at the step; None if nothing here answers it.

    text: the words that ask; "" where any wording is answered alike
    """
    if kind in COURTESIES:
        return Text(COURTESIES[kind])
    if kind is SentenceKind.REFUSAL:
        way = _SKIPPED.format(step.skip_label) if step.optional else _NOT_SKIPPED
        return Text("\n\n".join(filter(None, (step.help, way))))
    if kind is SentenceKind.UNSURE:
        return Text("\n\n".join(filter(None, (step.help, _NOT_SURE))))
    if kind is SentenceKind.ABOUT_STEP and step.takes_any_words:
        return Text(help_to(step, text) or _IN_OWN_WORDS)
    if kind is SentenceKind.WISH:
        return Text(_ELSEWHERE)
    asks = kind in (SentenceKind.ABOUT_STEP, SentenceKind.QUESTION)
    return Text(help_to(step, text)) if step.help and asks else None

"""A question to the bot behind an answer: `ลงนาม 42 คน ต้องแนบด้วยมั้ย`; it is no part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.conversation.heard import choosing, edits, plain_parts, said_aside
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Message, Text
from handlers.understand.kinds.asked_sentences import asks_who_sees
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.said_around.joints import joints
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER

_ASKED = "ที่ถามว่า “{}” {}"
_DOES = "ใส่|เขียน|รายงาน|ส่ง|แนบ|ตอบ|กรอก|ลง|พิมพ์|บอก|แจ้ง"
_OR_NOT = f"{WHETHER}|มะ|ใช่(?:{WHETHER})"
_OF_THE_FORM = pattern_of(
    r"(?:แล้ว|ส่วน|แต่|อันนี้|ตรงนี้|เดี๋ยว|\s)*"
    rf"(?:(?:จำเป็น)?ต้อง(?:{_DOES})(?:รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน|ด้วย|เพิ่ม|ตรงนี้|ลงไป|อีก)*|(?:{_DOES})(?:แค่นี้|แบบนี้|ทีหลัง|ตามหลัง|เพิ่ม)+(?:ก็)?(?:ได้|พอ))"
    rf"(?:{_OR_NOT})(?:ค่ะ|คะ|ครับ|คับ|นะ|อ่ะ|\?|\s)*"
)
_ENDS = pattern_of(rf"(?:{_OR_NOT})(?:ค่ะ|คะ|ครับ|คับ|นะ|อ่ะ|\?|\s)*$")
_ASKS_WHO = pattern_of(
    rf"(?:แล้ว|\s)*\S[^\n]{{1,30}}(?:{WHETHER}|บ้าง|เปล่า)(?:ว่า[^\n]{{1,25}})?(?:ค่ะ|คะ|ครับ|คับ|\?|\s)*"
)
_ASKS_MEANING = pattern_of("(?:คือ|หมาย|แปลว่า)")
_MEANS = pattern_of(
    rf"(?P<what>\S.*?)\s*(?:นี่|เนี่ย|นี้|มัน)*(?:คือ|หมาย(?:ความ|ถึง)?(?:ว่า)?|แปลว่า)(?:อะไร|อะไหร่|ไร|{HOW_IN_SHORT})"
    r"(?:ค่ะ|คะ|ครับ|คับ|นะ|อ่ะ|หรอ|เหรอ|หรือ|\?|\s)*"
)
Aside = Callable[[], Sequence[Message]]


@read_once
def of_the_form(words: str) -> bool:
    """Tells whether the words only ask about the form itself, or who sees what is told in it: a
    story may hold other questions."""
    if _OF_THE_FORM.fullmatch(words) is not None:
        return True
    return _ASKS_WHO.fullmatch(words) is not None and asks_who_sees(words)


def meaning(moves: Moves, state: State, text: str) -> Turn | None:
    """Answers what a choice of the present question means: `25% คือยังไง`; None for other words."""
    asks = _ASKS_MEANING.search(text) is not None  # seldom, and to look closer takes longer
    step, asked = moves.flow.step(state.at), _MEANS.fullmatch(text.strip()) if asks else None
    if step is None or asked is None or not moves.asking.offers(state, step):
        return None
    known = plain_parts.chooses if step.takes_any_words else plain_parts.answers
    if not known(moves, state, step, asked["what"]):
        return None
    told = step.help or choosing.in_words(moves, state, step)
    told = told or said_aside.no_answer(moves.context, state.at, moves.in_confidence)
    return replace(moves.show(state, (Text(told),)), missed=True)


def behind(text: str) -> bool:
    """Tells whether such a question ends the text, behind other words."""
    ends = _ENDS.search(text) is not None
    return ends and any(of_the_form(each.after) for each in joints(text))


def answered(
    moves: Moves, state: State, words: str, aside: Callable[[str], Aside | None]
) -> Sequence[Message]:
    """Says what is known of a question that stood beside an answer.

    state: where it was typed. aside: returns what answers a question; None if nothing does.
    """
    if moves.flow.seen_by and asks_who_sees(words):
        return [Text(moves.flow.seen_by)]
    if told := known_here(moves, state, words):
        return [Text(told)]
    here = moves.flow.step(state.at)
    if here is not None and (known := here.tells(words, moves.context)):
        return [Text(known)]
    about = edits.asked_about(moves.steps(state), words)
    if about is None and _OF_THE_FORM.fullmatch(words):
        about = here
    told = (said_aside.of_files(about) or about.help) if about is not None else ""
    found = None if told and _OF_THE_FORM.fullmatch(words) else aside(words)
    if found is not None:
        return found()
    told = told or said_aside.no_answer(moves.context, state.at, moves.in_confidence)
    return [Text(_ASKED.format(words, told))]


def known_here(moves: Moves, state: State, words: str) -> str:
    """Returns what this conversation tells to a question, as where it stands alone (`Flow.heeds`);
    "" where it knows nothing of it, or would keep something of the words."""
    found = moves.asking.heeded(state, words, state.at)
    if found is None or found.answers or found.waits or found.doubted or found.never_added:
        return ""
    return found.told


def told_behind(moves: Moves, state: State, words: str) -> str:
    """Returns what this conversation tells to a question that nothing took, or that it cannot."""
    unknown = said_aside.no_answer(moves.context, state.at, moves.in_confidence)
    return known_here(moves, state, words) or _ASKED.format(words, unknown)

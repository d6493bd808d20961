"""Reads what in a text belongs into the record and what is said to the bot around it
(decisions/0208)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from handlers.conversation import sentence_answers
from handlers.conversation.flow import Choice, Step
from handlers.conversation.hidden_keys import WHOLE
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.conversation.told import steps
from handlers.conversation.told.sentence_told import SentenceTold
from handlers.conversation.told.still_told import only_proposes
from handlers.conversation.told.things import DAY, things
from handlers.messages import Message, Text, cut_graphemes
from handlers.understand.asides.said_around import TalkAround, around, closes
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.kinds.steering import may_steer
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import without_particles
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise
from handlers.understand.told.quoted_text import only_hands_over
from handlers.understand.unclear import Unclear
from models.tables import SECRET_FLOWS

_SURE, _SURE_WITH_MORE, _ASK = 2.0, 1.2, 0.7
"""So far ahead it surely is said to the bot: by itself, and where it answers a later question or is
another kind of sentence; and so far ahead it is asked about."""
SHOWN, _LEAST_TOLD = 80, 5
ONLY = "เฉพาะเนื้อความ"
_KEPT = "เก็บเฉพาะ “{}” ส่วน “{}” อ่านว่าพูดกับบอต จึงไม่ได้เก็บ หากต้องเก็บด้วย พิมพ์ “เก็บทั้งหมด”"
_KEPT_ELSEWHERE = "เก็บเฉพาะ “{}” ส่วน “{}” เป็นคำตอบของข้ออื่นตามด้านล่าง หากต้องเก็บในข้อนี้ด้วย พิมพ์ “เก็บทั้งหมด”"
_LEAVES = (SentenceKind.STOP, SentenceKind.CHANGE, SentenceKind.BACK, SentenceKind.RETURN)
"""What is said so changes more than this answer: others read the whole sentence."""
_LEAVES_IT = (SentenceKind.STOP, SentenceKind.PAUSE)
_LEAST_PART = 15
"""Letters of a text that is kept where the whole sentence may leave, or of a question alone."""
ASKS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
_SUPPOSES = pattern_of("ถ้า|หาก(?!พบ)|กรณี|สมมติว่า|สมมุติว่า")
"""Begins a question or a rule, which ends with what is asked: `ถ้าไม่ถึง 3000 ต้องแจ้งมั้ย`."""
_LOOKS_FIRST = pattern_of("ขอ(?:ไป|เดิน|ลอง)*(?:หา|ถาม|เช็[คก]|ดู|ค้น|โทร).*(?:ก่อน|แป๊|เดี๋ยว)")
_SAYS_NOTHING = (SentenceKind.THANKS, SentenceKind.GREETING, SentenceKind.CHAT)


@dataclass(frozen=True)
class TextAlone:
    """found: the text and what is said around it. kinds: what each of that is. telling: what it
    tells of other questions. sure: it may be taken out without a tap."""

    found: TalkAround
    kinds: Sequence[SentenceKind]
    telling: SentenceTold
    sure: bool

    @property
    def said(self) -> Sequence[Message]:
        """Says what was taken out, unless it is only thanks or leads to the text."""
        tells = [
            each
            for each, kind in zip(self.found.said, self.kinds, strict=True)
            if kind not in _SAYS_NOTHING and len(fold(each)) >= _LEAST_TOLD
            if not only_hands_over(each)
        ]
        if not tells:
            return []
        words, said = _KEPT, " … ".join(tells)
        if len(tells) == 1 and self.telling.answers:
            talk = self._besides_answers(said)
            words, said = (
                (_KEPT, talk) if len(fold(talk)) >= _LEAST_TOLD else (_KEPT_ELSEWHERE, said)
            )
        return [
            Text(words.format(*(cut_graphemes(each, SHOWN) for each in (self.found.text, said))))
        ]

    def _besides_answers(self, said: str) -> str:
        """Returns the words that no other question took as its answer; "" if the bot does not know
        which words the others took."""
        left = self.telling.left().split() if self.telling.taken else ()
        return " ".join(each for each in normalise(said).split() if each in left)


def text_alone(moves: Moves, state: State, step: Step, text: str) -> TextAlone | None:
    """Returns the text apart from what is said around it; None where nothing seems to be.

    state: stands at the step, which has no answer yet.
    """
    if not step.prose or not _may_be_parted(moves, state, step, text):
        return None
    found = around(text)
    if found is None or found.lead < _ASK or not _takes(moves, state, step, text, found):
        return None
    if kind_inside(text, moves.place(state)).kind is SentenceKind.SCOLDING:
        return None  # it is asked about: `บอตโง่มาก ใช้ไม่ได้เลย` gives no reason
    kinds = [_kind(moves, state, each) for each in found.said]
    if (
        _is_headed(found, kinds, moves.place(state))
        or set(kinds) & set(_LEAVES)
        or step.takes_questions
        and _asks_itself(moves, state, found)
    ):
        return None
    if sure_kind(text, moves.place(state)) is SentenceKind.PAUSE and _is_still_open(found):
        return None
    if not found.given and _rather_leaves(moves, state, text, found.text):
        return None
    tells = " ".join(_told_before(moves, state, each) for each in found.said)
    telling = told(moves, state, step, found.text, tells)
    more = bool(telling.answers) or any(kind is not SentenceKind.ANSWER for kind in kinds)
    sure = found.lead >= (_SURE_WITH_MORE if more else _SURE)
    sure = sure and not _is_asked(moves, state, step)
    plain = set(kinds) <= set(_SAYS_NOTHING)
    return None if plain and not sure else TextAlone(found, kinds, telling, sure)


def _kind(moves: Moves, state: State, said: str) -> SentenceKind:
    """Returns what the words around a text are. Those that close it stop nothing, though alone they
    would: `เอาแค่นี้`."""
    return SentenceKind.ANSWER if closes(said) else sure_kind(said, moves.place(state))


def _told_before(moves: Moves, state: State, said: str) -> str:
    """Returns what words tell before the last clause, if only that makes them a question:
    `ราคา 1,200 บาทค่ะ กลัวว่าจะโดนไหมคะ` tells a value."""
    before = said.rpartition(" ")[0].strip()
    if len(fold(before)) < _LEAST_TOLD or sure_kind(said, moves.place(state)) not in ASKS:
        return said
    tells = sure_kind(before, moves.place(state)) is SentenceKind.ANSWER
    return before if tells else said


def _is_headed(found: TalkAround, kinds: Sequence[SentenceKind], place: str) -> bool:
    """Tells whether what seems to put the conversation off, surely or not, is the head of a title
    with a colon."""
    heads = (
        (each, kind) for each, kind in zip(found.said, kinds, strict=True) if each.endswith(":")
    )
    return any(kind is SentenceKind.PAUSE or may_steer(each, place) for each, kind in heads)


def _may_be_parted(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the words were not just kept whole on demand, and are no question. Of a
    complaint only what is nothing but a story is looked at: what else it may be is asked there."""
    if fold(state.answers.get(WHOLE, {}).get("text", "")) == fold(text):
        return False
    if moves.hidden:
        return kind_inside(text, moves.place(state)).kind is SentenceKind.ANSWER
    return step.takes_questions or sure_kind(text, moves.place(state)) not in ASKS


def _asks_itself(moves: Moves, state: State, found: TalkAround) -> bool:
    """Tells whether the question to be kept ends with what is asked: `ผู้รับเหมาชวนไปตีกอล์ฟ ไปได้มั้ย`,
    or is too short to be asked alone: `… ถ้าไม่ได้ ทำอย่างไร`."""
    if len(fold(found.text)) < _LEAST_PART:
        return True
    place = moves.place(state)
    said = [*found.said, *(clause for each in found.said for clause in each.split())]
    asks = any(sure_kind(each, place) in ASKS for each in said)
    return asks and kind_inside(found.text, place).kind not in ASKS


def _takes(moves: Moves, state: State, step: Step, text: str, found: TalkAround) -> bool:
    """Tells whether the text alone answers the question, and the question itself would keep what is
    said around it."""
    if not _answers(moves, state, step, found.text) or any(
        _is_a_day(moves, each) for each in found.said
    ):
        return False
    try:
        value = step.read(text, moves.context, state.answers)
    except Unclear:
        return not moves.hidden  # what a confidential question refuses is held nowhere
    if step.takes_questions and _leads_elsewhere(moves, state, step, value, found.text):
        return False
    kept = fold(str(value.value if isinstance(value, Choice) else value))
    return any(fold(without_particles(each)) in kept for each in found.said)


def _rather_leaves(moves: Moves, state: State, text: str, part: str) -> bool:
    """Tells whether the whole sentence may stop or pause, and the part to be kept is no more than
    a beginning of why: `ท่านเลขาฯ จะเขียนด้วยตัวท่านเอง รอต้นฉบับลงมาก่อนค่ะ`."""
    if may_steer(text, moves.place(state)) not in _LEAVES_IT:
        return False
    return len(fold(part)) < _LEAST_PART or may_steer(part, moves.place(state)) is not None


def _is_still_open(found: TalkAround) -> bool:
    """Tells whether who pauses says by the text between what keeps them, or looks for the answer
    first: `พิมพ์ไม่ทัน คนมาติดต่อเต็มเลย ไว้ค่อยเล่า`, `บริษัทสักเจ้า ขอหานามบัตรก่อน`."""
    looks = _LOOKS_FIRST.search(normalise(found.said[-1])) is not None
    return not found.given and (len(found.said) > 1 or looks)


def _leads_elsewhere(moves: Moves, state: State, step: Step, whole: Any, words: str) -> bool:
    """Tells whether all the words together tell something besides the question, which the text
    alone does not: that it is rather a complaint. What is only listed beside it may differ."""
    part = step.read(words, moves.context, state.answers)
    if not isinstance(whole, Choice) or not isinstance(part, Choice):
        return False
    besides = {name for name, value in whole.also.items() if not isinstance(value, list)}
    return any(whole.also[name] != part.also.get(name) for name in besides)


def _answers(moves: Moves, state: State, step: Step, words: str) -> bool:
    kind = kind_inside(words, moves.place(state)).kind
    may_be = kind is SentenceKind.ANSWER or step.takes_questions and kind in ASKS
    supposes = not step.takes_questions and _SUPPOSES.match(words) is not None
    return may_be and not supposes and sentence_answers.is_readable(moves, state, step, words)


def _is_a_day(moves: Moves, words: str) -> bool:
    """Tells whether the words are a day alone: the question keeps it and others read it."""
    plain = normalise(words)
    return any(each.kind == DAY and each.words == plain for each in things(moves.context, plain))


def _is_asked(moves: Moves, state: State, step: Step) -> bool:
    """Tells whether nothing may be taken out without a tap."""
    secret = moves.flow.name in SECRET_FLOWS
    return secret or step.takes_questions or moves.would_end(state, step)


def told(moves: Moves, state: State, step: Step, answer: Any, said: str) -> SentenceTold:
    """Returns what words beside the answer of the step tell of the other open questions."""
    proposed = {each.name for each in moves.flow.steps} if only_proposes(moves.flow) else set()
    known = {**state.answers, step.name: answer}
    stated = sentence_answers.besides(moves, state, step, said, known)
    known |= stated.answers
    telling = steps.told(moves.context, moves.flow, known, said, False, proposed, rest=False)
    telling.answers |= stated.answers
    telling.likely = {**stated.likely, **telling.likely}
    return telling

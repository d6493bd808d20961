"""Two things in one sentence: each is taken as if it were typed alone (decisions/0129).

`เขียวค่ะ แต่ราคาผิด จริงๆ 900` answers and puts right, `แก้ชื่อเป็น … แล้วตำแหน่งเป็น …` puts right twice,
`3 คนค่ะ แล้วต้องแนบรูปมั้ย` answers and asks. A place counts only where each side plainly means
something by itself; what was not taken is said back. A wish to send is not followed: what has
changed is shown first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation import sentence_answers
from handlers.conversation.controls import PUT, SKIP, confirms
from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard import (
    behind_an_answer,
    changes_waiting,
    choosing,
    earlier_answers,
    left_undone,
    plain_parts,
)
from handlers.conversation.heard.behind_an_answer import MAY_PUT_RIGHT, Behind
from handlers.conversation.heard.retold import retelling
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Message, Text, cut_graphemes
from handlers.understand.corrections.other_choice import OtherChoice, read_other_choice
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.joints import APART, Joint, joints
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import without_polite_ending
from models.tables import SECRET_FLOWS

KEPT = "เก็บคำตอบข้อ “{}” แล้ว: {}"
NOT_YET = "ยังไม่ได้ส่ง กรุณาตอบข้อด้านล่างก่อน"
_LONGEST, _SHOWN = 240, 60
_BESIDES_A_TEXT = pattern_of(
    f"แก้|(?<!แลก)เปลี่ยน|เลื่อน|ย้าย|ขยาย|ผิด|ไม่ใช่|มิใช่|ที่ถูก|จริงๆ|ที่จริง|ต่างหาก|{WHETHER}|เปล่า|บ้าง|ส่ง|ยืนยัน|ใคร.{{0,9}}(?:เห็น|รู้|อ่าน)"
)
"""Without one of these, joints in a story are only the story's."""
_WANTS_MORE = pattern_of(
    "(?<!ไม่)(?<!ต้อง)(?:แก้(?!ปัญหา|ว)|เปลี่ยน)|(?<!ไม่)ผิด(?:นะ|ค่ะ|ครับ|ไป|แล้ว|\\s|$)|ที่ถูก|ยกเว้น"
)
"""Words behind a choice that want more than it."""
_A_DIGIT = pattern_of(r"\d")
_COUNTS = pattern_of(
    r"\d|(?:ครึ่ง|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หลาย)\s?(?:กว่า)?(?:ชั่วโมง|ชม|นาที|วัน|คน|ครั้ง|รอบ|ชิ้น|แผ่น|บาท|กิโล|ถุง|ต้น)"
)
_HERE = pattern_of(r"(?:ข้อนี้|อันนี้|ตอนนี้|ตรงนี้)(?:ก็|ขอ|ตอบ|เอา|เป็น|คือ|\s)*")
Says = Callable[[State, str], Turn]


@dataclass(frozen=True)
class Together:
    """Takes what one sentence says of two things.

    say: takes words where the conversation stands. fill: adds answers of open questions.
    """

    moves: Moves
    say: Says
    fill: Callable[[State, Mapping[str, Any]], Turn]

    def taken(self, state: State, text: str) -> Turn | None:
        """Takes both; None for other sentences."""
        step = self.moves.flow.step(state.at)
        if turn := self._choice_instead(state, text):
            return turn
        first = MAY_PUT_RIGHT.search(text) is not None
        behind = step is not None and (not step.prose or self._may_be_besides(state, step, text))
        if len(text) > _LONGEST or not (first or behind) or confirms(text):
            return None
        places = [*joints(text)]
        if not places or self.moves.asking.heeded(state, text, state.at) is not None:
            return None  # what only this conversation understands goes first
        turn = self._correction_and(state, places, text) if first else None
        if turn is None and first and step is not None:
            turn = self._choice_last(state, step, places)
        if turn is None and step is None:
            turn = self._not_quite(state, places)
        if turn is None and step is not None and behind and not self._is_one(state, step, text):
            turn = self._answer_and(state, step, places)
        return turn

    def _may_be_besides(self, state: State, step: Step, text: str) -> bool:
        """Tells whether a text may hold more than itself, or begins with a choice."""
        if _BESIDES_A_TEXT.search(text) or self.moves.asking.offers(state, step):
            return True
        return APART.search(text) is not None and plain_parts.holds_a_name(self.moves, state, text)

    def _is_one(self, state: State, step: Step, text: str) -> bool:
        """Tells whether the whole sentence is the name of a choice."""
        return choosing.named(self.moves, state, step, text) is not None

    # -- a correction first ---------------------------------------------------------------------

    def _correction_and(self, state: State, places: list[Joint], text: str) -> Turn | None:
        sends = [each for each in places if confirms(each.after)]
        orders = (each for each in places if self._follows(state, each))
        for place in (*sends, *orders):
            whole = place.before if confirms(place.after) else text
            if two := retelling.both(self.moves, state, whole):
                sends_too = confirms(place.after)
                return changes_waiting.said_not_sent(self.moves, two) if sends_too else two
            if not plain_parts.corrects(self.moves, state, place.before):
                continue
            turn = self.say(state, place.before)
            if turn.ended is not None or turn.missed:
                continue
            if confirms(place.after):
                return changes_waiting.said_not_sent(self.moves, turn)
            return self._then(turn, place.after)
        return self._order_and_send(state, sends) if state.at == REVIEW else None

    def _order_and_send(self, state: State, sends: Sequence[Joint]) -> Turn | None:
        """Does what stands before words that send below the review card, if that changes anything
        or proposes it; what has changed is seen before it is sent."""
        for place in sends:
            turn = self.say(state, place.before)
            did = turn.answered or turn.state.agreed.startswith(f"{PUT}.")
            if did and turn.ended is None and not turn.missed:
                return changes_waiting.said_not_sent(self.moves, turn)
        return None

    def _not_quite(self, state: State, places: list[Joint]) -> Turn | None:
        """Takes the correction behind words that agree to the review card: `โอเคค่ะ แต่…`."""
        for place in places:
            if (
                place.word
                and confirms(place.before)
                and behind_an_answer.puts_right(self.moves, state, place.after)
            ):
                return self.say(state, place.after)
        return None

    def _follows(self, state: State, place: Joint) -> bool:
        """Tells whether the end is an order, or says that it answers the present question."""
        if plain_parts.is_order(self.moves, state, place.after):
            return True
        step, here = self.moves.flow.step(state.at), _HERE.match(place.after)
        words = place.after[here.end() :] if here is not None else ""
        return (
            bool(words) and step is not None and plain_parts.answers(self.moves, state, step, words)
        )

    # -- an answer first ------------------------------------------------------------------------

    def _answer_and(self, state: State, step: Step, places: list[Joint]) -> Turn | None:
        for place, role in behind_an_answer.places(self.moves, state, step, places):
            if turn := self._both(state, step, place, role):
                return turn
        return None

    def _choice_instead(self, state: State, text: str) -> Turn | None:
        """Takes the choice that is told in the place of another one, and what is told behind it:
        `ไม่เอาแบบพอใจบริการละ เอาประเมินการอบรม ถึง 20 มีค`."""
        if self.moves.flow.name in SECRET_FLOWS:
            return None  # a complaint's protection changes in its own ways only
        if self.moves.asking.heeded(state, text, state.at) is not None:
            return None  # what only this conversation understands goes first
        for step, told in self._instead(state, text):
            turn = self.say(earlier_answers.to_tell(self.moves, state, step), told.new)
            if step.name in turn.answered and not (turn.missed or turn.refused or turn.ended):
                return self._then(turn, told.rest) if told.rest else turn
        return None

    def _instead(self, state: State, text: str) -> Iterator[tuple[Step, OtherChoice]]:
        """Yields what may be told in the place of an answer: a whole name before words that only
        hold one."""
        found = [
            (step, told)
            for told in read_other_choice(text)
            if (step := earlier_answers.instead_of(self.moves, state, told)) is not None
        ]
        yield from (each for each in found if self._is_name(state, each[0], each[1].new))
        yield from (each for each in found if not each[1].rest)

    def _is_name(self, state: State, step: Step, words: str) -> bool:
        """Tells whether the words are an answer's name and nothing else; where none is offered, any
        answer."""
        if not self.moves.asking.offers(state, step):
            return True
        named = choosing.named(self.moves, state, step, words)
        return named is not None or earlier_answers.is_choice(self.moves, state, step, words)

    def _choice_last(self, state: State, step: Step, places: list[Joint]) -> Turn | None:
        """Takes a choice that stands behind a correction, and then that: `ใช้จริง 8,000 ไม่ใช่ 9,000
        สีเขียว`."""
        for place in places:
            if not plain_parts.chooses(self.moves, state, step, place.after):
                continue
            if plain_parts.corrects_another(self.moves, state, place.before):
                return self._both(
                    state, step, Joint(place.after, place.before, place.word), Behind.PUTS_RIGHT
                )
        return None

    def answers_too(self, state: State, text: str) -> bool:
        """Tells whether a sentence that seems to ask for something else begins with an answer."""
        step = self.moves.flow.step(state.at)
        if step is None or len(text) > _LONGEST:
            return False
        roles = (role for _, role in behind_an_answer.places(self.moves, state, step, joints(text)))
        return any(role is not Behind.ANSWERS_NEXT for role in roles)

    def _both(self, state: State, step: Step, place: Joint, role: Behind) -> Turn | None:
        if self.moves.would_end(state, step):
            return self._before_the_end(state, place, role)
        turn = self.say(state, place.before)
        kept = step.name in turn.answered or _differ(turn.state, state, step)
        if turn.ended or turn.missed or turn.refused or not kept:
            return None
        turn = replace(turn, loose=False)
        if role is Behind.SENDS:
            return turn if turn.state.at == REVIEW else _with(turn, Text(NOT_YET))
        if role is Behind.ASKS:
            return replace(turn, question=place.after)
        if role is Behind.NAMES:
            return self._named(turn, place.after, step.name)
        if role is Behind.PUTS_RIGHT:
            return self._then(turn, place.after, step)
        return self._with_the_next(turn, step, place, role)

    def _with_the_next(self, turn: Turn, step: Step, place: Joint, role: Behind) -> Turn | None:
        """Takes the answer of a question that could not be read before this one was answered."""
        named = plain_parts.named(self.moves, turn.state, place.after, but=step.name)
        if named is not None and (named.exactly or role is Behind.ANSWERS_NEXT):
            return self._named(turn, place.after, step.name)
        next_one = role is Behind.ANSWERS_NEXT and place.word
        if next_one and self._answers_next(turn.state, place.after):
            return self._then(turn, place.after, step)
        return None

    def _before_the_end(self, state: State, place: Joint, role: Behind) -> Turn | None:
        """Takes only what stands behind an answer that would end the conversation: what is changed
        has to be seen, and a question answered, before that."""
        if role is Behind.ASKS:
            turn = replace(self.moves.show(state), question=place.after)
        elif role is Behind.PUTS_RIGHT:
            turn = self.say(state, place.after)
        elif role is Behind.NAMES:
            turn = self._named(self.moves.show(state), place.after, state.at)
        else:
            return None
        took = turn.ended is None and not turn.missed
        return left_undone.told(turn, place.before) if took else None

    def _answers_next(self, state: State, words: str) -> bool:
        """Tells whether the words answer the question that comes next, and are not kept there only
        because any words are."""
        step = self.moves.flow.step(state.at)
        if step is None or step.name in state.answers:
            return False
        choice = choosing.named(self.moves, state, step, words)
        if step.takes_any_words or choice is not None:
            return choice is not None and choice.key != SKIP
        return plain_parts.answers(self.moves, state, step, words)

    # -- what was not taken ---------------------------------------------------------------------

    def said_back(self, state: State, text: str, turn: Turn) -> Turn:
        """Returns the turn; where it took a choice alone out of a sentence that wants more, with
        the rest said back."""
        step = self.moves.flow.step(state.at)
        kept = str(turn.state.answers.get(step.name)) if step is not None else ""
        if step is None or step.name not in turn.answered or text.strip() in kept:
            return turn
        told = turn.state.from_sentence != state.from_sentence
        more = turn.ended is not None or turn.state.agreed
        places = () if more or len(text) > _LONGEST else joints(text)
        place = next((each for each in places if self._wants_more(state, step, each)), None)
        if not place or plain_parts.chose_another(self.moves, state, turn, step, place.before):
            return turn
        if self.moves.asking.heeded(state, text, state.at) is not None:
            return turn  # what only this conversation understands was taken whole
        left, words = place.after, without_polite_ending(place.after)
        if any(words in str(each) for each in turn.state.answers.values()):
            return turn
        stated = sentence_answers.read(self.moves, state, left).answers if told else {}
        if set(stated) - {self.moves.flow.prose}:
            return turn  # it was taken out of the whole sentence
        offered = turn
        if not plain_parts.holds_a_name(self.moves, state, left):
            offered = sentence_answers.offered_rest(self.moves, turn, left)
            if offered is turn and mention_spans(left):
                offered = sentence_answers.offered_rest(self.moves, turn, text)  # with its day
        return offered if offered is not turn else left_undone.told(turn, left)

    def _wants_more(self, state: State, step: Step, place: Joint) -> bool:
        figure = place.apart and not step.prose
        if not plain_parts.chooses(self.moves, state, step, place.before) and not (
            figure and plain_parts.answers(self.moves, state, step, place.before)
        ):
            return False
        named = plain_parts.begins_with_a_name(self.moves, state, place.after)
        but = place.word.startswith("แต่") and _A_DIGIT.search(place.after) is not None
        if named or but or _WANTS_MORE.search(place.after) is not None:
            return True
        told = place.word or place.apart and _COUNTS.search(place.after)
        return bool(told) and plain_parts.matters(self.moves, state, place.after)

    # -- the second -----------------------------------------------------------------------------

    def _named(self, turn: Turn, words: str, but: str) -> Turn:
        """Takes the answer of another question that the words name, and of further ones."""
        for place in joints(words):
            if plain_parts.begins_with_a_name(self.moves, turn.state, place.after):
                return self._named(self._named(turn, place.before, but), place.after, but)
        named = plain_parts.named(self.moves, turn.state, words, but)
        if named is None:
            return left_undone.told(turn, words)
        state, step = turn.state, named.step
        if named.given and step.name not in state.answers and step.name != state.at:
            again = self.fill(state, named.given)
        elif named.given and state.answers.get(step.name) == named.given[step.name]:
            return turn
        else:
            at = (
                earlier_answers.to_tell(self.moves, state, step) if step.name != state.at else state
            )
            again = self.say(at, named.words)
        return self._joined(turn, again, words)

    def _then(self, turn: Turn, words: str, kept: Step | None = None) -> Turn:
        """Takes the words where the first of the sentence has led.

        kept: the question whose answer stands before them.
        """
        here = _HERE.match(words)
        words = words[here.end() :] if here is not None and words[here.end() :] else words
        step = self.moves.flow.step(turn.state.at)
        if turn.refused or not kept and step is not None and self._would_end(turn, step, words):
            return left_undone.told(turn, words)
        again = self.say(turn.state, words)
        if kept and again.refused:
            shown = cut_graphemes(self.moves.asking.shown(kept, turn.state), _SHOWN)
            again = _with(again, Text(KEPT.format(kept.label, shown)))
        return self._joined(turn, again, words)

    def _would_end(self, turn: Turn, step: Step, words: str) -> bool:
        ends = self.moves.would_end(turn.state, step)
        return ends and plain_parts.answers(self.moves, turn.state, step, words)

    def _joined(self, turn: Turn, again: Turn, words: str) -> Turn:
        """Returns what both left, or the first with the other said back if that changed nothing."""
        if again.asks:
            return replace(turn, question=words)
        same = again.state == turn.state and not again.question
        if again.missed or same or again.ended not in (None, "done"):
            return left_undone.told(turn, words)
        shown = (*self.moves.asking.preview(turn.state), *turn.messages[-1:])
        told = [each for each in turn.messages if isinstance(each, Text) and each not in shown]
        return replace(
            again,
            messages=(*told, *again.messages),
            answered=(*turn.answered, *again.answered),
            loose=False,
        )


def _differ(one: State, other: State, step: Step) -> bool:
    """Tells whether the step is answered otherwise: some questions stay until all is told."""
    return bool(one.answers.get(step.name) != other.answers.get(step.name))


def _with(turn: Turn, *told: Message) -> Turn:
    return replace(turn, messages=(*told, *turn.messages))

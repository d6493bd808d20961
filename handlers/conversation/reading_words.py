"""Reads words as the answer to a question: as the step does, as a choice, or only in part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation import sentence_answers
from handlers.conversation.answering import Answering
from handlers.conversation.controls import BACK, confirms
from handlers.conversation.flow import Choice, Stated, Step
from handlers.conversation.heard import (
    boxes_ticked,
    choosing,
    clauses,
    doubts,
    left_beside,
    not_read,
)
from handlers.conversation.heard.retold import retelling
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.kinds.kind_inside import plainly_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, folded
from handlers.understand.unclear import Unclear

ONLY_CHOICES = "ข้อนี้ตอบด้วยปุ่ม ข้อความเมื่อครู่ยังไม่ได้บันทึก กรุณาเลือกจากปุ่มก่อน"

_A_DIGIT = pattern_of(r"\d")


@dataclass(frozen=True)
class ReadingWords(Answering):
    """Takes words that may answer a question, and choices."""

    def read(self, state: State, step: Step, text: str, part: str = "") -> Turn:
        """Takes what the words answer, or else the part of them that does."""
        try:
            value = choosing.read_step(self, state, step, part or text)
            also = self._besides(state, step, value)
        except Unclear as unclear:
            return self._read_whole(state, step, part or text, unclear)
        if isinstance(value, Choice) and value.stays:
            return self.chosen(state, step, value)
        value = value.value if isinstance(value, Choice) else value
        given = {**also, step.name: value}
        stated = sentence_answers.besides(self, state, step, text, given)
        turn = self.answer(state, step, value, also, stated)
        return replace(turn, loose=bool(step.free_text) and not step.prose)

    def _read_whole(self, state: State, step: Step, text: str, unclear: Unclear) -> Turn:
        """Takes what a sentence states besides words that the step cannot read."""
        heard = choosing.heard(self, state, step, text)
        sure = heard.sure or choosing.in_part(self, state, step, text)
        if sure is not None:
            return self.chosen(state, step, sure, text)
        if ticks := boxes_ticked.numbered(self, state, step, text):
            return self.show(state.ticked_too(step.name, [each.value for each in ticks]))
        stated = sentence_answers.stated(self, state, step, text)
        if unclear.meant and step.name in stated.answers:
            return not_read.which_wording(self, state, step, text, unclear)
        if step.name in stated.answers:
            return self.answer(state, step, stated.answers[step.name], {}, stated)
        if stated.answers:
            return self.filled(state, stated, None)
        if unclear.meant and not plainly_asks(text, self.place(state)):
            return not_read.which_wording(self, state, step, text, unclear)
        turn = self._read_part(state, step, text, unclear)
        turn = turn or self._read_likely(state, step, text, unclear, heard)
        return turn or self._offered(state, step, text, unclear, stated, heard)

    def _read_part(self, state: State, step: Step, text: str, unclear: Unclear) -> Turn | None:
        """Takes the part of a sentence that answers, and offers to keep the rest."""
        parts = None if unclear.meant or unclear.own else clauses.answering(self, state, step, text)
        if parts is None:
            return None
        answered = self.read(state, step, parts.rest, parts.answer)
        return sentence_answers.offered_rest(self, answered, parts.rest)

    def _read_likely(
        self, state: State, step: Step, text: str, unclear: Unclear, heard: choosing.Heard
    ) -> Turn | None:
        """Takes the choice that was learned to be meant, or offers the two likeliest.

        Words that only send mean none.
        """
        if confirms(text, sends=True):
            return None
        learned = choosing.learned(self, state, step, text, heard)
        if learned.likely and learned is not heard:
            # Figures may be those of another answer: a budget told again where the risk is asked.
            told = retelling.offered(self, state, text) if _A_DIGIT.search(text) else None
            return told or not_read.missed(self, state, step, text, unclear.hint, learned)
        return self.learned(state, step, text, learned)

    def _offered(
        self,
        state: State,
        step: Step,
        text: str,
        unclear: Unclear,
        stated: Stated,
        heard: choosing.Heard,
    ) -> Turn:
        """Offers what words may mean of which nothing is sure."""
        if stated.likely:
            turn = self.show(state.filled({}, stated.likely), (Text(unclear.hint),))
            return replace(turn, answered=tuple(stated.likely), missed=True)
        # Words that only send tell no other answer either: `ครับส่งเลย` is no “ส่งคืนแล้ว”.
        alone = unclear.own or heard.names or confirms(text, sends=True)
        offer = None if alone or heard.likely else retelling.offered(self, state, text)
        if offer is None and not alone:
            offer = sentence_answers.offered_back(self, state, text)
        return offer or not_read.missed(self, state, step, text, unclear.hint, heard)

    def _besides(self, state: State, step: Step, value: Any) -> Mapping[str, Any]:
        """Returns the answers to other steps that the words give.

        Raises Unclear if words typed beside choices would become the text of another step; a step
        with `free_text` allows it.
        """
        also = value.also if isinstance(value, Choice) else {}
        offers = self.asking.choices(state, step)
        texts = [each.name for each in self.flow.steps if each.prose and each.name in also]
        if offers and not step.free_text:
            for name in texts:
                if also[name] not in [choice.also.get(name) for choice in offers]:
                    raise Unclear(ONLY_CHOICES)
        return also

    # -- choices --------------------------------------------------------------------------------

    def chosen(self, state: State, step: Step, choice: Choice, text: str = "") -> Turn:
        """Takes a choice that was tapped, or whose words were typed (`text`)."""
        if choice.key == BACK and fold(text) in folded(choice.label, *choice.said):
            return self.back(state)
        if choice.ticks is not None:
            return self.show(state.tick(step.name, choice.value, choice.ticks))
        if choice.stays:
            return self._stayed(state, step, choice)
        beside = left_beside.kept(self, state, step, text)
        also = {**choice.also, **self._told_with(state, step, choice, text), **beside}
        stated = sentence_answers.besides(
            self, state, step, text, {**also, step.name: choice.value}
        )
        turn = self.answer(state, step, choice.value, also, stated)
        turn = left_beside.shown(turn, step, beside)
        told = also.keys() - choice.also.keys() - beside.keys()
        more = "" if told or fold(text) == fold(choice.label) else text
        if along := self._said_along(turn, step, state, text):
            return along
        offered = doubts.offered_on(self, turn, step, state, more)
        if offered is not turn or not more:
            return offered
        return left_beside.taken(self, turn, step, state, more, self._filled)

    def _told_with(self, state: State, step: Step, choice: Choice, text: str) -> Mapping[str, Any]:
        """Returns the story that words tell beside their choice, where the question takes stories
        as well: `มีคนเรียกเงินใต้โต๊ะ` where the kind of a complaint is asked. What is told already,
        or by the choice itself, stays; what adds to it (`Flow.adds`) is added."""
        if not text or not step.free_text or step.prose or fold(text) == fold(choice.label):
            return {}
        try:
            value = step.read(text, self.context, state.answers)
        except Unclear:
            return {}
        also = value.also if isinstance(value, Choice) else {}
        known = {*state.answers, *choice.also} - {self.flow.adds}
        prose = {each.name for each in self.flow.steps if each.prose and each.name not in known}
        return {name: told for name, told in also.items() if name in prose}

    def _filled(self, state: State, stated: Stated) -> Turn:
        return self.filled(state, stated, None)

    def _stayed(self, state: State, step: Step, choice: Choice) -> Turn:
        """Takes a choice after which the question stays. Words that became the text of another step
        answer that one: they go with their message, and another meaning of theirs goes first. What
        is newly told of other questions is said, as the question itself shows none of it."""
        before = state.answers
        # It keeps its number: what stays is the question that was asked.
        state = state.numbered(step.name)
        state = replace(state, answers={**state.answers, **choice.also})
        if choice.value is None:
            state = state.without(step.name)
        else:
            state = replace(state, answers={**state.answers, step.name: choice.value})
        told = tuple(
            each.name for each in self.flow.steps if each.prose and each.name in choice.also
        )
        new = {
            name: each
            for name, each in choice.also.items()
            if name != self.flow.adds and (name not in before or before[name] != each)
        }
        said = sentence_answers.told(self.flow, state, Stated(new)) if choice.value is None else ()
        waits = step.later is not None and self.open_step(state) is not step
        turn = self.onward(state, said) if waits else self.show(state, said)
        return replace(turn, answered=told, loose=bool(told and step.free_text))

    def _said_along(self, turn: Turn, step: Step, before: State, text: str) -> Turn | None:
        """Takes what a sentence tells beside its choice as the next answer: `ส่งคืนค่ะ รูปไม่มีเลย`
        tells the reason, too."""
        asks = self.flow.step(turn.state.at)
        if turn.ended or asks is None or asks.name in turn.state.answers:
            return None
        words = asks.along(text)
        if not words and asks.shown_next:
            words = choosing.beside(self, before, step, text)
        if not words:
            return None
        along = self.read(turn.state, asks, words)
        if not asks.shown_next and asks.name in along.answered:
            taken = Stated({asks.name: along.state.answers[asks.name]})
            told = sentence_answers.told(self.flow, along.state, taken)
            along = replace(along, messages=(*told, *along.messages))
        return replace(along, answered=(*turn.answered, *along.answered))

    def learned(self, state: State, step: Step, text: str, heard: choosing.Heard) -> Turn | None:
        """Takes the choice that was learned to be meant, and says which; None if none surely is."""
        if heard.sure is None:
            return None
        turn = self.chosen(state, step, heard.sure, text)
        understood = Text(f"เข้าใจว่า “{heard.sure.label}” หากไม่ใช่ พิมพ์ “ย้อนกลับ”")
        return replace(turn, messages=(understood, *turn.messages))

"""A sentence of several parts: each goes to the question that it is about (decisions/0142).

What answers the present question is kept, what fills an open one that it names is filled in and
told, what puts answers right is shown on one card, and what has no place is said back. A part that
names no question, nor plainly fits one, changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation.controls import confirms, word_of
from handlers.conversation.flow import Step, read_choice_only
from handlers.conversation.heard import (
    asked_at_end,
    changes_waiting,
    choosing,
    edits,
    left_undone,
    plain_parts,
)
from handlers.conversation.heard.left_undone import NOT_DONE
from handlers.conversation.heard.retold import answers_changed, given_answers, parts_told, retelling
from handlers.conversation.heard.retold.parts_told import Weighed
from handlers.conversation.heard.retold.several_told import LONGEST
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text, cut_graphemes
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.joints import APART
from handlers.understand.thai import fold, normalise
from models.tables import SECRET_FLOWS

_SHOWN = 60
_ANSWERS, _FILLS, _PUTS, _SENDS, _ASKS, _SOFT = "answers", "fills", "puts", "sends", "asks", "soft"
_ONLY_TOLD = "only told"
_BESIDE_A_DAY, _LONGEST_TEXT, _LEAST_WORDS = 12, 160, 4
"""Letters."""
_PASSES_OVER = pattern_of("(?:ขอ|จะ|ก็|งั้น|เดี๋ยว|ค่อย|ไว้)*(?:ข้าม|ผ่าน)")
Says = Callable[[State, str], Turn]


@dataclass(frozen=True)
class InParts:
    """Takes sentences of several parts.

    say: takes words where the conversation stands. fill: adds answers of open questions.
    """

    moves: Moves
    say: Says
    fill: Callable[[State, Mapping[str, Any]], Turn]

    def taken(self, state: State, text: str) -> Turn | None:
        """Takes all parts; None for a sentence that is one, or that others take."""
        if APART.search(text) is None or len(text) > LONGEST:
            return None
        step = self.moves.flow.step(state.at)
        if step is None:
            return self._at_review(state, text)
        if self._only_heeded(state, step, text):
            return None
        if choosing.named(self.moves, state, step, text):
            return None
        if step.prose:
            return self._at_text(state, step, text)
        return self._at_question(state, step, text)

    def _only_heeded(self, state: State, step: Step, text: str) -> bool:
        """Tells whether only this conversation understands the sentence, beyond its own answer."""
        heeded = self.moves.asking.heeded(state, text, state.at)
        if heeded is None:
            return False
        plain = heeded.at_once and not (heeded.rest or heeded.told or heeded.waits)
        return not plain or set(heeded.answers) != {step.name}

    # -- below the review card --------------------------------------------------------------------

    def _at_review(self, state: State, text: str) -> Turn | None:
        parts = self._parted(state, text, None)
        puts = [each for each in parts if each.role == _PUTS]
        if len(parts) < 2 or not puts:
            return None
        left = self._left(state, parts)
        joined = any(each.word for each in parts[1:])
        if len(puts) == 1 and not (left and joined):
            return None  # the others know it, and what stands beside it
        new = parts_told.together(self.moves, state, puts, answers_changed.of_one)
        heeded = self.moves.asking.heeded(state, text, state.at)
        if heeded is not None and (left or self.moves.flow.adds):
            return None
        asked = {each.name for each in self.moves.flow.steps if each.listed}
        if heeded is not None and not asked & set(new) > asked & set(heeded.answers):
            return None
        told = text if self.moves.flow.adds else " แล้วก็".join(each.words for each in puts)
        turn = retelling.asked(self.moves, state, told, new)
        if any(each.role == _SENDS for each in parts):
            turn = changes_waiting.said_not_sent(self.moves, turn)
        return self._with_rest(turn, parts, left)

    # -- at a question ----------------------------------------------------------------------------

    def _at_question(self, state: State, step: Step, text: str) -> Turn | None:
        parts = self._parted(state, text, step)
        roles = {each.role for each in parts}
        if len(parts) < 2 or not roles & {_ANSWERS, _PUTS, _FILLS}:
            return None
        answers = [each for each in parts if each.role == _ANSWERS]
        joined = all(each.word for each in parts[1:]) and _PUTS in roles
        if not roles & {_PUTS, _FILLS} or len(answers) > 1 or not (answers or joined):
            return None  # the others know it
        return self._all(state, step, parts)

    def _all(self, state: State, step: Step, parts: Sequence[Weighed]) -> Turn | None:
        """Takes all parts, what answers the present question first."""
        turn = self._answered(state, step, [each for each in parts if each.role == _ANSWERS])
        if turn is None:
            return None
        for each in parts:
            if each.role == _FILLS:
                told = self._fills(turn.state, step, each.words, each.word)
                turn = self._joined(turn, self.fill(turn.state, told)) if told else turn
        puts = [each for each in parts if each.role == _PUTS]
        if puts:
            turn = self._put(turn, puts)
        turn = self._with_rest(turn, parts, self._left(state, parts))
        said = [Text(it) for each in parts if (it := self._only_told(state, each))]
        return replace(turn, messages=(*said, *turn.messages))

    def _only_told(self, state: State, part: Weighed) -> str:
        """Returns what the conversation says to a part of which it keeps nothing."""
        if part.role != _ONLY_TOLD:
            return ""
        heeded = self.moves.asking.heeded(state, part.words, state.at)
        return heeded.told if heeded is not None else ""

    def _at_text(self, state: State, step: Step, text: str) -> Turn | None:
        """Takes off a short text what plainly is about other questions."""
        story = step.name == self.moves.flow.prose or self.moves.flow.name in SECRET_FLOWS
        if story or step.takes_questions or len(text) > _LONGEST_TEXT:
            return None
        parts = self._parted(state, text, step)
        plainly = len(parts) > 1 and all(each.role for each in parts)
        if not plainly or not all(each.word for each in parts[1:] if each.tells):
            return None
        return self._all(state, step, parts)

    def _beside_text(self, state: State, step: Step, words: str, first: bool) -> Weighed:
        """Weighs a part of a sentence where a text is asked: the first is the text."""
        heeded = self.moves.asking.heeded(state, words, step.name) if first else None
        if heeded is not None and heeded.told and not heeded.answers:
            return Weighed(words, role=_ONLY_TOLD)
        if heeded is not None and step.name not in heeded.answers:
            new = {} if set(heeded.answers) - set(state.answers) else heeded.answers
            return Weighed(words, tells=new, role=_PUTS if new else "")
        if first:
            answers = self._answers(state, step, words, _LEAST_WORDS)
            return (
                Weighed(words, tells={step.name: words}, role=_ANSWERS)
                if answers
                else Weighed(words)
            )
        if plain_parts.softens(words):
            return Weighed(words, role=_SOFT)
        named = plain_parts.begins_with_a_name(self.moves, state, words)
        if named and (filled := self._fills(state, step, words, "")):
            return Weighed(words, tells=filled, role=_FILLS)
        if named or plain_parts.corrects_another(self.moves, state, words):
            new = self._puts(state, step, words)
            return Weighed(words, tells=new, role=_PUTS if new else "")
        return Weighed(words)

    def _answered(self, state: State, step: Step, answers: Sequence[Weighed]) -> Turn | None:
        if not answers:
            return self.moves.show(state)
        if self.moves.would_end(state, step):
            return None
        turn = self.say(state, answers[0].words)
        kept = step.name in turn.answered and not (turn.ended or turn.missed or turn.refused)
        return replace(turn, loose=False) if kept else None

    def _put(self, turn: Turn, puts: Sequence[Weighed]) -> Turn:
        new = parts_told.together(self.moves, turn.state, puts, answers_changed.of_one)
        if not new:
            return self._with_rest(turn, (), puts)
        words = " แล้วก็".join(each.words for each in puts)
        asked = retelling.asked(self.moves, turn.state, words, new, may_answer=False)
        card = asked.messages[0]
        shown = turn.messages
        return replace(
            asked,
            messages=(*shown[:-1], card, *shown[-1:]),
            answered=turn.answered,
            refused=True,
        )

    def _joined(self, turn: Turn, again: Turn) -> Turn:
        shown = turn.messages[-1:]
        told = [each for each in turn.messages if isinstance(each, Text) and each not in shown]
        answered = (*turn.answered, *again.answered)
        return replace(again, messages=(*told, *again.messages), answered=answered, loose=False)

    # -- what the parts are -----------------------------------------------------------------------

    def _parted(self, state: State, text: str, step: Step | None) -> Sequence[Weighed]:
        def weighs(words: str, word: str) -> Weighed:
            if not plain.startswith(words) and _PASSES_OVER.match(words):
                return Weighed(words)  # it may be about what stands before it
            if step is not None and step.prose:
                return self._beside_text(state, step, words, plain.startswith(words))
            return self._weighed(state, step, words, word)

        plain = normalise(text)

        return parts_told.parted(text, parts_told.names(self.moves, state), weighs)

    def _weighed(self, state: State, step: Step | None, words: str, word: str) -> Weighed:
        if plain_parts.softens(words):
            return Weighed(words, role=_SOFT)
        if confirms(words, sends=True):
            return Weighed(words, role=_SENDS)
        if step is not None and self._answers(state, step, words):
            return Weighed(words, tells={step.name: words}, role=_ANSWERS)
        if filled := self._fills(state, step, words, word):
            return Weighed(words, tells=filled, role=_FILLS)
        if word_of(words) is None and (new := self._puts(state, step, words)):
            return Weighed(words, tells=new, role=_PUTS)
        if asked_at_end.of_the_form(words) or plain_parts.asks(self.moves, state, words):
            return Weighed(words, role=_ASKS)
        return Weighed(words)

    def _answers(
        self, state: State, step: Step, words: str, least: int = plain_parts.LEAST_PROSE
    ) -> bool:
        if plain_parts.begins_with_a_name(self.moves, state, words):
            return False
        if plain_parts.opens_a_correction(words):
            return choosing.named(self.moves, state, step, words) is not None
        return plain_parts.answers(self.moves, state, step, words, least)

    def _fills(self, state: State, step: Step | None, words: str, word: str) -> Mapping[str, Any]:
        """Returns the answers of open questions that the words name, or plainly choose behind a
        word that joins them."""
        if step is None:
            return {}
        named = plain_parts.named(self.moves, state, words, but=step.name)
        if named is not None and named.step.name not in state.answers:
            return {k: v for k, v in named.given.items() if k not in state.answers}
        if named is not None:
            return {}
        told = self._text_named(state, step, words) or self._day_later(state, step, words)
        return told or (self._chosen_later(state, step, words) if word else {})

    def _text_named(self, state: State, step: Step, words: str) -> Mapping[str, Any]:
        """Returns the text of an open question that stands behind its name and `คือ`."""
        if self.moves.flow.sentence is None or self.moves.flow.name in SECRET_FLOWS:
            return {}
        opened = [
            each
            for each in self.moves.steps(state)
            if each.listed and each is not step and each.name not in state.answers
            if each.takes_any_words
        ]
        told = edits.is_now(opened, words)
        if told is None or len(fold(told.value)) < plain_parts.LEAST_NAME:
            return {}
        return given_answers.text_read(self.moves, state, told.step, told.value) or {}

    def _day_later(self, state: State, step: Step, words: str) -> Mapping[str, Any]:
        """Returns the answer of the only open question that reads the day which the words tell with
        hardly anything beside it: `ทำเมื่อวาน`."""
        plain = normalise(words)
        if not mention_spans(plain) or given_answers.words_beside(plain) > _BESIDE_A_DAY:
            return {}
        found: list[Mapping[str, Any]] = []
        for other in self.moves.steps(state):
            if other is step or other.name in state.answers or not other.listed:
                continue
            if other.takes_any_words or other.takes_files or other.read is read_choice_only:
                continue
            with suppress(KeyError):  # it needs an answer that is not there yet
                found += given_answers.given(self.moves, state, other, words)
        return found[0] if len(found) == 1 else {}

    def _chosen_later(self, state: State, step: Step, words: str) -> Mapping[str, Any]:
        """Returns the answer of the only open question of which the words are plainly a choice."""
        found: list[Mapping[str, Any]] = []
        for other in self.moves.steps(state):
            if other is step or other.name in state.answers or not other.listed:
                continue
            with suppress(KeyError):  # it needs an answer that is not there yet
                if plain_parts.chooses(self.moves, state, other, words, skips=False):
                    found += given_answers.given(self.moves, state, other, words)
        return found[0] if len(found) == 1 else {}

    def _puts(self, state: State, step: Step | None, words: str) -> Mapping[str, Any]:
        new = answers_changed.of_one(self.moves, state, words)
        own = {each.name for each in self.moves.flow.steps} & set(new)
        here = step.name if step is not None else ""
        return {} if here in own or any(name not in state.answers for name in own) else new

    # -- what has no place ------------------------------------------------------------------------

    def _left(self, state: State, parts: Sequence[Weighed]) -> Sequence[Weighed]:
        unknown = (each for each in parts if not each.role)
        return [each for each in unknown if plain_parts.matters(self.moves, state, each.words)]

    def _with_rest(self, turn: Turn, parts: Sequence[Weighed], left: Sequence[Weighed]) -> Turn:
        asks = next((each.words for each in parts if each.role == _ASKS), turn.question)
        lost = [each.words for each in left if not left_undone.is_kept(turn, each.words)]
        said = [Text(NOT_DONE.format(cut_graphemes(words, _SHOWN))) for words in lost]
        return replace(turn, question=asks, messages=(*said, *turn.messages))

"""Keeps an answer and goes on: to the next open question, to the review card, or to the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation import sentence_answers
from handlers.conversation.flow import REVIEW, Again, Answers, Closed, Mend, Stated, Step
from handlers.conversation.heard import changes_waiting
from handlers.conversation.hidden_keys import STILL_TOLD, WHOLE
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.conversation.told import still_told, texts_parted
from handlers.messages import Message, Text

NOTHING_STATED = Stated()


@dataclass(frozen=True)
class Answering(Moves):
    """Takes answers that are read already."""

    def answer(
        self,
        state: State,
        step: Step,
        value: Any,
        also: Mapping[str, Any] | None = None,
        stated: Stated = NOTHING_STATED,
    ) -> Turn:
        """Keeps the answer to the step and goes on.

        also: answers to further steps by the same words or tap. stated: what the sentence states
        besides.
        """
        also = also or {}
        answers = {**state.unticked(step.name).answers, **also, step.name: value}
        open_, lost = changes_waiting.until_the_card(self, state, answers)
        open_ = replace(open_.numbered(step.name), which=None)
        numbered = replace(self._let_go(open_, answers), answers=answers)
        for name in (step.name, *also):
            numbered = numbered.told_itself(name)
        at_card = replace(numbered, at=REVIEW)  # where what waits is read
        left = changes_waiting.without_answered(self, at_card, (step.name, *also))
        numbered = replace(left, at=numbered.at)
        turn = self.filled(numbered, stated, step)
        told = (*lost, *changes_waiting.told_to_wait(state, turn.state), *turn.messages)
        return replace(turn, messages=told, answered=(step.name, *also, *turn.answered))

    def skipped(self, state: State, step: Step) -> Turn:
        """Goes on without an answer, or with the one from before."""
        return self.answer(state, step, state.answers.get(step.name) if step.skip_keeps else None)

    def filled(self, state: State, stated: Stated, step: Step | None) -> Turn:
        """Adds the answers that a sentence states; goes on if they answer the step."""
        others = {k: v for k, v in stated.answers.items() if step is None or k != step.name}
        parted = texts_parted.parted(
            self, state.filled(others, stated.likely), (*others, *stated.likely)
        )
        filled, answered = (
            self.official(parted.state),
            (*stated.answers, *stated.likely, *parted.answered),
        )
        kept = {name: value for name, value in others.items() if name in filled.answers}
        shown = Stated(kept, said=stated.said)
        told = sentence_answers.told(self.flow, filled, shown) if kept else []
        messages = [*parted.said, *told]
        if step is None:
            turn = self.show(self.settled(filled), messages)
        else:
            walked = filled.walked(step.name)
            filled = still_told.read(self.flow, self.context, walked)
            later = texts_parted.parted_since(self, walked, filled)
            turn = self.onward(later.state, [*messages, *later.said])
            answered = (*answered, *later.answered)
        return replace(turn, answered=answered)

    def onward(self, state: State, messages: Sequence[Message]) -> Turn:
        """Goes to the next open question; if there is none, to the review card or the end."""
        left: Sequence[Message] = ()
        if STILL_TOLD in state.answers and self.open_step(state) is None:
            state, left = still_told.not_kept(self.flow, self.context, state)
            messages = [*messages, *left]
        if self.flow.review is None and self.open_step(state) is None:
            return self._ended(state, left)
        moved = replace(state, at=self.resting(state))
        turn = sentence_answers.offered_again(self, moved, messages)
        turn = turn or changes_waiting.shown_at_card(self, moved, messages)
        return turn or self.show(moved, messages)

    def _ended(self, state: State, above: Sequence[Message]) -> Turn:
        """Ends the conversation; what was told and is not kept stands above what is said then."""
        turn = self.finish(state)
        return replace(turn, messages=(*above, *turn.messages)) if turn.messages else turn

    def finish(self, state: State) -> Turn:
        """Does what was asked for; asks what is still open, or what the flow wants mended."""
        state = self.official(state)
        if self.open_step(state) is not None:
            return self.show(replace(state, at=self.resting(state)))
        passed = {step.name for step in self.steps(state)}
        declared = {step.name for step in self.flow.steps}
        answers = {k: v for k, v in state.answers.items() if k in passed or k not in declared}
        try:
            return Turn(state, self.flow.finish(self.context, answers), "done")
        except Mend as mend:
            at = mend.step if mend.step in passed else self.resting(state)
            return self.show(replace(state, at=at), (Text(mend.hint),))
        except Again as again:
            return self.led_on(state, again)
        except Closed as closed:
            return Turn(state, closed.messages, "kept" if closed.keeps else "cancelled")

    def led_on(self, state: State, again: Again) -> Turn:
        """Asks the step of `again`, without the answers it names."""
        left = {k: v for k, v in state.answers.items() if k not in again.without}
        moved = replace(state, answers=left)
        if not again.step:
            at = self.resting(moved) if state.at in left else state.at
            return self.show(self.settled(replace(moved, at=at)), again.messages)
        return self.show(replace(moved, at=again.step, trail=()), again.messages)

    @property
    def adds(self) -> Step | None:
        """The step that takes words typed at the review card."""
        return self.flow.step(self.flow.adds) if self.flow.adds else None

    def _let_go(self, state: State, answers: Answers) -> State:
        """Forgets the sentences held at the present step, which has an answer now. Where words may
        be added at the review card, they wait there until somebody says what they are; where they
        were offered as the text of another question, they wait until that has an answer."""
        if self.adds is None:
            return sentence_answers.still_offered(self, state, answers) or state.released(state.at)
        return state.put_off(state.at, REVIEW, sentence_answers.LEAST_PROSE)

    # -- answers that come or go without a question ---------------------------------------------

    def joined(self, state: State, answers: Answers) -> State:
        """Adds answers that the words state which open the conversation anew."""
        more = state.filled(answers, {})
        return replace(more, at=self.resting(more)) if state.at in answers else self.settled(more)

    def forget(self, state: State, steps: Sequence[str]) -> State:
        """Removes the answers of these steps, whose message was unsent; they are asked again. Nor
        does the whole text stay of which one was a part."""
        for step in steps:
            state = state.without(step)
        if state.answers.get(WHOLE, {}).get("step") in steps:
            left = {name: each for name, each in state.answers.items() if name != WHOLE}
            state = replace(state, answers=left)
        return self.settled(state)

    def files_sent(self, state: State, ids: Sequence[int]) -> State:
        """Keeps files that have arrived for the step that takes files; they are not checked yet."""
        return state.files_sent(self._file_step, ids)

    def files_ready(
        self, state: State, kept: Sequence[int], gone: Sequence[int], messages: Sequence[Message]
    ) -> Turn:
        """Takes checked files: removes those that are `gone` and asks the next question."""
        step = self._file_step
        state = state.files_checked(step, kept, gone)
        if state.at == step.name and kept:
            return self.onward(state.walked(step.name), messages)
        return self.show(self.settled(state), messages)

    def remove_files(self, state: State, gone: Sequence[int]) -> State:
        """Removes files that were unsent from the answers."""
        step = self.flow.file_step
        return state if step is None else self.settled(state.without_files(step, gone))

    @property
    def _file_step(self) -> Step:
        step = self.flow.file_step
        assert step is not None
        return step

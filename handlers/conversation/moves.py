"""Where a conversation may stand, and how it moves there: shows a step, edits one, goes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from handlers.context import Context
from handlers.conversation import official_answers
from handlers.conversation.asking import Asking
from handlers.conversation.controls import BACK
from handlers.conversation.flow import REVIEW, Flow, Step
from handlers.conversation.official_answers import JustTyped
from handlers.conversation.state import State
from handlers.conversation.steps_asked import steps_asked
from handlers.conversation.typing_places import place_of
from handlers.messages import Message, Text
from handlers.understand.thai import fold
from models.tables import SECRET_FLOWS

STALE = "ปุ่มนี้เป็นของข้อที่ผ่านไปแล้ว จึงไม่มีอะไรเปลี่ยน กรุณาตอบข้อล่าสุดด้านล่าง"
FIRST = "นี่เป็นข้อแรกแล้ว กรุณาตอบข้อนี้ หรือพิมพ์ “ยกเลิก” เพื่อเลิกทำ"


@dataclass(frozen=True)
class Turn:
    """The result of one input."""

    state: State
    messages: Sequence[Message]
    ended: str | None = None
    """None, "done", "cancelled", "kept" (it cannot go on, the answers stay as a draft) or
    "put_aside" (the person stopped, the answers stay as a draft) or "parked" (they come back)."""
    answered: tuple[str, ...] = ()
    """The steps this input answered."""
    missed: bool = False
    """The words did not answer the question; nothing of them was kept."""
    loose: bool = False
    """The words are an answer only because the step takes any words besides its choices."""
    refused: bool = False
    """The words were refused; the same refusal is not said twice in a row."""
    asks: bool = False
    """The words are a question about something else; nothing of them was kept as an answer."""
    may_ask: bool = False
    """The words seem to be a question and are held: what surely answers them goes first."""
    tells: bool = False
    """The words would have been the answer: it is asked, and nothing else answers them."""
    wishes: bool = False
    """The words ask for something else to be done; nothing of them was kept as an answer."""
    question: str = ""
    """What the words ask besides all else; whoever shows the turn answers it."""


@dataclass(frozen=True)
class Moves:
    """One flow's conversation with its id (the id stands in every button)."""

    flow: Flow
    conversation: str
    context: Context
    typed: JustTyped | None = None
    """What was just typed or tapped; None where a conversation is only begun or shown."""

    @cached_property
    def asking(self) -> Asking:
        return Asking(self.flow, self.conversation, self.context)

    @property
    def hidden(self) -> bool:
        """Tells whether people may talk here whom nobody is to know."""
        return self.flow.anyone and self.flow.name in SECRET_FLOWS

    @property
    def in_confidence(self) -> bool:
        """Tells whether nobody else is named who may answer a question that is asked here."""
        return self.hidden or self.flow.answers_questions and not self.flow.roles

    def show(self, state: State, messages: Sequence[Message] = ()) -> Turn:
        """Sends `messages` and the present question (or the review card) once more."""
        state = self.official(state) if self.typed is not None else state
        return Turn(state, (*messages, *self.asking.preview(state), self.asking.question(state)))

    def hearing(self, state: State, text: str) -> Self:
        """Returns the conversation that hears these words now."""
        return replace(self, typed=JustTyped(text, self.context.today, state.answers))

    def official(self, state: State) -> State:
        """Returns the state with what was just told fit for others to read (`Step.official`)."""
        return official_answers.kept(self.flow, state, self.typed)

    def edit(self, state: State, target: str) -> Turn:
        """Asks a step again; ย้อนกลับ leads back to where the person was."""
        if target not in {step.name for step in self.steps(state)}:
            return self.show(state, (Text(STALE),))
        return self.show(replace(state, at=target, trail=(*state.trail, state.at)))

    def back(self, state: State) -> Turn:
        trail = list(state.trail)
        while trail:
            at = trail.pop()
            if at != state.at and self.may_stand(state, at):
                return self.show(replace(state, at=at, trail=tuple(trail)))
        before = self._told_at_opening(state)
        if before is not None:
            return self.edit(replace(state, trail=()), before.name)
        return self.show(replace(state, trail=()), (Text(FIRST),))

    def _told_at_opening(self, state: State) -> Step | None:
        """Returns the question before this one if its answer was told with the opening words and
        this one has a button of its own that leads back to it."""
        step = self.flow.step(state.at)
        offers = self.asking.offers(state, step) if step is not None else ()
        if not any(each.key == BACK for each in offers):
            return None
        names = [each.name for each in self.answered(state) if each.name != state.at]
        return self.flow.step(names[-1]) if names else None

    def place(self, state: State) -> str:
        """Returns where words are typed, for what was learned of sentences."""
        return place_of(self.flow, state.at)

    def labelled(self, state: State, label: str) -> Step | None:
        """Returns the step with this label (folded), or the only one whose label begins so."""
        steps = self.steps(state)
        whole = [step for step in steps if fold(step.label) == label]
        begun = [step for step in steps if label and fold(step.label).startswith(label)]
        found = whole or begun
        return found[0] if len(found) == 1 else None

    def steps(self, state: State) -> list[Step]:
        return steps_asked(self.flow, state.answers)

    def answered(self, state: State) -> list[Step]:
        return [step for step in self.steps(state) if step.name in state.answers]

    def open_step(self, state: State) -> Step | None:
        """Returns the first question without an answer; one that is `later` behind the others."""
        steps = (each for each in self.steps(state) if each.name not in state.answers)
        first = next(steps, None)
        if first is None or first.later is None or not first.later(state.answers):
            return first
        return next(steps, first)

    def would_end(self, state: State, step: Step) -> bool:
        """Tells whether an answer of the step ends the conversation: nothing else is open, and
        there is no review card."""
        others = (each.name for each in self.steps(state) if each is not step)
        return self.flow.review is None and all(name in state.answers for name in others)

    def takes_any_words(self, state: State) -> bool:
        """Tells whether any words answer the present question."""
        step = self.flow.step(state.at)
        return step is not None and step.takes_any_words

    def may_stand(self, state: State, at: str) -> bool:
        if at == REVIEW:
            return self.flow.review is not None and self.open_step(state) is None
        return at in {step.name for step in self.steps(state)}

    def settled(self, state: State) -> State:
        """Moves the state to where it waits, if it may not stand where it is."""
        if self.may_stand(state, state.at):
            return state
        return replace(state, at=self.resting(state))

    def resting(self, state: State) -> str:
        """Returns where the conversation waits: the first open question, else the review card, else
        (if the flow has none) the last question."""
        step = self.open_step(state)
        if step is not None:
            return step.name
        return REVIEW if self.flow.review is not None else self.steps(state)[-1].name

"""One opening sentence and what is given of it to the steps of its conversation."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Step
from handlers.conversation.steps_asked import steps_asked
from handlers.messages import cut_graphemes
from handlers.understand.thai import blanked, fold
from handlers.understand.unclear import Unclear
from models.tables import SECRET_FLOWS

APART = r"(?:^|(?<=[\s,:])|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=นะ))"
"""A pattern of a place where a new part of a sentence may begin."""
LEAST_TEXT = 8
"""Letters; shorter words are no text of their own."""
_CONFIRMS = frozenset({"sure", "send", "return_sure", "consent", "decision"})
_LABEL = 20
"""Graphemes of a button."""


def confirms(step: Step) -> bool:
    """Tells whether the step confirms, decides or sends what was told before."""
    return step.on_card or step.name in _CONFIRMS


@dataclass
class SentenceTold:
    """One sentence and what is given of it.

    known: the answers so far. plain: the line, normalised. own: what the conversation's own opening
    has read. proposed: the steps of which nothing is sure.
    """

    flow: Flow
    context: Context
    known: Answers
    plain: str
    own: Answers
    proposed: Collection[str] = ()
    answers: dict[str, Any] = field(default_factory=dict)
    likely: dict[str, Choice] = field(default_factory=dict)
    taken: list[tuple[int, int]] = field(default_factory=list)
    offered: dict[str, tuple[Answers, Sequence[Choice]]] = field(default_factory=dict)
    """The choices of steps, and the answers that they were made for."""

    def open(self) -> list[Step]:
        """Returns the steps that would be asked now and may be told beforehand."""
        return [
            step
            for step in steps_asked(self.flow, self.known)
            if step.name not in self.known
            and step.name not in self.likely
            and not (step.takes_files or step.only_here or step.name in _CONFIRMS)
        ]

    def chosen(self) -> list[Step]:
        """Returns the steps of which a choice may be told: those open now, and of a conversation
        that keeps nothing of its opening sentence for later also those that are asked after one."""
        steps = self.open()
        if self.flow.name not in SECRET_FLOWS:
            return steps
        waits = {
            each.name for each in self.flow.steps if each.when and each.when[0] not in self.known
        }
        waits -= {*self.known, *self.likely, *_CONFIRMS, *(each.name for each in steps)}
        later = (each for each in self.flow.steps if each.name in waits)
        return [*steps, *(each for each in later if not (each.takes_files or each.only_here))]

    def gives(
        self, step: Step, value: Any, place: tuple[int, int], sure: bool, label: str = ""
    ) -> None:
        """Keeps a value; one whose words another answer holds is only likely.

        label: what a button says of it; "": as the review card shows it.
        """
        also = value.also if isinstance(value, Choice) else {}
        label = (value.label if isinstance(value, Choice) else "") or label
        value = value.value if isinstance(value, Choice) else value
        label = cut_graphemes(label, _LABEL) or self._label(step, value)
        if not label:
            return
        self.taken.append(place)
        told = sure and not (step.on_card or step.name in self.proposed)
        if told and not self.is_part(place):
            self.answers |= {**also, step.name: value}
            self.known |= {**also, step.name: value}
        else:
            self.likely[step.name] = Choice("", label, value, also)

    def _label(self, step: Step, value: Any) -> str:
        """Returns the value as a button says it; "" for what cannot be shown: it is no answer, or
        one that needs another which is not there yet."""
        try:
            shown = step.show(value, {**self.known, step.name: value})
        except (KeyError, TypeError, ValueError):
            return ""
        return cut_graphemes(" ".join(shown.split()), _LABEL)

    def is_part(self, place: tuple[int, int]) -> bool:
        """Tells whether the conversation's own opening keeps the words within a text."""
        words = fold(self.plain[slice(*place)])
        return any(isinstance(each, str) and words in fold(each) for each in self.own.values())

    def left(self) -> str:
        """Returns the line without what was given of it."""
        return blanked(self.plain, self.taken)

    def is_free(self, start: int, end: int) -> bool:
        return not any(start < b and a < end for a, b in self.taken)

    def offers(self, step: Step) -> Sequence[Choice]:
        """Returns the choices by which words may answer the step."""
        answers, offered = self.offered.get(step.name, (None, ()))
        if answers != self.known:
            offered = self._offers(step)
            self.offered[step.name] = dict(self.known), offered
        return offered

    def _offers(self, step: Step) -> Sequence[Choice]:
        with suppress(Unclear, KeyError, AssertionError, TypeError):
            offered = step.choices(self.context, self.known)
            return [
                each
                for each in offered
                if each.label and each.ticks is None and not each.stays and each.value is not None
            ]
        return ()

    def read(self, step: Step, words: str) -> Any:
        """Returns what the step reads in the words; None if it reads nothing, or needs an answer
        that is not there yet."""
        with suppress(Unclear, KeyError, AssertionError, TypeError):
            value = step.read(words, self.context, self.known)
            if isinstance(value, Choice):
                return None if value.value is None or value.ticks is not None else value
            return value
        return None

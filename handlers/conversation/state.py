"""Where a conversation stands, as it is kept between two inputs; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation.flow import BEFORE, REVIEW, TICKED, Answers, Step, ticked

MARKS = "by_message"
"""Hidden among the answers: which message answered which step (for messages taken back)."""


@dataclass(frozen=True)
class State:
    """`at`: the step that is asked, or REVIEW. `trail`: where the person came from, in order.
    `asked`: the steps that were answered by themselves, which is what questions are numbered
    by; not those that another answer told."""

    at: str
    answers: Answers
    trail: tuple[str, ...] = ()
    version: int = 1
    asked: tuple[str, ...] = ()

    def dump(self) -> dict[str, Any]:
        return {
            "at": self.at,
            "answers": self.answers,
            "trail": list(self.trail),
            "version": self.version,
            "asked": list(self.asked),
        }

    @staticmethod
    def load(raw: Any) -> State:
        trail = tuple(raw["trail"])
        # A draft from before questions kept their numbers: as it was walked.
        asked = raw.get("asked", [name for name in trail if name != REVIEW])
        return State(raw["at"], dict(raw["answers"]), trail, raw["version"], tuple(asked))

    @property
    def before(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.answers.get(BEFORE, {})
        return found

    def had(self, step: Step) -> bool:
        """Whether there is an answer to keep: this conversation's, or an earlier one's."""
        return step.name in self.answers or step.name in self.before

    def former(self, step: Step) -> Any:
        return self.answers[step.name] if step.name in self.answers else self.before[step.name]

    def renamed(self, names: Mapping[str, str]) -> State:
        """The same under the steps' new names."""

        def moved(values: Mapping[str, Any]) -> dict[str, Any]:
            return {names.get(name, name): value for name, value in values.items()}

        answers = moved(self.answers)
        answers |= {k: moved(answers[k]) for k in (BEFORE, MARKS, TICKED) if k in answers}
        trail = tuple(names.get(name, name) for name in self.trail)
        asked = tuple(names.get(name, name) for name in self.asked)
        at = names.get(self.at, self.at)
        return replace(self, at=at, answers=answers, trail=trail, asked=asked)

    def numbered(self, step: str) -> State:
        """The same with this step among those asked, unless another answer has told it."""
        if step in self.asked or step in self.answers:
            return self
        return replace(self, asked=(*self.asked, step))

    def marked(self, steps: tuple[str, ...], message_hash: str) -> State:
        """These steps were answered by this message, or (no hash) by none that is taken back."""
        marks = {k: v for k, v in self.answers.get(MARKS, {}).items() if k not in steps}
        if message_hash:
            marks |= dict.fromkeys(steps, message_hash)
        if not marks and MARKS not in self.answers:
            return self
        return replace(self, answers={**self.answers, MARKS: marks})

    def tick(self, step: str, value: Any, on: bool) -> State:
        """The value is among what is ticked at the step, or no more; twice is the same as once."""
        now = [each for each in ticked(self.answers, step) if each != value]
        now = [*now, value] if on else now
        return replace(self, answers={**self.answers, TICKED: {step: now}})

    def unticked(self, step: str) -> State:
        """Nothing is ticked at the step any more."""
        if step not in self.answers.get(TICKED, {}):
            return self
        return replace(self, answers={k: v for k, v in self.answers.items() if k != TICKED})

    def answered_by(self, message_hash: str) -> list[str]:
        return [step for step, by in self.answers.get(MARKS, {}).items() if by == message_hash]

    def without(self, step: str) -> State:
        """The same with this step unanswered."""
        answers = {name: value for name, value in self.answers.items() if name != step}
        return replace(self, answers=answers).marked((step,), "")

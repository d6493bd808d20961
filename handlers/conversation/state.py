"""Where a conversation stands, as it is kept between two inputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from types import MappingProxyType
from typing import Any

from handlers.conversation.flow import REVIEW, Answers, Choice, Step
from handlers.conversation.hidden_keys import (
    BEFORE,
    FROM_SENTENCE,
    LIKELY,
    STILL_TOLD,
    WHOLE,
    WISHES_LEFT,
)
from handlers.conversation.ticking import TICKED, ticked

MARKS = "by_message"
"""Hidden key of the answers: the hash of the message that answered each step (for unsending)."""


MOST_HELD = 8
_AGREED = ":yes:"
OUT_OF_SIGHT = ":away"
"""Stands for what was said last where something else was answered behind the card."""
HIDDEN = frozenset((BEFORE, MARKS, TICKED, LIKELY, FROM_SENTENCE, STILL_TOLD, WHOLE, WISHES_LEFT))
"""Keys among the answers that no question has."""


@dataclass(frozen=True)
class Held:
    """A typed sentence that may be an answer; it waits behind a button."""

    number: int
    step: str
    """The step it was typed at, or REVIEW."""
    text: str
    by: str = ""
    """The hash of its message (for unsending)."""
    new: Mapping[str, Any] = field(default_factory=dict)
    """The answers that its card has shown: agreeing takes these, and reads no words anew."""


@dataclass(frozen=True)
class State:
    """A conversation's answers and position. It never changes: its methods return a new state."""

    at: str
    """The step that is asked, or REVIEW."""
    answers: Answers
    trail: tuple[str, ...] = ()
    """The steps the person came by, in order."""
    version: int = 1
    """The flow's version."""
    asked: tuple[str, ...] = ()
    """The steps that were asked; questions are numbered by them. A step that another answer filled
    in is not among them."""
    refused: str = ""
    """What was said last, if nothing was done since: of a refusal its step and a hash of it, of a
    card that asks its step and the key that agreeing taps (`asking`)."""
    held: tuple[Held, ...] = ()
    """The newest sentences that wait behind a button."""
    which: Held | None = None
    """The sentence of which it was asked last which choice it means. It is kept only while that
    stands asked, and never in a conversation that is secret."""
    replaced: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    """The answers that the newest correction replaced, each with the hash of its message."""

    def dump(self) -> dict[str, Any]:
        raw = {
            "at": self.at,
            "answers": self.answers,
            "trail": list(self.trail),
            "version": self.version,
            "asked": list(self.asked),
        }
        if self.refused:
            raw["refused"] = self.refused
        if self.replaced:
            raw["replaced"] = self.replaced
        if self.which is not None and self._asks_which:
            raw["which"] = _without_new(self.which)
        if self.held:
            # Beside the sentences: the version before knows no such field of theirs.
            raw["held"] = [_without_new(each) for each in self.held]
            raw["shown"] = {str(each.number): each.new for each in self.held if each.new}
        return raw

    @staticmethod
    def load(raw: Any) -> State:
        trail = tuple(raw["trail"])
        # A draft from before questions kept their numbers has no `asked`.
        asked = raw.get("asked", [name for name in trail if name != REVIEW])
        shown = raw.get("shown", {})
        held = tuple(
            Held(**each, new=shown.get(str(each["number"]), {})) for each in raw.get("held", ())
        )
        refused = raw.get("refused", "")
        answers, replaced = dict(raw["answers"]), raw.get("replaced", {})
        asked, which = tuple(asked), Held(**raw["which"]) if "which" in raw else None
        version = raw["version"]
        return State(raw["at"], answers, trail, version, asked, refused, held, which, replaced)

    @property
    def _asks_which(self) -> bool:
        """Tells whether the person is still where it was asked what the sentence means."""
        here = self.which is not None and self.which.step == self.at
        return here and bool(self.refused) and not self.agreed

    @property
    def before(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.answers.get(BEFORE, {})
        return found

    def had(self, step: Step) -> bool:
        """Tells whether there is an answer, in this conversation or from before it."""
        return step.name in self.answers or step.name in self.before

    def former(self, step: Step) -> Any:
        return self.answers[step.name] if step.name in self.answers else self.before[step.name]

    def renamed(self, names: Mapping[str, str]) -> State:
        """Replaces old step names by new ones."""

        def moved(values: Mapping[str, Any]) -> dict[str, Any]:
            return {names.get(name, name): value for name, value in values.items()}

        answers = moved(self.answers)
        hidden = (BEFORE, MARKS, TICKED, LIKELY)
        answers |= {k: moved(answers[k]) for k in hidden if k in answers}
        if FROM_SENTENCE in answers:
            answers[FROM_SENTENCE] = [names.get(name, name) for name in answers[FROM_SENTENCE]]
        trail = tuple(names.get(name, name) for name in self.trail)
        asked = tuple(names.get(name, name) for name in self.asked)
        at = names.get(self.at, self.at)
        held = tuple(
            replace(each, step=names.get(each.step, each.step), new=moved(each.new))
            for each in self.held
        )
        back = moved(self.replaced)
        return replace(
            self, at=at, answers=answers, trail=trail, asked=asked, held=held, replaced=back
        )

    def numbered(self, step: str) -> State:
        """Adds the step to those asked, unless another answer has filled it in."""
        if step in self.asked or step in self.answers:
            return self
        return replace(self, asked=(*self.asked, step))

    def marked(self, steps: tuple[str, ...], message_hash: str) -> State:
        """Notes that this message answered the steps. Without a hash no message can be unsent."""
        marks = {k: v for k, v in self.answers.get(MARKS, {}).items() if k not in steps}
        if message_hash:
            marks |= dict.fromkeys(steps, message_hash)
        if not marks and MARKS not in self.answers:
            return self
        return replace(self, answers={**self.answers, MARKS: marks})

    def tick(self, step: str, value: Any, on: bool) -> State:
        """Adds the value to those ticked at the step, or removes it."""
        now = [each for each in ticked(self.answers, step) if each != value]
        now = [*now, value] if on else now
        return replace(self, answers={**self.answers, TICKED: {step: now}})

    def ticked_too(self, step: str, values: Sequence[Any]) -> State:
        """Adds these values to those ticked at the step."""
        state = self
        for value in values:
            state = state.tick(step, value, True)
        return state

    def walked(self, step: str) -> State:
        """Puts the step at the end of the trail; steps that were seen but not answered leave it."""
        trail = tuple(n for n in self.trail if n != step and n in self.answers)
        return replace(self, trail=(*trail, step))

    def unticked(self, step: str) -> State:
        """Removes all ticks of the step."""
        if step not in self.answers.get(TICKED, {}):
            return self
        return replace(self, answers={k: v for k, v in self.answers.items() if k != TICKED})

    def answered_by(self, message_hash: str) -> list[str]:
        return [step for step, by in self.answers.get(MARKS, {}).items() if by == message_hash]

    def without(self, step: str) -> State:
        """Removes the answer of the step, and what a sentence seems to state of it."""
        answers = {name: value for name, value in self.answers.items() if name != step}
        return replace(self, answers=answers).told_itself(step).marked((step,), "")

    # -- answers taken from a sentence -----------------------------------------------------------

    def filled(self, answers: Mapping[str, Any], likely: Mapping[str, Choice]) -> State:
        """Adds answers that a sentence states, and values that it seems to state."""
        more = {**self.answers, **answers}
        if answers:
            more[FROM_SENTENCE] = [*dict.fromkeys([*self.from_sentence, *answers])]
        if likely:
            offered = {
                name: {"label": each.label, "value": each.value, "also": dict(each.also)}
                for name, each in likely.items()
            }
            more[LIKELY] = {**more.get(LIKELY, {}), **offered}
        return replace(self, answers=more)

    def told_itself(self, step: str) -> State:
        """Notes that the step has no answer, or one of its own."""
        answers = dict(self.answers)
        if step in self.from_sentence:
            answers[FROM_SENTENCE] = [each for each in self.from_sentence if each != step]
        if step in answers.get(LIKELY, {}):
            answers[LIKELY] = {k: v for k, v in answers[LIKELY].items() if k != step}
        return replace(self, answers=answers)

    @property
    def from_sentence(self) -> Sequence[str]:
        """Returns the steps whose answer was taken from a sentence typed elsewhere."""
        found: Sequence[str] = self.answers.get(FROM_SENTENCE, ())
        return found

    def likely(self, step: str) -> Choice | None:
        """Returns the value that a sentence seems to state of the step."""
        found = self.answers.get(LIKELY, {}).get(step)
        if found is None:
            return None
        return Choice("likely", found["label"], found["value"], found["also"])

    def likely_whole(self, step: str) -> str | None:
        """Returns all that was typed where the value is only a part of it."""
        found: str | None = self.answers.get(LIKELY, {}).get(step, {}).get("whole")
        return found

    # -- what agreeing means ----------------------------------------------------------------------

    def asking(self, key: str) -> State:
        """Notes that a card asks, and that agreeing in words taps the button with this key."""
        return replace(self, refused=f"{self.at}{_AGREED}{key}")

    @property
    def agreed(self) -> str:
        """Returns the key that agreeing taps; "" if no card has just asked here."""
        at, _, key = self.refused.partition(_AGREED)
        return key if at == self.at else ""

    # -- sentences that may be an answer ---------------------------------------------------------

    def holding(self, text: str, new: Mapping[str, Any] = MappingProxyType({})) -> State:
        """Holds the sentence at the present step. new: the answers that its card shows"""
        number = max((each.number for each in self.held), default=0) + 1
        held = Held(number, self.at, text, new={**new})
        return replace(self, held=(*self.held, held)[-MOST_HELD:])

    def held_here(self, number: str) -> Held | None:
        """Returns the sentence of this number, if it was typed at the present step.

        number: as a button carries it; after a dot it may name what the button is about.
        """
        number = number.partition(".")[0]
        here = (each for each in self.held if each.step == self.at)
        return next((each for each in here if str(each.number) == number), None)

    def let_go(self, number: int) -> State:
        """Forgets one held sentence."""
        return replace(self, held=tuple(each for each in self.held if each.number != number))

    def waiting_at(self, held: Held, step: str) -> State:
        """Holds one held sentence at another step."""
        moved = (replace(each, step=step) if each is held else each for each in self.held)
        return replace(self, held=tuple(moved))

    def released(self, step: str) -> State:
        """Forgets the sentences held at the step: it has an answer now."""
        left = tuple(each for each in self.held if each.step != step)
        return replace(self, held=left) if self.held else self

    def put_off(self, step: str, until: str, least: int) -> State:
        """Holds the sentences of the step at another one: it has an answer now, and nobody has said
        what they are. Those of fewer letters than `least` are forgotten."""
        moved = (replace(each, step=until) if each.step == step else each for each in self.held)
        left = tuple(each for each in moved if each.step != until or len(each.text) >= least)
        return replace(self, held=left) if self.held else self

    def signed(self, message_hash: str) -> State:
        """Notes that this message typed the sentences that have no message yet."""
        held = tuple(replace(each, by=each.by or message_hash) for each in self.held)
        which = self.which and replace(self.which, by=self.which.by or message_hash)
        return replace(self, held=held, which=which)

    def without_held(self, message_hash: str) -> State:
        """Forgets the sentences of an unsent message, and what it had answered before."""
        left = tuple(each for each in self.held if each.by != message_hash)
        back = {name: each for name, each in self.replaced.items() if each[1] != message_hash}
        which = self.which if self.which is not None and self.which.by != message_hash else None
        if len(left) == len(self.held) and len(back) == len(self.replaced) and which is self.which:
            return self
        return replace(self, held=left, replaced=back, which=which)

    # -- files among the answers ----------------------------------------------------------------

    def files_sent(self, step: Step, ids: Sequence[int]) -> State:
        """Adds files that have arrived; they are not checked yet."""
        earlier = (self.former(step) if self.had(step) else None) or []
        asked = self.numbered(step.name) if self.at == step.name else self
        return asked._with_files(step, [*earlier, *ids]).marked((step.name,), "")

    def files_checked(self, step: Step, kept: Sequence[int], gone: Sequence[int]) -> State:
        """Keeps the files that passed the check and removes those that are gone."""
        files = self.answers.get(step.name) or []
        # A file reported as kept is kept, even if ข้าม was tapped while it was checked.
        mine = [i for i in files if i not in gone] + [i for i in kept if i not in files]
        if kept or step.name not in self.answers:
            return self._with_files(step, mine)
        if step.name in self.trail:  # answered before by files or by ข้าม, and it stays so
            return replace(self, answers={**self.answers, step.name: mine or None})
        return self._with_files(step, [] if mine == self.before.get(step.name) else mine)

    def without_files(self, step: Step, gone: Sequence[int]) -> State:
        """Removes files that were unsent; returns the same state if it has none of them."""
        files = self.answers.get(step.name) or []
        if not set(files) & set(gone):
            return self
        return self._with_files(step, [i for i in files if i not in gone])

    def _with_files(self, step: Step, ids: list[int]) -> State:
        """The step answered by these files; without an answer if there are none."""
        answers = {k: v for k, v in self.answers.items() if k != step.name}
        return replace(self, answers=answers | {step.name: ids} if ids else answers)


def _without_new(held: Held) -> dict[str, Any]:
    return {name: value for name, value in asdict(held).items() if name != "new"}

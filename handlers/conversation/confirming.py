"""The last question of a conversation: does the person confirm?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

from handlers.context import Context
from handlers.conversation.controls import BACK, CONFIRM, word_of
from handlers.conversation.flow import Answers, Choice, Mend, Step
from handlers.conversation.questions import offering, plain
from handlers.conversation.refusals import closing
from handlers.messages import Button, Message, Text
from handlers.understand.choices.common_words import Common
from handlers.understand.reason_told import reason_told
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.errors import Refusal


def agreeing(
    yes: str, no: str, *verbs: str, declines: tuple[str, ...] = ()
) -> tuple[Choice, Choice]:
    """Returns the choices True and False with these labels.

    verbs: what is done, as people say it; with ไม่ before it, it is not. declines: other words for
    the second.
    """
    not_done = [f"{no_}{verb}" for verb in verbs for no_ in ("ไม่", "ยังไม่", "อย่าเพิ่ง", "ไม่ต้อง")]
    return (
        Choice("yes", yes, True, said=verbs, means=(Common.YES,)),
        Choice("no", no, False, said=(*not_done, *declines), means=(Common.NO, Common.LATER)),
    )


def yes_or_no(
    ask: Callable[[Context, Answers], Message],
    yes: str,
    no: str,
    *verbs: str,
    declines: tuple[str, ...] = (),
) -> Step:
    """Returns a step `sure`: the button `yes` answers True, `no` answers False.

    verbs, declines: as for `agreeing`.
    """
    return Step(
        name="sure",
        on_card=True,
        label="ยืนยัน",
        ask=ask,
        choices=offering(*agreeing(yes, no, *verbs, declines=declines)),
        show=lambda value, _answers: "ยืนยัน" if value else no,
    )


def sure(label: str, asks: str, otherwise: str) -> Step:
    """Returns a step `sure` whose answer is the stamp of the figures shown (`answers["seen"]`).

    label: the button's; typing it, or ยืนยัน, answers too. otherwise: the hint for other words.
    """

    def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
        return (Choice("yes", label, answers["seen"], means=(Common.YES,)),)

    def read(text: str, _context: Context, answers: Answers) -> str:
        if word_of(text) == CONFIRM or fold(text) == fold(label):
            return str(answers["seen"])
        raise Unclear(otherwise)

    return Step(
        name="sure",
        on_card=True,
        label="ยืนยัน",
        ask=plain(asks),
        read=read,
        choices=choices,
        show=lambda _value, _answers: "ยืนยัน",
    )


Confirmed = Callable[[Answers, bool], list[object]]
"""Returns what a button confirms (True) or leads back from (False)."""


def reason_confirmed(
    step: Step,
    label: str,
    confirmed: Confirmed,
    read_reason: Callable[[str, Context, Answers], Any],
    agrees: Callable[[str], bool] = lambda _text: False,
) -> Step:
    """Completes a step that confirms a typed reason (the answer `reason`).

    label: of the button that confirms; ยืนยัน works too. Any other words are a better reason, which
    must be confirmed again.
    agrees: tells whether words say what is confirmed, and no reason.
    """
    back = "แก้เหตุผล"

    def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
        return (
            Choice("yes", label, confirmed(answers, True), means=(Common.YES,)),
            # Works as ย้อนกลับ: asks for the reason again, with its buttons.
            Choice(BACK, back, confirmed(answers, False)),
        )

    def read(text: str, context: Context, answers: Answers) -> list[object] | Choice:
        if word_of(text) == CONFIRM or agrees(text):
            return confirmed(answers, True)
        stands = answers.get("reason", "")
        before = stands if isinstance(stands, str) else str(stands[0])
        told = reason_told(text, before)
        reason = read_reason(told, context, answers)
        if before and told.startswith(before) and isinstance(stands, list):
            reason = [told, *stands[1:]]  # what it concerns is concerned still
        better = {**answers, "reason": reason}
        return Choice("", "", confirmed(better, False), also={"reason": reason})

    return replace(
        step,
        on_card=True,
        read=read,
        choices=choices,
        free_text="a better reason may be typed; nothing is decided before it is confirmed",
        show=lambda value, _answers: "ยืนยัน" if value[-1] else back,
    )


def confirming_figures(
    words: Callable[[Refusal], Message], again: Button
) -> AbstractContextManager[None]:
    """Raises Closed if the block raises Refusal: with the button `again` if the figures have
    changed, else with `words`."""
    changed = "ตัวเลขเปลี่ยนไปหลังจากการ์ดนั้น จึงยังไม่ได้ยืนยัน กรุณาตรวจตัวเลขล่าสุดแล้วยืนยันอีกครั้ง"

    def why(refusal: Refusal) -> Message:
        return Text(changed, (again,)) if refusal.code == "changed" else words(refusal)

    return closing(why)


@dataclass(frozen=True)
class Confirmation:
    """The question whether some answers are right; going back corrects them."""

    of: tuple[str, ...]
    """The names of the answers."""
    ask: Callable[[Context, Answers], Message]
    """Shows them."""
    label: str
    """The label of the button that confirms."""
    back: str
    """The label of the button that leads back to the answer before."""
    deed: str
    """The verb for what is not done yet."""

    @property
    def step(self) -> Step:
        return Step(
            name="sure",
            on_card=True,
            label="ยืนยัน",
            ask=self.ask,
            read=self._read,
            choices=self._choices,
            show=lambda value, _answers: "ยืนยัน" if value[-1] else self.back,
        )

    def demand(self, answers: Answers) -> None:
        """Raises Mend unless exactly these answers were confirmed: an old button does not count."""
        if answers["sure"] != self.seen(answers, True):
            raise Mend(f"ยังไม่ได้{self.deed} กดยืนยันหากถูกต้อง", "sure")

    def seen(self, answers: Answers, yes: bool) -> list[object]:
        """Returns the answer of the button that confirms (`yes`) or leads back."""
        return [*(answers.get(name) for name in self.of), yes]

    def _choices(self, _context: Context, answers: Answers) -> Sequence[Choice]:
        return (
            Choice("yes", self.label, self.seen(answers, True), means=(Common.YES,)),
            Choice(BACK, self.back, self.seen(answers, False), means=(Common.NO,)),
        )

    def _read(self, text: str, _context: Context, answers: Answers) -> list[object]:
        if word_of(text) == CONFIRM:
            return self.seen(answers, True)
        raise Unclear(f"กรุณากดปุ่มยืนยัน หรือกด “ยกเลิก” หากไม่{self.deed}")

"""The question that ends a conversation: whether what was asked for, or shown, is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation.controls import BACK, CONFIRM, word_of
from handlers.conversation.flow import Answers, Choice, Mend, Step, offering, plain
from handlers.messages import Said
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear


def yes_or_no(ask: Callable[[Context, Answers], Said], yes: str, no: str) -> Step:
    """A step `sure`, True or False, that the buttons of these labels answer."""
    return Step(
        name="sure",
        on_card=True,
        label="ยืนยัน",
        ask=ask,
        choices=offering(Choice("yes", yes, True), Choice("no", no, False)),
        show=lambda value, _answers: "ยืนยัน" if value else no,
    )


def sure(label: str, asks: str, otherwise: str) -> Step:
    """A step `sure` whose answer is the stamp of the figures seen (`seen` of the answers).

    label: of the button, which may be typed as well as ยืนยัน. otherwise: what is said to any
    other words.
    """

    def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
        return (Choice("yes", label, answers["seen"]),)

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


@dataclass(frozen=True)
class Confirmation:
    """The question whether these answers are meant, where going back mends them.

    of: the names of the answers. ask: shows them. label, back: of the two buttons, the second
    leads back to the answer before. deed: what is not done yet, as a verb.
    """

    of: tuple[str, ...]
    ask: Callable[[Context, Answers], Said]
    label: str
    back: str
    deed: str

    @property
    def step(self) -> Step:
        """The step `sure`."""
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
        """Raises Mend unless these very answers were confirmed: an old button confirms nothing."""
        if answers["sure"] != self._seen(answers, True):
            raise Mend(f"ยังไม่ได้{self.deed} กดยืนยันหากถูกต้อง", "sure")

    def _seen(self, answers: Answers, yes: bool) -> list[object]:
        return [*(answers[name] for name in self.of), yes]

    def _choices(self, _context: Context, answers: Answers) -> Sequence[Choice]:
        return (
            Choice("yes", self.label, self._seen(answers, True)),
            Choice(BACK, self.back, self._seen(answers, False)),
        )

    def _read(self, text: str, _context: Context, answers: Answers) -> list[object]:
        if word_of(text) == CONFIRM:
            return self._seen(answers, True)
        raise Unclear(f"กรุณากดปุ่มยืนยัน หรือกด “ยกเลิก” หากไม่{self.deed}")

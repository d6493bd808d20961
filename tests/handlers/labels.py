"""Types the label of each button in sight and taps it: both must do the same (decisions/0019)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle

from handlers import registry
from handlers.understand.words import match_command
from models.queues.shown_buttons import DATA, ShownButton, buttons_of
from tests.handlers.house import Chat
from tests.understanding.scenes import types_in

CHANCE = re.compile(
    r"[0-9a-f]{8,}|[A-Z0-9]{4}-[A-Z0-9-]+|\b[0-9A-F]{6}\b|x\d+|data-\d+"
    r"|\b(?=[A-Z]*[2-9])(?=[2-9]*[A-Z])[2-9A-HJKMNP-Z]{5}\b"
)
"""Ids, codes of cases and of signs: what chance makes differ between two answers."""
FIGURES = re.compile(r"[0-9๐-๙]+")
SIGN = re.compile(r"^[^\w(“]+|[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e…%)”]+$")
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
WHICH = "มีปุ่ม “"

SLIPS: tuple[Callable[[str], str], ...] = (
    lambda label: f"{label}ค่ะ",
    lambda label: label.replace(" ", ""),
    lambda label: label.translate(THAI_DIGITS) + " ครับ",
    lambda label: SIGN.sub("", label) or label,
)
"""How people type a label: politely, without spaces, with Thai digits, without its signs."""


def _opens_the_whole(label: str, targets: set[str], _typed: str) -> bool:
    match = match_command(label, registry.commands())
    return match is not None and all(each.startswith(f"o:{match.name}?") for each in targets)


def _is_asked(_label: str, targets: set[str], typed: str) -> bool:
    return len(targets) > 1 and (WHICH in typed or "จะแก้ข้อใด" in typed)


def _lists_the_drafts(label: str, _targets: set[str], typed: str) -> bool:
    return label in ("ทำต่อ", "ทำเรื่องที่ค้างต่อ") and "เรื่องที่ทำค้างไว้" in typed


EXCEPTIONS: Mapping[str, Callable[[str, set[str], str], bool]] = {
    "a label of several rows is asked about": _is_asked,
    "a command's own word asks for the whole, of which the button shows one item": _opens_the_whole,
    "ทำต่อ lists several drafts, though one has a button in sight": _lists_the_drafts,
}
"""Where typed words may do something else than the tap, and why; of (label, targets, reply)."""


@dataclass
class Walk:
    """Somebody before answers of the bot: each way on is tried and taken back.

    met: what was tried already, labels that differ in figures only once.
    place: where it was tried, if several walks share `met`.
    """

    chat: Chat
    met: set[tuple[str, str, str]] = field(default_factory=set)
    slips: Iterator[Callable[[str], str]] = field(default_factory=lambda: cycle(SLIPS))
    place: str = ""

    @contextmanager
    def taken_back(self) -> Iterator[None]:
        house, heard, shown = self.chat.house, list(self.chat.heard), dict(self.chat.house.shown)
        kept = {who: list(each) for who, each in shown.items()}
        asked, sent = dict(house.asked), list(house.sent)
        inner = house.connection.begin_nested()
        try:
            yield
        finally:
            inner.rollback()
            self.chat.heard[:], house.shown, house.asked, house.sent = heard, kept, asked, sent

    def faults(self, deeper: int = 0) -> Iterator[str]:
        """The labels in sight whose words do not what the tap does, and so after each tap.

        deeper: how many taps away from here.
        """
        fresh = [each for each in self._in_sight() if self._is_new(each)]
        for label in dict.fromkeys(each.label for each in fresh):
            yield from self._faults_of(label)
        for each in fresh if deeper else ():
            with self.taken_back():
                self._taps(each.target)
                yield from self.faults(deeper - 1)

    def _in_sight(self) -> list[ShownButton]:
        shown = self.chat.house.shown.get(self.chat.user_id, [()])[0]
        secret = buttons_of(self.chat.heard[-1:])  # a complaint keeps none
        return [each for each in shown or secret if each.kind == DATA and each.label]

    def _is_new(self, button: ShownButton) -> bool:
        target = FIGURES.sub("0", CHANCE.sub("#", button.target))
        key = FIGURES.sub("0", button.label), target.partition("=")[0], self.place
        new = key not in self.met
        self.met.add(key)
        return new

    def _faults_of(self, label: str) -> Iterator[str]:
        targets = {each.target for each in self._in_sight() if each.label == label}
        said = next(self.slips)(label)
        typed = self._after(lambda: types_in(self.chat, said))
        taps = [self._after(lambda d=data: self._taps(d)) for data in sorted(targets)]
        if typed in taps:
            return
        excuses = [why for why, is_so in EXCEPTIONS.items() if is_so(label, targets, typed)]
        if not excuses:
            yield f"{said}: {typed[:80]!r} instead of {taps[0][:80]!r}"

    def _after(self, does: Callable[[], object]) -> str:
        with self.taken_back():
            count = len(self.chat.heard)
            does()
            return CHANCE.sub("#", self.chat.since(count))

    def _taps(self, data: str) -> None:
        self.chat.sends({"type": "postback", "postback": {"data": data}}, silent=True)

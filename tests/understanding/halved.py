"""What becomes of the half sentence after an answer (decisions/0136)?

`halves.tsv` has, by kind of answer, the questions before (parted by `/`), the half sentence, and
what is right there, written before the code that reads them. Half of the rows, by a hash of their
words, is `held`: nobody looked at them while that code was written.

What is right, any of those parted by `|`:
    =words  the answer to these words at the start; `[label]2` taps the second button of that label
    ~a&b    an answer with these words
    ?a&b    a question back with a button of each
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from models.crypto import Sealer
from models.database import Database
from tests.handlers.house import Chat
from tests.talk import actions
from tests.understanding.answers_shown import without_doubt
from tests.understanding.scenes import brought, demo_database, staged, tapped, types_in

ROWS = Path(__file__).with_name("halves.tsv")
READ, HELD = "read", "held"
LEAST_RIGHT = {READ: 62, HELD: 44}
"""As last measured."""
_NOT_MET = ("ไม่แน่ใจว่าหมายถึงเรื่องใด", "” ใช่ไหม", "ยังไม่เข้าใจ")
Office = tuple[Database, Sealer]


@dataclass(frozen=True)
class Half:
    kind: str
    role: str
    before: tuple[str, ...]
    text: str
    right: tuple[str, ...]

    @property
    def part(self) -> str:
        told = f"{self.before}{self.text}".encode()
        return HELD if hashlib.sha256(told).digest()[0] % 2 else READ


@dataclass(frozen=True)
class Outcome:
    half: Half
    right: bool
    reply: str


def halves() -> list[Half]:
    """All rows, those of the same questions before beside each other."""
    with ROWS.open(encoding="utf-8", newline="") as file:
        read = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = [
            Half(kind, role, tuple(before.split(" / ")), text, tuple(right.split(" | ")))
            for kind, role, before, text, right in read
        ]
    return sorted(rows, key=_scene)


def _scene(half: Half) -> tuple[str, tuple[str, ...]]:
    return half.role, half.before


def worse() -> list[str]:
    """What is worse than last measured."""
    found = Counter(each.half.part for each in outcomes() if each.right)
    return [
        f"halves {part}: {found[part]}" for part in LEAST_RIGHT if found[part] < LEAST_RIGHT[part]
    ]


def outcomes(part: str = "") -> Iterator[Outcome]:
    """What becomes of each row of that part; of all, if none is given."""
    rows = [each for each in halves() if not part or each.part == part]
    with demo_database() as office:
        for (role, before), same in groupby(rows, _scene):
            yield from _after(office, role, before, list(same))


def _after(
    office: Office, role: str, before: tuple[str, ...], rows: list[Half]
) -> Iterator[Outcome]:
    wanted = {right[1:] for half in rows for right in half.right if right.startswith("=")}
    with staged(office, lambda house: brought(house, role, ())) as (chat, tries):
        known = {each: tries(lambda each=each: _known(chat, before, each)).reply for each in wanted}
        for half in rows:
            heard = tries(lambda text=half.text: _after_these(chat, before, text))
            right = any(_is(heard.reply, each, known) for each in half.right)
            yield Outcome(half, right, heard.reply)


def _after_these(chat: Chat, before: tuple[str, ...], text: str) -> str:
    for each in before:
        types_in(chat, each)
    return types_in(chat, text)


def _known(chat: Chat, before: tuple[str, ...], words: str) -> str:
    """The answer to these words at the start, or to a tap below the answer before."""
    if not words.startswith("["):
        return types_in(chat, words)
    for each in before:
        types_in(chat, each)
    label, _, place = words[1:].partition("]")
    found = [each for message in chat.heard for each in actions(message)]
    same = [each["data"] for each in found if each.get("label") == label and "data" in each]
    return tapped(chat, same[int(place) - 1]) if len(same) >= int(place) else ""


def _is(reply: str, right: str, known: dict[str, str]) -> bool:
    kind, words = right[0], right[1:]
    if kind == "=":
        said = known[words]
        met = bool(said) and not any(each in said for each in _NOT_MET)
        return met and without_doubt(reply) == without_doubt(said)
    return all(each in reply for each in words.split("&"))

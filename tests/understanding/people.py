"""How the bot meets sentences written from people's side, by somebody who had seen no word list.

Split by meaning: a meaning stands in one half of a collection only. The halves `held` and `closed`
are never read by who words the bot; `seen` and `open` may be.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tests.understanding.judge import OUTCOMES, judge
from tests.understanding.scenes import demo_database, scene

PEOPLE = Path(__file__).with_name("people.tsv")
THIRD = Path(__file__).with_name("people_third.tsv")
"""Written later, by somebody else who had seen no code; its halves are `open` and `closed`."""
BOUNDS = Path(__file__).with_name("people_bounds.tsv")
HALVES = ("seen", "held", "open", "closed")
READABLE = ("seen", "open")
UNTUNED = "closed, meanings never read"
"""The lines of `closed` whose meaning stands in no half that may be read."""
SMALL, SMALLER = 4, 8
"""The small form plays every so many-th sentence, and the varied ones more seldom."""


@dataclass(frozen=True)
class Sentence:
    """A line of the collection; `shown` is what the bot said last."""

    half: str
    role: str
    place: str
    shown: str
    text: str
    meaning: str


@dataclass(frozen=True)
class Met:
    """How a sentence was met, and the beginning of what the bot said."""

    sentence: Sentence
    outcome: str
    reply: str


def sentences(file: Path = PEOPLE) -> list[Sentence]:
    """All lines of that collection."""
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    return [Sentence(*line.split("\t")[:6]) for line in lines]


def measured() -> list[Sentence]:
    """The lines of both collections, which nothing is trained from."""
    return [*sentences(), *sentences(THIRD)]


def third_half(meaning: str) -> str:
    """In which half of the third collection a meaning stands, by chance that nobody can choose."""
    root = meaning.partition(";")[0]
    even = hashlib.sha256(f"third {root}".encode()).digest()[0] % 2 == 0
    return "open" if even else "closed"


def met(chosen: Sequence[Sentence]) -> list[Met]:
    """Each sentence said in the demo office, where it belongs, and judged."""

    def where(each: Sentence) -> tuple[str, str, str]:
        return each.role, each.place, each.shown

    found = []
    with demo_database() as office:
        for spot, together in groupby(sorted(chosen, key=where), key=where):
            with scene(office, *spot) as says:
                for each in together:
                    heard = says(each.text)
                    outcome = judge(each.place, each.text, each.meaning, heard)
                    found.append(Met(each, outcome, " ".join(heard.reply.split())[:90]))
    return found


def sections(found: Sequence[Met]) -> dict[str, Counter[str]]:
    """How many of each outcome, by half with role and by half with place."""
    counted: dict[str, Counter[str]] = {}
    tellers: tuple[Callable[[Sentence], str], ...] = (
        lambda _: "all",
        lambda s: f"role {s.role}",
        lambda s: f"place {_kind_of_place(s.place)}",
        lambda s: f"place {s.place}" if ":" in s.place else "",
    )
    for half in HALVES:
        for teller in tellers:
            for each in found:
                name = teller(each.sentence)
                if each.sentence.half == half and name:
                    counted.setdefault(f"{half} {name}", Counter())[each.outcome] += 1
    read = {said.meaning for said in measured() if said.half in READABLE}
    for each in found:
        if each.sentence.half == "closed" and each.sentence.meaning not in read:
            counted.setdefault(UNTUNED, Counter())[each.outcome] += 1
    return counted


def _kind_of_place(place: str) -> str:
    return "inside conversations" if ":" in place else place


def table(counted: dict[str, Counter[str]]) -> str:
    """A line a section: how many sentences, then each outcome in percent."""
    head = f"{'':<34}{'sentences':>9}" + "".join(f"{name:>12}" for name in OUTCOMES)
    lines = [head]
    for name, counts in counted.items():
        total = counts.total()
        shares = "".join(f"{100 * counts[each] / total:>10.1f} %" for each in OUTCOMES)
        lines.append(f"{name:<34}{total:>9}{shares}")
    return "\n".join(lines) + "\n"


def bounds() -> dict[str, tuple[int, int, int]]:
    """The least right and the most wrong and lost, by form and half, as last measured."""
    lines = BOUNDS.read_text(encoding="utf-8").splitlines()[1:]
    split = [line.split("\t") for line in lines]
    return {name: (int(right), int(wrong), int(lost)) for name, right, wrong, lost in split}


def worse(form: str, counted: dict[str, Counter[str]]) -> list[str]:
    """What is worse than last measured; form: `all`, `small`, `varied` or `small varied`."""
    found = []
    for half in (half for half in HALVES if f"{half} all" in counted):
        counts = counted[f"{half} all"]
        right, wrong, lost = bounds()[f"{form} {half}"]
        if counts["right"] < right or counts["wrong"] > wrong or counts["lost"] > lost:
            found.append(f"{form} {half}: {dict(counts)}")
    return found

"""What becomes of sentences typed at steps of free text: answers as clerks write them, and others.

Both files were written before the reader of sentences was. `typed.tsv` may be read by who words the
bot; of `typed_held.tsv` only the figures are printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tests.understanding.judge import waits
from tests.understanding.scenes import PLACES, Heard, demo_database, scene

SEEN, HELD = "typed", "typed_held"
RIGHT, ASKED, WRONG = "right", "asked", "wrong"
ANSWER = "answer"
MOST_WRONG = {
    (SEEN, "answers"): 0, (SEEN, "the rest"): 0, (HELD, "answers"): 0, (HELD, "the rest"): 1,
}  # fmt: skip
"""As last measured: no answer is lost."""


@dataclass(frozen=True)
class Typed:
    """A line: where it was typed, what it is, its words."""

    place: str
    kind: str
    text: str


def typed(name: str) -> list[Typed]:
    lines = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [Typed(*line.split("\t")) for line in lines[1:]]


def outcomes(lines: Sequence[Typed]) -> list[tuple[Typed, str]]:
    """Each line typed in the demo office, and whether it was met rightly.

    An answer is right if it was kept. Anything else is right if the bot did what was meant and kept
    nothing. `asked` costs a tap: the sentence waits behind a button.
    """
    found = []
    with demo_database() as office:
        for place, together in groupby(sorted(lines, key=lambda each: each.place), _place):
            role = "supervisor" if place.startswith("decide") else "reporter"
            with scene(office, role, place, "") as says:
                found += [(each, _outcome(each, says(each.text))) for each in together]
    return found


def _place(line: Typed) -> str:
    return line.place


def _outcome(line: Typed, heard: Heard) -> str:
    key, before = next((k, r) for k, r in heard.before.items() if r[0] == PLACES[line.place].flow)
    after = heard.after.get(key)
    if line.kind == "stop":
        stopped = after is None or after[2] != "active" or "ยกเลิกใช่หรือไม่" in heard.reply
        return RIGHT if stopped else WRONG
    if after is None:  # an answer may end the conversation
        return RIGHT if line.kind == ANSWER else WRONG
    kept = set(after[3]["answers"]) - set(before[3]["answers"]) - {"by_message"}
    held = any(each["text"] == line.text for each in after[3].get("held", ()))
    if line.kind == ANSWER:
        return RIGHT if kept else ASKED if held else WRONG
    if kept:
        return WRONG
    if held:
        return ASKED
    done = {
        "pause": waits(before, after, heard.reply),
        "back": after[1] != before[1],
        "change": after[1] != before[1],
    }
    return RIGHT if done.get(line.kind, after[1:3] == before[1:3]) else WRONG


def counted(found: Sequence[tuple[Typed, str]]) -> dict[str, Counter[str]]:
    """How many of each outcome: of the answers, and of all else."""
    counts: dict[str, Counter[str]] = {"answers": Counter(), "the rest": Counter()}
    for line, outcome in found:
        counts["answers" if line.kind == ANSWER else "the rest"][outcome] += 1
    return counts

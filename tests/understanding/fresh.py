"""What becomes of fresh sentences: is it what the words that are meant would have done?

`fresh.tsv`, and later `fresh_second.tsv` by another hand, were written from people's side, with
what is right, before a word list was read or one of them was played. Half of each, by a hash of the
meaning, is `learn` and may be learned from; of the half `unread` only figures are printed. What is
right:

    as A / B         the same as typing A or B there: what is opened, or how the answer begins
    says PATTERN     the reply holds this
    keeps NAME~PART  the step's answer NAME holds this (several between semicolons), or / others
    asks STEP / B    that step is asked next, and no answer is lost
    moves STEP       that step has an answer, and it is over
    stays            nothing is kept, and it is no refusal
    tells PATTERN    nothing is kept, and the reply holds this
    opens FLOW       that conversation is begun, and nothing is kept in the one before
    sent, ended, parked
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tests.understanding.judge import LOST, REFUSAL, RIGHT, UNANSWERED, WRONG
from tests.understanding.scenes import PLACES, Heard, demo_database, scene

FILES = {
    "first": Path(__file__).with_name("fresh.tsv"),
    "second": Path(__file__).with_name("fresh_second.tsv"),
}
LEARN, UNREAD = "learn", "unread"
ALL, START, GROUP, INSIDE = "all", "start", "group", "inside conversations"
LEAST_RIGHT = {"first learn": 72, "first unread": 62, "second learn": 117, "second unread": 133}
MOST_WRONG = {"first learn": 3, "first unread": 4, "second learn": 14, "second unread": 6}
"""As last measured; none is lost."""
HEAD = 12
"""So many letters of an answer's beginning say which answer it is."""
_BESIDE = ("by_message", "asked", "opened_with")
_ENDED = re.compile("ยกเลิก.{0,40}(ใช่หรือไม่|แล้ว ข้อมูล)")


@dataclass(frozen=True)
class Fresh:
    """A line of a collection; how: what is right, in the signs above."""

    written: str
    """`first` or `second`."""
    role: str
    place: str
    text: str
    meaning: str
    how: str

    @property
    def half(self) -> str:
        """By chance that nobody can choose, the same for all lines of a meaning."""
        even = hashlib.sha256(f"fresh {self.meaning}".encode()).digest()[0] % 2 == 0
        return LEARN if even else UNREAD


def fresh() -> list[Fresh]:
    """All lines of both collections."""
    return [
        Fresh(written, *line.split("\t"))
        for written, file in FILES.items()
        for line in file.read_text(encoding="utf-8").splitlines()[1:]
    ]


def played(chosen: Sequence[Fresh]) -> list[tuple[Fresh, str, str]]:
    """Each said where it belongs: how it was met, and the beginning of what the bot said."""

    def where(each: Fresh) -> tuple[str, str]:
        return each.role, each.place

    found = []
    with demo_database() as office:
        for (role, place), together in groupby(sorted(chosen, key=where), key=where):
            meant = list(together)
            with scene(office, role, place, "nothing") as says:
                heard = [says(each.text) for each in meant]
                at_once = place not in PLACES
                wanted = [_wanted(each, says) if at_once else [] for each in meant]
            for each, met, like in zip(meant, heard, wanted, strict=True):
                outcome = _judged(each, met, like)
                found.append((each, outcome, " ".join(met.reply.split())[:90]))
    return found


def counted(found: Sequence[tuple[Fresh, str, str]]) -> dict[tuple[str, str], Counter[str]]:
    """How many of each outcome, by collection with half, and place."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for each, outcome, _ in found:
        place = INSIDE if each.place in PLACES else each.place
        for name in (ALL, place):
            counts.setdefault((f"{each.written} {each.half}", name), Counter())[outcome] += 1
    return dict(sorted(counts.items()))


def worse(counts: dict[tuple[str, str], Counter[str]]) -> list[str]:
    """What is worse than last measured."""
    return [
        f"fresh {half}: {dict(found)}"
        for half in LEAST_RIGHT
        for found in [counts[half, ALL]]
        if found[RIGHT] < LEAST_RIGHT[half] or found[WRONG] > MOST_WRONG[half] or found[LOST]
    ]


def _wanted(each: Fresh, says: Callable[[str], Heard]) -> list[Heard]:
    verb, _, commands = each.how.partition(" ")
    if verb != "as":
        return []
    name = f"{each.text.split()[0]} " if each.place == GROUP else ""
    like = [says(name + command) for command in commands.split(" / ")]
    known = [met for met in like if not _not_understood(met)]
    assert known, each
    return known


def _not_understood(heard: Heard) -> bool:
    # A refusal that names the subject is an answer; these name none.
    return bool(re.match("ยังไม่เข้าใจ|ไม่แน่ใจ|ไม่พบสิ่งที่ถาม|บอต STRONG ตอบในกลุ่ม", heard.reply))


def _judged(each: Fresh, heard: Heard, like: Sequence[Heard]) -> str:
    if each.place not in PLACES:
        if _gone(heard):
            return LOST
        return RIGHT if _right_at_once(each, heard, like) else _missed(heard, _begun(heard))
    return _inside(each, heard)


def _right_at_once(each: Fresh, heard: Heard, like: Sequence[Heard]) -> bool:
    verb, _, pattern = each.how.partition(" ")
    if verb == "says":
        return any(re.search(part, heard.reply) for part in pattern.split(" / "))
    return any(_same(heard, other) for other in like)


def _same(heard: Heard, other: Heard) -> bool:
    if _begun(heard) != _begun(other):
        return False
    return bool(_begun(other)) or _head(heard.reply) == _head(other.reply)


def _head(reply: str) -> str:
    return re.sub(r"[\d\s]+", " ", reply)[:HEAD]


def _begun(heard: Heard) -> set[str]:
    return {row[0] for key, row in heard.after.items() if key not in heard.before}


def _missed(heard: Heard, kept: object) -> str:
    return WRONG if kept or not REFUSAL.search(heard.reply) else UNANSWERED


def _gone(heard: Heard) -> bool:
    for key, before in heard.before.items():
        after = heard.after.get(key)
        if after is None or set(before[3]["answers"]) - set(after[3]["answers"]) - set(_BESIDE):
            return True
    return False


def _inside(each: Fresh, heard: Heard) -> str:
    flow = PLACES[each.place].flow
    key, before = next((k, row) for k, row in heard.before.items() if row[0] == flow)
    after = heard.after.get(key)
    verb, _, what = each.how.partition(" ")
    if verb in ("sent", "ended"):
        done = "ส่งรายงานแล้ว" in heard.reply if verb == "sent" else after is None
        right = done or verb == "ended" and bool(_ENDED.search(heard.reply))
        return RIGHT if right else _missed(heard, after is None or _new(before, after))
    if after is None or verb != "asks" and _gone(heard):
        return LOST
    new = _new(before, after)
    kept = {name: str(value) for name, value in after[3]["answers"].items() if name not in _BESIDE}
    if verb == "keeps":
        ways = [[part.split("~") for part in way.split(";")] for way in what.split(" / ")]
        right = any(all(part in kept.get(name, "") for name, part in way) for way in ways)
    elif verb == "moves":
        right = what in kept and after[1] != before[1]
    elif verb == "asks":
        right = after[1] in what.split(" / ")
    elif verb == "parked":
        right = after[2] != "active" and not new
    elif verb == "opens":
        right = what in _begun(heard) and not new
    else:
        told = verb == "stays" and not REFUSAL.search(heard.reply)
        told = told or any(re.search(part, heard.reply) for part in what.split(" / ") if part)
        right = told and not new and after[1:3] == before[1:3]
    return RIGHT if right else _missed(heard, new)


def _new(before: tuple, after: tuple | None) -> dict[str, str]:  # type: ignore[type-arg]
    if after is None:
        return {}
    old, now = before[3]["answers"], after[3]["answers"]
    return {k: str(v) for k, v in now.items() if k not in _BESIDE and old.get(k, _BESIDE) != v}

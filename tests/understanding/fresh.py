"""What becomes of fresh sentences: is it what the words that are meant would have done?

`fresh.tsv`, and later eight more by other hands, were written from people's side, with what is
right, before a word list was read or one of them was played. The third, fourth, fifth and seventh
are typed in the middle of conversations only, the sixth, eighth and ninth there and at the start.
Half of each, by a hash of the meaning, is `learn` and may be learned from; of the half `unread`
only figures are printed. What is right, several that are all right between strokes (one without a
sign has that of the one before it):

    as A / B         the same as typing A or B there: what is opened, or how the answer begins
    says PATTERN     the reply holds this
    keeps NAME~PART  the step's answer NAME holds this (several between semicolons), or / others
    asks STEP / B    that step is asked next (or by its place, `done`), and no answer is lost
    moves STEP       that step has an answer, and it is over
    stays            nothing is kept, and it is no refusal
    unclear          nothing is kept, whatever is said; at the start it is not taken for a wish
    tells PATTERN    nothing is kept, and the reply holds this
    fact SHEET/FACET nothing is kept, and this standing fact is told
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
from typing import Any

from handlers import registry
from tests.understanding.answers_shown import ends_or_asks, holds_card, kind_shown
from tests.understanding.facts_shown import fact_shown
from tests.understanding.judge import LOST, REFUSAL, RIGHT, UNANSWERED, WRONG
from tests.understanding.scenes import PLACES, Heard, demo_database, scene

FILES = {
    "first": Path(__file__).with_name("fresh.tsv"),
    "second": Path(__file__).with_name("fresh_second.tsv"),
    "third": Path(__file__).with_name("fresh_third.tsv"),
    "fourth": Path(__file__).with_name("fresh_fourth.tsv"),
    "fifth": Path(__file__).with_name("fresh_fifth.tsv"),
    "sixth": Path(__file__).with_name("fresh_sixth.tsv"),
    "seventh": Path(__file__).with_name("fresh_seventh.tsv"),
    "eighth": Path(__file__).with_name("fresh_eighth.tsv"),
    "ninth": Path(__file__).with_name("fresh_ninth.tsv"),
}
LEARN, UNREAD = "learn", "unread"
ASKED = "asked"
"""It is shown and asked about, and a button of that card does what is right; else nothing, or the
words are kept as the text that they are, and their question is asked again."""
OUTCOMES = (RIGHT, ASKED, UNANSWERED, WRONG, LOST)
VERBS = (
    "as", "says", "keeps", "asks", "moves", "tells", "fact", "opens",
    "stays", "unclear", "sent", "ended", "parked",
)  # fmt: skip
ALL, START, GROUP, INSIDE = "all", "start", "group", "inside conversations"
LEAST_RIGHT = {
    "first learn": 74, "first unread": 63, "second learn": 130, "second unread": 144,
    "third learn": 156, "third unread": 134, "fourth learn": 104, "fourth unread": 75,
    "fifth learn": 98, "fifth unread": 79, "sixth learn": 153, "sixth unread": 169,
    "seventh learn": 141, "seventh unread": 144, "eighth learn": 193, "eighth unread": 181,
    "ninth learn": 175, "ninth unread": 139,
}  # fmt: skip
MOST_WRONG = {
    "first learn": 2, "first unread": 4, "second learn": 5, "second unread": 4,
    "third learn": 2, "third unread": 11, "fourth learn": 1, "fourth unread": 1,
    "fifth learn": 0, "fifth unread": 3, "sixth learn": 3, "sixth unread": 5,
    "seventh learn": 2, "seventh unread": 8, "eighth learn": 5, "eighth unread": 14,
    "ninth learn": 2, "ninth unread": 14,
}  # fmt: skip
"""As last measured; none is lost."""
HEAD = 12
"""So many letters of an answer's beginning say which answer it is."""
Standing = tuple[str, str, str, dict[str, Any]]
"""A conversation's stored name, step, status and state."""
_ACTIVE = "active"
_OF_NOTHING = re.compile(
    "ยังไม่เข้าใจ|บอตเข้าใจภาษาไทยเท่านั้น"
    "|ไม่แน่ใจ|หมายถึง “[^”]{1,40}” ใช่ไหม|ขออภัยที่เข้าใจไม่ตรง|ไม่พบสิ่งที่ถาม|บอต STRONG ตอบในกลุ่ม"
)
_COURTEOUS = re.compile("ยินดีช่วย|สวัสดี")
_CLOSED = re.compile("เปิดให้เฉพาะผู้มีหน้าที่.*?พิมพ์ “เมนู”")
"""How it is said that a question is for others, and for whom."""
_BESIDE = ("by_message", "asked", "opened_with")


@dataclass(frozen=True)
class Fresh:
    """A line of a collection; how: what is right, in the signs above."""

    written: str
    """The collection: a key of FILES."""
    role: str
    place: str
    text: str
    meaning: str
    how: str

    @property
    def ways(self) -> list[tuple[str, str]]:
        """All that is right, each with its sign."""
        found: list[tuple[str, str]] = []
        for part in self.how.split(" / "):
            verb, _, what = part.partition(" ")
            found.append((verb, what) if verb in VERBS else (found[-1][0], part))
        return found

    @property
    def half(self) -> str:
        """By chance that nobody can choose, the same for all lines of a meaning."""
        even = hashlib.sha256(f"fresh {self.meaning}".encode()).digest()[0] % 2 == 0
        return LEARN if even else UNREAD


def fresh() -> list[Fresh]:
    """All lines of all collections."""
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
                for each in meant:
                    met, like = says(each.text), _wanted(each, says)
                    outcome = _judged(each, met, like)
                    if outcome == UNANSWERED or outcome == WRONG and _asks_beside(each, met):
                        taps = (says(each.text, data) for data in met.asks)
                        asked = any(_judged(each, tap, like) == RIGHT for tap in taps)
                        outcome = ASKED if asked else outcome
                    found.append((each, outcome, " ".join(met.reply.split())[:90]))
    return found


def _asks_beside(each: Fresh, heard: Heard) -> bool:
    """Whether the same question stands, and all that is new is the sentence, kept as a text; of one
    that means to answer the question."""
    if each.place not in PLACES or not {verb for verb, _ in each.ways} <= {
        "keeps",
        "moves",
        "stays",
    }:
        return False
    flow = PLACES[each.place].flow
    key, before = next((k, row) for k, row in heard.before.items() if row[0] == flow)
    after = heard.after.get(key)
    if after is None or after[1:3] != before[1:3]:
        return False
    return set(_new(before, after).values()) == {each.text.strip()}


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
    commands = [what for verb, what in each.ways if verb == "as"]
    if not commands:
        return []
    name = f"{each.text.split()[0]} " if each.place == GROUP else ""
    like = [says(name + command) for command in commands]
    known = [met for met in like if not _not_understood(met)]
    assert known or each.place in PLACES, each
    return known


def _not_understood(heard: Heard) -> bool:
    # A refusal that names the subject is an answer; these name none.
    return _OF_NOTHING.match(heard.reply) is not None


def _judged(each: Fresh, heard: Heard, like: Sequence[Heard]) -> str:
    if each.place not in PLACES:
        if _gone(heard):
            return LOST
        return RIGHT if _right_at_once(each, heard, like) else _missed(heard, begun(heard))
    return _inside(each, heard, like)


def _right_at_once(each: Fresh, heard: Heard, like: Sequence[Heard]) -> bool:
    said = (re.search(what, heard.reply) for verb, what in each.ways if verb == "says")
    unclear = any(verb == "unclear" for verb, _ in each.ways)
    talk = (
        unclear and not begun(heard) and (_not_understood(heard) or _COURTEOUS.match(heard.reply))
    )
    opened = any(verb == "opens" and what in begun(heard) for verb, what in each.ways)
    fact = "" if begun(heard) else fact_shown(heard.reply)
    told = bool(fact) and ("fact", fact) in each.ways
    alike = any(same(heard, other) for other in like)
    return bool(talk) or opened or told or any(said) or alike


def same(heard: Heard, other: Heard) -> bool:
    """Whether both did the same: began the same conversations, or began their answer alike, or gave
    an answer of the same kind."""
    if begun(heard) != begun(other):
        return False
    kind = kind_shown(other.reply)
    alike = kind_shown(heard.reply) == kind if kind else _head(heard.reply) == _head(other.reply)
    return bool(begun(other)) or alike or holds_card(heard.reply, other.reply)


def _head(reply: str) -> str:
    closed = _CLOSED.search(reply)  # a command's own word, if one was typed, stands before it
    return closed[0] if closed is not None else re.sub(r"[\d\s]+", " ", reply)[:HEAD]


def begun(heard: Heard) -> set[str]:
    """The conversations that were begun or taken up again."""
    before = {key: row[2] for key, row in heard.before.items()}
    now = {key: row for key, row in heard.after.items() if row[2] != before.get(key)}
    return {row[0] for row in now.values() if row[2] == _ACTIVE}


def _missed(heard: Heard, kept: object) -> str:
    return WRONG if kept or not REFUSAL.search(heard.reply) else UNANSWERED


def _gone(heard: Heard) -> bool:
    for key, before in heard.before.items():
        after = heard.after.get(key)
        if after is None or set(before[3]["answers"]) - set(after[3]["answers"]) - set(_BESIDE):
            return True
    return False


def _inside(each: Fresh, heard: Heard, like: Sequence[Heard]) -> str:
    flow = PLACES[each.place].flow
    key, before = next((k, row) for k, row in heard.before.items() if row[0] == flow)
    after = heard.after.get(key)
    verbs = {verb for verb, _ in each.ways}
    named = [(verb, _step(each, what) if verb == "asks" else what) for verb, what in each.ways]
    if any(_right_inside(verb, what, heard, like, key) for verb, what in named):
        return RIGHT
    if not verbs & {"sent", "ended"} and (after is None or "asks" not in verbs and _gone(heard)):
        return LOST
    return _missed(heard, after is None or _new(before, after))


def _step(each: Fresh, name: str) -> str:
    """The stored name of a step that is named so, or by its place in the same conversation."""
    there = PLACES.get(f"{each.place.partition(':')[0]}:{name}")
    return there.step if there is not None else name


def _right_inside(verb: str, what: str, heard: Heard, like: Sequence[Heard], key: str) -> bool:
    after = heard.after.get(key)
    if verb == "sent":
        return "ส่งรายงานแล้ว" in heard.reply
    if verb == "ended":
        return after is None or ends_or_asks(heard.reply)
    if after is None or verb != "asks" and _gone(heard):
        return False
    if verb in ("keeps", "moves", "asks"):
        return _moved_on(verb, what, heard.before[key], after)
    if verb == "as" and _turned_to(heard, like, key):
        return True
    nothing_new = not _new(heard.before[key], after)
    return nothing_new and _told(verb, what, heard, like, key)


def _turned_to(heard: Heard, like: Sequence[Heard], key: str) -> bool:
    """Whether the open report is of the activity now that was meant, with its answers: one begun
    beside it would do the same."""
    now = heard.after[key][3]["answers"]
    meant = [row[3]["answers"].get("number") for each in like for row in each.after.values()]
    turned = now.get("number") != heard.before[key][3]["answers"].get("number")
    return turned and now.get("number") in meant


def _moved_on(verb: str, what: str, before: Standing, after: Standing) -> bool:
    kept = {name: str(value) for name, value in after[3]["answers"].items() if name not in _BESIDE}
    if verb == "keeps":
        parts = [part.split("~", 1) for part in what.split(";")]
        return all(part in kept.get(name, "") for name, part in parts)
    return after[1] == what if verb == "asks" else what in kept and after[1] != before[1]


def _told(verb: str, what: str, heard: Heard, like: Sequence[Heard], key: str) -> bool:
    """Of a sentence of which nothing was kept."""
    if verb == "parked":
        return heard.after[key][2] != "active"
    if verb == "opens":
        return what in begun(heard) or _is_closed(what, heard.reply)
    if verb == "as":
        return any(same(heard, other) for other in like)
    stays = heard.after[key][1:3] == heard.before[key][1:3]
    if verb == "tells":
        return stays and bool(re.search(what, heard.reply))
    if verb == "fact":
        return stays and fact_shown(heard.reply) == what
    return stays and (verb == "unclear" or not REFUSAL.search(heard.reply))


def _is_closed(name: str, reply: str) -> bool:
    """Whether the reply says for whom this conversation is."""
    flow, closed = registry.flow(name), _CLOSED.search(reply)
    return flow is not None and closed is not None and flow.title in reply[: closed.start()]


def _new(before: Standing, after: Standing | None) -> dict[str, str]:
    if after is None:
        return {}
    old, now = before[3]["answers"], after[3]["answers"]
    return {k: str(v) for k, v in now.items() if k not in _BESIDE and old.get(k, _BESIDE) != v}

"""What sentences ask for that other hands worded. They saw no code, only what the bot can do
(decisions/0258, 0262, 0273).

`wordings.tsv` has the part, the hand, the wish by its name and the sentence; none has a twin that
was trained from. It is counted what the reader of whole sentences says of each, with no office
around it: patterns of single questions are not asked. No reader is trained from them.

    unread          worded for a wish that the hand was told
    near            the same, beside the wishes that it is mixed up with (decisions/0273)
    seldom          worded for the wishes that were read least (decisions/0328)
    heard           worded for questions that only patterns heard before (decisions/0328)
    later           worded for every wish once more, by four other hands (decisions/0331)
    untaught        the same of wishes that only patterns of single questions hear
    story unread    tells what belongs into a report, a gift's report or a complaint, and asks
                    nothing
    nothing unread  wants nothing of this bot (`none`), mostly in words that it knows

    read     it says the wish, or rightly none
    offered  it says none, and the wish is among the three nearest
    other    it says another one, some of which answer the same
    none     neither
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from handlers import registry
from handlers.understand.wishes.whole_sentence import nearest_wishes, read_by_meaning
from handlers.understand.wishes.wish_reader import NOTHING
from tests.understanding.at_questions import rows_of

FILE = Path(__file__).with_name("wordings.tsv")
READ, OFFERED, OTHER, NEITHER = OUTCOMES = ("read", "offered", "other", "none")
BOUNDS = {
    "unread": (3636, 414),
    "near": (581, 49),
    "seldom": (416, 50),
    "heard": (246, 113),
    "later": (465, 49),
    "untaught": (0, 90),
    "story unread": (186, 4),
    "nothing unread": (595, 32),
}
"""The least that are read, and the most that are read as another wish, of each part."""


class Worded(NamedTuple):
    """A line of `wordings.tsv`; hand: who wrote it."""

    part: str
    hand: str
    wish: str
    text: str


def worded() -> list[Worded]:
    """All lines."""
    return [Worded(*row) for row in rows_of(FILE)]


def read_as(sentences: Iterable[Worded]) -> Iterator[tuple[Worded, str]]:
    """Each sentence, and what becomes of it."""
    known = registry.commands()
    for each in sentences:
        found = registry.meant(each.text) or read_by_meaning(each.text, known)
        if found is not None:
            yield each, READ if found.name == each.wish else OTHER
        elif each.wish == NOTHING:
            yield each, READ
        else:
            yield each, OFFERED if each.wish in nearest_wishes(each.text, known) else NEITHER


def counted() -> dict[str, Counter[str]]:
    """How many of each part came out how."""
    found: dict[str, Counter[str]] = {part: Counter() for part in BOUNDS}
    for each, outcome in read_as(worded()):
        found[each.part][outcome] += 1
    return found

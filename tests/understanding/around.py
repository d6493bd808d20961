"""What is kept of a text around which people talk to the bot, and of an answer with more behind it?

`talk_around.tsv` has, by conversation and question of words, what was typed and the part of it that
belongs into the record; `behind.tsv` by every other question what was typed, the answer alone, and
what else is meant. Outside hands wrote both. Lines of half of the conversations are `held`: nobody
looked at them while the code was written.

    right       the answer is that of the part alone
    asked       nothing is kept yet, and a button keeps exactly that part
    falsely     talk was kept, too, or something else
    lost        less was kept than belongs into the record
    unanswered  nothing is kept: refused, asked back

Of an answer with more behind it, `right` is parted: `heard`, if the rest was answered, kept or said
back; `dropped`, if the bot did as if the answer stood alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from handlers.conversation.flow import Step
from handlers.understand.prose import without_talk
from handlers.understand.thai import fold
from tests.handlers.house import Chat
from tests.understanding.at_questions import buttons, played_at, rows_of
from tests.understanding.corrected import Tries
from tests.understanding.scenes import Heard, tapped, types_in
from tests.understanding.standing import Standing, of_counts

AROUND, BEHIND = (Path(__file__).with_name(name) for name in ("talk_around.tsv", "behind.tsv"))
READ, HELD = "read", "held"
RIGHT, ASKED, FALSELY, LOST, UNANSWERED = "right", "asked", "falsely", "lost", "unanswered"
HEARD_TOO, DROPPED = "heard", "dropped"
MET = (RIGHT, ASKED, HEARD_TOO)
UNPLAYED = "unplayed"
"""The question was not reached, or does not take the part alone."""
LEAST_MET = {
    ("talk_around.tsv", READ): 178, ("talk_around.tsv", HELD): 92,
    ("behind.tsv", READ): 249, ("behind.tsv", HELD): 187,
}  # fmt: skip
MOST_WRONG = {
    ("talk_around.tsv", READ): 14, ("talk_around.tsv", HELD): 49,
    ("behind.tsv", READ): 5, ("behind.tsv", HELD): 9,
}  # fmt: skip
"""As last measured."""
OUTCOMES = (RIGHT, ASKED, FALSELY, LOST, UNANSWERED, HEARD_TOO, DROPPED, UNPLAYED)
_ACTIVE = "active"


@dataclass(frozen=True)
class Line:
    """One line: where it is typed, and the part of it that is the answer."""

    half: str
    flow: str
    step: str
    typed: str
    part: str


@dataclass(frozen=True)
class Kept:
    """What became of a line, and what was said."""

    line: Line
    outcome: str
    reply: str
    value: Any = None


def lines(file: Path, half: str = "") -> list[Line]:
    """The lines of a file; those of one half, if it is given."""
    found = [Line(*row[:5]) for row in rows_of(file)]
    return [each for each in found if half in ("", each.half)]


def played(found: Iterable[Line], file: Path) -> Iterator[Kept]:
    """What becomes of each of these lines of the file."""

    def plays(chat: Chat, tries: Tries, key: str, step: Step, line: Line) -> Kept:
        return _kept(chat, tries, key, step, line, file)

    for line, kept in played_at(found, plays):
        yield kept or Kept(line, UNPLAYED, "")


def _kept(chat: Chat, tries: Tries, key: str, step: Step, line: Line, file: Path) -> Kept:
    alone = tries(partial(types_in, chat, line.part))
    if not _has_moved(alone, key, step):
        return Kept(line, UNPLAYED, alone.reply)
    pressed: list[str] = []

    def types() -> str:
        count = len(chat.heard)
        said = types_in(chat, line.typed)
        pressed.extend(buttons(chat, count))
        return said

    heard = tries(types)
    if file == BEHIND:
        outcome = _behind(alone, heard, key, step)
    else:
        outcome = _around(alone, heard, key, step, line)
    if outcome in (UNANSWERED, FALSELY, LOST) and not _has_moved(heard, key, step):
        asks = any(_taps(chat, tries, line, each, alone, key, step) for each in pressed)
        outcome = ASKED if asks else UNANSWERED
    return Kept(line, outcome, heard.reply, _value(heard, key, step))


def _taps(
    chat: Chat, tries: Tries, line: Line, data: str, alone: Heard, key: str, step: Step
) -> bool:
    def taps() -> str:
        types_in(chat, line.typed)
        return tapped(chat, data)

    heard = tries(taps)
    return _has_moved(heard, key, step) and _same(alone, heard, key, step)


def _has_moved(heard: Heard, key: str, step: Step) -> bool:
    """Tells whether the question has an answer now, or the conversation is over."""
    row = heard.after.get(key)
    if row is None or row[2] != _ACTIVE:
        return row is None or row[2] != "parked" and bool(_value(heard, key, step))
    before = heard.before.get(key)
    was = before[3]["answers"].get(step.name) if before is not None else None
    now = row[3]["answers"].get(step.name)
    return now != was or row[1] != step.name and step.name in row[3]["answers"]


def _value(heard: Heard, key: str, step: Step) -> Any:
    row = heard.after.get(key)
    return row[3]["answers"].get(step.name) if row is not None else None


def _same(alone: Heard, heard: Heard, key: str, step: Step) -> bool:
    one, other = _value(alone, key, step), _value(heard, key, step)
    if one is None and other is None:
        skipped = _has_moved(alone, key, step) and _has_moved(heard, key, step)
        return skipped and _is_open(alone, key) == _is_open(heard, key)
    return bool(one == other) or fold(str(one)) == fold(str(other))


def _is_open(heard: Heard, key: str) -> bool:
    row = heard.after.get(key)
    return row is not None and row[2] == _ACTIVE


def _around(alone: Heard, heard: Heard, key: str, step: Step, line: Line) -> str:
    if not _has_moved(heard, key, step):
        return UNANSWERED
    kept, wanted = fold(str(_value(heard, key, step))), fold(str(_value(alone, key, step)))
    if line.typed == line.part:
        whole = fold(without_talk(line.part))
        return RIGHT if whole in kept or whole in fold(heard.reply) else LOST
    if _same(alone, heard, key, step):
        return RIGHT
    return LOST if kept in wanted else FALSELY


def _behind(alone: Heard, heard: Heard, key: str, step: Step) -> str:
    if not _has_moved(heard, key, step):
        return UNANSWERED
    if not _same(alone, heard, key, step):
        return FALSELY
    return DROPPED if fold(heard.reply) == fold(alone.reply) else HEARD_TOO


def by_half(file: Path) -> Mapping[str, Counter[str]]:
    """How many lines of each outcome, by half."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for each in played(lines(file), file):
        found[each.line.half][each.outcome] += 1
    return found


def standing(file: Path, half: str, found: Counter[str]) -> Standing:
    """How the lines of a half stand beside their bounds."""
    bounds = LEAST_MET[file.name, half], MOST_WRONG[file.name, half]
    return of_counts(f"{file.stem} {half}", found, MET, (FALSELY, LOST), *bounds)

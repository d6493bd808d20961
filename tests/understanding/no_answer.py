"""What becomes of what is typed at a question and is no answer, or more than one?

`no_answer.tsv` has, by conversation and question, what somebody types, of what kind it is, and the
plainest words for what is meant. Two outside hands wrote it for all conversations, from a list of
the questions and without seeing any code. Lines of half of the conversations are `held`: nobody
looked at them while the code was written.

The kinds: `ask` and `do` (something else; `HERE`: about this question), `orders` (two wishes),
`pause`, `stop`, `back` (`CHANGE question=value`: another answer is meant), `skip`, `talk` (nothing
is meant), and `two`: an answer, and one of the others in the same message.

    met      the same as for the plain words; of `two`, the answer was taken and the rest was heard
    asked    nothing is done yet, and a button does exactly that
    half     one of two things was done, and nothing was said of the other
    kept     an answer was stored that is none
    wrong    something else was done or told
    refused  it was not understood, and nothing was lost
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from handlers.conversation.flow import Step
from handlers.conversation.state import MARKS
from handlers.understand.thai import fold
from tests.handlers.house import Chat
from tests.talk import actions
from tests.understanding import fresh
from tests.understanding.at_questions import buttons, rows_of
from tests.understanding.corrected import Tries, plain
from tests.understanding.judge import REFUSAL, Row
from tests.understanding.own_tests import played_also
from tests.understanding.scenes import Heard, sets_aside, tapped, types_in
from tests.understanding.standing import Standing, of_counts

FILE = Path(__file__).with_name("no_answer.tsv")
READ, HELD = "read", "held"
MET, ASKED, HALF, KEPT, WRONG, REFUSED, UNPLAYED = (
    "met", "asked", "half", "kept", "wrong", "refused", "unplayed"
)  # fmt: skip
OUTCOMES = (MET, ASKED, HALF, KEPT, WRONG, REFUSED, UNPLAYED)
BOUNDS = {READ: (157, 46), HELD: (174, 45)}
"""The least met or asked, and the most kept or wrong, by half, as last measured."""
TWO, TALK, HERE, CHANGE, AND = "two", "talk", "HERE", "CHANGE ", " || "
_ACTIVE, _MOST_OPENING = "active", 6


@dataclass(frozen=True)
class Line:
    """meant: the plain words, two parted by a bar. part: of `two`, the answer alone."""

    half: str
    flow: str
    step: str
    kind: str
    typed: str
    meant: str
    part: str = ""
    role: str = ""


@dataclass(frozen=True)
class Became:
    """What became of a line, and what was said."""

    line: Line
    outcome: str
    reply: str = ""


def lines(half: str = "") -> list[Line]:
    """The lines of the file; those of one half, if it is given."""
    found = [Line(*row) for row in rows_of(FILE)]
    return [each for each in found if half in ("", each.half)]


def played(found: Iterable[Line]) -> Iterator[Became]:
    """What becomes of each of these lines."""
    for line, became in played_also(found, _became):
        yield became or Became(line, UNPLAYED)


def _became(chat: Chat, tries: Tries, key: str, step: Step, line: Line) -> Became:
    pressed: list[str] = []
    opening: list[str] = []

    def types() -> str:
        count = len(chat.heard)
        said = types_in(chat, line.typed)
        pressed.extend(buttons(chat, count))
        opening.extend(_opening(chat, count))
        return said

    heard = tries(types)
    judge = _Judge(chat, tries, key, step, line)
    outcome = judge.of(heard)
    if outcome in (WRONG, REFUSED) and not _changed(heard, key):
        opens = opening if line.kind in ("ask", "do", "orders") else ()
        for data in (*pressed, *opens):
            if judge.of(tries(partial(_typed_and_tapped, chat, line.typed, data))) == MET:
                return Became(line, ASKED, heard.reply)
    if outcome == HALF and line.kind == "orders":
        for data in opening:
            after = tries(partial(_typed_and_tapped, chat, line.typed, data))
            if judge.other_is_done(heard, after):
                return Became(line, ASKED, heard.reply)
    return Became(line, outcome, heard.reply)


def _opening(chat: Chat, count: int) -> list[str]:
    """What the buttons send that open something else, on the messages since."""
    found = [each.get("data", "") for message in chat.heard[count:] for each in actions(message)]
    return [each for each in dict.fromkeys(found) if each.startswith("o:")][:_MOST_OPENING]


def _typed_and_tapped(chat: Chat, words: str, data: str) -> str:
    types_in(chat, words)
    return tapped(chat, data)


@dataclass(frozen=True)
class _Judge:
    chat: Chat
    tries: Tries
    key: str
    step: Step
    line: Line

    def of(self, heard: Heard) -> str:
        kind = self.line.kind
        if kind == TWO:
            return self._of_two(heard)
        if kind in ("back", "skip", "stop", "pause"):
            return self._of_steering(heard)
        changed = _changed(heard, self.key)
        if changed:
            return KEPT
        if kind == TALK:
            return MET if _is_open(heard, self.key) else WRONG
        if self.line.meant == HERE:
            return self._of_here(heard)
        likes = [self._like(words) for words in self.line.meant.split(AND)]
        if len(likes) > 1:
            return self._of_orders(heard, likes)
        if fresh.same(heard, likes[0]):
            return MET
        return REFUSED if REFUSAL.search(heard.reply) else WRONG

    def _of_orders(self, heard: Heard, likes: Sequence[Heard]) -> str:
        """Of two wishes: each is done that was begun or told, wherever it stands in the reply."""
        begun = fresh.begun(heard)
        also = begun - set().union(*map(fresh.begun, likes))
        done = [not also and _holds(heard, each, begun) for each in likes]
        if all(done):
            return MET
        if any(done):
            return HALF
        return REFUSED if REFUSAL.search(heard.reply) else WRONG

    def other_is_done(self, heard: Heard, after: Heard) -> bool:
        """Tells whether a tap below the reply does the one of two wishes that was not done yet."""
        likes = [self._like(words) for words in self.line.meant.split(AND)]
        before, now = fresh.begun(heard), fresh.begun(after)
        left = [each for each in likes if not _holds(heard, each, before)]
        return len(left) == 1 and _holds(after, left[0], now)

    def _of_here(self, heard: Heard) -> str:
        if not _is_open(heard, self.key):
            return WRONG
        return REFUSED if REFUSAL.search(heard.reply) else MET

    def _of_steering(self, heard: Heard) -> str:
        meant = self.line.meant
        if meant.startswith(CHANGE):
            name, _, value = meant.removeprefix(CHANGE).partition("=")
            return self._of_change(heard, name, value)
        like = self.tries(partial(types_in, self.chat, meant))
        if _shape(heard, self.key) == _shape(like, self.key) and _shape(like, self.key) != _before(
            heard, self.key
        ):
            return MET
        if _shape(like, self.key) == _before(like, self.key):
            alike = fold(heard.reply)[:40] == fold(like.reply)[:40]
            return MET if alike else UNPLAYED if self.line.kind == "skip" else WRONG
        if _changed(heard, self.key):
            return KEPT
        return REFUSED if REFUSAL.search(heard.reply) else WRONG

    def _of_change(self, heard: Heard, name: str, value: str) -> str:
        row = heard.after.get(self.key)
        if row is None:
            return WRONG
        before = plain(heard.before[self.key][3]["answers"])
        after = plain(row[3]["answers"])
        others = {n for n in after if after[n] != before.get(n) and n != name}
        if others:
            return KEPT
        if after.get(name) != before.get(name) or row[1] == name:
            return MET
        return REFUSED if REFUSAL.search(heard.reply) else WRONG

    def _of_two(self, heard: Heard) -> str:
        alone = self.tries(partial(types_in, self.chat, self.line.part))
        if not _changed(alone, self.key):
            return UNPLAYED
        if not _changed(heard, self.key):
            return REFUSED
        one, other = _value(heard, self.key, self.step), _value(alone, self.key, self.step)
        if one != other and fold(str(one)) != fold(str(other)):
            return KEPT
        return HALF if fold(heard.reply) == fold(alone.reply) else MET

    def _like(self, words: str) -> Heard:
        """What the plain words do where nothing is open."""

        def says() -> str:
            sets_aside(self.chat.house, self.chat.user_id)
            return types_in(self.chat, words)

        return self.tries(says)


def _holds(heard: Heard, like: Heard, begun: set[str]) -> bool:
    """Tells whether the same was begun, or one of the lines of the reply begins as that answer."""
    if wanted := fresh.begun(like):
        return wanted <= begun
    if fresh.same(heard, like):
        return True
    head = fold(like.reply)[: fresh.HEAD]
    return bool(head) and any(fold(each).startswith(head) for each in _from_each_line(heard.reply))


def _from_each_line(reply: str) -> Iterator[str]:
    lines = reply.splitlines()
    return ("\n".join(lines[place:]) for place in range(len(lines)))


def _shape(heard: Heard, key: str) -> tuple[Any, ...]:
    row = heard.after.get(key)
    return _standing_at(row) if row is not None else ()


def _before(heard: Heard, key: str) -> tuple[Any, ...]:
    return _standing_at(heard.before[key])


def _standing_at(row: Row) -> tuple[Any, ...]:
    """Where a conversation stands, and its answers; a tap leaves no mark of a message."""
    answers = {name: each for name, each in plain(row[3]["answers"]).items() if name != MARKS}
    return (row[1], row[2], str(answers))


def _changed(heard: Heard, key: str) -> bool:
    """Tells whether the conversation has other answers now, or is over."""
    row = heard.after.get(key)
    if row is None:
        return True
    return bool(plain(row[3]["answers"]) != plain(heard.before[key][3]["answers"]))


def _is_open(heard: Heard, key: str) -> bool:
    row = heard.after.get(key)
    return row is not None and row[2] == _ACTIVE


def _value(heard: Heard, key: str, step: Step) -> Any:
    row = heard.after.get(key)
    return row[3]["answers"].get(step.name) if row is not None else None


def by_half() -> Mapping[str, Counter[str]]:
    """How many lines of each outcome, by half."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for each in played(lines()):
        found[each.line.half][each.outcome] += 1
    return found


def standing(half: str, found: Counter[str]) -> Standing:
    """How the lines of a half stand beside their bounds."""
    return of_counts(f"no answer {half}", found, (MET, ASKED), (KEPT, WRONG), *BOUNDS[half])

"""What becomes of words below a card or a list that want what its buttons do (decisions/0143)?

`deeds.tsv` has the part, who types, what was typed or tapped before (parted by ` / `; `<words>`
taps what shows these words, `[label]` the button with this label, `<first>` the first), the words,
and what is right. Of the part `held` nobody looked at what became of it while the reader was
written.

What is right, any of those parted by ` ; `:
    <words> or [label]  what the tap does; two taps are parted by ` > `
    ~a&b                an answer with these words
    ?a&b                a question back with these buttons
    !a                  an answer without these words
    =words              the answer to these words
    @name               this conversation is open then
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.queues.shown_buttons import DATA, LINK, ShownButton
from tests.handlers.house import Chat, House
from tests.handlers.labels import CHANCE
from tests.understanding.answers_shown import without_doubt
from tests.understanding.office_at_work import at_work
from tests.understanding.scenes import demo_database, tapped, types_in

ROWS = Path(__file__).with_name("deeds.tsv")
READ, HELD = "read", "held"
LEAST_RIGHT = {READ: 150, HELD: 130}
"""As last measured."""
_NOT_MET = ("ไม่แน่ใจว่าหมายถึงเรื่องใด", "” ใช่ไหม", "ยังไม่เข้าใจ", "ยังไม่ทราบว่า")
_TAP = re.compile(r"<.*>|\[.*\]")
Came = tuple[str, list[str]]
"""What was said, and the conversations that are open then."""


@dataclass(frozen=True)
class Row:
    part: str
    who: str
    before: str
    text: str
    right: str


def rows() -> list[Row]:
    with ROWS.open(encoding="utf-8", newline="") as file:
        return [Row(*each) for each in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def counted() -> Counter[tuple[str, bool]]:
    """How many of each part are right, and how many are not."""
    return Counter((row.part, right) for row, right, _ in outcomes())


def worse() -> list[str]:
    found = counted()
    return [part for part, least in LEAST_RIGHT.items() if found[part, True] < least]


def outcomes(part: str = "") -> Iterator[tuple[Row, bool, str]]:
    """What becomes of each row of that part; of all, if none is given."""
    with demo_database() as (database, sealer), database.engine.connect() as connection:
        outer = connection.begin()
        played = _Played(House(connection, sealer=sealer))
        for row in rows():
            if not part or row.part == part:
                yield row, *played.comes_of(row)
        outer.rollback()


class _Played:
    def __init__(self, house: House) -> None:
        self.house, self.people = house, at_work(house)

    def comes_of(self, row: Row) -> tuple[bool, str]:
        chat = self.people[row.who]
        came = self._after(chat, row.before, lambda: types_in(chat, row.text))
        if came is None:
            return False, "no such card"
        return any(self._is(chat, row, each, came) for each in row.right.split(" ; ")), came[0]

    def _is(self, chat: Chat, row: Row, right: str, came: Came) -> bool:
        if _TAP.match(right):
            *there, last = right.split(" > ")
            before = " / ".join((row.before, *there))
            wanted = self._after(chat, before, lambda: _goes(chat, last))
            return wanted is not None and wanted[0] in came[0] and wanted[1] == came[1]
        return self._says(chat, right[0], right[1:], came)

    def _says(self, chat: Chat, kind: str, words: str, came: Came) -> bool:
        if kind == "@":
            return any(each.startswith(f"{words} ") and " active" in each for each in came[1])
        if kind == "=":
            return self._after(chat, "", lambda: types_in(chat, words)) == came
        met = not any(each in came[0] for each in _NOT_MET)
        if kind == "!":
            return met and words not in came[0]
        return all(each in came[0] for each in words.split("&")) and (met or kind == "?")

    def _after(self, chat: Chat, before: str, act: Callable[[], object]) -> Came | None:
        """What comes of it after these; all is taken back. None where there is no such button."""
        shown = {who: list(each) for who, each in self.house.shown.items()}
        asked, heard = dict(self.house.asked), len(chat.heard)
        begun = self.house.connection.begin_nested()
        try:
            there = all(_goes(chat, each) for each in before.split(" / ") if each)
            count = len(chat.heard)
            if not there or act() is False:
                return None
            opened = self.house.states(chat.user_id).values()
            rows = sorted(f"{row.flow} {row.step} {row.status}" for row, _ in opened)
            return CHANCE.sub("#", without_doubt(chat.since(count))), rows
        finally:
            begun.rollback()
            del chat.heard[heard:]
            self.house.shown, self.house.asked = shown, asked


def _goes(chat: Chat, step: str) -> bool:
    """Types it or taps it; whether there was such a button."""
    if not _TAP.fullmatch(step):
        types_in(chat, step)
        return True
    button = _button(chat, step)
    if button is None:
        return False
    if button.kind == DATA:
        tapped(chat, button.target)
    else:
        types_in(chat, button.target)
    return True


def _button(chat: Chat, step: str) -> ShownButton | None:
    newest = next((each for each in chat.house.shown[chat.user_id] if each), ())
    shown = [each for each in newest if each.kind != LINK]
    if step == "<first>":
        return next(iter(shown), None)
    name = step[1:-1]
    return next((e for e in shown if (e.spoken if step[0] == "<" else e.label) == name), None)

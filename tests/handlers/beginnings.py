"""What a test says first is played once, if the test before it in its file began alike.

Many tests walk to the same question and differ in what they say there. Their offices stand on one
connection. After each turn a savepoint is set; a test that says what the one before said gets the
answers from then, and where it first says something else the database goes back to that savepoint.
A turn counts as the same if the event, the time and everything before it are the same. `make soak`
plays every beginning of a test anew. `staged` (tests/understanding) tries one sentence after
another in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.queues.outbox_queue import Envelope
from tests.handlers.house import House
from tests.handlers.house_standing import Numbers, Standing

MOST = 40
"""Turns of a test that are kept: SQLite asks all savepoints about each page that it writes."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class _Turn:
    """What happened, and the office after it.

    told: the event, and how the office stood when it came.
    value: what was returned.
    sent: the envelopes that left.
    standing: how the office stood then.
    changes: how many rows were written.
    """

    told: Any
    value: Any
    sent: Sequence[Envelope]
    standing: Standing
    changes: int


class Turns:
    """The turns of the test before, in the open transaction of a connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.kept: list[_Turn] = []
        self._wire: Any = connection.connection.dbapi_connection
        self._save()

    def keep(self, turn: _Turn) -> None:
        self.kept.append(turn)
        self._save()

    def go_back(self, count: int) -> None:
        """Take back everything after so many turns."""
        self._wire.execute(f"ROLLBACK TO turn{count}")
        del self.kept[count:]

    def tidy(self) -> None:
        """Close what a test left open."""
        while (inner := self.connection.get_nested_transaction()) is not None:
            inner.rollback()

    def _save(self) -> None:
        self._wire.execute(f"SAVEPOINT turn{len(self.kept)}")


class BegunHouse(House):
    """The office of one test.

    What reaches for its database besides the turns finds it as it is by then. From the first row
    that it writes on, all is played.

    plays_all: nothing is kept of it, and nothing that was kept is used; the same of a program that
    is patched.
    """

    def __init__(
        self, turns: Turns, sealer: Sealer, plays_all: bool = False, patched: bool = False
    ) -> None:
        self._turns = turns
        self._count = 0
        """How many of the kept turns this test has had."""
        self._there = False
        """Whether the database is where this test is, and not where the one before ended."""
        self._repeats, self._plays_all, self._settled_at = True, False, -1
        self._spared = 0
        """Rows that were not written again."""
        self._inside = True
        """Whether what is done with the connection is known."""
        numbers = Numbers()
        super().__init__(turns.connection, sealer=sealer, numbers=numbers, patched=patched)
        self._inside = False
        self._unwritten = self.written
        if plays_all or patched:
            self._leaves()

    @property
    def connection(self) -> Connection:
        """For whatever else than a session is needed: nothing is kept from here on."""
        if not self._inside:
            self._leaves()
        return super().connection

    @property
    def changes(self) -> int:
        return self._spared + super().changes

    @property
    def untouched(self) -> bool:
        return self._count == 0 and super().untouched

    def session(self) -> Session:
        self._arrives()
        return self._within(super().session)

    def handle(self, raw: object) -> list[Envelope]:
        return self.step(("event", repr(raw)), lambda: super(BegunHouse, self).handle(raw))

    def looks_at_file(self, *how: Any, **told: Any) -> list[Envelope] | None:
        act = super().looks_at_file
        return self.step(("file", repr((how, told))), lambda: act(*how, **told))

    def step(self, told: Any, act: Callable[[], Value]) -> Value:
        """What `act` returns, or returned when the test before did the same here."""
        if self._there and not self._inside and self._changed():
            self._leaves()
        if self._plays_all or self._inside:
            return act()
        told = (told, self.standing)
        kept = self._turns.kept[self._count :][:1]
        if not self._there and self._repeats and kept and kept[0].told == told:
            return self._again(kept[0])
        self._arrives()
        return self._played(told, act)

    def settle(self) -> None:
        """What has happened here stays: `go_back` comes back to it."""
        self._arrives()
        self._turns = Turns(self._turns.connection)
        self._count, self._plays_all, self._unwritten = 0, False, self.written
        self._settled_at = self.numbers.last

    @property
    def settled(self) -> bool:
        """Whether nothing has been said here since."""
        return self._settled_at == self.numbers.last

    def go_back(self, repeats: bool) -> None:
        """The database as it was settled; time and what is in sight are the caller's.

        repeats: what is said now may be what was said after an earlier `go_back`.
        """
        self.numbers.last = self._settled_at
        self._count, self._there, self._plays_all, self._repeats = 0, False, False, repeats

    def _again(self, turn: _Turn) -> Any:
        self._count += 1
        self._spared += turn.changes
        self.sent += turn.sent
        self.stands(turn.standing)
        return turn.value

    def _played(self, told: Any, act: Callable[[], Value]) -> Value:
        sent, written = len(self.sent), self.written
        try:
            value = self._within(act)
        except BaseException:
            self._leaves()
            raise
        if self._count == MOST:
            self._leaves()
            return value
        after = (self.sent[sent:], self.standing, self.written - written)
        self._turns.keep(_Turn(told, value, *after))
        self._count += 1
        self._unwritten = self.written
        return value

    def _within(self, act: Callable[[], Value]) -> Value:
        before, self._inside = self._inside, True
        try:
            return act()
        finally:
            self._inside = before

    def _arrives(self) -> None:
        """Brings the database to where this test is."""
        if not self._there and not self._inside:
            self._turns.go_back(self._count)
            self._there, self._unwritten = True, self.written

    def _changed(self) -> bool:
        """Whether something else than the turns wrote, or has a transaction open."""
        return self.written != self._unwritten or self._turns.connection.in_nested_transaction()

    def _leaves(self) -> None:
        """From here on all is played, and nothing kept."""
        self._arrives()
        self._plays_all = True

"""`python -m tests.older.keeping OUT.json.xz`: keep a database in the middle of every conversation.

The handlers' own tests are played; of every conversation the database is kept in which most of it
is answered. Run it at a commit whose conversations and buttons later commits must still take.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from handlers import events, registry
from models.crypto import KeyRing, Sealer
from models.migrations import HEAD
from models.tables import METADATA
from models.upkeep import table_rows
from tests.gallery import ON_ONE_DATABASE
from tests.handlers.house import House
from tests.older.snapshots import Snapshot, events_to_play, play, rows_of, standing, write
from tests.talk import actions

PLAYED = ("tests/handlers",)
LEFT_OUT = ("--ignore=tests/handlers/papers", "--ignore=tests/handlers/understand")
MOST_BUTTONS = 8


@dataclass(frozen=True)
class Found:
    """A snapshot and how much of its conversation is answered."""

    answered: int
    snapshot: Snapshot


class Keeper:
    """Looks after each event which conversation its person is in."""

    def __init__(self) -> None:
        self.found: dict[str, Found] = {}
        self._seen: dict[tuple[int, str], list[str]] = {}
        self._rings: dict[int, str] = {}
        self._playing = False

    def pytest_configure(self) -> None:
        handle, made = House.handle, Sealer.__init__
        rings = self._rings

        def sealer(own: Sealer, ring: KeyRing, *given: Any, **named: Any) -> None:
            rings[id(own)] = ring.dump()
            made(own, ring, *given, **named)

        def heard(house: House, raw: Any) -> Any:
            envelopes = handle(house, raw)
            if not self._playing:
                self._playing = True
                self._look(house, raw, envelopes)
                self._playing = False
            return envelopes

        owner: Any = House
        owner.handle = heard
        other: Any = Sealer
        other.__init__ = sealer

    def _look(self, house: House, raw: Any, envelopes: list[Any]) -> None:
        source, user_id = events.source_of(raw)
        if source != "user" or not user_id:
            return
        seen = self._seen.setdefault((id(house), user_id), [])
        fresh = [
            str(action["data"])
            for envelope in envelopes
            if envelope.recipient == user_id
            for action in actions(envelope.messages)
            if "data" in action
        ]
        seen += fresh
        flow, at, answered = standing(house, user_id)
        best = self.found.get(flow)
        if not flow or (best is not None and best.answered >= len(answered)):
            return
        with house.session() as session:
            tables = rows_of(session, table_rows.shapes(METADATA))
        if not any(each["table"] == "conversation" for each in tables):
            return
        ring = self._rings[id(house.sealer)]
        bare = Snapshot(
            flow, at, HEAD, ring, house.now.isoformat(), house.ticks, user_id, tables, []
        )
        buttons = list(dict.fromkeys([*fresh[:MOST_BUTTONS], *seen[:2], *seen[-2:]]))
        outcomes = [play(house, user_id, event) for event in events_to_play(buttons)]
        self.found[flow] = Found(len(answered), replace(bare, outcomes=outcomes))


def main(target: str, play_tests: Callable[..., Any] = pytest.main) -> int:
    """Play the tests and write the file; 1 when a conversation was never met."""
    keeper = Keeper()
    play_tests(["-q", *ON_ONE_DATABASE, *PLAYED, *LEFT_OUT], plugins=[keeper])
    names = {each.name for each in registry.FLOWS}
    write(
        Path(target),
        [found.snapshot for flow, found in sorted(keeper.found.items()) if flow in names],
    )
    missing = names - keeper.found.keys()
    sys.stdout.write(f"{target}: {len(keeper.found)} conversations; never met: {missing or 0}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

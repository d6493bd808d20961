"""`keys rotate`: killed anywhere and run again everything opens; running processes go on."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot import keys, settings
from bot.clock import real_ticks
from models.base import table_of
from models.complaints.complaint import Case
from models.complaints.sealed import case_texts
from models.conversations import conversation_rows
from models.conversations.conversation import Conversation
from models.conversations.conversation_rows import STATE
from models.crypto import CannotOpen, KeyRing, Sealer
from models.database import Database
from models.declaration import SealedColumn
from models.upkeep import key_rotation
from tests.bot.test_cli import NOW, Strongbot, office, one_line, strongbot
from tests.models.complaints.complaining import STORY, filed
from tests.models.complaints.complaining import office as people_of

__all__ = ["office", "strongbot"]
DRAFTS = 3


class Killed(Exception):
    """The process dies here."""


def ring_of(folder: Path) -> KeyRing:
    return keys.load(settings.load(folder)).ring


def sealer_of(ring: KeyRing) -> Sealer:
    return Sealer(ring, secrets.token_bytes)


@pytest.fixture
def sealed(office: Database, tmp_path: Path) -> Database:
    """An office with a complaint and drafts, sealed with its first key."""
    sealer = sealer_of(ring_of(tmp_path))

    def put(session: Session) -> None:
        filed(session, sealer, people_of(session).bureau)
        for n in range(DRAFTS):
            lane, random = f"lane{n}", secrets.token_bytes
            row = conversation_rows.begin(session, lane, None, "flow", "", NOW, random)
            conversation_rows.save(session, sealer, row, {"answers": {"n": n}}, "step", NOW)

    office.write(put)
    return office


def opened(office: Database, sealer: Sealer) -> list[object]:
    """All that is sealed, opened."""

    def look(session: Session) -> list[object]:
        rows = session.scalars(select(Conversation).order_by(Conversation.lane))
        states = [row.state or b"" for row in rows]
        case = session.scalars(select(Case)).one()
        return [*(sealer.open_json(s, STATE) for s in states), case_texts.story(sealer, case).text]

    return office.read(look)


ALL = [*({"answers": {"n": n}} for n in range(DRAFTS)), STORY]


def aged(folder: Path) -> None:
    """The ring was written an hour ago."""
    path = folder / "var" / "key_ring.json"
    at = path.stat().st_mtime - 3600
    os.utime(path, (at, at))


def test_everything_is_sealed_anew_and_the_old_key_is_dropped_later(
    strongbot: Strongbot, sealed: Database, tmp_path: Path
) -> None:
    first = ring_of(tmp_path)
    told = strongbot("keys", "rotate")
    assert (told.code, told.err) == (0, "") and f"{DRAFTS + 1} values sealed anew" in told.out
    ring = ring_of(tmp_path)
    assert ring.seal[1:] == first.seal and ring.hashing == first.hashing
    alone = sealer_of(KeyRing(ring.seal[:1], ring.hashing))
    assert opened(sealed, alone) == ALL
    assert (tmp_path / "var" / "key_ring.json").stat().st_mode & 0o777 == 0o600
    assert "minutes ago" in one_line(strongbot("keys", "rotate", "--drop"))
    aged(tmp_path)
    assert strongbot("keys", "rotate", "--drop").code == 0
    assert ring_of(tmp_path).seal == ring.seal[:1]
    assert "one key only" in one_line(strongbot("keys", "rotate", "--drop"))


@pytest.mark.parametrize("count", [1, 2, 5, 6])  # after the ring, the case, two of the drafts
def test_killed_anywhere_everything_opens_and_the_next_run_finishes_it(
    strongbot: Strongbot,
    sealed: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
) -> None:
    columns = [_small(column) for column in key_rotation.COLUMNS]
    monkeypatch.setattr(key_rotation, "COLUMNS", tuple(columns))
    before, left = ring_of(tmp_path), [count]

    def dies(_settings: object) -> object:
        def at(point: str) -> None:
            if point == "keys:written" or len(ring_of(tmp_path).seal) > len(before.seal):
                left[0] -= 1
                if not left[0]:
                    raise Killed

        return at

    monkeypatch.setattr("bot.wiring._checkpoint", dies)
    with pytest.raises(Killed):
        strongbot("keys", "rotate")
    assert opened(sealed, sealer_of(ring_of(tmp_path))) == ALL
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    told = strongbot("keys", "rotate")
    assert told.code == 0
    ring = ring_of(tmp_path)
    assert opened(sealed, sealer_of(KeyRing(ring.seal[:1], ring.hashing))) == ALL


def _small(column: SealedColumn) -> SealedColumn:
    return SealedColumn(column.model, column.name, column.purpose, 1)


@pytest.mark.soak
def test_a_process_that_runs_meanwhile_goes_on_and_seals_with_the_new_key(
    strongbot: Strongbot, sealed: Database, tmp_path: Path
) -> None:
    ring, watched = (
        ring_of(tmp_path),
        keys.WatchedRing(tmp_path / "var" / "key_ring.json", real_ticks),
    )
    running = Sealer(ring, secrets.token_bytes, watched.changed)
    assert opened(sealed, running) == ALL
    assert strongbot("keys", "rotate").code == 0
    assert opened(sealed, running) == ALL
    assert running.seal(b"x", "p").startswith(sealer_of(ring_of(tmp_path)).newest_head)
    with pytest.raises(CannotOpen):
        opened(sealed, sealer_of(ring))  # one that does not look at the file


def test_a_look_at_the_ring_holds_for_a_turn(tmp_path: Path) -> None:
    path, now = tmp_path / "ring.json", [0.0]
    first = KeyRing.generate(secrets.token_bytes)
    path.write_text(first.dump())
    running = Sealer(first, secrets.token_bytes, keys.WatchedRing(path, lambda: now[0]).changed)
    running.seal(b"x", "p")
    second = first.with_newest(secrets.token_bytes)
    path.write_text(second.dump())
    assert running.seal(b"x", "p").startswith(sealer_of(first).newest_head)
    now[0] += keys.LOOKED
    assert running.seal(b"x", "p").startswith(sealer_of(second).newest_head)
    third = second.with_newest(secrets.token_bytes)
    path.write_text(third.dump())
    assert running.open(sealer_of(third).seal(b"x", "p"), "p") == b"x"  # not known: at once


def test_a_rotation_right_after_the_ring_was_written_leaves_no_value_out(tmp_path: Path) -> None:
    path, first = tmp_path / "ring.json", KeyRing.generate(secrets.token_bytes)
    path.write_text(first.dump())
    rotating = Sealer(first, secrets.token_bytes, keys.WatchedRing(path, lambda: 0.0).changed)
    sealed = rotating.seal(b"x", "p")
    second = first.with_newest(secrets.token_bytes)
    path.write_text(second.dump())
    assert rotating.newest_head == sealer_of(second).newest_head
    assert (
        sealer_of(KeyRing(second.seal[:1], second.hashing)).open(
            rotating.resealed(sealed, "p"), "p"
        )
        == b"x"
    )


def test_a_key_that_something_needs_is_not_dropped(
    strongbot: Strongbot, sealed: Database, tmp_path: Path
) -> None:
    first = sealer_of(ring_of(tmp_path))
    strongbot("keys", "rotate")
    late = first.seal_json({"late": 1}, STATE)
    table = table_of(Conversation)
    sealed.write(lambda session: session.execute(update(table).values(state=late)))
    aged(tmp_path)
    assert strongbot("keys", "rotate", "--drop").code == 0  # sealed anew first
    assert opened(sealed, sealer_of(ring_of(tmp_path)))[0] == {"late": 1}


@pytest.mark.soak
def test_a_ring_in_the_environment_is_told_what_to_do(
    strongbot: Strongbot, sealed: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEY_RING", ring_of(tmp_path).dump())
    assert "--new-ring" in one_line(strongbot("keys", "rotate"))
    fresh = tmp_path / "ring.json"
    assert strongbot("keys", "rotate", "--new-ring", fresh).code == 0
    assert "is there already" in one_line(strongbot("keys", "rotate", "--new-ring", fresh))
    monkeypatch.setenv("KEY_RING", fresh.read_text("utf-8"))
    assert "everything is under the newest key" in strongbot("keys", "rotate").out
    assert "nothing needs an older key" in strongbot("keys", "rotate", "--drop").out
    ring = KeyRing.parse(fresh.read_text("utf-8"))
    assert opened(sealed, sealer_of(KeyRing(ring.seal[:1], ring.hashing))) == ALL

"""Office time may be moved, forward and for everybody; ticks may not."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot import clock as module
from bot.clock import OfficeClock, real_now
from models.database import Database, ask_server_clock

SOON = timedelta(seconds=20)
A_WHILE = SOON.total_seconds()


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The stand-in's clock file."""
    return tmp_path / "clock.json"


def tell(path: Path, seconds: float) -> None:
    path.write_text(json.dumps({"offset_seconds": seconds}))


def ahead(clock: OfficeClock) -> timedelta:
    return clock.now() - datetime.now(UTC)


def test_office_time_is_aware_and_in_utc() -> None:
    for moment in (OfficeClock().now(), real_now()):
        assert moment.utcoffset() == timedelta(0)
        assert abs(datetime.now(UTC) - moment) < SOON


def test_office_time_is_shifted_as_told() -> None:
    shift = timedelta(days=-900, hours=3)
    assert abs(ahead(OfficeClock(shift)) - shift) < SOON


def test_the_stand_ins_clock_moves_office_time_on_top_of_the_shift(told: Path) -> None:
    tell(told, 86_400)
    moved = OfficeClock(timedelta(days=2), told)
    assert abs(ahead(moved) - timedelta(days=3)) < SOON


def test_a_moved_clock_is_seen_soon_and_by_every_process(
    told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clocks = [OfficeClock(moved_by=told) for _ in range(2)]
    assert all(abs(ahead(each)) < SOON for each in clocks)
    tell(told, 3600)
    monkeypatch.setattr(module, "LOOK_EVERY", 0.0)
    assert all(abs(ahead(each) - timedelta(hours=1)) < SOON for each in clocks)


@pytest.mark.parametrize("odd", ["", "{", "[]", "{}", '{"offset_seconds": null}', '"x"', "\0"])
def test_a_clock_file_that_cannot_be_read_changes_nothing(
    told: Path, odd: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOOK_EVERY", 0.0)
    tell(told, 3600)
    moved = OfficeClock(moved_by=told)
    moved.now()
    told.write_text(odd)
    assert abs(ahead(moved) - timedelta(hours=1)) < SOON
    told.unlink()
    assert abs(ahead(moved) - timedelta(hours=1)) < SOON


def test_nobody_moves_the_ticks(told: Path) -> None:
    tell(told, 1e6)
    moved = OfficeClock(timedelta(days=300), told)
    before = time.monotonic()
    assert before <= moved.ticks() <= time.monotonic()
    assert moved.ticks() <= moved.ticks()


def test_where_hosts_share_a_database_its_clock_gives_the_ticks() -> None:
    asked: list[float] = []

    def server() -> float:
        asked.append(time.monotonic())
        return time.monotonic() + 5000.0

    here, there = OfficeClock(server_clock=server), OfficeClock(server_clock=server)
    assert abs(here.ticks() - there.ticks()) < A_WHILE
    assert abs(here.ticks() - time.monotonic() - 5000.0) < A_WHILE
    assert len(asked) == 2  # once each, not at every look


def test_from_time_to_time_the_ticks_agree_with_the_server_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    apart = [100.0]
    clock = OfficeClock(server_clock=lambda: time.monotonic() + apart[0])
    clock.ticks()
    apart[0] = 700.0
    assert abs(clock.ticks() - time.monotonic() - 100.0) < A_WHILE
    monkeypatch.setattr(module, "AGREE_EVERY", -1.0)
    assert abs(clock.ticks() - time.monotonic() - 700.0) < A_WHILE


def test_a_server_that_cannot_be_asked_again_does_not_stop_the_ticks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A web process goes on understanding what it stored while the database comes back."""
    asked: list[int] = []

    def server() -> float:
        asked.append(1)
        if len(asked) > 1:
            raise OperationalError("select", {}, Exception("gone"))
        return time.monotonic() + 100.0

    clock = OfficeClock(server_clock=server)
    clock.ticks()
    monkeypatch.setattr(module, "AGREE_EVERY", -1.0)
    assert abs(clock.ticks() - time.monotonic() - 100.0) < A_WHILE
    assert len(asked) == 2


def test_a_server_that_could_never_be_asked_gives_no_ticks() -> None:
    def server() -> float:
        raise OperationalError("select", {}, Exception("gone"))

    clock = OfficeClock(server_clock=server)
    for _ in range(2):
        with pytest.raises(OperationalError):
            clock.ticks()


@pytest.mark.xdist_group("pg")
def test_the_servers_own_clock_is_asked_in_seconds(migrated_postgres: Database) -> None:
    told = ask_server_clock(migrated_postgres.engine)
    assert abs(told - time.time()) < SOON.total_seconds()

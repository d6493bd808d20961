"""Where a new demo begins, and what is emptied for it: the simulator's own, nothing else."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import keys, settings
from bot.clock import OfficeClock, real_now
from bot.crew import Crew, Order, read_order
from bot.refusals import CannotStart
from bot.settings import Settings
from bot.simulator import anew
from models.calendar import BANGKOK, fiscal_year
from models.database import Database, open_database
from models.trail import facts
from tests.fakes import CHAIN_KEY
from tests.journeys import touring


@pytest.fixture
def demo(tmp_path: Path, migrated_sqlite: Path) -> Settings:
    """The settings of a folder that holds a demo, its time and its keys."""
    folder = tmp_path / "var"
    (folder / "simulator" / "content").mkdir(parents=True)
    (folder / "simulator" / "clock.json").write_text('{"offset_seconds": 7.0}')
    chosen = settings.load(tmp_path, {"DATA_DIR": str(folder)})
    keys.make(chosen)
    shutil.copy(migrated_sqlite, folder / "strong.db")
    marked(folder / "strong.db", facts.DEMO)
    return chosen


def marked(file: Path, fact: str) -> None:
    database: Database = open_database(f"sqlite:///{file}", CHAIN_KEY)
    database.write(lambda session: facts.put(session, fact, real_now().isoformat()))
    database.close()


@given(st.dates(date(2024, 10, 1), date(2090, 1, 1)))
def test_a_demo_begins_on_a_weekday_of_the_running_year(today: date) -> None:
    begun = anew.begins(today)
    assert (begun.hour, begun.tzinfo, begun.month) == (9, BANGKOK, 11)
    assert 23 <= begun.day <= 25 and begun.weekday() < 5
    assert fiscal_year(begun.date()) == fiscal_year(today)


@given(st.dates(date(2024, 10, 1), date(2090, 1, 1)))
def test_every_guided_tour_can_be_played_from_there(today: date) -> None:
    begun = anew.begins(today)
    for starts in (touring.script(name).get("starts") for name in touring.names()):
        if isinstance(starts, str):
            year = begun.year if starts >= "10" else begun.year + 1
            assert f"{year}-{starts}" > begun.isoformat()


@pytest.mark.soak
def test_only_what_holds_neither_a_time_nor_tables_is_new(demo: Settings, tmp_path: Path) -> None:
    assert anew.is_new(settings.load(tmp_path, {"DATA_DIR": str(tmp_path / "other")}))
    assert not anew.is_new(demo)
    (demo.data_dir / "simulator" / "clock.json").unlink()
    assert not anew.is_new(demo)  # a database is there: its time is the machine's
    (demo.data_dir / "demo-unfinished").touch()
    assert anew.is_new(demo)


@pytest.mark.soak
def test_an_emptied_demo_is_new_and_keeps_its_keys(demo: Settings) -> None:
    kept = keys.load(demo)
    anew.empty_if_ordered(demo)
    assert not anew.is_new(demo)
    anew.order(demo)
    anew.empty_if_ordered(demo)
    assert anew.is_new(demo)
    assert keys.load(demo) == kept
    assert not (demo.data_dir / "simulator" / "clock.json").exists()


@pytest.mark.soak
@pytest.mark.parametrize("gone", ["strong.db", "simulator"])
def test_a_demo_left_half_emptied_by_a_kill_is_emptied_by_the_next_start(
    demo: Settings, gone: str
) -> None:
    anew.order(demo)
    left = demo.data_dir / gone
    left.rename(demo.data_dir.parent / gone)
    anew.empty_if_ordered(demo)
    assert anew.is_new(demo)


@pytest.mark.soak
def test_what_has_served_line_is_never_emptied(demo: Settings) -> None:
    anew.order(demo)
    marked(demo.data_dir / "strong.db", facts.SERVED_LINE)
    with pytest.raises(CannotStart, match="has served LINE"):
        anew.order(demo)
    with pytest.raises(CannotStart, match="has served LINE"):
        anew.empty_if_ordered(demo)
    assert (demo.data_dir / "strong.db").exists()
    assert (demo.data_dir / "simulator" / "clock.json").exists()


@pytest.mark.soak
def test_an_office_that_is_no_demo_is_never_emptied(demo: Settings, migrated_sqlite: Path) -> None:
    anew.order(demo)
    shutil.copy(migrated_sqlite, demo.data_dir / "strong.db")
    with pytest.raises(CannotStart, match="not emptied"):
        anew.empty_if_ordered(demo)
    with pytest.raises(CannotStart, match="own demo"):
        anew.order(demo)
    assert (demo.data_dir / "strong.db").exists()


@pytest.mark.parametrize("given_url", ["sqlite:///{}/elsewhere.db", "postgresql://nowhere/x"])
def test_a_database_given_by_hand_is_not_offered(tmp_path: Path, given_url: str) -> None:
    by_hand = {
        "DATABASE_URL": given_url.format(tmp_path),
        "SECRET_KEY": "s" * 40,
        "KEY_RING": str(tmp_path / "ring"),
    }
    chosen = settings.load(tmp_path, {"DATA_DIR": str(tmp_path / "var"), **by_hand})
    assert not anew.can_empty(chosen)
    with pytest.raises(CannotStart, match="own demo"):
        anew.order(chosen)


def test_a_folder_that_leads_elsewhere_is_not_offered(demo: Settings, tmp_path: Path) -> None:
    assert anew.can_empty(demo)
    (demo.data_dir / "simulator").rename(tmp_path / "elsewhere")
    (demo.data_dir / "simulator").symlink_to(tmp_path / "elsewhere")
    assert not anew.can_empty(demo)


def test_the_order_for_a_new_demo_ends_the_watch_and_the_crew_can_start_again() -> None:
    assert read_order(b"anew\n", 3.0) == Order((), 0.0, 3.0, anew=True)
    assert read_order(b"anew now\n", 3.0) is None
    crew = Crew(OfficeClock().ticks)
    idle = 'import threading; print("anew", flush=True); threading.Event().wait()'
    for _ in range(2):
        crew.start_ordering("platform", [sys.executable, "-c", idle])
        assert (crew.watch(), crew.anew) == (0, True)
        crew.end()
        assert not crew.anew

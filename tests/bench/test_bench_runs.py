"""Every part of `make bench` still runs: each once, as small as it goes. Judges no figure."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import machine, stage
from tests.bench.__main__ import PARTS, measured
from tests.bench.figures import Section
from tests.bench.machine import ProcessorTime
from tests.bench.run import Run


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    made = Run(tmp_path_factory.mktemp("bench"), "smallest")
    yield made
    made.close()


# Whatever starts the bot and all it is measured beside, ten processes for a few figures.
STAGED = (
    "acks", "slow", "turns", "web_processes", "conversation", "sign_ins", "rest", "memory", "start",
)  # fmt: skip
# Documents are typeset many times (tests/handlers/papers makes each kind and each format), and
# a database is filled with years of reports.
LONG = ("documents", "archives", "growth", "big_office", "size")


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=[pytest.mark.soak] * (n in (*STAGED, *LONG))) for n in PARTS]
)
def test_every_part_gives_its_figures(run: Run, name: str) -> None:
    sections = list(PARTS[name](run))
    assert [row for section in sections for row in section.rows]


@pytest.mark.parametrize("app", stage.OTHERS.values())
def test_whatever_it_is_measured_beside_can_be_loaded(app: str) -> None:
    module, _, name = app.removesuffix("()").partition(":")
    assert callable(getattr(importlib.import_module(module), name))


def test_the_run_says_what_it_was_measured_on(tmp_path: Path) -> None:
    assert "Measured at " in machine.describe(tmp_path)


def test_what_the_host_took_is_a_share_of_what_was_wanted(tmp_path: Path) -> None:
    stat = tmp_path / "stat"
    stat.write_text("cpu  100 10 50 9000 5 3 7 30 0 0\ncpu0 50 5 25 4500 2 1 3 15 0 0\n")
    before = ProcessorTime.now(stat)
    stat.write_text("cpu  150 10 80 9900 5 3 7 50 0 0\n")
    share = ProcessorTime.now(stat).taken_since(before)
    assert share == 0.2  # 80 ran, 20 could have
    assert "took 20% for others" in machine.taken_words(share)
    assert machine.taken_words(before.taken_since(before)) == ""
    assert ProcessorTime.now(tmp_path / "none") == ProcessorTime(0, 0)


def test_of_the_plays_of_a_part_the_one_that_the_host_disturbed_least_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat, folder, plays = tmp_path / "stat", tmp_path / "run", list[int]()
    folder.mkdir()

    def counted() -> None:
        taken = sum((600, 200, 400)[: len(plays)])
        stat.write_text(f"cpu  {1000 * len(plays)} 0 0 9000 0 0 0 {taken} 0 0\n")

    def part(run: Run) -> Iterator[Section]:
        (run.folder / "once").mkdir()  # a part finds the folder empty
        plays.append(len(plays))
        counted()
        yield Section(f"play {plays[-1]}", [])

    monkeypatch.setitem(PARTS, "played", part)
    counted()
    [section] = measured(Run(folder), ["played"], again=2, stat=stat)
    assert (section.title, plays) == ("play 1", [0, 1, 2])
    assert "took 17% for others" in section.notes[-1]

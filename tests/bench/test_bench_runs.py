"""Every part of `make bench` still runs: each once, as small as it goes. Judges no figure."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import machine, stage
from tests.bench.__main__ import PARTS
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

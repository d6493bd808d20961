"""Every part of `make bench` still runs: each once, as small as it goes. Judges no figure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import machine
from tests.bench.__main__ import PARTS
from tests.bench.run import Run


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    made = Run(tmp_path_factory.mktemp("bench"), "smallest")
    yield made
    made.close()


@pytest.mark.parametrize("name", PARTS)
def test_every_part_gives_its_figures(run: Run, name: str) -> None:
    sections = list(PARTS[name](run))
    assert [row for section in sections for row in section.rows]


def test_the_run_says_what_it_was_measured_on(tmp_path: Path) -> None:
    assert "Measured at " in machine.describe(tmp_path)

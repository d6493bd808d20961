"""`make test` plays a part of a long list, the same one each time, and of each test something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.part_played import part


class Case:
    """One case of a test, as pytest collects it."""

    def __init__(self, at: int, folder: str, fixture: str, apart: int) -> None:
        self.at, self.path, self.fixturenames = at, Path("tests", folder, "test_a.py"), [fixture]
        self._apart = apart

    def get_closest_marker(self, _name: str) -> pytest.Mark | None:
        return pytest.mark.every(self._apart).mark if self._apart else None


def played(
    count: int, folder: str = "handlers", fixture: str = "demo", apart: int = 0
) -> list[int]:
    cases: Any = [Case(at, folder, fixture, apart) for at in range(count)]
    found: Any = part(cases[0], cases)
    return [case.at for case in found]


def test_of_what_is_said_to_an_office_a_few_are_spread_over_the_list() -> None:
    assert played(1) == [0] and played(2) == [0, 1]
    assert played(4) == [0, 2] and played(7, fixture="house") == [0, 3]
    assert played(16) == [0, 4, 8, 12]


def test_of_what_is_read_alone_more_are_taken() -> None:
    assert played(14, fixture="reader") == [0, 1, 2, 3, 6, 12]


def test_of_a_walk_those_are_taken_that_stand_so_far_apart() -> None:
    assert played(9, fixture="reader", apart=4) == [0, 4, 8]
    assert played(24, apart=6) == [0, 6, 12, 18] and len(played(80, apart=2)) == 12
    assert played(20, apart=1) == [*range(20)]


def test_elsewhere_all_are_taken() -> None:
    assert played(30, folder="models") == [*range(30)]
    assert played(30, folder="scheduler", apart=10) == [0, 10, 20]

"""`make test` plays a part of a long list, the same one each time, and of each test something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.part_played import other_lists, part, promised


class Case:
    """One case of a test, as pytest collects it."""

    def __init__(self, at: int, folder: str, fixture: str, apart: int, name: str) -> None:
        self.at, self.path, self.fixturenames = at, Path("tests", folder, "test_a.py"), [fixture]
        self.nodeid = f"tests/{folder}/test_a.py::{name}[{at}]"
        self.callspec = "of this case"
        self._apart = apart

    def get_closest_marker(self, _name: str) -> pytest.Mark | None:
        return pytest.mark.every(self._apart).mark if self._apart else None


def played(
    count: int,
    folder: str = "handlers",
    fixture: str = "demo",
    apart: int = 0,
    name: str = "test_a",
) -> list[int]:
    cases: Any = [Case(at, folder, fixture, apart, name) for at in range(count)]
    found: Any = part(cases[0], cases)
    return [case.at for case in found]


def test_of_what_is_said_to_an_office_one_is_taken_and_more_of_a_long_list() -> None:
    assert played(1) == [0] and played(2) == [0] and played(7, fixture="house") == [0]
    assert played(12) == [0, 6] and played(24) == [0, 8, 16]


def test_of_the_lists_of_a_file_that_are_said_to_an_office_every_second_is_left() -> None:
    said = [("a", "demo", 0), ("b", "reader", 0), ("c", "house", 0), ("d", "demo", 2),
            ("e", "demo", 0), ("f", "demo", 0)]  # fmt: skip
    cases: Any = [
        Case(at, "handlers", fixture, apart, name)
        for name, fixture, apart in said
        for at in range(2)
    ]
    found: Any = other_lists(cases)
    assert [case.nodeid[-4:] for case in found] == ["c[0]", "c[1]", "f[0]", "f[1]"]
    for folder in ("models", "handlers/complaints/filing"):
        elsewhere: Any = [Case(0, folder, "demo", 0, name) for name in "ab"]
        assert other_lists(elsewhere) == []


def test_of_what_is_read_alone_more_are_taken() -> None:
    assert played(19, fixture="reader") == [0, 1, 9, 18]


def test_all_of_a_promise_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.part_played.promised", lambda: {"tests/handlers/test_a.py::test_b"})
    assert played(30, name="test_b") == [*range(30)] and played(11) == [0]


def test_the_promises_are_those_that_the_page_names() -> None:
    one = "tests/models/complaints/test_cases.py::test_without_the_ring_nothing_opens"
    assert len(promised()) > 200 and one in promised()


def test_of_a_walk_those_are_taken_that_stand_so_far_apart() -> None:
    assert played(9, fixture="reader", apart=4) == [0, 4, 8]
    assert played(24, apart=6) == [0, 6, 12] and len(played(80, apart=2)) == 7
    assert played(20, apart=1) == [*range(20)]


def test_elsewhere_all_are_taken() -> None:
    assert played(30, folder="models") == [*range(30)]
    assert played(30, folder="scheduler", apart=10) == [0, 10, 20]

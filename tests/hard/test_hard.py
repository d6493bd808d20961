"""`make hard`: sizes are true, a small play never takes a whole one's place, faults are told."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from tests.hard import mutating, page
from tests.hard.__main__ import main
from tests.hard.playing import Failed, Part, Playing
from tests.hard.table import PARTS

PAGE = f"# Hardening\n\n{page.OPEN}\n{page.CLOSE}\n\nThe end.\n"


def part(name: str = "kills", whole: int = 1000) -> Part:
    return Part(name, "kill -9", "kills", whole, lambda _playing: "held")


def played(size: int, result: str = "none lost") -> str:
    """The page after a play of this size on a page with a half."""
    half = page.row(part(), 500, "half", 60.0, "abc1234")
    first = page.written(PAGE, [half], [part()])
    return page.written(first, [page.row(part(), size, result, 6000.0, "def5678")], [part()])


def test_a_row_says_what_was_played() -> None:
    [line] = [line for line in played(1000).splitlines() if line.startswith("| kills")]
    assert line == "| kills | kill -9 | 1,000 kills, whole | none lost | 100 min | def5678 |"
    assert played(1000).startswith("# Hardening") and played(1000).endswith("The end.\n")


@pytest.mark.parametrize(("size", "stands"), [(499, "half"), (500, "new"), (1000, "new")])
def test_a_smaller_play_leaves_the_row_of_a_bigger_one(size: int, stands: str) -> None:
    assert page.read(played(size, "new"))["kills"].result == stands


def test_parts_stand_in_their_order_and_keep_their_rows() -> None:
    parts = [part("first"), part("second"), part("third")]
    text = PAGE
    for each in (parts[2], parts[0]):
        text = page.written(text, [page.row(each, 3, "a | b", 5.0, "abc")], parts)
    assert [*page.read(text)] == ["first", "third"]
    assert page.read(text)["third"].result == "a / b"


def test_a_share_is_never_nothing() -> None:
    assert part().sized(0.00001) == 1
    assert part().sized(0.05) == 50
    assert part().sized(1.0) == 1000


def test_the_other_rounds_are_played_after_one_that_fails(tmp_path: Path) -> None:
    playing = Playing(tmp_path, 5, 1)
    for count in playing.portions(2):
        with playing.round():
            playing.went(count)
            assert playing.done != 4, "a fault"
    assert (playing.done, playing.rounds) == (5, 3)
    with pytest.raises(Failed, match="1 of 3 rounds failed: AssertionError: a fault"):
        playing.judge()


def test_no_two_parts_have_one_name() -> None:
    assert len({each.name for each in PARTS}) == len(PARTS)


def test_mutated_bodies_are_of_every_kind() -> None:
    chance = random.Random(1)
    made = [mutating.body(chance, [mutating.event(chance, "U1", "a", "b")]) for _ in range(300)]
    readable = sum(_reads(body) for body in made)
    assert len(set(made)) > 250 and 50 < readable < 290


def _reads(body: bytes) -> bool:
    try:
        json.loads(body)
    except ValueError:
        return False
    return True


@pytest.mark.soak
def test_the_command_plays_a_part_and_writes_its_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    asked = ["hard", "--only", "bodies-2", "--share", "0.001", "--folder", str(tmp_path / "logs")]
    monkeypatch.setattr("sys.argv", [*asked, "--page", str(tmp_path / "page.txt")])
    assert main() == 0
    [row] = page.read((tmp_path / "page.txt").read_text()).values()
    assert row.played == "100 bodies, 0.1 % of 100,000"
    assert (tmp_path / "logs" / "bodies-2.log").exists()

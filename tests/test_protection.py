"""docs/protection.md claims nothing that no test holds: each test it names is there."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from tests.part_played import NAMED

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "protection.md").read_text(encoding="utf-8")


@functools.cache
def functions_of(path: Path) -> set[str]:
    return set(re.findall(r"^def (\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE))


def claims() -> list[str]:
    """The rows of the tables of claims."""
    found, inside = [], False
    for line in PAGE.splitlines():
        if not line.startswith("|"):
            inside = False
        elif line.startswith("| claim |"):
            inside = True
        elif inside and not line.startswith("|---"):
            found.append(line)
    return found


def test_every_test_the_page_names_exists() -> None:
    named = NAMED.findall(PAGE)
    assert len(named) > 40
    gone = [
        f"{file}::{name}"
        for file, name in named
        if not (ROOT / file).exists() or name not in functions_of(ROOT / file)
    ]
    assert gone == []


def test_every_claim_names_a_test() -> None:
    assert len(claims()) > 30
    assert [claim for claim in claims() if not NAMED.search(claim)] == []


def test_every_reader_the_issue_names_has_its_part() -> None:
    for part in ("curious administrator", "stolen backup", "stolen phone", "server's shell",
                 "receiver in league with the accused"):  # fmt: skip
        assert re.search(f"^## .*{part}", PAGE, re.MULTILINE), part

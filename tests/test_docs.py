"""What the pages and the comments point to is there: pages, folders, files and modules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("bot", "scheduler", "handlers", "models", "tests")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
PAGE = re.compile(r"[\w-]+\.md\b")
PLACE = re.compile(rf"(?<![\w./-])(?:{'|'.join(FOLDERS)})/[\w./-]*\w")


def texts() -> Iterator[Path]:
    yield from PAGES
    for folder in FOLDERS:
        yield from (ROOT / folder).rglob("*.py")


def is_there(place: str) -> bool:
    """A folder, a file, or a module or page named without its ending."""
    return any((ROOT / f"{place}{ending}").exists() for ending in ("", ".py", ".md"))


def test_every_page_that_is_cited_is_there() -> None:
    known = {page.name for page in PAGES}
    cited = {
        (path.relative_to(ROOT).as_posix(), page)
        for path in texts()
        for page in PAGE.findall(path.read_text(encoding="utf-8"))
    }
    assert len(cited) > 50
    assert sorted((path, page) for path, page in cited if page not in known) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_place_a_page_names_is_there(page: Path) -> None:
    text = re.sub(r"<[^>]*>", "<>", page.read_text(encoding="utf-8"))
    named = {
        place.rstrip(".")
        for found in PLACE.finditer(text)
        if text[found.end() : found.end() + 1] not in ("<", "*")
        for place in [found.group().rstrip("_")]
    }
    assert sorted(place for place in named if not is_there(place)) == []


@pytest.mark.parametrize("folder", ["bot", "scheduler", "handlers", "models"])
def test_every_place_a_comment_names_is_there(folder: str) -> None:
    named = [
        (path.relative_to(ROOT).as_posix(), place)
        for path in (ROOT / folder).rglob("*.py")
        for place in PLACE.findall(path.read_text(encoding="utf-8"))
    ]
    assert [(path, place) for path, place in named if not is_there(place)] == []

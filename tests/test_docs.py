"""What the pages and the comments point to is there: pages, folders, files and modules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli import COMMANDS

ROOT = Path(__file__).parents[1]
FOLDERS = ("bot", "scheduler", "handlers", "models", "tests")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
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
        for line in path.read_text(encoding="utf-8").splitlines()
        if ".md" in line
        for page in PAGE.findall(line)
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


def rows(page: str, heading: str) -> list[list[str]]:
    """The cells of the tables under a heading, without their head lines."""
    section = re.split(r"^## ", (ROOT / page).read_text("utf-8").partition(f"\n## {heading}")[2],
                       flags=re.M)[0]  # fmt: skip
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[2:]]


def test_every_command_and_no_other_is_named() -> None:
    named = {words.split()[0] for row in rows("docs/commands.md", "Commands")
             for words in re.findall(r"`([^`]+)`", row[0])}  # fmt: skip
    assert named == set(COMMANDS)


def test_the_map_of_subjects_names_rooms_that_are_there() -> None:
    found = rows("docs/architecture.md", "Where does a subject live?")
    assert len(found) > 8
    for subject, below, above in found:
        for floor, cell in (("models", below), ("handlers", above)):
            outer = ""
            for room in re.findall(r"`([\w/]+)/`", cell):
                inside = (ROOT / floor / outer / room).is_dir() if outer else False
                assert inside or (ROOT / floor / room).is_dir(), (subject, floor, room)
                outer = outer if inside else room


@pytest.mark.parametrize(
    "heading", ["The office", "Duties and reminders", "The chat", "The machine"]
)
def test_each_word_of_the_glossary_stands_once_with_its_place(heading: str) -> None:
    found = rows("docs/glossary.md", heading)
    assert found and all(all(row) for row in found)
    for row in found:
        for place in re.findall(r"`([^`]+)`", row[-1]):
            assert is_there(place), row[0]


def test_no_word_stands_twice_in_the_glossary() -> None:
    words = [line.split("|")[1].strip() for line in GLOSSARY.splitlines() if line.startswith("| ")]
    terms = [word for word in words if word != "word"]
    assert len(terms) == len(set(terms)) > 40


def test_an_entry_of_the_changelog_is_one_short_line() -> None:
    """The newest entries, directly under Unreleased, are still to be sorted in and shortened."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 400
    sorted_in = lines[next(at for at, line in enumerate(lines) if line.startswith("### ")) :]
    assert len(sorted_in) > 100
    assert [line for line in sorted_in if len(line) > 200] == []
    assert [line for line in sorted_in if line.startswith((" ", "\t"))] == []


def test_every_decision_stands_once_in_the_index_by_subject() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[[\w]+\]\(([\w-]+\.md)\) \| (.+) \|$", index, flags=re.M)
    pages = [page for page in folder.glob("*.md") if page.name != "README.md"]
    first_lines = {page.name: page.read_text(encoding="utf-8").partition("\n")[0] for page in pages}
    titles = {name: re.sub(r"^# (\d{4}\W+)?", "", line) for name, line in first_lines.items()}
    assert sorted(listed) == sorted(titles.items())


def test_every_decision_that_is_cited_is_there() -> None:
    numbers = {page.name[:4] for page in (ROOT / "docs" / "decisions").glob("*.md")}
    cited = {
        (path.relative_to(ROOT).as_posix(), number)
        for path in texts()
        for list_of in re.findall(
            r"decisions?/(\d{4}(?:, \d{4})*)\b", path.read_text(encoding="utf-8")
        )
        for number in list_of.split(", ")
    }
    assert len(cited) > 100
    assert sorted((path, number) for path, number in cited if number not in numbers) == []

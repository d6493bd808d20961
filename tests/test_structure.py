"""The shape of the house: rooms one can walk through, functions one can read at a glance, names and
words in their places. What looks into every module stands here, and reads compiled code where that
tells enough: parsing them all takes seconds."""

from __future__ import annotations

import ast
import functools
import graphlib
import importlib
import inspect
import re
import statistics
import subprocess
from collections import Counter
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

from models.duties.duty_kind import DutyKind
from models.reminders import duty_kinds

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "models", "scheduler")
MOST_AT_THE_ROOT_OF_HANDLERS = 8
MOST_IN_A_ROOM = 15
MOST_LINES = 400
MEDIAN_FUNCTION, LONGEST_FUNCTION = 6, 46

THAI_WORD = re.compile("[\u0e01-\u0e2e]{2}")  # single signs and digits are understood anywhere
THAI_PLAN_CODE = ("plan_roll.py", "page_signs.py")
"""Code that reads the Thai of announced plans, and of others' web pages; what people see is worded
in handlers/ alone."""


def tracked() -> list[Path]:
    """Every file of the project that is, or is about to be, under version control."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others",
         "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def code() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


@functools.cache
def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(source(path))


@functools.cache
def defined(path: Path) -> list[CodeType]:
    """The functions and classes of a module, those inside others too."""
    whole = SourceFileLoader(path.stem, str(path)).get_code(path.stem)
    assert whole is not None
    return [each for each in inside(whole) if not each.co_name.startswith("<")]


def inside(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from inside(each)


def is_class(code: CodeType) -> bool:
    return not code.co_flags & inspect.CO_OPTIMIZED


def lines_of(code: CodeType) -> int:
    """From the first decorator to the end of the last statement."""
    last = max(end for _, end, _, _ in code.co_positions() if end is not None)
    return last - code.co_firstlineno + 1


def read_along() -> Iterator[Path]:
    """The modules that people read; migrations are written once and never read along."""
    for path in code():
        if "versions" not in path.parts and path.name != "__init__.py":
            yield path.relative_to(ROOT)


# -- rooms and functions ---------------------------------------------------------------------


def modules_of(room: Path) -> list[str]:
    return [path.stem for path in read_along() if path.parent == room]


def test_few_modules_stand_at_the_root_of_the_handlers() -> None:
    assert 0 < len(modules_of(Path("handlers"))) <= MOST_AT_THE_ROOT_OF_HANDLERS


def test_a_room_of_many_modules_has_rooms_inside() -> None:
    counts = Counter(path.parent for path in read_along())
    with_rooms_inside = {room.parent for room in counts}
    full = {str(room): count for room, count in counts.items() if count > MOST_IN_A_ROOM}
    assert {room for room in full if Path(room) not in with_rooms_inside} == set()


def test_modules_stay_short() -> None:
    """One that grows longer holds two subjects: each gets a module of its own."""
    lines = {str(path): source(ROOT / path).count("\n") for path in read_along()}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_functions_stay_short() -> None:
    lines = {
        f"{path}:{each.co_firstlineno} {each.co_name}": lines_of(each)
        for path in read_along()
        for each in defined(ROOT / path)
        if not is_class(each)
    }
    assert len(lines) > 10_000
    assert statistics.median(lines.values()) <= MEDIAN_FUNCTION
    assert {name: count for name, count in lines.items() if count > LONGEST_FUNCTION} == {}


# -- kinds of duties -------------------------------------------------------------------------


def kinds_of_duties() -> dict[str, set[str]]:
    """By module the names under which it declares kinds of duties."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "models").rglob("*.py")):
        if "DutyKind" in path.read_text("utf-8"):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            held = vars(importlib.import_module(name)).items()
            found[name] = {each for each, value in held if isinstance(value, DutyKind)}
    found.pop(duty_kinds.__name__)
    return {name: names for name, names in found.items() if names}


def branches_on_a_kind(module: ast.Module, declared: dict[str, set[str]]) -> list[str]:
    """What in a module decides by a duty's kind, or names one kind among all."""
    found = []
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom):
            names = {each.name for each in node.names} & declared.get(node.module or "", set())
            found += [f"imports {name}" for name in sorted(names)]
        compared: list[ast.expr] = []
        if isinstance(node, ast.Compare) and not isinstance(node.ops[0], ast.Is):
            compared = [node.left, *node.comparators]
        elif isinstance(node, ast.Match):
            compared = [node.subject]
        found += [words for words in map(ast.unparse, compared) if KIND_OF_DUTY.search(words)]
    return found


KIND_OF_DUTY = re.compile(r"(^|\.|_)duty\.kind(\.name)?$")


def test_nothing_outside_its_declarations_branches_on_a_duties_kind() -> None:
    declared = kinds_of_duties()
    assert sum(map(len, declared.values())) == len(duty_kinds.KINDS)
    found = []
    for path in code():
        declares = re.search(
            r"= DutyKind\(|DutyWords\(|partial\(\s*DutyWords|return DutyKind\(", source(path)
        )
        if "dut" in source(path) and not declares and path != Path(duty_kinds.__file__):
            hits = branches_on_a_kind(tree(path), declared)
            found += [f"{path.relative_to(ROOT)}: {hit}" for hit in hits]
    assert found == []


def test_a_branch_on_a_duties_kind_is_seen() -> None:
    declared = {"models.reports.report_duties": {"REPORT"}}
    for written in (
        "from models.reports.report_duties import REPORT",
        "late = line.duty.kind == other",
        "late = duty.kind.name in ('report', 'draft')",
        "match each.duty.kind:\n    case _: pass",
    ):
        assert len(branches_on_a_kind(ast.parse(written), declared)) == 1
    other = "late = duty.kind.sealed and event.kind == 'text'"
    assert not branches_on_a_kind(ast.parse(other), declared)


# -- names and words -------------------------------------------------------------------------

ROOM_FILES = {"__init__", "__main__", "storage", "subject", "timed"}
"""Modules that each room may have: the room's name tells them apart."""


def repeated(names: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """The names that more than one place has."""
    places: dict[str, list[str]] = {}
    for name, place in names:
        places.setdefault(name, []).append(place)
    return {name: found for name, found in places.items() if len(found) > 1}


def test_every_class_has_a_name_of_its_own() -> None:
    assert not repeated(
        (each.co_name, str(path.relative_to(ROOT)))
        for path in code()
        for each in defined(path)
        if is_class(each)
    )


@pytest.mark.parametrize("floor", PACKAGES)
def test_every_module_of_a_floor_has_a_name_of_its_own(floor: str) -> None:
    assert not repeated(
        (path.stem, str(path.relative_to(ROOT)))
        for path in (ROOT / floor).rglob("*.py")
        if path.stem not in ROOM_FILES
    )


def test_nothing_of_ours_is_imported_under_another_name() -> None:
    ours = re.compile(rf"^ *(?:from|import) +(?:\.|(?:{'|'.join(PACKAGES)})\b).*\bas\b", re.M)
    named = [str(path) for path in code() if ours.search(source(path))]
    assert named == []


PRIVATE = re.compile(
    r"^(?:def |class )?((?:\w+, )*_[A-Za-z]\w*(?:, \w+)*)(?:: [^=\n]+)?(?: =|\()", re.M
)


def test_no_private_name_of_a_module_is_left_over() -> None:
    """Nobody else may use it, so that one which its own module names once is used by nobody."""
    left_over = []
    for path in code():
        times = Counter(re.findall(r"\b_\w+", source(path)))
        names = (name for found in PRIVATE.findall(source(path)) for name in found.split(", "))
        left_over += [f"{path.relative_to(ROOT)}: {name}" for name in names if times[name] == 1]
    assert left_over == []


PUBLIC = re.compile(r"\n\n(?:def|class) ([A-Za-z]\w*)")
SAID = re.compile(r'""".*?"""|^ *#.*?$|  # .*?$', re.M | re.S)


def test_nothing_public_is_there_for_tests_alone() -> None:
    """What declares itself by a decorator is reached by it."""
    names = Counter(name for path in read_along() for name in PUBLIC.findall(source(ROOT / path)))
    words = Counter(re.findall(r"\w+", " ".join(SAID.sub("", source(path)) for path in code())))
    assert {name for name, times in names.items() if words[name] == times} == set()


GUARDED = re.compile(
    r"^def (\w+)\(_?context: Context, \w+: str, inside: str \| None\) -> Query \| None:\n"
    r'(?:    """[^"]*"""\n)?    if [^:\n]*\binside is not None\b[^:\n]*:\n        return None\n',
    re.M,
)


def test_what_hears_no_words_inside_a_conversation_is_declared_a_listener() -> None:
    """Then the declaration says it once (`handlers/subjects/listeners.py`)."""
    guarded = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / "handlers").rglob("*.py")
        for name in GUARDED.findall(source(path))
    ]
    assert guarded == []


IMPORTED = re.compile(r"^ *from ([\w.]+) import (\([^)]*\)|.*)", re.M)
FOR_TYPES = re.compile(r"^if TYPE_CHECKING:\n(?:(?: +.*)?\n)+", re.M)


def imported_by(path: Path, modules: frozenset[str]) -> set[str]:
    """The modules of ours that it imports, inside functions too, but not those of types alone."""
    found = set()
    for origin, names in IMPORTED.findall(FOR_TYPES.sub("", source(path))):
        found |= {f"{origin}.{name}" for name in re.findall(r"\w+", names)} | {origin}
    return found & modules


def test_no_modules_import_each_other_in_a_circle() -> None:
    files = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in code()}
    modules = frozenset(files)
    graph = {name: imported_by(path, modules) for name, path in files.items()}
    assert sum(map(len, graph.values())) > len(graph)
    graphlib.TopologicalSorter(graph).prepare()  # raises CycleError with the circle


def test_no_module_gathers_everything() -> None:
    heaps = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [path for path in tracked() if heaps & {path.stem, path.parent.name}] == []


def test_every_module_says_first_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in code()
        if path.stat().st_size and not re.match('"""[^"]', source(path))
    ]
    assert silent == []


def test_what_reads_words_compiles_no_pattern_at_its_import() -> None:
    # Of the papers few patterns are of words: they read the bytes of files.
    readers = (ROOT / "handlers").rglob("*.py")
    eager = [
        str(path.relative_to(ROOT))
        for path in readers
        if "papers" not in path.parts and re.search(r"\bre\.compile\b|\.re is\b", source(path))
    ]
    assert eager == ["handlers/understand/patterns.py"]


def test_no_file_names_a_registry_or_a_folder_of_somebodys_machine() -> None:
    # Put together here, so that this file does not hold what it looks for.
    hosts = ["pypi" + r"\.org", "pythonhosted" + r"\.org", r"registry\.npm" + "js",
             "npm" + "mirror", "index" + r"-url[ =]+https?:"]  # fmt: skip
    folders = ["/" + name + r"/[a-z]" for name in ("work", "root", "tmp", "home")]
    words = "|".join(hosts + [rf"(?<![\w.}}]){folder}" for folder in folders])
    forbidden = re.compile(words.encode())  # of bytes: nothing need be decoded
    parts = [re.split(r"[\\\[]", word)[0].encode() for word in hosts + folders]
    found = []
    for path in tracked():
        held = path.read_bytes()
        if any(part in held for part in parts):  # much quicker than looking for all of them at once
            found += [f"{path.relative_to(ROOT)}: {hit[0]!r}" for hit in forbidden.finditer(held)]
    assert found == []


def test_thai_for_people_stands_in_the_handlers_alone() -> None:
    found = []
    for path in code():
        demo = path.is_relative_to(ROOT / "bot" / "simulator")
        if path.is_relative_to(ROOT / "handlers") or demo or path.name in THAI_PLAN_CODE:
            continue
        if THAI_WORD.search(source(path)):
            found += [f"{path.relative_to(ROOT)}:{line}" for line in thai_literals(path)]
    assert found == []


def thai_literals(path: Path) -> list[int]:
    """Lines with Thai in a string that is no docstring (those may quote the sources)."""
    quotes = {
        id(node.value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in quotes
        and THAI_WORD.search(node.value)
    ]

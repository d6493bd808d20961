"""The simulator's guided tours: each is played to its end, and each is written as players need."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from bot import settings
from bot.simulator import seed
from bot.wiring import assemble
from tests.journeys import touring
from tests.journeys.demo import demo, prepared

pytestmark = pytest.mark.xdist_group("tours")
Json = dict[str, Any]

MORE_KEYS = {"tap": {"pick"}, "sees": {"keep", "pattern"}, "opens": {"is", "holds"}}
"""What a step may tell beside its act, who acts, where, and the note."""

KEYS = {"name", "title", "about", "starts", "steps"}
FEWEST, MOST, LONGEST_NOTE = 12, 60, 75
THAI = re.compile("[\u0e01-\u0e5b]")
A_YEAR = re.compile(r"\b(20|25)\d\d\b")
DAY_OF_YEAR = re.compile(r"(\d\d-\d\d)T(\d\d:\d\d)")


@pytest.fixture(scope="module")
def filled(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as `make run` fills it."""
    return prepared(tmp_path_factory.mktemp("demo"), migrated_sqlite)


@pytest.fixture(scope="module")
def players(filled: Path) -> set[str]:
    """The names of those whom one can be in the demo."""
    assembled = assemble(settings.load(filled, {"DATA_DIR": str(filled)}), "trial")
    try:
        return {player.name for player in assembled.outside.database.read(seed.players)}
    finally:
        assembled.close()


@pytest.mark.soak
@pytest.mark.parametrize("name", touring.names())
def test_a_tour_comes_to_its_end(name: str, filled: Path, tmp_path: Path) -> None:
    with demo(filled, tmp_path) as time:
        touring.Tour(time, touring.script(name)).plays()
        time.settles()


def test_every_script_is_offered_once() -> None:
    saved = {path.stem for path in touring.FOLDER.glob("*.json")} - {"index"}
    assert sorted(touring.names()) == sorted(saved)


@pytest.mark.parametrize("name", touring.names())
def test_a_script_obeys_the_format(name: str, players: set[str]) -> None:
    tour = touring.script(name)
    assert tour["name"] == name
    assert KEYS - {"starts"} <= set(tour) <= KEYS
    assert THAI.search(tour["title"]) and THAI.search(tour["about"])
    assert FEWEST <= len(tour["steps"]) <= MOST
    assert not A_YEAR.search(json.dumps(tour, ensure_ascii=False)), "it would be right one year"
    if "starts" in tour:
        _is_a_moment(tour["starts"])
    for step in tour["steps"]:
        _is_a_step(step, players)
    _moves_the_clock_before_silence(tour["steps"])
    _keeps_what_it_uses(tour["steps"])


def _is_a_step(step: Json, players: set[str]) -> None:
    act = touring.act_of(step)
    who = set() if act == "clock" else {"as"}
    assert {act, "note"} | who <= set(step), step
    assert set(step) <= {act, "note", "in"} | who | MORE_KEYS.get(act, set()), step
    assert act == "clock" or step["as"] in players, step
    assert step.get("in", "group") == "group", step
    _told_well(step["note"])
    CHECKS.get(act, _is_a_text)(step[act])
    assert step.get("is", "pdf") in touring.READ


def _told_well(note: str) -> None:
    """A short sentence in Thai: one line, no full stop, nothing of a program's."""
    assert THAI.search(note) and len(note) <= LONGEST_NOTE, note
    assert note == note.strip() and "\n" not in note and not note.endswith("."), note


def _is_a_text(told: object) -> None:
    assert isinstance(told, str) and told.strip(), told


def _is_a_moment(told: Any) -> None:
    if isinstance(told, dict):
        assert told and set(told) <= {"days", "minutes", "at"}, told
        assert told.get("days", 0) + told.get("minutes", 0) > 0, told
    else:
        found = DAY_OF_YEAR.fullmatch(told)
        assert found is not None, told
        datetime.fromisoformat(f"2028-{found[1]}T{found[2]}")


def _are_words(told: list[str]) -> None:
    assert told and all(word.strip() for word in told), told


def _is_a_file(told: str) -> None:
    assert (touring.FOLDER / "files" / touring.FILES[told][0]).is_file()


def _is_true(told: object) -> None:
    assert told is True


CHECKS = {
    "clock": _is_a_moment,
    "sees": _are_words,
    "send": _is_a_file,
    "hears_nothing": _is_true,
}


def _moves_the_clock_before_silence(steps: list[Json]) -> None:
    acts = [touring.act_of(step) for step in steps]
    for number, act in enumerate(acts):
        assert act != "hears_nothing" or "clock" in acts[:number]


def _keeps_what_it_uses(steps: list[Json]) -> None:
    kept: set[str] = set()
    for step in steps:
        assert set(re.findall(r"\{(\w+)\}", step.get("say", ""))) <= kept, step
        if "keep" in step:
            assert re.fullmatch("[A-Z]+", step["keep"]), "the page fills in no other names"
            re.compile(step["pattern"])
            kept.add(step["keep"])


def test_the_files_are_small_and_tell_of_nobody() -> None:
    contents = {path.name: path.read_bytes() for path in (touring.FOLDER / "files").iterdir()}
    assert set(contents) == {name for name, _ in touring.FILES.values()}
    assert all(len(data) < 20_000 for data in contents.values())
    with Image.open(io.BytesIO(contents["picture.jpg"])) as picture:
        assert not picture.getexif()
    with pikepdf.open(io.BytesIO(contents["report.pdf"])) as pdf:
        assert not list(pdf.docinfo.keys()) and "/Metadata" not in pdf.Root
    for made in ("form.xlsx", "plan.xlsx", "plan.docx"):
        with zipfile.ZipFile(io.BytesIO(contents[made])) as parts:
            assert not [name for name in parts.namelist() if name.startswith("docProps")]


@pytest.mark.soak
def test_a_player_notices_what_does_not_come(filled: Path, tmp_path: Path) -> None:
    somebody = "นายสมมติ บุคลากร"
    with demo(filled, tmp_path) as time:
        tour = touring.Tour(time, {"name": "wrong", "steps": []})
        tour.does({"as": somebody, "say": "เมนู"})
        tour.does({"as": somebody, "sees": ["เมนู"]})
        tour.patience = 1.0
        for step, fault in FAULTS:
            with pytest.raises(AssertionError, match=fault):
                tour.does({"as": somebody, **step})


FAULTS: list[tuple[Json, str]] = [
    ({"sees": ["คำที่ไม่มีใครพูด"]}, "never saw"),
    ({"tap": "ปุ่มที่ไม่มี"}, "no button"),
    ({"hears_nothing": True}, "heard"),
]

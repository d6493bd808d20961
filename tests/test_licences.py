"""What the project says of itself: its licence fits its libraries, its versions have dates."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from importlib import metadata
from pathlib import Path

import yaml

from models.migrations import HEAD, RUNS_FROM

ROOT = Path(__file__).parents[1]
PERMITTED = {
    "MIT", "MIT-0", "MIT-CMU", "BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0",
    "0BSD", "Zlib", "CC0-1.0", "CNRI-Python", "OFL-1.1", "MPL-2.0", "LGPL-3.0-only",
}  # fmt: skip
"""docs/decisions/dependencies.md, Licences, says what the last three ask for."""

AS_SAID = {
    "MIT License": "MIT", "BSD License": "BSD", "Apache Software License": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0", "OSI Approved": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}  # fmt: skip
"""Classifiers, which libraries without a licence expression still use."""

LIBRARIES = sorted(
    set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements/run.txt").read_text(), re.M))
)
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
VERSION = re.compile(
    r"^## ([0-9]+)\.([0-9]+)\.([0-9]+) \((\d{4}-\d\d-\d\d), schema (\d{4})\)$", re.M
)


def licences(library: str) -> set[str]:
    about = metadata.metadata(library)
    expression = about.get("License-Expression")
    if expression:
        return set(re.split(r" AND | OR |[()]", expression)) - {""}
    classifiers = [line.split(" :: ") for line in about.get_all("Classifier", [])]
    named = [parts[-1] for parts in classifiers if parts[0] == "License"]
    return {AS_SAID.get(name, name) for name in named or [about.get("License", "unknown")]}


def test_no_library_forbids_the_projects_licence() -> None:
    found = {name: licences(name) for name in LIBRARIES if name != "tzdata"}  # that: on Windows
    assert len(found) > 50
    assert {name: said for name, said in found.items() if not said or said - PERMITTED} == {}


def test_the_licence_is_the_one_that_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (ROOT / "LICENSE").read_text().startswith(f"{project['license']} License\n")


def test_the_newest_version_is_this_one_and_all_have_dates_in_order() -> None:
    headings = [line for line in CHANGELOG.splitlines() if line.startswith("## ")]
    found = VERSION.findall(CHANGELOG)
    assert headings[0] == "## Unreleased" and len(headings) == 1 + len(found)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert ".".join(found[0][:3]) == project["version"]
    order = [(tuple(map(int, each[:3])), date.fromisoformat(each[3])) for each in found]
    assert order == sorted(order, reverse=True)


def test_a_commit_is_checked_by_what_make_lint_runs() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    recipe = (ROOT / "Makefile").read_text().partition("\nlint:")[2].partition("\n\n")[0]
    lint = [line.strip().replace("$(BIN)", ".venv/bin") for line in recipe.splitlines()[1:]]
    assert [hook["entry"].removeprefix("env ") for hook in hooks] == lint


def test_the_newest_version_that_was_given_out_runs_on_todays_schema() -> None:
    *_, schema = VERSION.findall(CHANGELOG)[0]
    assert RUNS_FROM <= schema <= HEAD

"""What a bureau assesses itself by: nine criteria with points, and levels (YAML)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from models.plans import packaged_files
from models.plans.plan_rows import PlanFaults
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

CRITERIA = 9
"""How many criteria a standard has: the conversation has a question for each."""

LONGEST_POINTS = 18
"""Letters of the words for a number of points, which stand on buttons."""

_BOTH = " + "

Points = Mapping[int, int | None]
"""Points by criterion; None, or no entry: not assessed."""


@dataclass(frozen=True)
class Criterion:
    """A criterion.

    number: 1 to 9.
    title: as its source has it.
    short: the same in a few words.
    source: where it stands.
    fits: words of the titles of activities that prove it; of each entry all words.
    """

    number: int
    title: str
    short: str
    source: str
    fits: tuple[tuple[str, ...], ...]

    def is_proved_by(self, title: str) -> bool:
        """Whether an activity of this title is one that proves it."""
        return any(all(word in title for word in words) for words in self.fits)


@dataclass(frozen=True)
class MoralLevel:
    """A level.

    until: it counts the criteria from the first to this one.
    least: the points that reach it; None: its source does not state them.
    """

    number: int
    name: str
    until: int
    least: int | None
    source: str


@dataclass(frozen=True)
class MoralStandard:
    """The criteria and levels that hold from a fiscal year on.

    since: the fiscal year (B.E.).
    form: words of the title of the activity whose report is this form.
    points: what each number of points means, from 0 up.
    """

    name: str
    since: int
    title: str
    source: str
    form: str
    points: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    levels: tuple[MoralLevel, ...]

    @property
    def most(self) -> int:
        """The most points of one criterion."""
        return len(self.points) - 1


@dataclass(frozen=True)
class Standing:
    """What points amount to.

    total: all points. most: those that all criteria have.
    level: the level that is reached, or None.
    following: the level above it, or None.
    missing: the points that are missing for `following`; None if its source does not state them.
    assessed: how many criteria have points, 0 among them.
    """

    total: int
    most: int
    level: MoralLevel | None
    following: MoralLevel | None
    missing: int | None
    assessed: int


def standing(standard: MoralStandard, points: Points) -> Standing:
    """What these points amount to. A level is reached only above the one below it."""
    given = {number: value for number, value in points.items() if value is not None}
    level: MoralLevel | None = None
    following: MoralLevel | None = None
    missing: int | None = None
    for each in standard.levels:
        got = sum(value for number, value in given.items() if number <= each.until)
        if each.least is None or got < each.least:
            following = each
            missing = each.least - got if each.least is not None else None
            break
        level = each
    most = standard.most * len(standard.criteria)
    return Standing(sum(given.values()), most, level, following, missing, len(given))


@cache
def packaged() -> tuple[MoralStandard, ...]:
    """The packaged standards, the oldest first."""
    names = packaged_files.names("moral_standard")
    found = (read_standard(packaged_files.text("moral_standard", name)) for name in names)
    return tuple(sorted(found, key=lambda each: each.since))


def named(name: str) -> MoralStandard:
    """The packaged standard of that name. Raises LookupError."""
    for each in packaged():
        if each.name == name:
            return each
    raise LookupError(f"no moral standard {name!r}")


def of_year(fiscal_year: int) -> MoralStandard:
    """The standard that holds in a fiscal year; the oldest one in the years before all."""
    return packaged_files.of_year(packaged(), fiscal_year)


def read_standard(text: str) -> MoralStandard:
    """The standard in a YAML text. Raises PlanFaults with every fault and its place."""
    faults: list[str] = []
    section = Section(plain_values(text), "", faults)
    section.allow(("name", "since", "title", "source", "form", "points", "criteria", "levels"))
    found = MoralStandard(
        name=section.name("name"),
        since=section.required_whole("since"),
        title=section.text("title"),
        source=section.text("source"),
        form=section.text("form"),
        points=section.texts("points", required=True),
        criteria=tuple(map(_criterion, section.sections("criteria", required=True))),
        levels=tuple(map(_level, section.sections("levels", required=True))),
    )
    faults += _faults(found)
    if faults:
        raise PlanFaults(faults)
    return found


def _criterion(section: Section) -> Criterion:
    section.allow(("number", "title", "short", "source", "fits"))
    return Criterion(
        number=section.required_whole("number"),
        title=section.text("title"),
        short=section.text("short"),
        source=section.text("source"),
        fits=tuple(tuple(each.split(_BOTH)) for each in section.texts("fits")),
    )


def _level(section: Section) -> MoralLevel:
    section.allow(("number", "name", "until", "least", "source"))
    return MoralLevel(
        number=section.required_whole("number"),
        name=section.text("name"),
        until=section.required_whole("until"),
        least=section.whole("least"),
        source=section.text("source"),
    )


def _faults(standard: MoralStandard) -> list[str]:
    faults = []
    if [each.number for each in standard.criteria] != list(range(1, CRITERIA + 1)):
        faults.append(f"criteria: must be numbered from 1 to {CRITERIA}")
    if len(standard.points) < 2 or any(len(each) > LONGEST_POINTS for each in standard.points):
        faults.append(f"points: two or more, each with at most {LONGEST_POINTS} letters")
    levels = standard.levels
    if [each.number for each in levels] != list(range(1, len(levels) + 1)):
        faults.append("levels: must be numbered from 1")
    for each in levels:
        if not 0 < each.until <= CRITERIA:
            faults.append(f"level {each.number}: counts no criterion {each.until}")
        if each.least is not None and each.least > standard.most * each.until:
            faults.append(f"level {each.number}: {each.least} points cannot be reached")
    return faults

"""What a mean of levels is called: the office's bands, as data (models/scales/office.yaml)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from models.plans import packaged_files
from models.plans.plan_rows import PlanFaults
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

OFFICE = "office"
_LEVELS = (5, 4, 3, 2, 1)


@dataclass(frozen=True)
class Band:
    """least: the least mean that has this level. words: what the level is called."""

    least: Decimal
    level: int
    words: str


Scale = tuple[Band, ...]
"""The highest band first."""


@cache
def of_office() -> Scale:
    """The bands of the data file. Raises PlanFaults."""
    return read_scale(packaged_files.text("scale", OFFICE))


def read_scale(text: str) -> Scale:
    """The bands of a YAML text. Raises PlanFaults with every fault: five levels, falling, down to
    the least mean that there is."""
    faults: list[str] = []
    section = Section(plain_values(text), "", faults)
    section.allow(("bands",))
    found = tuple(_band(each) for each in section.sections("bands", required=True))
    least = [each.least for each in found]
    if tuple(each.level for each in found) != _LEVELS:
        faults.append("bands: the levels are not 5, 4, 3, 2, 1")
    elif least != sorted(set(least), reverse=True) or least[-1] != 1 or least[0] > _LEVELS[0]:
        faults.append("bands: the means do not fall from at most 5 to 1.00")
    if faults:
        raise PlanFaults(faults)
    return found


def _band(section: Section) -> Band:
    section.allow(("least", "level", "words"))
    return Band(
        least=section.percent("least"),
        level=section.required_whole("level"),
        words=section.text("words"),
    )


def band_of(mean: Decimal, scale: Scale) -> Band:
    return next((each for each in scale if mean >= each.least), scale[-1])


def dumped(scale: Scale) -> list[dict[str, Any]]:
    """The bands as JSON values, as a survey stores them."""
    return [{"least": str(b.least), "level": b.level, "words": b.words} for b in scale]


def loaded(stored: Sequence[Mapping[str, Any]]) -> Scale:
    """The bands that `dumped` made values of; the office's of a survey that stored none."""
    found = (Band(Decimal(each["least"]), each["level"], each["words"]) for each in stored)
    return tuple(found) or of_office()

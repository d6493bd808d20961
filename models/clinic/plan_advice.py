"""The packaged advice on the activities of plans (YAML), each with its place in the sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from models.plans import packaged_files
from models.plans.plan_rows import PlanFaults
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

_SHEET = "advice_sheet"


@dataclass(frozen=True)
class Advice:
    """What to mind of an activity.

    title: words that the activity's title holds.
    lines: the advice.
    source: where it comes from, as people read it.
    place: the same as `003:70`.
    """

    title: str
    lines: tuple[str, ...]
    source: str
    place: str


@cache
def packaged() -> tuple[Advice, ...]:
    """All packaged advice, in the order of its sheets."""
    names = packaged_files.names(_SHEET)
    return tuple(each for name in names for each in read_sheet(packaged_files.text(_SHEET, name)))


def on(title: str) -> Advice | None:
    """The advice on the activity of this title, or None."""
    return next((each for each in packaged() if each.title in title), None)


def read_sheet(text: str) -> tuple[Advice, ...]:
    """The advice in a YAML text. Raises PlanFaults with every fault and its place."""
    faults: list[str] = []
    section = Section(plain_values(text), "", faults)
    section.allow(("advice",))
    found = tuple(_advice(each) for each in section.sections("advice", required=True))
    if faults:
        raise PlanFaults(faults)
    return found


def _advice(section: Section) -> Advice:
    section.allow(("title", "lines", "source", "place"))
    return Advice(
        section.text("title"),
        section.texts("lines", required=True),
        section.text("source"),
        section.text("place"),
    )

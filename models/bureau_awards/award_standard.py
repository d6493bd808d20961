"""What an outstanding bureau is looked at for: items with points where a source states them
(YAML)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from models.plans import packaged_files
from models.plans.plan_rows import PlanFaults
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

IN_TIME, SENT_BACK, PLANNED, EVIDENCE = "in_time", "returned", "planned", "evidence"
MORAL_SITE, KNOWLEDGE, CHANNELS = "moral_site", "knowledge", "channels"
JOINED, BEHAVIOUR, SURVEYS = "joined_80", "behaviour_90", "surveys"
STRONG, ROUNDS = "strong_report", "rounds"
COUNTS = (
    IN_TIME, SENT_BACK, PLANNED, EVIDENCE, MORAL_SITE, KNOWLEDGE, CHANNELS, JOINED, BEHAVIOUR,
    SURVEYS, STRONG, ROUNDS,
)  # fmt: skip
"""What is counted for a bureau (`bureau_counts`)."""

_BOTH = " + "


@dataclass(frozen=True)
class AwardItem:
    """An item of the sheet.

    number: as people type it.
    source: where it stands.
    counts: what is counted for it.
    fits: words that the titles of its activities all hold, where a title tells them.
    most: its most points; None: no source states them, and the office gives them.
    most_source: where the points stand.
    """

    number: str
    title: str
    source: str
    counts: tuple[str, ...]
    fits: tuple[str, ...]
    most: Decimal | None
    most_source: str


@dataclass(frozen=True)
class AwardStandard:
    """The items that hold from a fiscal year on.

    since: the fiscal year (B.E.).
    form: what the sources call the form of which they do not have the text.
    """

    name: str
    since: int
    title: str
    source: str
    form: str
    items: tuple[AwardItem, ...]

    def fits(self, name: str, title: str) -> bool:
        """Whether an activity of this title is one that is counted under this name."""
        words = next((each.fits for each in self.items if name in each.counts), ())
        return bool(words) and all(word in title for word in words)


@cache
def packaged() -> tuple[AwardStandard, ...]:
    """The packaged standards, the oldest first."""
    names = packaged_files.names("award_sheet")
    found = (read_standard(packaged_files.text("award_sheet", name)) for name in names)
    return tuple(sorted(found, key=lambda each: each.since))


def of_year(fiscal_year: int) -> AwardStandard:
    """The standard that holds in a fiscal year; the oldest one in the years before all."""
    return packaged_files.of_year(packaged(), fiscal_year)


def read_standard(text: str) -> AwardStandard:
    """The standard in a YAML text. Raises PlanFaults with every fault and its place."""
    faults: list[str] = []
    section = Section(plain_values(text), "", faults)
    section.allow(("name", "since", "title", "source", "form", "items"))
    found = AwardStandard(
        name=section.name("name"),
        since=section.required_whole("since"),
        title=section.text("title"),
        source=section.text("source"),
        form=section.text("form"),
        items=tuple(_item(each) for each in section.sections("items", required=True)),
    )
    numbers = [each.number for each in found.items]
    faults += [f"items: {each!r} stands twice" for each in {*numbers} if numbers.count(each) > 1]
    if faults:
        raise PlanFaults(faults)
    return found


def _item(section: Section) -> AwardItem:
    section.allow(("number", "title", "source", "counts", "fits", "most", "most_source"))
    counts = section.texts("counts")
    for each in counts:
        if each not in COUNTS:
            section.fault("counts", f"{each!r} is not counted; known are {', '.join(COUNTS)}")
    most = section.money("most")
    if most is not None and most <= 0:
        section.fault("most", "must be more than 0")
    source = section.words("most_source") or ""
    if (most is None) != (not source):
        section.fault("most", "and most_source: both, or none of them")
    return AwardItem(
        number=section.text("number"),
        title=section.text("title"),
        source=section.text("source"),
        counts=counts,
        fits=tuple(filter(None, (section.words("fits") or "").split(_BOTH))),
        most=most,
        most_source=source,
    )

"""Reads and checks announcement files (YAML). All faults are reported at once, with their place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from models.people.person import ROLES
from models.plans import packaged_files
from models.plans.plan_rows import FISCAL_YEARS, PlanFaults
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

LONGEST_TEXT = 6_000
"""Most characters of an announcement: a few pages on a phone."""

LONGEST_TITLE, LONGEST_SHORT = 300, 40
YEAR = "{fiscal_year}"
"""Stands for the fiscal year in a file's title and text."""

_KEYS = (
    "name", "title", "short", "text", "fiscal_year", "target", "audience", "source", "law",
    "source_words",
)  # fmt: skip


@dataclass(frozen=True)
class AnnouncementFile:
    """An announcement of a fiscal year (B.E.).

    name: with the year (`no-gift-2570`).
    short: its name on buttons.
    target: percent of a unit that must join, or None.
    audience: the roles that must join; empty: all staff.
    source: where its words come from, and the law it names.
    source_words: the words taken from a source.
    """

    name: str
    title: str
    short: str
    text: str
    fiscal_year: int
    target: Decimal | None = None
    audience: tuple[str, ...] = ()
    source: str = ""
    source_words: tuple[str, ...] = ()


def read_announcement(text: str, fiscal_year: int) -> AnnouncementFile:
    """The announcement in a YAML text, of that fiscal year unless it names its own.

    Raises PlanFaults (models.errors.FileFaults) with every fault and its place.
    """
    return of_values(plain_values(text), fiscal_year)


def of_values(values: Mapping[str, Any], fiscal_year: int) -> AnnouncementFile:
    """The announcement of these plain values by key. Raises PlanFaults as `read_announcement`."""
    faults: list[str] = []
    found = _announcement(Section(values, "", faults), fiscal_year)
    faults += _too_long(found)
    if faults:
        raise PlanFaults(faults)
    return found


def packaged_names() -> tuple[str, ...]:
    """The names of the packaged announcements, in alphabetical order."""
    return packaged_files.names("announcement")


def packaged_announcement(name: str, fiscal_year: int) -> AnnouncementFile:
    """The packaged announcement of that name. Raises LookupError with the names there are."""
    return read_announcement(packaged_files.text("announcement", name), fiscal_year)


def _announcement(section: Section, fiscal_year: int) -> AnnouncementFile:
    section.allow(_KEYS)
    year = section.whole("fiscal_year") or fiscal_year
    if year not in FISCAL_YEARS:
        section.fault("fiscal_year", f"{year} is no fiscal year in B.E. such as 2570")
    name = section.name("name")
    audience = section.texts("audience")
    for role in audience:
        if role not in ROLES:
            section.fault("audience", f"{role[:40]!r} is none of {', '.join(ROLES)}")
    law = section.words("law")
    return AnnouncementFile(
        name=name if name.endswith(f"-{year}") else f"{name}-{year}",
        title=_of_year(section.text("title"), year),
        short=section.text("short"),
        text=_of_year(section.text("text"), year).strip(),
        fiscal_year=year,
        target=section.percent("target") if section.words("target") is not None else None,
        audience=audience,
        source="\n".join(filter(None, (section.words("source"), law))),
        source_words=section.texts("source_words"),
    )


def _of_year(text: str, year: int) -> str:
    """The text with the year, in one spelling, so that the same text always has the same hash."""
    return unicodedata.normalize("NFC", text).replace(YEAR, str(year))


def _too_long(found: AnnouncementFile) -> Iterator[str]:
    for key, text, most in (
        ("title", found.title, LONGEST_TITLE),
        ("short", found.short, LONGEST_SHORT),
        ("text", found.text, LONGEST_TEXT),
    ):
        if len(text) > most:
            yield f"{key}: {len(text):,} characters; at most {most:,}"

"""The kinds of registers as data: what an item of each asks for."""

from __future__ import annotations

from dataclasses import dataclass

OIT, ITA_CALENDAR = "oit", "ita_calendar"
MORAL_SITE, OFFICE_SITE = "moral_site", "office_site"
MANUALS, NETWORKS, KNOWLEDGE = "manuals", "networks", "knowledge"


@dataclass(frozen=True)
class RegisterKind:
    """A kind of register.

    name: stored with its lists; it never changes.
    asks_link: whether an item is shown by an address on the web.
    asks_name: whether what is given has a name of its own, such as a manual's.
    asks_note: whether what is given is explained each time.
    dated: whether its items are lines of a calendar, which nobody shows anything for.
    open_to_all: whether everybody may look up what was given.
    """

    name: str
    asks_link: bool = True
    asks_name: bool = False
    asks_note: bool = False
    dated: bool = False
    open_to_all: bool = False


KINDS: tuple[RegisterKind, ...] = (
    RegisterKind(OIT),
    RegisterKind(ITA_CALENDAR, asks_link=False, dated=True, open_to_all=True),
    RegisterKind(OFFICE_SITE),
    RegisterKind(MORAL_SITE),
    RegisterKind(MANUALS, asks_name=True, open_to_all=True),
    RegisterKind(NETWORKS, asks_link=False, asks_name=True, asks_note=True),
    RegisterKind(KNOWLEDGE, asks_name=True),
)
_BY_NAME = {each.name: each for each in KINDS}


def named(name: str) -> RegisterKind:
    """The kind of that name. Raises LookupError."""
    return _BY_NAME[name]

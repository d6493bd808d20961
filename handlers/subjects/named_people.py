"""People that a subject knows by one name, such as a working group's title."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NamedPeople:
    """title: the name. person_ids: of those on the roster. others: names of those who are not."""

    title: str
    person_ids: tuple[int, ...]
    others: tuple[str, ...] = ()

"""All guides: those of the subjects, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.subjects.declaration import Subject
from handlers.subjects.guide import Guide


def of(subjects: Sequence[Subject]) -> list[Guide]:
    """Returns the guides that these subjects declare, in the order in which they are listed."""
    found = [guide for subject in subjects for guide in subject.guides]
    return sorted(found, key=lambda guide: guide.number)


def named(subjects: Sequence[Subject], name: str) -> Guide | None:
    """Returns the guide of that name in the address, or None."""
    return next((guide for guide in of(subjects) if guide.name == name), None)

"""Where in its tour a picture of a guide is taken."""

from __future__ import annotations

from handlers.guides.guide import Shot
from tests.journeys.touring import script


def seen_at(shot: Shot) -> int:
    """The number of the first step in which somebody sees the words. Raises LookupError."""
    for number, step in enumerate(script(shot.tour)["steps"], 1):
        if any(shot.sees in words for words in step.get("sees", ())):
            return number
    raise LookupError(f"{shot.name}: nobody sees “{shot.sees}” in the tour {shot.tour}")

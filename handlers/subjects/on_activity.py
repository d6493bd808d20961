"""What a subject adds to the card of an activity, such as advice or a way to a survey."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.messages import Button, Part


@dataclass(frozen=True)
class OnActivity:
    """One subject's part.

    place: where it stands among the others.
    rows: what it tells.
    buttons: what it opens for the person talking.
    """

    place: int
    rows: tuple[Part, ...] = ()
    buttons: tuple[Button, ...] = ()

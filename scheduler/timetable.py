"""The list of the subjects' timed work."""

from __future__ import annotations

from scheduler.complaints.timed import COMPLAINTS
from scheduler.declaration import Timed
from scheduler.pledges.timed import PLEDGES

TIMED: tuple[Timed, ...] = (
    PLEDGES,
    COMPLAINTS,
)

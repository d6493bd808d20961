"""The list of the subjects' timed work that prints: the worker alone loads it."""

from __future__ import annotations

from scheduler.declaration import Timed
from scheduler.sign_offs.timed import SIGN_OFFS

PRINTING: tuple[Timed, ...] = (SIGN_OFFS,)

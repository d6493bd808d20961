"""Whose work it is what everybody may open: to them it is offered where words were not understood
(`Subject.offered`)."""

from __future__ import annotations

from collections.abc import Mapping

from models.people.person import (
    ADMIN,
    ADVISER,
    CHECKER,
    EXECUTIVE,
    RECEIVER,
    REPORTER,
    SIGNER,
    SUPERVISOR,
)

MANAGING = frozenset((ADMIN,))
RECEIVING = frozenset((RECEIVER,))
ADVISING = frozenset((ADVISER,))
PREPARING = frozenset((REPORTER, SUPERVISOR, ADMIN))
"""Who does a bureau's work: its reports, surveys, lists."""
REPORTING = PREPARING | {EXECUTIVE}
"""They, and who reads what comes of it."""
DECIDING = frozenset((SUPERVISOR, ADMIN, EXECUTIVE))
PROPOSING = REPORTING | {RECEIVER}
SIGNING = DECIDING | {CHECKER, SIGNER}
PUBLISHING = frozenset((ADMIN, EXECUTIVE))
NOBODY: frozenset[str] = frozenset()
"""Who does it holds no role, but a seat, or has done it when they are there."""


def work_of(roles: frozenset[str], *names: str) -> Mapping[str, frozenset[str]]:
    """Returns these conversations and questions as work of people with one of these roles."""
    return dict.fromkeys(names, roles)

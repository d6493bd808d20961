"""What the office gives for the head of its memos."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.trail import facts

EMBLEM = "office-emblem"
"""By this key the store of files gives the emblem, from the file that the office names."""
EMBLEM_SIDE = 600
"""Pixels on its longer side: 1.5 cm on paper at 1,000 dots an inch."""


def sender(session: Session) -> str:
    """Returns the bureau, group and telephone that memos come from; "" if nobody gave them."""
    return facts.get(session, facts.MEMO_FROM) or ""

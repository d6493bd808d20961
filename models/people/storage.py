"""What the database stores about people: roster, accounts, deputies, leave, their LINE groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, update
from sqlalchemy.orm import Session

from models.declaration import EndingRows, SealedColumn, Storage, sealed_for
from models.people import chat_groups
from models.people.person import (
    Absence,
    AccountChange,
    Bureau,
    ChatGroup,
    Deputy,
    JoiningCode,
    Person,
    Throttle,
)
from models.people.person_holdings import ACTING, BELOW
from models.people.roster_request import RosterRequest

ACCOUNT = "account_change.line_user_id"
"""The sealing purpose of the new account in a change."""

GUESSES_KEPT = timedelta(days=1)
"""Much longer than a window of guesses, and than a link lives whose wrong facts are counted."""

CODES_KEPT = timedelta(days=30)
"""After a code's end: so long it is told apart from one that never was."""


def _end_standings(session: Session, person_ids: Sequence[int], now: datetime) -> None:
    """End these people's leave, and appointments of deputies to or by them."""
    either = or_(Deputy.person_id.in_(person_ids), Deputy.deputy_id.in_(person_ids))
    session.execute(update(Deputy).where(either, Deputy.ended_at.is_(None)).values(ended_at=now))
    mine = Absence.person_id.in_(person_ids)
    session.execute(update(Absence).where(mine, Absence.ended_at.is_(None)).values(ended_at=now))


PEOPLE = Storage(
    name="people",
    tables=(
        Bureau,
        Person,
        JoiningCode,
        Throttle,
        Deputy,
        Absence,
        AccountChange,
        ChatGroup,
        RosterRequest,
    ),
    sealed=(
        SealedColumn(AccountChange, "line_user_id", sealed_for(ACCOUNT)),
        SealedColumn(ChatGroup, "group_id", sealed_for(chat_groups.GROUP_ID)),
    ),
    ending=(
        EndingRows(RosterRequest, RosterRequest.last_day, timedelta(days=365)),
        EndingRows(Throttle, Throttle.since, GUESSES_KEPT),
        EndingRows(JoiningCode, JoiningCode.expires_at, CODES_KEPT),
    ),
    end_standings=_end_standings,
    held=(BELOW, ACTING),
)

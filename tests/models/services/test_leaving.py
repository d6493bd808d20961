"""What ends with a LINE account: drafts, pushes, deputies, requests, codes; and only one's own."""

from __future__ import annotations

import os
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attachment import REMOVED, Attachment
from models.conversation import CANCELLED
from models.crypto import Sealer
from models.outbox import CANCELLED as NOT_SENT
from models.person import Deputy, JoiningCode
from models.services import joining, leaving
from tests.models.services.test_account_changes import NOW, ask, draft, push, somebody


def test_leaving_ends_drafts_pushes_deputies_requests_and_codes(
    session: Session, sealer: Sealer
) -> None:
    me, other = somebody(session, "supervisor"), somebody(session, "reporter")
    row, waiting = draft(session, sealer, me), push(session, sealer, me)
    joining.new_code(session, sealer, NOW, os.urandom, me, None)
    change = ask(session, sealer, me)
    joining.new_code(session, sealer, NOW, os.urandom, me, None)
    for one, two in ((me, other), (other, me)):
        session.add(
            Deputy(
                person_id=one.id, deputy_id=two.id, first_day=date(2027, 3, 1),
                last_day=date(2027, 3, 9), appointed_at=NOW,
            )
        )  # fmt: skip
    session.flush()
    leaving.leave(session, sealer, me, NOW)
    session.expire_all()
    assert (me.line_user_id, me.joined_at, me.consent_version) == (None, None, None)
    assert (row.status, row.state) == (CANCELLED, None)
    assert session.scalars(select(Attachment.state)).one() == REMOVED
    assert waiting.state == NOT_SENT
    assert set(session.scalars(select(Deputy.ended_at))) == {NOW}
    assert (change.decision, change.line_user_id) == ("expired", None)
    assert [c.tries_left for c in session.scalars(select(JoiningCode)) if not c.used_at] == [0]


def test_leaving_leaves_other_peoples_drafts_alone(session: Session, sealer: Sealer) -> None:
    me, other = somebody(session), somebody(session)
    row = draft(session, sealer, other)
    leaving.leave(session, sealer, me, NOW)
    assert row.state is not None and other.line_user_id is not None

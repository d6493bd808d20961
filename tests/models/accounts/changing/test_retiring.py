"""Who leaves hands over in one transaction, and nobody below is left alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts.changing import retiring
from models.accounts.changing.retiring import RETIRED
from models.crypto import Sealer
from models.duties import duty_holders
from models.duties.reminder_tables import DutyHolder
from models.errors import Refusal
from models.people import deputies
from models.people.person import Deputy
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
TODAY = date(2027, 3, 1)


def test_each_kind_goes_to_who_is_named_and_the_rest_up_the_line(
    session: Session, sealer: Sealer
) -> None:
    here = factories.bureau(session)
    top = factories.person(session, here, ("supervisor",))
    gone = factories.person(session, here, ("supervisor", "reporter"), top)
    other = factories.person(session, here, ("reporter",), gone)
    duty_holders.assign(session, gone, gone, NOW)
    deputies.appoint(session, top, gone, TODAY, date(2027, 3, 9), NOW)
    held = {each.name: each.count for each in retiring.held(session, gone, TODAY)}
    assert held == {"below": 1, "acting": 1, "activities": 1}
    elsewhere = factories.person(session, factories.bureau(session, "สำนักอื่น"))
    with pytest.raises(Refusal, match="no_successor"):
        wrong = {"activities": elsewhere.id}
        retiring.retire(session, sealer, None, gone, RETIRED, wrong, NOW)
    given = {"activities": other.id, "acting": other.id}
    account = retiring.retire(session, sealer, None, gone, RETIRED, given, NOW)
    assert account is not None and gone.retired_at == NOW and gone.line_user_id is None
    assert other.supervisor_id == top.id
    assert session.scalars(select(DutyHolder.person_id)).one() == other.id
    running = session.scalars(select(Deputy)).one()
    assert (running.deputy_id, running.ended_at) == (other.id, None)
    with pytest.raises(Refusal, match="retired"):
        retiring.retire(session, sealer, None, gone, RETIRED, {}, NOW)

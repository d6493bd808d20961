"""Answers to campaigns are kept to the end of the tenth fiscal year after that of the closing. Then
they go; how many have answered stays."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.campaigns.campaign import ANONYMOUS, NAMED, AnswerBox, CampaignPerson
from models.surveys import surveys
from models.surveys.survey import NamedAnswer
from models.upkeep import retention
from tests.models.campaigns.asked import AFTER, NOW, SEALER, at
from tests.models.surveys.test_surveys import GOOD, opened, people

LAST_KEPT, FIRST_GONE = at(date(2037, 9, 30), 23), datetime(2037, 10, 1, tzinfo=BANGKOK)
"""Closed in March 2570, fiscal year 2570: kept to the end of 2580."""


def left(session: Session) -> int:
    return sum(
        session.scalar(select(func.count()).select_from(each)) or 0
        for each in (AnswerBox, NamedAnswer)
    )


@pytest.mark.parametrize(("mode", "rows"), [(ANONYMOUS, 2), (NAMED, 6)])
def test_answers_go_after_the_tenth_fiscal_year_and_their_number_stays(
    session: Session, mode: str, rows: int
) -> None:
    staff = people(session)
    campaign = opened(session, staff[0], mode)
    opened(session, staff[0])  # one that is never closed
    for person in staff[:5]:
        surveys.give(session, SEALER, campaign, person, "", GOOD, NOW)
    surveys.close_now(session, SEALER, campaign, AFTER)
    assert left(session) == rows
    assert not retention.has_old(session, LAST_KEPT) and not retention.drop_old(session, LAST_KEPT)
    assert not surveys.figures(session, SEALER, campaign).gone
    assert retention.has_old(session, FIRST_GONE)
    assert retention.drop_old(session, FIRST_GONE) == rows - 1
    session.expire_all()
    assert left(session) == 1 and not retention.has_old(session, FIRST_GONE)
    found = surveys.figures(session, SEALER, campaign)
    assert found.gone and (found.asked, found.answered, str(found.rate)) == (6, 5, "83.33")
    assert found.whole is None and found.texts == {} and not found.hidden
    marked = select(func.count()).where(CampaignPerson.answered_on.is_not(None))
    assert session.scalar(marked) == 5


def test_a_number_that_was_hidden_stays_hidden(session: Session) -> None:
    staff = people(session)
    campaign = opened(session, staff[0])
    for person in staff[:3]:
        surveys.give(session, SEALER, campaign, person, "", GOOD, NOW)
    surveys.close_now(session, SEALER, campaign, AFTER)
    retention.drop_old(session, FIRST_GONE)
    session.expire_all()
    found = surveys.figures(session, SEALER, campaign)
    assert found.gone and found.hidden and found.rate is None

"""A day after a wrong code nothing says from where it was tried, whether anybody tracks or not."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.complaints import case_tracking
from models.complaints.complaint import CaseThrottle
from models.complaints.sealed import case_codes
from models.errors import Refusal
from scheduler.complaints.timed import forget_guesses
from scheduler.ports import Outside
from tests.fakes import MovableClock


def guess(office: Outside) -> None:
    def work(session: Session) -> None:
        code = case_codes.new_code(office.random_bytes)
        with pytest.raises(Refusal, match="unknown_code"):
            case_tracking.track(session, office.sealer, code, "lane", office.clock.now())

    office.database.write(work)


def kept(office: Outside) -> int:
    query = select(func.count()).select_from(CaseThrottle)
    return office.database.read(lambda session: session.scalar(query) or 0)


def test_a_day_later_the_count_is_gone_though_nobody_tracked(
    office: Outside, clock: MovableClock
) -> None:
    guess(office)
    clock.advance(days=1, seconds=-1)
    forget_guesses(office)
    assert kept(office) == 1
    clock.advance(seconds=1)
    assert not forget_guesses(office)
    assert kept(office) == 0

"""The simulated year's own account: it sees what is lost and what comes twice; and many seeds."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from handlers.messages import render
from handlers.reminders import digest_card
from models.reminders import reminder_record
from models.reminders.reminder_lines import Digest
from tests.models.reminders.owing import CALENDAR, Owing, at
from tests.simulate.__main__ import KINDS, Played, play, play_all, table
from tests.simulate.ledger import Account
from tests.simulate.office import GROUP, line_id
from tests.soaking import SEEDS

DAY, LATER = date(2027, 3, 17), date(2027, 3, 18)


@pytest.fixture
def office(session: Session) -> Owing:
    made = Owing(session)
    made.activity()
    return made


@pytest.fixture
def account() -> Account:
    return Account(CALENDAR)


def said(office: Owing, day: date = DAY) -> list[Digest]:
    """The day's digests, written down as said."""
    return reminder_record.note_digests(office.session, office.passes(at(day)).digests, at(day))


def call(digest: Digest, moment: datetime, endpoint: str = "push") -> dict[str, Any]:
    """LINE has taken it."""
    return {
        "endpoint": endpoint,
        "status": 200,
        "to": line_id(digest.person_id),
        "at": moment.isoformat(),
        "messages": render([digest_card.card(digest)]),
        "fault": None,
    }


@pytest.mark.soak
def test_some_days_around_a_round_are_played_as_the_year_is() -> None:
    """Only that it runs: with faults, kills and its own account; `make simulate` judges a year."""
    played = play("sqlite", 2567, date(2024, 3, 15), date(2024, 3, 18))
    assert (played.account.lost, played.account.doubled) == ([], [])
    assert played.account.digests and "reminders (lines said)" in table([played])


def test_what_was_taken_once_is_neither_lost_nor_doubled(office: Owing, account: Account) -> None:
    account.morning(office.passes(at(DAY)))
    digests = said(office)
    account.took(call(digest, at(DAY)) for digest in digests)
    account.evening(office.session, DAY, set())
    account.close(office.session, set())
    assert (account.lost, account.doubled, account.out_of_hours) == ([], [], [])
    assert (account.digests, account.lines) == (3, 3)
    assert account.plain == 5  # the step's message to everybody it concerns, in whatever role


def test_a_digest_on_record_that_line_never_took_is_lost(office: Owing, account: Account) -> None:
    first, *others = said(office)
    account.took(call(digest, at(DAY)) for digest in others)
    account.close(office.session, set())
    assert len(account.lost) == 1
    assert f"to {first.person_id} on" in account.lost[0]


def test_a_step_that_was_owed_and_never_said_is_lost(office: Owing, account: Account) -> None:
    account.morning(office.passes(at(DAY)))
    account.evening(office.session, DAY, set())
    assert len(account.lost) == 3


def test_a_second_digest_a_day_and_a_step_said_on_two_days_are_doubled(
    office: Owing, account: Account
) -> None:
    [digest] = [each for each in said(office) if each.person_id == office.first.id]
    account.took([call(digest, at(DAY)), call(digest, at(DAY, 10))])
    assert any("second digest" in each for each in account.doubled)
    account.doubled.clear()
    account.took([call(digest, at(LATER))])
    assert any("twice" in each for each in account.doubled)


def test_a_push_at_night_is_seen(office: Owing, account: Account) -> None:
    account.took([call(said(office)[0], at(DAY, 20))])
    assert len(account.out_of_hours) == 1


def test_an_announcement_that_comes_twice_is_seen(account: Account) -> None:
    told = {"endpoint": "push", "status": 200, "to": GROUP, "at": at(DAY).isoformat(),
            "messages": [{"type": "text", "text": "x"}], "fault": None}  # fmt: skip
    account.took([told])
    assert account.doubled == []
    account.took([told])
    assert len(account.doubled) == 1


def test_who_was_told_before_the_day_is_over_was_reached(office: Owing, account: Account) -> None:
    day = date(2027, 3, 19)  # the working day before Saturday's date
    account.morning(office.passes(at(day)))
    account.evening(office.session, day, {p.id for p in (office.first, office.second, office.head)})
    assert (account.owed_people, account.reached) == (1, 0)
    account.morning(office.passes(at(day)))
    said(office, day)
    account.evening(office.session, day, set())
    assert (account.owed_people, account.reached) == (2, 1)


def test_a_year_that_lost_something_or_cost_too_much_has_failed(account: Account) -> None:
    account.plain, account.billed = 300, 100
    year = Played("sqlite", 1, account, 0, 0, 1.0)
    assert year.failures == []
    assert "lost" in table([year])
    account.billed = 101
    account.lost.append("a digest")
    assert len(year.failures) == 2


@pytest.mark.soak
@pytest.mark.parametrize("seed", SEEDS)
def test_soak_many_years_lose_and_repeat_nothing(seed: int) -> None:
    for year in play_all(KINDS, seed):
        assert year.failures == [], (year.kind, year.failures)

"""What looks say of a link: sure failures count on two days, guesses never do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.links import link_states
from models.links.link_states import (
    AGAIN,
    BROKEN,
    FAILURES_TOGETHER,
    NEW,
    PASSING,
    PERSON,
    SEEN_FOR,
    SURE,
    WORKS,
    LinkStanding,
    after,
)

MONDAY = date(2027, 3, 1)
GUESSES = ("refused", "login", "asks_people", "certificate", "inside", "odd", "redirects")
FINDINGS = (WORKS, *sorted(SURE), *sorted(PASSING), *GUESSES)


def stands(*looks: tuple[int, str]) -> str:
    """The state after these findings, each on a day counted from Monday."""
    standing = LinkStanding()
    for day, found in looks:
        standing = after(standing, found, MONDAY + timedelta(days=day))
    return standing.state


@pytest.mark.parametrize("found", sorted(SURE))
def test_a_sure_failure_is_broken_on_the_second_day_only(found: str) -> None:
    assert stands((0, found)) == stands((0, found), (0, found)) == AGAIN
    assert stands((0, found), (1, found)) == BROKEN
    assert stands((0, found), (1, WORKS), (2, found)) == AGAIN


def test_failures_that_are_far_apart_do_not_belong_together() -> None:
    assert stands((0, "missing"), (FAILURES_TOGETHER.days + 1, "missing")) == AGAIN


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(FINDINGS))))
def test_a_link_is_never_broken_by_guesses(looks: list[tuple[int, str]]) -> None:
    looks.sort(key=lambda look: look[0])
    sure_days = {day for day, found in looks if found in SURE}
    assert stands(*looks) != BROKEN or len(sure_days) >= 2
    guessed = [look for look in looks if look[1] not in SURE]
    assert stands(*guessed) in (NEW, WORKS, PERSON)


@pytest.mark.parametrize("found", sorted(PASSING))
def test_trouble_that_passes_takes_no_sure_failure_back(found: str) -> None:
    assert stands((0, found)) == PERSON
    assert stands((0, "missing"), (1, found), (2, "missing")) == BROKEN
    assert stands((0, "gone"), (1, "gone"), (2, found)) == BROKEN


@pytest.mark.parametrize("found", GUESSES)
def test_what_a_person_must_see_is_no_longer_called_broken(found: str) -> None:
    assert stands((0, "gone"), (1, "gone"), (2, found)) == PERSON
    assert stands((0, "gone"), (1, found), (2, "gone")) == AGAIN


def test_after_a_week_it_is_looked_at_and_on_the_next_day_after_a_failure() -> None:
    now = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
    waits = {found: (link_states.next_look(found, now) - now).days for found in FINDINGS}
    assert {found for found, days in waits.items() if days == 1} == SURE | PASSING
    assert set(waits.values()) == {1, 7}
    patient = link_states.next_look("busy", now, retry_after=3 * 86_400.0)
    assert patient == now + timedelta(days=3)


def test_what_a_person_saw_counts_for_thirty_days() -> None:
    last = MONDAY + SEEN_FOR - timedelta(days=1)
    assert link_states.seen_counts(MONDAY, last)
    assert not link_states.seen_counts(MONDAY, last + timedelta(days=1))
    assert not link_states.seen_counts(None, MONDAY)

"""One space of codes: each opens one thing, for good; the nearest is found."""

from __future__ import annotations

import os
from datetime import date, timedelta

from sqlalchemy.orm import Session

from models.codes import given_codes
from models.codes.short_code import new_code
from tests.models.campaigns.asked import NOW

TODAY = date(2027, 3, 1)


def give(session: Session, about: int = 1, opens: str = "tried", last: date | None = None) -> str:
    return given_codes.give(session, opens, about, last, NOW, os.urandom)


def test_the_same_thing_keeps_its_code_and_gets_its_new_end(session: Session) -> None:
    code = give(session)
    assert give(session, last=TODAY) == code
    found = given_codes.found(session, code)
    assert found is not None
    assert (found.opens, found.about_id, found.last_day) == ("tried", 1, TODAY)


def test_a_code_that_is_taken_is_not_given_again(session: Session) -> None:
    first, second = b"\x01" * 16, b"\x02" * 16
    draws = iter([first, first, second])
    codes = [
        given_codes.give(session, "tried", about, None, NOW, lambda _n: next(draws))
        for about in (1, 2)
    ]
    assert codes == [new_code(lambda _n: first), new_code(lambda _n: second)]


def test_the_nearest_is_found_among_those_that_still_open_something(session: Session) -> None:
    code = give(session, last=TODAY)
    other = give(session, 2, "other")
    slip = code[:2] + ("A" if code[2] != "A" else "B") + code[3:]
    near = given_codes.nearest(session, slip, ["tried"], TODAY)
    assert [each.code for each in near] == [code] != [other]
    assert given_codes.nearest(session, slip, ["tried"], TODAY + timedelta(days=1)) == []
    assert given_codes.nearest(session, slip, [], TODAY) == []

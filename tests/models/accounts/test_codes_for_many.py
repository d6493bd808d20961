"""Codes for many: in parts, kept sealed for a day, and the earlier ones die."""

from __future__ import annotations

import secrets
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from models.accounts import codes_for_many, joining
from models.crypto import KeyRing, Sealer
from models.errors import Refusal
from models.people.person import Person
from tests import factories

NOW = factories.SENT_AT
SEALER = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)


def office(session: Session, people: int) -> list[Person]:
    """People of one bureau who have not joined, and one who has."""
    bureau = factories.bureau(session)
    factories.person(session, bureau, ["admin"])
    return [factories.person(session, bureau, [], joined=False) for _ in range(people)]


def issue(session: Session) -> list[dict[int, str]]:
    made = codes_for_many.issue(session, SEALER, secrets.token_bytes, NOW, None, None)
    return [
        {person.id: code for person, code in codes_for_many.still_good(session, SEALER, each, NOW)}
        for each in made
    ]


def test_everybody_who_waits_gets_one_code_and_the_earlier_ones_die(session: Session) -> None:
    people = office(session, 3)
    [first] = issue(session)
    assert codes_for_many.holders(session, [each.id for each in people], NOW) == 3
    [second] = issue(session)
    assert set(second) == {each.id for each in people} and first != second
    for code in first.values():
        with pytest.raises(Refusal, match="dead_code"):
            found = joining.find_code(session, SEALER, "lane", code, NOW)
            joining.owner(session, found.code_hash, NOW)


def test_what_is_stored_shows_no_code_and_a_day_later_none_is_printed(session: Session) -> None:
    office(session, 2)
    [batch] = codes_for_many.issue(session, SEALER, secrets.token_bytes, NOW, None, None)
    [(_, code), _] = codes_for_many.still_good(session, SEALER, batch, NOW)
    assert batch.codes is not None and code.encode() not in batch.codes
    assert codes_for_many.still_good(session, SEALER, batch, NOW + timedelta(days=1)) == []


def test_many_are_printed_in_parts(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes_for_many, "MOST", 2)
    office(session, 5)
    assert [len(each) for each in issue(session)] == [2, 2, 1]


def test_where_all_have_joined_nothing_is_issued(session: Session) -> None:
    office(session, 0)
    with pytest.raises(Refusal, match="nobody"):
        issue(session)

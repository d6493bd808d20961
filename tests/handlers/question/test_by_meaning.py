"""Questions that whole sentences ask by their meaning alone (decisions/0328)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from handlers import registry
from handlers.one_to_one import opening
from handlers.question.query import Query
from handlers.understand.wishes.whole_sentence import READ
from handlers.understand.wishes.wish_scores import WEIGHTS
from handlers.understand.words import Match
from models.people import people
from tests import factories
from tests.handlers.house import House
from tests.models.complaints import complaining
from tests.models.gifts import giving
from tests.understanding import asked

BY_MEANING = [each for each in registry.QUERIES if each.outside and not each.words]
ALL_ROLES = ["admin", "executive", "supervisor", "receiver", "reporter"]
SAID = (
    "พี่ที่กลุ่มฝากถามมาว่าเรื่องนี้ต้องทำยังไงต่อคะ เห็นว่าต้องส่งภายในวันศุกร์นี้ 2.1 กับ 1.10",
    "เมื่อวานบ่ายสามโมงเพิ่งรู้ 5 มี.ค.",
    "?",
)


@pytest.fixture(scope="module")
def office(quick_database: Any) -> Iterator[tuple[House, dict[str, str]]]:
    """Reports, gifts and a case; somebody with every role, and somebody with none."""
    with quick_database.engine.connect() as connection:
        transaction = connection.begin()
        house = House(connection, now=asked.NOW)
        with house.session() as session:
            asked.put(session)
            made = complaining.office(session)
            every = factories.person(session, made.bureau, ALL_ROLES, made.director)
            none = factories.person(session, made.bureau, [], made.director)
            complaining.filed(session, house.sealer, made.bureau, asked.NOW)
            giving.reported(session, house.sealer, every)
            who = {"every role": every.line_user_id or "", "no role": none.line_user_id or ""}
            session.commit()
        yield house, who
        transaction.rollback()


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("who", ["every role", "no role"])
def test_each_is_answered_whatever_the_words_that_mean_it(
    office: tuple[House, dict[str, str]], who: str, said: str
) -> None:
    house, accounts = office
    for query in BY_MEANING:
        with house.session() as session:
            desk = house.desk(session, accounts[who])
            person = people.by_line_id(session, accounts[who])
            context = replace(desk, person=person, said=said)
            told = opening.open_match(context, Match(query.name, "", False, READ), said, "")
            assert told, query.name
            session.rollback()


@pytest.mark.parametrize("query", BY_MEANING, ids=lambda each: each.name)
def test_the_reader_has_learned_each(query: Query) -> None:
    assert query.name in WEIGHTS.names

"""What no button of ours says and no keyboard types: answered kindly, stored by any database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Mapper

from handlers import events, registry
from handlers.conversation.flow import REVIEW
from tests import factories
from tests.handlers.house import Chat, House
from tests.models.complaints import complaining
from tests.models.gifts import giving
from tests.soaking import every
from tests.talk import actions
from tests.understanding import asked

NAMES = [each.name for each in (*registry.QUERIES, *registry.FLOWS)]
FACTS = "abcdfgklmnoprstuvwy"
LATE, EARLY = "9999-12-31", "0001-01-01"


@pytest.fixture(scope="module")
def office(quick_database: Any) -> Iterator[tuple[House, Chat]]:
    """Reports, gifts and a case, and one person who holds every role."""
    with quick_database.engine.connect() as connection:
        transaction = connection.begin()
        house = House(connection, now=asked.NOW)
        with house.session() as session:
            asked.put(session)
            made = complaining.office(session)
            roles = ["admin", "executive", "supervisor", "receiver", "reporter"]
            every = factories.person(session, made.bureau, roles, made.director)
            complaining.filed(session, house.sealer, made.bureau, asked.NOW)
            giving.reported(session, house.sealer, every)
            session.commit()
        event.listen(Mapper, "before_insert", _fits)
        yield house, Chat(house, every.line_user_id or "")
        event.remove(Mapper, "before_insert", _fits)
        transaction.rollback()


def _fits(mapper: Mapper[Any], _connection: object, row: object) -> None:
    """PostgreSQL refuses what SQLite takes: a text longer than its column, NUL in a text."""
    for attribute in mapper.column_attrs:
        value, kind = getattr(row, attribute.key), attribute.columns[0].type
        if isinstance(value, str):
            assert len(value) <= (getattr(kind, "length", None) or len(value)), attribute
            assert "\x00" not in value, attribute


ODD_FACTS = {
    "the last day": {"d": LATE},
    "the first day": {"d": EARLY},
    "all days": {"f": EARLY, "l": LATE},
    "no text": dict.fromkeys(FACTS, "%00%ED%A0%80"),
    "words": dict.fromkeys(FACTS, "ก" * 90),
    "a thai digit": dict.fromkeys(FACTS, "๑"),
}


@pytest.mark.parametrize("odd", ODD_FACTS)
def test_a_button_with_facts_that_none_of_ours_has_opens_nothing_that_breaks(
    office: tuple[House, Chat], odd: str
) -> None:
    """`make test` opens each with one of them, `make soak` with all."""
    house, chat = office
    given = "&".join(f"{name}={value}" for name, value in ODD_FACTS[odd].items())
    for name in every(len(ODD_FACTS), NAMES, first=list(ODD_FACTS).index(odd)):
        undone = house.connection.begin_nested()
        tap = {"type": "postback", "postback": {"data": f"o:{name}?{given}"}}
        chat.sends(tap, silent=True)  # pictures answer when they are made
        undone.rollback()


ODD = ("\u200b\u202e", "ก\x00" * 2500, "9" * 5000, "31 ก.พ. 99999", "😀\ufe0f" * 20)
GOOD = ("จัดอบรมบุคลากรทั้งสำนักแล้ว มีผู้เข้าร่วม 40 คน", "5 มี.ค.", "1", "80")
STEPS = 9


@pytest.mark.parametrize("flow", [each.name for each in registry.FLOWS])
@pytest.mark.soak
def test_odd_words_at_any_question_are_answered_and_lose_nothing(
    office: tuple[House, Chat], flow: str
) -> None:
    """As far as a flow's button alone and the first answer that fits lead."""
    house, chat = office
    undone = house.connection.begin_nested()
    chat.sends({"type": "postback", "postback": {"data": f"o:{flow}?"}}, silent=True)
    for number in range(STEPS):
        before = _active(house, chat)
        if before is None or before.at == REVIEW:
            break
        for odd in ODD:
            tried = house.connection.begin_nested()
            chat.says(odd)
            after = _active(house, chat)
            if after is not None and after.conversation == before.conversation:
                assert set(before.answers) <= set(after.answers), (before.at, odd[:20])
            tried.rollback()
        fitting = [d for d in _offered(chat) if ":-" not in d and d.startswith("c:")]
        if fitting:
            chat.sends({"type": "postback", "postback": {"data": fitting[0]}}, silent=True)
        else:
            chat.says(GOOD[number % len(GOOD)])
    undone.rollback()


@dataclass(frozen=True)
class Standing:
    """The conversation somebody is in: its id, its question, its answers."""

    conversation: str
    at: str
    answers: dict[str, Any]


def _active(house: House, chat: Chat) -> Standing | None:
    for conversation, (row, state) in house.states(chat.user_id).items():
        if row.status == "active":
            return Standing(conversation, state["at"], state["answers"])
    return None


def _offered(chat: Chat) -> list[str]:
    return [each["data"] for each in actions(chat.heard[-1]) if "data" in each]


@pytest.mark.parametrize("said", ["ก\x00ข", "ก\ud800ข", "\x00ก\udfffข\x00"])
def test_what_no_database_takes_is_gone_before_anybody_reads_it(said: str) -> None:
    source = {"type": "user", "userId": "U1"}
    typed = {"type": "message", "message": {"type": "text", "id": "m1", "text": said}}
    assert events.parse({"source": source, **typed}).text == "กข"
    tapped = {"type": "postback", "postback": {"data": said, "params": {"date": said}}}
    parsed = events.parse({"source": source, **tapped})
    assert (parsed.data, parsed.params) == ("กข", {"date": "กข"})

"""The office of known figures, and somebody who asks there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from models.database import Database
from tests.handlers.house import Chat, House
from tests.understanding import asked

Speaks = Callable[..., Chat]


@pytest.fixture(scope="module")
def known_office(quick_database: Database) -> Iterator[tuple[House, dict[str, str]]]:
    """The office of known figures, made once."""
    with quick_database.engine.connect() as connection:
        transaction = connection.begin()
        made = House(connection, now=asked.NOW)
        with made.session() as session:
            people = asked.put(session)
            session.commit()
        yield made, people
        transaction.rollback()


@pytest.fixture
def says(known_office: tuple[House, dict[str, str]]) -> Iterator[Speaks]:
    """Says each of the words as somebody of that office; returns the chat."""
    house, people = known_office
    inner = house.connection.begin_nested()

    def speaks(*words: str, role: str = "admin", now: datetime = asked.NOW) -> Chat:
        chat = Chat(replace(house, now=now, shown={}, asked={}), people[role])
        for each in words:
            chat.says(each)
        return chat

    yield speaks
    inner.rollback()

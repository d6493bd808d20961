"""A hundred questions as people type them: the right one is answered, its number is the rows'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from handlers import registry
from handlers.understand.words import match_command
from models.database import Database
from tests.handlers.house import Chat, House
from tests.talk import words
from tests.understanding import asked
from tests.understanding.asked import FIGURES, NOW, Named

TABLE = Path(asked.__file__).with_name("questions.tsv")


@dataclass(frozen=True)
class Question:
    """A line of the table: who asks what, which question it is, which figure of what is shown."""

    role: str
    query: str
    figure: str
    named: str
    text: str

    @property
    def expected(self) -> str:
        facts = dict(part.split("=") for part in self.named.split(";") if part)
        first, _, last = facts.pop("months", "").partition("..")
        return FIGURES[self.figure](Named(**facts, months=(first, last)))


QUESTIONS = [
    Question(*line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.fixture(scope="module")
def office(quick_database: Database) -> Iterator[tuple[House, dict[str, str]]]:
    """The office of known figures, made once; questions change nothing in it."""
    with quick_database.engine.connect() as connection:
        transaction = connection.begin()
        house = House(connection, now=NOW)
        with house.session() as session:
            people = asked.put(session)
            session.commit()
        yield house, people
        transaction.rollback()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{q.role}: {q.text}")
def test_a_question_gets_its_table_with_the_number_of_the_rows(
    office: tuple[House, dict[str, str]], question: Question
) -> None:
    match = match_command(question.text, registry.commands())
    assert match is not None and match.name == question.query
    house, people = office
    chat = Chat(house, people[question.role]).says(question.text)
    assert question.expected in chat.since(0)


def test_the_table_holds_a_hundred_questions_and_none_twice() -> None:
    assert len(QUESTIONS) >= 100
    assert len({(q.role, q.text) for q in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize("query", sorted({q.query for q in QUESTIONS}))
def test_staff_without_a_part_in_reporting_are_told_nothing(
    office: tuple[House, dict[str, str]], query: str
) -> None:
    house, people = office
    typed = registry.commands()[query][0]
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in Chat(house, people["staff"]).says(typed).last


@pytest.mark.parametrize("query", ["budget", "changes", "completion", "traffic_lights"])
def test_in_the_group_such_a_question_leads_to_the_direct_chat_and_tells_nothing(
    office: tuple[House, dict[str, str]], query: str
) -> None:
    house, people = office
    called = f"@บอต {registry.commands()[query][0]}"
    mentionee = {"index": 0, "length": 4, "type": "user", "isSelf": True}
    message = {"type": "text", "id": "m0", "text": called, "mention": {"mentionees": [mentionee]}}
    source = {"type": "group", "groupId": "C" + "1" * 32, "userId": people["admin"]}
    event = {"type": "message", "message": message, "source": source, "mode": "active",
             "replyToken": "token-g", "webhookEventId": f"E{query}"}  # fmt: skip
    said = words([e.messages for e in house.handle(event) if e.reply_token])
    assert "แชตส่วนตัว" in said
    assert not any(sign in said for sign in ("%", "ฉบับ", "บาท", "สำนักกฎหมาย"))

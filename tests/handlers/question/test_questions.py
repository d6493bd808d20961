"""Two hundred questions as people type them: the right one is answered, its number is the rows'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from handlers import registry
from handlers.question.topic import Topic
from handlers.understand.words import match_command
from models.database import Database
from tests.handlers.house import Chat, House
from tests.talk import words
from tests.understanding import asked
from tests.understanding.asked import BUREAUS, FIGURES, NOW, TODAY, Named

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

    @property
    def scope(self) -> str:
        """What the answer says it is about, where less than the whole was named."""
        facts = dict(part.split("=") for part in self.named.split(";") if part)
        first, _, last = facts.get("months", "").partition("..")
        about = Topic(
            due=date.fromisoformat(facts["due"]) if "due" in facts else None,
            number=facts.get("number"),
            measure=int(facts["measure"]) if "measure" in facts else None,
            span=(date.fromisoformat(first), date.fromisoformat(last)) if first else None,
        )
        return about.words(TODAY) if about.narrower() else ""

    @property
    def others(self) -> list[str]:
        """The bureaus that are not meant, where one is."""
        named = [name for name in BUREAUS if f"bureau={name}" in self.named.split(";")]
        return [name for name in BUREAUS if named and name not in named]


OPEN_TO_ALL = {"awaiting_review", "about_plan"}
"""To who reviews nothing the first tells what waits for their own decision; the plan is of
everybody's own bureau."""

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


@pytest.mark.every(2)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{q.role}: {q.text}")
def test_a_question_gets_its_table_with_the_number_of_the_rows(
    office: tuple[House, dict[str, str]], question: Question
) -> None:
    match = match_command(question.text, registry.commands())
    assert match is not None and match.name == question.query
    house, people = office
    nothing_in_sight = replace(house, asked={}, shown={})
    chat = Chat(nothing_in_sight, people[question.role]).says(question.text)
    answer = chat.since(0)
    assert question.expected in answer
    assert question.scope in answer
    assert not [name for name in question.others if name in answer]


def test_how_many_activities_are_done_is_told_with_which(
    office: tuple[House, dict[str, str]],
) -> None:
    house, people = office
    nothing_in_sight = replace(house, asked={}, shown={})
    told = Chat(nothing_in_sight, people["admin"]).says("เสร็จแล้วกี่กิจกรรม").since(0)
    assert "กิจกรรมที่ทำเสร็จแล้ว 0 จาก 6" in told and "เสร็จกี่เปอร์เซ็นต์" in told


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("สถานะปีที่แล้ว", "ปีงบประมาณ 2569"),
        ("สถานะปีงบ 2569", "ปีงบประมาณ 2569"),
        ("สถานะสำนักกฎหมายปีที่แล้ว", "ปีงบประมาณ 2569"),
        ("เสร็จกี่เปอร์เซ็นต์ ปีงบประมาณ 2569", "ปีงบประมาณ 2569"),
        ("ไตรมาส 2 ปี 2569 เป็นยังไง", "ไตรมาสที่ 2 ปีงบประมาณ 2569"),
        ("สถานะรอบมีนาปีที่แล้ว", "รอบ 20 มีนาคม 2569"),
        ("สถานะปีนี้", "ปีงบประมาณ 2570"),
        ("สถานะตอนนี้", "ปีงบประมาณ 2570"),
        ("งบประมาณปีนี้", "ปีงบประมาณ 2570"),
    ],
)
def test_a_year_that_is_named_is_the_one_answered(
    office: tuple[House, dict[str, str]], typed: str, words: str
) -> None:
    house, people = office
    said = Chat(house, people["admin"]).says(typed).since(0)
    assert words in said
    assert ("ปีงบประมาณ 2570" in said) is ("2570" in words)


def test_the_button_of_another_year_s_answer_stays_in_that_year(
    office: tuple[House, dict[str, str]],
) -> None:
    house, people = office
    chat = Chat(house, people["admin"]).says("สถานะปีที่แล้ว").taps("ใครยังไม่ส่ง")
    assert "2569" in chat.last and "2570" not in chat.last


def test_the_table_holds_a_hundred_questions_and_none_twice() -> None:
    assert len(QUESTIONS) >= 200
    assert len({(q.role, q.text) for q in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize("query", sorted({q.query for q in QUESTIONS} - OPEN_TO_ALL))
def test_staff_without_a_part_in_reporting_are_told_nothing(
    office: tuple[House, dict[str, str]], query: str
) -> None:
    house, people = office
    typed = registry.commands()[query][0]
    told = Chat(house, people["staff"]).says(typed).last
    own = query == "changes" and "ไม่มีเรื่องที่ต้องทำ" in told  # of what is new: their own duties
    # Of what was sent: the plan of their own bureau, which everybody may see.
    own = own or query in ("status", "not_sent") and "แผนของสำนัก" in told
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in told or own


@pytest.mark.parametrize(
    ("query", "leads_to"),
    [
        ("budget", "เมื่อผู้ดูแลระบบยืนยันกลุ่มแล้ว"),
        ("changes", "แชตส่วนตัว"),
        ("completion", "เมื่อผู้ดูแลระบบยืนยันกลุ่มแล้ว"),
        ("traffic_lights", "เมื่อผู้ดูแลระบบยืนยันกลุ่มแล้ว"),
    ],
)
def test_in_a_group_that_nobody_confirmed_such_a_question_tells_nothing(
    office: tuple[House, dict[str, str]], query: str, leads_to: str
) -> None:
    house, people = office
    called = f"@บอต {registry.commands()[query][0]}"
    mentionee = {"index": 0, "length": 4, "type": "user", "isSelf": True}
    message = {"type": "text", "id": "m0", "text": called, "mention": {"mentionees": [mentionee]}}
    source = {"type": "group", "groupId": "C" + "1" * 32, "userId": people["admin"]}
    event = {"type": "message", "message": message, "source": source, "mode": "active",
             "replyToken": "token-g", "webhookEventId": f"E{query}"}  # fmt: skip
    said = words([e.messages for e in house.handle(event) if e.reply_token])
    assert leads_to in said
    assert not any(sign in said for sign in ("%", "ฉบับ", "บาท", "สำนักกฎหมาย"))

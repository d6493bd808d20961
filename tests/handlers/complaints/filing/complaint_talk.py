"""A stranger who tells a complaint up to the review card, and what is kept of it."""

from __future__ import annotations

from sqlalchemy import select

from models.complaints.complaint import Case
from models.complaints.sealed import case_texts
from tests.handlers.house import Chat, House

STRANGER = "U" + "9" * 32
STORY = "เจ้าหน้าที่หน้าห้องพูดจาไม่สุภาพกับผู้มาติดต่อเมื่อเช้าวันจันทร์"


def told(demo: House, identity: str = "ไม่เปิดเผยชื่อ", story: str = STORY) -> Chat:
    """At the review card; with a name somebody stands at the question for it."""
    return Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps(identity).says(story)


def answers_of(chat: Chat) -> dict[str, object]:
    """The answers of the only conversation that is kept."""
    [(_, state)] = chat.house.states(chat.user_id).values()
    found: dict[str, object] = state["answers"]
    return found


def filed_case(demo: House) -> Case:
    with demo.session() as session:
        [case] = session.scalars(select(Case))
        session.expunge_all()
    return case


def filed_story(demo: House) -> case_texts.Story:
    return case_texts.story(demo.sealer, filed_case(demo))

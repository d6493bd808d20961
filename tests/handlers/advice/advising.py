"""Questions to the clinic in the demo's office, and who answers them, for the tests."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from models.advice.advice_question import AdviceQuestion
from models.people.person import ADVISER, Person
from tests.handlers.house import Chat, House, arranging

ADVISING, ASKING, SMALL, ADMIN, OTHER = "D0003", "D0106", "D0202", "D0002", "D0105"
WORDS = "ภาพถ่ายหน่วยละกี่ใบสำหรับเล่มสรุปของงานอบรม"


@arranging
def adviser(demo: House, staff_id: str = ADVISING, takes: bool = False) -> None:
    """Gives the role, or with `takes` takes it away."""
    with demo.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        others = [each for each in person.roles if each != ADVISER]
        person.roles = others if takes else [*others, ADVISER]
        session.commit()


def asks(chat: Chat, words: str = WORDS, tells: str = "ไม่บอกชื่อ", send: str = "ส่งคำถาม") -> str:
    """Asks and returns the code of the receipt."""
    chat.says(f"ถามคลินิก {words}")
    if "ส่งถามคน" in chat.offers:
        chat.taps("ส่งถามคน")
    chat.taps(tells).taps(send)
    assert "ส่งคำถามแล้ว" in chat.last, chat.last
    return next(word for word in chat.last.split() if word.startswith("K-"))


def kept(demo: House) -> list[AdviceQuestion]:
    with demo.session() as session:
        found = list(session.scalars(select(AdviceQuestion)))
        session.expunge_all()
    return found


def answers(demo: House, chat: Callable[[str], Chat], words: str = "หน่วยละหนึ่งภาพ") -> Chat:
    adviser(demo)
    advising = chat(ADVISING).says("คำถามที่รอ").taps("เปิด").taps("ตอบ").says(words)
    return advising.taps("ส่งคำตอบ")

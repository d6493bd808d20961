"""Names of what the roster opens, and words that its cards share."""

from __future__ import annotations

from handlers.messages import Button
from handlers.people.people_words import role_words
from handlers.question.query import opens
from models.people.person import STAFF, Person

FIND, ONE = "find_people", "person_card"

SEARCH = Button("ค้นหา", opens(FIND), fill="บุคลากร ")


def role_list(person: Person) -> str:
    """Returns the Thai names of the roles above staff; "" for none."""
    return role_words([role for role in person.roles if role != STAFF])


def joined_words(person: Person) -> str:
    """Returns what is to be known of the account; "" if LINE reaches the person."""
    if person.line_user_id is None:
        return "ยังไม่ลงทะเบียน"
    return "ปิดรับข้อความจากบอต" if person.blocked_at is not None else ""

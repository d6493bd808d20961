"""The roster as administrators keep it: finding people, their cards, and every change of them."""

from __future__ import annotations

from handlers.context import Context
from handlers.question.query import Query
from handlers.roster import find_people, people_asked, person_card
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_NAME
from models.people.person import ADMIN

_ADMIN = frozenset((ADMIN,))


def _asked(context: Context, words: str, inside: str | None) -> Query | None:
    """In a conversation, and of anybody else, บุคลากร is an ordinary word."""
    if inside is not None or not context.may(_ADMIN):
        return None
    return find_people.QUERY if people_asked.begins(words) else None


ROSTER = Subject(
    name="roster",
    needs=("people",),
    queries=(find_people.QUERY, person_card.QUERY),
    hearing=Hearing(asks=_asked),
    help=(
        HelpLine(
            68,
            "บุคลากร",
            "พิมพ์ “บุคลากร” ตามด้วยชื่อ เลขประจำตัว สำนัก หรือหน้าที่ เพื่อค้นหาและดูข้อมูลรายคน",
            _ADMIN,
        ),
    ),
    group=InGroup(reasons={find_people.QUERY.name: BY_NAME, person_card.QUERY.name: BY_NAME}),
)

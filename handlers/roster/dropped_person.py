"""Answers `ลบคุณ… ทิ้งไป` of somebody whom the roster does not have: with the draft about that
person, or by saying that there is nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import people_named, resuming
from handlers.messages import Message, Text, cut_graphemes
from handlers.question.query import Query
from handlers.roster.roster_words import SEARCH
from handlers.understand.corrections.dropping import dropped_by_name
from models.people.person import ADMIN


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    who = dropped_by_name(rest)

    def about(told: str) -> bool:
        return people_named.is_name_of(who, [told])

    waiting = resuming.to_drop(context, about)
    return waiting or [Text(_NOBODY.format(cut_graphemes(who, 40)), (SEARCH,))]


_NOBODY = (
    "ไม่พบ “{0}” ในทะเบียนบุคลากร จึงยังไม่ได้ลบผู้ใด หากจะเอาออกจากคณะทำงาน พิมพ์ “เอา{0}ออกจากคณะทำงาน”"
)

QUERY = Query("dropped_person", (), _answer, roles=frozenset((ADMIN,)))

"""Answers of everybody where that is asked: what would be told of the person alone is told of the
whole office to those whose work that is, and else said to be the person's own (decisions/0201)."""

from __future__ import annotations

from typing import NamedTuple

from handlers import registry
from handlers.context import Context
from handlers.question import office_told, office_wide
from handlers.question.query import Query
from handlers.question.role_names import who_they_are
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN, EXECUTIVE

_AT_WORK = (ADMIN, EXECUTIVE)
"""Whose questions are of the whole office, unless they say that they mean themselves."""
_OF_MANY = pattern_of(r"ทั้งปี|ทะเบียน|กี่\s?(?:คน|ราย|เปอร์เซ็นต์|%)|(?:มี)ใคร|ใครบ้าง|รายชื่อ|สถิติ|ยอด(?!เยี่ยม)")
_ONLY_OWN = "บอตแสดงส่วนนี้ได้เฉพาะของท่านเอง ไม่แสดงของผู้อื่น ด้านล่างเป็นของท่าน"
_NOT_OPEN = "ของทั้งสำนักงานเปิดให้เฉพาะผู้มีหน้าที่{} ด้านล่างเป็นของท่านเอง"


class OfEverybody(NamedTuple):
    """query: what answers of the whole office; None: the answer is the person's own.
    told: what stands above it then."""

    query: Query | None
    told: str = ""


def meant(context: Context, query: Query, said: str) -> OfEverybody | None:
    """Returns what is answered where typed words ask a question about one's own things of
    everybody; None for other words and questions.

    said: the words; "" where a button was tapped
    """
    if query.of_all is None or not said or office_wide.says_own(said):
        return None
    of_office = registry.query(query.of_all) if query.of_all else None
    may = of_office is not None and context.may(of_office.roles)
    if office_told.asks_of_everybody(said):
        if of_office is None:
            return OfEverybody(None, _ONLY_OWN)
        told = _NOT_OPEN.format(who_they_are(of_office.roles))
        return OfEverybody(of_office) if may else OfEverybody(None, told)
    at_work = may and context.person is not None and context.person.has(*_AT_WORK)
    return OfEverybody(of_office) if at_work and _OF_MANY.search(normalise(said)) else None

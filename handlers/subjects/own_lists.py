"""The list on which the things stand that a person has in a subject, or that came to them: words
typed at the start may speak of one of them that is there already (docs/decisions/0259)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from handlers.question.query import Query
from models.people.person import ROLES


@dataclass(frozen=True)
class OwnList:
    """One list.

    query, facts: the question that shows it, with the facts of its button. Where nothing stands on
        it, it says so and offers to begin one.
    row: the name of what the button of a thing opens.
    called: what its things are called.
    came: the verbs by which such a thing comes to be there: `แจ้ง`, `นัด`, `เข้า`.
    files: the conversations that begin a new one: words about one that is there never begin them.
    roles: whose list it is.
    by_day: whether the name with a day is enough: `เรื่องเมื่อเช้า`. Of what people tell the bot
        themselves it is not: `ลาวันนี้`.
    on_list: whether what may be done with a thing stands on the list, and not on a card of its own.
    sorts: what one of them may be, which its row says: who names another means another.
    without: words of rows that are nothing of anybody's yet: a slot that is free.
    nobodys: what is said where the bot does not keep whose such a thing is; no list is drawn then.
    """

    query: str
    row: str
    called: re.Pattern[str]
    came: str
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)
    files: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset(ROLES)
    by_day: bool = False
    on_list: bool = False
    sorts: re.Pattern[str] | None = None
    without: str = ""
    nobodys: Query | None = field(default=None, hash=False)

    @classmethod
    def of_nobody(cls, called: re.Pattern[str], came: str, told: Query) -> OwnList:
        """Returns what stands for things of which the bot does not keep whose they are."""
        return cls("", "", called, came, nobodys=told)

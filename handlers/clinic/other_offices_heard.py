"""Hears what is not this bot's (`other_offices.py`) and says who has it; nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.clinic.other_offices import ASKED, COMPLAIN, KEPT, UNMET, OtherOffice
from handlers.clinic.standing_answers import own_topic, standing
from handlers.clinic.trainings_required import REQUIRED, REQUIRED_OF_NEW
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.aims_said import without_aim
from handlers.understand.thai import normalise

_KEPT, _ASKED = (REQUIRED, *KEPT), (REQUIRED_OF_NEW, *ASKED)


@listener()
def kept(context: Context, words: str) -> Query | None:
    """Returns the question that tells where a thing of one's own is kept; None for other words."""
    return QUERY if _found(context, words, _KEPT) else None


@listener(anyone=True)
def asked(context: Context, words: str) -> Query | None:
    """Returns the question that says where else to ask; None for other words, and where an
    administrator has given an answer to these very words."""
    found = _found(context, words, _ASKED)
    if found and _OF_A_LETTER.search(normalise(words)):
        return None
    return QUERY if found and standing(context, own_topic(words)) is None else None


_OF_A_LETTER = pattern_of(
    r"(?:ใคร|(?<!เ)กี่\s?คน)\S{0,12}(?:อ่าน|รับทราบ|เห็น).*(?:ข้อความ|ประกาศ|เวียน|เรื่อง)"
    r"|(?:ข้อความ|ประกาศ|เวียน|เรื่อง).*(?:ถึง(?:ใคร|กี่)|(?:ใคร|กี่\s?คน).*(?:อ่าน|รับทราบ|เห็น)|อย่า(?:เพิ่ง|พึ่ง)ส่ง)"
)
"""What was sent to many, whatever it is about."""


def unmet(context: Context, text: str, unsure: bool) -> Sequence[Message]:
    """Returns with whom to ask what words that nothing understood want; nothing for other words.

    unsure: whether they may mean something else, too
    """
    found = _found(context, text, UNMET)
    return () if found is None or unsure and not found.sure else [_told(context, found)]


def _found(context: Context, words: str, rows: tuple[OtherOffice, ...]) -> OtherOffice | None:
    plain = normalise(words)
    plain = without_aim(plain) if _OF_AN_EVENT.search(plain) else plain
    for row in rows:  # each turn comes here, and most words name none of them
        says = row.outsiders if context.person is None else row.says
        if says and row.cue.search(plain) and _is_meant(context, plain, row):
            return row
    return None


_OF_AN_EVENT = pattern_of(
    r"(?:ประชุม|อบรม|สัมมนา).{0,24}?(?:กี่โมง|ที่ไหน|ห้องไหน|วันไหน|เมื่อไ(?:หร่|ร))|(?:กี่โมง|วันไหน).{0,12}?(?:ประชุม|อบรม|สัมมนา)"
)
"""When and where an event is: what somebody will do then is not asked: `…เลิกกี่โมง จะจองรถตู้`."""


def _is_meant(context: Context, plain: str, row: OtherOffice) -> bool:
    if len(plain) > row.longest or row.work_of and context.may(row.work_of):
        return False
    if row.unless is not None and row.unless.search(plain):
        return False
    return all(each.search(plain) for each in row.beside)


def _told(context: Context, row: OtherOffice) -> Message:
    if context.person is not None:
        return Text(row.says, row.doors)
    return Text(row.outsiders, tuple(dict.fromkeys((COMPLAIN, *row.doors))))


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    found = _found(context, rest, _KEPT) or _found(context, rest, _ASKED)
    assert found is not None
    return [_told(context, found)]


QUERY = Query("asked_elsewhere", (), _answer, anyone=True)

"""Answers what people ask about matters of their own that no subject hears by itself, outside of
any conversation: what they have, where it stands, whether they are told. Asking begins nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers import registry
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.own_matters import OwnMatter
from handlers.understand.asked import own_asked
from handlers.understand.thai import fold, without_polite_ending


def asked(context: Context, text: str) -> Query | None:
    """Returns the question that the words ask of a matter of one's own; None for other words, and
    for a command's own."""
    plain = own_asked.short(text) if context.person is not None else ""
    found = _asked(context, plain) if plain else None
    if found is None:
        return None
    match = registry.command(text)
    words = registry.commands()[match.name] if match is not None else ()
    if fold(without_polite_ending(plain)) in map(fold, words):
        return None
    return registry.query(found) if isinstance(found, str) else found


def _asked(context: Context, plain: str) -> Query | str | None:
    notice, asks = own_asked.speaks_of_telling(plain), own_asked.asks(plain)
    if not notice and not asks:
        return None
    named = _named(context, plain)
    told = notice and any(each.told for each in named)
    if told and own_asked.to_be_told(plain):
        return TOLD_WHEN
    if notice and _is_bare(plain) and own_asked.wants_notice(plain):
        return TOLD_WHEN
    if not named or not asks:
        return None
    found = (each.asked(context, plain) for each in named)
    return next((each for each in found if each is not None), None)


def subjects_named(context: Context, text: str) -> frozenset[str]:
    """Returns the names of the subjects whose matters of one's own the words name."""
    plain = own_asked.short(text)
    return frozenset(
        subject.name
        for subject in context.subjects
        if any(matter.named.search(plain) for matter in subject.own_matters)
    )


def _named(context: Context, plain: str) -> list[OwnMatter]:
    return [
        matter
        for subject in context.subjects
        for matter in subject.own_matters
        if matter.named.search(plain)
    ]


_ANY = ("คำตอบ", "ผล", "คืบหน้า", "ข่าว", "ตอบกลับ", "ตอบมา", "อัปเดต", "อัพเดต", "อัพเดท", "อัปเดท")


def _is_bare(plain: str) -> bool:
    """Tells whether words name no matter, but what comes of one: `มีคำตอบแล้วบอกด้วยนะ`."""
    return len(plain) <= _LONGEST_BARE and any(each in plain for each in _ANY)


_LONGEST_BARE = 50


def _told_when(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says how one is told of the matter that the words name; of all where they name none."""
    named = [each for each in _named(context, own_asked.short(rest)) if each.told]
    if not named:
        return [Text(_ALL)]
    doors = {each.label: each for matter in named[:2] for each in matter.doors}
    return [Text("\n".join(matter.told for matter in named[:2]), tuple(doors.values()))]


_ALL = (
    "เรื่องที่ส่งถึงผู้อื่นแล้ว เช่น รายงาน ของขวัญ คำชื่นชม เอกสารเสนอลงนาม เมื่อมีผล บอตแจ้งท่านทางแชตนี้เอง\n"
    "คำถามถึงคลินิกและเรื่องร้องเรียนบอตไม่เก็บว่าเป็นของใคร จึงแจ้งเฉพาะเมื่อท่านพิมพ์รหัสของเรื่อง แล้วกดให้แจ้งเมื่อมีคำตอบ"
)
TOLD_WHEN = Query("told_when", (), _told_when)

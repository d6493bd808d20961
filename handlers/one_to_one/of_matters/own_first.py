"""Tells people of a thing of their own where they were about to be told what holds for any such
thing: who asks what to do with a report that came back, and has one, sees that one with its reason
(decisions/0187)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import Query, opens
from handlers.subjects.declaration import Subject
from handlers.subjects.facts import facts_told
from handlers.subjects.own_matters import InState, OwnMatter
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 120


_HAPPENED = pattern_of("มา|แล้ว|อีก|ทำไม|ตรงไหน|เรื่อง(?:อะ)?ไร|เพราะ(?:อะ)?ไร|อันไหน|ฉบับไหน")
"""The writer says that it has happened: `โดนตีกลับมาอีกแล้ว`, `โดนตีกลับเรื่องอะไร`."""


@dataclass(frozen=True)
class OwnThing:
    """What comes before a general answer.

    query: shows the person's own thing; None where they have none.
    general: the button to the general answer, which the own thing takes the place of.
    none: says that they have none; "" where nothing is said of that.
    about: the question that shows such things, as a button asks it, where they have none.
    """

    query: Query | None = None
    general: tuple[Button, ...] = ()
    none: str = ""
    about: str = ""


_IN_GENERAL = pattern_of(
    r"ถ้า|หาก|สมมติ|สมมุติ|กรณี|เผื่อ|กลัว(?:จะ)?(?:โดน|ถูก)|(?:เวลา|ตอน|เมื่อ)(?:ที่)?(?:โดน|ถูก|มีคน)|ปกติ|ปรกติ|ทั่วไป|โดยมาก|ส่วนใหญ่|บ่อย"
    r"|คนอื่น|เพื่อน|น้อง(?!ที่)|ลูกน้อง|ใคร(?!(?:เป็น)?(?:คน|ผู้)?(?:ส่งกลับ|ตี|เด้ง))|(?:จะ)?ได้ไหมถ้า|จะ(?:โดน|ถูก)|สำนัก(?!เรา|ของ(?:เรา|ผม|หนู|ฉัน|ดิฉัน))|(?:ขั้นตอน|หลักเกณฑ์|ระเบียบ)"
)
"""Asked of any such thing, or of others'."""


def meant(context: Context, query: Query, text: str, facts: Mapping[str, str]) -> OwnThing | None:
    """Returns the person's own thing in the state that the general answer `query` tells of, or that
    they have none though they speak of one; None where all such things are asked about, or where a
    button asks.

    text: what was typed
    facts: of the question that was meant
    """
    if context.person is None or not text or len(text) > _LONGEST:
        return None
    sheet, facet = facts.get(facts_told.SHEET, ""), facts.get(facts_told.FACET, "")
    found = _by_rule(context.subjects).get(query.name, ())
    if query.name == facts_told.QUERY.name:
        found = _by_cell(context.subjects).get((sheet, facet), ())
    plain = normalise(text) if found else ""
    if not found or _IN_GENERAL.search(plain):
        return None
    named = [each for each in found if each[0].named.search(plain)] or found
    own = next((state for _, state in named if state.has(context)), None)
    if own is not None:
        return OwnThing(own.query, _general(query))
    if _HAPPENED.search(plain) is None:
        return None
    told = ((state.none(context), state.query.name) for _, state in named)
    none, query_name = next((each for each in told if each[0]), ("", ""))
    return OwnThing(none=none, about=opens(query_name)) if none else None


def _general(query: Query) -> tuple[Button, ...]:
    """Returns the button to the general answer; none to a cell of a sheet, which has no name."""
    if not query.words:
        return ()
    return (Button(query.words[0], opens(query.name), query.words[0]),)


_States = tuple[tuple[OwnMatter, InState], ...]


def _states(subjects: tuple[Subject, ...]) -> _States:
    return tuple(
        (matter, state)
        for subject in subjects
        for matter in subject.own_matters
        for state in matter.in_states
    )


@cache
def _by_rule(subjects: tuple[Subject, ...]) -> Mapping[str, _States]:
    found: dict[str, _States] = {}
    for each in _states(subjects):
        for name in each[1].instead_of:
            found[name] = (*found.get(name, ()), each)
    return found


@cache
def _by_cell(subjects: tuple[Subject, ...]) -> Mapping[tuple[str, str], _States]:
    found: dict[tuple[str, str], _States] = {}
    for each in _states(subjects):
        for facet in each[1].facets:
            cell = (each[1].sheet, Facet(facet).value)
            found[cell] = (*found.get(cell, ()), each)
    return found

"""Tells what is always true of a matter (docs/decisions/0177)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Button, Card, Message, Para
from handlers.question.query import Facts, Query, opens
from handlers.subjects.declaration import Subject
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet

SHEET, FACET = "s", "f"
"""The facts of the question: of which sheet, and what is asked of it."""
HOW_IT_WORKS = "วิธีทำงานของบอต"
TITLES: Mapping[Facet, str] = {
    Facet.PURPOSE: "คืออะไร",
    Facet.HOW: "ทำอย่างไร",
    Facet.MUST: "ต้องทำไหม",
    Facet.WHO_MAY: "ใครทำได้",
    Facet.WHO_SEES: "ใครเห็นบ้าง",
    Facet.WHO_DECIDES: "ใครรับหรือพิจารณา",
    Facet.DUE: "กำหนดเวลา",
    Facet.WAIT: "รอผลนานเท่าใด",
    Facet.LATE: "เลยกำหนดแล้ว",
    Facet.EARLY: "ทำก่อนกำหนด",
    Facet.UNDO: "ถอนหรือลบ",
    Facet.MEND: "แก้ไขภายหลัง",
    Facet.FOR_OTHERS: "ทำแทนกัน",
    Facet.AWAY: "ผู้เกี่ยวข้องไม่อยู่",
    Facet.SEVERAL: "หลายรายการ",
    Facet.PARTLY: "ทำบางส่วนก่อน",
    Facet.UNKNOWN: "ยังไม่มีข้อมูล",
    Facet.FILES: "ไฟล์และลิงก์",
    Facet.NOTHING: "ไม่มีสิ่งที่จะแจ้ง",
    Facet.NOT_DONE: "หากไม่ทำ",
    Facet.NEXT: "ขั้นต่อไป",
    Facet.COPY: "ดูหรือขอสำเนา",
    Facet.REMINDERS: "การเตือน",
    Facet.LIMITS: "ได้มากที่สุดเท่าใด",
    Facet.WHERE: "ทำทางใดได้",
    Facet.KEPT: "เก็บไว้นานเท่าใด",
    Facet.NAMELESS: "ไม่เปิดเผยชื่อ",
    Facet.WHICH: "เลือกแบบใด",
    Facet.REFUSED: "ไม่ผ่านหรือไม่รับ",
    Facet.COUNTED: "นับอย่างไร",
    Facet.ALLOWED: "ทำได้หรือไม่",
    Facet.AFRAID: "หากกังวล",
    Facet.FAILS: "กดหรือส่งไม่ได้",
}
"""What stands behind the matter's name in the title of an answer."""


@cache
def sheets(subjects: tuple[Subject, ...]) -> Mapping[str, FactSheet]:
    """Returns the sheets of these subjects by name."""
    return {sheet.name: sheet for each in subjects for sheet in each.fact_sheets}


@cache
def by_name(subjects: tuple[Subject, ...]) -> Mapping[str, Sequence[FactSheet]]:
    """Returns by the name of a conversation or question the sheets of what it is about."""
    found: dict[str, dict[str, FactSheet]] = {}
    for sheet in sheets(subjects).values():
        cells = (cell for facet in sheet.facts for cell in sheet.cells(facet))
        instead = (cell.query for cell in cells if isinstance(cell, Instead))
        for name in (*sheet.flows, *sheet.after, *instead):
            found.setdefault(name, {})[sheet.name] = sheet
    return {name: tuple(each.values()) for name, each in found.items()}


ABOUT = "about_"
"""How the names of questions begin that say what a subject is about."""


@cache
def alike(subjects: tuple[Subject, ...], name: str) -> frozenset[str]:
    """Returns the names of the sheets of the subjects that a conversation or question is about."""
    about = {*by_name(subjects).get(name, ())}
    of = (each.fact_sheets for each in subjects if about & {*each.fact_sheets})
    return frozenset(sheet.name for sheets in of for sheet in sheets)


def has(context: Context, sheet: FactSheet, facet: Facet) -> bool:
    """Tells whether the sheet answers this to the person talking."""
    return _of(context, sheet, facet) is not None


def instead(context: Context, sheet: FactSheet, facet: Facet) -> str:
    """Returns the name of the question that answers it instead of the sheet; "" if none does."""
    found = _of(context, sheet, facet)
    return found.query if isinstance(found, Instead) else ""


def doors(context: Context, sheet: FactSheet, facet: Facet) -> Sequence[str]:
    """Returns the names of what does what the answer tells of."""
    found = _of(context, sheet, facet)
    return found.doors if isinstance(found, ShortAnswer) else ()


def told(context: Context, sheet: FactSheet, facet: Facet) -> Sequence[Message]:
    """Returns the answer for the person talking; nothing if the sheet has none for them."""
    found = _of(context, sheet, facet)
    if isinstance(found, Instead):
        return _queries(context.subjects)[found.query].answer(context, "", {})
    return [_card(context, sheet, facet, found)] if found is not None else ()


def in_short(context: Context, sheet: FactSheet) -> Card | None:
    """Returns what the matter is, how it is done and until when, a line each, with what does it;
    None if the sheet tells the person none of these."""
    found = [_of(context, sheet, facet) for facet in _IN_SHORT]
    told = [each for each in found if isinstance(each, ShortAnswer)]
    doors = {door.label: door for each in told for door in _doors(context, each)}
    rows = tuple(Para(each.says.split("\n")[0]) for each in told)
    buttons = tuple(doors.values())[:_DOORS_IN_SHORT]
    return Card(sheet.called, rows=rows, buttons=buttons) if rows else None


_IN_SHORT = (Facet.PURPOSE, Facet.HOW, Facet.DUE)
_DOORS_IN_SHORT = 3


def _of(context: Context, sheet: FactSheet, facet: Facet) -> ShortAnswer | Instead | None:
    if context.person is None and not sheet.anyone:
        return None
    return next((each for each in sheet.cells(facet) if _is_for(context, each)), None)


def _is_for(context: Context, fact: ShortAnswer | Instead) -> bool:
    if isinstance(fact, Instead):
        query = _queries(context.subjects).get(fact.query)
        if query is None or not _may(context, query):
            return False
    return not fact.roles or (context.person is not None and context.may(fact.roles))


def _card(context: Context, sheet: FactSheet, facet: Facet, fact: ShortAnswer) -> Card:
    title, note = f"{sheet.called} · {TITLES[facet]}", f"ที่มา: {fact.source or HOW_IT_WORKS}"
    rows = tuple(map(Para, fact.says.split("\n")))
    return Card(title, rows=rows, buttons=tuple(_doors(context, fact)), note=note)


def _doors(context: Context, fact: ShortAnswer) -> Sequence[Button]:
    doors = _doors_of(context.subjects)
    found = ((name, *doors[name]) for name in fact.doors if name in doors)
    return [
        Button(word, opens(name), word) for name, word, declared in found if _may(context, declared)
    ]


def _may(context: Context, declared: Flow | Query) -> bool:
    return declared.anyone if context.person is None else context.may(declared.roles)


@cache
def _queries(subjects: tuple[Subject, ...]) -> Mapping[str, Query]:
    return {query.name: query for each in subjects for query in each.queries}


@cache
def _doors_of(subjects: tuple[Subject, ...]) -> Mapping[str, tuple[str, Flow | Query]]:
    """Returns by name the first command word of each conversation and question that has one."""
    flows = {f.name: (f.opens_on[0], f) for each in subjects for f in each.flows if f.opens_on}
    queries = {q.name: (q.words[0], q) for each in subjects for q in each.queries if q.words}
    return {**flows, **queries}


def _answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    sheet = sheets(context.subjects).get(facts.get(SHEET, ""))
    asked = facts.get(FACET, "")
    if sheet is None or asked not in set(Facet):
        return ()
    context.secret = context.secret or sheet.secret
    context.asked = "" if context.secret else _data(sheet, Facet(asked))
    return told(context, sheet, Facet(asked))


QUERY = Query("fact", (), _answer, anyone=True)


def to_fact(sheet: FactSheet, facet: Facet) -> Button:
    """Returns the button that asks for this of the matter."""
    label = f"{sheet.called} · {TITLES[facet]}"
    return Button(label, _data(sheet, facet), label)


def _data(sheet: FactSheet, facet: Facet) -> str:
    return opens(QUERY.name, **{SHEET: sheet.name, FACET: facet.value})

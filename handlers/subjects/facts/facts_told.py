"""Tells what is always true of a matter (docs/decisions/0177)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Button, Card, Message, Para
from handlers.question.query import Facts, Query, opens
from handlers.subjects.declaration import Subject
from handlers.subjects.facts import own_lines
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.subjects.facts.rewording import Rewording
from handlers.subjects.facts.source_documents import HOW_IT_WORKS
from handlers.understand.facets.facet import Facet
from handlers.understand.thai import fold

SHEET, FACET = "s", "f"
"""The facts of the question: of which sheet, and what is asked of it."""
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


def for_everybody(sheet: FactSheet, facet: Facet) -> ShortAnswer | Instead | None:
    """Returns the answer that anybody may read, whoever asks; None if only some are told so, or the
    matter is confidential."""
    cells = sheet.cells(facet) if not sheet.secret else ()
    return next((each for each in cells if not each.roles), None)


def card_for_everybody(context: Context, cell: FactCell, buttons: tuple[Button, ...]) -> Card:
    """Returns the answer as a card that a group may read, with these buttons."""
    says, source = _worded(context, cell)
    rows = tuple(map(Para, says.split("\n")))
    return Card(title_of(cell.sheet, cell.facet), rows=rows, buttons=buttons, note=f"ที่มา: {source}")


def in_short(context: Context, sheet: FactSheet) -> Card | None:
    """Returns what the matter is, how it is done and until when, a line each, with what does it;
    None if the sheet tells the person none of these."""
    found = [(facet, _of(context, sheet, facet)) for facet in _IN_SHORT]
    told = [FactCell(sheet, facet, each) for facet, each in found if isinstance(each, ShortAnswer)]
    doors = {door.label: door for each in told for door in _doors(context, each.fact)}
    rows = tuple(Para(_worded(context, each)[0].split("\n")[0]) for each in told)
    buttons = tuple(doors.values())[:_DOORS_IN_SHORT]
    return Card(sheet.called, rows=rows, buttons=buttons) if rows else None


_IN_SHORT = (Facet.PURPOSE, Facet.HOW, Facet.DUE)
_DOORS_IN_SHORT = 3


TOPIC = "fact_"
"""How the topics of answers begin, under which administrators' words for them are kept."""


class FactCell(NamedTuple):
    """One answer of a sheet."""

    sheet: FactSheet
    facet: Facet
    fact: ShortAnswer


def title_of(sheet: FactSheet, facet: Facet) -> str:
    """Returns the title of what is answered to this: `แบบสำรวจ · กำหนดเวลา`."""
    return f"{sheet.called} · {TITLES[facet]}"


def topic_of(cell: FactCell) -> str:
    """Returns the topic of an answer; those for different roles have different ones."""
    place = list(cell.sheet.cells(cell.facet)).index(cell.fact)
    return f"{TOPIC}{cell.sheet.name}.{cell.facet.value}.{place}"


def topic_told(context: Context, told: Facts) -> str:
    """Returns the topic of the answer that was told to the person; "" if it was none of a sheet."""
    sheet, asked = sheets(context.subjects).get(told.get(SHEET, "")), told.get(FACET, "")
    fact = _of(context, sheet, Facet(asked)) if sheet is not None and asked in set(Facet) else None
    if sheet is None or not isinstance(fact, ShortAnswer):
        return ""
    return topic_of(FactCell(sheet, Facet(asked), fact))


def cell_of(subjects: tuple[Subject, ...], topic: str) -> FactCell | None:
    """Returns the answer of this topic, or None."""
    return _cells(subjects).get(topic)


def topic_titled(subjects: tuple[Subject, ...], title: str) -> str:
    """Returns the topic of the first answer with this title; "" if there is none."""
    key = fold(title)
    found = (t for t, cell in _cells(subjects).items() if fold(title_of(*cell[:2])) == key)
    return next(found, "")


@cache
def _cells(subjects: tuple[Subject, ...]) -> Mapping[str, FactCell]:
    cells = (
        FactCell(sheet, facet, fact)
        for sheet in sheets(subjects).values()
        for facet in sheet.facts
        for fact in sheet.cells(facet)
        if isinstance(fact, ShortAnswer)
    )
    return {topic_of(cell): cell for cell in cells}


def door_words(subjects: tuple[Subject, ...], names: Sequence[str]) -> Mapping[str, str]:
    """Returns by name the first command word of each of these that has one."""
    doors = _doors_of(subjects)
    return {name: doors[name][0] for name in names if name in doors}


def _of(context: Context, sheet: FactSheet, facet: Facet) -> ShortAnswer | Instead | None:
    if context.person is None and not sheet.anyone:
        return None
    return next((each for each in sheet.cells(facet) if _is_for(context, each)), None)


def _is_for(context: Context, fact: ShortAnswer | Instead) -> bool:
    if isinstance(fact, Instead):
        query = _queries(context.subjects).get(fact.query)
        if query is None or not context.can_use(query):
            return False
    return not fact.roles or (context.person is not None and context.may(fact.roles))


def _keeps_words(context: Context) -> Rewording | None:
    return next((each.rewords for each in context.subjects if each.rewords is not None), None)


def _worded(context: Context, cell: FactCell) -> tuple[str, str]:
    """Returns what is said and its source: administrators' words where they gave some."""
    keeps = _keeps_words(context)
    words = keeps.standing(context, topic_of(cell)) if keeps is not None else None
    if words:
        return words.says, words.source
    return cell.fact.says, cell.fact.source or HOW_IT_WORKS


def _card(context: Context, sheet: FactSheet, facet: Facet, fact: ShortAnswer) -> Card:
    cell, keeps = FactCell(sheet, facet, fact), _keeps_words(context)
    change = keeps.change(context, topic_of(cell)) if keeps is not None else None
    says, source = _worded(context, cell)
    own, buttons = own_lines.beneath(context, fact.own, _doors(context, fact), context.said)
    first = own_lines.above(context, fact.own, context.said)
    return Card(
        title_of(sheet, facet),
        rows=(*first, *map(Para, says.split("\n")), *own),
        buttons=tuple(buttons),
        note=f"ที่มา: {source}",
        quick=(change,) if change is not None else (),
    )


def _doors(context: Context, fact: ShortAnswer) -> Sequence[Button]:
    doors = _doors_of(context.subjects)
    found = ((name, *doors[name]) for name in fact.doors if name in doors)
    return [
        Button(word, opens(name), word)
        for name, word, declared in found
        if context.can_use(declared)
    ]


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
    label = title_of(sheet, facet)
    return Button(label, _data(sheet, facet), label)


def _data(sheet: FactSheet, facet: Facet) -> str:
    return opens(QUERY.name, **{SHEET: sheet.name, FACET: facet.value})


def calls(context: Context, sheet: FactSheet, text: str, name: str) -> bool:
    """Tells whether the words call the conversation `name` by its name, and only their story is of
    the matter of the sheet: `เพื่อนเอารถหลวงไปใช้ ร้องเรียนได้ไหม`."""
    flow = context.flows.get(name)
    return flow is not None and name not in sheet.flows and flow.opens_on[0] in text

"""What is answered to sentences that ask what may be asked of any matter, and to such as ask no
standing fact (decisions/0177)?

`asked_facts.tsv` has the facet (or `none`), the matter, whether it is typed at the start or inside
a conversation about the matter, and the words. One hand wrote them, in other voices than those that
the reader was trained from; nothing is trained from them. Whether a sentence is answered otherwise,
and rightly, only a reader can tell (docs/understanding.md).
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

from handlers import registry
from handlers.conversation.flow import Flow
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import FactSheet, Instead
from handlers.understand.facets.facet import Facet
from handlers.understand.facets.facet_reader import NONE
from models.people.person import ADMIN
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import office_at_work
from tests.understanding.scenes import types_in

ROWS = Path(__file__).with_name("asked_facts.tsv")
ASKED, ELSE = "asked", "else"
TOLD, OTHER_FACET, OTHER_MATTER, ANSWERED, UNMET = (
    "told", "other facet", "other matter", "answered otherwise", "unanswered",
)  # fmt: skip
LEAST_TOLD, MOST_WRONG, MOST_TOLD_ELSE = 65, 25, 2
"""As last measured: facts that are told, told of something else, and told to who asks for none."""
_NOT_MET = ("ไม่แน่ใจว่าหมายถึงเรื่องใด", "” ใช่ไหม", "ยังไม่เข้าใจ", "ยังไม่ทราบว่า", "บอตยังตอบไม่ได้")


@dataclass(frozen=True)
class AskedRow:
    facet: str
    matter: str
    place: str
    text: str


def rows() -> list[AskedRow]:
    with ROWS.open(encoding="utf-8", newline="") as file:
        read = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [AskedRow(*each) for each in read]


def counted() -> dict[str, Counter[str]]:
    """How often each came, of those that ask a standing fact and of the others."""
    found: dict[str, Counter[str]] = {ASKED: Counter(), ELSE: Counter()}
    for row, outcome, _ in outcomes():
        found[ELSE if row.facet == NONE else ASKED][outcome] += 1
    return found


def outcomes() -> Iterator[tuple[AskedRow, str, str]]:
    """What becomes of each row, and what was said."""
    sheets = facts_told.sheets(registry.SUBJECTS)
    with office_at_work() as (house, people):
        for row in rows():
            yield row, *_comes_of(house, people, row, sheets.get(row.matter))


def _comes_of(
    house: House, people: dict[str, Chat], row: AskedRow, sheet: FactSheet | None
) -> tuple[str, str]:
    chat = _who(people, row, sheet)
    shown = {who: list(each) for who, each in house.shown.items()}
    asked, heard = dict(house.asked), len(chat.heard)
    begun = house.connection.begin_nested()
    try:
        if row.place == "inside" and sheet is not None and (word := _opening(sheet)):
            types_in(chat, word)
        count = len(chat.heard)
        types_in(chat, row.text)
        said = chat.since(count)
        newest = house.asked[chat.user_id][0][0] if house.asked.get(chat.user_id) else ""
        return _judged(row, sheet, newest, said), said
    finally:
        begun.rollback()
        del chat.heard[heard:]
        house.shown, house.asked = shown, asked


def _who(people: dict[str, Chat], row: AskedRow, sheet: FactSheet | None) -> Chat:
    """Who may begin the conversation in which it is typed: a reporter, else an administrator."""
    flow = _flow(sheet) if row.place == "inside" and sheet is not None else None
    return people["admin" if flow is not None and ADMIN in flow.roles else "reporter"]


def _flow(sheet: FactSheet) -> Flow | None:
    return next((f for name in sheet.flows if (f := registry.flow(name)) and f.opens_on), None)


def _opening(sheet: FactSheet) -> str:
    flow = _flow(sheet)
    return flow.opens_on[0] if flow is not None else sheet.called


def _judged(row: AskedRow, sheet: FactSheet | None, newest: str, said: str) -> str:
    name, _, facts = newest.removeprefix("o:").partition("?")
    read = dict(parse_qsl(facts)) if name == facts_told.QUERY.name else {}
    titles = tuple(f"{each} · " for each in _called())
    if not read and not said.startswith(titles) and name not in _instead(sheet, row.facet):
        return UNMET if any(each in said for each in _NOT_MET) else ANSWERED
    if row.facet == NONE:
        return TOLD
    right = Facet(row.facet)
    if sheet is not None and (
        said.startswith(f"{sheet.called} · {facts_told.TITLES[right]}")
        or name in _instead(sheet, row.facet)
        or _told_the_same(sheet, right, read)
    ):
        return TOLD
    same = sheet is not None and (
        said.startswith(f"{sheet.called} · ") or read.get(facts_told.SHEET) == sheet.name
    )
    return OTHER_FACET if same else OTHER_MATTER


def _told_the_same(sheet: FactSheet, facet: Facet, read: dict[str, str]) -> bool:
    """Whether the answer is this fact of the sheet, or of another one that leaves it to the same
    rule of the shelves."""
    if not read or read[facts_told.FACET] != facet:
        return False
    other = facts_told.sheets(registry.SUBJECTS)[read[facts_told.SHEET]]
    rules = {each.query for each in other.cells(facet) if isinstance(each, Instead)}
    return other.name == sheet.name or bool(rules & _instead(sheet, facet))


def _called() -> list[str]:
    return [each.called for each in facts_told.sheets(registry.SUBJECTS).values()]


def _instead(sheet: FactSheet | None, facet: str) -> set[str]:
    if sheet is None or facet == NONE:
        return set()
    return {each.query for each in sheet.cells(Facet(facet)) if isinstance(each, Instead)}

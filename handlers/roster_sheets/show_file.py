"""The names and faults of a roster file, page by page, while an administrator looks it through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import Query
from handlers.roster_sheets import file_words
from handlers.roster_sheets.import_roster import ADMINS, HOW
from models.accounts import roster_imports
from models.accounts.roster_faults import RosterFaults
from models.accounts.roster_imports import Wishes
from models.errors import Refusal

_ON_A_PAGE = 12


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns a page. facts: `i` the file, `k` the kind of difference, `p` the page."""
    kept = roster_imports.named(context.session, button_facts.whole(facts, "i") or 0)
    kind = facts.get("k", file_words.MISSING)
    if kept is None or kind not in (*file_words.KINDS, file_words.FAULTS):
        return [Text(HOW)]
    try:
        found = roster_imports.look(context.session, context.sealer, context.me, kept, Wishes())
        rows: list[Part] = (
            [Row(*each) for each in file_words.lines(found.differences, kind)]
            if kind != file_words.FAULTS
            else []
        )
        title = file_words.KINDS.get(kind, "ไม่มีที่ต้องแก้แล้ว")
    except RosterFaults as wrong:
        rows = [Para(file_words.fault(each), tone="bad") for each in wrong.found]
        title, kind = "ที่ต้องแก้ในไฟล์", file_words.FAULTS
    except Refusal:
        return [Text(file_words.GONE)]
    page = button_facts.page(facts, _ON_A_PAGE, len(rows))
    return [
        Card(
            f"{title} {len(rows):,}",
            subtitle=page.words,
            rows=tuple(page.of(rows)) or (Para("ไม่มี"),),
            buttons=page.turn(file_words.LIST, i=kept.id, k=kind),
        )
    ]


QUERY = Query(
    name=file_words.LIST,
    words=("รายชื่อในไฟล์บุคลากร",),
    answer=answer,
    roles=ADMINS,
    goes_on=True,
)

"""`เรื่องที่ทำค้างไว้`: opens what was begun; of several it shows a list, also in the menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import drafts, resuming
from handlers.messages import Button, Message, Part, Row
from handlers.question.query import Query, opens
from models.tables import SECRET_FLOWS


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the question at which it was left, or all drafts with their buttons."""
    return resuming.asked_for(context, rest)


def rows(context: Context) -> list[Part]:
    """Returns how many drafts there are, if there are several; complaints are not counted."""
    waiting = [each for each in drafts.resumable(context) if each.row.flow not in SECRET_FLOWS]
    if len(waiting) < 2:
        return []
    button = Button("ดูทั้งหมด", opens(QUERY.name), QUERY.words[0])
    return [Row("ทำค้างไว้ทั้งหมด", f"{len(waiting):,} เรื่อง", button, "warn")]


QUERY = Query(
    name="resume_draft",
    of_all="",
    words=("เรื่องที่ทำค้างไว้", "ร่างที่ทำค้างไว้", "ร่างที่ค้างไว้", "ร่างของฉัน", "ร่างทั้งหมด"),
    answer=answer,
    anyone=True,
    goes_on=True,
)

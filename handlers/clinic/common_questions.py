"""`คำถามที่พบบ่อย`: the shelves of answers, and the questions on each."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.clinic.answer_card import LIST, TO_LIST, is_told, to_answer
from handlers.clinic.answers import SHELVES
from handlers.clinic.rule_answer import RuleAnswer
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row
from handlers.question.query import Facts, Query, opens
from handlers.subjects.declaration import GroupQuestion

_NAMED = 3


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Shows the shelves; a button (`s`) leads to the questions of one."""
    shelf = facts.get("s", "")
    if shelf in SHELVES:
        title, answers = SHELVES[shelf]
        rows = tuple(
            Row(each.title, each.lines[0], to_answer(each, "อ่าน"))
            for each in answers
            if is_told(context, each)
        )
        return [Card(title, rows=rows, quick=(TO_LIST,))]
    return [_shelves(context)]


def _shelves(context: Context) -> Card:
    rows = []
    for name, (title, answers) in SHELVES.items():
        shown = [each for each in answers if is_told(context, each)]
        if shown:
            see = Button("ดู", opens(LIST, s=name), f"ดู{title}")
            rows.append(Row(f"{title} {len(shown)} ข้อ", _first(shown), see))
    return Card("คำถามที่พบบ่อย", rows=tuple(rows), note="พิมพ์คำถามมาได้เลย เช่น ลงทะเบียนอย่างไร")


def _first(shown: Sequence[RuleAnswer]) -> str:
    return " · ".join(each.title for each in shown[:_NAMED])


def in_group(_context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Names the questions of all shelves, which may be typed in the group."""
    rows = tuple(
        Row(title, " · ".join(each.title for each in answers))
        for title, answers in SHELVES.values()
    )
    return [
        Card(
            "คำถามที่พบบ่อย",
            subtitle="เรียกด้วย @ แล้วพิมพ์คำถาม",
            rows=rows,
            buttons=question.door("คำถามที่พบบ่อย"),
        )
    ]


QUERY = Query(LIST, ("คำถามที่พบบ่อย", "คำถามพบบ่อย", "ถามบ่อย", "FAQ"), answer, anyone=True)

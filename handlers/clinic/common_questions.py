"""`คำถามที่พบบ่อย`: the shelves of answers, and the questions on each."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.clinic.answer_card import GIVE, LIST, TO_LIST, is_told, to_answer, told
from handlers.clinic.answers import SHELVES
from handlers.clinic.rule_answer import RuleAnswer
from handlers.clinic.standing_answers import all_standing, standing
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row
from handlers.question.query import Facts, Query, opens
from handlers.subjects.declaration import GroupQuestion
from models.people.person import ADMIN

_NAMED = 3
_OWN, _OWN_TITLE = "own", "คำถามอื่นของสำนักงาน"
_ADD = Button("เพิ่มคำตอบ", opens(GIVE), "เพิ่มคำตอบ")


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Shows the shelves; a button leads to the questions of one (`s`), or to an added one (`t`)."""
    if "t" in facts and context.person is not None:
        found = standing(context, facts["t"])
        if found is not None:
            return [told(context, found)]
    shelves = _shelves(context)
    shelf = facts.get("s", "")
    if shelf in shelves:
        return [_shelf(*shelves[shelf])]
    return [_all(context, shelves)]


def _shelves(context: Context) -> dict[str, tuple[str, list[RuleAnswer]]]:
    """Returns title and answers of each shelf that has any for the person."""
    packaged, own = all_standing(context)
    found = {
        name: (title, [packaged[each.topic] for each in answers if is_told(context, each)])
        for name, (title, answers) in SHELVES.items()
    }
    found[_OWN] = (_OWN_TITLE, [each for each in own if is_told(context, each)])
    return {name: shelf for name, shelf in found.items() if shelf[1]}


def _shelf(title: str, answers: Sequence[RuleAnswer]) -> Card:
    rows = (Row(each.title, each.lines[0], to_answer(each, "อ่าน")) for each in answers)
    return Card(title, rows=tuple(rows), quick=(TO_LIST,))


def _all(context: Context, shelves: dict[str, tuple[str, list[RuleAnswer]]]) -> Card:
    rows = []
    for name, (title, answers) in shelves.items():
        see = Button("ดู", opens(LIST, s=name), f"ดู{title}")
        rows.append(Row(f"{title} {len(answers)} ข้อ", _names(answers[:_NAMED]), see))
    adds = context.person is not None and context.person.has(ADMIN)
    return Card(
        "คำถามที่พบบ่อย",
        rows=tuple(rows),
        note="พิมพ์คำถามมาได้เลย เช่น ลงทะเบียนอย่างไร",
        quick=(_ADD,) if adds else (),
    )


def _names(answers: Sequence[RuleAnswer]) -> str:
    return " · ".join(each.title for each in answers)


def in_group(_context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Names the questions of all shelves, which may be typed in the group."""
    rows = tuple(Row(title, _names(answers)) for title, answers in SHELVES.values())
    return [
        Card(
            "คำถามที่พบบ่อย",
            subtitle="เรียกด้วย @ แล้วพิมพ์คำถาม",
            rows=rows,
            buttons=question.door("คำถามที่พบบ่อย"),
        )
    ]


QUERY = Query(LIST, ("คำถามที่พบบ่อย", "คำถามพบบ่อย", "ถามบ่อย", "FAQ"), answer, anyone=True)

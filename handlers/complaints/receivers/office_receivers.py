"""`ผู้รับเบาะแส`: whose receivers read tips for the whole office, shown and changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Step
from handlers.conversation.questions import offering, plain
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question.query import Query, opens
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.names import one_bureau
from handlers.understand.thai import normalise
from models.complaints import case_roster
from models.complaints.complaint import OFFICE_LEVEL
from models.people import people
from models.people.person import ADMIN

RECEIVERS, SET_RECEIVERS = "tip_receivers", "office_receivers"
_SHOWN, _NAMED = 8, 40
_FIND, _CARD = "find_people", "person_card"
"""Of the roster, which this room does not know."""
_DEFAULT: dict[str, Any] = {"ids": [], "words": "ตามค่าเริ่มต้น: สำนักที่มีผู้ดูแลระบบ"}

_AS_AT_FIRST = ("ค่าเริ่มต้น", "กลับค่าเริ่มต้น", "กลับตามค่าเริ่มต้น", "ใช้ค่าเริ่มต้น")


def show(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns who receives tips for the office, and the ways to change it."""
    roster = case_roster.load(context.session, None)
    own = roster.of_level(OFFICE_LEVEL)
    known = people.by_ids(context.session, own[:_SHOWN])
    rows = [_row(each.name, each.bureau.name, each.staff_id, each.id) for each in known.values()]
    names = [each.name for each in people.bureaus(context.session) if each.id in roster.office]
    return [
        Card(
            f"ผู้รับเบาะแสของสำนักงาน {len(own)} คน",
            subtitle=" · ".join(names),
            rows=tuple(rows) or (Para("ยังไม่มี เบาะแสจะไม่มีผู้อ่าน กรุณาตั้งผู้รับเรื่อง", tone="bad"),),
            buttons=(
                Button("ตั้งผู้รับเรื่อง", opens(_FIND), fill="ตั้ง  เป็นผู้รับเรื่องร้องเรียน"),
                Button("เปลี่ยนสำนักที่รับ", opens(SET_RECEIVERS), "เปลี่ยนสำนักที่รับเบาะแส"),
                Button("ค้นหา", opens(_FIND), fill="บุคลากร "),
            ),
            note="ถอดหน้าที่: กด “ดู” แล้วกด “แก้ไข” เรื่องที่รับไว้แล้วยังอยู่กับผู้ที่ถือเรื่อง",
        )
    ]


def _row(name: str, bureau: str, staff_id: str, person_id: int) -> Row:
    return Row(name, bureau, Button("ดู", opens(_CARD, n=person_id), f"บุคลากร {staff_id}"))


def read_bureaus(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    """Reads one bureau or several."""
    known = {each.name: each for each in people.bureaus(context.session)}
    found = bureaus_named(text, list(known)).names
    if not found:
        hint = f"ไม่พบสำนัก “{normalise(text)[:_NAMED]}” กรุณาพิมพ์ชื่อสำนักที่จะให้รับเบาะแส"
        found = (one_bureau(text, known, hint).name,)
    return {"ids": [known[name].id for name in found], "words": " · ".join(found)}


def review(context: Context, answers: Answers) -> Card:
    """Returns how many receivers these bureaus have."""
    ids = answers["bureaus"]["ids"]
    anew = case_roster.load(context.session, None, office_bureaus=ids)
    count = len(anew.of_level(OFFICE_LEVEL))
    row = Row("ผู้รับ", f"มีผู้รับเรื่อง {count} คน")
    if ids and not count:
        row = Row("ผู้รับ", "ยังไม่มีผู้รับเรื่อง เบาะแสจะไม่มีผู้อ่าน", tone="bad")
    return Card("เปลี่ยนสำนักที่รับเบาะแส", rows=(row,), note=_NOTE)


_NOTE = "มีผลกับเรื่องที่เข้ามาใหม่ เรื่องที่รับไว้แล้วยังอยู่กับผู้ที่ถือเรื่อง"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores whose receivers are the office's own; returns who they are now."""
    case_roster.set_office(context.session, answers["bureaus"]["ids"], context.me.id, context.now)
    context.must_arrive = True
    return show(context, "", {})


_ADMIN = frozenset((ADMIN,))
QUERY = Query(
    name=RECEIVERS,
    words=("ผู้รับเบาะแส", "ใครรับเบาะแส", "ผู้รับเรื่องของสำนักงาน", "ใครเป็นผู้รับเบาะแส"),
    answer=show,
    roles=_ADMIN,
)
FLOW = Flow(
    name=SET_RECEIVERS,
    title="การเปลี่ยนสำนักที่รับเบาะแส",
    opens_on=("เปลี่ยนสำนักที่รับเบาะแส", "ตั้งสำนักที่รับเบาะแส"),
    steps=(
        Step(
            name="bureaus",
            label="สำนัก",
            ask=plain("ให้ผู้รับเรื่องของสำนักใดรับเบาะแสของทั้งสำนักงาน พิมพ์ชื่อสำนัก หลายสำนักก็ได้"),
            read=read_bureaus,
            choices=offering(Choice("default", "ตามค่าเริ่มต้น", _DEFAULT, said=_AS_AT_FIRST)),
            free_text="any bureaus may be named",
            show=lambda value, _answers: str(value["words"]),
        ),
    ),
    open=lambda _context, _rest, _facts: Opening("", {}, anew=True),
    review=review,
    finish=finish,
    roles=_ADMIN,
    counted=False,
)

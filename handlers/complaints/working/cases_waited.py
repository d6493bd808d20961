"""The open cases of a receiver, so that a question may set a limit to them:
`มีเรื่องร้องเรียนค้างเกิน 15 วันไหม`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import case_cards, case_words
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.subjects.countables import Waited, WaitedThing
from handlers.understand.patterns import pattern_of
from models.complaints import cases
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR

_MOST = 200


def _things(context: Context) -> Sequence[WaitedThing]:
    return [
        WaitedThing(
            case_cards.name_of(case),
            case_words.state_words(case),
            case.received_on,
            due[1] if (due := case_words.limit(case)) is not None else None,
            case_cards.see(case, "เปิด"),
        )
        for case in cases.of_receiver(context.session, context.me, _MOST)
    ]


def _may(context: Context) -> bool:
    return context.me.has(RECEIVER)


def _leads(context: Context) -> bool:
    """Those who lead are told who sees it; for others the words may be a complaint."""
    return context.me.has(ADMIN, EXECUTIVE, SUPERVISOR)


def _others(context: Context) -> Sequence[Message]:
    context.secret = True
    return [
        Text(NOT_TOLD, (Button("ตัวเลขเรื่องร้องเรียน", opens("case_numbers"), "ตัวเลขเรื่องร้องเรียน"),))
    ]


NOT_TOLD = (
    "เรื่องร้องเรียนใดใกล้หรือเกินกำหนด เห็นได้เฉพาะผู้รับเรื่องที่รับผิดชอบ และบอตเตือนผู้รับเรื่องเอง "
    "เพื่อคุ้มครองผู้แจ้ง ท่านดูได้เป็นตัวเลขรวม"
)

WAITED = Waited(
    "cases",
    "เรื่องที่ท่านรับผิดชอบ",
    "เรื่อง",
    pattern_of(r"(?:เรื่อง|ข้อ)?ร้องเรียน|เคส|เบาะแส|เรื่องที่(?:ได้)?รับ(?:ผิดชอบ)?"),
    _may,
    _things,
    (case_cards.LIST,),
    _others,
    _leads,
    secret=True,
)

"""The questions that wait for an adviser, so that a question may set a limit to them:
`คำถามที่ตอบช้าเกินกำหนดมีไหม`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.advice import advice_words, show_questions
from handlers.advice.advice_words import TOPICS
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.subjects.countables import Waited, WaitedThing
from handlers.understand.patterns import pattern_of
from models.advice import advisers, questions


def _may(context: Context) -> bool:
    return advisers.may_answer(context.session, context.me, context.today)


def _things(context: Context) -> Sequence[WaitedThing]:
    return [
        WaitedThing(
            advice_words.name_of(each.id),
            " · ".join(filter(None, (TOPICS[each.topic], each.activity))),
            each.last_word_on,
            questions.due_by(each, context.working_days),
            show_questions.see(each.id, "เปิด"),
        )
        for each in questions.waiting(context.session)
    ]


def _others(context: Context) -> Sequence[Message]:
    """Administrators are told how many wait; which ones only advisers see."""
    return [Text(_NOT_YOURS.format(questions.count_waiting(context.session)))]


_NOT_YOURS = "คำถามถึงคลินิกรอตอบ {:,} ข้อ ข้อใดเลยกำหนดเห็นได้เฉพาะผู้ให้คำปรึกษา และบอตเตือนผู้ให้คำปรึกษาเอง"

WAITED = Waited(
    "questions",
    "คำถามถึงคลินิก",
    "ข้อ",
    pattern_of(
        r"คำถาม(?:ที่)?(?:ถึงคลินิก)?(?:ตอบ|รอ|ค้าง|ตอบช้า|\s)*|(?:มี)?(?:คน|ผู้)(?:ที่)?ถาม(?:มา|เข้ามา|ค้าง|ไว้|\s)*"
    ),
    _may,
    _things,
    (show_questions.LIST,),
    _others,
    tells=lambda _context: True,
    secret=True,
)

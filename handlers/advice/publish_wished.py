"""Hears that an answer is to stand among the frequent questions, and begins that for the question
in sight: `เผยแพร่คำตอบนี้ไว้ในคำถามที่พบบ่อย` (docs/decisions/0232)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.advice import publish_answer, show_questions
from handlers.advice.show_questions import LIST
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message, Text
from handlers.question.query import Query, opened_by
from handlers.subjects.listeners import listener
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.advice import advisers, questions
from models.advice.advice_question import ANSWERED
from models.people.person import ADMIN, ADVISER

_LONGEST, _MOST = 160, 200
_SHELF = pattern_of(r"คำถาม(?:ที่)?(?:พบ|ถาม|เจอ)(?:กัน)?(?:บ่อย|ประจำ)|(?i:f\.?a\.?q)")
_PUTS = pattern_of("เผยแพร่|ลง|ขึ้น|ใส่|เพิ่ม|บรรจุ|รวม|เก็บ|นำ|เอา|ประกาศ")
_ANSWER = pattern_of("คำตอบ|ที่ตอบ|ที่เพิ่ง|(?:ข้อ|อัน|คำถาม|เรื่อง)(?:นี้|นั้น|เมื่อ|ล่าสุด)|เมื่อ(?:กี้|กี๊|ครู่|สักครู่)|ตะกี้")
_TAKES_OUT = pattern_of(
    "ออก(?!ชื่อ)|ลบ|ถอน|อย่า|ห้าม|ไม่(?:ต้อง|ให้|เอา|อยาก|ควร)(?:เผยแพร่|ลง|ขึ้น|ใส่|เพิ่ม|นำ)"
)
_OF_CARD = (show_questions.SHOW, publish_answer.FLOW.name, "answer_question")


@listener(cue=_SHELF)
def asked(context: Context, words: str) -> Query | None:
    """Returns what begins it, for words that want it of an answer; None for all others."""
    plain = normalise(words) if len(words) <= _LONGEST else ""
    wanted = _PUTS.search(plain) and _ANSWER.search(plain)
    if not wanted or _TAKES_OUT.search(plain) or only_asks(words):
        return None
    mine = context.me.has(ADVISER) or context.me.has(ADMIN) and bool(_in_sight(context))
    return WISHED if mine else None


def _in_sight(context: Context) -> str:
    """Returns the id of the only question on the newest card that shows one; "" if none does."""
    for shown in context.shown():
        ids = {
            dict(parse_qsl(each.target.partition("?")[2])).get("c", "")
            for each in shown
            if opened_by(each.target)[0] in _OF_CARD
        } - {""}
        if ids:
            return ids.pop() if len(ids) == 1 else ""
    return ""


def _begin(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    if not advisers.may_publish(context.session, context.me, context.today):
        return [Text(_NOT_YOURS)]
    question_id = _in_sight(context)
    found = questions.by_id(context.session, question_id) if question_id else None
    if found is not None and found.shelf_topic is not None:
        return [Text(_STANDS, (LIST,))]
    open_ids = [question_id] if question_id else _to_publish(context)
    if not open_ids:
        return [Text(_NONE, (LIST,))]
    if len(open_ids) == 1:
        return beginning.open_flow(context, publish_answer.FLOW, rest, {"c": open_ids[0]})
    return [Text(_WHICH), *show_questions.answer(context, "", {"w": show_questions.DONE})]


def _to_publish(context: Context) -> list[str]:
    """Returns the answered questions that do not stand there yet."""
    found = questions.answered(context.session, _MOST)
    return [each.id for each in found if each.state == ANSWERED and each.shelf_topic is None]


_NOT_YOURS = "เผยแพร่คำตอบเป็นคำถามที่พบบ่อยได้เฉพาะผู้ให้คำปรึกษา"
_WHICH = "เปิดคำถามที่จะเผยแพร่ แล้วกด “เผยแพร่เป็นคำถามที่พบบ่อย”"
_NONE = "ไม่มีคำตอบที่ยังไม่ได้เผยแพร่"
_STANDS = "คำตอบนี้เผยแพร่เป็นคำถามที่พบบ่อยแล้ว"
WISHED = Query("publish_wished", (), _begin, roles=frozenset((ADVISER, ADMIN)), goes_on=True)

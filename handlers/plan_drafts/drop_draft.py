"""`ทิ้งร่างแผน`: a draft is thrown away after a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Text
from handlers.plan_drafts import apply_draft, draft_cards, draft_words
from models.people.person import ADMIN
from models.plan_drafts import drafts

_DRAFT = "draft"


def open_drop(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    draft = apply_draft.only_draft(context, rest, facts)
    return Opening("", {_DRAFT: draft.id}, anew=True)


def ask_sure(context: Context, answers: Answers) -> Message:
    with closing(draft_words.refused):
        draft = draft_cards.found(context, answers[_DRAFT])
    return Card(
        f"ทิ้ง{draft_words.short(draft)} หรือไม่",
        subtitle=draft_words.short_title(draft.title),
        note="แผนที่นับอยู่ไม่เปลี่ยน หากต้องการอีก ส่งไฟล์มาใหม่ได้",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    if not answers["sure"]:
        return [Text("เก็บร่างไว้เหมือนเดิม", (draft_words.MINE,))]
    with closing(draft_words.refused):
        draft = drafts.drop(context.session, context.me, answers[_DRAFT], context.now)
    return [Text(f"ทิ้ง{draft_words.short(draft)} แล้ว", (draft_words.MINE,))]


FLOW = Flow(
    name=draft_words.DROP,
    title="การทิ้งร่างแผน",
    opens_on=("ทิ้งร่างแผน", "ลบร่างแผน"),
    steps=(yes_or_no(ask_sure, "ทิ้งร่างนี้", "เก็บไว้", "ทิ้ง", "ลบ"),),
    open=open_drop,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
    takes_early=False,
    help="ร่างแผนที่ไม่ใช้ทิ้งได้ แผนที่นับอยู่ไม่เปลี่ยน",
)

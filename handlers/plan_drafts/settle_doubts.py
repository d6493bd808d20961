"""`ตอบข้อสงสัยของแผน`: what is doubtful of a draft is asked one by one, and kept at each answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Again, Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.plan_drafts import (
    apply_draft,
    doubt_words,
    draft_cards,
    draft_words,
    form_fault_words,
)
from handlers.plan_drafts.reading import table_reading
from handlers.understand.choices.common_words import Common
from handlers.understand.sheets.cell_values import Unreadable
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import ADMIN
from models.plan_drafts import drafts
from models.plan_drafts.draft_content import OF_PLAN, Doubt, DraftContent
from models.plan_drafts.plan_draft import PlanDraft

NAME = draft_words.SETTLE
_DRAFT, _ANSWER, _REST = "draft", "answer", "rest"
_MOST_OFFERS, _LABEL = 5, 20


def open_settling(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the first doubt; without one the draft's card says what is next."""
    draft = apply_draft.only_draft(context, rest, facts)
    if not drafts.content_of(draft).doubts:
        raise Closed(draft_cards.of(context, draft))
    return Opening("", {_DRAFT: draft.id}, anew=True)


def _standing(context: Context, answers: Answers) -> tuple[PlanDraft, DraftContent]:
    with closing(draft_words.refused):
        draft = draft_cards.found(context, answers[_DRAFT])
        content = drafts.content_of(draft)
    if not content.doubts:
        raise Closed(draft_cards.of(context, draft))
    return draft, content


def ask(context: Context, answers: Answers) -> Message:
    """Shows the first doubt: where it stands, and the source's words."""
    draft, content = _standing(context, answers)
    doubt = content.doubts[0]
    rows: list[Part] = [Para(doubt_words.asked(doubt), bold=True)]
    if doubt.words:
        rows.append(Row("ในต้นฉบับ", doubt_words.quoted(doubt)))
    rows += [Row("กิจกรรม", title)] if (title := _title(content, doubt)) else []
    long = _offers(context, content, doubt)
    rows += [
        Row(f"ตัวเลือก {n}", words) for n, (words, _) in enumerate(long, 1) if len(words) > _LABEL
    ]
    return Card(
        doubt_words.place(content, doubt),
        subtitle=f"{draft_words.short(draft)} เหลือ {len(content.doubts):,} ข้อ",
        rows=tuple(rows),
        note=doubt_words.may_type(doubt),
    )


def _title(content: DraftContent, doubt: Doubt) -> str:
    title = content.activities[doubt.at].get("title") if doubt.at != OF_PLAN else ""
    return cut_graphemes(title or "", 80) if doubt.field != "number" else ""


def _offers(context: Context, content: DraftContent, doubt: Doubt) -> list[tuple[str, Any]]:
    """What may be meant, in words and as a plain value."""
    if doubt.field == "name":
        found: list[tuple[str, Any]] = [("เป็นแผนใหม่", "")]
        stored = drafts.plans_of(context.session, content.year or 0)
        return found + [(f"แทน {each.title}", each.name) for each in stored[:_MOST_OFFERS]]
    values = list(doubt.offers)
    if doubt.field == "fiscal_year":
        values += [str(year) for year in (context.fiscal_year, context.fiscal_year + 1)]
    different = [value for n, value in enumerate(values) if value not in values[:n]]
    return [(doubt_words.offered(doubt, value), value) for value in different[:_MOST_OFFERS]]


def offer(context: Context, answers: Answers) -> Sequence[Choice]:
    draft, content = _standing(context, answers)
    doubt = content.doubts[0]
    found = [
        Choice(f"v{n}", _label(n, words), [draft.revision, 0, value], said=(words,))
        for n, (words, value) in enumerate(_offers(context, content, doubt), 1)
    ]
    if doubt.at != OF_PLAN and sum(each.at != OF_PLAN for each in content.doubts) > 1:
        found.append(
            Choice(_REST, "ที่เหลือใช้ตามที่อ่าน", [draft.revision, _REST, None], said=("ใช้ตามที่อ่าน",))
        )
    later = Choice("later", "ทำต่อภายหลัง", [], means=(Common.LATER,))
    return [*found, later]


def _label(number: int, words: str) -> str:
    return words if len(words) <= _LABEL else f"ตัวเลือก {number}"


def read(text: str, context: Context, answers: Answers) -> list[Any]:
    """Reads typed words as the answer to the doubt that is asked."""
    draft, content = _standing(context, answers)
    known = [each.name for each in people.bureaus(context.session)]
    try:
        value = table_reading.typed(content.doubts[0], text, content.year, known)
    except Unreadable as wrong:
        raise Unclear(form_fault_words.hint(wrong)) from wrong
    return [draft.revision, 0, value]


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps the answer and asks the next doubt; after the last one shows the draft."""
    if not answers[_ANSWER]:
        return [Text("เก็บคำตอบไว้แล้ว ทำต่อได้ทุกเมื่อ พิมพ์ “ร่างแผน”", (draft_words.MINE,))]
    revision, place, value = answers[_ANSWER]
    with closing(draft_words.refused):
        if place == _REST:
            draft = drafts.settle_rest(context.session, answers[_DRAFT], revision, context.now)
        else:
            draft = drafts.settle(
                context.session, answers[_DRAFT], revision, place, value, context.now
            )
    if drafts.content_of(draft).doubts:
        raise Again(step=_ANSWER, without=(_ANSWER,))
    return [draft_cards.of(context, draft)]


FLOW = Flow(
    name=NAME,
    title="การตอบข้อสงสัยของร่างแผน",
    opens_on=("ตอบข้อสงสัยของแผน", "แก้ร่างแผน", "ตอบข้อสงสัย"),
    steps=(
        Step(
            name=_ANSWER,
            label="คำตอบ",
            ask=ask,
            read=read,
            choices=offer,
            free_text="a date, a name, a number or words of the plan may be typed instead",
            on_card=True,
            listed=False,
        ),
    ),
    open=open_settling,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
    takes_early=False,
    help="ข้อที่อ่านจากไฟล์แผนแล้วไม่แน่ใจ ระบบถามทีละข้อพร้อมข้อความในต้นฉบับ ตอบแล้วเก็บทันที",
)

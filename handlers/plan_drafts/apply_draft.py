"""`ใช้ร่างแผน`: a draft becomes the plan that counts, after what changes was shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing
from handlers.messages import Button, Card, Message, Para, Text
from handlers.plan_drafts import draft_cards, draft_words, replaced_told, show_drafts
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.understand.choices.common_words import Common
from models.errors import Refusal
from models.people.person import ADMIN
from models.plan_drafts import drafts
from models.plan_drafts.plan_draft import PlanDraft
from models.plans.plan import Plan
from models.plans.plan_rows import PlanFile
from models.plans.years import preparing
from models.reminders.rounds import replaced_plan
from models.reports import plan_replacing

_DRAFT = "draft"


def only_draft(context: Context, rest: str, facts: Mapping[str, str]) -> PlanDraft:
    """Returns the draft that is named, or the only open one. Raises Closed."""
    wanted = button_facts.whole(facts, "d") or show_drafts.typed_id(rest)
    every = drafts.open_drafts(context.session)
    if wanted is None and len(every) != 1:
        raise Closed(*show_drafts.answer(context, "", {}))
    with closing(draft_words.refused):
        return draft_cards.found(context, wanted if wanted is not None else every[0].id)


def open_apply(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with a draft that may be used; else its card says what is missing."""
    draft = only_draft(context, rest, facts)
    plan = _plan(draft)
    changes = plan_replacing.compared(context.session, plan) if plan is not None else None
    if changes is None or changes.orphans or changes.nothing:
        raise Closed(draft_cards.of(context, draft))
    return Opening("", {_DRAFT: draft.id}, anew=True)


def _plan(draft: PlanDraft) -> PlanFile | None:
    content = drafts.content_of(draft)
    return None if content.doubts else content.plan()


def _draft(context: Context, answers: Answers) -> tuple[PlanDraft, PlanFile]:
    with closing(draft_words.refused):
        draft = draft_cards.found(context, answers[_DRAFT])
        plan = _plan(draft)
        if plan is None:
            raise Refusal("changed")
    return draft, plan


def ask_sure(context: Context, answers: Answers) -> Message:
    """Shows what the plan changes."""
    draft, plan = _draft(context, answers)
    return Card(
        f"ใช้{draft_words.short(draft)} เป็นแผนปีงบประมาณ {plan.fiscal_year}",
        subtitle=draft_words.short_title(plan.title),
        rows=(
            *draft_cards.change_rows(context, plan),
            Para(_effect(context, plan)),
        ),
    )


def _effect(context: Context, plan: PlanFile) -> str:
    """Returns from when on the plan counts, and who hears of it."""
    if preparing.unseen(context.session, plan.fiscal_year, context.now):
        return f"ยังไม่มีใครเห็นแผนนี้ จนกว่าจะเปิดปี {plan.fiscal_year} ระหว่างนี้แก้ได้"
    if plan_replacing.compared(context.session, plan).new:
        return "มีผลทันที สำนักที่ต้องส่งเห็นแผนนี้ และบอตเตือนตามวันส่ง"
    return "รายงานที่ส่งแล้วอยู่กับข้อเดิมตามเลข ส่วนที่เปลี่ยนมีผลทันที และแจ้งผู้ที่ต้องส่งข้อที่เปลี่ยน"


def offer_sure(context: Context, answers: Answers) -> Sequence[Choice]:
    draft, plan = _draft(context, answers)
    stamp = [draft.revision, plan_replacing.compared(context.session, plan).seen]
    return (
        Choice("yes", "ใช้แผนนี้", stamp, said=("ใช้เลย", "ใช้แผน"), means=(Common.YES,)),
        Choice("no", "ยังไม่ใช้", [], said=("ไม่ใช้",), means=(Common.NO, Common.LATER)),
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Makes it the plan that counts, if that was tapped and nothing has changed since."""
    if not answers["sure"]:
        return [Text("ยังไม่ได้ใช้แผนนี้ ร่างยังเก็บไว้", (draft_words.MINE,))]
    revision, shown = answers["sure"]
    draft, file = _draft(context, answers)
    session, now = context.session, context.now
    changes = plan_replacing.compared(session, file)
    before = replaced_plan.owed(session, file.name, changes, now)
    with closing(draft_words.refused):
        plan = drafts.apply(session, context.me, draft.id, revision, shown, now)
    after = replaced_plan.owed(session, file.name, changes, now)
    own = replaced_plan.by_person(before, after, changes)
    told = replaced_told.tell(context, plan, changes, own, draft.id)
    context.must_arrive = True
    return [_used(context, plan, told)]


def _used(context: Context, plan: Plan, told: int) -> Message:
    year = plan.fiscal_year
    words = f"ใช้แผนปีงบประมาณ {year} แล้ว: {draft_words.short_title(plan.title)}"
    if preparing.is_prepared(context.session, year):
        unseen = f"{words}\nยังไม่มีใครเห็น จนกว่าจะเปิดปี หากแก้ พิมพ์เช่น “แก้แผน 1.1 ปี {year}”"
        list_ = Button("รายการตั้งปีใหม่", opens("show_year", y=year), f"ตั้งปีใหม่ {year}")
        return Text(unseen, (list_, draft_words.ASK_EXCEL))
    see = Button("ดูแผน", opens("about_plan"), "แผน")
    others = f"\nแจ้งผู้ที่ต้องส่งข้อที่เปลี่ยนแล้ว {told:,} คน" if told else ""
    return Text(f"{words}{others}", (see, draft_words.ASK_EXCEL))


FLOW = Flow(
    name=draft_words.APPLY,
    title="การใช้ร่างแผน",
    opens_on=("ใช้ร่างแผน", "ใช้แผนนี้"),
    steps=(
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offer_sure,
            on_card=True,
            show=lambda value, _answers: "ใช้แผนนี้" if value else "ยังไม่ใช้",
        ),
    ),
    open=open_apply,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
    takes_early=False,
    help="ร่างแผนที่นำเข้าจากไฟล์ยังไม่นับ จนกว่าผู้ดูแลระบบจะดูสิ่งที่เปลี่ยนแล้วกด “ใช้แผนนี้”",
)

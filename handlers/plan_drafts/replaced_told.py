"""What those who owe reports of a running plan are told when a file replaced it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Part, Row
from handlers.plan_drafts import draft_words
from handlers.question.query import opens
from models.people import people
from models.plans.plan import Plan
from models.reminders.rounds.replaced_plan import OwnChanges
from models.reports.plan_replacing import MovedDates, PlanChanges

_DAYS = 8


def tell(
    context: Context,
    plan: Plan,
    changes: PlanChanges,
    own: Mapping[int, OwnChanges],
    draft_id: int,
) -> int:
    """Tells each of these people once what changes for them, at the next hour at which the bot
    speaks; returns how many others than the person talking there are."""
    others = [each for each in own if each != context.me.id]
    speaks_at = context.working_days.next_speaking(context.now)
    found = people.by_ids(context.session, others)
    for person_id in others:
        card = _card(plan, changes, own[person_id])
        key = f"replaced:{draft_id}:{person_id}"
        context.notify(found[person_id], [card], key, "notice", not_before=speaks_at)
    return len(others)


def _card(plan: Plan, changes: PlanChanges, own: OwnChanges) -> Card:
    return Card(
        "แผนที่ท่านต้องรายงานเปลี่ยน",
        subtitle=draft_words.short_title(plan.title),
        rows=tuple(_rows(changes, own)),
        buttons=(Button("แผนของสำนัก", opens("about_plan"), "แผน"),),
        note="การเตือนจะนับตามแผนใหม่ รายงานที่ส่งแล้วและร่างที่ทำไว้ยังอยู่",
    )


def _rows(changes: PlanChanges, own: OwnChanges) -> Iterator[Part]:
    moved = [each for each in changes.moved if each.number in own.moved]
    if moved:
        yield Row("วันส่งเปลี่ยน", _days(moved), tone="warn")
    if own.new:
        yield Row("ต้องส่งเพิ่ม", draft_words.numbers_words(own.new), tone="warn")
    if own.gone:
        yield Row("ไม่ต้องส่งอีก", draft_words.numbers_words(own.gone))


def _days(moved: Sequence[MovedDates]) -> str:
    lines = [draft_words.moved_words(each) for each in moved[:_DAYS]]
    more = [f"และอีก {len(moved) - _DAYS:,} ข้อ"] if len(moved) > _DAYS else []
    return "\n".join([*lines, *more])

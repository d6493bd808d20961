"""Choosing among the goals: the poll's code opens it, and nobody is told who chose what. Its row is
deleted when it ends (`Storage.secret_flows`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing
from handlers.conversation.ticking import card_button, ticked
from handlers.ideas import idea_words
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import button_facts
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear
from models.ideas import goal_polls, idea_rounds
from models.ideas.goals import Goal
from models.ideas.idea_round import PollCampaign

VOTE = "vote_goals"
_NUMBERS, _NUMBER = pattern_of(r"(?:\d{1,3}|และ|ข้อ|[\s,.])+"), pattern_of(r"\d{1,3}")


def open_voting(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for a poll. facts: `about` the id of its campaign"""
    poll = _poll(context, button_facts.whole(facts, "about") or 0)
    with closing(idea_words.refused):
        idea_rounds.may_answer(context.session, poll, context.person, context.now)
    intro = Card(
        poll.title,
        subtitle="1 ข้อ เลือกได้หลายเรื่อง",
        rows=(
            Para("ไม่เก็บว่าใครเลือกอะไร เก็บเพียงว่าท่านลงคะแนนแล้ว (ผู้ดูแลเครื่องและ LINE ไม่อยู่ในคำรับรองนี้)"),
        ),
        note=f"ลงคะแนนได้ถึง {thai_date(poll.last_day)}",
    )
    opened_with = {"about": poll.id}
    return Opening(str(poll.id), {"opened_with": opened_with, **opened_with}, [intro])


def _poll(context: Context, campaign_id: int) -> PollCampaign:
    found = context.session.get(PollCampaign, campaign_id)
    if found is None:
        raise Closed(idea_words.gone())
    return found


def _goals(context: Context, answers: Answers) -> list[Goal]:
    found = idea_rounds.by_campaign(context.session, answers["about"])
    return goal_polls.goals_of(context.session, found) if found is not None else []


def ask_goals(context: Context, answers: Answers) -> Message:
    on = ticked(answers, "goals")
    rows = tuple(_row(n, each, each.id in on) for n, each in enumerate(_goals(context, answers), 1))
    return Card(
        "สำนักควรตั้งเป้าหมายใด",
        rows=rows,
        note="กด “เลือก” ทุกเรื่องที่เห็นด้วย แล้วกด “เลือกครบแล้ว” หรือพิมพ์หมายเลข เช่น 1 3 5",
    )


def _row(number: int, goal: Goal, on: bool) -> Row:
    way, label = ("off", "เอาออก") if on else ("on", "เลือก")
    mark = "✓ " if on else ""
    button = Button(label, card_button(f"{way}_{goal.id}"), f"{label} {goal.text}")
    title = f"{mark}{number}. {VIRTUES[goal.virtue]}"
    return Row(title, goal.text, button, "good" if on else "plain")


def offer_goals(context: Context, answers: Answers) -> Sequence[Choice]:
    on = sorted(ticked(answers, "goals"))
    done = [Choice("done", f"เลือกครบแล้ว ({len(on)})", on, said=("เลือกครบแล้ว",))] if on else []
    ticks = [
        Choice(f"{way}_{each.id}", "", each.id, ticks=way == "on")
        for each in _goals(context, answers)
        for way in ("on", "off")
    ]
    return [*done, *ticks]


def read_numbers(text: str, context: Context, answers: Answers) -> list[int]:
    """Returns the goals with these numbers."""
    words = normalise_lines(text)
    if not _NUMBERS.fullmatch(words):
        raise Unclear("กรุณากดเลือกจากการ์ด หรือพิมพ์หมายเลข เช่น 1 3")
    held = _goals(context, answers)
    numbers = {int(each) for each in _NUMBER.findall(words)}
    if not numbers or not numbers <= set(range(1, len(held) + 1)):
        raise Unclear(f"มีเป้าหมายหมายเลข 1 ถึง {len(held)} กรุณาพิมพ์ใหม่ เช่น 1 3")
    return sorted(held[number - 1].id for number in numbers)


def _show(value: Any, _answers: Answers) -> str:
    return f"{len(value)} เรื่อง"


def review(context: Context, answers: Answers) -> Card:
    """Shows what was chosen once more."""
    kept = [each for each in _goals(context, answers) if each.id in answers["goals"]]
    return Card(
        "ตรวจก่อนส่งคะแนน",
        rows=tuple(Row(VIRTUES[each.virtue], each.text) for each in kept),
        note="ส่งแล้วแก้ไม่ได้ เพราะไม่เก็บว่าคะแนนใดเป็นของใคร",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Marks that the person has chosen and keeps what; repeats nothing of it."""
    poll = _poll(context, answers["about"])
    with closing(idea_words.refused):
        goal_polls.vote(
            context.session, context.sealer, poll, context.person, answers["goals"], context.now
        )
    return [Text("ส่งคะแนนแล้ว ขอบคุณที่ร่วมเลือก เห็นเป้าหมายที่เลือกได้หลังปิดลงคะแนน", (MENU,))]


def still_open(context: Context, answers: Answers) -> bool:
    poll = context.session.get(PollCampaign, answers["about"])
    return poll is not None and poll.closed_at is None and poll.last_day >= context.today


FLOW = Flow(
    name=VOTE,
    title="การลงคะแนนเลือกเป้าหมาย",
    opens_on=(),
    steps=(
        Step(
            name="goals",
            label="เป้าหมายที่เลือก",
            ask=ask_goals,
            read=read_numbers,
            choices=offer_goals,
            help="เลือกเป้าหมายที่เห็นว่าสำนักควรทำ เลือกได้หลายเรื่อง",
            show=_show,
        ),
    ),
    open=open_voting,
    review=review,
    finish=finish,
    anyone=True,
    counted=False,
    confirm_label="ส่งคะแนน",
    still=still_open,
)

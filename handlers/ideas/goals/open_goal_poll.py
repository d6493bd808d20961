"""The working group asks the bureau's people to choose among the goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.example_days import with_days
from handlers.conversation.flow import Answers, Closed, Flow, Mend, Opening, Remarked, Step
from handlers.conversation.questions import show_day
from handlers.ideas import idea_cards, idea_words, show_ideas
from handlers.ideas.goals import make_goal
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Card, Message, Row, Text
from models.errors import Refusal
from models.ideas import goal_polls
from models.ideas.goals import LEAST_GOALS
from models.ideas.idea_round import IdeaRound


def open_opening(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the round of a button (`r`), or the newest one of the bureau."""
    found = make_goal.changeable(context, facts)
    try:
        goal_polls.check_poll(context.session, found)
    except Refusal as refusal:
        raise _closed(found, refusal) from refusal
    return Opening(str(found.id), {"round": found.id}, anew=True)


def _closed(found: IdeaRound, refusal: Refusal) -> Closed:
    back = idea_words.round_button(found.id, "กลับไปที่เป้าหมาย")
    return Closed(Text(idea_words.not_now(refusal), (back,)))


def review(context: Context, answers: Answers) -> Card:
    """Shows the goals as everybody will see them, and which virtues have none."""
    held = goal_polls.goals_of(context.session, show_ideas.answered_round(context, answers))
    rows = tuple(Row(f"{n}. {VIRTUES[each.virtue]}", each.text) for n, each in enumerate(held, 1))
    return Card(
        "ตรวจก่อนเปิดลงคะแนน",
        subtitle="ทุกคนในสำนักเลือกได้หลายเรื่อง ไม่เก็บว่าใครเลือกอะไร",
        rows=rows,
        note=(
            f"เลือกคะแนนมากที่สุดของแต่ละคุณธรรม แล้วเติมตามคะแนนจนครบ {LEAST_GOALS} เรื่อง "
            "เปิดแล้วเพิ่มหรือเอาเป้าหมายออกไม่ได้"
        ),
    )


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    held = goal_polls.goals_of(context.session, show_ideas.answered_round(context, answers))
    without = idea_cards.missing_words(held)
    sentence = f"{without} หากจะเพิ่ม ให้ยกเลิกแล้วกด “เพิ่มเป้าหมาย”"
    return [Remarked("last_day", "แก้วันปิด", sentence)] if without else []


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Opens the poll; returns the code, and words to forward."""
    found = show_ideas.answered_round(context, answers)
    last_day = date.fromisoformat(answers["last_day"])
    try:
        poll, code = goal_polls.open_poll(
            context.session, context.sealer, found, idea_words.POLL_TITLE, last_day, context.now
        )
    except Refusal as refusal:
        if refusal.code in ("past", "too_long"):
            raise Mend(idea_words.day_refused(refusal), "last_day") from refusal
        raise _closed(found, refusal) from refusal
    context.must_arrive = True
    return idea_cards.opened(context, poll, found.id, code)


FLOW = Flow(
    name=idea_cards.OPEN_POLL,
    title="การเปิดลงคะแนนเลือกเป้าหมาย",
    opens_on=("เปิดลงคะแนน", "เปิดลงคะแนนเลือกเป้าหมาย"),
    steps=(
        Step(
            name="last_day",
            label="เปิดถึง",
            ask=with_days("เปิดให้ลงคะแนนเลือกเป้าหมายถึงวันใด กดปุ่ม หรือพิมพ์วันที่ เช่น {}", 14),
            read=idea_words.read_last_day,
            choices=idea_words.offer_last_days,
            show=show_day,
        ),
    ),
    open=open_opening,
    review=review,
    remarks=remarks,
    finish=finish,
    roles=idea_words.ORGANISERS,
    counted=False,
    confirm_label="เปิดลงคะแนน",
)

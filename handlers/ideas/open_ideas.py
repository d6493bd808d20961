"""An organiser opens a round here: the bureau's people write what they would mend and do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.example_days import with_days
from handlers.conversation.flow import Answers, Closed, Flow, Mend, Opening, Step
from handlers.conversation.questions import show_day
from handlers.ideas import idea_cards, idea_words, opening_asked
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import opens
from handlers.understand.dates.until_days import until_told
from models.errors import Refusal
from models.ideas import idea_rounds
from models.plans import plans
from models.plans.plan import Activity

OPEN = "open_ideas"
BUTTON = Button("เปิดระดมความคิด", opens(OPEN), "เปิดระดมความคิด")
_NUMBER, _CUE = "1.2", "อยากแก้"
"""The plan's activity of this kind: its number, and what its title has (002:174)."""


def open_opening(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the last day that the words tell, if the bureau has five people and collects
    nothing yet."""
    try:
        idea_rounds.check(context.session, context.me, context.now)
    except Refusal as refusal:
        raise Closed(_refused(refusal)) from refusal
    day = until_told(facts.get("said") or rest, context.today)
    try:
        idea_rounds.check_days(day or context.today, context.now)
    except Refusal:
        day = None
    return Opening("", {"last_day": day.isoformat()} if day is not None else {}, anew=True)


def _refused(refusal: Refusal) -> Text:
    if refusal.code == "running":
        running = refusal.facts["round"]
        assert isinstance(running, int)
        words = "สำนักของท่านเปิดรับความคิดอยู่แล้ว ปิดรอบนั้นก่อนจึงเปิดใหม่ได้"
        return Text(words, (idea_words.round_button(running, "ดูรอบที่เปิดอยู่"),))
    return Text(idea_words.not_now(refusal), (idea_words.MINE,))


def _activity(context: Context) -> Activity | None:
    """Returns the activity of the year's plan that the round belongs to."""
    year, bureau = context.fiscal_year, context.me.bureau_id
    found = plans.activities_numbered(context.session, year, bureau, _NUMBER)
    return next((each for each in found if _CUE in each.title), None)


def review(context: Context, _answers: Answers) -> Card:
    """Shows who will be asked, for which activity, and what they will read."""
    activity = _activity(context)
    about = f"{activity.number} {activity.title}" if activity is not None else "ไม่พบในแผนปีนี้"
    asked = idea_rounds.people_asked(context.session, context.me.bureau_id)
    return Card(
        "ตรวจก่อนเปิดระดมความคิด",
        subtitle=context.me.bureau.name,
        rows=(
            Row("กิจกรรม", about),
            Row("ผู้ตอบ", f"{asked:,} คนของสำนัก คนละครั้ง"),
            Row("ผู้ตอบจะเห็นว่า", idea_words.ANONYMOUS),
            Para("หลังปิด คณะทำงานรวมข้อความเป็นเป้าหมาย แล้วเปิดให้ทุกคนลงคะแนนเลือก", tone="muted"),
        ),
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Opens it; returns the code, and words to forward."""
    activity = _activity(context)
    last_day = date.fromisoformat(answers["last_day"])
    try:
        found, code = idea_rounds.open_round(
            context.session,
            context.sealer,
            context.me,
            idea_words.TITLE,
            last_day,
            context.now,
            activity.id if activity is not None else None,
        )
    except Refusal as refusal:
        if refusal.code in ("past", "too_long"):
            raise Mend(idea_words.day_refused(refusal), "last_day") from refusal
        raise Closed(_refused(refusal)) from refusal
    context.must_arrive = True
    campaign = idea_rounds.campaign_of(context.session, found)
    context.saved = {"about": campaign.id, "r": found.id}
    return idea_cards.opened(context, campaign, found.id, code)


FLOW = Flow(
    name=OPEN,
    title="การเปิดระดมความคิด",
    opens_on=("เปิดระดมความคิด", "เริ่มระดมความคิด"),
    steps=(
        Step(
            name="last_day",
            label="เปิดถึง",
            ask=with_days("เปิดให้เขียน “ปัญหาที่อยากแก้ ความดีที่อยากทำ” ถึงวันใด กดปุ่ม หรือพิมพ์วันที่ เช่น {}", 14),
            read=idea_words.read_last_day,
            choices=idea_words.offer_last_days,
            show=show_day,
        ),
    ),
    open=open_opening,
    heeds=opening_asked.heeds,
    review=review,
    finish=finish,
    roles=idea_words.ORGANISERS,
    counted=False,
    confirm_label="เปิดระดมความคิด",
    help="ให้ทุกคนในสำนักเขียนปัญหาที่อยากแก้ ความดีที่อยากทำ โดยไม่เก็บชื่อ แล้วรวมเป็นเป้าหมายของสำนัก",
)

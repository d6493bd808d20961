"""Advice on an activity: packaged, or as an administrator changed it. Guidance, no ruling."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from handlers.clinic.answer_card import GIVE
from handlers.clinic.rule_answer import RuleAnswer
from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.clinic import plan_advice
from models.clinic.clinic_answers import ADVICE
from models.clinic.plan_advice import Advice
from models.people.person import ADMIN
from models.plans import plans
from models.plans.plan import Activity

_KEY = 24
_YEAR = pattern_of(r"25\d\d")


def topic_of(activity: Activity) -> str:
    """Returns the topic under which advice on it is kept. It lasts when the plan is copied into the
    next year or given to another bureau."""
    title = activity.first_title or activity.title
    packaged = plan_advice.on(title)
    return _topic(packaged.title if packaged is not None else title)


def _topic(title: str) -> str:
    return ADVICE + sha256(fold(_YEAR.sub("", title)).encode()).hexdigest()[:_KEY]


def packaged_of(topic: str) -> RuleAnswer | None:
    """Returns the packaged advice of this topic, or None."""
    found = (each for each in plan_advice.packaged() if _topic(each.title) == topic)
    return next(map(_told, found), None)


def _told(advice: Advice) -> RuleAnswer:
    return RuleAnswer(
        _topic(advice.title), f"คำแนะนำ {advice.title}", (), advice.lines, advice.source
    )


def question(activity: Activity) -> dict[str, str]:
    """Returns the answer of the conversation that changes the advice."""
    number = activity.number
    return {
        "t": topic_of(activity),
        "words": f"คำแนะนำกิจกรรม {number}",
        "a": str(activity.id),
    }


def numbered(context: Context, number: str) -> Activity:
    """Returns the activity of the year's plans. Raises Unclear if there is none, or several."""
    listed = plans.every_numbered(context.session, context.fiscal_year, number)
    found = {topic_of(each): each for each in listed}
    if not found:
        raise Unclear(f"ไม่พบกิจกรรม {number} ในแผนปีนี้ พิมพ์เลขกิจกรรมอื่น เช่น 3.7")
    if len(found) > 1:
        raise Unclear(f"มีกิจกรรม {number} หลายแผน พิมพ์ “แผน {number}” แล้วกดปุ่มคำแนะนำที่การ์ดของกิจกรรม")
    return next(iter(found.values()))


def change_button(context: Context, activity: Activity, stands: bool) -> Sequence[Button]:
    """Returns the button that adds or changes the advice, for an administrator."""
    if not context.may(frozenset((ADMIN,))):
        return ()
    label = "เปลี่ยนคำแนะนำ" if stands else "เพิ่มคำแนะนำ"
    return (Button(label, opens(GIVE, a=activity.id), f"{label} {activity.number}"),)

"""All packaged answers by shelf and by topic."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.clinic.rule_answer import RuleAnswer
from handlers.clinic.shelves.account_answers import ACCOUNT
from handlers.clinic.shelves.administering_answers import ADMINISTERING
from handlers.clinic.shelves.complaint_answers import COMPLAINT_RULES
from handlers.clinic.shelves.conduct_answers import CONDUCT_RULES
from handlers.clinic.shelves.gift_case_answers import GIFT_CASES
from handlers.clinic.shelves.gift_rule_answers import GIFT_RULES
from handlers.clinic.shelves.moral_answers import MORAL_RULES
from handlers.clinic.shelves.planning_answers import PLANNING
from handlers.clinic.shelves.reporting_answers import REPORTING
from handlers.clinic.shelves.seen_answers import SEEN
from handlers.clinic.shelves.using_answers import USING

SHELVES: Mapping[str, tuple[str, tuple[RuleAnswer, ...]]] = {
    "reporting": ("การรายงานกิจกรรม", (*REPORTING, *MORAL_RULES)),
    "planning": ("แผน รอบ และการส่ง", PLANNING),
    "gifts": ("ของขวัญและ No Gift", (*GIFT_RULES, *GIFT_CASES)),
    "complaints": ("การร้องเรียน", COMPLAINT_RULES),
    "conduct": ("ทรัพย์สินราชการและผลประโยชน์", CONDUCT_RULES),
    "seen": ("ใครเห็นอะไร", SEEN),
    "using": ("การใช้บอต", (*USING, *ACCOUNT)),
    "administering": ("งานของผู้ดูแลระบบ", ADMINISTERING),
}
"""Title and answers of each shelf; buttons name the shelves."""

ANSWERS: tuple[RuleAnswer, ...] = tuple(
    each for _title, answers in SHELVES.values() for each in answers
)
_BY_TOPIC = {each.topic: each for each in ANSWERS}


def answer_of(topic: str) -> RuleAnswer | None:
    """Returns the packaged answer of this topic, or None if there is none."""
    return _BY_TOPIC.get(topic)

"""A question about the reports' figures, in the bureaus that the person may see."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message
from handlers.question import scoped
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.figures.money import budget_order
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.reports.report_documents import BUREAU_FORM, OFFICE_REPORT, SUBMISSIONS, UNSENT

SEEING = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))
"""The roles that may ask."""

LEADING = frozenset((SUPERVISOR, ADMIN, EXECUTIVE))
"""The roles that may see bureaus ranked, summed up or beside each other."""


ONLY: Mapping[str, str] = {
    **{colour: opens("traffic_lights", c=colour) for colour in ("red", "yellow", "green")},
    "missing": opens("not_sent"),
    "late": opens("latest_bureau"),
}
"""What may be kept of an answer, and where it stands."""

SIDES: Mapping[str, re.Pattern[str]] = {
    "budget": re.compile("(?:เรื่อง)?(?:งบประมาณ|งบ|การเบิกจ่าย|เบิกจ่าย|การใช้เงิน|การเงิน)"),
    "traffic_lights": re.compile(
        "(?:เรื่อง)?(?:ไฟเขียวเหลืองแดง|ไฟจราจร|สัญญาณไฟ|(?:สี)?ความเสี่ยง|ไฟ(?:แดง)?(?!ล์))"
    ),
    "completion": re.compile("(?:เรื่อง)?(?:ความสำเร็จ|ผลสำเร็จ|ความก้าวหน้าของงาน)"),
    "not_sent": re.compile("(?:ใคร|ที่|ส่วนที่)?(?:ยังไม่(?:ได้)?ส่ง|ค้างส่ง)"),
    "status": re.compile("(?:เรื่อง)?(?:การส่ง(?:รายงาน)?|สถานะ(?:การส่ง)?)"),
}
"""What else may be asked of the same scope by its name alone."""

SENDING = Following(
    SUBMISSIONS.name,
    SUBMISSIONS.name,
    "best_bureau",
    ONLY,
    sides=SIDES,
    picture="progress_chart",
    picture_of_round="heat_map",
    beside="compared_bureaus",
)
"""After an answer about sending: the list of reports sent."""

MISSING = replace(SENDING, paper=UNSENT.name, paper_of_one=UNSENT.name)
"""After an answer about what is missing: the list of that."""

WORK = replace(SENDING, paper=OFFICE_REPORT.name, paper_of_one=BUREAU_FORM.name)
"""After an answer about the work itself: the report."""


def _money(same: str) -> Callable[[str], str]:
    """same: what `อันไหน` is about after this answer."""

    def hears(words: str) -> str:
        what, order, top = budget_order.asked_on(words)
        name = {"thing": "activity_budgets", "unit": "bureau_budgets", "same": same}.get(what)
        return opens(name, **order.facts, top=top) if name else ""

    return hears


MONEY = replace(WORK, ranked="bureau_budgets", hears=_money("activity_budgets"))
"""After an answer about money: budgets in order."""

BY_BUREAU = replace(MONEY, hears=_money("bureau_budgets"))
"""The same where bureaus stand beside each other."""


def overview(
    name: str,
    words: tuple[str, ...],
    figures: Callable[[Context, Placed, Facts], Sequence[Message]],
    roles: frozenset[str] = SEEING,
    following: Following = WORK,
) -> Query:
    """The question of this name.

    words: the words that ask it; the first is also what people are told to type
    figures: (context, what it is about, facts of a button) -> the answer
    following: what may be asked on
    """

    def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
        found = scoped.placed(context, words[0], name, rest, facts)
        return figures(context, found, facts) if isinstance(found, Placed) else [found]

    return Query(name, words, answer, roles, following=following)

"""A question about the reports' figures, in the bureaus that the person may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.question import scoped
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.reports.report_documents import BUREAU_FORM, OFFICE_REPORT, SUBMISSIONS

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

SENDING = Following(SUBMISSIONS.name, SUBMISSIONS.name, "best_bureau", ONLY)
"""After an answer about sending: the list of reports sent."""

WORK = Following(OFFICE_REPORT.name, BUREAU_FORM.name, "best_bureau", ONLY)
"""After an answer about the work itself: the report."""


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

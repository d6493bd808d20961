"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.complaints import asked_outside
from handlers.complaints.working import cases_asked, cases_counted, conflict_said, queue_asked
from handlers.complaints.working.heard import queue_first, queue_part, told_to_callers
from handlers.question.query import Query, by_meaning
from models.people.person import RECEIVER

_OF_CASES = {query.name: query for _, query in (*cases_asked.OF_ONE, *cases_asked.OF_ALL)}
_NAMES = (
    "case_complainant",
    "case_handed_on_yet",
    "case_kind_stays",
    "case_meeting",
    "case_mistold",
    "case_not_in_power",
    "case_not_ours",
    "case_not_postponed",
    "case_notes_stay",
    "case_one_by_one",
    "case_outside",
    "case_reminds",
    "case_replies",
    "case_threatened",
    "case_to_one",
    "case_withdrawn",
    "case_to_enter",
    "cases_closed",
    "cases_new",
    "case_entered_last",
)
QUERIES: tuple[Query, ...] = (
    by_meaning(told_to_callers.QUERY),
    by_meaning(asked_outside.WHO_LOOKED),
    by_meaning(asked_outside.TO_MEND),
    by_meaning(asked_outside.TO_SEE),
    by_meaning(asked_outside.OF_OTHERS),
    by_meaning(asked_outside.WHERE_ELSE),
    by_meaning(conflict_said.QUERY, RECEIVER),
    by_meaning(queue_part.NOT_TAKEN_YET, RECEIVER),
    by_meaning(cases_counted.QUERY, RECEIVER),
    by_meaning(queue_asked.QUERY, RECEIVER),
    by_meaning(queue_first.TODAY, RECEIVER),
    by_meaning(queue_first.FIRST, RECEIVER),
    by_meaning(queue_first.NO_FIGURES, RECEIVER),
    *(by_meaning(_OF_CASES[name], RECEIVER) for name in _NAMES),
)

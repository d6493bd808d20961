"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.question.query import Query, by_meaning
from handlers.surveys.asked import into_report_asked, own_answer_asked, survey_sign_asked

QUERIES: tuple[Query, ...] = (
    by_meaning(into_report_asked.QUERY),
    by_meaning(own_answer_asked.QUERY),
    by_meaning(survey_sign_asked.SIGN_ASKED),
)

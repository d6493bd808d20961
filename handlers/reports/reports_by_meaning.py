"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.question.query import Query, by_meaning
from handlers.reports import (
    done_listed,
    first_due,
    how_reported,
    mine_asked,
    own_reports,
    pictures_where_sent,
)
from handlers.reports.deciding import reminding_superior, reports_taken_over, waiting_together
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR

QUERIES: tuple[Query, ...] = (
    by_meaning(pictures_where_sent.HOW),
    by_meaning(pictures_where_sent.QUERY),
    by_meaning(pictures_where_sent.LINKS),
    by_meaning(how_reported.QUERY, REPORTER),
    by_meaning(done_listed.QUERY),
    by_meaning(reports_taken_over.QUERY),
    by_meaning(waiting_together.QUERY, ADMIN, EXECUTIVE, SUPERVISOR),
    by_meaning(first_due.WHOLE_YEAR, REPORTER),
    by_meaning(first_due.FIRST_DUE, REPORTER),
    by_meaning(mine_asked.HOW_LATE, REPORTER),
    by_meaning(own_reports.QUERY, REPORTER),
    by_meaning(reminding_superior.QUERY, REPORTER),
)

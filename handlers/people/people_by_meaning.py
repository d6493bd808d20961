"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.people import joining_awaits_nobody, remind_unregistered
from handlers.people.away import (
    deputy_ends,
    early_back,
    instead_of_them,
    others_on_leave,
    who_could_act,
    who_goes_on,
)
from handlers.people.away.leave import leave_asked, leave_of_another
from handlers.question.query import Query, by_meaning
from models.people.person import ADMIN

QUERIES: tuple[Query, ...] = (
    by_meaning(deputy_ends.QUERY),
    by_meaning(early_back.QUERY),
    by_meaning(leave_asked.HOURS),
    by_meaning(instead_of_them.QUERY),
    by_meaning(leave_of_another.ALLOWED),
    by_meaning(leave_asked.DAYS),
    by_meaning(leave_asked.FORM),
    by_meaning(leave_asked.KEEPER),
    by_meaning(leave_of_another.MEANWHILE),
    by_meaning(leave_asked.PAPER),
    by_meaning(leave_asked.RULES),
    by_meaning(leave_of_another.OF_ANOTHER),
    by_meaning(others_on_leave.QUERY),
    by_meaning(who_goes_on.ADDED),
    by_meaning(who_goes_on.QUERY),
    by_meaning(remind_unregistered.QUERY),
    by_meaning(who_could_act.OF_ANOTHER),
    by_meaning(joining_awaits_nobody.QUERY, ADMIN),
)

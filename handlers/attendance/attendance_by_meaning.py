"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.attendance import at_the_door, own_attendance
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(own_attendance.FORGOTTEN),
    by_meaning(own_attendance.MARKS),
    by_meaning(at_the_door.SHEET),
    by_meaning(at_the_door.IN_TIME),
)

"""Stored leave that is moved to other days, or made longer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed
from handlers.messages import Text
from handlers.people.away import stand_in_asked
from handlers.people.away.away_questions import days_named
from handlers.people.away.leave import leave_bounds
from models.people import absences, people
from models.people.person import Absence


def replaced(context: Context, number: str) -> Answers:
    """Returns the stored leave that is moved, as an answer; raises Closed if it is over."""
    stored = absences.coming(context.session, context.me, context.today)
    found = next((each for each in stored if str(each.id) == number), None)
    if found is None:
        raise Closed(Text("วันลานี้ยกเลิกหรือผ่านไปแล้ว พิมพ์ “ดูวันลา” เพื่อดูวันลาที่แจ้งไว้"))
    return _replacing(context, found)


def _replacing(context: Context, stored: Absence) -> Answers:
    """Returns the stored leave as the one that is moved, with the stand-in who was named for it."""
    before: Answers = {"replaces": _as_answer(stored)}
    person = people.by_id(context.session, stored.stand_in_id) if stored.stand_in_id else None
    if person is None:
        return before
    return {**before, **stand_in_asked.found(stand_in_asked.answer(context, person))}


def _as_answer(stored: Absence) -> dict[str, Any]:
    days = [stored.first_day.isoformat(), stored.last_day.isoformat()]
    return {"id": stored.id, "days": days}


def longer(context: Context, said: str) -> Answers:
    """Returns the only stored leave with the later last day that the words tell: `ขอลาเพิ่มถึงวันที่
    26`; nothing for other words."""
    coming = absences.coming(context.session, context.me, context.today)
    if len(coming) != 1 or not leave_bounds.goes_on(said):
        return {}
    days = days_named(said[said.index("ถึง") :], context)
    if days is None or days[1] <= coming[0].last_day:
        return {}
    first = coming[0].first_day.isoformat()
    return {**_replacing(context, coming[0]), "days": [first, days[1].isoformat()]}


def widens(context: Context, first: date, last: date) -> Mapping[str, Any]:
    """Returns the stored leave that the days hold whole, as the one in whose place they stand:
    who adds a day to it tells all of its days."""
    coming = absences.coming(context.session, context.me, context.today)
    met = [each for each in coming if each.first_day <= last and first <= each.last_day]
    if len(met) != 1 or met[0].first_day < first or met[0].last_day > last:
        return {}
    if (met[0].first_day, met[0].last_day) == (first, last):
        return {}
    return _replacing(context, met[0])

"""Reads which round is asked after by who leads: of a round their bureau owes, not they."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.question import topic
from handlers.reports.figures.overview import LEADING
from models.people import led_people
from models.people.person import REPORTER


def facts_of(context: Context, words: str) -> Mapping[str, str]:
    """Returns the facts of a button that asks how the round stands, of a director's own bureau;
    nothing where none is named, and for who reports."""
    if context.me.has(REPORTER) or not context.me.has(*LEADING):
        return {}
    due = topic.read(context, context.said or words, {}).due
    if due is None:
        return {}
    own = {"b": str(context.me.bureau_id)}
    return {
        "d": due.isoformat(),
        **(own if led_people.leads_bureau(context.session, context.me) else {}),
    }

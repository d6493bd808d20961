"""Opens the conversation that a subject begins on typed words by itself."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.conversation.flow import Flow
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import facts_asked, reasons_asked
from handlers.one_to_one.orders import own_things_meant
from handlers.one_to_one.turns.typed import Answer, Typed, TypedInside


def begun_at_the_start(typed: Typed) -> Answer | None:
    """Opens it, or tells what the words only ask about it; None if no subject begins one, or the
    person may not have it."""
    context = typed.context
    opened = _opened(context, typed.text, None)
    if opened is None or not drafts.allowed(context, opened):
        return None  # for others the words may mean something else
    context, event, text = typed.context, typed.event, typed.text
    there = own_things_meant.before_filing(context, event, text, opened.name, typed.does)
    return (
        there
        or _only_asked(typed, opened)
        or beginning.open_flow(context, opened, typed.text, {})
        or None
    )


def _only_asked(typed: Typed, opened: Flow) -> Answer | None:
    """Tells what the words ask about the conversation; None for a step of a card that is typed, in
    which a question is what is to be written: `ถามผู้แจ้งว่าปิดกี่โมง`."""
    if not opened.opens_on:
        return None
    told = facts_asked.instead_of(typed.context, typed.text, opened.name, begins=True)
    return told or reasons_asked.of_flow(typed.context, typed.text, opened.name) or None


def begins_another(context: Context, text: str, name: str) -> bool:
    """Tells whether a subject begins another conversation than this one on the words."""
    opened = _opened(context, text, None)
    return opened is not None and opened.name != name and drafts.allowed(context, opened)


def begun_inside(typed: TypedInside) -> Answer | None:
    """Opens it in the middle of another conversation; None if no subject begins one."""
    opened = _opened(typed.context, typed.text, typed.place.row.flow)
    if opened is None:
        return None
    return beginning.open_flow(typed.context, opened, typed.text, {}) or None


def _opened(context: Context, text: str, inside: str | None) -> Flow | None:
    opened = opening.heard_first(context, "opens", text, inside)
    stranger = context.person is None
    return None if opened is None or stranger and not opened.anyone else opened

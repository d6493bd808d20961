"""Which election is meant: that of a button, else the only one; of several the person chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed
from handlers.elections import election_words
from handlers.messages import Button, Card, Row
from handlers.question import button_facts
from models.elections import election_finding
from models.elections.election import Election


def of_button(context: Context, facts: Mapping[str, str]) -> Election | None:
    """Returns the election of a button (`e`). Raises Closed if there is none any more."""
    about = button_facts.whole(facts, "e")
    if about is None:
        return None
    found = election_finding.named(context.session, about)
    if found is None:
        raise Closed(election_words.gone())
    return found


def of_draft(context: Context, answers: Answers) -> Election:
    """Returns the election that a conversation is about. Elections are never deleted."""
    return context.session.get_one(Election, answers["election"])


def one(
    context: Context,
    facts: Mapping[str, str],
    found: Sequence[Election],
    button: Callable[[Election], Button] = election_words.see,
) -> Election:
    """Returns the election of the button, or the only one of those found. Raises Closed: if there
    is none, or several, each with its button."""
    named = of_button(context, facts)
    if named is not None:
        return named
    if not found:
        raise Closed(election_words.gone())
    if len(found) > 1:
        raise Closed(which(found, button))
    return found[0]


def which(
    found: Sequence[Election], button: Callable[[Election], Button] = election_words.see
) -> Card:
    """Returns the question which of several elections is meant."""
    rows = tuple(Row(f"ปี {each.year}", each.title, button(each)) for each in found[:9])
    return Card("มีการคัดเลือกหลายรายการ เลือกรายการ", rows=rows)

"""Which document that waits is meant by words that name none by a button."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.question.query import opened_by
from handlers.sign_offs import road_notices, road_words
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold
from models.queues.shown_buttons import ShownButton
from models.sign_offs.sign_off import SignOff

_STEPS = (road_words.CHECK, road_words.SIGN, road_words.SEND_BACK)
_LEAST = 4
"""Letters of a name that are enough to name somebody."""
_OF = pattern_of("ของ|จาก")


def meant(context: Context, waiting: Sequence[SignOff], words: str = "") -> SignOff | None:
    """Returns the one whose preparer the words name, else the one that the person has opened, else
    the only one; None if it may be another."""
    named = _of_preparer(context, waiting, words) if _OF.search(words) else []
    if len(named) == 1:
        return named[0]
    return waiting[0] if len(waiting) == 1 else opened(context, waiting)


def opened(context: Context, waiting: Sequence[SignOff]) -> SignOff | None:
    """Returns the one whose card is the newest answer in this chat, or None.

    A card that came by itself is none: another may have come while the person read the one before.
    """
    shown = {(facts.get("s"), facts.get("v")) for facts in _shown(context, _STEPS)}
    found = [each for each in waiting if (str(each.id), str(each.revision)) in shown]
    return found[0] if len(found) == 1 else None


def asked(context: Context, waiting: Sequence[SignOff]) -> SignOff | None:
    """Returns the one whose card, the newest answer in this chat, asks for the next step.

    None if a notice came below it: a yes may be said to that.
    """
    asks = any("a" in facts for facts in _shown(context, _STEPS)) if waiting else False
    found = opened(context, waiting) if asks else None
    return found if found is not None and not _others_below(context, found) else None


def _others_below(context: Context, asked_of: SignOff) -> bool:
    """Tells whether cards of more than one kind are in sight; the notice of the document itself is
    none of another kind."""
    newest = next((each for each in context.shown() if each), ())
    noticed = [each for each in newest if each.item in road_notices.ASKED]
    documents = {_facts(each).get("s") for each in noticed} - {None}
    others = {each.item for each in newest if each.item} - {each.item for each in noticed}
    return len(others) > 1 or bool(documents - {str(asked_of.id)})


def in_sight(context: Context, waiting: Sequence[SignOff]) -> list[SignOff]:
    """Returns those that the newest answer in this chat names, in a list or on a card."""
    shown = {facts.get("s") for facts in _shown(context, (*_STEPS, road_words.ONE))}
    return [each for each in waiting if str(each.id) in shown]


def _shown(context: Context, names: Sequence[str]) -> list[dict[str, str]]:
    """Returns the facts of the buttons of these names in the newest answer."""
    newest = next((each for each in context.shown() if each), ())
    return [
        _facts(each)
        for each in newest
        if each.item not in road_notices.ASKED and _name(each) in names
    ]


def _name(button: ShownButton) -> str:
    return opened_by(button.target)[0]


def _facts(button: ShownButton) -> dict[str, str]:
    return dict(parse_qsl(button.target.partition("?")[2]))


def _of_preparer(context: Context, waiting: Sequence[SignOff], words: str) -> list[SignOff]:
    said = fold(words)
    return [
        each
        for each in waiting
        if any(
            len(part) >= _LEAST and fold(part) in said
            for part in road_words.name_of(context, each.prepared_by).split()
        )
    ]

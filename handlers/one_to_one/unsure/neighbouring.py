"""Asks which is meant where a wish was read of a sentence that names only matters with which nobody
means it: a neighbouring subject is not answered as if it were sure (docs/decisions/0206)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts, nearest_offers
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters.matters_named import named_in
from handlers.one_to_one.unsure import nearly_sure
from handlers.subjects.facts import facts_told
from handlers.understand import words
from handlers.understand.commands.scopes import read_scope
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.thai import blanked, normalise
from handlers.understand.wishes.whole_sentence import behind
from handlers.understand.wishes.wish_matters import hardly_meant

_WHICH = "ไม่แน่ใจว่าถามเรื่องใด กดปุ่มที่ใช่ หรือพิมพ์อีกครั้งด้วยคำอื่น"
_MOST = 2


def asked_which(context: Context, text: str, match: words.Match) -> Sequence[Message]:
    """Returns the question which is meant, what the words name first; nothing where what was read
    is told of such matters, and where a story is told.

    match: what was read
    """
    if context.person is None or match.exact or match.name in registry.CONFIDENTIAL:
        return ()
    if registry.flow(match.name) is not None and not only_asks(text):
        return ()
    plain = normalise(text)
    timeless = blanked(plain, read_scope(plain, context.today).places)  # `ปีงบ 2570` is no matter
    named = named_in(facts_told.sheets(context.subjects), timeless)
    if not hardly_meant(match.name, named):
        return ()
    others = _of_the_named(context, text, match.name, named)
    if not others:
        return ()
    commands = registry.commands()
    read = nearest_offers.buttons((match.name,), commands, "")
    context.told = context.told or text
    return [Text(_WHICH, (*others, *read, *drafts.back_to(context), MENU))]


def _of_the_named(context: Context, text: str, read: str, named: Sequence[str]) -> Sequence[Button]:
    """Returns the buttons of the next likely wishes that are told of what is named, else those of
    the first matter named."""
    able = nearly_sure.offered(context, text)
    likely = [each for each in behind(text, able, (read,)) if not hardly_meant(each, named)]
    if likely:
        return nearest_offers.buttons(likely[:_MOST], registry.commands(), "")
    sheet = facts_told.sheets(context.subjects)[named[0]]
    if sheet.secret:
        return ()
    commands = registry.commands()
    shown = [each for each in sheet.after if each in commands and opening.is_open(context, each)]
    if shown:  # whoever asks begins nothing
        return nearest_offers.buttons(shown[:1], commands, "")
    card = facts_told.in_short(context, sheet)
    return card.buttons[:_MOST] if card is not None else ()

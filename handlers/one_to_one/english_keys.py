"""Words that were typed with the keyboard left in English: `;yoouh,uvtwi` is `วันนี้มีอะไร`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers import registry
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.question.query import Query
from handlers.understand import words
from handlers.understand.spelling.keyboard import on_english_keys

_READ_AS = "แป้นพิมพ์อยู่ที่ภาษาอังกฤษ อ่านเป็น “{}”"


def answered(
    context: Context,
    text: str,
    hears: Callable[[str], Query | None],
    start: Callable[[str, words.Match | None], Sequence[Message]],
) -> Sequence[Message] | None:
    """Does what the words mean in Thai, below how they were read; None where they mean nothing, and
    for strangers.

    hears: returns the question that a subject hears in some words, or None
    start: does what words mean outside of any conversation
    """
    thai = on_english_keys(text) if context.person is not None else ""
    query = hears(thai) if thai else None
    match = opening.meant(context, thai, registry.meant) if thai else None
    if query is None and (match is None or not opening.is_open(context, match.name)):
        return None
    told = opening.ask(context, query, thai, {}) if query is not None else start(thai, match)
    return [Text(_READ_AS.format(thai)), *told]

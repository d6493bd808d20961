"""A question with the form its answer is wanted in: `สถานะสำนักการคลัง ขอเป็น excel`,
`ขอ excel สถานะทุกสำนัก`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from handlers import registry
from handlers.context import Context
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.question import follow_forms, following
from handlers.question.onward import DOCUMENTS, Onward
from handlers.understand import words
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST, _MOST_PLACES = 120, 8
_LEADS = pattern_of("แล้ว|งั้น|ขอ|เอา|อยากได้|ส่ง|ทำ|เป็น|แบบ|ช่วย|ดู|เฉพาะ|แค่")
"""A bare format (`ขอรายงานของสำนักงานเป็น word`) belongs to the words before it."""

_FORMAT_FIRST = pattern_of(
    rf"(?P<form>(?:ขอ|เอา|อยากได้|ส่ง|ทำ|ช่วย|โหลด)+\s?(?:เป็น|ไฟล์|\s)*(?:{ANY_FORMAT}))\s?(?:ของ|เรื่อง|\s)*(?=\S{{3}})",
    re.IGNORECASE,
)


def answered(
    context: Context, text: str, match: words.Match | None, message_hash: str
) -> Sequence[Message] | None:
    """Answers the question as a document or only in part, as if its form had been asked for after
    it; None for other sentences. A document that is being made has no message beside it.

    match: what the sentence as a whole asks for, if anything: who wants to do something
        asks nothing
    """
    plain = normalise(text)
    if context.person is None or len(plain) > _LONGEST:
        return None
    said, form = _in_front(plain)
    if not form and _does(match):
        return None
    said, form = (said, form) if form else _place(plain)
    asks = registry.meant(said) if form else None
    query = registry.query(asks.name) if asks is not None else None
    if asks is None or query is None or query.following is None:
        return None
    is_open = opening.is_open(context, asks.name)
    return _in_form(context, asks, said, form, message_hash) if is_open else None


def _does(match: words.Match | None) -> bool:
    """Tells whether the whole sentence begins something; of a document, only by its own word."""
    if match is None or (match.name == DOCUMENTS and not match.exact):
        return False
    return registry.query(match.name) is None


def _in_front(plain: str) -> tuple[str, str]:
    """Returns what is wanted behind its format, and the format: `ขอ excel สถานะทุกสำนัก`; "" and ""
    for other words."""
    found = _FORMAT_FIRST.match(plain)
    return (plain[found.end() :].strip(), found["form"].strip()) if found is not None else ("", "")


def _place(plain: str) -> tuple[str, str]:
    """Returns the words before the longest form that stands behind a gap, and the form; "" and ""
    where none does."""
    gaps = (at for at, letter in enumerate(plain) if letter == " ")
    for at in islice(gaps, _MOST_PLACES):
        form = plain[at:].strip()
        forms = (follow_forms.FORMAT, follow_forms.ONLY) if _LEADS.match(form) else ()
        if any(each.fullmatch(form.lower()) for each in forms):
            return plain[:at].strip(), form
    return "", ""


def _in_form(
    context: Context, asks: words.Match, said: str, form: str, message_hash: str
) -> Sequence[Message] | None:
    whole, before = context.said, context.asked_before
    context.said = said
    answer = opening.open_match(context, asks, said, message_hash)
    asked = context.asked
    context.asked_before = lambda: asked
    found = following.follow(context, form, False, registry.query) if asked and answer else None
    if not isinstance(found, Onward):
        context.said, context.asked_before, context.asked = whole, before, ""
        return None
    if found.name == DOCUMENTS:
        context.asked = asked  # another format of it may be asked for
    return opening.open_named(context, found.name, "", found.facts)

"""Answers what asks how two matters stand to each other: whether one counts as the other, or must
be done too. Neither is answered as if it alone were meant (docs/decisions/0206)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Card, Message, Text
from handlers.one_to_one.of_matters.matters_named import named_in
from handlers.question.query import Query
from handlers.subjects.facts import facts_told
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.wishes.whole_sentence import RULES

_OR_NOT = rf"(?:{WHETHER}|ปะ(?![ก-๙])|เปล่า|หรือ|รึ|หรอ|เหรอ|[?])"
_RELATES = pattern_of(
    rf"(?:เท่ากับ|ถือว่า|ถือเป็น|นับเป็น|นับว่า|นับรวม|แทนกัน|ใช้แทน|(?:อัน|เรื่อง|ตัว|ที่|แบบ)เดียวกัน|คนละ(?:อัน|เรื่อง|ตัว)|เหมือนกัน|ต่างกัน).{{0,40}}?(?:{_OR_NOT}|{HOW_IN_SHORT}|ตรงไหน)"
    rf"|แล้ว\S{{0,6}}?(?:ต้อง|ได้|ขอ|ยังต้อง|ไม่ต้อง|จะได้).{{2,34}}?(?:อีก|ด้วย|เลย)?{_OR_NOT}"
)
_GENERAL = frozenset(
    "own_work contact bot roster plan round figures document evidence own_data fiscal_year"
    " report_figures summary group holiday conduct approval deputy reminder".split()
)
"""Named beside any other matter, they are hardly asked about themselves."""
_TWO = (
    "คำถามนี้เกี่ยวกับสองเรื่อง คือ {} กับ {} ซึ่งทำแยกกันในบอต บอตไม่มีคำตอบว่าเกี่ยวกันอย่างไร แต่ละเรื่องโดยย่อเป็นดังนี้"
)
_LONGEST = 120


def answered(context: Context, text: str, heard: Query | None) -> Sequence[Message]:
    """Returns both matters in short, with a way to each; nothing for words that name other than two
    or relate none, and where a rule or question is known for just that.

    heard: the question that a subject hears in the words
    """
    plain = normalise(text)
    if context.person is None or len(plain) > _LONGEST or not _RELATES.search(plain):
        return ()
    known = facts_told.sheets(context.subjects)
    named = [name for name in named_in(known, plain) if name not in _GENERAL]
    if len(named) != 2 or any(known[name].secret for name in named) or _is_one_subject(*named):
        return ()
    if heard is not None and heard.several:
        return ()
    match = registry.meant(text) if heard is None else None
    asked = heard.name if heard is not None else match.name if match is not None else ""
    if asked.startswith(RULES) or asked in registry.CONFIDENTIAL:
        return ()
    cards = [facts_told.in_short(context, known[name]) for name in named]
    told = [each for each in cards if each is not None]
    if len(told) != len(named):
        return ()
    buttons = tuple(each for card in told for each in _first_of(card))
    above = Text(_TWO.format(*(f"“{each.title}”" for each in told)))
    return drafts.with_buttons([above, *told], (*buttons, *drafts.back_to(context), MENU))


def _is_one_subject(one: str, other: str) -> bool:
    of = ({each.name for each in subject.fact_sheets} for subject in registry.SUBJECTS)
    return any({one, other} <= names for names in of)


def _first_of(card: Card) -> Sequence[Button]:
    return card.buttons[:1]

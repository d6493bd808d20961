"""Answers words that nothing understood: offers the nearest wishes that the person may use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Card, Message, Text
from handlers.question import strange_words
from handlers.question.query import opens
from handlers.understand import words
from handlers.understand.commands.named_parts import named_parts
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.wishes.whole_sentence import nearest_wishes
from models.tables import SECRET_FLOWS

Commands = Mapping[str, Sequence[str]]

_MOST = 3


def outside(context: Context, text: str, commands: Commands) -> Sequence[Message]:
    """Says what of the words was understood, and offers the wishes that they may hold, else the
    commands spelled most alike."""
    _tell(context, text)
    able = _able(context, commands)
    likely = nearest_wishes(text, able)
    names = likely or words.nearest(text, able, _MOST) or ["about_plan", "help_me"]
    offers = _buttons(names, commands)
    read = " · ".join(named_parts(text, context.today)[:_MOST])
    heard = f"\nในข้อความนี้อ่านออกเพียง “{read}”" if read else ""
    unsure = "ไม่แน่ใจว่าหมายถึงเรื่องใด กดปุ่มที่ใช่ หรือพิมพ์อีกครั้งด้วยคำอื่น"
    unknown = "ยังไม่เข้าใจข้อความนี้ เลือกจากปุ่มด้านล่าง หรือพิมพ์ “เมนู”"
    said = strange_words.words_for(text) or f"{unsure if likely else unknown}{heard}"
    refusal = Text(said, (*offers, *drafts.back_to(context), MENU))
    return [strange_words.not_twice(context, refusal)]


def inside(context: Context, text: str, commands: Commands, flow: str) -> Sequence[Message]:
    """Offers what a question or wish may be about that answers nothing in the conversation `flow`;
    nothing for other words, and in a conversation about a complaint."""
    if flow in SECRET_FLOWS or not asks_or_wants(text):
        return []
    _tell(context, text)
    able = _able(context, commands)
    others = {name: able[name] for name in able if name != flow and name not in SECRET_FLOWS}
    names = nearest_wishes(text, others)
    if not names:
        return []
    note = "คำตอบที่ให้ไว้ยังอยู่ครบ กลับมาได้ด้วย “ทำต่อ”"
    offers = _buttons(names, commands)
    return [Card("หรือหมายถึงเรื่องอื่น", buttons=offers, note=note, tone="muted")]


def _tell(context: Context, text: str) -> None:
    for subject in context.subjects:
        subject.hearing.missed(context, text)


def _able(context: Context, commands: Commands) -> dict[str, Sequence[str]]:
    """Returns the commands that open what the person may use."""
    roles = {flow.name: flow.roles for flow in context.flows.values()}
    roles |= {query.name: query.roles for each in context.subjects for query in each.queries}
    return {name: each for name, each in commands.items() if context.may(roles[name])}


def _buttons(names: Sequence[str], commands: Commands) -> tuple[Button, ...]:
    return tuple(Button(commands[name][0], opens(name), commands[name][0]) for name in names)

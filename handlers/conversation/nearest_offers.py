"""Offers the nearest wishes that the person may use, where words in a conversation answer nothing;
and the buttons of such wishes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Button, Card, Message
from handlers.question.query import Query, opens
from handlers.understand.commands.cues import arguments_for
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.wishes.whole_sentence import nearest_wishes
from models.tables import SECRET_FLOWS

if TYPE_CHECKING:
    from handlers.subjects.declaration import Subject

Commands = Mapping[str, Sequence[str]]

TOLD = "told"
"""The fact of a button that holds what the sentence told besides its wish."""
_CAN_BE_TOLD = pattern_of(r"[^&=%+#;]{1,60}")
"""A button's facts stand between such signs."""
_A_SENTENCE, _A_TEXT = 40, 120  # letters
_SAY_IT_AGAIN = pattern_of(
    rf"(?:เมื่อกี้|ถาม|พูด|บอก|ว่า|\s)*(?:อะไร|(?<=ว่า)ยังไง|(?<=ว่า)ไง)(?:นะ|เหรอ|หรอ|{POLITE}|[\s?])*"
)
"""Asks for the question once more, and is about nothing else: `อะไรนะ`."""
_ENDING = frozenset(
    (
        "leave_bot", "cancel_event", "close_announcement", "close_ends", "close_ideas",
        "close_sign_in", "close_survey", "drop_plan_draft", "end_absence", "end_activity",
        "end_deputy", "free_account", "remove_group", "remove_meeting", "retire_person",
        "take_out_link", "withdraw_circular", "withdraw_document", "withdraw_nomination",
        "withdraw_report", "withdraw_slot",
    )
)  # fmt: skip
"""Wishes that end something, which are no guess."""
_SPEAKS_OF_ENDING = pattern_of(
    "เลิก|ลบ|ถอน|ปิด|ยุติ|จบ|หยุด|ทิ้ง|ปลด|พ้น|ออก|ตัด|กลับมา|ลาออก|เอา.{0,20}(?:ไป|คืน)|ดึง|(?i:delete|remove|cancel|close|stop|quit)"
)


def inside(
    context: Context, text: str, commands: Commands, flow: str, begun: str = ""
) -> Sequence[Message]:
    """Offers what a question or wish may be about that answers nothing in the conversation `flow`;
    nothing for other words, and in a conversation about a complaint.

    begun: the name of the command that the words begin with, or "".
    """
    able = able_to(context, commands) if flow not in SECRET_FLOWS else {}
    able = without_endings(text, able, begun)
    others = {name: able[name] for name in able if name != flow and name not in SECRET_FLOWS}
    if not others or not (begun in others or asks_or_wants(text) or _is_long(context, text, flow)):
        return []
    tell(context, text)
    again = _SAY_IT_AGAIN.fullmatch(text.strip()) is not None
    names = [begun] if begun in others else [] if again else nearest_wishes(text, others)
    if not names:
        return []
    note = "คำตอบที่ให้ไว้ยังอยู่ครบ กลับมาได้ด้วย “ทำต่อ”"
    offers = buttons(names, commands, text)
    return [Card("หรือหมายถึงเรื่องอื่น", buttons=offers, note=note, tone="muted")]


def _is_long(context: Context, text: str, flow: str) -> bool:
    """Tells whether words that answer nothing are a sentence and no slip, where nothing was learned
    of what is typed there; a text or an address is an answer that its question refuses."""
    here = context.flows.get(flow)
    if here is None or here.learned or "://" in text:
        return False
    return _A_SENTENCE <= len(text) <= _A_TEXT


def tell(context: Context, text: str, without_names: str = "") -> None:
    """Tells the subjects that the words were not understood, without the names in them; what is
    chosen for the words gets them whole."""
    context.told = text
    for subject in context.subjects:
        subject.hearing.missed(context, without_names or text)


def able_to(context: Context, commands: Commands) -> Commands:
    """Returns the commands that open what the person may use; what no words open has no button."""
    able = _open_to(context.subjects, context.person and frozenset(context.person.roles))
    return {name: each for name, each in commands.items() if each and name in able}


@lru_cache(maxsize=64)
def _open_to(subjects: tuple[Subject, ...], roles: frozenset[str] | None) -> Collection[str]:
    """Returns the names of all that somebody of these roles may use; None: not on the roster."""
    declared: list[Flow | Query] = [flow for each in subjects for flow in each.flows]
    declared += [query for each in subjects for query in each.queries]
    if roles is None:
        return {each.name for each in declared if each.anyone}
    return {each.name for each in declared if not each.roles or each.roles & roles}


def guessed(context: Context, text: str, commands: Commands) -> Commands:
    """Returns the commands of what the person may use and the words may be guessed to mean."""
    return without_endings(text, able_to(context, commands))


def without_endings(text: str, able: Commands, begun: str = "") -> Commands:
    """Returns the commands without those that end something (`เลิกใช้บอต`), unless the words speak of
    ending or begin with it."""
    if _SPEAKS_OF_ENDING.search(text):
        return able
    return {name: each for name, each in able.items() if name not in _ENDING or name == begun}


def buttons(names: Sequence[str], commands: Commands, text: str) -> tuple[Button, ...]:
    """Returns a button for each wish, with what the text tells besides it: `3.7 20 มิ.ย.`; none for
    what no words open."""
    return tuple(_button(name, commands[name], text) for name in names if commands[name])


def told_facts(told: str) -> Mapping[str, str]:
    """Returns the fact of a button that hands on what was told; none if a button cannot hold it."""
    return {TOLD: told} if _CAN_BE_TOLD.fullmatch(told) else {}


def _button(name: str, opening: Sequence[str], text: str) -> Button:
    told = arguments_for(text, opening) if name not in SECRET_FLOWS else ""
    facts = told_facts(told)
    return Button(opening[0], opens(name, **facts), f"{opening[0]} {told}" if facts else opening[0])

"""Answers in the LINE group, only when mentioned; everything personal goes one to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from urllib.parse import quote

from handlers import registry
from handlers.context import Context
from handlers.events import Event
from handlers.messages import Button, Card, Message, Text
from handlers.subjects.declaration import GroupAnswer, GroupQuestion
from handlers.subjects.group_reasons import STEPS
from handlers.understand import words
from handlers.understand.thai import fold
from models.people import chat_groups
from models.people.person import ChatGroup
from models.queues import inbox_lanes
from models.trail import facts

NOT_ALLOWED = "กลุ่มนี้ยังไม่ได้รับอนุญาตให้ใช้บอต หากเป็นกลุ่มของสำนักงาน กรุณาแจ้งผู้ดูแลระบบ"
_LINK_UNITS = 1_800  # for the typed words; a whole address has at most 2,000


def handle(context: Context, event: Event) -> Sequence[Message]:
    """Answers joining, leaving, and words addressed to the bot; other events get no answer."""
    if event.kind == "join":
        return _joined(context, event)
    if event.kind == "leave":
        _left(context)
        return []
    if event.kind == "unsend":
        inbox_lanes.forget_parked(context.session, context.lane)
        return []
    if event.kind in ("text", "edited") and event.mentioned:
        return _called(context, event)
    return []


# -- joining and leaving -------------------------------------------------------------------------


def _joined(context: Context, event: Event) -> Sequence[Message]:
    group = chat_groups.joined(
        context.session, context.sealer, context.lane, event.chat_id, context.now
    )
    _undecided(context, group)
    return [_greeting(group)]


def _undecided(context: Context, group: ChatGroup) -> None:
    """Lets the subjects ask whose the group is."""
    for subject in context.subjects:
        subject.group.joined(context, group)


def _left(context: Context) -> None:
    group = chat_groups.left(context.session, context.lane, context.now)
    if group is not None:
        for subject in context.subjects:
            subject.group.left(context, group)


def _greeting(group: ChatGroup) -> Message:
    """Says what the bot does; in an unconfirmed group also its code."""
    office = chat_groups.is_office(group)
    lines = [
        "บอต STRONG ตอบในกลุ่มนี้เมื่อถูกเรียกเท่านั้น",
        f"เรียกด้วย @ แล้วพิมพ์ “เมนู” “แผน” “แผน 1.6” หรือ “{'ภาพรวม' if office else 'รอบ 20 มีนาคม'}”",
        "เรื่องอื่น กรุณาทักแชตส่วนตัว",
        *([] if office else [f"รหัสกลุ่ม {chat_groups.code(group)} รอผู้ดูแลระบบยืนยัน"]),
    ]
    return Text("\n".join(lines))


# -- being called --------------------------------------------------------------------------------


def _called(context: Context, event: Event) -> Sequence[Message]:
    # A receipt's code is not repeated and not kept, in any group.
    context.secret = context.secret or any(
        subject.hearing.secret(event.text) for subject in context.subjects
    )
    group = chat_groups.present(
        context.session, context.sealer, context.lane, event.chat_id, context.now
    )
    if chat_groups.is_refused(group):
        return [Text(NOT_ALLOWED)]
    if not chat_groups.is_office(group):
        _undecided(context, group)
        return answer(context, event.text, group)
    messages = answer(context, event.text, group)
    news = (subject.group.news(context, group) for subject in context.subjects)
    return [*messages, *chain.from_iterable(news)]


def answer(context: Context, text: str, group: ChatGroup) -> Sequence[Message]:
    """Answers what the subjects answer in a group; all else by the direct chat.

    Shows what the bot does if it is only called, or if it does not understand the words.
    """
    match = registry.meant(text) if text else None
    question = GroupQuestion(
        text=text,
        match=match,
        group=group,
        office=chat_groups.is_office(group),
        door=lambda typed: _door(context, typed),
        one_to_one=lambda name: direct_chat(context, name, text),
    )
    for ask in _asked(context, match):
        found = ask(context, question)
        if found is not None:
            return found
    if match is not None:
        return [direct_chat(context, match.name, text)]
    if question.office:
        for subject in context.subjects:
            subject.hearing.missed(context, text)
    return [_greeting(group)]


def _asked(context: Context, match: words.Match | None) -> Iterator[GroupAnswer]:
    """Yields the subjects' answers in the order in which they are asked."""
    groups = [subject.group for subject in context.subjects]
    yield from (each.guards for each in groups)
    yield from (each.hears for each in groups)
    if match is None:
        yield from (each.unmatched for each in groups)
    else:
        yield from (each.answers[match.name] for each in groups if match.name in each.answers)


def direct_chat(context: Context, name: str, text: str) -> Message:
    """Returns a button that opens the one-to-one chat with the words of the command `name` typed
    in."""
    reasons = (subject.group.reasons for subject in context.subjects)
    reason = next((each[name] for each in reasons if name in each), STEPS)
    door = _door(context, _carried(context, name, text))
    if not door:
        return Text(f"{reason} กรุณาเปิดแชตกับบอตแล้วพิมพ์อีกครั้ง")
    return Card("ทักแชตส่วนตัว", subtitle=reason, buttons=door)


def _door(context: Context, typed: str) -> tuple[Button, ...]:
    """Returns the button that opens the direct chat with these words typed in.

    Returns none before the bot knows its own id, which stands percent-encoded in the address
    (line.md).
    """
    bot = facts.get(context.session, facts.BOT_ID)
    if bot is None:
        return ()
    link = f"https://line.me/R/oaMessage/{quote(bot, safe='')}/?{_encoded(typed)}"
    return (Button("เปิดแชตส่วนตัว", uri=link),)


def _carried(context: Context, name: str, text: str) -> str:
    """Returns the words, or the plain command if they are a complaint or hold a code.

    Anybody in the group may tap the button and read what it types in.
    """
    key, groups = fold(text), [subject.group for subject in context.subjects]
    bare = {flow.name for each in groups for flow in each.bare} | registry.CONFIDENTIAL
    if name in bare or any(word in key for each in groups for word in each.private):
        return registry.commands()[name][0]
    return text


def _encoded(text: str) -> str:
    """Returns the words percent-encoded, cut between characters where they do not fit."""
    fitting, length = [], 0
    for sign in text:
        encoded = quote(sign, safe="", errors="replace")
        length += len(encoded)
        if length > _LINK_UNITS:
            break
        fitting.append(encoded)
    return "".join(fitting)

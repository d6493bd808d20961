"""What comes of an order for one thing, as its own conversation has it; nothing is stored by
looking (docs/decisions/0202)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from handlers.context import Context
from handlers.conversation.engine import Engine
from handlers.conversation.flow import REVIEW, Choice, Closed, Flow, Opening, Step
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.messages import Card, Message, Text
from handlers.understand.choices.common_words import Common
from models.conversations import conversation_rows
from models.conversations.conversation import DONE


@dataclass(frozen=True)
class Item:
    """One thing and what is ordered of it.

    flow: the name of the conversation that does it. facts: those of its button.
    said: the words said in it first. name: what the thing is called.
    told: its own reason; "": the one told for all of them.
    """

    flow: str
    facts: Mapping[str, str]
    said: str
    name: str
    told: str = ""


@dataclass(frozen=True)
class Rehearsed:
    """name: what the thing is called. question: what its own confirmation says. shown: its own
    card. lacks: whether a reason is still to be told."""

    name: str
    question: str
    shown: Sequence[Message] = field(default_factory=tuple)
    lacks: bool = False


def rehearsed(context: Context, item: Item, words: str) -> Rehearsed:
    """Returns what stands before the confirmation. Raises Closed where it cannot be done."""
    looking = replace(context, said="", notices=[], whispers=[], withdrawn=[], once={}, offered={})
    engine, state, opening = _opened(looking, item)
    shown = opening.messages
    name = str(state.answers.get("name") or item.name)
    if engine.open_step(state) is None and engine.flow.review is None:
        return Rehearsed(name, item.said or engine.flow.title, shown)
    turn = _said(engine, state, item, words)
    step = engine.flow.step(turn.state.at)
    if step is not None and _yes(engine, turn.state, step) is not None:
        return Rehearsed(name, _body(step.ask(looking, turn.state.answers)), shown)
    if turn.ended is None and step is not None and step.takes_any_words:
        return Rehearsed(name, "", shown, lacks=True)
    raise Closed(Text(_NOT_TOGETHER.format(name)), *turn.messages[:1])


_NOT_TOGETHER = "{}: ทำพร้อมเรื่องอื่นไม่ได้ จึงยังไม่ได้ดำเนินการเรื่องใด กรุณาทำทีละเรื่อง"


def carried_out(context: Context, item: Item, words: str) -> str:
    """Does it. Returns what its conversation says then, or why it was not done."""
    try:
        engine, state, opening = _opened(context, item)
    except Closed as closed:
        return f"{item.name}: {_first(closed.messages)}"
    if engine.open_step(state) is None and engine.flow.review is None:
        return _first(engine.finish(state).messages)
    turn = _said(engine, state, item, words)
    step = engine.flow.step(turn.state.at)
    yes = _yes(engine, turn.state, step) if step is not None else None
    if yes is None or step is None:
        return f"{item.name}: ยังไม่ได้ดำเนินการ"
    turn = engine.tap(turn.state, step.name, yes.key)
    if turn.ended == "done":
        _close_draft(context, engine.flow, opening.subject)
    return _first(turn.messages)


def _opened(context: Context, item: Item) -> tuple[Engine, State, Opening]:
    flow = context.flows[item.flow]
    if not context.may(flow.roles):
        raise Closed(Text(f"{flow.title}เปิดให้เฉพาะผู้มีหน้าที่นี้"))
    opening = flow.open(context, "", item.facts)
    state = State(REVIEW, dict(opening.answers), (), flow.version)
    return Engine(flow, "several", context), state, opening


def _said(engine: Engine, state: State, item: Item, words: str) -> Turn:
    """Says in the conversation what is ordered, then the reason where that is asked for."""
    turn = engine.start(state.answers)
    told = item.told or words
    for said in (item.said, told):
        step = engine.flow.step(turn.state.at)
        asked = step is not None and _yes(engine, turn.state, step) is None
        texts = step is not None and step.takes_any_words
        if said and asked and turn.ended is None and (said is not told or texts):
            turn = engine.say(turn.state, said)
    return turn


def _yes(engine: Engine, state: State, step: Step) -> Choice | None:
    """Returns the choice that confirms, where the step asks for nothing else."""
    if not step.name.endswith("sure"):
        return None
    choices = engine.asking.offers(state, step)
    return next((each for each in choices if each.key == "yes" or Common.YES in each.means), None)


def _body(message: Message) -> str:
    return message.body if isinstance(message, Text) else _first((message,))


def _first(messages: Sequence[Message]) -> str:
    """Returns the first words of an answer."""
    for each in messages:
        if isinstance(each, Text):
            return each.body
        if isinstance(each, Card):
            return each.title
    return ""


def _close_draft(context: Context, flow: Flow, subject: str) -> None:
    """Ends the person's draft of the same decision."""
    found = conversation_rows.draft_of(
        context.session, context.sealer, context.lane, flow.name, subject
    )
    if found is not None:
        conversation_rows.end(context.session, found.row, DONE, context.now)

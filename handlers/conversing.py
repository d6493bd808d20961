"""Keeps conversations: opens, resumes, moves, ends them around the engine. Understands no words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from handlers import registry
from handlers.context import Context
from handlers.engine import CANCEL, Engine, State, Turn, resume_card
from handlers.flow import Closed, Flow
from handlers.messages import Button, Card, Said, Text
from handlers.query import opens
from models.conversation import CANCELLED, DONE, EXPIRED, Conversation
from models.services import attachments, conversations
from models.services.conversations import Place

IDLE = timedelta(hours=12)
"""After so long a pause the bot does not take a text for an answer before showing where one was."""

MENU = Button("เมนู", opens("menu"), "เมนู")


def open_flow(
    context: Context, flow: Flow, rest: str, facts: Mapping[str, str]
) -> Sequence[Said]:
    """Start the conversation, or show the draft there is already."""
    if not allowed(context, flow):
        return not_allowed(flow)
    try:
        opening = flow.open(context, rest, facts)
    except Closed as closed:
        return closed.said
    draft = conversations.draft_of(
        context.session, context.sealer, context.lane, flow.name, opening.subject
    )
    if draft is not None and not _gone(context, flow, draft.row) and "anew" not in facts:
        return _offer_draft(context, flow, draft)
    if draft is not None:
        _end(context, draft.row, CANCELLED)
    paused = conversations.active(context.session, context.sealer, context.lane)
    row = conversations.begin(
        context.session,
        context.lane,
        context.person.id if context.person else None,
        flow.name,
        opening.subject,
        context.now,
        context.random_bytes,
    )
    said = [*opening.said, *_put_aside(paused, row)]
    turn = Engine(flow, row.id, context).start(opening.answers, said)
    return _keep(context, flow, row, turn)


def say(context: Context, place: Place, text: str, message_hash: str) -> Sequence[Said]:
    """Typed words inside the conversation."""
    flow = registry.flow(place.row.flow)
    if flow is None or not allowed(context, flow):
        return _let_out(context, place.row)
    engine, state = _engine(context, flow, place)
    if context.now - place.row.touched_at > IDLE and engine.word_of(text) is None:
        kept = Text("ข้อความเมื่อครู่ยังไม่ได้บันทึก กด “ทำต่อ” ก่อน แล้วส่งคำตอบอีกครั้ง")
        return [kept, *_offer_draft(context, flow, place)]
    turn = engine.say(state, text)
    return _keep(context, flow, place.row, _by_message(turn, state, message_hash))


def tap(context: Context, conversation_id: str, step: str, key: str) -> Sequence[Said]:
    """A button inside a conversation, new or old."""
    place = conversations.of_lane(
        context.session, context.sealer, context.lane, conversation_id
    )
    if place is None or place.state is None:
        return ended(place)
    flow = registry.flow(place.row.flow)
    if flow is None or not allowed(context, flow):
        return _let_out(context, place.row)
    if _gone(context, flow, place.row):
        return ended(place)
    if place.row.status != "active":
        if key == CANCEL:
            return _cancel_draft(context, flow, place)
        return _offer_draft(context, flow, place)
    engine, state = _engine(context, flow, place)
    return _keep(context, flow, place.row, engine.tap(state, step, key))


def resume(context: Context, conversation_id: str) -> Sequence[Said]:
    """Go on with a draft."""
    place = conversations.of_lane(
        context.session, context.sealer, context.lane, conversation_id
    )
    if place is None or place.state is None:
        return ended(place)
    flow = registry.flow(place.row.flow)
    if flow is None or not allowed(context, flow) or _gone(context, flow, place.row):
        return _let_out(context, place.row)
    conversations.pause_all(context.session, context.lane)
    engine, state = _engine(context, flow, place)
    return _keep(context, flow, place.row, engine.show(state))


def files_sent(context: Context, place: Place, ids: Sequence[int]) -> bool:
    """Keep files for the conversation's file step; False if it has none."""
    flow = registry.flow(place.row.flow)
    if flow is None or flow.file_step is None or not allowed(context, flow):
        return False
    engine, state = _engine(context, flow, place)
    state = engine.files_sent(state, ids)
    _store(context, place.row, state)
    return True


def files_ready(
    context: Context, conversation_id: str, kept: Sequence[int], gone: Sequence[int],
    said: Sequence[Said],
) -> Sequence[Said]:  # fmt: skip
    """A sending was looked at: move on, or say which file could not be taken."""
    place = conversations.of_lane(
        context.session, context.sealer, context.lane, conversation_id
    )
    if place is None or place.state is None:
        return said
    flow = registry.flow(place.row.flow)
    if flow is None or flow.file_step is None:
        return said
    engine, state = _engine(context, flow, place)
    turn = engine.files_ready(state, kept, gone, said)
    if place.row.status != "active":
        _store(context, place.row, turn.state, active=False)
        return said
    return _keep(context, flow, place.row, turn)


def unsent(context: Context, message_hash: str) -> None:
    """What a taken-back message had answered, and its files, leave every draft of the lane."""
    gone = [a.id for a in attachments.take_back(context.session, context.lane, message_hash)]
    places = conversations.drafts(context.session, context.sealer, context.lane)
    active = conversations.active(context.session, context.sealer, context.lane)
    for place in [*places, *([active] if active else [])]:
        flow = registry.flow(place.row.flow)
        if flow is None:
            continue
        engine, state = _engine(context, flow, place)
        state = engine.remove_files(state, gone)
        by_message = state.answers.get(BY_MESSAGE, {})
        for step in [s for s, h in by_message.items() if h == message_hash]:
            state = _forget_answer(engine, state, step)
        _store(context, place.row, state, active=place.row.status == "active")


def back_to(context: Context) -> tuple[Button, ...]:
    """A button back to the conversation one is in or has put aside, if there is one."""
    place = conversations.active(context.session, context.sealer, context.lane)
    drafts = conversations.drafts(context.session, context.sealer, context.lane)
    place = place or (drafts[0] if drafts else None)
    flow = registry.flow(place.row.flow) if place else None
    if place is None or flow is None or _gone(context, flow, place.row):
        return ()
    return (Button("ทำเรื่องที่ค้างต่อ", opens("resume", c=place.row.id), "ทำเรื่องที่ค้างต่อ"),)


def allowed(context: Context, flow: Flow) -> bool:
    """Whether who is talking may have this conversation (checked at each turn, both ends)."""
    return (flow.anyone or context.person is not None) and context.may(flow.roles)


def not_allowed(flow: Flow) -> Sequence[Said]:
    return [Text(f"{flow.title} เปิดให้เฉพาะผู้มีหน้าที่ พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้", (MENU,))]


def ended(place: Place | None) -> Sequence[Said]:
    """The kind answer to a button of something that is over."""
    if place is not None and place.row.status == DONE:
        words = "เรื่องนี้ดำเนินการเสร็จแล้ว ไม่มีการทำซ้ำ พิมพ์ “เมนู” เพื่อทำเรื่องอื่น"
    else:
        words = "ปุ่มนี้ใช้ไม่ได้แล้ว เพราะเรื่องนี้จบหรือยกเลิกไปแล้ว พิมพ์ “เมนู” เพื่อเริ่มใหม่"
    return [Text(words, (MENU,))]


BY_MESSAGE = "by_message"
"""Hidden among the answers: which message answered which step (for messages taken back)."""


def _by_message(turn: Turn, before: State, message_hash: str) -> Turn:
    changed = [
        name
        for name, value in turn.state.answers.items()
        if name != BY_MESSAGE and before.answers.get(name, turn) != value
    ]
    if not changed or turn.ended or not message_hash:
        return turn
    marks = {**turn.state.answers.get(BY_MESSAGE, {}), **dict.fromkeys(changed, message_hash)}
    state = replace(turn.state, answers={**turn.state.answers, BY_MESSAGE: marks})
    return replace(turn, state=state)


def _forget_answer(engine: Engine, state: State, step: str) -> State:
    answers = {k: v for k, v in state.answers.items() if k != step}
    return engine.migrate(replace(state, answers=answers))


def _engine(context: Context, flow: Flow, place: Place) -> tuple[Engine, State]:
    engine = Engine(flow, place.row.id, context)
    state = State.load(place.state)
    return engine, engine.migrate(state)


def _keep(context: Context, flow: Flow, row: Conversation, turn: Turn) -> Sequence[Said]:
    if turn.ended is None:
        _store(context, row, turn.state)
        return turn.said
    _end(context, row, DONE if turn.ended == "done" else CANCELLED)
    return with_buttons(turn.said, (*back_to(context), MENU))


def _store(context: Context, row: Conversation, state: State, active: bool = True) -> None:
    before = row.status
    conversations.save(
        context.session, context.sealer, row, state.dump(), state.at, context.now
    )
    if not active:
        row.status = before


def _end(context: Context, row: Conversation, status: str) -> None:
    conversations.end(context.session, row, status, context.now)
    if status != DONE:
        attachments.drop_drafts_files(context.session, row.id)


def _cancel_draft(context: Context, flow: Flow, place: Place) -> Sequence[Said]:
    _end(context, place.row, CANCELLED)
    return [Text(f"ทิ้งร่าง{flow.title}แล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง", (*back_to(context), MENU))]


def _let_out(context: Context, row: Conversation) -> Sequence[Said]:
    _end(context, row, CANCELLED)
    words = "เรื่องนี้ปิดไปแล้ว หรือไม่อยู่ในหน้าที่ของท่านแล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้"
    return [Text(words, (MENU,))]


def _gone(context: Context, flow: Flow, row: Conversation) -> bool:
    """Whether the draft's time is over (only flows that say so, such as complaints)."""
    if flow.kept_for is None or context.now - row.touched_at <= flow.kept_for:
        return False
    if row.status in ("active", "paused"):
        _end(context, row, EXPIRED)
    return True


def _offer_draft(context: Context, flow: Flow, place: Place) -> Sequence[Said]:
    engine, state = _engine(context, flow, place)
    go_on = Button("ทำต่อ", opens("resume", c=place.row.id), "ทำต่อ", style="primary")
    anew = Button("เริ่มใหม่", opens("anew", c=place.row.id), "เริ่มใหม่")
    drop = Button("ทิ้งร่างนี้", engine.data(state.at, CANCEL), "ทิ้งร่างนี้")
    return [resume_card(engine, state, (go_on, anew, drop))]


def anew(context: Context, conversation_id: str) -> Sequence[Said]:
    """Drop the draft and begin the same conversation from its first question."""
    place = conversations.of_lane(
        context.session, context.sealer, context.lane, conversation_id
    )
    if place is None or place.state is None:
        return ended(place)
    flow = registry.flow(place.row.flow)
    if flow is None or not allowed(context, flow):
        return _let_out(context, place.row)
    _, state = _engine(context, flow, place)
    facts = {k: str(v) for k, v in state.answers.get("opened_with", {}).items()}
    return open_flow(context, flow, "", {**facts, "anew": "1"})


def _put_aside(paused: Place | None, row: Conversation) -> list[Said]:
    flow = registry.flow(paused.row.flow) if paused is not None else None
    if paused is None or flow is None or paused.row.id == row.id or not paused.state:
        return []
    what = flow.describe(paused.state["answers"])
    return [Text(f"พัก{flow.title}{' ' + what if what else ''} ไว้ให้แล้ว กลับมาทำต่อได้ทุกเมื่อ")]


def with_buttons(said: Sequence[Said], buttons: tuple[Button, ...]) -> Sequence[Said]:
    """Quick buttons on the last thing said, unless it brings its own."""
    if not said or said[-1].quick:
        return said
    last = said[-1]
    if isinstance(last, Card | Text):
        return [*said[:-1], replace(last, quick=buttons)]
    return [*said[:-1], replace(last, quick=buttons)]

"""Moves kept conversations by the engine: opens, resumes, ends them. Understands no words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.controls import BACK, CANCEL, CONFIRM, word_of
from handlers.conversation.engine import Engine, State, Turn
from handlers.conversation.flow import REVIEW, Again, Answers, Closed, Flow, Opening
from handlers.messages import Said, Text
from handlers.understand.listing import listed
from models.attachments import kept_files
from models.complaints import case_files
from models.complaints.sealed import case_traces
from models.conversations import conversation_rows
from models.conversations.conversation import ACTIVE, CANCELLED, DONE, PAUSED, Conversation
from models.conversations.conversation_rows import Place

IDLE = timedelta(hours=12)
"""After so long a pause the bot does not take a text for an answer before showing where one was."""

EARLY_FILES = timedelta(hours=24)
"""How long files that nothing had asked for wait for a conversation that does."""

NOT_TAKEN = Text("ข้อความเมื่อครู่ยังไม่ได้บันทึก เพราะค้างไว้นานแล้ว กด “ทำต่อ” แล้วส่งคำตอบอีกครั้ง")
CHANGED = Text("ร่างนี้มีคำตอบใหม่กว่าการ์ดนั้น จึงยังไม่ได้ลบ กรุณาเลือกจากการ์ดล่าสุด")


def open_flow(
    context: Context, flow: Flow, rest: str, facts: Mapping[str, str], message_hash: str = ""
) -> Sequence[Said]:
    """Start the conversation, or show the draft there is already.

    message_hash: of the message whose words opened it; taken back, what they answered goes.
    """
    drafts.hush(context, flow.name)
    if not drafts.allowed(context, flow):
        return drafts.not_allowed(flow)
    try:
        opening = flow.open(context, rest, facts)
    except Closed as closed:
        return closed.said
    draft = conversation_rows.draft_of(
        context.session, context.sealer, context.lane, flow.name, opening.subject
    )
    if draft is not None and not drafts.gone(context, flow, draft.row):
        if opening.onward is not None:
            return _led_on(context, flow, draft, opening.answers, opening.onward)
        if not opening.anew and "anew" not in facts:
            return _met_again(context, flow, draft, opening, message_hash)
        drafts.end(context, draft.row, CANCELLED)
    return _begin(context, flow, opening, message_hash)


def _led_on(
    context: Context, flow: Flow, draft: Place, answers: Answers, onward: Again
) -> Sequence[Said]:
    """The draft there is goes on where the words that would have opened another lead."""
    before = conversation_rows.active(context.session, context.sealer, context.lane)
    conversation_rows.pause_all(context.session, context.lane)
    engine, state = drafts.standing(context, flow, draft)
    state = replace(state, answers={**state.answers, **answers})
    said = keep(context, draft.row, engine.led_on(state, onward))
    return [*drafts.put_aside(context, before, draft.row), *said]


def _met_again(
    context: Context, flow: Flow, draft: Place, opening: Opening, message_hash: str
) -> Sequence[Said]:
    """The draft there is already: its card, or simply its question if nothing was told yet.

    What the words told besides joins the draft where it has no answer yet.
    """
    engine, state = drafts.standing(context, flow, draft)
    if _untouched(flow, state, opening):
        return [*opening.said, *_go_on(context, flow, draft)]
    told = {step: opening.answers[step] for step in opening.told}
    new = {step: value for step, value in told.items() if step not in state.answers}
    if not told:
        return [*opening.met, drafts.offer(context, flow, draft)]
    rewrite(context, draft.row, engine.joined(state, new).marked(tuple(new), message_hash))
    fresh = conversation_rows.of_lane(context.session, context.sealer, context.lane, draft.row.id)
    assert fresh is not None
    return [Text(_joined_words(flow, new, told)), drafts.offer(context, flow, fresh)]


def _untouched(flow: Flow, state: State, opening: Opening) -> bool:
    """Whether nothing was told yet; what is made anew at each opening is not compared."""

    def told(answers: Mapping[str, object]) -> dict[str, object]:
        return {name: value for name, value in answers.items() if name not in flow.made_anew}

    return told(state.answers) == told(opening.answers)


def _joined_words(flow: Flow, new: Mapping[str, object], told: Mapping[str, object]) -> str:
    """What became of the words that met a draft."""
    labels = [step.label for step in flow.steps if step.name in new]
    kept = [step.label for step in flow.steps if step.name in told and step.name not in new]
    joined = f"เพิ่ม{listed(labels)} ลงในร่างที่ทำค้างไว้แล้ว" if labels else "มีร่างที่ทำค้างไว้แล้ว"
    return f"{joined} ส่วน{listed(kept)} คงตามร่างเดิม" if kept else joined


def _begin(context: Context, flow: Flow, opening: Opening, message_hash: str) -> Sequence[Said]:
    paused = conversation_rows.active(context.session, context.sealer, context.lane)
    secret = flow.name in case_traces.SECRET_FLOWS
    row = conversation_rows.begin(
        context.session,
        context.lane,
        context.person.id if context.person and not secret else None,
        flow.name,
        opening.subject,
        context.now,
        context.random_bytes,
    )
    files = _early_files(context, flow, row)
    said = [*opening.said, *drafts.put_aside(context, paused, row), *_joined(files)]
    turn = Engine(flow, row.id, context).start(opening.answers, said, files)
    return keep(context, row, replace(turn, answered=opening.told), message_hash)


def _early_files(context: Context, flow: Flow, row: Conversation) -> list[int]:
    """Files sent before anything asked for them belong to the first conversation that does."""
    if flow.file_step is None or not flow.takes_early:
        return []
    context.session.flush()
    since = context.occurred_at - int(EARLY_FILES.total_seconds() * 1000)
    ids = kept_files.adopt(context.session, context.lane, row.id, since)
    if flow.name in case_traces.SECRET_FLOWS:
        case_files.set_apart(context.session, context.sealer, ids, context.now)
    return ids


def _joined(files: Sequence[int]) -> list[Said]:
    return [Text(f"ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ {len(files)} ไฟล์เป็นหลักฐาน")] if files else []


def say(
    context: Context,
    place: Place,
    text: str,
    message_hash: str,
    aside: Callable[[], Sequence[Said]] | None = None,
) -> Sequence[Said]:
    """Typed words inside the conversation.

    aside: answers them as the question they are besides, where they are no answer here, or only
    one because any words beside the choices are.
    """
    drafts.hush(context, place.row.flow)
    flow = context.flows.get(place.row.flow)
    if flow is None or not drafts.allowed(context, flow):
        return drafts.let_out(context, flow, place)
    engine, state = drafts.standing(context, flow, place)
    if context.now - place.row.touched_at > IDLE and not _certain(state, text):
        return aside() if aside else [NOT_TAKEN, drafts.offer(context, flow, place)]
    turn = engine.say(state, text)
    if aside is not None and (turn.missed or turn.loose):
        return aside()
    return keep(context, place.row, turn, message_hash)


def _certain(state: State, text: str) -> bool:
    """Words that need no reminder of what was asked."""
    word = word_of(text)
    return word in (CANCEL, BACK) or word == CONFIRM and state.at == REVIEW


def tap(context: Context, conversation_id: str, step: str, key: str) -> Sequence[Said]:
    """A button inside a conversation, new or old."""
    found = _mine(context, conversation_id)
    if isinstance(found, list):
        return found
    flow, place = found
    engine, state = drafts.standing(context, flow, place)
    if place.row.status != ACTIVE and (key != CANCEL or step != state.at):
        return [drafts.offer(context, flow, place)]
    turn = engine.tap(state, step, key)
    _drop_taken_out(context, flow, place, turn)
    return keep(context, place.row, turn)


def _drop_taken_out(context: Context, flow: Flow, place: Place, turn: Turn) -> None:
    """A file that was taken out of the answer goes, unless it is an earlier report's.

    Whoever skips the question while a file is looked at has not taken it out.
    """
    step = flow.file_step
    if step is None or place.state is None or turn.ended is not None or turn.answered:
        return
    held = place.state["answers"].get(step.name) or []
    left = turn.state.answers.get(step.name) or []
    for file in kept_files.by_ids(context.session, [i for i in held if i not in left]):
        if file.conversation_id == place.row.id:
            kept_files.remove(context.session, file)


def resume(context: Context, conversation_id: str) -> Sequence[Said]:
    """Go on with a draft."""
    found = _mine(context, conversation_id)
    return found if isinstance(found, list) else _go_on(context, *found)


def _go_on(context: Context, flow: Flow, place: Place) -> Sequence[Said]:
    conversation_rows.pause_all(context.session, context.lane)
    engine, state = drafts.standing(context, flow, place)
    files = _early_files(context, flow, place.row)
    turn = engine.files_ready(state, files, (), _joined(files)) if files else engine.show(state)
    return keep(context, place.row, turn)


def anew(context: Context, conversation_id: str, stamp: str) -> Sequence[Said]:
    """Drop the draft and begin the same conversation from its first question."""
    found = _mine(context, conversation_id)
    if isinstance(found, list):
        return found
    flow, place = found
    if stamp != drafts.stamp(place.row):
        return [CHANGED, drafts.offer(context, flow, place)]
    _, state = drafts.standing(context, flow, place)
    facts = {k: str(v) for k, v in state.answers.get("opened_with", {}).items()}
    said = open_flow(context, flow, "", {**facts, "anew": "1"})
    if place.row.status == PAUSED:  # begun anew as another draft: a return, a correction
        drafts.end(context, place.row, CANCELLED)
    return said


def drop(context: Context, conversation_id: str, stamp: str) -> Sequence[Said]:
    """Drop the draft."""
    place = _living(context, conversation_id)
    if isinstance(place, list):
        return place
    flow = context.flows.get(place.row.flow)
    if flow is not None and stamp != drafts.stamp(place.row):
        return [CHANGED, drafts.offer(context, flow, place)]
    drafts.end(context, place.row, CANCELLED)
    title = flow.title if flow is not None else ""
    words = Text(f"ทิ้งร่าง{title}แล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง")
    return drafts.with_buttons([words], (*drafts.back_to(context), drafts.MENU))


def _living(context: Context, conversation_id: str) -> Place | list[Said]:
    """The lane's conversation of this id, or what is said where it is over."""
    place = conversation_rows.of_lane(
        context.session, context.sealer, context.lane, conversation_id
    )
    flow = context.flows.get(place.row.flow) if place is not None else None
    if place is None or place.state is None:
        return list(drafts.ended(place))
    drafts.hush(context, place.row.flow)
    if flow is not None and drafts.gone(context, flow, place.row):
        return list(drafts.ended(place))
    return place


def _mine(context: Context, conversation_id: str) -> tuple[Flow, Place] | list[Said]:
    """The same with its flow, if the person may still have it."""
    place = _living(context, conversation_id)
    if isinstance(place, list):
        return place
    flow = context.flows.get(place.row.flow)
    if flow is None or not drafts.allowed(context, flow):
        return list(drafts.let_out(context, flow, place))
    return flow, place


# -- messages taken back --------------------------------------------------------------------------


def unsent(context: Context, message_hash: str) -> None:
    """What a taken-back message had answered, and its files, leave every draft of the lane."""
    gone = [a.id for a in kept_files.take_back(context.session, context.lane, message_hash)]
    places = conversation_rows.drafts(context.session, context.sealer, context.lane)
    active = conversation_rows.active(context.session, context.sealer, context.lane)
    for place in [*places, *([active] if active else [])]:
        flow = context.flows.get(place.row.flow)
        if flow is None:
            continue
        engine, state = drafts.standing(context, flow, place)
        left = engine.remove_files(state, gone)
        left = engine.forget(left, left.answered_by(message_hash))
        if left != state:
            drafts.hush(context, place.row.flow)
            rewrite(context, place.row, left)


# -- keeping -------------------------------------------------------------------------------------


def keep(context: Context, row: Conversation, turn: Turn, message_hash: str = "") -> Sequence[Said]:
    """Store what the turn led to. message_hash: of the message that answered, if one was typed."""
    if turn.ended is None:
        store(context, row, turn.state.marked(turn.answered, message_hash))
        return turn.said
    if turn.ended in ("kept", "put_aside"):
        store(context, row, turn.state)
        conversation_rows.pause(context.session, row)
        if turn.ended == "put_aside":
            return [*turn.said, *_offered(context, row)]
    else:
        drafts.end(context, row, DONE if turn.ended == "done" else CANCELLED)
    return drafts.with_buttons(turn.said, (*drafts.back_to(context), drafts.MENU))


def _offered(context: Context, row: Conversation) -> Sequence[Said]:
    """The card of the draft that was just put aside."""
    found = _mine(context, row.id)
    return found if isinstance(found, list) else [drafts.offer(context, *found)]


def store(context: Context, row: Conversation, state: State) -> None:
    """Where it stands now, moved by the person at this moment."""
    conversation_rows.save(
        context.session, context.sealer, row, state.dump(), state.at, context.now
    )


def rewrite(context: Context, row: Conversation, state: State) -> None:
    """Where it stands now; the person did not move it."""
    conversation_rows.rewrite(context.session, context.sealer, row, state.dump(), state.at)

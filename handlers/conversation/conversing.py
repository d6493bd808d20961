"""Opens, moves, resumes and ends the conversations that are kept in the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.context import Context
from handlers.conversation import drafts, files_before, sentence_answers
from handlers.conversation.controls import BACK, CANCEL, CONFIRM, word_of
from handlers.conversation.engine import Engine
from handlers.conversation.flow import REVIEW, Again, Answers, Closed, Flow, Opening
from handlers.conversation.heard import elsewhere, slept_over
from handlers.conversation.heard.elsewhere import OtherWish
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.messages import Message, Text
from handlers.understand.kinds.kind_inside import surely_answers
from handlers.understand.listing import listed
from models.attachments import kept_files
from models.conversations import conversation_rows
from models.conversations.conversation import ACTIVE, CANCELLED, DONE, PAUSED, Conversation
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

IDLE = timedelta(hours=12)
"""After this pause a text is not taken as an answer; the bot first shows the draft."""

CHANGED = Text("ร่างนี้มีคำตอบใหม่กว่าการ์ดนั้น จึงยังไม่ได้ลบ กรุณาเลือกจากการ์ดล่าสุด")


def open_flow(
    context: Context, flow: Flow, rest: str, facts: Mapping[str, str], message_hash: str = ""
) -> Sequence[Message]:
    """Starts the conversation, or shows the draft that exists already.

    message_hash: of the message whose words opened it. Unsending it removes what they answered.
    """
    drafts.mark_secret(context, flow.name)
    if not drafts.allowed(context, flow):
        return drafts.not_allowed(flow)
    try:
        opening = sentence_answers.opened(context, flow, flow.open(context, rest, facts))
    except Closed as closed:
        return closed.messages
    draft, opening, other = _draft_meant(context, flow, opening)
    if draft is not None and not drafts.gone(context, flow, draft.row):
        if opening.onward is not None:
            return _led_on(context, flow, draft, opening.answers, opening.onward)
        if not opening.anew and "anew" not in facts:
            return _met_again(context, flow, draft, opening, message_hash)
        drafts.end(context, draft.row, CANCELLED)
    return _begin(context, flow, opening, message_hash, other)


def _draft_meant(
    context: Context, flow: Flow, opening: Opening
) -> tuple[Draft | None, Opening, Draft | None]:
    """Returns the draft that the opening meets, if any, the opening with the subject of its draft,
    and the draft of something else that stays beside it."""
    other = None
    for number in range(1, _MOST_BESIDES):
        subject = opening.subject if number == 1 else f"{opening.subject}/{number}"
        draft = conversation_rows.draft_of(
            context.session, context.sealer, context.lane, flow.name, subject
        )
        gone = draft is None or drafts.gone(context, flow, draft.row)
        if (
            gone
            or draft is None
            or not flow.apart((draft.state or {}).get("answers", {}), opening.answers)
        ):
            return draft, replace(opening, subject=subject), other
        other = draft
    return other, opening, None


_MOST_BESIDES = 9
"""Drafts of a subject that may lie beside each other."""


def _led_on(
    context: Context, flow: Flow, draft: Draft, answers: Answers, onward: Again
) -> Sequence[Message]:
    """Goes on with the existing draft at the step that the opening words lead to."""
    before = conversation_rows.active(context.session, context.sealer, context.lane)
    conversation_rows.pause_all(context.session, context.lane)
    engine, state = drafts.standing(context, flow, draft)
    state = replace(state, answers={**state.answers, **answers})
    messages = keep(context, draft.row, engine.led_on(state, onward))
    return [*drafts.put_aside(context, before, draft.row), *messages]


def _met_again(
    context: Context, flow: Flow, draft: Draft, opening: Opening, message_hash: str
) -> Sequence[Message]:
    """Shows the existing draft: its card, or its question if nothing is answered yet.

    What the opening words answer is added to the draft where it has no answer.
    """
    engine, state = drafts.standing(context, flow, draft)
    if _untouched(flow, state, opening):
        return [*opening.messages, *_go_on(context, flow, draft)]
    given = {step: opening.answers[step] for step in opening.answered if step in opening.answers}
    new = {step: value for step, value in given.items() if step not in state.answers}
    if not given:
        return [*opening.above_draft, drafts.offer(context, flow, draft)]
    rewrite(context, draft.row, engine.joined(state, new).marked(tuple(new), message_hash))
    fresh = conversation_rows.of_lane(context.session, context.sealer, context.lane, draft.row.id)
    assert fresh is not None
    return [Text(_joined_words(flow, new, given)), drafts.offer(context, flow, fresh)]


def _untouched(flow: Flow, state: State, opening: Opening) -> bool:
    """Tells whether nothing is answered yet; facts made anew at each opening are not compared."""

    def lasting(answers: Mapping[str, object]) -> dict[str, object]:
        return {name: value for name, value in answers.items() if name not in flow.made_anew}

    return lasting(state.answers) == lasting(opening.answers)


def _joined_words(flow: Flow, new: Mapping[str, object], given: Mapping[str, object]) -> str:
    """Says which of the given answers were added to the draft."""
    labels = [step.label for step in flow.steps if step.name in new]
    kept = [step.label for step in flow.steps if step.name in given and step.name not in new]
    joined = f"เพิ่ม{listed(labels)} ลงในร่างที่ทำค้างไว้แล้ว" if labels else "มีร่างที่ทำค้างไว้แล้ว"
    return f"{joined} ส่วน{listed(kept)} คงตามร่างเดิม" if kept else joined


def _begin(
    context: Context,
    flow: Flow,
    opening: Opening,
    message_hash: str,
    other: Draft | None = None,
) -> Sequence[Message]:
    """Begins a conversation. other: a draft of something else that is said to stay."""
    paused = conversation_rows.active(context.session, context.sealer, context.lane) or other
    secret = flow.name in SECRET_FLOWS
    row = conversation_rows.begin(
        context.session,
        context.lane,
        context.person.id if context.person and not secret else None,
        flow.name,
        opening.subject,
        context.now,
        context.random_bytes,
    )
    files, joined = files_before.take_over(context, flow, row)
    messages = [*opening.messages, *drafts.put_aside(context, paused, row), *joined]
    turn = Engine(flow, row.id, context).start(opening.answers, messages, files)
    return keep(context, row, replace(turn, answered=opening.answered), message_hash)


def say(
    context: Context,
    place: Draft,
    text: str,
    message_hash: str,
    aside: Callable[[], Sequence[Message]] | None = None,
    labelled: Callable[[], Sequence[Message] | None] = lambda: None,
    wish: OtherWish | None = None,
    offers: Callable[[], Sequence[Message]] = lambda: (),
    leave: Callable[[], Sequence[Message] | None] = lambda: None,
    outside: Callable[[], Sequence[Message] | None] = lambda: None,
) -> Sequence[Message]:
    """Takes typed words inside the conversation.

    aside: answers the words as a question. It is used if they do not answer the step, or answer it
    only because the step takes any words.
    labelled: does what a tap on the shown button with these words does, if there is one. It goes
    first, unless the words steer or are a label of the present question.
    wish: what the words seem to ask for instead. It is answered, or opened and this conversation
    put aside; where they may be the answer as well, the person is asked.
    offers: returns what stands above the question if the words are understood in no way.
    leave: ends a light conversation and opens what the words mean; None if they mean nothing else.
    outside: does what the words mean outside of any conversation, if they answer nothing here.
    """
    drafts.mark_secret(context, place.row.flow)
    flow = context.flows.get(place.row.flow)
    if flow is None or not drafts.allowed(context, flow):
        return drafts.let_out(context, flow, place)
    engine, state = drafts.standing(context, flow, place)
    own = engine.shows(state, text)
    if not own and word_of(text) is None and (tapped := labelled()):
        return tapped
    if context.now - place.row.touched_at > IDLE and not _certain(state, text):
        return aside() if aside else _after_long(context, flow, place, text, message_hash, wish)
    asked = None
    if wish is not None and elsewhere.may_leave(engine, state, text, wish):
        asked = _doubted(context, engine, state, text, wish)
        if asked is None:
            return wish.open()
    turn = asked or engine.say(state, text)
    if turn.missed and not own and (tapped := labelled()):
        return tapped
    if aside is not None and _may_ask(turn, flow, state, text):
        return aside()
    left = _gone_on(flow, state, leave, outside) if turn.missed and not own else None
    return _kept(context, place, turn, state, message_hash, offers) if left is None else left


def _doubted(
    context: Context, engine: Engine, state: State, text: str, wish: OtherWish
) -> Turn | None:
    """Asks whether the words are the answer or the other wish; None if they are the wish."""
    asked = elsewhere.doubted(engine, state, text, wish)
    if asked is not None:
        drafts.mark_secret(context, wish.flow)
    return asked


def _may_ask(turn: Turn, flow: Flow, state: State, text: str) -> bool:
    """Tells whether the words may be a question: no answer, or one only because any words are."""
    loose = turn.loose and not surely_answers(text, flow.place(state.at))
    return turn.missed or loose or turn.asks


def _gone_on(
    flow: Flow,
    state: State,
    leave: Callable[[], Sequence[Message] | None],
    outside: Callable[[], Sequence[Message] | None],
) -> Sequence[Message] | None:
    left = leave() if _is_light(flow, state) else None
    return outside() if left is None else left


def _is_light(flow: Flow, state: State) -> bool:
    return state.at == flow.steps[0].name and flow.light(state.answers)


def _kept(
    context: Context,
    place: Draft,
    turn: Turn,
    before: State,
    message_hash: str,
    offers: Callable[[], Sequence[Message]],
) -> Sequence[Message]:
    messages = keep(context, place.row, turn, message_hash)
    unmet = turn.missed and turn.state.held == before.held  # what is held may be an answer
    return [*messages[:-1], *offers(), *messages[-1:]] if unmet else messages


def _after_long(
    context: Context, flow: Flow, place: Draft, text: str, by: str, wish: OtherWish | None
) -> Sequence[Message]:
    """Takes words typed after a long pause. While they are only kept, the draft keeps its age, so
    that the next words are no answer either.

    by: the hash of the message.
    """
    turn = slept_over.met(*drafts.standing(context, flow, place), text, wish)
    if turn is None:
        return wish.open() if wish is not None else []
    if not turn.refused:
        return keep(context, place.row, turn, by)
    rewrite(context, place.row, turn.state.signed(by))
    return [*turn.messages, drafts.offer(context, flow, place)]


def chooses(context: Context, place: Draft, text: str) -> bool:
    """Tells whether the whole text names a choice of the present question."""
    flow = context.flows.get(place.row.flow)
    if flow is None or not drafts.allowed(context, flow):
        return False
    if context.now - place.row.touched_at > IDLE:
        return False
    engine, state = drafts.standing(context, flow, place)
    return engine.chooses(state, text)


def _certain(state: State, text: str) -> bool:
    """Tells whether the words are clear without a reminder of the question."""
    word = word_of(text)
    return word in (CANCEL, BACK) or word == CONFIRM and state.at == REVIEW


def shown(context: Context, place: Draft) -> Sequence[Message]:
    """Returns the present question, what may have been asked above it, and the draft's card as they
    are shown; nothing if the conversation may not go on."""
    flow = context.flows.get(place.row.flow)
    if flow is None or not drafts.allowed(context, flow):
        return []
    engine, state = drafts.standing(context, flow, place)
    return [*engine.sight(state), drafts.offer(context, flow, place)]


def tap(
    context: Context,
    conversation_id: str,
    step: str,
    key: str,
    aside: Callable[[str, Draft], Callable[[], Sequence[Message]] | None],
    wish: Callable[[str, str], Sequence[Message]],
    message_hash: str = "",
) -> Sequence[Message]:
    """Takes a button of a conversation, new or old.

    aside: returns what answers a sentence as a question, None if nothing does.
    wish: opens what a sentence asks for; its second argument is the hash of its message.
    message_hash: of the message in which its label was typed.
    """
    found = _mine(context, conversation_id)
    if isinstance(found, list):
        return found
    flow, place = found
    engine, state = drafts.standing(context, flow, place)
    if place.row.status != ACTIVE and (key != CANCEL or step != state.at):
        return [drafts.offer(context, flow, place)]
    held = state.held_here(key.partition(".")[2])
    turn = engine.tap(state, step, key)
    if turn.asks and held is not None:
        answered = aside(held.text, place)
        if answered is None:
            return keep(context, place.row, turn)
        store(context, place.row, turn.state)
        return answered()
    if turn.wishes and held is not None:
        store(context, place.row, turn.state)
        return wish(held.text, held.by)
    _drop_taken_out(context, flow, place, turn)
    by = held.by if held is not None and turn.answered else message_hash
    return keep(context, place.row, turn, by)


def _drop_taken_out(context: Context, flow: Flow, place: Draft, turn: Turn) -> None:
    """Deletes files that the tap removed from the answer, except those of an earlier report.

    Skipping the question while a file is checked does not remove it.
    """
    step = flow.file_step
    if step is None or place.state is None or turn.ended is not None or turn.answered:
        return
    before = place.state["answers"].get(step.name) or []
    left = turn.state.answers.get(step.name) or []
    for file in kept_files.by_ids(context.session, [i for i in before if i not in left]):
        if file.conversation_id == place.row.id:
            kept_files.remove(context.session, file)


def resume(context: Context, conversation_id: str) -> Sequence[Message]:
    found = _mine(context, conversation_id)
    if isinstance(found, list):
        return found
    return drafts.over(context, *found) or _go_on(context, *found)


def _go_on(context: Context, flow: Flow, place: Draft) -> Sequence[Message]:
    conversation_rows.pause_all(context.session, context.lane)
    engine, state = drafts.standing(context, flow, place)
    files, joined = files_before.take_over(context, flow, place.row)
    turn = engine.files_ready(state, files, (), joined) if files else engine.show(state)
    return keep(context, place.row, turn)


def anew(context: Context, conversation_id: str, stamp: str) -> Sequence[Message]:
    """Drops the draft and begins the same conversation from its first question."""
    found = _mine(context, conversation_id)
    if isinstance(found, list):
        return found
    flow, place = found
    if stamp != drafts.stamp(place.row):
        return [CHANGED, drafts.offer(context, flow, place)]
    _, state = drafts.standing(context, flow, place)
    messages = open_flow(context, flow, "", {**drafts.opened_with(state), "anew": "1"})
    if place.row.status == PAUSED:  # begun anew as another draft: a return, a correction
        drafts.end(context, place.row, CANCELLED)
    return messages


def drop(context: Context, conversation_id: str, stamp: str) -> Sequence[Message]:
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


def _living(context: Context, conversation_id: str) -> Draft | list[Message]:
    """Returns the lane's conversation with this id, or the messages that say it is over."""
    place = conversation_rows.of_lane(
        context.session, context.sealer, context.lane, conversation_id
    )
    flow = context.flows.get(place.row.flow) if place is not None else None
    if place is None or place.state is None:
        return list(drafts.ended(place))
    drafts.mark_secret(context, place.row.flow)
    if flow is not None and drafts.gone(context, flow, place.row):
        return list(drafts.ended(place))
    return place


def _mine(context: Context, conversation_id: str) -> tuple[Flow, Draft] | list[Message]:
    """Returns the conversation and its flow, or the messages that say why the person has none."""
    place = _living(context, conversation_id)
    if isinstance(place, list):
        return place
    flow = context.flows.get(place.row.flow)
    if flow is None or not drafts.allowed(context, flow):
        return list(drafts.let_out(context, flow, place))
    return flow, place


# -- messages taken back --------------------------------------------------------------------------


def unsent(context: Context, message_hash: str) -> None:
    """Removes the answers and files of an unsent message from every draft of the lane."""
    gone = [a.id for a in kept_files.take_back(context.session, context.lane, message_hash)]
    places = conversation_rows.drafts(context.session, context.sealer, context.lane)
    active = conversation_rows.active(context.session, context.sealer, context.lane)
    for place in [*places, *([active] if active else [])]:
        flow = context.flows.get(place.row.flow)
        if flow is None:
            continue
        engine, state = drafts.standing(context, flow, place)
        left = engine.remove_files(state, gone)
        left = engine.forget(left, left.answered_by(message_hash)).without_held(message_hash)
        if left != state:
            drafts.mark_secret(context, place.row.flow)
            rewrite(context, place.row, left)


# -- keeping -------------------------------------------------------------------------------------


def keep(
    context: Context, row: Conversation, turn: Turn, message_hash: str = ""
) -> Sequence[Message]:
    """Stores the result of a turn and returns its messages.

    message_hash: of the message that answered, "" for a button.
    """
    if turn.ended is None:
        store(context, row, turn.state.marked(turn.answered, message_hash).signed(message_hash))
        return turn.messages
    if turn.ended == "parked":
        store(context, row, turn.state)
        conversation_rows.pause(context.session, row)
        return drafts.with_buttons(turn.messages, (drafts.go_on(row), drafts.MENU))
    if turn.ended in ("kept", "put_aside"):
        store(context, row, turn.state)
        conversation_rows.pause(context.session, row)
        if turn.ended == "put_aside":
            return [*turn.messages, *_offered(context, row)]
    else:
        drafts.end(context, row, DONE if turn.ended == "done" else CANCELLED)
    return drafts.with_buttons(turn.messages, (*drafts.back_to(context), drafts.MENU))


def _offered(context: Context, row: Conversation) -> Sequence[Message]:
    """Returns the card of the draft that was just put aside."""
    found = _mine(context, row.id)
    return found if isinstance(found, list) else [drafts.offer(context, *found)]


def store(context: Context, row: Conversation, state: State) -> None:
    """Stores the state; the person moved it now."""
    conversation_rows.save(
        context.session, context.sealer, row, state.dump(), state.at, context.now
    )


def rewrite(context: Context, row: Conversation, state: State) -> None:
    """Stores the state; the person did not move it, so its age stays."""
    conversation_rows.rewrite(context.session, context.sealer, row, state.dump(), state.at)

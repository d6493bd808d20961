"""Begins a conversation, or goes on with the draft that its opening words meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import drafts, files_before, keeping, official_answers, wishes_left
from handlers.conversation.engine import Engine
from handlers.conversation.flow import REVIEW, Again, Answers, Closed, Flow, Opening
from handlers.conversation.hidden_keys import STILL_TOLD, WISHES_LEFT
from handlers.conversation.state import MARKS, State
from handlers.conversation.told import opening_told, texts_parted
from handlers.messages import Message, Text
from handlers.question.query import opens
from handlers.understand.listing import listed
from handlers.understand.words import activity_numbers
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED, PAUSED
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS


def open_flow(
    context: Context,
    flow: Flow,
    rest: str,
    facts: Mapping[str, str],
    message_hash: str = "",
    typed: str = "",
) -> Sequence[Message]:
    """Starts the conversation, or shows the draft that exists already.

    message_hash: of the message whose words opened it. Unsending it removes what they answered.
    typed: the whole sentence that opens it, if more was typed than `rest`.
    """
    drafts.mark_secret(context, flow.name)
    if not drafts.allowed(context, flow):
        return drafts.not_allowed(context, flow)
    try:
        opening = opening_told.opened(context, flow, rest, facts, typed)
    except Closed as closed:
        said = typed or rest
        context.told = said if opening_told.tells_more(flow, said) else ""
        _leave_in_sight(context, flow, rest)
        return closed.messages
    draft, opening, other = _draft_meant(context, flow, opening, "anew" in facts)
    if draft is not None and not drafts.gone(context, flow, draft.row):
        if opening.onward is not None:
            return _led_on(context, flow, draft, opening.answers, opening.onward)
        if not opening.anew and "anew" not in facts:
            words = {**facts, _REST: rest}
            return _met_again(context, flow, draft, opening, message_hash, words)
        waiting = wishes_left.of_answers((draft.state or {}).get("answers", {}))
        context.wishes_left = context.wishes_left or waiting
        drafts.end(context, draft.row, CANCELLED)
    return _begin(context, flow, opening, message_hash, (typed, rest, context.said), other)


def _leave_in_sight(context: Context, flow: Flow, rest: str) -> None:
    """What could not begin may be asked about next: the matter, and the activity that was named."""
    if not context.asked and not context.secret and flow.name not in SECRET_FLOWS:
        numbers = activity_numbers(rest)
        context.asked = opens(flow.name, n=numbers[0] if len(numbers) == 1 else None)


def _draft_meant(
    context: Context, flow: Flow, opening: Opening, thrown_away: bool
) -> tuple[Draft | None, Opening, Draft | None]:
    """Returns the draft that the opening meets, if any, the opening with the subject of its draft,
    and the draft of something else that stays beside it.

    thrown_away: the person chose to begin anew, so the draft that was put aside does not stay.
    """
    other = None
    for number in range(1, _MOST_BESIDES):
        subject = opening.subject if number == 1 else f"{opening.subject}/{number}"
        draft = conversation_rows.draft_of(
            context.session, context.sealer, context.lane, flow.name, subject
        )
        gone = draft is None or drafts.gone(context, flow, draft.row)
        if gone or draft is None or not _stays(flow, draft, opening, thrown_away):
            return draft, replace(opening, subject=subject), other
        other = draft
    return other, opening, None


def _stays(flow: Flow, draft: Draft, opening: Opening, thrown_away: bool) -> bool:
    """Tells whether the draft stays beside what begins: it is of something else, or it was put
    aside with answers that were typed, which an opening of a new one would throw away."""
    answers = (draft.state or {}).get("answers", {})
    if flow.apart(answers, opening.answers):
        return True
    typed = draft.row.status == PAUSED and bool(answers.get(MARKS)) and not thrown_away
    return typed and opening.anew and not opening.subject and flow.name not in SECRET_FLOWS


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
    messages = keeping.keep(context, draft.row, engine.led_on(state, onward))
    return [*drafts.put_aside(context, before, draft.row), *messages]


def _met_again(
    context: Context,
    flow: Flow,
    draft: Draft,
    opening: Opening,
    message_hash: str,
    words: Mapping[str, str],
) -> Sequence[Message]:
    """Shows the existing draft: its card, or its question if nothing is answered yet.

    What the opening words answer is added to the draft where it has no answer. Otherwise the words
    wait in it, so that it can be begun anew with them.
    """
    context.wishes_left = context.wishes_left or wishes_left.of_answers(opening.answers)
    engine, state = drafts.standing(context, flow, draft)
    if _untouched(flow, state, opening):
        return [*opening.messages, *go_on(context, flow, draft)]
    given = {step: opening.answers[step] for step in opening.answered if step in opening.answers}
    new = {step: value for step, value in given.items() if step not in state.answers}
    if not given:
        return [*opening.above_draft, drafts.offer(context, flow, draft)]
    parted = texts_parted.parted(engine, engine.joined(state, new), new)
    joined, typed = parted.state, (*new, *parted.answered)
    if len(new) < len(given):
        joined = replace(joined, answers={**joined.answers, _FOR_ANEW: dict(words)})
        typed = (*typed, _FOR_ANEW)
    keeping.rewrite(context, draft.row, joined.marked(typed, message_hash))
    fresh = conversation_rows.of_lane(context.session, context.sealer, context.lane, draft.row.id)
    assert fresh is not None
    joined_words = Text(_joined_words(flow, new, given))
    return [*parted.said, joined_words, drafts.offer(context, flow, fresh)]


def _untouched(flow: Flow, state: State, opening: Opening) -> bool:
    """Tells whether nothing is answered yet; facts made anew at each opening are not compared."""

    def lasting(answers: Mapping[str, object]) -> dict[str, object]:
        passing = (*flow.made_anew, WISHES_LEFT)
        return {name: value for name, value in answers.items() if name not in passing}

    return lasting(state.answers) == lasting(opening.answers)


def _joined_words(flow: Flow, new: Mapping[str, object], given: Mapping[str, object]) -> str:
    """Says which of the given answers were added to the draft."""
    labels = [step.label for step in flow.steps if step.name in new]
    kept = [step.label for step in flow.steps if step.name in given and step.name not in new]
    joined = f"เพิ่ม{listed(labels)} ลงในร่างที่ทำค้างไว้แล้ว" if labels else "มีร่างที่ทำค้างไว้แล้ว"
    if not kept:
        return joined
    return f"{joined} ส่วน{listed(kept)} คงตามร่างเดิม หากกด “เริ่มใหม่” จะเริ่มด้วยข้อความเมื่อครู่"


_FOR_ANEW, _REST = "for_anew", "rest"
"""Hidden answer of a draft: the facts of the words that met it; `rest`: what stood behind the
command."""


def begin_anew(context: Context, flow: Flow, place: Draft) -> Sequence[Message]:
    """Begins the conversation of a draft from its first question, with words that met the draft and
    that it had other answers for."""
    _, state = drafts.standing(context, flow, place)
    facts = {name: str(fact) for name, fact in state.answers.get(_FOR_ANEW, {}).items()}
    rest = facts.pop(_REST, "")
    facts |= {**drafts.opened_with(state), "anew": "1"}
    return open_flow(context, flow, rest, facts)


def _begin(
    context: Context,
    flow: Flow,
    opening: Opening,
    message_hash: str,
    typed: Sequence[str],
    other: Draft | None = None,
) -> Sequence[Message]:
    """Begins a conversation.

    typed: the words that open it. other: a draft of something else that is said to stay.
    """
    before = conversation_rows.active(context.session, context.sealer, context.lane)
    opening = wishes_left.taken_along(context, flow, opening, before)
    paused = before or other
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
    engine = Engine(flow, row.id, context)
    begun = official_answers.at_opening(engine.flow, State(REVIEW, opening.answers), typed, context)
    parted = texts_parted.parted_of(engine, begun, typed)
    put_aside = drafts.put_aside(context, paused, row)
    messages = [*opening.messages, *parted.said, *put_aside, *joined]
    turn = engine.start(parted.state.answers, messages, files)
    still = (STILL_TOLD,) if STILL_TOLD in turn.state.answers else ()
    left = (WISHES_LEFT,) if WISHES_LEFT in turn.state.answers else ()
    answered = (*opening.answered, *still, *left, *parted.answered)
    return keeping.keep(context, row, replace(turn, answered=answered), message_hash)


def go_on(context: Context, flow: Flow, place: Draft) -> Sequence[Message]:
    conversation_rows.pause_all(context.session, context.lane)
    engine, state = drafts.standing(context, flow, place)
    state = replace(state, refused="")  # what a card had asked is out of sight
    files, joined = files_before.take_over(context, flow, place.row)
    turn = engine.files_ready(state, files, (), joined) if files else engine.resumed(state)
    return keeping.keep(context, place.row, turn)

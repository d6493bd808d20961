"""Takes what is typed or tapped in a conversation that is kept in the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from handlers.context import Context
from handlers.conversation import drafts, keeping
from handlers.conversation.controls import BACK, CANCEL, CONFIRM, SKIP, word_of
from handlers.conversation.engine import Engine
from handlers.conversation.flow import REVIEW, Flow
from handlers.conversation.heard import asked_at_end, card_missed, elsewhere, said_again, slept_over
from handlers.conversation.heard.elsewhere import OtherWish
from handlers.conversation.heard.of_the_open import told_of_open
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.conversation.typing_places import place_of
from handlers.messages import Message, Text
from handlers.understand.facets.facet import Facet
from handlers.understand.kinds.kind_inside import surely_answers
from handlers.understand.of_the_open import asked_of_open
from handlers.understand.of_the_open.asked_of_open import AskedOfOpen
from models.attachments import kept_files
from models.conversations.conversation import ACTIVE
from models.conversations.conversation_rows import Draft

IDLE = timedelta(hours=12)
"""After this pause a text is not taken as an answer; the bot first shows the draft."""


_LONGEST_QUESTION = 60
"""A longer sentence where prose is told is a text, whatever stands in it."""
Answers = Callable[[], Sequence[Message]]
"""Answers, when it is called."""


@dataclass(frozen=True)
class Ways:
    """What typed words may do besides answering the question."""

    aside: Answers | None = None
    """Answers the words as a question. It is used if they do not answer the step, or answer it only
    because the step takes any words."""
    surely_aside: Callable[[], Answers | None] = lambda: None
    """Returns what answers words that the whole sentence tells to be a question about something
    else; None if it does not."""
    fact: Callable[[], Answers | None] = lambda: None
    """Returns what answers words that plainly ask a standing fact; None if they do not. It goes
    before the question's own help, which is the same whatever was asked."""
    likely_fact: Callable[[], Answers | None] = lambda: None
    """The same for words that ask it a little less plainly: enough where nothing but the question's
    own help would be told."""
    labelled: Callable[[], Sequence[Message] | None] = lambda: None
    """Does what a tap on the shown button with these words does, if there is one. It goes first,
    unless the words steer or are a label of the present question."""
    wish: OtherWish | None = None
    """What the words seem to ask for instead. It is answered, or opened and this conversation put
    aside; where they may be the answer as well, the person is asked."""
    offers: Answers = lambda: ()
    """Returns what stands above the question if the words are understood in no way."""
    leave: Callable[[], Sequence[Message] | None] = lambda: None
    """Ends a light conversation and opens what the words mean; None if they mean nothing else."""
    outside: Callable[[], Sequence[Message] | None] = lambda: None
    """Does what the words mean outside of any conversation, if they answer nothing here."""
    besides: Callable[[str], Answers | None] = lambda _question: None
    """Returns what answers a question that stands beside an answer; None if nothing does."""
    of_matter: Callable[[Facet], str] = lambda _facet: ""
    """Says what is always true of the conversation's matter; "" if nobody knows."""


def say(
    context: Context, place: Draft, text: str, message_hash: str, ways: Ways
) -> Sequence[Message]:
    """Takes typed words inside the conversation."""
    drafts.mark_secret(context, place.row.flow)
    told = _told_of_open(context, place, text, ways.of_matter)
    return told or _said(context, place, text, message_hash, ways)


def _said(
    context: Context, place: Draft, text: str, message_hash: str, ways: Ways
) -> Sequence[Message]:
    """Takes words that ask nothing of the conversation itself."""
    flow = context.flows.get(place.row.flow)
    if flow is None or not drafts.allowed(context, flow):
        return drafts.let_out(context, flow, place)
    engine, state = drafts.standing(context, flow, place)
    text = said_again.to_the_point(engine, state, text)
    own = engine.shows(state, text)
    if not own and word_of(text) is None and (tapped := ways.labelled()):
        return tapped
    if context.now - place.row.touched_at > IDLE and not _certain(state, text):
        if ways.aside is not None:
            return ways.aside()
        return _after_long(context, flow, place, text, message_hash, ways.wish)
    asked = None
    if ways.wish is not None and elsewhere.may_leave(engine, state, text, ways.wish):
        asked = _doubted(context, engine, state, text, ways.wish)
        if asked is None:
            return ways.wish.open()
    turn = asked or card_missed.without_card(engine, state, engine.say(state, text))
    turn = _asks_or_tells(engine, state, turn, text, ways)
    _out_of_sight(context, place, turn, state)
    found = _done_instead(turn, flow, state, text, ways, own)
    if found is not None:
        return found
    question = turn.question
    told = asked_at_end.answered(engine, state, question, ways.besides) if question else ()
    return [*told, *_kept(context, place, turn, state, message_hash, ways.offers)]


def _out_of_sight(context: Context, place: Draft, turn: Turn, state: State) -> None:
    """Forgets what a card has asked if the words may be answered elsewhere: no yes means it then,
    since it is not the newest any more. At the review card no yes sends then, either."""
    left = card_missed.left_by(state) if turn.missed or turn.asks or turn.may_ask else None
    if left is not None and (state.agreed or left and state.refused != left):
        keeping.rewrite(context, place.row, replace(state, refused=left))


def _done_instead(
    turn: Turn, flow: Flow, state: State, text: str, ways: Ways, own: bool
) -> Sequence[Message] | None:
    """Does what the words do that answered nothing, or only as any words would; None if nothing.

    own: they are a label of the present question.
    """
    if turn.missed and not own and (tapped := ways.labelled()):
        return tapped
    if ways.aside is not None and _may_ask(turn, flow, state, text):
        return ways.aside()
    if turn.may_ask and (surely := ways.surely_aside()) is not None:
        return surely()
    helped = _only_helped(turn, flow, state) and (ways.fact() or ways.likely_fact())
    told = helped or (ways.fact() if _doubts(turn, state) else None)
    if told:
        return told()
    return _gone_on(flow, state, ways) if turn.missed and not own else None


def _asks_or_tells(engine: Engine, state: State, turn: Turn, text: str, ways: Ways) -> Turn:
    """Asks whether words for which the question would take any are the answer, if they plainly ask
    a standing fact: `ลงเรื่องที่บ้านได้ไหม` where a deed is told. Others go their way."""
    step = engine.flow.step(state.at)
    takes = step is not None and step.prose and step.name in turn.answered
    apart = bool(turn.question)  # the answer before the question is kept without it
    if not takes or apart or len(text) > _LONGEST_QUESTION or ways.fact() is None:
        return turn
    doubted = elsewhere.or_asks(engine, state, text)
    return replace(doubted, tells=True) if doubted is not None else turn


def _doubts(turn: Turn, state: State) -> bool:
    """Tells whether it is only asked what the words are."""
    stays = turn.state.at == state.at and turn.state.answers == state.answers
    held = len(turn.state.held) > len(state.held)
    return stays and held and not turn.missed and not turn.tells


def _only_helped(turn: Turn, flow: Flow, state: State) -> bool:
    """Tells whether nothing became of the words but the present question's own help."""
    step = flow.step(state.at)
    if step is None or not step.help or turn.answered or turn.ended is not None:
        return False
    stays = turn.state.at == state.at and turn.state.answers == state.answers
    first = turn.messages[0] if turn.messages else None
    return stays and isinstance(first, Text) and first.body.startswith(step.help)


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
    loose = turn.loose and not surely_answers(text, place_of(flow, state.at))
    return turn.missed or loose or turn.asks


def _gone_on(flow: Flow, state: State, ways: Ways) -> Sequence[Message] | None:
    left = ways.leave() if _is_light(flow, state) else None
    return ways.outside() if left is None else left


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
    messages = keeping.keep(context, place.row, turn, message_hash)
    unmet = turn.missed and turn.state.held == before.held  # what is held may be an answer
    return card_missed.with_offers(messages, offers()) if unmet else messages


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
        return keeping.keep(context, place.row, turn, by)
    keeping.rewrite(context, place.row, turn.state.signed(by))
    return [*turn.messages, drafts.offer(context, flow, place)]


def without_again(context: Context, place: Draft, text: str) -> str:
    """Returns the words without `ก็บอกว่า…ไง` around an answer that is given once more, or without
    `แก้ข้อ…เป็น` before it."""
    again, ordered = "ไง" in text, "แก้" in text or "เปลี่ยน" in text
    standing = _going_on(context, place, idle_too=True) if again or ordered else None
    if standing is None:
        return text
    said = said_again.ordered_behind(*standing, text) if ordered else text
    return said_again.to_the_point(*standing, said) if again else said


def asks_of_open(context: Context, place: Draft, text: str) -> bool:
    """Tells whether the words ask or want something of the conversation itself, whatever it is
    about: `เหลืออีกกี่ข้อ`."""
    standing = _going_on(context, place) if told_of_open.may_be_asked(text) else None
    return standing is not None and bool(told_of_open.asked(*standing, text))


def takes_as_question(context: Context, place: Draft, text: str, before: str | None) -> bool:
    """Tells whether words that ask something of the conversation's matter are a question here: they
    answer nothing, and the conversation has no answer of its own.

    before: the words before what is asked; None where any of them may tell something
    """
    standing = _going_on(context, place) if word_of(text) is None else None
    if standing is None:
        return False
    engine, state = standing
    flow = engine.flow
    if engine.shows(state, text) or not told_of_open.answers_nothing(engine, state, text):
        return False
    step = flow.step(state.at)
    texts = step.takes_any_words if step is not None else flow.adds is not None
    told = text if before is None else before
    if not told:
        return True
    if texts or surely_answers(told, place_of(flow, state.at)):
        return False
    return not engine.say(state, told).answered


def answers_by_itself(context: Context, place: Draft, words: str, whole: str) -> bool:
    """Tells whether words would surely be taken as the answer of the present question, and asked
    nothing about; not where the whole sentence tells this conversation something else: `ส่งคืนแล้ว
    แต่เขาไม่รับคืน ทำไงดี` is no gift that went back."""
    standing = _going_on(context, place) if word_of(words) in (None, SKIP) else None
    if standing is None:
        return False
    engine, state = standing
    of_whole = engine.asking.heeded(state, whole, state.at)
    if of_whole is not None and of_whole.answers:
        return False
    turn = engine.say(state, words)
    doubted = turn.missed or turn.asks or turn.may_ask or turn.wishes or bool(turn.question)
    return state.at in turn.answered and not doubted


def told_beside(context: Context, place: Draft, told: Sequence[Message]) -> Sequence[Message]:
    """Returns what is told above the present question, or with the ways on below a review card;
    nothing is stored but that the conversation goes on."""
    engine, state = drafts.standing(context, context.flows[place.row.flow], place)
    return keeping.keep(context, place.row, told_of_open.told_beside(engine, state, told))


def _told_of_open(
    context: Context, place: Draft, text: str, of_matter: Callable[[Facet], str]
) -> Sequence[Message]:
    """Answers what is asked of the conversation itself; nothing for other words. Whoever wants to
    begin it anew is shown its card with the button for that."""
    flow = context.flows.get(place.row.flow)
    if flow is None or not asks_of_open(context, place, text):
        return ()
    engine, state = drafts.standing(context, flow, place)
    if AskedOfOpen.ANEW in asked_of_open.read(text) and engine.answered(state):
        return [drafts.offer(context, flow, place)]
    turn = told_of_open.answered(engine, state, text, of_matter)
    return keeping.keep(context, place.row, turn) if turn is not None else ()


def chooses(context: Context, place: Draft, text: str) -> bool:
    """Tells whether the whole text names a choice of the present question."""
    standing = _going_on(context, place)
    return standing is not None and standing[0].chooses(standing[1], text)


def tells_of_itself(context: Context, place: Draft, text: str) -> bool:
    """Tells whether the conversation has an answer of its own to what the words ask
    (`Flow.heeds`)."""
    standing = _going_on(context, place)
    told = standing and standing[0].asking.heeded(standing[1], text, standing[1].at)
    return bool(told and told.told)


def _going_on(
    context: Context, place: Draft, idle_too: bool = False
) -> tuple[Engine, State] | None:
    """Returns how the conversation stands; None if it may not go on.

    idle_too: also where nobody has touched it for so long that it is asked first whether to go on
    """
    flow = context.flows.get(place.row.flow)
    if flow is None or not drafts.allowed(context, flow):
        return None
    if not idle_too and context.now - place.row.touched_at > IDLE:
        return None
    return drafts.standing(context, flow, place)


def _certain(state: State, text: str) -> bool:
    """Tells whether the words are clear without a reminder of the question."""
    word = word_of(text)
    return word in (CANCEL, BACK) or word == CONFIRM and state.at == REVIEW


def shown(context: Context, place: Draft) -> Sequence[Message]:
    """Returns the present question, what may have been asked above it, and the draft's card as they
    are shown; nothing if the conversation may not go on."""
    standing = _going_on(context, place, idle_too=True)
    if standing is None:
        return []
    engine, state = standing
    return [*engine.sight(state), drafts.offer(context, engine.flow, place)]


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
    found = drafts.mine(context, conversation_id)
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
            return keeping.keep(context, place.row, turn)
        keeping.store(context, place.row, turn.state)
        return answered()
    if turn.wishes and held is not None:
        keeping.store(context, place.row, turn.state)
        return wish(held.text, held.by)
    _drop_taken_out(context, flow, place, turn)
    by = held.by if held is not None and turn.answered else message_hash
    return keeping.keep(context, place.row, turn, by)


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

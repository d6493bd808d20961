"""Answers what is asked of the conversation that is open, the same in every conversation
(docs/decisions/0181): nothing of the words is kept, and it stays where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.conversation.controls import CANCEL
from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard import (
    card_missed,
    changes_waiting,
    choosing,
    doubt_cards,
    said_aside,
    sent_ahead,
)
from handlers.conversation.heard.of_the_open import open_answers, standing_facts, why_asked
from handlers.conversation.heard.of_the_open.open_answers import OpenDesk
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.understand.choices.declined import wants_no_answer
from handlers.understand.facets.facet import Facet
from handlers.understand.kinds.asked_sentences import asks_somebody
from handlers.understand.listing import listed
from handlers.understand.of_the_open import asked_of_open
from handlers.understand.of_the_open.asked_of_open import AskedOfOpen
from handlers.understand.patterns import pattern_of

_OF_THE_FORM = frozenset(
    (
        AskedOfOpen.SHOWN, AskedOfOpen.KEPT, AskedOfOpen.COMPLETE, AskedOfOpen.LEFT_OVER,
        AskedOfOpen.OWN_NAME, AskedOfOpen.LEFT, AskedOfOpen.OPTIONAL, AskedOfOpen.LATER,
        AskedOfOpen.SHORTER, AskedOfOpen.SPELT, AskedOfOpen.RIGHT,
        AskedOfOpen.ANEW, AskedOfOpen.SAVED, AskedOfOpen.SENT, AskedOfOpen.PICTURE,
        AskedOfOpen.CHANGED, AskedOfOpen.NEXT, AskedOfOpen.LONG, AskedOfOpen.SPOKEN,
        AskedOfOpen.PREVIEWED, AskedOfOpen.STYLE, AskedOfOpen.ONWARD, AskedOfOpen.CANCELLED,
        AskedOfOpen.ASKED_FIRST, AskedOfOpen.UNDERSTOOD, AskedOfOpen.REMINDED, AskedOfOpen.DROPPED,
    )
)  # fmt: skip
"""Asked of nothing but the questions themselves: also where a question may be the answer, and where
words at the last look are added to what is told."""
_AT_REVIEW = _OF_THE_FORM | {
    AskedOfOpen.SEEN, AskedOfOpen.WHY, AskedOfOpen.WRITTEN, AskedOfOpen.SAID, AskedOfOpen.MEANT,
    AskedOfOpen.WRONG, AskedOfOpen.EXAMPLE, AskedOfOpen.WHICH, AskedOfOpen.CHOICES,
    AskedOfOpen.PARTLY, AskedOfOpen.PAPERS,
}  # fmt: skip
_HEEDED = frozenset(
    (
        AskedOfOpen.SEEN, AskedOfOpen.OPTIONAL, AskedOfOpen.PARTLY, AskedOfOpen.UNKNOWN,
        AskedOfOpen.PICTURE, AskedOfOpen.LEFT, AskedOfOpen.PAPERS, AskedOfOpen.REMINDED,
        AskedOfOpen.SHOWN,
    )
)  # fmt: skip
"""What a conversation may have an answer of its own to (`Flow.heeds`)."""
_OF_ONE_THING = frozenset((AskedOfOpen.OPTIONAL, AskedOfOpen.LATER))
_WHY = (AskedOfOpen.WHY,)
_ENDS = pattern_of("ยกเลิก|ถอน|ลบ(?!ุ)|(?<!เ)ปิด|สิ้นสุด|พ้น|ออกจาก")
_SO_FAR = "คำตอบที่ให้ไว้แล้ว ยังไม่ได้ส่ง"
_STILL_ASKED = "ยังไม่ได้ตอบ {}"
_WAITS = "{} (รอท่านยืนยันในข้อนี้)"
_NOT_KEPT = "ยังไม่ได้บันทึก"
_HELD = 120
_NOT_SENT = "ยังไม่ได้ส่ง ตรวจได้จากการ์ดด้านล่าง แก้ได้โดยกด “แก้ไข” ที่ข้อที่ต้องการ"
_WHICH = "คำตอบเดิมยังอยู่ครบ ยังไม่ได้ส่ง"
_SHOWS = frozenset(
    (
        AskedOfOpen.SHOWN, AskedOfOpen.OWN_NAME, AskedOfOpen.SAID, AskedOfOpen.KEPT,
        AskedOfOpen.COMPLETE, AskedOfOpen.LEFT_OVER,
    )
)  # fmt: skip


def asked(moves: Moves, state: State, text: str) -> tuple[AskedOfOpen, ...]:
    """Returns what the words ask of this conversation; nothing if they answer the question, or it
    knows better what they mean."""
    if standing_facts.stands(moves, state, text):
        return (AskedOfOpen.SAVED, AskedOfOpen.SHOWN)
    step = moves.flow.step(state.at)
    kinds = _kinds(moves, step, text)
    if not kinds:
        return ()
    if step is not None and _answers(moves, state, step, text, kinds == _WHY):
        return ()
    heeds = any(each in _HEEDED for each in kinds)
    if heeds and moves.asking.heeded(state, text, state.at) is not None:
        return ()
    return kinds if all(_is_met(moves, state, step, each, text) for each in kinds) else ()


def answers_nothing(moves: Moves, state: State, text: str, of_questions: bool = False) -> bool:
    """Tells whether the words are no answer here, and the conversation has none of its own to them:
    a question about what it is about.

    of_questions: also where a question is the answer
    """
    step = moves.flow.step(state.at)
    if step is not None and step.takes_questions and not of_questions:
        return False
    if step is not None and _answers(moves, state, step, text, why=False):
        return False
    if said_aside.of_sending(moves, state, text):
        return False
    return moves.asking.heeded(state, text, state.at) is None


def may_be_asked(text: str) -> bool:
    """Tells whether it is worth while to look at what is open."""
    told = standing_facts.asks(text)
    if told or asked_of_open.read(text) or asked_of_open.thing_asked_why(text):
        return True
    return bool(asked_of_open.thing_asked_whether(text))


def _kinds(moves: Moves, step: Step | None, text: str) -> tuple[AskedOfOpen, ...]:
    """Returns what is asked; of a thing only where a question asks for it."""
    kinds = asked_of_open.read(text)
    if kinds or why_asked.asked_after(moves.flow, step, text) is None:
        return kinds
    return _WHY if asked_of_open.thing_asked_why(text) else (AskedOfOpen.OPTIONAL,)


def _answers(moves: Moves, state: State, step: Step, text: str, why: bool) -> bool:
    """Tells whether the words are what the question takes, or it has an answer of its own.

    why: they ask nothing but why it is asked, which is no command
    """
    if (step.takes_commands and not why) or step.surely(text) or step.tells(text, moves.context):
        return True
    if step.optional and (wants_no_answer(text) or sent_ahead.passes_over(moves, state, text)):
        return True  # it is gone on without one
    named = choosing.named(moves, state, step, text) is not None
    return named or step.names(text, moves.context, state.answers)


def _is_met(moves: Moves, state: State, step: Step | None, kind: AskedOfOpen, text: str) -> bool:
    """Tells whether this is answered here; elsewhere the words may be an answer or a question."""
    if _is_of_else(moves, state, kind):
        return False
    if step is None:
        asks = kind is not AskedOfOpen.SENT or asked_of_open.asks_whether(text)
        beside = moves.hidden and kind is AskedOfOpen.SEEN
        return beside or asks and kind in (_OF_THE_FORM if moves.flow.adds else _AT_REVIEW)
    if kind is AskedOfOpen.WHY:
        return _is_why_met(moves, step, text)
    if step.takes_questions and kind not in _OF_THE_FORM:
        return False
    if kind is AskedOfOpen.WRONG:
        return False  # the question before is asked anew
    if kind in (AskedOfOpen.SENT, AskedOfOpen.WHICH, AskedOfOpen.UNDERSTOOD):
        # A case that is told beside the question may name its choice, and so may agreeing words.
        heard = choosing.heard(moves, state, step, text)
        known = moves.flow.review is not None or kind is not AskedOfOpen.SENT
        return known and not (heard.sure or heard.likely)
    if kind is AskedOfOpen.UNKNOWN:
        return step.takes_any_words and not moves.asking.offers(state, step)
    return kind not in _OF_ONE_THING or _is_of_here(moves, step, kind, text)


def _is_of_else(moves: Moves, state: State, kind: AskedOfOpen) -> bool:
    """Tells whether it agrees to what a card has just asked, or asks about what this conversation
    itself takes out or ends."""
    if kind is AskedOfOpen.UNDERSTOOD:
        return bool(state.agreed)
    return kind is AskedOfOpen.DROPPED and _ENDS.search(moves.flow.title) is not None


def _is_of_here(moves: Moves, step: Step, kind: AskedOfOpen, text: str) -> bool:
    """Tells whether it is asked of this question, or of a thing that another one asks for."""
    if not asked_of_open.names_another(text, (step.label, *step.called)):
        return True
    known = why_asked.asked_after(moves.flow, step, text) is not None
    return known and kind is AskedOfOpen.OPTIONAL


def _is_why_met(moves: Moves, step: Step, text: str) -> bool:
    """Tells whether it is asked why this question, or another of this conversation, is asked."""
    if step.takes_questions and moves.hidden:
        return False  # what is asked may be the matter itself
    names = (step.label, *step.called)
    if not asked_of_open.names_another(text, names):
        return True
    return why_asked.asked_after(moves.flow, step, text) is not None


def answered(
    moves: Moves, state: State, text: str, of_matter: Callable[[Facet], str] = lambda _facet: ""
) -> Turn | None:
    """Answers what the words ask of this conversation; None for all other words.

    of_matter: says what is always true of the conversation's matter; "" if nobody knows.
    """
    kinds = asked(moves, state, text)
    if not kinds:
        return None
    state = replace(state, refused="")
    desk = OpenDesk(moves, state, moves.flow.step(state.at), text, of_matter)
    lines = open_answers.lines(desk, kinds)
    told = [Text("\n".join(lines))] if lines else []
    shows = desk.step is not None and any(each in _SHOWS for each in kinds)
    if shows or AskedOfOpen.SHOWN in kinds:
        return so_far(moves, state, told)
    if desk.step is None and not {AskedOfOpen.WRONG, AskedOfOpen.CHANGED}.isdisjoint(kinds):
        return replace(card_missed.told(moves, state, _WHICH), missed=False)
    if desk.step is None and not state.held:
        return card_missed.answered_below(moves, state, told)
    return _above_what_waits(moves, state, told)


def as_question(moves: Moves, state: State, step: Step, text: str) -> Turn:
    """Answers words after the person has said that they are a question. They may ask about the
    conversation or its answers; if not, they ask about the present step."""
    if (told := answered(moves, state, text)) is not None:
        return told
    heeded = moves.asking.heeded(state, text, state.at)
    if heeded is not None and heeded.told and not heeded.answers:
        return moves.show(state, (Text(heeded.told),))
    words = said_aside.of_question(moves, state, step, text)
    return replace(moves.show(state, (Text(words),)), asks=True)


def told_beside(moves: Moves, state: State, told: Sequence[Message]) -> Turn:
    """Shows what is told of the conversation's matter; the review card stands above it. A question
    whether to cancel stays the one that is asked."""
    if state.agreed == CANCEL:
        return Turn(state, (*told, doubt_cards.stopping(moves.asking, state.at)))
    unread = state.at == REVIEW and state.refused == card_missed.UNREAD
    state = state if unread else replace(state, refused="")
    if state.at == REVIEW and not state.held:
        return card_missed.answered_below(moves, state, told)
    return _above_what_waits(moves, state, told)


def _above_what_waits(moves: Moves, state: State, told: Sequence[Message]) -> Turn:
    """Shows what is told above the change that waits at the last look, which can be agreed to then,
    or above the present question."""
    return changes_waiting.shown_at_card(moves, state, told) or moves.show(state, told)


def so_far(moves: Moves, state: State, told: Sequence[Text] = ()) -> Turn:
    """Shows the answers so far above the present question; at the last look its card shows them.

    A question that is no part of a form, as at the card of a case, shows itself how all stands.
    """
    if state.at == REVIEW:
        return _above_what_waits(moves, state, (*told, Text(_NOT_SENT)))
    step = moves.flow.step(state.at)
    if step is not None and not step.listed and moves.flow.review is None:
        return moves.show(state, told)
    return moves.show(state, (*told, replace(card_so_far(moves, state, ()), title=_SO_FAR)))


def card_so_far(moves: Moves, state: State, buttons: tuple[Button, ...]) -> Card:
    """Returns the card of a draft, with what waits in it for a yes and what is still open.

    buttons: its own
    """
    card = moves.asking.draft(state, buttons)
    open_steps = [each for each in moves.steps(state) if each.name not in state.answers]
    likely = {each.name: state.likely(each.name) for each in open_steps if each.listed}
    waits = [
        Row(each.label, _WAITS.format(found.label))
        for each in open_steps
        if (found := likely.get(each.name)) is not None
    ]
    asked = [f"“{each.label}”" for each in open_steps if likely.get(each.name) is None]
    rows = (*card.rows, *waits, *_undecided(moves, state))
    note = _STILL_ASKED.format(listed(asked)) if rows and asked else card.note
    return replace(card, rows=rows, note=note)


def _undecided(moves: Moves, state: State) -> Sequence[Row]:
    """Shows the newest sentence of which nobody has said yet whether it is the answer here."""
    here = [each for each in state.held if each.step == state.at and not asks_somebody(each.text)]
    return [
        Row(_NOT_KEPT, f"“{cut_graphemes(each.text, _HELD)}”", doubt_cards.use(moves.asking, each))
        for each in here[-1:]
    ]

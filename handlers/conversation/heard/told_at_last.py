"""Takes the end of words that take back their beginning: `เหลือง เอ้ย เขียว`, `75 นะ ไม่ใช่ 80`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from handlers.conversation.controls import USE
from handlers.conversation.flow import Step
from handlers.conversation.heard import clauses, doubt_cards, edits, not_read
from handlers.conversation.heard.retold import answers_changed
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Button, Card, Row, cut_graphemes
from handlers.understand.corrections.put_right import read_put_right
from handlers.understand.corrections.slip_within import denied_put_right, text_put_right
from handlers.understand.corrections.taken_back import told_instead, told_last
from handlers.understand.dates.day_retold import without_old_day
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LETTER = pattern_of(r"[^\W\d_]")


def taken(moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]) -> Turn | None:
    """Takes what the words tell at their end, where it answers the question, or asks whether it
    does; None for other words. Prose that takes back a part of itself is shown without that first.

    say: answers the question with words.
    """
    step = moves.flow.step(state.at)
    if step is None or _of_another(moves, state, text):
        return None
    if step.prose:
        return _put_right_within(moves, state, step, text)
    denied = None if step.takes_any_words else denied_put_right(text) or _day_anew(text)
    last = denied or told_last(text, plainly=step.takes_any_words)
    if last is None and not answers_changed.changes(moves, state, text):
        instead = told_instead(text)
        # The question must read both. In `2500 ไม่ใช่ราคาจริง` nobody says a second price. Where both
        # are named to it (`เข้าร่วมที่เหลือ แต่ไม่เอาสินบน`), it reads what is not wanted as well.
        names = step.names(text, moves.context, state.answers)
        if (
            instead
            and not names
            and all(clauses.reads(moves, state, step, each) for each in (instead.new, instead.old))
        ):
            last = instead.new
        last = last or _denied_first(moves, state, text)
    if last is None or moves.asking.heeded(state, text, state.at) is not None:
        return None  # what the conversation alone understands is read whole
    turn = say(state, last)
    told = (value for name, value in turn.state.answers.items() if name not in state.answers)
    # Words that are kept as they are may say more than their end.
    whole = _LETTER.search(last) and any(last in str(value) for value in told)
    if turn.ended or step.name in turn.answered and not turn.missed and not whole:
        return turn  # what has ended was done, and is not read once more
    meant = clauses.meant(moves, state, step, last)
    if not meant or clauses.meant(moves, state, step, text):
        return None
    return not_read.which_wording(moves, state, step, text, Unclear("", meant))


def _day_anew(text: str) -> str | None:
    """Returns the words without the day that they take back; None where they take none back."""
    plain = normalise(text)
    put = without_old_day(plain)
    return put if put != plain else None


def _put_right_within(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Asks whether prose is meant without the part that it takes back; None for other prose."""
    new = text_put_right(text)
    if new is None or moves.asking.heeded(state, text, state.at) is not None:
        return None
    with suppress(Unclear):
        values = (step.read(each, moves.context, state.answers) for each in (text, new))
        if next(values) == next(values):
            return None  # what reads it puts it right
    state = state.holding(text).holding(new)
    whole, held = state.held[-2:]
    card = Card(
        _PUT_RIGHT,
        rows=(
            Row("ที่แก้แล้ว", cut_graphemes(new, doubt_cards.SHOWN_GRAPHEMES)),
            Row("ที่พิมพ์มา", cut_graphemes(text.strip(), doubt_cards.SHOWN_GRAPHEMES)),
        ),
        note=doubt_cards.NOT_KEPT,
        buttons=(
            Button("ใช้ที่แก้แล้ว", moves.asking.data(step.name, f"{USE}.{held.number}"), "ใช้ที่แก้แล้ว"),
            Button(
                "ใช้ทั้งข้อความ", moves.asking.data(step.name, f"{USE}.{whole.number}"), "ใช้ทั้งข้อความ"
            ),
        ),
        quick=moves.asking.ways(state, step),
        tone="muted",
    )
    return Turn(state.asking(f"{USE}.{held.number}"), (card,), refused=True)


_PUT_RIGHT = "ใช้ข้อความที่แก้แล้วใช่ไหม"


def _denied_first(moves: Moves, state: State, text: str) -> str | None:
    """Returns the new answer of `ไม่ใช่ 80 อ่ะ 90 ดีกว่า`, if the question reads the denied one, too."""
    step = moves.flow.step(state.at)
    told = read_put_right(text) if step is not None and not step.takes_any_words else ()
    for each in told:
        plainly = each.old and not each.named
        if plainly and all(
            clauses.reads(moves, state, step, words) for words in (each.new, each.old) if step
        ):
            return each.new
    return None


def _of_another(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words plainly put another answer right: `ผู้ให้แก้เป็น บริษัท…`."""
    edit = edits.renamed(moves.answered(state), text)
    return edit is not None and edit.step.name != state.at

"""Says what to do with words that a question cannot read, or asks which choice they mean."""

from __future__ import annotations

import zlib
from dataclasses import replace

from handlers.conversation.controls import PARTS, USE, WORDINGS
from handlers.conversation.flow import CHOOSE, REVIEW, Choice, Step, read_choice_only
from handlers.conversation.heard import (
    choosing,
    doubt_cards,
    leaving,
    left_blank,
    nearly_steered,
    said_aside,
)
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, Text, cut_apart, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.choices.choice_reading import Spoken, exactly
from handlers.understand.choices.common_words import Common
from handlers.understand.choices.places import denies_pointed, points_only
from handlers.understand.corrections.taken_back import behind_a_slip
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.listing import listed
from handlers.understand.pointing.pointing_away import AnswerStands, points_away
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.unclear import Unclear
from models.tables import SECRET_FLOWS

_WHICH = "หมายถึงข้อใด"
_LEAST_SAID = 12
"""Letters of words that may be no answer."""
_DOES_NO_HARM = (
    SentenceKind.QUESTION, SentenceKind.ABOUT_STEP, SentenceKind.UNSURE, SentenceKind.CHAT,
)  # fmt: skip


_MAY_MEND = (
    SentenceKind.ANSWER,
    SentenceKind.CHANGE,
    SentenceKind.BACK,
    SentenceKind.RETURN,
    SentenceKind.CHAT,
)


def missed(
    moves: Moves, state: State, step: Step, text: str, hint: str, heard: choosing.Heard
) -> Turn:
    """Says what to do with words that the step cannot read; nothing of them is kept.

    Of choices that may be meant it shows two to tap. What surely is about the step is no wish to
    leave either.
    """
    hint = _choices_told(moves, state, step) if hint == CHOOSE else hint
    if step.surely(text):
        return refused(moves, state, step, hint)
    return _said_else(moves, state, step, text, hint, heard)


def _choices_told(moves: Moves, state: State, step: Step) -> str:
    """Says what can be chosen, and how people type it."""
    labels = [f"“{each.label}”" for each in choosing.offered(moves, state, step)]
    if not labels:
        return CHOOSE
    more = "" if len(labels) <= _MOST_TOLD else " และข้ออื่นตามปุ่ม"
    return _NONE_OF_THEM.format(f"{listed(labels[:_MOST_TOLD], 'หรือ')}{more}")


_MOST_TOLD = 6
_NONE_OF_THEM = "ยังไม่แน่ใจว่าหมายถึงข้อใด เลือกได้ {}\nกดปุ่ม หรือพิมพ์คำของข้อนั้นก็ได้ ยังไม่พร้อมตอบ พิมพ์ “พักก่อน”"


def _said_else(
    moves: Moves, state: State, step: Step, text: str, hint: str, heard: choosing.Heard
) -> Turn:
    """Follows words that are no answer, or says what answers the step."""
    read, kind = kind_inside(text, moves.place(state)), sure_kind(text, moves.place(state))
    kept = step.takes_any_words or heard.names or len(text.strip()) < _LEAST_SAID
    chosen = step.read is read_choice_only and read.kind is SentenceKind.CHAT
    if kind is SentenceKind.ANSWER and not (kept or chosen) and read.kind in _DOES_NO_HARM:
        kind = read.kind  # nothing can be kept here anyway
    if (turn := _leads_away(moves, state, kind, text)) is not None:
        return turn
    if kind is SentenceKind.UNSURE and heard.likely and heard.names:
        return which(moves, state, step, text, heard)
    if not heard.names and (blank := left_blank.unread(moves, state, step, text)) is not None:
        return blank
    # What little was learned from only others' questions, the question's own hint says better.
    hints = kind is SentenceKind.UNSURE and not moves.flow.learned and not step.prose
    surely = read.sure and bool(moves.place(state))
    told = _said_aside(moves, state, step, kind, heard, surely) if not hints else None
    if told is not None:
        # A word of a choice within what surely is no answer does not make it one.
        return replace(moves.show(state, (told,)), missed=surely or not heard.names)
    if heard.likely and state.refused != _mark(state.at, _WHICH):
        return which(moves, state, step, text, heard)
    if (near := nearly_steered.unread(moves, state, step, text, hint)) is not None:
        return near
    return replace(refused(moves, state, step, hint), missed=True)


def _leads_away(moves: Moves, state: State, kind: SentenceKind | None, text: str) -> Turn | None:
    """Follows words that go to another question, or leave; None for others."""
    if kind in _MAY_MEND and (anew := _slip_of_the_last(moves, state, text)) is not None:
        return anew
    if kind is SentenceKind.STOP:
        return leaving.asked_to_stop(moves, state)
    leads = kind in (SentenceKind.PAUSE, SentenceKind.RETURN)
    return leaving.moved(moves, state, kind, text) if kind is not None and leads else None


def _slip_of_the_last(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks the text anew that was answered last, where words that notice a slip answer nothing
    here: `เอ้ย ใบเดียวค่ะ` where a price is asked. None for other words."""
    if not behind_a_slip(text):
        return None
    steps = {step.name: step for step in moves.answered(state) if step.listed}
    last = next((steps[name] for name in reversed(state.trail) if name in steps), None)
    if last is None or not last.takes_any_words:
        return None
    asked = moves.edit(state, last.name)
    told = Text(doubt_cards.NOT_TAKEN.format(last.label))
    return replace(asked, messages=(told, *asked.messages), refused=True)


def points(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Says that words which only point at something, or say that the answer stands elsewhere,
    answer nothing here, instead of keeping them as a name or a text; None for other words, and
    where the question reads them itself."""
    if step.read is read_choice_only:
        return None
    asked = step.takes_any_words and not step.takes_questions
    away = points_away(text) if asked else None
    if away is None and not points_only(text):
        return None
    if any(each.ticks is not None for each in moves.asking.offers(state, step)):
        return None
    hint = _POINTS_AT_NOTHING if away is None else _AWAY[away]
    hint = hint.format(cut_graphemes(text.strip(), 30))
    return replace(refused(moves, state, step, hint), missed=True)


def chosen_anew(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Asks the question anew that was answered last by choosing, where words say that what was
    chosen is not the one: `ไม่ใช่คนนี้ เอาอีกคน`. None for other words, and below a proposed answer."""
    if not denies_pointed(text) or state.likely(step.name) is not None:
        return None
    steps = {step.name: step for step in moves.answered(state) if step.listed}
    last = next((steps[name] for name in reversed(state.trail) if name in steps), None)
    if last is None or not moves.asking.offers(state, last):
        return None
    return replace(moves.edit(state, last.name), refused=True)


_POINTS_AT_NOTHING = "ยังไม่ทราบว่า “{}” หมายถึงสิ่งใดหรือผู้ใด กดปุ่มที่ต้องการ หรือพิมพ์คำตอบ"
_AWAY = {
    AnswerStands.PAPERS: "“{}” ยังไม่บอกคำตอบ บอตไม่อ่านข้อความในไฟล์หรือรูป กรุณาพิมพ์คำตอบข้อนี้สั้น ๆ",
    AnswerStands.BEFORE: "“{}” ยังไม่บอกคำตอบ ผู้อ่านไม่เห็นเรื่องก่อนหน้า กรุณาพิมพ์คำตอบข้อนี้สั้น ๆ",
}


def _said_aside(
    moves: Moves,
    state: State,
    step: Step,
    kind: SentenceKind,
    heard: choosing.Heard,
    surely: bool,
) -> Text | None:
    """Returns what is said to a sentence of this kind; None if only the step's hint says more."""
    if state.at == REVIEW or kind is SentenceKind.GREETING:
        return None
    told = said_aside.told(step, kind)
    if told is None and _asks_about(step, kind, heard):
        words = choosing.in_words(moves, state, step)
        told = Text(words) if words else None
    if told is None and kind is SentenceKind.QUESTION and surely:
        told = Text(said_aside.no_answer(moves.context, state.at, moves.in_confidence))
    return told


def _asks_about(step: Step, kind: SentenceKind, heard: choosing.Heard) -> bool:
    """Tells whether a question is about the choices; a reading of the step's own has its hint."""
    if kind is SentenceKind.QUESTION:
        return step.read is read_choice_only or heard.names
    return kind is SentenceKind.ABOUT_STEP


def _mark(at: str, words: str) -> str:
    return f"{at}:{zlib.crc32(words.encode()):x}"


def asked_which(state: State) -> bool:
    """Tells whether it was just asked which of several choices is meant."""
    return state.agreed.partition(".")[0] in (WORDINGS, PARTS) or _asked_of_choices(state)


def _asked_of_choices(state: State) -> bool:
    return state.refused == _mark(state.at, _WHICH)


def asked_of(state: State) -> str:
    """Returns the sentence of which it was just asked which choice it means: a tap of one goes with
    it. "" if of none."""
    return state.which.text if state.which is not None and _asked_of_choices(state) else ""


def told_with(state: State, choice: Choice, text: str) -> str:
    """Returns the words that go with a typed choice: as with a tap, where they are its own."""
    only_named = exactly(text, [Spoken(choice.label, choice.said)]) is not None
    return asked_of(state) or text if only_named else text


def still_which(moves: Moves, state: State, step: Step) -> Turn:
    """Says that agreeing tells not which of the choices is meant. Where the question that is shown
    again may be agreed to, agreeing once more answers it."""
    turn = refused(moves, state, step, "กรุณากดปุ่มที่ต้องการ หรือพิมพ์ชื่อปุ่มนั้น")
    if any(Common.YES in each.means for each in moves.asking.offers(state, step)):
        return turn
    return replace(turn, state=replace(turn.state, refused=state.refused))


def refused(moves: Moves, state: State, step: Step, hint: str) -> Turn:
    """Says what to do; where that was said last, it shows an example and the way out instead."""
    mark = _mark(state.at, hint)
    if state.refused != mark or state.at == REVIEW:
        state = replace(state, refused=mark, which=None)
        return replace(moves.show(state, (Text(hint),)), refused=True)
    words = choosing.examples(moves, state, step) or hint
    card = Card(
        "ตอบข้อนี้ได้อย่างไร",
        rows=(Para(words),),
        note="ยังไม่พร้อมตอบ กด “พักไว้ก่อน” คำตอบที่ให้ไว้ยังอยู่ครบ",
        buttons=doubt_cards.stop_or_pause(moves.asking, state.at),
        tone="muted",
    )
    return replace(moves.show(replace(state, refused=""), (card,)), refused=True)


def which(moves: Moves, state: State, step: Step, text: str, heard: choosing.Heard) -> Turn:
    """Asks which of the likeliest choices is meant; the others stay below.

    Where other words are an answer too, it offers to take them so.
    """
    asking, likely, every = moves.asking, heard.likely, moves.asking.offers(state, step)
    if len(likely) == len(every):  # the words tell nothing: the order of the question stays
        likely = tuple(every)
    buttons = [Button(each.label, asking.data(step.name, each.key), each.label) for each in likely]
    if step.takes_any_words:
        state = state.holding(text)
        buttons.append(doubt_cards.use(asking, state.held[-1]))
    card = Card(
        _WHICH,
        rows=(Para(f"“{cut_graphemes(text.strip(), doubt_cards.SHOWN_GRAPHEMES)}”"),),
        note=doubt_cards.NOT_KEPT,
        buttons=tuple(buttons),
        quick=asking.ways(state, step),
        tone="muted",
    )
    mark = _mark(state.at, _WHICH)
    # In a secret conversation no word is kept that nobody has decided on.
    kept = None if moves.flow.name in SECRET_FLOWS else Held(0, state.at, text)
    state = replace(state, refused=mark, which=kept)
    asked = Turn(state, (card,), missed=not heard.names)
    return replace(asked, refused=True)


def which_wording(moves: Moves, state: State, step: Step, text: str, unclear: Unclear) -> Turn:
    """Asks which of the wordings is meant, below what is wrong in the text; a tap is that wording
    typed."""
    meant, buttons, asks = unclear.meant, [], WORDINGS
    labels = cut_apart(meant, LABEL_GRAPHEMES)
    for each, label in zip(meant, labels, strict=True):
        state = state.holding(each)
        asks = f"{asks}.{state.held[-1].number}"
        key = f"{USE}.{state.held[-1].number}"
        buttons.append(Button(label, moves.asking.data(step.name, key), each))
    in_full = [] if len(meant) == 1 or [*labels] == [*meant] else meant
    said = cut_graphemes(text.strip(), doubt_cards.SHOWN_GRAPHEMES)
    card = Card(
        _WHICH if len(meant) > 1 else f"หมายถึง {meant[0]} ใช่หรือไม่",
        rows=(*map(Para, filter(None, (f"“{said}”", unclear.wrong))), *map(Para, in_full)),
        note=doubt_cards.NOT_KEPT,
        buttons=tuple(buttons),
        quick=moves.asking.ways(state, step),
        tone="muted",
    )
    if len(meant) == 1:
        return Turn(state.asking(f"{USE}.{state.held[-1].number}"), (card,), refused=True)
    return Turn(state.asking(asks), (card,), refused=True)

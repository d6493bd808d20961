"""A sentence that is, or may be, no answer: follows it, answers it, or asks what it is."""

from __future__ import annotations

from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.controls import ASK, CANCEL, EDIT, USE, WISH
from handlers.conversation.flow import REVIEW, Choice, Step, read_choice_only
from handlers.conversation.heard import (
    boxes_ticked,
    card_missed,
    changes_waiting,
    choosing,
    clauses,
    doubt_cards,
    edits,
    leaving,
    nearly_steered,
    not_read,
    said_aside,
)
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Button, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.asides.official_text import without_polite_words
from handlers.understand.commands.behind_command import without_asking
from handlers.understand.commands.courtesies import thanks_besides
from handlers.understand.corrections.taken_back import behind_a_slip
from handlers.understand.kinds.asked_sentences import asks_who_sees
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.kinds.kind_reader import FEW, is_known
from handlers.understand.kinds.wished_aside import clauses_of
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind, SentenceReading
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import asks_or_wants, is_a_sentence, is_said_to_somebody
from models.tables import SECRET_FLOWS

_MORE_THAN_A_CHOICE, _LONGEST_DEED = 18, 30  # letters
_MORE_THAN_A_QUESTION, _A_STORY = 60, 100  # letters
_OF_A_QUESTION = pattern_of("ข้อ|คำถาม|เมื่อกี้|ตะกี้|ก่อนหน้า|หน้า(?:ก่อน|ที่แล้ว|เดิม|เมื่อ)")
_NUMBERED = pattern_of(r"(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.])")
"""An activity's number: the choice has taken it."""

_NOT_SENT = "ยินดีช่วยเสมอ เรื่องนี้ยังไม่ได้ส่ง ตรวจแล้วกดปุ่มด้านล่าง"
_WHICH = "ยังไม่ได้บันทึกข้อความเมื่อครู่ ถ้าเป็นคำตอบ พิมพ์ “เป็นคำตอบ” ถ้าไม่ใช่ พิมพ์ “ไม่ใช่คำตอบ”"
_QUESTIONS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
_ANSWERED_ELSEWHERE = (SentenceKind.QUESTION, SentenceKind.WISH)
"""Where something else answers these, that goes before what the question itself says."""
_YES_USES = (
    SentenceKind.THANKS, SentenceKind.CHAT, SentenceKind.SCOLDING, SentenceKind.FOREIGN,
    SentenceKind.SEVERAL,
)  # fmt: skip


def would_end_it(moves: Moves, state: State, text: str) -> bool:
    """Tells whether words that sound like leaving are the conversation's own last deed: `ออกเลย`
    where an announcement is written."""
    if len(text) > _LONGEST_DEED or not choosing.confirms(moves.flow, text):
        return False
    return kind_inside(text, moves.place(state)).kind is SentenceKind.STOP


def followed(moves: Moves, state: State, step: Step | None, text: str) -> Turn | None:
    """Follows the sentence if it is no answer; asks if it may be one. None: it is an answer.

    Where only figures, dates or choices answer, just a sure wish comes before the step's own
    reading.
    """
    heard = _kind(moves, state, step, text)
    if step and step.takes_any_words and (rest := behind_a_slip(text)) and moves.answered(state):
        return _doubted(moves, state, step, SentenceKind.CHANGE, rest)
    if (turn := _about_another(moves, state, step, text)) is not None:
        return turn
    if _may_answer(step, heard.kind):
        return _nearly_steered(moves, state, step, text)
    box = step is not None and boxes_ticked.is_box(moves, state, step, text)
    if box or _belongs_to_the_case(moves, step, heard, text):
        return None
    if step and not step.prose and _left_to_the_question(moves, state, step, heard, text):
        return _nearly_steered(moves, state, step, text)
    at_once = _at_once(moves, state, step, sure_kind(text, moves.place(state)), text)
    if at_once is not None or state.at == REVIEW and heard.kind in said_aside.COURTESIES:
        return at_once
    if step is not None and step.takes_any_words:
        # Words that are boxes of the card answer, whatever else they may sound like.
        boxes = not heard.sure and boxes_ticked.ticks_only(moves, state, step, text)
        return None if boxes else _no_words_to_keep(moves, state, step, text)
    # At the review card a correction has ways of its own.
    waits = step is None and heard.learned and heard.kind is SentenceKind.CHANGE
    turn = leaving.moved(moves, state, heard.kind, text) if heard.sure and not waits else None
    return turn or _at_a_choice(moves, state, step, text)


def _kind(moves: Moves, state: State, step: Step | None, text: str) -> SentenceReading:
    """Returns what the sentence is; for an official text it is an answer if only its polite words
    make that unsure: `ที่ทำงานค่ะ เขามาส่งของ`."""
    heard = kind_inside(text, moves.place(state))
    if step is None or not step.official or heard.sure or heard.kind is SentenceKind.ANSWER:
        return heard
    bare = kind_inside(without_polite_words(text), moves.place(state))
    return bare if bare.sure and bare.kind is SentenceKind.ANSWER else heard


def _nearly_steered(moves: Moves, state: State, step: Step | None, text: str) -> Turn | None:
    """Asks whether words that the question would keep are the answer, where they may as well steer
    the conversation; None for others."""
    kind = nearly_steered.instead_of_answer(moves, state, step, text) if step is not None else None
    return _doubted(moves, state, step, kind, text) if step is not None and kind else None


def _about_another(moves: Moves, state: State, step: Step | None, text: str) -> Turn | None:
    """Says what another question of the conversation asks for, where that is asked by its
    name: also one that comes later, such as `ผลลัพธ์กับผลผลิตต่างกันยังไง` where the status is asked."""
    if step is None or sure_kind(text, moves.place(state)) is not SentenceKind.ABOUT_STEP:
        return None
    about = edits.label_named(moves.flow.steps, text)
    if about is None or not about.help or edits.label_named([step], text) is not None:
        return None
    return moves.show(state, (Text(f"ข้อ “{about.label}”\n{about.help}"),))


def _left_to_the_question(
    moves: Moves, state: State, step: Step, heard: SentenceReading, text: str
) -> bool:
    """Tells whether the question knows better where few sentences, or none, were learned from: it
    reads its names, days and figures, and says what to do for who cannot answer."""
    place = moves.place(state)
    unsure = heard.kind is SentenceKind.UNSURE
    if not place.endswith(FEW) and is_known(place):
        return False
    if step.read is read_choice_only and choosing.heard(moves, state, step, text).likely:
        return True  # the words of a choice stand in it: it is asked which one is meant
    if not unsure and (heard.sure or not heard.learned):
        return False
    if heard.kind in _QUESTIONS and is_a_sentence(text):
        return False
    reads = clauses.reads(moves, state, step, text)
    lenient = unsure and heard.sure and step.takes_any_words
    return reads and not lenient or unsure and not reads


def _no_words_to_keep(moves: Moves, state: State, step: Step, text: str) -> Turn:
    """Follows or answers what plainly is no answer where any words may be one; else asks."""
    heard = kind_inside(text, moves.place(state))
    plainly = heard.sure and heard.far and not _waits_behind_a_button(moves, step, heard, text)
    turn = leaving.moved(moves, state, heard.kind, text) if plainly else None
    # By rules alone `จำไม่ได้แล้ว` may be a text as well.
    by_rules = not moves.flow.learned and step.prose
    may_tell = not by_rules or heard.kind is not SentenceKind.UNSURE
    if plainly and may_tell and turn is None and (told := said_aside.told(step, heard.kind, text)):
        # Beside words that want something else, the nearest wishes are offered.
        turn = replace(moves.show(state, (told,)), missed=heard.kind is SentenceKind.WISH)
    first = turn is None and state.at == moves.flow.steps[0].name
    turn = turn or _doubted(moves, state, step, heard.kind, text)
    asks = heard.kind is SentenceKind.QUESTION and not step.prose
    secret = moves.flow.name in SECRET_FLOWS
    elsewhere = heard.kind in _ANSWERED_ELSEWHERE or secret and asks_who_sees(text)
    may_ask = heard.kind is SentenceKind.QUESTION or first and is_said_to_somebody(text)
    return replace(turn, asks=asks or plainly and elsewhere, may_ask=may_ask and not secret)


def _waits_behind_a_button(moves: Moves, step: Step, heard: SentenceReading, text: str) -> bool:
    """Tells whether words that no rule knows are shown and kept until somebody says what they are:
    those of a complaint, and prose that sounds like going back."""
    if not heard.learned:
        return False
    case = heard.kind is SentenceKind.WISH or len(text.strip()) > _MORE_THAN_A_QUESTION
    back = step.prose and heard.kind is SentenceKind.RETURN and not _OF_A_QUESTION.search(text)
    return back or case and moves.flow.name in SECRET_FLOWS


def _belongs_to_the_case(
    moves: Moves, step: Step | None, heard: SentenceReading, text: str
) -> bool:
    """Tells whether words of a complaint only sound like something else to be done."""
    if heard.kind is not SentenceKind.WISH or moves.flow.name not in SECRET_FLOWS:
        return False
    first = step is not None and not step.prose
    if first and heard.learned and heard.far and len(text.strip()) <= _A_STORY:
        return False  # it is shown and kept until somebody says what it is
    return step is not None and step.takes_any_words and not asks_or_wants(text)


def _may_answer(step: Step | None, kind: SentenceKind) -> bool:
    """Tells whether sentences of this kind are answers here."""
    if step is not None and step.takes_questions and kind in _QUESTIONS:
        return True
    return kind is SentenceKind.ANSWER


def _at_once(
    moves: Moves, state: State, step: Step | None, kind: SentenceKind, text: str
) -> Turn | None:
    """Follows what needs no look at the question: at the review card, and who sees what is told."""
    chats = thanks_besides(text) or kind is SentenceKind.CHAT
    if state.at == REVIEW and step is None and chats:
        return moves.show(state, (Text(_NOT_SENT),))
    pauses = kind is SentenceKind.PAUSE and not _confirms_at_last(moves, text)
    if state.at == REVIEW and step is None and pauses:
        return leaving.parked(state)
    if state.at == REVIEW and step is None and _may_stop(moves, state, text):
        return leaving.asked_to_stop(moves, state)
    if moves.flow.seen_by and kind in _QUESTIONS and asks_who_sees(text):
        return moves.show(state, (Text(moves.flow.seen_by),))
    return None


def _may_stop(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the sentence stops, surely or not: it is asked about, and what else it could be
    would not be read either."""
    return kind_inside(text, moves.place(state)).kind is SentenceKind.STOP


def _confirms_at_last(moves: Moves, text: str) -> bool:
    """Tells whether the sentence ends by confirming: who does so does not stop here."""
    *before, last = clauses_of(normalise(text))
    return bool(before) and "ยืนยัน" in last and choosing.confirms(moves.flow, last)


def _asked_at_review(moves: Moves, state: State, text: str) -> Turn | None:
    """Tells who surely asks something at the review card that the bot has no answer, and shows the
    change again that waits to be agreed to. Returns None if the sentence may be no question: it may
    tell more about the work that was done."""
    if not moves.flow.learned or sure_kind(text, moves.place(state)) not in _QUESTIONS:
        return None
    if not asks_or_wants(text):
        return None
    told = said_aside.no_answer(moves.context, state.at, moves.in_confidence)
    waits = changes_waiting.shown_at_card(moves, state, (Text(told),))
    if waits is not None:
        return replace(waits, missed=True)
    return card_missed.told(moves, state, told)


def _only_asks(moves: Moves, state: State, text: str) -> bool:
    """Tells whether a sentence asks something, though a name or a day in it could answer."""
    place = moves.place(state)
    if moves.flow.learned or not is_a_sentence(text):
        return False
    return sure_kind(without_asking(text), place) is SentenceKind.QUESTION


def _at_a_choice(moves: Moves, state: State, step: Step | None, text: str) -> Turn | None:
    """Answers a sure wish to stop and a sure question about the step, before it reads the words."""
    heard = kind_inside(text, moves.place(state))
    if heard.sure and heard.kind is SentenceKind.STOP:
        return leaving.asked_to_stop(moves, state)
    if step is None and heard.kind is SentenceKind.QUESTION:
        return _asked_at_review(moves, state, text)
    if step is not None and heard.kind is SentenceKind.QUESTION and _only_asks(moves, state, text):
        words = said_aside.help_to(step, text) or said_aside.no_answer(
            moves.context, state.at, moves.in_confidence
        )
        return replace(moves.show(state, (Text(words),)), missed=True, asks=True)
    if not heard.sure or heard.kind is not SentenceKind.ABOUT_STEP:
        return None
    about = edits.asked_about(moves.steps(state), text)
    if (
        about is not None
        and about is not step
        and (told := about.help or said_aside.of_files(about))
    ):
        return moves.show(state, (Text(told),))
    if step is None:
        return _asked_at_review(moves, state, text)
    told = said_aside.help_to(step, text) or choosing.in_words(moves, state, step)
    names = choosing.heard(moves, state, step, text).names
    return replace(moves.show(state, (Text(told),)), missed=not names) if told else None


def _doubted(moves: Moves, state: State, step: Step, kind: SentenceKind, text: str) -> Turn:
    """Holds the sentence and asks whether it is the answer, if it can be one."""
    try:
        step.read(text, moves.context, state.answers)
    except Unclear as unclear:
        heard = choosing.heard(moves, state, step, text)
        return not_read.missed(moves, state, step, text, unclear.hint, heard)
    state = state.holding(text)
    held = state.held[-1]
    if kind is SentenceKind.STOP:
        state = state.asking(CANCEL)
    elif kind in _YES_USES:
        state = state.asking(f"{USE}.{held.number}")
    else:
        state = doubt_cards.either(state, doubt_cards.other_key(step, kind, held))
    card = doubt_cards.asked(moves.asking, step, kind, held)
    steps = moves.answered(state) if kind is SentenceKind.CHANGE else ()
    edit = edits.correction(moves.flow, steps, text, state.at)
    if edit is not None:
        changes = f"{EDIT}.{edit.step.name}"
        change, state = moves.asking.data(held.step, changes), doubt_cards.either(state, changes)
        label = cut_graphemes(f"แก้{edit.step.label}", LABEL_GRAPHEMES)
        card = replace(card, buttons=(card.buttons[0], Button(label, change, label)))
    return Turn(state, (card,), refused=bool(state.agreed))


def still_either(moves: Moves, state: State) -> Turn:
    """Says that it is still open what the sentence of the card is."""
    return replace(moves.show(state, (Text(_WHICH),)), refused=True)


def or_wish(moves: Moves, state: State, step: Step, text: str, label: str) -> Turn | None:
    """Holds the sentence and asks whether it is the answer or asks for something else; None if it
    cannot be the answer.

    label: of the button that does what it asks for; "" if it is a question.
    """
    try:
        step.read(text, moves.context, state.answers)
    except Unclear:
        return None
    state = state.holding(text)
    held = state.held[-1]
    key = f"{WISH if label else ASK}.{held.number}"
    state = doubt_cards.either(state, key)
    if not label:
        return Turn(state, (doubt_cards.asked(moves.asking, step, SentenceKind.QUESTION, held),))
    does = Button(label, moves.asking.data(held.step, key), label)
    buttons = (doubt_cards.use(moves.asking, held), does)
    return Turn(state, (doubt_cards.shown(doubt_cards.OR_WISH, held, buttons),))


def offered_on(moves: Moves, turn: Turn, step: Step, before: State, text: str) -> Turn:
    """Offers words that said more than their choice as the answer of the next step, if it takes
    any: `ตัวเลขไม่ตรง ให้กลับไปแก้` is the reason, too."""
    asks = moves.flow.step(turn.state.at)
    if not text or moves.flow.sentence is not None or turn.ended is not None:
        return turn
    if asks is None or asks.name in turn.state.answers or choosing.named(moves, before, step, text):
        return turn
    if not asks.takes_any_words:
        return _likely_next(moves, turn, asks, text)
    if len(fold(text)) < _MORE_THAN_A_CHOICE:
        return turn
    if not sentence_answers.is_readable(moves, turn.state, asks, text):
        return turn
    state = turn.state.holding(text)
    held = state.held[-1]
    card = doubt_cards.shown(f"ใช้เป็น{asks.label}ไหม", held, (doubt_cards.use(moves.asking, held),))
    state = state.asking(f"{USE}.{held.number}")
    messages = (*turn.messages[:-1], card, *turn.messages[-1:])
    return replace(turn, state=state, messages=messages, refused=True)


def _likely_next(moves: Moves, turn: Turn, asks: Step, text: str) -> Turn:
    """Offers first what the same words say to the next question: `ขอเลื่อน 2.1 ไปอาทิตย์หน้า`."""
    if asks.read is read_choice_only:
        return turn
    try:
        value = asks.read(_NUMBERED.sub(" ", text), moves.context, turn.state.answers)
    except Unclear:
        return turn
    if isinstance(value, Choice):
        return turn
    shown = asks.show(value, {**turn.state.answers, asks.name: value})
    likely = Choice("likely", cut_graphemes(shown, LABEL_GRAPHEMES), value)
    return moves.show(turn.state.filled({}, {asks.name: likely}), turn.messages[:-1])

"""Leaves a question blank that may be left out, where words say so in anybody's way:
`ไม่มีอะไรแนบจ้า`, `ไฟล์อยู่ในคอมที่ทำงาน เดี๋ยวพรุ่งนี้ค่อยเอาเข้า` (decisions/0216).

Far ahead of all else the question is passed over and it is said how to answer it later; nearer it
is asked whether to. The same words may leave another question blank, which they name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.controls import SKIP, word_of
from handlers.conversation.flow import Choice, Step
from handlers.conversation.heard import choosing, clauses, doubt_cards
from handlers.conversation.heard.retold import answers_changed
from handlers.conversation.heard.said_aside import FILES_ANY_TIME, skips_for_now
from handlers.conversation.heard.shown_so_far import asks_to_see
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.conversation.typing_places import blank_place_of
from handlers.messages import Button, Card, Para, Text, cut_graphemes
from handlers.understand.blanks import blank_reader
from handlers.understand.choices.declined import declines, thing_declined, wants_no_answer
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.kinds.steering import may_steer
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.pausing import only_rests
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.tables import SECRET_FLOWS

_NEAR = 0.2
"""So far ahead of all else it is asked about."""
_PAUSES = 0.0
"""So far ahead of all else a pause is asked about: of 559 answers one was (decisions/0240)."""
_FETCHES = pattern_of(
    "ก่อน|รอ(?!บ|ง)|(?:จะ|ค่อย)(?:กลับ)?(?:มา|พิมพ์|กรอก|ตอบ|แนบ|ส่ง|ใส่|เอา)|เดี๋ยว|ยัง|ขอ(?!ง)"
)
_SURE, _SURE_OF_FILES = 0.6, 0.3
"""So far ahead it is followed; where files are asked for, no words are lost by it."""
_NO_TEXT = 20
"""So few letters that say what is not there are no text."""
_FILES = ("ไฟล์", "รูป", "ภาพ", "เอกสาร", "หลักฐาน")
"""What people call whatever any question asks for that takes files."""
_NOT_SO = (
    SentenceKind.WISH, SentenceKind.CHANGE, SentenceKind.FOREIGN, SentenceKind.SEVERAL,
    SentenceKind.SCOLDING,
)  # fmt: skip
"""What a rule reads in the words, or in a part of them, goes before."""
_ASKS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
_LEAVES = (SentenceKind.PAUSE, SentenceKind.STOP)
_PLAINLY = 1.0
"""So far ahead no word of a choice (`ข้อหนึ่งขอผ่าน`) and no pause is meant: only this piece comes
later (`ไฟล์อยู่ที่ทำงาน พรุ่งนี้ค่อยเอาเข้า`)."""
_MAY_BE_ELSE = (SentenceKind.WISH, SentenceKind.UNSURE)
_DENIES_OR_LATER = pattern_of(
    "ไม่|บ่|มิ|ม่าย|(?<!หรือ)(?<!รึ)ยัง|ข้าม|ผ่าน|เว้น|ว่าง|ไว้|ก่อน|หลัง|ปล่อย|ลืม|หาย|งด|อย่า|เดิม|ต่อไป|ถัดไป|(?<!หัว)หน้า|แค่|เฉพาะ"
)
_ANOTHER_SIDE = pattern_of("แต่(?:มี|ได้|เป็น|ใช้|ขอ|เอา|ให้)")
"""`ไม่มีแนบแต่มีลิงก์ให้เปิด`."""
_NOT_THIS_ONE = pattern_of(r"^(?:ไม่ใช่|มิใช่)\S{0,20}?(?:นี้|นั้น|ดังกล่าว)")
"""Who says `ไม่ใช่กลุ่มนี้` puts something right, and does not say that there is none."""
_A_FILE_OR_LINK = pattern_of(r"[A-Za-z0-9]\.[A-Za-z]{2}|[ก-๎]\.[A-Za-z]{2}|https?:|@")
_LEFT = "ข้าม “{}” ไปก่อนแล้ว {}"
_LEFT_AS = "ข้อ “{}” เป็น “{}” แล้ว {}"
_LATER = "จะตอบทีหลัง พิมพ์ “แก้ไข {}”"
_SKIPPED = "ข้าม"
_WHETHER = "ข้ามข้อนี้ หรือพักไว้ก่อน"
_OR_ANSWER = "ข้อความนี้เป็นคำตอบ หรือข้ามข้อนี้"


def taken(
    moves: Moves, state: State, text: str, skip: Callable[[State, Step], Turn]
) -> Turn | None:
    """Passes the question over where the words surely leave it blank, and asks where they may as
    well pause the whole conversation, or pause and name just what is asked for; None for others.

    skip: goes on without an answer.
    """
    step = moves.flow.step(state.at)
    if step is None or not step.optional:
        return None
    if skips_for_now(text) and _may_pass(moves, state, step):
        turn = skip(state, step)
        return replace(turn, messages=(Text(_told(step)), *turn.messages))
    ahead = _lead(moves, step, text)
    leaves = _may_leave(moves, state, text) if ahead >= _NEAR or _names(step, text) else None
    paused = leaves is None and _likely_pauses(moves, state, step, text)
    leaves = SentenceKind.PAUSE if paused else leaves
    of_this = paused or leaves is SentenceKind.PAUSE and _names(step, text)
    if ahead < _PLAINLY and not of_this and _surely_pauses(moves, state, text):
        return None
    if ahead < _NEAR and not of_this or not _says_only_this(moves, state, step, text, ahead):
        return None
    if leaves is SentenceKind.PAUSE and ahead >= _PLAINLY:
        leaves = None
    surely = _is_sure(moves, state, step, text, ahead)
    if surely and leaves is None and _may_pass(moves, state, step):
        turn = skip(state, step)
        return replace(turn, messages=(Text(_told(step)), *turn.messages))
    asks = surely or leaves is not None
    return _asked(moves, state, step, text, leaves) if asks else None


def said_later(moves: Moves, before: State, text: str, turn: Turn) -> Turn:
    """Returns the turn; where it passed files over because they come later, it says how.

    before: where the conversation stood.
    """
    step = moves.flow.step(before.at)
    if step is None or not step.takes_files or not _passes(step, turn) or before.had(step):
        return turn
    told = Text(_told(step))
    if turn.ended is not None or told in turn.messages:
        return turn
    later = _COMES_LATER.search(normalise(text)) is not None
    return replace(turn, messages=(told, *turn.messages)) if later else turn


def _passes(step: Step, turn: Turn) -> bool:
    """Tells whether the turn has passed this question over."""
    passed = step.name in turn.answered and turn.state.answers.get(step.name) is None
    return passed and step.optional


_COMES_LATER = pattern_of("พรุ่งนี้|มะรืน|ทีหลัง|ภายหลัง|ตามหลัง|ค่อย|เดี๋ยว|(?:คืน|เย็น|บ่าย)นี้|อาทิตย์หน้า")


def speaks_of(step: Step, turn: Turn, clause: str) -> bool:
    """Tells whether a clause names the question that the turn has passed over."""
    return _passes(step, turn) and _names(step, clause)


def may_be(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words likely leave the present question blank."""
    step = moves.flow.step(state.at)
    return step is not None and step.optional and _lead(moves, step, text) >= _NEAR


def asked(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Asks whether words that would be kept as typed leave the question blank; None for others."""
    if not step.optional or not step.takes_any_words:
        return None
    ahead = _lead(moves, step, text)
    least = _SURE if moves.flow.name in SECRET_FLOWS else _NEAR
    if ahead < least or not sentence_answers.is_readable(moves, state, step, text):
        return None
    only = _says_only_this(moves, state, step, text, ahead)
    return _asked(moves, state, step, text) if only else None


def unread(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Asks whether words that the question cannot read leave it blank; None for other words."""
    if not step.optional or _lead(moves, step, text) < _NEAR:
        return None
    if _is_of_this(moves, state, step, text):
        return None
    return _asked(moves, state, step, text)


def another(moves: Moves, state: State, step: Step, text: str) -> Step | None:
    """Returns the other question that the words name and surely leave blank; None if there is none,
    or the words name this one, and for words that may be a text here: `ไม่มีหลักฐานว่าจ่ายเงินให้ร้าน`."""
    told = step.prose and not step.short and len(fold(text)) > _NO_TEXT
    if told or moves.flow.name in SECRET_FLOWS:
        return None
    others = (each for each in moves.steps(state) if each.optional and each is not step)
    named = [each for each in others if _names(each, text)]
    if not named or _names(step, text) or word_of(text) is not None:
        return None
    if step.optional and _lead(moves, step, text) >= _NEAR:
        return None
    if read_kind(text).kind in (*_NOT_SO, *_ASKS, *_LEAVES):
        return None
    found = _left_blank(moves, named, text)
    if found is None or _answered_beside(moves, state, step, found, text):
        return None
    return found


def named_blank(moves: Moves, state: State, clause: str) -> Step | None:
    """Returns the question without an answer that a clause beside another one's names and surely
    leaves blank."""
    if read_kind(clause).kind in (*_NOT_SO, *_ASKS, *_LEAVES):
        return None
    opened = [each for each in moves.steps(state) if state.answers.get(each.name) is None]
    named = [each for each in opened if each.optional and _names(each, clause)]
    return _left_blank(moves, named, clause)


def _left_blank(moves: Moves, named: Sequence[Step], text: str) -> Step | None:
    """Returns the only one of these questions that the words surely leave blank."""
    found = [each for each in named if _leaves_whole(moves, each, text)]
    return found[0] if len(found) == 1 else None


def _answered_beside(moves: Moves, state: State, step: Step, other: Step, text: str) -> bool:
    """Tells whether a part that does not name the other question may answer this one, and would be
    lost: `1500 บาท ไม่มีรูปค่ะ`, `ยังไม่ได้ทำค่ะ รูปก็ยังไม่มี`."""
    parts = [each for each in _parts(text) if not _names(other, each)]
    told = [each for each in parts if _DENIES_OR_LATER.search(each) is None]
    if any(sentence_answers.is_readable(moves, state, step, each) for each in told):
        return True
    return any(step.name in sentence_answers.read(moves, state, each).answers for each in parts)


def _leaves_whole(moves: Moves, step: Step, text: str) -> bool:
    """Tells whether the words surely leave that question blank, and so does the part that names it:
    `มาติดต่อขอเอกสาร จำชื่อไม่ได้` names a thing and denies another."""
    parts = [each for each in _parts(text) if _names(step, each)] or [text]
    denies = all(_DENIES_OR_LATER.search(normalise(each)) for each in parts)
    return denies and all(_lead(moves, step, each) >= _SURE for each in (text, *parts))


def _may_leave(moves: Moves, state: State, text: str) -> SentenceKind | None:
    """Returns whether the words may as well pause or stop the whole conversation."""
    place = moves.place(state)
    heard = kind_inside(text, place).kind
    return heard if heard in _LEAVES else may_steer(text, place)


def _lead(moves: Moves, step: Step, text: str) -> float:
    if _A_FILE_OR_LINK.search(text):
        return -1.0  # it is told: `ใบขอซื้อ_ยังไม่ลงนาม.pdf`
    return blank_reader.lead(text, blank_place_of(moves.flow, step))


def _surely_pauses(moves: Moves, state: State, text: str) -> bool:
    """Tells whether both the rules and what was learned of all conversations read a pause."""
    inside = kind_inside(text, moves.place(state))
    pauses = inside.kind is SentenceKind.PAUSE and inside.sure and inside.far
    return pauses and read_kind(text).kind is SentenceKind.PAUSE


def _likely_pauses(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the words pause as was learned at such questions alone: somebody looks it up or
    asks for it first. What surely pauses anywhere is followed without asking."""
    if _A_FILE_OR_LINK.search(text) or not _FETCHES.search(normalise(text)):
        return False
    inside = kind_inside(text, moves.place(state))
    if inside.kind is SentenceKind.PAUSE and inside.sure:
        return False
    place = blank_place_of(moves.flow, step)
    return blank_reader.lead(text, place, blank_reader.PAUSE) >= _PAUSES


def _is_sure(moves: Moves, state: State, step: Step, text: str, ahead: float) -> bool:
    """Tells whether the words leave it blank so far ahead that it is followed: they say that
    something is not so, or comes later, and no other side of it."""
    plain = normalise(text)
    if _DENIES_OR_LATER.search(plain) is None or _ANOTHER_SIDE.search(text):
        return False
    if _NOT_THIS_ONE.search(plain):
        return False
    may_be_else = kind_inside(text, moves.place(state)).kind in _MAY_BE_ELSE
    least = _SURE_OF_FILES if step.takes_files else _SURE
    return ahead >= (_PLAINLY if may_be_else else least)


def _may_pass(moves: Moves, state: State, step: Step) -> bool:
    """Tells whether the bot may pass over the question and nobody loses anything. It may not where
    an answer stands already, where the conversation would end, and in a confidential one."""
    stands = state.had(step) and state.former(step) is not None and not step.skip_keeps
    stands = stands or state.likely(step.name) is not None
    return not (stands or moves.would_end(state, step) or moves.flow.name in SECRET_FLOWS)


def _says_only_this(moves: Moves, state: State, step: Step, text: str, ahead: float) -> bool:
    """Tells whether nothing else is read in the words.

    ahead: how far leaving it blank is ahead
    """
    if word_of(text) is not None or only_rests(text) or step.surely(text):
        return False
    if declines(text, step.skip_label) or wants_no_answer(text):
        return False  # the question itself passes it over
    if _names_another(moves, state, step, text):
        return False
    if any(_wants_else(each, ahead) for each in (text, *_parts(text))):
        return False
    if _answers(moves, state, step, text, ahead):
        return False
    if moves.asking.heeded(state, text, state.at) is not None:
        return False
    if moves.answered(state) and answers_changed.changes(moves, state, text):
        return False
    told = sentence_answers.read(moves, state, text)
    return not {*told.answers, *told.likely} - {step.name, moves.flow.prose}


def _wants_else(words: str, ahead: float) -> bool:
    """Tells whether a rule reads something else in the words (`ขอดูที่ตอบไปก่อน`); who says
    `ไม่มีใคร` asks nothing."""
    kind = read_kind(words).kind
    return asks_to_see(words) or kind in _NOT_SO or kind in _ASKS and ahead < _SURE


def _answers(moves: Moves, state: State, step: Step, text: str, ahead: float) -> bool:
    """Tells whether the words are a choice of the question, or its other reading goes before."""
    if choosing.named(moves, state, step, text) is not None:
        return True
    if _is_of_this(moves, state, step, text):
        return True
    chosen = choosing.heard(moves, state, step, text).sure
    if chosen is not None and chosen.key == SKIP:
        # The question itself passes it over, unless a pause went before.
        return kind_inside(text, moves.place(state)).kind not in _LEAVES
    if chosen is not None and ahead < _PLAINLY:
        return True
    reads = not step.takes_any_words and clauses.reads(moves, state, step, text)
    return reads and ahead < _PLAINLY


def _is_of_this(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the question knows that the words are its own, though it cannot keep them
    (`วิทยากร 1 ท่าน ไม่ได้จดชื่อไว้`), or keeps more than them: who was away, told at a meeting's
    place."""
    try:
        value = step.read(text, moves.context, state.answers)
    except Unclear as unclear:
        return unclear.own and not unclear.meant
    return step.takes_any_words and isinstance(value, Choice)


def _parts(text: str) -> list[str]:
    parts = normalise(text).split()
    return parts if len(parts) > 1 else []


def _asked(
    moves: Moves, state: State, step: Step, text: str, leaves: SentenceKind | None = None
) -> Turn:
    """Asks whether to pass the question over or to leave; nothing is kept. Words that may be the
    answer are held."""
    asking = moves.asking
    stop, pause = doubt_cards.stop_or_pause(asking, step.name)
    skip = Button(step.skip_label, asking.data(step.name, SKIP), step.skip_label)
    buttons = [skip, *((stop,) if leaves is SentenceKind.STOP else ()), pause]
    title = _WHETHER
    if sentence_answers.is_readable(moves, state, step, text):
        state = state.holding(text)
        title, use = _OR_ANSWER, doubt_cards.use(asking, state.held[-1])
        buttons, state = [use, *buttons], doubt_cards.either(state, SKIP)
    said = cut_graphemes(text.strip(), doubt_cards.SHOWN_GRAPHEMES)
    card = Card(
        title,
        rows=(Para(f"“{said}”"),),
        note=doubt_cards.NOT_KEPT,
        buttons=tuple(buttons),
        quick=asking.ways(state, step),
        tone="muted",
    )
    return Turn(state, (card,), refused=True)


def _names_another(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the words name another open question, and not this one."""
    others = (each for each in moves.steps(state) if each.name not in state.answers)
    named = any(_names(each, text) for each in others if each is not step)
    return named and not _names(step, text)


def _told(step: Step) -> str:
    later = FILES_ANY_TIME if step.takes_files else _LATER.format(step.label)
    if step.skip_label == _SKIPPED:
        return _LEFT.format(step.label, later)
    return _LEFT_AS.format(step.label, step.skip_label, later)


def _names(step: Step, text: str) -> bool:
    """Tells whether the words name the question, or what its button leaves out."""
    thing = thing_declined(step.skip_label)
    names = (step.label, *step.called, *(_FILES if step.takes_files else ()))
    return any(each in text for each in names) or bool(thing) and thing in text

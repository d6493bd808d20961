"""Makes a change at once that words tell plainly, and says what it was (decisions/0312).

`เมื่อกี้บอกผิดค่ะ ประชุมวันที่ 19 กพ ไม่ใช่ 12` names what is wrong and what is right; `คนผิดค่ะ ต้อง 45 คน`
the only number of people that was told, `แก้วันที่เป็น 16 ก.พ.` the only day, and `เอ้ย 42 คนต่างหาก`
tells nothing but another one. All else is asked about first (`retelling`, `rewriting`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation.controls import PUT
from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard import edits
from handlers.conversation.heard.retold import figures_exchanged, given_answers, pointed_figures
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text, cut_graphemes
from handlers.understand.corrections.alike_edges import alike_edges
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    JUST_NOW,
    MISDID,
    NOT,
    RATHER,
    REALLY,
    RIGHT,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.corrections.taken_back import read_swaps
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.kinds.kind_inside import plainly_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, normalise_lines, without_polite_ending
from models.tables import SECRET_FLOWS

MADE = "แก้{}แล้ว “{}”\nเดิม “{}” หากไม่ใช่ พิมพ์ “เอาอันเดิมกลับมา”"
_SHOWN = 120
_WRONG = pattern_of(f"{WRONG}|{MISDID}")
_OF_A_SLIP = pattern_of(f"{WRONG}|{MISDID}|{JUST_NOW}|{SLIPS}")
_COUNTED = r"\d[\d,]*(?:\.\d+)?\s?(?:คน|ท่าน|ราย|บาท|ครั้ง|รุ่น|ชุด|แห่ง|จุด|ต้น|%)"
_SLIPPED = f"{SLIPS}|{SIGHS}|{MISDID}|{WRONG}|{JUST_NOW}|{REALLY}|{RIGHT}|{RATHER}"
_AROUND = rf"(?:{_SLIPPED}|{POLITE}|ต้อง|เป็น|คือ|มี|มา|แค่|[\s,])*+"
_ONLY_ANOTHER = pattern_of(
    rf"{_AROUND}(?:(?:{NOT})\s?\d[\d,]*(?:\.\d+)?\s?(?:คน|ท่าน|ราย|บาท|%)?{_AROUND})?{_COUNTED}{_AROUND}"
)
"""One figure with what it counts, around which nothing stands but that something slipped; the old
one may be denied before it."""
_LED = rf"(?:(?:ขอ|ช่วย|รบกวน|จะ)*(?:{CHANGE})(?:นิด|หน่อย|นึง|หนึ่ง|ด้วย|ก่อน|{POLITE}|\s)+)?"
_ORDERS = pattern_of(
    rf"(?:{_SLIPPED}|{POLITE}|ข้อ|ใน|ตรง|ที่|[\s,])*+(?:\S{{1,20}}\s)?(?:(?:ขอ|ช่วย|รบกวน|อยาก|จะ)*"
    rf"(?:{CHANGE})(?:นิด|หน่อย|นึง|หนึ่ง|ด้วย|{POLITE}|\s)*(?:\S.{{0,40}}?)?(?<!ไม่)เป็น\s?\S"
    rf"|(?:ขอ|เอา)เป็นเดือน|(?:วันที่|วัน|เดือน|จำนวน)\S{{0,12}}?(?:{WRONG})(?:{POLITE}|[\s,])*(?:ต้อง)?เป็น\s?\S)"
)
_A_VALUE = pattern_of(rf"\d|{ANY_MONTH}")
_A_DAY = pattern_of(rf"\d\s*(?:เดือน)?\s*(?:{ANY_MONTH})")
_FIGURE_DENIED = pattern_of(
    rf"{_LED}\S{{0,20}}?\s?{_COUNTED}(?:{POLITE}|[\s,])*(?:{NOT})\s?\d[\d,]*(?:\.\d+)?\s?\S{{0,6}}?(?:{POLITE}|\s)*"
)
"""`ได้คืน 66 ชุดค่ะ ไม่ใช่ 60`: no text goes on so where it is asked."""
_DENIES_FIRST = pattern_of(rf"{_AROUND}(?:{NOT})\s?\d")
_JOINS = pattern_of(r"\s(?:และ|กับ|ส่วน|แต่)|แล้วก็")
_SAYS_SO = pattern_of(f"{WRONG}|{MISDID}|{JUST_NOW}|{SLIPS}|{NOT}")


def made(
    moves: Moves,
    state: State,
    text: str,
    turn: Turn,
    control: Callable[[State, str, str], Turn],
) -> Turn:
    """Returns the turn in which the change is made that `turn` proposes, if the words tell it
    plainly; else `turn`.

    control: does what a button of the card does.
    """
    if not _may_be_made(moves, state, turn) or not _is_plain(moves, state, text):
        return _renamed(moves, state, text, turn)
    done = control(turn.state, PUT, turn.state.agreed.partition(".")[2])
    changed = _changed(moves, state, done.state)
    if len(changed) != 1 or done.state.at != state.at or state.at == changed[0].name:
        return turn
    [step] = changed
    old, new = (moves.asking.shown(step, each) for each in (state, done.state))
    was, now = _pieces(old, new)
    if not was or not now or step.prose and not step.short and 2 * len(was) > len(old):
        return turn
    if state.at == REVIEW and _stands_in_another(moves, state, step, was):
        return turn  # that may have to be put right, too
    if not _is_told(moves, state, text, old, (was, now)):
        return turn
    said = Text(MADE.format(step.label, _cut(new), _cut(was)))
    return replace(done, state=replace(done.state, refused=""), messages=(said, *done.messages))


_BY_NAME = pattern_of("เป็น|=|เอา(?:แค่|เฉพาะ)")


def _renamed(moves: Moves, state: State, text: str, turn: Turn) -> Turn:
    """Returns the turn, which says what an answer was made amid the questions that the words name:
    `สิ่งที่ได้รับเอาแค่ กระเช้าผลไม้ พอค่ะ`. The review card shows it itself."""
    if REVIEW in (state.at, turn.state.at) or turn.ended is not None or not turn.answered:
        return turn
    if _BY_NAME.search(text) is None:
        return turn
    edit = edits.renamed(moves.answered(state), text)
    if edit is None or edit.step.name not in turn.answered or edit.step.name == state.at:
        return turn
    old, new = (moves.asking.shown(edit.step, each) for each in (state, turn.state))
    if old == new or moves.flow.name in SECRET_FLOWS:
        return turn
    said = Text(MADE.format(edit.step.label, _cut(new), _cut(old)))
    return replace(turn, messages=(said, *turn.messages))


def _may_be_made(moves: Moves, state: State, turn: Turn) -> bool:
    """Tells whether the turn only proposes a change. Of a sentence that answers, too, both are
    told; at the review card what waits there is shown together with it."""
    proposes = turn.state.agreed.partition(".")[0] == PUT
    if not proposes or turn.state.at != state.at or turn.answered:
        return False
    waits = state.at == REVIEW and (moves.flow.adds is not None or bool(state.held))
    waits = waits or state.agreed.partition(".")[0] == PUT  # another change is asked about
    return not waits and moves.flow.name not in SECRET_FLOWS


def _is_told(moves: Moves, state: State, text: str, old: str, pieces: tuple[str, str]) -> bool:
    """Tells whether the words name what is wrong, or hardly anything but what is right."""
    told = _tells_old(text, old) or _is_only_count(moves, state, text)
    told = told or _ONLY_ANOTHER.fullmatch(without_polite_ending(normalise(text))) is not None
    told = told or _orders(text) and all(map(_A_VALUE.search, pieces)) and not _has_days(old)
    return told or pointed_figures.surely(moves, state, text)


def _has_days(old: str) -> bool:
    """Tells whether several days stand in the answer: an order names none of them."""
    return len(_A_DAY.findall(normalise_lines(old))) > 1


def _is_plain(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words say that something is not so; where any words are an answer, that it
    slipped."""
    says = _OF_A_SLIP if moves.takes_any_words(state) else _SAYS_SO
    said = says.search(text) is not None or _DENIES_FIRST.match(normalise(text)) is not None
    said = said or _orders(text) or _FIGURE_DENIED.fullmatch(normalise(text)) is not None
    more = _JOINS.search(text) is not None  # something else is told besides
    return said and not more and not plainly_asks(text, moves.place(state))


def _orders(text: str) -> bool:
    """Tells whether the words order that something is another thing: `แก้วันที่เป็น 16 ก.พ.`."""
    return _ORDERS.match(normalise(text)) is not None


def _changed(moves: Moves, before: State, after: State) -> list[Step]:
    return [
        step
        for step in moves.answered(after)
        if step.listed and after.answers[step.name] != before.answers.get(step.name)
    ]


def _stands_in_another(moves: Moves, state: State, step: Step, was: str) -> bool:
    return any(
        was in words for each, words in given_answers.texts(moves, state) if each is not step
    )


def _tells_old(text: str, old: str) -> bool:
    """Tells whether the words name what is wrong, and it stands in the answer."""
    plain = normalise_lines(old)
    return any(each.old in plain for each in read_swaps(text))


def _is_only_count(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words say that a number of people is wrong, of which one was told."""
    counts = figures_exchanged.figure_of_prose(moves, state, text)
    return _WRONG.search(text) is not None and bool(counts)


def _pieces(old: str, new: str) -> tuple[str, str]:
    """Returns what differs, in whole words: `12` and `19`."""
    start, end = alike_edges(old, new)
    while start and not old[start - 1].isspace():
        start -= 1
    while end and not old[-end].isspace():
        end -= 1
    return old[start : len(old) - end].strip(), new[start : len(new) - end].strip()


def _cut(words: str) -> str:
    return cut_graphemes(words, _SHOWN)

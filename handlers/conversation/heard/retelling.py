"""Finds which answers given before a sentence puts right, and asks before it changes them.

`ไม่ใช่ 80 คน 85 คน` replaces words of a text. At the review card any words that answer one question
tell its answer anew: `ลืมบอก ใช้งบ 500`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from handlers.conversation.asking import ADD_LABEL, PUT_LABEL
from handlers.conversation.controls import PUT, USE
from handlers.conversation.flow import REVIEW, Choice, Step, read_choice_only
from handlers.conversation.heard import choosing, edits, parts_told
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, Row, cut_graphemes
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.numbers.quantities import read_line
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.taken_back import Swap, read_swaps
from handlers.understand.thai import fold, normalise, normalise_lines, without_polite_ending
from handlers.understand.unclear import Unclear

USE_LABEL = "ใช้เป็นคำตอบ"
_NOT_KEPT = "ยังไม่ได้แก้ กดปุ่มเพื่อเลือก หรือพิมพ์คำตอบใหม่ได้เลย"
_SHOWN_GRAPHEMES = 300
_LONGEST = 90
_LONGEST_EARLY = 40
_TELLS = (SentenceKind.ANSWER, SentenceKind.CHANGE, SentenceKind.RETURN, SentenceKind.BACK)
_ANY_WORDS = "คำใดก็ได้"
"""What only a question that takes anything reads."""
_FORGOT = re.compile(
    r"^(?:(?:อ๋อ|อ้อ|เอ่อ|เอ้อ|อุ๊ย|อ้าว|โทษที|ขอโทษ(?:ที)?|เดี๋ยว(?:ก่อน)?)(?:ค่ะ|ครับ|คับ|นะ)*[\s,]*)*"
    r"(?:ลืม(?:บอก|ใส่|พิมพ์|กรอก|เพิ่ม|ไป)*(?:ว่า)?|(?:ขอ)?(?:แก้|เปลี่ยน|เลื่อน|ขยับ)(?:ไข)?(?:เป็น|ใหม่)?|(?:จริงๆ|ที่จริง)(?:แล้ว)?|ขอเพิ่ม(?:ว่า)?|ไม่ใช่|ผิด)?"
    r"(?:ค่ะ|ครับ|คับ|นะ|[\s,])*"
)
_FIGURE_WRONG = re.compile(
    r".{0,12}(?:จำนวน|ตัวเลข|ยอด|คน|ผู้เข้าร่วม).{0,25}?(?:ผิด|ไม่ถูก|พลาด|คลาดเคลื่อน)(?:ไป|นะ|ค่ะ|ครับ|แล้ว|[\s,])*"
    r"(?:จริงๆ|ที่จริง|ความจริง|ที่ถูก|ขอ|แก้)*(?:ต้อง|ควร)?(?:เป็น|คือ|แค่)?\s*(?P<value>\d\S*(?:\s*คน)?)"
)
_FIGURE_IS = re.compile(
    r"(?:\S{1,8}\s)?(?:จำนวน)?(?:คน|ผู้เข้าร่วม)\s*(?:จริงๆ|ที่จริง|ที่ถูก)?\s*(?:ต้อง|ควร)(?:เป็น|มี|คือ)?\s*(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย)?)"
    r"(?:สิ|ซิ|นะ|ค่ะ|ครับ|ต่างหาก)*(?:\s.{0,30})?"
)
_AFTER = re.compile(r"(?:ต่างหาก|นะ|จ้ะ|สิ)+$")
_IS = re.compile(r"^(?:จริงๆ|จริง|ใหม่|ที่ถูก(?:ต้อง)?|\s)*(?:คือ|เป็น|ต้องเป็น|ต้อง|น่าจะเป็น|=)?\s*")
_AT_END = re.compile(r"\s*(?:แทน|ต่างหาก|ถ้วน)$")
_MORE = re.compile(r"(?:ขอ|ช่วย|อยาก)*(?:เพิ่ม|ใส่|ลง)(?:ใน|ที่|ข้อ|\s)*(?P<what>\S.*)")
_LEAST_TOLD = 2
_LEAST_TWICE = 3
"""Letters with which the new words begin and that stand before the old ones, too: `กระเช้า`."""
_TELLS_NO_WORDS = re.compile("^(?:ผิด|พลาด|ไม่ถูก|ยัง|เกิน)|(?:ขอ|จะ|อยาก)(?:เขียน|แก้|พิมพ์|เล่า|เปลี่ยน|เพิ่ม)")
"""Of a text that only is wrong, or is to be written anew."""
_OF_PEOPLE = re.compile("คน|ราย|ผู้เข้าร่วม")


def changes(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    """Returns the answers that the words put right, by step; none if they put none right."""
    heeded = moves.flow.heeds(text, state.at, moves.context, state.answers)
    if heeded is not None:
        return heeded.answers
    if len(text) > _LONGEST or "\n" in text.strip():
        return {}
    found = _figure_of_prose(moves, state, text) or parts_told.told_anew(moves, state, text)
    found = found or _swapped(moves, state, text) or _told_early(moves, state, text)
    if found or moves.flow.adds or state.at != REVIEW and not _at_choices(moves, state):
        return found
    return _told_anew(moves, state, text)


def swapped(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to replace words of an answer; None for words that name none to replace."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    new = _swapped(moves, state, text)
    if not new and state.at != REVIEW:
        new = _figure_of_prose(moves, state, text) or _told_early(moves, state, text)
    return asked(moves, state, text, new) if new else None


def figure_told(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to replace the only figure of its kind in a text: `แก้จำนวนคนเป็น 120`."""
    new = _figure_of_prose(moves, state, text) or parts_told.told_anew(moves, state, text)
    return asked(moves, state, text, new) if new else None


def offered(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change answers as the words tell; None for words that change none."""
    new = changes(moves, state, text)
    return asked(moves, state, text, new) if new else None


def asked(moves: Moves, state: State, text: str, new: Mapping[str, Any]) -> Turn:
    """Holds the words and asks whether to change the answers so."""
    state = state.holding(text)
    held = state.held[-1]
    card = _card(moves, state, held, new)
    waits = state.asking(f"{PUT}.{held.number}")
    step = moves.flow.step(state.at)
    if step is not None and step.takes_any_words:
        return Turn(waits, (card,), refused=True)
    return replace(moves.show(waits, (card,)), refused=True)


def put(moves: Moves, state: State, held: Held) -> Turn:
    """Changes the answers as the held words tell."""
    new = changes(moves, state, held.text)
    state = moves.settled(with_answers(state, new).let_go(held.number))
    return replace(moves.show(state), answered=tuple(new))


def with_answers(state: State, new: Mapping[str, Any]) -> State:
    """Returns the state with these answers in the place of its own."""
    state = replace(state, answers={**state.answers, **new})
    for name in new:
        state = state.told_itself(name)
    return state


# -- the inside ----------------------------------------------------------------------------------


def _at_choices(moves: Moves, state: State) -> bool:
    step = moves.flow.step(state.at)
    return step is not None and not step.takes_any_words


def _swapped(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the text in which the named words are replaced, if they stand in one place only."""
    for swap in read_swaps(text):
        with suppress(Unclear):
            if told := _told_by_name(moves, state, swap):
                return told
        places = list(_places(moves, state, swap))
        if len(places) == 1:
            [(name, value)] = places
            return {name: value}
        if not places and (read := _read_anew(moves, state, swap)):
            return read
    return {}


def _told_by_name(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the new answer where the old words are the name of its question and not words of it:
    `แก้กลุ่มงานเป็น กลุ่มงานบัญชี`."""
    for step in moves.answered(state):
        if step.prose and step.listed and fold(step.label) == fold(swap.old):
            value = choosing.read_step(moves, state, step, swap.new)
            return {step.name: value} if isinstance(value, str) else {}
    return {}


def _read_anew(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the answer of the only question that reads both words, the old ones as its answer."""
    found = [
        new
        for step in moves.answered(state)
        if step.listed and not step.takes_any_words
        for old in _given(moves, state, step, swap.old)
        if old[step.name] == state.answers[step.name]
        for new in _given(moves, state, step, swap.new)
    ] or [
        new
        for step in moves.answered(state)
        if step.listed and not step.prose and not step.takes_files
        for shown in _shown_anew(moves, state, step, swap)
        for new in _given(moves, state, step, shown)
        if new[step.name] != state.answers[step.name]
    ]
    return found[0] if len(found) == 1 else {}


def _shown_anew(moves: Moves, state: State, step: Step, swap: Swap) -> Iterator[str]:
    """Yields an answer as it is shown, with the new words in the place of the old ones, which may
    be one figure or one day of it."""
    shown, today = normalise(moves.asking.shown(step, state)), moves.context.today
    old, new = swap.old, swap.new
    if re.search("[ก-๎]", old):
        days = [_only_day(each, today) for each in (old, new)]
        if days[0] is None or days[1] is None:
            return
        old, new = thai_date(days[0]), thai_date(days[1])
    if len(list(re.finditer(rf"(?<![\d.,]){re.escape(old)}(?![\d.,]*\d)", shown))) == 1:
        yield re.sub(rf"(?<![\d.,]){re.escape(old)}(?![\d.,]*\d)", new, shown)


def _only_day(words: str, today: date) -> date | None:
    try:
        days = find_dates(words, today)
    except Unclear:
        return None
    return days[0] if len(days) == 1 else None


def _places(moves: Moves, state: State, swap: Swap) -> Iterator[tuple[str, Any]]:
    """Yields each place of the old words in the answers, with the answer that would replace it."""
    for step in moves.answered(state):
        value = state.answers[step.name]
        if not step.listed:
            continue
        if isinstance(value, str) and step.takes_any_words:
            yield from ((step.name, each) for each in _replaced(value, swap))
        elif isinstance(value, list) and step.prose:
            for at, line in enumerate(value):
                if isinstance(line, str):
                    for new in _replaced(line, swap):
                        yield step.name, [*value[:at], new, *value[at + 1 :]]


def _replaced(words: str, swap: Swap) -> Iterator[str]:
    plain = normalise_lines(words)
    if len(plain) != len(words):
        return
    before = r"(?<![\d.,])" if swap.old[0].isdigit() else ""
    after = r"(?![\d.,]*\d)" if swap.old[-1].isdigit() else ""
    for found in re.finditer(f"{before}{re.escape(swap.old)}{after}", plain):
        head = plain[: found.start()]
        sizes = range(len(swap.new), _LEAST_TWICE - 1, -1)
        twice = next((size for size in sizes if head.endswith(swap.new[:size])), 0)
        yield f"{words[: found.start() - twice]}{swap.new}{words[found.end() :]}"


def _figure_of_prose(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the prose with its only figure of that unit replaced: `แก้จำนวนคนเป็น 120`."""
    steps = moves.answered(state)
    edit = edits.read_edit(steps, text)
    if edit is not None and not (edit.step.prose and edit.value):
        return {}
    plain = without_polite_ending(normalise(text))
    found = _FIGURE_WRONG.fullmatch(plain) or _FIGURE_IS.fullmatch(plain)
    value = edit.value if edit is not None else found["value"] if found is not None else ""
    told = read_line(value)
    if len(told.figures) != 1 or told.figures[0].value is None or told.around.strip():
        return {}
    unit = told.figures[0].unit or ("people" if _OF_PEOPLE.search(normalise(text)) else "")
    named = [edit.step] if edit is not None else [step for step in steps if step.prose]
    new = [
        (step.name, each)
        for step in named
        for each in _with_figure(state.answers[step.name], unit, told.figures[0].text)
    ]
    return dict(new) if len(new) == 1 else {}


def _with_figure(words: Any, unit: str, figure: str) -> Iterator[str]:
    """Yields the words with this figure in the place of their only one of this unit."""
    if not isinstance(words, str) or not unit:
        return
    plain = normalise_lines(words)
    same = [each for each in read_line(words).figures if each.unit == unit]
    if len(same) == 1 and plain.count(same[0].text) == 1 and len(plain) == len(words):
        at = plain.index(same[0].text)
        yield f"{words[:at]}{figure}{words[at + len(same[0].text) :]}"


def _told_anew(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the answer of the only question that the words answer, if it is another one now."""
    if sure_kind(text, moves.place(state)) not in _TELLS:
        return {}
    words = _FORGOT.sub("", normalise(text), count=1) or text
    words = _AT_END.sub("", without_polite_ending(words)) or text
    if more := _more_of_a_list(moves, state, words):
        return more
    if named := _named_first(moves, state, words):
        return named
    answered = [
        (step, given)
        for step in moves.answered(state)
        if step.listed and not step.prose and not step.takes_files and step.name != state.at
        for given in _given(moves, state, step, words)
    ]
    if len(answered) != 1:
        return _stated_anew(moves, state, words) if state.at == REVIEW else {}
    step, given = answered[0]
    return given if given[step.name] != state.answers[step.name] else {}


def _told_early(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the answer of a later question that words at a question of prose give instead: hours
    where the place is asked."""
    step = moves.flow.step(state.at)
    if step is None or not step.prose or moves.flow.sentence is not None:
        return {}
    if len(text) > _LONGEST_EARLY or sure_kind(text, moves.place(state)) is not SentenceKind.ANSWER:
        return {}
    later = [
        given
        for each in moves.steps(state)
        if each.name not in state.answers and each is not step and not each.prose
        if each.read is not read_choice_only and not each.takes_files
        for given in _read_only(moves, state, each, text)
    ]
    return later[0] if later else {}


def _read_only(moves: Moves, state: State, step: Step, text: str) -> Iterator[dict[str, Any]]:
    """Yields what the step reads in the words, if they are more than a bare figure and it reads
    not just any words."""
    if not re.search("[ก-๎]", text):
        return
    for words in (_ANY_WORDS, text):
        try:
            value = step.read(words, moves.context, state.answers)
        except Unclear:
            continue
        if words == text and not isinstance(value, Choice):
            yield {step.name: value}
        return


def _named_first(moves: Moves, state: State, words: str) -> dict[str, Any]:
    """Returns the answer of the question whose name begins the words: `ความเสี่ยงเหลืองต่างหาก`."""
    plain = without_polite_ending(_AFTER.sub("", without_polite_ending(words)))
    for step in moves.answered(state):
        for name in sorted((step.label, *step.called), key=len, reverse=True):
            rest = plain.removeprefix(normalise(name)).strip(" :")
            if not step.listed or rest == plain or len(fold(rest)) < _LEAST_TOLD:
                continue
            if step.prose:
                told = state.at == REVIEW and not _TELLS_NO_WORDS.search(rest)
                of_name = fold(str(state.answers[step.name])).startswith(fold(name))
                return {step.name: plain if of_name else rest} if told else {}
            given = next(_given(moves, state, step, _IS.sub("", rest)), {})
            return given if given and given[step.name] != state.answers[step.name] else {}
    return {}


def _more_of_a_list(moves: Moves, state: State, words: str) -> dict[str, Any]:
    """Returns the list of an answer with what the words add to it: `เพิ่มช่องทางเพจ STRONG`."""
    found = _MORE.fullmatch(words)
    if found is None or state.at != REVIEW:
        return {}
    for step in moves.answered(state):
        names = [each for each in (step.label, *step.called) if found["what"].startswith(each)]
        if not names or not step.listed or step.takes_files:
            continue
        rest = found["what"].removeprefix(max(names, key=len)).strip()
        return _added_to(moves, state, step, rest)
    return {}


def _added_to(moves: Moves, state: State, step: Step, words: str) -> dict[str, Any]:
    try:
        value = choosing.read_step(moves, state, step, words)
    except Unclear:
        return {}
    value = value.value if isinstance(value, Choice) else value
    before = state.answers[step.name] or []
    if not isinstance(value, list) or not isinstance(before, list):
        return {}
    return {step.name: [*before, *(each for each in value if each not in before)]}


def _stated_anew(moves: Moves, state: State, words: str) -> dict[str, Any]:
    """Returns the answers that the words state as a sentence of this conversation does."""
    if moves.flow.sentence is None:
        return {}
    stated = moves.flow.sentence(words, moves.context, state.answers).answers
    asked = {step.name for step in moves.answered(state) if step.listed and not step.prose}
    return {n: v for n, v in stated.items() if n in asked and v and v != state.answers[n]}


def _given(moves: Moves, state: State, step: Step, words: str) -> Iterator[dict[str, Any]]:
    """Yields what the words answer at the step, if they plainly do."""
    value: Any = choosing.named(moves, state, step, words)
    if value is None and (step.read is read_choice_only or step.takes_any_words):
        value = choosing.heard(moves, state, step, words).sure
        if value is None:
            return
    elif value is None:
        try:
            value = choosing.read_step(moves, state, step, words)
        except Unclear:
            return
    if not isinstance(value, Choice):
        yield {step.name: value}
    elif value.ticks is None and not value.stays:
        yield {**value.also, step.name: value.value}


def _card(moves: Moves, state: State, held: Held, new: Mapping[str, Any]) -> Card:
    after = replace(state, answers={**state.answers, **new})
    rows = tuple(
        Row(step.label, cut_graphemes(moves.asking.shown(step, after), _SHOWN_GRAPHEMES))
        for step in moves.steps(after)
        if step.name in new and step.listed
    )
    data = moves.asking.data(held.step, f"{PUT}.{held.number}")
    buttons = [Button(PUT_LABEL, data, PUT_LABEL)]
    step = moves.flow.step(state.at)
    if step is not None and step.takes_any_words:
        key = f"{USE}.{held.number}"
        buttons.append(Button(USE_LABEL, moves.asking.data(held.step, key), USE_LABEL))
    if step is None and moves.flow.adds:
        key = f"{USE}.{held.number}"
        buttons.append(Button(ADD_LABEL, moves.asking.data(held.step, key), ADD_LABEL))
    return Card(
        "แก้ตามนี้ไหม",
        rows=(Para(f"“{cut_graphemes(held.text.strip(), _SHOWN_GRAPHEMES)}”"), *rows),
        note=_NOT_KEPT,
        buttons=tuple(buttons),
        tone="muted",
    )

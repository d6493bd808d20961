"""Exchanges words that stand in answers given before: a figure, a month, a day, other words.

Nothing is changed here: whoever calls it shows what would stand there and asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from handlers.conversation.flow import Choice, Step, read_choice_only
from handlers.conversation.heard import choosing, edits
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.dates.date_mentions import MONTH_NAMED, MONTHS, SHORT_MONTHS
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.numbers.quantities import Quantity, read_line
from handlers.understand.taken_back import Swap, read_swaps
from handlers.understand.thai import fold, normalise, normalise_lines, without_polite_ending
from handlers.understand.unclear import Unclear

_LEAST_TWICE = 3
"""Letters with which the new words begin and that stand before the old ones, too: `กระเช้า`."""
_TIMES_LONGER, _FEW_MORE = 3, 8
"""New words that are so much longer than the old ones are a clause and not what stands for them."""
_LEAST_LONG = 30
"""Letters of a text that a few words do not stand for."""
_OF_PEOPLE = re.compile("คน|ราย|ท่าน|ผู้เข้าร่วม")
_OF_MONEY = re.compile("งบ|เบิก|บาท|เงิน|ค่าใช้จ่าย")
_FIGURE_WRONG = re.compile(
    r".{0,12}(?:จำนวน|ตัวเลข|ยอด|คน|ผู้เข้าร่วม).{0,25}?(?:ผิด|ไม่ถูก|พลาด|คลาดเคลื่อน)(?:ไป|นะ|ค่ะ|ครับ|แล้ว|[\s,])*"
    r"(?:จริงๆ|ที่จริง|ความจริง|ที่ถูก|ขอ|แก้)*(?:ต้อง|ควร)?(?:เป็น|คือ|แค่)?\s*(?P<value>\d\S*(?:\s*คน)?)"
)
_FIGURE_IS = re.compile(
    r"(?:\S{1,8}\s)?(?:จำนวน)?(?:คน|ผู้เข้าร่วม)\s*(?:จริงๆ|ที่จริง|ที่ถูก)?\s*(?:ต้อง|ควร)(?:เป็น|มี|คือ)?\s*(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย)?)"
    r"(?:สิ|ซิ|นะ|ค่ะ|ครับ|ต่างหาก)*(?:\s.{0,30})?"
)
_FIGURE_TO = re.compile(
    r"(?:ขอ|ช่วย|รบกวน)*(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)(?:จำนวน|ตัวเลข|ยอด)?(?P<what>(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม)(?:เข้า(?:ร่วม|อบรม)?|มา)?)"
    r"\s*(?:ให้)?เป็น\s*(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย)?)"
)
_NEXT_CLAUSE = re.compile(r"[\d,.]+\s+คน(?:เข้า|มา|ร่วม|ที่)")
"""A figure that counts no people: `ชั้น 3 คนเข้า 45 คน`."""
_A_MONTH = re.compile(MONTH_NAMED, re.IGNORECASE)
_ONLY_A_MONTH = re.compile(rf"(?:เดือน)?\s*(?:{MONTH_NAMED})", re.IGNORECASE)


@dataclass(frozen=True)
class _Place:
    """What would stand in an answer. unit: of the figure that is exchanged there."""

    answers: dict[str, Any]
    unit: str


def swapped(moves: Moves, state: State, text: str, by_name: bool = True) -> dict[str, Any]:
    """Returns the answers in which the words that are denied give way to those told instead.

    A figure may stand in several answers; other words in one place only.

    by_name: the name of a question may stand for its answer, too.
    """
    for swap in read_swaps(text):
        found = _told_by_name(moves, state, swap) if by_name else {}
        found = found or _figures(moves, state, swap, text) or _months(moves, state, swap)
        found = found or _words(moves, state, swap)
        if found:
            return found
    return {}


def figure_of_prose(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the prose with its only figure of that unit replaced: `แก้จำนวนคนเป็น 120`.

    Where several texts hold it, it is replaced in each.
    """
    steps = moves.answered(state)
    edit = edits.read_edit(steps, text)
    if edit is not None and not (edit.step.prose and edit.value):
        return {}
    plain = without_polite_ending(normalise(text))
    patterns = (_FIGURE_WRONG, _FIGURE_IS, _FIGURE_TO)
    found = next(filter(None, (pattern.fullmatch(plain) for pattern in patterns)), None)
    value = edit.value if edit is not None else found["value"] if found is not None else ""
    told, new = read_line(value), _figure(value)
    unit = _unit(text, new)
    if new is None or told.around.strip() or not unit:
        return {}
    named = [edit.step] if edit is not None else [step for step in steps if step.prose]
    texts = [(step, words) for step, words in _texts(moves, state) if step in named]
    only = [same[0] for _, words in texts if len(same := _of_unit(words, unit)) == 1]
    if len({each.text for each in only}) != 1:
        return {}
    places = _in_prose(texts, only[0], new)
    return {
        name: told for each in places if each.unit == unit for name, told in each.answers.items()
    }


def texts_beside(moves: Moves, state: State, new: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the texts that have the old amount of an answer that is told anew, with the new one:
    `กระเช้า 3,500 บาท` beside a price."""
    after = replace(state, answers={**state.answers, **new})
    found: dict[str, Any] = {}
    for step in moves.answered(state):
        if step.name not in new or step.takes_any_words or step.takes_files:
            continue
        old, now = (_figure(moves.asking.shown(step, each)) for each in (state, after))
        if old is None or now is None or old.unit != "baht" or old.value == now.value:
            continue
        now = replace(now, text=now.text.removesuffix(".00"))
        places = _in_prose(_texts(moves, state), old, now)
        found |= {
            n: told for each in places if each.unit == "baht" for n, told in each.answers.items()
        }
    return found


def part_told_anew(words: Any, part: str) -> str | None:
    """Returns a text with its own part in other figures, if it has that part with another figure:
    `คนเข้า 54 คน` of a text with `คนเข้า 45 คน`."""
    new = _figure(part)
    if not isinstance(words, str) or new is None:
        return None
    for old in _figures_of(words):
        head, tail = words[: old.start], words[old.start + len(old.text) :]
        line = read_line(part).text
        before, after = line[: new.start], line[new.start + len(new.text) :]
        if old.value == new.value or not (before.strip() or after.strip()):
            continue
        if head.rstrip().endswith(before.rstrip()) and tail.lstrip().startswith(after.strip()):
            return f"{head}{new.text}{tail}"
    return None


def is_part(words: Any, new: str) -> bool:
    """Tells whether the new words are few beside a long text that they would replace."""
    return isinstance(words, str) and len(fold(words)) >= max(_LEAST_LONG, 2 * len(fold(new)))


def told_for(words: Any, new: str) -> str | None:
    """Returns what stands for a text told anew: itself with its own part in other figures, or the
    new words; None if they are too few."""
    return part_told_anew(words, new) or (None if is_part(words, new) else new)


def given(moves: Moves, state: State, step: Step, words: str) -> Iterator[dict[str, Any]]:
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


# -- figures ---------------------------------------------------------------------------------------


def _figures(moves: Moves, state: State, swap: Swap, text: str) -> dict[str, Any]:
    """Returns each answer with the old figure, of the unit that is meant, in the new one."""
    old, new = _figure(swap.old), _figure(swap.new)
    if old is None or new is None or old.value == new.value or read_line(swap.old).around.strip():
        return {}
    if old.unit and new.unit and old.unit != new.unit:
        return {}
    unit = _unit(text, old, new)
    texts = _named_or_all(_texts(moves, state), text)
    found = [*_in_prose(texts, old, new), *_in_others(moves, state, old, new)]
    found = [each for each in found if unit in ("", each.unit)]
    if len({each.unit for each in found}) != 1:
        return {}
    return {name: value for each in found for name, value in each.answers.items()}


def _named_or_all(texts: Iterable[tuple[Step, str]], said: str) -> list[tuple[Step, str]]:
    """Returns the texts whose name is said, `แก้ผลผลิต จาก 45 เป็น 54`; all if none is."""
    every = list(texts)
    named = [each for each in every if fold(each[0].label) in fold(said)]
    return named or every


def _unit(text: str, *figures: Quantity | None) -> str:
    """Returns what the figures count: as they say, else as the words around them."""
    said = next((each.unit for each in figures if each is not None and each.unit), "")
    if said:
        return said
    return "baht" if _OF_MONEY.search(text) else "people" if _OF_PEOPLE.search(text) else ""


def _figure(words: str) -> Quantity | None:
    figures = read_line(words).figures
    return figures[0] if len(figures) == 1 and figures[0].value is not None else None


def _figures_of(words: str) -> Sequence[Quantity]:
    """Returns the figures of a text; none where they do not stand as they are read."""
    line, plain = read_line(words), normalise_lines(words)
    if len(plain) != len(words) or not plain.replace("\n", " ").startswith(line.text):
        return ()
    return [each for each in line.figures if not _NEXT_CLAUSE.match(plain, each.start)]


def _of_unit(words: str, unit: str) -> Sequence[Quantity]:
    return [each for each in _figures_of(words) if each.unit == unit]


def _in_prose(texts: Iterable[tuple[Step, str]], old: Quantity, new: Quantity) -> Iterator[_Place]:
    """Yields the texts that have the old figure once with its unit, hedged ones (`45 คน จาก 50`)
    too."""
    for step, words in texts:
        same = [each for each in _figures_of(words) if _is_same(each, old)]
        for unit in {each.unit for each in same}:
            [at, *more] = [each for each in same if each.unit == unit]
            if not more:
                told = f"{words[: at.start]}{new.text}{words[at.start + len(at.text) :]}"
                yield _Place({step.name: told}, unit)


def _is_same(each: Quantity, old: Quantity) -> bool:
    return each.text == old.text if each.value is None else each.value == old.value


def _in_others(moves: Moves, state: State, old: Quantity, new: Quantity) -> Iterator[_Place]:
    """Yields the answers that are no texts: `เบิกจ่าย 3,000`."""
    assert old.value is not None
    for step in moves.answered(state):
        if step.listed and not step.takes_any_words and not step.takes_files:
            written = f"{old.value:,.2f}".removesuffix(".00")
            for shown in _shown_anew(moves, state, step, Swap(written, new.text)):
                units = [each.unit for each in read_line(shown).figures if each.value == new.value]
                for value in given(moves, state, step, shown):
                    if units and value[step.name] != state.answers[step.name]:
                        yield _Place(value, units[0])


# -- months and other words ------------------------------------------------------------------------


def _months(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the only text with the old month, in whatever spelling, with the new one."""
    old, news = _ONLY_A_MONTH.match(swap.old), [*_A_MONTH.finditer(swap.new)]
    if old is None or len(news) != 1 or _month_of(old) == _month_of(news[0]):
        return {}
    behind = swap.old[old.end() :].strip()  # `ไม่ใช่ ก.พ. เพราะ…`, as the text goes on
    found = [
        (step.name, words, each)
        for step, words in _texts(moves, state)
        for each in _A_MONTH.finditer(words)
        if _month_of(each) == _month_of(old) and words[each.end() :].strip().startswith(behind)
    ]
    if len(found) != 1:
        return {}
    [(name, words, each)] = found
    month = _spelled(each, _month_of(news[0]))
    return {name: f"{words[: each.start()]}{month}{words[each.end() :]}"}


def _month_of(found: re.Match[str]) -> int:
    return next(int(name[1:]) for name, words in found.groupdict().items() if words)


def _spelled(found: re.Match[str], month: int) -> str:
    """Returns the month as the one it stands for is spelled: in short or in full."""
    return MONTHS[month - 1] if len(found[0]) > _SHORT else SHORT_MONTHS[month - 1]


_SHORT = len("มี. ค.")


def _texts(moves: Moves, state: State) -> Iterator[tuple[Step, str]]:
    for step in moves.answered(state):
        words = state.answers[step.name]
        if step.listed and step.takes_any_words and isinstance(words, str):
            yield step, words


def with_more(step: Step, value: Any) -> dict[str, Any]:
    """Returns the answers of words that answer further steps, too; nothing for other words."""
    if not isinstance(value, Choice) or value.stays or not isinstance(value.value, str):
        return {}
    return {**value.also, step.name: value.value}


def _told_by_name(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the new answer where the old words are the name of its question and not words of it:
    `แก้กลุ่มงานเป็น กลุ่มงานบัญชี`."""
    for step in moves.answered(state):
        if step.prose and step.listed and fold(step.label) == fold(swap.old):
            with suppress(Unclear):
                value = choosing.read_step(moves, state, step, swap.new)
                if more := with_more(step, value):
                    return more
                few = is_part(state.answers[step.name], swap.new)
                return {step.name: value} if isinstance(value, str) and not few else {}
    return {}


def _words(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the text in which the named words are replaced, if they stand in one place only."""
    if _figure(swap.old) is not None and swap.old[0].isdigit() and not swap.new[0].isdigit():
        return {}  # no clause stands for a figure
    places = list(_places(moves, state, _with_its_month(swap)))
    if len(places) == 1:
        [(name, value)] = places
        return {name: value}
    return _read_anew(moves, state, swap) if not places else {}


def _with_its_month(swap: Swap) -> Swap:
    """Returns what is told with the month of what is denied, if it is a day alone: `วันที่ 6`."""
    month = _A_MONTH.search(swap.old)
    day_alone = month is not None and swap.new[-1].isdigit() and not _A_MONTH.search(swap.new)
    if month is None or not day_alone or not swap.old.endswith(month[0]):
        return swap
    return Swap(swap.old, f"{swap.new} {month[0]}")


def _read_anew(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the answer of the only question that reads both words, the old ones as its answer."""
    found = [
        new
        for step in moves.answered(state)
        if step.listed and not step.takes_any_words
        for old in given(moves, state, step, swap.old)
        if all(state.answers.get(name) == value for name, value in old.items())
        for new in given(moves, state, step, swap.new)
    ] or [
        new
        for step in moves.answered(state)
        if step.listed and not step.prose and not step.takes_files
        for shown in _shown_anew(moves, state, step, swap)
        for new in given(moves, state, step, shown)
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
    place = re.compile(rf"(?<![\d.,]){re.escape(old)}(?:\.00)?(?![\d.,]*\d)")
    if len(place.findall(shown)) == 1:
        yield place.sub(new, shown)


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
        head, tail = words[: found.start()], words[found.end() :]
        new = _fitted(plain[: found.start()], swap.new)
        if len(new) <= len(swap.old) * _TIMES_LONGER + _FEW_MORE:
            yield f"{head}{new}{tail}"


def _fitted(head: str, new: str) -> str:
    """Returns the new words without those at their beginning with which the text before ends."""
    head = head.rstrip()
    for size in range(len(new) - 1, _LEAST_TWICE - 1, -1):
        if head.endswith(new[:size].rstrip()):
            return new[size:].lstrip()
    return new

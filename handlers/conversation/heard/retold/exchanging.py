"""Exchanges words that stand in answers given before: a figure, a month, a day, other words.

Nothing is changed here: whoever calls it shows what would stand there and asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard import choosing
from handlers.conversation.heard.retold import figures_exchanged, given_answers
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections import head_of_thing
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    MOVE,
    RATHER,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.corrections.everywhere import without_everywhere
from handlers.understand.corrections.taken_back import Swap, read_swaps
from handlers.understand.dates.date_mentions import (
    ANY_MONTH,
    MONTH_NAMED,
    MONTHS,
    SHORT_MONTHS,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import (
    fold,
    normalise,
    normalise_lines,
    without_polite_ending,
)
from handlers.understand.unclear import Unclear

_LEAST_TWICE = 3
"""Letters with which the new words begin and that stand before the old ones, too: `กระเช้า`."""
_TIMES_LONGER, _FEW_MORE = 3, 8
"""New words that are so much longer than the old ones are a clause and not what stands for them."""
_REST_OF_WORD = pattern_of("^[ก-๎]+")
_LEAST_LONG = 30
"""Letters of a text that a few words do not stand for."""
_A_DAY = pattern_of(r"(?P<named>วันที่)?\s*(?P<day>\d{1,2})\s*(?:เดือน)?\s*(?P<month>[ก-๎.]{0,12})")
_CHANGED_TO = pattern_of(rf"^\S{{0,20}}?\s?(?:ขอ|ต้อง)?(?:{CHANGE}|{MOVE})(?:ให้|ไป)?เป็น\s*")
"""What stands before the new day: `วันที่อบรมขอแก้เป็น`."""
_LEADS = pattern_of(r"^(?:(?:แล้ว(?:ก็)?|และ|ส่วน|ก็|ขอ|แก้(?:ไข)?|ตรง|ที่|ข้อ|ใน)\s?)*")
_FIGURES = pattern_of(r"\d+")
_A_MONTH = pattern_of(MONTH_NAMED, re.IGNORECASE)
_ONLY_A_MONTH = pattern_of(rf"(?:เดือน)?\s*(?:{MONTH_NAMED})", re.IGNORECASE)


def swapped(moves: Moves, state: State, text: str, by_name: bool = True) -> dict[str, Any]:
    """Returns the answers in which the words that are denied give way to those told instead.

    A figure or a day may stand in several answers; other words in one place only.

    by_name: the name of a question may stand for its answer, too.
    """
    rest = without_everywhere(text)
    if rest and (found := everywhere(moves, state, rest)):
        return found
    for swap in read_swaps(text):
        found = _told_by_name(moves, state, swap) if by_name else {}
        found = (
            found
            or _days(moves, state, swap, text)
            or figures_exchanged.figures(moves, state, swap, text)
            or _months(moves, state, swap)
        )
        found = found or _words(moves, state, swap)
        if found:
            return found
    return _in_the_named(moves, state, text)


def there_too(
    moves: Moves, state: State, before: str, text: str
) -> tuple[str, dict[str, Any]] | None:
    """Returns the order that makes the same exchange as `before` in the text that the words name,
    and what comes of it; nothing comes of it if the new words stand there already.

    None if they name none, tell another figure, or nothing is to be exchanged there.
    """
    plain = _LEADS.sub("", normalise(text))
    for step, words in given_answers.texts(moves, state):
        for name in (step.label, *step.called):
            rest = plain.removeprefix(name)
            if rest == plain:
                continue
            told = _FIGURES.findall(rest)
            for swap in read_swaps(without_everywhere(before) or before, ordered=True):
                order = f"{step.label} แก้ {swap.old} เป็น {swap.new}"
                if not all(each in _FIGURES.findall(swap.new) for each in told):
                    continue
                new = swapped(moves, state, order)
                if new or swap.new in words:
                    return order, new
    return None


def everywhere(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns each answer with the denied words in the new ones wherever they stand.

    text: without the words that say so.
    """
    for swap in read_swaps(text, ordered=True):
        found = _days(moves, state, swap, text, every=True)
        found = found or figures_exchanged.figures(moves, state, swap, text, every=True)
        found = found or _words_everywhere(moves, state, swap)
        if found:
            return found
    here = state.at == REVIEW
    told = f"{text} แก้ด้วย"  # it was ordered
    return figures_exchanged.figure_of_prose(moves, state, told, every=True) if here else {}


def _in_the_named(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the text that the words name first, exchanged: `สิ่งที่ทำแก้ 40 คน เป็น 45 คน`."""
    for step, rest in _behind_names(moves, state, text):
        found = swapped(moves, state, rest, by_name=False)
        return {step.name: found[step.name]} if step.name in found else {}
    return {}


def figure_in_the_named(moves: Moves, state: State, text: str) -> bool:
    """Tells whether a figure that is exchanged in a text stands behind its name: `ในสิ่งที่ทำ 45 แก้เป็น
    54`."""
    begins = any(rest[:1].isdigit() for _, rest in _behind_names(moves, state, text))
    return begins and bool(_in_the_named(moves, state, text))


def _behind_names(moves: Moves, state: State, text: str) -> Iterator[tuple[Step, str]]:
    """Yields the texts whose name begins the words, and what stands behind it."""
    plain = _LEADS.sub("", normalise(text))
    for step, _words_of_it in given_answers.texts(moves, state):
        for name in (step.label, *step.called) if step.prose else ():
            if plain.startswith(name) and len(plain) > len(name):
                rest = plain.removeprefix(name).strip(" :")
                yield step, f"แก้{rest}" if rest.startswith("จาก") else rest


def is_part(words: Any, new: str) -> bool:
    """Tells whether the new words are few beside a long text that they would replace."""
    return isinstance(words, str) and len(fold(words)) >= max(_LEAST_LONG, 2 * len(fold(new)))


def told_for(words: Any, new: str) -> str | None:
    """Returns what stands for a text told anew: itself with its own part in other figures, or the
    new words; None if they are too few."""
    return figures_exchanged.part_told_anew(words, new) or (None if is_part(words, new) else new)


# -- months and other words ------------------------------------------------------------------------


def _days(moves: Moves, state: State, swap: Swap, text: str, every: bool = False) -> dict[str, Any]:
    """Returns the texts with the old day of a month with the new one: `6 พฤศจิกา ไม่ใช่วันที่ 5`
    of a text with `5 พฤศจิกายน`.

    every: it may stand in a text several times; else in none of them.
    """
    old, new = _A_DAY.fullmatch(swap.old), _A_DAY.fullmatch(_CHANGED_TO.sub("", swap.new))
    if old is None or new is None:
        return {}
    if not any(each["named"] or each["month"] for each in (old, new)):
        return {}
    months = [_A_MONTH.match(each["month"]) for each in (old, new)]
    if any(each["month"] and month is None for each, month in zip((old, new), months, strict=True)):
        return {}
    found = [
        (step.name, words, day, month)
        for step, words in figures_exchanged.named_or_all(given_answers.texts(moves, state), text)
        for day in re.finditer(rf"(?<![\d.,:/]){int(old['day'])}(?=\s*[ก-๎])", words)
        for month in [_A_MONTH.match(words, _skipped(words, day.end()))]
        if month is not None and (months[0] is None or _month_of(months[0]) == _month_of(month))
    ]
    if not every and len({name for name, *_ in found}) != len(found):
        return {}
    new_texts: dict[str, Any] = {}
    for name, words, day, month in reversed(found):
        told = _spelled(month, _month_of(months[1])) if months[1] is not None else month[0]
        between, behind = words[day.end() : month.start()], words[month.end() :]
        if name in new_texts:  # what stands behind is exchanged already
            behind = new_texts[name][month.end() :]
        new_texts[name] = f"{words[: day.start()]}{new['day']}{between}{told}{behind}"
    return new_texts


def _skipped(words: str, at: int) -> int:
    return at + len(words[at:]) - len(words[at:].lstrip())


def _months(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the only text with the old month, in whatever spelling, with the new one."""
    old, news = _ONLY_A_MONTH.match(swap.old), [*_A_MONTH.finditer(swap.new)]
    if old is None or len(news) != 1 or _month_of(old) == _month_of(news[0]):
        return {}
    behind = swap.old[old.end() :].strip()  # `ไม่ใช่ ก.พ. เพราะ…`, as the text goes on
    found = (e for e in _months_in(moves, state) if _month_of(e[2]) == _month_of(old))
    found = (e for e in found if e[1][e[2].end() :].strip().startswith(behind))
    return _month_put(found, _month_of(news[0]))


_Month = tuple[str, str, re.Match[str]]


def month_told(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the only text that names a month, once, with the month that the words order:
    `เปลี่ยนเป็นเดือนมิถุนายนดีกว่า`."""
    told = _MONTH_TOLD.fullmatch(without_polite_ending(normalise(text)))
    if told is None:
        return {}
    [new] = _A_MONTH.finditer(told["month"])
    return _month_put(_months_in(moves, state), _month_of(new))


def _months_in(moves: Moves, state: State) -> Iterator[_Month]:
    """Yields each month of the texts: the question's name, the text, and where it stands."""
    for step, words in given_answers.texts(moves, state):
        yield from ((step.name, words, each) for each in _A_MONTH.finditer(words))


def _month_put(found: Iterable[_Month], month: int) -> dict[str, Any]:
    places = [*found]
    if len(places) != 1 or _month_of(places[0][2]) == month:
        return {}
    name, words, each = places[0]
    return {name: f"{words[: each.start()]}{_spelled(each, month)}{words[each.end() :]}"}


_MONTH_TOLD = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|{POLITE}|งั้น|[\s,])*(?:ขอ|เอา|ช่วย|จะ|ให้|น่าจะ)*"
    rf"(?:(?:{CHANGE}|{MOVE}|ปรับ)(?:เดือน|ช่วง|กำหนด)?(?:ไป|ให้|มา|\s)*(?:เป็น)?|เป็น|เดือน\s?(?:{WRONG})(?:{POLITE}|[\s,])*(?:ต้อง)?(?:เป็น)?)"
    rf"\s*(?:เดือน|ช่วง|\s)*(?P<month>{ANY_MONTH})(?:{RATHER}|{POLITE}|\s)*",
    re.IGNORECASE,
)


def _month_of(found: re.Match[str]) -> int:
    return next(int(name[1:]) for name, words in found.groupdict().items() if words)


def _spelled(found: re.Match[str], month: int) -> str:
    """Returns the month as the one it stands for is spelled: in short or in full."""
    full = "." not in found[0] and len(found[0]) > _SHORT
    return MONTHS[month - 1] if full else SHORT_MONTHS[month - 1]


_SHORT = len("มิย")


def _told_by_name(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the new answer where the old words are the name of its question and not words of it:
    `แก้กลุ่มงานเป็น กลุ่มงานบัญชี`."""
    for step in moves.answered(state):
        if step.prose and step.listed and fold(step.label) == fold(swap.old):
            with suppress(Unclear):
                value = choosing.read_step(moves, state, step, swap.new)
                if more := given_answers.with_more(step, value):
                    return more
                few = is_part(state.answers[step.name], swap.new)
                return {step.name: value} if isinstance(value, str) and not few else {}
    return {}


def _words(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns the text in which the named words are replaced, if they stand in one place only."""
    figure = figures_exchanged.figure(swap.old) is not None and swap.old[0].isdigit()
    if figure and not swap.new[0].isdigit():
        return {}  # no clause stands for a figure
    places = list(_places(moves, state, _with_its_month(swap)))
    if len(places) == 1:
        [(name, value)] = places
        return {name: value}
    return _read_anew(moves, state, swap) if not places else {}


def _words_everywhere(moves: Moves, state: State, swap: Swap) -> dict[str, Any]:
    """Returns each text with the named words replaced wherever they stand."""
    found: dict[str, Any] = {}
    for step in moves.answered(state):
        value = state.answers[step.name]
        if not step.listed or not step.takes_any_words:
            continue
        if isinstance(value, str):
            new: Any = _replaced_everywhere(value, swap)
        elif isinstance(value, list) and step.prose:
            new = [_replaced_everywhere(e, swap) if isinstance(e, str) else e for e in value]
        else:
            continue
        if new != value:
            found[step.name] = new
    return found


def _replaced_everywhere(words: str, swap: Swap) -> str:
    plain = normalise_lines(words)
    if len(plain) != len(words):
        return words
    for found in reversed([*_places_of(swap.old, plain)]):
        words = f"{words[: found.start()]}{swap.new}{words[found.end() :]}"
    return words


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
        for old in given_answers.given(moves, state, step, swap.old)
        if all(state.answers.get(name) == value for name, value in old.items())
        for new in given_answers.given(moves, state, step, swap.new)
    ] or [
        new
        for step in moves.answered(state)
        if step.listed and not step.prose and not step.takes_files
        for shown in given_answers.shown_anew(moves, state, step, swap)
        for new in given_answers.given(moves, state, step, shown)
        if new[step.name] != state.answers[step.name]
    ]
    return found[0] if len(found) == 1 else {}


def _places(moves: Moves, state: State, swap: Swap) -> Iterator[tuple[str, Any]]:
    """Yields each place of the old words in the answers, with the answer that would replace it."""
    for step in moves.answered(state):
        value = state.answers[step.name]
        if not step.listed:
            continue
        if isinstance(value, str) and step.takes_any_words:
            yield from ((step.name, each) for each in _replaced(value, swap, step.short))
        elif isinstance(value, list) and step.prose:
            for at, line in enumerate(value):
                if isinstance(line, str):
                    for new in _replaced(line, swap):
                        yield step.name, [*value[:at], new, *value[at + 1 :]]


def _replaced(words: str, swap: Swap, named: bool = False) -> Iterator[str]:
    """Yields the words with the new ones for the old ones.

    named: they are a name. Where its beginning is another thing, the rest of the word was of the
    old one: `ไม่ใช่กระเช้า เป็นแจกัน` of `กระเช้าผลไม้`.
    """
    plain = normalise_lines(words)
    if len(plain) != len(words):
        return
    for found in _places_of(swap.old, plain):
        head, tail = words[: found.start()], words[found.end() :]
        new = _fitted(plain[: found.start()], swap.new)
        if named and not head and not head_of_thing.stays(swap.old, new):
            tail = _REST_OF_WORD.sub("", tail)
        if len(new) <= len(swap.old) * _TIMES_LONGER + _FEW_MORE:
            figure = new[-1:].isdigit() and not found[0][-1].isdigit()
            yield f"{head}{new}{' ' if figure and tail[:1].isalpha() else ''}{tail}"


def _places_of(old: str, plain: str) -> Iterator[re.Match[str]]:
    """Yields where the words stand; a figure is never a part of another one."""
    before = r"(?<![\d.,])" if old[0].isdigit() else ""
    after = r"(?![\d.,]*\d)" if old[-1].isdigit() else ""
    return re.finditer(f"{before}{re.escape(old)}{after}", plain)


def _fitted(head: str, new: str) -> str:
    """Returns the new words without those at their beginning with which the text before ends."""
    head = head.rstrip()
    for size in range(len(new) - 1, _LEAST_TWICE - 1, -1):
        if head.endswith(new[:size].rstrip()):
            return new[size:].lstrip()
    return new

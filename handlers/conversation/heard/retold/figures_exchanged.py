"""Exchanges figures that stand in answers given before: in texts, amounts and numbers of people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard import edits
from handlers.conversation.heard.retold import given_answers, values_retold
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    MEND,
    REALLY,
    RIGHT,
    WRONG,
)
from handlers.understand.corrections.taken_back import Swap
from handlers.understand.numbers.quantities import Quantity, read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise, normalise_lines, without_polite_ending

_OF_PEOPLE = pattern_of("คน|ราย|ท่าน|ผู้เข้าร่วม")
_OF_MONEY = pattern_of("งบ|เบิก|บาท|เงิน|ค่าใช้จ่าย")
_FIGURE_WRONG = pattern_of(
    rf".{{0,12}}(?:จำนวน|ตัวเลข|ยอด|คน|ผู้เข้าร่วม).{{0,25}}?(?:{WRONG}|พลาด|คลาดเคลื่อน)(?:ไป|นะ|ค่ะ|ครับ|แล้ว|[\s,])*"
    rf"(?:{REALLY}|ความจริง|ที่ถูก|ขอ|แก้)*(?:ต้อง|ควร)?(?:เป็น|คือ|แค่)?\s*(?P<value>\d\S*(?:\s*คน)?)"
)
_FIGURE_IS = pattern_of(
    rf"(?:\S{{1,8}}\s)?(?:จำนวน)?(?:คน|ผู้เข้าร่วม)\s*(?:{REALLY}|ที่ถูก)?\s*(?:ต้อง|ควร)(?:เป็น|มี|คือ)?\s*(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย)?)"
    r"(?:สิ|ซิ|นะ|ค่ะ|ครับ|ต่างหาก)*(?:\s.{0,30})?"
)
_FIGURE_REALLY = pattern_of(
    rf"(?:\S{{1,8}}\s)?(?:มี)?(?:จำนวน)?(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม)(?:เข้า(?:ร่วม|อบรม)?|ร่วม|มา|ที่มา)?\s*(?:{REALLY}|จริง|{RIGHT})(?:แล้ว)?"
    r"\s*(?:มี|คือ|เป็น|แค่|เพียง)*\s*(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย))"
)
_FIGURE_CAME = pattern_of(
    rf"(?:(?:{REALLY})(?:แล้ว)?\s*)?(?:มี|มา|เข้า(?:ร่วม|อบรม)?|แค่|เพียง|\s)*+(?:จำนวน)?(?:(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม|บุคลากร)"
    r"(?:เข้า(?:ร่วม|อบรม)?|ร่วม|มา)?)?\s*(?:มี|คือ|เป็น|แค่|เพียง)*\s*(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย))"
)
"""With an order or a slip behind it only: `มา 64 คน นับผิด`."""
_ORDERED = pattern_of(
    rf"(?:(?:[\s,]+|(?<=[\s,]))(?:{POLITE}|\s)*(?:(?:นับ|พิมพ์|ใส่|จำ|กรอก|บอก|ดู|ลง)ผิด(?:ไป|เอง)?|(?:ขอ|ช่วย|รบกวน)?(?:{CHANGE})(?:ให้|ตามนี้|ตามนั้น)*(?:ด้วย|หน่อย|ที|เลย)*)(?:{POLITE}|\s)*)+$"
)
_ALSO = pattern_of(
    rf"\s*ก็(?:ขอ|ต้อง|{CHANGE}|ด้วย|เป็น|คือ|มี|{POLITE}|\s)*(?:จำนวน)?(?:(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม)(?:เข้า(?:ร่วม|อบรม)?|ร่วม|มา)?)?\s*"
    r"(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย))(?:เหมือนกัน|เช่นกัน|ด้วย|\s)*"
)
"""Behind the name of a text: `ผลผลิตก็ 38 คนเหมือนกัน`."""
_WHOLE_OF_IT = pattern_of(r"จาก(?:ทั้งหมด|บุคลากร|จำนวน)?\s*$")
"""What stands behind it is of how many, not how many."""
_FIGURE_TO = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน)*(?:{MEND})(?:จำนวน|ตัวเลข|ยอด)?(?P<what>(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม)(?:เข้า(?:ร่วม|อบรม)?|ร่วม|มา)?)"
    r"\s*(?:ให้)?เป็น\s*(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย)?)(?:ทั้ง(?:สำนัก|กลุ่ม|หมด|สิ้น))?"
)
_FIGURE_NOW = pattern_of(
    r"(?:จำนวน)?(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม)(?:เข้า(?:ร่วม|อบรม)?|มา)?\s*เป็น\s*(?P<value>\d\S*?\s?(?:คน|ท่าน|ราย))"
)
"""At the review card only: where a text is asked, it may be the text."""
_NEXT_CLAUSE = pattern_of(r"[\d,.]+\s+คน(?:เข้า|มา|ร่วม|ที่)")
"""A figure that counts no people: `ชั้น 3 คนเข้า 45 คน`."""


_JOINS = pattern_of(r"^(?:แล้ว(?:ก็)?|และ|ส่วน|ตรง|ที่|ข้อ|\s)+")


@dataclass(frozen=True)
class _Place:
    """What would stand in an answer. unit: of the figure that is exchanged there."""

    answers: dict[str, Any]
    unit: str


def figure_of_prose(moves: Moves, state: State, text: str, every: bool = False) -> dict[str, Any]:
    """Returns the prose with its only figure of that unit replaced: `แก้จำนวนคนเป็น 120`.

    Where several texts hold it, it is replaced in each. every: also where they hold other ones.
    """
    steps = moves.answered(state)
    edit = _also_there(moves, state, text) or edits.read_edit(steps, text)
    if edit is not None and not (edit.step.prose and edit.value):
        return {}
    value = edit.value if edit is not None else _figure_told(state, text)
    told, new = read_line(value), figure(value)
    unit = _unit(text, new)
    if new is None or not told.bare or not unit:
        return {}
    texts = [each for each in given_answers.texts(moves, state) if each[0].prose]
    mine = [each for each in texts if edit is None or each[0] is edit.step]
    only = _others(mine, unit, new)
    if edit is not None and fold(edit.step.label) not in fold(text) and not only:
        only, mine = _others(texts, unit, new), texts  # the one that is meant says so already
    olds = {each.text: each for each in sorted(only, key=lambda each: each.value is not None)}
    if not olds or len(olds) > 1 and not every:
        return {}
    places = [each for old in olds.values() for each in _in_prose(mine, old, new)]
    return {
        name: told for each in places if each.unit == unit for name, told in each.answers.items()
    }


def _others(texts: Iterable[tuple[Step, str]], unit: str, new: Quantity) -> list[Quantity]:
    """Returns the only figure of that unit of each text, where it is not the new one already."""
    same = [_of_unit(words, unit) for _, words in texts]
    return [each[0] for each in same if len(each) == 1 and each[0].value != new.value]


def _figure_told(state: State, text: str) -> str:
    """Returns the number of people that the words tell anew; "" if they tell none."""
    plain = without_polite_ending(normalise(text))
    less = without_polite_ending(_ORDERED.sub("", plain))
    now = (_FIGURE_NOW,) if state.at == REVIEW else ()
    came = (_FIGURE_CAME,) if now and less != plain else ()
    patterns = (_FIGURE_WRONG, _FIGURE_IS, _FIGURE_REALLY, _FIGURE_TO, *now, *came)
    for words in dict.fromkeys((plain, less)):
        for pattern in patterns:
            if found := pattern.fullmatch(words):
                return str(found["value"])
    return ""


def _also_there(moves: Moves, state: State, text: str) -> edits.Edit | None:
    """Returns the figure that is told of a text by its name: `สิ่งที่ทำก็แก้ด้วย คนร่วม 8 คน`."""
    if "ก็" not in text:
        return None
    plain = _JOINS.sub("", without_polite_ending(normalise(text)))
    for step, _words in given_answers.texts(moves, state):
        for name in (step.label, *step.called) if step.prose else ():
            if plain.startswith(name) and (found := _ALSO.fullmatch(plain.removeprefix(name))):
                return edits.Edit(step, found["value"])
    return None


def texts_beside(moves: Moves, state: State, new: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the texts that have the old amount of an answer that is told anew, with the new one:
    `กระเช้า 3,500 บาท` beside a price."""
    after = replace(state, answers={**state.answers, **new})
    found: dict[str, Any] = {}
    for step in moves.answered(state):
        if step.name not in new or step.takes_any_words or step.takes_files:
            continue
        old, now = (figure(moves.asking.shown(step, each)) for each in (state, after))
        if old is None or now is None or old.unit != "baht" or old.value == now.value:
            continue
        now = replace(now, text=now.text.removesuffix(".00"))
        places = _in_prose(given_answers.texts(moves, state), old, now)
        found |= {
            n: told for each in places if each.unit == "baht" for n, told in each.answers.items()
        }
    return found


def part_told_anew(words: Any, part: str) -> str | None:
    """Returns a text with its own part in other figures, if it has that part with another figure:
    `คนเข้า 54 คน` of a text with `คนเข้า 45 คน`; or with its only day or room in another one."""
    new = figure(part)
    if isinstance(words, str) and (put := values_retold.value_within(words, part)) is not None:
        return put if put != words else None
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


def tells_figure(new: str) -> bool:
    """Tells whether the words are a figure and what it counts, and nothing else: `ร้อยละ 85`."""
    return figure(new) is not None and read_line(new).bare


def only_one_anew(words: Any, new: str) -> str | None:
    """Returns a text with its only figure of that unit in the new one: `ร้อยละ 85` of a text with
    `ร้อยละ 80`; None if it has none or several. Without a unit it must be the only one at all."""
    told = figure(new)
    if not isinstance(words, str) or told is None:
        return None
    same = _of_unit(words, told.unit) if told.unit else _figures_of(words)
    if len(same) != 1:
        return None
    [old] = same
    return f"{words[: old.start]}{told.text}{words[old.start + len(old.text) :]}"


def figures(
    moves: Moves, state: State, swap: Swap, text: str, every: bool = False
) -> dict[str, Any]:
    """Returns each answer with the old figure, of the unit that is meant, in the new one.

    every: a text may have it several times.
    """
    old, new = figure(swap.old), figure(swap.new)
    if old is None or new is None or old.value == new.value or read_line(swap.old).around.strip():
        return {}
    if old.unit and new.unit and old.unit != new.unit:
        return {}
    unit = _unit(text, old, new)
    texts = named_or_all(given_answers.texts(moves, state), text)
    found = [*_in_prose(texts, old, new, every), *_in_others(moves, state, old, new)]
    found = [each for each in found if unit in ("", each.unit)]
    if len({each.unit for each in found}) != 1:
        return {}
    return {name: value for each in found for name, value in each.answers.items()}


def named_or_all(texts: Iterable[tuple[Step, str]], said: str) -> list[tuple[Step, str]]:
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


def figure(words: str) -> Quantity | None:
    figures = read_line(words).figures
    return figures[0] if len(figures) == 1 and figures[0].value is not None else None


def _figures_of(words: str) -> Sequence[Quantity]:
    """Returns the figures of a text; none where they do not stand as they are read."""
    line, plain = read_line(words), normalise_lines(words)
    if len(plain) != len(words) or not plain.replace("\n", " ").startswith(line.text):
        return ()
    return [each for each in line.figures if not _NEXT_CLAUSE.match(plain, each.start)]


def _of_unit(words: str, unit: str) -> Sequence[Quantity]:
    return [
        each
        for each in _figures_of(words)
        if each.unit == unit and not _WHOLE_OF_IT.search(words[: each.start])
    ]


def _in_prose(
    texts: Iterable[tuple[Step, str]], old: Quantity, new: Quantity, every: bool = False
) -> Iterator[_Place]:
    """Yields the texts that have the old figure once with its unit, hedged ones (`45 คน จาก 50`)
    too.

    every: or several times.
    """
    for step, words in texts:
        same = [each for each in _figures_of(words) if _is_same(each, old)]
        for unit in {each.unit for each in same}:
            places = [each for each in same if each.unit == unit]
            if every or len(places) == 1:
                told = words
                for at in reversed(places):
                    told = f"{told[: at.start]}{new.text}{told[at.start + len(at.text) :]}"
                yield _Place({step.name: told}, unit)


def _is_same(each: Quantity, old: Quantity) -> bool:
    return each.text == old.text if each.value is None else each.value == old.value


def _in_others(moves: Moves, state: State, old: Quantity, new: Quantity) -> Iterator[_Place]:
    """Yields the answers that are no texts: `เบิกจ่าย 3,000`."""
    assert old.value is not None
    for step in moves.answered(state):
        if step.listed and not step.takes_any_words and not step.takes_files:
            written = f"{old.value:,.2f}".removesuffix(".00")
            for shown in given_answers.shown_anew(moves, state, step, Swap(written, new.text)):
                units = [each.unit for each in read_line(shown).figures if each.value == new.value]
                for value in given_answers.given(moves, state, step, shown):
                    if units and value[step.name] != state.answers[step.name]:
                        yield _Place(value, units[0])

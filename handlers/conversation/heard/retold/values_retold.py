"""Tells one value of an answer anew: its day, an hour, how many came, a room, whoever it was.

`เลื่อนเป็นวันที่ 21`, `เลิกบ่ายโมง`, `คนร่วม 7 คน`, `ย้ายไปห้อง 505`. The words say of what kind the value
is, and hardly anything else; the rest of the answer stays. Nothing is told where several answers
have such a value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard.retold import given_answers
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    DID,
    JUST_NOW,
    MEND,
    MISDID,
    MOVE,
    NOT,
    RATHER,
    REALLY,
    RIGHT,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.dates.clock_spans import hours_told
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, normalise_lines, without_polite_ending

_LONGEST, _MOST_NAME = 60, 60
_SLIPPED = pattern_of(
    rf"(?:(?:{SLIPS}|{SECOND_THOUGHTS}|(?:{JUST_NOW})?(?:{MISDID}|(?:{DID})(?:ไป)?เกิน(?:ไป)?)|ลืมบอก(?:ว่า)?|{NOT}(?=[\sคนๆ]))(?:{POLITE}|ๆ|[\s,])*)+"
)
_LED = pattern_of(
    rf"(?:(?:{SIGHS}|เออ|อืม|แล้วก็|แล้ว(?=\S)|ส่วน|แต่|คือว่า|{REALLY}|{RIGHT}|{POLITE}|[\s,])(?:แล้ว(?!ก็))?)*"
)
_ENDS = pattern_of(
    rf"\s*(?:{RATHER}|ด้วย|(?P<slip>{MISDID})|{POLITE}|(?:{POLITE})?\s*(?:{NOT})\s*(?P<old>\S.{{0,30}}))$"
)
_ORDERS = pattern_of(rf"{MEND}|{MOVE}|เป็น|ต้อง|ขยาย|ลด|เพิ่ม|เริ่ม|เลิก|เปิด|(?<!เ)ปิด|เหลือ")
"""Words with one of these put something right, even where another question is asked."""
_OF_TIME = pattern_of(
    rf"(?:ขอ|ช่วย|ให้|{CHANGE}|{MOVE}|ปรับ|เวลา|ตอน|ประชุม|งาน|อบรม|เริ่ม|เปิด|เลิก|จบ|ปิด|สิ้นสุด|จน|ถึง|เป็น|ไป|มา|คือ|ประมาณ|{REALLY}|ที่|น\.|{POLITE}|\s)*"
)
_LAST = pattern_of("ถึง|เลิก|จบ|(?<!เ)ปิด|สิ้นสุด|หมดเขต|ขยาย|วันสุดท้าย")
_FIRST = pattern_of("เริ่ม|ตั้งแต่|เปิด(?!.*ถึง)")
_CLOCK = pattern_of(r"(?<![\d.:/])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:/])")
_NEW_DAY = pattern_of(
    rf"(?P<before>[ก-๙\s]{{0,30}}?)(?P<named>วันที่|ที่)?\s*(?P<day>\d{{1,2}})(?![\d.,:/])\s*(?:เดือน)?(?P<month>{ANY_MONTH})?\s*(?:(?:ปี\s*)?(?P<year>25\d\d|\d\d))?"
)
_OF_A_DAY = pattern_of(
    rf"(?:ขอ|ช่วย|ให้|{CHANGE}|{MOVE}|ขยาย(?:เวลา)?|ปรับ|จัด|รับ|ทำ|เกิด|ได้|ไป|มา|ลา|หยุด|ประชุม|อบรม|งาน|ส่ง|เผยแพร่|ลง|เริ่ม|เปิด|ปิด|เลิก|จบ|สิ้นสุด|หมดเขต|ตั้งแต่|จน|ถึง|เป็น|คือ|วัน(?:ที่)?|ของ|{REALLY}|{POLITE}|\s)*"
)
_OLD_DAY = pattern_of(
    rf"(?<![\d.,:/])(?P<day>\d{{1,2}})(?P<gap>\s*)(?P<month>{ANY_MONTH})(?:\s*(?P<year>25\d\d|\d\d(?!\d)))?"
)
_PEOPLE = pattern_of(
    rf"(?:ขอ|{CHANGE}|จำนวน|มี|ยอด|คน|ผู้|บุคลากร|เข้าร่วม|เข้าอบรม|เข้า|ร่วม|มา|ที่|ทั้งหมด|รวม|{REALLY}|แค่|เพียง|เป็น|คือ|ได้|ต้อง|{POLITE}|\s)*"
    r"(?P<count>\d[\d,]*)\s*(?P<unit>คน|ราย|ท่าน)?(?:เอง|เท่านั้น|พอดี|\s)*"
)
_ARE_PEOPLE = pattern_of("คน|ผู้เข้า|บุคลากร|ราย|ท่าน")
_OLD_PEOPLE = pattern_of(r"(?<![\d.,])(?P<count>\d[\d,]*)(?=\s*(?:คน|ราย(?!งาน|การ)|ท่าน))")
_HEAD = r"ห้อง|โรงแรม|ร้าน|บริษัท|บจก|หจก|ห้าง|คุณ|นาง(?:สาว)?|นาย|มูลนิธิ|ธนาคาร"
_NEW_NAME = pattern_of(
    rf"(?:ขอ|ช่วย|ให้|{CHANGE}|{MOVE}|ปรับ|(?:สถานที่(?:จัด)?|ต้อง|ผิด|ด้วย)(?=[^\n]{{0,20}}ห้อง)|ที่|ไป|มา|เป็น|ใช้|จัด|คือ|{REALLY}|{POLITE}|\s)*(?P<name>(?P<head>{_HEAD})(?:(?!แล้วก็|ส่วน|แต่)\S)*(?:\s(?!แล้วก็|ส่วน|แต่)\S+){{0,5}})"
)
_A_ROOM = pattern_of(r"ห้อง(?:ประชุม)?\s?\d+")


@dataclass(frozen=True)
class _NewValue:
    """plain: the words without what leads to them. slipped: they say that something was wrong.
    old: what they deny."""

    plain: str
    slipped: bool
    old: str
    rather: bool
    """They end on `ต่างหาก`: it is so, and not as it stands."""

    @property
    def corrects(self) -> bool:
        return self.slipped or bool(self.old) or _ORDERS.search(self.plain) is not None


def told(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the answer with the value in it that the words tell anew; none for other words."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return {}
    words = _stripped(text)
    here = moves.flow.step(state.at)
    readers: Sequence[Reader] = _READERS
    if here is not None and not words.corrects:
        readers = () if here.takes_any_words else (_people,)
    steps = [
        step
        for step in moves.answered(state)
        if step.listed and not step.takes_files and step.name != state.at
    ]
    for reads in readers:
        found = [*reads(moves, state, steps, words)]
        if found:
            return given_answers.as_typed(state, found[0]) if len(found) == 1 else {}
    return {}


def told_with_a_slip(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the same for words that say that something slipped, whatever is asked:
    `โทษที 54 คน พิมพ์สลับ`."""
    return told(moves, state, text) if _stripped(text).slipped else {}


def _stripped(text: str) -> _NewValue:
    plain = without_polite_ending(normalise(text))
    slip = _SLIPPED.match(plain[_led(plain) :])
    rest = plain[_led(plain) :][slip.end() if slip is not None else 0 :]
    rest, old, slipped, rather = rest[_led(rest) :], "", slip is not None, False
    while (end := _ENDS.search(rest)) is not None and end.start():
        old, slipped = old or end["old"] or "", slipped or end["slip"] is not None
        rather = rather or _NOT_BUT.match(end[0].strip()) is not None
        rest = without_polite_ending(rest[: end.start()])
    return _NewValue(rest, slipped, old, rather)


_NOT_BUT = pattern_of("ต่างหาก|ตะหาก")


def _led(plain: str) -> int:
    found = _LED.match(plain)
    return found.end() if found is not None else 0


def _shown(moves: Moves, state: State, steps: Sequence[Step]) -> Iterator[tuple[Step, str]]:
    """Yields the answers that are no texts, as they are shown."""
    for step in steps:
        value = state.answers[step.name]
        text = step.takes_any_words and isinstance(value, str)
        if value is not None and not text and not given_answers.is_lines(moves, state, step):
            yield step, normalise(moves.asking.shown(step, state))


def _texts(state: State, steps: Sequence[Step]) -> Iterator[tuple[Step, str]]:
    for step in steps:
        words = state.answers[step.name]
        if step.takes_any_words and isinstance(words, str):
            yield step, normalise_lines(words)


def _anew(moves: Moves, state: State, step: Step, shown: str) -> Iterator[dict[str, Any]]:
    """Yields what the question reads in its answer as it would be shown."""
    read = given_answers.text_read(moves, state, step, shown) if step.takes_any_words else None
    for given in (read,) if read else given_answers.given(moves, state, step, shown):
        if given[step.name] != state.answers[step.name]:
            yield given


def _named(steps: Sequence[Step], plain: str) -> Sequence[Step]:
    """Returns the steps that the words name; all if they name none."""
    named = [s for s in steps if any(name in plain for name in (s.label, *s.called))]
    return named or steps


def _without_names(steps: Sequence[Step], plain: str) -> str:
    for name in sorted((n for s in steps for n in (s.label, *s.called)), key=len, reverse=True):
        plain = plain.replace(name, " ")
    return plain


# -- how many came -------------------------------------------------------------------------------


def _people(
    moves: Moves, state: State, steps: Sequence[Step], words: _NewValue
) -> Iterator[dict[str, Any]]:
    found = _PEOPLE.fullmatch(words.plain)
    if found is None or not _ARE_PEOPLE.search(words.plain):
        return
    for step, text in (*_texts(state, steps), *_proposed(moves, state)):
        olds = [*_OLD_PEOPLE.finditer(text)]
        if len(olds) == 1 and olds[0]["count"] != found["count"]:
            yield {step.name: _put(text, olds[0].span("count"), found["count"])}
        elif len(olds) > 1:
            yield {}  # which of them is not told
            return


def _proposed(moves: Moves, state: State) -> Iterator[tuple[Step, str]]:
    """Yields the text that is proposed for the present question."""
    step = moves.flow.step(state.at)
    likely = state.likely(state.at)
    if step is not None and step.prose and likely is not None and isinstance(likely.value, str):
        yield step, normalise_lines(likely.value)


def _put(text: str, span: tuple[int, int], new: str) -> str:
    return f"{text[: span[0]]}{new}{text[span[1] :]}"


def _money(
    moves: Moves, state: State, steps: Sequence[Step], words: _NewValue
) -> Iterator[dict[str, Any]]:
    """Yields the only amount of baht in the amount that is told behind a slip: `โทษที 2500`."""
    found = _AMOUNT.fullmatch(words.plain) if words.slipped else None
    for step, shown in _shown(moves, state, steps) if found is not None else ():
        olds = [*_OLD_AMOUNT.finditer(shown)]
        if found is not None and len(olds) == 1 and shown.rstrip().endswith("บาท"):
            yield from _anew(moves, state, step, _put(shown, olds[0].span(), found["amount"]))


_AMOUNT = pattern_of(
    rf"(?:{REALLY}|ราคา|มูลค่า|เป็น|คือ|ต้อง|แค่|เพียง|\s)*(?P<amount>\d[\d,]*(?:\.\d+)?)\s*(?:บาท|บ\.)?(?:{POLITE}|\s)*"
)
_OLD_AMOUNT = pattern_of(r"\d[\d,]*(?:\.\d+)?")


# -- hours ---------------------------------------------------------------------------------------


def _hours(
    moves: Moves, state: State, steps: Sequence[Step], words: _NewValue
) -> Iterator[dict[str, Any]]:
    hours, rest = hours_told(words.plain)
    if not hours:
        return
    if not _OF_TIME.fullmatch(_without_names(steps, rest)):
        return
    new = [f"{each.hour:02}.{each.minute:02}" for each in hours]
    late = _LAST.search(words.plain) is not None
    shown = [each for each in _shown(moves, state, steps) if _CLOCK.search(each[1])]
    for step, text in shown:
        yield from _anew(moves, state, step, _clocks_put(text, new, late))
    for step, text in _texts(state, steps) if not shown else ():
        if 0 < len(_CLOCK.findall(text)) <= 2:
            yield {step.name: _clocks_put(text, new, late)}


def _clocks_put(text: str, new: Sequence[str], late: bool) -> str:
    places = [each.span() for each in _CLOCK.finditer(text)][:2]
    if len(new) == 1:
        places = [places[-1] if late else places[0]]
    for span, clock in reversed([*zip(places, new, strict=False)]):
        text = _put(text, span, clock)
    return text


# -- days ----------------------------------------------------------------------------------------


def _day(
    moves: Moves, state: State, steps: Sequence[Step], words: _NewValue
) -> Iterator[dict[str, Any]]:
    found = _NEW_DAY.fullmatch(words.plain)
    if found is None:
        yield from _span(moves, state, steps, words)
        return
    named, before = _named(steps, found["before"]), _without_names(steps, found["before"])
    plainly = found["named"] or found["month"] or _LAST.search(words.plain) or _MOVED.search(before)
    alone = state.at == REVIEW and (words.slipped or words.rather) and not before.strip()
    if not (plainly or alone) or not _OF_A_DAY.fullmatch(before):
        return
    shown = [e for e in _shown(moves, state, named) if _OLD_DAY.search(e[1])]
    for step, text in shown:
        new = _day_put(_WEEKDAY.sub("", text), found, words.plain)
        yield from _anew(moves, state, step, new) if new else ()
    for step, text in _texts(state, named) if not shown else ():
        if len(_OLD_DAY.findall(text)) == 1 and (new := _day_put(text, found, words.plain)):
            yield {step.name: new}


_WEEKDAY = pattern_of(r"วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?\s*(?=\d)")
"""That of the old day."""


def _span(
    moves: Moves, state: State, steps: Sequence[Step], words: _NewValue
) -> Iterator[dict[str, Any]]:
    """Yields the only answer of days of one month in other days of it, told behind a slip:
    `โทษที 11-12`."""
    found = _NEW_SPAN.fullmatch(words.plain) if words.slipped else None
    for step, text in _shown(moves, state, steps) if found is not None else ():
        months = {each["month"] for each in _OLD_DAY.finditer(text)}
        if found is not None and len(months) == 1:
            years = {each["year"] for each in _OLD_DAY.finditer(text) if each["year"]}
            new = f"{found['days']} {months.pop()} {' '.join(years)}"
            yield from _anew(moves, state, step, new)


_NEW_SPAN = pattern_of(r"(?:วันที่|ที่|เป็น|\s)*(?P<days>\d{1,2}\s*(?:-|–|ถึง)\s*\d{1,2})\s*")
_MOVED = pattern_of(f"{MOVE}|{CHANGE}")


def _of_old_day(
    moves: Moves, state: State, steps: Sequence[Step], words: _NewValue
) -> Iterator[dict[str, Any]]:
    """Yields the answers with the day that the words name, and say what is wrong with, exchanged:
    `27 เป็นวันเสาร์ เอา 26 แทน`."""
    found = _WRONG_DAY.fullmatch(words.plain)
    if found is None or found["old"] == found["new"]:
        return
    shown = (each for each in _shown(moves, state, steps) if _OLD_DAY.search(each[1]))
    for step, text in shown:
        days = [each for each in _OLD_DAY.finditer(text) if int(each["day"]) == int(found["old"])]
        if len(days) == 1 and _month_fits(days[0], found["of"]):
            month = found["month"] or days[0]["month"]
            year = f" {days[0]['year']}" if days[0]["year"] else ""
            new = f"{found['new']}{days[0]['gap']}{month}{year}"
            yield from _anew(moves, state, step, _put(text, days[0].span(), new))


def _month_fits(shown: re.Match[str], said: str | None) -> bool:
    return said is None or re.match(ANY_MONTH, said) is not None and said[:2] == shown["month"][:2]


_WRONG_DAY = pattern_of(
    rf"(?:วันที่|ที่|วัน)?\s*(?P<old>\d{{1,2}})(?![\d.,:/])\s*(?P<of>{ANY_MONTH})?\s*(?:นี่|นั้น|น่ะ|มัน|ก็|ดัน|เขา|เรา|คน|{POLITE}|\s)*"
    r"(?:(?:เป็น|ตรง(?:กับ)?|คือ|ติด|ชน(?:กับ)?|กลับ|มา|ไป|ไม่|ยัง|มี|ว่าง|หยุด|ห้อง|ทำงาน|เข้า)\S{0,30})(?:\s\S{1,16})?"
    rf"(?:{POLITE}|\s|,)+(?:งั้น|ก็|ขอ|เอา|ให้|เป็น|เลื่อน|ย้าย|เปลี่ยน|แก้|ใช้|ไป|มา|แค่|ถึง|ลา|ขยับ|\s)+(?:วันที่|ที่|วัน)?\s*"
    rf"(?P<new>\d{{1,2}})(?![\d.,:/])\s*(?:เดือน)?(?P<month>{ANY_MONTH})?\s*(?:พอ|ก็พอ|แล้วกัน|ละกัน|แทน|ดีกว่า|เลย|ก็ได้|{POLITE}|\s)*"
)


def _day_put(text: str, new: re.Match[str], said: str) -> str:
    """Returns the text with that day for its only one, or for the end of its span that is said."""
    days = [*_OLD_DAY.finditer(text)]
    if len(days) > 1:
        if _LAST.search(said):
            days = days[-1:]
        elif _FIRST.search(said):
            days = days[:1]
        else:
            return ""
    [old] = days
    month = new["month"] or old["month"]
    year = f" {new['year'] or old['year']}" if old["year"] else ""
    return _put(text, old.span(), f"{new['day']}{old['gap']}{month}{year}")


def value_within(text: str, words: str) -> str | None:
    """Returns a text with its only day, or its only room, in the one that the words are and nothing
    else: `วันที่ 19 กพ` of a text with `เมื่อ 12 กพ`; None where it has none or several."""
    plain, told = normalise_lines(text), without_polite_ending(normalise(words))
    if len(plain) != len(text):
        return None
    found = _NEW_DAY.fullmatch(told)
    if found is not None and not found["before"].strip() and (found["named"] or found["month"]):
        days = [*_OLD_DAY.finditer(plain)]
        return _put_alone(text, days[0], _day_put(plain, found, told)) if len(days) == 1 else None
    rooms = [*_A_ROOM.finditer(plain)] if _A_ROOM.fullmatch(told) else []
    return _put(text, rooms[0].span(), told) if len(rooms) == 1 else None


def _put_alone(text: str, old: re.Match[str], new: str) -> str:
    """Returns the text with that place as in `new`; all else stays as typed, Thai figures too."""
    behind = len(text) - old.end()
    return f"{text[: old.start()]}{new[old.start() : len(new) - behind]}{text[old.end() :]}"


# -- names ---------------------------------------------------------------------------------------


def _name(
    moves: Moves, state: State, steps: Sequence[Step], words: _NewValue
) -> Iterator[dict[str, Any]]:
    """Yields the answer that is a name of the same kind, or holds the only room."""
    found = _NEW_NAME.fullmatch(_without_names(steps, words.plain))
    if found is None or not words.corrects:
        return
    for step, text in _texts(state, _named(steps, words.plain)):
        if text.startswith(found["head"]) and len(text) <= _MOST_NAME:
            new = found["name"]
            yield from _read(moves, state, step, new) if new != text else ()
        elif len(rooms := [*_A_ROOM.finditer(text)]) == 1 and _A_ROOM.fullmatch(found["name"]):
            yield {step.name: _put(text, rooms[0].span(), found["name"])}


def _read(moves: Moves, state: State, step: Step, words: str) -> Iterator[dict[str, Any]]:
    value = given_answers.text_read(moves, state, step, words)
    if value is not None:
        yield value


Reader = Callable[[Moves, State, Sequence[Step], _NewValue], Iterator[dict[str, Any]]]
_READERS: Sequence[Reader] = (_people, _money, _hours, _of_old_day, _day, _name)

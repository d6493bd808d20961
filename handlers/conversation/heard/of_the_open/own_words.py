"""Looks whether one's own name, number or a word stands in what was told so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold

_FOUND = "พบ “{}” ในข้อ {} จะเอาออก พิมพ์ “แก้ไข {}” แล้วพิมพ์ใหม่"
_NOT_FOUND = "ไม่พบ “{}” ในคำตอบที่ให้ไว้ ยังไม่ได้ส่ง"
_OWN_NOT_FOUND = "ไม่พบชื่อ เลขประจำตัว เบอร์โทรศัพท์ หรืออีเมลของท่านในคำตอบที่ให้ไว้ ยังไม่ได้ส่ง"
_NO_NUMBERS = "ไม่พบเบอร์โทรศัพท์หรืออีเมลในคำตอบที่ให้ไว้ ส่วนชื่อท่านบอตไม่ทราบ กรุณาอ่านทวนเอง"
_LEAST_LETTERS = 2
_TITLE = pattern_of(r"^(?:นางสาว|นาย|นาง|ดร\.|น\.ส\.|ว่าที่\s?(?:ร\.ต\.|ร้อยตรี)(?:หญิง)?)\s*")
_REACHED_AT = pattern_of(r"(?<!\d)0\d(?:[\s-]?\d){7,8}(?!\d)|[\w.+-]+@[\w-]+\.\w+")


def found(moves: Moves, state: State, word: str) -> Sequence[str]:
    """Says where the word stands, or whatever tells who the person talking is.

    word: "" for one's own name and numbers
    """
    told = [
        (each.label, moves.asking.shown(each, state))
        for each in moves.answered(state)
        if each.listed and not each.takes_files
    ]
    sought = [word] if word else [*_own(moves), *_reached_at(told)]
    seen = {each: [label for label, said in told if fold(each) in fold(said)] for each in sought}
    places = {each: labels for each, labels in seen.items() if labels}
    if places:
        return [
            _FOUND.format(each, listed([f"“{label}”" for label in labels]), labels[0])
            for each, labels in places.items()
        ]
    if word:
        return (_NOT_FOUND.format(word),)
    return (_OWN_NOT_FOUND if moves.context.person is not None else _NO_NUMBERS,)


def _own(moves: Moves) -> Iterator[str]:
    """Yields the person's names and number."""
    person = moves.context.person
    if person is None:
        return
    for name in _TITLE.sub("", person.name).split():
        if len(name) >= _LEAST_LETTERS:
            yield name
    yield person.staff_id


def _reached_at(told: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yields telephone numbers and addresses that were told."""
    for _label, said in told:
        yield from _REACHED_AT.findall(said)

"""Cuts the command, and what only asks the bot, out of a sentence that opens something:
`เพิ่มคนใหม่หน่อยค่ะ น.ส.ทดสอบ ใจดี …` tells `น.ส.ทดสอบ ใจดี …`.

The command may stand at the beginning, behind words that only ask (`ขอ`, `ช่วย`, `ฝาก`), or behind a
gap (`วันที่ 10 ผมไม่อยู่ มอบหมายแทน นางสาว…`): what stands before it is told, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.understand.commands.command_table import key_of
from handlers.understand.commands.commands import command_end
from handlers.understand.commands.courtesies import without_salute
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import letters, without_particles

_ASKS = re.compile(
    rf"(?:ขออนุญาต|ขอ(?!ง)|อยากจะ|อยากให้|อยาก|ช่วย|รบกวน(?:หน่อย)?|ฝาก|กรุณา|โปรด|ต้องการ|จะ|เดี๋ยว|(?:กระ)?ผม(?!ู้)|ดิฉัน|หนู|แอดมิน|{POLITE}|[\s,])"
)
_ORDERS = re.compile(
    rf"(?:\s*(?:ใหม่(?=\s|ให้|หน่อย|ด้วย)|(?:คน)?ใหม่(?=\s)|ให้(?=\s|ด้วย|หน่อย|ที(?:\s|{POLITE}))|หน่อย(?:สิ|ซิ)?|ด้วย(?=\s|{POLITE})|ที(?=\s|{POLITE})"
    rf"|ได้(?:ไหม|มั้ย|มั๊ย)|เลย(?=\s|{POLITE})|{POLITE}(?=\s|$)))+"
)
_TAIL = re.compile(
    rf"\s*(?:(?:ให้)?หน่อย|ให้(?:ที|ด้วย)|ได้(?:ไหม|มั้ย|มั๊ย|เปล่า)|ขอบคุณ(?:ล่วงหน้า|มาก)?)(?:{POLITE}|\s)*$"
)
_FIRST_ASKS = re.compile(rf"^(?P<first>\S{{2,60}}?)(?:ให้)?หน่อย(?:{POLITE})*(?=\s)")
"""`สำนักการคลังหน่อย ว่า…`: what asks behind the first words."""
_GAP = re.compile(r"\s+|(?<=ค่ะ)|(?<=ครับ)|(?<=คะ)")
_JOINT = " \t\r\n:：,，–—=-"
_LONGEST = 1_000
_MOST_PLACES = 24


@dataclass(frozen=True)
class Beside:
    """What stands before and behind a command, without what only asks."""

    before: str
    behind: str

    @property
    def line(self) -> str:
        return " ".join(filter(None, (self.before, self.behind)))


def told_beside(text: str, words: Sequence[str]) -> Beside | None:
    """Returns what the sentence tells beside the longest of the command's words that it holds; None
    if it holds none of them where a command may stand, or if it is too long to be a line."""
    found = _cut_out(text, words)
    return Beside(found[0], found[2]) if found is not None else None


def asked_plainly(text: str, words: Sequence[str]) -> str:
    """Returns the sentence with its command and without what only asks or is polite around it;
    unchanged if it holds no such command: `ขอตั้งคณะทำงานหน่อยค่ะ …` is `ตั้งคณะทำงาน …`."""
    found = _cut_out(text, words)
    if found is None:
        return text
    before, command, behind = found
    tail = text.rstrip()
    at = tail.rfind(behind)
    # What ends a text politely may be a part of it: a letter to others.
    behind += tail[at + len(behind) :] if behind and at >= 0 else ""
    return " ".join(filter(None, (before, f"{command}{behind}")))


def _cut_out(text: str, words: Sequence[str]) -> tuple[str, str, str] | None:
    """Returns what stands before the command, the command as typed with the gap behind it, and what
    stands behind it; None if there is no command."""
    if len(text) > _LONGEST:
        return None
    plain = without_salute(text)
    keys = sorted({key_of(each) for each in words}, key=len, reverse=True)
    for start in _places(plain):
        words_here = plain[start:]
        head = letters(words_here)
        for key in keys:
            if key and head.startswith(key) and (end := command_end(words_here, key)) is not None:
                told = without_asking(words_here[end:])
                gap = " " if told and not words_here[end:].startswith(told[:1]) else ""
                return _before(plain[:start]), f"{words_here[:end]}{gap}", told
    return None


def _before(words: str) -> str:
    lead = _led(words)
    return without_particles(words[lead:].strip(_JOINT)) if lead < len(words) else ""


def without_asking(words: str) -> str:
    """Returns the words without what only asks or is polite before and behind them."""
    words = asked_first(words)
    while (shorter := _TAIL.sub("", without_particles(words)).strip(_JOINT)) != words:
        words = shorter
    return words


def asked_first(words: str) -> str:
    """Returns the words without what only asks or is polite before them or behind the first."""
    asks = _ORDERS.match(words)
    words = (words[asks.end() :] if asks is not None else words).strip(_JOINT)
    return _FIRST_ASKS.sub(r"\g<first>", words, count=1)


def _led(plain: str) -> int:
    """Returns where the words begin behind all that only asks."""
    at = 0
    while (found := _ASKS.match(plain, at)) is not None and found.end() > at:
        at = found.end()
    return at


def _places(plain: str) -> Iterator[int]:
    """Yields where a command may begin."""
    yield 0
    at = 0
    while (found := _ASKS.match(plain, at)) is not None and found.end() > at:
        at = found.end()
        yield at
    for count, found in enumerate(_GAP.finditer(plain, at)):
        if count == _MOST_PLACES:
            return
        yield found.end() + _led(plain[found.end() :])

"""Cuts the command, and what only asks the bot, out of a sentence that opens something:
`เพิ่มคนใหม่หน่อยค่ะ น.ส.ทดสอบ ใจดี …` tells `น.ส.ทดสอบ ใจดี …`.

The command may stand at the beginning, behind words that only ask (`ขอ`, `ช่วย`, `ฝาก`), or behind a
gap (`วันที่ 10 ผมไม่อยู่ มอบหมายแทน นางสาว…`): what stands before it is told, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from handlers.understand.commands.command_table import key_of
from handlers.understand.commands.commands import command_end
from handlers.understand.commands.courtesies import without_salute
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import letters, without_particles

_ASKS = pattern_of(
    rf"(?:ขออนุญาต|ขอ(?!ง)|อยากจะ|อยากให้|อยาก|ช่วย|รบกวน(?:หน่อย)?|ฝาก|กรุณา|โปรด|ต้องการ|จะ|เดี๋ยว|(?:กระ)?ผม(?!ู้)|{ME}|แอดมิน|{POLITE}|[\s,])"
)
_ORDERS = pattern_of(
    rf"(?:\s*(?:ใหม่(?=\s|ให้|หน่อย|ด้วย)|(?:คน)?ใหม่(?=\s)|ให้(?=\s|ด้วย|หน่อย|ที(?:\s|{POLITE}))|หน่อย(?:สิ|ซิ)?|ด้วย(?=\s|{POLITE})|ที(?=\s|{POLITE})"
    rf"|ได้(?:{WHETHER})|เลย(?=\s|{POLITE})|{POLITE}(?=\s|$)))+"
)
_TAIL = pattern_of(
    rf"\s*(?:(?:ช่วย|ขอ)?(?:ร่าง|พิมพ์|เขียน|เตรียม|ทำ)(?:มา)?ให้(?:ดู|ตรวจ|อ่าน)(?:ก่อน|หน่อย|ที|ด้วย)*|(?:ให้)?หน่อย|ให้(?:ที|ด้วย)|ได้(?:{WHETHER}|เปล่า)|ขอบคุณ(?:ล่วงหน้า|มาก)?)(?:{POLITE}|\s)*$"
)
_FIRST_ASKS = pattern_of(rf"^(?P<first>\S{{2,60}}?)(?:ให้)?หน่อย(?:{POLITE})*(?=\s)")
"""`สำนักการคลังหน่อย ว่า…`: what asks behind the first words."""
_POLITE_ALONE = pattern_of(rf"(?<=\S)\s+(?:(?:ให้)?หน่อย)?(?:{POLITE})*(?<!\s)(?=\s)")
"""`3.7 หน่อยค่ะ เป็น…`: a word between gaps that is only polite."""
_TEXT = pattern_of(r"(?<![ก-๎])ว่า|[:：]|ข้อความ|\n")
"""Behind these a text may stand that is kept as it was typed."""
_TIME_FIRST = pattern_of(
    rf"(?:ช่วง|ตั้งแต่|เดี๋ยว|คือ|\s)*(?:ปีใหม่|สงกรานต์|ปี|เดือน|สัปดาห์|อาทิตย์|วัน|พรุ่ง|มะรืน|ตอน|รอบ|ไตรมาส)(?:นี้|หน้า|ใหม่|\s)+(?:ผม(?!ู้)|{ME_OR_US}|พี่|ทางเรา)?(?:ก็|จะ|ขอ(?!ง)|อยาก(?:จะ|ให้)?|ต้อง(?:การ)?|ช่วย|ฝาก)+"
)
"""`ปีใหม่นี้จะออกประกาศ…`: a time, then what is wanted."""
_GAP = pattern_of(r"\s+|(?<=ค่ะ)|(?<=ครับ)|(?<=คะ)")
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
    """Returns the sentence without what only asks or is polite around its command; unchanged if it
    does not begin with one: `ขอตั้งคณะทำงานหน่อยค่ะ …` is `ตั้งคณะทำงาน …`."""
    found = _cut_out(text, words)
    if found is None or found[0]:
        return text
    _, command, behind = found
    tail = text.rstrip()
    at = tail.rfind(behind)
    # What ends a text politely may be a part of it: a letter to others.
    behind += tail[at + len(behind) :] if behind and at >= 0 else ""
    return f"{command}{behind}"


def _cut_out(text: str, words: Sequence[str]) -> tuple[str, str, str] | None:
    """Returns what stands before the command, the command as typed with the gap behind it, and what
    stands behind it; None if there is no command."""
    if len(text) > _LONGEST:
        return None
    plain = without_salute(text)
    keys = sorted({key_of(each) for each in words}, key=len, reverse=True)
    for starts in _places(plain):
        ends = [(end, start) for start in starts if (end := _ends(plain, start, keys)) is not None]
        if ends:
            end, start = max(ends)
            told = without_asking(plain[end:])
            gap = " " if told and not plain[end:].startswith(told[:1]) else ""
            return _before(plain[:start]), f"{plain[start:end]}{gap}", told
    return None


def _ends(plain: str, start: int, keys: Sequence[str]) -> int | None:
    """Returns where the longest of the command's words ends that begins there."""
    behind = plain[start:]
    head = letters(behind)
    for key in keys:
        if key and head.startswith(key) and (end := command_end(behind, key)) is not None:
            return start + end
    return None


def _before(words: str) -> str:
    if _TIME_FIRST.fullmatch(words) and not any(mention_spans(words)):
        return ""
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
    words = _FIRST_ASKS.sub(r"\g<first>", words, count=1)
    text = _TEXT.search(words)
    head = text.start() if text is not None else len(words)
    return f"{_POLITE_ALONE.sub('', words[:head])}{words[head:]}"


def _led(plain: str) -> int:
    """Returns where the words begin behind all that only asks."""
    at = 0
    while (found := _ASKS.match(plain, at)) is not None and found.end() > at:
        at = found.end()
    return at


def _places(plain: str) -> Iterator[Sequence[int]]:
    """Yields where a command may begin: at the beginning or behind words that only ask, and behind
    each gap."""
    starts, at = [0], 0
    while (found := _ASKS.match(plain, at)) is not None and found.end() > at:
        at = found.end()
        starts.append(at)
    yield starts
    if (timed := _TIME_FIRST.match(plain)) is not None:
        yield (timed.end(),)
    for found in islice(_GAP.finditer(plain, at), _MOST_PLACES):
        yield (found.end() + _led(plain[found.end() :]),)

"""What typed words name of a register: its kind, an item's number, an address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from handlers.registers.register_words import (
    ASSIGN,
    GIVE,
    LOOK,
    LOOKED_VERB,
    MEND_VERB,
    OF_KIND,
    TAKE_OUT,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise
from models.errors import Refusal
from models.links import link_addresses
from models.registers import link_rules
from models.registers.register_items import ItemStanding
from models.registers.register_kind import OIT

_LINK = pattern_of(
    r"(?:https?://|www\.)\S+|(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:th|com|org|net)\b(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_OIT_NUMBER = pattern_of(r"(?:o|โอ)\s?\d{1,3}", re.IGNORECASE)
_IN_SENTENCE = pattern_of(
    r"(?:(?<![a-z\d.@/-])o|(?<![ก-๙])โอ|(?:oit|โอไอที)\s?(?:ข้อ)?(?:ที่)?)\s?(\d{1,3})(?![\d.a-z])",
    re.IGNORECASE,
)
_LOOKED_INTO = pattern_of("ตรวจ|เช็[คก]|เปิดได้|เปิดไม่|เสีย|ใช้ได้|ใช้ไม่")
"""Of an address with a number: not given, but asked whether it works."""
_WORD = pattern_of(r"[a-z]*\s?\d[\w.]*", re.IGNORECASE)
_END = ")>]}\"'”’,;"

_VERBS: Mapping[str, str] = {
    "ส่งลิงก์เพิ่ม": GIVE,
    "ส่งลิงค์เพิ่ม": GIVE,
    "ส่งลิงก์": GIVE,
    "ส่งลิงค์": GIVE,
    "เอาออก": TAKE_OUT,
    LOOKED_VERB: LOOK,
    MEND_VERB: LOOK,
    "มอบหมาย": ASSIGN,
}
"""What the buttons of an item's card say, as they are typed with its number; the longer first."""


class Told(NamedTuple):
    """What a sentence tells: the kind of a register, the words before the first address, and the
    words from there on."""

    kind: str
    rest: str
    link: str


def told(words: str) -> Told | None:
    """Returns what `OIT o21 https://…` or `o21 www.…` tells, or None if it gives no address of a
    register."""
    found = _LINK.search(words)
    if found is None:
        return None
    before = normalise(words[: found.start()])
    link = words[found.start() :]
    for kind, named in OF_KIND.items():
        for command in sorted(named.commands, key=len, reverse=True):
            if fold(before).startswith(fold(command)):
                return Told(kind, before, link)
    verb, rest = change_and_number(before)
    given = rest if verb == GIVE else before.strip()
    if _OIT_NUMBER.fullmatch(given):
        return Told(OIT, given, link)
    around = normalise(_LINK.sub(" ", words))
    numbers = numbers_in(around)
    if len(numbers) != 1 or _LOOKED_INTO.search(around):
        return None
    return Told(OIT, numbers[0], link)


def is_whole_order(words: str) -> bool:
    """Whether the words are `OIT o21 https://…` and nothing else: in the middle of a report, too,
    they are no place where something was published."""
    return _WHOLE_ORDER.fullmatch(words.strip()) is not None


_WHOLE_ORDER = pattern_of(
    rf"(?:ส่ง(?:ลิงก์|ลิงค์))?\s*(?:oit|โอไอที)\s*(?:ข้อ(?:ที่)?\s*)?(?:o|โอ)?\s?\d{{1,3}}\s+(?:{_LINK.pattern})\s*(?:{POLITE})?",
    re.IGNORECASE,
)


def numbers_in(words: str) -> list[str]:
    """Returns the numbers of OIT items that a sentence names, each once: `ข้อ o12 กับ OIT 13`."""
    found = _IN_SENTENCE.findall(normalise(words))
    return list(dict.fromkeys(f"o{int(each)}" for each in found))


def asked_of(words: str) -> list[str]:
    """Returns the OIT numbers that a question or a wish to look names; nothing for others."""
    plain = normalise(words)
    if len(plain) > _LONGEST_QUESTION or _DOES.search(plain) or not _ASKS.search(plain):
        return []
    return numbers_in(plain)


_LONGEST_QUESTION = 80
_ASKS = pattern_of(
    f"คือ|อะไร|{HOW_IN_FULL}|ไหน|ล่ะ|ละ(?:ครับ|คะ|ค่ะ|คับ|$)|ดู|รายละเอียด|สถานะ|{WHETHER}|ยัง|อธิบาย|ใคร|เมื่อไ|อยากรู้"
)
_DOES = pattern_of(r"เลื่อน|เตือน|เอา(?:ลิงก์|ลิงค์)?ออก|ลบ|ถอน|มอบหมาย|ร้องเรียน|(?<!\d)\d{1,2}\.\d")
"""What else is wanted of an item; a number with a point is an activity's."""


def link_in(words: str) -> str:
    """Returns the one address in the words, as it is kept.

    Raises Refusal as `link_rules.read` does, and `several` for more than one.
    """
    found = list(dict.fromkeys(each.rstrip(_END) for each in _LINK.findall(words)))
    if len(found) > 1:
        raise Refusal("several", count=len(found))
    return link_rules.read(link_addresses.completed(found[0]) if found else words)


def change_and_number(words: str) -> tuple[str, str]:
    """Returns the conversation that `ต้องแก้ o21` or `เอาออก OIT 21` asks for, and the number; ""
    without either."""
    verb = next((each for each in _VERBS if words.startswith(each)), None)
    if verb is None:
        return "", ""
    rest = normalise(words.removeprefix(verb)).strip()
    kind, after = begun(rest)
    number = after if kind == OIT else rest
    if kind == OIT and number.isdigit():
        number = f"o{number}"
    return (_VERBS[verb], number) if _OIT_NUMBER.fullmatch(number) else ("", "")


def is_number(words: str) -> bool:
    """Whether the words are the number of an OIT item and nothing else: `o21`, `O 21`, `โอ ๒๑`."""
    return len(words) < _LONGEST_NUMBER and _OIT_NUMBER.fullmatch(normalise(words)) is not None


_LONGEST_NUMBER = 12


def begun(words: str) -> tuple[str, str]:
    """Returns the kind of register whose name the words begin with, and what follows; "" without
    one."""
    first, _, rest = words.strip().partition(" ")
    if not rest and not first.startswith(_FINDS):  # asked of every message
        return "", ""
    kind = _commands().get(fold(first))
    if kind is not None:
        return kind, normalise(rest).strip()
    plain = normalise(words).strip()
    for kind, named in OF_KIND.items():
        for word in named.finds:
            if plain.startswith(word):
                return kind, plain.removeprefix(word).strip()
    return "", ""


@cache
def _commands() -> Mapping[str, str]:
    """Returns the kind of register by each of its commands, folded."""
    return {fold(each): kind for kind, named in OF_KIND.items() for each in named.commands}


_FINDS = tuple(word for named in OF_KIND.values() for word in named.finds)


def numbered(rest: str, standings: Sequence[ItemStanding]) -> list[ItemStanding]:
    """Returns the items whose number the words name; `21` and `ข้อ 21` mean o21 as well."""
    for found in _WORD.findall(normalise(rest)):
        wanted = _key(found)
        same = [each for each in standings if _key(each.item.number) == wanted]
        bare = [each for each in standings if _digits(each.item.number) == wanted]
        if same or bare:
            return same or bare
    return []


def _key(number: str) -> str:
    return "".join(number.split()).casefold()


def _digits(number: str) -> str:
    return _key(number).lstrip("abcdefghijklmnopqrstuvwxyz")


def searched(rest: str, standings: Sequence[ItemStanding]) -> list[ItemStanding]:
    """Returns the items whose title, bureau or entries hold all these words."""
    words = [fold(each) for each in normalise(rest).split() if fold(each)]
    return [each for each in standings if words and all(word in _text(each) for word in words)]


def _text(standing: ItemStanding) -> str:
    item = standing.item
    titles = (each.title for each in standing.entries)
    return fold(" ".join((item.number, item.topic, item.title, standing.bureau, *titles)))

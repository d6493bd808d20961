"""Recognises a command word at the head of what was typed; must not know what commands do.

The rule, in order:
1. The whole text is a command word, polite ending apart: exact, score 100.
2. It begins with one (the longest wins) and an argument follows: exact, score 95. An argument
   begins with an activity number, or is one line of at most 60 characters. It does not begin
   with words that make a sentence of it (รายงานนี้, รายงานแล้ว, รายงานไม่ได้). Glued to the word it
   starts at a letter that can start a syllable; after a word of three letters or fewer it must
   open as arguments do (digits, ข้อ, สำนัก, รอบ …), so that แผนก and ลาก่อน are no commands.
3. The object names the matter: รายงาน (or แจ้ง, ส่ง …) followed by a longer command word of another
   command is that other command (รายงานการรับของขวัญ), score 90; by the bare name of a shorter
   one it is undecided, None.
4. Words that lead in (ขอ, อยากจะ, ช่วย, ดู …) are taken off and 1 to 3 tried again, score 90.
5. Small misspellings of a text whose key has at most 40 letters (or that goes on with an activity
   number): not exact, score 60 to 89. Tone marks and letters of one sound are free; beyond them one
   slip in words of 4 to 7 letters, two in longer ones, none in shorter. Words of negation and
   time (ไม่, ยัง, ได้, แล้ว …) must be the same, and a second command just as near makes it None.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from handlers.understand.thai import fold, letters, normalise


@dataclass(frozen=True)
class Match:
    """A recognised command; `rest` is what followed it, as typed, trimmed; `score` up to 100."""

    name: str
    rest: str
    exact: bool
    score: float


@dataclass(frozen=True)
class _Word:
    name: str
    key: str
    sound: str
    operators: tuple[int, ...]


@dataclass(frozen=True)
class _Table:
    words: tuple[_Word, ...]
    by_head: Mapping[str, tuple[_Word, ...]]
    sounds: tuple[str, ...]


_Begun = tuple[_Word, str, bool]

_SHORT_TEXT = 40
_LONGEST_ARGUMENT = 60
_LONGEST_GLUED = 40
_OFFERED_FROM = 55.0

_ACTIVITY = re.compile(
    r"(?:ข้อ|กิจกรรม|โครงการ)?(?:ที่)?\s*[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d%]|[.,]\d)"
)
_SENTENCE = re.compile(
    r"(?:นี้|นั้น|ดังกล่าว|ถูก|ได้|แล้ว|เป็น|มี|ไม่|ยัง|ให้|ต้อง|จะ|ก็|เพราะ|ว่า|ซึ่ง|ควร|คือ|ยังไง|อย่างไร|ทำไม|ไหม|มั้ย|หรือยัง"
    r"|ที่[ก-ฮเ-ไ])"
)
_OPENER = re.compile(
    r"[0-9A-Za-z#(]|https?:|ข้อ|กิจกรรม|โครงการ|สำนัก|กลุ่ม|รอบ|ปี|เดือน|วัน|ที่\s*\d|ของ|ตั้งแต่|เมื่อวาน|พรุ่งนี้|มะรืน"
)
_STARTS_SYLLABLE = re.compile("[^\u0e30-\u0e3a\u0e45-\u0e4e]")
_GAP = " \t\r\n:：,，–—=-\u200b\u200c\u200d\ufeff\xa0"
_DEPENDENT = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200f\u2060-\u2064\ufeff\xad]*")

_POLITE_LEAD = re.compile(r"\s*(?:ครับ|ค่ะ|คะ|นะ(?:คะ|ครับ)?)(?=\s)")

_CARRIERS = frozenset(("รายงาน", "แจ้ง", "ส่ง", "ทำ", "ขอ", "ดู", "รายงานผล"))
_CONNECTOR = re.compile("(?:ผล|เรื่อง|การ|ว่า|ด้วย)+")
_LEAD_IN = re.compile(
    "สวัสดี(?:ครับ|ค่ะ)?|รบกวน|อยากจะ|อยาก|ทราบ|รู้|ขอดู|ขอ|ต้องการ|จะ|กรุณา|โปรด|ช่วย|ผม|ดิฉัน|หนู|ฉัน|พี่|เรา|ดู|เช็ค|เช็ก|ตรวจ"
    "|เปิด|ทำ|ส่ง|แจ้ง|ยื่น|สอบถาม|ถาม|เข้า|ไป|กด|เริ่ม|พิมพ์"
)

# Slips of the ear: one sound, several letters; the tone marks left out; ำ for า from PDF.
_ONE_SOUND = str.maketrans("ใศษณญภฎฏฐฆฌำ", "ไสสนยพดตถคชา", "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c")
_OPERATORS = ("ไม", "มาย", "ยัง", "ได", "อยา", "หาม", "เคย", "แลว", "ไหม", "หรือ", "ทาไม")


def match_command(text: str, commands: Mapping[str, Sequence[str]]) -> Match | None:
    """The command the text begins with, by the rule above; None where none or two are as near.

    `commands` maps each name to the words that mean it, in any spelling. Inside a conversation only
    a score of 100 means that the answer was a command and nothing else. Never raises.
    """
    table = _table(tuple((name, tuple(words)) for name, words in commands.items()))
    key = fold(text)
    whole = letters(text)
    begun = _begun(text, _beginning(key, whole, table))
    direct = _direct(key, begun, table)
    if direct or any(_undecided(word, rest, table) for word, rest, _glued in begun):
        return direct
    return _after_lead_in(text, whole, table) or _misspelled(text, whole, table)


def nearest(text: str, commands: Mapping[str, Sequence[str]], n: int = 3) -> list[str]:
    """At most `n` names to offer when nothing matched, the nearest first; empty if none is near."""
    table = _table(tuple((name, tuple(words)) for name, words in commands.items()))
    sound = _sound(fold(text[:200]))
    best: dict[str, float] = {}
    if len(sound) >= 2:
        for word in table.words:
            score = _likeness(sound, word.sound)
            if score >= max(_OFFERED_FROM, best.get(word.name, 0.0)):
                best[word.name] = score
    return sorted(best, key=lambda name: -best[name])[:n]


@lru_cache(maxsize=32)
def _table(commands: tuple[tuple[str, tuple[str, ...]], ...]) -> _Table:
    words = []
    for name, spellings in commands:
        for key in dict.fromkeys(fold(spelling) for spelling in spellings):
            if key:
                sound = _sound(key)
                words.append(_Word(name, key, sound, _operators(sound)))
    # sorted() is stable: of two commands with one word the first declared has it.
    longest_first = sorted(words, key=lambda word: -len(word.key))
    heads: dict[str, list[_Word]] = {}
    for word in longest_first:
        heads.setdefault(word.key[0], []).append(word)
    by_head = {head: tuple(group) for head, group in heads.items()}
    return _Table(tuple(longest_first), by_head, tuple(word.sound for word in longest_first))


def _direct(key: str, begun: list[_Begun], table: _Table) -> Match | None:
    for word, rest, glued in begun:
        if word.key == key or not fold(rest):
            return Match(word.name, "", True, 100.0)
        other = _object(word, rest, table)
        if other is not None:
            return other
        if _is_argument(rest, glued, len(word.key)) and not _undecided(word, rest, table):
            return Match(word.name, rest, True, 95.0)
    return None


def _begun(text: str, words: list[_Word]) -> list[_Begun]:
    cuts = ((word, _cut(text, word.key)) for word in words)
    return [(word, cut[0], cut[1]) for word, cut in cuts if cut is not None]


def _beginning(key: str, whole: str, table: _Table) -> list[_Word]:
    """Words the text begins with, longest first, cut where a syllable can end."""
    return [
        word
        for word in table.by_head.get(whole[:1], ())
        if word.key == key
        or (whole.startswith(word.key) and _STARTS_SYLLABLE.match(whole[len(word.key) :] or "-"))
    ]


def _cut(text: str, key: str) -> tuple[str, bool] | None:
    """What follows the word in the text as typed, and whether it is glued to it."""
    furthest = min(len(text), 4 * len(key) + 40)
    ends = (end for end in range(len(key), furthest + 1) if letters(text[:end]) == key)
    end = next(ends, None)
    if end is None:
        return None
    drawn_out = len(text) - end - len(text[end:].lstrip(text[end - 1]))
    end += drawn_out if drawn_out > 1 else 0
    dependent = _DEPENDENT.match(text, end)
    tail = text[dependent.end() if dependent else end :]
    rest = _POLITE_LEAD.sub("", tail).lstrip(_GAP)
    return rest.rstrip(), len(rest) == len(tail)


def _is_argument(rest: str, glued: bool, word_length: int) -> bool:
    plain = normalise(rest)
    if _ACTIVITY.match(plain):
        return True
    if len(plain) > _LONGEST_ARGUMENT or "\n" in rest or _SENTENCE.match(plain):
        return False
    if not glued or _OPENER.match(plain):
        return True
    return word_length > 3 and len(plain) <= _LONGEST_GLUED


def _object(word: _Word, rest: str, table: _Table) -> Match | None:
    """รายงานการรับของขวัญ is about gifts: rule 3."""
    if word.key not in _CARRIERS:
        return None
    key = fold(rest)
    connector = _CONNECTOR.match(key)
    for start in {0, connector.end() if connector else 0}:
        for other in _beginning(key[start:], key[start:], table):
            if other.name == word.name or len(other.key) <= len(word.key):
                continue
            cut = _cut(rest, key[:start] + other.key)
            if cut and (not cut[0] or _is_argument(*cut, len(other.key))):
                return Match(other.name, cut[0], False, 90.0)
    return None


def _undecided(word: _Word, rest: str, table: _Table) -> bool:
    if word.key not in _CARRIERS:
        return False
    key = fold(rest)
    return any(other.key == key and other.name != word.name for other in table.words)


def _after_lead_in(text: str, whole: str, table: _Table) -> Match | None:
    for _ in range(4):
        lead = _LEAD_IN.match(whole)
        cut = _cut(text, lead[0]) if lead else None
        if cut is None or len(cut[0]) < 2:
            return None
        text, key, whole = cut[0], fold(cut[0]), letters(cut[0])
        found = _direct(key, _begun(text, _beginning(key, whole, table)), table)
        if found is not None:
            return Match(found.name, found.rest, False, 90.0)
    return None


def _misspelled(text: str, whole: str, table: _Table) -> Match | None:
    best: tuple[float, Match] | None = None
    for head, rest in _heads(text, len(whole) <= _SHORT_TEXT):
        found = _nearest_word(_sound(fold(head)), table)
        if found is None or (rest and not _is_argument(rest, False, len(head))):
            continue
        word, slips = found
        score = 89.0 - 29.0 * slips / max(3, len(word.sound))
        if best is None or score > best[0]:
            best = score, Match(word.name, rest, False, round(score, 1))
    return best[1] if best else None


def _heads(text: str, short: bool) -> Iterator[tuple[str, str]]:
    """Places where a misspelled word may end: the end, a space, the first digit."""
    text = text.strip()
    if short:
        yield text, ""
    for found in list(re.finditer(r"\s+|(?<=[ก-๎])(?=[0-9๐-๙])", text[:80]))[:3]:
        rest = text[found.end() :].strip()
        if short or _ACTIVITY.match(normalise(rest[:40])):
            yield text[: found.start()], rest


def _nearest_word(sound: str, table: _Table) -> tuple[_Word, int] | None:
    """The one command within reach; None where a second is just as near."""
    if len(sound) < 3:
        return None
    near = process.extract(
        sound, table.sounds, scorer=OSA.distance, score_cutoff=2, processor=None, limit=None
    )
    operators = _operators(sound)
    reach = [
        (int(slips), table.words[at])
        for _, slips, at in near
        if slips <= _allowed(table.words[at].sound) and table.words[at].operators == operators
    ]
    if not reach:
        return None
    least = min(slips for slips, _ in reach)
    names = {word.name for slips, word in reach if slips == least}
    return (next(w for s, w in reach if s == least), least) if len(names) == 1 else None


def _allowed(sound: str) -> int:
    return 0 if len(sound) < 4 else 1 if len(sound) < 8 else 2


def _sound(key: str) -> str:
    return key.translate(_ONE_SOUND)


def _operators(sound: str) -> tuple[int, ...]:
    return tuple(sound.count(operator) for operator in _OPERATORS)


def _likeness(sound: str, word: str) -> float:
    whole = fuzz.ratio(sound, word)
    # A word found inside a longer text counts more the longer it is.
    inside = fuzz.partial_ratio(sound, word) if 3 <= len(word) <= len(sound) else 0.0
    return max(whole, inside * min(0.95, 0.6 + 0.04 * len(word)))

"""Mends the spelling of what is read: tone marks left out, letters wrong (docs/decisions/0036).

Only readers use the result. What people typed is kept as they typed it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.keyboard import alike, alike_at_end, beside
from handlers.understand.spelling.known_words import (
    LONGEST_WORD,
    KnownWords,
    costs,
    known_words,
)
from handlers.understand.thai import normalise

_LONGEST = 90
"""Letters; a longer text is a story, which is told by more than one word."""
_LETTER = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]"
_RUN = pattern_of(f"{_LETTER}+?(?=[ก-ฮ]\\.(?:[ก-ฮ]\\.)+)|{_LETTER}+")
"""Letters, without those of an abbreviation after them: ตั้งแต่ต.ค."""
_MONTH = pattern_of(ANY_MONTH)
_VOWELS = frozenset("\u0e30\u0e31\u0e32\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39")
_ABBREVIATION = pattern_of("[\u0e01-\u0e2e]{1,3}")
_SHORT = (("กจก.", "กิจกรรม"), ("รง.", "รายงาน"))
_SHORT_BUREAU = pattern_of("(?<![ก-๎.])ส\\.\\s?(?=[ก-ฮเ-ไ][ก-๎]{3})")
_UNITS = "หนึ่ง นึง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split()
_UNIT_VALUES = {word: value for value, word in enumerate(_UNITS[1:], 1)} | {"หนึ่ง": 1, "เอ็ด": 1}
_UNIT = "|".join(_UNIT_VALUES)
_SPOKEN = pattern_of(
    rf"(?P<measure>หนึ่ง|นึง|สอง|สาม|สี่|ห้า)จุด(?P<tens>ยี่สิบ|สิบ)?(?P<unit>{_UNIT})?"
    rf"(?!{_UNIT}|จุด|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|บาท|เปอร์|คะแนน|ชั่วโมง|เท่า|เมตร|กิโล|แห่ง|\s*%)"
)
"""An activity's number as it is said: `หนึ่งจุดสิบ`."""
_NAMED = pattern_of(rf"(?:(?<=รายงาน)|(?<=กิจกรรม)|(?<=โครงการ)|(?<=ข้อ)){_SPOKEN.pattern}")
"""One that a story plainly calls so."""
_SHORT_HOW = pattern_of("(?<!ยัง)(?<!เป็น)(?<!ทำ)(?<!ว่า)(?<!นี่)(?<!^)ไง(?=(?:ค่ะ|คะ|ครับ|คับ|ดี|บ้าง)?$)")
_TONES = "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
_UNSEEN = 1.8
"""What a pair of words costs that is not known, besides the second word."""
_STRANGE = 10.0
"""From this cost on a word is strange enough to look for slips."""
_UNKNOWN, _UNKNOWN_LETTER = 6.0, 4.0
"""What letters of no known word cost: the first one more."""
_TONES_LEFT_OUT, _TONES_WRONG = 0.4, 7.0
"""What it costs to read a word with other tone marks: in a text without any, and in others."""
_SLIP, _OTHER_LETTER, _MISCOUNTED = 7.0, 6.0, 9.0
"""What a key beside costs, a letter of the same sound, and one left out, too many or swapped."""
_LEAST_LETTERS = 2
"""Of a word with a slip."""
_NO_WORD = -1

_Edge = tuple[int, int, float]
"""Where a word ends, its place among the known words (or `_NO_WORD`), and what it costs to read
the letters as this word."""
_Slip = tuple[str, int, float]
"""The letters that may be meant, where the typed ones go on, and what it costs."""
_Token = tuple[int, int, int, float]
"""Where a word begins and ends, its place among the known words, and what it costs there."""


@lru_cache(maxsize=256)
def respelled(text: str) -> str:
    """Returns the text as its words are usually spelled; never raises.

    A text whose words are known is returned as it is. Of others letters that are like no known word
    stay, and so does a text of more than 90 letters, but for the spoken number of an activity.
    """
    plain = normalise(text) if len(text) <= 2 * _LONGEST else text
    if len(plain) > _LONGEST:
        return numbered_in_figures(text)
    bare = not any(tone in plain for tone in _TONES)
    mended = _RUN.sub(lambda run: _respelled_run(run[0], bare), _written_out(plain))
    return text if mended == plain else mended


def as_typed(end: str, typed: str) -> str:
    """Returns the end of a text as it was typed, where these letters end the text with its spelling
    mended; else them as they are."""
    mended = respelled(typed)
    begins = len(mended) - len(end)
    same = end and mended.endswith(end) and mended[:begins] == typed[:begins]
    return typed[begins:] if same else end


def numbered_in_figures(text: str) -> str:
    """Returns the text with an activity's number that it plainly calls so in figures:
    `รายงานสองจุดหนึ่งเสร็จแล้ว`."""
    return _NAMED.sub(_numbered, text) if "จุด" in text else text


def spoken_in_figures(text: str) -> str:
    """Returns the text with all that may be an activity's number in figures, `หนึ่งจุดสอง`, for who
    knows by the rest that one is meant."""
    return _SPOKEN.sub(_numbered, text)


def _written_out(plain: str) -> str:
    """Returns the text with short forms written out."""
    for short, long in _SHORT:
        if short in plain:
            plain = plain.replace(short, long)
    if "จุด" in plain:
        plain = spoken_in_figures(plain)
    return _SHORT_HOW.sub("ยังไง", _SHORT_BUREAU.sub("สำนัก", plain))


def _numbered(found: re.Match[str]) -> str:
    tens = {"ยี่สิบ": 20, "สิบ": 10, None: 0}[found["tens"]]
    activity = tens + _UNIT_VALUES.get(found["unit"], 0)
    return f" {_UNIT_VALUES[found['measure']]}.{activity} " if activity else found[0]


@lru_cache(maxsize=512)  # the words between figures are the same in many sentences
def _respelled_run(typed: str, bare: bool) -> str:
    if typed[0] in _TONES or _ABBREVIATION.fullmatch(typed) or _MONTH.fullmatch(typed):
        return typed  # `1 เมย` is no slip
    known = known_words()
    if not bare:
        path = _cheapest(known, [_as_typed(known, typed, at) for at in range(len(typed))])
        if not _is_strange(path):
            return typed
    starts = [at for at, letter in enumerate(typed) if letter not in _TONES]
    tones = _TONES_LEFT_OUT if bare else _TONES_WRONG
    reading = _Reading(known, typed, [*starts, len(typed)], tones)
    edges = [reading.in_any_tone(at) for at in range(len(starts))]
    path = _cheapest(known, edges)
    if _is_strange(path):
        for at in _near_what_is_strange(path):
            edges[at] += reading.with_a_slip(at)
        path = _cheapest(known, edges)
    return "".join(
        typed[reading.starts[start] : reading.starts[end]] if word < 0 else known.words[word]
        for start, end, word, _ in path
    )


def _as_typed(known: KnownWords, typed: str, at: int) -> list[_Edge]:
    """Returns the known words that begin here."""
    place, ends = known.place, range(at + 2, min(len(typed), at + LONGEST_WORD) + 1)
    return [(end, place[typed[at:end]], 0.0) for end in ends if typed[at:end] in place]


class _Reading:
    """Finds known words in letters whose tone marks may be wrong."""

    def __init__(self, known: KnownWords, typed: str, starts: Sequence[int], tones: float) -> None:
        self.known, self.typed, self.starts, self.tones = known, typed, starts, tones
        self.letters = "".join(typed[at] for at in starts[:-1])

    def in_any_tone(self, at: int) -> list[_Edge]:
        """Returns the words that begin here, whatever their tone marks."""
        known, letters, starts = self.known, self.letters, self.starts
        found: list[_Edge] = []
        for end in range(at + 1, min(len(letters), at + LONGEST_WORD) + 1):
            form = letters[at:end]
            if form not in known.next_letters:
                break
            if form in known.toneless:
                self._add(found, form, self.typed[starts[at] : starts[end]], end, 0.0)
        return found

    def with_a_slip(self, at: int) -> list[_Edge]:
        """Returns the words that begin here if a letter is wrong, missing, too many or swapped."""
        found: list[_Edge] = []
        for slip in range(at, min(len(self.letters), at + LONGEST_WORD)):
            head = self.letters[at:slip]
            if head not in self.known.next_letters:
                break
            for form, onward, cost in self._slips(head, slip):
                self._go_on(found, (at, slip, onward), form, cost)
        return found

    def _slips(self, head: str, slip: int) -> list[_Slip]:
        """Returns what may be meant after these letters, where one slipped."""
        following = self.known.next_letters
        letter, second = self.letters[slip], self.letters[slip + 1 : slip + 2]
        found = self._other_letters(head, slip, letter, second)
        if head and (letter in beside(head[-1]) | beside(second) or letter == head[-1]):
            found.append((head, slip + 1, _MISCOUNTED))
        if head and second and head + second + letter in following:
            found.append((head + second + letter, slip + 2, _MISCOUNTED))
        return found

    def _other_letters(self, head: str, slip: int, letter: str, second: str) -> list[_Slip]:
        """Returns what is meant if another letter was, or one before it."""
        following = self.known.next_letters
        keys, sounds = beside(letter), alike(letter)
        if head and second not in _VOWELS:
            sounds |= alike_at_end(letter)
        found: list[_Slip] = []
        for other in following[head]:
            form = head + other
            goes_on = following[form]
            # Most forms end here: they are no word, and no known word goes on with what was typed.
            if second in goes_on or form in self.known.toneless:
                if other in sounds:
                    found.append((form, slip + 1, _OTHER_LETTER))
                elif other in keys:
                    found.append((form, slip + 1, _SLIP))
            if head and letter in goes_on:
                found.append((form, slip, _MISCOUNTED))
        return found

    def _go_on(
        self, found: list[_Edge], places: tuple[int, int, int], form: str, cost: float
    ) -> None:
        """Adds the words that go on so after a slip."""
        known, starts, typed = self.known, self.starts, self.typed
        at, slip, onward = places
        mended = typed[starts[at] : starts[slip]] + form[slip - at :]
        rest = starts[slip] if onward == slip else starts[onward - 1] + 1
        least = _LEAST_LETTERS if cost < _MISCOUNTED else _LEAST_LETTERS + 1
        for end in range(onward, len(self.letters) + 1):
            if form not in known.next_letters:
                break
            if len(form) >= least and end > slip and form in known.toneless:
                self._add(found, form, mended + typed[rest : starts[end]], end, cost)
            form += self.letters[end : end + 1]

    def _add(self, found: list[_Edge], form: str, typed: str, end: int, cost: float) -> None:
        """Adds the words of this form: those of other tone marks than typed cost more."""
        for word in self.known.toneless[form]:
            other = 0.0 if self.known.words[word] == typed else self.tones
            found.append((end, word, cost + other))


def _is_strange(path: Sequence[_Token]) -> bool:
    return any(_strange(token) for token in path)


def _strange(token: _Token) -> bool:
    _, _, word, cost = token
    return word < 0 or cost >= _STRANGE


def _near_what_is_strange(path: Sequence[_Token]) -> list[int]:
    """Returns where a mended word may begin: within a strange word, or within the one before it."""
    near: set[int] = set()
    for before, token in pairwise([path[0], *path]):
        if _strange(token):
            near.update(range(before[0], token[1]))
    return sorted(near)


_Step = tuple[float, int, int, float]
"""What all words up to here cost; where the last one begins, the one before it, its own cost."""


def _cheapest(known: KnownWords, edges: Sequence[Sequence[_Edge]]) -> list[_Token]:
    """Returns the cheapest words that follow each other from the first letter to the last."""
    best: list[dict[int, _Step]] = [{} for _ in range(len(edges) + 1)]
    best[0][_NO_WORD] = (0.0, 0, _NO_WORD, 0.0)
    for at, found in enumerate(edges):
        if best[at]:
            _go_on(known, best, at, found)
    end = len(edges)
    word = min(best[end], key=lambda each: best[end][each][0])
    path: list[_Token] = []
    while end:
        _, at, before, cost = best[end][word]
        path.append((at, end, word, cost))
        end, word = at, before
    return path[::-1]


def _go_on(
    known: KnownWords, best: Sequence[dict[int, _Step]], at: int, edges: Sequence[_Edge]
) -> None:
    """Adds what may follow here: each word after the cheapest before it, or an unknown letter."""
    befores = [
        (before, step[0], costs(known.pairs[before]) if before >= 0 else {})
        for before, step in best[at].items()
    ]
    for end, word, edit in edges:
        alone = known.cost[word]
        there = best[end]
        for before, total, after in befores:
            own = edit + (alone if before < 0 else after.get(word, alone + _UNSEEN))
            if word not in there or total + own < there[word][0]:
                there[word] = (total + own, at, before, own)
    for before, total, _after in befores:
        own = _UNKNOWN_LETTER + (0.0 if before < 0 and at else _UNKNOWN)
        there = best[at + 1]
        if _NO_WORD not in there or total + own < there[_NO_WORD][0]:
            there[_NO_WORD] = (total + own, at, before, own)

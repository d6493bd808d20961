"""The ways in which people write the names of bureaus, derived from the full names.

No list of short names is kept: the roster and the plan have only full ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, sound

_HEAD = pattern_of("สำนักงาน|สำนัก")
_DOING = "การ"
OURS = frozenset("งบ งบประมาณ แผน นโยบาย ตรวจสอบ รายงาน การสื่อสาร สื่อสาร งาน วุฒิสภา".split())
"""Words of our own subject that are parts of names: without สำนัก they are never a name."""
_NUMBERED = pattern_of(r"(?P<what>.*\D)\s*(?P<number>\d+)")
_SHORTENED = {
    "กรรมาธิการ": ("กมธ.", "กมธ"),
    "เทคโนโลยีสารสนเทศ": ("ไอที", "IT"),
    "ประชาสัมพันธ์": ("ปชส.", "ปชส"),
    "พัฒนาทรัพยากรบุคคล": ("พบค.",),
    "การต่างประเทศ": ("ตปท.",),
}
"""What people say instead of the words of a name."""
_ADMINISTERED = ("บริหารงาน", "บริหาร")
"""What is left out of a name where it is said: `สำนักบริหารกลาง`."""
_LEAST_HELD, _LEAST_PART = 2, 5
_SAME_SOUND = ("ใไ", "ศษส", "ณน", "ญย", "ภพ", "ฎดฏต", "ฐถ", "ฆค", "ฌช")
_TONES = "็่้๊๋์"
_TONE = pattern_of(f"[ก-ฮ]์|[{_TONES}]")
_CONSONANT = pattern_of("[ก-ฮ]")
_VOWEL = pattern_of("[ะ-ฺ]")
_LEADING = tuple("เแโใไ")


@dataclass(frozen=True, eq=False)
class Spellings:
    """How these bureaus may be written."""

    names: tuple[str, ...]
    pattern: re.Pattern[str]
    """Each spelling of a whole name, tolerant of tones and letters of one sound."""
    owners: dict[str, tuple[str, ...]]
    """By the sound of a spelling, the names it means."""

    def of(self, spelled: str) -> tuple[str, ...]:
        """Returns the names that this spelling, found by the pattern, means."""
        return self.owners.get(_key(spelled), ())

    def by_part(self, words: str) -> tuple[str, ...]:
        """Returns the names that the words are a part of, or are but for a slip."""
        key = sound(fold(words))
        if len(key) < _LEAST_HELD:
            return ()
        own = {name: sound(fold(_body(name))) for name in self.names}
        held = tuple(name for name, body in own.items() if key in body)
        return held or tuple(n for n in self.names if any(_slipped(key, s) for s in _keys(n)))

    def by_initials(self, letters: str, number: str = "") -> tuple[str, ...]:
        """Returns the names with these initials after that of สำนัก, and with this number."""
        return tuple(n for n in self.names if _has_initials(n, letters, number))


@lru_cache(maxsize=4)  # the bureaus change with the roster
def spellings(names: Sequence[str]) -> Spellings:
    """Returns the spellings of these names."""
    owners: dict[str, tuple[str, ...]] = {}
    written: set[str] = set()
    for name in names:
        for each in _written(name):
            written.add(each)
            key = _key(each)
            others = [] if each in _whole(name) else [n for n in names if each in _body(n)]
            owners[key] = tuple(dict.fromkeys((*owners.get(key, ()), name, *others)))
    longest = sorted(written, key=lambda each: (-len(each), each))
    joined = "|".join(map(_tolerant, longest)) or "(?!)"
    return Spellings(tuple(names), pattern_of(joined, re.IGNORECASE), owners)


def _written(name: str) -> Iterator[str]:
    """Yields the name without สำนัก, up to และ, after it, and these without การ."""
    body = _body(name)
    numbered = _NUMBERED.fullmatch(body)
    if numbered:
        what = numbered["what"].strip()
        for short in (what, *_SHORTENED.get(what, ())):
            yield f"{short}{numbered['number']}"
            yield f"{short} {numbered['number']}"
            yield short
        return
    for part in (body, *body.split("และ")):
        for each in (part, part.removeprefix(_DOING), part.replace(*_ADMINISTERED)):
            if len(each) > 2 and each not in OURS:
                yield each
        yield from _SHORTENED.get(part, ())


def _whole(name: str) -> tuple[str, str]:
    """Returns the name without สำนัก, and this up to และ: another name that holds it is another."""
    body = _body(name)
    return body, body.split("และ")[0]


def _keys(name: str) -> list[str]:
    return [sound(fold(each)) for each in _written(name)]


def _body(name: str) -> str:
    return _HEAD.sub("", name, count=1).strip() or name


def _key(spelled: str) -> str:
    return sound(fold(spelled))


def _tolerant(spelled: str) -> str:
    found = []
    for letter in spelled:
        if letter in _TONES:
            continue
        same = next((group for group in _SAME_SOUND if letter in group), "")
        found.append(f"[{same}]" if same else re.escape(letter))
        found.append(f"[{_TONES}]?" if "ก" <= letter <= "ู" else "")
    return "".join(found)


def _slipped(typed: str, key: str) -> bool:
    """Tells whether the words are the name but for one slip, or two in a long one."""
    most = 0 if len(key) < _LEAST_PART else 1 if len(key) < 2 * _LEAST_PART else 2
    return OSA.distance(typed, key, score_cutoff=most) <= most


def _has_initials(name: str, letters: str, number: str) -> bool:
    body = _body(name)
    numbered = _NUMBERED.fullmatch(body)
    if body == name or (numbered["number"] if numbered else "") != number:
        return False
    what = numbered["what"] if numbered else body.replace("และ", "")
    after = what.removeprefix(_DOING)
    return _begin(after, letters) or (
        after != what and letters[0] == _DOING[0] and _begin(after, letters[1:])
    )


def _begin(what: str, letters: str) -> bool:
    """Tells whether the letters stand in order at beginnings of syllables, from the first on."""
    initials = _initials(what)
    if initials[:1] != [letters[0]]:
        return False
    rest = iter(initials[1:])
    return all(letter in rest for letter in letters[1:])


def _initials(what: str) -> list[str]:
    """Returns the consonants that do not end a syllable."""
    plain = _TONE.sub("", what)
    found = []
    for at, letter in enumerate(plain):
        before, after = plain[at - 1 : at] if at else "", plain[at + 1 : at + 2]
        ends = _VOWEL.match(before) and not _VOWEL.match(after)
        if _CONSONANT.match(letter) and (not ends or before in _LEADING):
            found.append(letter)
    return found

"""The ways in which people write the names of bureaus, derived from the full names.

No list of short names is kept: the roster and the plan have only full ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from handlers.understand.bureaus.spelling_index import (
    TONES,
    Place,
    SlippedKeys,
    SpellingsWithin,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, sound
from models.people.roster_memory import NameKeys

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
_LEAST_HELD, _SHORT = 2, 3
_TONE = pattern_of(f"[ก-ฮ]์|[{TONES}]")
_CONSONANT = pattern_of("[ก-ฮ]")
_VOWEL = pattern_of("[ะ-ฺ]")
_LEADING = tuple("เแโใไ")


@dataclass(frozen=True, eq=False)
class Spellings:
    """How these bureaus may be written, and which of them words mean.

    Their words are indexed, so that a thousand names are found as fast as twenty.
    """

    names: tuple[str, ...]
    owners: Mapping[str, Collection[str]]
    """By the sound of a spelling, the names it means."""
    _standing: SpellingsWithin

    def standing_in(self, text: str) -> Iterator[Place]:
        """Yields where spellings of a whole name stand, tolerant of tones and letters of one sound.

        The longest that begins at a place is taken; the next is looked for behind it.
        """
        return self._standing.standing_in(text)

    def of(self, spelled: str) -> tuple[str, ...]:
        """Returns the names that this spelling, which stands in a text, means."""
        return tuple(self.owners.get(key_of(spelled), ()))

    def by_part(self, words: str) -> tuple[str, ...]:
        """Returns the names that the words are a part of, or are but for a slip.

        A short part stands there as it is written: by its sound alone `ช้า` would be one of
        `ประชาสัมพันธ์`.
        """
        key = key_of(words)
        if len(key) < _LEAST_HELD:
            return ()
        held = [self.names[place] for place in self._bodies.holding(key)]
        if len(key) <= _SHORT:
            held = [each for each in held if fold(words) in fold(body_of(each))]
        return tuple(held or (self.names[place] for place in sorted(set(self._slips.of(key)))))

    def by_initials(self, letters: str, number: str = "") -> tuple[str, ...]:
        """Returns the names with these initials after that of สำนัก, and with this number.

        letters: two or more.
        """
        found = self._beginning(letters, number, without_doing=False)
        if letters[0] == _DOING[0]:
            found |= self._beginning(letters[1:], number, without_doing=True)
        return tuple(self.names[place] for place in sorted(found))

    def _beginning(self, letters: str, number: str, without_doing: bool) -> set[int]:
        in_order = pattern_of(".*".join(letters[1:])).search
        found = self._initials.get((number, letters[0], without_doing), ())
        return {place for place, further in found if in_order(further)}

    @cached_property
    def _bodies(self) -> NameKeys:
        return NameKeys([key_of(body_of(name)) for name in self.names])

    @cached_property
    def _slips(self) -> SlippedKeys:
        return SlippedKeys(
            (key_of(each), place)
            for place, name in enumerate(self.names)
            for each in ways_written(name)
        )

    @cached_property
    def _initials(self) -> Mapping[tuple[str, str, bool], Sequence[tuple[int, str]]]:
        """The places of the names and their further initials: by the number, the first initial, and
        whether การ before it is left out."""
        found: dict[tuple[str, str, bool], list[tuple[int, str]]] = {}
        for place, name in enumerate(self.names):
            body = body_of(name)
            if body == name:
                continue
            numbered = _NUMBERED.fullmatch(body)
            what = numbered["what"] if numbered else body.replace("และ", "")
            after = what.removeprefix(_DOING)
            initials = initials_of(after)
            for without in {False, after != what} if initials else ():
                key = (numbered["number"] if numbered else "", initials[0], without)
                found.setdefault(key, []).append((place, "".join(initials[1:])))
        return found


@lru_cache(maxsize=4)  # the bureaus change with the roster
def spellings(names: Sequence[str]) -> Spellings:
    """Returns the spellings of these names."""
    names = tuple(dict.fromkeys(names))
    bodies = NameKeys([body_of(name) for name in names])
    owners: dict[str, dict[str, None]] = {}
    known: set[str] = set()
    for name in names:
        for each in ways_written(name):
            own = owners.setdefault(key_of(each), {})
            own[name] = None
            if each not in known and each not in _whole(name):
                known.add(each)  # all that hold it are told once
                own.update((names[place], None) for place in bodies.holding(each))
    written = SpellingsWithin({each for name in names for each in ways_written(name)})
    return Spellings(names, owners, written)


def ways_written(name: str) -> Iterator[str]:
    """Yields the name without สำนัก, up to และ, after it, and these without การ."""
    body = body_of(name)
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
    body = body_of(name)
    return body, body.split("และ")[0]


def body_of(name: str) -> str:
    """Returns the name without สำนัก."""
    return _HEAD.sub("", name, count=1).strip() or name


def key_of(spelled: str) -> str:
    """Returns the key by which spellings are compared: that of their sound."""
    return sound(fold(spelled))


def initials_of(what: str) -> list[str]:
    """Returns the consonants that do not end a syllable."""
    plain = _TONE.sub("", what)
    found = []
    for at, letter in enumerate(plain):
        before, after = plain[at - 1 : at] if at else "", plain[at + 1 : at + 2]
        ends = _VOWEL.match(before) and not _VOWEL.match(after)
        if _CONSONANT.match(letter) and (not ends or before in _LEADING):
            found.append(letter)
    return found

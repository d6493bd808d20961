"""Which bureaus words mean by a look with each name: the plain way, to compare the index with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from handlers.understand.bureaus.bureau_spellings import body_of, initials_of, key_of, ways_written

_NUMBERED = re.compile(r"(?P<what>.*\D)\s*(?P<number>\d+)")
_SAME_SOUND = ("ใไ", "ศษส", "ณน", "ญย", "ภพ", "ฎดฏต", "ฐถ", "ฆค", "ฌช")
_TONES = "็่้๊๋์"


class EachName:
    """What `Spellings` finds in its index, found without one."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.owners: dict[str, tuple[str, ...]] = {}
        written: set[str] = set()
        for name in names:
            body = body_of(name)
            for each in ways_written(name):
                written.add(each)
                whole = each in (body, body.split("และ")[0])
                others = [] if whole else [n for n in names if each in body_of(n)]
                known = self.owners.get(key_of(each), ())
                self.owners[key_of(each)] = tuple(dict.fromkeys((*known, name, *others)))
        longest = sorted(written, key=lambda each: (-len(each), each))
        self._pattern = re.compile("|".join(map(_tolerant, longest)) or "(?!)", re.IGNORECASE)

    def standing_in(self, text: str) -> list[tuple[int, int]]:
        return [found.span() for found in self._pattern.finditer(text)]

    def of(self, spelled: str) -> tuple[str, ...]:
        return self.owners.get(key_of(spelled), ())

    def by_part(self, words: str) -> tuple[str, ...]:
        key = key_of(words)
        if len(key) < 2:
            return ()
        held = tuple(name for name in self.names if key in key_of(body_of(name)))
        return held or tuple(
            name
            for name in self.names
            if any(_slipped(key, key_of(each)) for each in ways_written(name))
        )

    def by_initials(self, letters: str, number: str) -> tuple[str, ...]:
        return tuple(name for name in self.names if _has_initials(name, letters, number))


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
    most = 0 if len(key) < 5 else 1 if len(key) < 10 else 2
    return OSA.distance(typed, key) <= most


def _has_initials(name: str, letters: str, number: str) -> bool:
    body = body_of(name)
    numbered = _NUMBERED.fullmatch(body)
    if body == name or (numbered["number"] if numbered else "") != number:
        return False
    what = numbered["what"] if numbered else body.replace("และ", "")
    after = what.removeprefix("การ")
    return _begin(after, letters) or (
        after != what and letters[0] == "ก" and _begin(after, letters[1:])
    )


def _begin(what: str, letters: str) -> bool:
    initials = initials_of(what)
    rest = iter(initials[1:])
    return initials[:1] == [letters[0]] and all(letter in rest for letter in letters[1:])

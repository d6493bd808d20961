"""The names of a roster, as they are found in a sentence that may be kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters, normalise, sound
from models.people.names.names_alike import NamesAlike
from models.people.names.names_within import NamesWithin
from models.people.roster_memory import KnownRoster

FORMAL = (
    r"(?:ว่าที่\s*)?(?:ร้อย|พัน|สิบ|จ่าสิบ)(?:ตำรวจ)?(?:ตรี|โท|เอก)(?:หญิง)?|พันจ่าเอก|จ่าเอก"
    r"|(?:ว่าที่\s*)?[รพส]\.\s*(?:ต\.\s*)?[ตทอ]\.|พล\.?\s*[ตทอ]\.|หม่อม(?:หลวง|ราชวงศ์)|ม\.\s*[รล]\.\s*(?:ว\.)?"
    r"|นาง\s*สาว|น\s*\.?\s*ส\s*\.|(?<!เจ้า)นาย(?!ทะเบียน|จ้าง|กรัฐ|กฯ)|นาง|ด\s*\.?\s*ร\s*\.|ดร(?=\s)|(?<!พ\.)(?<!ค\.)ศ\."
)
_FORMAL_AT_START = pattern_of(rf"^(?:(?:{FORMAL})\s*)+")
_LEAST = 2
_LEAST_SOUND, _SLIP_LENGTH = 4, 7
"""So many letters are found by their sound, and despite a slip."""


class RosterNames:
    """The roster's first, last and whole names without titles, and how they sound.

    names: as they stand on the roster, also of who has left it
    """

    def __init__(self, names: Iterable[str]) -> None:
        found: set[str] = set()
        for name in names:
            bare = _FORMAL_AT_START.sub("", normalise(name).casefold()).strip()
            found.update(part for part in (bare, *bare.split()) if len(part) >= _LEAST)
        sounds = {sound(letters(each)) for each in found}
        self._names = NamesWithin(found, _LEAST)
        self._sounds = NamesWithin(sounds, _LEAST_SOUND)
        self._long = NamesAlike(each for each in sounds if len(each) >= _SLIP_LENGTH)

    def standing_in(self, plain: str) -> list[str]:
        """Returns the names that stand there, the longest first."""
        return sorted(self._names.standing_in(plain), key=lambda each: (-len(each), each))

    def sound_in(self, plain: str) -> bool:
        """Tells whether a name stands there with another spelling or a slip."""
        heard = sound(letters(plain))
        return bool(self._sounds.standing_in(heard)) or any(self._long.standing_in(heard))


def of_roster(known: KnownRoster) -> RosterNames:
    """Returns the names of everybody, also of who has left; to be derived from the roster."""

    def names() -> Iterator[str]:
        yield from (each.name for each in known.people)
        yield from known.former

    return RosterNames(names())

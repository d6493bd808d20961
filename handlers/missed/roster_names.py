"""The names of a roster, as they are found in a sentence that may be kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters, normalise, sound
from models.people.names.names_alike import NamesAlike
from models.people.names.names_within import NamesWithin
from models.people.people_by_name import PeopleByName

FORMAL = (
    r"(?:ว่าที่\s*)?(?:ร้อย|พัน|สิบ|จ่าสิบ)(?:ตำรวจ)?(?:ตรี|โท|เอก)(?:หญิง)?|พันจ่าเอก|จ่าเอก"
    r"|(?:ว่าที่\s*)?[รพส]\.\s*(?:ต\.\s*)?[ตทอ]\.|พล\.?\s*[ตทอ]\.|หม่อม(?:หลวง|ราชวงศ์)|ม\.\s*[รล]\.\s*(?:ว\.)?"
    r"|นาง\s*สาว|น\s*\.?\s*ส\s*\.|(?<!เจ้า)นาย(?!ทะเบียน|จ้าง|กรัฐ|กฯ)|นาง|ด\s*\.?\s*ร\s*\.|ดร(?=\s)|(?<!พ\.)(?<!ค\.)ศ\."
)
Pieces = tuple[tuple[str, str], ...]
"""The parts of a name, each with how it sounds."""

_FORMAL_AT_START = pattern_of(rf"^(?:(?:{FORMAL})\s*)+")
_LEAST = 2
_LEAST_SOUND, _SLIP_LENGTH = 4, 7
"""So many letters are found by their sound, and despite a slip."""


class RosterNames:
    """The roster's first, last and whole names without titles, and how they sound.

    names: as they stand on the roster, also of who has left it; with the pieces of each, where they
        are known.
    earlier: the names of the roster before its last change
    """

    def __init__(
        self, names: Iterable[str] | Mapping[str, Pieces], earlier: RosterNames | None = None
    ) -> None:
        pieces = names.values() if isinstance(names, Mapping) else map(_pieces, names)
        found = {part: heard for each in pieces for part, heard in each}
        sounds = dict.fromkeys(found.values())
        self._names = NamesWithin(found, _LEAST)
        self._sounds = NamesWithin(sounds, _LEAST_SOUND)
        long = (each for each in sounds if len(each) >= _SLIP_LENGTH)
        before = earlier._long if earlier is not None else None
        self._long: NamesAlike = NamesAlike(long, before)

    def standing_in(self, plain: str) -> list[str]:
        """Returns the names that stand there, the longest first."""
        return sorted(self._names.standing_in(plain), key=lambda each: (-len(each), each))

    def sound_in(self, plain: str) -> bool:
        """Tells whether a name stands there with another spelling or a slip."""
        heard = sound(letters(plain))
        return bool(self._sounds.standing_in(heard)) or any(self._long.standing_in(heard))


def _pieces(name: str) -> Pieces:
    """Returns the name without its title and its parts, each with how it sounds."""
    bare = _FORMAL_AT_START.sub("", normalise(name).casefold()).strip()
    parts = dict.fromkeys(part for part in (bare, *bare.split()) if len(part) >= _LEAST)
    return tuple((part, sound(letters(part))) for part in parts)


def of_roster(known: PeopleByName, earlier: RosterNames | None) -> RosterNames:
    """Returns the names of everybody, also of who has left; to be continued from the roster."""
    return RosterNames(known.of_each(_pieces), earlier)

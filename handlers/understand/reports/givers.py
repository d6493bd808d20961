"""Reads who gave a gift: a name, an organisation, and the keys that recognise them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people.names.names_within import NamesWithin

GIVER_HINT = "พิมพ์ชื่อผู้ให้และหน่วยงาน เช่น คุณสมมติ บริษัทตัวอย่าง จำกัด หากไม่ทราบชื่อ พิมพ์เฉพาะหน่วยงาน"
_LEAST = 2
_LEAST_FIRST = 4  # letters of a first name alone
_LEAST_NAME = 5  # letters: a shorter name may stand in another word by chance

_TITLE = pattern_of(
    r"(?:ว่าที่\s*(?:ร้อยตรีหญิง|ร้อย(?:ตรี|โท|เอก)|ร\.?\s?ต\.?(?:\s?หญิง)?)|นางสาว|น\.\s?ส\.|นาง|นาย|คุณ|ท่าน|ดร\.|พี่)"
    r"\s*(?![\u0e30-\u0e3a\u0e45-\u0e4e])"
)
_LED_IN = pattern_of(r"^(?:จาก|โดย|ได้จาก|รับจาก|ผู้ให้(?:คือ)?|ชื่อ)\s*")
_LED_OUT = pattern_of(r"(?:จาก|ของ|สังกัด|ตัวแทน|พนักงาน)+\s*$")
ORGANISATION = (
    r"(?:บริษัท|บ\.|บจก|บมจ|หจก|ห้าง|ร้าน|โรงแรม|โรงพิมพ์|มูลนิธิ|สมาคม|ชมรม|สหกรณ์|ธนาคาร|มหาวิทยาลัย|โรงเรียน"
    r"|วิทยาลัย|กระทรวง|กรม|สำนักงาน|สำนัก|องค์การ|องค์กร|สถาน|เทศบาล|จังหวัด)"
)
"""How the name of an organisation begins."""
_ORGANISATION = pattern_of(ORGANISATION)
_BETWEEN = pattern_of(
    r"\s*(?:[,/·|(]|\n|\s[-–—]\s|\s(?:จาก|ของ|สังกัด|ตัวแทน(?:ของ)?|พนักงาน(?:ของ)?)\s?)\s*"
)
_LEGAL_FORM = pattern_of(
    r"(?:บริษัท|บ\.|บจก\.?|บมจ\.?|หจก\.?|ห้างหุ้นส่วน(?:จำกัด)?|\(?มหาชน\)?|จำกัด|จก\.?)"
)


@dataclass(frozen=True)
class Giver:
    """Name and organisation as typed; one of them may be empty."""

    name: str
    organisation: str

    @property
    def name_key(self) -> str:
        """Returns the key that recognises the person with any title before the name."""
        return name_key(self.name)

    @property
    def organisation_key(self) -> str:
        """Returns the key that recognises the organisation in any legal form."""
        return fold(_LEGAL_FORM.sub(" ", self.organisation)) or fold(self.organisation)


def read_giver(text: str) -> Giver:
    """Returns name and organisation. Raises Unclear if the text has neither."""
    plain = _LED_IN.sub("", without_polite_ending(normalise(text)))
    if len(fold(plain)) < _LEAST:
        raise Unclear(GIVER_HINT)
    parts = [part for part in _BETWEEN.split(plain, maxsplit=1) if part]
    if len(parts) == 2 and not _ORGANISATION.match(parts[0]):
        return Giver(parts[0].strip(), parts[1].strip(" )"))
    found = _ORGANISATION.search(plain)
    if found is None or _TITLE.match(plain[found.start() :]):
        return Giver(plain, "")
    name = _LED_OUT.sub("", plain[: found.start()].strip(" ,("))
    return Giver(name.strip(), plain[found.start() :].strip(" )"))


def names_a_giver(text: str) -> bool:
    """Tells whether the words begin with a title and a name, or with an organisation."""
    plain = normalise(text)
    known = _TITLE.match(plain) or _ORGANISATION.match(plain)
    return known is not None and len(plain) > known.end()


class OfficeNames:
    """The first and last names of people of the office, by their keys without titles.

    people: ids and names of everybody on the roster.
    key: `name_key`, or what gives the same of each of these names
    """

    def __init__(
        self, people: Iterable[tuple[int, str]], key: Callable[[str], str] | None = None
    ) -> None:
        self._having: dict[str, list[int]] = {}
        key_of = key or name_key
        for id_, name in people:
            self._having.setdefault(key_of(name), []).append(id_)
        self._keys = NamesWithin(self._having, _LEAST_NAME)

    def named_in(self, text: str) -> list[int]:
        """Returns the ids of people whose first and last name stand in the text."""
        found = self._keys.standing_in(fold(text))
        return sorted(id_ for own in found for id_ in self._having[own])


def names_in(text: str, names: Sequence[str]) -> list[str]:
    """Returns the names whose first name, or first and last, stands in the text."""
    key = fold(text)
    whole = [name for name in names if name_key(name) in key]
    return whole or [
        name
        for name in names
        if len(first := name_key(_first_name(name))) >= _LEAST_FIRST and first in key
    ]


def _first_name(name: str) -> str:
    plain = normalise(name)
    return plain.rpartition(" ")[0] or plain


def name_key(name: str) -> str:
    """Returns the key of a name without its titles."""
    plain = normalise(name)
    while found := _TITLE.match(plain):
        plain = plain[found.end() :]
    return fold(plain) or fold(name)

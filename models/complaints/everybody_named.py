"""Whom of everybody on the roster a text names, found without a look at each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.complaints import case_names
from models.people.names.names_alike import NamesAlike
from models.people.names.names_within import NamesWithin
from models.people.people_by_name import PeopleByName


class EverybodyNamed:
    """Everybody on the roster by first, last and whole name.

    earlier: the same before the last change of the roster
    """

    def __init__(self, known: PeopleByName, earlier: EverybodyNamed | None) -> None:
        self._here, parts = known.here, known.of_each(case_names.parts_of)
        self._having: dict[str, list[int]] = {}
        wholes: dict[str, None] = {}
        for place, (_, name) in enumerate(self._here):
            first, last = parts[name]
            wholes[first + last] = None
            for piece in {first, last, first + last}:
                self._having.setdefault(piece, []).append(place)
        self._pieces = NamesWithin(self._having, case_names.TITLED_NAME)
        self._alike: NamesAlike = NamesAlike(
            (whole for whole in wholes if len(whole) >= case_names.SLIP_LENGTH),
            earlier._alike if earlier is not None else None,
        )

    def named_in(self, text: str) -> Mapping[int, str]:
        """The names by id of those whom `case_names.named_in` finds among everybody."""
        standing = self._people(self._pieces.standing_in(case_names.key(text)))
        rest = case_names.without_wholes(text, standing.items())
        maybe = standing | self._people(self._alike.standing_in(rest))
        found = case_names.named_in(text, sorted(maybe.items()), maybe.keys())
        return {id_: maybe[id_] for id_ in sorted(found)}

    def _people(self, pieces: Iterable[str]) -> dict[int, str]:
        places = {place for piece in pieces for place in self._having[piece]}
        return dict(sorted(self._here[place] for place in places))

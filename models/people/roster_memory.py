"""Each process remembers who is on the roster: it finds a name without reading everybody again."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.name_keys import name_key
from models.people.people_by_name import PeopleByName
from models.people.person import Person
from models.people.stamped_lists import StampedList
from models.trail import facts

Made = TypeVar("Made")


class OnRoster(NamedTuple):
    """A person of the roster, without what only their own row tells."""

    id: int
    staff_id: str
    name: str
    position: str
    bureau_id: int


class NameKeys:
    """The keys of many names, in one text: one search finds all keys that hold some letters."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._joined = "".join(f"\n{key}" for key in keys) + "\n"
        self._begins = array("I", accumulate((len(key) + 1 for key in keys), initial=0))

    def holding(self, letters: str) -> Iterator[int]:
        """The places of the keys in which the letters stand next to each other, in their order."""
        at = self._joined.find(letters)
        while at >= 0:
            place = bisect_right(self._begins, at) - 1
            yield place
            at = self._joined.find(letters, self._begins[place + 1])

    def being(self, key: str) -> Sequence[int]:
        """The places of this very key."""
        return [*self.holding(f"\n{key}\n")]


class KnownRoster:
    """Everybody on the roster at one moment, by name.

    former: the names of those who have left it.
    before: the roster before its last change; what was made of names is taken over.
    by_name: the same people by their names alone; as before, where only other things have changed.
    """

    def __init__(
        self,
        people: Sequence[OnRoster],
        former: Sequence[str] = (),
        before: KnownRoster | None = None,
    ) -> None:
        self.people, self.former = people, former
        here = [(each.id, each.name) for each in people]
        known = before.by_name if before is not None else None
        if known is None or (known.here, known.former) != (here, former):
            known = PeopleByName(here, former, known)
        self.by_name: PeopleByName = known
        self._derived: dict[Callable[..., Any], Any] = {}

    def derived(self, make: Callable[[KnownRoster], Made]) -> Made:
        """What `make` gives of the roster, which is made once as long as it stays the same.

        make: the same function at each call, not one that was made for the call.
        """
        if make not in self._derived:
            self._derived[make] = make(self)
        made: Made = self._derived[make]
        return made

    @cached_property
    def _names(self) -> NameKeys:
        return self.by_name.derived(_keys_of_names)

    @cached_property
    def _numbers(self) -> NameKeys:
        return NameKeys([name_key(each.staff_id) for each in self.people])

    @cached_property
    def _at_position(self) -> dict[str, list[int]]:
        """The places of the people by their position: many have the same one."""
        found: dict[str, list[int]] = {}
        for place, each in enumerate(self.people):
            found.setdefault(each.position, []).append(place)
        return found

    def of_number(self, sought: str) -> Sequence[int]:
        """The places of the people with this staff id, which is compared as a key."""
        return self._numbers.being(sought)

    def number_holds(self, sought: str) -> set[int]:
        """The places of the people in whose staff id this stands."""
        return {*self._numbers.holding(sought)}

    def of_name(self, name: str) -> Sequence[OnRoster]:
        """The people who have exactly this name."""
        same = (self.people[place] for place in self._names.being(name_key(name)))
        return [each for each in same if each.name == name]

    def named(self, sought: str) -> Iterator[tuple[int, bool]]:
        """The places of the people whose name holds the key, and whether a name begins with it."""
        for place in self._names.holding(sought):
            name = self.people[place].name
            begins = name_key(name).startswith(sought)
            yield place, begins or any(name_key(w).startswith(sought) for w in name.split())

    def in_posts(self, beginnings: Sequence[str]) -> list[int]:
        """The ids of the people whose position begins with one of these."""
        begun = [each for each in self._at_position if each.startswith(tuple(beginnings))]
        return [self.people[place].id for each in begun for place in self._at_position[each]]

    def in_position(self, sought: str) -> set[int]:
        """The places of the people in whose position the key stands."""
        found = (
            places for position, places in self._at_position.items() if sought in name_key(position)
        )
        return {place for places in found for place in places}


_COLUMNS = (Person.id, Person.staff_id, Person.name, Person.position, Person.bureau_id)
_PEOPLE = select(*_COLUMNS, Person.retired_at.is_(None)).order_by(Person.name, Person.id)


def _keys_of_names(known: PeopleByName) -> NameKeys:
    keys = known.of_each(name_key)
    return NameKeys([keys[name] for _, name in known.here])


def _read(session: Session, before: KnownRoster | None) -> KnownRoster:
    everybody = [(OnRoster._make(row[:-1]), row[-1]) for row in session.execute(_PEOPLE)]
    here = [person for person, stays in everybody if stays]
    return KnownRoster(here, [person.name for person, stays in everybody if not stays], before)


_remembered = StampedList(facts.ROSTER, _read)


def roster(session: Session) -> KnownRoster:
    """Everybody on the roster, as this session sees them. One statement while they stay the same,
    two after a change."""
    return _remembered.of(session)

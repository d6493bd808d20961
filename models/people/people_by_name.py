"""Who is on the roster by their names alone, and what readers of sentences make of the names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

Made = TypeVar("Made")


class PeopleByName:
    """The people of a roster by name: the same for as long as nobody comes, leaves or is renamed.

    here: id and name of everybody on the roster, in its order.
    former: the names of those who have left it.
    before: who was there before the last change. What was made of their names is taken over.
    """

    def __init__(
        self,
        here: Sequence[tuple[int, str]],
        former: Sequence[str] = (),
        before: PeopleByName | None = None,
    ) -> None:
        self.here, self.former = here, former
        self._made: dict[Callable[..., Any], Any] = {}
        self._earlier: dict[Callable[..., Any], Any] = (
            {} if before is None else {**before._earlier, **before._made}
        )

    def derived(self, make: Callable[[PeopleByName], Made]) -> Made:
        """What `make` gives of them, which is made once.

        make: the same function at each call, not one that was made for the call.
        """
        made: Made = self._once(make, lambda _earlier: make(self))
        return made

    def continued(self, make: Callable[[PeopleByName, Made | None], Made]) -> Made:
        """The same; `make` is told too what it made before the last change (None: nothing)."""
        made: Made = self._once(make, lambda earlier: make(self, earlier))
        return made

    def of_each(self, make: Callable[[str], Made]) -> Mapping[str, Made]:
        """What `make` gives of each name that somebody has or had: asked for new ones only."""

        def each(earlier: Mapping[str, Made] | None) -> Mapping[str, Made]:
            names = dict.fromkeys([*(name for _, name in self.here), *self.former])
            known = earlier or {}
            return {name: known[name] if name in known else make(name) for name in names}

        made: Mapping[str, Made] = self._once(make, each)
        return made

    def _once(self, make: Callable[..., Any], made_of: Callable[[Any], Any]) -> Any:
        if make not in self._made:
            self._made[make] = made_of(self._earlier.pop(make, None))
        return self._made[make]

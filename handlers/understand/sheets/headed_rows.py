"""The rows of a sheet below its line of heads. Knows no database: the process that opens people's
files uses it too."""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice


def read(
    lines: Sequence[Sequence[str]],
    heads: Mapping[str, str],
    needed: Collection[str],
    within: int,
    most: int | None = None,
) -> list[tuple[int, dict[str, str]]] | None:
    """Returns the rows by field, each with its row in the sheet; empty ones are left out. None if
    there is no line of heads.

    heads: the field of each head, whose spaces do not count
    needed: the fields without which a line is no line of heads
    within: how many lines from the top are looked at for the heads
    most: how many lines below the heads are read; None: all
    """
    for at, line in enumerate(lines[:within]):
        places = _places(line, heads)
        if set(needed) <= set(places):
            below = islice(enumerate(lines[at + 1 :], at + 2), most)
            found = ((number, _row(places, each)) for number, each in below)
            return [(number, row) for number, row in found if any(row.values())]
    return None


def _places(line: Sequence[str], heads: Mapping[str, str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, text in enumerate(line):
        field = heads.get("".join(text.split()))
        if field is not None:
            places.setdefault(field, at)
    return places


def _row(places: Mapping[str, int], line: Sequence[str]) -> dict[str, str]:
    return {field: line[at].strip() for field, at in places.items() if at < len(line)}

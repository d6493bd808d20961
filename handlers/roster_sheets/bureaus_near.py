"""Finds the bureau of the office that a roster file likely means by another name: `สนง.คลัง`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.accounts.roster_rows import RosterEntry

_HEAD = pattern_of(r"^(?:สำนักงาน|สนง\.?|สนก\.?|สน\.|ส\.)\s*")
_LONGEST = 120
"""A longer text is no bureau's name, and many such take long to compare."""
_DIGITS = pattern_of(r"\d+")


def near(given: str, names: Sequence[str]) -> str:
    """Returns the one name that is likely meant; "" if it is none or may be several."""
    if len(given) > _LONGEST:
        return ""
    plain = normalise(given)
    for words in (plain, _HEAD.sub("สำนัก", plain, count=1), _HEAD.sub("", plain, count=1)):
        found = list(bureaus_named(words, list(names)).names) or nearest_names(words, list(names))
        same = [name for name in found if _number(name) == _number(plain)]
        if len(same) == 1 and len(found) == 1:
            return same[0]
    return ""


def _number(name: str) -> list[str]:
    return _DIGITS.findall(normalise(name))


def spelled_otherwise(
    entries: Sequence[RosterEntry], names: Sequence[str]
) -> Mapping[str, tuple[str, list[int]]]:
    """Returns by the bureaus of the file that the office does not have, but likely means one that
    it has: that one, and the rows."""
    rows: dict[str, list[int]] = {}
    for entry in entries:
        if entry.bureau and entry.bureau not in names:
            rows.setdefault(entry.bureau, []).append(entry.number)
    meant = {given: near(given, names) for given in rows}
    return {given: (name, rows[given]) for given, name in meant.items() if name}

"""Names of people and bureaus as a button of twenty letters says them; it looks nobody up."""

from __future__ import annotations

from handlers.messages import count_graphemes, cut_graphemes

_MOST = 20
# What most names begin with, and so what helps least to tell them apart.
_BEGINNINGS = ("นางสาว", "นาง", "นาย", "สำนักงาน", "สำนัก")


def name_label(name: str) -> str:
    """The name if a button holds it; else without what it shares with the others, then cut."""
    return cut_graphemes(_shortest(name), _MOST)


def is_cut(name: str) -> bool:
    """Whether a button holds no more than a part of the name."""
    return count_graphemes(_shortest(name)) > _MOST


def _shortest(name: str) -> str:
    if count_graphemes(name) <= _MOST:
        return name
    shared = next((each for each in _BEGINNINGS if name.startswith(each)), "")
    return name.removeprefix(shared).strip() or name

"""Shortens names of people and bureaus to a button's twenty letters, and titles for lists."""

from __future__ import annotations

from handlers.messages import cut_graphemes, within_graphemes

_MOST = 20
# Most names begin with these, so they help least to tell names apart.
_BEGINNINGS = ("นางสาว", "นาง", "นาย", "สำนักงาน", "สำนัก")

_TITLE = 70
"""Graphemes of a title in a list: two lines on a phone. A tap shows the whole."""


def name_label(name: str) -> str:
    """Returns the name if it fits a button; else without its common beginning, then cut."""
    return cut_graphemes(_shortest(name), _MOST)


def is_cut(name: str) -> bool:
    """Tells whether a button can only show a part of the name."""
    return not within_graphemes(_shortest(name), _MOST)


def _shortest(name: str) -> str:
    if within_graphemes(name, _MOST):
        return name
    shared = next((each for each in _BEGINNINGS if name.startswith(each)), "")
    return name.removeprefix(shared).strip() or name


def short_title(title: str) -> str:
    """Returns the title as lists show it."""
    return cut_graphemes(title, _TITLE)

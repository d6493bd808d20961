"""Draws a list as it stands now, without showing it: its rows, and what stands on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from handlers import registry
from handlers.context import Context
from handlers.messages import render
from handlers.one_to_one.below_cards.filled_in import name_of
from handlers.question import rows_shown
from models.queues.shown_buttons import DATA, ROW, ShownButton, buttons_of


class DrawnList(Protocol):
    """The question that shows a list, and the name of what the button of a thing opens."""

    @property
    def query(self) -> str: ...
    @property
    def row(self) -> str: ...
    @property
    def facts(self) -> Mapping[str, str]: ...


_Drawn = tuple[Sequence[ShownButton], Sequence[ShownButton], ShownButton]


def rows(context: Context, which: DrawnList) -> _Drawn:
    """Returns what the list shows now, its rows, and all its words; nothing of it counts as
    shown. It is drawn once in a turn."""
    kept = (f"orders {which.query} {which.row} {sorted(which.facts.items())}", context.me.id)
    if kept not in context.once:
        context.once[kept] = _drawn(context, which)
    drawn: _Drawn = context.once[kept]
    return drawn


def _drawn(context: Context, which: DrawnList) -> _Drawn:
    query = registry.query(which.query)
    if query is None or not context.may(query.roles):
        return (), (), ShownButton("", "", ROW, "", "")
    looking = replace(context, said="", notices=[], withdrawn=[])
    drawn = render(query.answer(looking, "", which.facts))
    shown = buttons_of(drawn)
    rows = (each for each in shown if each.kind == DATA and name_of(each) == which.row)
    things = [each for each in rows_shown.each_target_once([*rows]) if rows_shown.facts(each)]
    things = [each for each in things if not each.label.startswith(_ONWARD)]
    return shown, things, ShownButton("", "", ROW, "", " ".join(_texts(drawn)))


def _texts(part: object) -> Iterator[str]:
    """Yields all words of a drawn message."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "text" and isinstance(value, str):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(part, list):
        for each in part:
            yield from _texts(each)


_ONWARD = ("หน้า", "ช่วง", "กลับ")


def goes_on(shown: Sequence[ShownButton]) -> bool:
    """Tells whether more of the list stands on the next page."""
    return any(each.label.startswith(("หน้าถัดไป", "ดูทั้งหมด")) for each in shown)

"""`เมนู`: what the person can do now, and what they must do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part
from handlers.messages.parts import first_primary
from handlers.question.query import Query
from handlers.subjects.declaration import MenuButton
from models import waiting
from models.people.person import EXECUTIVE


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the rows of all subjects, then their buttons, the main one big.

    An executive first gets a card of the whole office.
    """
    executive = context.me.has(EXECUTIVE)
    rows = _rows(context, overview=False) if executive else _rows(context)
    return [
        *([_overview(context)] if executive else ()),
        Card(
            "เมนู",
            subtitle=context.me.bureau.name,
            rows=tuple(rows) or (Para("เลือกสิ่งที่ต้องการจากปุ่มด้านล่าง"),),
            buttons=_buttons(context),
        ),
    ]


def _overview(context: Context) -> Message:
    """Returns an executive's first card: the office's figure, and buttons to pictures of it."""
    offered = [each for subject in context.subjects for each in subject.overview_buttons(context)]
    rows = tuple(_rows(context, overview=True))
    return Card("ภาพรวมสำนักงาน", rows=rows, buttons=first_primary(_in_place(offered)))


def _rows(context: Context, overview: bool | None = None) -> list[Part]:
    """Returns the rows of all subjects.

    overview: True for the rows of the executive's card, False for all others, None for both.
    """
    declared = [each for subject in context.subjects for each in subject.menu_rows]
    shown = [each for each in declared if overview is None or each.overview == overview]
    shown.sort(key=lambda each: each.place)
    return [row for each in shown for row in each.rows(context)]


def what_waits(context: Context) -> list[Button]:
    """Returns the buttons of what waits for the person, in the order of the subjects."""
    empty = waiting.empty_rooms(context.session, context.me, context.today)
    asked = [subject for subject in context.subjects if subject.name not in empty]
    found = [subject.waiting(context) for subject in asked]
    return [button for button in found if button is not None]


def _buttons(context: Context) -> tuple[Button, ...]:
    """Returns what waits for the person, then their work."""
    ahead = what_waits(context)
    declared = [each for subject in context.subjects for each in subject.menu_buttons]
    opened = {button.data for button in ahead}
    others = [each for each in declared if context.may(each.roles)]
    others = [each for each in others if each.button.data not in opened]
    return first_primary([*ahead, *_in_place(others)])


def _in_place(offered: Sequence[MenuButton]) -> list[Button]:
    return [each.button for each in sorted(offered, key=lambda each: each.place)]


QUERY = Query(name="menu", words=("เมนู", "menu", "เมนูหลัก"), answer=answer, own=True)

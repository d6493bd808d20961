"""Puts the rows of a list of members right, as they are shown with numbers: `ลบคนที่ 3 ออก`,
`สลับคนที่ 1 กับ 2`, `คนที่ 2 เป็นเลขา`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handlers.understand.corrections.row_orders import RowOrder, rearranged
from handlers.understand.unclear import Unclear
from handlers.working_groups import group_words
from handlers.working_groups.member_lines import person_lines, seat_of
from models.working_groups import groups

Members = Mapping[str, Any]
NO_SUCH = "ไม่มีลำดับนี้ในรายชื่อ จึงยังไม่ได้แก้ พิมพ์ชื่อ หรือเลขลำดับที่แสดง เช่น “ลบคนที่ 2”"
_BY_SEAT = "รายชื่อเรียงตามหน้าที่ในคณะทำงาน พิมพ์ชื่อกับหน้าที่ใหม่ หรือ “สลับคนที่ 1 กับ 2”"


def put_right(
    value: Members, order: RowOrder, joined: Callable[[Members, str], dict[str, Any]]
) -> dict[str, Any]:
    """Returns the list as the order wants it; who change places change their seats, too.

    joined: returns a list with the people of a line. Raises Unclear if a row is not there.
    """
    shown = groups.in_order(value["people"])
    places = order.places(len(shown))
    if places is None:
        raise Unclear(NO_SUCH)
    if order.changed:
        return _with_another(value, shown, places[0], order.text, joined)
    left = rearranged(shown, order) or []
    if order.swapped:
        left = [{**each, "seat": shown[at]["seat"]} for at, each in enumerate(left)]
    if order.moved and groups.in_order(left) != left:
        raise Unclear(_BY_SEAT)
    return {**value, "people": left, "unknown": []}


def _with_another(
    value: Members,
    shown: list[Mapping[str, Any]],
    at: int,
    text: str,
    joined: Callable[[Members, str], dict[str, Any]],
) -> dict[str, Any]:
    """Returns the list with another seat for the one at the place, or somebody else there."""
    seat, name = seat_of(text)
    others = [*shown[:at], *shown[at + 1 :]]
    if seat is not None and not name:
        changed = {**shown[at], "seat": seat}
        return {**value, "people": [*shown[:at], changed, *shown[at + 1 :]], "unknown": []}
    named = next(person_lines(text), None)
    seated = named is not None and named.seat is not None
    line = text if seated else f"{text} {group_words.SEATS[shown[at]['seat']]}"
    found = joined({**value, "people": others}, line)
    if len(found["people"]) == len(shown):
        found["people"] = [*others[:at], found["people"][-1], *others[at:]]
    return found

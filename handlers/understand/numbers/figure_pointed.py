"""Finds which figure of a story somebody tells anew, and puts the new one in its place.

It takes the place of one of its own kind only: no count for a day, no amount for a room. The number
of an order or a telephone is no count (docs/decisions/0266).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.understand.numbers.figure_told import FigureTold, figures_told, order_said, orders
from handlers.understand.numbers.story_figures import (
    COUNT,
    DAY,
    KINDS,
    NAME,
    Figure,
    as_float,
    figures_in,
    number,
    shape,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise_lines

_LEAST_SHARED, _MOST_APART = 3, 45
"""Letters that point at a place, and that may stand between that and its figure."""
_SHARE_TOLD, _SHARE_SURE = 0.7, 0.4
"""Of the words that point so much must stand in the story; less where a slip is told."""
_MOST_BESIDE, _WHY = 30, 14
"""Letters besides; fewer behind a figure where nothing says that it is put right."""
_MOST_TIMES = 5
"""A figure that is told without its unit is hardly so many times as large as it was."""
_TOTAL = pattern_of(r"(?:รวม|ทั้งหมด|ทั้งสิ้น)[^\d\s]{0,14}\s?$")


def places(story: str, told: FigureTold) -> Sequence[Figure]:
    """Returns the figures of the story that may be meant: one if that is sure."""
    plain, every = normalise_lines(story), figures_in(story)
    alike = [each for each in every if _fits(each, told)]
    if told.order:
        alike = _of_order(plain, alike, told)
    if told.old:
        alike = [each for each in alike if number(each.value) == number(told.old)]
        return (len(alike) > 1 and _pointed(plain, alike, told, _SHARE_SURE)) or alike
    if told.days:
        return _of_days(plain, alike, told)
    if told.order:
        return alike if _is_little_else(plain, told) else ()
    if told.points:
        share = _SHARE_SURE if told.surely else _SHARE_TOLD
        pointed = _pointed(plain, alike, told, share)
        if pointed and _stands_there(plain, every, told, share):
            return ()
        return pointed or (alike if len(alike) == 1 and _came(plain, alike[0], told) else ())
    return alike if told.surely else ()


def _stands_there(plain: str, every: Sequence[Figure], told: FigureTold, share: float) -> bool:
    """Tells whether the figure that is told stands where the words point: `ผู้เข้าร่วม 127 คน` changes
    nothing in `มีผู้เข้าร่วม 127 คน จาก 139 คน`."""
    of_kind = [e for e in every if e.kind == told.kind and told.unit in ("", e.unit)]
    found = _pointed(plain, of_kind, told, share)
    return any(number(each.value) == number(told.value) for each in found)


def _came(plain: str, of: Figure, told: FigureTold) -> bool:
    """Tells whether a slip is told of how many people came, and the figure is of those, in other
    words: `ที่จริงมากัน 24 คน`, where `คนเข้าประชุม 22 คน` stands."""
    if not told.surely or told.unit not in _PEOPLE or not all(map(_CAME.fullmatch, told.points)):
        return False
    return _CAME_TO.search(plain, 0, of.start) is not None


_PEOPLE = ("คน", "ท่าน", "ราย")
_COMES = "คน|ผู้|เข้า|ร่วม|มา|กัน|ประชุม|อบรม|งาน|ทั้งหมด|ทั้งสิ้น|จำนวน"
_CAME = pattern_of(rf"(?:{_COMES}|จริง|{POLITE})+")
_CAME_TO = pattern_of(rf"(?:มี|คน|ผู้|เข้า|ร่วม|มา)(?:{_COMES})*\s?$")


def tells_another(story: str, text: str) -> bool:
    """Tells whether the words tell another figure for one of the story: `อบรม 19 ม.ค.`, where the
    18th stands."""
    return any(len(places(story, each)) == 1 for each in figures_told(text))


def put_right(story: str, text: str) -> str | None:
    """Returns the story with the day, or the figure, that the words order to be another one; None
    for other words, and where several may be meant."""
    for told in figures_told(text):
        found = places(story, told) if told.ordered and told.surely else ()
        if len(found) == 1:
            return put(story, found[0], told)
        same = [e for e in figures_in(story) if (e.kind, e.value) == (told.kind, told.value)]
        if told.ordered and told.old and not found and len(same) == 1:
            return story  # it stands there already
    return None


def put(story: str, place: Figure, told: FigureTold) -> str:
    """Returns the story with the new figure in that place, and a sum of it that stands there done
    anew: `เช้า 30 บ่าย 28 รวม 58 คน`."""
    sums = _sum_of(story, place, told)
    changed = [(place, told.value), *([sums] if sums is not None else [])]
    for each, value in sorted(changed, key=lambda pair: -pair[0].start):
        story = f"{story[: each.start]}{value}{story[each.end :]}"
    return story


_WHOLE = frozenset(
    (
        *("คน", "ราย", "ท่าน", "ครั้ง", "ชุด", "ใบ", "ฉบับ", "เล่ม", "แผ่น", "กล่อง", "ชิ้น", "อัน", "ผืน"),
        *(
            "ต้น",
            "ถุง",
            "ขวด",
            "แห่ง",
            "ที่นั่ง",
            "หน่วยงาน",
            "สำนัก",
            "กลุ่ม",
            "เรื่อง",
            "ข้อ",
            "คัน",
            "รูป",
            "ภาพ",
            "หน้า",
        ),
    )
)
"""Units of which there is no part."""


def _fits(each: Figure, told: FigureTold) -> bool:
    """Tells whether the figure is of the kind that is told, and looks like it."""
    if shape(each.value) != shape(told.value):
        return False
    if "." in told.value and each.unit in _WHOLE:
        return False  # `อย่ารวมใน 2.1` names an activity, and is no number of people
    if told.kind == COUNT and each.kind == DAY:
        return not told.unit and bool(told.old)  # `ประชุม 23 ไม่ใช่ 22`
    if each.kind != told.kind or each.value == told.value:
        return False
    if told.month and told.month != each.month:
        return False
    if told.kind == NAME and "/" not in told.value:
        return False  # a room has readers of its own
    return "" in (each.unit, told.unit) or KINDS.get(each.unit, each.unit) == KINDS.get(
        told.unit, told.unit
    )


# -- which one ----------------------------------------------------------------------------------


def _of_order(plain: str, alike: Sequence[Figure], told: FigureTold) -> list[Figure]:
    """Returns the figure that stands behind the same order in the story, else that one of them."""
    for found in orders(plain):
        if found["times"] == told.times and order_said(found) == told.order:
            place = _beside(plain, alike, found, told)
            return [place] if place is not None else []
    alike = [each for each in alike if _TOTAL.search(plain, 0, each.start) is None]
    at = told.order - 1 if told.order > 0 else len(alike) - 1
    return [alike[at]] if len(alike) > 1 and 0 <= at < len(alike) else []


def _pointed(
    plain: str, alike: Sequence[Figure], told: FigureTold, least: float
) -> Sequence[Figure]:
    """Returns the figures beside the words that point; none where too little of them stands in the
    story."""
    words, shared = sum(map(len, told.points)), 0
    found: list[list[Figure]] = []
    for same in (piece for chunk in told.points for piece in _pieces(chunk, plain)):
        shared += len(same)
        places_ = (_beside(plain, alike, at, told) for at in re.finditer(re.escape(same), plain))
        if near := [each for each in places_ if each is not None]:
            found.append(near)
    if not found or shared < least * words or told.behind > (_MOST_BESIDE if told.surely else _WHY):
        return []
    every = [each for each in found[-1] if all(each in others for others in found)]
    return [*dict.fromkeys(every or found[-1])]


def _pieces(chunk: str, plain: str) -> list[str]:
    """Returns the parts of the words that stand in the story, in order: `เสื้อ` and `ตัวละ`."""
    same = _shared(chunk, plain)
    if len(same) < _LEAST_SHARED:
        return []
    at = chunk.index(same)
    return [*_pieces(chunk[:at], plain), same, *_pieces(chunk[at + len(same) :], plain)]


def _of_days(plain: str, alike: Sequence[Figure], told: FigureTold) -> Sequence[Figure]:
    """Returns the figures beside the days that are told, if each of these stands in the story."""
    if len(told.days) > 1 or not _is_little_else(plain, told):
        return ()
    days = re.finditer(rf"(?<!\d){re.escape(told.days[0])}", plain)
    found = [_beside(plain, alike, each, told) for each in days]
    return [each for each in found if each is not None]


def _is_little_else(plain: str, told: FigureTold) -> bool:
    others = [each for each in told.points if len(_shared(each, plain)) < _LEAST_SHARED]
    return sum(map(len, others)) <= _MOST_BESIDE


def _shared(chunk: str, plain: str) -> str:
    """Returns the longest part of the words that stands in the story."""
    for size in range(len(chunk), _LEAST_SHARED - 1, -1):
        for at in range(len(chunk) - size + 1):
            if chunk[at : at + size] in plain:
                return chunk[at : at + size]
    return ""


def _beside(
    plain: str, alike: Sequence[Figure], at: re.Match[str], told: FigureTold
) -> Figure | None:
    """Returns the figure that the words stand before; or behind, without a gap."""
    near = [each for each in alike if each.unit or told.unit or _is_near(each, told)]
    near = [each for each in near if told.unit or _is_near(each, told)] or near
    touching = [e for e in near if e.unit and e.ends <= at.start()]
    touching = [e for e in touching if not re.search(r"\s", plain[e.ends : at.start()])]
    after = [each for each in near if 0 <= each.start - at.end() <= _MOST_APART]
    if touching:
        return touching[-1]
    return after[0] if after else None


def _is_near(each: Figure, told: FigureTold) -> bool:
    old, new = as_float(each.value), as_float(told.value)
    if old is None or new is None:
        return True
    return bool(old and new) and max(old / new, new / old) <= _MOST_TIMES


def _sum_of(story: str, place: Figure, told: FigureTold) -> tuple[Figure, str] | None:
    """Returns the figure that is the sum of the old one and the others of its unit, and what it is
    with the new one."""
    plain = normalise_lines(story)
    same = [e for e in figures_in(story) if e.kind == COUNT and e.unit == place.unit]
    old, new = as_float(place.value), as_float(told.value)
    for each in same:
        whole, parts = as_float(each.value), [as_float(e.value) for e in same if e != each]
        others = [part for part in parts if part is not None]
        if None in (whole, old, new) or each.start == place.start or len(others) < 2:
            continue
        assert whole is not None and old is not None and new is not None
        if sum(others) == whole and _TOTAL.search(plain, 0, each.start):
            value = whole - old + new
            return each, f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
    return None

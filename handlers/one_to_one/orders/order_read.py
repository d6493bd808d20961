"""Takes an order apart: the words that want the deed, and what is told besides
(docs/decisions/0202)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.one_to_one.below_cards import deed_kinds, said_deeds
from handlers.subjects.waiting_lists import WaitingList
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from models.queues.shown_buttons import ShownButton


@dataclass(frozen=True)
class SaidOrder:
    """deed: the words that want it, with what is glued to them. told: the reason, the words to
    somebody; "" if nothing is told. new: the deed says what the thing is from now on.
    names_else: words stand before it that neither name the thing nor are small."""

    deed: str
    told: str
    glued: str = ""
    new: bool = False
    names_else: bool = False


def changes(deed: str) -> bool:
    """Tells whether the words want something to be otherwise from now on."""
    return deed_kinds.MENDS.said.match(deed) is not None


_GLUE = pattern_of(
    r"(?:ไป|มา|ให้|เลย|นะ|ที(?![่้๊๋])|หน่อย|ด้วย|ก่อน|คืน|กลับ|ใหม่|แก้(?:ไข)?(?=$|\s|นะ|ก่อน|ใหม่|เพราะ|ให้|ด้วย|ครับ|ค่ะ)|(?:ผู้|คน)(?:ให้|แจ้ง|ถาม|ร้อง|ส่ง)|เขา|เค้า|น้อง|เจ้าตัว|ครับ|คับ|ค่ะ|คะ|จ้า|โดย|พร้อม|:|,|\s)*"
    r"(?:เพราะ(?:ว่า)?|เนื่องจาก|เหตุผล(?:คือ|ว่า)?|ว่า|:)?\s*"
)
"""What stands between the deed and what is told of it."""
_NO_REASON = pattern_of(r"^(?:ไม่)?(?:ให้)?(?:อนุมัติ|รับ|เห็น)|บาท|^[\d,.]+$|รอ(?:อยู่|ผม|พี่|ท่าน)?|ค้าง|ยังไม่")
"""Tells of the thing, and not why."""
_MOST_LEFT = 4


def wants(which: WaitingList, plain: str) -> re.Match[str] | None:
    """Returns where the words order something of the list; None where they do not, forbid it or
    tell that it is done."""
    return next(filter(_is_ordered, which.orders.finditer(plain)), None)


def _is_ordered(found: re.Match[str]) -> bool:
    """Tells whether the words order it, and do not only say that it waits for it."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    if _AWAITED.search(before) is not None or _DONE_ALREADY.match(behind) is not None:
        return False
    return said_deeds.is_wanted(found)


_DONE_ALREADY = pattern_of(
    r"(?:[\d.]|ไป|ให้|คืน|กลับ|หมด|ครบ|\s)*(?:แล้ว(?!ก)|ละ(?=\s|$)|(?:หรือ|รึ)?ยัง(?!ไม่|ไง|งั?ย))"
)
"""`ส่งกลับ 1.10 ไปแล้วค่ะ`; or it is asked whether it is done: `2.1 ผ่านยังคะ`."""
_AWAITED = pattern_of(
    rf"(?:รอ|ที่(?:ต้อง|จะ|เคย|ได้)?|การ|ผู้|คน|เพื่อ|ใคร|เคย|ถ้า)(?:{ME_OR_US}|พี่|ท่าน|ให้|ต้อง|การ|\s)*$"
    rf"|^(?:{ME_OR_US})\s?(?:เคย)?(?:ได้|รับ)\S*?มา(?:แล้ว|ก็|\s)*$"
)
"""It waits for it, or somebody tells what they got and did themselves."""


def orders_two(which: WaitingList, plain: str) -> bool:
    """Tells whether the words order more than one deed; nobody can tell then which is for which."""
    return sum(map(_is_ordered, which.orders.finditer(plain))) > 1


def read(which: WaitingList, rest: str, rows: Sequence[ShownButton]) -> SaidOrder | None:
    """Returns the order in the words without those that name the things; None where they order
    nothing.

    rows: of the list, whose words name a thing and tell nothing
    """
    found = wants(which, rest)
    if found is None:
        return None
    behind = rest[found.end() :]
    before = [each for each in rest[: found.start()].split() if _tells(which, each, rows)]
    else_ = bool(before)
    glue = _GLUE.match(behind)
    glued = glue[0] if glue is not None else ""
    told = behind[len(glued) :]
    if changes(found[0]) and (new := said_deeds.NEW_VALUE.search(behind)) is not None:
        value, _, why = behind[new.start() :].partition("เพราะ")
        return SaidOrder(f"{found[0]}{value.strip()}", why.strip(), new=True, names_else=else_)
    if not _SAYS.search(glued):
        told = _without_names(which, told, rows)
    if not told and before:
        told = " ".join(before)
    return SaidOrder(found[0], told.strip(), glued.strip(), names_else=else_)


_SAYS = pattern_of(r"(?:ว่า|เพราะ|เนื่องจาก|เหตุผล|:)\s*$")


def _without_names(which: WaitingList, told: str, rows: Sequence[ShownButton]) -> str:
    """Returns what is told without what only names the things at its beginning."""
    parts = told.split(" ")
    while parts and not _left(which, parts[0].strip(","), rows):
        parts = parts[1:]
    left = " ".join(parts)
    return left if left == told else _GLUE.sub("", left, count=1)


def _tells(which: WaitingList, part: str, rows: Sequence[ShownButton]) -> bool:
    return _NO_REASON.search(part) is None and len(_left(which, part, rows)) > _MOST_LEFT


def _left(which: WaitingList, part: str, rows: Sequence[ShownButton]) -> str:
    return said_deeds.left(which.called.sub(" ", part), rows, ())

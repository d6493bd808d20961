"""An own deed that is meant by its place in the book: `ลบอันล่าสุด`, `แก้อันแรก` (docs/decisions/
0151)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from handlers.context import Context
from handlers.conversation import beginning
from handlers.good_deeds import deed_words, show_book, withdraw_deed
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.asked_needs import Need, Needs, plain_words, wanted
from handlers.question.query import Facts, Query, opens
from handlers.understand.choices.places import read_place
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from models.good_deeds import deed_texts, deeds
from models.good_deeds.good_deed import GoodDeed

_CUT = 60
_EMPTY = "สมุดความดีของท่านยังไม่มีบันทึก จึงไม่มีรายการให้ลบหรือแก้"
_PLACE = pattern_of(r"แรก|บนสุด|สุดท้าย|ล่างสุด|ที่\s?\d{1,2}")


def _meant(context: Context, words: str) -> tuple[list[GoodDeed], list[GoodDeed]]:
    """Returns all own deeds, the newest first, and those that the place may mean."""
    found = deeds.mine(context.session, context.me)
    if re.search("ล่าสุด|เมื่อกี้|เพิ่งลง|นี้", words) or len(found) == 1:
        return found, found[:1]
    which = _PLACE.search(words)
    if which is None:
        return found, found
    if which[0] == "สุดท้าย":  # what was told last, or the last one in the list
        return found, [found[0], found[-1]] if found else []
    place = read_place(f"อัน{which[0]}", len(found))
    return found, [found[place]] if place is not None else []


def _withdraw(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the deed that is meant and asks whether it is to be taken back."""
    every, meant = _meant(context, plain_words(rest))
    if not every:
        return [Text(_EMPTY, (deed_words.ANOTHER,))]
    if len(meant) != 1:
        return [Text(*_which(context, meant or every, deed_words.WITHDRAW, "ถอนข้อความ"))]
    told = Text(f"เรื่องที่จะถอน {_line(context, meant[0])}")
    asked = beginning.open_flow(context, withdraw_deed.FLOW, "", {"d": str(meant[0].id)})
    return [told, *asked]


def _which(
    context: Context, meant: Sequence[GoodDeed], name: str, does: str
) -> tuple[str, tuple[Button, ...]]:
    lines = [f"{n}. {_line(context, each)}" for n, each in enumerate(meant[:3], 1)]
    buttons = tuple(
        Button(f"{does} {n}", opens(name, d=each.id), f"{does} {n}")
        for n, each in enumerate(meant[:3], 1)
    )
    return "\n".join(["หมายถึงเรื่องใด", *lines]), (*buttons, deed_words.MINE)


def _line(context: Context, deed: GoodDeed) -> str:
    words = cut_graphemes(deed_texts.words(context.sealer, deed), _CUT)
    return f"{short_date(deed.done_on)} “{words}”"


def _mend(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that words stay as they were kept, above the deed with what can be done."""
    every, meant = _meant(context, plain_words(rest))
    if not every:
        return [Text(_EMPTY, (deed_words.ANOTHER,))]
    told = "ข้อความที่บันทึกแล้วแก้ไม่ได้ ถอนข้อความแล้วบันทึกใหม่ได้ ส่วนผู้อ่านเปลี่ยนได้ทุกเมื่อ"
    if len(meant) != 1:
        words, buttons = _which(context, meant or every, deed_words.ONE, "เรื่องที่")
        return [Text(told), Text(words, buttons)]
    return [Text(told), show_book.card(context, meant[0])]


_ONE = (
    r"(?:รายการ|อัน|เรื่อง|บันทึก|ความดี|ข้อ|ตัว|ที่|\s)*(?:ล่าสุด|แรก|บนสุด|สุดท้าย|ล่างสุด|ที่\s?\d{1,2}|เมื่อกี้"
    r"|นี้|ที่เพิ่งลง)"
)
_TAIL = rf"(?:ออก|ทิ้ง|ไป|ให้|หน่อย|ด้วย|ที|ได้(?:{WHETHER})?|แล้ว|เลย|\s)*"
_NEEDS = Needs(
    pattern_of("$^"),
    (
        Need(
            pattern_of("$^"),
            Query("deed_withdrawn_by_place", (), _withdraw, own=True, goes_on=True),
            pattern_of(rf"(?:ขอ|ช่วย|อยาก|จะ|งั้น|\s)*(?:ลบ|ถอน|เอา)(?:{_ONE})?{_TAIL}"),
        ),
        Need(
            pattern_of("$^"),
            Query("deed_mended_by_place", (), _mend, own=True),
            pattern_of(
                rf"(?:ขอ|ช่วย|อยาก|จะ|งั้น|\s)*(?:แก้(?:ไข)?|เปลี่ยน)(?:ข้อความ)?(?:{_ONE})?(?:ที่)?(?:พิมพ์ผิด|ผิด)?{_TAIL}"
                rf"|{_ONE}\s?(?:พิมพ์|เขียน|ลง)?ผิด.{{0,16}}"
            ),
        ),
    ),
    after=(deed_words.BOOK, deed_words.ONE),
)


asked = partial(wanted, _NEEDS)
"""Returns what the words want of a deed in the book that was shown; None for other words."""

"""Which of what stands in sight are the rows of a list, and which row is meant by its place
(docs/decisions/0191)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from handlers.understand.patterns import pattern_of
from handlers.understand.pointing.pointing import PointedKind, Pointing
from models.queues.shown_buttons import DATA, LINK, ShownButton

OPENING = ("พิจารณา", "ตรวจ", "ดู", "เปิด", "อ่าน", "รายละเอียด")
"""How labels begin of buttons that open a row."""
LEAST_ROWS = 2
_ONWARD = ("หน้า", "ดูทั้งหมด", "ช่วงถัดไป")
"""Labels that lead on to more of a list."""
_CALLED = pattern_of(r"^(?:(?!วัน)\D){0,14}ที่ (\d{1,4})(?!\d)")
"""`เรื่องที่ 3 · รับเมื่อ …`: a row that is called by a number; `วันพุธที่ 14 เมษายน` is a day."""


def each_target_once(buttons: Sequence[ShownButton]) -> list[ShownButton]:
    """Returns the buttons, one of those that do the same."""
    return list({(each.kind, each.target): each for each in reversed(buttons)}.values())[::-1]


def head(row: ShownButton) -> str:
    """Returns what a row is called."""
    return row.item.partition("\n")[0]


def meant(which: Pointing, rows: Sequence[ShownButton]) -> list[ShownButton]:
    """Returns the rows that are meant by their place; one that is called by a number is meant by
    that. `คนแรก` is the first person, whatever figures stand above."""
    if which.kind in (PointedKind.PERSON, PointedKind.BUREAU):
        rows = [each for each in rows if is_of(which.kind, each)] or rows
    numbers = [_CALLED.findall(each.item)[:1] for each in rows]
    if which.place > 0 and any(numbers) and not which.of_two:
        called = [row for row, of in zip(rows, numbers, strict=True) if of == [str(which.place)]]
        return called if len(called) == 1 else which.at(rows) if which.place == 1 else []
    return which.at(rows)


NUMBER = pattern_of(r"(?:[ก-๎]+\s)?([1-9](?:\.\d{1,2}){1,2})(?![\d.:-]|\s?น\.)")
"""Of an activity, at the beginning of a label or of what stands beside it: no hour."""
PERSON = pattern_of(r"(?:นางสาว|นาย|นาง)\S{2,}\s[ก-๎]{2,}(?:\s[ก-๎]{2,})?")


def facts(row: ShownButton) -> dict[str, str]:
    """Returns the facts of the button of a row."""
    return dict(parse_qsl(row.target.partition("?")[2]))


def is_of(kind: PointedKind, row: ShownButton) -> bool:
    """Tells whether a row is one of a bureau or a person, where the words call it so."""
    if kind is PointedKind.BUREAU:
        return "b" in facts(row) and not NUMBER.match(head(row))
    return kind is not PointedKind.PERSON or PERSON.search(row.item) is not None


def listed(shown: Sequence[ShownButton]) -> Sequence[ShownButton]:
    """Returns the rows of the list that an answer shows, from the top, also those without a button;
    of an answer without a list the buttons that are alike."""
    alike = button_rows(shown)
    lists = numbered(shown)
    with_them = (each for each in lists if alike and alike[0] in each)
    return next(with_them, None) or next(iter(lists), alike)


def numbered(shown: Sequence[ShownButton]) -> list[list[ShownButton]]:
    """Returns the rows of each list of an answer, from the top."""
    found: list[list[ShownButton]] = []
    for each in shown:
        if each.row and not each.label.startswith(_ONWARD):
            if not found or each.row <= found[-1][-1].row:
                found.append([])
            found[-1].append(each)
    return [rows for rows in found if len(rows) >= LEAST_ROWS and not _asks(rows)]


def _asks(rows: Sequence[ShownButton]) -> bool:
    """Tells whether these are the answers of a conversation, to be changed."""
    return any(each.target.startswith("c:") for each in rows)


def button_rows(shown: Sequence[ShownButton]) -> Sequence[ShownButton]:
    """Returns the button of each row of an answer: those that show the same label, or else those
    that open the same of several things. Nothing if two kinds of buttons may be meant."""
    lasting = [each for each in shown if each.kind != LINK and not each.target.startswith("c:")]
    kinds = _alike(lasting, lambda each: each.label) or _alike(lasting, _opened_by)
    opening = [each for each in kinds if each[0].label.startswith(OPENING)]
    found = opening or kinds
    return found[0] if len(found) == 1 else ()


def opening_rows(shown: Sequence[ShownButton]) -> Sequence[ShownButton]:
    """Returns the button of each row of an answer, or of its only row."""
    return listed(shown) or only_row(shown)


def undecided(shown: Sequence[ShownButton]) -> ShownButton | None:
    """Returns what opens the one thing on which an answer's buttons decide, before anything is
    decided; None where they decide on nothing, or on several."""
    decides = [each for each in shown if each.kind == DATA and _DECISION.search(each.target)]
    opened = {_HOW.sub("", each.target) for each in decides}
    if len(decides) < LEAST_ROWS or len(opened) != 1:
        return None
    return replace(decides[0], target=_DECISION.sub("", decides[0].target))


_DECISION = pattern_of(r"[&?]do=\w+")


def rows_alike(shown: Sequence[ShownButton]) -> Sequence[ShownButton]:
    """Returns the button of each row of a list, whose buttons show one label; on a card of one
    thing there are none."""
    rows = listed(shown)
    return rows if len({each.label for each in rows}) == 1 else ()


def only_row(shown: Sequence[ShownButton]) -> Sequence[ShownButton]:
    """Returns the button of the only row of an answer: the only one that opens what it shows."""
    data = [each for each in shown if each.kind == DATA and each.target.startswith("o:")]
    named = ([each for each in data if each.label in labels] for labels in (OPENING, _OF_A_CARD))
    opening = next((each_target_once(each) for each in named if each), [])
    return opening if len(opening) == 1 else ()


_OF_A_CARD = ("ดูรายละเอียด", "เปิดเรื่อง", "เปิดอ่าน", "เปิดดู", "ดูรายงาน")
"""Labels of the button that shows the whole of what a card tells of."""


def offers(shown: Sequence[ShownButton]) -> Sequence[ShownButton]:
    """Returns the few buttons of an answer that offers several things and has no rows."""
    kept = [each for each in shown if each.label not in ("", _MENU)]
    labels = {each.label for each in kept}
    plain = not any(
        each.kind == LINK or each.target.startswith("c:") or each.label.startswith("หน้า")
        for each in kept
    )
    few = LEAST_ROWS <= len(kept) <= _MOST_OFFERS and len(labels) == len(kept)
    return kept if plain and few else ()


_MOST_OFFERS, _MENU = 4, "เมนู"


def _opened_by(button: ShownButton) -> str:
    return button.target.partition("?")[0] if button.kind == DATA else ""


def _alike(
    shown: Sequence[ShownButton], key: Callable[[ShownButton], str]
) -> list[list[ShownButton]]:
    """Returns the buttons that are alike, where several lead to different things."""
    groups: dict[str, list[ShownButton]] = {}
    for each in shown:
        if key(each) and not each.label.startswith("หน้า"):  # pages are no rows
            groups.setdefault(key(each), []).append(each)
    once = [each_target_once(each) for each in groups.values()]
    return [each for each in once if len({_HOW.sub("", one.target) for one in each}) > 1]


_HOW = pattern_of(r"[&?](?:f|do|v)=\w+")
"""One document in several formats is no list, nor what may be decided of one thing."""

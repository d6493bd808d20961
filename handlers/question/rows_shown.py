"""Which buttons of an answer are its rows, and which of them are alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.understand.patterns import pattern_of
from models.queues.shown_buttons import DATA, LINK, ShownButton

OPENING = ("พิจารณา", "ตรวจ", "ดู", "เปิด", "อ่าน", "รายละเอียด")
"""How labels begin of buttons that open a row."""

LEAST_ROWS = 2


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
    return button_rows(shown) or only_row(shown)


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
    rows = button_rows(shown)
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
    kept = [each for each in shown if each.label != _MENU]
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


def each_target_once(buttons: Sequence[ShownButton]) -> list[ShownButton]:
    return list({(each.kind, each.target): each for each in reversed(buttons)}.values())[::-1]

"""Draws the parts of a card as Flex components in the office's look."""

from decimal import Decimal
from typing import Any

from handlers.messages.actions import Json, action
from handlers.messages.limits import CAPTION_UNITS, PIECE_UNITS
from handlers.messages.measure import NOTHING, clean, short_line, split_text
from handlers.messages.parts import Bar, Button, Divider, Hero, Para, Part, Row, Tone, web_address

BRAND = "#06594F"
WHITE = "#FFFFFF"
_GREY = "#5F6B76"
_PALE = "#E3E8EC"
_PALE_BRAND = "#E1EEEB"
# Each has at least 4.5 : 1 against white, as text and under white text (WCAG 2.2, 1.4.3).
HEADER: dict[Tone, str] = {
    "plain": BRAND,
    "good": "#15713F",
    "warn": "#A85A00",
    "bad": "#B3261E",
    "muted": _GREY,
}
_INK: dict[Tone, str] = HEADER | {"plain": "#1D2A33"}
_BUTTON_COLOUR = {"primary": BRAND, "secondary": _PALE_BRAND, "link": BRAND}
_NOT_REPORTED = "ยังไม่มีรายงาน"


def words(text: str, **look: Any) -> Json:
    """Returns a text component that wraps; `text` must not be empty, LINE refuses that."""
    return {"type": "text", "text": text, "wrap": True, **look}


def blocks(part: Part) -> list[Json]:
    """Returns the components of one part: several for a long text, none for an empty paragraph."""
    match part:
        case Row():
            return _row(part)
        case Para():
            weight = "bold" if part.bold else "regular"
            return _pieces(part.text, size="sm", color=_INK[part.tone], weight=weight)
        case Bar():
            return [_bar(part)]
        case Divider():
            return [{"type": "separator", "color": _PALE}]


def note(text: str) -> list[Json]:
    """Returns the small print at the end of a card."""
    return _pieces(text, size="xs", color=_GREY)


def footer_button(button: Button) -> Json:
    """Returns a button over the whole width; a long label gets smaller, it is not cut."""
    return {
        "type": "button",
        "style": button.style,
        "color": _BUTTON_COLOUR[button.style],
        "height": "sm",
        "adjustMode": "shrink-to-fit",
        "action": action(button),
    }


def hero(picture: Hero) -> Json:
    """Returns the picture, whole and as wide as the card; LINE draws at most triple its width
    high."""
    ratio = f"{picture.width}:{min(picture.height, 3 * picture.width)}"
    made: Json = {
        "type": "image",
        "url": web_address(picture.address),
        "size": "full",
        "aspectRatio": ratio,
        "aspectMode": "fit",
        "backgroundColor": WHITE,
    }
    return made | ({"action": action(picture.button)} if picture.button is not None else {})


def box(contents: list[Json], layout: str = "vertical", **look: Any) -> Json:
    """Returns a box with these components, below each other or side by side."""
    return {"type": "box", "layout": layout, **look, "contents": contents}


def _pieces(text: str, **look: Any) -> list[Json]:
    return [words(piece, **look) for piece in split_text(clean(text), PIECE_UNITS)]


def _row(row: Row) -> list[Json]:
    pieces = _pieces(row.value, size="sm", color=_INK[row.tone])
    if not pieces and row.button is None:
        pieces = [words(NOTHING, size="sm", color=_GREY)]
    return [box([*_row_head(row), *pieces[:1]], spacing="xs"), *pieces[1:]]


def _row_head(row: Row) -> list[Json]:
    label = short_line(row.label, CAPTION_UNITS)
    grey = words(label or NOTHING, size="xs", color=_GREY, flex=1)
    if row.button is None:
        return [grey] if label else []
    return [box([grey, _pill(row.button)], "horizontal", spacing="lg", alignItems="center")]


def _pill(button: Button) -> Json:
    """Returns a small button; the box around the words can be tapped, words alone are too small."""
    tap = action(button)
    label = words(tap["label"], size="xs", color=BRAND, weight="bold", align="center")
    room = {"paddingStart": "lg", "paddingEnd": "lg", "paddingTop": "sm", "paddingBottom": "sm"}
    return box([label], flex=0, backgroundColor=_PALE_BRAND, cornerRadius="md", action=tap, **room)


def _bar(bar: Bar) -> Json:
    share = _share(bar.share)
    tone: Tone = "muted" if share is None else bar.tone
    label = short_line(bar.label, CAPTION_UNITS)
    above = [words(label, size="xs", color=_GREY)] if label else []
    given = short_line(bar.caption, CAPTION_UNITS)
    told = words(_bar_caption(given, share), size="sm", color=_INK[tone])
    return box([*above, told, _track(share, HEADER[tone])], spacing="xs")


def _share(share: Decimal | float | None) -> float | None:
    """Returns the share between 0 and 1; None (not reported) if it is not a number."""
    try:
        number = float("nan" if share is None else share)
    except ValueError:  # Decimal("sNaN")
        return None
    return None if number != number else min(1.0, max(0.0, number))


def _bar_caption(given: str, share: float | None) -> str:
    if share is None:
        return f"{_NOT_REPORTED} · {given}" if given else _NOT_REPORTED
    # Rounded down: 99.6 % must not read as done.
    return given or f"{int(share * 100)}%"


def _track(share: float | None, colour: str) -> Json:
    track = box([], height="8px", cornerRadius="4px", backgroundColor=_PALE)
    if share:
        width = f"{max(1, int(share * 100))}%"
        track["contents"] = [track | {"width": width, "backgroundColor": colour}]
    return track

"""Puts a card into as many bubbles as LINE's sizes require."""

import json
from collections.abc import Sequence

from handlers.messages.actions import Json
from handlers.messages.blocks import HEADER, WHITE, blocks, box, footer_button, hero, note, words
from handlers.messages.limits import (
    BLOCKS_A_PAGE,
    BUBBLE_BYTES,
    BUBBLES,
    BUTTONS_A_PAGE,
    CAROUSEL_BYTES,
    PAGE_BYTES,
    SUBTITLE_UNITS,
    TITLE_UNITS,
)
from handlers.messages.measure import NOTHING, one_line, short_line
from handlers.messages.parts import Card, Para, Part, Tone

_SEPARATOR_BYTES = 2
_CAROUSEL_FRAME_BYTES = 100
# All bubbles of a carousel must be of one width (reference, "Carousel").
_SIZE = "mega"

Heading = tuple[str, str]  # title and subtitle
Page = tuple[list[Json], list[Json]]  # body and footer
Group = tuple[list[Json], int]  # of a page's parts, and their bytes


def json_bytes(value: Json) -> int:
    """Returns the size as JSON with every Thai letter escaped.

    The SDK writes it so, and UTF-8 is never longer; LINE does not say which of the two its 30 KB
    and 50 KB count.
    """
    return len(json.dumps(value))


def bubbles(card: Card) -> list[Json]:
    """Returns the card's bubbles, each under 30 KB: one if it fits, else numbered pages."""
    body = [block for part in _parts(card) for block in blocks(part)] + note(card.note)
    footer = [footer_button(button) for button in card.buttons]
    heading = _heading(card)
    picture = hero(card.hero) if card.hero is not None else None
    if len(body) <= BLOCKS_A_PAGE and len(footer) <= BUTTONS_A_PAGE:
        whole = _bubble(_header(heading, card.tone), body, footer, picture)
        if json_bytes(whole) <= BUBBLE_BYTES:
            return [whole]
    first = [_bubble(_header(heading, card.tone), [], [], picture)] if picture else []
    return first + _pages(heading, card.tone, body, footer)


def carousels(pages: Sequence[Json]) -> list[Json]:
    """Returns Flex containers: one bubble alone as itself, several as carousels."""
    if len(pages) == 1:  # as nearly every answer has it: its size is known to fit
        return list(pages)
    groups = _packed(pages, BUBBLES, CAROUSEL_BYTES - _CAROUSEL_FRAME_BYTES)
    return [
        group[0] if len(group) == 1 else {"type": "carousel", "contents": group}
        for group, _ in groups
    ]


def _parts(card: Card) -> tuple[Part, ...]:
    """Returns the card's parts; a title or subtitle too long for the header comes first."""
    cut = tuple(
        Para(words_of, bold=True)
        for words_of, units in ((card.title, TITLE_UNITS), (card.subtitle, SUBTITLE_UNITS))
        if short_line(words_of, units) != one_line(words_of)
    )
    return cut + card.rows


def _pages(heading: Heading, tone: Tone, body: list[Json], footer: list[Json]) -> list[Json]:
    title, subtitle = heading
    pages = _turned(
        _packed(body, BLOCKS_A_PAGE, PAGE_BYTES), _packed(footer, BUTTONS_A_PAGE, PAGE_BYTES)
    )
    marks = [f"หน้า {number} จาก {len(pages)}" for number in range(1, len(pages) + 1)]
    headings = [(title, subtitle, marks[0]), *((title, mark) for mark in marks[1:])]
    return [
        _bubble(_header(lines, tone), *page) for lines, page in zip(headings, pages, strict=True)
    ]


def _turned(body: list[Group], footer: list[Group]) -> list[Page]:
    """Returns text pages, then button pages; the last text and the first buttons share a page if
    they fit."""
    shared: list[Page] = []
    if body and footer and body[-1][1] + footer[0][1] <= PAGE_BYTES:
        shared = [(body[-1][0], footer[0][0])]
        body, footer = body[:-1], footer[1:]
    return [*((group, []) for group, _ in body), *shared, *(([], group) for group, _ in footer)]


def _packed(items: Sequence[Json], most: int, room: int) -> list[Group]:
    """Returns groups in order, evenly filled, each of at most `most` items and `room` bytes."""
    groups: list[list[Json]] = []
    used: list[int] = []
    share = -(-len(items) // max(1, -(-len(items) // most)))
    for item in items:
        size = json_bytes(item) + _SEPARATOR_BYTES
        if not groups or len(groups[-1]) == share or used[-1] + size > room:
            groups.append([])
            used.append(0)
        groups[-1].append(item)
        used[-1] += size
    return list(zip(groups, used, strict=True))


def _heading(card: Card) -> Heading:
    title = (
        short_line(card.title, TITLE_UNITS) or short_line(card.alt or "", TITLE_UNITS) or NOTHING
    )
    return title, short_line(card.subtitle, SUBTITLE_UNITS)


def _header(lines: Sequence[str], tone: Tone) -> Json:
    title, *small = lines
    contents = [words(title, size="md", weight="bold", color=WHITE)]
    contents += [words(line, size="xs", color=WHITE) for line in small if line]
    return box(contents, paddingAll="lg", spacing="xs", backgroundColor=HEADER[tone])


def _bubble(
    header: Json, body: list[Json], footer: list[Json], picture: Json | None = None
) -> Json:
    made: Json = {"type": "bubble", "size": _SIZE, "header": header}
    if picture is not None:
        made["hero"] = picture
    if body:
        made["body"] = box(body, paddingAll="lg", spacing="lg")
    if footer:
        made["footer"] = box(footer, paddingAll="lg", spacing="sm")
    return made

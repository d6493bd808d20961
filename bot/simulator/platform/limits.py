"""LINE's limits that its API description does not state, one row each.

Each row names the schema and property it limits, the figure, the unit it counts in, and its source:
a section letter of the project's notes on LINE (D limits, H reports of other people) or the
reference page. `schema.py` adds the rows to the official description, so that one pass checks both.

Counting (LINE's page on character counting): texts in UTF-16 code units, where an emoji outside the
first plane is 2; action labels, display texts, the text of a message action and the texts and
titles of templates in grapheme clusters, where a Thai letter with its marks is 1.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import regex

MAX_REQUEST_BYTES = 2 * 1024 * 1024  # D: 413 for more
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Limit:
    """One limit: `schema.field` (the whole object if field is empty) in `unit`.

    schema, field: what it limits
    most, least: the figures
    unit: how it counts
    source: where the figure comes from
    when: the row counts only if one of these sibling fields is present
    """

    schema: str
    field: str
    most: int
    unit: str
    source: str
    least: int = 0
    when: tuple[str, ...] = ()


def utf16_units(text: str) -> int:
    """Return the length of a text as LINE counts it: UTF-16 code units."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


def graphemes(text: str) -> int:
    """Return the length of a text in grapheme clusters."""
    return len(text) if text.isascii() else len(regex.findall(r"\X", text))


def json_bytes(value: Any) -> int:
    """Return the size of a value as compact JSON in UTF-8."""
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


MEASURES: dict[str, Callable[[Any], int]] = {
    "utf16": utf16_units,
    "grapheme": graphemes,
    "bytes": json_bytes,
    "items": len,
}
TEXT_UNITS = ("utf16", "grapheme")


def _row(where: str, most: int, unit: str, source: str, **more: Any) -> Limit:
    schema, _, field = where.partition(".")
    return Limit(schema, field, most, unit, source, **more)


LIMITS: tuple[Limit, ...] = (
    # Texts
    _row("TextMessage.text", 5000, "utf16", "D", least=1),
    _row("TextMessageV2.text", 5000, "utf16", "D", least=1),
    _row("TextMessage.emojis", 20, "items", "D"),
    _row("TextMessageV2.substitution", 20, "items", "D (mentions)"),
    _row("FlexMessage.altText", 1500, "utf16", "D", least=1),
    _row("TemplateMessage.altText", 1500, "utf16", "D", least=1),
    _row("ImagemapMessage.altText", 1500, "utf16", "D", least=1),
    # Actions
    _row("Action.label", 20, "grapheme", "D, Counting"),
    _row("PostbackAction.data", 300, "utf16", "D"),
    _row("PostbackAction.displayText", 300, "grapheme", "D, Counting"),
    _row("PostbackAction.fillInText", 300, "grapheme", "Counting"),
    _row("MessageAction.text", 300, "grapheme", "D, Counting", least=1),
    _row("DatetimePickerAction.data", 300, "utf16", "D"),
    _row("MessageImagemapAction.text", 400, "utf16", "D", least=1),
    # Templates
    _row("ButtonsTemplate.title", 40, "grapheme", "D, Counting", least=1),
    _row("ButtonsTemplate.text", 160, "grapheme", "D, Counting", least=1),
    _row("ButtonsTemplate.text", 60, "grapheme", "D", when=("title", "thumbnailImageUrl")),
    _row("ButtonsTemplate.actions", 4, "items", "D", least=1),
    _row("ConfirmTemplate.text", 240, "grapheme", "D, Counting", least=1),
    _row("ConfirmTemplate.actions", 2, "items", "reference, confirm template", least=2),
    _row("CarouselTemplate.columns", 10, "items", "D", least=1),
    _row("CarouselColumn.title", 40, "grapheme", "D, Counting", least=1),
    _row("CarouselColumn.text", 120, "grapheme", "D, Counting", least=1),
    _row("CarouselColumn.text", 60, "grapheme", "D", when=("title", "thumbnailImageUrl")),
    _row("CarouselColumn.actions", 3, "items", "D", least=1),
    _row("ImageCarouselTemplate.columns", 10, "items", "D", least=1),
    # Flex
    _row("FlexBubble.", 30 * 1024, "bytes", "D"),
    _row("FlexCarousel.", 50 * 1024, "bytes", "D"),
    _row("FlexCarousel.contents", 12, "items", "D", least=1),
    # Quick replies, sender, receivers (also in the description: kept for the table's sake)
    _row("QuickReply.items", 13, "items", "D", least=1),
    _row("Sender.name", 20, "utf16", "D"),
    _row("MulticastRequest.to", 500, "items", "D", least=1),
    # Rich menus
    _row("RichMenuRequest.name", 300, "grapheme", "F, Counting", least=1),
    _row("RichMenuRequest.chatBarText", 14, "grapheme", "F, Counting", least=1),
    _row("RichMenuRequest.areas", 20, "items", "F"),
    _row("RichMenuSwitchAction.data", 300, "utf16", "F"),
    # Locations and stickers
    _row("LocationMessage.title", 100, "utf16", "reference, location message", least=1),
    _row("LocationMessage.address", 100, "utf16", "reference, location message", least=1),
)

# D: URLs 2000. Links of URI actions may be longer at LINE since October 2026 (release notes of its
# SDKs: 10,000); we keep the older figure: LINE accepts a shorter link either way.
URL_MOST = 2000
LINK_SCHEMES = ("http", "https", "line", "tel")  # reference, URI action; H: 'invalid uri scheme'

# Fields that hold an address, with the schemes LINE accepts there. Pictures must be https
# (reference, image message); loopback is let through so that a demo can show its own pictures.
LINKS: dict[str, tuple[str, ...]] = {
    "URIAction.uri": LINK_SCHEMES,
    "AltUri.desktop": LINK_SCHEMES,
    **dict.fromkeys(
        (
            "ImageMessage.originalContentUrl",
            "ImageMessage.previewImageUrl",
            "VideoMessage.originalContentUrl",
            "VideoMessage.previewImageUrl",
            "AudioMessage.originalContentUrl",
            "ImagemapMessage.baseUrl",
            "FlexImage.url",
            "FlexIcon.url",
            "FlexVideo.url",
            "FlexVideo.previewUrl",
            "ButtonsTemplate.thumbnailImageUrl",
            "CarouselColumn.thumbnailImageUrl",
            "ImageCarouselColumn.imageUrl",
            "QuickReplyItem.imageUrl",
            "Sender.iconUrl",
        ),
        ("https",),
    ),
}


def fault_of(limit: Limit, owner: dict[str, Any], value: Any) -> str | None:
    """Return LINE's words if `value` breaks `limit`; None if it does not, or no row applies."""
    if limit.when and not any(owner.get(name) for name in limit.when):
        return None
    if limit.unit in TEXT_UNITS and (not isinstance(value, str) or _is_short(limit, value)):
        return None  # of a wrong type: the description's own check says so
    try:
        size = MEASURES[limit.unit](value)
    except TypeError:
        return None  # the same
    if limit.least <= size <= limit.most:
        return None
    if size == 0:
        return "May not be empty"
    if limit.unit == "items":
        return f"Size must be between {limit.least} and {limit.most}"
    if limit.unit == "bytes":
        return f"Size must be at most {limit.most} bytes, is {size}"
    return f"Length must be between {limit.least} and {limit.most}"


def _is_short(limit: Limit, text: str) -> bool:
    """Return whether a text surely keeps its limit: a letter is at most two units, and a cluster at
    least one letter, so that most texts need no counting."""
    most = len(text) if limit.unit == "grapheme" else 2 * len(text)
    return most <= limit.most and limit.least <= min(1, len(text))


def link_fault(schemes: tuple[str, ...], value: Any) -> str | None:
    """Return LINE's words if `value` is no address with one of `schemes`; None if it is."""
    if not isinstance(value, str):
        return None
    if utf16_units(value) > URL_MOST:
        return f"Length must be between 0 and {URL_MOST}"
    try:
        parts = urlsplit(value)
    except ValueError:
        return "invalid uri"
    if parts.scheme in schemes:
        rest = parts.netloc if parts.scheme in ("http", "https") else parts.netloc + parts.path
        return None if rest and " " not in value else "invalid uri"
    if schemes == ("https",) and parts.scheme == "http" and parts.hostname in LOOPBACK:
        return None
    return "invalid uri scheme"

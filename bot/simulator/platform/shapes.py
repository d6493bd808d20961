"""Structure that LINE's reference pages demand and its API description leaves open; no figures.

The figures are in `limits.py`; `schema.py` adds both to the description. A rule that we know only
from LINE's refusals says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

EMPTY = "May not be empty"
INVALID = "invalid property"
UNKNOWN = "unknown field"

# Fields without which LINE refuses an object (reference pages of the actions and of Flex).
REQUIRED: dict[str, tuple[str, ...]] = {
    "PostbackAction": ("data",),
    "MessageAction": ("text",),
    "URIAction": ("uri",),
    "DatetimePickerAction": ("data", "mode"),
    "RichMenuSwitchAction": ("data", "richMenuAliasId"),
    "QuickReply": ("items",),
    "QuickReplyItem": ("action",),
    "FlexSpan": ("text",),
    "RichMenuRequest": ("size", "selected", "name", "chatBarText", "areas"),
    "RichMenuSize": ("width", "height"),
    "RichMenuArea": ("bounds", "action"),
    "RichMenuBounds": ("x", "y", "width", "height"),
}
# Objects whose action or actions need a label (reference, action objects: "required for …").
LABELLED: dict[str, str] = {
    "QuickReplyItem": "action",
    "FlexButton": "action",
    "ButtonsTemplate": "actions",
    "ConfirmTemplate": "actions",
    "CarouselColumn": "actions",
}
# What a box may hold, by its layout (reference, Flex box).
INLINE = ("icon", "text", "filler")
BLOCK = ("box", "button", "image", "video", "text", "separator", "filler")
HERO = ("box", "image", "video")

Found = Iterator[tuple[str, list[str | int]]]


def is_closed(schema: str) -> bool:
    """Return whether LINE refuses unknown fields there: Flex (known from its refusals)."""
    return schema.startswith("Flex") and schema != "FlexMessage"


def shape_faults(schema: str, value: dict[str, Any]) -> Found:
    """Return the faults of one object as (words, path below it)."""
    for field in REQUIRED.get(schema, ()):
        if value.get(field) is None:
            yield EMPTY, [field]
    if schema in LABELLED:
        yield from _labels(LABELLED[schema], value)
    if schema == "FlexBox":
        allowed = INLINE if value.get("layout") == "baseline" else BLOCK
        yield from _kinds("contents", value.get("contents"), allowed)
    if schema == "FlexBubble" and isinstance(value.get("hero"), dict):
        if value["hero"].get("type") not in HERO:
            yield INVALID, ["hero"]
    if schema == "FlexText" and not (value.get("text") or value.get("contents")):
        yield EMPTY, ["text"]


def _labels(field: str, value: dict[str, Any]) -> Found:
    actions = value.get(field)
    if isinstance(actions, dict) and not actions.get("label"):
        yield EMPTY, [field, "label"]
    if isinstance(actions, list):
        for index, action in enumerate(actions):
            if isinstance(action, dict) and not action.get("label"):
                yield EMPTY, [field, index, "label"]


def _kinds(field: str, parts: Any, allowed: tuple[str, ...]) -> Found:
    for index, part in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(part, dict) and part.get("type") not in allowed:
            yield INVALID, [field, index]

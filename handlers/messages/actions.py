"""Turns a Button into LINE's action object."""

from typing import Any

from handlers.messages.limits import (
    LABEL_GRAPHEMES,
    LABEL_UNITS,
    QUICK_BUTTONS,
    SPOKEN_GRAPHEMES,
    SPOKEN_UNITS,
)
from handlers.messages.measure import NOTHING, clean, fit, one_line
from handlers.messages.parts import Button, web_address

Json = dict[str, Any]


def action(button: Button) -> Json:
    """Returns the action of a button in a card."""
    label = _label(button)
    if button.uri is not None:
        return {"type": "uri", "label": label, "uri": web_address(button.uri)}
    if button.data is None:
        return {"type": "message", "label": label, "text": _spoken(button.say) or label}
    postback: Json = {"type": "postback", "label": label, "data": button.data}
    if shown := _spoken(button.say):
        postback["displayText"] = shown
    return postback | _keyboard(button.fill)


def quick_replies(buttons: tuple[Button, ...]) -> Json:
    """Returns LINE's quick reply object with the first thirteen buttons."""
    items = [{"type": "action", "action": _quick_action(b)} for b in buttons[:QUICK_BUTTONS]]
    return {"items": items}


def _quick_action(button: Button) -> Json:
    # LINE requires displayText of a postback in a quick reply (reference, "Postback action").
    made = action(button)
    if made["type"] == "postback":
        made.setdefault("displayText", made["label"])
    return made


def _label(button: Button) -> str:
    words = one_line(button.label) or one_line(button.say or "") or NOTHING
    return fit(words, LABEL_GRAPHEMES, LABEL_UNITS)


def _spoken(words: str | None) -> str:
    return fit(clean(words or ""), SPOKEN_GRAPHEMES, SPOKEN_UNITS)


def _keyboard(fill: str | None) -> Json:
    if fill is None:
        return {}
    words = _spoken(fill)
    return {"inputOption": "openKeyboard"} | ({"fillInText": words} if words else {})

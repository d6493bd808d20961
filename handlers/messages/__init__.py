"""What the bot says, made into LINE's messages within LINE's limits; it sends nothing.

Handlers return the small values named here and `render` makes the JSON. The limits hold by
construction: whatever the texts are, LINE has no reason to refuse the result.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.messages.actions import Json, quick_replies
from handlers.messages.bubbles import bubbles, carousels
from handlers.messages.limits import ALT_UNITS, MESSAGES, QUICK_BUTTONS, TEXT_UNITS
from handlers.messages.measure import (
    NOTHING,
    clean,
    count_graphemes,
    cut_graphemes,
    fit,
    one_line,
    split_text,
    utf16_length,
)
from handlers.messages.parts import (
    Bar,
    Button,
    Card,
    Carousel,
    Divider,
    Hero,
    Para,
    Part,
    Picture,
    Row,
    Said,
    Style,
    Text,
    Tone,
    web_address,
)

__all__ = [
    "Bar",
    "Button",
    "Card",
    "Carousel",
    "Divider",
    "Hero",
    "Para",
    "Part",
    "Picture",
    "Row",
    "Said",
    "Style",
    "Text",
    "Tone",
    "count_graphemes",
    "cut_graphemes",
    "pushed",
    "render",
    "split_text",
    "utf16_length",
    "web_address",
]

_MENU = Button("เมนู", say="เมนู")


def pushed(title: str, words: str, *buttons: Button) -> Card:
    """Words that reach somebody unasked, the first button being what is to be done about them.

    The buttons stand in the bubble: quick replies go as soon as another message comes.
    """
    first = tuple(replace(each, style="primary") for each in buttons[:1])
    return Card(title, alt=words, rows=(Para(words),), buttons=(*first, *buttons[1:]))


def render(said: Sequence[Said]) -> list[Json]:
    """One to five LINE message objects saying all of it; none when nothing is said.

    Neighbouring texts are one message: a phone's screen is small. Quick replies are those of the
    last that has any, on the last message: LINE shows only those of the newest. What five
    messages cannot hold is counted in the fifth, which says how to get it. Texts never make it
    raise.
    """
    messages = _spoken(_merged(said))
    quick = next((each.quick for each in reversed(said) if each.quick), ())
    if len(messages) > MESSAGES:
        messages = [*messages[: MESSAGES - 1], _left_over(len(messages) - MESSAGES + 1)]
        quick = (*quick[: QUICK_BUTTONS - 1], _MENU)
    if messages and (quick := _said_once(said[-1], quick)):
        messages[-1] = messages[-1] | {"quickReply": quick_replies(quick)}
    return messages


def _said_once(last: Said, quick: tuple[Button, ...]) -> tuple[Button, ...]:
    """Quick replies stand right under the newest card: none says again what its buttons say.

    Nor does one say what another before it does.
    """
    own = {button.label for button in last.buttons} if isinstance(last, Card) else set()
    kept: dict[str, Button] = {}
    for button in quick:
        if button.label not in own:
            kept.setdefault(button.label, button)
    return tuple(kept.values())


def _spoken(said: Sequence[Said]) -> list[Json]:
    messages = [message for each in said for message in _message(each)]
    return messages or [_text(NOTHING) for _ in said[:1]]


def _message(said: Said) -> list[Json]:
    match said:
        case Text():
            return [_text(piece) for piece in split_text(clean(said.body), TEXT_UNITS)]
        case Card():
            return _flex(said.alt or f"{said.title} {said.subtitle}", [said])
        case Picture():
            return [_picture(said.address)]
        case Carousel():
            return _flex(said.alt, said.cards)


def _picture(address: str) -> Json:
    encoded = web_address(address)
    return {"type": "image", "originalContentUrl": encoded, "previewImageUrl": encoded}


def _text(words: str) -> Json:
    return {"type": "text", "text": words}


def _flex(alt: str, cards: Sequence[Card]) -> list[Json]:
    alt_text = fit(one_line(alt), ALT_UNITS, ALT_UNITS) or NOTHING
    pages = [bubble for card in cards for bubble in bubbles(card)]
    return [
        {"type": "flex", "altText": alt_text, "contents": container}
        for container in carousels(pages)
    ]


def _merged(said: Sequence[Said]) -> list[Said]:
    """Neighbouring texts as one."""
    merged: list[Said] = []
    for each in said:
        before = merged[-1] if merged else None
        if isinstance(each, Text) and isinstance(before, Text):
            merged[-1] = Text(f"{before.body}\n\n{each.body}")
        else:
            merged.append(each)
    return merged


def _left_over(count: int) -> Json:
    return _text(
        f"ยังมีอีก {count} ข้อความที่แสดงไม่หมด เพราะ LINE แสดงได้ครั้งละ {MESSAGES} ข้อความ\n"
        "กรุณาถามให้แคบลง เช่น ระบุสำนัก กิจกรรม หรือรอบ"
    )

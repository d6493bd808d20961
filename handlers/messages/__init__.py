"""Turns messages into LINE's JSON within LINE's limits.

Handlers return the small values named here and `render` makes the JSON. Whatever the texts are,
LINE has no reason to refuse the result.
"""

from collections.abc import Sequence

from handlers.messages.actions import Json, quick_replies
from handlers.messages.bubbles import bubbles, carousels
from handlers.messages.limits import ALT_UNITS, MESSAGES, QUICK_BUTTONS, TEXT_UNITS
from handlers.messages.measure import (
    NOTHING,
    clean,
    count_graphemes,
    cut_apart,
    cut_graphemes,
    short_line,
    split_text,
    utf16_length,
    within_graphemes,
)
from handlers.messages.parts import (
    Bar,
    Button,
    Card,
    Carousel,
    Divider,
    Hero,
    Message,
    Para,
    Part,
    Picture,
    Row,
    Text,
    Tone,
    first_primary,
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
    "Message",
    "Text",
    "Tone",
    "count_graphemes",
    "cut_apart",
    "cut_graphemes",
    "pushed",
    "render",
    "split_text",
    "utf16_length",
    "web_address",
    "within_graphemes",
]

_MENU = Button("เมนู", say="เมนู")


def pushed(title: str, words: str, *buttons: Button) -> Card:
    """Returns a card for words that the person did not ask for; the first button says what to do.

    The buttons stand in the card, because quick replies disappear with the next message.
    """
    return Card(title, alt=words, rows=(Para(words),), buttons=first_primary(buttons))


def render(messages: Sequence[Message]) -> list[Json]:
    """Returns one to five LINE message objects; none for no messages. No text makes it raise.

    Neighbouring texts become one message: a phone's screen is small. The quick replies are those of
    the last message that has any; they stand on the last message, because LINE shows only those. If
    five messages are not enough, the fifth counts the rest and says how to get it.
    """
    drawn = _drawn(_merged(messages))
    quick = next((each.quick for each in reversed(messages) if each.quick), ())
    if len(drawn) > MESSAGES:
        drawn = [*drawn[: MESSAGES - 1], _left_over(len(drawn) - MESSAGES + 1)]
        quick = (*quick[: QUICK_BUTTONS - 1], _MENU)
    if drawn and (quick := _without_repeats(messages[-1], quick)):
        drawn[-1] = drawn[-1] | {"quickReply": quick_replies(quick)}
    return drawn


def _without_repeats(last: Message, quick: tuple[Button, ...]) -> tuple[Button, ...]:
    """Removes quick replies that repeat a button of the last cards, or another quick reply."""
    cards = last.cards if isinstance(last, Carousel) else (last,)
    own = {each.label for card in cards if isinstance(card, Card) for each in card.buttons}
    kept: dict[str, Button] = {}
    for button in quick:
        if button.label not in own:
            kept.setdefault(button.label, button)
    return tuple(kept.values())


def _drawn(messages: Sequence[Message]) -> list[Json]:
    drawn = [json for each in messages for json in _message(each)]
    return drawn or [_text(NOTHING) for _ in messages[:1]]


def _message(message: Message) -> list[Json]:
    match message:
        case Text():
            return [_text(piece) for piece in split_text(clean(message.body), TEXT_UNITS)]
        case Card():
            return _flex(message.alt or f"{message.title} {message.subtitle}", [message])
        case Picture():
            return [_picture(message)]
        case Carousel():
            return _flex(message.alt, message.cards)


def _picture(picture: Picture) -> Json:
    whole, preview = map(web_address, (picture.address, picture.preview or picture.address))
    return {"type": "image", "originalContentUrl": whole, "previewImageUrl": preview}


def _text(words: str) -> Json:
    return {"type": "text", "text": words}


def _flex(alt: str, cards: Sequence[Card]) -> list[Json]:
    alt_text = short_line(alt, ALT_UNITS) or NOTHING
    pages = [bubble for card in cards for bubble in bubbles(card)]
    return [
        {"type": "flex", "altText": alt_text, "contents": container}
        for container in carousels(pages)
    ]


def _merged(messages: Sequence[Message]) -> list[Message]:
    """Joins neighbouring texts."""
    merged: list[Message] = []
    for each in messages:
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

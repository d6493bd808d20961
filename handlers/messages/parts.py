"""The messages that a handler returns and the parts of a card, as frozen values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal
from urllib.parse import quote

from handlers.messages.limits import DATA_UNITS, URI_UNITS
from handlers.messages.measure import utf16_length
from handlers.understand.patterns import pattern_of

Tone = Literal["plain", "good", "warn", "bad", "muted"]
Style = Literal["primary", "secondary", "link"]

_HOST = r"(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])"
_ADDRESS = pattern_of(
    rf"https?://{_HOST}(?::\d+)?(?:[/?#].*)?|line://.+|tel:[-+0-9*.()]+", re.IGNORECASE
)

_PICTURES_FROM = pattern_of(
    r"https://|http://(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?/", re.IGNORECASE
)


def web_address(text: str) -> str:
    """Returns the address as LINE takes it, Thai letters percent-encoded.

    Raises ValueError for schemes other than http, https, line and tel, for a host in other letters,
    for a name and password before the host, and for more than 2,000 characters. Typed addresses
    pass here before they become a button.
    """
    encoded = quote(text.strip(), safe="%:/?#[]@!$&'()*+,;=~")
    encoded = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded)
    if not _ADDRESS.fullmatch(encoded) or len(encoded) > URI_UNITS:
        raise ValueError("an address LINE would refuse")
    return encoded


def _check_data(data: str) -> None:
    """Raises ValueError for data that is too long: it must come back as sent, so it is not cut."""
    data.encode()  # half a character raises UnicodeEncodeError, which is a ValueError
    if utf16_length(data) > DATA_UNITS:
        raise ValueError(f"button data of more than {DATA_UNITS} characters")


def _check_picture(address: str) -> None:
    web_address(address)
    if not _PICTURES_FROM.match(address):
        raise ValueError("LINE fetches pictures over https only")


@dataclass(frozen=True)
class Button:
    """A button with one purpose.

    Raises ValueError for data over 300 UTF-16 units, an address that LINE would refuse, or two
    purposes at once.
    """

    label: str
    data: str | None = None
    """Sent back to the bot by the tap."""
    say: str | None = None
    """What the chat shows as the person's words.

    Without `data` the tap sends these words, or the label.
    """
    uri: str | None = None
    """Opened by the tap."""
    style: Style = "secondary"
    fill: str | None = None
    """Opens the keyboard with these words typed in ("" opens it empty)."""

    def __post_init__(self) -> None:
        if self.uri is not None:
            web_address(self.uri)
            if self.data is not None:
                raise ValueError("a button opens an address or sends data, not both")
        if self.fill is not None and self.data is None:
            raise ValueError("LINE opens the keyboard only for a button with data")
        if self.data is not None:
            _check_data(self.data)


def first_primary(buttons: Sequence[Button]) -> tuple[Button, ...]:
    """Returns the buttons with the first one in the strong colour."""
    return (*(replace(each, style="primary") for each in buttons[:1]), *buttons[1:])


@dataclass(frozen=True)
class Text:
    """A plain text message; a long one becomes several."""

    body: str
    quick: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Row:
    """A labelled value; the button becomes a small link beside the label."""

    label: str
    value: str
    button: Button | None = None
    tone: Tone = "plain"


@dataclass(frozen=True)
class Para:
    """A paragraph in a card; an empty one is left out."""

    text: str
    tone: Tone = "plain"
    bold: bool = False


@dataclass(frozen=True)
class Divider:
    """A thin line between parts of a card."""


@dataclass(frozen=True)
class Bar:
    label: str
    share: Decimal | float | None
    """A part of one: 0.45 is 45 %. None means not reported, and the card says so."""
    caption: str = ""
    tone: Tone = "plain"


Part = Row | Para | Divider | Bar


@dataclass(frozen=True)
class Hero:
    """The picture above a card's text, at most 1024 x 1024 pixels.

    Raises ValueError for an address from which LINE does not fetch pictures, or a missing size.
    """

    address: str
    width: int
    height: int
    button: Button | None = None
    """What a tap on the picture does."""

    def __post_init__(self) -> None:
        _check_picture(self.address)
        if self.width < 1 or self.height < 1:
            raise ValueError("a picture without a size")


@dataclass(frozen=True)
class Card:
    """One bubble, or several side by side if the content is long; buttons come last."""

    title: str
    alt: str | None = None
    """For the notification and the chat list; None: title and subtitle."""
    subtitle: str = ""
    rows: tuple[Part, ...] = ()
    buttons: tuple[Button, ...] = ()
    note: str = ""
    tone: Tone = "plain"
    quick: tuple[Button, ...] = ()
    """Quick replies under the message."""
    hero: Hero | None = None


@dataclass(frozen=True)
class Carousel:
    """Cards side by side; their own quick replies are not shown."""

    cards: tuple[Card, ...]
    alt: str
    quick: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture of at most 10 MB. Raises ValueError for an address from which LINE does not fetch
    it.

    LINE takes only https; a demo's own pictures come from this machine (line.md, image message).
    preview: the address of a copy of at most 1 MB; "" if the picture itself is no larger.
    """

    address: str
    preview: str = ""
    quick: tuple[Button, ...] = ()

    def __post_init__(self) -> None:
        _check_picture(self.address)
        _check_picture(self.preview or self.address)

    @staticmethod
    def possible(address: str) -> bool:
        """Tells whether a picture at that address can be shown in a chat."""
        return _PICTURES_FROM.match(address) is not None


Message = Text | Card | Carousel | Picture


def opening_address(text: str) -> Button | None:
    """Returns the button that opens the address; None for one that LINE does not take."""
    try:
        return Button("เปิด", uri=web_address(text))
    except ValueError:
        return None

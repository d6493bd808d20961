"""What a handler says, as small frozen values; it knows nothing of LINE's JSON."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from urllib.parse import quote

from handlers.messages.limits import DATA_UNITS, URI_UNITS
from handlers.messages.measure import utf16_length

Tone = Literal["plain", "good", "warn", "bad", "muted"]
Style = Literal["primary", "secondary", "link"]

_HOST = r"(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])"
_ADDRESS = re.compile(
    rf"https?://{_HOST}(?::\d+)?(?:[/?#].*)?|line://.+|tel:[-+0-9*.()]+", re.IGNORECASE
)

_PICTURES_FROM = re.compile(
    r"https://|http://(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?/", re.IGNORECASE
)


def web_address(text: str) -> str:
    """The address as LINE takes it, Thai letters percent-encoded.

    Raises ValueError for anything but http, https, line and tel, for a host in other letters,
    for a name and password before the host, and above 2,000 characters. Addresses that people
    typed go through here before they become a button.
    """
    encoded = quote(text.strip(), safe="%:/?#[]@!$&'()*+,;=~")
    encoded = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded)
    if not _ADDRESS.fullmatch(encoded) or len(encoded) > URI_UNITS:
        raise ValueError("an address LINE would refuse")
    return encoded


def _check_data(data: str) -> None:
    """Data comes back to us as sent: it is refused, never cut or cleaned."""
    data.encode()  # half a character cannot be sent: UnicodeEncodeError is a ValueError
    if utf16_length(data) > DATA_UNITS:
        raise ValueError(f"button data of more than {DATA_UNITS} characters")


def _check_picture(address: str) -> None:
    web_address(address)
    if not _PICTURES_FROM.match(address):
        raise ValueError("LINE fetches pictures over https only")


@dataclass(frozen=True)
class Button:
    """A tap that does one thing: opens `uri`, sends `data` back, or says `say` (else the label).

    With `data`, `say` is what the chat shows as the person's words. `fill` opens the keyboard
    with these words typed in ("" opens it empty). Raises ValueError for data over 300 UTF-16
    units, an address LINE would refuse, or two purposes at once.
    """

    label: str
    data: str | None = None
    say: str | None = None
    uri: str | None = None
    style: Style = "secondary"
    fill: str | None = None

    def __post_init__(self) -> None:
        if self.uri is not None:
            web_address(self.uri)
            if self.data is not None:
                raise ValueError("a button opens an address or sends data, not both")
        if self.fill is not None and self.data is None:
            raise ValueError("LINE opens the keyboard only for a button with data")
        if self.data is not None:
            _check_data(self.data)


@dataclass(frozen=True)
class Text:
    """A plain text message; longer ones are sent as several."""

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
    """Running text in a card; a blank one is left out."""

    text: str
    tone: Tone = "plain"
    bold: bool = False


@dataclass(frozen=True)
class Divider:
    """A thin line between parts of a card."""


@dataclass(frozen=True)
class Bar:
    """Progress: `share` is of one (0.45 is 45 %), None means not reported and says so."""

    label: str
    share: Decimal | float | None
    caption: str = ""
    tone: Tone = "plain"


Part = Row | Para | Divider | Bar


@dataclass(frozen=True)
class Hero:
    """The picture over a card's text, at most 1024 x 1024 pixels; `button` is its tap.

    Raises ValueError for an address LINE does not fetch pictures from, or no size.
    """

    address: str
    width: int
    height: int
    button: Button | None = None

    def __post_init__(self) -> None:
        _check_picture(self.address)
        if self.width < 1 or self.height < 1:
            raise ValueError("a picture without a size")


@dataclass(frozen=True)
class Card:
    """One bubble, or several side by side when the content is long; buttons come last."""

    title: str
    alt: str | None = None
    subtitle: str = ""
    rows: tuple[Part, ...] = ()
    buttons: tuple[Button, ...] = ()
    note: str = ""
    tone: Tone = "plain"
    quick: tuple[Button, ...] = ()
    hero: Hero | None = None


@dataclass(frozen=True)
class Carousel:
    """Cards side by side; quick replies are its own, those of its cards are not shown."""

    cards: tuple[Card, ...]
    alt: str
    quick: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture of at most 1 MB at `address`; raises ValueError for one LINE does not fetch from.

    LINE takes https alone; a demo's own pictures come from this machine (line.md, image message).
    """

    address: str
    quick: tuple[Button, ...] = ()

    def __post_init__(self) -> None:
        _check_picture(self.address)

    @staticmethod
    def possible(address: str) -> bool:
        """Whether a picture at that address can be shown in a chat."""
        return _PICTURES_FROM.match(address) is not None


Said = Text | Card | Carousel | Picture

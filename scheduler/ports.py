"""The ports: what timed work needs from outside. `bot/wiring.py` plugs in the real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from handlers.context import FileLink, no_link
from models.crypto import Sealer
from models.database import Database
from models.links.link_states import Looked
from scheduler.content_checked import Checked

Checkpoint = Callable[[str], None]
"""Called with the name of each point where a crash must do no harm; trials kill the process
there."""


class Clock(Protocol):
    """now(): office time, aware, in UTC; trials may move it (rounds, reminders, links).

    ticks(): seconds on a clock nobody moves, shared by all processes (leases, token ages).
    """

    def now(self) -> datetime: ...

    def ticks(self) -> float: ...


class SendFailed(Exception):
    """LINE did not take a message; the failure carries the decision.

    kind: `unknown` (the answer is lost: LINE may have taken it), `unavailable` (5xx: the same),
        `unreachable` (no connection: certainly not taken), `refused` (LINE's 4xx: never try again),
        `invalid_token` (the reply token is used or dead), `rate` (wait), `quota` (the month's
        messages are used up), `unauthorised` (LINE does not accept our access token)
    retry_after: seconds LINE asks us to wait; None if it does not say
    words: LINE's own words for the row, never the message's words
    """

    def __init__(self, kind: str, words: str = "", retry_after: float | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.words = words
        self.retry_after = retry_after


class LineSender(Protocol):
    """Each call returns when LINE has taken the message (409 counts as taken). Raises SendFailed.

    show_loading: shows in a one-to-one chat that an answer is coming; the next message ends it, or
        `seconds` at the latest (5 to 60, in steps of 5: line.md, D)
    """

    def reply(self, token: str, messages: list[dict[str, object]]) -> None: ...

    def push(self, recipient: str, messages: list[dict[str, object]], retry_key: str) -> None: ...

    def show_loading(self, recipient: str, seconds: int) -> None: ...


class MenuLinks(Protocol):
    """link: shows this rich menu to the account from now on. Raises SendFailed."""

    def link(self, user_id: str, menu_id: str) -> None: ...


class ContentGone(Exception):
    """LINE no longer has the file."""


class ContentNotReady(Exception):
    """LINE is still preparing the file, or cannot be reached: try later."""


class ContentSource(Protocol):
    """download: returns the bytes of a message's file, at most `limit` + 1.

    seconds: a timeout for each read. Raises ContentGone, ContentNotReady.
    """

    def download(self, message_id: str, limit: int) -> bytes: ...


@dataclass(frozen=True)
class StoredPieces:
    """A stored file to be read once, part by part; size: of all of it in bytes.

    parts: raises LookupError where the file is deleted meanwhile: who was told the size must not
        take what came for the whole
    """

    size: int
    parts: Iterator[bytes]


class FileStore(Protocol):
    """Keeps bytes under a key. Keeping the same key twice keeps one.

    keep: preview is a small copy that lives as long as the bytes
    keep_pieces: the same of a file that memory need not hold; one piece at least
    pieces: returns a file of either kind, piece by piece; None if its first piece is not there, or
        no key opens it
    preview: returns the small copy; the bytes themselves if they have none
    """

    def keep(self, key: str, data: bytes, now: datetime, preview: bytes | None = None) -> None: ...

    def keep_pieces(self, key: str, pieces: Iterable[bytes], now: datetime) -> None: ...

    def fetch(self, key: str) -> bytes | None: ...

    def pieces(self, key: str) -> StoredPieces | None: ...

    def preview(self, key: str) -> bytes | None: ...


class FileOpener(Protocol):
    """Opens people's files outside this process, with limits of memory and time.

    Each call raises ContentNotReady if nothing can be opened now.

    check: returns the file, opened and cleaned; raises ContentRefused, whatever the bytes are
    form: returns what a filled form says (scheduler/opening/form_read); None if the workbook is
        none. It is asked for after the file was kept: whoever asks waits, and asks again
    small: returns a small JPEG of a picture, `side` pixels long; None if it does not open
    close: opens nothing more for now
    """

    def check(self, data: bytes, name: str | None, limit: int) -> Checked: ...

    def form(self, data: bytes) -> dict[str, Any] | None: ...

    def small(self, data: bytes, side: int) -> bytes | None: ...

    def close(self) -> None: ...


class LinkLooker(Protocol):
    """look: looks at a web address once, for ten seconds at most; says what it found. It goes to
    addresses of the public internet only, and keeps nothing of a page but its title."""

    def look(self, address: str) -> Looked: ...


class Log(Protocol):
    """Structured log: an event's name and ids; never texts, names or tokens."""

    def info(self, event: str, **ids: object) -> object: ...

    def warning(self, event: str, **ids: object) -> object: ...

    def error(self, event: str, **ids: object) -> object: ...


@dataclass(frozen=True)
class Outside:
    """Everything that a unit of timed work may use."""

    database: Database
    clock: Clock
    sealer: Sealer
    random_bytes: Callable[[int], bytes]
    line: LineSender
    content: ContentSource
    files: FileStore
    opener: FileOpener
    log: Log
    checkpoint: Checkpoint
    file_link: FileLink
    data_link: Callable[[int, datetime], str]
    owner: str
    page_link: Callable[[str], str] = no_link
    """(path) -> the address of a page that anybody may open."""

    case_link: Callable[[str, int, datetime], str] = no_link
    document_link: Callable[[int, int, datetime], str] = no_link
    signed_link: Callable[[int, int, datetime], str] = no_link
    screen_link: Callable[[int, datetime, datetime], str] = no_link
    """(event id, its end, now) -> a link to the screen of an event."""

    calendar_link: Callable[[int, int, datetime], str] = no_link
    """(event id or 0, person id, now) -> a link to a calendar file."""
    thursday_link: Callable[[int, int, datetime, bool], str] = no_link
    """(picture id, person id or 0 for the group, now, as preview) -> a link to a Thursday picture
    inside a message."""

    picture_link: Callable[[int, int, datetime], str] = no_link
    """(request id, person id, now) -> a link to a picture in a message, alive while the picture is
    kept."""

    link_looker: LinkLooker | None = None
    """None: looking at links is switched off."""

    nothing_due: dict[int, datetime] = field(default_factory=dict)
    """When this process last found that a person has nothing due, by person id."""

    def owner_token(self) -> str:
        """Return a name for one lease that nobody else has or had."""
        return f"{self.owner[:20]}-{self.random_bytes(8).hex()}"

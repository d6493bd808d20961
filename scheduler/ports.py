"""What the timed work needs from outside, as ports; `bot/wiring.py` plugs the real ones in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from handlers.context import FileLink, no_document_link
from models.crypto import Sealer
from models.database import Database
from scheduler.content_checked import Checked

Checkpoint = Callable[[str], None]
"""Called with the name of each point where a crash must do no harm; trials kill there."""


class Clock(Protocol):
    """now(): office time, aware, in UTC; trials may move it (rounds, reminders, links).

    ticks(): seconds on a clock nobody moves, shared by all processes (leases, token ages).
    """

    def now(self) -> datetime: ...

    def ticks(self) -> float: ...


class SendFailed(Exception):
    """LINE did not take a message, with the decision in it.

    kind: `unknown` (the answer is lost: it may have been taken), `unavailable` (5xx: the same),
    `unreachable` (no connection: certainly not taken), `refused` (LINE's 4xx: never again),
    `invalid_token` (the reply token is used or dead), `rate` (wait), `quota` (the month's
    messages are spent), `unauthorised` (our access token is not accepted).
    words: LINE's own words, for the row; never the message's.
    """

    def __init__(self, kind: str, words: str = "", retry_after: float | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.words = words
        self.retry_after = retry_after


class LineSender(Protocol):
    """All return once LINE has taken it (a 409 counts as taken); raise SendFailed.

    show_loading: the sign that an answer is being made, in a one-to-one chat; it ends with the
    next message, after `seconds` at the latest (5 to 60, in steps of 5: line.md, D).
    """

    def reply(self, token: str, messages: list[dict[str, object]]) -> None: ...

    def push(self, recipient: str, messages: list[dict[str, object]], retry_key: str) -> None: ...

    def show_loading(self, recipient: str, seconds: int) -> None: ...


class MenuLinks(Protocol):
    """link: the account sees that rich menu from now on; raises SendFailed."""

    def link(self, user_id: str, menu_id: str) -> None: ...


class ContentGone(Exception):
    """LINE no longer has the file."""


class ContentNotReady(Exception):
    """LINE is still preparing the file, or cannot be reached: later."""


class ContentSource(Protocol):
    """download: the bytes of a message's file, at most `limit` + 1 of them (seconds: a timeout
    per read); raises ContentGone, ContentNotReady."""

    def download(self, message_id: str, limit: int) -> bytes: ...


class FileStore(Protocol):
    """Keeps bytes under a key; keeping the same key twice keeps one."""

    def keep(self, key: str, data: bytes, now: datetime) -> None: ...

    def fetch(self, key: str) -> bytes | None: ...


class FileOpener(Protocol):
    """Opens what people sent, outside this process, within bounds of memory and time; all raise
    ContentNotReady where nothing can be opened now.

    check: the file, opened and cleaned; raises Refused, whatever the bytes are.
    form: what a filled form says (scheduler/opening/form_read); None of a workbook that is none.
    small: a small JPEG of a stored picture; None where it does not open.
    close: nothing more is opened for now.
    """

    def check(self, data: bytes, name: str | None, limit: int) -> Checked: ...

    def form(self, data: bytes) -> dict[str, Any] | None: ...

    def small(self, data: bytes) -> bytes | None: ...

    def close(self) -> None: ...


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
    document_link: Callable[[int, int, datetime], str] = no_document_link
    picture_link: Callable[[int, int, datetime], str] = no_document_link
    """(request id, person id, now) -> a link to a picture inside a message, while kept."""

    nothing_owed: dict[int, datetime] = field(default_factory=dict)
    """When this process last found that a person owed nothing, by the person's id."""

    def owner_token(self) -> str:
        """A name for one lease: nobody else holds or has held it."""
        return f"{self.owner[:20]}-{self.random_bytes(8).hex()}"

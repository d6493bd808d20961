"""What a conversation or an answer may use while one event is handled: the desk it works at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from handlers.messages import Said
from models.calendar import office_day
from models.crypto import Sealer
from models.people.person import Person

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from handlers.conversation.flow import Flow


@dataclass(frozen=True)
class Notice:
    """Something to be said to somebody else than who is talking. `key` makes it once.

    account: the LINE id it goes to, where that is not (or no longer) the person's own.
    not_before: an aware moment until which it waits; expires_at: after which it is let go.
    """

    key: str
    kind: str
    person: Person
    said: Sequence[Said]
    must_arrive: bool
    account: str | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True)
class Whisper:
    """Neutral words to a LINE account that asked for them in a complaint. The message stands apart
    from all else said to that account, so that no row leads from the one to the other.

    not_before: the aware moment at which it leaves; expires_at: after which it is let go.
    """

    account: str
    said: Sequence[Said]
    not_before: datetime
    expires_at: datetime


def no_link(_person_id: int, _now: datetime) -> str:
    """At a desk that hands out no links."""
    raise LookupError("this desk makes no links")


def no_document_link(_request_id: int, _person_id: int, _now: datetime) -> str:
    """At a desk that hands out no links to documents."""
    raise LookupError("this desk makes no links")


class FileLink(Protocol):
    """A link that opens the file for some minutes, for that person; `report` and `version` whose
    evidence it is, `gift` whose picture or proof (all 0: still the person's own draft's);
    `case_file`: a complaint's file by its id instead."""

    def __call__(
        self,
        attachment_id: int,
        person_id: int,
        now: datetime,
        report: int = 0,
        version: int = 0,
        gift: int = 0,
        case_file: str = "",
    ) -> str: ...


@dataclass
class Context:
    """One event's desk. `now` is aware office time; the session is handed on to services.

    Services called with this session commit nothing: all of it commits with the event.
    """

    session: Session
    now: datetime
    sealer: Sealer
    random_bytes: Callable[[int], bytes]
    lane: str
    event_key: str
    occurred_at: int
    received_ticks: float
    reply_until: float
    file_link: FileLink
    flows: Mapping[str, Flow]
    """All conversations by their names, in the registry's order: looked up here, since the rooms
    under the registry do not know it."""
    person: Person | None = None
    line_user_id: str = ""
    data_link: Callable[[int, datetime], str] = no_link
    """(person id, now) -> a link to what is kept of the person, for some minutes."""
    document_link: Callable[[int, int, datetime], str] = no_document_link
    """(request id, person id, now) -> a link to a finished document, for some minutes."""
    nothing_owed: dict[int, datetime] = field(default_factory=dict)
    """When it was last found that a person owed nothing, by the person's id: looking costs twenty
    statements, and the day's pass finds what becomes owed meanwhile."""
    reply_token: str = ""
    """Of the event: for an answer that somebody else finishes while the token is young."""
    notices: list[Notice] = field(default_factory=list)
    whispers: list[Whisper] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    """Keys of messages that need not leave any more: what they ask for has been done."""
    must_arrive: bool = False
    """Set by what ends with a receipt, decision or confirmation (architecture.md, rule 4)."""
    secret: bool = False
    """Set where a complaint is spoken of: the answer is no push after some minutes, and nothing
    else stands under it (docs/protection.md)."""
    may_remind: bool = False
    """Set by answers under which what the person owes may stand: never inside a conversation, nor
    under a decision or an answer about others."""

    @property
    def today(self) -> date:
        """The day at the office."""
        return office_day(self.now)

    @property
    def me(self) -> Person:
        """The person talking, where a flow is only open to people of the roster."""
        assert self.person is not None
        return self.person

    def may(self, roles: frozenset[str]) -> bool:
        """Whether who is talking holds one of `roles`; no roles named: anybody may."""
        return not roles or (self.person is not None and self.person.has(*roles))

    def hash_of(self, message_id: str) -> str:
        """By what a message is found again when it is taken back; nothing of none."""
        return self.sealer.keyed_hash(message_id, "message") if message_id else ""

    def notify(
        self,
        person: Person,
        said: Sequence[Said],
        key: str,
        kind: str,
        must_arrive: bool = True,
        account: str | None = None,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """Say something to somebody else, if LINE reaches them; once for ever by `key`.

        account: a LINE id to say it to that is not (or no longer) the person's own. not_before:
        an aware moment until which it waits; expires_at: after which it is let go.
        """
        reached = person.line_user_id is not None and person.blocked_at is None
        if account is not None or reached:
            notice = Notice(key, kind, person, said, must_arrive, account, not_before, expires_at)
            self.notices.append(notice)

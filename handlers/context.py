"""The desk: what a conversation or an answer may use while one event is handled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from handlers.messages import Message
from models.attachments import kept_files
from models.calendar import WorkingDays, fiscal_year, office_day
from models.crypto import Sealer
from models.people.person import Person
from models.plans.working_days import working_days
from models.queues.shown_buttons import AskedQuestion, ShownButton

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from handlers.conversation.flow import Choice, Flow
    from handlers.question.query import Query
    from handlers.subjects.declaration import Subject


@dataclass(frozen=True)
class Notice:
    """A message to somebody else than the person who is talking."""

    key: str
    """A second notice with the same key is not sent."""
    kind: str
    """The kind of the outbox row."""
    person: Person
    messages: Sequence[Message]
    must_arrive: bool
    account: str | None = None
    """The LINE id it goes to, if that is not (or no longer) the person's own."""
    not_before: datetime | None = None
    """It waits until this aware moment."""
    expires_at: datetime | None = None
    """It is dropped after this aware moment."""


@dataclass(frozen=True)
class Whisper:
    """Neutral words to a LINE account that asked for them in a complaint.

    The message has its own lane and key, so that no row leads from it to the account's other
    messages.
    """

    account: str
    messages: Sequence[Message]
    not_before: datetime
    """The aware moment at which it leaves."""
    expires_at: datetime
    """It is dropped after this aware moment."""


def no_link(*_whose_and_when: object) -> str:
    """Raises LookupError: for a desk without links."""
    raise LookupError("this desk makes no links")


def nothing_shown() -> Sequence[Sequence[ShownButton]]:
    """Returns no buttons: for a desk that answers nobody before."""
    return ()


@dataclass(frozen=True)
class FilePlace:
    """What a file belongs to; all are 0 for a file of the person's own draft.

    report, version: the report version it is evidence of.
    gift: the gift report.
    news: the executive's announcement.
    circular: the message to many.
    """

    report: int = 0
    version: int = 0
    gift: int = 0
    news: int = 0
    circular: int = 0


OWN_DRAFT = FilePlace()


class FileLink(Protocol):
    """Returns a link that opens the file for some minutes, for that person."""

    def __call__(
        self, attachment_id: int, person_id: int, now: datetime, of: FilePlace = OWN_DRAFT
    ) -> str: ...


@dataclass
class Context:
    """The desk of one event."""

    session: Session
    """Handed on to `models`; everything commits together with the event."""
    now: datetime
    """Aware office time."""
    sealer: Sealer
    random_bytes: Callable[[int], bytes]
    lane: str
    """A keyed hash of the LINE id of the chat."""
    event_key: str
    occurred_at: int
    """LINE's own time of the event, in milliseconds since 1970."""
    received_ticks: float
    """When the event came in, in monotonic seconds."""
    reply_until: float
    """Until when the reply token lasts, in monotonic seconds."""
    file_link: FileLink
    flows: Mapping[str, Flow]
    """All conversations by name, in the registry's order. The rooms below the registry look them up
    here, because they do not know it."""
    subjects: tuple[Subject, ...]
    """The registry's subjects, here for the same reason."""
    person: Person | None = None
    """The person talking; None: not on the roster."""
    line_user_id: str = ""
    said: str = ""
    """The whole sentence that asks for something; "" for a tap and for a command's bare words."""
    case_link: Callable[[str, int, datetime], str] = no_link
    """(id of a complaint's file, person id, now) -> a link to it, for two minutes."""
    data_link: Callable[[int, datetime], str] = no_link
    """(person id, now) -> a link to the person's data, for some minutes."""
    page_link: Callable[[str], str] = no_link
    """(path) -> the address of a page that anybody may open, such as `guide`."""
    document_link: Callable[[int, int, datetime], str] = no_link
    """(request id, person id, now) -> a link to a finished document, for some minutes."""
    signed_link: Callable[[int, int, datetime], str] = no_link
    """(road's id, person id, now) -> a link to a document on its road, for some minutes."""
    screen_link: Callable[[int, datetime, datetime], str] = no_link
    """(event id, its end, now) -> a link to the screen of an event, until an hour after its end."""
    calendar_link: Callable[[int, int, datetime], str] = no_link
    """(event id, person id, now) -> a link to the event as a calendar file, for a month; 0: to all
    that is to come for the person."""
    thursday_link: Callable[[int, int, datetime, bool], str] = no_link
    """(picture id, person id or 0 for the group, now, as preview) -> a link to a Thursday picture
    inside a message, for a month."""
    nothing_due: dict[int, datetime] = field(default_factory=dict)
    """When the bot last found that a person has nothing to do, by the person's id. A look costs
    twenty statements, and the daily pass finds what becomes due meanwhile."""
    reply_token: str = ""
    """For an answer that another process finishes while the token is young."""
    shown: Callable[[], Sequence[Sequence[ShownButton]]] = nothing_shown
    """Returns the buttons of the newest answers in this chat, the newest first. Looking costs a
    statement."""
    asked_before: Callable[[], str] = lambda: ""
    """Returns the button's data of the question about figures that was answered last in this chat,
    or "" after ten minutes. Looking costs a statement."""
    asked_lately: Callable[[], Sequence[AskedQuestion]] = lambda: ()
    """Returns the questions that the newest answers of this chat within a day answered, the newest
    first. Looking costs the statement of `asked_before`."""
    told_before: Callable[[str], str] = lambda _key: ""
    """Returns the sentence of this key that one of the newest answers of a day kept, or "". Looking
    costs the statement of `asked_before`."""
    offered: dict[tuple[str, str], tuple[Mapping[str, Any], Sequence[Choice]]] = field(
        default_factory=dict
    )
    """The choices of questions, by conversation and step, and the answers that they were made
    for."""
    chases: str = ""
    """The question behind which it is wished that those it asks about are reminded."""
    shown_only: str = ""
    """Set by an answer that shows fewer bureaus than all: their name for people."""
    asked: str = ""
    """Set by an answer about figures: the button's data that asks the same."""
    asked_as: str = ""
    """Set by the answer to a question: the words that asked it, kept as long as `asked`."""
    saved: Mapping[str, object] = field(default_factory=dict)
    """Set by a conversation that has just saved or sent something: the facts of the buttons that
    open it (`Subject.afterwards`)."""
    wishes_left: Sequence[tuple[int, str]] = ()
    """What else the message wanted, each by its place in it: a conversation that begins takes it
    along, else it is offered below the answer (`conversation/wishes_left.py`)."""
    told: str = ""
    """Set by an answer that lets choose what its sentence is for: that sentence, which the buttons
    hand on."""
    notices: list[Notice] = field(default_factory=list)
    whispers: list[Whisper] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    """Keys of messages to cancel: what they ask for is done."""
    must_arrive: bool = False
    """Set by an answer that is a receipt, decision or confirmation (architecture.md, rule 4)."""
    secret: bool = False
    """Set if the answer is about a complaint: it is not pushed after some minutes, and nothing else
    stands under it (docs/protection.md)."""
    keeps_buttons: bool = False
    """Set by a receiver's list or case: its buttons may be typed although the answer is secret."""
    may_remind: bool = False
    """Set by an answer that the day's reminder may stand under: never inside a conversation, nor
    under a decision or an answer about others."""
    hashes: dict[str, str] = field(default_factory=dict)
    """Those that `hash_of` made: several readers of one sentence ask for that of its message."""
    once: dict[tuple[str, int], Any] = field(default_factory=dict)
    """What a room looks for once while the event is handled, by a name of its own and for whom."""

    @cached_property
    def today(self) -> date:
        """The day at the office."""
        return office_day(self.now)

    @property
    def fiscal_year(self) -> int:
        """The present fiscal year (B.E.)."""
        return fiscal_year(self.today)

    @cached_property
    def working_days(self) -> WorkingDays:
        """The office's calendar, read once an event."""
        return working_days(self.session)

    @cached_property
    def sent_early(self) -> bool:
        """Whether files came from this chat that no conversation has asked for; looked at once."""
        return kept_files.has_early_of(self.session, self.lane)

    @property
    def me(self) -> Person:
        """The person talking, in a flow that only people on the roster may have."""
        assert self.person is not None
        return self.person

    def may(self, roles: frozenset[str]) -> bool:
        """Tells whether the person talking has one of `roles`; with no roles, anybody may."""
        return not roles or (self.person is not None and self.person.has(*roles))

    def can_use(self, declared: Flow | Query) -> bool:
        """Tells whether the person talking, on the roster or not, may have a conversation or ask a
        question."""
        return declared.anyone if self.person is None else self.may(declared.roles)

    def hash_of(self, message_id: str) -> str:
        """Returns the hash by which an unsent message is found again; "" for no message."""
        if not message_id:
            return ""
        made = self.hashes.get(message_id)
        if made is None:
            made = self.hashes[message_id] = self.sealer.keyed_hash(message_id, "message")
        return made

    def notify(
        self,
        person: Person,
        messages: Sequence[Message],
        key: str,
        kind: str,
        must_arrive: bool = True,
        account: str | None = None,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """Sends messages to somebody else, if LINE reaches them. The parameters are the fields of
        `Notice`."""
        reached = person.line_user_id is not None and person.blocked_at is None
        if account is not None or reached:
            notice = Notice(
                key, kind, person, messages, must_arrive, account, not_before, expires_at
            )
            self.notices.append(notice)

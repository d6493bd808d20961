"""What a room keeps, as data: its tables, what of them is sealed, how long, of whom, and as which
documents it is printed.

Each room with tables declares itself in `models/<room>/storage.py`; `models/tables.py` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.base import Base
from models.crypto import Sealer

if TYPE_CHECKING:
    from models.campaigns.campaign import Campaign
    from models.people.person import Person

BATCH, BATCH_OF_FILES = 200, 4


@dataclass(frozen=True)
class SealedColumn:
    """A column that the key ring seals, so that `keys rotate` seals it anew.

    model: its table.
    name: its name.
    purpose: returns what the value of a row is sealed for, by the row's primary key.
    batch: how many rows are sealed anew at once.
    """

    model: type[Base]
    name: str
    purpose: Callable[[Any], str]
    batch: int = BATCH


def sealed_for(purpose: str) -> Callable[[Any], str]:
    """Returns the purpose of a column whose rows are all sealed for the same."""
    return lambda _key: purpose


@dataclass(frozen=True)
class ExpiringColumns:
    """Columns that are emptied some time after the row is done with.

    model: their table; its primary key is `id`.
    names: the columns. A row whose first one is empty is not looked at again.
    since: the column of the moment from which the time counts.
    kept_for: the time.
    only: which rows; all if not given.
    """

    model: type[Base]
    names: tuple[str, ...]
    since: InstrumentedAttribute[datetime | None]
    kept_for: timedelta
    only: ColumnElement[bool] = true()


@dataclass(frozen=True)
class EndingRows:
    """Rows that are deleted some time after a day, or after a moment.

    model: their table; its primary key is one column.
    since: the column of the day or moment from which the time counts.
    kept_for: the time.
    """

    model: type[Base]
    since: InstrumentedAttribute[date] | InstrumentedAttribute[datetime]
    kept_for: timedelta


@dataclass(frozen=True)
class PassingRows:
    """Rows of traffic that are deleted some time after they were done with. How many there were
    stays, by month and by what is counted (`past_rows`).

    name: of the rule.
    model: their table; its primary key is one column.
    since: the name of the column with the moment from which the time counts.
    kept_for: the time.
    only: which rows.
    kind, state, via: the names of the columns that are counted by; empty: there is none.
    """

    name: str
    model: type[Base]
    since: str
    kept_for: timedelta
    only: ColumnElement[bool]
    kind: str
    state: str
    via: str = ""


@dataclass(frozen=True)
class PersonalPart:
    """What a room keeps of one person, for that person's own file.

    place: where it stands in the file; smaller stands earlier.
    gather: returns it under English names; moments are aware, money is Decimal.
    """

    place: int
    gather: Callable[[Session, Sealer, Person], Mapping[str, Any]]


def ends_nothing(_session: Session, _person_ids: Sequence[int], _now: datetime) -> None:
    pass


def notes_no_backup(_session: Session, _file: str, _now: datetime) -> None:
    pass


def nothing_altered(_session: Session, _sealer: Sealer) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class CampaignKind:
    """A kind of campaign (`models/campaigns/`): whom it asks, and what is counted at its end.

    name: stored with its campaigns; it never changes.
    enrol: lists whom it asks, with `asking.ask`.
    close: counts and returns what stays when it is closed; it must hold nothing that names people.
    rolling: whether people who come while it runs are asked too. Otherwise whom it asks is frozen
        on its first day.
    """

    name: str
    enrol: Callable[[Session, Campaign, datetime], None]
    close: Callable[[Session, Campaign, Sealer, datetime], dict[str, Any]]
    rolling: bool = False


@dataclass(frozen=True)
class PlacedLink:
    """A link that stands in a record of a room.

    text: what was given: an address, or words with addresses among them.
    about: the record's id.
    bureau_id: the bureau it is listed under.
    person_id: who is told if it is broken; None: whoever is responsible for the bureau's reports.
    """

    text: str
    about: int
    bureau_id: int
    person_id: int | None = None


FindLinks = Callable[[Session, date], Iterable[PlacedLink]]
"""Takes the day; returns all links of a room that stand now and are worth a look."""


@dataclass(frozen=True)
class OnDay:
    """What of a room is planned for a day.

    title: what it is called; empty if the room has one such thing a day
    """

    day: date
    title: str = ""


FindOnDays = Callable[[Session, Collection[date]], Iterable[OnDay]]
"""Takes days; returns what of a room is planned for them."""


PassOn = Callable[[Session, "Person", "Person | None", datetime], None]
"""Takes who gives, who takes (None: nobody is named; then as if they just left), and the moment."""


@dataclass(frozen=True)
class Holding:
    """What people hold in a room and somebody else has to look after once they leave.

    name: never changes.
    count: takes the person and the day; returns how much of it they hold.
    pass_on: gives it to somebody else. None: it goes on by itself, or its own subject does it.
    may_take: whether the second person may take it from the first.
    """

    name: str
    count: Callable[[Session, Person, date], int]
    pass_on: PassOn | None = None
    may_take: Callable[[Person, Person], bool] = lambda _giver, _taker: True


def count_rows(session: Session, model: type[Base], *where: ColumnElement[bool]) -> int:
    """Returns how many rows of the table fit."""
    return session.scalar(select(func.count()).select_from(model).where(*where)) or 0


@dataclass(frozen=True)
class Storage:
    """What one room keeps.

    name: the room's name.
    tables: its tables.
    sealed: what the key ring seals. What a case's own key seals is not here: the key's column is.
    expiring: what is emptied after a time.
    ending: rows that are deleted after some time.
    passing: rows of traffic that are deleted after a time, and counted.
    forgets: what the room's own code deletes, by a name, and how long after its end; a number is
        one of fiscal years. The notice on personal data tells it, as it tells the four around it.
    answers: tables of answers to campaigns, by `campaign_id`. Their rows are deleted ten fiscal
        years after the one in which the campaign was closed.
    secret_flows: the names of its conversations of which no row may stay (`secret_traces`). Their
        rows have no person, only the lane.
    stored_files: its columns that name bytes of the file store. The store drops bytes that no
        column names.
    personal: what it keeps of one person.
    end_standings: ends what people have in it who left or are no longer on the roster.
    altered: yields the subjects on the trail (`gift:3`) whose rows are not what the trail says.
    backed_up: notes that a backup was made; takes the file's name and the moment.
    campaigns: the kinds of campaigns that it runs.
    links: finds the links in it, so that they are looked at (`models/links/`). Read once a day; the
        room's name is stored with them. `handlers/<room>/subject.py` says how their records read.
    on_days: finds what of it is planned for days that an administrator is about to change.
    held: what people hold in it that somebody has to look after once they leave.
    waits: what must be stored for anything of it to wait for the person of a menu; it may name
        `THIS_PERSON` and `TODAY`. None: it is always looked for (`waiting`).
    """

    name: str
    tables: tuple[type[Base], ...]
    sealed: tuple[SealedColumn, ...] = ()
    expiring: tuple[ExpiringColumns, ...] = ()
    ending: tuple[EndingRows, ...] = ()
    passing: tuple[PassingRows, ...] = ()
    forgets: Mapping[str, timedelta | int] = field(default_factory=dict)
    answers: tuple[type[Base], ...] = ()
    secret_flows: tuple[str, ...] = ()
    stored_files: tuple[InstrumentedAttribute[str | None], ...] = ()
    personal: tuple[PersonalPart, ...] = ()
    end_standings: Callable[[Session, Sequence[int], datetime], None] = ends_nothing
    altered: Callable[[Session, Sealer], Iterable[str]] = nothing_altered
    backed_up: Callable[[Session, str, datetime], None] = notes_no_backup
    campaigns: tuple[CampaignKind, ...] = ()
    links: FindLinks | None = None
    on_days: FindOnDays | None = None
    held: tuple[Holding, ...] = ()
    waits: ColumnElement[bool] | None = None


@dataclass(frozen=True)
class OneRecord:
    """How a kind of document prints one record too, such as one gift report.

    may_read: whether the person may read the record of that id on that day.
    about: returns the id of the person whose record it is. None: there is no such record.
    """

    may_read: Callable[[Session, Person, int, date], bool]
    about: Callable[[Session, int], int | None]


Formats = tuple[Literal["pdf", "docx", "xlsx", "png", "zip"], ...]
ENDINGS: Formats = ("pdf", "docx", "xlsx")


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document that people ask for; `models/documents/document_kinds.py` lists them.

    name: stored with its requests; it never changes.
    roles: who may ask for it by name.
    bureaus: returns the bureaus whose it the person may have (None: all), and so who may ask for
        it, in place of the roles.
    endings: the formats it comes in, the usual one first.
    digits: those of its printed form.
    of_bureau: whether there is one for each bureau.
    of_all: whether there is one for all bureaus together.
    narrows: whether a list over bureaus may be limited to one that is named; nobody is asked.
    names_people: whether it always names people.
    may_name: whether it names people who have not done something to readers who may see them.
    both_digits: whether it may be asked for in Thai digits and in Arabic ones.
    record: how it prints one record.
    """

    name: str
    roles: frozenset[str] = frozenset()
    bureaus: Callable[[Session, Person], frozenset[int] | None] | None = None
    endings: Formats = ENDINGS
    digits: Literal["thai", "arabic"] = "arabic"
    of_bureau: bool = False
    of_all: bool = False
    narrows: bool = False
    names_people: bool = False
    may_name: bool = False
    both_digits: bool = True
    record: OneRecord | None = None

    @property
    def picture(self) -> bool:
        return self.endings == ("png",)

"""What the rooms declare to be forgotten the worker's own ticks forget, rule by rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    Date,
    LargeBinary,
    String,
    insert,
    select,
    true,
)
from sqlalchemy.orm import Session

from bot import worker
from models.advice.advice_question import AdviceQuestion
from models.attachments.attachment import KEPT, Attachment, StoredFile
from models.attachments.kept_files import UNCLAIMED
from models.base import Base, Moment, table_of
from models.calendar import office_day
from models.complaints.complaint import CLOSED, Case, CaseThrottle
from models.conversations.conversation import DONE, PAUSED, Conversation
from models.documents.document import MADE, DocumentRequest
from models.elections.election import ElectionVoter
from models.queues import inbox, outbox
from models.tables import STORAGES
from models.upkeep import retention
from scheduler.loop import MOST_A_TICK
from scheduler.ports import Outside
from tests.fakes import MovableClock

ASK_LINE = {"quota", "look_outside", "bot_id", "link_menus", "watch"}
"""Ticks that look at LINE or at the process itself; nothing is forgotten by them."""

AFTER_ALL = timedelta(days=12 * 366)
"""Longer than anything that is forgotten is kept."""

PASSING = tuple(each for storage in STORAGES for each in storage.passing)
GIVEN: Mapping[str, Mapping[str, Any]] = {
    "inbox_event": {"state": inbox.DONE},
    "outbox_answer": {"state": outbox.SENT, "kind": "answer"},
    "outbox_message": {"state": outbox.SENT, "kind": "digest"},
    "conversation": {"status": DONE, "flow": "report_activity"},
    "attendance_mark": {"visitor": "somebody"},
}
"""What a row needs beside its moment, by the name of its rule or table."""


class Filling:
    """Puts rows of any table, with some value for whatever a rule does not care about."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.session, self.now = session, now
        self._number = 0
        self._parents: dict[str, Any] = {}
        for table in ("campaign", "election"):
            self._parents[table] = self._put(Base.metadata.tables[table], {"closed_at": now})

    def put(self, model: type[Base], **given: Any) -> None:
        self._put(table_of(model), given)

    def _put(self, table: Any, given: Mapping[str, Any]) -> Any:
        values = {each.name: self._value(each) for each in table.columns if _asked(each)}
        made = self.session.execute(insert(table).values(values | dict(given)))
        return made.inserted_primary_key[0]

    def _value(self, column: Any) -> Any:
        for key in column.foreign_keys:
            parent = key.column.table
            if parent.name not in self._parents:
                self._parents[parent.name] = self._put(parent, {})
            return self._parents[parent.name]
        self._number += 1
        return some(column, self._number, self.now)


def _asked(column: Any) -> bool:
    """Whether a row must be given a value for it."""
    if column.primary_key and column is column.table.autoincrement_column:
        return False
    return not (column.nullable or column.default is not None or column.server_default is not None)


def some(column: Any, number: int, now: datetime) -> Any:
    """A value that the column takes; another one for each number, where it may be unique."""
    kinds: tuple[tuple[type[Any], Any], ...] = (
        (Moment, now + timedelta(seconds=number)),
        (Date, office_day(now)),
        (String, f"x{number}"),
        (LargeBinary, b"sealed"),
        (Boolean, False),
        (JSON, {}),
    )
    return next((value for kind, value in kinds if isinstance(column.type, kind)), number)


# -- rules that are declared as data -------------------------------------------------------------


def put_declared(fill: Filling) -> None:
    """Put a row for each rule of `expiring`, `ending`, `passing` and `answers`."""
    for emptied in retention.EXPIRING:
        table = table_of(emptied.model)
        words = {name: some(table.c[name], 0, fill.now) for name in emptied.names}
        since = {emptied.since.key: fill.now}
        fill.put(emptied.model, **words, **since, **GIVEN.get(table.name, {}))
    for ended in retention.ENDING:
        table = table_of(ended.model)
        fill.put(ended.model, **{ended.since.key: some(table.c[ended.since.key], 0, fill.now)})
    for passed in PASSING:
        fill.put(passed.model, **{passed.since: fill.now}, **GIVEN[passed.name])
    for answers in retention.ANSWERS:
        fill.put(answers)


def declared() -> Iterator[tuple[str, type[Base], ColumnElement[bool]]]:
    """The name of each such rule, its table, and the rows that it has not dealt with."""
    for emptied in retention.EXPIRING:
        name = emptied.names[0]
        full = table_of(emptied.model).c[name].is_not(None)
        yield f"{emptied.model.__tablename__}.{name}", emptied.model, full
    for passed in PASSING:
        yield passed.name, passed.model, passed.only
    for model in (*(each.model for each in retention.ENDING), *retention.ANSWERS):
        yield model.__tablename__, model, true()


# -- rules that a room's own code carries out ----------------------------------------------------


def _case(fill: Filling) -> None:
    fill.put(Case, state=CLOSED, closed_on=office_day(fill.now))


def _file(fill: Filling) -> None:
    sent = int(fill.now.timestamp() * 1000)
    row = {"conversation_id": UNCLAIMED, "state": KEPT, "occurred_at": sent}
    fill.put(Attachment, **row, announced=True, answered=True)


def _document(fill: Filling) -> None:
    fill.put(StoredFile, key="document")
    fill.put(DocumentRequest, state=MADE, made_at=fill.now, file_key="document")


OWN: Mapping[str, tuple[Callable[[Filling], None], type[Base], ColumnElement[bool]]] = {
    "complaint": (_case, Case, true()),
    "case_throttle": (lambda fill: fill.put(CaseThrottle), CaseThrottle, true()),
    "advice_question": (lambda fill: fill.put(AdviceQuestion), AdviceQuestion, true()),
    "election_voter": (lambda fill: fill.put(ElectionVoter), ElectionVoter, true()),
    "attachment": (_file, Attachment, true()),
    "document_request": (_document, StoredFile, true()),
    "draft": (
        lambda fill: fill.put(Conversation, status=PAUSED, flow="report_activity"),
        Conversation,
        Conversation.status == PAUSED,
    ),
    "secret drafts": (
        lambda fill: fill.put(Conversation, status=PAUSED, flow="file_complaint"),
        Conversation,
        Conversation.flow == "file_complaint",
    ),
}
"""How a row of it is put, and which rows it has not dealt with."""


def left(session: Session) -> set[str]:
    """The names of the rules of which a row is left."""
    own = ((name, model, where) for name, (_put, model, where) in OWN.items())
    return {
        name
        for name, model, where in (*declared(), *own)
        if session.execute(select(table_of(model)).where(where).limit(1)).first() is not None
    }


def works(office: Outside) -> None:
    """Run each tick of the worker until it finds nothing, and the whole once more: what one has
    done may be another's to end."""
    made: Any = SimpleNamespace(outside=office)
    for _ in range(3):
        for tick in worker.ticks(made):
            if tick.name not in ASK_LINE:
                assert not all(tick.one(office) for _ in range(MOST_A_TICK)), tick.name


def test_whatever_is_said_to_be_forgotten_is_forgotten_by_the_worker_s_ticks(
    office: Outside, clock: MovableClock
) -> None:
    def put(session: Session) -> None:
        fill = Filling(session, clock.now())
        put_declared(fill)
        for put_own, _model, _where in OWN.values():
            put_own(fill)

    office.database.write(put)
    assert office.database.read(left) == set(retention.times())
    clock.moment += AFTER_ALL
    works(office)
    assert office.database.read(left) == set()

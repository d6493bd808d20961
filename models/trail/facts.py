"""Reading and writing facts about this database, by name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.base import insert_once, table_of
from models.trail.audit_entry import Fact

DEMO = "demo"
SERVED_LINE = "served_line"
WORKER_BEAT = "worker_beat"
WEB_BEAT = "web_beat"
QUOTA_SPENT = "quota_spent"
BOT_ID = "bot_id"
BOT_NAME = "bot_name"
DPO_CONTACT = "dpo_contact"
MEMO_FROM = "memo_from"
CLOCK = "clock"
QUOTA = "quota"
QUOTA_LOOKED = "quota_looked"
HEADS_SENT = "heads_told"
BACKED_UP = "backed_up"
"""When the last backup was made, in the time that nobody moves."""

BACKUP_WHOLE, BACKUP_NOT_WHOLE = "backup_whole", "backup_not_whole"
"""When the newest backup was made that was found whole, or found not whole (`backup verify`)."""

ON_HOLD = "on_hold"
"""Since when a restored database sends nothing (queues.hold), in the time that nobody moves."""

MOVED_AWAY = "moved_away"
"""When everything was moved into another database (`db move`), in the time that nobody moves."""

TOKEN_REFUSED = "token_refused"
"""YES while LINE does not accept the access token."""

CLOCK_AHEAD = "clock_ahead"
"""Seconds by which this machine's clock is ahead of LINE's."""

ROSTER = "roster"
"""The stamp of the roster, which the database itself changes whenever somebody on it does
(migration 0058). There is none before the first change."""

BUREAUS = "bureaus"
"""The stamp of the list of bureaus, which the database changes as that of the roster (0061)."""

CERTIFICATE_ENDS = "certificate_ends"
ROWS_PASSED = "rows_passed"
"""The office day on which old rows were all deleted, and their pages given back."""

ILL = "ill"
"""The illnesses (upkeep.illnesses) seen last, by name, comma-separated."""

ILL_TOLD = "ill_told"
"""The office day on which administrators were told of illnesses last."""

YES = "yes"
KEYS = "keys"
"""The check value of the database's keys (upkeep.key_check)."""


def get(session: Session, name: str) -> str | None:
    if session.autoflush:  # the database stamps lists when what changed in them is written
        session.flush()
    value: str | None = session.connection().scalar(_VALUE, {"of_name": name})
    return value


# Built once, and of the table's columns, which cost half of a class's: every turn asks it.
_rows = table_of(Fact)
_VALUE = select(_rows.c.value).where(_rows.c.name == bindparam("of_name"))


def moment(session: Session, name: str) -> datetime | None:
    """Return the fact as an aware moment; None if it is missing or empty."""
    stored = get(session, name)
    return datetime.fromisoformat(stored) if stored else None


def put(session: Session, name: str, value: str) -> None:
    """Store the fact, over an earlier value. Two processes may do so at once."""
    maker = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    insert = maker(Fact).values(name=name, value=value)
    session.execute(insert.on_conflict_do_update(index_elements=[Fact.name], set_={"value": value}))


def put_first(session: Session, name: str, value: str) -> None:
    """Store the fact unless it exists. Of two processes at once, one succeeds."""
    session.execute(
        insert_once(Fact, session.get_bind().dialect.name).values(name=name, value=value)
    )


def hold(session: Session, name: str) -> None:
    """Lock the fact's row until the commit (PostgreSQL)."""
    session.execute(select(Fact.name).where(Fact.name == name).with_for_update())

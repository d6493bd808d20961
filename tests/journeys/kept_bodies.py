"""Keeps a copy of each outgoing message while a journey runs: the program forgets what it sent.

The copy is made by a trigger of the database, so that no process of ours takes part in it.
"""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

_COPY = "INSERT INTO kept_body (message_id, body) VALUES (NEW.id, NEW.body);"
_ON_SQLITE = (
    "CREATE TABLE kept_body (message_id INTEGER PRIMARY KEY, body BLOB)",
    f"CREATE TRIGGER keep_body AFTER INSERT ON outbox_message BEGIN {_COPY} END",
)
_ON_POSTGRESQL = (
    "CREATE TABLE kept_body (message_id BIGINT PRIMARY KEY, body BYTEA)",
    f"CREATE FUNCTION keep_body() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN {_COPY} RETURN NEW; END $$",
    "CREATE TRIGGER keep_body AFTER INSERT ON outbox_message "
    "FOR EACH ROW EXECUTE FUNCTION keep_body()",
)


def begin(session: Session) -> None:
    """From now on every message that is queued is copied, sealed as it is."""
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    for statement in _ON_SQLITE if on_sqlite else _ON_POSTGRESQL:
        session.execute(text(statement))


def of_message(session: Session, message_id: int) -> bytes:
    """The sealed body with which the message was queued."""
    query = text("SELECT body FROM kept_body WHERE message_id = :id")
    return bytes(session.execute(query, {"id": message_id}).scalar_one())

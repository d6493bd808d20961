"""Writing to the audit trail: one keyed chain for each subject; ids and keyed hashes, never texts.

An entry's link is the MAC over the link before and the entry's content. The key comes with the
connection (`models.database.open_database`); the database does not store it. Two writers of one
subject wait for each other: SQLite has one writer, PostgreSQL a lock on the subject until the
commit. If two meet after all, the unique number lets one pass; the other's event is handled again.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Integer, String, bindparam, cast, func, insert, select
from sqlalchemy.orm import Session

from models.base import FLAGS, table_of
from models.database import TRAIL_KEY
from models.trail.audit_entry import AuditEntry

PURPOSE = "audit.trail"
"""The purpose of the chain's derived key."""

BEGINNING = ""
"""The link before a subject's first entry."""


class NoTrailKey(RuntimeError):
    """The database was opened without the chain's key, so nothing can be recorded."""


def record(
    session: Session, now: datetime, actor_id: int | None, verb: str, subject: str, **details: Any
) -> None:
    """Record that `actor_id` did `verb` to `subject` (`report:12`) at `now`. Raises NoTrailKey."""
    key = key_of(session)
    plain = json.loads(json.dumps(details))
    connection = session.connection()
    if not FLAGS[connection.dialect.name].one_writer:
        connection.execute(_HOLD, {"of": subject})
    last = connection.execute(_LAST, {"of": subject}).first()
    number, before = (last.number + 1, last.link) if last is not None else (1, BEGINNING)
    content = content_of(subject, number, now, actor_id, verb, plain)
    row = {
        "at": now,
        "actor_id": actor_id,
        "verb": verb,
        "subject": subject,
        "details": plain,
        "number": number,
        "link": link_after(key, before, content),
    }
    connection.execute(_ADD, row)


def hashed(session: Session, value: str) -> str:
    """A personal value as the trail stores it: a keyed hash."""
    return _short(key_of(session), [b"value", value.encode("utf-8", "surrogatepass")])


def key_of(session: Session) -> bytes:
    """The chain's key, from the session's connection. Raises NoTrailKey."""
    key = session.get_bind().get_execution_options().get(TRAIL_KEY)
    if not isinstance(key, bytes):
        raise NoTrailKey("the database was opened without the audit trail's key")
    return key


# -- links ---------------------------------------------------------------------------------------


def content_of(
    subject: object, number: object, at: object, actor_id: object, verb: object, details: object
) -> bytes:
    """An entry's content as the bytes that are hashed.

    A value of a wrong type (a text where a moment belongs) is taken as it is: no link fits it.
    """
    moment = at.astimezone(UTC).isoformat() if isinstance(at, datetime) else str(at)
    values = [subject, number, moment, actor_id, verb, details]
    return json.dumps(values, sort_keys=True, separators=(",", ":"), default=str).encode()


def link_after(key: bytes, before: str, content: bytes) -> str:
    """The link of an entry with this content, after the link `before`."""
    return _short(key, [b"link", before.encode(), content])


def mac(key: bytes, parts: Iterable[bytes]) -> hmac.HMAC:
    """A keyed hash over the parts, each with its length; more parts can be added."""
    made = hmac.new(key, digestmod=hashlib.sha256)
    for part in parts:
        add(made, part)
    return made


def add(to: hmac.HMAC, part: bytes) -> None:
    """Add a part with its length to the hash."""
    to.update(len(part).to_bytes(8, "big"))
    to.update(part)


def _short(key: bytes, parts: Iterable[bytes]) -> str:
    return base64.urlsafe_b64encode(mac(key, parts).digest()[:24]).decode()


# -- statements ----------------------------------------------------------------------------------
# Built once and run past the ORM, so that they cause no flush.

_rows = table_of(AuditEntry)
_LAST = (
    select(_rows.c.number, _rows.c.link)
    .where(_rows.c.subject == bindparam("of"), _rows.c.number.is_not(None))
    .order_by(_rows.c.number.desc())
    .limit(1)
)
_ADD = insert(_rows).inline()
_TRAIL = 0x7472  # the class of locks that are the trail's
_HOLD = select(
    func.pg_advisory_xact_lock(cast(_TRAIL, Integer), func.hashtext(bindparam("of", type_=String)))
)

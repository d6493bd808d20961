"""People's files: stored sealed in the database, opened through links that expire in minutes."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from itsdangerous import BadSignature, URLSafeTimedSerializer
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import OWN_DRAFT, FilePlace
from models.attachments.attachment import StoredFile, StoredPiece
from models.attachments.storage import PIECE, PREVIEW, STORED
from models.base import insert_once
from models.crypto import CannotOpen, Sealer
from models.database import Database
from models.documents.documents import KEPT_FOR
from models.documents.letterhead import EMBLEM
from scheduler.ports import StoredPieces

LINK_SECONDS = 600
CASE_LINK_SECONDS = 120
"""For a complaint's file: long enough to open it, too short to pass it on."""

OPENED_SECONDS = 120
"""For one's own data after the second fact: a phone may fetch a download twice."""

SCREEN_AFTER = timedelta(hours=1)
"""The screen of an event says so long that signing in is over."""

CALENDAR_SECONDS = 31 * 86400
"""For a calendar file: cards are tapped late. Each opening checks its reader again."""

SCREEN_SECONDS = 400 * 86400
"""Events are made at most so long before; their own end ends the link."""

PICTURE_SECONDS = int(KEPT_FOR.total_seconds())
"""For a picture inside a message: as long as it is kept. Each opening checks its reader again."""


MOST_OF_EMBLEM = 5_000_000
"""Bytes of the file of an emblem."""

SIGNED_SECONDS = 31 * 86400
"""For a document on its road: its card waits for whoever checks it. Each opening checks its reader
again."""

THURSDAY_SECONDS = 31 * 86400
"""For a Thursday picture inside a message. Each opening checks its reader again; the group's link
opens a published picture only."""


class DatabaseFiles:
    """The FileStore port over the database, so that every host has every file.

    emblem: the file of the office's emblem on this host; it is not kept in the database.
    """

    def __init__(self, database: Database, sealer: Sealer, emblem: Path | None = None) -> None:
        self._database = database
        self._sealer = sealer
        self._emblem = emblem

    def keep(self, key: str, data: bytes, now: datetime, preview: bytes | None = None) -> None:
        sealed = self._sealer.seal(data, STORED.format(key))
        small = self._sealer.seal(preview, PREVIEW.format(key)) if preview is not None else None
        row = {"key": key, "sealed": sealed, "preview": small, "created_at": now}

        def insert(session: Session) -> None:
            session.execute(insert_once(StoredFile, self._database.dialect), [row])

        self._database.write(insert)

    def keep_pieces(self, key: str, pieces: Iterable[bytes], now: datetime) -> None:
        first, *second = itertools.islice(left := iter(pieces), 2)
        if not second:
            self.keep(key, first, now)
            return
        self.keep(key, b"", now)
        for number, piece in enumerate(itertools.chain((first, *second), left)):
            self._keep_piece(key, number, piece)

    def _keep_piece(self, key: str, number: int, piece: bytes) -> None:
        """Keep it in a commit of its own: nobody waits long, and no memory holds them all."""
        name = f"{key}:{number:06}"
        sealed = self._sealer.seal(piece, PIECE.format(name))
        row = {"id": name, "key": key, "number": number, "size": len(piece), "sealed": sealed}
        insert = insert_once(StoredPiece, self._database.dialect)
        self._database.write(lambda session: session.execute(insert, [row]))

    def pieces(self, key: str) -> StoredPieces | None:
        query = select(StoredPiece.id, StoredPiece.size)
        query = query.where(StoredPiece.key == key).order_by(StoredPiece.number)
        found = self._database.read(lambda session: session.execute(query).all())
        if not found:
            data = self.fetch(key)
            return None if data is None else StoredPieces(len(data), iter((data,)))
        (first, _), *others = found
        begins = self._piece(first)  # now, while it can still be said that there is none
        if begins is None:
            return None
        rest = self._piece_by_piece([name for name, _ in others])
        return StoredPieces(sum(size for _, size in found), itertools.chain((begins,), rest))

    def _piece(self, name: str) -> bytes | None:
        stored = self._database.read(lambda session: session.get(StoredPiece, name))
        return self._opened(stored.sealed, PIECE.format(name)) if stored is not None else None

    def _piece_by_piece(self, names: Sequence[str]) -> Iterator[bytes]:
        for name in names:
            piece = self._piece(name)
            if piece is None:  # it was deleted while somebody read it
                raise LookupError("a piece is gone")
            yield piece

    def fetch(self, key: str) -> bytes | None:
        if key == EMBLEM:
            return emblem_of(self._emblem)
        stored = self._database.read(lambda session: session.get(StoredFile, key))
        return self._opened(stored.sealed, STORED.format(key)) if stored else None

    def preview(self, key: str) -> bytes | None:
        query = select(StoredFile.preview).where(StoredFile.key == key)
        sealed = self._database.read(lambda session: session.scalar(query))
        return self._opened(sealed, PREVIEW.format(key)) if sealed else self.fetch(key)

    def _opened(self, sealed: bytes, purpose: str) -> bytes | None:
        try:
            return self._sealer.open(sealed, purpose)
        except CannotOpen:  # its key is gone: nobody can open it, and nobody needs to know why
            return None


def emblem_of(path: Path | None) -> bytes | None:
    """Return the file's bytes; None if it cannot be read, or is no file for an emblem."""
    try:
        if path is None or path.stat().st_size > MOST_OF_EMBLEM:
            return None
        return path.read_bytes()
    except OSError:
        return None


@dataclass(frozen=True)
class NamedFile:
    """What a link to a file names.

    attachment_id: the file
    person_id: who may open it
    of: what carries it
    """

    attachment_id: int
    person_id: int
    of: FilePlace


class _LinkKind:
    """One kind of link: signs values with an end, and reads them back until then.

    seconds: of office time that a link lives
    place: where the end is among the signed values
    """

    def __init__(self, secret_key: str, salt: str, seconds: int, place: int = -1) -> None:
        self._signer = URLSafeTimedSerializer(secret_key, salt=salt)
        self._seconds, self._place = seconds, place

    def sign(self, now: datetime, *values: int | str, until: datetime | None = None) -> str:
        """Return the signed values. until: an earlier end than that of all links of the kind."""
        end, signed = int(now.timestamp()) + self._seconds, list(values)
        if until is not None:
            end = min(end, int(until.timestamp()))
        signed.insert(self._place if self._place >= 0 else len(signed), end)
        return str(self._signer.dumps(signed))

    def read(self, signed: str, now: datetime) -> list[Any] | None:
        """Return the values; None if the signature is wrong or the end has passed."""
        try:
            values = list(self._signer.loads(signed))
            left = values.pop(self._place) - now.timestamp()
        except (BadSignature, ValueError, TypeError, IndexError):
            return None
        return values if 0 <= left <= self._seconds else None


class FileLinks:
    """Signed links to files, each for one person. A `read_…` returns None for a dead link."""

    def __init__(self, secret_key: str, public_origin: str) -> None:
        self._file = _LinkKind(secret_key, "file-link", LINK_SECONDS, place=2)
        self._data = _LinkKind(secret_key, "data-link", LINK_SECONDS)
        self._opened = _LinkKind(secret_key, "opened-data", OPENED_SECONDS)
        self._document = _LinkKind(secret_key, "document-link", LINK_SECONDS)
        self._signed = _LinkKind(secret_key, "signed-link", SIGNED_SECONDS)
        self._picture = _LinkKind(secret_key, "picture-link", PICTURE_SECONDS)
        self._case = _LinkKind(secret_key, "case-file-link", CASE_LINK_SECONDS)
        self._screen = _LinkKind(secret_key, "screen-link", SCREEN_SECONDS)
        self._calendar = _LinkKind(secret_key, "calendar-link", CALENDAR_SECONDS)
        self._thursday = _LinkKind(secret_key, "thursday-link", THURSDAY_SECONDS)
        self._origin = public_origin

    def page(self, path: str) -> str:
        """Return the address of a page that anybody may open."""
        return f"{self._origin}/{path}"

    def make(
        self, attachment_id: int, person_id: int, now: datetime, of: FilePlace = OWN_DRAFT
    ) -> str:
        """Return a link to a file for this person."""
        return self._link(self._file.sign(now, attachment_id, person_id, *astuple(of)))

    def read(self, signed: str, now: datetime) -> NamedFile | None:
        """Return what a link to a file names."""
        values = self._file.read(signed, now)
        if values is None:
            return None
        attachment_id, person_id, *of = values
        return NamedFile(attachment_id, person_id, FilePlace(*of))

    def make_case(self, case_file: str, person_id: int, now: datetime) -> str:
        """Return a link to a complaint's file for this person; it lives two minutes."""
        return self._link(self._case.sign(now, case_file, person_id))

    def read_case(self, signed: str, now: datetime) -> tuple[str, int] | None:
        """Return the complaint's file id and the person id."""
        values = self._case.read(signed, now)
        return (str(values[0]), int(values[1])) if values else None

    def make_data(self, person_id: int, now: datetime) -> str:
        """Return a link to everything kept about this person, for them alone."""
        return self._link(self._data.sign(now, person_id))

    def read_data(self, signed: str, now: datetime) -> int | None:
        """Return the person id of a link to their data."""
        values = self._data.read(signed, now)
        return int(values[0]) if values else None

    def make_opened(self, person_id: int, now: datetime) -> str:
        """Return the path to the person's data after their browser gave the second fact."""
        return f"/f/{self._opened.sign(now, person_id)}"

    def read_opened(self, signed: str, now: datetime) -> int | None:
        """Return the person id of such a path."""
        values = self._opened.read(signed, now)
        return int(values[0]) if values else None

    def make_document(self, request_id: int, person_id: int, now: datetime) -> str:
        """Return a link to a finished document for this person."""
        return self._link(self._document.sign(now, request_id, person_id))

    def read_document(self, signed: str, now: datetime) -> tuple[int, int] | None:
        """Return the request id and the person id."""
        values = self._document.read(signed, now)
        return (int(values[0]), int(values[1])) if values else None

    def make_signed(self, road_id: int, person_id: int, now: datetime) -> str:
        """Return a link to a document on its road for this person."""
        return self._link(self._signed.sign(now, road_id, person_id))

    def read_signed(self, signed: str, now: datetime) -> tuple[int, int] | None:
        """Return the road's id and the person id."""
        values = self._signed.read(signed, now)
        return (int(values[0]), int(values[1])) if values else None

    def make_picture(self, request_id: int, person_id: int, now: datetime) -> str:
        """Return a link to a picture inside a message for this person.

        People read messages late, so it lives as long as the picture is kept.
        """
        return self._link(self._picture.sign(now, request_id, person_id))

    def read_picture(self, signed: str, now: datetime) -> tuple[int, int] | None:
        """Return the request id and the person id."""
        values = self._picture.read(signed, now)
        return (int(values[0]), int(values[1])) if values else None

    def make_thursday(
        self, picture_id: int, person_id: int, now: datetime, preview: bool = False
    ) -> str:
        """Return a link to a Thursday picture or its preview for this person, or for the group
        (0)."""
        return self._link(self._thursday.sign(now, picture_id, person_id, *(["small"] * preview)))

    def read_thursday(self, signed: str, now: datetime) -> tuple[int, int, bool] | None:
        """Return the picture's id, the person's id or 0, and whether the preview is meant."""
        values = self._thursday.read(signed, now)
        return (int(values[0]), int(values[1]), len(values) > 2) if values else None

    def make_screen(self, event_id: int, ends_at: datetime, now: datetime) -> str:
        """Return a link to the screen of an event, for whoever shows it."""
        return self._link(self._screen.sign(now, event_id, until=ends_at + SCREEN_AFTER))

    def read_screen(self, signed: str, now: datetime) -> int | None:
        """Return the event id of a link to its screen."""
        values = self._screen.read(signed, now)
        return int(values[0]) if values else None

    def make_calendar(self, event_id: int, person_id: int, now: datetime) -> str:
        """Return a link to a calendar file for this person. event_id: 0 for all that is to come."""
        return self._link(self._calendar.sign(now, event_id, person_id))

    def read_calendar(self, signed: str, now: datetime) -> tuple[int, int] | None:
        """Return the event id and the person id."""
        values = self._calendar.read(signed, now)
        return (int(values[0]), int(values[1])) if values else None

    def _link(self, signed: str) -> str:
        return f"{self._origin}/f/{signed}"

"""People's files: kept sealed in the database, opened through links that live for minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from itsdangerous import BadSignature, URLSafeTimedSerializer
from sqlalchemy.orm import Session

from models.attachments.attachment import StoredFile
from models.base import insert_once
from models.crypto import CannotOpen, Sealer
from models.database import Database
from models.documents.documents import KEPT_FOR

FILE = "file"
LINK_SECONDS = 600
CASE_LINK_SECONDS = 120
"""A file of a complaint: long enough to tap, too short to hand on."""

OPENED_SECONDS = 120
"""One's own data, once the second fact was given: a phone may fetch a download twice."""

PICTURE_SECONDS = int(KEPT_FOR.total_seconds())
"""A picture inside a message: as long as it is kept; whether its reader still may is asked each
time."""


class DatabaseFiles:
    """The FileStore port over the database, so that every host sees every file."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer

    def keep(self, key: str, data: bytes, now: datetime) -> None:
        row = {"key": key, "sealed": self._sealer.seal(data, f"{FILE}:{key}"), "created_at": now}

        def insert(session: Session) -> None:
            session.execute(insert_once(StoredFile, self._database.dialect), [row])

        self._database.write(insert)

    def fetch(self, key: str) -> bytes | None:
        stored = self._database.read(lambda session: session.get(StoredFile, key))
        try:
            return self._sealer.open(stored.sealed, f"{FILE}:{key}") if stored else None
        except CannotOpen:  # its key is gone: nobody can have it, and nobody needs to know why
            return None


@dataclass(frozen=True)
class Named:
    """A file as a link names it: for whom, and of which version of which report, or of which gift
    (all 0: a draft's)."""

    attachment_id: int
    person_id: int
    report: int
    version: int
    gift: int = 0


class FileLinks:
    """Links to files: signed, for one person, for ten minutes of office time."""

    def __init__(self, secret_key: str, public_origin: str) -> None:
        self._signer = URLSafeTimedSerializer(secret_key, salt="file-link")
        self._data_signer = URLSafeTimedSerializer(secret_key, salt="data-link")
        self._opened_signer = URLSafeTimedSerializer(secret_key, salt="opened-data")
        self._document_signer = URLSafeTimedSerializer(secret_key, salt="document-link")
        self._picture_signer = URLSafeTimedSerializer(secret_key, salt="picture-link")
        self._case_signer = URLSafeTimedSerializer(secret_key, salt="case-file-link")
        self._origin = public_origin

    def make(
        self,
        attachment_id: int,
        person_id: int,
        now: datetime,
        report: int = 0,
        version: int = 0,
        gift: int = 0,
        case_file: str = "",
    ) -> str:
        """A link to a file, for that person. report, version: whose evidence it is, gift: whose
        picture or proof; all 0 where it is still in the person's own draft. case_file: the id of a
        complaint's file instead; its link lives for two minutes."""
        if case_file:
            return self._make_case(case_file, person_id, now)
        until = int(now.timestamp()) + LINK_SECONDS
        named = [attachment_id, person_id, until, report, version, gift]
        return f"{self._origin}/f/{self._signer.dumps(named)}"

    def read(self, signed: str, now: datetime) -> Named | None:
        """What a link names that still holds; None otherwise."""
        try:
            attachment_id, person_id, until, report, version, gift = self._signer.loads(signed)
        except (BadSignature, ValueError, TypeError):
            return None
        if not 0 <= until - now.timestamp() <= LINK_SECONDS:
            return None
        return Named(attachment_id, person_id, report, version, gift)

    def _make_case(self, case_file: str, person_id: int, now: datetime) -> str:
        until = int(now.timestamp()) + CASE_LINK_SECONDS
        return f"{self._origin}/f/{self._case_signer.dumps([case_file, person_id, until])}"

    def read_case(self, signed: str, now: datetime) -> tuple[str, int] | None:
        """The complaint's file and the person of such a link that still holds; None otherwise."""
        try:
            case_file, person_id, until = self._case_signer.loads(signed)
        except (BadSignature, ValueError, TypeError):
            return None
        holds = 0 <= until - now.timestamp() <= CASE_LINK_SECONDS
        return (str(case_file), int(person_id)) if holds else None

    def make_data(self, person_id: int, now: datetime) -> str:
        """A link to what is kept of the person, for that person."""
        until = int(now.timestamp()) + LINK_SECONDS
        return f"{self._origin}/f/{self._data_signer.dumps([person_id, until])}"

    def read_data(self, signed: str, now: datetime) -> int | None:
        """The person's id of such a link that still holds; None otherwise."""
        return _person(self._data_signer, signed, now, LINK_SECONDS)

    def make_opened(self, person_id: int, now: datetime) -> str:
        """The path to what is kept of the person, for a browser that has just given their second
        fact."""
        until = int(now.timestamp()) + OPENED_SECONDS
        return f"/f/{self._opened_signer.dumps([person_id, until])}"

    def read_opened(self, signed: str, now: datetime) -> int | None:
        """The person's id of such a path that still holds; None otherwise."""
        return _person(self._opened_signer, signed, now, OPENED_SECONDS)

    def make_document(self, request_id: int, person_id: int, now: datetime) -> str:
        """A link to a finished document, for that person."""
        until = int(now.timestamp()) + LINK_SECONDS
        return f"{self._origin}/f/{self._document_signer.dumps([request_id, person_id, until])}"

    def read_document(self, signed: str, now: datetime) -> tuple[int, int] | None:
        """The request and the person of such a link that still holds; None otherwise."""
        try:
            request_id, person_id, until = self._document_signer.loads(signed)
        except (BadSignature, ValueError, TypeError):
            return None
        holds = 0 <= until - now.timestamp() <= LINK_SECONDS
        return (int(request_id), int(person_id)) if holds else None

    def make_picture(self, request_id: int, person_id: int, now: datetime) -> str:
        """A link to a picture inside a message, for that person; a message is read late, so that it
        lives as long as the picture is kept."""
        until = int(now.timestamp()) + PICTURE_SECONDS
        return f"{self._origin}/f/{self._picture_signer.dumps([request_id, person_id, until])}"

    def read_picture(self, signed: str, now: datetime) -> tuple[int, int] | None:
        """The request and the person of such a link that still holds; None otherwise."""
        try:
            request_id, person_id, until = self._picture_signer.loads(signed)
        except (BadSignature, ValueError, TypeError):
            return None
        holds = 0 <= until - now.timestamp() <= PICTURE_SECONDS
        return (int(request_id), int(person_id)) if holds else None


def _person(signer: URLSafeTimedSerializer, signed: str, now: datetime, seconds: int) -> int | None:
    """The person's id that was signed, if not longer ago than that."""
    try:
        person_id, until = signer.loads(signed)
    except (BadSignature, ValueError, TypeError):
        return None
    return int(person_id) if 0 <= until - now.timestamp() <= seconds else None

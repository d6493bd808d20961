"""Files of a case: under random names, sealed with its key; where they came from is gone."""

from __future__ import annotations

import hashlib
import secrets

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import KEPT, REMOVED, WAITING, Attachment, StoredFile
from models.complaints import case_files, cases
from models.complaints.complaint import Case, CaseFile
from models.crypto import KeyRing, Sealer
from models.errors import Refusal
from models.trail.audit_entry import AuditEntry
from models.upkeep import secret_traces
from tests.models.complaints.complaining import NOW, case_of, filed, office

BYTES = b"\x89PNG a picture of an envelope"


def attachment(
    session: Session, sealer: Sealer, state: str = KEPT, name: str = "หลักฐาน.pdf"
) -> int:
    """A file that a conversation has; its bytes stand under their hash, as all are kept."""
    key = hashlib.sha256(BYTES).hexdigest()
    if session.get(StoredFile, key) is None:
        sealed = sealer.seal(BYTES, case_files.STORED.format(key))
        session.add(StoredFile(key=key, sealed=sealed, created_at=NOW))
    row = Attachment(
        lane="the-lane", conversation_id="c" * 16, message_hash="m", kind="file", album="a",
        name=sealer.seal(name.encode(), kept_files.NAME), occurred_at=1_803_866_400_417,
        received_ticks=0.0, state=state, media_type="application/pdf", size=len(BYTES),
        file_key=key if state == KEPT else None,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def test_nothing_leads_from_the_attachment_to_the_case(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau, files=(attachment(session, sealer),))
    [row] = session.scalars(select(Attachment)).all()
    assert (row.state, row.conversation_id) == (REMOVED, kept_files.EARLY)
    assert {row.file_key, row.message_id, row.name, row.media_type, row.size} == {None}
    [stored] = session.scalars(select(StoredFile)).all()
    [file] = session.scalars(select(CaseFile)).all()
    assert stored.key == file.file_key and file.case_id == done.case_id
    digest = hashlib.sha256(BYTES).hexdigest()
    assert digest not in (stored.key, file.id)
    assert "03:00" not in str(stored.created_at)
    assert BYTES not in stored.sealed and "หลักฐาน".encode() not in file.name


def test_the_store_alone_does_not_open_it(session: Session, sealer: Sealer) -> None:
    filed(session, sealer, office(session).bureau, files=(attachment(session, sealer),))
    [stored] = session.scalars(select(StoredFile)).all()
    assert BYTES not in sealer.open(stored.sealed, case_files.STORED.format(stored.key))


def test_who_has_the_case_opens_it_and_that_is_on_the_trail(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau, files=(attachment(session, sealer),))
    [named] = case_files.of_case(session, sealer, case_of(session, done))
    assert (named.name, named.size) == ("หลักฐาน.pdf", len(BYTES))
    assert not session.get_one(CaseFile, named.id).cleaned
    assert case_files.readable(session, here.first, named.id)
    opened = case_files.open_file(session, sealer, named.id, here.first, NOW)
    assert (opened.name, opened.media_type, opened.data) == (
        "หลักฐาน.pdf", "application/pdf", BYTES,
    )  # fmt: skip
    [entry] = session.scalars(select(AuditEntry)).all()
    assert (entry.verb, entry.actor_id) == ("case.file_opened", here.first.id)
    assert entry.details == {"file": named.id}


def test_nobody_else_opens_it(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau, files=(attachment(session, sealer),))
    [named] = case_files.of_case(session, sealer, case_of(session, done))
    for person in (here.admin, here.director, here.own):
        assert not case_files.readable(session, person, named.id)
        with pytest.raises(Refusal, match="no_such_file"):
            case_files.open_file(session, sealer, named.id, person, NOW)
    assert not case_files.readable(session, here.first, secrets.token_hex(16))


def test_whom_the_name_of_a_file_names_does_not_read_the_case(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    named = attachment(session, sealer, name=f"สลิป {here.first.name}.pdf")
    done = filed(session, sealer, here.bureau, files=(named,))
    assert done.routed.holders == (here.second.id,)
    later = attachment(session, sealer, name=f"{here.second.name}.pdf")
    routed = cases.complainant_says(
        session, sealer, case_of(session, done), "", NOW, files=(later,)
    )
    assert routed.holders == (here.head.id,) and routed.lost == (here.second.id,)


def test_a_file_that_is_still_fetched_holds_the_filing_up(session: Session, sealer: Sealer) -> None:
    here = office(session)
    files = (attachment(session, sealer), attachment(session, sealer, WAITING))
    with pytest.raises(Refusal, match="files_pending"):
        filed(session, sealer, here.bureau, files=files)
    assert session.scalars(select(Case)).all() == []  # not even in part
    assert len(session.scalars(select(Attachment)).all()) == 2
    with pytest.raises(Refusal, match="no_such_file"):
        filed(session, sealer, here.bureau, files=(999,))


def test_files_may_come_with_a_later_word(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    cases.complainant_says(session, sealer, case, "", NOW, files=(attachment(session, sealer),))
    assert len(case_files.of_case(session, sealer, case)) == 1


def test_the_same_picture_in_another_persons_report_stays(session: Session, sealer: Sealer) -> None:
    mine, theirs = attachment(session, sealer), attachment(session, sealer)
    filed(session, sealer, office(session).bureau, files=(mine,))
    kept = select(Attachment.id).where(Attachment.state == KEPT)
    assert session.scalars(kept).all() == [theirs]
    assert session.get(StoredFile, hashlib.sha256(BYTES).hexdigest()) is not None


def test_a_file_that_came_before_the_complaint_is_set_apart_from_its_like(
    session: Session, sealer: Sealer
) -> None:
    reported, mine, lost = (attachment(session, sealer) for _ in range(3))
    own = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    gone = StoredFile(key="x" * 64, sealed=own.seal(BYTES, "file:other"), created_at=NOW)
    session.add(gone)
    session.get_one(Attachment, lost).file_key = gone.key
    session.flush()
    secret_traces.set_apart(session, sealer, (mine, lost), NOW)
    kept, apart = (session.get_one(Attachment, id_).file_key for id_ in (reported, mine))
    digest = hashlib.sha256(BYTES).hexdigest()
    assert kept == digest != apart and apart is not None
    stored = session.get_one(StoredFile, apart)
    assert sealer.open(stored.sealed, case_files.STORED.format(apart)) == BYTES
    assert session.get_one(Attachment, lost).state == "removed"
    assert session.get(StoredFile, "x" * 64) is None

"""Links to a complaint's evidence: two minutes, for who may read it, each opening on record."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from bot.files import CASE_LINK_SECONDS, FileLinks
from models.attachments.attachment import KEPT, Attachment, StoredFile
from models.complaints import case_files, case_work
from models.complaints.complaint import CaseFile
from models.people.person import Person
from models.trail.audit_entry import AuditEntry
from scheduler.ports import Outside
from tests.bot.web.client import made
from tests.fakes import MovableClock
from tests.models.complaints import complaining

PHOTO = b"\xff\xd8 what was seen"


@dataclass
class Evidence:
    """A picture of a case, and people around it."""

    case: str
    file: str
    receiver: int
    second: int
    head: int
    admin: int


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


@pytest.fixture
def evidence(office: Outside) -> Evidence:
    return office.database.write(lambda session: _evidence(session, office))


def _evidence(session: Session, office: Outside) -> Evidence:
    here = complaining.office(session)
    key = secrets.token_hex(16)
    sealed = office.sealer.seal(PHOTO, case_files.STORED.format(key))
    session.add(StoredFile(key=key, sealed=sealed, created_at=office.clock.now()))
    sent = Attachment(
        lane="lane", conversation_id="c", message_hash="h", kind="image", album="a",
        occurred_at=1_803_866_400_418,
        received_ticks=1.0, state=KEPT, file_key=key, media_type="image/jpeg",
        size=len(PHOTO),
    )  # fmt: skip
    session.add(sent)
    session.flush()
    done = complaining.filed(
        session, office.sealer, here.bureau, office.clock.now(), files=(sent.id,)
    )
    file_id = session.scalars(select(CaseFile.id)).one()
    people = (here.first.id, here.second.id, here.head.id, here.admin.id)
    return Evidence(done.case_id, file_id, *people)


def link(office: Outside, file_id: str, person_id: int) -> str:
    return office.case_link(file_id, person_id, office.clock.now())


def opened(client: FlaskClient, office: Outside, file_id: str, person_id: int) -> TestResponse:
    return client.get(link(office, file_id, person_id))


def openings(office: Outside) -> list[tuple[int | None, str]]:
    """Who opened a file of which case, as the trail has it."""
    query = select(AuditEntry).where(AuditEntry.verb == "case.file_opened")
    found = office.database.read(lambda session: list(session.scalars(query)))
    return [(entry.actor_id, entry.subject) for entry in found]


def test_who_has_the_case_opens_its_file_and_it_is_recorded(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    for person in (evidence.receiver, evidence.second):
        answer = opened(client, office, evidence.file, person)
        assert (answer.status_code, answer.data) == (200, PHOTO)
    assert [who for who, _ in openings(office)] == [evidence.receiver, evidence.second]
    assert all(evidence.case in subject for _, subject in openings(office))


def test_to_ask_for_its_head_is_no_opening(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    answer = client.head(link(office, evidence.file, evidence.receiver))
    assert (answer.status_code, answer.data) == (200, b"")
    assert client.head(link(office, evidence.file, evidence.admin)).status_code == 404
    assert openings(office) == []


def test_nobody_else_does_and_nothing_is_recorded_of_it(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    for person in (evidence.head, evidence.admin, 999_999):
        assert opened(client, office, evidence.file, person).status_code == 404
    assert opened(client, office, "0" * 32, evidence.receiver).status_code == 404
    assert openings(office) == []


def test_the_link_lives_for_two_minutes(
    client: FlaskClient, office: Outside, evidence: Evidence, clock: MovableClock
) -> None:
    made_now = link(office, evidence.file, evidence.receiver)
    clock.advance(seconds=CASE_LINK_SECONDS)
    assert client.get(made_now).status_code == 200
    clock.advance(seconds=1)
    assert client.get(made_now).status_code == 404
    assert CASE_LINK_SECONDS == 120


def test_who_stepped_back_or_left_opens_nothing_with_a_link_made_before(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    first = link(office, evidence.file, evidence.receiver)
    second = link(office, evidence.file, evidence.second)

    def change(session: Session) -> None:
        receiver = session.get_one(Person, evidence.receiver)
        now = office.clock.now()
        case_work.recuse(session, office.sealer, evidence.case, receiver, now)
        session.get_one(Person, evidence.second).roles = ["staff"]

    office.database.write(change)
    assert client.get(first).status_code == client.get(second).status_code == 404


def test_it_is_neither_kept_nor_run_by_the_browser_and_its_name_tells_nothing(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    headers = opened(client, office, evidence.file, evidence.receiver).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("sandbox")
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Content-Disposition"] == f'inline; filename="case-{evidence.file[:6]}.jpg"'


def test_what_is_no_picture_is_a_download(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    def pdf(session: Session) -> None:
        session.get_one(CaseFile, evidence.file).media_type = "application/pdf"

    office.database.write(pdf)
    headers = opened(client, office, evidence.file, evidence.receiver).headers
    assert headers["Content-Disposition"].startswith("attachment; ")


def test_no_link_is_forged_or_made_of_another(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    now = office.clock.now()
    forged = FileLinks("another key", "http://127.0.0.1:8000")
    assert client.get(forged.make_case(evidence.file, evidence.receiver, now)).status_code == 404
    plain = office.file_link(1, evidence.receiver, now)
    assert client.get(plain).status_code == 404
    stem, signed = link(office, evidence.file, evidence.receiver).rsplit("/", 1)
    for at in range(0, len(signed) - 1, 7):
        other = "A" if signed[at] != "A" else "B"
        altered = f"{stem}/{signed[:at]}{other}{signed[at + 1 :]}"
        assert client.get(altered).status_code == 404
    assert openings(office) == []


def test_a_file_whose_case_lost_its_key_is_not_there(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    def gone(session: Session) -> None:
        session.query(StoredFile).delete()

    office.database.write(gone)
    assert opened(client, office, evidence.file, evidence.receiver).status_code == 404

"""Links to finished documents and pictures: each opens its own kind, for its person, as a whole."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.files import FileLinks
from models.attachments.attachment import StoredPiece
from models.crypto import Sealer
from models.documents import documents
from models.documents.document import MADE, DocumentRequest
from models.people.person import ADMIN, REPORTER, Person
from models.trail.audit_entry import AuditEntry
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made
from tests.fakes import MovableClock

DATA = b"\x89PNG\r\n\x1a\nand so on"
LINKS = FileLinks("a test's key", "")
Finished = Callable[[str, str], tuple[int, int]]


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


@pytest.fixture
def finished(office: Outside) -> Finished:
    """The number of a document of that kind and ending, and of the administrator whose it is."""
    now = office.clock.now()

    def make(kind: str, ending: str) -> tuple[int, int]:
        office.files.keep(f"key-{kind}", DATA, now)

        def fill(session: Session) -> tuple[int, int]:
            who = factories.person(session, factories.bureau(session), [ADMIN])
            row = DocumentRequest(
                person_id=who.id, lane="a lane", kind=kind, ending=ending, asked_at=now,
                state=MADE, made_at=now, file_key=f"key-{kind}", goes_in=documents.DIGEST,
            )  # fmt: skip
            session.add(row)
            session.flush()
            return row.id, who.id

        return office.database.write(fill)

    return make


def test_the_link_that_lives_for_a_day_opens_pictures_only(
    client: FlaskClient, office: Outside, finished: Finished, clock: MovableClock
) -> None:
    picture, memo = finished("heat-map", "png"), finished("memo", "pdf")
    now = office.clock.now()
    short, long = LINKS.make_document(*picture, now), LINKS.make_picture(*picture, now)
    assert client.get(LINKS.make_document(*memo, now)).status_code == 200
    assert client.get(LINKS.make_picture(*memo, now)).status_code == 404
    clock.advance(seconds=601)
    assert client.get(short).status_code == 404
    assert client.get(long).data == DATA


def test_a_picture_in_an_old_message_is_gone_with_the_role(
    client: FlaskClient, office: Outside, finished: Finished
) -> None:
    number, who = finished("heat-map", "png")
    link = LINKS.make_picture(number, who, office.clock.now())
    assert client.get(link).status_code == 200

    def demote(session: Session) -> None:
        session.get_one(Person, who).roles = [REPORTER]

    office.database.write(demote)
    assert client.get(link).status_code == 404


def test_a_document_is_named_so_that_it_is_found_again(
    client: FlaskClient, office: Outside, finished: Finished
) -> None:
    answer = client.get(LINKS.make_document(*finished("memo", "pdf"), office.clock.now()))
    plain, _, thai = answer.headers["Content-Disposition"].partition("; filename*=UTF-8''")
    assert plain.startswith('attachment; filename="memo-') and plain.endswith('.pdf"')
    assert unquote(thai).startswith("บันทึกข้อความ") and unquote(thai).endswith(").pdf")


def test_a_part_or_the_head_is_answered_under_the_same_guards(
    client: FlaskClient, office: Outside, finished: Finished
) -> None:
    """No part is given out of what is kept nowhere; a look at the head is no opening."""
    link = LINKS.make_document(*finished("memo", "pdf"), office.clock.now())

    def verbs() -> list[str]:
        return office.database.read(lambda s: [e.verb for e in s.query(AuditEntry)])

    head = client.head(link)
    assert verbs() == []
    part = client.get(link, headers={"Range": "bytes=0-3"})
    assert (part.status_code, part.data, head.status_code, head.data) == (200, DATA, 200, b"")
    for answer in (part, head):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Disposition"].startswith("attachment")
    assert verbs() == ["document.open"]


def test_no_kind_of_link_is_read_as_another(office: Outside) -> None:
    now = office.clock.now()
    kinds = {
        LINKS.read: LINKS.make(1, 1, now),
        LINKS.read_case: LINKS.make_case("a", 1, now),
        LINKS.read_data: LINKS.make_data(1, now),
        LINKS.read_opened: LINKS.make_opened(1, now),
        LINKS.read_document: LINKS.make_document(1, 1, now),
        LINKS.read_picture: LINKS.make_picture(1, 1, now),
        LINKS.read_thursday: LINKS.make_thursday(1, 1, now),
    }
    for read, made_ in kinds.items():
        assert read(made_.removeprefix("/f/"), now) is not None
    for read, other in permutations(kinds, 2):
        assert read(kinds[other].removeprefix("/f/"), now) is None


@pytest.mark.parametrize(
    "token",
    ["A" * 6000, "๑๒๓.ก.ข", "%00", "%ED%A0%80", "..%2F..%2Fhealthz", "%2e%2e%2fmetrics", "W10.x.y"],
)
def test_what_is_no_token_opens_nothing(client: FlaskClient, token: str) -> None:
    answer = client.get(f"/f/{token}")
    assert answer.status_code == 404 and b"strongbot" not in answer.data


def test_a_large_archive_is_kept_and_sent_piece_by_piece_and_goes_as_a_whole(
    client: FlaskClient, office: Outside, finished: Finished, clock: MovableClock
) -> None:
    number, who = finished("round", "zip")
    pieces = [b"PK" + b"a" * 3000, b"b" * 3000, b"c" * 17]

    def rename(session: Session) -> None:
        session.get_one(DocumentRequest, number).file_key = "large"

    office.files.keep_pieces("large", iter(pieces), office.clock.now())
    office.files.keep_pieces("large", iter(pieces), office.clock.now())
    office.database.write(rename)
    link = LINKS.make_document(number, who, office.clock.now())
    opened = client.get(link)
    assert opened.data == b"".join(pieces)
    assert opened.headers["Content-Length"] == str(len(opened.data))
    assert client.head(link).data == b""

    clock.advance(days=40)
    office.database.write(lambda session: documents.remove_old(session, clock.now(), 20))
    assert office.files.pieces("large") is None
    assert office.database.read(lambda session: session.scalars(select(StoredPiece)).all()) == []


def test_a_large_archive_whose_first_piece_nobody_can_give_is_not_there(
    office: Outside, sealer: Sealer
) -> None:
    """It is said before the answer begins: once a size is told, the body can only break off."""
    office.files.keep_pieces("locked", iter([b"a", b"b"]), office.clock.now())

    def spoil(session: Session) -> None:
        session.get_one(StoredPiece, "locked:000000").sealed = sealer.seal(b"a", "of another")

    office.database.write(spoil)
    assert office.files.pieces("locked") is None


def test_a_large_archive_that_breaks_off_is_never_taken_for_whole(office: Outside) -> None:
    office.files.keep_pieces("large", iter([b"a", b"b", b"c"]), office.clock.now())
    found = office.files.pieces("large")
    assert found is not None and next(found.parts) == b"a"
    office.database.write(lambda s: s.delete(s.get_one(StoredPiece, "large:000002")))
    assert next(found.parts) == b"b"
    with pytest.raises(LookupError):
        next(found.parts)


def test_a_file_of_one_piece_is_kept_whole(office: Outside) -> None:
    office.files.keep_pieces("small", iter([DATA]), office.clock.now())
    assert office.files.fetch("small") == DATA
    found = office.files.pieces("small")
    assert found is not None and (found.size, [*found.parts]) == (len(DATA), [DATA])

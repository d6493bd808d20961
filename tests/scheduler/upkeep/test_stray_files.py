"""Bytes that nothing names go a day after; what a file, a case or a document names stays."""

from __future__ import annotations

import secrets
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attachments.attachment import Attachment, StoredFile
from models.attachments.kept_files import Arrived, note_arrival
from models.complaints import case_files
from models.complaints.complaint import CaseFile
from models.conversations import conversation_rows
from models.upkeep import secret_traces
from scheduler.content_fetch import fetch_one
from scheduler.ports import Outside
from scheduler.upkeep.leftovers import sweep_files
from tests.fakes import MovableClock, RecordingLine
from tests.models.complaints import complaining
from tests.scheduler.test_content_fetch import picture


class Killed(Exception):
    """The process dies here."""


def stored(office: Outside) -> int:
    query = select(func.count()).select_from(StoredFile)
    return office.database.read(lambda session: session.scalar(query) or 0)


def sent_to_a_complaint(office: Outside, line: RecordingLine, clock: MovableClock) -> str:
    """The conversation that a picture was sent to, which waits to be fetched."""
    line.contents["m1"] = picture()

    def work(session: Session) -> str:
        row = conversation_rows.begin(
            session, "lane", None, "file_complaint", "", clock.now(), secrets.token_bytes
        )
        arrived = Arrived(
            sender="U" + "1" * 32, message_id="m1", message_hash="h", name=None, kind="image",
            album="m1", album_total=1, reply_token="t", occurred_at=1_803_866_400_418,
            received_ticks=clock.ticks(),
        )  # fmt: skip
        note_arrival(session, office.sealer, "lane", row.id, arrived)
        return row.id

    return office.database.write(work)


def test_what_a_kill_left_of_a_cancelled_complaint_goes(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    conversation = sent_to_a_complaint(office, line, clock)

    def dies(point: str) -> None:
        if point == "fetch:kept":
            raise Killed

    with pytest.raises(Killed):
        fetch_one(replace(office, checkpoint=dies))
    office.database.write(lambda session: secret_traces.forget(session, conversation))
    assert stored(office) == 1 and not sweep_files(office)
    clock.advance(days=1, seconds=1)
    assert sweep_files(office) and not sweep_files(office)
    assert stored(office) == 0


def test_evidence_of_a_draft_and_of_a_case_stays(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    sent_to_a_complaint(office, line, clock)
    while fetch_one(office):
        pass
    clock.advance(days=3)
    assert not sweep_files(office) and stored(office) == 1

    def files(session: Session) -> None:
        [file] = session.scalars(select(Attachment.id))
        where = complaining.office(session).bureau
        complaining.filed(session, office.sealer, where, clock.now(), files=(file,))

    office.database.write(files)
    clock.advance(days=3)
    assert not sweep_files(office)

    def opens(session: Session) -> bytes:
        [row] = session.scalars(select(CaseFile))
        kept = session.get_one(StoredFile, row.file_key)
        return office.sealer.open(kept.sealed, case_files.STORED.format(kept.key))

    assert office.database.read(opens)

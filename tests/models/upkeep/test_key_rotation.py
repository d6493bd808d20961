"""Everything sealed is sealed anew under the newest key, complaints without being opened."""

from __future__ import annotations

import secrets

from sqlalchemy import LargeBinary, select
from sqlalchemy.orm import Session

from models.attachments.attachment import StoredFile
from models.complaints import case_files, cases
from models.complaints.complaint import Case
from models.complaints.sealed import case_texts
from models.conversations import conversation_rows
from models.conversations.conversation import Conversation
from models.crypto import KeyRing, Sealer
from models.tables import METADATA, STORAGES
from models.upkeep import key_rotation
from models.upkeep.key_rotation import Place
from tests.models.complaints.complaining import NOW, STORY, case_of, filed, office
from tests.models.complaints.test_case_files import BYTES, attachment

OF_THE_RECORD = {
    "complaint": {"story", "identity_text", "barred", "push_address"},
    "case_message": {"text"},
    "case_file": {"name"},
    "advice_question": {"words", "asker", "push_address"},
    "advice_message": {"text"},
    "good_deed": {"text"},
    "election": {"public_key", "drill"},
    "election_ballot": {"id", "sealed"},
}
"""Sealed with the own key of a case, a question or a deed, which is what is wrapped anew; or with
the key of an election's committee, which the office does not have. A ballot's id is random."""


def turned(session: Session, sealer: Sealer) -> Place:
    place, following = Place(), key_rotation.step(session, sealer, Place())
    while following is not None:
        place, following = following, key_rotation.step(session, sealer, following)
    return place


def draft(session: Session, sealer: Sealer) -> Conversation:
    row = conversation_rows.begin(session, "lane", None, "flow", "", NOW, secrets.token_bytes)
    conversation_rows.save(session, sealer, row, {"answers": {"a": "ข"}}, "step", NOW)
    return row


def test_all_that_is_sealed_is_known_to_the_rotation() -> None:
    known = {(column.model.__tablename__, column.name) for column in key_rotation.COLUMNS}
    sealed = {
        (table.name, column.name)
        for table in METADATA.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary)
        and column.name not in OF_THE_RECORD.get(table.name, set())
    }
    assert known == sealed


def test_every_table_is_declared_by_one_room() -> None:
    declared = [table.__tablename__ for storage in STORAGES for table in storage.tables]
    assert sorted(declared) == sorted(METADATA.tables)


def test_after_the_rotation_the_newest_key_alone_opens_everything(session: Session) -> None:
    ring = KeyRing.generate(secrets.token_bytes)
    before = Sealer(ring, secrets.token_bytes)
    here = office(session)
    done = filed(session, before, here.bureau, files=(attachment(session, before),))
    cases.complainant_says(session, before, case_of(session, done), "เพิ่มเติม", NOW)
    kept = draft(session, before)
    story = case_of(session, done).story

    newer = ring.with_newest(secrets.token_bytes)
    sealer = Sealer(newer, secrets.token_bytes)
    assert key_rotation.left(session, sealer) == 3
    place = turned(session, sealer)
    assert (place.resealed, place.lost) == (3, 0)
    assert key_rotation.left(session, sealer) == 0

    session.expire_all()
    alone = Sealer(KeyRing(newer.seal[:1], newer.hashing), secrets.token_bytes)
    case = session.get_one(Case, done.case_id)
    assert case.story == story  # not even sealed anew: its key was
    assert case_texts.story(alone, case).text == STORY
    assert [m.text for m in case_texts.messages(session, alone, case)] == ["เพิ่มเติม"]
    [file] = case_files.of_case(session, alone, case)
    assert case_files.open_file(session, alone, file.id, here.first, NOW).data == BYTES
    place_of = conversation_rows.of_lane(session, alone, "lane", kept.id)
    assert place_of is not None and place_of.state == {"answers": {"a": "ข"}}


def test_what_no_key_opens_is_counted_and_holds_nothing_up(session: Session) -> None:
    ring = KeyRing.generate(secrets.token_bytes)
    lost = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    draft(session, lost)
    draft(session, Sealer(ring, secrets.token_bytes))
    sealer = Sealer(ring.with_newest(secrets.token_bytes), secrets.token_bytes)
    place = turned(session, sealer)
    assert (place.resealed, place.lost, key_rotation.left(session, sealer)) == (1, 1, 1)


def test_a_second_turn_finds_nothing_to_do(session: Session, sealer: Sealer) -> None:
    filed(session, sealer, office(session).bureau, files=(attachment(session, sealer),))
    before = session.scalars(select(StoredFile.sealed)).all()
    assert turned(session, sealer).resealed == 0
    assert session.scalars(select(StoredFile.sealed)).all() == before

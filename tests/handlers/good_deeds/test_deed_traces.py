"""A deed through the real drain and sender: what stands in files, on the trail and in logs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.simulator import seed
from models.conversations.conversation import Conversation
from models.good_deeds.good_deed import GoodDeed
from models.trail.audit_entry import AuditEntry
from scheduler.ports import Outside
from scheduler.upkeep.leftovers import drop_secret_draft
from tests.fakes import MovableClock, RecordingLog
from tests.handlers.good_deeds.deed_talk import GIVER, PRAISE, STAFF, WORDS
from tests.talk import Talk


@pytest.fixture
def me(office: Outside, talk: Callable[[str], Talk]) -> Talk:
    """Has told a deed in one line, and sees the card with the button that keeps it."""
    office.database.write(
        lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
    )
    told = talk(seed.line_id(STAFF)).says(f"บันทึกความดี วันนี้{WORDS}")
    return told.taps("จิตอาสา").taps("ฉันคนเดียว")


def drafts(office: Outside) -> int:
    query = select(func.count()).select_from(Conversation)
    return office.database.read(lambda session: session.scalar(query)) or 0


def test_no_word_stands_in_a_file_or_a_log_and_the_trail_names_nobody(
    me: Talk, office: Outside, sqlite_path: Path, log: RecordingLog, talk: Callable[[str], Talk]
) -> None:
    me.taps("บันทึก")
    praise = talk(seed.line_id(GIVER)).says(f"ชื่นชมเพื่อน {STAFF} {PRAISE}").taps("จิตอาสา")
    praise.taps("ส่งคำชื่นชม")
    kept = b"".join(each.read_bytes() for each in sqlite_path.parent.iterdir())
    assert b"good_deed" in kept  # it was the database that was read
    for secret in (WORDS, WORDS[:12], PRAISE, PRAISE[:12]):
        assert secret.encode() not in kept and secret not in str(log.lines)
    about = select(AuditEntry).where(AuditEntry.verb.startswith("deed."))
    entries = office.database.read(lambda session: list(session.scalars(about)))
    assert [(each.verb, each.actor_id, set(each.details)) for each in entries] == [
        ("deed.kept", None, {"hash"})
    ]


def test_a_draft_is_gone_at_once_if_cancelled_and_after_seven_days_else(
    me: Talk, office: Outside, clock: MovableClock
) -> None:
    me.says("ยกเลิก")
    assert drafts(office) == 0
    me.says(f"บันทึกความดี {WORDS}")
    clock.advance(days=6)
    assert not drop_secret_draft(office) and drafts(office) == 1
    clock.advance(days=1, seconds=1)
    assert drop_secret_draft(office) and drafts(office) == 0


@pytest.mark.soak
def test_two_taps_on_the_same_button_keep_one_deed(me: Talk, office: Outside) -> None:
    me.taps("บันทึก").taps("บันทึก")
    query = select(func.count()).select_from(GoodDeed)
    assert office.database.read(lambda session: session.scalar(query)) == 1

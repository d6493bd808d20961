"""Drafts of secret conversations (about complaints, answers to surveys) end seven days after their
last word; other drafts stay."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.conversations import conversation_rows
from models.conversations.conversation import Conversation
from scheduler.ports import Outside
from scheduler.upkeep.leftovers import drop_secret_draft
from tests.fakes import MovableClock


def begun(office: Outside, *flows: str) -> None:
    def work(session: Session) -> None:
        for number, flow in enumerate(flows):
            random: Callable[[int], bytes] = office.random_bytes
            now = office.clock.now()
            conversation_rows.begin(session, f"lane {number}", None, flow, "", now, random)

    office.database.write(work)


def left(office: Outside) -> set[str]:
    return office.database.read(lambda session: set(session.scalars(select(Conversation.flow))))


def test_secret_drafts_end_after_seven_days_and_no_others(
    office: Outside, clock: MovableClock
) -> None:
    begun(office, "file_complaint", "track_case", "work_case", "answer_survey", "report_activity")
    clock.advance(days=7)
    assert not drop_secret_draft(office)
    clock.advance(seconds=1)
    assert [drop_secret_draft(office) for _ in range(5)] == [True] * 4 + [False]
    assert left(office) == {"report_activity"}

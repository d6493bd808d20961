"""Thursday 09.30 and the afternoon before, once though workers run twice or are killed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people import chat_groups
from models.people.person import ChatGroup
from models.queues import quota
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import BODY
from models.queues.quota import ANNOUNCEMENT, Quota
from models.thursday_pictures.picture_rota import IN_GROUP, PictureWeek
from models.trail.audit_entry import AuditEntry
from scheduler.ports import Outside
from scheduler.thursday_pictures.timed import look_for_picture, publish_picture
from tests.fakes import MovableClock, RecordingLog
from tests.models.thursday_pictures.taking_turns import FIRST, NOW, Turns, at

LANE = "lane-of-the-group"


def opened(office: Outside, *work: Callable[[Turns], object], channel: str = IN_GROUP) -> None:
    """A rota of an office with a group of twelve members, and what its units do first."""

    def make(session: Session) -> None:
        group = ChatGroup(
            lane=LANE, group_id=office.sealer.seal(b"Cgroup", chat_groups.GROUP_ID),
            joined_at=NOW, left_at=None, confirmed_by=1, confirmed_at=NOW,
        )  # fmt: skip
        session.add(group)
        chat_groups.note_members(session, group, 12)
        turns = Turns(session, office.sealer, channel, LANE)
        for each in work:
            each(turns)

    office.database.write(make)


def pushes(office: Outside) -> list[tuple[str, str]]:
    """The pushes to the group: key and body."""
    query = select(OutboxMessage).where(OutboxMessage.kind == ANNOUNCEMENT)
    found = office.database.read(lambda session: list(session.scalars(query)))
    return [
        (each.key, json.dumps(office.sealer.open_json(each.body or b"", BODY), ensure_ascii=False))
        for each in found
    ]


def first_week(office: Outside) -> PictureWeek:
    query = select(PictureWeek).order_by(PictureWeek.thursday)
    return office.database.read(lambda session: session.scalars(query).first()) or PictureWeek()


class KilledError(Exception):
    """The worker ended here."""


def test_it_is_posted_once_at_half_past_nine_though_a_worker_is_killed(
    office: Outside, clock: MovableClock, log: RecordingLog
) -> None:
    opened(office, lambda turns: turns.approves(0))
    clock.moment = at(FIRST, 9, 29)
    assert not publish_picture(office)
    clock.moment = at(FIRST, 9, 30)

    def killed(_point: str) -> None:
        raise KilledError

    try:
        publish_picture(replace(office, checkpoint=killed))
    except KilledError:
        assert pushes(office) == []
    assert publish_picture(office) and not publish_picture(office)
    [(key, body)] = pushes(office)
    week = first_week(office)
    assert key == f"thursday:{week.id}" and "image" in body and "คำลับ" in body
    assert (week.channel, week.published_at) == (IN_GROUP, clock.moment)
    trail = select(AuditEntry).where(AuditEntry.verb == "picture.published")
    [entry] = office.database.read(lambda session: list(session.scalars(trail)))
    assert "ลับ" not in json.dumps([entry.details, entry.subject, log.lines], ensure_ascii=False,
                                   default=str)  # fmt: skip


def test_by_hand_it_is_handed_over_and_nothing_is_billed(
    office: Outside, clock: MovableClock
) -> None:
    opened(office, lambda turns: turns.approves(0), channel="hand")
    clock.moment = at(FIRST, 9, 30)
    assert publish_picture(office) and not publish_picture(office)
    week = first_week(office)
    assert (week.handed_at, week.published_at, pushes(office)) == (clock.moment, None, [])


def test_without_room_in_the_quota_or_in_a_group_that_was_left_it_is_handed_over(
    office: Outside, clock: MovableClock
) -> None:
    opened(office, lambda turns: turns.approves(0), lambda turns: turns.approves(1))
    office.database.write(lambda session: quota.store(session, Quota(11, 0, NOW)))
    clock.moment = at(FIRST, 9, 30)
    assert publish_picture(office) and first_week(office).handed_at is not None

    def leave(session: Session) -> None:
        session.get_one(ChatGroup, LANE).left_at = clock.now()
        quota.store(session, Quota(500, 0, clock.now()))

    office.database.write(leave)
    clock.moment = at(FIRST + timedelta(weeks=1), 9, 30)
    assert publish_picture(office) and pushes(office) == []


def test_a_late_picture_comes_on_the_next_working_day(office: Outside, clock: MovableClock) -> None:
    opened(office, lambda turns: turns.approves(0))
    clock.moment = at(FIRST + timedelta(days=2), 10)  # a Saturday
    assert not publish_picture(office)
    clock.moment = at(FIRST + timedelta(days=4), 9)
    assert publish_picture(office) and len(pushes(office)) == 1


def test_on_wednesday_afternoon_both_units_are_told_once(
    office: Outside, clock: MovableClock
) -> None:
    opened(office, lambda turns: turns.approves(2))
    clock.moment = at(FIRST - timedelta(days=1), 15)
    assert look_for_picture(office) and not look_for_picture(office)
    query = select(OutboxMessage).where(OutboxMessage.kind == "picture_told")
    told = office.database.read(lambda session: list(session.scalars(query)))
    bodies = [json.dumps(office.sealer.open_json(each.body or b"", BODY), ensure_ascii=False)
              for each in told]  # fmt: skip
    assert ["เลื่อนออกไป" in bodies[0], "เร็วขึ้น" in bodies[1], len(bodies)] == [True, True, 2]

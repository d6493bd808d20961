"""A complaint filed in chat through the real drain, fetch and sender: what it leaves behind."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import select

from bot.simulator import seed
from models.attachments.attachment import Attachment, StoredFile
from models.complaints.complaint import Case, CaseFile
from models.conversations.conversation import Conversation
from models.queues.inbox import InboxEvent
from models.queues.lane import LANE
from models.queues.outbox import CANCELLED, PARKED, WAITING, OutboxMessage
from models.trail.audit_entry import AuditEntry
from scheduler.content_fetch import MOST_BYTES, fetch_one
from scheduler.inbox_drain import drain_one
from scheduler.opening.content_check import check
from scheduler.outbox_send import send_one
from scheduler.ports import Outside, SendFailed
from scheduler.upkeep.leftovers import sweep_files
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.talk import Talk

STRANGER, REPORTER = "U" + "9" * 32, seed.line_id("D0103")
STORY = "หัวหน้ารับเงินทอนจากผู้ขายเมื่อวันที่ 3 มกราคม ที่ห้องพัสดุชั้นสอง"
MORE = "มีผู้เห็นเหตุการณ์สองคน"
NAME, CONTACT = "มานะ ทดลองดี", "0211122222"
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b")
MEMBERS = "C" + "7" * 32


@pytest.fixture
def stranger(seeded: Outside, talk: Callable[[str], Talk]) -> Talk:
    return talk(STRANGER)


def picture(colour: str = "green") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "JPEG")
    return out.getvalue()


def tells(who: Talk) -> Talk:
    who.says("แจ้งเบาะแส").taps("ให้ผู้รับเรื่องรู้เท่านั้น").says(NAME).says(CONTACT).says(STORY)
    return who.says(MORE)


def rows(office: Outside, table: Any) -> Sequence[Any]:
    return office.database.read(lambda session: list(session.scalars(select(table))))


def of_lane(office: Outside, table: Any, user_id: str = STRANGER) -> list[Any]:
    lane = office.sealer.keyed_hash(user_id, LANE)
    return [row for row in rows(office, table) if row.lane == lane]


def bodies(office: Outside, user_id: str = STRANGER) -> list[OutboxMessage]:
    found = of_lane(office, OutboxMessage, user_id)
    return [row for row in found if row.body or row.recipient or row.reply_token]


# -- the whole of it -----------------------------------------------------------------------------


def test_nothing_of_a_complaint_stands_in_the_databases_files_or_the_log(
    stranger: Talk, seeded: Outside, log: RecordingLog, sqlite_path: Path
) -> None:
    tells(stranger).sends_file(picture())
    found = CODE.search(stranger.last)
    assert found is not None
    stranger.taps("ยืนยัน")
    assert "รับเบาะแสการทุจริตแล้ว" in stranger.last
    kept = b"".join(each.read_bytes() for each in sqlite_path.parent.iterdir())
    assert b"stored_file" in kept  # it was the database that was read
    checked = check(picture(), None, MOST_BYTES)
    secret = [
        STRANGER, found[0], found[0].replace("-", ""), NAME, CONTACT, STORY, MORE,
        "เงินทอน", "มานะ", checked.sha256, hashlib.sha256(picture()).hexdigest(),
    ]  # fmt: skip
    for each in secret:
        assert each.encode() not in kept, each
        assert each not in str(vars(log)), each


def test_neither_conversation_nor_file_nor_any_word_leads_to_the_lane(
    stranger: Talk, seeded: Outside
) -> None:
    tells(stranger).sends_file(picture()).taps("ยืนยัน")
    assert len(rows(seeded, Case)) == len(rows(seeded, CaseFile)) == 1
    assert rows(seeded, Conversation) == []
    [sent] = rows(seeded, Attachment)
    assert (sent.state, sent.conversation_id) == ("removed", "")
    assert {sent.file_key, sent.size, sent.media_type, sent.name} == {None}
    assert len(rows(seeded, StoredFile)) == 1
    assert all(row.payload is None for row in of_lane(seeded, InboxEvent))
    assert of_lane(seeded, OutboxMessage) and bodies(seeded) == []


def test_the_trail_does_not_tell_that_somebody_complained(stranger: Talk, seeded: Outside) -> None:
    before = len(rows(seeded, AuditEntry))
    tells(stranger).taps("ยืนยัน")
    assert len(rows(seeded, AuditEntry)) == before


def test_news_to_receivers_does_not_bear_the_minute_of_the_complaint(
    stranger: Talk, seeded: Outside, clock: MovableClock
) -> None:
    clock.advance(minutes=3)
    tells(stranger).taps("ยืนยัน")
    own = of_lane(seeded, OutboxMessage)
    news = [row for row in rows(seeded, OutboxMessage) if row.id not in {each.id for each in own}]
    assert news
    for row in news:
        assert row.created_at == row.not_before > clock.now()
        assert row.created_at.minute % 10 == 0 and row.created_at.second == 0


# -- while it is being told ----------------------------------------------------------------------


def test_what_was_said_is_gone_as_soon_as_it_was_handled_and_answered(
    stranger: Talk, seeded: Outside
) -> None:
    stranger.says("สวัสดี").says("ร้องเรียน").taps("ข้อร้องเรียน")
    assert all(row.payload is None for row in of_lane(seeded, InboxEvent))
    assert [row.kind for row in of_lane(seeded, OutboxMessage)] == ["answer"] * 3
    assert bodies(seeded) == []


def test_a_message_edited_afterwards_is_not_kept_either(stranger: Talk, seeded: Outside) -> None:
    tells(stranger).taps("ยืนยัน")
    stranger.sends({"type": "messageEdited", "message": stranger.message("text", text=STORY)})
    assert all(row.payload is None for row in of_lane(seeded, InboxEvent))


def test_an_answer_waits_whole_until_line_has_it(
    stranger: Talk, seeded: Outside, line: RecordingLine
) -> None:
    line.failures = [SendFailed("unreachable")]
    stranger.says("ร้องเรียน")
    [waiting] = bodies(seeded)
    assert (waiting.kind, waiting.state) == ("answer", WAITING)
    assert stranger.heard == []


def test_an_answer_that_left_as_a_push_leaves_an_empty_row(
    stranger: Talk, seeded: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    stranger.delivers(
        stranger.event({"type": "message", "message": stranger.message("text", text="ร้องเรียน")})
    )
    clock.advance(seconds=300)
    stranger.settles()
    assert line.sent[-1].via == "push" and bodies(seeded) == []
    assert [row.kind for row in of_lane(seeded, OutboxMessage)] == ["answer"]


def test_an_answer_that_line_refuses_is_emptied_and_its_person_told(
    stranger: Talk, seeded: Outside, line: RecordingLine, log: RecordingLog
) -> None:
    line.failures = [SendFailed("refused", "bad")]
    stranger.says("ร้องเรียน")
    [parked] = [row for row in of_lane(seeded, OutboxMessage) if row.state == PARKED]
    assert (parked.kind, parked.body, parked.recipient) == ("answer", None, None)
    assert "ขออภัย" in stranger.last
    assert "secret" not in str(vars(log))


def test_an_answer_of_a_complaint_that_line_refuses_is_never_followed_by_a_push(
    stranger: Talk, seeded: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    line.failures = [SendFailed("refused", "words of it"), SendFailed("refused", "words of it")]
    stranger.says("ร้องเรียน")  # nor is the apology, which is refused as well
    assert [sent.via for sent in line.sent] == []
    line.failures = [SendFailed("refused", "words of it")]
    stranger.delivers(
        stranger.event({"type": "message", "message": stranger.message("text", text="ร้องเรียน")})
    )
    clock.advance(seconds=300)
    stranger.settles()
    clock.advance(days=1)
    stranger.settles()
    assert line.sent == [] and bodies(seeded) == []
    assert not any("words of it" in (row.fault or "") for row in rows(seeded, OutboxMessage))


def test_whoever_blocks_the_bot_leaves_no_answer_waiting(
    stranger: Talk, seeded: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    event = {"type": "message", "message": stranger.message("text", text="ร้องเรียน")}
    stranger.delivers(stranger.event(event) | {"replyToken": ""})
    while drain_one(seeded):
        pass
    stranger.delivers(stranger.event({"type": "unfollow"}))
    while drain_one(seeded):
        pass
    assert [row.state for row in of_lane(seeded, OutboxMessage)] in ([], [CANCELLED])
    assert bodies(seeded) == []


# -- files ---------------------------------------------------------------------------------------


def test_a_complaints_file_is_never_named_after_its_content(
    stranger: Talk, seeded: Outside, log: RecordingLog, talk: Callable[[str], Talk]
) -> None:
    reporter = talk(REPORTER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%").sends_file(picture())
    assert "ได้รับไฟล์แล้ว" in reporter.text
    tells(stranger).sends_file(picture())
    kept = sorted(row.key for row in rows(seeded, StoredFile))
    hashed = check(picture(), None, MOST_BYTES).sha256
    assert len(kept) == 2 and kept.count(hashed) == 1
    assert [line for line in log.lines if line[1] == "file_checked"] == [
        ("info", "file_checked", {})  # the report's and the complaint's look the same
    ] * 2


def test_a_picture_that_came_before_gets_another_name_and_its_event_goes(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    who = talk(REPORTER).sends_file(picture())
    assert [row.key for row in rows(seeded, StoredFile)] == [
        check(picture(), None, MOST_BYTES).sha256
    ]
    who.says("ร้องเรียน")
    assert "ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ 1 ไฟล์" in who.text
    [stored] = rows(seeded, StoredFile)
    assert stored.key != check(picture(), None, MOST_BYTES).sha256
    assert all(row.payload is None for row in of_lane(seeded, InboxEvent, REPORTER))
    who.taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says(STORY).taps("ยืนยัน")
    assert len(rows(seeded, CaseFile)) == 1
    assert [row.state for row in rows(seeded, Attachment)] == ["removed"]


def test_what_somebody_unknown_sends_first_tells_nothing_and_is_gone_a_day_after(
    stranger: Talk, seeded: Outside, clock: MovableClock, log: RecordingLog, sqlite_path: Path
) -> None:
    stranger.sends_file(picture())
    assert "เก็บไฟล์ไว้ให้ 1 วัน" in stranger.text
    assert all(row.payload is None for row in of_lane(seeded, InboxEvent))
    assert bodies(seeded) == [] and ("info", "file_checked", {}) in log.lines
    kept = b"".join(each.read_bytes() for each in sqlite_path.parent.iterdir())
    assert b"stored_file" in kept  # it was the database that was read
    for secret in (STRANGER, check(picture(), None, MOST_BYTES).sha256):
        assert secret.encode() not in kept
    clock.advance(hours=23)
    assert not sweep_files(seeded) and len(rows(seeded, StoredFile)) == 1
    clock.advance(hours=2)
    assert sweep_files(seeded) and not sweep_files(seeded)
    assert rows(seeded, StoredFile) == rows(seeded, Attachment) == []


def test_what_somebody_unknown_took_back_leaves_no_row_a_day_after(
    stranger: Talk, seeded: Outside, clock: MovableClock
) -> None:
    message = stranger.message("image")
    stranger.line.contents[message["id"]] = picture()
    stranger.sends({"type": "message", "message": message})
    stranger.settles()
    stranger.sends({"type": "unsend", "unsend": {"messageId": message["id"]}})
    assert rows(seeded, StoredFile) == []
    clock.advance(hours=25)
    sweep_files(seeded)
    assert rows(seeded, Attachment) == []


def test_a_picture_taken_over_while_it_was_fetched_is_fetched_anew(
    seeded: Outside, talk: Callable[[str], Talk], line: RecordingLine
) -> None:
    who = talk(REPORTER)
    message = who.message("image")
    line.contents[message["id"]] = picture()
    who.delivers(who.event({"type": "message", "message": message}))
    drain_one(seeded)
    office = _meanwhile(seeded, who)
    fetch_one(office)
    assert rows(seeded, StoredFile) == []
    office.clock.advance(seconds=5)  # type: ignore[attr-defined]
    who.settles()
    [stored] = rows(seeded, StoredFile)
    assert stored.key != check(picture(), None, MOST_BYTES).sha256


def _meanwhile(office: Outside, who: Talk) -> Outside:
    """The same office, in which a complaint begins between the storing of bytes and their mark."""
    from dataclasses import replace

    def checkpoint(point: str) -> None:
        if point == "fetch:kept":
            text = who.message("text", text="ร้องเรียน")
            who.delivers(who.event({"type": "message", "message": text}))
            while any([drain_one(office), send_one(office)]):
                pass

    return replace(office, checkpoint=checkpoint)


# -- the group -----------------------------------------------------------------------------------


def test_a_complaint_called_out_in_a_group_is_neither_kept_nor_said_again(
    seeded: Outside, line: RecordingLine
) -> None:
    who = Talk(seeded, line, STRANGER)
    said = f"@STRONG ร้องเรียน {STORY}"
    event = who.event(
        {
            "type": "message",
            "source": {"type": "group", "groupId": MEMBERS, "userId": STRANGER},
            "message": who.message("text", text=said)
            | {"mention": {"mentionees": [
                {"index": 0, "length": 7, "type": "user", "userId": "U0", "isSelf": True}
            ]}},
        }
    )  # fmt: skip
    who.delivers(event)
    who.settles()
    [answer] = [sent for sent in line.sent if sent.to == event["replyToken"]]
    assert "ส่วนตัว" in str(answer.messages) and "เงินทอน" not in str(line.sent)
    assert all(row.payload is None for row in of_lane(seeded, InboxEvent, MEMBERS))
    assert bodies(seeded, MEMBERS) == []
    assert rows(seeded, Conversation) == []

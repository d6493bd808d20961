"""Every kind of event LINE sends, and those nobody knows yet: what is done and what is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from bot.simulator import seed
from handlers.events import FILES_READY
from models.attachments.attachment import Attachment
from models.conversations.conversation import Conversation
from models.people.person import Person
from models.queues import outbox_queue
from models.queues.inbox import InboxEvent
from models.queues.outbox import OutboxMessage
from models.tables import METADATA
from models.trail.audit_entry import AuditEntry
from scheduler.ports import Outside
from tests.handlers.house import Chat, House
from tests.talk import Talk

TOLD = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"
GROUP = "C" + "1" * 32
STRANGER = "U" + "f" * 32
REPORTER = seed.line_id("D0103")


@pytest.fixture
def stranger(demo: House) -> Chat:
    return Chat(demo, STRANGER)


def message(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": "message", "message": {"type": kind, "id": "m0", **more}}


def count(house: House, *tables: Any) -> int:
    with house.session() as session:
        return sum(session.scalar(select(func.count()).select_from(t)) or 0 for t in tables)


# -- follow and unfollow -------------------------------------------------------------------------


def test_who_follows_is_greeted_with_what_they_can_do(reporter: Chat) -> None:
    reporter.sends({"type": "follow", "follow": {"isUnblocked": False}})
    assert "เมนู" in reporter.last and "รายงานกิจกรรม" in reporter.last


def test_blocking_pauses_the_draft_and_following_again_offers_it(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.sends({"type": "unfollow"}, silent=True)
    [(row, _)] = reporter.house.states(reporter.user_id).values()
    assert row.status == "paused"
    reporter.sends({"type": "follow"})
    reporter.taps("ทำเรื่องที่ค้างต่อ")
    assert "เล่าสิ่งที่ทำ" in reporter.last


@pytest.mark.soak
def test_blocking_says_nothing_and_cancels_what_was_to_be_pushed(
    office: Outside, talk: Callable[[str], Talk]
) -> None:
    office.database.write(
        lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
    )
    reporter, head = talk(REPORTER), talk(seed.line_id("D0102"))
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    later = office.clock.now().replace(hour=9)
    office.database.write(lambda s: _wait(s, office, head.user_id, later))
    head.sends({"type": "unfollow"})
    assert head.heard == []
    states = office.database.read(lambda s: list(s.scalars(select(OutboxMessage.state).where(
        OutboxMessage.key == "later"))))  # fmt: skip
    assert states == ["cancelled"]
    reporter.taps("ยืนยันการส่ง")
    assert "รายงานรออนุมัติ" not in head.text
    assert "รายงานรออนุมัติ" in talk(seed.line_id("D0101")).last


def _wait(session: Session, office: Outside, user_id: str, until: Any) -> None:
    lane = office.sealer.keyed_hash(user_id, "lane")
    envelope = outbox_queue.Envelope(
        "later", "digest", lane, [], recipient=user_id, not_before=until
    )
    outbox_queue.put(session, office.sealer, envelope, office.clock.now(), office.random_bytes)


# -- each kind of message ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "more", "heard"),
    [
        ("text", {"text": "กาแฟหมด"}, "ยังไม่เข้าใจ"),
        ("text", {"text": "   "}, "ยังไม่เข้าใจ"),
        ("text", {"text": "สถาณะ"}, "สถานะ"),
        ("sticker", {"packageId": "1", "stickerId": "2"}, "ขอบคุณ"),
        ("location", {"latitude": 13.7, "longitude": 100.5}, "ตำแหน่งที่ตั้ง"),
        ("hologram", {}, "ยังไม่รองรับข้อความชนิดนี้"),
    ],
)
def test_each_kind_of_message_is_answered(
    reporter: Chat, kind: str, more: dict[str, Any], heard: str
) -> None:
    reporter.sends(message(kind, **more))
    assert heard in reporter.last


@pytest.mark.parametrize("kind", ["image", "video", "audio", "file"])
def test_a_file_of_any_kind_nobody_asked_for_is_kept_until_it_was_looked_at(
    reporter: Chat, kind: str
) -> None:
    reporter.sends(message(kind, contentProvider={"type": "line"}), silent=True)
    assert [file.state for file in reporter.house.files()] == ["waiting"]
    reporter.hears(reporter.house.looks_at_file(True) or [])
    assert "ใช้ไฟล์นี้กับเรื่องใด" in reporter.last


@pytest.mark.parametrize("kind", ["sticker", "location", "hologram"])
def test_what_is_no_answer_leaves_the_conversation_where_it_is(reporter: Chat, kind: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    before = reporter.state
    reporter.sends(message(kind))
    assert reporter.state == before
    reporter.taps("ทำเรื่องที่ค้างต่อ")
    assert "เล่าสิ่งที่ทำ" in reporter.last


@pytest.mark.parametrize("kind", ["image", "video", "audio", "file"])
def test_every_kind_of_file_is_fetched_inside_a_report(reporter: Chat, kind: str) -> None:
    reporter.says("รายงาน 1.10")
    reporter.sends(message(kind, fileName="ภาพ.jpg"), silent=True)
    assert [f.state for f in reporter.house.files()] == ["waiting"]


def test_a_file_that_is_not_with_line_cannot_be_fetched(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10")
    reporter.sends(
        message("image", contentProvider={"type": "external", "originalContentUrl": "x"})
    )
    assert "อยู่นอก LINE" in reporter.last
    assert reporter.house.files() == []


def test_an_album_is_answered_once_in_one_message_however_it_went(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    for index in (3, 1, 2):
        image_set = {"id": "a1", "index": index, "total": 3}
        reporter.sends(message("image", imageSet=image_set) | {}, silent=True)
    said = [reporter.house.looks_at_file(keeps) for keeps in (True, False, True)]
    assert said[0] == said[1] == []
    reporter.hears(said[2] or [])
    assert "ได้รับไฟล์แล้ว 2 ไฟล์\nไม่ได้เก็บ 1 ไฟล์" in reporter.since(-2)
    assert len(reporter.state["answers"]["evidence"]) == 2


def test_who_sent_a_file_hears_what_was_left_out_of_it(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.sends(message("file", fileName="แผน.docx"), silent=True)
    reporter.hears(reporter.house.looks_at_file(remark="parts_dropped") or [])
    assert "ได้รับไฟล์แล้ว 1 ไฟล์\nเก็บเฉพาะข้อความและตัวเลขที่เห็น" in reporter.since(-2)


def test_an_album_that_spans_two_conversations_loses_no_picture(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10")
    reporter.sends(message("image", imageSet={"id": "a1", "index": 1, "total": 2}), silent=True)
    reporter.says("รายงาน 3.7")
    reporter.sends(message("image", imageSet={"id": "a1", "index": 2, "total": 2}), silent=True)
    reporter.house.looks_at_file()
    reporter.hears(reporter.house.looks_at_file() or [])
    states = [state for _, state in reporter.house.states(reporter.user_id).values()]
    assert [len(state["answers"]["evidence"]) for state in states] == [1, 1]


def test_the_same_sending_is_answered_once(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").sends_file()
    album = reporter.house.files()[0].album
    event = {"type": FILES_READY, "album": album, "source": {"type": "user", "userId": REPORTER}}
    assert reporter.house.handle(event) == []


# -- unsend --------------------------------------------------------------------------------------


def test_taking_back_a_message_says_nothing_and_forgets_what_the_lane_had_said(
    office: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter = talk(STRANGER).says("รายงาน 1.10")
    before = len(reporter.heard)
    reporter.sends({"type": "unsend", "unsend": {"messageId": "m1"}})
    assert len(reporter.heard) == before
    kept = office.database.read(
        lambda s: list(s.scalars(select(InboxEvent.payload).where(InboxEvent.kind == "message")))
    )
    assert kept == [None]


def test_a_file_of_a_report_that_was_sent_stays_when_its_message_is_taken_back(
    reporter: Chat,
) -> None:
    reporter.says("รายงาน 1.10").sends_file()
    sent = reporter.messages[-1]
    reporter.taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").taps("ยืนยันการส่ง").unsends(sent)
    assert [f.state for f in reporter.house.files()] == ["kept"]


def test_an_unsend_that_names_no_message_does_nothing(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว")
    before = reporter.state
    reporter.sends({"type": "unsend"}, silent=True)
    assert reporter.state == before


# -- postbacks -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "params",
    [{"newRichMenuAliasId": "b", "status": "SUCCESS"}, {"status": "RICHMENU_ALIAS_ID_NOTFOUND"}],
)
def test_a_tab_of_the_rich_menu_is_no_command(reporter: Chat, params: dict[str, str]) -> None:
    postback = {"data": "o:report_activity?", "params": params}
    reporter.sends({"type": "postback", "postback": postback}, silent=True)
    assert reporter.heard == []


def test_a_tap_opens_what_its_button_says(reporter: Chat) -> None:
    reporter.taps_data("o:about_plan?")
    assert "แผน" in reporter.last


# -- what must be met in silence -----------------------------------------------------------------


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message", "message": {"type": "text", "id": "m", "text": "เมนู"}},
        {"type": "follow"},
        {"type": "postback", "postback": {"data": "o:menu?"}},
    ],
)
def test_in_standby_nothing_is_said(reporter: Chat, event: dict[str, Any]) -> None:
    reporter.sends({**event, "mode": "standby"}, silent=True)
    assert reporter.heard == []


def test_in_standby_what_takes_away_is_still_done(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว")
    last = reporter.messages[-1]
    reporter.sends(
        {"type": "unsend", "mode": "standby", "unsend": {"messageId": last}}, silent=True
    )
    assert "status" not in reporter.state["answers"]
    reporter.sends({"type": "unfollow", "mode": "standby"}, silent=True)
    with reporter.house.session() as session:
        person = session.scalars(select(Person).where(Person.line_user_id == REPORTER)).one()
        assert person.blocked_at is not None


@pytest.mark.parametrize("sign", ["0", "f"])
def test_the_verify_event_of_lines_console_is_not_answered(demo: House, sign: str) -> None:
    """Its person does not exist, and LINE forbids requests to people who do not exist."""
    event = {
        "replyToken": sign * 32,
        "type": "message",
        "timestamp": 1,
        "source": {"type": "user", "userId": "Udeadbeefdeadbeefdeadbeefdeadbeef"},
        "message": {"id": "100001", "type": "text", "text": "Hello, world"},
    }
    assert demo.handle(event) == []


STRANGE: list[Any] = [
    None, "x", 7, [], {}, {"type": None}, {"type": 1}, {"type": "brandNew"}, {"type": "things"},
    {"type": "message"}, {"type": "message", "message": None}, {"type": "message", "message": {}},
    {"type": "message", "message": {"type": "image"}}, {"type": "message", "message": {"id": 5}},
    {"type": "message", "message": {"type": "text", "text": None}},
    {"type": "message", "message": {"type": "text", "text": "x", "mention": {"mentionees": [1]}}},
    {"type": "postback"}, {"type": "postback", "postback": {"params": {"date": 1}}},
    {"type": "unsend", "unsend": {"messageId": 5}}, {"type": "messageEdited"},
    {"type": "memberJoined"}, {"type": "memberLeft", "left": None}, {"type": "videoPlayComplete"},
    {"type": "beacon"}, {"type": "accountLink", "link": {"result": "failed"}},
    {"type": "membership"}, {"type": "join"}, {"type": "leave"}, {"type": FILES_READY},
]  # fmt: skip
SOURCES: list[Any] = [
    None, {}, {"type": "user"}, {"type": "user", "userId": 5}, {"type": "planet", "id": "x"},
    {"type": "user", "userId": STRANGER}, {"type": "group", "groupId": GROUP},
    {"type": "room", "roomId": "R1", "userId": STRANGER},
]  # fmt: skip


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_no_event_however_strange_raises(demo: House, source: Any) -> None:
    for strange in STRANGE:
        raw = strange | {"source": source} if isinstance(strange, dict) else strange
        demo.handle(raw)


@pytest.mark.parametrize(
    "kind", ["brandNew", "beacon", "accountLink", "membership", "memberJoined"]
)
def test_an_event_nobody_knows_is_left_alone(reporter: Chat, kind: str) -> None:
    reporter.sends({"type": kind}, silent=True)
    assert reporter.heard == []


@pytest.mark.parametrize("source", [None, {}, {"type": "user"}])
def test_an_event_without_a_source_changes_nothing(demo: House, source: Any) -> None:
    tables = [Conversation, AuditEntry, Attachment]
    before = count(demo, *tables)
    for said in ("ลงทะเบียน ACDEF-23467", "เมนู"):
        assert (
            demo.handle(message("text", text=said) | {"source": source, "replyToken": "t1"}) == []
        )
    assert count(demo, *tables) == before


# -- strangers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    ["สวัสดี", "รายงาน 1.10", "สถานะ", "แผน", "เมนู", "รออนุมัติ", "ดูไฟล์แนบ", "เตือน", "ขอบคุณที่เตือนนะครับ",
     "กำหนดการสัปดาห์นี้", "กำหนดการ ITA", "สงกรานต์ปีนี้หยุดวันไหนถึงวันไหน", "พี่เขาทวงหนูมาอีกแล้วค่ะ"],
)  # fmt: skip
def test_a_stranger_hears_how_to_join_and_nothing_else(stranger: Chat, said: str) -> None:
    stranger.says(said)
    assert "ลงทะเบียน" in stranger.last
    assert "1.10" not in stranger.last and "สำนักบริหารงานกลาง" not in stranger.last


@pytest.mark.parametrize(
    "event",
    [message("sticker"), message("location"), {"type": "follow"},
     {"type": "unfollow"}, {"type": "postback", "postback": {"data": "o:status?"}},
     {"type": "postback", "postback": {"data": "o:show_files?r=1&v=1"}},
     {"type": "postback", "postback": {"data": "o:decide_report?r=1&v=1&do=approve"}}],
)  # fmt: skip
def test_whatever_a_stranger_does_nothing_is_opened(stranger: Chat, event: dict[str, Any]) -> None:
    stranger.sends(event, silent=True)
    assert count(stranger.house, Conversation, Attachment) == 0
    assert "รายงาน 1." not in stranger.last


def test_a_picture_of_a_stranger_waits_and_opens_nothing(stranger: Chat) -> None:
    stranger.sends_file()
    assert count(stranger.house, Conversation) == 0 and count(stranger.house, Attachment) == 1
    assert "รายงาน 1." not in stranger.since(0)


def test_of_a_stranger_nothing_is_kept_in_clear(
    office: Outside, talk: Callable[[str], Talk]
) -> None:
    said = "กาแฟที่ชั้นสองหมดแล้ว"
    talk(STRANGER).says(said).sends(message("image")).sends({"type": "follow"})

    def everything(session: Session) -> str:
        rows = [
            session.execute(text(f"SELECT * FROM {t.name}")).all() for t in METADATA.sorted_tables
        ]
        return repr([[list(map(_readable, row)) for row in table] for table in rows])

    kept = office.database.read(everything)
    assert STRANGER not in kept and said not in kept
    lane = office.sealer.keyed_hash(STRANGER, "lane")
    assert lane in kept


def _readable(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", "replace")
    return value


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_of_a_stranger_nothing_stands_in_the_files_of_sqlite_either(
    office: Outside, talk: Callable[[str], Talk]
) -> None:
    said = "กาแฟที่ชั้นสองหมดแล้ว"
    talk(STRANGER).says(said)
    office.database.close()
    file = Path(office.database.engine.url.database or "")
    written = b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))
    assert office.sealer.keyed_hash(STRANGER, "lane").encode() in written
    assert STRANGER.encode() not in written and said.encode() not in written


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("สวัสดีค่ะ", "สวัสดี มีเรื่องใดให้ช่วย กด “เมนู”"),
        ("หวัดดีครับ", "สวัสดี มีเรื่องใดให้ช่วย กด “เมนู”"),
        ("ขอบคุณมากค่ะ", "ยินดีช่วยเสมอ"),
        ("รับทราบครับ", "ยินดีช่วยเสมอ"),
    ],
)
def test_a_greeting_is_answered_by_a_greeting_and_thanks_as_thanks(
    reporter: Chat, said: str, answer: str
) -> None:
    assert answer in reporter.says(said).last

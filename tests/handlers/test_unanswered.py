"""LINE fails for longer than a reply token lives: nobody who asked is left in silence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.simulator import seed
from models.queues.outbox import CANCELLED, EXPIRED, OutboxMessage
from scheduler.ports import Outside, SendFailed
from tests.fakes import MovableClock, RecordingLine
from tests.talk import Talk, actions, words

REPORTER, STRANGER = seed.line_id("D0103"), "U" + "9" * 32
FAILED = "เมื่อครู่ระบบส่งคำตอบไม่ได้"
OUTAGE = 75.0


@pytest.fixture
def reporter(seeded: Outside, talk: Callable[[str], Talk]) -> Talk:
    return talk(REPORTER)


@pytest.fixture
def fails(line: RecordingLine, clock: MovableClock) -> Callable[..., None]:
    """`fails(who, "said", …)`: LINE fails while these words are said, and for 75 seconds on."""

    def while_said(who: Talk, *said: str) -> None:
        line.failures = [SendFailed("unavailable")] * 99
        for text in said:
            who.says(text)
        for _ in range(5):
            clock.advance(seconds=OUTAGE / 5)
            who.settles()
        line.failures = []

    return while_said


def words_owed(office: Outside) -> list[OutboxMessage]:
    query = select(OutboxMessage).where(OutboxMessage.kind == "unsaid").order_by(OutboxMessage.id)
    return office.database.read(lambda s: list(s.scalars(query)))


def said_again(message: dict[str, object]) -> list[str]:
    return [str(a.get("text", a.get("data"))) for a in actions(message)]


def test_the_next_answer_tells_it_for_nothing_and_the_button_asks_again(
    reporter: Talk, seeded: Outside, fails: Callable[..., None], line: RecordingLine
) -> None:
    fails(reporter, "แผน 3.7")
    assert reporter.heard == []
    reporter.says("งบประมาณ")
    told = reporter.heard[0]
    assert FAILED in words(told) and "แผน 3.7" in words(told)
    assert said_again(told) == ["แผน 3.7"]
    assert {sent.via for sent in line.sent} == {"reply"}
    [row] = words_owed(seeded)
    assert (row.state, row.body, row.about) == (CANCELLED, None, None)
    reporter.says("งบประมาณ")
    assert reporter.text.count(FAILED) == 1


def test_who_says_nothing_hears_of_all_by_one_push_after_the_outage(
    reporter: Talk, fails: Callable[..., None], line: RecordingLine, clock: MovableClock
) -> None:
    for text in ("แผน 3.7", "งบประมาณ", "แผน 3.7"):
        fails(reporter, text)
    assert line.sent == []
    clock.advance(minutes=3)
    reporter.settles()
    [push] = line.sent
    assert (push.via, push.to) == ("push", REPORTER)
    assert [each for m in push.messages for each in said_again(m)] == ["งบประมาณ", "แผน 3.7"]
    alt = str(push.messages[0]["altText"])
    assert FAILED in alt and "แผน" not in alt
    clock.advance(days=2)
    reporter.settles()
    assert len(line.sent) == 1


@pytest.mark.parametrize(
    "asked_at, pushed_at",
    [
        # evening, and the evening before a weekend (28 February 2027 is a Sunday)
        (datetime(2027, 3, 1, 12, 0, tzinfo=UTC), datetime(2027, 3, 2, 1, 30, tzinfo=UTC)),
        (datetime(2027, 2, 26, 12, 0, tzinfo=UTC), datetime(2027, 3, 1, 1, 30, tzinfo=UTC)),
    ],
)
def test_the_push_waits_for_an_hour_at_which_pushes_may_leave(
    reporter: Talk,
    seeded: Outside,
    fails: Callable[..., None],
    clock: MovableClock,
    asked_at: datetime,
    pushed_at: datetime,
) -> None:
    clock.moment = asked_at
    fails(reporter, "แผน 3.7")
    [row] = words_owed(seeded)
    assert row.not_before == pushed_at
    clock.moment = pushed_at
    reporter.settles()
    assert "ก่อนหน้านี้ระบบส่งคำตอบไม่ได้" in reporter.last


def test_an_answer_that_was_held_up_for_an_hour_is_told_of_too(
    reporter: Talk, seeded: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    line.failures = [SendFailed("unreachable")] * 999
    reporter.says("แผน 3.7")
    clock.advance(minutes=61)
    reporter.settles()
    line.failures = []
    assert [row.state for row in words_owed(seeded)] == ["waiting"]
    reporter.says("งบประมาณ")
    assert said_again(reporter.heard[0]) == ["แผน 3.7"]


def test_a_button_that_was_tapped_is_offered_again_as_it_was(
    reporter: Talk, fails: Callable[..., None], line: RecordingLine, clock: MovableClock
) -> None:
    reporter.says("เมนู")
    data = reporter.button("สถานะ")
    line.failures = [SendFailed("unavailable")] * 99
    reporter.taps("สถานะ")
    clock.advance(seconds=60)
    reporter.settles()
    line.failures = []
    before = len(reporter.heard)
    reporter.says("งบประมาณ")
    assert said_again(reporter.heard[before])[0] == data


def test_within_a_conversation_the_button_shows_the_question_and_answers_nothing_twice(
    reporter: Talk, fails: Callable[..., None], clock: MovableClock
) -> None:
    reporter.says("รายงาน 1.10")
    fails(reporter, "อยู่ระหว่างดำเนินการ")
    clock.advance(minutes=3)
    reporter.settles()
    assert FAILED in reporter.last
    reporter.taps("ทำต่อ")
    assert "1.10" in reporter.last


def test_what_is_asked_again_by_itself_is_not_offered_besides(
    reporter: Talk, fails: Callable[..., None]
) -> None:
    fails(reporter, "แผน 3.7")
    reporter.says("แผน 3.7")
    assert FAILED not in reporter.text


def test_should_the_telling_answer_fail_as_well_everything_is_still_owed(
    reporter: Talk, fails: Callable[..., None], seeded: Outside
) -> None:
    fails(reporter, "แผน 3.7")
    fails(reporter, "งบประมาณ")
    assert [row.state for row in words_owed(seeded)] == [CANCELLED, "waiting"]
    reporter.says("เมนู")
    assert said_again(reporter.heard[0]) == ["แผน 3.7", "งบประมาณ"]


def test_of_a_complaint_no_word_is_repeated_and_nothing_pushed(
    seeded: Outside,
    talk: Callable[[str], Talk],
    fails: Callable[..., None],
    line: RecordingLine,
    clock: MovableClock,
) -> None:
    stranger = talk(STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    before = len(stranger.heard)
    fails(stranger, "หัวหน้ารับเงินทอนจากผู้ขายที่ห้องพัสดุ")
    clock.advance(minutes=3)
    stranger.settles()
    assert {sent.via for sent in line.sent} == {"reply"}
    assert [row.state for row in words_owed(seeded)] == [EXPIRED]
    fails(stranger, "มีผู้เห็นเหตุการณ์สองคน")
    stranger.says("ที่ชั้นสอง")
    told = stranger.heard[before]
    assert FAILED in words(told) and "เงินทอน" not in words(told) and "เหตุการณ์" not in words(told)
    assert said_again(told) == ["o:menu?"]


@pytest.mark.parametrize("said", ["ลงทะเบียน K7Q2M 9XAB3", "K7Q2M9XAB3", "ยกเลิก", "ก" * 301])
def test_codes_steering_words_and_what_no_button_holds_are_not_repeated(
    reporter: Talk, fails: Callable[..., None], said: str
) -> None:
    fails(reporter, said)
    reporter.says("งบประมาณ")
    told = reporter.heard[0]
    assert FAILED in words(told) and said[:40] not in words(told)
    assert said_again(told) == ["o:menu?"]


def test_an_ordinary_question_is_not_repeated_beside_a_complaint(
    reporter: Talk, fails: Callable[..., None]
) -> None:
    fails(reporter, "แผน 3.7")
    reporter.says("ร้องเรียน")
    assert FAILED not in reporter.text
    reporter.says("ยกเลิก").says("งบประมาณ")
    assert FAILED in reporter.text


def test_who_blocks_the_bot_is_not_pushed_it(
    reporter: Talk, seeded: Outside, fails: Callable[..., None], clock: MovableClock
) -> None:
    fails(reporter, "แผน 3.7")
    reporter.sends({"type": "unfollow"})
    clock.advance(minutes=3)
    reporter.settles()
    assert [row.state for row in words_owed(seeded)] == [CANCELLED]
    assert reporter.heard == []

"""Back from leave: asked, ended, told; what is owed comes back at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.handlers.house import Chat
from tests.handlers.people.away.test_tell_absence import told
from tests.handlers.reports.sent_reports import REPORTER, events_of, meets
from tests.models.reminders.owing import at


@pytest.fixture
def away(chat: Callable[[str], Chat]) -> Chat:
    """On leave from 1 to 9 March 2570, and 2 March it is."""
    made = chat(REPORTER).says("ลา 1-9 มี.ค.").taps("ยืนยันวันลา")
    made.house.now = at(date(2027, 3, 2))
    return made


@pytest.mark.parametrize("words", ["ยกเลิกลา", "กลับมาแล้ว", "กลับมาแล้วค่ะ", "ยกเลิกวันลา"])
def test_coming_back_is_asked_and_then_in_force_and_told(
    away: Chat, chat: Callable[[str], Chat], words: str
) -> None:
    assert "1 มี.ค. 70 – 9 มี.ค. 70" in away.says(words).last
    away.taps("ยืนยันยกเลิกลา")
    assert "จะเตือนท่านตามเดิม และแจ้ง นายสมมติ ช่วยรายงาน แล้ว" in away.last
    assert told(away.house) == []
    meets(away.house, second := chat("D0104"))
    assert "ยกเลิกวันลาแล้ว" in second.last
    assert "2.1 · 20 มี.ค." in away.says("เลื่อน").offers


def test_one_may_stay_away_after_all(away: Chat) -> None:
    away.says("กลับมาแล้ว").taps("ยังลาตามเดิม")
    assert "ยังคงวันลาไว้ตามเดิม" in away.last and len(told(away.house)) == 1


@pytest.mark.parametrize(
    "words",
    ["กลับมาแล้วค่ะ ยกเลิกลาเลย", "หายป่วยแล้วครับ ยกเลิกลาได้เลย", "งานด่วนเข้า ยกเลิกวันลา"],
)
def test_what_is_asked_about_may_be_said_again_for_its_reason(away: Chat, words: str) -> None:
    away.says("ยกเลิกลา").says(words)
    assert "ยกเลิกวันลาแล้ว" in away.last and told(away.house) == []


@pytest.mark.parametrize(
    "words",
    ["ไม่ยกเลิกลาแล้วค่ะ", "ยกเลิกเลยค่ะ", "ยกเลิกลาดีไหม", "ยกเลิกลาแล้วต้องบอกใคร", "ไว้ก่อน ยังไม่ยกเลิก"],
)
def test_the_same_words_asked_or_denied_end_no_leave(away: Chat, words: str) -> None:
    away.says("ยกเลิกลา").says(words)
    assert len(told(away.house)) == 1


@pytest.mark.soak
def test_an_old_yes_ends_nothing_later(away: Chat) -> None:
    away.says("ยกเลิกลา")
    yes = away.button("ยืนยันยกเลิกลา")
    away.taps_data(yes)
    away.says("ลา 15 มี.ค.").taps("ยืนยันวันลา")
    assert "ไม่ได้ทำซ้ำ" in away.taps_data(yes).last
    assert told(away.house) == [(date(2027, 3, 15), date(2027, 3, 15))]
    assert events_of(away.house, "D0104", "absence") == 3


def test_leave_that_was_over_when_the_answer_came_is_answered_kindly(away: Chat) -> None:
    away.says("ยกเลิกลา")
    away.house.now = at(date(2027, 3, 10))
    assert "ท่านไม่มีวันลาที่แจ้งไว้" in away.taps("ยืนยันยกเลิกลา").last


def test_who_is_there_is_told_so(chat: Callable[[str], Chat]) -> None:
    there = chat(REPORTER).says("กลับมาแล้ว")
    assert "ท่านไม่มีวันลาที่แจ้งไว้" in there.last and "แจ้งลา" in there.offers


@pytest.mark.soak
def test_the_word_for_stopping_is_not_the_word_for_coming_back(away: Chat) -> None:
    assert "ไม่มีเรื่องที่ต้องยกเลิก" in away.says("ยกเลิก").last
    assert len(told(away.house)) == 1


@pytest.mark.parametrize("before", [(), ("พักไว้ก่อน",)])
@pytest.mark.parametrize("words", ["กลับมาแล้ว", "กลับมาแล้วค่ะ"])
def test_who_is_back_at_something_that_waits_is_led_there(
    chat: Callable[[str], Chat], before: tuple[str, ...], words: str
) -> None:
    there = chat(REPORTER).says("รายงาน 2.1")
    for each in before:
        there.says(each)
    assert "ทำค้างไว้ยังอยู่" in there.says(words).last
    assert "ถึงไหนแล้ว" in there.says("ทำต่อ").last


BACK_TOMORROW = (
    "หายแล้วค่ะ พรุ่งนี้ไปทำงานปกติ", "พรุ่งนี้กลับไปทำงานได้แล้วค่ะ", "หายป่วยแล้ว พรุ่งนี้มาทำงานตามปกติครับ",
    "ดีขึ้นแล้ว พรุ่งนี้เข้างานได้", "พรุ่งนี้เริ่มทำงานตามปกติ หายแล้ว", "พรุ่งนี้กลับมาทำงานแล้วครับ",
)  # fmt: skip


@pytest.mark.parametrize("words", BACK_TOMORROW)
def test_leave_that_is_over_by_then_is_not_ended(reporter: Chat, words: str) -> None:
    reporter.says("ลา 1 มี.ค.").taps("ยืนยันวันลา").says(words)
    assert "แล้วสิ้นสุดเอง ไม่ต้องยกเลิก" in reporter.last
    assert "1 มีนาคม 2570" in reporter.last and len(told(reporter.house)) == 1


@pytest.mark.parametrize("words", BACK_TOMORROW[:2])
def test_longer_leave_is_offered_shorter(reporter: Chat, words: str) -> None:
    reporter.says("ลา 1-4 มี.ค.").taps("ยืนยันวันลา").says(words)
    if "ลาถึงวันก่อนนั้น" in reporter.offers:
        reporter.taps("ลาถึงวันก่อนนั้น")
    reporter.taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 1), date(2027, 3, 1))]


@pytest.mark.parametrize(
    "words",
    ["กลับมาแล้ว", "วันนี้มาทำงานได้แล้ว", "ยกเลิกลา", "ไม่ลาแล้ว", "วันนี้มาทำงานตามปกติ", "ยกเลิกวันลา 1 มี.ค."],
)
def test_who_is_back_today_is_asked_as_before(reporter: Chat, words: str) -> None:
    reporter.says("ลา 1 มี.ค.").taps("ยืนยันวันลา").says(words)
    assert "ยกเลิกวันลานี้" in reporter.last


@pytest.mark.parametrize(
    "words", ["พรุ่งนี้ไปทำงานปกติไหม", "พรุ่งนี้ยังไปทำงานไม่ได้", "ถ้าพรุ่งนี้กลับไปทำงานต้องทำยังไง"]
)
def test_a_question_and_a_denial_say_nothing_of_the_end(reporter: Chat, words: str) -> None:
    reporter.says("ลา 1 มี.ค.").taps("ยืนยันวันลา").says(words)
    assert "สิ้นสุดเอง" not in reporter.last


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("ได้รับกระเช้าจากบริษัท", "สิ่งที่ได้รับ: กระเช้า"),
        ("ขอแจ้งรับของขวัญ", "ได้รับสิ่งใด"),
        ("ขอดูวันหยุดปีนี้", "วันหยุดและวันทำการพิเศษ"),
        ("รายงาน 2.1", "รายงาน 2.1"),
    ],
)
def test_another_subject_is_opened_and_ends_no_leave(away: Chat, words: str, heard: str) -> None:
    away.says("ยกเลิกลา")
    before = len(away.heard)
    away.says(words)
    assert heard in away.since(before) and len(told(away.house)) == 1


@pytest.mark.parametrize("words", ["ใช่ค่ะ ยกเลิกเลย", "ยืนยันค่ะ", "มาทำงานแล้วค่ะ", "ยกเลิกลา"])
def test_its_own_words_still_end_it(away: Chat, words: str) -> None:
    away.says("ยกเลิกลา").says(words)
    assert told(away.house) == []


@pytest.mark.parametrize("words", ["ยกเลิกแล้วใครจะรู้บ้าง", "หัวหน้าจะรู้ไหมถ้ายกเลิก", "ต้องบอกคนทำแทนไหมคะ"])
def test_who_hears_of_it_is_answered_and_ends_nothing(away: Chat, words: str) -> None:
    away.says("ยกเลิกลา").says(words)
    assert "บอตแจ้งผู้ที่ดูแลเรื่องแทน" in away.since(-2) and len(told(away.house)) == 1
    assert "ยกเลิกวันลาแล้ว" in away.taps("ยืนยันยกเลิกลา").last


def test_another_day_meant_at_the_card_moves_the_leave(reporter: Chat) -> None:
    reporter.says("ลาพรุ่งนี้").taps("ยืนยันวันลา").says("ยกเลิกลา").says("จริงๆลาวันศุกร์ต่างหาก")
    assert "แทนวันลาเดิม" in reporter.last and len(told(reporter.house)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "กลับมาแล้ว หายป่วยแล้วครับ ขอดูงานที่ค้าง", "กลับมาทำงานแล้วค่ะ มีอะไรค้างบ้าง",
        "หายแล้วค่ะ มาทำงานแล้ว ช่วยดูเรื่องที่รออยู่ให้หน่อย",
    ],
)  # fmt: skip
def test_who_is_back_and_wants_what_waits_is_led_there(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "เรื่องที่ต้องทำ" in chat("D0103").says(said).offers


def test_that_wish_is_not_lost_where_leave_is_stored(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ลาป่วยวันนี้ถึงศุกร์").taps("ยืนยันวันลา")
    heard = len(me.heard)
    me.says("กลับมาแล้ว หายป่วยแล้วครับ ขอดูงานที่ค้าง")
    assert "ดูงานที่ค้าง" in me.since(heard)
    assert "เรื่องที่ต้องทำ" in me.taps("ยืนยันยกเลิกลา").offers


def test_who_is_only_back_is_told_nothing_of_work(chat: Callable[[str], Chat]) -> None:
    assert "งานที่ค้าง" not in chat("D0103").says("กลับมาแล้ว").last

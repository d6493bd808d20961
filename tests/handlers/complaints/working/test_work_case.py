"""Work on a case in chat: each step once, for who has it alone, nothing left behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from models.complaints import case_tracking, cases
from models.complaints.complaint import (
    ACKNOWLEDGED,
    CANNOT,
    CLOSED,
    FROM_RECEIVER,
    LOOKING,
    NOTE,
    REASON,
    RESULT,
    SAYS,
    TOLD,
)
from models.conversations.conversation import Conversation
from tests.handlers.complaints import casework
from tests.handlers.complaints.casework import (
    ADMIN,
    DIRECTOR,
    HEAD,
    OFFICE,
    RECEIVER,
    STAFF,
    case_of,
    files,
    on_record,
    opened,
    said,
)
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import person
from tests.talk import words

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(RECEIVER)


def test_a_case_goes_from_new_to_closed_by_its_buttons(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("รับเรื่อง")
    assert "รับเรื่องแล้ว" in me.last and case_of(me.house, done).state == ACKNOWLEDGED
    opened(me, done).taps("เริ่มตรวจสอบ")
    assert case_of(me.house, done).state == LOOKING
    opened(me, done).taps("แจ้งผล").says("ปรับเวลาปิดรับเอกสารแล้ว").taps("ยืนยันแจ้งผล")
    assert case_of(me.house, done).state == TOLD
    opened(me, done).taps("ปิดเรื่อง").taps("ยืนยันปิดเรื่อง")
    assert "ปิดเรื่องแล้ว" in me.last and case_of(me.house, done).state == CLOSED
    assert said(me.house, done) == [(FROM_RECEIVER, RESULT, "ปรับเวลาปิดรับเอกสารแล้ว")]
    assert [verb for verb in on_record(me.house, done) if verb != "case.opened"] == [
        "case.acknowledged", "case.looking", "case.result_told", "case.closed",
    ]  # fmt: skip


def test_an_answer_is_shown_before_it_is_sent_and_can_be_mended(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("ตอบหรือถามผู้แจ้ง").says("ขอทราบวันที่พบ")
    assert "“ขอทราบวันที่พบ”" in me.last and said(me.house, done) == []
    me.taps("แก้ข้อความ").says("ขอทราบวันและเวลาที่พบ").says("ยืนยัน")
    assert "ส่งข้อความแล้ว" in me.last
    assert said(me.house, done) == [(FROM_RECEIVER, SAYS, "ขอทราบวันและเวลาที่พบ")]


def test_a_yes_below_the_question_which_is_meant_sends_nothing(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("รับเรื่อง")
    opened(me, done).taps("แจ้งผล").says("ตรวจแล้วพบว่าจริง ได้ตักเตือนเป็นลายลักษณ์อักษรแล้ว")
    me.says("เดี๋ยวๆ ขอแก้ เปลี่ยนเป็นตั้งกรรมการสอบแล้ว")
    for yes in ("ใช่ครับ", "ใช่ครับ", "ใช่ครับ ปิดเลย"):
        me.says(yes)
        assert said(me.house, done) == [], yes
    me.says("ยืนยันแจ้งผล")
    assert case_of(me.house, done).state == TOLD


@pytest.mark.parametrize(
    "yes", ["ถูกแล้วค่ะ แจ้งผลเลย", "ตกลงค่ะ ส่งได้เลย", "ใช่ค่ะ ตามนั้น", "โอเค จัดไปครับ"]
)
def test_a_plain_yes_tells_the_result_and_closes(me: Chat, yes: str) -> None:
    done = files(me.house)
    opened(me, done).taps("แจ้งผล").says("ปรับเวลาปิดรับเอกสารแล้ว").says(yes)
    assert case_of(me.house, done).state == TOLD
    opened(me, done).taps("ปิดเรื่อง").says("ปิดเลยค่ะ ยืนยัน")
    assert case_of(me.house, done).state == CLOSED


@pytest.mark.parametrize("words", ["ใช่ค่ะ แต่ขอแก้วันที่", "ได้มั้ย", "แจ้งผลแล้วค่ะ", "ยังไม่ยืนยันค่ะ", "ยืนยันไหม"])
def test_what_is_no_plain_yes_tells_no_result(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).taps("แจ้งผล").says("ปรับเวลาปิดรับเอกสารแล้ว").says(words)
    assert said(me.house, done) == []


def test_a_note_stays_inside_and_the_complainant_never_sees_it(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("บันทึกภายใน").says("โทรถามฝ่ายอาคารแล้ว")
    assert "ผู้แจ้งไม่เห็น" in me.last
    assert said(me.house, done) == [(NOTE, SAYS, "โทรถามฝ่ายอาคารแล้ว")]
    with me.house.session() as session:
        case = cases.by_id(session, done.case_id)
        assert case is not None
        assert case_tracking.tracked(session, me.house.sealer, case).messages == []


@pytest.mark.parametrize("words", ["แจ้งว่าจะมาพบวันศุกร์", "บอกว่าไม่ขอให้ชื่อพยาน", "ตอบว่าไม่เคยเห็นเอกสาร"])
def test_a_note_is_stored_whole(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).taps("บันทึกภายใน").says(words)
    assert said(me.house, done) == [(NOTE, SAYS, words)]


def test_why_nothing_can_be_done_is_told_with_the_reason(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("ดำเนินการไม่ได้").says("ข้อมูลไม่พอให้ตรวจสอบ").taps("ยืนยันแจ้งเหตุ")
    assert case_of(me.house, done).state == CANNOT
    assert said(me.house, done) == [(FROM_RECEIVER, REASON, "ข้อมูลไม่พอให้ตรวจสอบ")]


def test_a_case_is_not_closed_before_its_result_was_told(me: Chat) -> None:
    done = files(me.house)
    me.taps_data(f"o:work_case?c={done.case_id}&do=close")
    assert "กรุณาแจ้งผล" in me.last and "เปิดเรื่อง" in me.offers
    assert case_of(me.house, done).closed_on is None


def test_old_buttons_do_nothing_twice(me: Chat) -> None:
    done = files(me.house)
    taking = opened(me, done).button("รับเรื่อง")
    closing = f"o:work_case?c={done.case_id}&do=close"
    me.taps_data(taking).taps_data(taking)
    assert "จึงไม่มีอะไรเปลี่ยน" in me.last
    opened(me, done).taps("แจ้งผล").says("แก้ไขแล้ว")
    sure = me.button("ยืนยันแจ้งผล")
    me.taps_data(sure).taps_data(sure)
    assert len(said(me.house, done)) == 1
    me.taps_data(closing).taps("ยืนยันปิดเรื่อง").taps_data(closing)
    assert "ปิดแล้ว" in me.last
    assert on_record(me.house, done).count("case.closed") == 1


def test_while_one_writes_another_tells_the_result_and_it_is_told_once(
    me: Chat, chat: People
) -> None:
    person(me.house, STAFF, roles=["receiver"])
    done = files(me.house)
    other = opened(chat(STAFF), done).taps("แจ้งผล").says("ผลของอีกคน")
    opened(me, done).taps("แจ้งผล").says("ผลของฉัน").taps("ยืนยันแจ้งผล")
    other.taps("ยืนยันแจ้งผล")
    assert "แจ้งผลแล้ว" in other.last and "จึงไม่มีอะไรเปลี่ยน" in other.last
    assert [text for _, _, text in said(me.house, done)] == ["ผลของฉัน"]


@pytest.mark.parametrize("staff_id", [HEAD, DIRECTOR, ADMIN, OFFICE, STAFF])
def test_who_does_not_have_the_case_can_do_nothing_with_it(
    me: Chat, chat: People, staff_id: str
) -> None:
    done = files(me.house)
    other = chat(staff_id)
    for do in ("acknowledge", "say", "note", "tell", "close", "recuse"):
        other.taps_data(f"o:work_case?c={done.case_id}&do={do}")
        assert "ไม่พบเรื่องนี้" in other.last
    assert on_record(me.house, done) == []


def test_strange_buttons_are_answered_kindly(me: Chat) -> None:
    done = files(me.house)
    for data in ("o:work_case", "o:work_case?c=1&do=tell", f"o:work_case?c={done.case_id}&do=x"):
        me.taps_data(data)
        assert "เรื่องที่ได้รับ" in me.offers


def test_stepping_back_is_confirmed_and_for_good_and_the_next_ones_hear(
    me: Chat, chat: People
) -> None:
    done = files(me.house)
    opened(me, done).taps("ถอนตัวจากเรื่องนี้")
    assert "กลับมารับเรื่องไม่ได้" in me.last and on_record(me.house, done)[-1] == "case.opened"
    me.taps("ยืนยันถอนตัว")
    assert "ท่านถอนตัวแล้ว" in me.last
    opened(me, done)
    assert "ไม่พบเรื่องนี้" in me.last
    head = chat(HEAD)
    assert head.hears(me.house.sent[-3:])
    assert "รอท่านดำเนินการ" in head.last and casework.STORY not in head.last
    head.taps("เปิดเรื่อง")
    assert casework.STORY in head.last


def test_who_steps_back_hears_nothing_more_of_it(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("ถอนตัวจากเรื่องนี้").taps("ยืนยันถอนตัว")
    me.says("เรื่องที่ได้รับ")
    assert "ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ" in me.last
    before = len(me.heard)
    me.hears(me.house.sent[-4:-1])
    assert casework.STORY not in me.since(before)


def test_nothing_of_the_conversation_is_kept_when_it_is_over(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("แจ้งผล").says("ดำเนินการแล้ว").taps("ยืนยันแจ้งผล")
    with me.house.session() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 0
    assert all(e.secret for e in me.house.sent if "ดำเนินการแล้ว" in words(e.messages))


def test_a_word_too_short_or_too_long_is_asked_for_again(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("แจ้งผล").says("ก")
    assert "กรุณาพิมพ์ข้อความให้ครบถ้วน" in me.last
    me.says("ก" * 4_001)
    assert "ยาวเกิน 4,000" in me.last
    me.says("ก" * 4_000)
    assert "ใช่หรือไม่" in me.last


def test_the_complainant_who_asked_for_it_is_pushed_neutral_words(me: Chat) -> None:
    account = "U" + "c" * 32
    done = files(me.house, hear="push", push_address=account)
    opened(me, done).taps("รับเรื่อง")
    [pushed] = [e for e in me.house.sent if e.recipient == account]
    assert "มีเรื่องรอท่าน" in words(pushed.messages)
    opened(me, done).taps("บันทึกภายใน").says("บันทึกไว้ดูเอง")
    assert len([e for e in me.house.sent if e.recipient == account]) == 1


@pytest.mark.parametrize("words", ["ใช่", "ใช่ค่ะ", "ตกลงแจ้งผล", "ยืนยัน"])
def test_yes_to_a_question_that_asks_for_it_does_the_step(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).taps("รับเรื่อง")
    opened(me, done).taps("แจ้งผล").says("ปรับเวลาปิดรับเอกสารแล้ว").says(words)
    assert case_of(me.house, done).state == TOLD
    opened(me, done).taps("ปิดเรื่อง").says("ใช่ค่ะ")
    assert case_of(me.house, done).state == CLOSED


@pytest.mark.parametrize("words", ["ไม่ใช่", "ยังไม่ใช่ ขอแก้ก่อน", "ใช่หรือเปล่า"])
def test_other_words_do_not(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).taps("รับเรื่อง")
    opened(me, done).taps("แจ้งผล").says("ปรับเวลาปิดรับเอกสารแล้ว").says(words)
    assert case_of(me.house, done).state != TOLD

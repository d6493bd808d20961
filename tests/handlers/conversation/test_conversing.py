"""Conversations come and go: put aside, found again, begun anew, run out, taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from handlers import registry
from models.attachments import kept_files
from models.conversations.conversation import Conversation
from models.people.person import Person
from tests.handlers.house import Chat, House
from tests.talk import actions

TOLD = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"
REPORTER = "D0103"


def statuses(house: House) -> list[str]:
    with house.session() as session:
        query = select(Conversation.status).order_by(Conversation.opened_at, Conversation.flow)
        return list(session.scalars(query))


def roles(house: House, staff_id: str, *held: str) -> None:
    with house.session() as session:
        query = select(Person).where(Person.staff_id == staff_id)
        session.scalars(query).one().roles = ["staff", *held]
        session.commit()


# -- a question in between, another conversation, and the way back -------------------------------


def test_a_bare_command_in_between_is_answered_and_the_way_back_is_shown(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("สถานะ")
    assert "สถานะสำนัก" in reporter.last
    reporter.taps("ทำเรื่องที่ค้างต่อ")
    assert "ดำเนินการถึงไหนแล้ว" in reporter.last


def test_a_sentence_that_begins_like_a_command_is_an_answer(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("รายงาน 3 ฉบับที่จัดทำเมื่อเดือนมกราคมได้ส่งให้ทุกกลุ่มงานแล้ว")
    assert "รายงาน 3 ฉบับ" in reporter.state["answers"]["narrative"]


@pytest.mark.soak
def test_sending_by_word_at_the_review_card_confirms_instead_of_opening_another(
    reporter: Chat,
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    reporter.says("ส่งรายงาน")
    assert "ส่งรายงานแล้ว" in reporter.last


def test_another_conversation_puts_the_first_aside_and_says_so(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("รายงาน 3.7")
    assert "พักรายงานกิจกรรม 1.10 ไว้ให้แล้ว" in reporter.since(-3)
    assert statuses(reporter.house) == ["paused", "active"]


def test_the_last_put_aside_is_offered_when_another_ends(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("รายงาน 3.7").says("ยกเลิก")
    reporter.taps("ทำเรื่องที่ค้างต่อ")
    assert "เล่าสิ่งที่ทำ" in reporter.last


# -- the draft there is already ------------------------------------------------------------------


def test_the_same_activity_again_offers_the_draft_with_its_answers(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("รายงาน 1.10")
    assert "ที่ทำค้างไว้" in reporter.last and "ดำเนินการแล้วเสร็จ" in reporter.last
    assert reporter.offers[:3] == ["ทำต่อ", "เริ่มใหม่", "ทิ้งร่างนี้"]
    reporter.taps("ทำต่อ")
    assert "เล่าสิ่งที่ทำ" in reporter.last


def test_the_same_activity_again_before_any_answer_simply_asks(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("รายงาน 1.10")
    assert "ดำเนินการถึงไหนแล้ว" in reporter.last
    assert statuses(reporter.house) == ["active"]


def test_beginning_anew_drops_the_draft_with_its_files(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").sends_file().taps("เสร็จแล้ว 100%").says("รายงาน 1.10")
    reporter.taps("เริ่มใหม่")
    assert "ดำเนินการถึงไหนแล้ว" in reporter.last
    assert sorted(statuses(reporter.house)) == ["active", "cancelled"]
    assert [f.state for f in reporter.house.files()] == ["removed"]


def test_beginning_anew_takes_the_words_that_met_the_draft(reporter: Chat) -> None:
    stood, new = "คนหน้าห้องพูดจาไม่สุภาพทุกเช้า", "หัวหน้าฝ่ายเบิกน้ำมันรถราชการเกินจริงสามครั้ง"
    reporter.says(f"ร้องเรียน {stood}").says("พักก่อน").says(f"ขอเล่าใหม่ คือ{new}")
    assert "จะเริ่มด้วยข้อความเมื่อครู่" in reporter.since(-2)
    [(_, draft)] = reporter.house.states(reporter.user_id).values()
    assert draft["answers"]["text"] == stood
    assert reporter.taps("เริ่มใหม่").state["answers"]["text"] == new


def test_words_that_met_the_draft_and_were_unsent_begin_nothing(reporter: Chat) -> None:
    reporter.says("ร้องเรียน คนหน้าห้องพูดจาไม่สุภาพทุกเช้า").says("พักก่อน")
    reporter.says("ร้องเรียน หัวหน้าฝ่ายพูดจาหยาบคายกับแม่บ้าน")
    reporter.unsends(reporter.messages[-1]).says("เริ่มใหม่").taps("เริ่มใหม่")
    assert "text" not in reporter.state["answers"]


@pytest.mark.parametrize("label", ["เริ่มใหม่", "ทิ้งร่างนี้"])
def test_an_old_draft_card_drops_no_later_answers(reporter: Chat, label: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("รายงาน 1.10")
    old = reporter.button(label)
    reporter.house.later(minutes=5)
    reporter.taps("ทำต่อ").says(TOLD).taps_data(old)
    assert "มีคำตอบใหม่กว่า" in reporter.since(-2)
    assert reporter.state["answers"]["narrative"] == TOLD


def test_a_dropped_draft_is_gone_and_its_buttons_say_so(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("รายงาน 1.10").taps("ทิ้งร่างนี้")
    assert "ทิ้งร่างรายงานกิจกรรมแล้ว" in reporter.last
    reporter.taps("ทำต่อ")
    assert "จบหรือยกเลิกไปแล้ว" in reporter.last


def test_a_button_of_a_draft_put_aside_shows_its_card_instead_of_acting(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    old = reporter.button("ได้ตามแผนทั้งสองข้อ")
    reporter.says("รายงาน 3.7").taps_data(old)
    assert "รายงานกิจกรรมที่ทำค้างไว้" in reporter.last
    reporter.taps("ทำต่อ")
    assert "ผลผลิต" in reporter.last and "คำตอบเดิม" not in reporter.last


# -- a long pause --------------------------------------------------------------------------------


def test_after_half_a_day_a_text_is_not_taken_for_an_answer(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=12, minutes=1)
    reporter.says(TOLD)
    assert "ยังไม่ได้บันทึก" in reporter.since(-2)
    assert "narrative" not in reporter.state["answers"]
    reporter.taps("ทำต่อ").says(TOLD)
    assert reporter.state["answers"]["narrative"] == TOLD


def test_what_was_typed_after_half_a_day_is_kept_for_one_tap(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    reporter.says(TOLD)
    assert TOLD in reporter.since(-2) and "สิ่งที่ทำ" in reporter.since(-2)
    reporter.says("ประชุมอีกครั้งเมื่อ 20 มกราคม")
    assert "narrative" not in reporter.state["answers"]
    reporter.taps_data(button_of(reporter, "ใช้ข้อความนี้", -4))
    assert reporter.state["answers"]["narrative"] == TOLD and "ผลผลิต" in reporter.last


def button_of(chat: Chat, label: str, at: int) -> str:
    """The data of the button with this label in one message."""
    return next(a["data"] for a in actions(chat.heard[at]) if a["label"] == label)


@pytest.mark.parametrize("words", ["ใช้ข้อความนี้", "ใช่ค่ะ"])
def test_the_button_below_what_is_kept_may_be_typed(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    reporter.says(TOLD).says(words)
    assert reporter.state["answers"]["narrative"] == TOLD


def test_an_edit_typed_at_a_card_left_half_a_day_ago_is_still_an_edit(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    reporter.house.later(hours=13)
    reporter.says("แก้ผลผลิต เป็น อบรมแล้ว 54 คน")
    assert "ตรวจก่อนส่ง" in reporter.since(-2)
    reporter.taps("ใช้ข้อความนี้")
    answers = reporter.state["answers"]
    assert "54" in str(answers["output"]) and answers["narrative"] == TOLD


def test_what_is_kept_after_a_pause_may_be_unsent(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    reporter.says(TOLD)
    old = reporter.button("ใช้ข้อความนี้")
    reporter.unsends(reporter.messages[-1]).taps_data(old)
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize("words", ["พักไว้", "ไว้ก่อนนะคะ", "เดี๋ยวมาทำต่อ"])
def test_after_half_a_day_words_that_pause_still_pause(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    reporter.says(words)
    assert "พักไว้ให้แล้ว" in reporter.last and statuses(reporter.house) == ["paused"]


def test_after_half_a_day_who_stops_in_own_words_is_asked(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    reporter.says("เลิกทำดีกว่า")
    assert "จะยกเลิกใช่หรือไม่" in reporter.since(-2) and statuses(reporter.house) == ["active"]
    reporter.says("ใช่ค่ะ")
    assert "คำตอบเก็บเป็นร่างไว้ให้" in reporter.since(-2)


def test_after_half_a_day_the_menu_opens(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    assert "ทำค้างไว้" in reporter.says("เมนู").last


def test_after_half_a_day_another_wish_has_its_button(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    reporter.says("ขอเลื่อนเตือน 2.2 พรุ่งนี้").taps("เลื่อน")
    assert "เลื่อนการเตือนรายงาน 2.2" in reporter.last
    reporter.says("ทำ 1.10 ต่อ")
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize("words", ["ไม่มี", "แก้ไข สถานะ", "ตกลง"])
def test_after_half_a_day_short_words_are_not_taken_either(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    reporter.says(words)
    assert "ที่ทำค้างไว้" in reporter.last


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("เสร็จกี่เปอร์เซ็นต์แล้ว", "ความสำเร็จของงาน"),
        ("งบประมาณเหลือเท่าไร", "งบประมาณสำนัก"),
        ("1.10 ส่งหรือยัง", "กิจกรรม 1.10"),
    ],
)
def test_a_question_beside_a_draft_left_half_a_day_ago_is_answered(
    reporter: Chat, asked: str, answer: str
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    for _ in range(2):
        reporter.says(asked)
        assert answer in reporter.last and "ยังไม่ได้บันทึก" not in reporter.last
        assert "ทำเรื่องที่ค้างต่อ" in reporter.offers
    reporter.taps("ทำเรื่องที่ค้างต่อ")
    assert "narrative" not in reporter.state["answers"]


def test_a_question_where_only_a_button_answers_is_a_question(reporter: Chat) -> None:
    reporter.says("เอกสาร").says("สำนักเราเสร็จกี่เปอร์เซ็นต์")
    assert "ความสำเร็จของงาน" in reporter.last
    reporter.taps("ทำเรื่องที่ค้างต่อ")
    assert "ต้องการเอกสารใด" in reporter.last


def test_a_question_in_words_that_a_step_takes_stays_its_answer(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("ที่ประชุมหารือว่างบประมาณเหลือเท่าไร และใครยังไม่ส่งรายงาน มอบกลุ่มงานติดตาม")
    assert "หารือ" in reporter.state["answers"]["narrative"]


def test_a_question_inside_a_complaint_is_told_there(reporter: Chat) -> None:
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน")
    reporter.house.later(hours=13)
    reporter.says("งบประมาณสำนักเราเหลือเท่าไร")
    assert "งบประมาณสำนัก" not in reporter.last


def test_after_half_a_day_cancelling_still_cancels(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=13)
    reporter.says("ยกเลิก")
    assert "คำตอบเก็บเป็นร่างไว้ให้" in reporter.since(-2)
    assert statuses(reporter.house) == ["paused"]


def test_eleven_hours_are_no_long_pause(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(hours=11)
    reporter.says(TOLD)
    assert reporter.state["answers"]["narrative"] == TOLD


def test_a_draft_of_weeks_ago_is_still_there(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.house.later(days=60)
    reporter.says("รายงาน 1.10").taps("ทำต่อ")
    assert "เล่าสิ่งที่ทำ" in reporter.last


# -- drafts that are kept for a time only --------------------------------------------------------


def expired(survey: Chat) -> Chat:
    survey.taps("แดง")
    survey.house.later(days=7, minutes=1)
    return survey


def test_a_draft_whose_time_is_over_takes_no_text(survey: Chat) -> None:
    expired(survey).says("เข้ม")
    assert "ครบกำหนดแล้วและถูกลบ" in survey.last  # as a tap on that button says
    survey.says("เข้มมาก")
    assert "ยังไม่เข้าใจ" in survey.last
    assert statuses(survey.house) == ["expired"]


def test_a_button_of_a_draft_whose_time_is_over_says_so(survey: Chat) -> None:
    old = survey.button("แดง")
    expired(survey).taps_data(old)
    assert "ครบกำหนดแล้วและถูกลบ" in survey.last
    survey.taps_data(old)
    assert "ครบกำหนดแล้วและถูกลบ" in survey.last


def test_a_file_for_a_draft_whose_time_is_over_waits_for_another(survey: Chat) -> None:
    expired(survey).sends_file()
    assert "ใช้ไฟล์นี้กับเรื่องใด" in survey.last
    assert [file.conversation_id for file in survey.house.files()] == [kept_files.EARLY]


def test_a_draft_within_its_time_goes_on(survey: Chat) -> None:
    survey.taps("แดง")
    survey.house.later(days=6, hours=23)
    survey.says("แบบสำรวจทดลอง").taps("ทำต่อ").taps("เข้ม")
    assert "ความเข้ม" in survey.last


def test_taking_a_message_back_does_not_lengthen_the_time(survey: Chat) -> None:
    survey.taps("แดง").says("เข้ม")
    message = survey.messages[-1]
    survey.house.later(days=6)
    survey.unsends(message)
    survey.house.later(days=2)
    survey.says("เมนู")
    assert statuses(survey.house) == ["expired"]


# -- messages taken back -------------------------------------------------------------------------


def test_an_answer_taken_back_is_asked_again(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    reporter.unsends(reporter.messages[-1])
    assert "narrative" not in reporter.state["answers"]
    reporter.taps("ได้ตามแผนทั้งสองข้อ")
    assert "เล่าสิ่งที่ทำ" in reporter.last


def test_words_that_answered_two_steps_are_taken_back_from_both(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("80")
    assert reporter.state["answers"]["percent"] == "80"
    reporter.unsends(reporter.messages[-1])
    assert not {"status", "percent"} & reporter.state["answers"].keys()


def test_an_answer_given_again_by_a_tap_is_not_taken_back_with_the_first_words(
    reporter: Chat,
) -> None:
    reporter.says("รายงาน 1.10").says("80")
    message = reporter.messages[-1]
    reporter.says("ย้อนกลับ").taps("เริ่มแล้ว 75%").unsends(message)
    assert reporter.state["answers"]["percent"] == "75"


def test_an_answer_kept_by_a_tap_is_not_taken_back_with_the_first_words(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว")
    message = reporter.messages[-1]
    reporter.says("ย้อนกลับ").taps("ใช้คำตอบเดิม").unsends(message)
    assert reporter.state["answers"]["status"] == "done"


def test_the_same_words_said_again_belong_to_the_second_message(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว")
    first = reporter.messages[-1]
    reporter.says("ย้อนกลับ").says("เสร็จแล้ว")
    second = reporter.messages[-1]
    reporter.unsends(first)
    assert reporter.state["answers"]["status"] == "done"
    reporter.unsends(second)
    assert "status" not in reporter.state["answers"]


def test_a_file_taken_back_leaves_the_answers(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").sends_file().sends_file()
    reporter.unsends(reporter.messages[-1])
    assert len(reporter.state["answers"]["evidence"]) == 1
    assert [f.state for f in reporter.house.files()] == ["kept", "removed"]


def test_a_file_taken_back_while_it_is_looked_at_is_not_kept(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").sends_file(look=False)
    reporter.unsends(reporter.messages[-1])
    assert reporter.house.looks_at_file() is None
    assert "evidence" not in reporter.state["answers"]


def test_an_answer_of_a_draft_put_aside_is_taken_back_too(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    message = reporter.messages[-1]
    reporter.says("รายงาน 3.7").unsends(message)
    [draft] = [
        s for row, s in reporter.house.states(reporter.user_id).values() if row.status == "paused"
    ]
    assert "narrative" not in draft["answers"]
    assert sorted(statuses(reporter.house)) == ["active", "paused"]


# -- roles ---------------------------------------------------------------------------------------


def test_a_role_lost_in_the_middle_keeps_the_answers_for_its_return(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    roles(reporter.house, REPORTER)
    reporter.says(TOLD)
    assert "ไม่อยู่ในหน้าที่ของท่าน" in reporter.last and "เก็บเป็นร่าง" in reporter.last
    assert "ทำเรื่องที่ค้างต่อ" not in reporter.offers
    reporter.taps("เสร็จแล้ว 100%")
    assert "ไม่อยู่ในหน้าที่ของท่าน" in reporter.last
    roles(reporter.house, REPORTER, "reporter")
    reporter.says("เมนู").taps("ทำเรื่องที่ค้างต่อ").says(TOLD)
    assert reporter.state["answers"]["narrative"] == TOLD


def test_somebody_without_the_role_is_told_what_to_do_instead(chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("รายงาน 1.10")
    assert "เปิดให้เฉพาะผู้มีหน้าที่นี้" in staff.last
    assert "เมนู" in staff.offers


def test_somebody_who_left_the_roster_keeps_nothing(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").sends_file().taps("เสร็จแล้ว 100%")
    with reporter.house.session() as session:
        query = select(Person).where(Person.staff_id == REPORTER)
        session.scalars(query).one().retired_at = reporter.house.now
        session.commit()
    reporter.says(TOLD)
    assert reporter.house.states(reporter.user_id) == {}
    assert [f.state for f in reporter.house.files()] == ["removed"]


# -- whatever a button may carry -----------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    ["", "c:", "c:::", "c:\x00:review:-confirm", "c:0123456789abcdef:review:-confirm", "o:",
     "o:anew", "o:resume?c=\x00", "o:drop?c=%00&t=x", "o:report_activity?a=²",
     "o:report_activity?a=" + "9" * 40, "o:report_activity?a=0&d=2570-13-45",
     "o:decide_report?r=²&v=1", "o:decide_report?r=1&v=" + "9" * 30,
     "o:show_files?r=①&v=1", "o:nothing?x", "\ud800", "x:y"],
)  # fmt: skip
def test_strange_data_is_answered_kindly(reporter: Chat, data: str) -> None:
    reporter.taps_data(data)
    assert reporter.last
    assert registry.flow("report_activity") is not None
    assert statuses(reporter.house) == []


def test_the_whole_state_is_sealed(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    with reporter.house.session() as session:
        row = session.scalars(select(Conversation)).one()
        clear: dict[str, Any] = {k: v for k, v in vars(row).items() if k != "state"}
        assert TOLD.encode() not in (row.state or b"")
        assert reporter.user_id not in str(clear) and TOLD not in str(clear)

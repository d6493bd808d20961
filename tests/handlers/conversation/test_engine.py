"""One conversation, input by input: its questions, its steering words, its buttons old and new."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from handlers import registry
from handlers.conversation.state import BEFORE, State
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat
from tests.handlers.question.survey import DONE, SURVEY_1_AGAIN, SURVEY_2
from tests.talk import actions


def answers(chat: Chat) -> dict[str, Any]:
    found: dict[str, Any] = {k: v for k, v in chat.state["answers"].items() if k != "by_message"}
    return found


def at_review(survey: Chat) -> Chat:
    return survey.taps("น้ำเงิน").says("เพราะสวยดี").taps("ข้าม").says("3")


def finished(chat: Chat) -> list[list[str]]:
    with chat.house.session() as session:
        query = select(AuditEntry).where(AuditEntry.verb == DONE)
        return [row.details["asked"] for row in session.scalars(query)]


# -- questions and progress ----------------------------------------------------------------------


def test_a_question_shows_where_one_is_and_every_way_on(survey: Chat) -> None:
    assert "ข้อ 1 · สี" in survey.last
    assert survey.offers == ["แดง", "น้ำเงิน", "แดงเข้ม", "ยกเลิก"]
    survey.taps("แดง")
    assert "ข้อ 2 · เฉด" in survey.last
    assert survey.offers[-2:] == ["ย้อนกลับ", "ยกเลิก"]


def test_a_typed_label_is_the_same_as_a_tap(survey: Chat) -> None:
    survey.says("น้ำเงิน ครับ")
    assert answers(survey) == {"colour": "blue"}


def test_the_beginning_of_a_button_is_enough_where_it_can_mean_only_one(survey: Chat) -> None:
    survey.says("น้ำเ")
    assert answers(survey) == {"colour": "blue"}


def test_the_beginning_of_two_buttons_is_asked_again(survey: Chat) -> None:
    survey.says("แด")
    assert answers(survey) == {}
    assert "เลือกได้ “" in survey.since(-2)


def test_one_tap_may_answer_several_steps(survey: Chat) -> None:
    survey.taps("แดงเข้ม")
    assert answers(survey) == {"colour": "red", "shade": "deep", "depth": "5"}
    assert "ข้อ 2 · เหตุที่ชอบ" in survey.last


def test_typed_words_may_answer_several_steps(survey: Chat) -> None:
    survey.taps("แดง").taps("เข้ม").says("ทั้งหมด")
    assert answers(survey)["reason"] == "ทั้งหมดเลย"
    assert "ข้อ 4 · ภาพ" in survey.last


def test_an_unreadable_answer_gets_one_sentence_and_the_question_again(survey: Chat) -> None:
    survey.taps("แดง").taps("เข้ม")
    count = len(survey.heard)
    survey.says("หลายส่วน")
    assert survey.since(count).startswith("กรุณาพิมพ์เป็นตัวเลข\n\nข้อ 3")
    assert answers(survey) == {"colour": "red", "shade": "deep"}


# -- skipping ------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["ข้าม", "ข้ามไปก่อน", "ไม่มี", "ไม่มีค่ะ"])
def test_an_optional_question_is_skipped_by_word(survey: Chat, words: str) -> None:
    survey.taps("น้ำเงิน").says(words)
    assert answers(survey)["reason"] is None


def test_a_question_that_must_be_answered_says_that_it_cannot_be_skipped(survey: Chat) -> None:
    survey.says("ข้าม")
    assert "ข้ามไม่ได้" in survey.since(-2)
    assert answers(survey) == {}


def test_a_skipped_answer_stands_as_such_on_the_review_card(survey: Chat) -> None:
    survey.taps("น้ำเงิน").taps("ข้าม").taps("ข้าม").says("3")
    assert "–" in survey.last


# -- back, and the answers that stay -------------------------------------------------------------


def test_back_asks_the_earlier_question_with_its_answer_at_hand(survey: Chat) -> None:
    survey.taps("แดง").says("ย้อนกลับ")
    assert "คำตอบเดิม: red" in survey.last
    survey.taps("ใช้คำตอบเดิม")
    assert "ข้อ 2 · เฉด" in survey.last


def test_back_at_the_first_question_says_so(survey: Chat) -> None:
    survey.says("ย้อนกลับ")
    assert "ข้อแรก" in survey.since(-2)


def test_back_passes_over_steps_that_are_no_longer_asked(survey: Chat) -> None:
    survey.taps("แดง").taps("เข้ม").says("3").says("เพราะสวยดี")
    survey.says("ย้อนกลับ").says("ย้อนกลับ").says("ย้อนกลับ").says("ย้อนกลับ")
    assert "ข้อ 1 ·" in survey.last
    survey.taps("น้ำเงิน")
    assert "ข้อ 3 · ภาพ" in survey.last
    survey.says("ย้อนกลับ")
    assert "ข้อ 1 · สี" in survey.last


def test_an_answer_whose_question_fell_away_comes_back_with_it(survey: Chat) -> None:
    survey.taps("แดง").taps("เข้ม").says("3").says("เพราะสวยดี").taps("ข้าม").says("7")
    survey.says("แก้ไข สี").taps("น้ำเงิน")
    assert "ความเข้ม" not in survey.last
    survey.says("แก้ไข สี").taps("แดง")
    assert "ความเข้ม" in survey.last and "ตรวจทาน" in survey.last


def test_a_step_does_not_hang_on_an_answer_that_fell_away(survey: Chat) -> None:
    """`depth` hangs on `shade`, which is not asked of blue, though it was answered before."""
    survey.taps("แดง").taps("เข้ม").says("ย้อนกลับ").says("ย้อนกลับ").taps("น้ำเงิน")
    assert "ข้อ 2 · เหตุที่ชอบ" in survey.last


# -- the review card and editing -----------------------------------------------------------------


def test_the_review_card_shows_all_answers_and_confirms(survey: Chat) -> None:
    at_review(survey)
    assert "ตรวจทานแบบสำรวจ" in survey.last
    assert survey.offers.count("แก้ไข") == 4
    survey.taps("ยืนยัน")
    assert "ขอบคุณที่ตอบ" in survey.last
    assert finished(survey) == [["colour", "count", "picture", "reason"]]


@pytest.mark.parametrize("words", ["ยืนยัน", "ส่ง", "ตกลงค่ะ", "ส่งรายงาน"])
def test_the_review_card_is_confirmed_by_word(survey: Chat, words: str) -> None:
    at_review(survey).says(words)
    assert len(finished(survey)) == 1


@pytest.mark.parametrize("words", ["แก้ไข จำนวน", "แก้ไขจำนวน", "แก้ จำนวน", "จำนวน", "แก้ไข จำ"])
def test_any_answer_is_edited_by_its_label(survey: Chat, words: str) -> None:
    at_review(survey).says(words)
    assert "จำนวน" in survey.last and "คำตอบเดิม: 3" in survey.last
    survey.says("4")
    assert "ตรวจทาน" in survey.last
    assert answers(survey)["count"] == "4"


def test_a_bare_edit_asks_which(survey: Chat) -> None:
    at_review(survey).says("แก้ไข")
    assert "จะแก้ข้อใด" in survey.since(-2)
    assert "ตรวจทาน" in survey.last


def test_other_words_at_the_review_card_change_nothing(survey: Chat) -> None:
    at_review(survey)
    before = answers(survey)
    survey.says("สีสวยดีทุกสี")
    assert "ยังไม่ได้บันทึก" in survey.since(-2)
    assert answers(survey) == before


def test_back_while_editing_returns_to_the_review_card(survey: Chat) -> None:
    at_review(survey).says("แก้ไข เหตุที่ชอบ").says("ย้อนกลับ")
    assert "ตรวจทาน" in survey.last
    survey.says("ย้อนกลับ")
    assert "จำนวน" in survey.last


def test_an_edit_that_opens_a_question_asks_it_before_the_card(survey: Chat) -> None:
    at_review(survey).says("แก้ไข สี").taps("แดง")
    assert "ข้อ 2 · เฉด" in survey.last
    survey.taps("อ่อน")
    assert "ตรวจทาน" in survey.last


def test_an_old_edit_button_of_a_question_that_fell_away_leads_nowhere(survey: Chat) -> None:
    survey.taps("แดง").taps("อ่อน").says("เพราะสวยดี").taps("ข้าม").says("3")
    old = survey.heard[-1]
    datas = [a["data"] for a in actions(old) if "edit.shade" in a.get("data", "")]
    survey.says("แก้ไข สี").taps("น้ำเงิน").taps_data(datas[0])
    assert "ปุ่มนี้เป็นของข้อที่ผ่านไปแล้ว" in survey.since(-2)
    assert "ตรวจทาน" in survey.last


def test_an_answered_question_is_edited_by_its_label_from_any_question(survey: Chat) -> None:
    survey.taps("แดง").says("แก้ไข สี")
    assert "ข้อ 1 ·" in survey.last
    survey.taps("น้ำเงิน")
    assert "ข้อ 2 · เหตุที่ชอบ" in survey.last


def test_steering_words_are_not_taken_for_an_answer_in_prose(survey: Chat) -> None:
    survey.taps("น้ำเงิน")
    for words in ("ยืนยัน", "แก้ไข", "ใช้คำตอบเดิม", "ส่ง"):
        survey.says(words)
        assert answers(survey) == {"colour": "blue"}, words
        assert "ข้อ 2 · เหตุที่ชอบ" in survey.last


def test_a_sentence_that_begins_like_a_steering_word_is_an_answer(survey: Chat) -> None:
    survey.taps("น้ำเงิน").says("แก้ไข ปัญหาการสื่อสารในสำนัก")
    assert answers(survey)["reason"] == "แก้ไข ปัญหาการสื่อสารในสำนัก"


# -- buttons, old and new ------------------------------------------------------------------------


def test_an_old_button_is_answered_kindly_and_changes_nothing(survey: Chat) -> None:
    old = survey.button("น้ำเงิน")
    survey.taps("แดง").taps_data(old)
    assert "ปุ่มนี้เป็นของข้อที่ผ่านไปแล้ว" in survey.since(-2)
    assert answers(survey) == {"colour": "red"}
    assert "ข้อ 2 · เฉด" in survey.last


def test_an_old_cancel_button_throws_nothing_away(survey: Chat) -> None:
    old = survey.button("ยกเลิก")
    survey.taps("แดง").taps_data(old)
    assert answers(survey) == {"colour": "red"}


def test_a_card_shown_before_an_edit_confirms_nothing_newer(survey: Chat) -> None:
    at_review(survey)
    old = survey.button("ยืนยัน")
    survey.says("แก้ไข จำนวน").says("9").taps_data(old)
    assert "คำตอบเปลี่ยนไป" in survey.since(-2)
    assert finished(survey) == []
    survey.taps("ยืนยัน")
    assert len(finished(survey)) == 1


def test_a_second_tap_on_confirm_does_nothing_again(survey: Chat) -> None:
    at_review(survey)
    confirm = survey.button("ยืนยัน")
    survey.taps_data(confirm).taps_data(confirm)
    assert "ไม่ได้ทำซ้ำ" in survey.last
    assert len(finished(survey)) == 1


def test_a_button_of_a_cancelled_conversation_is_answered_kindly(survey: Chat) -> None:
    old = survey.button("แดง")
    survey.says("ยกเลิก").taps_data(old)
    assert "จบหรือยกเลิกไปแล้ว" in survey.last


def test_nobody_can_tap_a_button_of_somebody_else(survey: Chat) -> None:
    stranger = Chat(survey.house, "U" + "9" * 32)
    stranger.taps_data(survey.button("แดง"))
    assert "ใช้ไม่ได้แล้ว" in stranger.last
    assert answers(survey) == {}


# -- the end -------------------------------------------------------------------------------------


def test_an_end_that_must_wait_leads_to_what_is_to_be_mended(survey: Chat) -> None:
    survey.taps("น้ำเงิน").says("ชอบเฉยๆ").taps("ข้าม").says("3").says("ยืนยัน")
    assert "ยังส่งไม่ได้" in survey.since(-2)
    assert "เหตุที่ชอบ" in survey.last
    survey.says("เพราะสวยดี").taps("ยืนยัน")
    assert len(finished(survey)) == 1


def test_an_end_that_cannot_be_now_keeps_the_answers_as_a_draft(survey: Chat) -> None:
    survey.taps("น้ำเงิน").says("ชอบมาก").taps("ข้าม").says("3").says("ยืนยัน")
    assert "เก็บคำตอบไว้ให้แล้ว" in survey.last
    survey.taps("ทำเรื่องที่ค้างต่อ")
    assert "ตรวจทาน" in survey.last and "ชอบมาก" in survey.last


# -- files ---------------------------------------------------------------------------------------


def test_a_file_sent_before_its_question_answers_it(survey: Chat) -> None:
    survey.sends_file().taps("น้ำเงิน").says("เพราะสวยดี")
    assert "จำนวน" in survey.last


def test_a_refused_file_is_told_of_and_asked_again(survey: Chat) -> None:
    survey.taps("น้ำเงิน").says("เพราะสวยดี").sends_file(keeps=False)
    assert "ไม่ได้เก็บ 1 ไฟล์" in survey.since(-2)
    assert "ข้อ 3 · ภาพ" in survey.last
    assert "picture" not in answers(survey)


def test_a_file_that_was_skipped_over_while_it_was_looked_at_is_kept(survey: Chat) -> None:
    survey.taps("น้ำเงิน").says("เพราะสวยดี").sends_file(look=False).taps("ข้าม")
    survey.hears(survey.house.looks_at_file() or [])
    assert len(answers(survey)["picture"]) == 1


def test_a_refused_late_file_does_not_undo_skipping(survey: Chat) -> None:
    at_review(survey).sends_file(keeps=False)
    assert "ไม่ได้เก็บ" in survey.since(-2)
    assert answers(survey)["picture"] is None
    assert "ตรวจทาน" in survey.last


def test_files_come_together_until_the_end(survey: Chat) -> None:
    survey.taps("น้ำเงิน").says("เพราะสวยดี").sends_file().says("3").sends_file()
    assert "ตรวจทาน" in survey.last
    assert len(answers(survey)["picture"]) == 2


# -- a deploy ------------------------------------------------------------------------------------


def deploys(monkeypatch: pytest.MonkeyPatch, flow: Any) -> None:
    kept = tuple(each for each in registry.FLOWS if each.name != flow.name)
    monkeypatch.setattr(registry, "FLOWS", (*kept, flow))


def test_answers_of_a_renamed_step_go_on_under_the_new_name(
    survey: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey.taps("แดง").taps("เข้ม").says("3")
    deploys(monkeypatch, SURVEY_2)
    survey.says("เพราะสวยดี")
    assert answers(survey) == {"colour": "red", "tone": "deep", "depth": "3", "reason": "เพราะสวยดี"}
    assert "อารมณ์" in survey.last


def test_a_new_question_is_asked_of_who_stood_at_the_review_card(
    survey: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_review(survey)
    deploys(monkeypatch, SURVEY_2)
    survey.says("ยืนยัน")
    assert finished(survey) == []
    assert "อารมณ์" in survey.last
    survey.says("สบายใจ")
    assert "ตรวจทาน" in survey.last and "จำนวน" not in survey.last


def test_who_stands_at_a_step_that_is_gone_is_led_on(
    survey: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey.taps("น้ำเงิน").says("เพราะสวยดี").taps("ข้าม")
    deploys(monkeypatch, SURVEY_2)
    survey.says("3")
    assert answers(survey)["mood"] == "3"


def test_a_deploy_taken_back_finds_the_answers_again(
    survey: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey.taps("แดง").taps("เข้ม").says("3")
    deploys(monkeypatch, SURVEY_2)
    survey.says("เพราะสวยดี").says("สบายใจ")
    deploys(monkeypatch, SURVEY_1_AGAIN)
    survey.taps("ข้าม")
    assert answers(survey)["shade"] == "deep"
    assert "จำนวน" in survey.last


def test_a_renamed_step_keeps_its_former_answer_and_the_message_it_came_by() -> None:
    state = State("shade", {BEFORE: {"shade": "pale"}, "by_message": {"shade": "h"}}, ("shade",))
    moved = state.renamed({"shade": "tone"})
    assert moved == State(
        "tone", {BEFORE: {"tone": "pale"}, "by_message": {"tone": "h"}}, ("tone",)
    )
    assert State.load(moved.dump()) == moved


def test_people_in_the_middle_of_a_conversation_that_is_gone_are_let_out(
    survey: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey.taps("แดง")
    monkeypatch.setattr(registry, "FLOWS", registry.FLOWS[:-1])
    survey.says("เข้ม")
    assert "เรื่องนี้ปิดไปแล้ว" in survey.last
    assert survey.house.states(survey.user_id) == {}


# -- numbers -------------------------------------------------------------------------------------


def test_a_mended_question_keeps_its_number_and_leaves_the_others_theirs(survey: Chat) -> None:
    survey.taps("แดงเข้ม")
    assert "ข้อ 2 · เหตุที่ชอบ" in survey.last
    survey.says("เพราะสวยดี").taps("ข้าม").says("3")
    for _ in range(2):
        survey.says("แก้ไข เหตุที่ชอบ")
        assert "ข้อ 2 · เหตุที่ชอบ" in survey.last
        survey.says("เพราะสด").says("แก้ไข เฉด")
        assert "แก้ไข · เฉด" in survey.last  # told by the tap on the colour: never asked
        survey.taps("เข้ม").says("แก้ไข จำนวน")
        assert "ข้อ 4 · จำนวน" in survey.last
        survey.says("3")


def test_a_draft_from_before_questions_kept_their_numbers_goes_on(survey: Chat) -> None:
    survey.taps("น้ำเงิน").says("เพราะสวยดี")
    raw = {key: value for key, value in survey.state.items() if key != "asked"}
    assert State.load(raw).asked == ("colour", "reason")

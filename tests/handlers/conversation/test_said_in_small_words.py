"""What an opening sentence says in other small words than the buttons, in lists and behind its wish
is an answer; what only looks like it is none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.handlers.house import Chat


def _answers(chat: Chat, sentence: str) -> dict[str, Any]:
    answers: dict[str, Any] = chat.says(sentence).state["answers"]
    return answers


def _likely(answers: dict[str, Any], step: str) -> Any:
    return answers.get("likely", {}).get(step, {}).get("value")


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("เสาร์ที่ 20 มี.ค. ต้องมาทำงานชดเชยนะ ลงไว้เลย", "work"),
        ("วันที่ 20 มี.ค. ขอให้มาทำงานชดเชยด้วยนะคะ ใส่ปฏิทินวันหยุดให้ที", "work"),
    ],
)
def test_a_choice_said_in_other_small_words_is_taken(admin: Chat, said: str, wish: str) -> None:
    assert _answers(admin, said)["wish"] == wish


@pytest.mark.parametrize(
    ("said", "identity"),
    [
        ("อยากเสนอแนะเรื่องที่จอดรถอ่ะ บอกชื่อได้ไม่มีปัญหา", "named"),
        ("แจ้งเบาะแสการทุจริตเกี่ยวกับการจัดซื้อ บอกชื่อได้แต่ให้ผู้รับเรื่องรู้เท่านั้น", "receiver_only"),
        ("ร้องเรียน ไฟทางเดินดับมาสองอาทิตย์ เขาไม่บอกชื่อกันเลยสักคน", None),
    ],
)
def test_who_may_know_the_name_is_only_proposed(
    reporter: Chat, said: str, identity: str | None
) -> None:
    answers = _answers(reporter, said)
    assert "identity" not in answers and _likely(answers, "identity") == identity


def test_a_choice_of_a_later_question_is_proposed_there(admin: Chat) -> None:
    said = "ถามคลินิกหน่อยค่ะ กิจกรรม 3.7 ต้องแนบรูปกี่รูป ไม่ต้องบอกชื่อหนูนะ"
    answers = _answers(admin, said)
    assert _likely(answers, "text") == "กิจกรรม 3.7 ต้องแนบรูปกี่รูป"
    assert _likely(answers, "tells") == "anonymous"
    admin.taps("เฉพาะเนื้อความ").taps("ส่งถามคน")
    assert "จากข้อความที่พิมพ์: ไม่บอกชื่อ" in admin.last


def test_bureaus_that_are_joined_are_one_answer(admin: Chat) -> None:
    answers = _answers(admin, "แก้ตารางพฤหัสให้เหลือแค่บริหารงานกลางกับประชาสัมพันธ์")
    names = [each["name"] for each in _likely(answers, "units")]
    assert names == ["สำนักบริหารงานกลาง", "สำนักประชาสัมพันธ์"]


def test_two_people_of_two_questions_stay_two(admin: Chat) -> None:
    admin.says("ตั้งผู้แทนให้ผู้อื่น นายสมมติ ช่วยรายงาน กับ นายสมมติ อำนวยการ")
    assert admin.state["at"] == "person" and admin.offers[0] == "สมมติ ช่วยรายงาน"


def test_a_day_with_hours_is_proposed_where_only_a_day_is_asked(reporter: Chat) -> None:
    answers = _answers(reporter, "เปิดระดมความคิด 10 มีนาคม 16.30 น.")
    assert "last_day" not in answers and _likely(answers, "last_day") == "2027-03-10"


def test_what_is_every_week_is_no_day(admin: Chat) -> None:
    said = "ท่านเลขา นายสมมติ ผู้นำองค์กร จะออกประกาศ การแต่งกายชุดผ้าไทยทุกวันอังคาร ค่ะ"
    answers = _answers(admin, said)
    assert _likely(answers, "title") == "การแต่งกายชุดผ้าไทยทุกวันอังคาร"
    assert not {"days"} & {*answers, *answers["likely"]}


def test_a_story_beside_the_wish_is_proposed(admin: Chat) -> None:
    answers = _answers(admin, "ท่าน ผอ.การคลังให้ร่างประกาศหัวเรื่อง การปิดบัญชีกลางปี ส่งทันทีและขอให้กดรับทราบ")
    assert _likely(answers, "title") == "การปิดบัญชีกลางปี"


def test_why_something_is_wanted_is_no_story(admin: Chat) -> None:
    answers = _answers(admin, "ด้วยคนเดิมงานล้นมือแล้วจริง ๆ ท่านเลขาให้ร่างประกาศ")
    assert "title" not in {*answers, *answers.get("likely", {})}


def test_a_text_is_kept_without_what_leads_to_it(admin: Chat) -> None:
    said = "ผมอยากจะชื่นชมนายสมมติ ช่วยรายงาน เพราะอยู่เฝ้าเครื่องเสียงให้ทั้งวันโดยไม่บ่นครับ"
    assert _answers(admin, said)["what"].startswith("อยู่เฝ้าเครื่องเสียง")


def test_a_story_that_is_about_something_keeps_its_words(reporter: Chat) -> None:
    answers = _answers(reporter, "บันทึกความดี เรื่องเล่าจากชุมชนอ่านให้เด็กฟังที่ห้องสมุด")
    assert answers["what"].startswith("เรื่องเล่าจากชุมชน")


def test_who_is_called_by_a_post_is_proposed(admin: Chat) -> None:
    answers = _answers(admin, "สมมติ รายงานคลัง โอนไปกรมอื่นละค่ะ ให้ ผอ.คลังรับงานต่อ ช่วยเอาชื่อออกที")
    assert (answers["person"], _likely(answers, "why")) == (11, "left")
    admin.taps("ลาออกหรือโอนย้าย")
    assert admin.offers[0] == "นางตัวอย่าง อำนวยการคลัง"


def test_a_post_of_nobody_told_proposes_nobody(admin: Chat) -> None:
    answers = _answers(admin, "ตั้งผู้แทนให้ผู้อื่น ผอ.อนุมัติแล้ว 8-12 มี.ค.")
    assert "person" not in {*answers, *answers.get("likely", {})}

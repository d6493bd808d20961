"""A reporter asks why a report came back, and is told its reason and shown the way to mend it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

REASON = "จำนวนคนไม่ตรงกัน"


def comes_back(reporter: Chat, head: Chat, number: str = "1.10", reason: str = REASON) -> None:
    sends(reporter, head, number=number)
    head.says(f"ส่งกลับ {number} {reason}").taps("ยืนยันส่งกลับ")


@pytest.mark.parametrize(
    "typed",
    [
        "ทำไมถึงโดนตีกลับคะ",
        "รายงาน 1.10 ไม่ผ่านเพราะอะไร",
        "1.10 ถูกส่งกลับเพราะอะไรครับ",
        "ขอแก้รายงานที่โดนส่งกลับค่ะ",
        "แล้วผมต้องแก้ตรงไหนครับ",
        "แก้แล้วส่งใหม่ได้ถึงเมื่อไหร่ครับ",
        "รายงานที่ถูกส่งกลับ",
        "รายงานที่โดนตีกลับมีอะไรบ้าง",
    ],
)
def test_the_reason_and_the_button_to_mend_it_are_told(
    reporter: Chat, head: Chat, typed: str
) -> None:
    comes_back(reporter, head)
    said = reporter.answer_to(typed)
    assert REASON in said and "20 มิ.ย. 70" in said
    assert "แก้ไขและส่งใหม่" in reporter.offers
    assert "ตรวจทานก่อนส่ง" in reporter.taps("แก้ไขและส่งใหม่").last


def test_a_figure_in_the_same_sentence_is_not_lost_silently(reporter: Chat, head: Chat) -> None:
    comes_back(reporter, head)
    assert "“เบิกจริง 9,800” ยังไม่ได้บันทึก" in reporter.answer_to("แก้ 1.10 ตามที่ตีกลับ เบิกจริง 9,800")
    assert "แก้ไขและส่งใหม่" in reporter.offers


def test_of_several_each_has_its_reason_and_its_button(reporter: Chat, head: Chat) -> None:
    comes_back(reporter, head)
    comes_back(reporter, head, "2.1", "ขาดภาพกิจกรรม")
    said = reporter.answer_to("ทำไมถึงโดนตีกลับคะ")
    assert REASON in said and "ขาดภาพกิจกรรม" in said
    assert reporter.offers.count("แก้ไข") == 2
    assert "ขาดภาพ" not in reporter.answer_to("1.10 ถูกส่งกลับเพราะอะไร")


def test_what_an_administrator_sent_back_is_told_too(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    admin.says("ส่งกลับ 1.10 ตัวเลขไม่ตรงกับไฟล์แนบ").taps("ยืนยันส่งกลับ")
    said = reporter.answer_to("ทำไมถึงโดนตีกลับคะ")
    assert "ตัวเลขไม่ตรงกับไฟล์แนบ" in said and "ผู้ดูแลแผน" in said


def test_without_one_it_says_so(reporter: Chat) -> None:
    assert "ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับ" in reporter.answer_to("ทำไมถึงโดนตีกลับคะ")


@pytest.mark.parametrize(
    "typed",
    [
        "ข้อบกพร่องที่พบบ่อย",
        "ส่วนใหญ่ถูกส่งกลับเพราะอะไร",
        "ทำไมเอกสารผมถูกตีกลับ",
        "ทำไมของขวัญไม่ผ่าน",
        "ทำไมต้องส่งรายงาน",
    ],
)
def test_other_questions_are_not_about_ones_own_report(
    reporter: Chat, head: Chat, typed: str
) -> None:
    comes_back(reporter, head)
    reporter.answer_to(typed)
    assert "แก้ไขและส่งใหม่" not in reporter.offers


def test_in_the_report_that_is_mended_the_question_is_answered_and_a_story_kept(
    reporter: Chat, head: Chat
) -> None:
    comes_back(reporter, head, reason="รายละเอียดสิ่งที่ทำยังไม่ชัดเจน")
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    assert "รายละเอียดสิ่งที่ทำยังไม่ชัดเจน" in reporter.answer_to("ทำไมถึงโดนตีกลับคะ")
    story = "เสนอโครงการแล้วแต่ไม่ผ่านการพิจารณา ด้วยเหตุผลด้านงบประมาณ จึงจัดประชุมแทน 2 ครั้ง"
    reporter.says(story)
    assert story in str(reporter.state)


def test_a_leader_hears_the_reason_of_what_came_back(reporter: Chat, head: Chat) -> None:
    comes_back(reporter, head, reason="รายละเอียดสิ่งที่ทำยังไม่ชัดเจน")
    assert "รายละเอียดสิ่งที่ทำยังไม่ชัดเจน" in head.answer_to("ทำไมรายงานถึงโดนตีกลับ")


def test_another_bureau_is_told_nothing_of_it(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    comes_back(reporter, head)
    assert REASON not in chat("D0202").answer_to("ทำไมถึงโดนตีกลับคะ")


@pytest.mark.parametrize(
    "words",
    [
        "มีอะไรต้องแก้ไหมคะ",
        "ต้องแก้อะไรอีกไหม",
        "รายงานที่ส่งไปมีตรงไหนต้องแก้ไขบ้าง",
        "ยังมีอะไรให้แก้อีกไหมครับ",
        "มีเรื่องไหนต้องปรับแก้บ้างคะ",
        "ตอนนี้มีรายงานไหนต้องแก้ไหม",
    ],
)
def test_whether_anything_is_to_be_mended_means_what_came_back(
    reporter: Chat, head: Chat, words: str
) -> None:
    comes_back(reporter, head)
    assert REASON in reporter.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ต้องแก้ไหม",
        "ต้องแก้แผนไหม",
        "มีอะไรต้องส่งไหม",
        "ต้องแก้ชื่อในระบบไหม",
        "มีใครต้องแก้ไหม",
        "มีอะไรต้องเซ็นไหม",
    ],
)
def test_other_things_to_be_done_do_not(reporter: Chat, head: Chat, words: str) -> None:
    comes_back(reporter, head)
    assert REASON not in reporter.says(words).last


@pytest.mark.parametrize(
    "said",
    [
        "โดนตีกลับอะค่ะ ต้องแก้ตรงไหน",
        "เขาส่งคืนมาให้แก้ แก้อะไรบ้างคะ",
        "ผอ.บอกให้แก้ แต่ไม่รู้แก้อะไร",
        "งานโดนเด้งกลับมา ต้องปรับตรงไหนบ้าง",
        "หัวหน้าไม่อนุมัติมา ให้แก้ข้อไหนอะ",
    ],
)
def test_who_asks_what_to_mend_of_what_came_back_is_told_what_did(
    reporter: Chat, chat: Callable[[str], Chat], said: str
) -> None:
    assert "ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับ" in reporter.says(said).last
    assert "ผู้รายงานของสำนักเป็นผู้แก้" in chat("D0106").says(said).last


@pytest.mark.parametrize("said", ["ถูกตีกลับต้องทำยังไง", "ถ้าโดนตีกลับต้องแก้ภายในกี่วัน"])
def test_how_it_is_done_stays_a_rule(reporter: Chat, said: str) -> None:
    assert "ถูกส่งกลับทำอย่างไร" in reporter.says(said).last


def test_what_came_back_is_shown_to_who_asks_what_to_mend(reporter: Chat, head: Chat) -> None:
    comes_back(reporter, head)
    assert REASON in reporter.answer_to("โดนตีกลับอะค่ะ ต้องแก้ตรงไหน")


@pytest.mark.parametrize(
    "typed",
    [
        "ขอดูรายงานที่ตีกลับไปเมื่อวาน",
        "ขอดูรายงานที่ส่งกลับ",
        "มีงานที่ตีกลับไปบ้างไหม",
        "รายงานที่ผมส่งคืนมีฉบับไหนบ้าง",
        "มีฉบับไหนที่พี่ตีกลับไปบ้าง",
    ],
)
def test_who_sent_them_back_is_shown_those_that_wait(
    reporter: Chat, head: Chat, director: Chat, typed: str
) -> None:
    comes_back(reporter, head)
    assert REASON in head.answer_to(typed) and REASON in director.answer_to(typed)


@pytest.mark.parametrize(
    "typed", ["ขอดูรายงานที่ส่งกลับมาใหม่", "รายงานที่ตีกลับแก้มาแล้วขออนุมัติเลย", "ขอดูของขวัญที่ส่งคืน"]
)
def test_what_came_again_and_other_things_are_not_these(
    reporter: Chat, head: Chat, typed: str
) -> None:
    comes_back(reporter, head)
    assert REASON not in head.answer_to(typed)


@pytest.mark.parametrize(
    "typed", ["รายงานของสำนักเราตีกลับมากี่อันแล้ว เพราะอะไรบ้าง", "ถูกตีกลับมากี่ฉบับ เพราะอะไร"]
)
def test_how_many_came_back_is_told_also_of_none(reporter: Chat, head: Chat, typed: str) -> None:
    assert "ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับ" in reporter.answer_to(typed)
    comes_back(reporter, head)
    assert REASON in reporter.answer_to(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "โดนตีกลับเรื่อง 2.1 ไม่รู้ผิดตรงไหน ช่วยดูให้หน่อยได้มั้ย",
        "รายงาน 2.1 ที่ส่งไปโดนตีกลับหรือเปล่าคะ",
        "2.1 ของเราถูกตีกลับเพราะอะไร",
    ],
)
def test_of_one_that_did_not_come_back_it_is_said_which_did(
    reporter: Chat, head: Chat, typed: str
) -> None:
    comes_back(reporter, head)
    count = len(reporter.heard)
    reporter.says(typed)
    said = reporter.since(count)
    assert "กิจกรรม 2.1 ยังไม่ได้ส่ง" in said and "ที่ถูกส่งกลับคือ 1.10" in said and REASON in said
    assert "ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับ" not in said and "กดปุ่มหรือพิมพ์คำ" not in said


def test_of_one_to_send_anew_that_was_never_sent_its_state_is_shown(
    reporter: Chat, head: Chat
) -> None:
    comes_back(reporter, head)
    told = reporter.answer_to("ปรับแก้ 2.1 ตามที่หัวหน้าบอกแล้ว ส่งใหม่เลยได้ไหม")
    assert "กิจกรรม 2.1" in told and "ยังไม่รายงาน" in told and "\nรายงาน 2.1" in told


def test_one_that_waits_is_told_to_wait(reporter: Chat, head: Chat) -> None:
    comes_back(reporter, head)
    sends(reporter, head, number="2.1")
    count = len(reporter.heard)
    reporter.says("รายงาน 2.1 โดนตีกลับหรือเปล่า")
    assert "รายงาน 2.1 ส่งแล้วและรออนุมัติ ยังไม่ถูกส่งกลับ" in reporter.since(count)


def test_who_leads_sees_how_many_and_whose(
    reporter: Chat, head: Chat, director: Chat, admin: Chat
) -> None:
    comes_back(reporter, head)
    assert REASON in director.answer_to("สำนักเราโดนตีกลับกี่ฉบับ")
    assert "สำนักบริหารงานกลาง" in admin.answer_to("มีสำนักไหนโดนส่งกลับบ้าง")

"""Who reports for a bureau, and what is said to somebody who would like to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STAFF = "D0106"
REPORTERS = ("นางสาวตัวอย่าง รายงานดี", "นายสมมติ ช่วยรายงาน")


@pytest.mark.parametrize(
    "typed",
    [
        "แล้วใครเป็นคนรายงานของสำนักหนูคะ",
        "ใครเป็นผู้รายงาน",
        "ผู้รายงานของสำนักเราคือใครครับ",
        "ใครมีหน้าที่ส่งรายงานของสำนักเรา",
        "ขอรายชื่อผู้รายงาน",
    ],
)
def test_the_bureaus_reporters_are_named(chat: Callable[[str], Chat], typed: str) -> None:
    said = chat(STAFF).answer_to(typed)
    assert all(name in said for name in REPORTERS) and "หัวหน้ากลุ่ม" not in said


@pytest.mark.parametrize(
    "typed", ["อยากรายงานกิจกรรม ทำยังไงคะ", "จะส่งรายงานกิจกรรมได้ไหม", "รายงานกิจกรรมทำยังไง"]
)
def test_who_may_not_report_is_told_who_does(chat: Callable[[str], Chat], typed: str) -> None:
    said = chat(STAFF).answer_to(typed)
    assert "ส่งได้เฉพาะผู้รายงานของสำนัก" in said and REPORTERS[0] in said


def test_a_reporter_who_asks_how_is_not_told_that_others_do(reporter: Chat) -> None:
    assert "ท่านจึงส่งเองไม่ได้" not in reporter.answer_to("อยากรายงานกิจกรรม ทำยังไงคะ")


def test_a_leader_is_told_those_of_each_bureau(admin: Chat) -> None:
    said = admin.answer_to("ใครเป็นคนรายงาน")
    assert REPORTERS[0] in said and "รายงานคลัง" in said and "รายงานข่าว" in said


def test_of_a_bureau_that_is_named(admin: Chat, chat: Callable[[str], Chat]) -> None:
    said = admin.answer_to("ใครเป็นคนรายงานของสำนักการคลังและงบประมาณ")
    assert "รายงานคลัง" in said and REPORTERS[0] not in said
    said = chat(STAFF).answer_to("ใครเป็นคนรายงานของสำนักการคลังและงบประมาณ")
    assert "อยู่นอกขอบเขตของท่าน" in said and "รายงานคลัง" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "ใครยังไม่รายงาน",
        "ใครรายงานแล้วบ้าง",
        "ใครอนุมัติรายงาน",
        "ใครเป็นคนรายงานของขวัญ",
        "ใครส่งรายงาน 1.10",
        "ใครรายงานของสำนักประชาสัมพันธ์แล้วบ้าง",
        "ใครรายงานสำนักไหนบ้าง",
        "ใครรายงานสำนักการคลังไปเมื่อวาน",
        "ใครรายงานเรื่องทุจริตของสำนักการคลัง",
    ],
)
def test_other_questions_about_people_stay_what_they_are(admin: Chat, typed: str) -> None:
    said = admin.answer_to(typed)
    assert not said.startswith("ผู้รายงานของ")


@pytest.mark.parametrize(
    "typed", ["ผู้รายงานของสำนักกฎหมายคือใคร", "ใครเป็นผู้รายงานของสำนักกฎหมายคะ", "ผู้รายงานของสำนักกฎหมาย"]
)
def test_a_bureau_that_is_not_registered_is_not_answered_with_others(
    admin: Chat, typed: str
) -> None:
    said = admin.answer_to(typed)
    assert "ไม่พบสำนัก" in said and REPORTERS[0] not in said


@pytest.mark.parametrize("typed", ["ใครเป็นผู้รายงานของสำนักเรา", "ผู้รายงานของสำนักคือใคร"])
def test_ones_own_bureau_is_no_name(chat: Callable[[str], Chat], typed: str) -> None:
    assert "ไม่พบสำนัก" not in chat(STAFF).answer_to(typed)


@pytest.mark.parametrize(
    "typed", ["กิจกรรม 2.1 ใครเป็นคนทำรายงาน", "2.1 ใครรายงานคะ", "ใครเป็นผู้รายงานกิจกรรม 2.1"]
)
def test_of_an_activity_its_reporters_are_named(chat: Callable[[str], Chat], typed: str) -> None:
    lead = chat("D0001").answer_to(typed)
    assert "ผู้รายงานกิจกรรม 2.1" in lead and REPORTERS[0] in lead
    assert "สำนักงานเลขาธิการวุฒิสภา" not in lead  # does not report it
    assert REPORTERS[0] in chat(STAFF).answer_to(typed)


@pytest.mark.parametrize("typed", ["ใครรายงาน 2.1 ไปแล้ว", "ใครส่งรายงาน 2.1 แล้วบ้าง"])
def test_who_has_reported_is_another_question(chat: Callable[[str], Chat], typed: str) -> None:
    assert "ผู้รายงานกิจกรรม" not in chat("D0001").answer_to(typed)


def test_who_asks_who_sends_is_told_names_and_the_rule_by_a_button(reporter: Chat) -> None:
    said = reporter.answer_to("ใครเป็นคนส่งรายงาน")
    assert all(name in said for name in REPORTERS)
    reporter.taps("ใครต้องเป็นคนส่ง")
    assert "ผู้รายงานของสำนักส่งได้ทุกคน" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "ใครเป็นคนรับผิดชอบกิจกรรม 2.3 ของสำนักเรา",
        "กิจกรรม 2.3 ใครเป็นคนทำรายงานของสำนักเราคะ",
        "ใครรายงาน 2.3",
    ],
)
def test_the_activity_that_is_named_is_spoken_of(reporter: Chat, said: str) -> None:
    told = reporter.says(said).since(0)
    assert "กิจกรรม 2.3 ผู้รายงานของสำนักบริหารงานกลาง" in told and "ผู้รับผิดชอบตามแผน" in told


@pytest.mark.parametrize(
    "said",
    ["ข้อไหนในแผนยังไม่มีผู้รายงาน", "ข้อไหนในแผนยังไม่ได้ตั้งผู้รายงานบ้าง", "กิจกรรมใดยังไม่มีเจ้าของรายงาน"],
)
def test_activities_without_a_reporter_are_those_of_bureaus_without_one(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "สำนักยังไม่มีผู้รายงาน คือ" in chat("D0002").says(said).since(0)

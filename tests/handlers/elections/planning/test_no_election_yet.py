"""Words about an election while there is none lead to planning one."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


def test_settings_of_no_election_lead_to_planning_one(admin: Chat) -> None:
    assert "ยังไม่มีการคัดเลือกที่กำลังดำเนินการ" in admin.says("ตั้งค่าคัดเลือก").last
    assert "คัดเลือกของปีใด" in admin.taps("จัดการคัดเลือก").last


@pytest.mark.parametrize(
    "words",
    [
        "เปิดให้โหวตคนดีเด่นประจำปีของสำนักงาน เสนอชื่อถึง 30 มี.ค. ลงคะแนนถึง 4 เม.ย.",
        "อยากจัดให้มีการเลือกข้าราชการดีเด่นประจำปี",
        "เปิดคัดเลือกบุคลากรดีเด่นปีนี้",
    ],
)
def test_a_wish_for_a_vote_on_the_outstanding_plans_one(admin: Chat, words: str) -> None:
    assert "คัดเลือกของปีใด" in admin.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "เปิดให้โหวตคนดีเด่นหรือยัง",
        "จะเปิดโหวตคนดีเด่นวันไหน",
        "เปิดโหวตคนดีเด่นเมื่อไร",
        "เปิดโหวตคนดีเด่นแล้วเหรอ",
        "เปิดเลือกข้าราชการดีเด่นที่ไหน",
        "จัดเลือกบุคลากรดีเด่นไปแล้ว",
        "จัดโหวตคนดีเด่นไม่โปร่งใส",
    ],
)
def test_a_question_about_it_plans_none(admin: Chat, words: str) -> None:
    assert "คัดเลือกของปีใด" not in admin.says(words).last


@pytest.mark.parametrize("words", ["เปิดโหวตคนดีเด่นแล้วโกงกัน", "จัดโหวตคนดีเด่นไม่ยุติธรรม ล็อกผล"])
def test_a_grievance_about_it_is_not_refused_as_an_order(reporter: Chat, words: str) -> None:
    assert "เปิดให้เฉพาะผู้มีหน้าที่" not in reporter.says(words).last

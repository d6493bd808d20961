"""Whom, how soon and what of a circular, told before or behind its question."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House

_LETTER = "ประชุมพรุ่งนี้บ่ายสองห้อง301นะคะ"


@pytest.fixture
def whom(demo: House, admin: Chat) -> Chat:
    """The administrator, asked who gets it."""
    return admin.says("ส่งข้อความถึง")


@pytest.mark.parametrize(
    "letter",
    [
        _LETTER,
        "พรุ่งนี้ 9 โมงขอเชิญประชุมด่วนห้อง 301",
        "กรุณาส่งรายงานภายในวันที่ 20 มี.ค. นะคะ",
        "วันศุกร์นี้ปิดปรับปรุงระบบ 18.00-20.00 น.",
    ],
)
def test_a_letter_before_its_people_is_kept(whom: Chat, letter: str) -> None:
    whom.says(letter)
    assert whom.state["answers"]["text"] == letter and "จะส่งข้อความถึงใคร" in whom.last
    assert "เอกสารแนบ" in whom.says("เอาแค่หัวหน้ากลุ่มก่อน").last


@pytest.mark.parametrize(
    "said",
    [
        "ผู้ที่ยังไม่ส่งรอบ 20 มี.ค.",
        "ผู้รายงานทุกคน",
        "ส่งเลยค่ะ",
        "ไม่เอาปุ่มอะไรทั้งนั้น",
        "ประชุมพรุ่งนี้กี่โมง",
        "คนที่ไปประชุม",
    ],
)
def test_other_words_are_no_letter(whom: Chat, said: str) -> None:
    assert "text" not in whom.says(said).state["answers"]
    assert "“”" not in whom.since(0)


@pytest.mark.parametrize("said", ["เอาแค่หัวหน้ากลุ่มก่อน", "เฉพาะหัวหน้ากลุ่มงานพอ", "ส่งแค่หัวหน้ากลุ่มก่อนเลย"])
def test_only_a_post_means_all_who_hold_it(whom: Chat, said: str) -> None:
    assert whom.says(said).state["answers"]["whom"] == "named"


@pytest.mark.parametrize("said", ["ให้กดด้วย", "เอ่อ ให้กดด้วยดีกว่า", "ต้องกดค่ะ"])
def test_that_it_is_to_be_pressed(whom: Chat, said: str) -> None:
    whom.says("ทุกคน").says(_LETTER).says("ไม่แนบ").says("ไม่มีปุ่ม").says(said)
    assert whom.state["answers"]["acknowledges"] == "yes"


@pytest.mark.parametrize(
    "said", ["ถ้าคนไม่กดรับทราบจะเป็นไง", "มีคนไม่กดรับทราบต้องทำไง", "แล้วคนที่ไม่กดรับทราบล่ะ"]
)
def test_what_becomes_of_who_does_not_press(whom: Chat, said: str) -> None:
    whom.says("ทุกคน").says(_LETTER).says("ไม่แนบ").says("ไม่มีปุ่ม").says(said)
    assert "สรุปประจำวันจนถึงวันปิด" in whom.since(0) and "รับทราบหรือไม่" in whom.last


@pytest.mark.soak
def test_who_holds_a_post_is_added(whom: Chat) -> None:
    whom.says("เฉพาะหัวหน้ากลุ่ม").says(_LETTER).says("ไม่แนบ").says("อ้อ เพิ่ม ผอ.คลังด้วย")
    assert len(whom.state["answers"]["people"]) == 2 and "ผู้รับเป็น 2 คน" in whom.since(0)

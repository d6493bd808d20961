"""What answers before a pause is kept, also where it would be asked whether to pause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def told(chat: Callable[[str], Chat]) -> Chat:
    """A reporter, asked what was done."""
    return chat("D0103").says("รายงาน 2.1").says("100")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "จัดเมื่อวานตอนบ่ายอะ จำชื่อห้องไม่ได้ เดี๋ยวไปถามแป๊บ",
            "จัดเมื่อบ่ายวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 อะ จำชื่อห้องไม่ได้",
        ),
        (
            "คนมาประมาณ 40 คน ชื่อวิทยากรจำไม่ได้ เดี๋ยวขอไปเปิดไฟล์แป๊บ",
            "คนมาประมาณ 40 คน ชื่อวิทยากรจำไม่ได้",
        ),
        ("อบรมเรื่องวินัยที่ห้องประชุมใหญ่ เดี๋ยวมาพิมพ์ต่อนะคะ", "อบรมเรื่องวินัยที่ห้องประชุมใหญ่"),
    ],
)
def test_the_text_before_a_pause_is_kept_and_that_is_said(told: Chat, said: str, kept: str) -> None:
    told.says(said)
    assert f"เก็บ “{kept}”" in told.last or f"เก็บ “{kept}”" in told.since(0)
    told.says("ทำต่อ")
    assert told.state["answers"]["narrative"] == kept


@pytest.mark.parametrize(
    "said", ["เดี๋ยวขอไปถามหัวหน้าก่อนนะ", "ยังจำไม่ได้เลยค่ะว่าจัดห้องไหน เดี๋ยวไปถามแป๊บ", "ขอไปประชุมก่อน"]
)
def test_words_about_the_pause_alone_are_no_answer(told: Chat, said: str) -> None:
    told.says(said).says("ทำต่อ")
    assert "narrative" not in told.state["answers"]


def test_the_place_of_a_gift_is_kept_too(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ได้ขนม 200 บาทจากบริษัทสมมติเมื่อวาน").says("ไม่เกี่ยวข้องกัน")
    me.says("ให้คนทั่วไปเหมือนกัน").says("จัดเลี้ยงเมื่อวานตอนบ่ายอะ จำชื่อห้องไม่ได้ เดี๋ยวไปถามแป๊บ").says("ทำต่อ")
    told = "จัดเลี้ยงเมื่อบ่ายวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570"
    assert told in me.state["answers"]["occasion"]


@pytest.mark.parametrize(
    "said",
    [
        "ยังไม่ส่งนะ ขอถาม ผอ. ก่อน", "เดี๋ยวก่อน ยังไม่ส่ง ขอถามหัวหน้าก่อน", "อย่าเพิ่งนะ ขอเช็คก่อน",
        "แป๊บนะ ขอถามพี่ก่อน",
    ],
)  # fmt: skip
def test_words_that_hold_on_before_a_pause_are_no_choice(
    chat: Callable[[str], Chat], said: str
) -> None:
    at_status = chat("D0103").says("รายงาน 2.1").says(said)
    assert "status" not in at_status.says("ทำต่อ").state["answers"]
    admin = chat("D0002").says("ส่งข้อความ").says("ทุกคน").says("พรุ่งนี้ประชุมเก้าโมง")
    admin.says("ไม่แนบ")
    assert "opens" not in admin.says(said).says("ทำต่อ").state["answers"]

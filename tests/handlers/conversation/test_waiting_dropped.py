"""One sentence at most waits at a review card, and what is not wanted is gone at once."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

SAID = "บันทึกความดี เมื่อวานพาคุณยายข้ามถนนหน้าสภา จิตอาสา"


@pytest.fixture
def card(demo: House) -> Chat:
    return Chat(demo, seed.line_id("D0106")).says(SAID).says("อ่านคนเดียว")


@pytest.fixture
def offered(card: Chat) -> Chat:
    """The card offers another day."""
    card.says("ไม่ใช่ เรื่องคุณยายคือวันศุกร์ 26 ก.พ.")
    assert card.state["held"]
    return card


@pytest.mark.parametrize(
    "said", ["ไม่ใช้ เอาเป็นเมื่อวานเหมือนเดิม", "ไม่ใช้ค่ะ อ่านคนเดียวพอ", "ไม่ใช้อันนี้ วันที่เหมือนเดิม"]
)
def test_what_is_refused_with_a_tail_is_gone(offered: Chat, said: str) -> None:
    offered.says(said)
    assert not offered.state.get("held")
    assert offered.state["answers"]["done_on"] == "2027-02-28"
    offered.says("ถูกแล้ว บันทึกเลย")
    assert "28 กุมภาพันธ์" in offered.last and "บันทึกความดีแล้ว" in offered.last


def test_a_newer_sentence_takes_the_place_of_an_older_one(card: Chat) -> None:
    card.says("เอ้อ แล้วก็ยกของด้วย").says("เอ้อ แล้วก็หิ้วถุงให้ด้วย")
    assert len(card.state["held"]) == 1 and "หิ้วถุง" in str(card.state["held"])
    assert "มีข้อความใหม่กว่า" in card.since(-3) and "ยกของ" in card.since(-3)


@pytest.mark.parametrize(
    "said", ["ไม่เพิ่ม บันทึกเรื่องคุณยายก่อน", "ไม่เพิ่มค่ะ บันทึกเลย", "ไม่ใช้ข้อความนี้ บันทึกเลย"]
)
def test_what_is_not_added_is_gone_and_the_rest_is_done(card: Chat, said: str) -> None:
    card.says("เอ้อ แล้วก็ยกของด้วย").says(said)
    assert "บันทึกความดีแล้ว" in card.last and "ยกของ" not in card.last


@pytest.mark.parametrize("said", ["ไม่เพิ่ม แก้ผู้อ่านเป็นคณะทำงาน"])
def test_what_is_not_added_sends_nothing_by_itself(card: Chat, said: str) -> None:
    card.says("เอ้อ แล้วก็ยกของด้วย").says(said)
    assert "บันทึกความดีแล้ว" not in card.last and "ยกของ" not in str(card.state["answers"]["what"])


def test_to_save_what_the_text_does_not_tell_saves_nothing(card: Chat) -> None:
    card.says("บันทึกเรื่องเด็กฝึกงานก่อน")
    assert card.house.states(card.user_id)


def test_only_the_new_words_of_a_text_are_kept(card: Chat) -> None:
    card.says("แก้ความดี เอาแค่ พาคุณยายข้ามถนนหน้าสภาตอนเย็น")
    if card.state.get("held"):
        card.says("แก้ตามนี้")
    assert card.state["answers"]["what"] == "พาคุณยายข้ามถนนหน้าสภาตอนเย็น"


def test_what_is_to_be_told_later_changes_nothing(card: Chat) -> None:
    card.says("เอาแค่เรื่องคุณยายเมื่อวาน ส่วนวันศุกร์เดี๋ยวบันทึกแยก")
    assert card.state["answers"]["done_on"] == "2027-02-28"
    assert "26 กุมภาพันธ์" not in card.since(-3)


@pytest.mark.parametrize("said", ["ไม่เอา ของมีค่าคืนเจ้าของแล้ว", "ไม่ใช้ ของมีค่าคืนเจ้าของแล้ว"])
def test_only_what_stands_behind_is_offered_anew(card: Chat, said: str) -> None:
    card.says("เอ้อ แล้วก็ยกของด้วย").says(said)
    assert [each["text"] for each in card.state["held"]] == ["ของมีค่าคืนเจ้าของแล้ว"]

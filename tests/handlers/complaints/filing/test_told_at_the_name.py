"""A story told where the name is asked is kept; a kind is chosen, changed or heard at the end."""

from __future__ import annotations

import pytest

from handlers.complaints.filing import opening_words
from models.complaints.complaint import COMPLIMENT, OPINION, SUGGESTION, TIP
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "เขาเรียก 5% จากร้านผม",
        "เจ้าหน้าที่บอกว่าต้องจ่ายก่อน",
        "โทรมาหาผม 3 ครั้งแล้ว",
        "เขาขู่ผมว่าจะไม่รับของ",
        "ขู่ดิฉันด้วยค่ะ",
        "หัวหน้าสั่งหนูให้เซ็น",
    ],
)
def test_what_happened_is_kept_and_the_name_asked_again(stranger: Chat, said: str) -> None:
    stranger.says("อยากร้องเรียนเจ้าหน้าที่พัสดุ").says(said)
    state = stranger.state
    assert state["at"] == "identity" and "identity" not in state["answers"]
    assert state["answers"]["more"] == [said] and said in stranger.last


@pytest.mark.parametrize(
    "said",
    ["เขาจะรู้ไหมว่าเป็นผม", "ใครเห็นชื่อบ้าง", "เขารู้ชื่อผมแล้ว", "กลัวเขาขู่ผม", "ยังไม่แน่ใจครับ", "ไว้ก่อนนะ"],
)
def test_words_about_the_name_are_no_story(stranger: Chat, said: str) -> None:
    stranger.says("อยากร้องเรียนเจ้าหน้าที่พัสดุ").says(said)
    [(_, state)] = stranger.house.states(stranger.user_id).values()
    assert not state["answers"].get("more")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("แก้ประเภทเป็นเบาะแสการทุจริต", TIP),
        ("เปลี่ยนเป็นข้อเสนอแนะค่ะ", SUGGESTION),
        ("ขอเลือกเป็นความคิดเห็น", OPINION),
        ("ประเภทคือคำชมเชยครับ", COMPLIMENT),
    ],
)
def test_a_kind_may_be_told_as_a_change(stranger: Chat, said: str, kind: str) -> None:
    stranger.says("ร้องเรียน").says(said)
    assert stranger.state["answers"]["kind"] == kind


@pytest.mark.parametrize(
    "said", ["เขาเปลี่ยนเป็นของปลอม", "แก้เอกสารเป็นปีที่แล้ว", "เป็นเรื่องของหัวหน้า", "ขอแก้ชื่อเป็นคนอื่น"]
)
def test_a_change_of_something_else_is_no_kind(said: str) -> None:
    assert opening_words.kind_named(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "คุณป้าแม่บ้านชั้น 3 บริการดีมากครับ อยากชม",
        "พี่แม่บ้านทำห้องน้ำสะอาดตลอด ขอชมเชยค่ะ",
        "น้องพัสดุช่วยยกของให้ จะมาชื่นชมเขาค่ะ",
    ],
)
def test_praise_at_the_end_tells_the_kind(said: str) -> None:
    assert opening_words.read_opening(said) == (COMPLIMENT, said)


@pytest.mark.parametrize(
    "said",
    [
        "รปภ.บริการแย่ ไม่อยากชม",
        "เขาเรียกเงินผม แบบนี้น่าชมไหม",
        "เจ้าหน้าที่ด่าผม อยากชมจริงๆ",
        "เรียกเงินใต้โต๊ะ อยากชมมาก",
        "หัวหน้าให้ไปดูงานที่ชมรม",
        "ควรทำให้ดีกว่านี้ อยากชม",
    ],
)
def test_what_blames_is_no_praise(said: str) -> None:
    assert opening_words.read_opening(said)[0] is not COMPLIMENT

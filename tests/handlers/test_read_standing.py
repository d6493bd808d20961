"""Sentences of which only a bureau, a round, a person or a matter is understood."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("who", "said", "called", "told"),
    [
        ("D0103", "สำนักบริหารงานกลางเราโอเคมั้ย", "เรื่องสำนักบริหารงานกลาง", "สถานะสำนักบริหารงานกลาง"),
        ("D0103", "รอบ 20 มีนา มันจะทันมั้ยนะ กังวลจัง", "เรื่องรอบ 20 มีนาคม 2570", "ทั้งหมด 5 ฉบับ"),
        ("D0106", "รอบ 20 มีนา มันจะทันมั้ยนะ กังวลจัง", "เรื่องรอบ 20 มีนาคม 2570", "ต้องส่งอีก"),
        ("D0001", "คุณช่วยรายงาน หายไปไหนเนี่ย ตามงานไม่ได้เลย", "นายสมมติ ช่วยรายงาน", ""),
    ],
)
def test_what_is_named_is_told_as_it_stands(
    chat: Callable[[str], Chat], who: str, said: str, called: str, told: str
) -> None:
    heard = chat(who).answer_to(said)
    assert called in heard and told in heard


def test_a_bureau_is_told_to_nobody_who_may_not_see_it(chat: Callable[[str], Chat]) -> None:
    for who in ("D0106", "D0105"):
        assert "สถานะสำนัก" not in chat(who).answer_to("สำนักบริหารงานกลางเราโอเคมั้ย")
    assert "สถานะสำนัก" not in chat("D0103").answer_to("สำนักพัฒนาทรัพยากรบุคคลเค้าไหวมั้ยปีนี้")


def test_a_matter_is_told_in_short_with_its_wishes(head: Chat) -> None:
    told = head.answer_to("ปีนี้พี่ๆ เข้าชิงคนดีเด่นกันเยอะไหมหนอ")
    assert told.startswith("ไม่แน่ใจว่าถามอะไร เรื่องการคัดเลือกดีเด่น")
    assert {"คัดเลือกดีเด่น", "เสนอชื่อ"} <= {*head.offers}


@pytest.mark.parametrize(
    "said", ["ซื้อของขวัญวันเกิดให้ลูกที่ไหน", "คลินิกหมอฟันเปิดวันอาทิตย์ไหม", "ไฟแดงแยกเกียกกายนานมาก"]
)
def test_a_word_of_a_matter_in_what_asks_for_nothing_tells_nothing(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "โดยย่อเป็นดังนี้" not in chat("D0106").answer_to(said)

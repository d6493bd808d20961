"""How a gift is returned is a rule, of whoever asks; which were returned is a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

People = Callable[[str], Chat]


@pytest.mark.parametrize("who", ["D0102", "D0101", "D0001", "D0002", "D0103"])
@pytest.mark.parametrize(
    "said",
    [
        "ของขวัญต้องคืนยังไง",
        "คืนของขวัญยังไง",
        "ของขวัญส่งคืนอย่างไร",
        "ของขวัญคืนเค้ายังไงดี",
        "ของกำนัลส่งคืนเค้าแบบไหนดี",
        "ส่งคืนกระเช้าบริษัท ทำไงคะ",
        "วิธีคืนของขวัญ",
        "ขั้นตอนการส่งคืนของขวัญ",
        "ของขวัญต้องคืนใคร",
    ],
)
def test_how_it_is_returned(chat: People, who: str, said: str) -> None:
    told = chat(who).says(said).last
    assert "หากให้ส่งคืนหรือมอบหน่วยงาน ทำทันที" in told


@pytest.mark.parametrize(
    "said",
    ["ของขวัญคืนไปกี่ชิ้นแล้ว", "ใครต้องคืนของขวัญบ้าง", "ของขวัญที่ให้คืนมีอะไรบ้าง", "ของขวัญที่คืนเป็นยังไงบ้าง"],
)
def test_which_were_returned_is_the_list(head: Chat, said: str) -> None:
    assert "ของขวัญที่พิจารณาว่าให้ส่งคืนผู้ให้" in head.says(said).last


@pytest.mark.parametrize("said", ["ของขวัญไม่ได้คืนจะเป็นยังไง", "รายงานคืนมายังไง", "คืนสิทธิ์ยังไง"])
def test_other_words_are_not_taken(reporter: Chat, said: str) -> None:
    assert "หากให้ส่งคืนหรือมอบหน่วยงาน ทำทันที" not in reporter.says(said).last

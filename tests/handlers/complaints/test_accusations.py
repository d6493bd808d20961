"""That somebody else takes an envelope is no gift of whoever tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้ารับซองจากผู้รับเหมา",
        "เห็นพี่ในกลุ่มรับเงินจากผู้รับเหมา",
        "เจ้าหน้าที่พัสดุเรียกเงินใต้โต๊ะ",
        "ผอ.กินหัวคิว",
        "เห็น ผอ. รับซองจากผู้รับเหมา ไม่กล้าบอกใคร",
    ],
)
def test_it_begins_a_complaint(chat: Callable[[str], Chat], said: str) -> None:
    who = chat(STAFF).says(said)
    assert who.house.states(who.user_id) and "เบาะแสการทุจริต" in who.offers


def test_a_thing_is_asked_about(chat: Callable[[str], Chat]) -> None:
    who = chat(STAFF).says("หัวหน้ารับกระเช้าจากบริษัท")
    assert {"ร้องเรียน", "ถามคลินิก", "รับของขวัญ"} <= set(who.offers)
    assert not who.house.states(who.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "เห็น ผอ. รับซองจากผู้รับเหมา ต้องบอกใคร",
        "เจ้าหน้าที่พัสดุรับเงินใต้โต๊ะ ควรบอกใครดีคะ",
        "คนในฝ่ายแอบรับซองจากบริษัทครับ เห็นเองเมื่อวันพฤหัส อัดคลิปไว้ด้วย จะส่งให้ใครดี",
        "เจ้าหน้าที่พัสดุรับเงินใต้โต๊ะวันพฤหัส ถ่ายรูปไว้แล้ว ส่งรูปให้ใครได้คะ",
        "เห็นเขารับซองกันวันพฤหัสค่ะ ถ่ายคลิปไว้ ส่งให้ใครได้บ้าง",
    ],
)
def test_who_asks_whom_to_tell_is_shown_where(chat: Callable[[str], Chat], said: str) -> None:
    who = chat(STAFF).says(said)
    assert "เล่าถึงผู้อื่น" in who.last and {"ร้องเรียน", "ถามคลินิก"} <= set(who.offers)
    assert not who.house.states(who.user_id)


@pytest.mark.parametrize("said", ["หัวหน้ารับซองลงคะแนนแล้ว", "หัวหน้ารับซองได้ไหม", "ผอ.ให้ผมรับเงินแทน"])
def test_other_words_begin_none(chat: Callable[[str], Chat], said: str) -> None:
    who = chat(STAFF).says(said)
    assert "เบาะแสการทุจริต" not in who.offers


def test_a_group_keeps_nothing_of_it(demo: House) -> None:
    [told], _ = happens(demo, mention("หัวหน้ารับซองจากผู้รับเหมา"))
    assert "แชตส่วนตัว" in words(told)


def test_a_picture_of_thursday_is_still_one_of_the_rota(chat: Callable[[str], Chat]) -> None:
    assert "อินโฟกราฟิก" in chat(STAFF).answer_to("รูปวันพฤหัสส่งให้ใครคะ")

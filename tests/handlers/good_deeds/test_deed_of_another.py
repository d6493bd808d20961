"""What somebody else did is not kept as one's own deed unless the person says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds.deed_of_another import tells_of_another
from tests.handlers.good_deeds.deed_talk import STAFF
from tests.handlers.house import Chat

TOLD = "พี่แม่บ้านเก็บกระเป๋าตังค์ได้แล้วเอามาคืนครับ เสนอชื่อเขาได้ไหม ไม่ใช่ข้าราชการ"


def test_it_is_asked_whose_it_is_and_the_words_wait(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(TOLD)
    assert "what" not in me.state["answers"] and "ชื่นชมเพื่อน" in me.since(-2)
    assert TOLD in me.last and "ใช้เป็นคำตอบ" in me.offers
    assert me.taps("ใช้เป็นคำตอบ").state["answers"]["what"] == TOLD


@pytest.mark.parametrize(
    "words",
    [
        TOLD, "พี่สมชายเก็บกระเป๋าตังค์ได้แล้วเอามาคืนครับ", "ป้าแม่บ้านช่วยยกของให้ทุกวันค่ะ อยากชมเขา",
        "คุณสมหญิงอยู่ช่วยงานจนดึก", "น้องฝึกงานบริจาคเลือดค่ะ", "เมื่อวานรปภ.ช่วยเข็นรถให้ผม อยากเสนอชื่อเขา",
        "ชมเชย พี่แม่บ้านเก็บกระเป๋าได้แล้วเอามาคืน",
    ],
)  # fmt: skip
def test_others_did_it(words: str) -> None:
    assert tells_of_another(words)


@pytest.mark.parametrize(
    "words",
    [
        "ช่วยพี่แม่บ้านยกของขึ้นชั้น 3", "พี่แม่บ้านขอให้ช่วยยกของ ผมเลยช่วย", "เก็บกระเป๋าได้แล้วเอาไปคืน",
        "พี่ที่ทำงานล้ม พาไปหาหมอ", "ลุงยามหกล้มช่วยพยุง", "เพื่อนกับผมช่วยกันเก็บขยะ", "สอนน้องฝึกงานทำหนังสือ",
        "บริจาคเลือดกับเพื่อน", "น้องลืมกระเป๋าเอาไปคืนให้", "พาคุณยายข้ามถนน",
    ],
)  # fmt: skip
def test_the_own_deed_is_not_doubted(words: str) -> None:
    assert not tells_of_another(words)

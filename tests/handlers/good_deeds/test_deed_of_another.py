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


FOUND = "กระเป๋าตังหาย แม่บ้านชั้น 5 เก็บมาคืนให้ค่ะ เงินอยู่ครบ 4700 เลย"


@pytest.mark.parametrize(
    "words",
    [
        FOUND, "แม่บ้านชั้น 5 เก็บกระเป๋าตังมาคืน เมื่อ 2 มีนาคม 2570 เงินครบ 4,700 บาทเลยค่ะ",
        "เมื่อ 3 มีนาคม น้องที่ห้องพัสดุเก็บมือถือได้แล้วเอามาคืนเจ้าของค่ะ",
        "ลุงคนขับรถเก็บโทรศัพท์ผมได้ เอามาคืนวันที่ 4 มีนาคม ไม่เอาเงินเลยสักบาท",
    ],
)  # fmt: skip
def test_it_is_asked_who_is_told_of_it(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(STAFF).says(words)
    assert me.offers[:3] == ["ชื่นชมเพื่อน", "ส่งคำชมเชย", "เป็นความดีของฉัน"]
    assert not me.house.states(me.user_id)


def test_the_button_keeps_the_whole_story(chat: Callable[[str], Chat]) -> None:
    typed = f"บันทึกความดี {FOUND}"
    me = chat(STAFF).says(FOUND)
    assert typed in me.last
    me.says(typed)
    assert me.state["answers"]["what"] == FOUND


def test_a_day_alone_is_no_deed(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("เมื่อวานผมเก็บกระเป๋าสตางค์ได้ เอาไปคืนเจ้าของแล้วครับ")
    assert me.state["answers"]["what"] == "เก็บกระเป๋าสตางค์ได้ เอาไปคืนเจ้าของแล้ว"


def test_whose_deed_it_will_be_is_said_at_the_review(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says(f"บันทึกความดี {FOUND}").taps("สุจริต").taps("วันนี้")
    me.says("ให้ทุกคนอ่านได้เลยค่า อยากให้คนอื่นรุ้ว่าแม่บ้านดีมาก")
    assert me.state["answers"]["shown"] == "named"
    me.says("อันนี้คือชมแม่บ้านใช่มั้ยคะ ไม่ใช่ความดีของเรานะ")
    assert "จะเป็นความดีของท่านเอง" in me.last and "บันทึก" in me.offers

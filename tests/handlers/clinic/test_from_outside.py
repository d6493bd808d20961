"""Who is not on the roster and wants to give something, or to read announcements, is answered."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.scenes import STRANGER


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ทางร้านอยากมอบกระเช้าให้เจ้าหน้าที่ มอบได้วันไหน", "นโยบายไม่รับของขวัญ"),
        ("ขออ่านประกาศของผู้บริหาร", "อ่านในบอตได้เฉพาะบุคลากร"),
    ],
)
def test_it_is_answered(demo: House, said: str, told: str) -> None:
    assert told in Chat(demo, STRANGER).says(said).last


def test_who_is_asked_for_a_gift_is_not_thanked(demo: House) -> None:
    told = Chat(demo, STRANGER).says("เจ้าหน้าที่ขอของขวัญจากร้านเรา ต้องให้ไหม").last
    assert "ขอบคุณในน้ำใจ" not in told


@pytest.mark.parametrize(
    "said",
    [
        "มีของจะเอาไปฝากเจ้าหน้าที่ที่ช่วยเรื่องเอกสารเมื่อวาน เอาไปให้ที่สภาได้ไหมคะ",
        "ไม่ได้ร้องเรียนค่ะ แค่อยากขอบคุณเค้า เอาขนมไปฝากได้มั้ย",
        "อยากซื้อขนมไปให้พี่ที่เคาน์เตอร์ได้มั้ยครับ",
        "ขอฝากผลไม้ให้แม่บ้านได้ไหม",
    ],
)
def test_who_brings_a_present_may_praise_instead(demo: House, said: str) -> None:
    me = Chat(demo, STRANGER).says(said)
    assert "นโยบายไม่รับของขวัญ" in me.last and "ชมเชย" in me.offers
    assert "แจ้งเรื่องนี้" not in me.offers and "ร้องเรียน" not in me.offers
    assert me.taps("ชมเชย").state["answers"]["kind"] == "compliment"


@pytest.mark.parametrize(
    "said",
    [
        "มีของหายที่สภา แจ้งใครได้ไหม",
        "เจ้าหน้าที่ให้ผมเอาของไปให้ถึงจะรับเรื่อง ผิดไหม",
        "จะเอาเอกสารไปส่งให้เจ้าหน้าที่ ส่งที่ไหน",
    ],
)
def test_other_things_are_no_present(demo: House, said: str) -> None:
    assert "นโยบายไม่รับของขวัญ" not in Chat(demo, STRANGER).says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "เห็นผู้รับเหมาเอากระเช้าไปให้ผู้อำนวยการ ได้ไหมคะ",
        "เพื่อนเอาของมีค่าไปให้เจ้าหน้าที่แล้วได้งาน แบบนี้ได้ไหม",
        "ต้องเอาอะไรไปให้เจ้าหน้าที่บ้างคะ ส่งที่ไหน",
        "ฝากของให้เจ้าหน้าที่ได้ไหม ลืมกระเป๋าไว้",
    ],
)
def test_what_others_give_or_was_left_behind_is_no_gift_of_one_s_own(
    stranger: Chat, said: str
) -> None:
    assert "ขอบคุณในน้ำใจ" not in stranger.says(said).since(0)


@pytest.mark.parametrize("said", ["ฝากของให้เจ้าหน้าที่ได้ไหม ลืมกระเป๋าไว้", "ลืมกระเป๋าไว้ที่สภา ฝากไว้กับใคร"])
def test_what_was_left_behind_is_no_gift(demo: House, said: str) -> None:
    assert "ติดต่อหน่วยงานที่ดูแลโดยตรง" in Chat(demo, STRANGER).says(said).last
    me = Chat(demo, seed.line_id("D0106")).says(said)
    assert "หน่วยงานอาคารสถานที่" in me.last and "รายงานทุกชิ้น" not in me.last
    assert not demo.states(me.user_id)


@pytest.mark.parametrize(
    "said", ["ผู้มาติดต่อลืมกระเป๋าไว้ เก็บคืนให้แล้ว", "มีคนลืมกระเป๋าไว้ เอามาให้ผม ต้องรายงานไหม"]
)
def test_who_found_it_is_sent_nowhere(demo: House, said: str) -> None:
    assert "หน่วยงานอาคารสถานที่" not in Chat(demo, seed.line_id("D0106")).says(said).since(0)

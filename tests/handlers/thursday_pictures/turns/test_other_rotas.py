"""Who asks for a rota that the bot does not have is told so, and led to the one it has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.thursday_pictures.picturing import OTHER, OWN, sets_rota

STAFF = "D0106"


@pytest.mark.parametrize("said", ["วันนี้เวรใคร", "ใครเวรวันนี้คะ", "ขอดูตารางเวรหน่อยครับ"])
def test_no_daily_rota_is_told(demo: House, chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says(said)
    assert "บอตไม่มีตารางเวรประจำวัน" in me.last and "ตารางพฤหัส" in me.offers


@pytest.mark.parametrize(
    "said",
    [
        "ช่วงสงกรานต์ขอให้คุณบุคลากรเข้าเวรแทนคุณตั้งใจ",
        "ช่วยจัดเวรให้หน่อย",
        "ฝากลงเวรวันเสาร์ให้คุณบุคลากร",
        "ขอเข้าเวรแทนคุณรายงานดีพรุ่งนี้",
        "อยากให้น้องอยู่เวรวันหยุด",
        "รบกวนจัดตารางเวรช่วงปีใหม่ให้ที",
    ],
)
def test_nobody_is_put_on_duty(demo: House, chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says(said)
    assert "จึงยังไม่ได้บันทึกหรือแจ้งใคร" in me.last and not demo.states(me.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "ขอร้องเรียนคนไม่เข้าเวร",
        "เจ้าหน้าที่เวรหลับยามขอให้ตรวจสอบ",
        "ขอลาวันที่อยู่เวร",
        "ขอลาป่วยวันที่เข้าเวร",
        "ขอชมคนที่อยู่เวรให้",
        "วันนี้เวรใคร",
    ],
)
def test_other_words_put_nobody_on_duty(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    assert "จึงยังไม่ได้บันทึกหรือแจ้งใคร" not in chat(STAFF).says(said).last


@pytest.mark.parametrize(
    "said", ["แลกเวรกับคุณสมมติ", "ใครทำเวรอื่น ๆ ไม่เรียบร้อย", "เวรกรรมจริง ๆ", "เซิร์ฟเวอร์ล่ม"]
)
def test_other_words_of_duty_are_not_taken_so(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    assert "ตารางเวรประจำวัน" not in chat(STAFF).says(said).last


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("พฤหัสหน้าเวรใคร", f"11 มี.ค. 70: {OTHER}"),
        ("เวรถ่ายรูปวันพฤหัสที่ 18 มีนา ใคร", f"18 มี.ค. 70: {OWN}"),
        ("วันพฤหัสบดีนี้คิวสำนักไหนคะ", f"4 มี.ค. 70: {OWN}"),
        ("คิวอินโฟพฤหัสที่ 1 เมษา ของใคร", "ไม่มีคิวของวันที่ 1 เม.ย. 70"),
        ("อินโฟกราฟิกสัปดาห์นี้เวรใคร", f"4 มี.ค. 70: {OWN}"),
        ("อินโฟกราฟิกอาทิตย์หน้าคิวสำนักไหนครับ", f"11 มี.ค. 70: {OTHER}"),
    ],
)
def test_whose_turn_one_thursday_is(
    demo: House, chat: Callable[[str], Chat], admin: Chat, said: str, told: str
) -> None:
    sets_rota(admin)
    me = chat(STAFF).says(said)
    assert told in me.last and demo.states(me.user_id) == {}


@pytest.mark.parametrize("said", ["แลกเวรวันพฤหัสหน้ากับใครดี", "พฤหัสหน้าใครลา"])
def test_other_questions_of_a_thursday_are_no_turns(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    assert "คิวอินโฟกราฟิกวันพฤหัส" not in chat(STAFF).says(said).last

"""Who stands at an event and cannot sign in hears why and what to do now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.attendance import meeting
from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เช็คอินอบรมไม่ได้ สแกน qr แล้วขึ้นหมดเวลา", "สแกน QR ที่อยู่บนจอขณะนี้"),
        ("qr ลงชื่อหมดอายุแล้ว ทำไง", "สแกน QR ที่อยู่บนจอขณะนี้"),
        ("สแกนคิวอาร์ลงชื่อไม่ผ่านครับ ขึ้นว่าไม่ถูกต้อง", "สแกน QR ที่อยู่บนจอขณะนี้"),
        ("ลงชื่ออบรมไม่ได้ค่ะ กล้องเสีย", "พิมพ์รหัสที่เห็นบนจอ"),
        ("สแกนเข้าประชุมไม่ติดครับ", "พิมพ์รหัสที่เห็นบนจอ"),
    ],
)
def test_who_cannot_sign_in_hears_what_to_do(
    demo: House, reporter: Chat, chat: Callable[[str], Chat], said: str, told: str
) -> None:
    meeting.opens_event(reporter)
    answer = chat("D0106").says(said).last
    assert told in answer and "ผู้จัด นางสาวตัวอย่าง รายงานดี" in answer
    assert meeting.came(demo).total == 0


@pytest.mark.parametrize("said", ["สแกน QR แล้วหมดเวลา เข้างานไม่ได้", "สแกนเข้าประชุมไม่ติดครับ"])
def test_without_an_event_only_the_way_is_told(chat: Callable[[str], Chat], said: str) -> None:
    answer = chat("D0106").says(said).last
    assert "แจ้งผู้จัดลงชื่อให้ภายในวันงาน" in answer and "ผู้จัด นา" not in answer


@pytest.mark.parametrize("said", ["ลืมสแกน QR อบรมเมื่อวาน ทำไงดี", "ไม่ได้สแกน QR ตอนเข้างาน ชื่อตกหล่น"])
def test_who_forgot_is_another(chat: Callable[[str], Chat], said: str) -> None:
    assert "ลงชื่อเองย้อนหลังไม่ได้" in chat("D0106").says(said).last


@pytest.mark.parametrize("said", ["อบรมวันนี้ลงชื่อได้ถึงกี่โมง", "ลงชื่อเข้าอบรมได้ถึงเมื่อไหร่คะ"])
def test_until_when_one_may_is_told(reporter: Chat, chat: Callable[[str], Chat], said: str) -> None:
    meeting.opens_event(reporter)
    assert "ลงชื่อได้จนถึง 12.00 น." in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    ["ถ้าไม่ไปอบรมวันที่ 9 จะโดนอะไรไหม", "ไม่เข้าประชุมใหญ่มีผลอะไรไหมคะ", "ขาดอบรมจะโดนหักคะแนนไหม"],
)
def test_what_comes_of_staying_away_is_told(chat: Callable[[str], Chat], said: str) -> None:
    assert chat("D0106").says(said).last.startswith("ผู้ที่ไม่ได้ลงชื่อ บอตเพียงไม่นับว่ามา")


@pytest.mark.parametrize("said", ["ได้ชั่วโมงอบรมกี่ชั่วโมงแล้วปีนี้", "ชั่วโมงอบรมของผมครบหรือยัง"])
def test_hours_are_not_counted(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106")
    count = len(staff.heard)
    assert staff.says(said).since(count).startswith("บอตไม่นับชั่วโมงอบรม")


def test_a_name_signed_in_wrongly_is_no_wish_to_take_part(reporter: Chat) -> None:
    reporter.says("ลงชื่ออบรมให้คนผิดไปแล้ว จะลบชื่อออกยังไง")
    assert "เอาชื่อที่ลงแล้วออกในบอตไม่ได้" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "เครื่องสแกนเอกสารใช้ไม่ได้",
        "สแกนบัตรเข้าตึกแล้วขึ้นหมดอายุ",
        "ลงชื่อเข้าใช้อีเมลสำนักงานแล้วรหัสไม่ถูกต้อง",
        "ไม่ได้ไปอบรมแล้วโดนหัวหน้าด่า ทำอะไรได้บ้าง",
        "คนในกลุ่มจะไปอบรมต่างจังหวัด ใครอนุมัติ",
    ],
)
def test_other_troubles_are_of_no_event(chat: Callable[[str], Chat], said: str) -> None:
    told = chat("D0102").says(said).since(0)
    for words in ("QR และรหัสบนจอ", "บอตเพียงไม่นับว่ามา", "รายชื่อผู้ลงชื่อได้"):
        assert words not in told

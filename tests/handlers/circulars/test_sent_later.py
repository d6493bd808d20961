"""A letter is wished to go out later: nothing is sent, the draft stays, the way back is told."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from models.circulars.circular import Circular
from tests.handlers.house import Chat, House

LETTER = "พรุ่งนี้ประชุมใหญ่ 9 โมงที่ห้องประชุม 1"
LATER = "ตั้งเวลาส่งเองยังทำไม่ได้"


@pytest.mark.parametrize(
    "words",
    [
        "ยังไม่ต้องส่งตอนนี้ พรุ่งนี้แปดโมงค่อยส่ง",
        "ส่งพรุ่งนี้เช้า",
        "ตั้งเวลาส่งวันจันทร์ 8 โมงได้ไหม",
        "อย่าเพิ่งส่งนะคะ ไว้ส่งพรุ่งนี้",
        "ขอส่งวันศุกร์หน้าบ่ายสอง",
        "ช่วยส่งตอน 8.30 น. ค่ะ",
        "ให้ส่งวันที่ 9 ธ.ค.",
        "ยังไม่ต้องส่งตอนนี้ เอาไว้แปดโมงพรุ่งนี้",
        "อย่าเพิ่งส่งนะ ไว้พรุ่งนี้เช้า",
        "ยังไม่ส่ง รอจันทร์หน้าก่อน",
        "ยังไม่ต้องส่งนะคะ เอาเป็นบ่ายสองวันพรุ่งนี้",
        "ไม่ต้องส่งตอนนี้ พรุ่งนี้ก็ได้",
        "พรุ่งนี้แปดโมงละกัน อย่าเพิ่งส่งตอนนี้",
    ],
)
@pytest.mark.parametrize("at", ["file", "review"])
def test_nothing_is_sent_and_the_draft_stays(demo: House, admin: Chat, at: str, words: str) -> None:
    if at == "file":
        admin.says("แจ้งทุกคน").says("ทุกคนในสำนักงาน").says(LETTER)
    else:
        admin.says(f"แจ้งทุกคนในสำนักงานว่า {LETTER}")
    heard = len(admin.heard)
    admin.says(words)
    assert LATER in admin.since(heard) and "ทำต่อ" in admin.since(heard)
    assert (admin.state["at"], admin.state["answers"]["text"]) == (at, LETTER)
    assert list(demo.states(admin.user_id)) and _sent(demo) == 0


@pytest.mark.parametrize(
    "words",
    ["ส่งถึงสำนักการคลังด้วย", "ไม่ด่วน", "ไม่ต้องส่งสำนักการคลัง", "พรุ่งนี้", "เลื่อนเป็นบ่ายสอง", "ข้อความส่งเมื่อไหร่"],
)
def test_other_words_are_no_such_wish(admin: Chat, words: str) -> None:
    admin.says(f"แจ้งทุกคนในสำนักงานว่า {LETTER}")
    heard = len(admin.heard)
    admin.says(words)
    assert LATER not in admin.since(heard)


@pytest.mark.parametrize("words", ["ยังไม่ต้องส่งตอนนี้", "อย่าเพิ่งส่งวันนี้นะคะ"])
def test_who_only_waits_is_told_that_nothing_went_out(admin: Chat, words: str) -> None:
    admin.says(f"แจ้งทุกคนในสำนักงานว่า {LETTER}")
    told = admin.answer_to(words)
    assert "ยังไม่ได้ส่งถึงใคร" in told and "เว้นใคร" not in told
    assert admin.state["at"] == "review"


def test_where_the_text_is_asked_it_may_be_the_text(admin: Chat) -> None:
    admin.says("แจ้งทุกคน").says("ทุกคนในสำนักงาน").says("ยังไม่ต้องส่งตอนนี้ พรุ่งนี้แปดโมงค่อยส่ง")
    assert LATER not in admin.last and "text" not in admin.state["answers"]


def test_the_day_until_which_it_may_wait_is_told_as_before(admin: Chat) -> None:
    admin.says("แจ้งทุกคน").says("ทุกคนในสำนักงาน").says(LETTER).says("ไม่แนบ").says("ไม่มีปุ่ม")
    admin.taps(admin.offers[0]).says("ไม่ด่วน")
    assert admin.state["at"] == "until"
    admin.says("พรุ่งนี้แปดโมงค่อยส่ง")
    assert LATER in admin.last and "until" not in admin.state["answers"]
    assert admin.says("พรุ่งนี้").state["answers"]["until"] == "2027-03-02"


def _asked_until_when(admin: Chat) -> Chat:
    admin.says("แจ้งทุกคน").says("ทุกคนในสำนักงาน").says(LETTER).says("ไม่แนบ").says("ไม่มีปุ่ม")
    return admin.taps(admin.offers[0]).says("ไม่ด่วน")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ส่งพรุ่งนี้แปดโมงเช้านะ อย่าส่งดึก", "2027-03-02"),
        ("ขอก่อนเที่ยงวันพุธ", "2027-03-03"),
        ("วันศุกร์เช้าๆ", "2027-03-05"),
        ("พรุ่งนี้ 9.00 น.", "2027-03-02"),
        ("ศุกร์นี้ห้าโมงเย็น", "2027-03-05"),
        ("4 มี.ค. ตอนบ่าย", "2027-03-04"),
    ],
)
def test_of_a_day_and_an_hour_the_day_is_kept_and_that_is_said(
    admin: Chat, words: str, day: str
) -> None:
    _asked_until_when(admin)
    heard = len(admin.heard)
    admin.says(words)
    assert "เก็บเฉพาะวัน" in admin.since(heard)
    assert admin.state["answers"]["until"] == day


@pytest.mark.parametrize(
    "words", ["วันพุธ", "อีก 3 วันทำการ", "ประชุมพรุ่งนี้กี่โมง", "4 มี.ค.", "สายด่วน", "บ่ายสองโมง"]
)
def test_without_a_day_and_an_hour_nothing_is_said_of_hours(admin: Chat, words: str) -> None:
    _asked_until_when(admin)
    heard = len(admin.heard)
    admin.says(words)
    assert "เก็บเฉพาะวัน" not in admin.since(heard)


def _sent(house: House) -> int:
    with house.session() as session:
        return session.scalar(select(func.count()).select_from(Circular)) or 0

"""Drafting an announcement: who may, and what is asked again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.executive_news.news import WAITING
from tests.handlers.executive_news.announcing import (
    TEXT,
    TITLE,
    drafted,
    newest,
)
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import (
    ADMIN,
    DIRECTOR,
    SECRETARY,
)

STAFF = "D0106"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("ก" * 501, "ข้อความยาว 501 ตัวอักษร กรุณาย่อให้ไม่เกิน 500"),
    ],
)
def test_a_text_that_is_too_long_is_asked_again(
    chat: Callable[[str], Chat], words: str, hint: str
) -> None:
    assert hint in chat(ADMIN).says("ออกประกาศ").says(TITLE).says(words).since(0)


@pytest.mark.parametrize(
    ("days", "hint"),
    [("9-5 มี.ค.", "พิมพ์วันเริ่มและวันสิ้นสุด"), ("1-5 ก.พ. 2570", "ผ่านไปแล้ว"), ("เร็ว ๆ นี้", "พิมพ์วันเริ่ม")],
)
def test_impossible_days_are_asked_again(chat: Callable[[str], Chat], days: str, hint: str) -> None:
    admin = chat(ADMIN).says("ออกประกาศ").says(TITLE).says(TEXT).taps("ผู้บริหาร")
    admin.taps("ไม่แนบ").taps("อ่านเพื่อทราบ").taps("ในสรุปประจำวัน").says(days)
    assert hint in admin.since(0)


def test_who_wants_it_out_too_early_is_not_leaving(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ออกประกาศ").says(TITLE).says(TEXT).taps("ผู้บริหาร")
    admin.says("ไม่มีไฟล์แนบค่ะ").says("ออกเลย")
    assert "จะยกเลิก" not in admin.last and "รับทราบหรือไม่" in admin.last
    assert "ยังไม่ถึงขั้นนั้น" in admin.last


def test_news_of_the_day_against_corruption_is_no_complaint(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ออกข่าวหน่อย วันที่ 9 ธันวา วันต่อต้านคอร์รัปชันสากล")
    assert "หัวเรื่อง" in admin.last


@pytest.mark.parametrize(
    "said",
    [
        "ลงข่าวหน่อย สำนักประชาสัมพันธ์จัดอบรมวันที่ 20 พ.ย. มีคนเข้า 45 คน",
        "จะลงข่าวประชาสัมพันธ์",
        "ช่วยลงข่าวให้หน่อยค่ะ",
    ],
)
def test_who_wants_something_in_the_news_begins_an_announcement(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "หัวเรื่อง" in chat(ADMIN).says(said).last


@pytest.mark.parametrize("said", ["ลงข่าวยังไง", "ข่าวลงเว็บหรือยัง", "ลงข่าวแล้ว"])
def test_who_asks_about_news_begins_none(chat: Callable[[str], Chat], said: str) -> None:
    assert "หัวเรื่อง" not in chat(ADMIN).says(said).last


@pytest.mark.soak
def test_answers_are_taken_as_clerks_type_them(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ออกประกาศ").says(TITLE).says(TEXT).says("ทุกคนนะคะ").says("ไม่แนบค่ะ")
    admin.says("ไม่ต้องรับทราบค่ะ").says("ย้อนกลับ").says("รับทราบด้วย").says("ไม่ด่วน").says("ถึง ๓๐ มีนา")
    admin.says("ผู้นำองกร").says("๓.๗").taps("ส่งให้ผู้บริหาร")
    assert (newest(demo).acknowledges, newest(demo).urgent) == (True, False)
    admin.says("ออกประกาศ").says(TITLE).says(TEXT).says("กลุ่มไลน์").says("1 สัปดาห์")
    assert "ผู้ออกประกาศ" in admin.last


def test_only_administrators_and_executives_draft_and_only_the_executive_issues(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    assert "หัวเรื่อง" not in chat(STAFF).says("ออกประกาศ").last
    drafted(demo)
    button = chat(SECRETARY).says("ประกาศที่รอออก").button("ออกประกาศ")
    for who in (STAFF, ADMIN, DIRECTOR):
        assert "ทำได้เฉพาะผู้บริหารที่ออกประกาศ" in chat(who).taps_data(button).last
    assert newest(demo).state == "waiting"


@pytest.mark.parametrize(
    "words",
    [
        "ขอให้ทุกคนงดรับและงดให้ของขวัญทุกชนิด",
        "ขอเชิญทุกท่านร่วมประกาศเจตนารมณ์ No Gift Policy",
        "ขอความร่วมมือทุกสำนักส่งรายงานก่อนวันครบกำหนด",
    ],
)
def test_a_text_to_everybody_is_no_wish(chat: Callable[[str], Chat], words: str) -> None:
    someone = chat(ADMIN).says("ออกประกาศ").says("งดรับของขวัญ").says(words)
    assert "ทุกคนในสำนักงาน" in someone.offers


def at_the_card(admin: Chat, title: str = f"{TITLE} ขอให้ทุกคนในสำนักงานงดรับกระเช้าทุกชนิด") -> Chat:
    admin.says("ออกประกาศ").says(title).says(TEXT).taps("ทุกคนในสำนักงาน")
    admin.taps("ไม่แนบ").taps("ขอให้กดรับทราบ").taps("ในสรุปประจำวัน")
    return admin.taps("วันนี้ถึงอีก 14 วัน").says("ผู้นำองค์กร").taps("กิจกรรม 3.7")


@pytest.mark.parametrize("words", ["แก้หัวเรื่องเป็น งดรับกระเช้า", "เปลี่ยนหัวเรื่องเป็นงดของขวัญ 2570 ค่ะ"])
def test_a_title_that_is_said_to_become_another_is_that(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = at_the_card(chat(ADMIN)).says(words)
    assert "สั้นกว่าเดิม" not in admin.since(0)
    new = words.partition("เป็น")[2].strip().removesuffix(" ค่ะ")
    if "แก้ตามนี้" in admin.offers:
        admin.taps("แก้ตามนี้")
    admin.taps("ส่งให้ผู้บริหาร")
    assert newest(demo).title == new


@pytest.mark.parametrize(
    "words",
    ["เอาคำว่ากระเช้าออกจากหัวเรื่อง", "ตัดคำว่า กระเช้า ในหัวเรื่องออกค่ะ", "หัวเรื่อง เอาคำว่ากระเช้าออก"],
)
def test_words_go_out_of_the_text_that_is_named(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = at_the_card(chat(ADMIN), "งดรับกระเช้าปีใหม่").says(words)
    admin.taps("แก้ตามนี้").taps("ส่งให้ผู้บริหาร")
    assert newest(demo).title == "งดรับปีใหม่" and newest(demo).text == TEXT


@pytest.mark.parametrize("words", ["เรียบร้อยแล้วครับ ส่งออกประกาศเลย", "ตรวจแล้ว ส่งออกประกาศได้ค่ะ"])
def test_it_is_laid_before_the_executive_by_what_it_is_called(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    at_the_card(chat(ADMIN), TITLE).says(words)
    assert newest(demo).state == WAITING


@pytest.mark.parametrize(
    "words", ["เอาแค่สำนักประชาสัมพันธ์", "เฉพาะสำนักประชาสัมพันธ์ค่ะ", "สำนักประชาสัมพันธ์เท่านั้น"]
)
def test_one_bureau_is_named_where_it_is_asked_to_whom(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says("ออกประกาศ").says(TITLE).says(TEXT).says(words)
    answers = admin.state["answers"]
    assert answers["whom"] == "bureau" and answers["bureau"]["name"] == "สำนักประชาสัมพันธ์"


@pytest.mark.parametrize("words", ["สำนักเดียว", "ถึงสำนักไหนได้บ้าง", "ไม่เอาสำนักประชาสัมพันธ์"])
def test_other_words_name_no_bureau(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says("ออกประกาศ").says(TITLE).says(TEXT).says(words)
    assert "bureau" not in admin.state["answers"]

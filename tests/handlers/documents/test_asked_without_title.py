"""A document that is asked for in words is made at once where one fits, limited as told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.documents.test_make_document import last_tap, requests
from tests.handlers.documents.test_told_with_the_wish import asks, newest
from tests.handlers.house import Chat, House

SECRETARY, ADMIN, HEAD, REPORTER, OWN = "D0001", "D0002", "D0102", "D0103", 3
MARCH, HALF = "2027-03-20", "2027-03-31"


@pytest.mark.parametrize(
    ("who", "words", "made"),
    [
        (REPORTER, "ขอโหลดรายงานทั้งปีเป็น excel เอาเฉพาะที่อนุมัติแล้ว", ("approved-list", None, "xlsx")),
        (REPORTER, "เอารายงานที่เราส่งทั้งปีมาเป็นไฟล์เอ็กเซลหน่อย", ("sent-list", None, "xlsx")),
        (HEAD, "ขอไฟล์เอ็กเซลรายงานรอบมีนาของสำนัก เฉพาะที่รออนุมัติ", ("waiting-list", MARCH, "xlsx")),
        (HEAD, "ขอรายงานทั้งปีเป็น excel", ("submissions", None, "xlsx")),
        (HEAD, "ขอทะเบียนรายงานทั้งปีเป็น xlsx เอาแต่ที่หัวหน้าอนุมัติแล้ว", ("approved-list", None, "xlsx")),
        (SECRETARY, "ขอรูปเล่มสรุปผลรอบหกเดือน ไฟล์เวิร์ด", ("office-report", HALF, "docx")),
        (ADMIN, "ขอเล่มสรุปผล 6 เดือน เป็นเวิร์ด ถ้ายังไม่ครบก็เอาเท่าที่มี", ("office-report", HALF, "docx")),
    ],
)
@pytest.mark.every(1)
def test_the_one_that_fits_is_made_at_once(
    demo: House, chat: Callable[[str], Chat], who: str, words: str, made: tuple[str, str, str]
) -> None:
    asks(chat(who), words)
    found = newest(demo)
    assert (found.kind, found.due and str(found.due), found.ending) == made


def test_a_list_of_the_own_bureau_is_of_nobody_else(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asks(chat(REPORTER), "โหลดรายงานที่ส่งแล้วของสำนักเราทั้งปีเป็นเอกเซล")
    assert (newest(demo).kind, newest(demo).bureau_id) == ("sent-list", OWN)


@pytest.mark.parametrize(
    "words",
    [
        "ขอแบบรายงานสำนักรอบมีนาเป็นเวิร์ด เฉพาะที่อนุมัติแล้ว",
        "ขอแบบรายงานสำนักรอบมีนาเป็นเวิร์ด และถ้ามีกิจกรรมไหนยังไม่อนุมัติตัดออกด้วย",
    ],
)
def test_what_cannot_be_limited_says_so_and_offers_the_list_that_is(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(REPORTER).says(words)
    assert "แบบรายงานของสำนักคัดเฉพาะที่อนุมัติแล้วไม่ได้" in me.last and not requests(demo)
    asks(me, "บัญชีรายงานที่อนุมัติแล้ว")
    made = newest(demo)
    assert (made.kind, str(made.due), made.ending) == ("approved-list", MARCH, "xlsx")


def test_the_list_that_is_made_is_the_one_that_is_told(chat: Callable[[str], Chat]) -> None:
    said = chat(REPORTER).says("ขอไฟล์รายงานที่ส่งแล้วของสำนักเรา excel").last
    assert said.startswith("เอกสารที่มีเฉพาะที่ส่งแล้วคือ บัญชีรายงานที่ส่งแล้ว (Excel)")


def test_a_list_is_named_by_its_title(demo: House, chat: Callable[[str], Chat]) -> None:
    asks(chat(HEAD), "ขอบัญชีรายงานที่อนุมัติแล้วทั้งปี")
    assert newest(demo).kind == "approved-list"


def test_months_that_are_no_round_are_said_above_the_rounds(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = chat(REPORTER).says("ขอเล่มสรุปผลของสำนักเรา 6 เดือน เป็นเวิร์ด")
    assert "แบบรายงานของสำนักไม่มีของช่วง “6 เดือน”" in me.last and "รอบ 20 มี.ค. 70" in me.offers
    asks(me, "รอบ 20 มี.ค. 70")
    assert newest(demo).ending == "docx"


@pytest.mark.parametrize(
    ("who", "words", "made"),
    [
        (SECRETARY, "พรุ่งนี้ต้องแถลงคณะกรรมการ ขอสไลด์สั้นๆ ผลงานครึ่งปีแรก", ("office-report", HALF)),
        (
            SECRETARY,
            "ทำพาวเวอร์พอยท์ผลงานไตรมาสแรกให้หน่อย จะนำเสนอวันพฤหัส",
            ("memo-quarter", "2026-12-31"),
        ),
        (ADMIN, "ขอ ppt ความก้าวหน้าทั้งสำนักงาน รอบ 6 เดือน", ("office-report", HALF)),
        (REPORTER, "มีสไลด์สรุปผลงานสำนักเราทั้งปีมั้ย", ("bureau-form", None)),
    ],
)
@pytest.mark.every(1)
def test_instead_of_slides_the_nearest_document_is_named_and_made_by_one_tap(
    demo: House, chat: Callable[[str], Chat], who: str, words: str, made: tuple[str, str]
) -> None:
    me = chat(who).says(words)
    assert "บอตไม่ทำสไลด์" in me.last and not requests(demo)
    [found] = last_tap(me, me.offers[0])
    assert (found.kind, found.due and str(found.due), found.ending) == (*made, "docx")


@pytest.mark.parametrize(
    "words", ["ช่วยทำสไลด์เรื่องประวัติวุฒิสภา", "เอากราฟไปใส่สไลด์ ความคืบหน้ารวม", "อบรมใช้สไลด์สรุปผลงาน"]
)
def test_other_slides_are_no_document(
    demo: object, chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(SECRETARY)
    asks(me, words)
    assert "บอตไม่ทำสไลด์ (PowerPoint)" not in (me.last if me.heard else "")

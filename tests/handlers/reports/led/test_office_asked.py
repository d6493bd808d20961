"""What administrators and executives ask is of the whole office, and of the time that they name."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

ADMIN, EXECUTIVE = "D0002", "D0001"


def _asked(house: House, who: str, *typed: str) -> str:
    chat = Chat(house, seed.line_id(who))
    return [chat.answer_to(each) for each in ("เมนู", *typed)][-1]


@pytest.mark.parametrize("typed", ["รออนุมัติอยู่กี่เรื่องคับ", "เหลือรายงานรอหัวหน้าเซ็นกี่เรื่อง"])
def test_what_waits_for_others_is_counted(at_work: House, typed: str) -> None:
    told = _asked(at_work, ADMIN, typed)
    assert "ทั้งสำนักงานรออนุมัติ 2 ฉบับ" in told and "นางตัวอย่าง หัวหน้ากลุ่ม 2 ฉบับ" in told


def test_the_whole_office_is_meant_where_it_is_named(at_work: House) -> None:
    told = _asked(at_work, ADMIN, "ไม่ใช่ของผม ทั้งสำนักงานมีรอหัวหน้าอนุมัติกี่เรื่อง")
    assert "รายงานที่รออนุมัติ 2 ฉบับ" in told and "รอ นางตัวอย่าง หัวหน้ากลุ่ม" in told


@pytest.mark.parametrize("typed", ["3.3 สำนักไหนทำแล้วบ้าง", "ข้อ 3.3 มีสำนักไหนเสร็จแล้วบ้าง"])
def test_one_activity_by_bureau(at_work: House, typed: str) -> None:
    told = _asked(at_work, ADMIN, typed)
    assert "สถานะทั้งสำนักงาน" in told and "กิจกรรม 3.3" in told and "จาก 3 ฉบับ" in told


@pytest.mark.parametrize("typed", ["ส่งแล้วกี่เปอร์เซ็นต์", "ส่งมาแล้วคิดเป็นร้อยละเท่าไร"])
def test_the_share_that_was_sent(at_work: House, typed: str) -> None:
    assert "ส่งแล้ว 2 จาก 96 ฉบับ" in _asked(at_work, ADMIN, typed)


@pytest.mark.parametrize("typed", ["แล้วรอบที่จะถึงใครยังไม่ส่งบ้าง", "รอบหน้าสำนักไหนยังไม่ส่ง"])
def test_who_lacks_the_next_round(at_work: House, typed: str) -> None:
    told = _asked(at_work, ADMIN, "มีสำนักไหนเกินกำหนดหรือเปล่า", typed)
    assert "ใครยังไม่ส่ง" in told and "รอบ 20 มีนาคม 2570" in told


def test_the_round_in_sight(at_work: House) -> None:
    told = _asked(at_work, ADMIN, "รอบหน้าส่งวันไหน", "แล้วรอบนั้นต้องส่งกี่เรื่อง")
    assert "รอบ 20 มีนาคม 2570" in told and "จาก 15 ฉบับ" in told


@pytest.mark.parametrize("typed", ["ใครส่งรายงานล่าสุด", "หมายถึงฉบับที่เพิ่งส่งเข้ามาล่าสุดน่ะ"])
def test_the_last_that_came_in(at_work: House, typed: str) -> None:
    told = _asked(at_work, ADMIN, typed)
    assert "รายงานที่ส่งเข้ามาล่าสุด" in told and "นางสาวตัวอย่าง รายงานดี" in told
    assert "ส่ง 1 มี.ค. 70 เวลา" in told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("เดือนที่แล้วมีใครส่งรายงานมาบ้าง", "28 ก.พ. 70 ไม่มีรายงานที่ส่งเข้ามา"),
        ("เดือนมีนาคมมีสำนักไหนส่งรายงานแล้วบ้าง", "รายงานที่ส่งเข้ามา 3 ฉบับ"),
        ("วันนี้มีใครส่งรายงานเข้ามาไหม", "รายงานที่ส่งเข้ามา 3 ฉบับ"),
        ("เมื่อวานมีสำนักไหนส่งรายงานมาบ้าง", "28 ก.พ. 70 ไม่มีรายงานที่ส่งเข้ามา"),
    ],
)
def test_what_came_in_on_the_days_named(at_work: House, typed: str, told: str) -> None:
    assert told in _asked(at_work, EXECUTIVE, typed)


def test_the_same_of_other_days(at_work: House) -> None:
    typed = ("เดือนที่แล้วมีใครส่งรายงานมาบ้าง", "ไม่เอาละ เอาของเดือนนี้แทน")
    assert "รายงานที่ส่งเข้ามา 3 ฉบับ" in _asked(at_work, EXECUTIVE, *typed)


RANKED = "จัดอันดับ 5 สำนักที่ส่งครบที่สุด"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ((RANKED, "แล้วที่น้อยที่สุดล่ะ"), "น้อยที่สุดอยู่บน"),
        ((RANKED, "ผอ.ของสำนักนั้นคือใคร", "สำนักการคลัง"), "นางตัวอย่าง อำนวยการคลัง"),
        (
            ("สำนักบริหารงานกลางส่งไปกี่เรื่องแล้ว", "ผู้รายงานของเขาชื่ออะไร"),
            "ผู้รายงานของสำนักบริหารงานกลาง",
        ),
    ],
)
def test_what_is_asked_on_is_of_the_bureau_and_the_order_in_sight(
    at_work: House, typed: tuple[str, ...], told: str
) -> None:
    assert told in _asked(at_work, EXECUTIVE, *typed)


def test_a_comparison_is_in_no_document_and_that_is_said(at_work: House) -> None:
    told = _asked(at_work, EXECUTIVE, "ไตรมาสนี้ผลงานเป็นไงบ้างเทียบกับไตรมาสก่อน", "ขอเป็น pdf")
    assert "ยังไม่มีเป็นเอกสาร" in told


@pytest.mark.parametrize("typed", ["รับจากใครบ้าง", "ของขวัญสามรายการนั้นใครเป็นคนให้"])
def test_who_gave_is_not_shown_and_that_is_said(at_work: House, typed: str) -> None:
    told = _asked(at_work, EXECUTIVE, "เรื่องของขวัญมีใครรับเกินสามพันบาทไหม", typed)
    assert "ไม่แสดงชื่อผู้รับและผู้ให้" in told


def test_without_an_announcement_nobody_is_outstanding_and_why(at_work: House) -> None:
    told = _asked(at_work, ADMIN, "ยังไม่ลงนาม No Gift มีกี่คน แต่ละสำนัก")
    assert "ปีงบประมาณ 2570 ยังไม่มีประกาศที่เปิดให้เข้าร่วม" in told and "ไม่มีผู้ค้าง" not in told


def test_a_summary_of_gifts_is_the_document_of_gifts(at_work: House) -> None:
    told = _asked(at_work, ADMIN, "ช่วยทำเอกสารสรุปของขวัญรอบครึ่งปีแรกเป็น exel ให้หน่อยค่า")
    assert "เอกสาร: รายงานรับทรัพย์สิน" in told and "ชนิดไฟล์" not in told


def test_the_code_is_for_the_person_in_sight(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("ยกเลิก")
    chat.says("ใครยังไม่ลงทะเบียนไลน์บ้าง").says("ชื่ออะไร").taps("ออกรหัส")
    assert "เพื่อออกรหัสของ นายสมมติ ยังไม่ลงทะเบียน" in chat.last


@pytest.mark.parametrize(
    "typed",
    [
        "ประมวลจริยธรรมฉบับล่าสุด", "ระเบียบพัสดุฉบับล่าสุด", "ขอคู่มือฉบับล่าสุด", "ใครส่งข่าวมาล่าสุด",
        "พ.ร.บ. ฉบับล่าสุด", "ขอแผนฉบับล่าสุด",
    ],
)  # fmt: skip
def test_the_last_of_other_things_is_no_report(at_work: House, typed: str) -> None:
    assert "รายงานที่ส่งเข้ามาล่าสุด" not in _asked(at_work, ADMIN, typed)


@pytest.mark.parametrize("typed", ["ดี", "มาก", "ได้ดี", "ขอเยอะ"])
def test_praise_below_the_ranking_asks_nothing(at_work: House, typed: str) -> None:
    assert "อยู่บน" not in _asked(at_work, ADMIN, RANKED, typed)


@pytest.mark.parametrize(
    "typed", ["มีรายงานกี่ฉบับที่เกินกำหนดแล้วยังไม่ส่ง", "รายงานไหนเลยกำหนดแล้วยังไม่ส่งบ้าง"]
)
def test_what_is_late_and_not_sent_is_counted(at_work: House, typed: str) -> None:
    assert "ไม่มีรายงานที่เลยกำหนด" in _asked(at_work, "D0001", typed)

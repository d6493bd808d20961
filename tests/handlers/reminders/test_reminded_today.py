"""Who may remind asks who has been reminded, and reads the names."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

HEAD, REPORTER = "D0102", "D0103"
REMINDED, SEALED = "นางสาวตัวอย่าง รายงานดี", "นางสาวตัวอย่าง รับเรื่อง"


@pytest.mark.parametrize(
    "words",
    [
        "ใครถูกเตือนวันนี้ ขอชื่อ",
        "วันนี้เตือนใครไปแล้วบ้าง ขอรายชื่อ",
        "งั้นใครถูกเตือนไปแล้วบ้าง แล้วสำนักเราใครลาอยู่",
        "ขอชื่อคนที่โดนเตือนวันนี้หน่อย",
        "การเตือนวันนี้เตือนเรื่องอะไร ถึงใคร",
        "ดิฉันขอทราบว่าการเตือนของวันนี้เป็นการเตือนเรื่องใด และผู้รายงานได้อ่านแล้วหรือไม่",
        "สรุปว่าส่งเตือนไปถึงใครแล้วบ้าง",
    ],
)
def test_the_names_are_told(at_work: House, words: str) -> None:
    told = told_in(at_work, HEAD, words)
    assert "ผู้ถูกเตือน 1 คน" in told and REMINDED in told


def test_it_is_told_when_and_of_what_but_not_whether_it_was_read(at_work: House) -> None:
    told = told_in(at_work, HEAD, "การเตือนวันนี้เตือนเรื่องอะไร ถึงใคร")
    assert "09.00 น. รายงาน 2.2 · รายงาน 3.4" in told and "ไม่ทราบว่าผู้รับเปิดอ่าน" in told


def test_of_sealed_matters_nothing_is_told(at_work: House) -> None:
    """The head had a digest of announcements and a survey alone, the reporter of a survey, too."""
    told = told_in(at_work, "D0002", "การเตือนวันนี้เตือนเรื่องอะไร ถึงใคร")
    assert "ผู้ถูกเตือน 1 คน" in told and "แบบสำรวจ" not in told and "รับทราบ" not in told


def test_the_number_on_the_card_is_that_of_the_names(at_work: House) -> None:
    """Two more had a digest of sealed matters alone, of which nobody else hears."""
    assert "เตือนแล้ว 1 คน" in told_in(at_work, HEAD, "เตือน")
    assert SEALED not in told_in(at_work, HEAD, "ใครถูกเตือนวันนี้")


def test_who_reminds_all_hears_of_no_others(at_work: House) -> None:
    told = told_in(at_work, "D0002", "ส่งเตือนเลย ทุกคนที่ค้าง")
    assert f"วันนี้เตือนไปแล้ว 1 คน คือ {REMINDED} จะไม่ส่งซ้ำ" in told


def test_of_a_day_without_reminders_it_is_said(at_work: House) -> None:
    told = told_in(at_work, HEAD, "เมื่อวานใครถูกเตือนบ้าง")
    assert "28 กุมภาพันธ์ 2570" in told and "ไม่มีบุคลากรในสายงานของท่านถูกเตือน" in told


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ใครถูกเตือนเมื่อวันศุกร์", "26 กุมภาพันธ์ 2570"),
        ("ใครถูกเตือนวันที่ 26 ก.พ.", "26 กุมภาพันธ์ 2570"),
        ("ใครถูกเตือนเมื่อวานซืน", "27 กุมภาพันธ์ 2570"),
    ],
)
def test_the_day_that_is_named_is_told(at_work: House, words: str, day: str) -> None:
    told = told_in(at_work, HEAD, words)
    assert day in told and REMINDED not in told


def test_of_a_bureau_its_own_people_are_told(at_work: House) -> None:
    assert REMINDED in told_in(at_work, "D0002", "สำนักบริหารงานกลางใครถูกเตือนวันนี้")
    told = told_in(at_work, "D0002", "สำนักการคลังใครถูกเตือนวันนี้")
    assert "สำนักการคลังและงบประมาณ" in told and REMINDED not in told


@pytest.mark.parametrize("words", [
    "พรุ่งนี้จะเตือนใครบ้าง", "ใครยังไม่ถูกเตือน", "ทำไมผมถูกเตือน",
    "สัปดาห์นี้ใครถูกเตือนบ้าง", "ใครได้รับการแจ้งเตือนเมื่อมีของขวัญ", "เวลาผมส่งรายงาน ใครได้รับแจ้งเตือน",
    "ใครโดนเตือนบ่อยที่สุด", "ใครถูกเตือนเรื่องร้องเรียน", "จะส่งเตือนถึงใครบ้าง", "วันนี้เตือนผมเรื่องอะไรบ้าง",
])  # fmt: skip
def test_other_questions_are_answered_as_before(at_work: House, words: str) -> None:
    assert "ผู้ถูกเตือน" not in told_in(at_work, HEAD, words)


def test_who_reminds_nobody_gets_no_names(at_work: House) -> None:
    assert "ผู้ถูกเตือน" not in told_in(at_work, REPORTER, "ใครถูกเตือนวันนี้")


def test_below_a_reminder_its_people_are_told(at_work: House) -> None:
    admin = Chat(at_work, seed.line_id("D0002"))
    admin.says("ส่งเตือนตอนนี้ ทุกคนเลย").says("ยืนยันส่ง")
    assert "ผู้ถูกเตือน" in admin.answer_to("ส่งถึงใครไปบ้างนะ")
    assert "ผู้ถูกเตือน" not in admin.says("เมนู").answer_to("ส่งถึงใครไปบ้างนะ")

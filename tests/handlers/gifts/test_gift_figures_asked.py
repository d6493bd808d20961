"""The figures of gifts, asked for something to be shown with them, and the register as a file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.documents.test_activity_papers_asked import asked
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN

People = Callable[[str], Chat]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("ขอตัวเลขของขวัญเดือนนี้ไปทำสไลด์ค่ะ", "1 มี.ค. 70 – 31 มี.ค. 70"),
        ("จำนวนของขวัญเดือนที่แล้วเอาไปใส่รายงานประชุม", "1 ก.พ. 70 – 28 ก.พ. 70"),
        ("ขอยอดรวมของขวัญไตรมาสนี้หน่อย", "1 ม.ค. 70 – 31 มี.ค. 70"),
        ("ตัวเลขการรับของขวัญปีนี้เพื่อเสนอผู้บริหาร", "1 ต.ค. 69 – 30 ก.ย. 70"),
        ("สถิติของขวัญปีนี้ใส่ ppt", "1 ต.ค. 69 – 30 ก.ย. 70"),
        ("ขอตัวเลขของขวัญไปทำสไลด์", "1 ต.ค. 69 – 30 ก.ย. 70"),
        ("อยากได้ยอดของกำนัลเดือนนี้ไปนำเสนอ", "1 มี.ค. 70 – 31 มี.ค. 70"),
    ],
)
def test_the_figures_of_the_period_are_told(chat: People, said: str, days: str) -> None:
    told = chat("D0001").says(said).last
    assert "ของขวัญที่รายงาน ทั้งสำนักงาน" in told and days in told


def test_administrators_are_offered_the_register(chat: People) -> None:
    admin = chat(ADMIN).says("ขอตัวเลขของขวัญเดือนนี้ไปทำสไลด์ค่ะ")
    data = admin.button("ทะเบียนทั้งปีเป็น Excel")
    admin.sends({"type": "postback", "postback": {"data": data}}, silent=True)
    [spec] = asked(admin.house)
    assert (spec.kind, spec.ending, spec.due) == ("gifts", "xlsx", None)


def test_others_hear_whose_they_are(chat: People) -> None:
    told = chat("D0105").says("ขอตัวเลขของขวัญเดือนนี้ไปทำสไลด์ค่ะ").last
    assert "ข้อมูลนี้เปิดให้เฉพาะผู้มีหน้าที่" in told


@pytest.mark.parametrize(
    "said",
    [
        "ขอตัวเลขของขวัญของผม",
        "ขอตัวเลขเรื่องร้องเรียนเดือนนี้ไปทำสไลด์",
        "ได้ของขวัญจำนวน 2 ชิ้น",
        "ตัวเลขของขวัญนับยังไง",
        "ขอสไลด์เรื่องของขวัญ",
        "ตัวเลขของขวัญผิด แก้ยังไง",
    ],
)
def test_other_words_are_not_taken(chat: People, said: str) -> None:
    assert "ของขวัญที่รายงาน ทั้งสำนักงาน" not in chat(ADMIN).says(said).last

"""Who reads which bureau's dossier, and what it says of points."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from handlers.bureau_awards import show_dossiers
from tests.handlers.house import Chat
from tests.handlers.question.desk import MARCH, Office, ask, office, send

LAW, PRINT, STUDY = "สำนักกฎหมาย", "สำนักการพิมพ์", "สำนักวิชาการ"


@pytest.fixture
def at(session: Session) -> Office:
    found = office(session)
    send(found, "1.10", MARCH, "approved")
    send(found, "2.1", MARCH, "approved")
    return found


def test_the_own_bureau_reads_each_item_with_its_points_where_stated(at: Office) -> None:
    heard = ask(at.session, show_dossiers.QUERY, at.people["reporter"])
    told = {row.label: row.value for row in heard.rows}
    assert told["ข้อ 1 จัดส่งรายงานตรงตามกำหนด"].startswith("ตรงกำหนด 2 จาก 2 ฉบับ")
    assert "คะแนน: ไม่ได้ระบุในแหล่งข้อมูล" in told["ข้อ 1 จัดส่งรายงานตรงตามกำหนด"]
    assert "เต็ม 10 คะแนน" in told["ข้อ 9 องค์ความรู้จากองค์กรโปร่งใส/องค์กร STRONG"]
    assert told["ข้อ 5 องค์ความรู้ 4 เรื่อง และคลิปวิดีโอ 1 เรื่อง"].startswith("ยังไม่มีข้อมูลให้นับ")
    assert told["ต่อเนื่องตลอดปี"] == "ไม่มีรอบที่ขาดช่วง" and PRINT not in heard.words


def test_administrators_read_all_and_open_one(at: Office) -> None:
    heard = ask(at.session, show_dossiers.QUERY, at.people["admin"])
    told = {row.label: row.value for row in heard.rows}
    assert "ยังขาดรอบ 20 มี.ค. 70" in told[PRINT] and "ไม่ขาดช่วง" in told[LAW]
    one = ask(at.session, show_dossiers.QUERY, at.people["executive"], PRINT)
    assert "ขาดช่วง 1 รอบ" in one.words and LAW not in one.words


@pytest.mark.parametrize("role", ["reporter", "head"])
def test_another_bureau_is_out_of_scope(at: Office, role: str) -> None:
    heard = ask(at.session, show_dossiers.QUERY, at.people[role], PRINT).words
    assert "อยู่นอกขอบเขตของท่าน" in heard and "ตรงกำหนด" not in heard


@pytest.mark.parametrize(
    ("who", "words", "told"),
    [
        ("D0103", "แฟ้มคัดเลือกสำนัก", "ต่อเนื่องตลอดปี"),
        ("D0002", "แฟ้มสำนักดีเด่นของแต่ละสำนัก", "เรียงตามชื่อสำนัก"),
        ("D0001", "แฟ้มคัดเลือกสำนัก สำนักประชาสัมพันธ์", "สำนักประชาสัมพันธ์"),
        ("D0103", "แฟ้มคัดเลือกสำนัก ปี 2569", "ปีงบประมาณ 2569"),
        ("D0106", "แฟ้มคัดเลือกสำนัก", "ผู้"),
    ],
)
@pytest.mark.every(2)
def test_it_is_asked_in_words(chat: Callable[[str], Chat], who: str, words: str, told: str) -> None:
    assert told in chat(who).says(words).since(0)

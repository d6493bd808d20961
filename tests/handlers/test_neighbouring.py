"""A neighbouring subject is not answered as if it were surely meant."""

from __future__ import annotations

import pytest

from handlers import registry
from handlers.subjects.facts import facts_told
from handlers.understand.wishes import wish_matters
from handlers.understand.wishes.wish_matters import hardly_meant
from tests.handlers.house import Chat

TWO = [
    ("หนังสือเวียนที่ส่งมากดรับทราบแล้วเท่ากับเข้าร่วม No Gift แล้วใช่มั้ย", "การเข้าร่วมประกาศ", "ข้อความถึงหลายคน"),
    ("ลงชื่ออบรมไว้แล้วได้ความดีด้วยมั้ย", "บันทึกความดี", "การลงชื่อเข้าร่วม"),
]
GIVING = [
    "อยากซื้อกระเช้าไปให้ผู้ใหญ่ปีใหม่ ทำได้มั้ย",
    "ให้ของขวัญวันเกิดหัวหน้าได้ไหม",
    "เอาขนมไปฝากผู้ตรวจได้มั้ย",
    "ซื้อขนมไปฝากกรรมการตรวจรับได้มั้ยคะ",
    "จะมอบช่อดอกไม้ให้ท่านเลขาผิดไหม",
]
RECEIVING = [
    "มีคนเอากระเช้ามาให้หัวหน้า รับได้ไหม",
    "บริษัทให้ของขวัญเรามา เก็บได้มั้ย",
    "ผู้รับเหมาซื้อขนมมาฝากทีม กินได้ไหม",
    "ได้รับของขวัญจากเพื่อน ผิดไหม",
]


@pytest.mark.parametrize(("asked", "one", "other"), TWO)
def test_two_matters_are_both_told(reporter: Chat, asked: str, one: str, other: str) -> None:
    reporter.says(asked)
    told = reporter.since(0)
    assert "คำถามนี้เกี่ยวกับสองเรื่อง" in told
    assert one in told
    assert other in told


@pytest.mark.parametrize("asked", GIVING)
def test_who_gives_is_not_told_what_may_be_received(reporter: Chat, asked: str) -> None:
    reporter.says(asked)
    assert "ให้ของขวัญผู้อื่น" in reporter.since(0)


@pytest.mark.parametrize("asked", RECEIVING)
def test_who_receives_is(reporter: Chat, asked: str) -> None:
    reporter.says(asked)
    assert "ให้ของขวัญผู้อื่น" not in reporter.since(0)


def test_a_matter_that_the_wish_is_never_told_of_is_asked_back(reporter: Chat) -> None:
    reporter.says("ข้อมูลส่วนตัวที่แก้ไปอนุมัติยัง")
    told = reporter.since(0)
    assert "ไม่แน่ใจว่าถามเรื่องใด" in told
    assert "ข้อมูลของฉัน" in told
    assert "สถานะ" in told


def test_the_table_names_wishes_and_matters_that_there_are() -> None:
    lines = wish_matters.TABLE.read_text(encoding="utf-8").splitlines()
    rows = {line.partition("\t")[0]: line.partition("\t")[2].split() for line in lines}
    assert not rows.keys() - {"", *registry.commands()}
    assert {name for names in rows.values() for name in names} == {*rows[""]}
    assert {*rows[""]} <= {*facts_told.sheets(registry.SUBJECTS)}


def test_what_was_not_counted_raises_no_doubt() -> None:
    assert not hardly_meant("status", ())
    assert not hardly_meant("status", ("a_new_matter",))
    assert not hardly_meant("a_new_wish", ("leave",))
    assert hardly_meant("status", ("leave",))

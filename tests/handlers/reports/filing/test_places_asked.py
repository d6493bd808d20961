"""Where something is told in a report, and whether it stands there, is answered of that report."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import TOLD

NO_PLACE = "แบบรายงานไม่มีช่องแยกสำหรับปัญหา"


@pytest.fixture
def at_risk(reporter: Chat) -> Chat:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว").says(f"{TOLD} ไมค์เสีย")
    return reporter.says("ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ")


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("ปัญหาที่คนมาสายลงตรงไหน", "คนมาสาย"),
        ("แล้วปัญหาเรื่องห้องเล็กเขียนไว้ข้อไหนดีคะ", "ห้องเล็ก"),
        ("ที่คนมาสายต้องใส่ข้อไหน", "คนมาสาย"),
        ("อุปสรรคใส่ช่องไหน", "…"),
    ],
)
def test_where_it_is_told(at_risk: Chat, said: str, what: str) -> None:
    before = dict(at_risk.answers)
    told = at_risk.says(said).since(-2)
    assert NO_PLACE in told and f"เพิ่มในสิ่งที่ทำว่า {what}" in told
    assert at_risk.answers == before and at_risk.state["at"] == "risk"


def test_so_it_is_behind_an_answer(at_risk: Chat) -> None:
    told = at_risk.says("เขียว แล้วปัญหาที่คนมาสายลงตรงไหน").since(-3)
    assert NO_PLACE in told and at_risk.answers["risk"] == "green"
    at_risk.says("เพิ่มในสิ่งที่ทำว่า คนมาสาย")
    assert at_risk.answers["narrative"].endswith("\nคนมาสาย")


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("ปัญหาเรื่องไมค์เสียลงไว้มั้ยอะ", True),
        ("ที่ว่าไมค์เสีย ใส่ไว้ให้ยัง", True),
        ("แล้วเหตุผลที่งบไม่มาอยู่ในรายงานแล้วใช่ไหม", False),
    ],
)
def test_whether_it_stands_there(at_risk: Chat, said: str, stands: bool) -> None:
    told = at_risk.says(said).since(-2)
    assert ("มีแล้วในข้อ “สิ่งที่ทำ”" in told) is stands
    assert ("ยังไม่มีเรื่องนี้ในรายงาน" in told) is not stands


@pytest.mark.parametrize("said", ["ต่อไปล่ะ ส่งได้ยัง", "ทีนี้ส่งได้รึยัง"])
def test_whether_it_may_be_sent_is_answered_at_files_too(at_risk: Chat, said: str) -> None:
    told = at_risk.says("เขียว").says(said).since(-1)
    assert "ยังส่งไม่ได้ กรุณาตอบข้อนี้ก่อน" in told and "เหลือ 2 ข้อ" in told


@pytest.mark.parametrize(
    "said",
    [
        "ที่ใช้งบไปลงข้อไหน",
        "ที่เสี่ยงว่าคนไม่มาใส่ข้อไหน",
        "ที่อยู่เว็บไซต์ใส่ข้อไหน",
        "เหตุผลที่ตีกลับเขียนไว้ที่ไหน",
        "เรื่องที่เบิกไม่ทันลงไว้ไหม",
    ],
)
def test_what_stands_elsewhere_is_no_trouble(at_risk: Chat, said: str) -> None:
    told = at_risk.says(said).since(-2)
    assert NO_PLACE not in told and "เพิ่มในสิ่งที่ทำว่า" not in told

"""Who withdraws, adds evidence or asks after a case without the code is asked for it calmly, and
what they typed waits."""

from __future__ import annotations

import pytest

from tests.handlers.complaints.casework import files, said
from tests.handlers.house import Chat, House


@pytest.fixture
def outsider(demo: House) -> Chat:
    return Chat(demo, "U" + "e" * 32)


@pytest.mark.parametrize(
    "words",
    ["กลัวแล้วครับ ขอถอนเรื่องได้ไหม", "ขอถอนเรื่องที่เพิ่งส่งครับ", "เรื่องที่ร้องไปขอยกเลิกได้มั้ย"],
)
def test_the_wish_to_withdraw_waits_for_the_code(demo: House, outsider: Chat, words: str) -> None:
    done = files(demo)
    before = len(outsider.heard)
    outsider.says(words)
    assert "ไม่เป็นไร" in outsider.since(before) and words in outsider.last
    outsider.says(done.code)
    assert words in outsider.last and said(demo, done) == []
    outsider.taps("เขียนถึงผู้รับเรื่อง")
    outsider.taps("ส่งให้ผู้รับเรื่อง")
    assert [text for _, _, text in said(demo, done)] == [words]


def test_who_changes_their_mind_withdraws_nothing(demo: House, outsider: Chat) -> None:
    done = files(demo)
    outsider.says("กลัวแล้วครับ ขอถอนเรื่องได้ไหม").says("ไม่ถอนแล้วครับ")
    assert "คำขอถอนที่ยังไม่ได้ส่งถูกลบแล้ว" in outsider.since(-2)
    outsider.says(done.code)
    assert "ขอถอนเรื่อง" not in outsider.last and said(demo, done) == []


def test_evidence_told_before_the_code_waits_and_asking_after_it_is_answered(
    outsider: Chat,
) -> None:
    slip = "สลิปโอนเงินวันที่ 3 ก.พ. 2570 จำนวน 5,000 บาทครับ"
    outsider.says("ผมส่งเรื่องร้องเรียนมาแล้ว แต่อยากส่งหลักฐานเพิ่มครับ").says("ถึงไหนแล้วครับ")
    assert "ยังไม่ได้เปิดเรื่องใด" in outsider.since(-2)
    assert slip in outsider.says(slip).last and "ไม่ใช่รหัสติดตาม" not in outsider.since(-2)
    outsider.says("ไม่ใช่เรื่องใหม่ครับ เพิ่มในเรื่องเดิม")
    assert "พิมพ์รหัสติดตามของเรื่องนั้นก่อน" in outsider.since(-2)
    assert "เรื่องเดิม”" not in outsider.last


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("เรื่องที่ร้องเรียนไปเลข C-0012 ถึงไหนแล้ว", "C-0012"),
        ("เรื่องร้องเรียนหมายเลข 458 ไปถึงไหนแล้วคะ", "458"),
    ],
)
def test_another_number_is_said_to_be_no_code(outsider: Chat, words: str, number: str) -> None:
    before = len(outsider.heard)
    outsider.says(words)
    assert f"“{number}” ไม่ใช่รหัสติดตาม" in outsider.since(before)
    assert "20 ตัว" in outsider.last


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ติดตามเรื่องเลขที่ 0012/2570", "0012"),
        ("ติดตาม รหัส AB12-34567", "34567"),
        ("เรื่องรหัสติดตาม K7-123456 ถึงไหนแล้ว", "123456"),
    ],
)
def test_what_may_be_a_mistyped_code_is_not_said_back(
    outsider: Chat, words: str, number: str
) -> None:
    before = len(outsider.heard)
    outsider.says(words)
    told = outsider.since(before)
    assert "เลขนี้ไม่ใช่รหัสติดตาม" in told and number not in told and "20 ตัว" in outsider.last

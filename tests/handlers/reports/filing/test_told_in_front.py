"""What was done is told before the number of its activity, in words of any deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.reports.told_in_front import with_told_in_front
from tests.handlers.house import Chat

REPORTER = "D0103"


@pytest.mark.parametrize(
    ("said", "rest", "told"),
    [
        ("อบรมเสร็จแล้ว ลงรายงาน 2.2 เสร็จแล้ว", "2.2 เสร็จแล้ว", "2.2 อบรมเสร็จแล้ว เสร็จแล้ว"),
        ("ได้แผน 1 ฉบับแล้ว อันนี้ของ 1.3 ค่ะ", "1.3 ค่ะ", "1.3 ได้แผน 1 ฉบับแล้ว"),
        (
            "เมื่อวานพาไปวัด 34 คน ลงเป็น 2.1 เสร็จแล้วนะ",
            "2.1 เสร็จแล้วนะ",
            "2.1 เมื่อวานพาไปวัด 34 คน เสร็จแล้ว",
        ),
        (
            "ติดป้ายที่หน้าสำนักแล้ว 3 จุด ของ 3.7 บันทึกว่าเสร็จเลย",
            "3.7 บันทึกว่าเสร็จเลย",
            "3.7 ติดป้ายที่หน้าสำนักแล้ว 3 จุด เสร็จแล้ว",
        ),
        ("พาไปวัดมา 34 คน ส่งรายงาน 2.1 เสร็จแล้ว", "2.1 เสร็จแล้ว", "2.1 พาไปวัดมา 34 คน เสร็จแล้ว"),
        ("ติดป้ายแล้ว 3 จุด ขอส่งรายงานข้อ 3.7", "3.7", "3.7 ติดป้ายแล้ว 3 จุด"),
        ("เมื่อวานจัดอบรม 42 คน ฝากลงรายงาน 1.8 ให้หน่อย", "1.8 ให้หน่อย", "1.8 เมื่อวานจัดอบรม 42 คน"),
        ("งบ 15000 คน 60 วันที่ 17 กพ ข้อ 3.1 จบ", "ข้อ 3.1 จบ", "3.1 งบ 15000 คน 60 วันที่ 17 กพ"),
        ("45 คน 9,000 บาท 3.2", "3.2", "3.2 45 คน 9,000 บาท"),
        ("เสร็จ 3.6 แล้ว สำรวจไป 97 คน", "3.6 แล้ว สำรวจไป 97 คน", "3.6 เสร็จแล้ว สำรวจไป 97 คน"),
    ],
)
def test_a_deed_is_put_behind_the_number(said: str, rest: str, told: str) -> None:
    assert with_told_in_front(rest, said) == told


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("แนบรูปเรียบร้อยแล้ว ลงรายงาน 2.2 เสร็จแล้ว", "2.2 เสร็จแล้ว"),
        ("ขออนุมัติหัวหน้าเรียบร้อยแล้ว ลงรายงาน 2.2 เสร็จแล้ว", "2.2 เสร็จแล้ว"),
        ("แก้ไขเรียบร้อยแล้ว ขอส่งรายงาน 2.2", "2.2"),
        ("ตรวจทานเรียบร้อยแล้ว ลงรายงาน 2.2", "2.2"),
        ("หัวหน้าบอกให้ไปแก้แล้วของ 2.1", "2.1"),
        ("พี่เขาบอกว่าส่งรายงาน 2.1", "2.1"),
        ("มีคนถามว่าเมื่อวานเราไปทำบุญกันเป็น 2.1", "2.1"),
        ("อาทิตย์หน้าจะไปทำบุญกันที่วัด ของ 2.1", "2.1"),
        ("เมื่อวานกรอกวันที่จัดงานไปแล้วของ 1.12 เป็น 23", "1.12 เป็น 23"),
        ("1.2 ประชุมแล้ว 31 คน ส่วน 2.1", "2.1"),
        ("2.1 ไปวัดมา 34 คน", "2.1 ไปวัดมา 34 คน"),
        ("ไปวัดมา 34 คน ของ 2.1 แต่ยังมีอีกกลุ่มไปไม่ได้", "2.1 แต่ยังมีอีกกลุ่มไปไม่ได้"),
    ],
)
def test_what_is_no_deed_stays_before_it(said: str, rest: str) -> None:
    assert with_told_in_front(rest, said) == rest


def test_the_report_begins_with_the_deed_and_its_state(chat: Callable[[str], Chat]) -> None:
    clerk = chat(REPORTER).says("เมื่อวานพาน้องๆ ไปใส่บาตรมา 34 คน อันนี้ของ 2.1 เสร็จแล้วค่ะ")
    read = clerk.since(0)
    assert "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 พาน้องๆ ไปใส่บาตรมา 34 คน" in read
    assert "ดำเนินการแล้วเสร็จ" in read and "อันนี้ของ" not in read


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("งบ 15000 คน 60 วันที่ 17 กพ ข้อ 3.1 จบ", "สิ่งที่ทำ: งบ 15000 คน 60 วันที่ 17 กพ"),
        ("60 คน งบ 15000 จัด 17 กพ กิจกรรม 3.1", "สิ่งที่ทำ: 60 คน จัด 17 กพ"),
        ("รายงาน 3.1 17 กพ คน 60", "สิ่งที่ทำ: 17 กพ คน 60"),
    ],
)
def test_a_report_in_figures_alone_is_kept(
    chat: Callable[[str], Chat], said: str, kept: str
) -> None:
    assert kept in chat(REPORTER).says(said).since(0)


def test_how_many_came_behind_the_number_is_no_unit_of_it(chat: Callable[[str], Chat]) -> None:
    assert "รายงาน 3.1" in chat(REPORTER).says("รายงาน 3.1 คน 60 งบ 15000").since(0)

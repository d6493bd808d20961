"""Hours are read as people say them; days and rooms are not taken for hours."""

from __future__ import annotations

import pytest

from handlers.understand.dates.clock_words import clocks_written
from tests.growth import grows_evenly


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("พรุ่งนี้บ่ายโมงถึงสี่โมง", "พรุ่งนี้ 13.00-16.00"),
        ("10 พ.ย. 9 โมงถึงเที่ยง", "10 พ.ย. 9.00-12.00"),
        ("9-12 น. พรุ่งนี้", "9.00-12.00 พรุ่งนี้"),
        ("สิบโมงเช้าถึงบ่ายสอง", "10.00-14.00"),
        ("15 มีนา บ่ายโมง", "15 มีนา 13.00 น."),
        ("เก้าโมงครึ่ง", "9.30 น."),
        ("ห้าโมง", "17.00 น."),
        ("เก้าโมงครึ่งถึงสิบเอ็ดโมง", "9.30-11.00"),
        ("8 โมงเช้า ถึง 5 โมงเย็น", "8.00-17.00"),
        ("5-9 มี.ค.", "5-9 มี.ค."),
        ("ห้อง 402 ถึง 405", "ห้อง 402 ถึง 405"),
        ("10-12 พ.ย. 13.30-16.30", "10-12 พ.ย. 13.30-16.30"),
        ("แปดครึ่งถึงสิบเอ็ดโมง", "8.30-11.00"),
        ("เริ่มแปดครึ่ง", "เริ่ม 8.30 น."),
        ("ใช้เวลาแปดครึ่งชั่วโมง", "ใช้เวลาแปดครึ่งชั่วโมง"),
        ("ตีสองครึ่ง", "2.30 น."),
        ("สองทุ่มครึ่ง", "20.30 น."),
        ("หกโมงเย็นถึงทุ่มครึ่ง", "18.00-19.30"),
        ("ตี 2 ถึง ตี 4", "2.00-4.00"),
        ("เที่ยงครึ่ง", "12.30 น."),
        ("บ่ายสองถึงสี่", "14.00-16.00"),
        ("เลี้ยงอาหารเที่ยง", "เลี้ยงอาหารเที่ยง"),
        ("ทุ่มเทเต็มที่", "ทุ่มเทเต็มที่"),
        ("สามัคคีตี 3 คน", "สามัคคีตี 3 คน"),
        ("สองโมงเช้าถึงสามโมงเช้า", "สองโมงเช้าถึงสามโมงเช้า"),
    ],
)
def test_a_span_of_hours_is_written_in_digits(said: str, written: str) -> None:
    assert " ".join(clocks_written(said).split()) == written


@pytest.mark.parametrize("piece", [" ", "  9 ", "เวลา ", "ตอน  "])
def test_gaps_take_no_longer_the_longer_they_are(piece: str) -> None:
    """What was read before is blanked: one gap of thousands of signs may be left."""
    assert grows_evenly(clocks_written, piece, 5000)

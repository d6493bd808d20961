"""A day that is taken back by another one in the same words."""

import pytest

from handlers.understand.dates.day_retold import without_old_day


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("พุธที่ผ่านมา อ้อ ไม่ใช่ พฤหัส", "พฤหัสที่ผ่านมา"),
        ("ขอลาพรุ่งนี้ เอ๊ย มะรืน", "ขอลามะรืน"),
        ("วันที่ 5 ไม่ใช่สิ 6", "วันที่ 6"),
        ("วันที่ 5 มี.ค. ไม่ใช่สิ 6", "วันที่ 6 มี.ค."),
        ("จันทร์ ไม่ใช่ๆ อังคาร", "อังคาร"),
        ("ศุกร์หน้า เอ้ย พฤหัสค่ะ", "พฤหัสหน้าค่ะ"),
        ("5-9 มี.ค. เอ๊ย 6-10", "วันที่ 6-10 มี.ค."),
        ("พรุ่งนี้ถึงศุกร์ เอ๊ย ถึงพฤหัส", "พรุ่งนี้ถึงพฤหัส"),
        ("จันทร์ เอ๊ย อังคาร ไม่ใช่ๆ พุธ", "พุธ"),
        ("12/3 เอ๊ย 13/3", "13/3"),
        ("ลาพรุ่งนี้ ผิดค่ะ มะรืน", "ลามะรืน"),
        ("อังคาร เอ่อ พุธดีกว่าค่ะ", "พุธดีกว่าค่ะ"),
    ],
)
def test_the_new_day_stands_for_the_old_one(typed: str, told: str) -> None:
    assert without_old_day(typed) == told


@pytest.mark.parametrize(
    "typed",
    [
        "พุธ ไม่ใช่ พฤหัส",
        "พุธ ไม่ใช่พฤหัสเหรอ",
        "พฤหัส อ๋อ ศุกร์ด้วย",
        "พรุ่งนี้ 9 โมง เอ๊ย 10 โมง",
        "ลา 12 คน เอ๊ย 13 คน",
        "1.10 เอ๊ย 1.11",
        "จันทร์หรืออังคาร เดี๋ยวบอก",
    ],
)
def test_other_words_stay(typed: str) -> None:
    assert without_old_day(typed) == typed

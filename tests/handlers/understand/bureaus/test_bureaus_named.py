"""The bureaus that a sentence names, in the ways people name them, and what is no bureau."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.bureaus.bureau_spellings import spellings
from handlers.understand.bureaus.bureaus_named import bureaus_named
from tests.handlers.understand.test_names import BUREAUS

_COMMITTEES = tuple(f"สำนักกรรมาธิการ {number}" for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("สำนักการคลังและงบประมาณส่งครบหรือยัง", ["สำนักการคลังและงบประมาณ"]),
        ("สำนักคลังมีไฟแดงกี่ข้อ", ["สำนักการคลังและงบประมาณ"]),
        ("คลังกับกฎหมายใครดีกว่ากัน", ["สำนักการคลังและงบประมาณ", "สำนักกฎหมาย"]),
        ("แล้วการคลังล่ะ", ["สำนักการคลังและงบประมาณ"]),
        ("สำนักกฎหมายเขาอวดว่าไม่เคยช้า", ["สำนักกฎหมาย"]),
        ("สำนักกดหมายส่งยัง", ["สำนักกฎหมาย"]),
        ("สถานะส.กฎหมาย", ["สำนักกฎหมาย"]),
        ("สคง. ส่งครบยัง", ["สำนักการคลังและงบประมาณ"]),
        ("งบสกพใช้ไปเท่าไร", ["สำนักการพิมพ์"]),
        ("ส.ก.ม. ถึงไหนแล้ว", ["สำนักกฎหมาย"]),
        ("จับ สวช. มาชนกับ สบก.", ["สำนักวิชาการ", "สำนักบริหารงานกลาง"]),
        ("กมธ.2 ส่งครบยัง", ["สำนักกรรมาธิการ 2"]),
        ("สกธ.3 ค้างอะไร", ["สำนักกรรมาธิการ 3"]),
        ("กรรมาธิการ ๑ กับ 2 ใครดีกว่า", list(_COMMITTEES[:2])),
        ("กรรมาธิการทั้งสามสำนักส่งครบยัง", list(_COMMITTEES)),
        ("ไอทีเสร็จกี่เปอร์เซ็นต์", ["สำนักเทคโนโลยีสารสนเทศและการสื่อสาร"]),
        ("รอบมีนาวิชาการส่งครบหรือยัง", ["สำนักวิชาการ"]),
        ("สำนักบริหารกลางส่งครบยัง", ["สำนักบริหารงานกลาง"]),
        ("สำนักคลังใช้งบเยอะกว่าสำนักบริหารกลางไหม", ["สำนักการคลังและงบประมาณ", "สำนักบริหารงานกลาง"]),
        ("งบสำนักการคลังกับสำนักบริหารกลางเท่าไหร่", ["สำนักการคลังและงบประมาณ", "สำนักบริหารงานกลาง"]),
        ("ขอดูแต่สำนักการคลังนะ", ["สำนักการคลังและงบประมาณ"]),
        ("สำนักกดหมายล่ะคะ", ["สำนักกฎหมาย"]),
        ("สำนักกดหมายเท่าไหร่ครับ", ["สำนักกฎหมาย"]),
    ],
)
def test_each_bureau_named_is_found(typed: str, meant: list[str]) -> None:
    found = bureaus_named(typed, BUREAUS)
    assert found.mentions == tuple((name,) for name in meant)
    assert not found.unknown


@pytest.mark.parametrize(
    ("typed", "may_mean"),
    [
        ("กรรมาธิการส่งครบยัง", _COMMITTEES),
        ("สปช. ส่งรึยัง", ("สำนักประชาสัมพันธ์", "สำนักการประชุม")),
    ],
)
def test_what_fits_several_is_unclear(typed: str, may_mean: tuple[str, ...]) -> None:
    assert set(bureaus_named(typed, BUREAUS).unclear) == set(may_mean)


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        ("สำนักข่าวกรองส่งครบยัง", "สำนักข่าวกรอง"),
        ("สำนักรัฐสภาสัมพันธ์เสร็จกี่เปอร์เซ็นต์", "สำนักรัฐสภาสัมพันธ์"),
        ("สบช. ใช้งบไปเท่าไร", "สบช."),
        ("สถานะ สตง.", "สตง."),
        ("สำนักข่าวกรองไหม", "สำนักข่าวกรอง"),
        ("งบสำนักข่าวกรองเท่าไหร่คะ", "สำนักข่าวกรอง"),
        ("สำนักพัฒนาสถานะ", "สำนักพัฒนาสถานะ"),
    ],
)
def test_what_reads_like_a_bureau_and_is_none_is_told(typed: str, unknown: str) -> None:
    found = bureaus_named(typed, BUREAUS)
    assert (found.unknown, found.mentions) == (unknown, ())


@pytest.mark.parametrize(
    "typed",
    [
        *("สำนักไหนส่งช้าสุด", "ทุกสำนักส่งครบหรือยัง", "แต่ละสำนักใช้งบเท่าไหร่", "สำนักงานเลขาธิการทำไปถึงไหน"),
        *("งบแยกตามสำนักหน่อย", "แบ่งตามสำนักเท่าไร", "แล้วงบล่ะ"),
        *("3 สำนักแรก", "เรียงสำนักจากดีไปแย่", "ของสำนักพี่มีแดงไหม", "เทียบสองปี", "สอบผ่านมั้ย", "สงบดี"),
        *("งบประมาณเหลือเท่าไร", "แผนมีอะไรบ้าง", "พิมพ์อะไรได้บ้าง", "นโยบายไม่รับของขวัญคืออะไร"),
        *("ประชาสัมพันธ์ครบหรือยัง", "ช่องทางประชาสัมพันธ์ครบหรือยัง", "รายงานการประชุมส่งหรือยัง"),
        *("วันนี้มีใครในสำนักลาบ้าง", "คนในสำนักลากี่คน"),
        *("ประชุมคณะ กมธ. พรุ่งนี้", "ส.ค. ต้องส่งอะไร", "หนังสือวิชาการส่งหรือยัง", "", "555"),
    ],
)
def test_ordinary_words_are_no_bureau(typed: str) -> None:
    found = bureaus_named(typed, BUREAUS)
    assert (found.mentions, found.unknown) == ((), "")


@given(st.text(max_size=200))
def test_any_text_is_read(typed: str) -> None:
    found = bureaus_named(typed, BUREAUS)
    assert all(names and set(names) <= set(BUREAUS) for names in found.mentions)
    assert bureaus_named(typed, ()).mentions == ()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("ปชส. เบิกงบไปกี่บาท", "สำนักประชาสัมพันธ์"),
        ("ขอหลักฐานของ 1.10 ที่กฎหมายส่งมา", "สำนักกฎหมาย"),
        ("ตามที่กฎหมายกำหนดไว้ส่งเมื่อไหร่", ""),
        ("ที่ประชุมแจ้งว่าอย่างไร", ""),
    ],
)
def test_short_names_and_who_sent_something_are_heard(said: str, name: str) -> None:
    known = ["สำนักประชาสัมพันธ์", "สำนักกฎหมาย", "สำนักการประชุม"]
    assert "".join(bureaus_named(said, known).names) == name


def test_a_list_of_short_names_is_read_to_its_end() -> None:
    known = ["สำนักการคลังและงบประมาณ", "สำนักการพิมพ์", "สำนักวิชาการ"]
    assert bureaus_named("ขอเทียบ 3 สำนัก คลัง พิมพ์ วิชาการ", known).names == tuple(known)
    assert bureaus_named("สำนักวิชาการ ส่งให้พิมพ์แล้ว", known).names == ("สำนักวิชาการ",)


def test_a_short_part_is_not_known_by_its_sound_alone() -> None:
    known = ("สำนักประชาสัมพันธ์", "สำนักการคลังและงบประมาณ")
    assert spellings(known).by_part("ช้า") == ()
    assert spellings(known).by_part("คลัง") == ("สำนักการคลังและงบประมาณ",)


def test_a_time_behind_the_word_is_no_name() -> None:
    found = bureaus_named("สรุปสำนักรอบนี้ เสร็จกี่กิจกรรม", BUREAUS)
    assert (found.mentions, found.unknown) == ((), "")

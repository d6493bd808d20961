"""Where lines may be broken: between words, and no letter is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.papers.printing.letter_widths import width
from handlers.papers.printing.shortened import shortened
from handlers.papers.printing.thai_words import pieces


@given(st.text(max_size=200), st.integers(4, 40))
def test_the_pieces_are_the_text_again(text: str, longest: int) -> None:
    assert "".join(pieces(text, (), longest)) == text


@given(st.text(alphabet="กขคงดนมรำสอาิีุู่้์็เแไ ๆฯ().", max_size=120))
def test_thai_pieces_are_the_text_again(text: str) -> None:
    assert "".join(pieces(text, ("กานดา",), 12)) == text


def test_a_word_is_one_piece() -> None:
    found = pieces("สำนักงานดำเนินการที่ญี่ปุ่น")
    assert "ดำเนินการ" in found and "ญี่ปุ่น" in found


def test_a_name_is_one_piece_whatever_words_it_is_made_of() -> None:
    assert "นายดีใจมากมาย" in pieces("นายดีใจมากมายมาแล้ว", ("ดีใจมากมาย",))


def test_a_year_stays_with_its_era_and_signs_with_their_word() -> None:
    found = pieces("ปี พ.ศ. 2566 ต่าง ๆ (สำนัก) ตาม ป.ป.ช.")
    assert {"พ.ศ. 2566", "ต่าง ๆ", "(สำนัก)", "ป.ป.ช."} <= set(found)


def test_the_width_of_a_text_is_that_of_the_documents_font() -> None:
    assert width("ทั้งสิ้น") == pytest.approx(width("ทงสน"), abs=0.01)  # marks have no width
    assert width("ณ") > width("ก") > width("เ") and width("WWW") > 1.5 * width("xxx")


def test_what_is_longer_than_a_line_is_cut_between_whole_letters() -> None:
    found = pieces("ก้" * 30, (), 10)
    assert all(len(piece) <= 20 for piece in found)
    assert all(not piece.startswith("้") for piece in found)


def test_a_name_no_line_can_hold_is_broken_between_its_parts_first() -> None:
    name = "นางสาวทดสอบกุ้ง ญี่ปุ่นวิจิตรตระการ"
    assert pieces(f"โดย{name}", (name,), 20)[-3:] == ["นางสาวทดสอบกุ้ง", " ", "ญี่ปุ่นวิจิตรตระการ"]


def test_a_word_no_line_can_hold_is_broken_where_two_words_meet() -> None:
    assert pieces("บริหารทรัพยากรบุคคล", (), 10) == ["บริหาร", "ทรัพยากร", "บุคคล"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [("ให้ไปดำเนินการตามแผน", "ดำเนินการ"),
     ("กลุ่มตรวจสอบภายใน, สำนักการพิมพ์", "สำนักการพิมพ์"),
     ("ด้านความโปร่งใสในงาน", "ความโปร่งใส"),
     ("เมื่อวันพุธที่ ๑๘ มกราคม ๒๕๖๖ แล้ว", "๑๘ มกราคม ๒๕๖๖"),
     ("วันที่ 12 มกราคม", "12 มกราคม"),
     ("ไม่ต่ำกว่าร้อยละ ๘๐", "ร้อยละ ๘๐"),
     ("ส่งแล้ว 204 ฉบับ (4 ฉบับ)", "204 ฉบับ"),
     ("ประชุมครั้งที่ ๑/๒๕๖๖ แล้ว", "ครั้งที่ ๑/๒๕๖๖"),
     ("นโยบายประจำปีงบประมาณ", "ประจำปีงบประมาณ"),
     ("รายงานรายไตรมาสตามแผน", "รายไตรมาส"),
     ("ของไตรมาสที่ ๑ ปี", "ของไตรมาสที่ ๑"),
     ("ของไตรมาสที่\u00a01 ปี", "ของไตรมาสที่\u00a01"),
     ("แผนป้องกันการทุจริต ของสำนักการพิมพ์", "ของสำนักการพิมพ์"),
     ("เมื่อวันศุกร์ที่ ๑๗", "วันศุกร์ที่ ๑๗"),
     ("คุณธรรม ๕ ประการ พอเพียง", "๕ ประการ"),
     ("สุจริต จิตอาสา กตัญญู", "จิตอาสา"),
     ("ตามประมวลจริยธรรมข้าราชการ", "ประมวลจริยธรรม"),
     ("สินบน 7) การส่งเสริมคุณธรรม", "7) การส่งเสริม"),
     ("ตามหนังสือที่ สว 0004.04/ว43 ลงวันที่", "สว 0004.04/ว43"),
     ("หนังสือเวียน สว ๐๐๐๔.๐๔/ว ๔๓", "สว ๐๐๐๔.๐๔/ว ๔๓"),
     ("ในระบบ ณ วันที่", "ณ วันที่"),
     ("วันที่ ๒๐\u00a0มีนาคม\u00a0๒๕๗๐", "๒๐\u00a0มีนาคม\u00a0๒๕๗๐"),
     ("ปีงบประมาณ พ.ศ.\u00a02567", "พ.ศ.\u00a02567"),
     ("ประจำเดือนมีนาคม\u00a02570", "ประจำเดือนมีนาคม\u00a02570"),
     ("ประจำไตรมาสที่\u00a02 ปี", "ประจำไตรมาสที่\u00a02"),
     ("ลงวันที่ 5 ม.ค. 67 แล้ว", "5 ม.ค. 67"),
     ("ก่อน 5 มกราคม พ.ศ. 2567 แล้ว", "5 มกราคม พ.ศ. 2567"),
     ("ที่ นร 0101/… ลงวันที่", "นร 0101/…"),
     ("กลุ่มงาน โทร. 0 2831 9460 ต่อ 12", "โทร. 0 2831 9460"),
     ("สายใน 02-831-9460 ต่อ", "02-831-9460"),
     ("ประชุม เวลา 09.30 น. ที่", "เวลา 09.30 น."),
     ("คิดเป็น 84.21 % แล้ว", "84.21 %"),
     ("พัสดุ ครุภัณฑ์ ฯลฯ แล้ว", "ครุภัณฑ์ ฯลฯ"),
     ("โดย (นายทดสอบ) แล้ว", "(นายทดสอบ)"),
     ("ผลและ/หรือเหตุ", "และ/"),
     ("COVID-19 กับ", "COVID-19"),
     ("ระหว่าง 10 – 12 คน", "10 – 12 คน")],
)  # fmt: skip
def test_no_line_ends_within_what_is_read_as_one(text: str, kept: str) -> None:
    assert kept in pieces(text)


def test_what_is_read_as_one_is_broken_where_no_line_holds_it() -> None:
    assert pieces("๑๘ กุมภาพันธ์ ๒๕๖๖", (), 11) == ["๑๘", " ", "กุมภาพันธ์", " ", "๒๕๖๖"]


def test_of_a_date_no_line_holds_the_day_stays_with_its_month() -> None:
    assert pieces("๒๑ พฤศจิกายน ๒๕๖๙", (), 14) == ["๒๑ พฤศจิกายน", " ", "๒๕๖๙"]
    assert pieces("๒๑\u00a0พฤศจิกายน\u00a0๒๕๖๙", (), 14)[0].startswith("๒๑\u00a0พฤศจิกายน")


@pytest.mark.parametrize(
    ("most", "kept"),
    [(30, "สำนักบริหารงานกลางได้มี…"), (60, "สำนักบริหารงานกลางได้มีการดำเนินการประกาศ\nเจตนารมณ์ร่วมกันใน…")],
)
def test_a_shortened_text_ends_with_a_whole_word(most: int, kept: str) -> None:
    text = "สำนักบริหารงานกลางได้มีการดำเนินการประกาศ\nเจตนารมณ์ร่วมกันในการขับเคลื่อน"
    assert shortened(text, most) == kept
    assert shortened(text, len(text)) == text

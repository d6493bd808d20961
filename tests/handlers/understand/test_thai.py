"""Thai as it is typed becomes proper Thai, once and for all."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand import thai
from handlers.understand.thai import (
    fold,
    letters,
    mend_typing,
    normalise,
    normalise_lines,
    without_particles,
    without_polite_ending,
    written_lines,
)
from tests.growth import grows_evenly

MESSY = st.text(
    st.one_of(
        st.sampled_from("กงนมรสเแไาำะิี่้๊๋์็ัุํฺ๎ๆฯ๑๙ \n\u200b\u00a0.,-1A"),
        st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5B),
        st.characters(),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("ดําเนินการ", "ดำเนินการ"),
        ("ด าเนินการ", "ดำเนินการ"),
        ("ด ำเนินการ", "ดำเนินการ"),
        ("ส านักงาน", "สำนักงาน"),
        ("เเผนงาน", "แผนงาน"),
        ("ที ่", "ที่"),
        ("ท่ี", "ที่"),
        ("ที่่", "ที่"),
        ("เข้มแขง็", "เข้มแข็ง"),
        ("เสร็จ", "เสร็จ"),
        ("ก า ร พั ฒ น า", "การพัฒนา"),
        ("ก ข ค ง", "ก ข ค ง"),
        ("ราย\u200bงาน\ufeff", "รายงาน"),
        ("๑.๖", "1.6"),
        ("Ｎｏ　Ｇｉｆｔ", "No Gift"),
        ("  รายงาน \t\n 1.6  ", "รายงาน 1.6"),
        ("ที\uf70a", "ที่"),
        ("10²", "10²"),
        ("\ud800ก", "ก"),
    ],
)
def test_broken_thai_is_mended(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@given(MESSY)
def test_what_is_written_differs_from_what_is_read_by_thai_digits_alone(typed: str) -> None:
    written, read = written_lines(typed), normalise_lines(typed)
    assert len(written) == len(read)
    assert all(w == r or w in "๐๑๒๓๔๕๖๗๘๙" for w, r in zip(written, read, strict=True))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("เหมือนครั้งที่เเล้ว", "เหมือนครั้งที่แล้ว"),
        ("ดําเนินการ  นํ้าท่วม", "ดำเนินการ  น้ำท่วม"),
        ("ที่่ ๕ ท่ี", "ที่ ๕ ที่"),
        ("เเจ้ง\n\n- ข้อ ๑ 😀👍🏽\t", "แจ้ง\n\n- ข้อ ๑ 😀👍🏽\t"),
        ("ดูเเฟ้ม https://example.go.th/เเผน/๑?q=1 นํ้า", "ดูแฟ้ม https://example.go.th/เเผน/๑?q=1 น้ำ"),
    ],
)
def test_slips_of_typing_are_mended_and_all_else_stays_as_typed(typed: str, meant: str) -> None:
    assert mend_typing(typed) == meant


@given(MESSY)
def test_mending_what_was_typed_twice_changes_nothing_more(text: str) -> None:
    once = mend_typing(text)
    assert mend_typing(once) == once
    assert normalise(once) == normalise(text)


def test_lines_are_kept_where_lines_matter() -> None:
    assert written_lines("เมื่อวันที่ ๒๑ \n\n จ านวน 5 คน") == "เมื่อวันที่ ๒๑\nจำนวน 5 คน"
    assert normalise_lines("ด าเนินการ \r\n\r\n  ข้อ ๑ \u2028 จบ") == "ดำเนินการ\nข้อ 1\nจบ"
    assert normalise("ก\nข") == "ก ข"


@given(MESSY)
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    lines = normalise_lines(text)
    assert normalise_lines(lines) == lines


@given(MESSY)
def test_the_matching_key_of_a_key_is_itself(text: str) -> None:
    key = fold(text)
    assert fold(key) == key
    assert letters(letters(text)) == letters(text)


@given(MESSY)
def test_mended_text_is_one_visible_storable_line(text: str) -> None:
    mended = normalise(text)
    assert mended == mended.strip()
    assert "\n" not in mended and "  " not in mended and "\u200b" not in mended
    mended.encode()


@pytest.mark.parametrize(
    ("typed", "same_as"),
    [
        ("รายงานครับ", "รายงาน"),
        ("รายงาน นะคะ", "รายงาน"),
        ("ส่งงานให้หน่อยนะครับ", "ส่งงาน"),
        ("ขอเอกสารด้วยค่ะ", "ขอเอกสาร"),
        ("เมนูจ้า", "เมนู"),
        ("เมนูค่า", "เมนู"),
        ("เมนูค่าา", "เมนู"),
        ("เมนูอ่ะค่ะ", "เมนู"),
        ("เมนูครัช", "เมนู"),
        ("เมนูงับ", "เมนู"),
        ("เมนูคร้าบผม", "เมนู"),
        ("เมนู นะจ๊ะ", "เมนู"),
        ("โอเคคร้าบบ", "โอเค"),
        ("ไม่มีค่า", "ไม่มี"),
        ("NO  Gift!!", "no gift"),
        ("ยกเลิกกกกก", "ยกเลิก"),
        ("ส านัก", "สำนัก"),
        ("ร า ย ง า น", "รายงาน"),
    ],
)
def test_politeness_case_and_spaces_do_not_matter(typed: str, same_as: str) -> None:
    assert fold(typed) == fold(same_as)


@pytest.mark.parametrize(
    "word",
    [
        "สถานะ",
        "ชนะ",
        "เสนอแนะ",
        "ผู้บังคับ",
        "ร้อยละ",
        "คณะ",
        "ทันที",
        "คุณค่า",
        "มูลค่า",
        "ตั้งค่า",
        "ระงับ",
        "เยอะ",
        "เปรอะ",
        "ไม่ครบ",
        "คืนเจ้าของครบ",
        "เก็บเงินได้ครบ",
        "รูปยังไม่ครบ",
    ],
)
def test_words_that_end_like_a_particle_stay_whole(word: str) -> None:
    assert fold(word) == word
    assert fold(word + "ค่ะ") == word


def test_a_particle_said_alone_is_kept() -> None:
    assert fold("ครับ") == "ครับ"
    assert without_polite_ending("ค่ะ") == "ค่ะ"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ส่งได้ 15 ธ.ค. ค่ะ", "ส่งได้ 15 ธ.ค."),
        ("ตามมติ กมธ. นะครับ", "ตามมติ กมธ."),
        ("เริ่ม 13.30 น.", "เริ่ม 13.30 น."),
        ("บริษัท ข. ครับ", "บริษัท ข."),
        ("ทำเสร็จหมดแล้ว. ค่ะ", "ทำเสร็จหมดแล้ว"),
        ("เดี๋ยวบอกอีกที 15 ธ.ค...", "เดี๋ยวบอกอีกที 15 ธ.ค"),
    ],
)
def test_the_stop_of_an_abbreviation_is_part_of_its_word(typed: str, kept: str) -> None:
    assert without_polite_ending(typed) == kept


@pytest.mark.parametrize("piece", ["ก่้", "ก า ", "เเ", "นะ", "ครับ ", "\u0e4d", "ํ่"])
@pytest.mark.parametrize("mend", [normalise, fold])
def test_mending_takes_as_much_longer_as_the_text_is(
    mend: Callable[[str], str], piece: str
) -> None:
    assert grows_evenly(mend, piece, 5000)


def test_a_mark_that_a_line_break_parted_from_its_letter_is_joined_at_once() -> None:
    assert normalise("ก\u2028ั") == normalise("ก\nั") == "กั"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("กลุ่มงานบัญชีค่ะ", "กลุ่มงานบัญชี"),
        ("อบรมจริยธรรม ค่ะ", "อบรมจริยธรรม"),
        ("กลุ่มงานบัญชีนะคะ", "กลุ่มงานบัญชี"),
        ("งานบุญ ครับผม.", "งานบุญ"),
        ("คุณค่า", "คุณค่า"),
        ("นายสมมติ ชนะ", "นายสมมติ ชนะ"),
        ("ศูนย์สถานะครับ", "ศูนย์สถานะ"),
        ("วันหยุดตามมติ ครม.", "วันหยุดตามมติ ครม."),
        ("วังเจ้า", "วังเจ้า"),
        ("ฟ้าสว่างจ้า", "ฟ้าสว่างจ้า"),
        ("นางสาวสมมติ ใจจ้า", "นางสาวสมมติ ใจจ้า"),
        ("งานบุญ จ้า", "งานบุญ"),
        ("กิจกรรมโยคะ", "กิจกรรมโยคะ"),
        ("กิจกรรมโยคะค่ะ", "กิจกรรมโยคะ"),
        ("สมาคมจีนแคะ", "สมาคมจีนแคะ"),
        ("ทำความสะอาดและขจัดคราบ", "ทำความสะอาดและขจัดคราบ"),
        ("ศูนย์ราชการแจ้งวัฒนะค่ะ", "ศูนย์ราชการแจ้งวัฒนะ"),
        ("ประเมินสมรรถนะครับ", "ประเมินสมรรถนะ"),
        ("จัดเตรียมยานพาหนะค่ะ", "จัดเตรียมยานพาหนะ"),
        ("นายสมมติ รัตนะครับ", "นายสมมติ รัตนะ"),
        ("อาคารประชุมนะคะ", "อาคารประชุม"),
        ("ห้อง 301นะครับ", "ห้อง 301"),
        ("ระบบร้องทุกข์ด้วย", "ระบบร้องทุกข์ด้วย"),
        ("ครั้งที่ ๑/๒๕๗๐", "ครั้งที่ ๑/๒๕๗๐"),
        ("ค่ะ", "ค่ะ"),
    ],
)
def test_a_name_loses_its_polite_ending_only(typed: str, name: str) -> None:
    assert without_particles(typed) == name


@pytest.mark.parametrize("piece", ["น้า ", "นะ ", " นะ", "ค่ะ ", "ครับ", " ", "นะคะ", "จ้า ", "ค่า "])
@pytest.mark.parametrize("after", ["", "ก"])
def test_names_of_endings_alone_are_read_at_once(piece: str, after: str) -> None:
    before = time.process_time()
    without_particles(piece * (5000 // len(piece)) + after)
    assert time.process_time() - before < 1


_ENDINGS = st.from_regex(
    rf"(?:{thai._TAIL.pattern[:-1]}|{thai._SPACED_TAIL.pattern[:-1]})", fullmatch=True
)


@given(st.sampled_from(("ส่งแล้ว", "มีคนเข้าร่วม 40 คน", "ราคา 80 บาท")), _ENDINGS)
def test_every_polite_ending_has_the_letters_it_is_looked_for_by(said: str, ending: str) -> None:
    assert f"{said}{ending}"[-2:] in thai._LAST_LETTERS

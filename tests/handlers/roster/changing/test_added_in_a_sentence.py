"""A new person told in sentences that hold more than what is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.roster.changing.staff_number import is_unknown
from tests.handlers.house import Chat


@pytest.fixture
def asked(admin: Chat) -> Chat:
    """An administrator where the position of somebody new is asked for."""
    return admin.says("เพิ่มบุคลากร").says("นางทดสอบ หก").says("D0998")


@pytest.mark.parametrize(
    ("words", "position", "bureau", "group"),
    [
        ("อ้อ ตำแหน่งเจ้าพนักงานธุรการ อยู่ประชาสัมพันธ์ ไม่มีกลุ่มงาน",
         "เจ้าพนักงานธุรการ", "สำนักประชาสัมพันธ์", ""),
        ("ตำแหน่งนักวิชาการคลัง สำนักการคลัง กลุ่มงานบัญชี",
         "นักวิชาการคลัง", "สำนักการคลังและงบประมาณ", "กลุ่มงานบัญชี"),
    ],
)  # fmt: skip
def test_what_stands_beside_the_position_is_no_part_of_it(
    asked: Chat, words: str, position: str, bureau: str, group: str
) -> None:
    found = asked.says(words).answers
    assert (found["position"], found["work_group"]) == (position, group)
    assert found["bureau"]["name"] == bureau  # type: ignore[index]


@pytest.mark.parametrize("words", ["นักประชาสัมพันธ์ ปฏิบัติการ", "เจ้าหน้าที่อยู่เวรประชาสัมพันธ์", "นิติกร"])
def test_a_position_alone_stays_whole(asked: Chat, words: str) -> None:
    found = asked.says(words).answers
    assert found["position"] == words and "bureau" not in found


@pytest.mark.soak
def test_a_bureau_is_read_out_of_a_reproach(asked: Chat) -> None:
    asked.says("นิติกร").says("ก็สำนักการคลังไงคะ บอกไปแล้ว")
    assert "อยู่กลุ่มงานใด" in asked.last


def test_another_one_is_added_with_all_that_is_told(admin: Chat) -> None:
    admin.says("เพิ่มอีกคน ชื่อ นางทดสอบ หก สำนักประชาสัมพันธ์ ตำแหน่งเจ้าพนักงานธุรการ เลข D0998")
    found = admin.answers
    assert (found["name"], found["staff_id"]) == ("นางทดสอบ หก", "D0998")
    assert "อยู่กลุ่มงานใด" in admin.last


@pytest.mark.parametrize(
    "words", ["ไม่รู้เลขอ่ะ เอาเลขถัดไปก็ได้", "ยังไม่มีเลข", "เลขประจำตัวยังไม่ทราบค่ะ", "ขอเลขถัดไป"]
)
def test_a_number_is_not_made_up(admin: Chat, words: str) -> None:
    heard = len(admin.says("เพิ่มบุคลากร").says("นางทดสอบ หก").heard)
    admin.says(words)
    assert "บอตตั้งให้ไม่ได้" in admin.since(heard) and "staff_id" not in admin.answers


@pytest.mark.parametrize("words", ["D0998", "เลข D0998 ค่ะ", "นางทดสอบ หก", "ไม่ใช่คนนี้"])
def test_other_words_are_no_unknown_number(words: str) -> None:
    assert not is_unknown(words)


@pytest.mark.parametrize(
    ("words", "name", "bureau"),
    [
        ("มีน้องบรรจุใหม่วันนี้ชื่อ สมหญิง ใจงาม อยู่สำนักประชาสัมพันธ์ เพิ่มยังไงคะ",
         "สมหญิง ใจงาม", "สำนักประชาสัมพันธ์"),
        ("มีเจ้าหน้าที่ใหม่ชื่อสมหญิง ใจงาม สำนักประชาสัมพันธ์ เพิ่มให้หน่อย",
         "สมหญิง ใจงาม", "สำนักประชาสัมพันธ์"),
        ("เพิ่มบุคลากรชื่อ สมหญิง ใจงาม อยู่สำนักประชาสัมพันธ์ค่ะ", "สมหญิง ใจงาม", "สำนักประชาสัมพันธ์"),
        ("มีน้องใหม่ ชื่อนางสาวสมหญิง ใจงาม สำนักประชาสัมพันธ์ เพิ่มยังไงคะ",
         "นางสาวสมหญิง ใจงาม", "สำนักประชาสัมพันธ์"),
    ],
)  # fmt: skip
def test_a_name_told_in_the_wish_is_kept_and_how_is_no_position(
    admin: Chat, words: str, name: str, bureau: str
) -> None:
    found = admin.says(words).answers
    assert found["name"] == name and found["bureau"]["name"] == bureau  # type: ignore[index]
    assert "position" not in found
    assert ("ยังไม่มีคำนำหน้า" in admin.since(0)) is not name.startswith("นาง")
    assert "ตำแหน่งอะไร" in admin.says("D0998").last


@pytest.mark.parametrize("words", ["มีน้องใหม่ เพิ่มยังไงคะ", "เพิ่มบุคลากร", "เพิ่มบุคลากรใหม่ ชื่อยังไม่รู้"])
def test_where_no_name_is_told_it_is_asked(admin: Chat, words: str) -> None:
    admin.says(words)
    assert "name" not in admin.answers and "เลขประจำตัว" in admin.last


@pytest.mark.parametrize(
    ("words", "name", "position"),
    [
        ("มีน้องใหม่เข้ามา สมหญิง ใจดี สำนักบริหารงานกลาง เพิ่มเข้าระบบให้หน่อย", "สมหญิง ใจดี", None),
        ("เพิ่มคนใหม่ สมชาย ใจงาม นิติกร สำนักบริหารงานกลาง", "สมชาย ใจงาม", "นิติกร"),
    ],
)
def test_a_newcomers_name_needs_no_title(
    admin: Chat, words: str, name: str, position: str | None
) -> None:
    found = admin.says(words).answers
    assert (found["name"], found.get("position")) == (name, position)
    assert found["bureau"]["name"] == "สำนักบริหารงานกลาง"  # type: ignore[index]


@pytest.mark.parametrize("words", ["มีน้องใหม่มาทำงาน เพิ่มเข้าระบบยังไงคะ", "มีคนใหม่เข้ามา เพิ่มยังไง"])
def test_who_asks_how_names_nobody(admin: Chat, words: str) -> None:
    assert "name" not in admin.says(words).answers


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่มบุคลากรใหม่, สมปอง ทดลองงาน, นิติกร, สำนักประชาสัมพันธ์, เริ่ม 1 มีนาคม 2570, โทร 0811112222",
        "รบกวนเพิ่มเจ้าหน้าที่ใหม่ครับ สมปอง ทดลองงาน; นิติกร; สำนักประชาสัมพันธ์; 081-111-2222",
        "เพิ่มบุคลากรใหม่ ชื่อ สมปอง ทดลองงาน / ตำแหน่ง นิติกร / สำนักประชาสัมพันธ์ / โทร 0811112222",
        "ขอเพิ่มข้าราชการบรรจุใหม่\nสมปอง ทดลองงาน\nนิติกร\nสำนักประชาสัมพันธ์"
        "\nวันเริ่มงาน: 1 มี.ค. 70\nโทร. 081 111 2222",
    ],
)
def test_each_part_of_a_list_is_read_as_what_it_is(admin: Chat, words: str) -> None:
    heard = len(admin.heard)
    found = admin.says(words).answers
    assert (found["name"], found["position"]) == ("สมปอง ทดลองงาน", "นิติกร")
    assert found["bureau"]["name"] == "สำนักประชาสัมพันธ์"  # type: ignore[index]
    assert "staff_id" not in found and "ทะเบียนไม่มีเบอร์โทร" in admin.since(heard)
    assert ("ทะเบียนไม่มีวันเริ่มงาน" in admin.since(heard)) == ("เริ่ม" in words)


def test_a_list_may_tell_the_number(admin: Chat) -> None:
    admin.says("เพิ่มคนใหม่, นางทดสอบ หก, นักวิชาการคลัง, สำนักการคลัง, เลขประจำตัว: D0998")
    found = admin.answers
    assert (found["name"], found["staff_id"]) == ("นางทดสอบ หก", "D0998")
    assert found["position"] == "นักวิชาการคลัง" and "อยู่กลุ่มงานใด" in admin.last


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("นิติกร โทร 0811112222", "นิติกร"),
        ("ตำแหน่งนิติกร สำนักประชาสัมพันธ์ เบอร์ 081-111-2222 ค่ะ", "นิติกร"),
        ("นักวิชาการคลัง อีเมล test@example.com", "นักวิชาการคลัง"),
    ],
)
def test_a_phone_or_an_address_is_no_part_of_the_position(
    asked: Chat, words: str, position: str
) -> None:
    heard = len(asked.heard)
    found = asked.says(words).answers
    assert found["position"] == position and "ทะเบียนไม่มีเบอร์โทร" in asked.since(heard)


@pytest.mark.parametrize(
    "words", ["D0998 ไม่ใช่เลขประจำตัวเขา ยังไม่มีเลข", "เลข D0998 ไม่ใช่ค่ะ", "เลข D0998 ผิด"]
)
def test_a_number_that_is_denied_is_asked_for_again(asked: Chat, words: str) -> None:
    found = asked.says(words).answers
    assert "staff_id" not in found and "position" not in found
    assert "เลขประจำตัวเจ้าหน้าที่คืออะไร" in asked.last


def test_a_word_is_cut_out_of_the_position(asked: Chat) -> None:
    asked.says("นักวิเคราะห์นโยบายและแผน").says("สำนักบริหารงานกลาง").taps("ไม่มีกลุ่มงาน").taps("ไม่มี")
    asked.says("บุคลากร")
    asked.says("ตำแหน่งเอาคำว่า นโยบาย ออก").taps("แก้ตามนี้")
    assert asked.answers["position"] == "นักวิเคราะห์และแผน"


@pytest.mark.parametrize(
    "said",
    [
        "อ้าวไม่มีเหรอ งั้นเพิ่มเลย D0107 นายทดลอง ขยันงาน สำนักประชาสัมพันธ์ นักวิชาการเผยแพร่",
        "งั้นเพิ่ม D0107 นายทดลอง ขยันงาน สำนักประชาสัมพันธ์ นักวิชาการเผยแพร่",
    ],
)
def test_who_is_not_there_is_added_in_the_same_breath(
    chat: Callable[[str], Chat], said: str
) -> None:
    admin = chat("D0002").says("ออกรหัสลงทะเบียนใหม่ให้ D0107 ที").says(said)
    told = admin.state["answers"]
    assert (told["name"], told["position"]) == ("นายทดลอง ขยันงาน", "นักวิชาการเผยแพร่")
    assert (told["bureau"]["name"], told["staff_id"]) == ("สำนักประชาสัมพันธ์", "D0107")


@pytest.mark.parametrize(
    ("words", "name", "position", "bureau"),
    [
        ("น.ส.ทดสอบ ใจดี เป็นนักวิชาการเงิน อยู่สำนักการคลังฯ",
         "น.ส.ทดสอบ ใจดี", "นักวิชาการเงิน", "สำนักการคลังและงบประมาณ"),
        ("นางทดสอบ ใจดี เป็นนิติกร สังกัดสำนักประชาสัมพันธ์", "นางทดสอบ ใจดี", "นิติกร", "สำนักประชาสัมพันธ์"),
        ("นายทดสอบ ใจดี เป็นพนักงานขับรถ อยู่ประชาสัมพันธ์ค่ะ",
         "นายทดสอบ ใจดี", "พนักงานขับรถ", "สำนักประชาสัมพันธ์"),
        ("นายทดสอบ ใจดี เป็นวิศวกร ประจำสำนักประชาสัมพันธ์", "นายทดสอบ ใจดี", "วิศวกร", "สำนักประชาสัมพันธ์"),
        ("น.ส.ทดสอบ ใจดี เป็นผู้รายงาน สำนักการคลังฯ", "น.ส.ทดสอบ ใจดี", None, "สำนักการคลังและงบประมาณ"),
    ],
)  # fmt: skip
def test_what_somebody_is_and_where_stands_behind_the_name(
    admin: Chat, words: str, name: str, position: str | None, bureau: str
) -> None:
    found = admin.says("เพิ่มบุคลากร").says("D0998").says(words).answers
    assert (found["name"], found.get("position")) == (name, position)
    assert found["bureau"]["name"] == bureau  # type: ignore[index]

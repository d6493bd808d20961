"""Words that only point back at what was shown: `คนนั้น`, `อันหลัง`, `ทั้งสองอัน`; they open it, ask
which, or say that nothing is meant, and never become an answer themselves."""

from __future__ import annotations

import pytest

from handlers.understand.choices.places import points_only, read_place
from tests.handlers.house import Chat, House

NOTHING = "ยังไม่ทราบว่า “"
ONLY_POINT = ["คนแรก", "คนที่สองค่ะ", "อันนั้น", "ท่านนั้น", "อันหลังละกัน", "ทั้งสองคน", "ทั้งคู่เลย", "คนเมื่อกี้"]


@pytest.mark.parametrize("words", ["คนนั้น", "คนนั้นชื่ออะไร", "ขอดูคนเมื่อกี้หน่อยค่ะ"])
def test_of_several_people_the_bot_asks_which(demo: House, admin: Chat, words: str) -> None:
    admin.says("บุคลากร ผู้รายงาน").says(words)
    assert "หมายถึงรายการใด" in admin.last and len(admin.offers) >= 4
    admin.taps(admin.offers[1])
    assert "เลขประจำตัว D0103" in admin.last


@pytest.mark.parametrize("words", ["คนนั้น", "ชื่ออะไรคนนั้น", "คนเมื่อกี้เป็นใครคะ"])
def test_the_only_one_of_a_list_is_opened(demo: House, admin: Chat, words: str) -> None:
    assert "เลขประจำตัว D0002" in admin.says("ใครเป็นแอดมินบ้างตอนนี้").says(words).last


def test_what_was_shown_before_the_newest_answer_is_meant_by_its_word(
    demo: House, admin: Chat
) -> None:
    admin.says("ใครเป็นแอดมินบ้างตอนนี้").says("เมนู").says("คนเมื่อกี้")
    assert "เลขประจำตัว D0002" in admin.last


@pytest.mark.parametrize("words", ONLY_POINT)
def test_where_nothing_is_in_sight_the_bot_says_so(demo: House, admin: Chat, words: str) -> None:
    assert NOTHING in admin.says(words).last


@pytest.mark.parametrize("words", ONLY_POINT)
def test_they_become_no_name(demo: House, admin: Chat, words: str) -> None:
    admin.says("ตั้งคณะทำงาน คณะทำงานทดสอบ").says(words)
    assert NOTHING in admin.since(0) or "ยังไม่ได้บันทึกข้อความนี้" in admin.last
    assert "members" not in admin.state["answers"]


@pytest.mark.parametrize(
    ("words", "name"),
    [("คนแรกค่ะ", "ช่วยรายงาน"), ("อันที่สอง", "บุคลากร"), ("เอาคนที่ 2 แล้วกัน", "บุคลากร")],
)
def test_one_of_several_of_a_name_is_meant_by_its_place(
    demo: House, admin: Chat, words: str, name: str
) -> None:
    admin.says("ตั้งคณะทำงาน คณะทำงานทดสอบ").says("คุณสมมติ").says(words)
    [member] = admin.state["answers"]["members"]["people"]
    assert member["name"] == f"นายสมมติ {name}"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("คนแรก", "นายสมมติ ช่วยรายงาน"),
        ("คนที่อยู่สำนักการคลังและงบประมาณค่ะ", "นายสมมติ รายงานคลัง"),
        ("ที่เป็นนักทรัพยากรบุคคลครับ", "นายสมมติ รับแจ้งเหตุ"),
        ("คนที่เป็นเลขาธิการ", "นายสมมติ ผู้นำองค์กร"),
    ],
)
@pytest.mark.parametrize("opens", ["ชื่นชมเพื่อน", "จัดการคัดเลือก"])
def test_one_of_several_who_are_offered_is_described(
    demo: House, reporter: Chat, admin: Chat, opens: str, words: str, name: str
) -> None:
    praises = opens == "ชื่นชมเพื่อน"
    chat = reporter.says(opens) if praises else admin.says(opens).says("2570")
    assert "“คุณสมมติ” หมายถึงผู้ใด" in chat.says("คุณสมมติ").last
    answers = chat.says(words).state["answers"]
    assert answers["who" if praises else "chair"]["name"] == name and not answers["alike"]


@pytest.mark.parametrize("opens", ["ชื่นชมเพื่อน", "ตั้งคณะทำงาน คณะทำงานทดสอบ"])
def test_a_description_of_some_of_them_leaves_fewer(
    demo: House, reporter: Chat, admin: Chat, opens: str
) -> None:
    chat = (reporter if opens == "ชื่นชมเพื่อน" else admin).says(opens).says("คุณสมมติ")
    chat.says("ที่เป็นเจ้าพนักงานธุรการ")
    assert chat.offers[:2] == ["1. สมมติ ช่วยรายงาน", "2. สมมติ บุคลากร"]
    assert "หมายถึงผู้ใด" in chat.last and "รายงานคลัง" not in chat.last
    assert "สมมติ บุคลากร" in str(chat.says("คนที่สองค่ะ").state["answers"])


@pytest.mark.parametrize("opens", ["ชื่นชมเพื่อน", "ตั้งคณะทำงาน คณะทำงานทดสอบ"])
def test_a_description_of_none_of_them_is_no_name(
    demo: House, reporter: Chat, admin: Chat, opens: str
) -> None:
    chat = (reporter if opens == "ชื่นชมเพื่อน" else admin).says(opens).says("คุณสมมติ")
    chat.says("ที่เป็นสถาปนิกค่ะ")
    assert "หมายถึงผู้ใด" in chat.last and "สถาปนิก" not in str(chat.state["answers"])


def test_a_longer_name_chooses_too(demo: House, reporter: Chat) -> None:
    reporter.says("ชื่นชมเพื่อน").says("คุณสมมติ").says("สมมติ บุคลากร")
    answers = reporter.state["answers"]
    assert answers["who"]["name"] == "นายสมมติ บุคลากร" and not answers["alike"]


def test_dates_on_buttons_are_counted_by_words_and_not_by_figures(demo: House, admin: Chat) -> None:
    admin.says("เลื่อนวันส่งของรอบ").says("อันหลัง")
    assert NOTHING in admin.since(0)  # of six nobody knows which one
    assert admin.says("อันแรกละกัน").state["answers"]["round"] == "2027-03-20"


@pytest.mark.parametrize(
    ("words", "count", "place"),
    [
        ("อันหลัง", 2, 1),
        ("อันหลัง", 3, None),
        ("คนสุดท้าย", 3, 2),
        ("เอาท่านแรก", 3, 0),
        ("รายงานแรก", 2, None),
    ],
)
def test_the_latter_is_one_of_two(words: str, count: int, place: int | None) -> None:
    assert read_place(words, count) == place


@pytest.mark.parametrize(
    "words",
    [
        "คนแรกที่มาถึง", "อันนั้นยังไม่เสร็จ", "ทั้งสองข้อ", "ข้อแรก", "รายการที่ 5 ยกเลิก", "คุณแรก",
        "ทั้งหมด", "รายแรกของปี", "อันเดิม", "นางสาวที่สอง มีสุข",
    ],
)  # fmt: skip
def test_words_that_tell_more_do_not_only_point(words: str) -> None:
    assert not points_only(words)


@pytest.mark.parametrize("before", ["รายงาน", "งานค้าง", "เรื่องที่ต้องทำ"])
@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("อันที่ 5 อ่ะ No Gift", "3.7"),
        ("เอาของหลักธรรมวิถีทางศาสนาน่ะค่ะ", "2.1"),
        ("ขอดูอันที่เกี่ยวกับแผนบริหารความเสี่ยง", "3.4"),
    ],
)
def test_a_row_is_named_by_the_title_of_its_activity(
    demo: House, reporter: Chat, before: str, words: str, number: str
) -> None:
    assert f"รายงาน {number} " in reporter.says(before).says(words).last


def test_an_ordinal_and_words_of_another_row_are_asked_about(demo: House, reporter: Chat) -> None:
    reporter.says("รายงาน").says("อันที่ 4 อ่ะ No Gift")
    assert [each[:6] for each in reporter.offers[:2]] == ["1. 3.4", "2. 3.7"]
    assert not reporter.house.states(reporter.user_id)

"""Questions typed while a letter is written: they are answered or asked about, and never sent."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House

_LETTER = "พรุ่งนี้ประชุม 9 โมง ห้อง 301"
_LINE = f"ส่งข้อความด่วนถึงทุกคน: {_LETTER}"


@pytest.mark.parametrize(
    "words",
    [
        "ส่งถึงใครบ้างแล้ว ใครกดรับทราบแล้ว",
        "ใครยังไม่กดรับทราบ",
        "ถึงกี่คนแล้ว",
        "ดูว่าใครรับทราบแล้วบ้าง",
        "คราวที่แล้วส่งไปว่าอะไร",
    ],
)
def test_who_got_a_letter_is_no_letter(demo: House, admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคน").says(words)
    not_yet = ("ยังไม่ได้ส่งถึงใคร", "เรื่องนี้ยังไม่ได้ส่ง")
    assert any(each in admin.last for each in not_yet) and "text" not in admin.state["answers"]
    admin.says("ยกเลิก").says(_LINE).says("แก้ไข ข้อความ").says(words)
    assert admin.state["answers"]["text"] == _LETTER
    assert any(each in admin.last for each in not_yet)


@pytest.mark.parametrize("words", ["ใครยังไม่ส่งรายงานบ้าง", "มีใครสนใจไปสัมมนาไหมคะ", "รอบต่อไปส่งวันไหน"])
def test_another_question_is_answered_or_asked_about(demo: House, admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคน").says(words)
    assert "text" not in admin.state["answers"]


@pytest.mark.parametrize(
    "words",
    [
        "ใครยังไม่ได้ลงชื่อร่วมประกาศ รบกวนลงชื่อด้วยค่ะ",
        "ใครยังไม่ส่งรายงานช่วยส่งด้วยนะคะ",
        "ท่านใดยังไม่ส่งภาพ กรุณาส่งภายในวันนี้",
        "ใครทำกุญแจห้อง 301 หาย ติดต่อรับที่ห้องธุรการ",
        "พรุ่งนี้ใครว่างช่วยจัดงานบ้าง ตอบกลับด้วยค่ะ",
    ],
)
def test_a_letter_may_call_on_its_readers(demo: House, admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคน").says(words)
    assert admin.state["answers"]["text"] == words


@pytest.mark.parametrize("words", ["เอาแค่สำนักบริหารงานกลาง", "เฉพาะสำนักบริหารงานกลางพอ"])
def test_what_builds_on_an_answer_below_the_card_changes_no_recipients(
    demo: House, admin: Chat, words: str
) -> None:
    admin.says(_LINE).says("ใครยังไม่ส่งบ้าง").says(words)
    assert admin.state["answers"]["whom"] == "everybody"
    assert "ใครยังไม่ส่ง" in admin.last and "สำนักการคลัง" not in admin.last
    assert admin.says("ทำต่อ").says(words).state["answers"]["whom"] == "bureau"


def test_other_recipients_are_asked_about_below_another_answer(demo: House, admin: Chat) -> None:
    admin.says(_LINE).says("เมนู").says("เอาแค่สำนักบริหารงานกลาง")
    assert admin.state["answers"]["whom"] == "everybody"
    assert "แก้ตามนี้ไหม" in admin.last
    assert admin.taps("แก้ตามนี้").state["answers"]["whom"] == "bureau"


@pytest.mark.parametrize("words", ["ราคาเท่าไหร่", "ใช้โควตากี่ข้อความคะ", "ใครจะได้รับบ้าง", "ส่งถึงกี่คน"])
def test_what_the_card_tells_is_told_beside_it(demo: House, admin: Chat, words: str) -> None:
    admin.says(_LINE)
    shown = len(admin.heard)
    admin.says(words)
    told = admin.since(shown)
    assert "คิดโควตา" in told or "จะส่งถึงทุกคนในสำนักงาน" in told
    assert admin.state["answers"]["text"] == _LETTER


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ถึงใครแล้วบ้าง", "ไปถึงแล้ว"),
        ("ใครอ่านแล้วบ้าง", "ใครรับทราบแล้ว"),
        ("อ่านกันหรือยังคะ", "ใครรับทราบแล้ว"),
        ("มีใครเปิดแล้วยัง", "ใครรับทราบแล้ว"),
        ("มีคนเปิดอ่านกี่คนแล้ว", "ใครรับทราบแล้ว"),
        ("ใครยังไม่อ่านบ้าง", "ผู้ที่ยังไม่รับทราบ"),
        ("ส่งถึงกี่คนแล้วคะ", "ไปถึงแล้ว"),
    ],
)
def test_right_after_sending_it_is_the_letter_that_is_asked_about(
    admin: Chat, words: str, told: str
) -> None:
    admin.says("ส่งข้อความหาผู้รายงานทุกคนว่า ประชุมห้อง 402 ขอให้กดรับทราบ").says("ส่งเลยค่ะ")
    assert told in admin.says(words).last


def test_who_has_read_is_not_known_of_a_letter_that_did_not_ask(admin: Chat) -> None:
    admin.says("ส่งข้อความหาผู้รายงานทุกคนว่า ประชุมห้อง 402").says("ส่งเลยค่ะ")
    told = admin.answer_to("ใครอ่านแล้วบ้าง")
    assert "ไม่ได้ขอให้กดรับทราบ" in told and "ไปถึงแล้ว" in told


@pytest.mark.parametrize(
    "words", ["ใครยังไม่ส่งรายงาน", "ใครดูข้อมูลของฉัน", "ใครเป็นผู้รายงาน", "ส่งรายงานหรือยัง"]
)
def test_other_questions_after_sending_are_about_other_things(admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความหาผู้รายงานทุกคนว่า ประชุมห้อง 402 ขอให้กดรับทราบ").says("ส่งเลยค่ะ")
    assert "รับทราบ" not in admin.says(words).last


def test_without_a_letter_before_it_is_not_known_how_many_got_it(admin: Chat) -> None:
    told = admin.says("ส่งถึงกี่คนแล้ว").last
    assert "หมายถึง" in told and "ไปถึงแล้ว" not in told


def test_without_a_letter_before_readers_may_be_those_of_news_or_letters(admin: Chat) -> None:
    assert "ยังไม่เคยส่งข้อความหรือออกประกาศ" in admin.says("ใครอ่านแล้วบ้าง").last
    assert {"ผู้รับทราบประกาศ", "ข้อความที่ส่ง"} <= {*admin.offers}


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("อันนี้ไปถึงกี่คน โควตาเดือนนี้เหลือเท่าไหร่", ("จะส่งถึง", "โควตา")),
        ("เสียโควตาเท่าไหร่", ("คิดโควตา",)),
        ("เขาจะได้รับเมื่อไหร่", ("ได้รับ",)),
        ("เขาจะเห็นไหมว่าใครส่ง", ("ผู้รับเห็นชื่อและตำแหน่งของท่าน",)),
        ("ส่งถึงกี่คนคะ", ("รับทาง LINE ได้",)),
    ],
)
@pytest.mark.parametrize("opening", [_LINE, "ส่งข้อความถึงทุกคน"])
def test_what_is_asked_of_the_letter_is_told_and_not_kept(
    demo: House, admin: Chat, opening: str, words: str, facts: tuple[str, ...]
) -> None:
    admin.says(opening)
    before, shown = admin.state["answers"], len(admin.heard)
    told = admin.says(words).since(shown)
    assert all(each in told for each in facts) and "เรื่องนี้ยังไม่ได้ส่ง" in told
    assert admin.state["answers"] == before

"""A case that is named by its short name, its place in the list or as the one in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import ACKNOWLEDGED, LOOKING, NEW, SUGGESTION
from models.complaints.sealed import case_texts
from tests.handlers.complaints.casework import RECEIVER, STAFF, case_of, files, opened, said
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
RESULT = "ย้ายเวลาพักของเจ้าหน้าที่แล้ว"


@pytest.fixture
def me(demo: House, chat: People) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize(
    "words",
    ["ปิดเรื่อง {} ได้ยัง", "ปิด {} ได้ไหม", "ปิดเรื่อง {} ได้หรือยังคะ", "เรื่อง {} ปิดได้ยังครับ", "ปิดเรื่อง {} กี่วัน"],
)
def test_a_question_is_never_a_result(me: Chat, words: str) -> None:
    done = files(me.house)
    me.says(words.format(case_texts.short(done.case_id)))
    assert "แจ้งผลนี้แก่ผู้แจ้งใช่หรือไม่" not in me.last and not me.house.states(me.user_id)
    assert case_texts.short(done.case_id) in me.last and said(me.house, done) == []


def test_who_asks_whether_a_case_may_be_closed_is_told_what_lacks(me: Chat) -> None:
    done = files(me.house)
    before = len(me.heard)
    opened(me, done).says("เรื่องนี้ปิดได้ยัง")
    assert "ยังปิดเรื่องไม่ได้ กรุณาแจ้งผล" in me.since(before)


@pytest.mark.parametrize(
    "words",
    [
        "{}",
        "เปิด {}",
        "เรื่อง {} ถึงไหนแล้ว",
        "{} เป็นเรื่องอะไร",
        "เรื่อง {} ว่าไง",
        "ขอดู {} หน่อยครับ",
        "สถานะเรื่อง {} ตอนนี้เป็นยังไง",
    ],
)
def test_a_short_name_opens_the_case(me: Chat, words: str) -> None:
    files(me.house)
    done = files(me.house)
    me.says(words.format(case_texts.short(done.case_id)))
    assert case_texts.short(done.case_id) in me.last and "เริ่มตรวจสอบ" in me.offers


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("เปลี่ยนสถานะเรื่อง {} เป็นกำลังตรวจสอบ แล้วแจ้งผู้ร้องด้วย", LOOKING),
        ("{} เปลี่ยนสถานะเป็นรับเรื่องแล้ว", ACKNOWLEDGED),
        ("ปรับเคส {} เป็นกำลังดำเนินการได้ไหม", NEW),
        ("เปลี่ยนสถานะเรื่อง {} เป็นปิดเรื่อง", NEW),
    ],
)
def test_a_state_that_is_named_is_set_where_it_may_be(me: Chat, words: str, state: str) -> None:
    done = files(me.house)
    me.says(words.format(case_texts.short(done.case_id)))
    assert case_of(me.house, done).state == state
    assert ("ผู้แจ้งเห็นสถานะนี้เมื่อใช้รหัสติดตาม" in me.last) == (state != NEW)


def test_a_case_of_others_is_not_asked_for_a_receipts_code(demo: House, chat: People) -> None:
    receiver = chat(RECEIVER).says("เรื่อง D61F8B ถึงไหนแล้ว")
    assert "ไม่มีเรื่องนี้ในเรื่องที่ท่านรับผิดชอบ" in receiver.last
    assert not demo.states(receiver.user_id)
    assert "ไม่มีเรื่อง" not in chat(STAFF).says("เรื่อง D61F8B ถึงไหนแล้ว").last


@pytest.mark.parametrize("words", ["เรื่องแรกรับเรื่องได้เลย", "รับเรื่องที่ 1 ครับ", "เรื่องบนสุด รับไว้"])
def test_a_case_of_the_list_is_taken_by_its_place(me: Chat, words: str) -> None:
    two = [files(me.house), files(me.house)]
    me.says("เรื่องที่ได้รับ")
    first = min(two, key=lambda done: me.last.index(case_texts.short(done.case_id)))
    me.says(words)
    assert case_of(me.house, first).state == ACKNOWLEDGED
    assert [case_of(me.house, each).state for each in two if each is not first] == [NEW]


def test_a_place_that_the_list_has_not_does_nothing(me: Chat) -> None:
    two = [files(me.house), files(me.house)]
    me.says("เรื่องที่ได้รับ").says("รับเรื่องที่ 7")
    assert {case_of(me.house, each).state for each in two} == {NEW}


def test_what_is_written_beside_the_place_is_shown_before_it_is_sent(me: Chat) -> None:
    done = files(me.house)
    me.says("เรื่องที่ได้รับ").says("เปิดเรื่องที่ 1 ตอบผู้แจ้งว่าขอใบเสร็จด้วย")
    assert "“ขอใบเสร็จด้วย”" in me.last and "ส่งข้อความ" in me.offers
    assert said(me.house, done) == []
    me.says("ยกเลิก").says(f"{case_texts.short(done.case_id)} แจ้งผลว่า{RESULT}")
    assert f"“{RESULT}”" in me.last and said(me.house, done) == []


def test_the_case_in_sight_is_taken_and_looked_into(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("เรื่องนี้รับไว้ แล้วเริ่มตรวจสอบเลย")
    assert case_of(me.house, done).state == LOOKING


def test_who_changes_their_mind_and_wants_it_outside_is_told(me: Chat) -> None:
    opened(me, files(me.house)).says("ไม่เอาละ ขอส่งต่อเรื่องนี้ให้ ปปท ได้มั้ย")
    assert "ไม่ได้ส่งเรื่องถึงหน่วยงานภายนอก" in me.last


@pytest.mark.parametrize("words", ["เผยแพร่ข้อเสนอแนะนี้ได้เลย", "เผยแพร่เรื่องนี้เลยครับ"])
def test_the_suggestion_in_sight_is_published(me: Chat, words: str) -> None:
    files(me.house)
    opened(me, files(me.house, SUGGESTION)).says(words)
    assert "พิมพ์ข้อความที่จะเผยแพร่" in me.last


def test_the_only_suggestion_is_opened_and_closed_as_one(me: Chat) -> None:
    files(me.house)
    done = files(me.house, SUGGESTION)
    me.says("เปิดข้อเสนอแนะเมื่อกี้")
    assert case_texts.short(done.case_id) in me.last
    me.says("ปิดเรื่องข้อเสนอแนะนี้")
    assert "ยังปิดเรื่องไม่ได้" in me.last


@pytest.mark.parametrize(
    "words",
    ["เรื่องที่ 3.4 ส่งหรือยัง", "เรื่องนี้ต้องแนบอะไรบ้าง", "งบ 250000 ใช้ไปเท่าไร", "เรื่องแรกที่ต้องทำคืออะไร"],
)
def test_other_words_do_nothing_with_a_case(me: Chat, words: str) -> None:
    two = [files(me.house), files(me.house)]
    me.says("เรื่องที่ได้รับ").says(words)
    assert {case_of(me.house, each).state for each in two} == {NEW}
    assert "การเปิดเรื่องนี้มีบันทึกไว้" not in me.last

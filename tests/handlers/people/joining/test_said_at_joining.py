"""What is typed while somebody registers and answers nothing: each has an answer, and it stays."""

from __future__ import annotations

import pytest

from handlers.people.joining import said_at_joining
from models.trail import facts
from tests.handlers.house import Chat, House

NEW_CODE = "ได้รหัสใหม่แล้ว พิมพ์ในข้อนี้ได้เลย"
NUMBER = "ไม่ใช่เลขบัตรประชาชน เพื่อยืนยันว่าเป็นท่าน"
IN_THE_ROSTER = "ชื่อ ตำแหน่ง และสำนักอยู่ในทะเบียนบุคลากรแล้ว"
OF_ANOTHER = "หากชื่อนี้ไม่ใช่ท่าน อย่าพิมพ์เลข"
MENDED_LATER = "ผู้ดูแลระบบเป็นผู้แก้ชื่อ ตำแหน่ง และสำนักในทะเบียน"


@pytest.fixture
def stranger(demo: House) -> Chat:
    return Chat(demo, "U" + "9" * 32).says("ลงทะเบียน")


def _with_code(stranger: Chat) -> Chat:
    with stranger.house.session() as session:
        code = facts.get(session, "demo_code")
    assert code is not None
    return stranger.says(code)


@pytest.mark.parametrize(
    "words",
    [
        "จำรหัสไม่ได้แล้วค่ะ ขอใหม่ได้ไหม",
        "ทำรหัสหายไปแล้ว ขอใหม่หน่อย",
        "ยังไม่ได้รหัสเลยค่ะ",
        "รหัสหมดอายุแล้ว ขอใหม่ได้ไหมคะ",
        "ขอรหัสใหม่ได้ที่ใคร",
        "หารหัสไม่เจอครับ ทำไงดี",
        "จำไม่ได้แล้วค่ะ",
    ],
)
def test_who_has_no_code_any_more_is_told_who_gives_one(stranger: Chat, words: str) -> None:
    stranger.says(words)
    assert NEW_CODE in stranger.last and "ผู้ดูแลระบบ" in stranger.last
    assert stranger.state["at"] == "code"


@pytest.mark.parametrize(
    "words",
    ["รหัสติดตามหายค่ะ", "รหัสพนักงานไม่มีค่ะ", "ABCDE-23467", "รหัสคืออะไร", "ยกเลิก", "มีรหัสแล้วค่ะ"],
)
def test_other_words_at_the_code_are_others(stranger: Chat, words: str) -> None:
    assert NEW_CODE not in stranger.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ชื่อ นางสาวสมหญิง ใจดี ตำแหน่งนักวิชาการ อยู่สำนักการคลังค่ะ",
        "หนูชื่อสมหญิงค่ะ",
        "อยู่สำนักประชาสัมพันธ์ค่ะ",
        "สังกัดกลุ่มงานเผยแพร่ครับ",
    ],
)
def test_who_tells_of_themselves_is_told_what_is_needed(stranger: Chat, words: str) -> None:
    _with_code(stranger).says(words)
    assert IN_THE_ROSTER in stranger.last and "4 ตัวท้าย" in stranger.last
    assert stranger.state["at"] == "fact" and "fact" not in stranger.state["answers"]


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ทราบเลขค่ะ",
        "จำเลขไม่ได้",
        "หนูอยู่สำนักการคลังค่ะ ไม่รู้เลขประจำตัว",
        "ดูเลขประจำตัวได้จากไหน",
        "เลขประจำตัวคือเลขบัตรประชาชนใช่ไหม",
        "ลืมตัวท้ายแล้วครับ",
    ],
)
def test_who_does_not_know_the_number_is_told_which_it_is(stranger: Chat, words: str) -> None:
    _with_code(stranger).says(words)
    assert NUMBER in stranger.last and stranger.state["at"] == "fact"


@pytest.mark.parametrize("words", ["ชื่อไม่ใช่ของหนู", "ไม่ใช่ผมครับ", "ชื่อนี้เป็นชื่อของคนอื่น", "ผิดคนค่ะ"])
@pytest.mark.parametrize("consent", [False, True])
def test_the_name_of_another_is_not_joined(stranger: Chat, words: str, consent: bool) -> None:
    _with_code(stranger)
    if consent:
        stranger.says("0303")
    assert OF_ANOTHER in stranger.answer_to(words)


@pytest.mark.parametrize("words", ["0303", "คือ 0303 ค่ะ", "อุ๊ย ผิด ๐๓๐๓ ค่ะ"])
def test_the_number_is_taken(stranger: Chat, words: str) -> None:
    _with_code(stranger).says(words)
    assert stranger.state["at"] == "consent"


@pytest.mark.parametrize(
    "words",
    [
        "ผิดค่ะ อยู่สำนักประชาสัมพันธ์",
        "ย้ายสำนักแล้วค่ะ ตอนนี้อยู่การคลัง",
        "ชื่อผิดค่ะ ต้องเป็นสมหญิง",
        "ข้อมูลไม่ถูกต้อง",
        "ตำแหน่งผิดค่ะ",
        "เปลี่ยนนามสกุลแล้วค่ะ",
    ],
)
def test_who_mends_the_roster_is_told_before_it_is_accepted(stranger: Chat, words: str) -> None:
    _with_code(stranger).says("0303").says(words)
    assert MENDED_LATER in stranger.since(0) and stranger.state["at"] == "consent"
    assert "ลงทะเบียนเรียบร้อย" in stranger.says("ยอมรับ").last


@pytest.mark.parametrize(
    "words", ["ใครเห็นข้อมูลหนู", "ไม่ยอมรับ", "ยอมรับค่ะ", "เปลี่ยนใจ ไม่ลงทะเบียน", "ถ้าไม่ยอมรับล่ะ"]
)
def test_what_is_asked_of_the_consent_mends_nothing(words: str) -> None:
    assert said_at_joining._at_the_consent(words) == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ต้องใช้บัตรประชาชนไหม", "ไม่ใช้บัตรประชาชน"),
        ("ส่งสำเนาบัตรประชาชนด้วยไหมคะ", "ไม่ใช้บัตรประชาชน"),
        ("ถ้ายอมรับแล้วเลิกทีหลังได้ไหม", "พิมพ์ “เลิกใช้บอต”"),
        ("ลงทะเบียนแล้วลบทีหลังได้มั้ย", "พิมพ์ “เลิกใช้บอต”"),
        ("ไม่อยากให้รู้ไลน์ส่วนตัว", "ระบบเก็บเลขบัญชี LINE คู่กับชื่อ"),
        ("กลัวหัวหน้าเห็นไลน์ของหนู", "ระบบเก็บเลขบัญชี LINE คู่กับชื่อ"),
    ],
)
@pytest.mark.parametrize("at", ["code", "fact", "consent"])
def test_what_is_feared_of_registering_is_answered(
    stranger: Chat, words: str, told: str, at: str
) -> None:
    if at != "code":
        _with_code(stranger)
    if at == "consent":
        stranger.says("0303")
    heard = len(stranger.heard)
    stranger.says(words)
    assert told in stranger.since(heard) and stranger.state["at"] == at


@pytest.mark.parametrize("words", ["ยกเลิก", "ไม่ยอมรับ", "ยอมรับ", "ไว้ทีหลัง", "ออกก่อน", "ไลน์ค้าง"])
def test_other_words_of_registering_fear_nothing(words: str) -> None:
    assert said_at_joining._anywhere(words) == ""


@pytest.mark.parametrize(
    "words",
    ["D0303 ครับ แต่ชื่อในระบบสะกดผิดนะ", "0303 แต่ตำแหน่งไม่ตรงค่ะ", "0303 ค่ะ ส่วนสำนักย้ายแล้วนะคะ"],
)
def test_the_figures_are_taken_and_what_is_wrong_is_told_to_be_mended(
    stranger: Chat, words: str
) -> None:
    _with_code(stranger).says(words)
    assert stranger.state["at"] == "consent" and MENDED_LATER in stranger.last


@pytest.mark.parametrize("words", ["D0303 ค่ะ ใช่ป่าว", "0303 ครับ ถูกมั้ย", "น่าจะ 0303 ใช่ไหมคะ"])
def test_figures_may_be_told_with_a_doubt(stranger: Chat, words: str) -> None:
    assert _with_code(stranger).says(words).state["at"] == "consent"


@pytest.mark.parametrize(
    "words", ["0303 ค่ะ", "0303 แต่ไม่ใช่ชื่อหนู", "0304 แต่ชื่อสะกดผิด", "ชื่อสะกดผิดค่ะ 2567"]
)
def test_other_words_promise_no_mending(stranger: Chat, words: str) -> None:
    assert MENDED_LATER not in _with_code(stranger).says(words).last


@pytest.mark.parametrize(
    "words", ["รหัสที่ได้มามันขึ้นว่าผิด พิมพ์ว่า rgrjq kdqy3 ถูกไหมคะ", "ลองรหัส RGRJQ-KDQY3 แล้วไม่ผ่านค่ะ"]
)
def test_a_code_that_is_not_taken_is_looked_at(demo: House, words: str) -> None:
    chat = Chat(demo, "U" + "9" * 32).says(words)
    assert "ไม่พบรหัสนี้" in chat.since(0) and chat.state["at"] == "code"


@pytest.mark.parametrize("words", ["ต้องทำอะไรต่อคะ", "แล้วต้องทำอะไรต่อ", "ต่อไปต้องทำอะไรครับ"])
def test_after_it_what_comes_next_is_what_one_has_to_do(stranger: Chat, words: str) -> None:
    _with_code(stranger).says("0303").says("ยอมรับ")
    assert "ลงทะเบียนเรียบร้อย" in stranger.last
    stranger.says(words)
    assert "พิมพ์รหัส" not in stranger.last and "ต้องทำ" in stranger.last


@pytest.mark.parametrize("words", ["ลงทะเบียน", "ขอลงทะเบียน", "ลงทะเบียนค่ะ"])
@pytest.mark.parametrize("away", [(), ("เมนู", "รายงานกิจกรรม")])
def test_who_comes_back_sees_the_consent_again(
    stranger: Chat, words: str, away: tuple[str, ...]
) -> None:
    _with_code(stranger).says("0303")
    for each in away:
        stranger.says(each)
    stranger.says(words)
    assert "ขอความยินยอม" in stranger.last and stranger.state["at"] == "consent"
    assert "ลงทะเบียนเรียบร้อย" in stranger.says("ยินยอมค่ะ").last


def test_the_old_button_of_the_consent_still_accepts(stranger: Chat) -> None:
    _with_code(stranger).says("0303").says("รายงานกิจกรรม")
    assert stranger.state["at"] == "consent"
    assert "ลงทะเบียนเรียบร้อย" in stranger.taps("ยอมรับ").last


def test_who_comes_back_at_the_fact_is_asked_for_it(stranger: Chat) -> None:
    _with_code(stranger).says("รายงานกิจกรรม").says("ลงทะเบียน")
    assert "4 ตัวท้าย" in stranger.last and stranger.state["at"] == "fact"

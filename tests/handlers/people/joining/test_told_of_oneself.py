"""Who is not known in this account and tells of themselves: new people, and those for whom the
bot worked before."""

from __future__ import annotations

import pytest

from handlers.people.joining import told_of_oneself
from tests.handlers.house import Chat, House

WHAT_IT_IS, NOT_HERE, NOT_KEPT = "บอตนี้เป็นผู้ช่วย", "ในแชตนี้ขอรหัส", "ยังไม่ได้เก็บและยังไม่ถึงใคร"
DATA_STAYS, BY_ACCOUNT, A_CODE = (
    "ข้อมูลเดิมไม่หาย",
    "ไม่ได้จำเครื่อง ชื่อ หรือเบอร์",
    "ขอรหัสลงทะเบียนจากผู้ดูแลระบบ",
)


@pytest.fixture
def stranger(demo: House) -> Chat:
    return Chat(demo, "U" + "9" * 32)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("คือเพิ่งมาทำงานวันแรกครับ เขาให้สแกนคิวอาร์ มันคืออะไรครับ ต้องทำยังไงต่อ", (WHAT_IT_IS, A_CODE)),
        (
            "สวัสดีครับ ผมชื่อทดสอบ ย้ายมา เพิ่งโอนมาจากกรมที่ดินเมื่อเช้านี้ครับ มาอยู่สำนักการคลังและงบประมาณ "
            "กลุ่มงานบัญชี เบอร์ 089-555-0212 ยังไม่มีใครบอกเลยครับว่าบอตนี้คืออะไร อยากลงทะเบียนครับ",
            (WHAT_IT_IS, NOT_KEPT, A_CODE),
        ),
        ("ชื่อสมหญิง ดีใจ สำนักภาษาต่างประเทศ", (NOT_KEPT, A_CODE)),
        (
            "หวัดดีค่า หนูเพิ่งสอบติดมาอยู่สำนักวิชาการ วันนี้มารายงานตัววันแรก ไลน์นี้ต้องใช้ทุกวันไหมคะ",
            (WHAT_IT_IS, A_CODE),
        ),
        ("ผมเป็นพนักงานขับรถ เพิ่งเข้าใหม่ หัวหน้าบอกให้ลงชื่อในนี้ ทำไม่เป็น", (WHAT_IT_IS, A_CODE)),
        (
            "ข้าพเจ้า นายวิชัย รักงาน ตำแหน่งนิติกรปฏิบัติการ สังกัดสำนักกฎหมาย "
            "มีความประสงค์จะลงทะเบียนเข้าใช้งานระบบ",
            (NOT_KEPT, A_CODE),
        ),
        ("แล้วต้องขอรหัสยังไงครับ ขอในนี้ได้ไหมครับ", (NOT_HERE, A_CODE)),
        ("ยังไม่มีรหัสครับ บอตนี้คืออะไรครับ ใช้ทำอะไร", (WHAT_IT_IS, A_CODE)),
        ("ทำไมเข้าไม่ได้ เมื่อก่อนใช้ได้", (BY_ACCOUNT, A_CODE)),
        ("แต่ก่อนก็ใช้ได้ปกติ ทำไมตอนนี้มันถามหารหัส", (BY_ACCOUNT, A_CODE)),
        ("ข้อมูลเก่าจะหายมั้ย ไม่อยากเริ่มใหม่ อยู่สำนักประชาสัมพันธ์", (DATA_STAYS, BY_ACCOUNT)),
        (
            "เบอร์เก่า 086-555-0303 เบอร์ใหม่ 086-555-0909 ช่วยย้ายข้อมูลให้หน่อย",
            (DATA_STAYS, NOT_HERE, NOT_KEPT, A_CODE),
        ),
        ("ประวัติการส่งรายงานเดิมยังคงอยู่หรือไม่", (DATA_STAYS,)),
    ],
)
def test_what_is_told_and_asked_is_met(stranger: Chat, words: str, told: tuple[str, ...]) -> None:
    stranger.says(words)
    assert all(each in stranger.last for each in told)
    assert stranger.house.states(stranger.user_id) == {}


def test_the_same_is_said_at_the_question_for_the_code(stranger: Chat) -> None:
    stranger.says("ลงทะเบียน")
    assert WHAT_IT_IS in stranger.says("ยังไม่มีรหัสครับ บอตนี้คืออะไรครับ ใช้ทำอะไร").last
    assert NOT_HERE in stranger.says("แล้วขอรหัสในนี้ได้ไหมครับ").last
    assert "พิมพ์รหัสลงทะเบียนที่ได้รับ" in stranger.last


def test_a_code_is_read_as_a_code_whatever_is_told_with_it(stranger: Chat) -> None:
    stranger.says("ผมเพิ่งย้ายมา อยู่สำนักกฎหมาย รหัส ACDEF-23467 ครับ")
    assert WHAT_IT_IS not in stranger.last and NOT_KEPT not in stranger.last


@pytest.mark.parametrize(
    "words",
    [
        "ผมชื่อสมชาย ใจกล้า เจ้าหน้าที่สำนักการคลังเรียกเงินผม 500 บาท",
        "เขาสลับของใหม่กับของเก่าแล้วเอาไปขาย ไม่บอกชื่อได้ไหม",
        "เพิ่งมาติดต่อสำนักกฎหมาย เจ้าหน้าที่พูดจาไม่ดีเลย",
        "ขอชมพี่เจ้าหน้าที่สำนักการประชุม บริการดีมาก",
        "ถอนความยินยอมแล้วข้อมูลเก่าถูกลบหรือไม่",
        "เพิ่งมาสำนักกฎหมายเมื่อเช้า ไม่มีคนรับเรื่องเลย",
    ],
)
def test_stories_and_other_questions_are_no_such_words(words: str) -> None:
    told = told_of_oneself.read(words)
    assert not told.comes and not told.was_known and not told_of_oneself.only_who(words)

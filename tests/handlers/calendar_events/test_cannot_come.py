"""Who cannot come is told that nobody is told by that, and may hand the words on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.talk import actions

TOLD = "ข้อความนี้จึงยังไม่ถึงผู้จัด และไม่ใช่ใบลา"


@pytest.fixture
def filled(admin: Chat) -> Chat:
    for line in (
        "ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ห้อง 301 ทุกคน",
        "อบรมจริยธรรม 12 มี.ค. 13.00-16.00 ห้อง 402 ทุกคน",
    ):
        admin.says(f"เพิ่มกำหนดการ {line}").taps("บันทึก")
    return admin


def handed(chat: Chat) -> str:
    said = (each.get("displayText") or each.get("text") for each in actions(chat.heard[-1]))
    return next(each for each in said if each and each.startswith("ฝากบอกผู้ดูแลระบบ"))


@pytest.mark.parametrize(
    "said",
    [
        "ไปไม่ได้ครับ ติดถ่ายงานข้างนอก",
        "ไม่ว่างค่ะ ติดลูกป่วย",
        "ขอไม่เข้านะคะ ไม่สะดวก",
        "ให้น้องไปแทนได้ไหม",
        "จะไปสายหน่อยครับ",
        "ติดธุระค่ะ ไปไม่ทัน",
    ],
)
def test_below_the_calendar_the_event_need_not_be_named(
    filled: Chat, reporter: Chat, said: str
) -> None:
    reporter.says("กำหนดการพรุ่งนี้").says(said)
    assert TOLD in reporter.last and "“ประชุมใหญ่” ยังแสดง" in reporter.last
    assert handed(reporter) == f"ฝากบอกผู้ดูแลระบบว่า “ประชุมใหญ่” {said}"
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("พรุ่งนี้ประชุมหนูไปไม่ได้นะคะ", "ประชุมใหญ่"),
        ("ขอลาประชุมพรุ่งนี้", "ประชุมใหญ่"),
        ("ประชุมพรุ่งนี้ให้น้องไปแทนได้ไหม", "ประชุมใหญ่"),
        ("อบรมวันศุกร์หน้าผมไม่ว่าง", "อบรมจริยธรรม"),
        ("ไม่ได้ไปประชุมพรุ่งนี้นะครับ", "ประชุมใหญ่"),
    ],
)
def test_an_event_is_named_by_its_sort_and_day(
    filled: Chat, reporter: Chat, said: str, event: str
) -> None:
    reporter.says("กำหนดการพรุ่งนี้").taps("ดู").says(said)
    assert TOLD in reporter.last and f"“{event}” ยังแสดง" in reporter.last
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.soak
def test_another_training_is_not_the_event_in_sight(filled: Chat, reporter: Chat) -> None:
    reporter.says("กำหนดการพรุ่งนี้").taps("ดู").says("อบรมพรุ่งนี้ผมไม่ว่าง")
    assert TOLD in reporter.last and "ประชุมใหญ่" not in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "ไปลงคะแนนไม่ได้",
        "นัดคลินิกพรุ่งนี้ไปไม่ได้",
        "พรุ่งนี้ลาป่วย",
        "ไม่ได้ไปประชุมเมื่อวาน ขอรายงานการประชุม",
        "เลื่อนประชุมพรุ่งนี้",
        "ใครไม่มาประชุม",
        "เข้าประชุมออนไลน์ไม่ได้ค่ะ กดแล้วไม่ขึ้น",
        "เข้าประชุมไม่ได้ ลิงก์เสียค่ะ",
        "ระบบขึ้นว่าเข้าอบรมไม่ได้ค่ะ",
        "ประชุมครั้งที่แล้วไปไม่ได้ ขอดูมติหน่อยค่ะ",
        "พรุ่งนี้ขอลาค่ะ ไปประชุมไม่ได้",
    ],
)
def test_other_words_are_not_taken(filled: Chat, reporter: Chat, said: str) -> None:
    assert TOLD not in reporter.says(said).last


def test_without_events_none_is_named_and_nothing_begun(reporter: Chat) -> None:
    reporter.says("ไม่ว่างค่ะ ติดลูกป่วย")
    assert "ยังแสดงในกำหนดการ" not in reporter.last and not reporter.house.states(reporter.user_id)
    assert {"ฝากบอกผู้ดูแลระบบ", "แจ้งลา"} <= set(reporter.offers)


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ว่างวันพฤหัสนี้ ให้พี่นกไปแทนได้ป่ะ",
        "พรุ่งนี้ติดธุระ ส่งน้องในทีมไปแทนได้มั้ย",
        "ให้น้องนกไปแทนนะคะ วันศุกร์ไปไม่ได้",
    ],
)
def test_who_sends_another_is_told_the_same(chat: Callable[[str], Chat], words: str) -> None:
    assert "บอตไม่ได้รับคำตอบว่าใครมาหรือไม่มา" in chat("D0106").says(words).last


@pytest.mark.parametrize(
    "words", ["ให้คุณสมชายไปเซ็นแทนได้ไหม", "ไม่ว่างทำรายงาน ให้น้องทำแทนได้ไหม", "วันศุกร์ไม่ว่าง"]
)
def test_other_work_is_no_event(chat: Callable[[str], Chat], words: str) -> None:
    assert "ใครมาหรือไม่มา" not in chat("D0106").says(words).last


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("หนูไปประชุมไม่ได้นะคะ ลูกไม่สบายต้องพาไปหาหมอ", "ประชุมใหญ่"),
        ("ติดราชการไปประชุมใหญ่ไม่ได้ค่ะ", "ประชุมใหญ่"),
        ("เข้าอบรมวันศุกร์หน้าไม่ได้ค่ะ ต้องไปส่งลูก", "อบรมจริยธรรม"),
    ],
)
def test_who_tells_it_in_one_clause_begins_no_leave(
    filled: Chat, reporter: Chat, said: str, event: str
) -> None:
    reporter.says(said)
    assert TOLD in reporter.last and f"“{event}” ยังแสดง" in reporter.last
    assert reporter.house.states(reporter.user_id) == {}


def test_it_is_handed_on_in_other_words_too(filled: Chat, reporter: Chat) -> None:
    reporter.says("หนูไปประชุมไม่ได้นะคะ ลูกไม่สบาย").says("ฝากบอกคนจัดให้หน่อยได้ไหมคะ")
    words = reporter.state["answers"]["words"]
    assert words == "“ประชุมใหญ่” หนูไปประชุมไม่ได้นะคะ ลูกไม่สบาย"


@pytest.mark.parametrize("begins", [("ลา",), ("ลา", "พรุ่งนี้")])
def test_not_leave_ends_the_telling_of_leave(
    filled: Chat, reporter: Chat, begins: tuple[str, ...]
) -> None:
    for each in begins:
        reporter.says(each)
    reporter.says("ไม่ได้ลาค่ะ แค่บอกว่าประชุมใหญ่พรุ่งนี้ไปไม่ได้")
    assert "เลิกแจ้งวันลาให้แล้ว" in reporter.since(0) and TOLD in reporter.last
    assert handed(reporter) == "ฝากบอกผู้ดูแลระบบว่า “ประชุมใหญ่” ประชุมใหญ่พรุ่งนี้ไปไม่ได้"
    assert reporter.house.states(reporter.user_id) == {}


def test_that_it_is_no_leave_is_not_handed_on(filled: Chat, reporter: Chat) -> None:
    reporter.says("ไม่ได้ลาค่ะ แค่บอกว่าประชุมใหญ่พรุ่งนี้ไปไม่ได้")
    assert handed(reporter) == "ฝากบอกผู้ดูแลระบบว่า “ประชุมใหญ่” ประชุมใหญ่พรุ่งนี้ไปไม่ได้"


def test_who_cannot_come_is_not_known(filled: Chat, reporter: Chat) -> None:
    filled.says("ใครไปประชุมใหญ่พรุ่งนี้ไม่ได้บ้าง")
    assert "จึงไม่มีรายชื่อนี้" in filled.last and "ข้อความที่ฝากไว้" in filled.offers
    reporter.says("ประชุมพรุ่งนี้มีใครแจ้งว่าไม่มาบ้างคะ")
    assert "กรุณาถามผู้จัดงาน" in reporter.last and "ข้อความที่ฝากไว้" not in reporter.offers


def test_a_leave_that_is_only_explained_goes_on(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("แจ้งลา").says("หมายถึงลาพรุ่งนี้ค่ะ ไปอบรมไม่ได้")
    assert me.state["answers"]["days"] == ["2027-03-02", "2027-03-02"]


def test_a_report_behind_a_question_is_no_aim_of_it(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ประชุมใหญ่กี่โมงคะ จะรายงาน 3.8 ด้วย")
    assert "“ประชุมใหญ่”" in me.last and not me.house.states(me.user_id)
    assert "รายงาน 3.8" in me.taps("อีกข้อ: รายงาน").last


@pytest.mark.parametrize("said", ["ใครไม่ได้มาทำงานวันนี้", "ใครไม่ได้ไปอบรมต้องทำยังไง"])
def test_who_is_not_at_work_is_no_question_of_an_event(filled: Chat, said: str) -> None:
    assert "จึงไม่มีรายชื่อนี้" not in filled.says(said).last


def test_who_does_not_come_is_asked_in_short_too(filled: Chat, reporter: Chat) -> None:
    assert "จึงไม่มีรายชื่อนี้" in reporter.says("ใครไม่มาประชุมใหญ่บ้าง").last

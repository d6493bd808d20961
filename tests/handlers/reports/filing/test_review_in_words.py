"""At the review card an answer is changed in words: which one, and to what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    """At the review card of activity 1.10: done, no money, no risk, nothing published."""
    found = chat(REPORTER)
    for said in ("รายงาน 1.10", "เสร็จแล้ว", TOLD, "ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ", "เขียว"):
        found.says(said)
    return found.says("ไม่มี").says("ไม่มี")


@pytest.mark.parametrize(
    ("words", "step", "value"),
    [
        ("ขอแก้ความเสี่ยงเป็นเหลือง", "risk", "yellow"),
        ("แก้ตรงงบเป็น 5,000 / ๔,๒๐๐", "budget", ["5000.00", "4200.00"]),
        ("สถานะจริงๆ คือยังไม่ได้ทำ", "status", "not_started"),
        ("ผลผลิตต้องเป็น บุคลากรเข้าร่วมร้อยละ 90", "output", "บุคลากรเข้าร่วมร้อยละ 90"),
    ],
)
def test_an_answer_and_its_new_value_are_told_at_once(
    reporter: Chat, words: str, step: str, value: object
) -> None:
    before = reporter.state["answers"]
    reporter.says(words)
    after = reporter.state["answers"]
    assert after[step] == value
    assert {k: v for k, v in after.items() if k in before and k not in (step, "by_message")} == {
        k: v for k, v in before.items() if k not in (step, "by_message")
    }


@pytest.mark.parametrize("words", ["ส่งเลยนะคะ หัวหน้าจะได้อนุมัติ", "ส่งเลยครับ จะได้ไม่ช้า"])
def test_what_sending_is_for_keeps_nothing_back(reporter: Chat, words: str) -> None:
    assert "ส่งรายงานแล้ว" in reporter.says(words).last


@pytest.mark.parametrize("words", ["ไม่ใช้ค่ะ เดี๋ยวพิมใหม่", "ไม่เอา ขอพิมพ์ใหม่ครับ"])
def test_a_correction_that_is_not_wanted_is_dropped_to_be_typed_anew(
    reporter: Chat, words: str
) -> None:
    kept = reporter.state["answers"]
    count = len(reporter.says("คนเข้าจริงๆ 8 คนค่ะ").heard)
    reporter.says(words)
    assert reporter.state["answers"] == kept and "held" not in reporter.state
    assert "ทิ้งข้อความที่ค้างอยู่แล้ว" in reporter.since(count)


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("ผลผลิตผิดค่ะ", "output"),
        ("งบผิด", "budget"),
        ("แก้จำนวนคนหน่อย", "narrative"),
        ("ช่องทางไม่ถูก", "publicity"),
    ],
)
@pytest.mark.soak
def test_an_answer_that_is_only_named_is_asked_again(reporter: Chat, words: str, step: str) -> None:
    kept = reporter.state["answers"]
    reporter.says(words)
    assert reporter.state["at"] == step and reporter.state["answers"] == kept


@pytest.mark.soak
def test_a_value_that_cannot_be_read_is_asked_at_its_question(reporter: Chat) -> None:
    reporter.says("แก้ความเสี่ยงเป็นสีฟ้า")
    assert reporter.state["at"] == "risk" and reporter.state["answers"]["risk"] == "green"


@pytest.mark.soak
def test_one_amount_is_offered_for_both(reporter: Chat) -> None:
    reporter.says("แก้งบเป็นหมื่นห้า")
    assert reporter.state["answers"]["budget"] == "none"
    reporter.says("ได้รับ 15,000 ใช้ 15,000")
    assert reporter.state["answers"]["budget"] == ["15000.00", "15000.00"]


def test_an_activity_put_off_is_asked_which_status_that_is(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เลื่อนไปไตรมาสหน้า")
    assert "status" not in reporter.state["answers"]
    reporter.taps("ยังไม่ได้ดำเนินการ")
    assert reporter.state["answers"]["status"] == "not_started"


@pytest.mark.parametrize("words", ["๑๒,๕๐๐ บาท", "50 บาท", "10 บาท", "500"])
def test_an_amount_is_never_no_money(chat: Callable[[str], Chat], words: str) -> None:
    reporter = chat(REPORTER)
    for said in ("รายงาน 1.10", "เสร็จแล้ว", TOLD, "ได้ตามแผนทั้งสองข้อ", words):
        reporter.says(said)
    assert "budget" not in reporter.state["answers"]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("ลงแล้วข้อ ๒ และ ๓", (2, 3)),
        ("ข้อ 1 กับข้อ 4", (1, 4)),
        ("ทั้งหมดยกเว้นข้อ 2", (1, 3, 4, 5, 6)),
        ("เพจสตรองแล้ว ที่เหลือยัง", (5,)),
        ("ลงเพจสตรองกับไลน์ชมรมแล้ว", (5, 6)),
        ("ไลน์ชมรมแล้ว", (6,)),
    ],
)
@pytest.mark.soak
def test_channels_are_told_as_people_say_them(
    reporter: Chat, words: str, places: tuple[int, ...]
) -> None:
    reporter.says("แก้ไข การเผยแพร่").taps("ครบทุกช่องทาง")
    every = reporter.state["answers"]["publicity"]
    reporter.says("แก้ไข การเผยแพร่").says("ยังไม่ได้ลง")
    assert reporter.state["answers"]["publicity"] is None
    reporter.says("แก้ไข การเผยแพร่").says(words)
    assert reporter.state["answers"]["publicity"] == [every[place - 1] for place in places]


@pytest.mark.parametrize(
    "words",
    ["ลงเว็บแล้วแต่เฟซยัง", "ลงเฟซแล้ว", "รอพี่เขาลงให้", "รอ"],
)
@pytest.mark.soak
def test_what_leaves_the_channel_open_is_not_kept_as_one(reporter: Chat, words: str) -> None:
    reporter.says("แก้ไข การเผยแพร่").says(words)
    assert reporter.state["at"] == "publicity"
    assert reporter.state["answers"].get("publicity") is None


@pytest.mark.parametrize("words", ["ยังรอหัวหน้าโพสต์ให้อยู่ค่ะ", "ยังรออยู่"])
def test_who_waits_for_it_has_published_nothing(reporter: Chat, words: str) -> None:
    reporter.says("แก้ไข การเผยแพร่").says(words)
    assert reporter.state["answers"]["publicity"] is None


@pytest.mark.parametrize(
    "words", ["ส่งอันนี้ แล้วก็เริ่มรายงาน 2.2 ต่อ", "โอเคส่งได้ แล้วเริ่ม 2.2 เลย", "ยืนยันค่ะ แล้วทำรายงาน 2.2"]
)
def test_it_is_sent_first_and_the_next_report_is_told_how_to_begin(
    reporter: Chat, words: str
) -> None:
    count = len(reporter.heard)
    reporter.says(words)
    assert "ส่งรายงานแล้ว" in reporter.last and "พิมพ์ “รายงาน 2.2”" in reporter.since(count)


@pytest.mark.soak
def test_the_report_that_is_open_is_not_told_to_be_begun(reporter: Chat) -> None:
    assert "พิมพ์ “รายงาน 1.10”" not in reporter.says("ส่งเลย แล้วทำรายงาน 1.10").since(-2)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("แก้ผลผลิตเป็น คนเข้าร่วม 31 คน พึ่งเช็คในเน็ตมา", "คนเข้าร่วม 31 คน"),
        ("แก้ผลผลิตเป็น ผู้เข้าอบรม 31 คน พึ่งนับใบลงชื่อมาใหม่ค่ะ", "ผู้เข้าอบรม 31 คน"),
        ("แก้ผลผลิตเป็น ทีมงานเพิ่งดูงานมา 31 คน", "ทีมงานเพิ่งดูงานมา 31 คน"),
    ],
)
def test_how_somebody_knows_is_no_part_of_the_new_text(
    reporter: Chat, words: str, kept: str
) -> None:
    reporter.says(words)
    assert reporter.state["answers"]["output"] == kept


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("แก้สถานที่เป็นห้องประชุม 2", "จัดอบรมที่ห้องประชุม 2 มีผู้เข้าร่วม 30 คน"),
        ("เปลี่ยนสถานที่เป็นห้อง 302", "จัดอบรมที่ห้อง 302 มีผู้เข้าร่วม 30 คน"),
        ("แก้คนเข้าร่วมเป็น 45 คน", "จัดอบรมที่ห้องประชุม 1 มีผู้เข้าร่วม 45 คน"),
        ("สถานที่ผิด เป็นห้องประชุม2", "จัดอบรมที่ห้องประชุม2 มีผู้เข้าร่วม 30 คน"),
        ("สถานที่ด้วย เป็นห้องประชุม 2", "จัดอบรมที่ห้องประชุม 2 มีผู้เข้าร่วม 30 คน"),
        (
            "ผู้เข้าร่วมผิดค่ะ ต้อง85 แล้วสถานที่ด้วย เป็นห้องประชุม2",
            "จัดอบรมที่ห้องประชุม2 มีผู้เข้าร่วม 85 คน",
        ),
    ],
)
def test_a_place_is_put_right_beside_the_people(
    chat: Callable[[str], Chat], said: str, told: str
) -> None:
    me = chat("D0103").says("รายงาน 2.1").says("100").says("จัดอบรมที่ห้องประชุม 1 มีผู้เข้าร่วม 30 คน")
    me.says("ได้ตามแผน").says("ได้ตามแผน").says("12000/12000").says("เขียว").says("ยังไม่มีไฟล์")
    me.says("ยังไม่ได้เผยแพร่").says(said).agrees()
    assert me.state["answers"]["narrative"] == told

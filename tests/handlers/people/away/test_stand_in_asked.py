"""A stand-in whom the bureau does not have is said not to be found, and it is asked who it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.people.away import stand_in_named
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD

SECOND = "นายสมมติ ช่วยรายงาน"
TWO_DAYS = ["2027-03-11", "2027-03-12"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("พี่จะลาพฤหัส 11 กะศุกร์ 12 มีนานี้นะ ไปงานบวชหลาน ให้คุณแอนในสำนักดูแทนค่ะ", "คุณแอน"),
        ("ลาพักร้อน 11-12 มี.ค. ให้คุณสมหญิง แสงทอง ทำแทนค่ะ", "คุณสมหญิง แสงทอง"),
        ("ขอลา 11-12 มีค ฝากงานไว้กับพี่นกนะคะ", "พี่นก"),
        ("ลา 11-12 มี.ค. คนแทนคือ D0999", "D0999"),
        ("ลา 11-12 มี.ค. ให้คุณอารีย์ไปดูงานแทน", "คุณอารีย์"),
    ],
)
def test_who_is_not_found_is_said_and_the_days_are_kept(
    reporter: Chat, said: str, name: str
) -> None:
    reporter.says(said)
    assert f"ไม่พบ “{name}”" in reporter.last and SECOND in reporter.offers
    assert "ยังไม่ได้บันทึกวันลา" in reporter.last
    assert reporter.state["answers"]["days"] == TWO_DAYS


def test_who_leads_is_told_too(chat: Callable[[str], Chat]) -> None:
    me = chat(HEAD).says("มะรืนไม่อยู่นะ ไปต่างจังหวัดถึงศุกร์ มีอะไรด่วนให้คุณอรทัย วงศ์งาม ดูแทน")
    assert "ไม่พบ “คุณอรทัย วงศ์งาม”" in me.last
    assert me.state["answers"]["days"] == ["2027-03-03", "2027-03-05"]
    assert f"{SECOND} ตรวจและยืนยันต่อได้" in me.says(SECOND).last


def test_who_appoints_is_told_who_is_not_found(chat: Callable[[str], Chat]) -> None:
    me = chat(HEAD).says("พุธ 10 พฤหัส 11 ไม่อยู่ ฝากคุณวรรณา ศรีสุข อนุมัติแทน")
    assert "ไม่พบ “คุณวรรณา ศรีสุข”" in me.since(0)
    assert me.state["answers"]["days"] == ["2027-03-10", "2027-03-11"]


@pytest.mark.parametrize("said", ["ไม่ใช่คนนี้ พี่บอกว่าคุณแอนไง", "เปลี่ยนคนแทนเป็นคุณแอน", "ให้คุณแอนทำแทน"])
def test_another_who_is_not_found_is_asked_about_at_the_card(reporter: Chat, said: str) -> None:
    reporter.says("ลา 11-12 มี.ค.").says(said)
    assert "ไม่พบ “คุณแอน”" in reporter.last and reporter.state["at"] == "stand_in"
    assert reporter.state["answers"]["days"] == TWO_DAYS


def test_the_question_names_who_there_is_and_takes_a_name(reporter: Chat) -> None:
    reporter.says("ลา 11-12 มี.ค. ให้คุณแอนทำแทน").says("แล้วใครมีบ้างคะในสำนัก")
    assert "คนในสำนักที่เลือกได้" in reporter.since(-2) and f"{SECOND} (D0104)" in reporter.since(-2)
    reporter.says("คนแทนเป็นเบญจมาศละกันค่ะ เอ๊ะหรือมีรายชื่อให้ดูไหม")
    assert "ไม่พบ “เบญจมาศ”" in reporter.last
    assert "ไม่พบ “ขวัญใจ”" in reporter.says("ขวัญใจ").since(-2)
    assert reporter.says("เอาคุณช่วยรายงาน").state["answers"]["stand_in"]["name"] == SECOND
    assert reporter.state["at"] == "review"


def test_the_one_who_was_shown_stays(reporter: Chat) -> None:
    reporter.says("ลา 11-12 มี.ค. ให้คุณแอนทำแทน").says("คนแทนคนเดิมที่ขึ้นมาก็ได้ ยืนยันเลย")
    assert reporter.state["answers"]["stand_in"]["name"] == SECOND
    reporter.says("ยืนยัน").says("ขอเลื่อนวันลาเป็น 15-17 มี.ค.").says("ยืนยัน")
    assert f"ผู้แทนที่เลือก\n{SECOND}" in reporter.says("วันลาของฉัน").last


def test_nobody_need_be_named(reporter: Chat) -> None:
    reporter.says("ลา 11-12 มี.ค. ให้คุณแอนทำแทน").says("ใครก็ได้")
    assert reporter.state["at"] == "review"
    assert "บันทึกวันลา" in reporter.says("ยืนยัน").last


def test_who_is_turned_down_gives_way_to_who_is_named(reporter: Chat) -> None:
    reporter.says("ลา 11-12 มี.ค. ให้ D0104 ทำแทน").says("ไม่ใช่คนนี้ ขอเป็น D0102")
    assert reporter.state["answers"]["stand_in"]["name"] == "นางตัวอย่าง หัวหน้ากลุ่ม"


@pytest.mark.parametrize("said", ["ผิดคน ไม่ใช่ D0106 ต้อง D0104", "ผิดคน ต้องเป็น D0104"])
def test_the_right_one_is_taken_behind_must(reporter: Chat, said: str) -> None:
    reporter.says("ลา 4-8 มี.ค. ให้ D0106 ทำแทน").says(said)
    assert reporter.state["answers"]["stand_in"]["name"] == SECOND


def test_words_that_turn_somebody_down_are_no_name(reporter: Chat) -> None:
    reporter.says("ลา 11-12 มี.ค. ให้คุณแอนทำแทน").says("ไม่ใช่คนนี้")
    assert "ไม่พบ “ไม่ใช่" not in reporter.since(-2) and "คนในสำนักที่เลือกได้" in reporter.since(-2)
    reporter.says("ไม่ใช่คนนี้ ต้อง D0104")
    assert reporter.state["answers"]["stand_in"]["name"] == SECOND


def test_one_of_another_bureau_cannot_be_it(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลา 11-12 มี.ค. ให้ D0202 ทำแทน")
    assert "ผู้แทนต้องอยู่สำนักเดียวกับท่าน" in me.last


@pytest.mark.parametrize(
    "said",
    [
        *("ให้เพื่อนในกลุ่มทำแทน", "ให้น้องชายไปรับแม่แทน", "ให้น้องเขาทำแทน", "พี่ดูแทนเอง", "ฝากงานไว้แล้ว"),
        *("ให้คุณยายมาดูลูกแทน", "ให้คุณสามีไปส่งลูกแทน", "ให้พี่เลี้ยงเด็กดูลูกแทน", "ให้คุณแอนไปรับลูกแทน"),
        *("ให้ท่านประธานเข้าประชุมแทน", "ให้คุณตาดูแลบ้านแทน", "ให้คุณอาไปส่งของแทน"),
        *("คนแทนคนเดิมนะ", "ให้คุณหมอดูแลแทน", "ไม่ให้คุณแอนทำแทน"),
    ],
)
def test_words_that_name_nobody_ask_for_nobody(reporter: Chat, said: str) -> None:
    reporter.says(f"ลา 11-12 มี.ค. {said}")
    assert "ไม่พบ “" not in reporter.last and reporter.state["at"] == "review"


@pytest.mark.parametrize("said", ["ใครรู้บ้างว่าผมลา", "ใครลาบ้างวันนี้", "ไม่ใช่วันนี้", "ใครยังไม่ส่ง 1.10 บ้าง"])
def test_other_questions_turn_nobody_down(said: str) -> None:
    assert stand_in_named.turned_down(said) is None


@pytest.mark.parametrize("words", ["ก" * 5_000, "ให้คุณ" + "ก " * 2_000, "คนแทน" * 1_000])
def test_long_words_are_read_at_once(words: str) -> None:
    assert stand_in_named.called(words) == "" and stand_in_named.turned_down(words) is None
    assert stand_in_named.named_within(words) == "" and not stand_in_named.as_shown(words)


@pytest.mark.parametrize(
    "said",
    [
        "ไม่เอาคนนี้ ให้คุณตัวอย่าง รายงานดี ดูแทนได้มั้ย",
        "ให้คุณตัวอย่าง รายงานดี ทำแทนค่ะ",
        "เปลี่ยนเป็นคุณตัวอย่าง รายงานดี ได้ไหม",
    ],
)
def test_a_full_name_is_never_several_people(reporter: Chat, said: str) -> None:
    reporter.says("ลา 11-12 มี.ค.").says(said)
    assert "มอบหมายให้ตนเองไม่ได้" in reporter.last and "หลายคน" not in reporter.last


@pytest.mark.parametrize(
    "said", ["เปลี่ยนเป็นคุณตัวอย่าง หัวหน้ากลุ่ม ได้ไหม", "ไม่เอาคนนี้ ให้คุณตัวอย่าง หัวหน้ากลุ่ม ดูแทน"]
)
def test_a_full_name_is_taken_at_the_card(reporter: Chat, said: str) -> None:
    reporter.says("ลา 11-12 มี.ค.").says(said)
    assert reporter.state["answers"]["stand_in"]["name"] == "นางตัวอย่าง หัวหน้ากลุ่ม"

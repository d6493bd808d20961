"""A report that is to be changed is opened with the change: `ขอแก้รายงาน 1.10 จำนวนคนเป็น 41 คน`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, REPORTER, TOLD, sends
from tests.understanding.scenes import types_in

_CHANGED = TOLD.replace("118", "41")
_WANTS = ["ขอแก้รายงาน 1.10 จำนวนคนเป็น 41 คน", "แก้รายงาน 1.10 คนเข้า 41 คน", "ขอแก้ 1.10 เป็น 41 คน"]


def opened(chat: Chat) -> dict[str, Any]:
    return dict(chat.state["answers"])


@pytest.fixture
def decided(demo: House, chat: Callable[[str], Chat]) -> Callable[..., Chat]:
    """A report of 1.10 that was sent, on which the head has said this."""

    def decides(*said: str) -> Chat:
        reporter, head = chat(REPORTER), chat(HEAD)
        sends(reporter, head)
        for each in said:
            types_in(head, each)
        return reporter

    return decides


@pytest.mark.parametrize("said", _WANTS)
def test_a_draft_goes_on_with_the_change(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD).says("พักไว้")
    assert _CHANGED in types_in(reporter, said)
    assert opened(reporter.agrees())["narrative"] == _CHANGED


def test_what_is_not_asked_yet_is_no_answer_of_another_question(
    chat: Callable[[str], Chat],
) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD).says("พักไว้")
    types_in(reporter, "แก้ 1.10 งบเป็น 5,000 / 4,200")
    assert reporter.state["at"] == "output" and "output" not in opened(reporter)


@pytest.mark.parametrize("said", _WANTS)
def test_a_returned_report_is_shown_with_the_change(
    decided: Callable[..., Chat], said: str
) -> None:
    reporter = decided("ส่งกลับ 1.10 จำนวนคนไม่ตรง", "ใช่ค่ะ", "ใช่ค่ะ")
    told = types_in(reporter, said)
    assert "เหตุผลที่ส่งกลับ" in told and _CHANGED in told
    assert opened(reporter.agrees())["narrative"] == _CHANGED


@pytest.mark.parametrize(
    "said",
    ["งั้นแก้จำนวนคนเลยค่ะ จริงๆ 41 คน", "แก้คนหน่อย ที่ถูกคือ 41 คน", "แก้ 118 เป็น 41"],
)
def test_what_came_back_and_stands_in_sight_is_changed_without_its_number(
    decided: Callable[..., Chat], said: str
) -> None:
    reporter = decided("ส่งกลับ 1.10 จำนวนคนไม่ตรง", "ใช่ค่ะ", "ใช่ค่ะ").says("รายงานที่ถูกส่งกลับ")
    assert _CHANGED in types_in(reporter, said)
    assert opened(reporter.agrees())["narrative"] == _CHANGED


def test_at_the_card_people_are_ordered_so_too(decided: Callable[..., Chat]) -> None:
    reporter = decided("ส่งกลับ 1.10 จำนวนคนไม่ตรง", "ใช่ค่ะ", "ใช่ค่ะ").says("รายงานที่ถูกส่งกลับ")
    reporter.taps("แก้ไขและส่งใหม่")
    assert _CHANGED in types_in(reporter, "แก้จำนวนคนหน่อย ที่จริงมี 41 คน")


def test_below_another_answer_nothing_that_came_back_is_meant(
    decided: Callable[..., Chat],
) -> None:
    reporter = decided("ส่งกลับ 1.10 จำนวนคนไม่ตรง", "ใช่ค่ะ", "ใช่ค่ะ").says("ของขวัญที่รายงาน")
    assert _CHANGED not in types_in(reporter, "แก้ 118 เป็น 41")


def test_an_approved_report_is_corrected_with_the_change(decided: Callable[..., Chat]) -> None:
    reporter = decided("อนุมัติ 1.10", "ใช่ค่ะ")
    told = types_in(reporter, _WANTS[0])
    assert "ฉบับที่อนุมัติแล้วยังอยู่" in told and _CHANGED in told
    assert opened(reporter)["correcting"]
    assert opened(reporter.agrees())["narrative"] == _CHANGED


@pytest.mark.parametrize(
    "said",
    [
        "1.10 ที่อนุมัติแล้วขอแก้จำนวนคนเป็น 41 คน",
        "รายงาน 1.10 ที่ผ่านไปแล้ว ขอแก้เป็น 41 คนค่ะ",
        "กิจกรรม 1.10 แก้จำนวนคนเป็น 41 คน",
        "1.10 จะแก้ตัวเลขผู้เข้าร่วมเป็น 41 คน",
    ],
)
def test_the_number_may_stand_first(decided: Callable[..., Chat], said: str) -> None:
    told = types_in(reporter := decided("อนุมัติ 1.10", "ใช่ค่ะ"), said)
    assert _CHANGED in told and opened(reporter)["correcting"]


@pytest.mark.parametrize(
    "said", ["1.10 แก้ไขแล้วเป็นยังไงบ้าง", "1.10 ใครแก้เป็น 41 คน", "1.10 แก้จำนวนคนเป็น 41 ได้ไหม"]
)
def test_who_asks_with_the_number_first_changes_nothing(
    decided: Callable[..., Chat], said: str
) -> None:
    reporter = decided("อนุมัติ 1.10", "ใช่ค่ะ")
    assert _CHANGED not in types_in(reporter, said)


def test_a_report_that_waits_is_withdrawn_first(decided: Callable[..., Chat]) -> None:
    assert "ถอนรายงาน 1.10" in types_in(decided(), _WANTS[0])


@pytest.mark.parametrize("said", ["แก้รายงาน 1.10 เป็นอะไรได้บ้าง", "ขอแก้รายงาน 1.10 จำนวนคนได้ไหม"])
def test_who_asks_changes_nothing(decided: Callable[..., Chat], said: str) -> None:
    reporter = decided("อนุมัติ 1.10", "ใช่ค่ะ")
    assert _CHANGED not in types_in(reporter, said)


# -- what came back, and what is wrong in it ------------------------------------------------------

_RETURNS = ("ส่งกลับ 1.10 จำนวนคนไม่ตรงกัน", "ยืนยัน")


@pytest.mark.parametrize(
    "said", ["แก้ 1.10 ตามที่เขาบอก", "ขอแก้รายงาน 1.10 ตามที่หัวหน้าแจ้งค่ะ", "จะแก้ 1.10 ตามที่พี่เขาคอมเมนต์มา"]
)
def test_what_came_back_is_opened_with_its_reason(decided: Callable[..., Chat], said: str) -> None:
    reporter = decided(*_RETURNS)
    told = types_in(reporter, said)
    assert "เหตุผลที่ส่งกลับ: จำนวนคนไม่ตรงกัน" in told and "ตรวจทานก่อนส่ง" in told
    assert opened(reporter)["number"] == "1.10"


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("แก้งบ 1.10", "budget"),
        ("ขอแก้ไขหลักฐานของ 1.10 หน่อยค่ะ", "evidence"),
        ("แก้ผลผลิต 1.10 ครับ", "output"),
        ("ขอแก้เรื่องเงินในรายงาน 1.10", "budget"),
    ],
)
def test_the_answer_that_is_named_is_asked_for(
    decided: Callable[..., Chat], said: str, at: str
) -> None:
    reporter = decided(*_RETURNS)
    types_in(reporter, said)
    assert reporter.state["at"] == at and opened(reporter)["number"] == "1.10"


def test_the_change_behind_as_told_is_not_lost(decided: Callable[..., Chat]) -> None:
    reporter = decided(*_RETURNS)
    assert _CHANGED in types_in(reporter, "แก้ 1.10 ตามที่หัวหน้าบอก จำนวนคนเป็น 41 คน")


@pytest.mark.parametrize(
    "said",
    [
        "แก้ไขและส่งใหม่ค่ะ เปลี่ยนเป็น 41 คน",
        "ขอแก้แล้วส่งใหม่ เปลี่ยนจำนวนผู้เข้าร่วมเป็น 41 คนค่ะ",
        "แก้ไขแล้วส่งอีกครั้งครับ แก้จำนวนคนเป็น 41 คน",
        "แก้ไขรายงานและส่งใหม่ เป็น 41 คน",
    ],
)
def test_the_button_said_with_its_change_opens_what_came_back_and_proposes_it(
    decided: Callable[..., Chat], said: str
) -> None:
    told = types_in(reporter := decided(*_RETURNS), said)
    assert "เหตุผลที่ส่งกลับ: จำนวนคนไม่ตรงกัน" in told and _CHANGED in told
    assert opened(reporter.says("แก้ตามนี้"))["narrative"] == _CHANGED


def test_another_change_behind_the_button_is_made_too(decided: Callable[..., Chat]) -> None:
    reporter = decided(*_RETURNS)
    told = types_in(reporter, "แก้ไขและส่งใหม่ค่ะ เปลี่ยนงบเป็น 5,000 / 4,200")
    assert "ได้รับ 5,000.00 บาท" in told and opened(reporter)["budget"][0] == "5000.00"


@pytest.mark.soak
def test_a_change_that_is_not_proposed_is_said_back(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD).says("พักไว้")
    assert "ยังไม่ได้แก้ตาม “งบเป็น 5,000 / 4,200”" in types_in(reporter, "แก้ 1.10 งบเป็น 5,000 / 4,200")


_ANEW = [
    "ส่ง 1.10 ใหม่ครับ",
    "ขอส่งรายงาน 1.10 ใหม่อีกครั้งค่ะ",
    "ส่งรายงาน 1.10 อีกรอบ",
    "แก้แล้วส่ง 1.10 ใหม่ค่ะ",
]


@pytest.mark.parametrize("said", _ANEW)
def test_what_came_back_is_sent_anew(decided: Callable[..., Chat], said: str) -> None:
    told = types_in(reporter := decided(*_RETURNS), said)
    assert "เหตุผลที่ส่งกลับ: จำนวนคนไม่ตรงกัน" in told and opened(reporter)["number"] == "1.10"


@pytest.mark.parametrize("said", _ANEW)
def test_what_waits_cannot_be_sent_anew_and_it_says_how(
    decided: Callable[..., Chat], said: str
) -> None:
    assert "หากต้องแก้ไข พิมพ์ “ถอนรายงาน 1.10” ก่อน" in types_in(decided(), said)


def test_what_was_never_sent_is_begun(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    types_in(reporter, _ANEW[0])
    assert opened(reporter)["number"] == "1.10" and "narrative" not in opened(reporter)


@pytest.mark.parametrize("said", ["ส่ง 1.10 ใหม่ได้ไหม", "ส่ง 1.10 ใหม่ยังไง"])
def test_who_asks_about_sending_anew_begins_nothing(
    decided: Callable[..., Chat], said: str
) -> None:
    reporter = decided(*_RETURNS)
    types_in(reporter, said)
    assert not reporter.house.states(reporter.user_id)


# -- what came back, without its number -----------------------------------------------------------


def later(reporter: Chat) -> Chat:
    """The notice of the return is no longer in sight."""
    types_in(reporter, "วันหยุดปีนี้")
    return reporter


@pytest.mark.parametrize(
    "said",
    [
        "แก้สิ่งที่ทำเป็นจัดแลกเปลี่ยนเรียนรู้สองรุ่น 15 และ 16 มกราคม รวม 41 คน",
        "ขอเปลี่ยนสิ่งที่ทำใหม่เป็น จัดแลกเปลี่ยนเรียนรู้สองรุ่น 15 และ 16 มกราคม รวม 41 คน แล้วส่งใหม่เลยค่ะ",
        "รายงานที่ส่งกลับมาขอแก้สิ่งที่ทำเป็นจัดแลกเปลี่ยนเรียนรู้สองรุ่น 15 และ 16 มกราคม รวม 41 คน",
        "สิ่งที่ทำขอแก้เป็นจัดแลกเปลี่ยนเรียนรู้สองรุ่น 15 และ 16 มกราคม รวม 41 คนครับ",
    ],
)
def test_an_answer_of_the_one_that_came_back_is_changed_without_its_number(
    decided: Callable[..., Chat], said: str
) -> None:
    told = types_in(reporter := later(decided(*_RETURNS)), said)
    assert "เหตุผลที่ส่งกลับ: จำนวนคนไม่ตรงกัน" in told and "ตรวจทานก่อนส่ง" in told
    assert opened(reporter)["narrative"] == "จัดแลกเปลี่ยนเรียนรู้สองรุ่น 15 และ 16 มกราคม รวม 41 คน"


@pytest.mark.parametrize(
    "said",
    [
        "แก้เป็น 41 คนแล้วส่งใหม่",
        "จำนวนผู้เข้าร่วมขอแก้เป็น 41 คนค่ะ",
        "แก้จำนวนคนในรายงานเป็น 41",
        "รายงานที่ตีกลับแก้จำนวนคนเป็น 41 คน",
        "เปลี่ยนจำนวนคนเป็น 41 แล้วส่งอีกรอบ",
    ],
)
def test_people_are_counted_anew_in_the_one_that_came_back(
    decided: Callable[..., Chat], said: str
) -> None:
    reporter = later(decided(*_RETURNS))
    assert _CHANGED in types_in(reporter, said)
    assert opened(reporter.says("แก้ตามนี้"))["narrative"] == _CHANGED


@pytest.mark.parametrize(
    "said", ["ส่งใหม่เลยค่ะ", "ขอส่งรายงานอีกรอบครับ", "ปรับแล้วส่งใหม่", "แก้เรียบร้อยแล้ว ขอส่งใหม่อีกครั้งค่ะ"]
)
def test_the_one_that_came_back_is_sent_anew_without_its_number(
    decided: Callable[..., Chat], said: str
) -> None:
    told = types_in(reporter := later(decided(*_RETURNS)), said)
    assert "เหตุผลที่ส่งกลับ: จำนวนคนไม่ตรงกัน" in told and reporter.state["at"] == "review"


@pytest.mark.parametrize("said", ["แก้ตามที่หัวหน้าบอกแล้ว", "หนูแก้ตามคอมเมนต์แล้วค่ะ", "แก้แล้วครับ"])
def test_who_says_that_it_is_mended_hears_that_it_is_not_sent_yet(
    decided: Callable[..., Chat], said: str
) -> None:
    told = types_in(reporter := later(decided(*_RETURNS)), said)
    assert "ยังไม่ได้ส่งใหม่" in told and "เหตุผลที่ส่งกลับ: จำนวนคนไม่ตรงกัน" in told
    assert opened(reporter)["number"] == "1.10"


@pytest.mark.parametrize(
    "said",
    [
        "แก้สิ่งที่ทำเป็นอะไรดีคะ",
        "ส่งใหม่ได้ไหมคะ",
        "ยังไม่แก้นะคะ",
        "ส่งไฟล์ใหม่",
        "เปลี่ยนวันประชุมเป็น 5 มีนา",
        "หัวหน้าแก้แล้วหรือยัง",
        "แก้ชื่อเป็นสมศรี",
    ],
)
def test_what_came_back_stays_closed_on_other_words(
    decided: Callable[..., Chat], said: str
) -> None:
    reporter = later(decided(*_RETURNS))
    types_in(reporter, said)
    assert not reporter.house.states(reporter.user_id)


def test_where_one_waits_its_withdrawal_is_asked_about(decided: Callable[..., Chat]) -> None:
    reporter = later(decided())
    types_in(reporter, "แก้สิ่งที่ทำเป็นจัดแลกเปลี่ยนเรียนรู้สองรุ่นในเดือนมกราคม รวม 41 คน")
    assert "ยังไม่ได้แก้" in reporter.last and "ยืนยันถอนรายงาน" in reporter.offers


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        (
            "แก้สิ่งที่ทำเป็นจัดแลกเปลี่ยนเรียนรู้สองรุ่นในเดือนมกราคม รวม 41 คน",
            "แก้ 1.5 สิ่งที่ทำเป็น จัดแลกเปลี่ยนเรียนรู้สองรุ่นในเดือนมกราคม รวม 41 คน",
        ),
        ("ส่งใหม่เลยค่ะ", "ส่ง 1.5 ใหม่"),
        ("แก้ตามที่หัวหน้าบอกแล้ว", "แก้ 1.5 ตามที่หัวหน้าบอก"),
    ],
)
def test_of_several_it_is_asked_which_and_the_change_is_kept_in_the_choice(
    demo: House, chat: Callable[[str], Chat], said: str, chosen: str
) -> None:
    reporter, head = chat(REPORTER), chat(HEAD)
    for number in ("1.5", "1.10"):
        sends(reporter, head, number=number)
        types_in(head, f"ส่งกลับ {number} จำนวนคนไม่ตรงกัน")
        types_in(head, "ยืนยัน")
    assert "รายงานที่ถูกส่งกลับ 2 ฉบับ" in types_in(later(reporter), said)
    assert chosen in reporter.last
    assert "เหตุผลที่ส่งกลับ" in types_in(reporter, chosen) and opened(reporter)["number"] == "1.5"
    if "41" in said:
        assert opened(reporter)["narrative"] == "จัดแลกเปลี่ยนเรียนรู้สองรุ่นในเดือนมกราคม รวม 41 คน"


@pytest.mark.parametrize(
    "said",
    [
        "แก้ตามที่หัวหน้าบอกแล้วค่ะ",
        "แก้แล้วครับ",
        "ขอส่งใหม่ค่ะ",
        "ขอแก้รายงานที่ถูกส่งกลับก่อน",
        "ขอกลับไปดูรายงานที่โดนตีกลับหน่อย",
    ],
)
def test_in_another_report_they_are_no_answer_and_the_way_is_told(
    decided: Callable[..., Chat], said: str
) -> None:
    reporter = decided(*_RETURNS)
    types_in(reporter, "รายงาน 1.5")
    types_in(reporter, "เสร็จแล้ว")
    told = types_in(reporter, said)
    assert "รายงานที่ถูกส่งกลับคือ 1.10" in told and "พิมพ์ “รายงาน 1.10”" in told
    assert "narrative" not in opened(reporter) and opened(reporter)["number"] == "1.5"


def test_where_it_is_asked_for_itself_they_are_no_answer_either(
    decided: Callable[..., Chat],
) -> None:
    reporter = decided(*_RETURNS)
    types_in(reporter, "รายงาน 1.10")
    if reporter.state["at"] == "review":
        types_in(reporter, "แก้สิ่งที่ทำ")
    assert "รายงานนี้ยังไม่ได้ส่งใหม่" in types_in(reporter, "แก้ตามที่หัวหน้าบอกแล้วค่ะ")
    assert opened(reporter)["narrative"] == TOLD


@pytest.mark.parametrize(
    "said", ["แก้ไขข้อบกพร่องตามที่ผู้ตรวจแนะนำ และจัดอบรมใหม่ 41 คน", "ส่งเสริมคุณธรรมในรอบใหม่ 41 คน"]
)
def test_what_was_done_is_still_an_answer(decided: Callable[..., Chat], said: str) -> None:
    reporter = decided(*_RETURNS)
    types_in(reporter, "รายงาน 1.5")
    types_in(reporter, "เสร็จแล้ว")
    types_in(reporter, said)
    assert opened(reporter)["narrative"] == said


@pytest.mark.parametrize(
    "said",
    [
        "งบที่ใช้ในกิจกรรม 1.10 กรอกตรงไหน ตอนนั้นลืมใส่",
        "ลืมใส่งบใน 1.10 ที่ส่งไปแล้ว ทำไงดี",
        "1.10 ลืมกรอกงบประมาณค่ะ",
    ],
)
def test_what_was_forgotten_opens_the_report(decided: Callable[..., Chat], said: str) -> None:
    types_in(reporter := decided("อนุมัติ 1.10", "ใช่ค่ะ"), said)
    assert opened(reporter)["correcting"] and opened(reporter)["number"] == "1.10"


def test_of_a_report_that_waits_it_is_said_that_it_is_withdrawn_first(
    decided: Callable[..., Chat],
) -> None:
    told = types_in(reporter := decided(), "ลืมใส่งบใน 1.10 ที่ส่งไปแล้ว ทำไงดี")
    assert "ได้หลังถอนกลับมาก่อน" in told
    assert "ถอนรายงาน 1.10 ที่รออนุมัติอยู่ ใช่หรือไม่" in reporter.taps("ถอนมาแก้").last


def test_what_was_forgotten_of_a_report_not_sent_begins_it(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("งบที่ใช้ในกิจกรรม 2.2 กรอกตรงไหน ตอนนั้นลืมใส่")
    assert "“งบประมาณ” กรอกในรายงานกิจกรรม 2.2" in reporter.since(0)
    assert reporter.state["answers"]["number"] == "2.2"


@pytest.mark.parametrize(
    "said", ["งบ 2.2 ใช้ไปเท่าไร", "2.2 ลืมส่ง", "ลืมรหัสผ่าน", "ลืมใส่ชื่อในใบลงชื่อ", "ไม่ได้ใช้งบ 2.2"]
)
def test_other_words_forget_nothing_of_a_report(chat: Callable[[str], Chat], said: str) -> None:
    assert "กรอกหรือแก้ได้จากรายงานด้านล่างนี้" not in chat(REPORTER).says(said).since(0)


def test_forgotten_files_of_a_draft_may_be_sent_there(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says("พักก่อน")
    reporter.says("ลืมแนบไฟล์ 2.1")
    assert "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย" in reporter.since(0)
    assert reporter.state["at"] == "narrative"

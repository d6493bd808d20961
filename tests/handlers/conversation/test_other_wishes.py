"""A wish to do something else in the middle of a conversation: it is done, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from handlers import registry
from handlers.understand.wishes.wish_scores import SENTENCES
from tests.handlers.house import Chat

GIFT = "อยากแจ้งของขวัญที่ได้เมื่อวานด้วย"
ANSWERS = (
    "ขอความร่วมมือบุคลากรงดรับของขวัญทุกเทศกาล",
    "แจ้งเวียนให้ทุกคนเข้าร่วมประกาศเจตนารมณ์ไม่รับของขวัญ",
    "สำรวจความคิดเห็นว่าใครเคยพบเห็นการทุจริตบ้าง ได้รับแบบสอบถามคืน 120 ชุด",
    "เลื่อนการอบรมไปเดือนหน้า เพราะวิทยากรลาป่วย",
)
MAY_BE = "ข้อความนี้เป็นคำตอบ หรือจะทำเรื่องอื่น"


@pytest.fixture
def at_status(reporter: Chat) -> Chat:
    """A report at its first question, which takes choices."""
    return reporter.says("รายงาน 1.10")


@pytest.fixture
def telling(at_status: Chat) -> Chat:
    """A report at the step that asks what was done."""
    return at_status.says("เสร็จแล้วค่ะ")


def kept(chat: Chat, flow: str) -> dict[str, Any]:
    """The answers of the open conversation of this name."""
    [found] = [s for row, s in chat.house.states(chat.user_id).values() if row.flow == flow]
    answers: dict[str, Any] = found["answers"]
    return answers


def statuses(chat: Chat) -> dict[str, str]:
    """By name, whether each open conversation goes on or waits."""
    return {row.flow: row.status for row, _ in chat.house.states(chat.user_id).values()}


# -- where choices, figures and dates answer -------------------------------------------------------


def test_a_clear_wish_parks_the_report_and_opens_the_other_with_what_it_tells(
    at_status: Chat,
) -> None:
    count = len(at_status.heard)
    at_status.says(GIFT)
    assert statuses(at_status) == {"report_activity": "paused", "report_gift": "active"}
    assert kept(at_status, "report_gift")["received_on"] == "2027-02-28"
    assert "พักรายงานกิจกรรม 1.10 ไว้ให้แล้ว พิมพ์ “ทำต่อ”" in at_status.since(count)


@pytest.mark.soak
def test_a_day_in_the_wish_is_no_answer_to_a_date(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้า 500 บาท").says("บริษัทสมมติ").says("ผู้รับจ้างค่ะ")
    reporter.says("คืนเขาไป").says("ที่ห้องประชุม ในงานตรวจรับ")
    assert "received_on" not in kept(reporter, "report_gift")
    reporter.says("ขอลาวันนี้ค่ะ")
    assert statuses(reporter) == {"report_gift": "paused", "tell_absence": "active"}
    assert "received_on" not in kept(reporter, "report_gift")


@pytest.mark.parametrize(
    "typed",
    ["ขอโทษครับ ผมจะรายงาน 3.7 ไม่ใช่อันนี้", "จะทำของ 3.7 ต่างหาก", "ผิดข้อค่ะ 3.7 ต่างหาก", "จะรายงาน ๓.๗"],
)
def test_who_is_in_another_activitys_report_gets_the_right_one(at_status: Chat, typed: str) -> None:
    at_status.says(typed)
    assert at_status.state["answers"]["number"] == "3.7"


@pytest.mark.parametrize(
    "typed", ["ขอกรอก 95.5", "มีงบของ 3.7 แยกต่างหาก", "จัดร่วมกับ 3.7 แต่คนละกิจกรรม"]
)
def test_figures_and_words_about_another_activity_open_no_other(
    at_status: Chat, typed: str
) -> None:
    at_status.says(typed)
    assert kept(at_status, "report_activity")["number"] == "1.10"


def test_another_activity_named_in_what_was_done_is_kept_there(telling: Chat) -> None:
    telling.says("กิจกรรมนี้จัดร่วมกับ 3.7 มีผู้เข้าร่วม 80 คน")
    assert kept(telling, "report_activity")["number"] == "1.10"
    assert "3.7" in kept(telling, "report_activity")["narrative"]


def test_another_activity_is_another_report(at_status: Chat) -> None:
    at_status.says("ขอส่งรายงาน 3.7 ก่อนค่ะ")
    assert at_status.state["answers"]["number"] == "3.7"
    assert sorted(statuses(at_status)) == ["report_activity"]
    assert len(at_status.house.states(at_status.user_id)) == 2


def test_wanting_the_present_report_stays_in_it(at_status: Chat) -> None:
    at_status.says("ขอส่งรายงาน 1.10")
    assert statuses(at_status) == {"report_activity": "active"}


def test_what_the_role_may_not_have_is_not_opened(at_status: Chat) -> None:
    at_status.says("ขอออกรหัสให้คนใหม่หน่อย")
    assert statuses(at_status) == {"report_activity": "active"}


def test_a_wish_to_see_something_is_answered_and_the_report_stays(at_status: Chat) -> None:
    at_status.says("ขอดูสถานะที่ยังไม่ส่งของสำนักเราหน่อย")
    assert at_status.last.startswith("สถานะสำนักบริหารงานกลาง")
    assert statuses(at_status) == {"report_activity": "active"}
    assert "status" not in kept(at_status, "report_activity")


# -- where words answer ----------------------------------------------------------------------------


def test_words_that_may_be_either_are_shown_and_wait(telling: Chat) -> None:
    telling.says(GIFT)
    assert MAY_BE in telling.last and GIFT in telling.last
    assert telling.offers[:2] == ["ใช้เป็นคำตอบ", "รับของขวัญ"]
    assert "narrative" not in kept(telling, "report_activity")


def test_typing_the_wish_opens_it_with_what_was_told(telling: Chat) -> None:
    telling.says(GIFT).says("รับของขวัญ")
    assert statuses(telling) == {"report_activity": "paused", "report_gift": "active"}
    assert kept(telling, "report_gift")["received_on"] == "2027-02-28"
    telling.says("ยกเลิก").says("ทำต่อ")
    assert "narrative" not in kept(telling, "report_activity")


def test_typing_that_it_is_the_answer_keeps_it(telling: Chat) -> None:
    telling.says(GIFT).says("ใช้เป็นคำตอบ")
    assert kept(telling, "report_activity")["narrative"] == GIFT


def test_a_tap_does_the_same(telling: Chat) -> None:
    telling.says(GIFT).taps("รับของขวัญ")
    assert statuses(telling) == {"report_activity": "paused", "report_gift": "active"}
    [(_, report)] = [
        each
        for each in telling.house.states(telling.user_id).values()
        if each[0].flow != "report_gift"
    ]
    assert "held" not in report


def test_taking_the_message_back_takes_what_the_wish_told(telling: Chat) -> None:
    telling.says(GIFT).says("รับของขวัญ")
    telling.unsends(telling.messages[-2])
    assert "received_on" not in kept(telling, "report_gift")


def test_a_question_in_doubt_is_answered_when_it_is_said_to_be_one(telling: Chat) -> None:
    telling.says("ใครอนุมัติรายงานของเรา").says("เป็นคำถาม")
    assert "ผู้อนุมัติ" in telling.since(0) and "narrative" not in kept(telling, "report_activity")


@pytest.mark.parametrize("told", ANSWERS)
def test_answers_of_clerks_are_not_asked_about(telling: Chat, told: str) -> None:
    telling.says(told)
    assert kept(telling, "report_activity")["narrative"].startswith(told[:10])


# -- complaints ------------------------------------------------------------------------------------


def test_a_wish_told_in_a_complaint_opens_nothing_and_is_kept_if_it_is_the_story(
    reporter: Chat,
) -> None:
    reporter.says("ร้องเรียน").says("ข้อร้องเรียน").says("ไม่เปิดเผยชื่อ")
    told = "อยากแจ้งว่าหัวหน้ารับของขวัญจากผู้รับเหมาเมื่อวานด้วย"
    reporter.says(told)
    assert reporter.offers == ["ใช้เป็นคำตอบ", "พักไว้ก่อน"]
    reporter.taps("ใช้เป็นคำตอบ")
    assert kept(reporter, "file_complaint")["text"] == told


@pytest.mark.parametrize(
    "said", ["กดพลาดค่ะ จะแจ้งว่าได้ของขวัญมา", "จะบอกว่าได้กระเช้ามาจากบริษัท ไม่ได้จะว่าใคร"]
)
def test_what_surely_is_no_complaint_is_asked_about_before_it_is_one(
    reporter: Chat, said: str
) -> None:
    reporter.says("ร้องเรียน").says(said)
    assert reporter.state["at"] == "kind" and "text" not in reporter.state["answers"]
    assert "ใช้เป็นคำตอบ" in reporter.offers


def test_the_button_of_a_complaint_is_kept_nowhere(telling: Chat) -> None:
    telling.says("หัวหน้าไม่เป็นธรรม อยากจะร้องเรียนมากเลยค่ะ")
    assert MAY_BE in telling.last
    assert telling.house.shown[telling.user_id][0] == ()
    telling.says("ใช้เป็นคำตอบ")
    assert "narrative" in kept(telling, "report_activity")


# -- coming back -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["กลับไปทำ 1.10 ต่อ", "กลับไปที่รายงาน 1.10", "ทำรายงานต่อค่ะ", "กลับไปรายงานก่อน", "ทำต่อ รายงานกิจกรรม"],
)
def test_the_one_that_is_named_goes_on(at_status: Chat, words: str) -> None:
    at_status.says("ขอลาพรุ่งนี้ค่ะ").says(words)
    assert statuses(at_status) == {"report_activity": "active", "tell_absence": "paused"}


def test_both_are_listed_in_the_middle_of_the_other(at_status: Chat) -> None:
    at_status.says("ขอลาพรุ่งนี้ค่ะ").says("ทำต่อ")
    assert "1.10" in at_status.last and "การแจ้งวันลา" in at_status.last
    at_status.says("ทำต่อ 1.10")
    assert statuses(at_status)["report_activity"] == "active"


def test_alone_the_present_one_goes_on(at_status: Chat) -> None:
    at_status.says("ทำต่อ")
    assert at_status.last.startswith("รายงาน 1.10")


def test_waiting_a_while_and_doing_something_else_does_it(at_status: Chat) -> None:
    at_status.says("เดี๋ยวขอแจ้งของขวัญก่อน")
    assert statuses(at_status) == {"report_activity": "paused", "report_gift": "active"}


def test_others_wait(chat: Callable[[str], Chat]) -> None:
    """A pause names nothing else to do."""
    who = chat("D0103").says("รายงาน 1.10").says("เดี๋ยวมานะคะ ขอไปประชุมก่อน")
    assert statuses(who) == {"report_activity": "paused"}


def test_a_command_word_within_a_statement_asks_nothing(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้า 500 บาท").says("บริษัทสมมติ").says("ผู้รับจ้างค่ะ")
    reporter.says("ที่ห้องประชุม 301 ตอนมาตรวจงาน")
    assert "รออนุมัติ" not in reporter.last and "ให้ฉัน ปฏิเสธไม่ได้" in reporter.offers


@pytest.mark.parametrize("said", ["รายงานของขวัญ", "รายงานรับของขวัญ"])
def test_in_the_middle_of_a_report_the_words_for_it_begin_it_and_answer_nothing(
    reporter: Chat, said: str
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert "ได้รับสิ่งใด" in reporter.last and reporter.state["answers"] == {
        k: v for k, v in reporter.state["answers"].items() if k == "by_message"
    }
    reporter.says("ยกเลิก").says("ทำต่อ")
    assert reporter.state["at"] == "narrative" and "narrative" not in reporter.state["answers"]


def test_another_activity_in_its_place_begins_with_what_is_told(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เอ้ย ไม่ใช่ 1.10 ค่ะ เอา 1.8 จัดกิจกรรมให้ความรู้ 40 คน")
    told = [state["answers"] for _, state in reporter.house.states(reporter.user_id).values()]
    assert ["จัดกิจกรรมให้ความรู้ 40 คน"] == [
        each["narrative"] for each in told if each["number"] == "1.8"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "ไม่ใช่ 85 คน เอา 1.8 ล้าน",
        "ไม่ใช่ 1.10 เอา 1.10 นั่นแหละ",
    ],
)
def test_other_figures_begin_no_other_report(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    found = reporter.house.states(reporter.user_id).values()
    assert {state["answers"]["number"] for _, state in found} == {"1.10"}


@pytest.mark.parametrize("said", ["ไม่ใช่ 1.10 เอา 1.8 ค่ะ ผิดข้อ", "ไม่ใช่ 1.10 เอา 1.8 นะคะ กดผิดไป"])
def test_another_activity_is_taken_where_this_one_was_opened_wrongly(
    reporter: Chat, said: str
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    found = reporter.house.states(reporter.user_id).values()
    assert {state["answers"]["number"] for _, state in found} == {"1.10", "1.8"}


_NAMELESS = sorted(name for name, said in registry.commands().items() if not said)
"""What only a sentence asks for: no button names it."""
_SAID_FOR = {
    wish: text
    for wish, _, text in (
        line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    )
}


@pytest.mark.parametrize("name", [name for name in _NAMELESS if name in _SAID_FOR])
def test_what_has_no_name_is_heard_at_a_first_question_too(reporter: Chat, name: str) -> None:
    heard = len(reporter.says("ลา").heard)
    assert reporter.says(_SAID_FOR[name]).since(heard)


@pytest.mark.parametrize(
    ("opens", "said"),
    [
        ("ลา", "การรับรู้เรื่องผลประโยชน์ทับซ้อนของคนในองค์กรเป็นเท่าไหร่"),
        ("ฝากข้อความถึงผู้ดูแลระบบ", "ของค้างยกไปปีหน้าเลย"),
    ],
)
def test_it_is_offered_under_no_name(reporter: Chat, opens: str, said: str) -> None:
    heard = len(reporter.says(opens).heard)
    assert reporter.says(said).since(heard)

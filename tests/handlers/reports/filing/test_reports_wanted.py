"""Which report somebody wants, in their own words; what they told already waits for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.filing.test_report_activity import returns
from tests.handlers.reports.sent_reports import HEAD, TOLD, sends


def opened(chat: Chat) -> list[tuple[str, str]]:
    """The activities of the open reports, with whether they are put aside."""
    rows = chat.house.states(chat.user_id).values()
    return sorted((state["answers"]["number"], row.status) for row, state in rows)


# -- one of several --------------------------------------------------------------------------------


@pytest.mark.parametrize("chosen", ["1.6.1", "รายงาน 1.6.1"])
def test_what_was_told_waits_for_the_part_that_is_chosen(reporter: Chat, chosen: str) -> None:
    reporter.says("1.6 ยังไม่ได้ทำเลยครับ เลื่อนไปเดือน ก.พ. เพราะวิทยากรติดภารกิจ")
    assert "จะเติมในรายงานให้" in reporter.last
    reporter.says(chosen)
    assert (reporter.answers["number"], reporter.answers["status"]) == ("1.6.1", "not_started")
    assert reporter.answers["narrative"] == "เลื่อนไปเดือน ก.พ. เพราะวิทยากรติดภารกิจ"


def test_it_waits_for_a_tap_too(reporter: Chat) -> None:
    reporter.says("รายงาน 1.6 เสร็จแล้ว จัดประกวดบุคลากรดีเด่น 12 ม.ค. ไม่ใช้งบ").taps("รายงาน")
    assert reporter.answers["narrative"] == "จัดประกวดบุคลากรดีเด่น 12 ม.ค."
    assert reporter.answers["budget"] == "none"


def test_nothing_waits_where_nothing_was_told(reporter: Chat) -> None:
    assert "จะเติม" not in reporter.says("รายงาน 1.6").last
    reporter.says("1.6.1")
    assert not {"status", "narrative"} & reporter.answers.keys()


def test_what_is_told_of_two_is_taken_for_the_one_chosen_first(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1 กับ 2.2 ทำเสร็จแล้วทั้งคู่ครับ ไม่ใช้งบ")
    assert reporter.offers[:2] == ["รายงาน 2.1", "รายงาน 2.2"] and "จะเติม" in reporter.last
    reporter.says("รายงาน 2.1")
    assert (reporter.answers["status"], reporter.answers["budget"]) == ("done", "none")
    assert "narrative" not in reporter.answers


@pytest.mark.parametrize("said", ["1.6 ยังไม่ได้ทำเลย", "1.6 เสร็จแล้ว ส่วน 1.10 ยังไม่เริ่ม"])
def test_a_short_sentence_waits_too_also_over_thanks(reporter: Chat, said: str) -> None:
    assert "จะเติมในรายงานให้" in reporter.says(said).last
    reporter.says("ขอบคุณค่ะ").says("1.6.1")
    assert reporter.answers["number"] == "1.6.1" and "status" in reporter.answers
    assert "narrative" not in reporter.answers


@pytest.mark.parametrize(
    "said",
    [
        "1.10 เสร็จหรือยัง",
        "1.10 ทำไมยังไม่เสร็จ",
        "1.10 ขอบคุณค่ะ",
        "1.10 เสร็จแล้วใช่ไหม",
        "1.10 ยังไม่ได้ทำ ทำยังไงดี",
        "1.8 เสร็จแล้ว ส่วน 1.10 ต้องทำยังไง",
    ],
)
def test_questions_and_thanks_about_an_activity_begin_no_report(reporter: Chat, said: str) -> None:
    assert not opened(reporter.says(said))


def test_a_question_about_the_other_activity_is_not_quoted_as_its_report(reporter: Chat) -> None:
    assert "รายงาน 1.10 ใครทำ" not in reporter.says("1.8 เสร็จแล้ว ส่วน 1.10 ใครทำ").since(0)


def test_how_far_an_activity_is_begins_its_report(reporter: Chat) -> None:
    reporter.says("1.10 ยังไม่ได้ทำเลยค่ะ")
    assert (reporter.answers["number"], reporter.answers["status"]) == ("1.10", "not_started")


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("1.8 เสร็จแล้ว ส่วน 1.10 ยังไม่เริ่ม", "ยังไม่เริ่ม"),
        ("รายงาน 1.8 เสร็จแล้ว 1.10 ยังไม่เริ่ม", "ยังไม่เริ่ม"),
        ("1.8 เสร็จแล้วค่ะ ส่วน 1.10 ยังไม่เริ่มเพราะวิทยากรติด", "ยังไม่เริ่มเพราะวิทยากรติด"),
    ],
)
def test_of_two_the_first_is_reported_and_the_other_is_said_to_be_unkept(
    reporter: Chat, said: str, other: str
) -> None:
    reporter.says(said)
    assert (reporter.answers["number"], reporter.answers["status"]) == ("1.8", "done")
    assert "narrative" not in reporter.answers
    assert f"พิมพ์ “รายงาน 1.10 {other}”" in reporter.since(0)


def test_an_amount_is_no_other_activity(reporter: Chat) -> None:
    reporter.says("1.8 เสร็จแล้ว ส่วน 1.5 ล้านบาทเบิกหมดแล้ว")
    assert "ส่วนของ" not in reporter.since(0)


@pytest.mark.parametrize("said", ["1.8", "1.10"])
def test_an_activitys_number_is_no_share(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.8").says(said)
    assert reporter.state["at"] == "status" and "percent" not in reporter.answers


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("จะรายงานเรื่องความพึงพอใจ", "3.6"),
        ("อยากรายงานโครงการเศรษฐกิจพอเพียงค่ะ", "2.3"),
    ],
)
def test_the_activity_whose_title_has_the_words_stands_first(
    reporter: Chat, said: str, number: str
) -> None:
    reporter.says(said)
    assert "ชื่อมีคำที่พิมพ์" in reporter.last
    reporter.taps("รายงาน")
    assert reporter.answers["number"] == number


def test_what_a_course_is_about_puts_its_activity_first(reporter: Chat) -> None:
    """The law of the commission against corruption is taught by the activity of that name."""
    reporter.says("จะรายงานเรื่องอบรม กม. ป.ป.ช. ที่ทำไปอาทิตย์ก่อนครับ")
    assert "กิจกรรมที่น่าจะตรงอยู่ด้านบน" in reporter.last
    assert reporter.taps("รายงาน").answers["number"] == "3.2"


@pytest.mark.parametrize("said", ["จะรายงานครับ", "รายงานกิจกรรมของสำนักเรา", "รายงาน กินเลี้ยง"])
def test_words_that_no_title_has_leave_the_list_as_it_is(reporter: Chat, said: str) -> None:
    assert "ชื่อมีคำที่พิมพ์" not in reporter.says(said).last


def test_a_share_told_among_other_words_is_the_first_button(reporter: Chat) -> None:
    reporter.says("รายงาน 1.8 จัดอบรมผู้บริหารไปแล้วหลายกลุ่ม ทำไปได้ครึ่งนึงแล้ว")
    assert reporter.offers[0] == "เริ่มแล้ว 50%" and "status" not in reporter.answers
    reporter.taps("เริ่มแล้ว 50%")
    assert (reporter.answers["status"], reporter.answers["percent"]) == ("started", "50")


@pytest.mark.parametrize("told", ["จัดประชุม ผู้เข้าร่วม 80%", "จัดประชุมแล้ว ครึ่งหนึ่งเป็นผู้บริหาร"])
def test_a_share_of_something_else_is_none(reporter: Chat, told: str) -> None:
    reporter.says(f"รายงาน 1.8 {told}")
    assert reporter.offers[0] == "เสร็จแล้ว 100%"


# -- going on and changing -------------------------------------------------------------------------


@pytest.fixture
def with_two(reporter: Chat) -> Chat:
    """A report put aside, and another one begun."""
    reporter.says("รายงาน 1.8").taps("เสร็จแล้ว 100%")
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")


@pytest.mark.parametrize("said", ["ต่อ 1.8 ค่ะ", "ขอต่อรายงาน 1.8 ก่อนนะคะ", "ต่อของ 1.8 เลยครับ"])
def test_a_draft_is_gone_on_with_by_its_number(with_two: Chat, said: str) -> None:
    with_two.says(said)
    assert opened(with_two) == [("1.10", "paused"), ("1.8", "active")]


def test_a_draft_that_there_is_not_is_said(reporter: Chat) -> None:
    assert "ไม่มีร่าง 1.8" in reporter.says("ต่อ 1.8 ค่ะ").last


@pytest.mark.parametrize(
    "said",
    [
        "ขอเปลี่ยนเป็นรายงาน 1.8 ดีกว่าค่ะ อันนี้พักไว้ก่อน",
        "ขอสลับไปทำ 1.8 ก่อนนะคะ",
        "เปลี่ยนไปรายงาน 1.8 ก่อน เรื่องนี้เก็บไว้ก่อนครับ",
    ],
)
@pytest.mark.parametrize("at", ["status", "narrative", "output"])
def test_another_report_is_wanted_rather_than_this(reporter: Chat, said: str, at: str) -> None:
    reporter.says("รายงาน 1.10")
    for step in ("เสร็จแล้ว", TOLD)[: ("status", "narrative", "output").index(at)]:
        reporter.says(step)
    assert reporter.state["at"] == at
    reporter.says(said)
    assert opened(reporter) == [("1.10", "paused"), ("1.8", "active")]


@pytest.mark.parametrize(
    "said",
    [
        "เปลี่ยนวิทยากรตามรายงาน 1.8 ของปีก่อนแล้วจัดอบรม 45 คน",
        "ขอเปลี่ยนเป็นจัดร่วมกับกิจกรรม 1.8 ที่ห้องประชุมใหญ่ มีคนเข้า 45 คน",
        "ทำต่อจากกิจกรรม 1.8 โดยเชิญวิทยากรท่านเดิมมาบรรยาย",
    ],
)
def test_a_story_that_names_another_activity_stays_in_this_report(
    with_two: Chat, said: str
) -> None:
    with_two.says(said)
    assert ("1.10", "active") in opened(with_two)


# -- returned reports ------------------------------------------------------------------------------


@pytest.fixture
def returned(reporter: Chat, chat: Callable[[str], Chat]) -> Chat:
    sends(reporter, chat(HEAD))
    returns(reporter.house, "จำนวนคนไม่ตรงกัน")
    return reporter


@pytest.mark.parametrize("said", ["แก้ไข 1.10", "แก้ 1.10 ค่ะ", "ขอแก้ไขกิจกรรม 1.10"])
def test_a_returned_report_is_opened_to_be_corrected(returned: Chat, said: str) -> None:
    before = TOLD
    returned.says(said)
    assert "จำนวนคนไม่ตรงกัน" in returned.since(0)
    assert returned.state["at"] == "review" and returned.answers["narrative"] == before


def test_a_report_that_waits_says_how_it_is_corrected(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, chat(HEAD))
    assert "ถอนรายงาน 1.10" in reporter.says("แก้ไข 1.10").last


@pytest.mark.parametrize("said", ["ทำไมรายงานถูกส่งกลับ", "รายงานที่ถูกส่งกลับแก้ยังไง"])
def test_questions_and_other_wishes_open_no_report(returned: Chat, said: str) -> None:
    returned.says(said)
    assert not returned.house.states(returned.user_id)


def test_who_reports_nothing_is_offered_what_they_may_do(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("แก้ไข 1.10")
    assert "แก้แผน" in admin.offers and not admin.house.states(admin.user_id)


# -- files -----------------------------------------------------------------------------------------


@pytest.fixture
def at_files(reporter: Chat) -> Chat:
    for said in ("รายงาน 1.10", "เสร็จแล้ว", TOLD, "ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ", "เขียว"):
        reporter.says(said)
    return reporter


@pytest.mark.parametrize("said", ["หลักฐานมีรูป 2 รูปนะคะ เดี๋ยวส่งให้", "มีรูปอยู่ 3 รูป กำลังจะแนบค่ะ"])
def test_files_that_will_come_are_waited_for(at_files: Chat, said: str) -> None:
    at_files.says(said)
    assert at_files.state["at"] == "evidence" and "เพิ่มในสิ่งที่ทำ" not in at_files.offers
    assert "แชตนี้" in at_files.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "ลบรูปเก่าออกแล้วขอส่งรูปบอร์ดใหม่ค่ะ",
        "เปลี่ยนรูปเดิมเป็นรูปใหม่",
        "เอารูปเก่าออกก่อน",
        "หลักฐานมีรูป 2 รูปนะคะ เดี๋ยวส่งให้",
    ],
)
def test_other_files_are_wanted_at_the_review_card(at_files: Chat, said: str) -> None:
    at_files.says("ไม่มี").says("ยังไม่ได้ลง").says(said)
    assert at_files.state["at"] == "evidence"


@pytest.mark.parametrize("said", ["มีภาพกิจกรรมที่จะส่งให้หัวหน้าดู", "เอาเอกสารเดิมทิ้งทำไม"])
def test_files_that_are_only_spoken_of_are_not_asked_for(at_files: Chat, said: str) -> None:
    at_files.says("ไม่มี").says("ยังไม่ได้ลง").says(said)
    assert at_files.state["at"] == "review"


@pytest.mark.parametrize(
    ("told", "number", "status", "kept"),
    [
        (
            "เรื่อง ๓.๖ ค่ะ แจกแบบสอบถามไปวันที่ ๘ ถึง ๑๙ กุมภาพันธ์ ได้คืนมา ๙๗ ชุดค่ะ ยังไม่เสร็จนะคะ",
            "3.6",
            "started",
            "97 ชุด",
        ),
        (
            "กิจกรรมที่ ๒.๒ มิติเชิงวัฒนธรรม ยังไม่ได้ดำเนินการ เนื่องจากจะจัดในเทศกาลสงกรานต์เดือนเมษายน",
            "2.2",
            "not_started",
            "สงกรานต์",
        ),
    ],
)
def test_a_story_with_how_far_it_is_begins_its_report(
    reporter: Chat, told: str, number: str, status: str, kept: str
) -> None:
    answers = reporter.says(told).state["answers"]
    assert (answers["number"], answers["status"]) == (number, status)
    assert kept in answers["narrative"] and "เรื่อง" not in answers["narrative"][:8]


@pytest.mark.parametrize("asked", ["3.6 ยังไม่เสร็จ ต้องส่งเมื่อไหร่คะ", "3.6 ยังไม่เสร็จ ขอเลื่อนวันส่งได้ไหม"])
def test_what_asks_of_it_begins_none(reporter: Chat, asked: str) -> None:
    reporter.says(asked)
    assert not reporter.house.states(reporter.user_id)

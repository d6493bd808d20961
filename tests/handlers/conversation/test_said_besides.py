"""What a sentence says besides the answer is not lost, and what is no answer is not kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, TOLD, sends


@pytest.fixture
def told(reporter: Chat) -> Chat:
    """A report at the step after what was done."""
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)


@pytest.fixture
def checking(told: Chat) -> Chat:
    """The same at its review card."""
    told.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return told.says("ไม่มี").says("ไม่มี")


@pytest.mark.parametrize(
    "said",
    [
        "ขอแก้สิ่งที่ทำ เปลี่ยน 118 คน เป็น 112 คน",
        "ตัวเลขคนในข้อที่แล้วผิด ต้องเป็น 112",
        "ไม่ได้ 118 คนนะ 112 คน",
    ],
)
def test_a_figure_is_put_right_where_another_thing_is_asked(told: Chat, said: str) -> None:
    if "แก้ตามนี้" in told.says(said).offers:
        told.taps("แก้ตามนี้")
    assert told.answers["narrative"] == TOLD.replace("118", "112")
    assert told.state["at"] == "output" and "output" not in told.answers


def test_the_words_may_still_be_the_answer(told: Chat) -> None:
    told.says("ไม่ได้ 118 คนนะ 112 คน").taps("ใช้เป็นคำตอบ")
    assert told.answers["output"] == "ไม่ได้ 118 คน 112 คน"


@pytest.mark.soak
@pytest.mark.parametrize(
    ("said", "step", "value"),
    [
        ("ความเสี่ยงเหลืองต่างหาก", "risk", "yellow"),
        ("ผลลัพธ์ยังไม่ได้ตามแผนนะ ได้แค่ข้อเดียว", "outcome", "ยังไม่ได้ตามแผนนะ ได้แค่ข้อเดียว"),
    ],
)
def test_the_name_of_an_answer_and_its_value_change_it(
    checking: Chat, said: str, step: str, value: str
) -> None:
    assert checking.says(said).taps("แก้ตามนี้").answers[step] == value


def test_a_day_is_taken_back_for_another(reporter: Chat) -> None:
    reporter.says("ลา 5 มี.ค.").says("ไม่ใช่ 5 มี.ค. 8 มี.ค.")
    assert reporter.answers["days"] == ["2027-03-08", "2027-03-08"]


@pytest.mark.soak
def test_a_weekday_in_the_place_is_the_day(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้า 500 บาท").says("คุณเอกชน ค้าขาย บริษัทตัวอย่าง จำกัด")
    reporter.taps("คู่สัญญา/ผู้รับจ้าง").taps("ให้ฉัน ปฏิเสธไม่ได้").says("ที่ห้องพัสดุ เมื่อวันศุกร์")
    assert reporter.answers["received_on"] == "2027-02-26"


def test_who_sees_a_gift_is_told_in_it(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้า 500 บาท").says("หัวหน้าจะเห็นไหม")
    assert "ผู้ที่เห็นมีเฉพาะท่าน" in reporter.last and "giver" not in reporter.answers


def test_hours_told_where_the_place_is_asked_are_offered_as_the_hours(admin: Chat) -> None:
    admin.says("เปิดลงชื่อ").says("อบรมจริยธรรม").says("พรุ่งนี้ 9 โมงถึงเที่ยง").taps("แก้ตามนี้")
    assert "place" not in admin.answers and admin.answers["when"][0].startswith("2027-03-02T09")


def test_a_line_at_the_name_of_an_event_is_read_whole(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมชมรม STRONG 12 มี.ค. บ่ายโมงถึงสามโมง ห้อง 301")
    found = admin.answers
    assert (found["title"], found["place"]) == ("ประชุมชมรม STRONG", "ห้อง 301")
    assert found["when"]["begins"].startswith("2027-03-12T13")


def test_a_rest_of_the_budget_is_asked(told: Chat) -> None:
    told.taps("ได้ตามแผนทั้งสองข้อ").says("รับ 10000 เหลือ 1500").says("ใช่")
    assert told.answers["budget"] == ["10000.00", "8500.00"]


def test_several_answers_of_one_sentence_are_taken(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("ผู้เข้าร่วม 45 คน ใช้งบไป 3000 จาก 5000 ความเสี่ยงไม่มี")
    assert reporter.answers["budget"] == ["5000.00", "3000.00"]
    assert reporter.answers["risk"] == "green"


@pytest.mark.parametrize(
    "said",
    [
        "ยังไม่เสร็จค่ะที่กดเสร็จกดผิด",
        "เอาที่พิมพ์ไปตะกี้ออก พิมพ์ใหม่",
        "จะให้ท่านดูก่อน",
        "รอบผิดค่ะ ต้องเป็นรอบมิถุนายน",
    ],
)
def test_what_is_no_text_of_the_report_is_not_kept(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert "ผลผลิต" not in reporter.last
    assert not any(
        "narrative" in s["answers"] for _, s in reporter.house.states(reporter.user_id).values()
    )


def test_to_delete_it_is_asked(checking: Chat) -> None:
    assert "กด “ทิ้งร่างนี้”" in checking.says("ลบรายงานนี้ทิ้ง").since(-2)
    assert checking.state["answers"]["number"] == "1.10"


@pytest.mark.soak
def test_stopping_the_return_to_approve_approves(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("ส่งกลับแก้ไข").says("ไม่ส่งกลับละ ให้ผ่าน")
    assert head.answers["decision"] == "approved"


def test_not_knowing_which_kind_it_is_tells_no_story(reporter: Chat) -> None:
    reporter.says("ร้องเรียน").says("ไม่แน่ใจว่าเป็นร้องเรียนหรือเสนอแนะ")
    assert "text" not in reporter.answers and "kind" not in reporter.answers


def test_a_share_of_people_is_no_part_of_the_work(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ทำแล้ว 80% ของผู้เข้าร่วม")
    assert "percent" not in reporter.answers and "status" not in reporter.answers


def test_this_one_is_the_activity_one_is_at(checking: Chat) -> None:
    assert "กิจกรรม 1.10" in checking.says("ใครอนุมัติอันนี้").last


@pytest.mark.soak
def test_to_look_at_files_first_shows_them(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").says("ขอดูไฟล์แนบก่อน")
    assert "พักไว้ให้แล้ว" not in head.last and "ไฟล์แนบ รายงาน 1.10" in head.last


# -- a question or a pause behind an answer --------------------------------------------------------


def _at_output(reporter: Chat) -> Chat:
    told = "ประชุมชี้แจง 20 ม.ค. ที่ห้องประชุม ผู้เข้าร่วม 32 คน"
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(told)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ทุกคนในสำนักลงนาม 42 คน ต้องใส่มั้ย", "ทุกคนในสำนักลงนาม 42 คน"),
        ("ทุกคนในสำนักลงนามครบ 42 คน แล้วต้องแนบด้วยไหมคะ", "ทุกคนในสำนักลงนามครบ 42 คน"),
        ("มีผู้เข้าร่วมอบรม 85 คน เขียนแค่นี้พอไหม", "มีผู้เข้าร่วมอบรม 85 คน"),
    ],
)
def test_a_question_behind_an_answer_is_no_part_of_it(reporter: Chat, said: str, kept: str) -> None:
    shown = _at_output(reporter).says(said).last
    assert reporter.state["answers"]["output"] == kept
    assert "ที่ถามว่า" in shown or "ที่ถามว่า" in str(reporter.heard[-2])


@pytest.mark.parametrize(
    "said",
    [
        "แบบสำรวจถามว่าต้องรายงานไหม ตอบถูก 42 คน",
        "ได้คู่มือเรื่องของขวัญแบบไหนต้องแจ้งไหม 1 เล่ม",
        "บุคลากรตอบคำถามว่าเรื่องใดต้องส่งไหมได้ทุกคน",
        "ทุกคนเข้าใจว่าของขวัญต้องแจ้งหรือไม่ต้องแจ้ง",
    ],
)
def test_a_question_within_what_is_told_stays(reporter: Chat, said: str) -> None:
    _at_output(reporter).says(said)
    assert reporter.state["answers"].get("output", said) == said


@pytest.mark.soak
def test_no_file_yet_is_taken_and_sending_later_is_answered(reporter: Chat) -> None:
    _at_output(reporter).taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.says("ยังไม่มีไฟล์ค่ะ ส่งทีหลังได้ใช่ป่ะ")
    assert reporter.state["at"] == "publicity"


@pytest.mark.parametrize(
    "said",
    [
        "ข้าราชการเข้าอบรม 85 คน เกินเป้า เออแป๊บ ผอ.เรียก พักไว้ก่อนนะ",
        "ข้าราชการเข้าอบรม 85 คน เกินเป้า เดี๋ยวมาทำต่อนะคะ",
    ],
)
def test_a_text_before_a_pause_is_kept(reporter: Chat, said: str) -> None:
    _at_output(reporter).says(said)
    [(row, state)] = reporter.house.states(reporter.user_id).values()
    assert row.status == "paused"
    assert state["answers"]["output"] == "ข้าราชการเข้าอบรม 85 คน เกินเป้า"


@pytest.mark.parametrize(
    "said", ["ยังไม่แน่ใจว่ากี่คน เดี๋ยวมาตอบนะคะ", "ขอไปดูแฟ้มที่ห้องก่อน เดี๋ยวมาพิมพ์ต่อ", "เดี๋ยวมาพิมพ์ต่อนะคะ"]
)
def test_words_about_the_pause_are_no_text(reporter: Chat, said: str) -> None:
    _at_output(reporter).says(said)
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert "output" not in state["answers"]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("ได้ตามแผนทั้งสองข้อค่ะ งบตั้งไว้ 15000 ใช้จริง 12000", True),
        ("ได้ตามแผนค่ะ งบตั้งไว้ 15000 ใช้จริง 12000", False),
    ],
)
def test_a_budget_behind_results_as_planned_is_taken(
    reporter: Chat, said: str, outcome: bool
) -> None:
    found = _at_output(reporter).says(said).state["answers"]
    assert found["budget"] == ["15000.00", "12000.00"] and "งบ" not in found["output"]
    assert ("outcome" in found) is outcome


def test_no_budget_is_read_where_only_one_amount_is_told(reporter: Chat) -> None:
    found = _at_output(reporter).says("ได้ตามแผนค่ะ ใช้ใบลงชื่อ 42 คน").state["answers"]
    assert "budget" not in found


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ไม่มีปัญหาค่ะ", False),
        ("ไม่มีปัญหาอะไรเลยครับ", False),
        ("ก็ไม่พบปัญหาค่ะ", False),
        ("ได้ค่ะ", True),
        ("เก็บไว้เลยค่ะ", True),
    ],
)
def test_that_there_was_no_problem_keeps_no_text_that_is_offered(
    told: Chat, said: str, kept: bool
) -> None:
    told.taps("ได้ตามแผนทั้งสองข้อ").says("บุคลากรตระหนักในหลักธรรมมากขึ้นค่ะ")
    assert "เพิ่มในสิ่งที่ทำ" in told.since(-2)
    assert ("ตระหนัก" in told.says(said).answers["narrative"]) is kept


def test_what_was_told_before_and_is_said_again_is_not_said_to_be_left(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10 ทำเสร็จแล้ว คนมา 45 คน ไม่ได้ใช้งบ").taps("คนมา 45 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ")
    assert reporter.state["at"] == "risk" and "budget" in reporter.answers
    reporter.says("ไม่ได้ใช้งบเลย ไม่มีความเสี่ยงอะไร")
    assert reporter.answers["risk"] == "green" and "ยังไม่ได้เก็บ" not in reporter.last


@pytest.fixture
def at_risk(reporter: Chat) -> Chat:
    reporter.says("รายงาน 3.4").taps("เสร็จแล้ว 100%").says(TOLD)
    return reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบประมาณ")


@pytest.mark.soak
def test_that_another_answer_is_not_there_yet_is_no_choice(at_risk: Chat) -> None:
    at_risk.says("หลักฐานยังไม่มีเลยค่ะ ไว้ก่อน")
    assert at_risk.answers["evidence"] is None and "risk" not in at_risk.answers


def test_what_may_be_a_choice_of_another_question_is_asked(at_risk: Chat) -> None:
    at_risk.says("ยังไม่ได้ลงเว็บเลยค่ะ")
    assert "risk" not in at_risk.answers and "หมายถึงข้อใด" in at_risk.last


def test_that_nothing_is_published_yet_is_no_status(reporter: Chat) -> None:
    reporter.says("รายงาน 2.2").says("ยังไม่เผยแพร่ที่ไหนค่ะ")
    assert reporter.state["at"] == "status" and "status" not in reporter.answers
    assert reporter.answers["publicity"] is None and "ตอบ “สถานะ” ต่อ" in reporter.since(0)


def test_that_there_is_no_money_tells_nothing_of_a_risk(reporter: Chat) -> None:
    reporter.says("รายงาน 3.4").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.says("ไม่มีเรื่องเงินค่ะ")
    assert reporter.state["at"] == "risk" and "risk" not in reporter.answers


def test_that_nothing_is_attached_is_no_text(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึงผู้รายงานทุกคน: อย่าลืมส่งรอบ 20 มีนา").says("แก้ไข ข้อความ")
    admin.says("ไม่มีอะไรแนบจ้า")
    assert admin.answers["text"] == "อย่าลืมส่งรอบ 20 มีนา" and "“ไม่แนบ”" in admin.since(0)


def test_what_was_told_wrong_is_put_right_by_the_whole_sentence(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1 ทำเสร็จแล้วเมื่อวาน คนมา 45 คน ไม่ได้ใช้งบ").taps("ได้ตามแผนทั้งสองข้อ")
    reporter.says("ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    reporter.says("เมื่อกี้บอกผิดค่ะ คนมา 54 คน ไม่ใช่ 45").agrees()
    found = reporter.answers
    assert found["narrative"].endswith("คนมา 54 คน") and found["status"] == "done"


def test_what_no_question_takes_is_quoted_whole(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลาป่วย").says("5-9 มี.ค. พาน้องๆ 30 คนไปทำบุญ")
    assert "ยังไม่ได้เก็บ “พาน้องๆ 30 คนไปทำบุญ”" in me.since(-2)


def test_what_was_kept_is_not_quoted_with_the_rest(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลาป่วย").says("ไปทำบุญกับครอบครัว 5-9 มี.ค.")
    assert "ยังไม่ได้เก็บ “ไปทำบุญกับครอบครัว”" in me.since(-2)


def test_a_story_beside_the_status_is_what_was_done(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("80% พาน้องๆ 30 คนไปทำบุญ")
    assert reporter.answers["narrative"] == "พาน้องๆ 30 คนไปทำบุญ"

"""What the sentence that opens a conversation tells is not asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from handlers.conversation.hidden_keys import FROM_SENTENCE, LIKELY, STILL_TOLD
from handlers.understand.commands.behind_command import asked_plainly, told_beside
from tests.handlers.house import Chat

ADMIN, REPORTER, STAFF = "D0002", "D0103", "D0106"


def told(chat: Chat) -> dict[str, Any]:
    answers: dict[str, Any] = chat.state["answers"]
    return answers


def test_a_new_person_is_told_behind_an_order(admin: Chat) -> None:
    line = "เพิ่มคนใหม่หน่อยค่ะ น.ส.ทดสอบ ใจดี นักวิชาการเงิน สำนักการคลัง เป็นผู้รายงาน"
    answers = told(admin.says(line))
    assert answers["name"] == "น.ส.ทดสอบ ใจดี" and answers["position"] == "นักวิชาการเงิน"
    assert answers["bureau"]["name"] == "สำนักการคลังและงบประมาณ"
    assert answers["roles"] == ["staff", "reporter"] and "เลขประจำตัว" in admin.last


def test_a_new_person_is_told_with_number_group_and_superior(admin: Chat) -> None:
    line = (
        "เพิ่มบุคลากร รหัส D0999 นางสมศรี ใจงาม เจ้าพนักงานธุรการ กลุ่มงานเผยแพร่ สำนักประชาสัมพันธ์"
        " หัวหน้าคือคุณอำนวยการข่าว"
    )
    answers = told(admin.says(line))
    assert answers["staff_id"] == "D0999" and answers["name"] == "นางสมศรี ใจงาม"
    assert answers["position"] == "เจ้าพนักงานธุรการ" and answers["work_group"] == "กลุ่มงานเผยแพร่"
    assert "อำนวยการข่าว" in answers["superior"]["name"]


def test_a_move_names_group_and_bureau_apart(admin: Chat) -> None:
    admin.says("ย้ายบุคลากร คุณรายงานข่าว ไปอยู่กลุ่มงานงบประมาณ สำนักการคลัง ครับ")
    answers = told(admin)
    assert answers["work_group"] == "กลุ่มงานงบประมาณ" and answers["bureau"]["id"] == 1


def test_who_is_named_in_a_longer_sentence_is_found(admin: Chat) -> None:
    admin.says("ปลดบัญชีให้หน่อยค่ะ คุณช่วยรายงาน เขาเปลี่ยนเครื่อง")
    assert "นายสมมติ ช่วยรายงาน ใช่หรือไม่" in admin.last


def test_a_letter_begins_behind_that(admin: Chat) -> None:
    admin.says("ฝากส่งข้อความถึงสำนักการคลังหน่อยค่ะ ว่าพรุ่งนี้ 10 โมงมีประชุมห้อง 301")
    assert told(admin)["text"] == "พรุ่งนี้ 10 โมงมีประชุมห้อง 301"
    assert told(admin)["bureau"]["id"] == 1
    admin.says("ยกเลิก").says("ฝากส่งถึงสำนักการคลัง ว่าพรุ่งนี้ 10 โมงมีประชุม")
    assert told(admin)["text"] == "พรุ่งนี้ 10 โมงมีประชุม"


def test_choices_are_told_with_the_opening(admin: Chat) -> None:
    answers = told(admin.says("ขอส่งข้อความถึงหน่อยค่ะ ส่งทันที ขอให้กดรับทราบ"))
    assert answers["sending"] == "urgent" and answers["acknowledges"] == "yes"


def test_an_asked_round_is_no_question(admin: Chat) -> None:
    admin.says("รอบ 20 มีนา ขอเลื่อนเป็น 31 มีนาคมได้มั้ยคะ")
    assert (told(admin)["round"], told(admin)["new"]) == ("2027-03-20", "2027-03-31")


def test_what_stands_behind_a_name_of_a_question_is_its_answer(reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงาน ชื่อ คณะทำงานขับเคลื่อนองค์กรคุณธรรม มีหน้าที่ วางแผนและติดตามผล")
    assert told(reporter)["title"] == "คณะทำงานขับเคลื่อนองค์กรคุณธรรม"
    assert told(reporter)["duties"] == ["วางแผนและติดตามผล"]
    assert told(reporter)[FROM_SENTENCE] == ["title", "duties"]


def test_no_order_stands_in_a_name(reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานปรับปรุงห้องสมุดหน่อยครับ คุณช่วยรายงาน กับ คุณรับเรื่อง เป็นคณะทำงาน")
    assert told(reporter)["title"] == "คณะทำงานปรับปรุงห้องสมุด"
    assert [each["person"] for each in told(reporter)["members"]["people"]] == [7, 8]
    reporter.says("ยกเลิก").says("ขอตั้งคณะทำงานหน่อยค่ะ ดูแลสวนหน้าอาคาร")
    assert told(reporter)["title"] == "คณะทำงานดูแลสวนหน้าอาคาร"


def test_a_day_within_a_name_is_no_day_of_its_own(reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานจัดงานวันที่ 9 มี นายสมมติ บุคลากร เป็นประธาน")
    assert "ordered" not in told(reporter) and LIKELY not in told(reporter)


def test_a_work_group_is_not_cut_in_two(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("อยากชมพี่ที่กลุ่มงานค่ะ พี่รับเรื่อง ช่วยสอนงานทุกวัน")
    assert told(me)["what"] == "ช่วยสอนงานทุกวัน" and told(me)["who"]["id"] == 8


def test_what_is_only_likely_is_the_first_button(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ขอแก้ไขข้อมูลค่ะ ตำแหน่งผิด ต้องเป็นสถาปนิก")
    assert told(me)["field"] == "position" and "words" not in told(me)
    assert me.offers[0] == "สถาปนิก" and told(me.taps("สถาปนิก"))["words"] == "สถาปนิก"


def test_a_secret_vote_is_never_proposed(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ลงคะแนนให้ นายสมมติ ช่วยรายงาน")
    assert "likely" not in str(me.house.states(me.user_id))


def test_figures_of_a_slot_belong_to_no_hour(admin: Chat) -> None:
    admin.says("เปิดช่วงนัดคลินิก พรุ่งนี้ 13.00-16.00 นัดละ 30 นาที ที่ห้อง 105 ค่ะ")
    answers = told(admin)
    assert answers["when"]["first"] == "2027-03-02" and answers["minutes"] == 30
    assert answers["place"] == "ห้อง 105"


@pytest.mark.soak
def test_what_is_denied_or_doubted_is_not_filled(admin: Chat) -> None:
    admin.says("ตั้งผู้แทนให้คุณช่วยรายงาน ไม่ใช่คุณรับเรื่อง 10-12 มีนาคม")
    assert told(admin)["person"] == 7 and "who" not in told(admin)
    admin.says("ยกเลิก").says("ตั้งผู้แทนให้คุณช่วยรายงาน น่าจะเป็นคุณรับเรื่อง 10-12 มีนาคม")
    assert "person" not in told(admin) and told(admin)[LIKELY]["person"]["value"] == 7
    admin.says("ยกเลิก").says("เปลี่ยนสำนักที่รับเบาะแส ไม่เอาสำนักการคลัง")
    assert "bureaus" not in told(admin)


def test_a_letter_tells_nobody_else(admin: Chat) -> None:
    admin.says("ส่งข้อความถึงคุณช่วยรายงานว่า คุณรับเรื่องฝากถามเรื่องสำนักการคลัง ภายในวันศุกร์")
    assert [each["id"] for each in told(admin)["people"]] == [7]


def test_a_seat_before_the_first_name_is_no_title(reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานขับเคลื่อน STRONG ประธาน คุณหัวหน้ากลุ่ม เลขา คุณรายงานดี")
    assert told(reporter)["title"] == "คณะทำงานขับเคลื่อน STRONG"
    seats = [each["seat"] for each in told(reporter)["members"]["people"]]
    assert seats == ["chair", "secretary"]


def test_the_field_that_is_named_is_the_one_to_change(admin: Chat) -> None:
    admin.says("ขอเปลี่ยนข้อมูลบุคลากรหน่อยค่ะ นายสมมติ ช่วยรายงาน ตำแหน่งใหม่เป็นนักวิเคราะห์")
    answers = told(admin)
    assert (answers["what"], answers["position"]) == ("position", "นักวิเคราะห์")


def test_a_subject_ends_where_something_else_is_told(chat: Callable[[str], Chat]) -> None:
    executive = chat("D0001").says("ออกประกาศหน่อยครับ เรื่องการแต่งกายวันศุกร์ ถึงทุกสำนัก")
    assert told(executive)["title"] == "การแต่งกายวันศุกร์"


def test_the_end_of_a_time_is_no_day_of_its_own(admin: Chat) -> None:
    admin.says("เปิดประกาศให้เข้าร่วมค่ะ ถึง 31 มีนาคม ทุกสำนัก")
    assert "days" not in told(admin)


def test_what_a_reading_refuses_is_not_filled_in_silence(admin: Chat) -> None:
    admin.says("ส่งข้อความถึงผู้รายงานทุกคน: ทุกสำนักส่งวันศุกร์ ยกเว้นสำนักประชาสัมพันธ์ส่งวันจันทร์")
    assert "ยังไม่ได้เว้นใคร" in admin.since(0) and "whom" not in told(admin)


@pytest.mark.parametrize(
    ("said", "words", "beside", "plainly"),
    [
        ("ขอตั้งคณะทำงานหน่อยค่ะ ดูแลสวน", ("ตั้งคณะทำงาน",), "ดูแลสวน", "ตั้งคณะทำงาน ดูแลสวน"),
        ("ตั้งคณะทำงานดูแลสวนหน่อยครับ คุณก", ("ตั้งคณะทำงาน",), "ดูแลสวน คุณก", "ตั้งคณะทำงานดูแลสวน คุณก"),
        ("พรุ่งนี้ผมไม่อยู่ มอบหมายแทน คุณก", ("มอบหมายแทน",), "พรุ่งนี้ผมไม่อยู่ คุณก", None),
        ("อยากได้เงิน", ("มอบหมายแทน",), None, "อยากได้เงิน"),
            ("ส่งข้อความถึงทุกคน ว่าพบนะคะ", ("ส่งข้อความถึง",), "ทุกคน ว่าพบ", "ส่งข้อความถึงทุกคน ว่าพบนะคะ"),
    ],
)  # fmt: skip
def test_the_command_and_what_asks_are_cut_out(
    said: str, words: tuple[str, ...], beside: str | None, plainly: str | None
) -> None:
    found = told_beside(said, words)
    assert (found.line if found is not None else None) == beside
    assert plainly is None or asked_plainly(said, words) == plainly


def test_what_is_told_of_a_later_question_waits_for_it(admin: Chat) -> None:
    admin.says("พ้นทะเบียน นายสมมติ ช่วยรายงาน ลาออก ให้นางสาวตัวอย่าง รายงานดี รับช่วง")
    admin.taps("สมมติ ช่วยรายงาน")
    assert "ระบุผู้รับช่วง" in admin.last and told(admin)[LIKELY]["successor"]["value"]["id"] == 6
    assert STILL_TOLD in told(admin)


def test_what_no_question_takes_is_said_at_the_review(admin: Chat) -> None:
    admin.says("เปลี่ยนผู้รับผิดชอบรายงานของสำนักการคลัง ทุกกิจกรรม เป็นนายสมมติ ช่วยรายงาน")
    count = len(admin.heard)
    admin.taps("นายสมมติ รายงานคลัง")
    said = admin.since(count)
    assert "ไม่ได้บันทึกไว้: “นายสมมติ ช่วยรายงาน”" in said and "ตรวจผู้รับผิดชอบรายงาน" in said
    assert STILL_TOLD not in told(admin)


def test_what_is_told_and_waits_goes_with_an_unsent_message(admin: Chat) -> None:
    admin.says("พ้นทะเบียน นายสมมติ ช่วยรายงาน ลาออก ให้นางสาวตัวอย่าง รายงานดี รับช่วง")
    assert STILL_TOLD in told(admin)
    admin.unsends(admin.messages[-1])
    assert STILL_TOLD not in told(admin)


def test_a_day_that_is_told_anew_is_not_said_to_be_lost(admin: Chat) -> None:
    admin.says("เลื่อนกำหนดกิจกรรม 2.2 เป็น 25 มีนาคม").says("30 ก.ค.")
    count = len(admin.heard)
    admin.says("6 สิงหาคม")
    assert "ไม่ได้บันทึกไว้" not in admin.since(count)


def test_what_is_behind_the_name_of_a_choice_is_the_next_text(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("แก้ข้อมูลของฉัน ตำแหน่งเป็นนิติกรชำนาญการ")
    assert told(me)["field"] == "position" and told(me)["words"] == "นิติกรชำนาญการ"
    me.says("ยกเลิก").says("แก้ข้อมูลของฉัน ตำแหน่งเป็นนิติกร ตั้งแต่เดือนก่อน")
    assert told(me)["field"] == "position" and told(me)["words"] == "นิติกร"


def test_a_time_and_a_wish_may_stand_before_the_command(chat: Callable[[str], Chat]) -> None:
    me = chat("D0001").says("ปีใหม่นี้จะออกประกาศงดรับของขวัญ เริ่ม 15 เมษา ร่างให้ดูหน่อยครับ")
    assert told(me)[LIKELY]["title"]["value"] == "งดรับของขวัญ"
    assert "15 เมษา" in told(me)[STILL_TOLD]["left"]


def test_a_day_before_the_command_is_told() -> None:
    assert told_beside("พรุ่งนี้จะเปิดลงชื่อ อบรม", ("เปิดลงชื่อ",)).line == "พรุ่งนี้จะ อบรม"  # type: ignore[union-attr]
    assert told_beside("ปีใหม่นี้จะเปิดลงชื่อ อบรม", ("เปิดลงชื่อ",)).line == "อบรม"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("who", "said", "left"),
    [
        ("D0106", "ลา 10 มีนาคม 13.30-15.00", "13.30-15.00"),
        ("D0106", "ลากิจพรุ่งนี้ค่ะ ไปงานแต่งญาติ 2 ชั่วโมง", "2 ชั่วโมง"),
    ],
)
def test_hours_and_amounts_that_no_question_takes_are_said_back(
    chat: Callable[[str], Chat], who: str, said: str, left: str
) -> None:
    me = chat(who)
    assert f"ไม่ได้บันทึกไว้: “{left}”" in me.answer_to(said)


@pytest.mark.parametrize(
    "said", ["รับของขวัญ กระเช้า 500 บาท จากบริษัทสมมติ", "รายงาน 2.1 20 มี.ค.", "ลา 10-12 มี.ค."]
)
def test_what_an_answer_holds_is_not_said_back(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says(said)
    assert "still_told" not in me.state["answers"] and "ไม่ได้บันทึกไว้" not in me.since(0)

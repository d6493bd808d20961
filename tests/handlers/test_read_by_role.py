"""What a sentence of several meanings asks for, by who types it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from handlers import registry
from handlers.clinic.gift_rule_heard import asks_for_the_gift_rule
from handlers.understand.wishes.fitting.fitting_wish import fitting
from handlers.understand.wishes.plain_wishes import plainly
from handlers.understand.wishes.whole_sentence import own_wish
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words
from tests.understanding.scenes import STRANGER


def test_a_receiver_who_asks_what_is_new_sees_their_cases(chat: Callable[[str], Chat]) -> None:
    assert "ที่ท่านรับผิดชอบ" in chat("D0105").says("มีเรื่องใหม่เข้ามาหรือเปล่าคะวันนี้").last


def test_one_s_own_work_is_read_before_what_everybody_asks() -> None:
    known, text = registry.commands(), "ผอ.ขอตรวจรายงานของสำนัก"
    found = own_wish(text, known, lambda _: True, {"awaiting_me"}.__contains__)
    assert found is not None and found.name == "awaiting_me"
    assert own_wish(text, known, lambda _: True, lambda _: False) is None
    assert own_wish(text, known, lambda _: False, lambda _: True) is None


@pytest.mark.parametrize("text", ["", "ฟหกด", "ขอบคุณค่ะ", "ได้ค่ะ", "ฝนตกหนักมากเลยวันนี้"])
def test_what_asks_for_nothing_is_nobody_s_work(text: str) -> None:
    known = registry.commands()
    for own in (True, False):
        assert own_wish(text, known, lambda _: True, lambda _, own=own: own) is None


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("เพิ่มเจ้าหน้าที่ใหม่หนึ่งคน สำนักประชาสัมพันธ์", "เลขประจำตัวเจ้าหน้าที่คืออะไร"),
        ("เอาแผนปี 2570 ไปเป็นปี 2571", "ยกแผนไปปีงบประมาณ 2571"),
    ],
)
def test_an_administrator_does_what_others_are_told_about(
    admin: Chat, reporter: Chat, said: str, asked: str
) -> None:
    assert asked in admin.says(said).last
    reporter.says(said)  # they are told the rule, or who may do it
    assert re.search("ที่มา: |คือ ผู้ดูแลระบบ", reporter.last)
    assert not reporter.house.states(reporter.user_id)


def test_what_an_administrator_sends_is_handed_on_for_others(admin: Chat, reporter: Chat) -> None:
    said = "ช่วยแจ้งทุกคนให้ทีว่าพรุ่งนี้ปิดระบบ"
    assert "จะส่งข้อความถึงใคร" in admin.says(said).last
    before = len(reporter.heard)
    reporter.says(said)
    assert "เป็นของผู้ดูแลระบบ จึงยังไม่ได้ส่งถึงผู้ใด" in reporter.since(before)
    assert reporter.state["answers"]["words"] == said and "ส่งถึงผู้ดูแลระบบ" in reporter.offers


@pytest.mark.parametrize("said", ["วิธีเปิดปีงบประมาณใหม่", "แก้รายชื่อบุคลากรอย่างไร", "แจ้งทุกคนอย่างไร"])
def test_an_administrator_who_asks_how_is_told_and_gets_the_button(admin: Chat, said: str) -> None:
    assert "ที่มา: " in admin.says(said).last
    assert {"ตั้งปีใหม่", "เพิ่มบุคลากร", "ส่งข้อความถึง"} & set(admin.offers)
    assert not admin.house.states(admin.user_id)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("ภาพรวมงบประมาณ", ""),
        ("ความเสี่ยงภาพรวมเป็นยังไง", ""),
        ("ภาพรวม", "status"),
        ("สถานะสำนักเรา", "status"),
        ("ข้อความที่ส่งเมื่อเช้าผิด ขอดึงกลับ", "withdraw_circular"),
        ("ขอถอนรายงานที่ส่งเมื่อเช้า", ""),
        ("งานเตรียมปีใหม่ถึงไหนแล้ว", "show_year"),
        ("ข้อไหนเสี่ยงจะส่งไม่ทัน", "forecast"),
        ("ข้อไหนเสี่ยงทุจริต", ""),
    ],
)
def test_what_words_say_plainly_is_read_by_them(said: str, read: str) -> None:
    assert plainly(said) == read


def test_a_colleague_s_new_name_is_not_one_s_own() -> None:
    assert fitting("correct_my_data", "น้องฝ้ายเปลี่ยนนามสกุลแล้ว") == "change_person"
    assert fitting("correct_my_data", "พี่ขอแก้ชื่อหน่อย") == "correct_my_data"


def test_who_reports_a_gift_does_not_ask_for_the_rule() -> None:
    assert not asks_for_the_gift_rule("จะรายงานของขวัญ ได้ตะกร้าผลไม้มา")
    assert asks_for_the_gift_rule("รับของขวัญอะไรได้บ้าง")


def test_a_receiver_who_asks_what_came_in_files_nothing(chat: Callable[[str], Chat]) -> None:
    receiver = chat("D0105")
    receiver.says("ร้องเรียนอะไรมาบ้าง")
    assert not receiver.house.states(receiver.user_id)
    match = registry.command("ร้องเรียนอะไรมาบ้าง")
    assert match is None or not match.exact


def test_who_asks_about_others_leave_begins_no_leave(head: Chat) -> None:
    head.says("กลุ่มงานผมมีใครลาบ้างสัปดาห์นี้")
    assert not head.house.states(head.user_id)


def test_thanks_with_letters_drawn_out_are_thanks(reporter: Chat) -> None:
    assert reporter.says("ขอบคุณค่าาา ได้แล้ว").last.startswith("ยินดีช่วย")


@pytest.mark.parametrize(
    ("said", "number"),
    [("1.10นี่มันต้องแนบรูปกี่รูปอะ", "1.10"), ("3.7 ต้องลงเผยแพร่ที่ไหนบ้าง", "3.7")],
)
def test_a_rule_asked_of_one_activity_is_told_on_its_card(
    reporter: Chat, said: str, number: str
) -> None:
    assert reporter.says(said).last.splitlines()[0] == f"กิจกรรม {number}"


def test_a_round_told_within_a_wish_to_move_it_is_not_asked_again(admin: Chat) -> None:
    admin.says("อยากดันวันส่งรอบมีนาไปเป็น 25 มีนาคม")
    assert admin.last.startswith("ตรวจการเลื่อนวันส่ง")


def test_a_stranger_is_told_what_becomes_of_a_lost_code_and_nothing_is_kept(demo: House) -> None:
    stranger = Chat(demo, STRANGER).says("เคยร้องไว้เมื่อเดือนก่อนโน้น ขอดูหน่อย ทำรหัสหายไปแล้ว")
    assert {"ติดตาม", "รหัสติดตามหาย"} & set(stranger.offers) or "รหัสติดตาม" in stranger.last


def test_several_activities_named_at_once_get_a_button_each(reporter: Chat) -> None:
    reporter.says("ทำเสร็จพร้อมกัน 2.1 กับ 2.2 ขอส่งรายงานเลยค่ะ")
    assert {"รายงาน 2.1", "รายงาน 2.2"} <= set(reporter.offers)
    reporter.says("ตั้งใจจะส่ง 2.2 แต่กดเป็น 2.1 ขอเรียกคืนหน่อย ส่งผิดอันไปค่ะ")
    assert {"ถอนรายงาน 2.1", "ถอนรายงาน 2.2"} <= set(reporter.offers)


def test_who_asks_what_others_received_reports_no_gift(head: Chat) -> None:
    said = head.says("คนของผมใครได้ของขวัญมาบ้าง").last
    assert said.startswith("ของขวัญที่รายงาน\nคนในสายงานของท่าน")


def test_figures_of_reports_are_no_answer_to_words_about_complaints(admin: Chat) -> None:
    assert "เทียบการส่ง" not in admin.says("เรื่องร้องเรียนปีก่อนกับปีนี้ต่างกันไหม").last
    admin.says("เลขเรื่องร้องเรียนของเดือนที่แล้ว")
    assert "ยังไม่ได้บันทึก" not in admin.last and "ร้องเรียน" in admin.last


@pytest.mark.parametrize(
    ("said", "name"),
    [("3.3 เหลือเวลาอีกเท่าไหร่", "about_plan"), ("ส่งงานแทนพี่ที่ไม่มีไลน์", "report_for")],
)
def test_what_the_words_say_plainly_is_not_read_as_money_or_a_report(said: str, name: str) -> None:
    found = registry.meant(said)
    assert found is not None and found.name == name


def test_a_number_before_people_who_came_is_an_activity(reporter: Chat) -> None:
    reporter.says("จัดไปแล้วเมื่อวันศุกร์ เรื่อง 3.3 คนมา 80 คน ขอลงผลเลย")
    assert "รายงาน 3.3" in reporter.last and "ไม่พบกิจกรรม" not in reporter.last


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("วันหยุดเดือนหน้ามีกี่วัน", "เดือนเมษายน"),
        ("หยุดสงกรานต์วันไหนบ้าง", "13 เมษายน"),
        ("เราได้คะแนนองค์กรคุณธรรมระดับไหน", "องค์กรคุณธรรม ปีงบประมาณ"),
    ],
)
def test_what_a_question_says_besides_its_words_is_heard(
    reporter: Chat, said: str, told: str
) -> None:
    assert told in reporter.says(said).last


def test_what_is_closed_does_not_hide_what_is_as_likely_and_open(
    chat: Callable[[str], Chat],
) -> None:
    receiver = chat("D0105").says("ผู้ร้องเขาถามว่าเรื่องไปถึงไหนแล้ว ดูตรงไหน")
    assert "เปิดให้เฉพาะผู้มีหน้าที่" not in receiver.last


@pytest.mark.parametrize(
    ("said", "name", "rest"),
    [
        ("ปีที่แล้วสำนักไหนช้าสุด", "latest_bureau", "ปีที่แล้ว"),
        ("1.10 ปีนี้เป้าร้อยละเท่าไหร่", "about_plan", "1.10"),
        ("ปิดแจ้งเตือนสองวัน", "put_off", ""),
        ("เรื่อง AB12CD เปิดดูหน่อย", "show_case", ""),
        ("ลูกน้องแจ้งรับกระเช้ามา จะสั่งคืน", "led_gifts_waiting", ""),
    ],
)
def test_a_period_in_any_place_and_what_others_told_are_read(
    said: str, name: str, rest: str
) -> None:
    found = registry.meant(said)
    assert found is not None and found.name == name and rest in found.rest


def test_who_works_on_complaints_files_none_by_asking_about_them(
    chat: Callable[[str], Chat],
) -> None:
    for staff_id, said in (
        ("D0001", "มีเรื่องร้องเรียนค้างนานไหม"),
        ("D0105", "เอาคำชมไปบอกเจ้าของเรื่องยังไง"),
    ):
        who = chat(staff_id).says(said)
        assert not who.house.states(who.user_id)


def test_praise_of_an_answer_in_the_group_is_thanked_for(demo: House) -> None:
    [told], _ = happens(demo, mention("อันนี้ดีมากเลย ขอบคุณ"))
    assert words(told).startswith("ยินดีช่วย")


def test_nothing_is_ended_by_role_without_a_word_of_ending(chat: Callable[[str], Chat]) -> None:
    head = chat("D0102")
    assert "ไม่มีการมอบหมายแทน" not in head.says("ผมกดอนุมัติเองได้ไหม").since(0)
    assert "ไม่มีการมอบหมายแทน" in head.answer_to("ไม่ต้องให้ใครทำแทนแล้ว ขอเลิก")

"""Two wishes in one sentence: the first is followed, the other one stands on a button; of two
questions both are answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.one_to_one.two_in_one import asked_on_below
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, REPORTER


@pytest.mark.parametrize(
    ("who", "said", "first", "second"),
    [
        (DIRECTOR, "รอบหน้าวันไหน แล้วพรุ่งนี้ระบบจะส่งเตือนอะไรบ้าง", "รอบ 20 มีนาคม", "การเตือน"),
        (ADMIN, "ตอนนี้ส่งแล้วกี่เปอร์เซ็นต์ แล้วมีงานค้างตรวจกี่ฉบับ", "สถานะทั้งสำนักงาน", "ไม่มีรายงานที่รอท่านตรวจ"),
        (ADMIN, "ใครยังไม่ส่ง แล้วสำนักไหนแดงบ้าง", "ใครยังไม่ส่ง", "แดง 0 สำนัก"),
        (ADMIN, "งบใช้ไปเท่าไรแล้วบ้าง และใครยังไม่ส่ง", "งบประมาณทั้งสำนักงาน", "ใครยังไม่ส่ง"),
        (ADMIN, "ขอดูกำหนดการสัปดาห์หน้า แล้วก็ใครยังไม่ส่งบ้าง", "กำหนดการ", "ใครยังไม่ส่ง\nรอบ 20 มีนาคม"),
        (ADMIN, "อยากทราบงบที่ใช้ไป และใครยังไม่ส่งบ้าง", "งบประมาณทั้งสำนักงาน", "ใครยังไม่ส่ง"),
    ],
)  # fmt: skip
def test_two_questions_are_both_answered(
    chat: Callable[[str], Chat], who: str, said: str, first: str, second: str
) -> None:
    someone = chat(who)
    someone.says(said)
    assert len(someone.heard) == 2
    assert someone.since(0).startswith(first) and someone.last.startswith(second)
    assert not any(label.startswith("อีกข้อ") for label in someone.offers)


@pytest.mark.parametrize(
    ("who", "said", "second", "scope"),
    [
        (ADMIN, "3.4 ทำไมแดง แล้วเบิกเกินเท่าไหร่", "งบประมาณทั้งสำนักงาน", "กิจกรรม 3.4"),
        ("D0001", "สำนักการคลังเป็นไงบ้าง มีเรื่องร้องเรียนกี่เรื่อง", "ตัวเลขเรื่องร้องเรียน",
         "สำนักการคลังและงบประมาณ · รอบ"),
        ("D0001", "ไตรมาสนี้ใช้งบไปกี่เปอร์เซ็นต์ กิจกรรมไหนยังไม่เริ่มบ้าง", "กิจกรรมที่ยังไม่มีรายงาน",
         "ไตรมาสที่ 2"),
        (DIRECTOR, "ไตรมาส 2 เราต้องส่งอะไร อันไหนยังไม่มีคนทำ", "กิจกรรมที่ยังไม่มีรายงาน",
         "สำนักบริหารงานกลาง · ไตรมาสที่ 2"),
    ],
)  # fmt: skip
def test_the_second_is_of_the_same_bureau_time_and_activity(
    chat: Callable[[str], Chat], who: str, said: str, second: str, scope: str
) -> None:
    last = chat(who).says(said).last
    assert last.startswith(second) and scope in last


def test_what_the_second_names_itself_is_kept(chat: Callable[[str], Chat]) -> None:
    last = chat("D0001").says("สำนักการคลังเป็นไงบ้าง แล้วสำนักไหนส่งช้าสุด").last
    assert last.startswith("สำนักที่ส่งแล้วน้อยที่สุด ทั้งสำนักงาน")


def test_the_same_answer_is_not_given_twice(chat: Callable[[str], Chat]) -> None:
    leads = chat("D0001")
    leads.says("งบใช้ไปเท่าไหร่ แล้วเหลือเท่าไหร่")
    assert len(leads.heard) == 1 and "ยังไม่มีคำตอบ" not in leads.last


def test_what_is_asked_next_is_of_the_second(chat: Callable[[str], Chat]) -> None:
    leads = chat("D0001").says("งบใช้ไปเท่าไหร่แล้ว แล้วใครยังไม่ลงทะเบียน").says("แล้วสำนักการคลังล่ะ")
    assert leads.last.startswith("ยังไม่ลงทะเบียน")


@pytest.mark.parametrize(
    "said",
    [
        "สถานะสำนักการคลังแล้วก็สำนักประชาสัมพันธ์",
        "งบประมาณสำนักการคลัง และสำนักประชาสัมพันธ์",
        "ใครยังไม่ส่ง 20 มีนาคม",
        "สถานะรอบมีนาคม แล้วก็รอบมิถุนายน",
        "จัดอบรมเสร็จแล้ว และมีคนเข้าร่วม 50 คน",
    ],
)
def test_one_question_has_no_second_one(chat: Callable[[str], Chat], said: str) -> None:
    someone = chat(ADMIN).says(said)
    assert not any(label.startswith("อีกข้อ") for label in someone.offers)


def test_what_begins_a_conversation_is_begun_alone(chat: Callable[[str], Chat]) -> None:
    for said in ("รายงาน 1.10 แล้วใครอนุมัติ", "จะวัดผล 3.6 ว่าคนเข้าใจแค่ไหน อยากทำแบบสอบถามส่งให้เขาตอบ"):
        someone = chat(REPORTER).says(said)
        assert not any(label.startswith("อีกข้อ") for label in someone.offers)


def test_a_wish_is_begun_below_the_rule_that_is_asked_for_behind_it(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(REPORTER)
    heard = len(someone.heard)
    someone.says("ขอลาวันศุกร์นี้ครึ่งเช้าค่ะ แล้วถ้าลาแล้วระบบยังเตือนอยู่ไหม")
    assert "ตรวจวันลา" in someone.last and "แจ้งลาแล้วเป็นอย่างไร" in someone.since(heard)


def test_a_wish_is_begun_below_the_answer_to_the_question_behind_it(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(REPORTER)
    heard = len(someone.heard)
    someone.says("ขอลาวันศุกร์นี้ครึ่งเช้าค่ะ แล้วใครเห็นวันลาบ้าง")
    assert "แจ้งวันลาของท่านเฉพาะ" in someone.since(heard) and "ตรวจวันลา" in someone.last


def test_a_leave_with_its_days_is_begun_beside_the_question_how_many_are_left(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(REPORTER)
    heard = len(someone.heard)
    someone.says("ลาพักผ่อน 10-12 มีค แล้วเหลือวันลากี่วัน")
    assert "จำนวนวันลาคงเหลือ" in someone.since(heard) and "ตรวจวันลา" in someone.last


def test_a_wish_is_begun_where_nothing_answers_the_question_behind_it(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(REPORTER)
    heard = len(someone.heard)
    someone.says("ขอลาป่วยพรุ่งนี้ค่ะ แล้วที่จอดรถหน้าตึกปิดกี่โมง")
    assert "ที่จอดรถหน้าตึกปิดกี่โมง” บอตยังตอบไม่ได้" in someone.since(heard)
    assert "ตรวจวันลา" in someone.last


def test_a_question_that_is_answered_is_not_said_to_be_none(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("ขอรายงาน 2.1 แล้วใครอนุมัติ")
    assert "อีกข้อ: ใครอนุมัติ" in reporter.offers and "บอตยังตอบไม่ได้" not in reporter.since(0)


def test_what_is_answered_instead_may_be_the_other(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("ขอลาวันศุกร์ แล้วก็ขอดูว่ารายงานอะไรยังไม่ได้ส่ง")
    assert "ตรวจวันลา" in reporter.last and "อีกข้อ: สถานะ" in reporter.offers


def test_a_leave_behind_its_reason_is_begun_and_who_stands_in_is_told(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat("D0106")
    count = len(someone.heard)
    someone.says("พรุ่งนี้แม่เข้ารพ. ขอลากิจนะครับ ต้องบอกมั้ยว่าใครทำแทน")
    told = someone.since(count)
    assert "ผู้ดูแลเรื่องแทนอยู่ในรายการวันลา" in told and "2 มีนาคม 2570" in told
    assert "ยังตอบไม่ได้" not in told


def test_a_leave_that_is_only_asked_about_is_not_begun(chat: Callable[[str], Chat]) -> None:
    someone = chat("D0106").says("หัวหน้าบอกให้ลา ขอลาได้มั้ย ต้องทำยังไง")
    assert not someone.house.states(someone.user_id)


@pytest.mark.parametrize(
    "said", ["ถ้าลาวันศุกร์นี้ แล้วต้องมีใบรับรองแพทย์มั้ย", "ลาป่วยยังไง แล้วถ้าลาต้องมีใบรับรองแพทย์มั้ย"]
)
def test_what_is_only_supposed_or_asked_about_begins_nothing(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ตรวจวันลา" not in chat(REPORTER).says(said).last


def test_nothing_of_a_complaint_stands_on_a_button(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("ใครเป็นคนอนุมัติรายงาน แล้วร้องเรียนหัวหน้าที่ไหน")
    assert not any("ร้องเรียน" in label for label in someone.offers)


@pytest.mark.parametrize(
    ("said", "begun"),
    [
        ("จะขอลาพรุ่งนี้ครับ ต้องทำยังไง", "ตรวจวันลา"),
        ("ขอลาวันจันทร์หน้า ต้องกดตรงไหน", "ตรวจวันลา"),
        ("ขอรายงาน 2.1 ครับ ต้องทำยังไง", "รายงาน 2.1 · ข้อ 1"),
    ],
)
def test_how_it_is_done_is_seen_by_beginning_it(
    chat: Callable[[str], Chat], said: str, begun: str
) -> None:
    someone = chat(REPORTER).says(said)
    assert begun in someone.last
    assert not any("อย่างไร" in label or label.startswith("อีกข้อ") for label in someone.offers)


def test_how_something_else_is_done_is_still_asked(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("ขอลาวันศุกร์นี้ครับ แล้วของขวัญที่ได้มาต้องทำยังไง")
    assert "ตรวจวันลา" in someone.last and "รับของมาแล้วทำอย่างไร" in someone.since(0)
    assert "ตรวจวันลา" not in chat(REPORTER).says("ขอลา ต้องทำยังไง").last


@pytest.mark.parametrize(
    ("words", "told", "other"),
    [
        ("งบใช้ไปเท่าไหร่แล้ว แล้วใครส่งช้าสุด", "งบประมาณทั้งสำนักงาน", "ผู้รายงานที่ส่งหลังกำหนด"),
        ("สำนักไหนส่งช้าสุด ของขวัญเกิน 3000 มีกี่ราย", "ยังไม่มีสำนักใดส่งช้า", "ของขวัญที่มูลค่าเกิน 3,000"),
        ("no gift คืออะไรหรอครับ ปีใหม่แลกของขวัญกันในห้องได้ไหม", "No Gift คืออะไร", "ของขวัญ"),
        ("ลาพักร้อนเหลือกี่วัน แล้วลาต้องแจ้งก่อนกี่วัน", "บอตไม่มีจำนวนวันลาคงเหลือ", "แจ้งลาแล้ว"),
        ("วันนี้ใครลาบ้าง มีรายงานรออนุมัติไหม", "ผู้ลา ทั้งสำนักงาน", "รอท่านอนุมัติ"),
        ("ของขวัญปีนี้กี่ชิ้น ร้องเรียนกี่เรื่อง", "ของขวัญที่รายงาน", "ตัวเลขเรื่องร้องเรียน"),
        ("สรุปให้ฟังหน่อย ภาพรวมเป็นยังไง มีอะไรน่าห่วงไหม", "สถานะทั้งสำนักงาน", "ไฟเขียวเหลืองแดง"),
        ("งบใช้ไปเท่าไหร่ แล้วร้องเรียนล่ะ", "งบประมาณทั้งสำนักงาน", "ตัวเลขเรื่องร้องเรียน"),
        ("ตอนนี้ทั้งสำนักงานทำไปได้กี่เปอร์เซ็นต์แล้ว สำนักไหนส่งช้าสุด", "ความสำเร็จของงาน",
         "ยังไม่มีสำนักใดส่งช้า"),
        ("ปีนี้มีเรื่องร้องเรียนไหม แล้วของขวัญล่ะ", "เรื่องร้องเรียนรายเดือน", "ของขวัญที่รายงาน"),
    ],
)  # fmt: skip
def test_where_any_word_that_asks_ends_the_second_question_begins(
    chat: Callable[[str], Chat], words: str, told: str, other: str
) -> None:
    leads = chat("D0001").says(words)
    assert told in leads.since(0) and other in leads.last and told not in leads.last


def test_a_second_question_that_nothing_answers_stands_on_a_button(
    chat: Callable[[str], Chat],
) -> None:
    leads = chat("D0001").says("สถานะตอนนี้เป็นไงบ้าง มีอะไรต้องห่วง")
    assert "สถานะทั้งสำนักงาน" in leads.since(0)


@pytest.mark.parametrize(
    "words", ["ปีนี้ใช้งบไปเท่าไหร่ แล้วปีที่แล้วล่ะ", "พรุ่งนี้ใครลาบ้าง ลากี่วัน", "ใครยังไม่ส่ง แล้วของสำนักการคลังล่ะ"]
)
def test_one_question_told_on_is_one(chat: Callable[[str], Chat], words: str) -> None:
    leads = chat("D0001").says(words)
    assert not [each for each in leads.offers if each in words]


@pytest.mark.parametrize(
    "words", ["ใช้งบไปเท่าไหร่ รอบนี้", "ใครยังไม่ส่งบ้าง รอบนี้ครับ", "ใช้งบไปเท่าไหร่ ปีที่แล้ว"]
)
def test_a_time_behind_a_question_is_of_it(chat: Callable[[str], Chat], words: str) -> None:
    leads = chat("D0001").says(words)
    assert not [each for each in leads.offers if each.startswith("อีกข้อ")]
    assert "20 มีนาคม 2570" in leads.last or "2569" in leads.last


@pytest.mark.parametrize(
    ("said", "days", "other"),
    [
        ("ลาพักผ่อนวันที่5-9มีค ได้มั้ยครับ แล้วเหลือกี่วัน", "5 มีนาคม 2570 ถึง 9 มีนาคม 2570",
         "อีกข้อ: วันลาคงเหลือ"),
        ("ลา 5 มี.ค. ได้มั้ย แล้ววันหยุดเดือนเมษามีวันไหนบ้าง", "5 มีนาคม 2570", "อีกข้อ: วันหยุด"),
        ("วันนี้ลาป่วยนะคะ แล้วรายงาน 2.1 ส่งช้าได้มั้ย", "1 มีนาคม 2570", "ส่งช้าได้ไหม"),
        ("พรุ่งนี้ลากิจครับ แล้วรอบนี้ส่งวันไหน", "2 มีนาคม 2570", "อีกข้อ: รอบส่งรายงาน"),
    ],
)  # fmt: skip
def test_leave_that_is_asked_for_politely_is_begun_before_a_question(
    chat: Callable[[str], Chat], said: str, days: str, other: str
) -> None:
    someone = chat(REPORTER).says(said)
    assert days in someone.last
    assert other in someone.offers or other in someone.since(0)


@pytest.mark.parametrize(
    "said",
    [
        "ขอลา 5-9 มี.ค. ได้มั้ยครับ แล้วใครเห็นวันลาบ้าง",
        "ลาพักร้อน 5-9 มี.ค. แล้วหนูเหลือวันลาเท่าไหร่คะ",
        "ลาป่วย 5-9 มี.ค. ค่ะ แล้วต้องใช้ใบรับรองแพทย์มั้ย",
    ],
)
def test_a_question_that_is_heard_is_answered_above_the_leave(
    chat: Callable[[str], Chat], said: str
) -> None:
    someone = chat(REPORTER).says(said)
    assert "5 มีนาคม 2570 ถึง 9 มีนาคม 2570" in someone.last
    assert len(someone.heard) > 1


@pytest.mark.parametrize(
    "said", ["ลา 5-9 มี.ค. ได้มั้ย", "ขอลาพักร้อน 5-9 มี.ค. ได้ป่าวคะ", "ลากิจ 5-9 มี.ค. ได้หรือเปล่าครับ"]
)
def test_who_asks_politely_for_days_off_tells_them(chat: Callable[[str], Chat], said: str) -> None:
    assert "5 มีนาคม 2570 ถึง 9 มีนาคม 2570" in chat(REPORTER).says(said).last


def test_a_gift_that_is_asked_for_politely_keeps_what_was_told(chat: Callable[[str], Chat]) -> None:
    assert "150.00 บาท" in chat(REPORTER).says("ขอแจ้งของขวัญ ปากกา 150 บาท ได้มั้ย").last


@pytest.mark.parametrize(
    "said", ["ลาป่วยได้มั้ย", "ขอลาได้มั้ย", "ถ้าลาพรุ่งนี้ได้มั้ย", "ลาป่วยได้กี่วัน แล้วต้องใช้ใบรับรองแพทย์มั้ย",
             "วันนี้ใครลาป่วยบ้าง แล้วใครทำแทน", "จะลาระหว่างรอบส่งรายงานได้มั้ย"]
)  # fmt: skip
def test_a_bare_question_about_leave_begins_none(chat: Callable[[str], Chat], said: str) -> None:
    assert "ยืนยันวันลา" not in chat(REPORTER).says(said).offers


@pytest.mark.parametrize(
    "words",
    [
        "ปชส.ส่งรายงานครบยัง ค้างไร",
        "สำนักประชาสัมพันธ์ส่งรายงานครบยัง ค้างไร",
        "สำนักประชาสัมพันธ์ส่งครบหรือยัง ขาดข้อไหนบ้าง",
        "ปชส. ส่งครบมั้ย แล้วเหลือกี่เรื่อง",
    ],
)
def test_what_a_status_shows_is_no_second_question(chat: Callable[[str], Chat], words: str) -> None:
    leads = chat("D0001").says(words)
    assert leads.last.startswith("สถานะสำนักประชาสัมพันธ์")
    assert not [each for each in leads.offers if each in words or each == "เรื่องที่ต้องทำ"]


@pytest.mark.parametrize("words", ["สำนักเราเทียบกับ ปชส. เป็นไง", "เอา ปชส. มาเทียบกับเราหน่อยว่าใครดีกว่า"])
def test_initials_are_read_as_the_bureau_s_name(chat: Callable[[str], Chat], words: str) -> None:
    assert "เทียบสองสำนัก" in chat(DIRECTOR).says(words).last


@pytest.mark.parametrize(
    "words", ["แล้วสำนักการคลังล่ะ เกินกี่วัน", "แล้วสำนักการคลังล่ะ ส่งไปกี่ฉบับแล้ว", "ส่วนสำนักการคลังล่ะ เป็นไง"]
)
def test_what_is_asked_besides_of_another_bureau_is_shown_with_it(
    chat: Callable[[str], Chat], words: str
) -> None:
    leads = chat("D0001").says("สำนักไหนส่งช้าสุด").says(words)
    assert leads.last.startswith("สำนักที่ส่งแล้วน้อยที่สุด สำนักการคลังและงบประมาณ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("พี่ในสำนักบอกว่าต้องรับทราบนโยบายไม่รับของขวัญ มันคืออะไร ต้องทำภายในวันไหนคะ",
         "เข้าร่วมได้จนถึงวันที่แสดงบนประกาศ"),
        ("no gift คืออะไร แล้วต้องทำภายในวันไหน", "เข้าร่วมได้จนถึงวันที่แสดงบนประกาศ"),
        ("no gift คืออะไร แล้วต้องทำยังไงคะ", "การเข้าร่วมประกาศ"),
    ],
)  # fmt: skip
def test_a_half_without_a_subject_is_of_the_first(
    chat: Callable[[str], Chat], words: str, told: str
) -> None:
    someone = chat(REPORTER).says(words)
    assert someone.since(0).startswith("No Gift คืออะไร") and told in someone.last
    assert not any(each.startswith("อีกข้อ") for each in someone.offers)


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("ขอดูว่าเดือนนี้มีอบรมอะไรบ้าง แล้วต้องสมัครยังไงอะคะ", "ต้องสมัครยังไงอะคะ"),
        ("วันลาพักร้อนเหลือกี่วันแล้วคะ เพิ่งบรรจุ 4 เดือนลาได้รึยัง", "เพิ่งบรรจุ 4 เดือนลาได้รึยัง"),
    ],
)
def test_what_means_nothing_of_the_first_is_said_not_to_be_answered(
    chat: Callable[[str], Chat], words: str, then: str
) -> None:
    someone = chat(REPORTER).says(words)
    assert f"ส่วนที่ถามว่า “{then}” บอตยังไม่มีคำตอบ" in someone.since(0)
    assert not any(each in words or each.startswith("อีกข้อ") for each in someone.offers)


@pytest.mark.parametrize(
    ("then", "bare"),
    [
        ("แล้วทำยังไง", True), ("ทำได้เมื่อไหร่", True), ("ไปที่ไหนคะ", True), ("ต้องทำยังไงบ้างคะ", True),
        ("หนูเพิ่งบรรจุ 3 เดือนได้ไหมคะ", True), ("กี่วันคะ", True),
        ("ใครส่งช้าสุด", False), ("มีอะไรต้องห่วง", False), ("ลาต้องแจ้งก่อนกี่วัน", False),
        ("แล้วรอบนี้ส่งวันไหน", False), ("ของขวัญเกิน 3000 มีกี่ราย", False), ("มีรายงานรออนุมัติไหม", False),
    ],
)  # fmt: skip
def test_a_half_that_names_something_is_read_by_itself(then: str, bare: bool) -> None:
    assert asked_on_below.is_bare(then) is bare


def test_a_question_without_words_of_its_own_is_asked_in_those_of_the_sentence(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat("D0001").says("ขอลาวันศุกร์นี้ครับ แล้วข่าวที่ค้างรอผม ปล่อยออกไปได้เลยไหม")
    assert "ตรวจวันลา" in someone.last
    assert "ข่าวที่ค้างรอผม ปล่อยออกไปได้เลยไหม" in someone.last


def test_a_deed_before_what_is_wanted_to_be_seen_is_begun(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("2.1 ทำเสร็จแล้ว 100% อบรมไป 2 รุ่น รวม 96 คน แล้วขอดูรายงานปีที่แล้วด้วย")
    assert "อบรมไป 2 รุ่น รวม 96 คน" in someone.since(0)
    assert any(label.startswith("อีกข้อ") for label in someone.offers)


def test_that_it_is_to_be_reported_is_no_part_of_the_deed(chat: Callable[[str], Chat]) -> None:
    said = "กิจกรรม 2.1 จัดไปแล้ววันที่ 25 กพ มีคนเข้า 48 คน ใช้งบ 12,500 จะรายงานค่ะ"
    told = chat(REPORTER).says(said).since(0)
    assert "มีคนเข้า 48 คน" in told and "จะรายงาน" not in told

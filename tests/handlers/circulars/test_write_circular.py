"""Writing to many: one line or step by step, seen as they will see it, sent by one tap."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.queues import quota
from models.queues.quota import Quota
from tests.handlers.circulars.sent_circulars import LINE, TEXT, count, newest, sends
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import opens
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, person

BUREAU = "สำนักการคลังและงบประมาณ"
FINANCE = "D0202"


def test_one_line_is_seen_with_its_price_sent_by_a_tap_and_rides_on_a_reply_once(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says(LINE)
    assert "ผู้รับจะเห็นดังนี้" in admin.since(0) and TEXT in admin.since(0)
    assert "4 คน รับทาง LINE ได้ 4 คน" in admin.last and "ไม่คิดโควตา" in admin.last
    assert "ส่งแล้ว จะไปกับคำตอบ" in admin.taps("ส่งข้อความ").since(0)
    reporter = chat(REPORTER).says("เมนู")
    assert TEXT in reporter.last
    assert TEXT not in reporter.says("เมนู").last
    assert "1 จาก 4 คน (ไปกับคำตอบ 1 ส่งเป็นข้อความ 0)" in admin.says("ข้อความที่ส่ง").taps("ดู").last
    assert TEXT not in chat(HEAD).says("เมนู").last


def test_the_same_text_to_the_same_people_is_asked_first(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says(LINE)
    old = admin.button("ส่งข้อความ")
    admin.taps("ส่งข้อความ").taps_data(old)
    assert count(demo) == 1
    assert "ข้อความเดียวกันส่งถึงผู้รับกลุ่มเดียวกันแล้ว" in admin.says(LINE).last
    admin.taps("ส่งข้อความ")
    assert count(demo) == 2


@pytest.mark.parametrize(
    "whom",
    [
        "ผู้ที่ยังไม่ส่งรอบ มี.ค.",
        "ถึงคนที่ยังไม่ได้ส่ง 1.10",
        "เฉพาะผู้ที่ยังไม่รายงานค่ะ",
        "พวกที่ยังไม่เข้าร่วมประกาศ",
    ],
)
def test_people_named_by_what_they_lack_are_whom_it_is_for(
    chat: Callable[[str], Chat], whom: str
) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").says(whom)
    assert admin.state["at"] != "whom" and "หรือจะทำเรื่องอื่น" not in admin.last


@pytest.mark.parametrize("asked", ["ใครยังไม่ส่งบ้าง", "ผู้ที่ยังไม่ส่งมีกี่คน", "คนที่ยังไม่ส่งมีใครบ้าง"])
def test_asking_who_lacks_something_says_not_whom_it_is_for(
    chat: Callable[[str], Chat], asked: str
) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").says(asked)
    assert admin.state["at"] == "whom"


@pytest.mark.soak
def test_step_by_step_to_who_has_not_sent_with_a_button_and_urgent(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").says("ผู้ที่ยังไม่ส่งรอบ มี.ค.")
    admin.says("กรุณาส่งรายงานค่ะ").taps("ไม่แนบ").says("สถานะ").says("รับทราบด้วย").says("ด่วน")
    assert "3 คน รับทาง LINE ได้ 3 คน" in admin.last and "คิดโควตา 3 ข้อความ" in admin.last
    admin.says("ส่งเลย")
    found = newest(demo)
    assert (found.audience, found.about, found.opens) == ("unsent", "2027-03-20:", "status")
    assert (found.acknowledges, found.urgent, found.pushed_to) == (True, True, 0)
    reporter = chat(REPORTER).says("เมนู")
    assert "เรื่องด่วนจากผู้ดูแลระบบ" in reporter.last
    reporter.taps("รับทราบ")
    assert "บันทึกแล้วว่าท่านรับทราบ" in reporter.last
    reporter.says("ข้อความถึงฉัน")
    assert "กรุณาส่งรายงานค่ะ" in reporter.last
    admin.says("ใครรับทราบข้อความ")
    assert "1 จาก 3 คน" in admin.last
    admin.taps("รายชื่อที่ยังไม่รับทราบ")
    assert "รายงานคลัง" in admin.last and "รายงานดี" not in admin.last


@pytest.mark.soak
@pytest.mark.parametrize(
    ("line", "whom", "about"),
    [
        (f"ช่วยส่งข้อความถึง{BUREAU}ว่า น้ำไม่ไหล", "bureau", None),
        ("แจ้งเวียนทุกคน พรุ่งนี้ปิดอาคาร", "everybody", ""),
        ("ส่งข้อความถึงหัวหน้าทุกคน: ขอรายชื่อ", "role", "supervisor"),
        ("ส่งข้อความถึงผู้ที่ยังไม่ส่ง 2.1: ขอรายงาน", "unsent", ":2.1"),
        ("ส่งข้อความถึง นางสาวตัวอย่าง รายงานดี, นายสมมติ รายงานคลัง: ขอเชิญ", "named", ""),
    ],
)
def test_people_are_named_in_the_line(
    demo: House, chat: Callable[[str], Chat], line: str, whom: str, about: str | None
) -> None:
    sends(chat(ADMIN), line)
    found = newest(demo)
    assert found.audience == whom and about in (None, found.about)


@pytest.mark.soak
def test_who_has_not_joined_an_announcement_is_meant(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึงผู้ที่ยังไม่ร่วมประกาศ No Gift: ขอเชิญร่วม")
    assert "ไม่มีประกาศที่เปิดให้ร่วม" in admin.last
    opens(demo, "no-gift")
    admin.says("No Gift")
    assert "คน รับทาง LINE ได้" in admin.last
    admin.taps("ส่งข้อความ")
    assert newest(demo).audience == "unjoined"


def test_who_is_not_reached_is_counted_by_bureau_and_a_change_is_shown_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says(LINE)
    person(demo, REPORTER, line_user_id=None)
    admin.taps("ส่งข้อความ")
    assert count(demo) == 0
    assert "4 คน รับทาง LINE ได้ 3 คน" in admin.last
    assert "สำนักบริหารงานกลาง: ยังไม่ลงทะเบียน 1 คน" in admin.last
    admin.taps("ส่งข้อความ")
    assert count(demo) == 1


def test_without_quota_it_says_what_it_would_need_and_may_wait_instead(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    with demo.session() as session:
        quota.store(session, Quota(2, 0, demo.now))
        session.commit()
    admin = chat(ADMIN).says("ส่งข้อความด่วนถึงผู้รายงานทุกคน: น้ำท่วม").taps("ส่งข้อความ")
    assert count(demo) == 0
    assert "ต้องใช้ 4 ข้อความ เดือนนี้เหลือ 2" in admin.since(0)
    admin.taps("ไม่ด่วน รอได้").taps("ส่งข้อความ")
    assert (count(demo), newest(demo).urgent) == (1, False)


@pytest.mark.soak
def test_by_night_the_card_says_when_it_leaves(demo: House, chat: Callable[[str], Chat]) -> None:
    demo.later(hours=12)
    admin = chat(ADMIN).says("ส่งข้อความด่วนถึงทุกคน: พรุ่งนี้หยุด")
    assert "ส่งตั้งแต่ 8.30 น." in admin.last
    assert "จะส่งตั้งแต่ 8.30 น." in admin.taps("ส่งข้อความ").since(0)


@pytest.mark.soak
def test_a_whole_line_typed_as_the_text_is_a_new_one(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").says("ส่งข้อความถึงสำนักการคลัง")
    assert "พิมพ์ข้อความที่จะส่ง" in admin.last
    sends(admin, LINE)
    assert (newest(demo).audience, count(demo)) == ("reporters", 1)
    assert TEXT in chat(REPORTER).says("เมนู").last


@pytest.mark.soak
def test_bad_input_loses_nothing(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึงใครก็ไม่รู้: สวัสดีครับ")
    assert "ยังไม่พบผู้รับ “ใครก็ไม่รู้”" in admin.last
    assert "ไม่พบผู้รับ" in admin.says("ชาวดาวอังคาร").last
    assert "สวัสดีครับ" in admin.says("ผู้รายงาน").last
    admin.says("แก้ไข ข้อความ").says("ก" * 1001)
    assert "ข้อความยาว 1001 ตัวอักษร กรุณาย่อให้ไม่เกิน 1000" in admin.last
    admin.says("สวัสดีค่ะ")
    admin.says("แก้ไข ส่งถึง").taps("ระบุชื่อ").says("ดูแลแผน").taps("ส่งข้อความ")
    assert "ไม่มีผู้รับในกลุ่มนี้" in admin.since(0) and count(demo) == 0


@pytest.mark.soak
def test_nobody_reachable_is_refused(demo: House, chat: Callable[[str], Chat]) -> None:
    person(demo, REPORTER, line_user_id=None)
    admin = chat(ADMIN).says("ส่งข้อความถึง นางสาวตัวอย่าง รายงานดี: สวัสดี").taps("ส่งข้อความ")
    assert "ยังไม่ลงทะเบียนหรือปิดกั้นบอต" in admin.since(0) and count(demo) == 0


@pytest.mark.soak
def test_only_administrators_send_and_a_role_that_was_lost_sends_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    assert "จึงยังไม่ได้ส่งถึงผู้ใด" in chat(REPORTER).says(LINE).since(0)
    admin = chat(ADMIN).says(LINE)
    person(demo, ADMIN, roles=["staff"])
    admin.taps("ส่งข้อความ")
    assert count(demo) == 0
    assert "ข้อความที่ส่ง" not in admin.says("ข้อความที่ส่ง").offers


@pytest.mark.soak
def test_what_is_in_the_preview_does_nothing_yet(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึงผู้รายงานทุกคน ขอให้รับทราบ: สวัสดี")
    assert "นี่เป็นตัวอย่าง" in admin.taps_data(admin.button("รับทราบ")).last
    assert count(demo) == 0


@pytest.mark.soak
def test_a_picture_goes_with_it(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").taps("ผู้รายงานทุกคน").says(TEXT).sends_file()
    admin.taps("เสร็จแล้ว") if "เสร็จแล้ว" in admin.offers else None
    admin.says("ไม่มีปุ่ม").says("อ่านเพื่อทราบ").says("รอได้").says("วันทำการถัดไป").taps("ส่งข้อความ")
    assert newest(demo).attachment_id == demo.files()[-1].id
    reporter = chat(REPORTER).says("เมนู").taps("เปิดเอกสาร")
    assert "รูปภาพ" in reporter.last and "10 นาที" in reporter.last


@pytest.mark.soak
def test_a_button_that_some_of_them_may_not_open_is_asked_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").taps("ผู้รายงานทุกคน").says(TEXT).taps("ไม่แนบ")
    assert "ผู้รับบางคนเปิด" in admin.answer_to("ออกรหัส")
    admin.says("รายงาน").says("อ่านเพื่อทราบ").says("รอได้").taps("อีก 3 วันทำการ")
    admin.says("แก้ไข ส่งถึง").taps("ทุกคนในสำนักงาน").taps("ส่งข้อความ")
    before = count(demo)
    if not before:
        assert "ผู้รับบางคนเปิด" in admin.since(0)
        admin.taps("ไม่มีปุ่ม").taps("ส่งข้อความ")
    assert count(demo) == 1


def test_a_whole_line_leaves_what_is_open(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("เปิดประกาศ").says(LINE)
    assert "ผู้รับจะเห็นดังนี้" in admin.since(0) and "รับทาง LINE ได้ 4 คน" in admin.last


@pytest.mark.parametrize("said", ["ไม่ต้องมีปุ่มค่ะ", "ไม่ใส่ปุ่ม", "ไม่มี"])
def test_no_button_is_wanted_in_any_words(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").taps("ผู้รายงานทุกคน").says(TEXT).taps("ไม่แนบ")
    assert admin.says(said).state["answers"]["opens"] is None


def test_words_that_only_resemble_a_command_become_no_button(chat: Callable[[str], Chat]) -> None:
    """Words about acknowledging, told a question too early."""
    admin = chat(ADMIN).says("ส่งข้อความถึง").taps("ผู้รายงานทุกคน").says(TEXT).taps("ไม่แนบ")
    admin.says("ต้องตอบรับด้วยค่ะ")
    assert "opens" not in admin.state["answers"]


def test_of_two_bureaus_none_is_left_out_without_a_word(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("ส่งข้อความถึงผู้รายงานทุกคนว่า พรุ่งนี้ประชุม 9 โมง ห้อง 201")
    count = len(admin.heard)
    admin.says("แก้ส่งถึง เป็นสำนักการคลังกับประชาสัมพันธ์")
    assert "ส่งถึงได้สำนักเดียว" in admin.since(count)
    assert admin.state["answers"]["whom"] == "reporters"


def test_the_order_to_write_is_no_part_of_the_text(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").taps("ผู้รายงานทุกคน").says(f"เขียนว่า {TEXT}")
    assert admin.state["answers"]["text"] == TEXT


@pytest.mark.parametrize("words", ["ไม่ต้องมีปุ่มหรอก", "ไม่เอาปุ่มค่ะ", "ไม่มีปุ่มก็ได้"])
def test_no_button_is_said_plainly(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึง").says("สำนักการคลัง").says("พรุ่งนี้ประชุม")
    assert "กดรับทราบหรือไม่" in admin.taps("ไม่แนบ").says(words).last


@pytest.mark.parametrize("words", ["ข้อความที่ยังไม่รับทราบคืออะไร", "ข้อความที่รอรับทราบมีอะไรบ้าง"])
def test_messages_to_oneself_are_asked_for_by_everybody(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "ข้อความถึงท่าน" in chat("D0102").says(words).last
    assert "ข้อความถึงท่าน" not in chat(ADMIN).says("ใครยังไม่รับทราบข้อความ").last


def test_who_only_is_meant_is_asked_where_the_letter_is_typed(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ส่งข้อความถึงทุกคน").says("เอาเฉพาะผู้รายงานนะ")
    assert "text" not in admin.state["answers"] and "แก้ตามนี้ไหม" in admin.last
    assert admin.says("แก้ตามนี้").state["answers"]["whom"] == "reporters"


def test_the_people_may_stand_behind_only(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ส่งข้อความ").says("เอาเฉพาะผู้รายงานนะ")
    assert admin.state["answers"]["whom"] == "reporters"


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("เดี๋ยว ไม่ใช่ทุกสำนัก เอาแค่ ผอ.", "ผู้บังคับบัญชา"),
        ("ไม่เอาทุกคน เอาเฉพาะผู้รายงาน", "ผู้รายงานทุกคน"),
        ("เอาแค่ผู้บริหารพอค่ะ", "ผู้บริหาร"),
        ("ขอแค่สำนักการคลังฯ ก็พอครับ", "สำนักการคลังและงบประมาณ"),
    ],
)
def test_other_people_are_told_instead_of_those_named_first(
    chat: Callable[[str], Chat], words: str, whom: str
) -> None:
    admin = chat("D0002").says("ฝากแจ้งทุกสำนักด้วยว่าเลื่อนประชุมเป็นวันศุกร์บ่ายโมง")
    assert "ทุกคนในสำนักงาน" in admin.last
    admin.taps("แก้ไข").says(words)
    assert whom in admin.last
    assert "เลื่อนประชุมเป็นวันศุกร์บ่ายโมง" in admin.last


def test_people_are_told_while_the_text_and_its_button_are_known(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat("D0002").says("ส่งข้อความถึงทุกกองว่า เลื่อนประชุมเป็นวันศุกร์บ่ายโมง")
    assert "ยังไม่พบผู้รับ" in admin.since(0)
    admin.says("เดี๋ยว ไม่ใช่ทุกกอง เอาแค่ ผอ.")
    assert "ผู้บังคับบัญชา" in admin.last
    assert "เลื่อนประชุมเป็นวันศุกร์บ่ายโมง" in admin.last


@pytest.mark.parametrize("people", ["ทุกฝ่าย", "ทุกกลุ่มงาน", "ทุกหน่วยงาน"])
def test_all_parts_of_the_office_are_everybody(chat: Callable[[str], Chat], people: str) -> None:
    admin = chat("D0002").says(f"ฝากแจ้ง{people}ด้วยว่าเลื่อนประชุมเป็นวันศุกร์บ่ายโมง")
    assert "ทุกคนในสำนักงาน" in admin.last
    assert "เลื่อนประชุมเป็นวันศุกร์บ่ายโมง" in admin.last

"""Questions of heads, directors and executives about their people and what they lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.leading import lead_rules
from handlers.leading.lead_words import lead_words
from tests.handlers.gifts.gifting import gives
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

HEAD, EXECUTIVE, STAFF = "D0102", "D0001", "D0106"
People = Callable[[str], Chat]


def need(sentence: str) -> str:
    words = lead_words(sentence)
    rules = lead_rules.RULES if words.read else ()
    return next((each.need for each in rules if each.fits(words.said, words)), "")


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("ในกลุ่มมีใครบ้าง", "members"),
        ("ขอรายชื่อลูกน้องหน่อยค่ะ", "members"),
        ("วันนี้ใครลาบ้าง", "leave"),
        ("มีคนใหม่ย้ายเข้ากลุ่มมั้ย", "newcomers"),
        ("อายุเฉลี่ยคนในกลุ่มเท่าไหร่", "not_kept"),
        ("ใครลาออกบ้างปีนี้", "not_kept"),
        ("มีใครลาออกไปแล้วบ้าง", "not_kept"),
        ("ของขวัญชิ้นที่แพงที่สุดคืออะไร", "gift_dear"),
        ("หน่วยงานไหนให้ของขวัญเรามากสุด", "gift_giver"),
        ("เรื่องร้องเรียนส่วนใหญ่เป็นเรื่องอะไร", "case_kinds"),
        ("มีเรื่องร้องเรียนใหม่กี่เรื่องเดือนนี้", "case_months"),
        ("เดือนที่แล้วมีเบาะแสกี่เรื่อง", "case_months"),
        ("คลินิกจริยธรรมมีคนถามเรื่องไหนบ่อย", "clinic"),
        ("ใครทำดีบ่อยสุดในกลุ่ม", "deed_who"),
        ("ขอสรุป no gift ของกลุ่มเป็น %", "no_gift_share"),
        ("สำนักไหนยังร่วม No Gift ไม่ครบ", "no_gift_full"),
        ("กลุ่มเราตอบแบบสำรวจครบหรือยัง", "survey_share"),
        ("ข้อมูลเชื่อได้แค่ไหน นับยังไง", "counted"),
        ("ปีงบ 68 69 70 เอามาเรียงให้ดูหน่อย", "years"),
        ("หัวหน้ากลุ่มคนไหนดองรายงานไว้บ้าง", "waits_heads"),
        ("ท่านไหนอนุมัติรายงานช้าสุด", "waits_whom"),
        ("หัวหน้าคนไหนอนุมัติช้าที่สุด", "waits_heads"),
        ("มีรายงานไหนค้างเกิน 7 วันมั้ย", "waits_mine"),
        ("เพิ่งขึ้นเป็นหัวหน้ากลุ่ม มีหน้าที่อะไรในบอท", "duties"),
    ],
)
def test_many_wordings_name_a_need(sentence: str, meant: str) -> None:
    assert need(sentence) == meant


@pytest.mark.parametrize(
    "sentence",
    [
        "ลาพรุ่งนี้",
        "ผมลาพรุ่งนี้ ให้ใครทำแทนดี",
        "ถ้าผมลาใครอนุมัติแทน",
        "ชื่นชมลูกน้องหน่อย",
        "ของขวัญที่ผมแจ้งไว้กี่ชิ้น",
        "ส่งข้อความถึงคนในกลุ่ม",
        "เพิ่มคนใหม่ในสำนัก",
        "มีใครชวนลูกน้องผมบ้างไหม",
        "กลุ่มไลน์มีใครบ้าง",
        "รายงาน 1.10 อยู่ที่ใคร",
        "ความดีของสำนัก",
    ],
)
def test_what_is_ordered_told_or_not_all_known_is_no_such_question(sentence: str) -> None:
    assert need(sentence) == ""


def is_away(staff: Chat) -> None:
    staff.says("ลา 1-3 มี.ค.").taps("ยืนยันวันลา")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("มีใครลาวันศุกร์ไหม", "5 มีนาคม 2570"),
        ("วันพุธใครลาบ้าง", "3 มีนาคม 2570"),
        ("วันพฤหัสบดีมีใครลาไหม", "4 มีนาคม 2570"),
        ("วันจันทร์ใครลาบ้าง", "1 มีนาคม 2570 (วันนี้)"),
        ("วันจันทร์หน้าใครลา", "8 มีนาคม 2570"),
        ("เมื่อวันศุกร์ใครลา", "26 กุมภาพันธ์ 2570"),
        ("วันศุกร์ที่แล้วใครลาบ้าง", "26 กุมภาพันธ์ 2570"),
    ],
)
def test_a_weekday_is_the_one_to_come_or_the_last_one(chat: People, said: str, day: str) -> None:
    assert f"ผู้ลา ทั้งสำนักงาน\n{day}" in chat(EXECUTIVE).says(said).last


def test_own_leave_below_such_an_answer_is_told_as_ever(chat: People) -> None:
    head = chat(HEAD).says("วันศุกร์ใครลาบ้าง").says("แล้ววันพุธล่ะ")
    assert "ผู้ลา คนในสายงาน" in head.last and "3 มีนาคม 2570" in head.last
    assert "ตรวจวันลา" in head.says("ลาวันศุกร์").last and "5 มีนาคม 2570" in head.last


def test_a_head_means_the_own_people_by_the_group(chat: People) -> None:
    said = chat(HEAD).says("ในกลุ่มมีใครบ้าง").last
    assert "คนในสายงานของท่าน กลุ่มงานบริหารทั่วไป 4 คน" in said
    assert "รายงานดี" in said


@pytest.mark.parametrize(
    ("who", "said", "count"),
    [
        ("D0101", "ลูกน้องผมมีใครบ้าง", "สำนักบริหารงานกลาง 6 คน"),
        (HEAD, "ขอรายชื่อคนในกลุ่มหน่อย", "กลุ่มงานบริหารทั่วไป 4 คน"),
        (HEAD, "สำนักเรามีใครบ้าง", "ทั้งสำนัก 6 คน แสดงชื่อเฉพาะคนในสายงานของท่าน"),
    ],
)
def test_the_names_of_those_below_are_listed(chat: People, who: str, said: str, count: str) -> None:
    assert count in chat(who).says(said).last


@pytest.mark.parametrize("said", ["ในกลุ่มมีใครบ้าง", "สำนักเรามีใครบ้าง"])
def test_staff_are_told_who_may_see_the_group(chat: People, said: str) -> None:
    staff = chat(STAFF).says(said).last
    assert "รายงานดี" not in staff
    assert "ผู้บังคับบัญชา" in staff


@pytest.mark.parametrize("said", ["ใครในกลุ่มยังไม่ส่ง", "ในกลุ่มไลน์ถามอะไรได้บ้าง"])
def test_who_has_not_sent_is_no_list_of_the_group(chat: People, said: str) -> None:
    assert "กลุ่มงานบริหารทั่วไป 4 คน" not in chat(HEAD).says(said).last


def test_a_head_sees_who_is_away_and_until_when(chat: People) -> None:
    is_away(chat(STAFF))
    head = chat(HEAD)
    said = head.says("วันนี้ใครลาบ้าง").last
    assert "นายสมมติ บุคลากร" in said
    assert "3 มี.ค. 70 (3 วัน)" in said
    assert "นายสมมติ บุคลากร" in head.says("แล้วกลับมาวันไหน").last


def test_leave_is_not_told_to_colleagues_nor_to_another_director(chat: People) -> None:
    is_away(chat(STAFF))
    assert "ไม่แสดงวันลาของผู้อื่น" in chat("D0103").says("วันนี้ใครลาบ้าง").last
    said = chat("D0201").says("วันนี้ใครลาบ้าง").last
    assert "สำนักการคลังและงบประมาณ" in said
    assert "นายสมมติ บุคลากร" not in said


def test_half_a_sentence_stays_with_the_gifts(chat: People) -> None:
    gives(chat(STAFF), what="นาฬิกา 4,200 บาท")
    leader = chat(EXECUTIVE).says("ของขวัญปีนี้กี่ชิ้น")
    assert "4,200.00 บาท" in leader.says("ชิ้นแพงสุดคืออะไร").last
    assert "ให้ส่งคืนผู้ให้" in leader.says("คืนไปกี่ชิ้น").last
    said = leader.says("ปีที่แล้วเยอะกว่านี้มั้ย").last
    assert "เทียบปีงบประมาณก่อนทั้งปีกับปีนี้ถึงวันนี้" in said


def test_what_a_thing_was_is_told_to_who_may_read_the_report(chat: People) -> None:
    gives(chat(STAFF), what="นาฬิกา 4,200 บาท")
    assert "นาฬิกา" in chat(HEAD).says("ของขวัญชิ้นแพงสุดของกลุ่มคืออะไร").last
    other = chat("D0301").says("ของขวัญชิ้นที่แพงที่สุดทั้งสำนักงานคืออะไร").last
    assert "4,200.00 บาท" in other
    assert "นาฬิกา" not in other


def test_no_gift_is_told_of_the_group_as_it_is_now(chat: People) -> None:
    head = chat(HEAD)
    said = head.says("ขอสรุป no gift ของกลุ่มเป็น %").last
    assert "การเข้าร่วม No Gift Policy" in said
    assert "คนในสายงานของท่าน" in said
    assert "ปีงบประมาณ 2570" in said
    assert "เปิดให้ผู้บริหารและผู้ดูแลระบบ" in head.says("ผู้บริหารร่วมโนกิฟครบทุกคนยัง").last


def test_a_head_is_told_that_the_office_is_not_shown(chat: People) -> None:
    said = chat(HEAD).says("ทั้งสำนักงานใครลาบ้างวันนี้").since(0)
    assert "จึงไม่ได้แสดงของทั้งสำนักงาน" in said


@pytest.mark.parametrize(
    ("who", "sentence", "told"),
    [
        ("D0101", "สำนักเรามีบุคลากรทั้งหมดกี่คน", "สำนักบริหารงานกลาง"),
        (HEAD, "มีคนใหม่ย้ายเข้ากลุ่มมั้ย", "คนที่เข้ามาใหม่"),
        (HEAD, "อายุเฉลี่ยคนในกลุ่มเท่าไหร่", "บอตไม่เก็บเพศ อายุ"),
        (EXECUTIVE, "หน่วยงานไหนให้ของขวัญเรามากสุด", "ผู้ให้ของขวัญ"),
        (EXECUTIVE, "ของขวัญแยกรายเดือน", "รายเดือน"),
        (EXECUTIVE, "ขอดูรูปของขวัญหน่อย", "รูปของขวัญ"),
        (EXECUTIVE, "เรื่องร้องเรียนส่วนใหญ่เป็นเรื่องอะไร", "รายเดือน ทั้งสำนักงาน"),
        (EXECUTIVE, "มีเรื่องร้องเรียนเกินกำหนดกี่เรื่อง", "เพื่อคุ้มครองผู้แจ้ง"),
        ("D0101", "สำนักเราโดนร้องเรียนกี่เรื่อง", "สำนักบริหารงานกลาง"),
        (HEAD, "เดือนนี้มีใครในกลุ่มได้คำชมบ้าง", "คำชื่นชมที่เผยแพร่"),
        (HEAD, "ใครทำดีบ่อยสุดในกลุ่ม", "บอตไม่จัดอันดับบุคคล"),
        (EXECUTIVE, "สำนักไหน no gift ครบร้อยแล้ว", "ครบร้อยละ 100 แล้ว"),
        (EXECUTIVE, "ผู้บริหารร่วมโนกิฟครบทุกคนยัง", "ของผู้บริหาร"),
        (EXECUTIVE, "สำนักไหนตอบแบบสอบถามน้อยสุด", "ไม่มีแบบสำรวจที่เปิดอยู่"),
        (EXECUTIVE, "ขอผลแบบสอบถามรอบล่าสุด", "ยังไม่มีแบบสำรวจที่ท่านดูผลได้"),
        (EXECUTIVE, "ทำไมสำนักประชาสัมพันธ์คะแนนต่ำ", "สิ่งที่ยังขาด สำนักประชาสัมพันธ์"),
        (EXECUTIVE, "ปีงบ 68 69 70 เอามาเรียงให้ดูหน่อย", "2568, 2569, 2570"),
        (EXECUTIVE, "ข้อมูลเชื่อได้แค่ไหน นับยังไง", "นับอย่างไร"),
        (EXECUTIVE, "ตัวเลขนับอย่างไร", "อันดับสำนัก"),
        (EXECUTIVE, "ตัวเลขนับอย่างไร", "ความเสี่ยงที่สำนักเลือก"),
        (EXECUTIVE, "เบิกจ่ายไปแล้วกี่เปอร์เซ็นต์ของงบ", "งบประมาณทั้งสำนักงาน"),
        ("D0101", "งบสำนักเหลือเท่าไหร่แล้ว", "งบประมาณสำนักบริหารงานกลาง"),
        (HEAD, "เพิ่งขึ้นเป็นหัวหน้ากลุ่ม มีหน้าที่อะไรในบอท", "หัวหน้ากลุ่มทำอะไรในบอต"),
        ("D0101", "ผอ.มือใหม่ต้องเริ่มจากตรงไหน", "ผู้อำนวยการสำนักทำอะไรในบอต"),
        (HEAD, "ลูกน้องแจ้งรับของขวัญมา ต้องทำไงต่อ", "บอตส่งการ์ดมาให้ท่าน"),
    ],
)
def test_who_leads_is_answered(chat: People, who: str, sentence: str, told: str) -> None:
    assert told in chat(who).says(sentence).last


@pytest.mark.soak
def test_it_is_told_with_whom_reports_wait_for_long(
    chat: People, reporter: Chat, head: Chat
) -> None:
    sends(reporter, head, number="2.1")
    head.house.later(days=9)
    assert "รอ 9 วัน" in head.says("มีรายงานไหนค้างเกิน 7 วันมั้ย").last
    said = chat("D0101").says("หัวหน้ากลุ่มคนไหนดองรายงานไว้บ้าง").last
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in said
    slowest = chat("D0101").says("ท่านไหนอนุมัติรายงานช้าสุด").last
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in slowest
    assert "เกิน 7 วัน 1 ฉบับ" in said
    leader = chat(EXECUTIVE).says("ผอ.คนไหนยังไม่อนุมัติรายงานให้ลูกน้อง").last
    assert "ทั้งสำนักงาน" in leader
    assert "ไม่มีรายงานที่รออนุมัติที่ผู้อำนวยการสำนัก" in chat(EXECUTIVE).says("ผอ.คนไหนดองรายงาน").last


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("No Gift ร่วมกี่เปอร์เซ็นต์", "แล้วระดับผู้บริหารครบยัง", "ของผู้บริหาร"),
        ("สำนักไหน no gift ครบร้อยแล้ว", "แล้วสำนักการคลังล่ะ", "สำนักการคลังและงบประมาณ"),
        ("งบใช้ไปเท่าไหร่แล้ว", "คิดเป็นกี่ %", "งบประมาณทั้งสำนักงาน"),
        ("ร้องเรียนปีนี้กี่เรื่อง", "ปีก่อนเท่าไหร่", "ปีงบประมาณ 2569"),
        ("คะแนนแต่ละสำนักเป็นไง", "เรียงจากน้อยไปมาก", "คะแนนมาตรการ"),
        ("คะแนนแต่ละสำนักเป็นไง", "สำนักประชาสัมพันธ์ทำไมตก", "สิ่งที่ยังขาด สำนักประชาสัมพันธ์"),
        ("ขอดูรูปของขวัญหน่อย", "เรียงจากมากไปน้อย", "เรียงได้แบบเดียว"),
        ("ของขวัญปีนี้กี่ชิ้น", "แยกรายเดือน", "รายเดือน"),
    ],
)
def test_half_a_sentence_stays_with_the_answer_before(
    chat: People, first: str, then: str, told: str
) -> None:
    assert told in chat(EXECUTIVE).says(first).says(then).last


def test_it_is_told_when_a_bureau_is_not_the_heads(chat: People) -> None:
    assert "อยู่นอกขอบเขตของท่าน" in chat(HEAD).says("สำนักการคลังใครลาบ้างวันนี้").last

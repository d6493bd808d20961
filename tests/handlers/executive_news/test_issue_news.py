"""Issued in one tap: read, acknowledged, corrected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.calendar import office_day
from models.executive_news.news import ISSUED, WAITING, ExecutiveNews
from models.people import absences, deputies
from models.people.person import Person
from tests.handlers.executive_news.announcing import (
    TEXT,
    TITLE,
    drafted,
    drafts,
    handles,
    issued,
    newest,
    reads_notice,
)
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import (
    ADMIN,
    DIRECTOR,
    HEAD,
    REPORTER,
    SECRETARY,
    number_of,
)

STAFF = "D0106"


def test_it_is_issued_in_one_tap_as_it_will_be_seen_and_read(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = drafts(chat(ADMIN))
    assert "รอผู้บริหารออกประกาศ" in admin.last and "13 คน" in admin.last
    assert "ยังไม่ใช้ LINE 1 คน" in admin.last
    staff = chat(STAFF).says("ข่าวของผู้บริหาร")
    assert TITLE not in staff.last
    secretary = reads_notice(demo, chat(SECRETARY))
    assert TEXT in secretary.since(0) and "กด “ออกประกาศ” ครั้งเดียว" in secretary.last
    secretary.taps("ออกประกาศ")
    assert f"ออกประกาศ “{TITLE}” แล้ว" in secretary.since(2)
    assert "ผู้บริหารออกประกาศแล้ว" in reads_notice(demo, admin).last
    staff.says("ข่าวของผู้บริหาร").taps("เปิดอ่าน")
    assert TEXT in staff.last and "เลขาธิการวุฒิสภา" in staff.last
    assert "บันทึกแล้วว่าท่านรับทราบ" in staff.taps("รับทราบ").last
    assert "รับทราบประกาศนี้แล้วเมื่อ 1 มีนาคม 2570" in staff.taps("รับทราบ").last


def test_the_word_alone_acknowledges_what_waits_and_else_is_a_courtesy(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    staff = chat(STAFF)
    courtesy = staff.says("รับทราบค่ะ").last
    issued(demo)
    assert "บันทึกแล้วว่าท่านรับทราบ" not in staff.says("รับทราบไม่ต้อง").last
    assert "บันทึกแล้วว่าท่านรับทราบ" in staff.says("รับทราบค่ะ").last
    assert staff.says("รับทราบค่ะ").last == courtesy


def test_reading_is_enough_where_nobody_is_asked_to_acknowledge(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    about = issued(demo, acknowledges=False)
    staff = chat(STAFF).says("ข่าวของผู้บริหาร")
    assert "ยังไม่ได้อ่าน" in staff.last
    assert "รับทราบ" not in staff.taps("เปิดอ่าน").offers
    assert "อ่านแล้ว" in staff.says("ข่าวของผู้บริหาร").last
    assert "ผู้เปิดอ่าน" in handles(chat(SECRETARY), about).taps("ดูผู้อ่าน").last


def test_shares_of_small_units_are_hidden_from_everybody(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    secretary = handles(chat(SECRETARY), issued(demo))
    for who in (STAFF, REPORTER, HEAD, DIRECTOR, "D0104"):
        chat(who).says("รับทราบ")
    secretary.taps("ดูผู้อ่าน")
    assert "สำนักการคลังและงบประมาณ" in secretary.last
    assert "ไม่แสดงจำนวน จาก 2 คน" in secretary.last and "0 จาก 2" not in secretary.last
    assert "ยังไม่มีรายงาน" not in secretary.last


@pytest.mark.soak
def test_a_second_tap_and_an_old_button_do_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = handles(chat(ADMIN), drafted(demo))
    secretary = chat(SECRETARY).says("ประกาศที่รอออก")
    old, back = secretary.button("ออกประกาศ"), secretary.button("ส่งกลับให้แก้")
    admin.taps("แก้ร่าง").says("แก้ไข หัวเรื่อง").says("งดรับของขวัญ").taps("ส่งให้ผู้บริหาร")
    assert "แก้ไขแล้วหลังจากการ์ดนั้น" in secretary.taps_data(old).last
    assert newest(demo).state == "waiting"
    secretary.taps("ประกาศที่รอออก").taps("ออกประกาศ")
    assert "ออกหรือยกเลิกไปแล้ว" in secretary.taps_data(old).last
    assert "ออกหรือยกเลิกไปแล้ว" in secretary.taps_data(back).last
    assert newest(demo).title == "งดรับของขวัญ"


def test_the_deputy_of_an_executive_on_leave_issues_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    """The deputy gets the card; the executive's own name stays on it, the deputy's beside it."""
    with demo.session() as session:
        today = office_day(demo.now)
        director = session.get_one(Person, number_of(demo, DIRECTOR))
        head = session.get_one(Person, number_of(demo, HEAD))
        last = today + timedelta(4)
        absences.declare(session, director, today, last, demo.now)
        deputies.appoint(session, director, head, today, last, demo.now)
        session.commit()
    drafted(demo, DIRECTOR)
    deputy = chat(HEAD).says("ประกาศที่รอออก")
    assert "ท่านเป็นผู้แทนของ" in deputy.last
    deputy.taps("ออกประกาศ")
    assert newest(demo).decided_by == number_of(demo, HEAD)
    reader = chat(STAFF).says("ข่าวของผู้บริหาร").taps("เปิดอ่าน")
    assert "นายสมมติ อำนวยการ" in reader.last and "ออกโดยผู้แทน นางตัวอย่าง" in reader.last


@pytest.mark.soak
def test_a_slip_is_corrected_before_anybody_read_it_and_is_a_new_version_after(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    issued(demo)
    secretary, admin, staff, first = chat(SECRETARY), chat(ADMIN), chat(STAFF), newest(demo)
    admin.says("ประกาศที่ดูแล").taps("ดู").taps("แก้ประกาศ")
    admin.says("แก้ไข หัวเรื่อง").says("งดรับของขวัญทุกเทศกาล")
    assert "ยังไม่มีผู้อ่าน จึงแก้ในฉบับเดิม" in admin.last
    admin.taps("ส่งให้ผู้บริหาร")
    reads_notice(demo, secretary).taps("ออกประกาศ")
    second = newest(demo)
    assert (second.version, second.campaign_id) == (1, first.campaign_id)
    staff.says("ข่าวของผู้บริหาร").taps("เปิดอ่าน").taps("รับทราบ")
    admin.says("ประกาศที่ดูแล").taps("ดู").taps("แก้ประกาศ")
    admin.says("แก้ไข ข้อความ").says("งดรับทุกกรณี")
    assert "มีผู้อ่านแล้ว จึงออกเป็นฉบับใหม่" in admin.last
    admin.taps("ส่งให้ผู้บริหาร")
    reads_notice(demo, secretary).taps("ออกประกาศ")
    third = newest(demo)
    assert third.version == 2 and third.campaign_id != second.campaign_id
    assert "2 แทนฉบับก่อน" in staff.says("ข่าวของผู้บริหาร").taps("เปิดอ่าน").last
    assert "งดรับทุกกรณี" in staff.last


def test_the_words_of_its_own_button_open_it_though_they_are_of_another_in_general(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    found = issued(demo)
    with demo.session() as session:
        session.get_one(ExecutiveNews, found).drafted_by = number_of(demo, SECRETARY)
        session.commit()
    executive = handles(chat(SECRETARY), found)
    assert "แก้ประกาศ" in executive.offers
    executive.says("แก้ประกาศ เติมขอบคุณครับ")
    assert "ยังไม่ได้ทำส่วนนี้: “เติมขอบคุณครับ”" in executive.since(-3)
    assert [row.flow for row, _ in demo.states(executive.user_id).values()] == ["draft_news"]


@pytest.mark.parametrize(
    "words",
    [
        "มีร่างประกาศรอให้ดิฉันออกไหมคะ",
        "ประกาศนี้ให้ผมกดออกเองไหม",
        "มีประกาศที่ต้องออกไหมครับ",
        "ยังมีประกาศอะไรให้ดิฉันกดออกอีกหรือเปล่าคะ",
        "ออกประกาศแล้วใครจะเห็นบ้าง",
        "ประกาศนี้ออกหรือยัง",
        "ถ้าออกประกาศแล้วถอนได้ไหม",
        "ออกประกาศเลยดีไหม",
    ],
)
def test_asking_below_the_card_issues_nothing(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    drafted(demo)
    chat(SECRETARY).says("ประกาศที่รอออก").says(words)
    assert newest(demo).state == WAITING


@pytest.mark.parametrize("words", ["ออกประกาศเลยครับ", "งั้นออกประกาศได้เลยค่ะ", "ออกไปเลย"])
def test_words_that_issue_it_are_asked_about_once(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    drafted(demo)
    secretary = chat(SECRETARY).says("ประกาศที่รอออก").says(words)
    assert newest(demo).state == WAITING
    secretary.taps("ออกประกาศ")
    assert newest(demo).state == ISSUED

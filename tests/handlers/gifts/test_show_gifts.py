"""Lists of gifts: one's own, what waits, all of it for administrators; nobody else sees any."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import (
    ADMIN,
    CONTRACTOR,
    DIRECTOR,
    GIVER,
    ME,
    PRESSED,
    THING,
    WHAT,
    WHERE,
    gives,
    tells,
)
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import meets, person

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(ME)


def test_who_never_reported_is_led_to_reporting(me: Chat) -> None:
    me.says("ของขวัญที่รายงาน")
    assert "ยังไม่เคยรายงาน" in me.last
    me.taps("รายงานการรับ")
    assert "ได้รับสิ่งใด" in me.last


@pytest.mark.soak
def test_ones_own_list_says_where_each_stands(me: Chat, head: Chat) -> None:
    gives(me, head)
    me.says("ของขวัญที่รายงาน")
    assert "ของขวัญที่ท่านรายงาน 1 เรื่อง" in me.last
    assert "รอผู้บังคับบัญชาพิจารณา · ต้องเสร็จ 30 มี.ค. 70" in me.last
    assert f"{THING} · 3,500.00 บาท" in me.last and WHAT not in me.last, "the value is said once"
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    me.says("ของขวัญที่รายงาน")
    assert "รอหลักฐานการส่งคืน" in me.last
    me.taps("ส่งหลักฐาน")
    assert "ส่งรูปหรือใบรับ" in me.last


@pytest.mark.soak
def test_a_value_that_the_words_do_not_tell_stands_beside_them(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says("2,000")
    me.says(GIVER).taps(CONTRACTOR).taps(PRESSED).says(WHERE).taps("ยังอยู่กับตัว")
    me.taps("ยืนยันการรายงาน").says("ของขวัญที่รายงาน")
    assert "กระเช้าผลไม้ · 2,000.00 บาท" in me.last


def test_a_decider_sees_what_waits_and_what_still_lacks_its_proof(me: Chat, head: Chat) -> None:
    gives(me, head)
    head.says("ของขวัญที่รายงาน")
    assert "รอท่านพิจารณา 1 เรื่อง" in head.since(-2)
    assert "0 เรื่อง" not in head.since(-2)
    head.taps("พิจารณา").taps("ให้ส่งคืน").taps("เกินเกณฑ์กฎหมาย").says("ของขวัญที่รายงาน")
    assert "รอหลักฐาน 1 เรื่อง" in head.since(-2)
    assert "0 เรื่อง" not in head.since(-2)
    meets(me.house, me)
    me.taps("ส่งหลักฐาน").sends_file().says("ข้าม").taps("ยืนยันหลักฐาน")
    head.says("ของขวัญที่รายงาน")
    assert "รอหลักฐาน" not in head.since(-1)


@pytest.mark.soak
def test_an_administrator_sees_all_with_totals_and_filters(
    me: Chat, head: Chat, chat: People
) -> None:
    gives(me, head)
    gives(head, what="ขนม 500.50 บาท")
    tells(me, manner="ให้ฉัน ปฏิเสธได้", done="ปฏิเสธไม่รับ").taps("ยืนยันการรายงาน")
    admin = chat(ADMIN).says("ของขวัญที่รายงาน").taps("ทั้งสำนักงาน")
    assert "ทั้งหมด · 3 เรื่อง รวม 7,500.50 บาท" in admin.last
    admin.taps("ปฏิเสธไม่รับ")
    assert "ปฏิเสธไม่รับ · 1 เรื่อง รวม 3,500.00 บาท" in admin.last
    admin.taps("ยังไม่เสร็จ")
    assert "ยังไม่เสร็จ · 2 เรื่อง รวม 4,000.50 บาท" in admin.last
    admin.taps("เสร็จสิ้น")
    assert "0 เรื่อง" in admin.last and "ไม่มีรายการ" in admin.last
    admin.taps("ปีงบประมาณ 2569")
    assert "ปีงบประมาณ 2569" in admin.last


@pytest.mark.soak
def test_a_giver_who_comes_again_is_shown_to_the_administrator(
    me: Chat, head: Chat, chat: People
) -> None:
    gives(me, head)
    gives(head, giver="เอกชน ค้าขาย", what="ขนม 500 บาท")
    admin = chat(ADMIN).says("ของขวัญที่รายงาน").taps("ผู้ให้ที่มาซ้ำ")
    for shown in ("1 ราย", "2 ครั้ง · ผู้รับ 2 คน", "เอกชน ค้าขาย", "4,000.00 บาท"):
        assert shown in admin.last, shown


@pytest.mark.soak
def test_the_administrators_menu_leads_to_givers_who_come_again(
    me: Chat, head: Chat, chat: People
) -> None:
    gives(me, head)
    assert "มาซ้ำ" not in chat(ADMIN).says("เมนู").last
    gives(head, giver="เอกชน ค้าขาย", what="ขนม 500 บาท")
    admin = chat(ADMIN).says("เมนู")
    assert "ผู้ให้ของขวัญที่มาซ้ำ" in admin.last and "1 ราย ใน 12 เดือน" in admin.last
    admin.taps_data(admin.beside("ผู้ให้ของขวัญที่มาซ้ำ"))
    assert "2 ครั้ง · ผู้รับ 2 คน" in admin.last
    admin.taps("ดูล่าสุด")
    assert "ขนม" in admin.last and "500.00 บาท" in admin.last
    for other in (head, chat(DIRECTOR)):
        assert "มาซ้ำ" not in other.says("เมนู").last


@pytest.mark.soak
def test_many_come_in_pages_that_lose_none(me: Chat, chat: People) -> None:
    for _ in range(8):
        gives(me)
    me.says("ของขวัญที่รายงาน")
    assert "หน้า 1/2" in me.last
    me.taps("หน้าถัดไป")
    assert "หน้า 2/2" in me.last
    admin = chat(ADMIN).says("ของขวัญที่รายงาน").taps("ทั้งสำนักงาน").taps("หน้าถัดไป")
    assert "หน้า 2/2" in admin.last


@pytest.mark.parametrize("staff_id", ["D0103", "D0105", "D0201", "D0302"])
def test_nobody_else_sees_any_of_it(me: Chat, chat: People, staff_id: str) -> None:
    gives(me)
    other = chat(staff_id)
    for data in ("o:gifts?w=all", "o:gifts?w=again", "o:gifts?w=wait", "o:show_gift?g=1"):
        other.taps_data(data)
        assert "กระเช้า" not in other.last and "เอกชน" not in other.last
    other.says("ดูของขวัญ 1")
    assert "ไม่พบรายงานรับของขวัญนี้" in other.last


@pytest.mark.soak
def test_what_names_the_administrator_is_not_shown_to_them(me: Chat, chat: People) -> None:
    me.says("รับของขวัญ").says("น้ำหอม 900 บาท").says("นางสาวตัวอย่าง ดูแลแผน")
    me.taps("ไม่ใช่คนในสำนักงาน").taps("เพื่อนหรืออื่น ๆ").taps("ให้ฉัน ปฏิเสธได้")
    me.says("วันนี้ ที่ห้องทำงาน").taps("ยังอยู่กับตัว").taps("ยืนยันการรายงาน")
    gives(me)
    admin = chat(ADMIN).says("ของขวัญที่รายงาน").taps("ทั้งสำนักงาน")
    assert "น้ำหอม" not in admin.last and "1 เรื่อง รวม 3,500.00 บาท" in admin.last
    assert "1 · รับเมื่อ" not in admin.last and "2 · รับเมื่อ" in admin.last
    admin.says("ดูของขวัญ 1")
    assert "ไม่พบ" in admin.last


@pytest.mark.soak
def test_the_whole_card_has_links_for_who_may_see_it(me: Chat, head: Chat, chat: People) -> None:
    tells(me).sends_file().taps("ยืนยันการรายงาน")
    meets(me.house, head)
    head.taps("ดูรายละเอียด")
    assert "รูปถ่าย 1" in head.last and "พิจารณา" in head.offers and "เปิด" in head.offers
    director = chat(DIRECTOR).says("ดูของขวัญ 1")
    assert "รูปถ่าย 1" in director.last


@pytest.mark.parametrize("data", ["o:gifts?w=all&f=zzz&y=99999999&p=99", "o:gifts?w=zzz&p=x"])
def test_strange_facts_are_answered_kindly(chat: People, data: str) -> None:
    admin = chat(ADMIN).taps_data(data)
    assert admin.offers


def test_what_somebody_reported_is_shown_without_their_line_account(me: Chat, chat: People) -> None:
    gives(me)
    person(me.house, ME, line_user_id=None)
    admin = chat(ADMIN).says("ดูของขวัญ 1")
    assert "กระเช้า" in admin.last


@pytest.mark.parametrize("said", ["ของขวัญที่รอผมพิจารณา", "ลูกน้องแจ้งรับของขวัญมา ต้องไปกดตรงไหน"])
def test_who_asks_what_waits_for_them_hears_that_nothing_does(head: Chat, said: str) -> None:
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in head.says(said).last

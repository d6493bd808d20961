"""What is to be done with announcements is said in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.executive_news import announcing
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import SECRETARY

WAITS = "รอท่านออกประกาศ"


@pytest.fixture
def secretary(chat: Callable[[str], Chat]) -> Chat:
    return chat(SECRETARY)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("จะออกประกาศค่ะ เรื่องปิดระบบวันศุกร์นี้ตั้งแต่บ่ายสาม", "ปิดระบบวันศุกร์นี้ตั้งแต่บ่ายสาม"),
        ("อยากร่างประกาศฉบับใหม่หน่อยครับ เรื่องการแต่งกาย", "การแต่งกาย"),
        ("เขียนประกาศใหม่ค่ะ", ""),
    ],
)
def test_one_is_begun_with_its_title(admin: Chat, said: str, title: str) -> None:
    admin.says(said)
    assert admin.state["answers"].get("title", "") == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("อยากออกประกาศเรื่องงดรับของขวัญปีใหม่ ร่างให้หน่อย", "งดรับของขวัญปีใหม่"),
        ("ช่วยร่างประกาศเรื่องแต่งชุดไทยวันศุกร์ให้หน่อยครับ", "แต่งชุดไทยวันศุกร์"),
        ("อยากได้ประกาศห้ามสูบบุหรี่ในอาคาร ช่วยคิดข้อความให้ด้วย", "ห้ามสูบบุหรี่ในอาคาร"),
        ("ประกาศเรื่องประหยัดพลังงาน ร่างมาให้ดูก่อน", "ประหยัดพลังงาน"),
    ],
)
def test_an_order_to_write_it_is_no_part_of_it(admin: Chat, said: str, title: str) -> None:
    answers = admin.says(said).state["answers"]
    assert answers["title"] == title and "text" not in answers
    assert "บอตร่างข้อความแทนไม่ได้" in admin.since(0)


@pytest.mark.parametrize("said", ["ออกประกาศเรื่องปิดลานจอดรถ", "ร่างประกาศ เรื่องแต่งชุดไทยวันศุกร์"])
def test_what_it_is_about_is_no_text(admin: Chat, said: str) -> None:
    answers = admin.says(said).state["answers"]
    assert answers["title"] in said and "text" not in answers


@pytest.mark.parametrize(
    ("said", "title", "order"),
    [
        (
            "ผมอยากออกประกาศให้ทุกคนทราบ เรื่องประหยัดไฟ ขอให้ทุกคนปิดเครื่องปรับอากาศตอนพักเที่ยง",
            "ประหยัดไฟ",
            "ขอให้ทุกคนปิดเครื่องปรับอากาศตอนพักเที่ยง",
        ),
        (
            "ต้องการร่างประกาศถึงบุคลากรทุกท่าน เรื่องแต่งผ้าไทยวันศุกร์ ขอเชิญทุกท่านแต่งผ้าไทย",
            "แต่งผ้าไทยวันศุกร์",
            "ขอเชิญทุกท่านแต่งผ้าไทย",
        ),
    ],
)
def test_an_order_behind_the_title_is_the_text(
    admin: Chat, said: str, title: str, order: str
) -> None:
    answers = admin.says(said).state["answers"]
    assert answers["title"] == title and answers["text"].endswith(order)


@pytest.mark.parametrize(
    "said", ["ประกาศที่รอผมอยู่ ขออ่านก่อน", "ประกาศงดรับของขวัญปีใหม่ ขออ่านก่อน", "ขอดูร่างประกาศที่เสนอมา"]
)
def test_what_waits_is_read(demo: House, secretary: Chat, said: str) -> None:
    announcing.drafted(demo)
    secretary.says(said)
    assert WAITS in secretary.last


def test_what_is_out_is_read_by_its_title(demo: House, chat: Callable[[str], Chat]) -> None:
    announcing.issued(demo)
    staff = chat("D0106").says("ขอดูประกาศงดรับของขวัญปีใหม่อีกที")
    assert announcing.TEXT in staff.last


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("ยังไม่ออกนะ ให้เขาใส่ชื่อคนติดต่อก่อน", "ให้เขาใส่ชื่อคนติดต่อก่อน"),
        ("ส่งกลับไปแก้ก่อน เพิ่มชื่อผู้ประสานงาน", "เพิ่มชื่อผู้ประสานงาน"),
        ("ให้เขาเปลี่ยนวันที่เป็น 5 มี.ค.", "ให้เขาเปลี่ยนวันที่เป็น 5 มี.ค."),
    ],
)
def test_what_waits_is_returned_with_what_was_said(
    demo: House, secretary: Chat, said: str, word: str
) -> None:
    announcing.drafted(demo)
    secretary.says("ประกาศที่รอออก").says(said)
    assert f"\n{word}\n" in secretary.last and announcing.newest(demo).state == "waiting"
    secretary.taps("ส่งกลับตามนี้")
    assert (announcing.newest(demo).state, announcing.newest(demo).word) == ("returned", word)


def test_nothing_is_returned_after_all(demo: House, secretary: Chat) -> None:
    announcing.drafted(demo)
    secretary.says("ประกาศที่รอออก").says("ยังไม่ออกนะ ให้เขาใส่ชื่อคนติดต่อก่อน").taps("ไม่ส่งกลับ")
    assert "ยังไม่ได้ส่งกลับ" in secretary.last and announcing.newest(demo).state == "waiting"


def test_other_words_may_be_typed_instead(demo: House, secretary: Chat) -> None:
    announcing.drafted(demo)
    secretary.says("ประกาศที่รอออก").says("ยังไม่ออกนะ ให้เขาใส่ชื่อคนติดต่อก่อน").taps("พิมพ์ใหม่")
    secretary.says("ใส่เบอร์โทรด้วย")
    assert announcing.newest(demo).word == "ใส่เบอร์โทรด้วย"


def test_elsewhere_these_words_return_nothing(demo: House, secretary: Chat) -> None:
    announcing.drafted(demo)
    secretary.says("เมนู").says("ยังไม่ออกนะ ให้เขาใส่ชื่อคนติดต่อก่อน")
    assert "ส่งกลับตามนี้" not in secretary.offers


@pytest.mark.parametrize("said", ["ใครอ่านประกาศแล้วบ้าง", "ประกาศที่ส่งไปเมื่อกี้มีคนกดรับทราบกี่คน"])
def test_who_has_read_the_newest(demo: House, admin: Chat, said: str) -> None:
    announcing.issued(demo)
    admin.says(said)
    assert announcing.TITLE in admin.last and "0 จาก" in admin.last


@pytest.mark.parametrize("said", ["ถอนประกาศฉบับล่าสุดค่ะ พิมพ์ผิด", "ยกเลิกประกาศงดรับของขวัญปีใหม่"])
def test_one_is_taken_back_after_it_was_asked(demo: House, admin: Chat, said: str) -> None:
    announcing.issued(demo)
    admin.says(said)
    assert f"ยกเลิก “{announcing.TITLE}” ใช่หรือไม่" in admin.last
    assert announcing.newest(demo).state == "issued"


@pytest.mark.parametrize("said", ["ใครรับทราบแล้วบ้าง", "ขอดูคนที่ยังไม่ได้กด", "มีกี่คนที่เปิดอ่านแล้ว"])
def test_below_its_card_no_announcement_needs_to_be_named(
    demo: House, secretary: Chat, said: str
) -> None:
    announcing.handles(secretary, announcing.issued(demo)).says(said)
    assert announcing.TITLE in secretary.last and "0 จาก" in secretary.last


def test_its_readers_are_asked_in_a_whole_sentence(demo: House, secretary: Chat) -> None:
    announcing.issued(demo)
    secretary.says("อยากรู้ว่ามีใครเปิดอ่านประกาศงดรับของขวัญแล้วบ้าง")
    assert announcing.TITLE in secretary.last and "0 จาก" in secretary.last


def test_whether_one_waits_issues_none(demo: House, secretary: Chat) -> None:
    announcing.drafted(demo)
    secretary.says("ประกาศที่รอออก").says("มีประกาศรอให้ผมกดออกอีกไหม")
    assert announcing.newest(demo).state != "issued" and WAITS in secretary.last

"""Joining announcements in chat: all in one go, the whole text first, the head before staff."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from models.pledges.announcement_files import AnnouncementFile, packaged_announcement
from models.pledges.pledge import Pledge
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import (
    CLOSES,
    DIRECTOR,
    STAFF,
    changes,
    name_of,
    opens,
    signs,
    stores,
)
from tests.talk import words


@pytest.fixture
def staff(chat: Callable[[str], Chat]) -> Chat:
    return chat(STAFF)


def answers(house: House) -> list[str]:
    with house.session() as session:
        return list(session.scalars(select(Pledge.answer).order_by(Pledge.id)))


def pages(chat: Chat, since: int = 0) -> str:
    return "\n".join(words(message) for message in chat.heard[since:])


# -- the one card, and one tap ---------------------------------------------------------------------


def test_all_that_is_due_is_joined_by_one_tap_after_the_words(
    demo: House, staff: Chat, director: Chat
) -> None:
    opens(demo)
    signs(director)
    staff.says("No Gift")
    assert "ประกาศที่รอท่านเข้าร่วม 6 ฉบับ" in pages(staff)
    staff.taps("เข้าร่วมทั้งหมด")
    assert "เข้าร่วมแล้ว 6 ฉบับ" in staff.last and "เมื่อ 1 มี.ค. 70 เวลา 09.00 น." in staff.last
    assert answers(demo) == ["joined"] * 12


@pytest.mark.parametrize(
    "typed", ["No Gift", "nogift", "ไม่รับของขวัญ", "โนกิฟต์", "ขอร่วมประกาศไม่รับของขวัญ"]
)
@pytest.mark.soak
def test_the_words_people_type_open_it(
    demo: House, staff: Chat, director: Chat, typed: str
) -> None:
    opens(demo, "no-gift")
    signs(director)
    assert "ประกาศที่รอท่านเข้าร่วม 1 ฉบับ" in pages(staff.says(typed))


@pytest.mark.soak
def test_every_word_of_every_text_is_seen_before_it_is_joined(
    demo: House, staff: Chat, director: Chat
) -> None:
    opens(demo)
    signs(director)
    seen = "".join(pages(staff.says("No Gift")).split())
    for name in ("no-gift", "anti-bribery", "good-governance-hr"):
        file = packaged_announcement(name, 2570)
        for part in (file.title, *file.text.split("\n\n")):
            assert "".join(part.split()) in seen


@pytest.mark.soak
def test_a_text_is_read_as_plain_words_and_joined_from_there(
    demo: House, staff: Chat, director: Chat
) -> None:
    opens(demo, "no-gift", "anti-bribery")
    signs(director)
    staff.says("No Gift")
    seen = len(staff.heard)
    staff.taps("อ่านฉบับเต็ม")
    messages = staff.heard[seen:]
    assert {message["type"] for message in messages} == {"text"}
    file = packaged_announcement("no-gift", 2570)
    assert file.text in staff.last
    staff.says("ขออ่านอีกครั้ง")
    assert file.text in staff.last and "เข้าร่วมทั้งหมด" in staff.offers
    staff.taps("ดูทุกฉบับ")
    assert "ประกาศที่รอท่านเข้าร่วม 2 ฉบับ" in staff.last
    staff.taps("อ่านฉบับเต็ม").taps("เข้าร่วมทั้งหมด")
    assert "เข้าร่วมแล้ว 2 ฉบับ" in staff.last and answers(demo) == ["joined"] * 4


@pytest.mark.soak
def test_a_text_longer_than_one_message_is_read_whole(
    demo: House, staff: Chat, director: Chat
) -> None:
    body = "\n\n".join(f"ข้อ {number} {'จะไม่รับของขวัญ ' * 25}" for number in range(1, 15))
    long = AnnouncementFile("long-2570", "ประกาศยาว", "ยาว", body, 2570, Decimal(80))
    stores(demo, long)
    signs(director)
    staff.says("No Gift")
    seen = len(staff.heard)
    staff.taps("อ่านฉบับเต็ม")
    assert len(staff.heard) - seen == 2 and "ข้อ 1 " in pages(staff, seen)
    assert "ข้อ 14 " in staff.last and "เข้าร่วมทั้งหมด" in staff.offers


@pytest.mark.soak
def test_long_texts_are_split_over_pages_and_nothing_is_cut(
    demo: House, staff: Chat, director: Chat
) -> None:
    words = "ข้าพเจ้าจะยึดมั่นในความซื่อสัตย์สุจริต " * 8
    body = "\n\n".join(f"ข้อ {number} {words}" for number in range(1, 17))
    files = [
        AnnouncementFile(f"long-{n}-2570", f"ประกาศยาว {n}", f"ยาว {n}", body, 2570, Decimal(80))
        for n in range(5)
    ]
    stores(demo, *files)
    signs(director, director)
    seen = pages(staff.says("No Gift"))
    offered = seen.count("ข้อ 16 ")
    assert 1 < offered < 5 and f"ประกาศที่รอท่านเข้าร่วม {offered} ฉบับ" in seen
    staff.taps("เข้าร่วมทั้งหมด")
    # What did not fit is offered next, and was not joined unread.
    assert f"เข้าร่วมแล้ว {offered} ฉบับ" in staff.last
    assert len(answers(demo)) == len(files) + offered
    staff.says("No Gift").taps("เข้าร่วมทั้งหมด")
    assert f"เข้าร่วมแล้ว {len(files) - offered} ฉบับ" in staff.last


# -- the head first ------------------------------------------------------------------------------


def test_before_the_head_has_signed_staff_are_told_who_has_to(demo: House, staff: Chat) -> None:
    opens(demo, "no-gift")
    staff.says("No Gift")
    assert f"รอ{name_of(demo, DIRECTOR)} ลงนามเป็นคนแรกก่อน" in staff.last
    assert "บอตจะเตือนท่าน" in staff.last
    assert answers(demo) == []


def test_the_head_sees_that_it_is_theirs_to_sign_first(demo: House, director: Chat) -> None:
    opens(demo, "no-gift")
    assert "ท่านเป็นผู้นำที่ลงนามก่อน" in pages(director.says("No Gift"))


@pytest.mark.soak
def test_what_may_be_joined_is_offered_while_the_rest_waits_for_its_head(
    demo: House, staff: Chat, director: Chat
) -> None:
    opens(demo, "no-gift")
    signs(director)
    opens(demo, "anti-bribery")
    seen = pages(staff.says("No Gift"))
    assert "ต่อต้านการให้สินบน: รอ" in seen and "ประกาศที่รอท่านเข้าร่วม 1 ฉบับ" in seen


# -- saying no, or not all -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "kept"), [("ยังไม่เข้าร่วม", "not_yet"), ("ไม่ประสงค์เข้าร่วม", "declined")]
)
@pytest.mark.soak
def test_no_and_not_yet_are_taken_kindly_and_may_be_changed(
    demo: House, staff: Chat, director: Chat, label: str, kept: str
) -> None:
    opens(demo, "no-gift")
    signs(director)
    staff.says("No Gift").taps(label)
    assert "รับทราบ" in staff.last and "เห็นเป็นจำนวนเท่านั้น" in staff.last
    assert answers(demo) == ["joined", kept]
    staff.says("No Gift").taps("เข้าร่วมทั้งหมด")
    assert answers(demo) == ["joined", "joined"]


@pytest.mark.soak
def test_some_may_be_joined_and_others_left(demo: House, staff: Chat, director: Chat) -> None:
    opens(demo, "no-gift", "anti-bribery")
    signs(director)
    staff.says("No Gift").taps("เลือกบางฉบับ")
    staff.taps_data(staff.beside("No Gift Policy")).taps("เลือกครบแล้ว (1)")
    assert "เข้าร่วมแล้ว 1 ฉบับ" in staff.last and "อีก 1 ฉบับ" in staff.offers
    assert answers(demo).count("joined") == 3
    assert "ต่อต้านการให้สินบน" in pages(staff.taps("อีก 1 ฉบับ"))


# -- twice, too late, changed --------------------------------------------------------------------


@pytest.mark.soak
def test_joining_twice_says_when(demo: House, staff: Chat, director: Chat) -> None:
    opens(demo, "no-gift")
    signs(director)
    staff.says("No Gift")
    yes = staff.button("เข้าร่วมทั้งหมด")
    staff.taps_data(yes).taps_data(yes)
    assert "จึงไม่ได้ทำซ้ำ" in staff.last
    demo.later(days=2)
    staff.says("No Gift")
    assert "ประกาศที่ท่านเข้าร่วมแล้ว" in staff.last
    assert "เข้าร่วมเมื่อ 1 มี.ค. 70 เวลา 09.00 น." in staff.last
    assert answers(demo) == ["joined", "joined"]


@pytest.mark.soak
def test_a_text_that_changed_while_it_was_read_is_not_joined_unread(
    demo: House, staff: Chat, director: Chat
) -> None:
    opens(demo, "no-gift")
    signs(director)
    staff.says("No Gift")
    changes(demo, "ข้อความใหม่ทั้งหมด")
    staff.taps("เข้าร่วมทั้งหมด")
    assert "ข้อความเพิ่งเปลี่ยน" in staff.last and "อ่านฉบับใหม่" in staff.offers
    assert answers(demo) == ["joined"]
    signs(director)
    seen = len(staff.heard)
    staff.taps("อ่านฉบับใหม่")
    assert "ข้อความใหม่ทั้งหมด" in pages(staff, seen)


@pytest.mark.soak
def test_a_changed_text_asks_again_and_says_what_was_joined_before(
    demo: House, staff: Chat, director: Chat
) -> None:
    opens(demo, "no-gift", "anti-bribery")
    signs(director, staff)
    changes(demo, "ข้อความใหม่ทั้งหมด")
    signs(director)
    seen = len(staff.heard)
    staff.says("No Gift")
    assert "ประกาศที่รอท่านเข้าร่วม 1 ฉบับ" in pages(staff, seen)
    assert "ข้อความเปลี่ยนจากฉบับที่ 1 ที่ท่านเข้าร่วมเมื่อ 1 มี.ค. 70" in pages(staff, seen)
    staff.taps("เข้าร่วมทั้งหมด")
    assert "ฉบับที่ 2" in staff.last


@pytest.mark.soak
def test_once_it_is_closed_an_old_card_joins_nothing(
    demo: House, staff: Chat, director: Chat
) -> None:
    opens(demo, "no-gift")
    signs(director)
    staff.says("No Gift")
    demo.now += (CLOSES - demo.now.date()) + timedelta(days=1)
    staff.taps("เข้าร่วมทั้งหมด")
    assert "ปิดรับการเข้าร่วมแล้ว" in staff.last
    assert answers(demo) == ["joined"]


def test_where_nothing_is_open_the_answer_says_so(staff: Chat) -> None:
    assert "ขณะนี้ไม่มีประกาศที่ต้องเข้าร่วม" in staff.says("No Gift").last


@pytest.mark.soak
def test_coming_back_later_shows_the_texts_again(demo: House, staff: Chat, director: Chat) -> None:
    opens(demo, "no-gift")
    signs(director)
    staff.says("No Gift").says("เมนู")
    seen = len(staff.heard)
    staff.taps("ทำเรื่องที่ค้างต่อ")
    assert "ข้าพเจ้าจะไม่รับของขวัญและของกำนัลทุกชนิด" in pages(staff, seen)
    staff.taps("เข้าร่วมทั้งหมด")
    assert answers(demo) == ["joined", "joined"]


@pytest.mark.soak
def test_the_trail_keeps_ids_and_the_texts_hash_only(
    demo: House, staff: Chat, director: Chat
) -> None:
    opens(demo, "no-gift")
    signs(director, staff)
    with demo.session() as session:
        verbs = select(AuditEntry).where(AuditEntry.verb == "pledge.joined")
        told = [entry.details for entry in session.scalars(verbs)]
    assert [set(details) for details in told] == [{"version", "text_hash"}] * 2


@pytest.mark.parametrize(
    "words",
    [
        "ลาคลอดตั้งแต่ 1 ธ.ค. 90 วันค่ะ",
        "งั้นแจ้งเลย กระเช้าผลไม้จาก บ.รุ่งเรืองการพิมพ์ ราคาประมาณ 2,800 บาท",
        "มีคนมา 3 คน",
    ],
)
def test_a_figure_about_something_else_ticks_nothing(
    demo: House, staff: Chat, director: Chat, words: str
) -> None:
    opens(demo)
    signs(director)
    staff.says("No Gift").says(words)
    assert "เลือกแล้ว" not in staff.last and answers(demo) == ["joined"] * 6


@pytest.mark.parametrize("words", ["ขอเข้าร่วม 6 ฉบับเลย อ่านหมดแล้ว", "เข้าร่วมทั้งหมด"])
def test_words_that_join_all_open_the_texts_and_said_below_them_join(
    demo: House, staff: Chat, director: Chat, words: str
) -> None:
    opens(demo)
    signs(director)
    staff.says(words)
    assert "ประกาศที่รอท่านเข้าร่วม 6 ฉบับ" in pages(staff)
    assert answers(demo) == ["joined"] * 6
    assert "เข้าร่วมแล้ว 6 ฉบับ" in staff.says(words).last

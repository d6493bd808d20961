"""Coverage in chat: shares for those who may see a unit, names for who leads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.pledges import show_coverage
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import (
    CENTRAL,
    DIRECTOR,
    HEAD,
    REPORTER,
    STAFF,
    UNITS,
    name_of,
    opens,
    signs,
)
from tests.talk import words

ADMIN, EXECUTIVE = "D0002", "D0001"
NAMES = ("D0102", "D0103", "D0104", "D0105")


@pytest.fixture
def begun(demo: House, chat: Callable[[str], Chat]) -> House:
    """Two of the six people of one bureau have joined two announcements."""
    opens(demo, "no-gift", "moral-organisation")
    signs(chat(DIRECTOR), chat(STAFF))
    return demo


def said(chat: Chat, text: str) -> str:
    before = len(chat.heard)
    chat.says(text)
    return "\n".join(words(message) for message in chat.heard[before:])


def every_name(chat: Chat) -> str:
    """Who has not joined, page by page."""
    told = said(chat, "ใครยังไม่เข้าร่วม")
    while "หน้าถัดไป" in chat.offers:
        told += chat.taps("หน้าถัดไป").last
    return told


@pytest.mark.parametrize("who", [ADMIN, EXECUTIVE])
def test_who_sees_all_sees_each_unit_against_the_target(
    begun: House, chat: Callable[[str], Chat], who: str
) -> None:
    told = said(chat(who), "ความครอบคลุม")
    assert f"{CENTRAL} · No Gift Policy" in told and "เข้าร่วม 2 จาก 6 คน (33.33%)" in told
    assert "เข้าร่วม 2 จาก 11 คน (18.18%)" in told  # the three bureaus together
    assert told.count("เป้าหมาย 80%") == 4 and "ถึงแล้ว" not in told
    assert all(unit in told for unit in UNITS)


@pytest.mark.soak
def test_a_supervisor_sees_the_units_they_lead_only(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    told = said(chat(HEAD), "ความครอบคลุม")
    assert CENTRAL in told and UNITS[1] not in told


@pytest.mark.parametrize("typed", ["ความครอบคลุม No Gift", "ความครอบคลุม ประกาศ"])
@pytest.mark.soak
def test_what_it_is_of_anyhow_may_be_named(
    begun: House, chat: Callable[[str], Chat], typed: str
) -> None:
    assert "เข้าร่วม 2 จาก 6 คน" in said(chat(DIRECTOR), typed)


@pytest.mark.soak
def test_who_has_not_joined_may_be_asked_of_no_gift(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    assert "ยังไม่เข้าร่วม" in said(chat(DIRECTOR), "ใครยังไม่เข้าร่วม No Gift")


@pytest.mark.soak
def test_one_unit_by_its_name(begun: House, chat: Callable[[str], Chat]) -> None:
    told = said(chat(ADMIN), "ความครอบคลุม สำนักการคลังและงบประมาณ")
    assert UNITS[1] in told and CENTRAL not in told
    assert "อยู่นอกขอบเขตของท่าน" in said(chat(HEAD), "ความครอบคลุม สำนักการคลังและงบประมาณ")


@pytest.mark.soak
def test_one_announcement_by_its_button(begun: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ความครอบคลุม")
    shown = [admin.taps_data(admin.beside(name)).last for name in ("ปิดรับ",)]
    assert [("No Gift" in told, "องค์กรคุณธรรม" in told) for told in shown] == [(True, False)]
    assert "แต่ละหน่วยงาน" in admin.last


@pytest.mark.soak
def test_a_reporter_sees_the_share_of_the_own_bureau_and_no_name(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    told = said(chat(REPORTER), "ความครอบคลุม")
    assert CENTRAL in told and "เข้าร่วม 2 จาก 6 คน (33.33%)" in told
    assert not [unit for unit in UNITS if unit != CENTRAL and unit in told]
    assert not [each for each in NAMES if name_of(begun, each) in told]
    assert "ใครยังไม่เข้าร่วม" not in told


@pytest.mark.parametrize("typed", ["ความครอบคลุม", "ใครยังไม่เข้าร่วม"])
@pytest.mark.soak
def test_others_see_nothing(begun: House, chat: Callable[[str], Chat], typed: str) -> None:
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in said(chat(STAFF), typed)


@pytest.mark.parametrize("who", [REPORTER, EXECUTIVE])
@pytest.mark.soak
def test_who_may_see_no_names_is_told_so_and_gets_the_shares(
    begun: House, chat: Callable[[str], Chat], who: str
) -> None:
    told = said(chat(who), "ใครยังไม่เข้าร่วม")
    assert "เปิดให้ผู้บังคับบัญชาสายงานนั้นและผู้ดูแลระบบ" in told and "เข้าร่วม 2 จาก 6 คน" in told
    assert not [each for each in NAMES if name_of(begun, each) in told]


@pytest.mark.soak
def test_names_are_for_the_supervisor_and_the_administrator(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    for who in (ADMIN, DIRECTOR):
        told = every_name(chat(who))
        assert all(name_of(begun, each) in told for each in NAMES)
        assert name_of(begun, STAFF) not in told and "ยังไม่เข้าร่วม 2 ฉบับ" in told
    assert name_of(begun, "D0202") not in said(chat(DIRECTOR), "ใครยังไม่เข้าร่วม")


@pytest.mark.soak
def test_an_executive_who_leads_nobody_sees_shares_and_no_names(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    executive = chat(EXECUTIVE)
    assert "ใครยังไม่เข้าร่วม" not in said(executive, "ความครอบคลุม")


@pytest.mark.soak
def test_who_said_no_is_a_number_for_the_administrator_and_nothing_for_others(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    chat(REPORTER).says("No Gift").taps("ไม่ประสงค์เข้าร่วม").taps("ไม่ประสงค์ทั้ง 2 ฉบับ")
    assert "แจ้งว่ายังไม่เข้าร่วมหรือไม่ประสงค์ 1 คน" in said(chat(ADMIN), "ความครอบคลุม")
    for who in (EXECUTIVE, DIRECTOR):
        assert "ไม่ประสงค์" not in said(chat(who), "ความครอบคลุม")
    assert "ประสงค์" not in said(chat(ADMIN), "ใครยังไม่เข้าร่วม")


@pytest.mark.soak
def test_names_may_be_of_one_bureau_and_stay_so_from_answer_to_answer(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ทั้งหมดมีกี่คนที่เข้าร่วม no gift แล้ว").says("แล้วสำนักประชาสัมพันธ์ล่ะคะ")
    assert "ความครอบคลุมการเข้าร่วมประกาศ" in admin.last
    assert "สำนักประชาสัมพันธ์ · ปีงบประมาณ 2570" in admin.last and CENTRAL not in admin.last
    admin.says("เฉพาะคนที่ยังไม่เข้าร่วมพอ")
    assert admin.last.startswith("ยังไม่เข้าร่วม") and CENTRAL not in admin.last
    assert "สำนักประชาสัมพันธ์" in admin.last
    admin.says("ความครอบคลุม").says(f"แล้ว{CENTRAL}ล่ะ").taps("ใครยังไม่เข้าร่วม")
    assert CENTRAL in admin.last and "สำนักประชาสัมพันธ์" not in admin.last


def test_nobody_gets_names_of_a_bureau_out_of_scope(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    head = chat(HEAD).says("ใครยังไม่เข้าร่วม สำนักประชาสัมพันธ์")
    assert "อยู่นอกขอบเขตของท่าน" in head.last


def test_who_names_a_format_may_have_the_list_as_a_document(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ขอรายชื่อคนที่ยังไม่เข้าร่วม no giftเป็น pdf")
    assert "ขอเป็น PDF" in admin.offers
    assert "k=no-gift&f=pdf" in admin.button("ขอเป็น PDF")
    assert "ขอเป็น PDF" not in chat(ADMIN).says("ใครยังไม่เข้าร่วม no gift").offers


def test_names_are_paged(
    begun: House, chat: Callable[[str], Chat], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(show_coverage, "_PEOPLE", 4)
    admin = chat(ADMIN).says("ใครยังไม่เข้าร่วม")
    assert "ยังไม่เข้าร่วม 9 คน" in admin.last and "หน้า 1/3" in admin.last
    admin.taps("หน้าถัดไป").taps("หน้าถัดไป")
    assert "หน้า 3/3" in admin.last
    last = admin.button("หน้าก่อน").replace("p=2", "p=99")
    assert "หน้า 3/3" in admin.taps_data(last).last


def test_where_nothing_is_open_it_says_so(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    assert "ยังไม่มีประกาศที่เปิดให้เข้าร่วม" in said(admin, "ความครอบคลุม")
    told = said(admin, "ใครยังไม่เข้าร่วม")
    assert "ยังไม่มีประกาศที่เปิดให้เข้าร่วม" in told and "ไม่มีผู้ค้างเข้าร่วม" not in told


@pytest.mark.soak
def test_who_is_named_to_whom_is_on_the_trail_of_each_and_the_person_reads_it(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    reporter, staff = chat(REPORTER), chat(STAFF)
    assert "ดูรายชื่อ" not in reporter.says("ใครดูข้อมูลของฉัน").last
    every_name(chat(ADMIN))
    told = reporter.says("ใครดูข้อมูลของฉัน").last
    assert "ดูรายชื่อผู้ยังไม่เข้าร่วม · " in told and "ผู้ดูแลระบบ" in told
    assert name_of(begun, ADMIN) not in told
    assert "ดูรายชื่อ" not in staff.says("ใครดูข้อมูลของฉัน").last  # who joined was not named


@pytest.mark.parametrize(
    "words", ["ฝากเตือนคนพวกนี้หน่อย", "เตือนทั้ง 5 คนนี้ให้หน่อยค่ะ", "ช่วยเตือนคนเหล่านี้ให้ด้วยค่ะ"]
)
def test_those_of_the_list_are_reminded_by_a_message(
    begun: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says("ใครยังไม่เข้าร่วม").says(words)
    assert admin.state["answers"]["whom"] == "unjoined" and "การเตือน" not in admin.last


def test_a_reminder_of_others_stays_one(begun: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ใครยังไม่เข้าร่วม").says("การเตือน")
    assert "การเตือน" in admin.last


def test_units_are_told_in_the_order_asked_for(begun: House, chat: Callable[[str], Chat]) -> None:
    executive = chat(EXECUTIVE)
    executive.says("สำนักไหนเข้าร่วม No Gift มากสุด")
    assert "ร้อยละมากอยู่บน" in executive.last
    assert executive.last.index(f"{CENTRAL} · No Gift Policy") < executive.last.index("สำนักการคลัง")
    executive.says("เอาแค่ 2 อันดับ")
    assert "ร้อยละมากอยู่บน" in executive.last and "สำนักการคลัง" not in executive.last
    assert "เข้าร่วม 2 จาก 11 คน (18.18%)" in executive.last  # the sum stays that of all
    executive.says("น้อยสุดล่ะ")
    assert "ร้อยละน้อยอยู่บน" in executive.last


def test_who_may_not_see_names_is_told_the_figures(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    executive = chat(EXECUTIVE)
    told = said(executive, "มีใครยังไม่เข้าร่วมโนกิฟบ้าง")
    assert "เข้าร่วม 2 จาก 6 คน (33.33%)" in told
    assert not any(name_of(begun, each) in told for each in NAMES)
    assert UNITS[1] in said(executive, "แล้วการคลังล่ะ") and CENTRAL not in executive.last


def test_how_many_and_what_is_not_understood_keep_the_list(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN)
    listed = said(admin, "ใครยังไม่เข้าร่วม").splitlines()[0]
    assert said(admin, "กี่คน").splitlines()[0] == listed
    assert listed not in said(admin, "กี่โมง")
    admin.says("มั่วไปเรื่อย")
    assert said(admin, "แล้วสำนักการคลังล่ะ").splitlines()[0] == "ยังไม่เข้าร่วม 2 คน"


def test_another_year_is_told_as_that_year(begun: House, chat: Callable[[str], Chat]) -> None:
    executive = chat(EXECUTIVE)
    assert "ปีงบประมาณ 2569" in said(executive, "ความครอบคลุม ปี 2569")
    told = said(executive, "ปีนี้ล่ะ")
    assert "ปีงบประมาณ 2570" in told and "(18.18%)" in told
    assert "ปีงบประมาณ 2569" in said(executive, "ปีก่อนล่ะ") and "18.18" not in executive.last
    assert "ถามต่อเป็นรายสำนักหรือปีงบประมาณอื่นได้" in said(executive, "แล้วเดือนที่แล้วล่ะ")


@pytest.mark.parametrize("words", ["ใครยัง", "ใครบ้างที่ยังไม่ร่วม", "แล้วใครยังไม่เข้าร่วมบ้าง"])
def test_who_is_asked_on_of_the_joining(
    begun: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert said(chat(HEAD).says("ความครอบคลุม"), words).startswith("ยังไม่เข้าร่วม 3 คน")


@pytest.mark.parametrize("asks", ["ปีที่แล้วมีคนเข้าร่วมโนกิ๊ฟกี่คน", "no gift ปี 69 เซ็นกี่คน"])
def test_a_year_before_the_words_counts(
    begun: House, chat: Callable[[str], Chat], asks: str
) -> None:
    told = said(chat(EXECUTIVE), asks)
    assert "ปีงบประมาณ 2569" in told and "%" not in told


def test_only_the_no_gift_share_is_told_where_that_is_named(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    director = chat(HEAD).says("ความครอบคลุม")
    heard = len(director.heard)
    director.says("แล้วของทั้งสำนักงานล่ะ เฉพาะ no gift")
    told = director.since(heard)
    assert "ท่านดูได้เฉพาะสำนักบริหารงานกลาง จึงไม่ได้แสดงของทั้งสำนักงาน" in told
    assert "ความครอบคลุมการเข้าร่วมประกาศ" in told and "No Gift" in told


def test_who_may_not_see_names_is_told_why(begun: House, chat: Callable[[str], Chat]) -> None:
    executive = chat("D0001").says("ความครอบคลุม")
    heard = len(executive.heard)
    executive.says("ไม่เอาตัวเลข เอาชื่อคน")
    assert "รายชื่อผู้ยังไม่เข้าร่วมเปิดให้ผู้บังคับบัญชา" in executive.since(heard)


def test_the_list_of_names_may_be_wanted_as_a_file(
    begun: House, chat: Callable[[str], Chat]
) -> None:
    head = chat("D0102").says("ใครยังไม่เข้าร่วม").says("ขอรายชื่อทั้งหมดเป็นไฟล์")
    assert "ทะเบียนบุคลากร" not in head.last and "PDF" in head.last


@pytest.mark.parametrize(
    "typed", ["ขอดูว่ากลุ่มเราเข้าร่วมงดรับของขวัญครบยัง", "คนในกลุ่มลงชื่อ no gift ครบหรือยัง"]
)
def test_whether_all_have_joined_is_of_what_is_open_now(head: Chat, typed: str) -> None:
    head.says(typed)
    assert "เข้าร่วม" in head.last and "2569" not in head.last


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ใครลงชื่อ no gift แล้วบ้างในกลุ่มเรา", True),
        ("ใครเข้าร่วม no gift แล้วบ้าง", True),
        ("ใครยังไม่เข้าร่วม", False),
        ("กลุ่มเราเข้าร่วมงดรับของขวัญครบยัง", False),
    ],
)
def test_who_asks_who_has_joined_is_told_what_the_list_is(
    demo: House, chat: Callable[[str], Chat], said: str, told: bool
) -> None:
    opens(demo, "no-gift")
    signs(chat(DIRECTOR), head := chat(HEAD))
    words = head.answer_to(said)
    assert "ยังไม่เข้าร่วม" in words
    assert ("รายชื่อด้านล่างคือผู้ที่ยังไม่เข้าร่วม" in words) is told

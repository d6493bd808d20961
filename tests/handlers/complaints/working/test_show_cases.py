"""Cases in lists and cards: for who has them, for nobody else; the opening is on record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.attachments.attachment import KEPT, Attachment, StoredFile
from models.complaints import case_files, case_public
from models.complaints.cases import Filed
from models.complaints.complaint import COMPLAINT, COMPLIMENT, NAMED, RECEIVER_ONLY, SUGGESTION, TIP
from models.complaints.sealed import case_texts
from models.people.person import Person
from tests.handlers.complaints.casework import (
    ADMIN,
    BUREAU,
    DIRECTOR,
    HEAD,
    OFFICE,
    RECEIVER,
    STAFF,
    STORY,
    TOP,
    case_of,
    files,
    name_of,
    on_record,
    opened,
    says_more,
)
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import number_of, person
from tests.talk import words

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(RECEIVER)


def a_picture(house: House, letter: str = "a") -> int:
    """The id of a picture that a conversation has."""
    with house.session() as session:
        house_key = letter * 64
        sealed = house.sealer.seal(b"picture", case_files.STORED.format(house_key))
        session.add(StoredFile(key=house_key, sealed=sealed, created_at=house.now))
        row = Attachment(
            conversation_id="c" * 32, lane="l", sender=b"", message_id=b"", message_hash="m",
            kind="image", album="a", album_total=1, occurred_at=1_803_866_400_418,
            received_ticks=1.0,
            state=KEPT, file_key=house_key, media_type="image/jpeg", size=7,
        )  # fmt: skip
        session.add(row)
        session.commit()
        return row.id


def with_a_file(house: House, **told: object) -> tuple[str, Filed]:
    """The id of a picture's case file, and what was filed with it."""
    done = files(house, files=(a_picture(house),), **told)
    with house.session() as session:
        case = case_of(house, done)
        [named] = case_files.of_case(session, house.sealer, case)
    return named.id, done


# -- the list ------------------------------------------------------------------------------------


def test_the_list_has_the_nearest_limit_first_and_tells_no_word_of_any(me: Chat) -> None:
    later = files(me.house, COMPLIMENT)
    me.house.later(days=-3)
    sooner = files(me.house, COMPLAINT)
    me.house.later(days=3)
    me.says("เรื่องที่ได้รับ")
    told = words(me.heard)
    assert "เรื่องที่ท่านรับผิดชอบ 2 เรื่อง" in told and STORY not in told
    names = [case_texts.short(each.case_id) for each in (sooner, later)]
    assert told.index(names[0]) < told.index(names[1])
    assert "ต้องรับเรื่องภายใน" in told
    assert on_record(me.house, sooner) == []


def test_a_long_list_is_paged(me: Chat) -> None:
    for _ in range(8):
        files(me.house)
    me.says("เรื่องร้องเรียนของฉัน")
    assert "หน้า 1/2" in me.last
    me.taps("หน้าถัดไป")
    assert "หน้า 2/2" in me.last and "หน้าก่อน" in me.offers


def test_closed_cases_stand_apart(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("ดำเนินการไม่ได้").says("ข้อมูลไม่พอ").taps("ยืนยันแจ้งเหตุ")
    opened(me, done).taps("ปิดเรื่อง").taps("ยืนยันปิดเรื่อง")
    me.says("เรื่องที่ได้รับ")
    assert "ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ" in me.last
    me.taps("เรื่องที่ปิดแล้ว")
    assert "เรื่องที่ปิดแล้ว 1 เรื่อง" in me.last
    me.taps("เปิด")
    assert STORY in me.last and "รับเรื่อง" not in me.offers


# -- the card ------------------------------------------------------------------------------------


def test_the_card_tells_all_to_who_has_it_and_each_opening_is_on_record(me: Chat) -> None:
    done = files(me.house, keep_from="อย่าให้ถึงห้องสารบรรณ")
    says_more(me.house, done, "พบอีกเมื่อวานนี้")
    opened(me, done)
    for part in (STORY, "อย่าให้ถึงห้องสารบรรณ", "พบอีกเมื่อวานนี้", BUREAU, "มีบันทึกไว้"):
        assert part in me.last
    assert me.offers[0] == "รับเรื่อง"
    me.says(f"เปิดเรื่อง {case_texts.short(done.case_id)}")
    assert STORY in me.last
    assert on_record(me.house, done) == ["case.opened", "case.opened"]


def test_the_answer_is_as_secret_as_the_complaint(me: Chat) -> None:
    done = files(me.house)
    opened(me, done)
    assert me.house.sent[-1].secret


@pytest.mark.parametrize(("identity", "seen"), [(NAMED, True), (RECEIVER_ONLY, False)])
def test_further_up_a_name_meant_for_the_receiver_is_not_shown(
    me: Chat, chat: People, identity: str, seen: bool
) -> None:
    done = files(me.house, identity=identity, name="คุณทดลอง เล่าเรื่อง")
    opened(me, done)
    assert "คุณทดลอง เล่าเรื่อง" in me.last
    me.taps("ถอนตัวจากเรื่องนี้").taps("ยืนยันถอนตัว")
    head = opened(chat(HEAD), done)
    assert STORY in head.last and ("คุณทดลอง เล่าเรื่อง" in head.last) is seen


def test_files_open_by_a_link_of_their_own(me: Chat) -> None:
    file_id, done = with_a_file(me.house)
    opened(me, done)
    assert "ไฟล์จากผู้แจ้ง" in me.last and "สองนาที" in me.last
    assert f"https://example.org/f/{file_id}" in str(me.heard[-1])


def test_every_file_can_be_opened_however_many_there_are(me: Chat) -> None:
    done = files(me.house, files=[a_picture(me.house, letter) for letter in "abcdefghijklmn"])
    with me.house.session() as session:
        case = case_of(me.house, done)
        all_of = {each.id for each in case_files.of_case(session, me.house.sealer, case)}
    opened(me, done)
    assert "ไฟล์ที่ 1–12 จาก 14 ไฟล์" in me.last
    me.taps("หน้าถัดไป")
    assert "ไฟล์ที่ 13–14 จาก 14 ไฟล์" in me.last
    assert len(all_of) == 14 and all(f"/f/{file_id}" in str(me.heard) for file_id in all_of)


def test_the_longest_case_is_shown_in_pages_that_lose_nothing(me: Chat) -> None:
    done = files(me.house, text="ก" * 10_000, further=("ข" * 5_000, "ค" * 5_000))
    opened(me, done)
    assert "ก" * 500 in me.since(0) and "ส่วนที่ 1/3" in me.since(0)
    for number in range(4):
        says_more(me.house, done, f"เรื่องที่ {number} " + "ง" * 4_900)
    before = len(me.heard)
    opened(me, done)
    assert "เรื่องที่ 3" in me.since(before) and "แสดงไม่หมด" not in me.since(before)
    seen = me.since(before)
    while "หน้าก่อน" in me.since(before):
        before = len(me.heard)
        me.taps("หน้าก่อน")
        seen += me.since(before)
    assert all(f"เรื่องที่ {number}" in seen for number in range(4))
    assert seen.count("ก") >= 10_000 and seen.count("ข") >= 5_000 and seen.count("ค") >= 5_000


def test_a_case_whose_key_is_lost_says_so_kindly(me: Chat) -> None:
    done = files(me.house)
    with me.house.session() as session:
        case = session.merge(case_of(me.house, done))
        case.wrapped_key = b"\x01" + b"0" * 60
        session.commit()
    opened(me, done)
    assert "ไม่มีกุญแจ" in me.last and "เรื่องที่ได้รับ" in me.offers


# -- who sees nothing ----------------------------------------------------------------------------


@pytest.mark.parametrize("staff_id", [HEAD, DIRECTOR, TOP, ADMIN, OFFICE, STAFF])
def test_nobody_else_sees_a_case_anywhere(me: Chat, chat: People, staff_id: str) -> None:
    done = files(me.house)
    short = case_texts.short(done.case_id)
    other = chat(staff_id)
    for said in ("เรื่องที่ได้รับ", "เมนู", f"เปิดเรื่อง {short}", "เตือนอะไรฉันบ้าง"):
        other.says(said)
    opened(other, done)
    assert short not in words(other.heard).replace(f"เปิดเรื่อง {short}", "")
    assert STORY not in words(other.heard) and on_record(me.house, done) == []


@pytest.mark.parametrize(
    "told",
    [
        {"text": "{name} ไม่ยอมรับเอกสาร"},
        {"text": STORY, "excluded": True},
        {"text": STORY, "past_bureau": True},
    ],
)
def test_whom_it_names_or_must_not_reach_sees_neither_list_nor_card_nor_file_nor_duty(
    me: Chat, chat: People, told: dict[str, object]
) -> None:
    values = dict(told)
    values["text"] = str(told["text"]).format(name=name_of(me.house, RECEIVER))
    if told.get("excluded"):
        values["excluded"] = (number_of(me.house, RECEIVER),)
    file_id, done = with_a_file(me.house, **values)
    me.house.later(days=8)
    me.says("เรื่องที่ได้รับ").says("เตือนอะไรฉันบ้าง").says("เมนู")
    opened(me, done)
    heard = words(me.heard)
    assert case_texts.short(done.case_id) not in heard
    assert str(values["text"]) not in heard and not any(me.feet)
    with me.house.session() as session:
        mine = session.get_one(Person, number_of(me.house, RECEIVER))
        assert not case_files.readable(session, mine, file_id)


def test_a_further_word_that_names_its_receiver_takes_the_case_away_at_once(
    me: Chat, chat: People
) -> None:
    done = files(me.house)
    says_more(me.house, done, f"คนที่ปิดห้องคือ {name_of(me.house, RECEIVER)}")
    opened(me, done)
    assert "ไม่พบเรื่องนี้" in me.last
    assert STORY in opened(chat(HEAD), done).last


def test_administrators_see_the_tables_numbers_alone(me: Chat, chat: People) -> None:
    files(me.house)
    admin = chat(ADMIN).says("เมนู")
    assert "มีเรื่องที่ยังเปิด" in admin.last
    for _ in range(5):
        files(me.house, TIP)
    admin.says("เรื่องที่ได้รับ")
    assert "มีเรื่องที่ยังเปิด" in admin.last and "6" not in admin.last
    admin.taps("ดูตัวเลข")
    assert "ตัวเลขเรื่องร้องเรียน" in admin.since(-1) and STORY not in admin.since(0)


def test_administrators_hear_that_nobody_can_take_a_case(me: Chat, chat: People) -> None:
    for staff_id in (RECEIVER, HEAD, DIRECTOR, OFFICE, TOP):
        person(me.house, staff_id, line_user_id=None)
    files(me.house)
    admin = chat(ADMIN).says("เมนู")
    assert "ยังไม่มีผู้ใดรับได้" in admin.last


def test_the_menu_of_a_receiver_counts_and_leads_to_the_list(me: Chat) -> None:
    files(me.house)
    me.says("เมนู")
    assert "เรื่องร้องเรียนที่ท่านรับผิดชอบ" in me.last and "1 เรื่อง" in me.last
    me.taps("ดูรายการ")
    assert "เรื่องที่ท่านรับผิดชอบ 1 เรื่อง" in me.last


# -- told to all ---------------------------------------------------------------------------------


def test_published_suggestions_are_there_for_everybody_a_page_at_a_time(
    me: Chat, chat: People
) -> None:
    stranger = Chat(me.house, "U" + "9" * 32).says("ข้อเสนอแนะที่เผยแพร่")
    assert "ยังไม่มีข้อเสนอแนะที่เผยแพร่" in stranger.last
    for number in range(6):
        done = files(me.house, SUGGESTION)
        with me.house.session() as session:
            reader = session.get_one(Person, number_of(me.house, RECEIVER))
            case_public.publish(
                session, me.house.sealer, done.case_id, reader, f"เพิ่มที่นั่งแถว {number}", me.house.now
            )
            session.commit()
    stranger.says("ข้อเสนอแนะที่เผยแพร่")
    assert "เพิ่มที่นั่งแถว 5" in stranger.last and "เพิ่มที่นั่งแถว 0" not in stranger.last
    stranger.taps("หน้าถัดไป")
    assert "เพิ่มที่นั่งแถว 0" in stranger.last and BUREAU in stranger.last

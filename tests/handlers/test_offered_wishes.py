"""What is offered at the start of a chat where a sentence was not understood, by who typed it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.understand.wishes.whole_sentence import surest_wishes
from handlers.understand.words import nearest
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, STAFF, SUPERVISOR
from tests.handlers.house import Chat
from tests.talk import actions

_REFUSALS = ("ไม่แน่ใจว่าหมายถึงเรื่องใด", "หมายถึง “", "ยังไม่เข้าใจข้อความนี้", "ข้อความนี้ก็ยังไม่เข้าใจ")
UNMET = (
    "ข้อมูลของคนร้องเก็บไว้นานกี่ปี มีเขียนไว้ตรงไหนมั้ย",
    "สั่งของออนไลน์แล้วไม่ได้ของ ร้านปิดหนี",
    "ลบข้อความแล้วนะ เมื่อกี้พิมพ์ผิดกลุ่ม",
    "นอกจากผมมีใครรับเรื่องแบบนี้อีก",
    "ผลบอลเมื่อคืนเป็นไงบ้างค่ะ",
    "แม่บ้านลาวันนี้ ใครเทขยะให้ทีนะ",
    "กดรับปฏิญญาไปละ เปลี่ยนใจได้มะ",
    "ประชุมเลิกแล้ว ลงมากินข้าวได้",
    "ไปกินส้มตำกันมั้ยนะค่ะ เที่ยงนี้",
    "ตั๋วเครื่องบินไปภูเก็ตวันแม่แพงมาก",
    "เพิ่งนึกได้ว่าลืมปิดเตาแก๊สรึเปล่าไม่รู้",
    "สแกนตอบสองครั้งได้ไหมคะ พอดีมาติดต่อสองเรื่อง",
)
PEOPLE = {
    "D0106": STAFF,
    "D0103": REPORTER,
    "D0102": SUPERVISOR,
    "D0001": EXECUTIVE,
    "D0002": ADMIN,
    "D0105": RECEIVER,
}


def _of_others(role: str) -> set[str]:
    """The words that open what is the work of other roles only."""
    offered = {name: r for each in registry.SUBJECTS for name, r in each.offered.items()}
    every = (*registry.FLOWS, *registry.QUERIES)
    whose = {**{each.name: each.roles for each in every if each.roles}, **offered}
    theirs = [name for name, roles in whose.items() if role not in roles]
    return {words[0] for name in theirs if (words := registry.commands().get(name))}


@pytest.mark.parametrize("who", PEOPLE)
def test_nobody_is_offered_the_work_of_others(chat: Callable[[str], Chat], who: str) -> None:
    of_others, met = _of_others(PEOPLE[who]), 0
    for said in UNMET:
        talk = chat(who).says(said)
        if talk.last.startswith(_REFUSALS):
            labels = {each.get("label", "") for each in actions(talk.heard[-1])}
            assert not labels & of_others, said
            met += 1
    assert met > len(UNMET) / 2


@pytest.mark.parametrize(
    ("who", "offered"),
    [
        ("D0106", ["เรื่องที่ต้องทำ", "No Gift", "รับของขวัญ"]),
        ("D0103", ["เรื่องที่ต้องทำ", "รายงาน", "สถานะ"]),
        ("D0102", ["เรื่องที่ต้องทำ", "รออนุมัติ", "สถานะ"]),
        ("D0105", ["เรื่องที่ต้องทำ", "เรื่องที่ได้รับ", "บันทึกเรื่องร้องเรียน"]),
    ],
)
def test_who_is_not_understood_at_all_is_offered_what_they_do(
    chat: Callable[[str], Chat], who: str, offered: list[str]
) -> None:
    assert chat(who).says("รถติดมากกก กว่าจะถึงออฟฟิศ").offers[:3] == offered


def test_a_sentence_is_offered_nothing_by_its_letters(chat: Callable[[str], Chat]) -> None:
    known = registry.commands()
    assert nearest("รายงาร", known, least=70)[0] == "report_activity"
    assert nearest("โชคดีจ้า", known, least=70) == []
    staff = chat("D0106").says("สั่งของออนไลน์แล้วไม่ได้ของ ร้านปิดหนี")
    assert not {"เปิดหีบ", "ออกก่อน"} & {*staff.offers}


def test_what_is_far_behind_the_likeliest_wish_is_not_offered() -> None:
    known = registry.commands()
    assert surest_wishes("2.1 ยังขาดรูปถ่าย คืนให้เจ้าของเรื่องไปแก้", known)[0] == "return_document"
    assert "show_case" not in surest_wishes("ให้คุณช่วยรายงานทำแทนกิจกรรม 2.1 ตลอดไป", known)
    assert surest_wishes("ช่วยสั่งข้าวกล่อง 30 ชุด วันที่ 20 มีนาคม ให้ที", known) == []


def test_wishes_about_what_is_named_are_offered_alone(chat: Callable[[str], Chat]) -> None:
    talk = chat("D0103").says("พาทำรายงานที")
    assert "หมายถึง “รายงาน” ใช่ไหม" in talk.last and "ช่วยเหลือ" not in talk.offers


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("D0002", "มีใครขอเปลี่ยนข้อมูลตัวเองมาไหม"),
        ("D0103", "รายงานเล่มไหนเขียนดี"),
        ("D0001", "รายงานฉบับไหนที่คนทำดีที่สุด"),
        ("D0101", "เอกสารฉบับไหนยังไม่มีใครเซ็นเลย"),
        ("D0103", "รายงานฉบับไหนสวยสุด"),
    ],
)
def test_who_asks_which_begins_nothing(chat: Callable[[str], Chat], who: str, said: str) -> None:
    talk = chat(who).says(said)
    assert not talk.house.states(talk.user_id) and "เปิดให้เฉพาะ" not in talk.since(0)


def test_who_asks_whether_others_do_is_offered_what_tells_it(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("มีใครขอเปลี่ยนข้อมูลตัวเองมาไหม")
    assert "คำขอแก้ทะเบียน" in admin.offers and not admin.house.states(admin.user_id)


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("จะรายงานกิจกรรมไหนดี", "เลือกกิจกรรมที่จะรายงาน"),
        ("รายงานกิจกรรมไหนก็ได้ให้ที", "เลือกจากรายการ"),
    ],
)
def test_who_wants_to_do_one_begins(chat: Callable[[str], Chat], said: str, offered: str) -> None:
    assert offered in chat("D0103").says(said).since(0)

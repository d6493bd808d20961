"""What was written to somebody is found without calling it a letter, and begins no complaint."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.circulars.sent_circulars import sends
from tests.handlers.executive_news import announcing
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN

_PARKING = "แจ้งทุกคนว่า งดจอดรถลานหน้าอาคารวันที่ 5 มีนาคม"


@pytest.fixture
def staff(demo: House, chat: Callable[[str], Chat]) -> Chat:
    sends(chat(ADMIN), _PARKING)
    return chat("D0106")


@pytest.mark.parametrize(
    "words", ["วันนี้มีข่าวอะไรมั้ยคะ", "มีอะไรใหม่มั้ย", "มีข่าวอะไรบ้างคะ", "มีอะไรแจ้งมาไหมคะ"]
)
def test_what_came_lately_is_shown(demo: House, staff: Chat, words: str) -> None:
    announcing.issued(demo)
    told = staff.answer_to(words)
    assert "งดจอดรถลานหน้าอาคาร" in told and announcing.TITLE in told
    assert "เรื่องที่ต้องทำ" in staff.offers


def test_without_letters_it_is_answered_as_before(demo: House, chat: Callable[[str], Chat]) -> None:
    assert "ไม่มีเรื่องที่ต้องทำค้าง" in chat("D0106").answer_to("มีอะไรใหม่มั้ย")


@pytest.mark.parametrize(
    "words", ["มีเรื่องที่จอดรถมั้ย", "มีเรื่องเกี่ยวกับจอดรถบ้างไหมคะ", "มีประกาศเรื่องจอดรถมั้ย"]
)
def test_a_thing_is_looked_for_once(staff: Chat, words: str) -> None:
    told = staff.answer_to(words)
    assert "พบเรื่อง" in told and told.count("งดจอดรถลานหน้าอาคาร") == 1


def test_what_is_not_found_begins_no_complaint(demo: House, chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("มีเรื่องที่จอดรถมั้ย")
    assert "ไม่พบหนังสือเวียนหรือประกาศเรื่อง “ที่จอดรถ”" in staff.last
    assert "ไม่พบหนังสือเวียน" not in staff.answer_to("มีเรื่องร้องเรียนไหม")


@pytest.mark.parametrize("words", ["มีเรื่องที่ต้องทำไหม", "มีเรื่องร้องเรียนไหม", "มีเรื่องจะร้องเรียนค่ะ ที่จอดรถ"])
def test_other_matters_are_no_letters(staff: Chat, words: str) -> None:
    told = staff.says("ข้อความถึงท่าน").answer_to(words)
    assert "พบเรื่อง" not in told and "ที่ส่งถึงท่าน" not in told


@pytest.mark.parametrize(
    "words",
    [
        "มีเรื่องหัวหน้าคุกคาม ปรึกษาได้ไหมคะ",
        "มีเรื่องหัวหน้าลวนลามได้ไหมคะ",
        "มีเรื่องอยากปรึกษาได้ไหมคะ",
        "มีเรื่องพี่ที่กองด่าทุกวันบ้างไหมคะ",
    ],
)
@pytest.mark.parametrize("before", ["เมนู", "มีข่าวอะไรมั้ย"])
def test_a_story_is_no_letter(staff: Chat, before: str, words: str) -> None:
    assert "หนังสือเวียน" not in staff.says(before).answer_to(words)


def test_a_complaint_begins_with_its_story(demo: House, chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("มีเรื่องหัวหน้าคุกคาม ปรึกษาได้ไหมคะ")
    assert "เก็บเรื่องที่เล่าไว้แล้ว" in staff.last


def test_what_may_complain_is_kept_secret_and_may_go_on(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    staff = chat("D0106").says("มีเรื่องที่จอดรถมั้ย")
    assert "ร้องเรียน" in staff.offers and demo.sent[-1].secret
    assert not demo.shown[staff.user_id][0]

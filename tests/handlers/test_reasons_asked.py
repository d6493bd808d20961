"""Who asks why a thing has to be done, what it is for or who said so hears the reason: nothing is
begun by asking."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.subjects.facts import facts_told
from handlers.understand.facets.facet import Facet
from handlers.understand.facets.what_for import asks_if_left_undone, asks_what_for
from tests.handlers.house import Chat

_FORMS = (
    "ทำไมต้องมี{}คะ",
    "เพราะอะไรถึงต้องมี{}",
    "ใครเป็นคนสั่งให้ทำ{}",
    "{}มีไว้เพื่ออะไร",
    "{}เริ่มมีตั้งแต่เมื่อไร",
)
_DEEDS = {
    "แจ้งของขวัญ": "รายงานรับของขวัญ",
    "รายงานกิจกรรม": "ทำไมต้องรายงาน",
    "แนบหลักฐาน": "หลักฐานในรายงาน",
    "ร่วม No Gift": "การเข้าร่วมประกาศ",
    "แจ้งลา": "วันลา",
    "ร้องเรียน": "เรื่องร้องเรียน",
    "ลงทะเบียน": "การลงทะเบียนบอต",
    "ถามคลินิก": "ถามคลินิก",
    "นัดคลินิก": "นัดคลินิก",
    "รับทราบหนังสือเวียน": "ข้อความถึงหลายคน",
    "ทำแบบสำรวจ": "แบบสำรวจ",
    "ขอเอกสาร": "เอกสารจากบอต",
    "ประเมินองค์กรคุณธรรม": "ประเมินองค์กรคุณธรรม",
    "เสนอชื่อ": "การคัดเลือกดีเด่น",
    "มอบหมายแทน": "การทำหน้าที่แทน",
    "เสนอลงนาม": "เอกสารเสนอลงนาม",
    "ส่งอินโฟกราฟิก": "ภาพอินโฟกราฟิกวันพฤหัส",
    "ตั้งคณะทำงาน": "คณะทำงาน",
    "ชื่นชมเพื่อน": "การชื่นชมเพื่อนร่วมงาน",
}
_WHY = ("ทำไมต้อง{}คะ", "เพราะเหตุใดจึงต้อง{}", "{}ไปเพื่ออะไร", "ใครบอกว่าต้อง{}", "ไม่เข้าใจว่าจะให้{}ทำไม")


@pytest.mark.parametrize("form", _FORMS)
def test_no_matter_is_begun_by_who_asks_its_reason(reporter: Chat, form: str) -> None:
    for sheet in facts_told.sheets(registry.SUBJECTS).values():
        said = form.format(sheet.called)
        reporter.says(said)
        assert not reporter.house.states(reporter.user_id), said
        if asks_what_for(said) and sheet.cells(Facet.PURPOSE):
            assert not reporter.last.startswith(("ไม่แน่ใจ", "หมายถึง", "ยังไม่เข้าใจ")), said


@pytest.mark.parametrize("deed", _DEEDS)
def test_the_reason_of_a_deed_is_that_of_its_matter(reporter: Chat, deed: str) -> None:
    for form in _WHY:
        reporter.says(form.format(deed))
        assert reporter.last.startswith(_DEEDS[deed]), form.format(deed)
        assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "ทำไมต้องส่งรายงานอีก ส่งไปแล้ว",
        "ทำไมรายงานโดนตีกลับ",
        "ใครกำหนดวันส่งรายงาน",
        "ทำไมมี 3.7 ด้วย ไม่ใช่ของกลุ่มผม",
        "ทำไมต้องแจ้งของขวัญ แล้วแจ้งตรงไหน",
        "ใครบอกให้ช่วยได้บ้าง",
        "ทำไปทำมาก็เสร็จ",
    ],
)
def test_what_has_happened_and_what_asks_more_is_no_such_question(said: str) -> None:
    assert not asks_what_for(said)


def test_a_question_put_to_the_clinic_is_put_there(chat: Callable[[str], Chat]) -> None:
    someone = chat("D0106").says("ถามคลินิก ทำไมต้องแจ้งของขวัญที่คืนไปแล้ว")
    [(row, _)] = someone.house.states(someone.user_id).values()
    assert row.flow == "ask_question"


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("ไม่ร่วมประกาศโดนอะไรไหม", "การเข้าร่วมประกาศ · หากไม่ทำ"),
        ("ถ้าไม่ตอบแบบสำรวจจะผิดไหมคะ", "ต้องตอบแบบสำรวจไหม"),
        ("ไม่ลงทะเบียนมีผลอะไรไหม", "การลงทะเบียนบอต · หากไม่ทำ"),
    ],
)
def test_what_comes_of_not_doing_it_is_told(reporter: Chat, said: str, called: str) -> None:
    reporter.says(said)
    assert reporter.last.startswith(called)
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("said", ["ส่งไม่ทันโดนอะไรไหม", "ไม่เป็นไรค่ะ", "ไม่ได้ทำผิดอะไรมาค่ะหัวหน้าเข้าใจผิด"])
def test_other_words_with_not_ask_no_such_thing(said: str) -> None:
    assert not asks_if_left_undone(said)

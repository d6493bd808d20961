"""Whether one's own answer to a survey is there; who has not answered is counted by bureau."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.surveys import surveying

_TITLE = "ความพึงพอใจต่อการปฏิบัติหน้าที่"


@pytest.fixture
def code(demo: House, chat: Callable[[str], Chat]) -> str:
    return surveying.makes(chat(surveying.REPORTER))


@pytest.mark.parametrize(
    "words",
    [
        "ตอบแบบสำรวจไปตั้งแต่อาทิตย์ที่แล้วแล้วนะคะ ทำไมยังเด้งเตือนอยู่เลย",
        "แบบสำรวจทำไปแล้วนะ ทำไมยังเตือนอีก",
        "ตอบแบบสอบถามไปแล้วก็ยังเตือนอยู่",
    ],
)
def test_who_complains_of_reminders_is_told_what_is_there(
    code: str, chat: Callable[[str], Chat], words: str
) -> None:
    staff = chat("D0106")
    told = staff.answer_to(words)
    assert "จึงยังเตือน" in told and "ท่านยังไม่ได้ตอบ" in told and "ตอบ" in staff.offers
    told = surveying.answers(staff, code).answer_to(words)
    assert "มีคำตอบของท่านครบแล้ว" in told and "ท่านตอบแล้วเมื่อ" in told


@pytest.mark.parametrize("words", ["แล้วของหนูล่ะ ตอบไปยัง ระบบมีมั้ย", "ผมตอบไปหรือยัง"])
def test_the_survey_in_sight_need_not_be_named(
    code: str, chat: Callable[[str], Chat], words: str
) -> None:
    told = chat("D0106").says("ขอตอบแบบสำรวจ").answer_to(words)
    assert _TITLE in told and "ท่านยังไม่ได้ตอบ" in told


def test_ones_own_and_the_groups_are_both_told(code: str, chat: Callable[[str], Chat]) -> None:
    head = chat("D0102")
    told = head.answer_to("แบบสำรวจปีนี้คนกลุ่มเราตอบครบยังนะ ตัวพี่เองตอบไปยังจำไม่ได้")
    assert "ท่านยังไม่ได้ตอบ" in told and "0 จาก 6 คน" in told
    told = head.answer_to("แบบสำรวจปีนี้คนกลุ่มเราตอบครบยังนะ")
    assert "ท่านยังไม่ได้ตอบ" not in told and "0 จาก 6 คน" in told


@pytest.mark.parametrize(
    "words", ["ส่งรายงานไปแล้วทำไมยังเตือน", "ใครตอบแบบสำรวจแล้วบ้าง", "ผมต้องตอบแบบสำรวจไหม"]
)
def test_other_questions_are_other_questions(
    code: str, chat: Callable[[str], Chat], words: str
) -> None:
    told = chat("D0103").answer_to(words)
    assert "จึงยังเตือน" not in told and "ท่านยังไม่ได้ตอบ" not in told


@pytest.mark.parametrize(
    "words",
    [
        "ตอนนี้ตอบกันมากี่คนละ สำนักไหนยังเงียบ",
        "ตอบกันกี่คนแล้ว มีสำนักไหนไม่ตอบบ้าง",
        "ตอบแบบสำรวจกี่คนแล้ว แล้วสำนักไหนยังไม่ตอบ",
    ],
)
def test_who_is_silent_is_told_by_bureau(code: str, admin: Chat, words: str) -> None:
    told = admin.answer_to(words)
    assert _TITLE in told and "0 จาก 6 คน" in told and "รอบ 20 มีนาคม" not in told


def test_without_a_survey_silence_is_of_reports(demo: House, admin: Chat) -> None:
    assert _TITLE not in admin.answer_to("ตอนนี้ตอบกันมากี่คนละ สำนักไหนยังเงียบ")


def test_whom_no_survey_asks_has_answered_none(demo: House, admin: Chat) -> None:
    told = admin.answer_to("ตอบแบบสำรวจไปแล้วทำไมยังเตือนอยู่")
    assert "ไม่มีแบบสำรวจที่ถามท่าน" in told and "มีคำตอบของท่านครบแล้ว" not in told


@pytest.mark.parametrize(
    "words",
    [
        "แบบประเมินองค์กรคุณธรรม ตอบไปแล้วทำไมยังเตือน",
        "แบบประเมินตนเองของสำนัก ตอบไปแล้วทำไมยังเตือน",
    ],
)
def test_an_assessment_is_no_survey(code: str, chat: Callable[[str], Chat], words: str) -> None:
    told = chat("D0102").answer_to(words)
    assert _TITLE not in told and "จึงยังเตือน" not in told

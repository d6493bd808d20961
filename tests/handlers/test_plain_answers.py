"""A story that is far from all else is an answer: nothing else is sought in it."""

from __future__ import annotations

import pytest

from handlers.understand.kinds.kind_inside import answers_far_ahead
from handlers.understand.wishes.other_wish import has_form_of_wish
from tests.handlers.house import Chat
from tests.understanding.scenes import sorted_place
from tests.understanding.typed import HELD, SEEN, typed


def _is_told(place: str, text: str) -> bool:
    return answers_far_ahead(text, place) and not has_form_of_wish(text)


def test_no_pause_question_or_wish_is_far_from_all_else() -> None:
    prose = [each for part in (SEEN, HELD) for each in typed(part)]
    asked = [(sorted_place(each.place), each) for each in prose]
    others = [each for at, each in asked if each.kind != "answer" and _is_told(at, each.text)]
    told = [each for at, each in asked if each.kind == "answer" and _is_told(at, each.text)]
    assert others == [] and len(told) > 40


@pytest.mark.parametrize(
    "story",
    [
        "จัดประชุมติดตามสถานะการดำเนินงานตามแผนและรายงานผลต่อผู้บริหาร มีผู้เข้าร่วม 40 คน",
        "จัดอบรมเรื่องการรับของขวัญและการร้องเรียนเมื่อ 7 มกราคม มีผู้เข้าร่วม 107 คน",
    ],
)
def test_a_story_that_holds_words_of_commands_is_kept(reporter: Chat, story: str) -> None:
    reporter.says("รายงาน 1.10").says("ดำเนินการแล้วเสร็จ").says(story)
    assert story in reporter.state["answers"].values()

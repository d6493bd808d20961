"""Who changes their mind about the kind of a complaint: the change is no part of the story, and no
kind that protects less is taken without a tap."""

from __future__ import annotations

from itertools import product

import pytest

from handlers.complaints.complaint_words import KIND
from models.complaints.complaint import (
    ANONYMOUS,
    COMPLAINT,
    COMPLIMENT,
    KINDS,
    NAMED,
    OPINION,
    SUGGESTION,
    TIP,
)
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House

STORY = "ไฟตรงบันไดชั้นสองดับมาหลายวัน"
DENIES = {
    COMPLAINT: "ไม่ร้องเรียน",
    SUGGESTION: "ไม่เสนอแนะ",
    OPINION: "ไม่ใช่ข้อคิดเห็น",
    COMPLIMENT: "ไม่ชม",
    TIP: "ไม่ใช่เบาะแส",
}
WANTS = {
    COMPLAINT: "ร้องเรียนดีกว่า",
    SUGGESTION: "ขอเป็นข้อเสนอแนะ",
    OPINION: "เอาเป็นความคิดเห็น",
    COMPLIMENT: "ขอชมแทน",
    TIP: "เปลี่ยนเป็นแจ้งเบาะแส",
}
AS_MUCH = {
    COMPLIMENT: {SUGGESTION, OPINION, COMPLAINT, TIP},
    SUGGESTION: {OPINION, COMPLAINT, TIP},
    OPINION: {SUGGESTION, COMPLAINT, TIP},
    COMPLAINT: {TIP},
    TIP: set(),
}
"""To which kinds each may change without being asked: those that protect as much or more."""
PAIRS = [(a, b) for a, b in product(KINDS, KINDS) if a != b]


def begun(demo: House, kind: str) -> Chat:
    return Chat(demo, STRANGER).says("ร้องเรียน").taps(KIND[kind])


@pytest.mark.parametrize(("before", "after"), PAIRS)
@pytest.mark.parametrize("form", ["เอ่อ {}ละ {} {}", "เปลี่ยนใจ {1} {2}"])
def test_the_kind_and_the_story_are_told_apart(
    demo: House, before: str, after: str, form: str
) -> None:
    who = begun(demo, before).says(form.format(DENIES[before], WANTS[after], STORY))
    if after not in AS_MUCH[before]:
        assert answers_of(who)["kind"] == before and "text" not in answers_of(who)
        who.taps("แก้ตามนี้")
    assert answers_of(who)["kind"] == after
    assert answers_of(who)["text"] == STORY
    assert not answers_of(who).get("more")


def test_words_that_are_no_story_are_said_back(demo: House) -> None:
    who = begun(demo, COMPLIMENT).says("ไม่ชมละ เสนอแนะดีกว่า ที่นี่")
    assert answers_of(who)["kind"] == SUGGESTION and "text" not in answers_of(who)
    assert "“ที่นี่” ไม่ได้ใส่ในเรื่อง" in who.since(0)


@pytest.mark.parametrize(
    "told", ["เขาไม่ชมใคร เสนอแนะก็ไม่ฟัง", "ไม่ชมเขา เขาก็เปลี่ยนเป็นตะคอกใส่คนมาติดต่อทุกวัน"]
)
def test_a_story_with_such_words_stays_a_story(demo: House, told: str) -> None:
    who = begun(demo, COMPLAINT).taps("ไม่เปิดเผยชื่อ").says(told)
    assert answers_of(who)["kind"] == COMPLAINT and answers_of(who)["text"] == told


def test_below_the_card_the_change_is_shown_first(demo: House) -> None:
    who = begun(demo, SUGGESTION).taps("ไม่เปิดเผยชื่อ").says(STORY).says("เปลี่ยนใจ ขอร้องเรียนดีกว่า")
    assert answers_of(who)["kind"] == SUGGESTION
    assert answers_of(who.taps("แก้ตามนี้"))["kind"] == COMPLAINT
    assert answers_of(who)["text"] == STORY and not answers_of(who).get("more")


def test_who_will_not_show_the_name_after_all_is_believed_at_once(demo: House) -> None:
    who = begun(demo, SUGGESTION).taps("เปิดเผยชื่อ")
    assert answers_of(who)["identity"] == NAMED
    assert answers_of(who.says("เอ่อ ไม่เปิดชื่อดีกว่า"))["identity"] == ANONYMOUS

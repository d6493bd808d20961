"""Answers that are told by what stands there: what was proposed, a bare value instead of the one
that was told, not that one but another, the present round (docs/decisions/0210)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from handlers.subjects.document_kind_words import WHOLE_YEAR
from tests.handlers.conversation.test_choice_instead import (
    ADMIN,
    HEAD,
    OPENINGS,
    REPORTER,
    Talk,
    choices,
    says,
    standing,
)

AGREE = ("ก็ตามนั้น", "เอาอันที่เสนอมา", "ใช่อันนั้นแหละ", "ตามที่ขึ้นมาเลย", "เอาตามที่บอตอ่านได้ค่ะ")
DENY = ("ไม่ใช่อันนี้", "เอ้ย ผิดอันค่ะ", "ไม่ใช่คนนี้ เอาอีกคนที่นั่งติดกัน")
PROPOSED = (
    (REPORTER, "รับของขวัญ|กระเช้าผลไม้ 2500", "value"),
    (REPORTER, "รับของขวัญ|นาฬิกา 1200", "value"),
)
HIDDEN = {
    "by_message",
    "likely",
    "still_told",
    "from_sentence",
    "stand_in_asked",
    "stand_in_sought",
}
"""What is no answer; who denies a person is asked who is meant instead."""
EVENT = "เพิ่มกิจกรรมในปฏิทิน|ประชุมกรรมการจริยธรรม วันที่ 9 มีนาคม 9.30 น. ห้อง 301"
GIFT = "รับของขวัญ|ได้กระเช้าผลไม้ ราคา 2500 จากบริษัท ก"


def opened(me: object, opening: str) -> None:
    for words in opening.split("|"):
        says(me, words)  # type: ignore[arg-type]


@pytest.mark.parametrize("said", AGREE)
@pytest.mark.parametrize(("who", "opening", "step"), PROPOSED)
def test_what_was_proposed_is_agreed_to_however_it_is_said(
    chat: Talk, who: str, opening: str, step: str, said: str
) -> None:
    me = chat(who)
    opened(me, opening)
    assert standing(me)[1] == step
    says(me, said)
    assert standing(me)[2].get(step) is not None, me.last


@pytest.mark.parametrize("said", ["ก็ตามนั้น", "ใช่อันนั้นแหละ", "ตามนั้นเลยค่ะ"])
def test_what_was_asked_outside_is_agreed_to_too(chat: Talk, said: str) -> None:
    me = chat(ADMIN)
    says(me, "จัดรอบ")
    assert "หมายถึง “รอบส่งรายงาน” ใช่ไหม" in me.last
    heard = len(me.heard)
    says(me, said)
    assert "20 มีนาคม 2570" in me.since(heard)


@pytest.mark.parametrize("said", DENY)
@pytest.mark.parametrize(("who", "flow", "opening"), OPENINGS, ids=lambda each: str(each)[:20])
def test_what_was_chosen_is_denied_and_asked_anew(
    chat: Talk, who: str, flow: str, opening: str, said: str
) -> None:
    """At the question after a choice nothing of the denial is ever kept."""
    me = chat(who)
    opened(me, opening)
    for step, _, _ in choices(me, flow):
        before = standing(me)
        says(me, said)
        after = standing(me)
        kept = {name for name, value in after[2].items() if value != before[2].get(name)}
        assert not kept - HIDDEN, (step, kept, me.last)
        if after[1] != before[1]:
            says(me, "ย้อนกลับ")
        break


@pytest.mark.parametrize(
    ("who", "opening", "said", "told"),
    [
        (REPORTER, GIFT, "เป็น 3200 ดีกว่า", {"value": "3200.00"}),
        (REPORTER, GIFT, "ขอเป็น 3,200 บาทแทนค่ะ", {"value": "3200.00"}),
        (REPORTER, f"{GIFT} เมื่อวาน", "เปลี่ยนเป็น 27 แทน", {"received_on": "2027-02-27"}),
        (REPORTER, "รายงาน 1.10|เริ่มแล้ว 50%", "ขอเป็น 60 ละกัน", {"percent": "60"}),
        (REPORTER, "รายงาน 1.10|เสร็จแล้ว 100%", "เอ๊ย ไม่ใช่อันนี้ เอา 75", {"percent": "75"}),
        (HEAD, "มอบหมายแทน|นายสมมติ อำนวยการ", "ไม่ใช่คนนี้ เอานางสาวรับเรื่อง", {"who": "รับเรื่อง"}),
        (ADMIN, EVENT, "เป็น 12 ดีกว่า", {"when": "2027-03-12"}),
        (ADMIN, EVENT, "บ่ายโมงดีกว่า", {"when": "13:00"}),
        (ADMIN, f"{EVENT}|ทั้งสำนักงาน", "เอาเป็น 12 แทนนะ", {"when": "2027-03-12"}),
        (ADMIN, "เอกสาร|บัญชีการส่งรายงาน", "รอบปัจจุบันเลย", {"due": "2027-03-20"}),
        (ADMIN, "เอกสาร|แบบรายงานของสำนัก", "ของรอบนี้แหละ", {"due": "2027-03-20"}),
        (ADMIN, "เอกสาร|ผล No Gift Policy", "ปีนี้ครับ", {"due": WHOLE_YEAR}),
    ],
)  # fmt: skip
def test_a_value_told_by_what_stands_there_is_taken(
    chat: Talk, who: str, opening: str, said: str, told: Mapping[str, str]
) -> None:
    me = chat(who)
    opened(me, opening)
    before = dict(standing(me)[2])
    says(me, said)
    found = standing(me)[2]
    missing = [step for step, holds in told.items() if holds not in str(found.get(step))]
    assert not missing, (found, me.last)
    others = {name for name in before if found.get(name) != before[name]} - {*told, "status"}
    assert not others - HIDDEN, (others, me.last)


def test_another_day_of_who_stands_in_is_shown_before_it_is_taken(chat: Talk) -> None:
    me = chat(HEAD)
    opened(me, "มอบหมายแทน|นายสมมติ อำนวยการ|พรุ่งนี้")
    before = standing(me)[2]["days"]
    says(me, "เป็น 12 ดีกว่า")
    assert "12 มีนาคม 2570" in me.since(-2) and standing(me)[2]["days"] == before
    says(me, "แก้ตามนี้")
    assert "2027-03-12" in str(standing(me)[2]["days"])


@pytest.mark.parametrize("said", ["ประชุมไป 12 ครั้ง ดีกว่าเดิม", "12", "แจก 60 ชุดแทนหนังสือ"])
def test_a_figure_within_a_text_changes_nothing(chat: Talk, said: str) -> None:
    me = chat(REPORTER)
    opened(me, "รายงาน 1.10|เริ่มแล้ว 50%")
    says(me, said)
    assert standing(me)[2]["percent"] == "50"


def test_the_round_that_was_told_before_it_is_asked_for_is_said(chat: Talk) -> None:
    me = chat(ADMIN)
    opened(me, "เอกสาร|แบบรายงานของสำนัก")
    says(me, "ของรอบนี้แหละ")
    assert "แบบรายงานของสำนัก · รอบ 20 มีนาคม 2570" in me.last

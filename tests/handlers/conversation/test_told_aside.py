"""What comes to mind amid a text (`อ้อ พรุ่งนี้หนูลานะ`) is no part of that text: it is asked about, and
the other conversation begins with what was told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.handlers.house import Chat

TEXTS: Sequence[tuple[str, Sequence[str], str]] = (
    ("D0103", ("รายงาน 1.10", "เสร็จแล้ว 100%"), "narrative"),
    ("D0103", ("รายงาน 3.3", "50"), "narrative"),
    ("D0002", ("ออกประกาศเรื่องงดใช้ลิฟต์",), "text"),
)
ASIDES = (
    ("อ้อ พรุ่งนี้หนูลานะ พาลูกไปฉีดวัคซีน", "ลา", "days", "2027-03-02"),
    ("เออ วันศุกร์หนูลากิจนะคะ ไปงานแต่งเพื่อน", "ลา", "days", "2027-03-05"),
    ("อ้อ เมื่อวานร้านสมบูรณ์ให้กระเช้ามา 2500 บาท ต้องแจ้งด้วย", "รับของขวัญ", "giver", "สมบูรณ์"),
)
OF_THE_TEXT = (
    "อ้อ มีวิทยากรรับเชิญมาบรรยายด้วยค่ะ",
    "เออ แล้วก็แจกเอกสารให้ทุกคนอ่านที่โต๊ะ",
    "อ้อ จัดที่ห้องประชุมใหญ่ชั้นสองครับ",
)


def standing(me: Chat) -> dict[str, object]:
    found = [each for each in me.house.states(me.user_id).values() if each[0].status == "active"]
    [(row, state)] = found
    return {"flow": row.flow, **state["answers"]}


@pytest.mark.parametrize(("said", "button", "step", "told"), ASIDES)
@pytest.mark.parametrize(("who", "opening", "asked"), TEXTS)
def test_another_matter_is_asked_about_and_begins_with_what_was_told(
    chat: Callable[[str], Chat],
    who: str,
    opening: Sequence[str],
    asked: str,
    said: str,
    button: str,
    step: str,
    told: str,
) -> None:
    me = chat(who)
    for words in opening:
        me.says(words)
    before = standing(me)["flow"]
    me.says(said)
    if standing(me)["flow"] == before:  # nothing is told yet where it begins at once
        assert asked not in standing(me)
        me.taps(button)
    assert standing(me)["flow"] != before
    assert told in str(standing(me)[step])


@pytest.mark.parametrize("said", OF_THE_TEXT)
def test_what_is_of_the_text_stays_an_answer(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("รายงาน 1.10").says("เสร็จแล้ว 100%").says(said)
    assert standing(me)["narrative"]

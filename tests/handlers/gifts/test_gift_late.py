"""Who asks whether a gift of long ago may still be reported is told so first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts import gift_words
from tests.handlers.house import Chat, House
from tests.talk import actions

STILL = "ยังแจ้งได้ บอตรับวันที่ได้รับย้อนหลัง"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ลูกศิษย์เก่าเอาผ้าไหมมาให้ตอนปีใหม่ราคา 2,500 รับไว้แล้ว ตอนนี้แจ้งยังทันไหม", "ผ้าไหม"),
        ("ได้กระเช้าตอนปีใหม่ราคา 2,500 เพิ่งนึกได้ แจ้งช้าได้ไหม", "กระเช้า"),
        ("รับพระเครื่องมาเมื่อเดือนก่อน ราคา 4000 แจ้งตอนนี้สายไปไหม", "พระเครื่อง"),
        ("เพื่อนเก่าให้กระเป๋าเมื่อสามเดือนก่อน ราคา 5,000 เพิ่งจะมาแจ้งตอนนี้ได้หรือเปล่า", "กระเป๋า"),
        ("รับของขวัญมาสองเดือนแล้วยังไม่ได้แจ้ง ยังแจ้งได้อยู่ไหม", ""),
    ],
)  # fmt: skip
def test_it_may_and_the_button_keeps_what_was_told(
    demo: House, chat: Callable[[str], Chat], words: str, told: str
) -> None:
    who = chat("D0003").says(words)
    assert who.last.startswith(STILL) and "ไม่ถามเหตุที่ช้า" in who.last
    assert demo.states(who.user_id) == {}
    assert ("สิ่งที่พิมพ์มาจะตามไปด้วย" in who.last) is bool(told)
    begins = next(each for each in actions(who.heard[-1]) if each["label"] == "รับของขวัญ")
    assert ("text" in begins) is bool(told)
    if told:
        assert who.says(begins["text"]).state["answers"]["what"] == told


@pytest.mark.parametrize(
    "words",
    [
        "รายงาน 2.1 ตอนนี้ส่งยังทันไหม", "ได้รับมอบงานมา แจ้งผลช้าได้ไหม", "แจ้งช้าจะโดนอะไรไหม",
        "ได้เงินค่าเช่าบ้านตกเบิกมา 2,500 บาท แจ้งการเงินยังทันไหม",
        "ได้คูปองส่วนลดประมาณ 500 มาเมื่อเดือนก่อน แจ้งฝ่ายสวัสดิการทันไหม",
    ],
)  # fmt: skip
def test_other_late_things_are_not_meant(chat: Callable[[str], Chat], words: str) -> None:
    assert STILL not in chat("D0003").says(words).last


def test_the_law_is_told_alike_within_the_report(chat: Callable[[str], Chat]) -> None:
    outside = chat("D0003").says("รับของขวัญมาสองเดือนแล้วยังไม่ได้แจ้ง ยังแจ้งได้อยู่ไหม")
    assert gift_words.LATE_BY_LAW in outside.last
    within = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 900 บาท").says("รายงานช้าจะมีโทษไหมคะ")
    assert gift_words.LATE_BY_LAW in within.since(-2)

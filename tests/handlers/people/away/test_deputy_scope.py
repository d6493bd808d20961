"""Who wishes a deputy for some matters only is told what a deputy gets, and nobody is appointed."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

WHOLE = "มอบหมายเฉพาะบางเรื่องยังทำไม่ได้"


def at_card(head: Chat) -> Chat:
    head.says("มอบหมายแทน").says("นายสมมติ ช่วยรายงาน").says("5-9 มี.ค.")
    assert head.state["at"] == "review"
    return head


@pytest.mark.parametrize(
    "words",
    [
        "จริงๆ ให้เฉพาะเรื่องใบลานะ",
        "รายงานอย่างเดียวพอ",
        "ยกเว้นเรื่องของขวัญ",
        "ไม่ต้องให้ดูเรื่องงบ",
        "แค่อนุมัติรายงานพอนะคะ",
        "ให้เขาดูแค่ 2.1",
        "เดี๋ยวก่อน ให้แค่เรื่องเอกสารนะ",
    ],
)
def test_what_the_deputy_gets_is_told_and_nobody_is_appointed(head: Chat, words: str) -> None:
    heard = len(at_card(head).heard)
    before = head.state["answers"]
    head.says(words)
    assert WHOLE in head.since(heard) and "ยังไม่ได้มอบหมายใคร" in head.since(heard)
    assert {"ยืนยันมอบหมาย", "ยกเลิก"} <= set(head.offers) and head.state["answers"] == before


@pytest.mark.parametrize(
    "words",
    ["เฉพาะวันที่ 6", "แค่สองวัน", "เปลี่ยนเป็น 6-8 มี.ค.", "ต้องบอกเหตุผลไหม", "มอบเฉพาะเรื่องได้ไหม", "แก้ผู้แทน"],
)
def test_other_words_are_no_such_wish(head: Chat, words: str) -> None:
    heard = len(at_card(head).heard)
    assert WHOLE not in head.says(words).since(heard)


def test_so_it_is_where_the_sentence_that_names_the_deputy_says_so(head: Chat) -> None:
    heard = len(head.heard)
    head.says("มอบหมายแทน นายสมมติ ช่วยรายงาน 5-9 มี.ค. เฉพาะเรื่องใบลา")
    assert WHOLE in head.since(heard)


@pytest.mark.parametrize("said", ["มอบหมายให้คนสำนักอื่นแทนได้ไหม", "มอบหมายแทนให้คนต่างสำนักได้หรือเปล่า"])
def test_that_nobody_of_another_bureau_may_is_said_first(head: Chat, said: str) -> None:
    count = len(head.heard)
    assert head.says(said).since(count).startswith("มอบหมายให้คนต่างสำนักไม่ได้")

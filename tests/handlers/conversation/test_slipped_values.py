"""A value behind an apology changes the only answer that has such a one, and is shown first
(decisions/0200)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("opened", "said", "step", "value"),
    [
        ("รับของขวัญ กระเป๋าจากบริษัทซี 3500บาท", "โทษทีค่ะ 2500 พิมผิด", "value", "2500.00"),
        ("รับของขวัญ กระเป๋าจากบริษัทซี 3500บาท", "ขอโทษครับ ราคา 2,500 บาท", "value", "2500.00"),
        ("ลา 10-12มีค", "โทษทีค่ะ 11-12 กดผิด", "days", ["2027-03-11", "2027-03-12"]),
    ],
)
def test_an_amount_or_days_are_put_right(
    chat: Callable[[str], Chat], opened: str, said: str, step: str, value: object
) -> None:
    me = chat("D0106").says(opened)
    assert me.says(said).agrees().state["answers"][step] == value


@pytest.mark.parametrize("said", ["โทษทีค่ะ กดผิด", "โทษที 2 คน"])
def test_words_without_such_a_value_change_nothing(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0106").says("ลา 10-12มีค").says(said)
    assert "แก้ตามนี้" not in me.offers


def test_a_no_to_the_first_button_answers_with_what_stands_behind_it(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0106").says("ได้คุกกี้กล่องนึงจากผู้รับเหมา 500 บาท จะแจ้งรับของขวัญ")
    assert "ผู้รับเหมา" in me.offers
    me.says("เอ้ย ไม่ใช่ผู้รับเหมาค่ะ แฟนผู้รับเหมาเอามาให้")
    assert me.state["answers"]["giver"].startswith("แฟนผู้รับเหมา")
    assert "ไม่ใช่" not in me.state["answers"]["giver"]


@pytest.mark.parametrize(
    ("said", "giver"),
    [
        ("แฟนผู้รับเหมาเอามาให้", "แฟนผู้รับเหมา"),
        ("ใช่ค่ะ ผู้รับเหมา", "ผู้รับเหมา"),
        ("ผู้รับเหมาค่ะ", "ผู้รับเหมา"),
    ],
)
def test_what_is_proposed_is_not_read_out_of_a_longer_answer(
    chat: Callable[[str], Chat], said: str, giver: str
) -> None:
    me = chat("D0106").says("ได้คุกกี้กล่องนึงจากผู้รับเหมา 500 บาท จะแจ้งรับของขวัญ")
    assert me.says(said).state["answers"]["giver"] == giver

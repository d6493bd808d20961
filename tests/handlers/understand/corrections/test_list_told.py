"""What a sentence tells of a list: who reads it only says what an item is."""

from __future__ import annotations

import pytest

from handlers.understand.corrections.list_told import bare, begun_anew, read_list

_KNOWN = ("แดง", "เขียว", "น้ำเงิน", "แดง 5 มี.ค.", "น้ำเงิน ลาป่วย")


def _is_item(words: str) -> bool:
    return words in _KNOWN


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("แดง", [("แดง", "")]),
        ("แดง 5 มี.ค. แล้วก็เขียวด้วยค่ะ", [("แดง 5 มี.ค.", ""), ("เขียว", "")]),
        ("มีน้ำเงิน ลาป่วย กับแดงอีกคน", [("น้ำเงิน ลาป่วย", ""), ("แดง", "")]),
        ("เอาแดงออกค่ะ", [("", "แดง")]),
        ("แดงไม่เอาแล้วครับ เขียวด้วย", [("", "แดง"), ("เขียว", "")]),
        ("เปลี่ยนแดงเป็นเขียวค่ะ", [("เขียว", "แดง")]),
        ("เอาเขียวมาแทนแดงครับ", [("เขียว", "แดง")]),
        ("ตัดแดงออก ใส่เขียวแทน", [("เขียว", "แดง")]),
        ("อ้อ หมายถึงแดง ค่ะ แค่นี้", [("แดง", "")]),
        ("แดงป่วย กับเขียว", None),
        ("ขอดูแดง", None),
    ],
)
def test_items_come_go_and_take_the_place_of_others(
    text: str, clauses: list[tuple[str, str]] | None
) -> None:
    told = read_list(text, _is_item)
    found = None if told is None else [(each.comes, each.goes) for each in told.clauses]
    assert found == clauses


def test_only_some_are_to_stay() -> None:
    for text in ("เอาเฉพาะแดงกับเขียวพอค่ะ", "แดงกับเขียวเท่านั้น", "แค่แดง เขียว"):
        told = read_list(text, _is_item)
        assert told is not None and told.only and [c.comes for c in told.clauses] == ["แดง", "เขียว"]
    told = read_list("แดงกับเขียวด้วย", _is_item)
    assert told is not None and not told.only


def test_a_list_begins_anew_only_in_plain_words() -> None:
    assert begun_anew("เริ่มใหม่ค่ะ วาระที่ 1 แจ้งเพื่อทราบ") == "วาระที่ 1 แจ้งเพื่อทราบ"
    assert begun_anew("ผิดหมดเลย เริ่มใหม่") == ""
    assert begun_anew("เริ่มใหม่ทุกปีงบประมาณ") is None


def test_an_item_is_without_what_is_said_around_it() -> None:
    assert bare("แล้วก็คุณมีวินัยอีกคนค่ะ") == "คุณมีวินัย"
    assert bare("ขอเพิ่มสำนักการคลังด้วย") == "สำนักการคลัง"

"""Lists of names as they are typed or pasted, and names without what people are addressed by."""

from __future__ import annotations

import pytest

from handlers.conversation.people_named import listed_names, without_title
from handlers.understand.unclear import Unclear


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("นางสาวตัวอย่าง กตัญญู", "ตัวอย่าง กตัญญู"),
        ("น.ส.ตัวอย่าง", "ตัวอย่าง"),
        ("คุณ สมมติ", "สมมติ"),
        ("ว่าที่ร้อยตรีหญิงตัวอย่าง", "ตัวอย่าง"),
        ("ว่าที่ ร.ต. สมมติ", "สมมติ"),
        ("พี่สมมติ", "สมมติ"),
        ("คุณากร ใจดี", "คุณากร ใจดี"),
        ("นางนวล", "นวล"),
    ],
)
def test_a_title_is_no_part_of_the_name(name: str, bare: str) -> None:
    assert without_title(name) == bare


def test_a_list_is_read_by_lines_commas_and_the_word_and() -> None:
    assert listed_names("1. สมมติ ก\n๒) ตัวอย่าง ข", 9) == ["สมมติ ก", "ตัวอย่าง ข"]
    pasted = "อำนวยการคลัง, คุณรับแจ้งเหตุ และ น.ส.กตัญญู กับ พี่ตั้งใจ"
    assert listed_names(pasted, 9) == ["อำนวยการคลัง", "คุณรับแจ้งเหตุ", "น.ส.กตัญญู", "พี่ตั้งใจ"]
    assert listed_names("สำนักการคลังและงบประมาณ", 9) == ["สำนักการคลังและงบประมาณ"]
    with pytest.raises(Unclear, match="ไม่เกิน 2 ชื่อ"):
        listed_names("ก, ข, ค", 2)

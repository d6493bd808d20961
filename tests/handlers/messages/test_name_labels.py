"""What a button says of a name: as much as tells it from the others."""

from __future__ import annotations

import pytest

from handlers.messages import count_graphemes
from handlers.messages.name_labels import name_label


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("นายสมมติ บุคลากร", "นายสมมติ บุคลากร"),
        ("นางสาวตัวอย่าง รายงานข่าว", "ตัวอย่าง รายงานข่าว"),
        ("สำนักการพิมพ์", "สำนักการพิมพ์"),
        ("สำนักรักษาความปลอดภัยและจราจร", "รักษาความปลอดภัย…"),
        ("กลุ่มงานที่มีชื่อยาวกว่าปุ่มหนึ่งปุ่ม", "กลุ่มงานที่มีชื่อยาวกว่าปุ่มห…"),
    ],
)
def test_a_name_keeps_what_tells_it_from_others(name: str, label: str) -> None:
    assert name_label(name) == label
    assert count_graphemes(label) <= 20

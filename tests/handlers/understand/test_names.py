"""Names people type in part, with slips, or both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.names import nearest_names

BUREAUS = [
    "สำนักบริหารงานกลาง",
    "สำนักการคลังและงบประมาณ",
    "สำนักเทคโนโลยีสารสนเทศและการสื่อสาร",
    "สำนักพัฒนาทรัพยากรบุคคล",
    "สำนักนโยบายและแผน",
    "สำนักประชาสัมพันธ์",
    "สำนักการประชุม",
    "สำนักกำกับและตรวจสอบ",
    "สำนักรายงานการประชุมและชวเลข",
    "สำนักกฎหมาย",
    "สำนักวิชาการ",
    "สำนักการพิมพ์",
    "สำนักกรรมาธิการ 1",
    "สำนักกรรมาธิการ 2",
    "สำนักกรรมาธิการ 3",
    "สำนักภาษาต่างประเทศ",
    "สำนักการต่างประเทศ",
    "สำนักงานประธานวุฒิสภา",
    "กลุ่มตรวจสอบภายใน",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("สำนักบริหารงานกลาง", "สำนักบริหารงานกลาง"),
        ("บริหารงานกลาง", "สำนักบริหารงานกลาง"),
        ("คลัง", "สำนักการคลังและงบประมาณ"),
        ("การประชุม", "สำนักการประชุม"),
        ("สำนักคลังของเรา", "สำนักการคลังและงบประมาณ"),
        ("ส านักกฎหมาย", "สำนักกฎหมาย"),
        ("กดหมาย", "สำนักกฎหมาย"),
        ("ส.กฎหมาย", "สำนักกฎหมาย"),
        ("ส. วิชาการ", "สำนักวิชาการ"),
        ("กมธ. 2", "สำนักกรรมาธิการ 2"),
        ("สำนัก กมธ.3", "สำนักกรรมาธิการ 3"),
        ("กรรมาธิการ ๒", "สำนักกรรมาธิการ 2"),
        ("กรรมธิการ 3", "สำนักกรรมาธิการ 3"),
        ("บริหารงารกลาง", "สำนักบริหารงานกลาง"),
        ("เทคโนโลยี่สารสนเทศ", "สำนักเทคโนโลยีสารสนเทศและการสื่อสาร"),
        ("ตรวจสอบภายใน", "กลุ่มตรวจสอบภายใน"),
    ],
)
def test_a_name_is_found(typed: str, meant: str) -> None:
    assert nearest_names(typed, BUREAUS) == [meant]


def test_what_several_names_hold_offers_them_all() -> None:
    assert nearest_names("กรรมาธิการ", BUREAUS) == [
        "สำนักกรรมาธิการ 1",
        "สำนักกรรมาธิการ 2",
        "สำนักกรรมาธิการ 3",
    ]


@pytest.mark.parametrize("typed", ["", "สำนัก", "ก", "กรรมาธิการ 9", "ลาพักร้อน", "xyz"])
def test_what_is_no_name_finds_none(typed: str) -> None:
    assert nearest_names(typed, BUREAUS) == []


@given(st.sampled_from(BUREAUS))
def test_every_name_finds_itself_alone(name: str) -> None:
    assert nearest_names(name, BUREAUS) == [name]


@given(st.text(max_size=60))
def test_any_text_finds_at_most_what_is_there(text: str) -> None:
    found = nearest_names(text, BUREAUS)
    assert len(found) <= 5 and set(found) <= set(BUREAUS)

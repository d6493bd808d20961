"""Givers as people type them: name and organisation, the keys they are told by, people meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.reports.givers import OfficeNames, read_giver
from handlers.understand.unclear import Unclear

OFFICE = OfficeNames([(1, "นางตัวอย่าง หัวหน้ากลุ่ม"), (2, "นายสมมติ อำนวยการ"), (3, "นายดี")])


@pytest.mark.parametrize(
    ("typed", "name", "organisation"),
    [
        ("นายเอกชน ค้าขาย บริษัท ตัวอย่าง จำกัด", "นายเอกชน ค้าขาย", "บริษัท ตัวอย่าง จำกัด"),
        ("คุณเอกชน ค้าขาย (บจก. ตัวอย่าง)", "คุณเอกชน ค้าขาย", "บจก. ตัวอย่าง"),
        ("คุณเอกชน จากร้านตัวอย่าง", "คุณเอกชน", "ร้านตัวอย่าง"),
        ("คุณเอกชนจากบริษัทตัวอย่าง", "คุณเอกชน", "บริษัทตัวอย่าง"),
        ("จากบริษัท ตัวอย่าง จำกัด", "", "บริษัท ตัวอย่าง จำกัด"),
        ("เอกชน ค้าขาย, ทีมขาย", "เอกชน ค้าขาย", "ทีมขาย"),
        ("แม่ค่ะ", "แม่", ""),
    ],
)
def test_name_and_organisation_are_told_apart(typed: str, name: str, organisation: str) -> None:
    found = read_giver(typed)
    assert (found.name, found.organisation) == (name, organisation)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("นายเอกชน ค้าขาย บริษัท ตัวอย่าง จำกัด", "คุณเอกชน  ค้าขาย บจก.ตัวอย่าง"),
        ("เอกชน ค้าขาย (บริษัท ตัวอย่าง จำกัด (มหาชน))", "ดร. เอกชน ค้าขาย / บมจ. ตัวอย่าง"),
    ],
)
def test_a_giver_is_told_again_whatever_the_title_and_legal_form(one: str, other: str) -> None:
    assert read_giver(one).name_key == read_giver(other).name_key != ""
    assert read_giver(one).organisation_key == read_giver(other).organisation_key != ""


@pytest.mark.parametrize("typed", ["", "ก", "  ", "!!"])
def test_nothing_told_is_asked_again(typed: str) -> None:
    with pytest.raises(Unclear):
        read_giver(typed)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("ตัวอย่าง หัวหน้ากลุ่ม", [1]),
        ("คุณตัวอย่าง  หัวหน้ากลุ่มค่ะ", [1]),
        ("นางตัวอย่าง หัวหน้ากลุ่ม กับ สมมติ อำนวยการ", [1, 2]),
        ("คนใจดี", []),  # a name that short may stand in any word
        ("ตัวอย่าง", []),
    ],
)
def test_people_of_the_office_are_found_by_their_whole_names(typed: str, ids: list[int]) -> None:
    assert OFFICE.named_in(typed) == ids


@given(st.text(max_size=200))
def test_any_text_is_read_or_asked_again(typed: str) -> None:
    try:
        found = read_giver(typed)
    except Unclear:
        return
    assert found.name or found.organisation
    assert isinstance(found.name_key + found.organisation_key, str)
    OFFICE.named_in(typed)

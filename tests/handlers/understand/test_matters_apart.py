"""A message is cut where it goes over to another matter; no word of a part is lost or changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.said_around.matters_apart import Apart, matters_apart
from handlers.understand.thai import normalise
from tests.handlers.understand.typed import ANY_TEXT

MATTERS = ("ขอลาวันที่ 5 มี.ค.", "ต้องส่งรายงาน 2.1 เมื่อไหร่", "เมื่อวานได้รับกระเช้าจากบริษัท", "ขอไฟล์แผน pdf")


@given(
    st.lists(st.sampled_from(MATTERS), min_size=3, max_size=8), st.sampled_from(["{}) ", "{}. "])
)
def test_a_numbered_list_is_cut_at_its_numbers(said: list[str], number: str) -> None:
    text = "มีหลายเรื่องค่ะ " + " ".join(number.format(n) + each for n, each in enumerate(said, 1))
    found = matters_apart(text)
    assert found is not None and found.how is Apart.NUMBERED
    assert found.head == "มีหลายเรื่องค่ะ" and list(found.parts) == said


@given(st.lists(st.sampled_from(MATTERS), min_size=3, max_size=8))
def test_lines_are_parts(said: list[str]) -> None:
    found = matters_apart("\n".join(said))
    assert found is not None and found.how is Apart.LINES and list(found.parts) == said


@pytest.mark.parametrize("join", ["แล้วก็", "อีกทั้ง", "นอกจากนี้", "อีกเรื่องหนึ่ง", "พร้อมกันนี้"])
def test_words_that_join_cut(join: str) -> None:
    found = matters_apart(f" {join}".join(MATTERS))
    assert found is not None and found.how is Apart.JOINED and found.parts == MATTERS


@pytest.mark.parametrize(
    "text",
    [
        "ขอลาวันที่ 5 มี.ค.",  # short
        "รายงานกิจกรรม 1.10 และ 2.1 ของรอบ 20 มี.ค. ปี 2570 ของสำนักเรา",  # numbers of activities
        "เมื่อวานประชุมคณะทำงานที่ห้อง 405 มีผู้เข้าร่วม 45 คน ผลการประชุมเป็นไปด้วยดี",
    ],
)
def test_one_matter_is_not_cut(text: str) -> None:
    assert matters_apart(text) is None


@given(ANY_TEXT)
def test_the_parts_stand_in_the_message_as_they_were_typed(text: str) -> None:
    found = matters_apart(text)
    at, plain = 0, normalise(text)
    for part in found.parts if found is not None else ():
        at = plain.index(normalise(part), at) + 1


def test_of_many_lines_the_last_part_holds_the_rest() -> None:
    lines = [f"{MATTERS[n % 4]} เรื่อง {n}" for n in range(20)]
    found = matters_apart("\n".join(lines))
    assert found is not None and all(each in " ".join(found.parts) for each in lines)

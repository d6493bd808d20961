"""Whom of everybody a text names is found as by a look at each, also after the roster changed."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from models.complaints import case_names
from models.complaints.everybody_named import EverybodyNamed
from models.people.people_by_name import PeopleByName

TITLES = ("", "นาย", "นางสาว", "ว่าที่ร้อยตรี ")
FIRST = ("มะลิ", "มะลิวรรณ", "แดง", "พิกุลทอง", "ตัวอย่าง", "ใจ")
LAST = ("ทดลอง", "ทดลองรัก", "รักดีตลอดไป", "แดง", "")
BETWEEN = (" ", "คุณ", "นาย", "ผอ.", "ทดล", "พิกุนทอง", "มะลิวรณ", "ลองรัก", "ช่วยเหลือดี ")

names = st.lists(
    st.builds(
        lambda title, first, last: f"{title}{first} {last}".strip(),
        st.sampled_from(TITLES), st.sampled_from(FIRST), st.sampled_from(LAST),
    ),
    max_size=9,
)  # fmt: skip
texts = st.lists(st.sampled_from((*FIRST, *LAST, *BETWEEN)), max_size=8).map("".join)


@settings(max_examples=400, deadline=None)
@given(before=st.none() | names, here=names, text=texts)
def test_they_are_those_whom_a_look_at_each_finds(
    before: Sequence[str] | None, here: Sequence[str], text: str
) -> None:
    earlier = None
    if before is not None:
        earlier = EverybodyNamed(PeopleByName([*enumerate(before)]), None)
        earlier.named_in(text)
    found = EverybodyNamed(PeopleByName([*enumerate(here)]), earlier).named_in(text)
    assert found.keys() == case_names.named_in(text, enumerate(here), range(len(here)))
    assert all(here[id_] == name for id_, name in found.items())

"""Names of the roster are found in words as by a comparison with each of them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.conversation.names_standing import Names
from handlers.conversation.people_named import without_title
from models.people.people_by_name import PeopleByName

PIECES = ("สม", "ชาย", "ใจดี", "พร", "รัก", "ไทย", "มานี", "สุข", "ณัฐ")
piece = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map("".join)
name = st.builds(
    lambda title, first, last: f"{title}{first} {last}".strip(),
    st.sampled_from(("", "นาย", "นางสาว")), piece, st.just("") | piece,
)  # fmt: skip
words = st.lists(st.sampled_from((*PIECES, " ", "คุณ", "ลาวันนี้")), max_size=7).map("".join)


@settings(max_examples=200, deadline=None)
@given(st.lists(name, max_size=7), st.lists(name, max_size=3), words, st.integers(2, 6))
def test_they_are_the_same(here: list[str], former: list[str], said: str, least: int) -> None:
    names = Names(PeopleByName([*enumerate(here)], former))
    bare = [without_title(each) for each in here]
    parts = {part for each in bare for part in each.split()}
    for start in range(len(said)):
        wholes = {each for each in bare if len(each) > 1 and said.startswith(each, start)}
        assert {*names.wholes_at(said, start)} == wholes
        assert {*names.parts_at(said, start)} == {p for p in parts if said.startswith(p, start)}
    within = [
        each for each in map(without_title, (*here, *former))
        if any(len(p) >= least and p in said for p in (each, *each.split()))
    ]  # fmt: skip
    assert [each.whole for each in names.within(said, least)] == within

"""The index of the names finds in words what a look with each name finds, and looks with few."""

from __future__ import annotations

import sys
from types import FrameType

from hypothesis import example, given
from hypothesis import strategies as st

from handlers.understand.bureaus.bureau_spellings import spellings
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.thai import normalise
from tests.handlers.understand.bureaus.each_name import EachName
from tests.handlers.understand.test_names import BUREAUS

PARTS = (
    "การ คลัง งบประมาณ กฎหมาย ประชุม ประชาสัมพันธ์ วิชาการ การพิมพ์ บริหารงาน กลาง กรรมาธิการ แผน "
    "เทคโนโลยีสารสนเทศ การสื่อสาร พัฒนาทรัพยากรบุคคล ต่างประเทศ IT it ใบ ไบ ศาล สาน คัลง กดหมาย "
    "ข่าว ที่ น้ำ ก่ ไก่ เเ แ 1 2 12 ๑"
).split()
NAME = st.builds(
    lambda head, parts, joined, number: f"{head}{joined.join(parts)}{number}",
    st.sampled_from(("สำนัก", "สำนักงาน", "กลุ่ม", "")),
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=3),
    st.sampled_from(("", "และ", " ")),
    st.sampled_from(("", " 1", " 2", "12")),
)
NAMES = st.lists(NAME | st.sampled_from(BUREAUS), min_size=1, max_size=8, unique=True).map(tuple)
SAID = st.lists(
    st.sampled_from((*PARTS, *BUREAUS, *"สำนัก ส. และ กับ ส่งครบยัง ่ ้ ม X".split(), " ")),
    max_size=6,
).map("".join)


@given(names=NAMES, said=SAID)
@example(names=("สำนักการ", "สำนักการการการ"), said="การ")
@example(names=("สำนักกฎหมาย", "สำนักการ", "สำนักกดหมาย"), said="การ")
def test_the_index_finds_what_a_look_with_each_name_finds(
    names: tuple[str, ...], said: str
) -> None:
    known, plainly, text = spellings(names), EachName(names), normalise(said)
    assert [*known.standing_in(text)] == plainly.standing_in(text)
    assert known.by_part(text) == plainly.by_part(text)
    for start, end in plainly.standing_in(text):
        assert known.of(text[start:end]) == plainly.of(text[start:end])


@given(
    names=NAMES,
    letters=st.text("กคงปมธพจวชรสน", min_size=2, max_size=3),
    number=st.sampled_from(("", "1", "2")),
)
def test_initials_are_found_as_by_a_look_at_each_name(
    names: tuple[str, ...], letters: str, number: str
) -> None:
    assert spellings(names).by_initials(letters, number) == EachName(names).by_initials(
        letters, number
    )


SENTENCES = ("คลังกับกฎหมายใครดีกว่ากัน", "สำนักกดหมายล่ะคะ", "สคง. ส่งครบยัง", "สำนักข่าวกรองไหม")


def test_many_names_are_not_looked_through() -> None:
    """The second sentence of an office, when its index is made."""
    many = (*BUREAUS, *(f"สำนักส่งเสริมจังหวัดที่ {number}" for number in range(400)))
    for said in SENTENCES:
        few_calls, many_calls = (_calls(said, names) for names in (tuple(BUREAUS), many))
        assert many_calls <= 1.1 * few_calls, said


def _calls(said: str, names: tuple[str, ...]) -> int:
    """The calls of Python that the sentence takes."""
    bureaus_named(said, names)
    calls = 0

    def count(_frame: FrameType, what: str, _of: object) -> None:
        nonlocal calls
        calls += what == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        bureaus_named(f"{said} นะคะ", names)
    finally:
        sys.setprofile(before)
    return calls

"""Names found at once are those that a comparison with each name of the roster finds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from handlers.missed import without_persons
from handlers.missed.roster_names import RosterNames
from handlers.understand.thai import letters, sound

PIECES = ("สม", "ชาย", "ใจดี", "พร", "รัก", "ไทย", "มานี", "สุข", "สวัสดิ์", "ชื่อ", "วิชิต", "ทอง", "ณัฐ")
name = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join)
names = st.lists(
    st.builds(lambda title, *parts: f"{title}{' '.join(parts)}",
              st.sampled_from(("", "นาย", "นางสาว", "ดร.")), name, name),
    min_size=1, max_size=8,
)  # fmt: skip
words = st.sampled_from((*PIECES, "คุณ", "ส่งรึยัง", "ของ", "ขอดูผล", "นัท", "สวัสดี้", "ไว", " "))
sentences = st.lists(words, min_size=1, max_size=9).map("".join)


class ByEach(RosterNames):
    """Compares every name."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(names)
        bare = [re.sub("^(?:นางสาว|นาย|ดร.)", "", each) for each in names]
        self.all = {part for each in bare for part in (each, *each.split()) if len(part) > 1}

    def standing_in(self, plain: str) -> list[str]:
        found = (each for each in self.all if each in plain)
        return sorted(found, key=lambda each: (-len(each), each))

    def sound_in(self, plain: str) -> bool:
        heard, sounds = sound(letters(plain)), {sound(letters(each)) for each in self.all}
        if any(len(each) >= 4 and each in heard for each in sounds):
            return True
        long = (each for each in sounds if 7 <= len(each) <= len(heard) + 1)
        return any(fuzz.partial_ratio(heard, each) >= 85 for each in long)


@settings(max_examples=400, deadline=None)
@given(names, sentences)
@example(["นายชื่อ ใจดี"], "ใจดีส่งรึยัง")
def test_the_same_is_kept(roster: list[str], typed: str) -> None:
    found = without_persons.without_persons(typed, RosterNames(roster))
    assert found == without_persons.without_persons(typed, ByEach(roster))


@settings(max_examples=300, deadline=None)
@given(names, sentences)
def test_the_same_names_stand_there_and_sound_so(roster: list[str], plain: str) -> None:
    quick, each = RosterNames(roster), ByEach(roster)
    assert quick.standing_in(plain) == each.standing_in(plain)
    assert quick.sound_in(plain) == each.sound_in(plain)

"""A head over several lines: the fewest, about alike, cut where its reader would cut it."""

from __future__ import annotations

import re
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from handlers.papers.printing.even_lines import even_lines
from handlers.papers.printing.letter_widths import width
from handlers.papers.printing.thai_words import pieces
from tests.handlers.papers.office_texts import told

TITLE = (
    "แผนบูรณาการส่งเสริม สนับสนุน การดำเนินการด้านคุณธรรม จริยธรรม ความโปร่งใสและป้องกันการทุจริต "
    "ของสำนักบริหารงานกลาง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
)


def lines_of(text: str, most: float) -> list[str]:
    return ["".join(line) for line in even_lines(pieces(text, (), most), most)]


def test_a_title_ends_its_lines_at_its_spaces_and_none_is_left_short() -> None:
    assert lines_of(TITLE, 108) == [
        "แผนบูรณาการส่งเสริม สนับสนุน การดำเนินการด้านคุณธรรม จริยธรรม",
        "ความโปร่งใสและป้องกันการทุจริต ของสำนักบริหารงานกลาง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
    ]
    assert lines_of("กิจกรรมการจัดทำแผนส่งเสริมคุณธรรมอย่างมีส่วนร่วมของบุคลากร", 50) == [
        "กิจกรรมการจัดทำแผนส่งเสริม",
        "คุณธรรมอย่างมีส่วนร่วมของบุคลากร",
    ]


@given(st.integers(0, 1 << 32), st.integers(1, 300), st.integers(30, 120))
def test_all_of_a_head_is_there_and_no_line_is_too_long(seed: int, size: int, most: int) -> None:
    text = told(Random(seed), size).text
    found = lines_of(text, most)
    assert "".join("".join(found).split()) == "".join(text.split())
    once = re.sub(" +", " ", text)
    assert all(re.sub(" +", " ", line) in once for line in found)  # no space is lost in a line
    assert all(width(line) <= most for line in found)
    assert len(found) == 1 or width(text) > most

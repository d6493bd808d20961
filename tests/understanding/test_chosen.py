"""Words typed at steps of choices are met no worse than when they were last measured."""

from __future__ import annotations

import pytest

from tests.understanding import chosen


@pytest.mark.soak
def test_choices_in_own_words_are_met_no_worse_than_last_measured() -> None:
    assert chosen.worse(chosen.counted(chosen.outcomes(chosen.sentences()))) == []

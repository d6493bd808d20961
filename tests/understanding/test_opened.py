"""What an opening sentence tells is asked again no more than last measured."""

from __future__ import annotations

import pytest

from tests.understanding import opened


@pytest.mark.soak
def test_what_an_opening_sentence_tells_of_a_message_to_many_is_kept() -> None:
    found = [*opened.played(["administrator"], "send_circular")]
    asked = [each for each in found if each.outcome in (opened.AGAIN, opened.WRONG)]
    assert len(found) > 20 and len(asked) < 5


@pytest.mark.soak
def test_what_opening_sentences_tell_is_asked_again_no_more_than_last_measured() -> None:
    assert opened.worse(opened.counted()) == []

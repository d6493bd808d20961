"""The known words of a text, as typed and with one wrong letter."""

import pytest

from handlers.understand.commands.concepts import Care, read
from handlers.understand.commands.lexicon import spellings

CALENDAR = "ปฏิทิน"


@pytest.mark.parametrize("at", range(len(CALENDAR)))
def test_a_long_word_is_known_whichever_letter_of_it_is_wrong(at: int) -> None:
    typed = f"{CALENDAR[:at]}ง{CALENDAR[at + 1 :]}"
    assert "due" in read(typed, Care.WITH_SLIPS).concepts
    assert "due" not in read(typed, Care.AS_HEARD).concepts


@pytest.mark.parametrize("at", range(len(CALENDAR) - 2))
def test_a_long_word_is_known_whichever_letters_of_it_are_swapped(at: int) -> None:
    typed = f"{CALENDAR[:at]}{CALENDAR[at + 1]}{CALENDAR[at]}{CALENDAR[at + 2 :]}"
    assert "due" in read(typed, Care.WITH_SLIPS).concepts


# `งงง` is `งง` drawn out, and no other syllable.
@pytest.mark.parametrize(
    "word", sorted({word for word, _, mark in spellings() if mark == "=" and set(word) != {"ง"}})
)
def test_no_short_word_is_heard_where_a_letter_more_makes_another_syllable(word: str) -> None:
    """`ล้างจาน` is no leave, though what is left of `งง` by its sound stands behind `ลา`."""
    heard = read(f"{word}งจาน", Care.AS_HEARD).concepts
    typed = read(word).concepts
    assert not typed & heard, (word, heard)

"""A ballot is sealed to the committee's key, in one length, and opens for nobody else."""

from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.elections import ballot_sealing
from models.elections.ballot_sealing import LARGEST_NUMBER, SEALED_BYTES, KeyPair
from models.elections.election_settings import MOST_CHOICES
from models.errors import Refusal

PAIR = KeyPair.new(secrets.token_bytes)
OTHER = KeyPair.new(secrets.token_bytes)

choices = st.sets(st.integers(1, LARGEST_NUMBER), max_size=MOST_CHOICES)


@given(choices)
def test_what_was_chosen_comes_out_again_and_all_have_one_length(numbers: set[int]) -> None:
    sealed = ballot_sealing.seal_ballot(PAIR.public, 7, numbers)
    assert len(sealed) == SEALED_BYTES
    assert ballot_sealing.open_ballot(PAIR, 7, sealed) == tuple(sorted(numbers))


def test_the_most_and_the_longest_numbers_fit() -> None:
    numbers = range(LARGEST_NUMBER - MOST_CHOICES + 1, LARGEST_NUMBER + 1)
    sealed = ballot_sealing.seal_ballot(PAIR.public, 7, numbers)
    assert ballot_sealing.open_ballot(PAIR, 7, sealed) == tuple(numbers)


def test_two_ballots_for_the_same_nominee_are_not_alike() -> None:
    one, other = (ballot_sealing.seal_ballot(PAIR.public, 7, [3]) for _ in range(2))
    assert one != other and one[:32] != other[:32]


def test_neither_another_key_nor_another_election_opens_it() -> None:
    sealed = ballot_sealing.seal_ballot(PAIR.public, 7, [3])
    assert ballot_sealing.open_ballot(OTHER, 7, sealed) is None
    assert ballot_sealing.open_ballot(PAIR, 8, sealed) is None
    assert ballot_sealing.open_drill(PAIR, 7, sealed) is None


@given(st.integers(0, SEALED_BYTES - 1), st.integers(1, 255))
def test_an_altered_ballot_opens_nowhere(place: int, other: int) -> None:
    sealed = bytearray(ballot_sealing.seal_ballot(PAIR.public, 7, [3]))
    sealed[place] ^= other
    assert ballot_sealing.open_ballot(PAIR, 7, bytes(sealed)) is None
    assert ballot_sealing.open_ballot(PAIR, 7, bytes(sealed[:-1])) is None


def test_a_drill_is_no_ballot_and_tells_its_number_to_the_key_only() -> None:
    sealed = ballot_sealing.seal_drill(PAIR.public, 7, "042117")
    assert ballot_sealing.open_drill(PAIR, 7, sealed) == "042117"
    assert ballot_sealing.open_drill(OTHER, 7, sealed) is None
    assert ballot_sealing.open_ballot(PAIR, 7, sealed) is None


def test_the_key_file_brings_the_key_back() -> None:
    text = ballot_sealing.key_file(7, PAIR)
    assert ballot_sealing.read_key_file(text, 7, PAIR.public) == PAIR
    assert ballot_sealing.key_print(PAIR.public) in text


@pytest.mark.parametrize(
    "text",
    ["", "กุญแจ", ballot_sealing.key_file(7, PAIR)[:-9]],
    ids=["empty", "other words", "cut"],
)
def test_what_is_no_key_file_is_told(text: str) -> None:
    with pytest.raises(Refusal, match="not_a_key_file"):
        ballot_sealing.read_key_file(text, 7, PAIR.public)


def test_another_elections_key_file_is_told_with_its_print() -> None:
    with pytest.raises(Refusal, match="other_key") as refused:
        ballot_sealing.read_key_file(ballot_sealing.key_file(7, OTHER), 7, PAIR.public)
    assert refused.value.facts == {"print": ballot_sealing.key_print(OTHER.public)}


def test_the_private_key_is_in_no_words_about_it() -> None:
    assert repr(PAIR.private) not in repr(PAIR)


@given(st.lists(st.binary(max_size=9), max_size=6))
def test_the_hash_of_all_knows_no_order_and_misses_nothing(ballots: list[bytes]) -> None:
    whole = ballot_sealing.ballots_hash(ballots)
    assert ballot_sealing.ballots_hash(ballots[::-1]) == whole
    assert ballot_sealing.ballots_hash([*ballots, b""]) != whole

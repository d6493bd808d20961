"""Codes on posters: read as people type them; a slip is never another code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codes.short_code import SIGNS, is_code, new_code, read_code, slips_of


def some_code(number: int) -> str:
    """A code for each number, always the same one."""
    tries = iter(range(10_000))
    return new_code(lambda n: (number * 10_007 + next(tries)).to_bytes(n, "big"))


numbers = st.integers(0, 10**9)


@given(numbers)
def test_a_code_has_no_sign_that_looks_like_another_and_is_no_word_and_no_number(
    number: int,
) -> None:
    code = some_code(number)
    assert is_code(code) and len(code) == 5 and not set(code) & set("0O1IL")
    assert any(sign.isdigit() for sign in code) and any(sign.isalpha() for sign in code)


@given(numbers, st.integers(0, 4), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_never_another_code_and_the_right_one_is_found(
    number: int, at: int, sign: str
) -> None:
    code = some_code(number)
    typed = code[:at] + sign + code[at + 1 :]
    assert typed == code or not is_code(typed)
    assert code in slips_of(typed)


@given(numbers, st.integers(0, 3))
def test_two_swapped_signs_are_never_another_code(number: int, at: int) -> None:
    code = some_code(number)
    typed = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert typed == code or not is_code(typed)
    assert code in slips_of(typed)


@given(numbers, st.integers(0, 4))
def test_a_sign_left_out_or_typed_twice_is_found(number: int, at: int) -> None:
    code = some_code(number)
    assert code in slips_of(code[:at] + code[at + 1 :])
    assert code in slips_of(code[: at + 1] + code[at:])


@pytest.mark.parametrize("typed", ["k7m3p", " K7M 3P ", "K7-M3P", "K7–M3P", "Ｋ７Ｍ３Ｐ", "K๗M๓P"])
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert read_code(typed) == "K7M3P"


@pytest.mark.parametrize(
    "typed", ["", "1.10", "25700", "HELLO", "ส่งรายงาน 3.6", "K7M3PXX", "รายงาน", "A1", "K7M3P ครับ"]
)
def test_words_and_numbers_are_no_codes(typed: str) -> None:
    assert read_code(typed) == ""


@pytest.mark.parametrize("typed", ["K0M3P", "KIM3P", "K7M3", "K7M3PA"])
def test_nearly_a_code_is_kept_to_find_the_nearest(typed: str) -> None:
    assert read_code(typed) == typed and not is_code(typed)

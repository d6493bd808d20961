"""Receipt codes: made by chance, read as people type them, slips told from guesses."""

from __future__ import annotations

import math
import secrets

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.complaints.sealed import case_codes
from models.complaints.sealed.case_codes import SIGNS, new_code, read_code, shown
from models.crypto import Sealer
from models.errors import Refusal

randomness = st.binary(min_size=32, max_size=32)
few = settings(max_examples=50)


def made(seed: bytes) -> str:
    return read_code(new_code(lambda length: seed[:length]))


def test_a_code_has_more_than_eighty_bits_of_chance() -> None:
    assert (case_codes.LENGTH - 1) * math.log2(len(SIGNS)) >= 85
    assert len({new_code(secrets.token_bytes) for _ in range(200)}) == 200


def test_a_code_comes_in_groups_that_can_be_read_aloud() -> None:
    code = new_code(secrets.token_bytes)
    assert [len(group) for group in code.split("-")] == [4, 4, 4, 4, 4]
    assert set(code) <= {*SIGNS, "-"}
    assert not set(SIGNS) & set("OILSZBGUQDAEY")


@few
@given(randomness, st.data())
def test_any_one_sign_mistyped_is_noticed(seed: bytes, data: st.DataObject) -> None:
    code = made(seed)
    at = data.draw(st.integers(0, len(code) - 1))
    wrong = data.draw(st.sampled_from([sign for sign in SIGNS if sign != code[at]]))
    with pytest.raises(Refusal, match="mistyped_code"):
        read_code(code[:at] + wrong + code[at + 1 :])


@few
@given(randomness, st.integers(0, 18))
def test_neighbours_swapped_are_noticed(seed: bytes, at: int) -> None:
    code = made(seed)
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    if swapped != code:
        with pytest.raises(Refusal, match="mistyped_code"):
            read_code(swapped)


@few
@given(randomness, st.sampled_from([" ", "", "-", "–", " - ", "\u200b", "."]))
def test_case_spaces_and_dashes_do_not_matter(seed: bytes, between: str) -> None:
    code = made(seed)
    assert read_code(between.join(shown(code).lower().split("-"))) == code


@few
@given(randomness)
def test_thai_and_full_width_digits_and_look_alikes_are_understood(seed: bytes) -> None:
    code = made(seed)
    thai = code.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)
    alike = code.translate(str.maketrans("01528", "OLSZB"))
    assert read_code(thai) == read_code(wide) == read_code(alike) == code


@few
@given(st.text(max_size=60))
def test_what_is_no_code_is_said_to_be_none(text: str) -> None:
    try:
        assert len(read_code(text)) == case_codes.LENGTH
    except Refusal as refusal:
        assert refusal.code in ("not_a_code", "mistyped_code")


def test_a_code_one_sign_short_is_still_meant_as_one(sealer: Sealer) -> None:
    code = new_code(secrets.token_bytes)
    assert case_codes.looks_like_code(code) and case_codes.looks_like_code(code[:-1])
    assert not case_codes.looks_like_code("สวัสดี") and not case_codes.looks_like_code("0812345678")
    assert read_code(code) not in case_codes.code_hash(sealer, read_code(code))

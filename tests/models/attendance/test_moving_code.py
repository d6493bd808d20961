"""The code on the screen is another one every minute, and the last one is still taken."""

from __future__ import annotations

import secrets
from datetime import timedelta

from models.attendance import moving_code
from models.attendance.moving_code import Age
from models.codes.short_code import LENGTH, SIGNS
from tests.models.attendance.gathering import BEGINS, SEALER

KEY = moving_code.key_of(SEALER, 7)
SECOND = timedelta(seconds=1)


def test_a_code_holds_for_its_minute_and_the_next_and_not_a_second_longer() -> None:
    code = moving_code.code_at(KEY, BEGINS)
    after = {
        seconds: moving_code.age(KEY, code, BEGINS + seconds * SECOND)
        for seconds in (0, 59, 60, 119, 120, 3600)
    }
    assert after == {
        0: Age.VALID, 59: Age.VALID, 60: Age.VALID, 119: Age.VALID, 120: Age.OVER, 3600: Age.OVER,
    }  # fmt: skip


def test_a_code_is_nothing_before_its_minute_nor_long_after_it() -> None:
    code = moving_code.code_at(KEY, BEGINS)
    assert moving_code.age(KEY, code, BEGINS - SECOND) is Age.UNKNOWN
    assert moving_code.age(KEY, code, BEGINS + timedelta(minutes=180)) is Age.UNKNOWN


def test_each_minute_and_each_event_has_its_own_code() -> None:
    minutes = [BEGINS + timedelta(minutes=n) for n in range(300)]
    codes = {moving_code.code_at(KEY, minute) for minute in minutes}
    assert len(codes) == 300
    other = moving_code.key_of(SEALER, 8)
    assert codes.isdisjoint(moving_code.code_at(other, minute) for minute in minutes)


def test_every_code_can_be_read_from_afar_and_is_never_one_of_a_poster() -> None:
    for _ in range(300):
        code = moving_code.code_at(secrets.token_bytes(32), BEGINS)
        assert len(code) == LENGTH + 1 and set(code) <= set(SIGNS)
        assert any(sign.isdigit() for sign in code) and any(sign.isalpha() for sign in code)


def test_the_code_changes_on_the_full_minute() -> None:
    late = BEGINS + 59 * SECOND
    changes = moving_code.changes_at(late)
    assert changes == BEGINS + timedelta(minutes=1)
    assert moving_code.code_at(KEY, late) != moving_code.code_at(KEY, changes)


def test_what_a_qr_types_is_told_from_what_people_type() -> None:
    text = moving_code.in_qr(moving_code.code_at(KEY, BEGINS))
    assert moving_code.is_scanned(text)
    assert not moving_code.is_scanned(text.replace("-", ""))
    assert not moving_code.is_scanned(text.lower())

"""A case's own key: bound to its case, its field, its row; wrapped anew without reading."""

from __future__ import annotations

import secrets

import pytest

from models.complaints.sealed import case_keys
from models.complaints.sealed.case_keys import MESSAGE, STORY
from models.crypto import CannotOpen, KeyRing, Sealer


def test_what_is_sealed_opens_in_its_own_place_only(sealer: Sealer) -> None:
    own, wrapped = case_keys.new_key(sealer, "a")
    sealed = own.seal("ความลับ", MESSAGE, "1")
    assert case_keys.unwrapped(sealer, "a", wrapped).open(sealed, MESSAGE, "1") == "ความลับ"
    for what, row in ((MESSAGE, "2"), (STORY, "1")):
        with pytest.raises(CannotOpen):
            own.open(sealed, what, row)


def test_a_key_moved_to_another_case_opens_nothing(sealer: Sealer) -> None:
    _, wrapped = case_keys.new_key(sealer, "a")
    with pytest.raises(CannotOpen):
        case_keys.unwrapped(sealer, "b", wrapped)


def test_every_case_has_a_key_of_its_own(sealer: Sealer) -> None:
    one, _ = case_keys.new_key(sealer, "a")
    other, _ = case_keys.new_key(sealer, "a")
    with pytest.raises(CannotOpen):
        other.open(one.seal("ความลับ", STORY), STORY)


@pytest.mark.parametrize("damaged", [b"", b"\x01", b"\x02" + bytes(40), b"\x01" + bytes(40)])
def test_damaged_bytes_are_said_to_be_closed(sealer: Sealer, damaged: bytes) -> None:
    own, _ = case_keys.new_key(sealer, "a")
    with pytest.raises(CannotOpen):
        own.open(damaged, STORY)


def test_the_key_is_wrapped_anew_by_a_newer_ring_and_stays_the_same() -> None:
    ring = KeyRing.generate(secrets.token_bytes)
    before = Sealer(ring, secrets.token_bytes)
    own, wrapped = case_keys.new_key(before, "a")
    sealed = own.seal("ความลับ", STORY)
    newer = ring.with_newest(secrets.token_bytes)
    after = Sealer(newer, secrets.token_bytes)
    again = after.resealed(wrapped, case_keys.purpose("a"))
    assert again != wrapped and after.resealed(again, case_keys.purpose("a")) == again
    alone = Sealer(KeyRing(newer.seal[:1], newer.hashing), secrets.token_bytes)
    assert case_keys.unwrapped(alone, "a", again).open(sealed, STORY) == "ความลับ"
    assert "secret" not in repr(own) and wrapped.hex() not in repr(own)

"""Sealing: only the same purpose and the same key open; nothing else ever raises."""

from __future__ import annotations

import base64
import json
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.crypto import CannotOpen, KeyRing, Sealer, SealKey

RING = KeyRing.generate(secrets.token_bytes)
SEALER = Sealer(RING, secrets.token_bytes)
# JSON as people write it, lone surrogates of broken clients included.
TEXTS = st.text(st.characters(exclude_categories=()))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=10,
)


@given(st.binary(), st.text())
def test_what_is_sealed_opens_to_the_same_bytes(clear: bytes, purpose: str) -> None:
    assert SEALER.open(SEALER.seal(clear, purpose), purpose) == clear


@given(JSON)
def test_json_comes_back_as_it_was(value: object) -> None:
    assert SEALER.open_json(SEALER.seal_json(value, "p"), "p") == value


@given(st.binary(), st.text(), st.text())
def test_another_purpose_does_not_open(clear: bytes, purpose: str, other: str) -> None:
    sealed = SEALER.seal(clear, purpose)
    if other != purpose:
        with pytest.raises(CannotOpen):
            SEALER.open(sealed, other)


@given(st.binary(), st.data())
def test_altered_bytes_do_not_open(clear: bytes, data: st.DataObject) -> None:
    sealed = bytearray(SEALER.seal(clear, "p"))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(CannotOpen):
        SEALER.open(bytes(sealed), "p")


@given(st.binary(max_size=40), st.data())
def test_bytes_cut_short_do_not_open(clear: bytes, data: st.DataObject) -> None:
    sealed = SEALER.seal(clear, "p")
    kept = data.draw(st.integers(0, len(sealed) - 1))
    with pytest.raises(CannotOpen):
        SEALER.open(sealed[:kept], "p")


@given(st.binary(max_size=60))
def test_bytes_nobody_sealed_do_not_open(junk: bytes) -> None:
    for tried in (junk, b"\x01" + RING.seal[0].id + junk):
        with pytest.raises(CannotOpen):
            SEALER.open(tried, "p")


def test_the_same_words_never_look_the_same_twice() -> None:
    assert SEALER.seal(b"words", "p") != SEALER.seal(b"words", "p")
    assert b"words" not in SEALER.seal(b"words", "p")


def test_a_key_that_is_not_on_the_ring_opens_nothing() -> None:
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    with pytest.raises(CannotOpen):
        other.open(SEALER.seal(b"words", "p"), "p")


def test_a_rotated_ring_opens_the_old_and_seals_with_the_new() -> None:
    new = SealKey(secrets.token_bytes(4), secrets.token_bytes(32))
    rotated = Sealer(KeyRing((new, *RING.seal), RING.hashing), secrets.token_bytes)
    only_new = Sealer(KeyRing((new,), RING.hashing), secrets.token_bytes)
    assert rotated.open(SEALER.seal(b"old", "p"), "p") == b"old"
    assert only_new.open(rotated.seal(b"new", "p"), "p") == b"new"
    with pytest.raises(CannotOpen):
        only_new.open(SEALER.seal(b"old", "p"), "p")
    assert rotated.keyed_hash("U1", "lane") == SEALER.keyed_hash("U1", "lane")


@given(TEXTS, TEXTS)
def test_a_keyed_hash_tells_values_and_purposes_apart(one: str, other: str) -> None:
    assert SEALER.keyed_hash(one, "p") == SEALER.keyed_hash(one, "p")
    assert (SEALER.keyed_hash(one, "p") == SEALER.keyed_hash(other, "p")) == (one == other)
    assert SEALER.keyed_hash(one, "p") != SEALER.keyed_hash(one, "q")


def test_a_keyed_hash_fits_its_column_and_needs_the_key() -> None:
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    assert len(SEALER.keyed_hash("U1", "lane")) <= 40
    assert SEALER.keyed_hash("U1", "lane") != other.keyed_hash("U1", "lane")


def test_a_ring_reads_back_what_it_wrote() -> None:
    two = KeyRing((*RING.seal, *KeyRing.generate(secrets.token_bytes).seal), RING.hashing)
    assert KeyRing.parse(two.dump()) == two


def test_a_ring_shows_its_keys_to_nobody() -> None:
    shown = repr(RING)
    assert repr(RING.seal[0].secret) not in shown
    assert repr(RING.hashing) not in shown


def ring_text(**changes: object) -> str:
    key = {"id": "00000001", "key": base64.b64encode(b"k" * 32).decode()}
    told: dict[str, object] = {"seal": [key], "hash": base64.b64encode(b"h" * 32).decode()}
    return json.dumps({**told, **changes})


def key_of(size: int, number: str = "00000001") -> dict[str, str]:
    return {"id": number, "key": base64.b64encode(b"k" * size).decode()}


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "not JSON",
        "[]",
        "{}",
        '"text"',
        ring_text(seal=[]),
        ring_text(seal=None),
        ring_text(seal={"id": "00000001"}),
        ring_text(seal=[{"id": "00000001"}]),
        ring_text(seal=[key_of(31)]),
        ring_text(seal=[key_of(32, "0001")]),
        ring_text(seal=[key_of(32, "not hexa")]),
        ring_text(seal=[{"id": 1, "key": 2}]),
        ring_text(seal=[{"id": "00000001", "key": "!" + key_of(32)["key"]}]),
        ring_text(seal=[key_of(32), key_of(32)]),
        ring_text(hash=""),
        ring_text(hash=5),
        ring_text(hash=base64.b64encode(b"short").decode()),
    ],
)
def test_a_ring_of_another_form_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="key ring"):
        KeyRing.parse(wrong)
    KeyRing.parse(ring_text())

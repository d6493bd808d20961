"""The check value opens with its own keys only, and a database without one is tried."""

from __future__ import annotations

import base64
import secrets
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from models.crypto import KeyRing, Sealer
from models.trail import facts, trail
from models.upkeep import key_check, key_trial
from models.upkeep.key_check import Wrong
from tests.fakes import CHAIN_KEY
from tests.models.complaints.complaining import NOW, filed, office
from tests.models.upkeep.test_key_rotation import draft

SECRET_KEY = "กุญแจ-of-links"


def ring() -> KeyRing:
    return KeyRing.generate(secrets.token_bytes)


def sealer_of(of: KeyRing) -> Sealer:
    return Sealer(of, secrets.token_bytes)


def test_its_own_keys_fit_and_each_other_one_is_named(session: Session) -> None:
    own = ring()
    key_check.put(session, sealer_of(own), SECRET_KEY)
    assert key_check.compare(session, sealer_of(own), SECRET_KEY) is None
    assert key_check.compare(session, sealer_of(own), "another") is Wrong.SECRET_KEY
    others = (
        ring(),
        replace(own, hashing=secrets.token_bytes(32)),
        replace(ring(), hashing=own.hashing),
    )
    for other in others:
        assert key_check.compare(session, sealer_of(other), SECRET_KEY) is Wrong.RING


def test_the_value_holds_no_key_and_is_another_each_time(session: Session) -> None:
    own, seen = ring(), set()
    for _ in range(2):
        key_check.put(session, sealer_of(own), SECRET_KEY)
        value = base64.b64decode(facts.get(session, facts.KEYS) or "")
        assert SECRET_KEY.encode() not in value
        assert own.hashing not in value and own.seal[0].secret not in value
        seen.add(value)
    assert len(seen) == 2


def test_after_a_rotation_it_is_renewed_for_the_newest_key_alone(session: Session) -> None:
    first = ring()
    both = first.with_newest(secrets.token_bytes)
    newest = KeyRing(both.seal[:1], both.hashing)
    key_check.put(session, sealer_of(first), SECRET_KEY)
    assert key_check.compare(session, sealer_of(both), SECRET_KEY) is None
    assert key_check.compare(session, sealer_of(newest), SECRET_KEY) is Wrong.RING
    key_check.renew(session, sealer_of(both), SECRET_KEY)
    assert key_check.compare(session, sealer_of(newest), SECRET_KEY) is None


def test_of_two_first_starts_with_other_keys_one_is_told(session: Session) -> None:
    assert key_check.put_first(session, sealer_of(ring()), SECRET_KEY) is None
    assert key_check.put_first(session, sealer_of(ring()), SECRET_KEY) is Wrong.RING


def test_a_value_that_somebody_spoilt_fits_nothing(session: Session) -> None:
    facts.put(session, facts.KEYS, "no base64 of anything")
    assert key_check.compare(session, sealer_of(ring()), SECRET_KEY) is Wrong.RING


@pytest.mark.parametrize("what", ["draft", "complaint"])
def test_without_a_value_what_is_sealed_tells_the_ring(session: Session, what: str) -> None:
    own = sealer_of(ring())
    assert key_trial.fits(session, own)
    if what == "draft":
        draft(session, own)
    else:
        filed(session, own, office(session).bureau)
    assert key_trial.fits(session, own)
    assert not key_trial.fits(session, sealer_of(ring()))


def test_without_anything_sealed_the_trail_tells_the_ring(session: Session) -> None:
    trail.record(session, NOW, None, "roster.import", "roster")
    assert not key_trial.fits(session, sealer_of(ring()))
    own = sealer_of(ring())
    own.derived_key = lambda _purpose: CHAIN_KEY  # type: ignore[method-assign]
    assert key_trial.fits(session, own)


def test_one_older_value_of_a_lost_key_does_not_shut_an_office_out(session: Session) -> None:
    own = sealer_of(ring())
    filed(session, sealer_of(ring()), office(session).bureau)
    draft(session, own)
    assert key_trial.fits(session, own)

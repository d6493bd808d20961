"""Key rotation: a new newest key seals everything anew; no value is read out.

May be killed at any point and run again. Running web and worker processes take the new key from the
file by themselves (bot.keys.WatchedRing), as soon as they seal or meet what it sealed.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from bot import keys, progress
from bot.clock import real_now
from bot.refusals import CannotStart
from bot.wiring import Assembled
from models.crypto import KeyRing
from models.upkeep import key_check, key_rotation
from models.upkeep.key_rotation import Place

SETTLES_IN = timedelta(minutes=10)
"""Longer than any transaction that began to seal with the older key before the ring changed."""

_SEVERAL_HOSTS = (
    "write a ring with a new key by `keys rotate --new-ring FILE`, make it the KEY_RING of every "
    "host, start web and worker anew, then run `keys rotate` again"
)

_MANY = f"several hosts may serve this database: {_SEVERAL_HOSTS} (--one-host)"


def rotate(at: Assembled, one_host: bool, new_ring: Path | None, drop: bool) -> None:
    """Run `keys rotate` with its options and print what it did."""
    if new_ring is not None:
        _hand_out(at, new_ring)
        return
    path = keys.ring_file(at.settings)
    if path is None:
        _without_file(at, drop)
        return
    with keys.locked(path):
        if drop:
            _drop(at, path)
        else:
            _rotate(at, path, one_host or at.settings.on_sqlite)


def would_rotate(at: Assembled, one_host: bool, new_ring: Path | None, drop: bool) -> str:
    """Return what `rotate` would do now. Raises CannotStart where it would."""
    if new_ring is not None:
        _not_there(new_ring)
        return f"{new_ring}: a ring with a new newest key would be written there"
    database, path = at.outside.database, keys.ring_file(at.settings)
    left = database.read(lambda session: key_rotation.left(session, at.outside.sealer))
    if drop:
        older = len(_ring_to_drop(at, path).seal) - 1 if path is not None else 0
        what = f"{older} older keys would go" if path is not None else "no key would go by itself"
        return f"{left} values would be sealed anew first; {what}"
    if left:
        return f"{left} values would be sealed anew with the newest key there is"
    if path is None:
        raise CannotStart(f"KEY_RING holds the ring itself: {_SEVERAL_HOSTS}")
    if not (one_host or at.settings.on_sqlite):
        raise CannotStart(_MANY)
    every = database.read(key_rotation.count)
    return f"a new newest key would be made; {every} values would be sealed anew with it"


def renew_secret(at: Assembled) -> None:
    """Store the set SECRET_KEY as this database's, or make a new one in DATA_DIR."""
    if at.settings.secret_key is None:
        keys.put(keys.secret_file(at.settings), keys.fresh_secret())
    secret_key, sealer = keys.load(at.settings).secret_key, at.outside.sealer
    at.outside.database.write(lambda session: key_check.put(session, sealer, secret_key))
    click.echo("start web and worker anew; links given out before open no more")


def _rotate(at: Assembled, path: Path, in_place: bool) -> None:
    place = _seal_anew(at)
    if place.resealed:
        click.echo(f"an earlier rotation is finished: {_summary(place)}")
        return
    if not in_place:
        raise CannotStart(_MANY)
    ring = keys.load_ring(at.settings).with_newest(at.outside.random_bytes)
    keys.put(path, ring.dump())
    at.outside.checkpoint("keys:written")
    click.echo(f"a new newest key; {_summary(_seal_anew(at))}")
    click.echo(
        f"the ring has {len(ring.seal)} keys; keep a copy of it, and take out those that nothing "
        "needs by `keys rotate --drop` once no backup needs them"
    )


def _seal_anew(at: Assembled) -> Place:
    """Seal all under the newest key, one batch a commit: a writer waits for one batch."""
    place, database, sealer = key_rotation.Place(), at.outside.database, at.outside.sealer
    secret_key = keys.load(at.settings).secret_key
    database.write(lambda session: key_check.renew(session, sealer, secret_key))
    with progress.shown("keys rotate") as working_on:
        while True:
            now = place
            following = database.write(
                lambda session, at=now: key_rotation.step(session, sealer, at)  # type: ignore[misc]
            )
            if following is None:
                return place
            place = following
            working_on(f"{place.resealed} values sealed anew")
            at.outside.checkpoint("keys:sealed")


def _summary(place: Place) -> str:
    lost = f", {place.lost} that no key opens left as they are" if place.lost else ""
    return f"{place.resealed} values sealed anew{lost}"


def _needed(at: Assembled) -> int:
    """Return how many values still need an older key after sealing all that could be sealed."""
    place = _seal_anew(at)
    left = at.outside.database.read(lambda session: key_rotation.left(session, at.outside.sealer))
    return left - place.lost


def _drop(at: Assembled, path: Path) -> None:
    ring = _ring_to_drop(at, path)
    if _needed(at):
        raise CannotStart("some values still need an older key: run `keys rotate` again")
    keys.put(path, KeyRing(ring.seal[:1], ring.hashing).dump())
    click.echo(f"{len(ring.seal) - 1} older keys are gone; what is stored needs none of them")


def _ring_to_drop(at: Assembled, path: Path) -> KeyRing:
    """Return the ring, whose older keys may be looked at. Raises CannotStart."""
    ring = keys.load_ring(at.settings)
    if len(ring.seal) == 1:
        raise CannotStart("the ring has one key only: there is nothing to take out")
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    if real_now() < changed + SETTLES_IN:
        minutes = int(SETTLES_IN.total_seconds() // 60)
        raise CannotStart(
            f"the ring changed less than {minutes} minutes ago, something may still be sealed with "
            "an older key: run it again later"
        )
    return ring


def _without_file(at: Assembled, drop: bool) -> None:
    """Rotate where KEY_RING holds the ring itself: no command can change the environment."""
    if drop:
        if _needed(at):
            raise CannotStart("some values still need an older key: run `keys rotate` again")
        click.echo("nothing needs an older key: take all but the first out of KEY_RING")
        return
    place = _seal_anew(at)
    if not place.resealed:
        raise CannotStart(f"KEY_RING holds the ring itself: {_SEVERAL_HOSTS}")
    click.echo(f"everything is under the newest key of KEY_RING: {_summary(place)}")


def _not_there(target: Path) -> None:
    if target.exists():
        raise CannotStart(f"{target}: is there already; a ring never goes over another file")


def _hand_out(at: Assembled, target: Path) -> None:
    _not_there(target)
    keys.put(target, keys.load_ring(at.settings).with_newest(at.outside.random_bytes).dump())
    click.echo(f"a ring with a new newest key is in {target}; nothing is sealed with it yet")

"""Keys: given by settings, or made once beside an embedded database, readable by its owner only."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings, SettingsFaults
from models.crypto import KeyRing


@dataclass(frozen=True)
class Keys:
    """The keys of one database.

    secret_key: signs links
    ring: seals personal values
    """

    secret_key: str
    ring: KeyRing


@dataclass(frozen=True)
class Channel:
    """The LINE channel that the simulator plays: made up once, useless elsewhere."""

    secret: str
    access_token: str


def load(settings: Settings) -> Keys:
    """Return the keys from the settings or from DATA_DIR. Raises SettingsFaults."""
    secret_key = settings.secret_key
    if secret_key is None:
        path = secret_file(settings)
        secret_key = _private("SECRET_KEY", path, settings)
        if not secret_key.strip():
            raise SettingsFaults([f"SECRET_KEY: {path} is empty: restore it"])
    return Keys(secret_key, load_ring(settings))


def load_ring(settings: Settings) -> KeyRing:
    """Return the key ring from the settings or from DATA_DIR. Raises SettingsFaults."""
    path = ring_file(settings)
    text = settings.key_ring or "" if path is None else _private("KEY_RING", path, settings)
    try:
        return KeyRing.parse(text)
    except ValueError as wrong:
        raise SettingsFaults([f"KEY_RING: {wrong}"]) from wrong


def missing(settings: Settings) -> list[Path]:
    """Return the key files that no setting replaces and DATA_DIR lacks."""
    expected = [] if settings.secret_key is not None else [secret_file(settings)]
    if settings.key_ring is None:
        expected.append(settings.data_dir / "key_ring.json")
    return [path for path in expected if not path.exists()]


def make(settings: Settings) -> Keys:
    """Return the keys; make the missing ones in DATA_DIR. Raises SettingsFaults."""
    fresh = {
        "secret_key": fresh_secret,
        "key_ring.json": KeyRing.generate(secrets.token_bytes).dump,
    }
    for path in missing(settings):
        _once(data_dir(settings) / path.name, fresh[path.name])
    return load(settings)


def fresh_secret() -> str:
    """Return a new random SECRET_KEY."""
    return secrets.token_hex(32)


def _private(name: str, path: Path, settings: Settings) -> str:
    """Return a key file's text; a fault if others may read it (the demo closes it to them)."""
    try:
        found = path.stat()
        own = found.st_uid == os.geteuid()
        # The machine's owner may share a file of theirs with the group of this process.
        if found.st_mode & (0o077 if own else 0o007):
            if not (settings.simulated and own):
                raise SettingsFaults([f"{name}: others can read it: run `chmod 600 {path}`"])
            path.chmod(0o600)
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as wrong:
        reason = getattr(wrong, "strerror", None) or "no text"
        raise SettingsFaults([f"{name}: {path} cannot be read ({reason})"]) from wrong


def secret_file(settings: Settings) -> Path:
    """Return where SECRET_KEY lies if no setting gives it."""
    return settings.data_dir / "secret_key"


def ring_file(settings: Settings) -> Path | None:
    """Return where the key ring lies as a file; None if the setting holds the ring itself."""
    given = settings.key_ring
    if given is None:
        return settings.data_dir / "key_ring.json"
    return None if given.lstrip().startswith("{") else Path(given)


LOOKED = 0.01
"""Seconds. A turn takes as long between sealing and its commit: rotation finds what such a turn
left under an older key, and drops no key before."""


class WatchedRing:
    """Notices a new ring in the file, so that a running process goes on during key rotation.

    A look at the file's dates holds for LOOKED seconds: a turn seals seven values.

    ticks: seconds that nobody moves
    """

    def __init__(self, path: Path | None, ticks: Callable[[], float]) -> None:
        self._path, self._ticks = path, ticks
        self._seen: tuple[int, int, int] | None = None  # the file may have changed already
        self._looked: float | None = None

    def changed(self, at_once: bool) -> KeyRing | None:
        """Return the ring if the file changed since the last look; else None.

        Returns None too if the file cannot be read: the known ring stays good until then.

        at_once: whether to look even if the last look still holds
        """
        now = self._ticks()
        if not at_once and self._looked is not None and now - self._looked < LOOKED:
            return None
        self._looked = now
        mark = self._mark()
        if mark is None or mark == self._seen or self._path is None:
            return None
        try:
            ring = KeyRing.parse(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        self._seen = mark
        return ring

    def _mark(self) -> tuple[int, int, int] | None:
        try:
            found = os.stat(self._path) if self._path is not None else None
        except OSError:
            return None
        return (found.st_mtime_ns, found.st_ino, found.st_size) if found is not None else None


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Lock the file against other processes. The system unlocks it if this process dies."""
    with open(path.with_name(f"{path.name}.lock"), "a", encoding="utf-8") as lock:
        os.fchmod(lock.fileno(), 0o600)
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def put(path: Path, text: str) -> None:
    """Replace the file's text whole, mode 600, on disk before it returns."""
    beside = _written(path, text)
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def data_dir(settings: Settings) -> Path:
    """Return DATA_DIR; make it if it is missing. Raises SettingsFaults."""
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        told = (
            f"DATA_DIR: {settings.data_dir} is not there and cannot be made ({wrong.strerror}): "
            "set it to the folder of the database, or make one for the user that runs this"
        )
        raise SettingsFaults([told]) from wrong
    return settings.data_dir


def simulator_channel(settings: Settings) -> Channel:
    """Return the simulator's own channel secret and token, made once."""
    fresh = json.dumps({"secret": secrets.token_hex(16), "token": secrets.token_hex(24)})
    channel = json.loads(_once(data_dir(settings) / "simulator_channel.json", lambda: fresh))
    return Channel(channel["secret"], channel["token"])


def _once(path: Path, make: Callable[[], str]) -> str:
    """Return the file's text. If it is missing, exactly one process makes it, mode 600."""
    if not path.exists():
        beside = _written(path, make())
        try:
            os.link(beside, path)  # fails if another process was first: its file stays
        except FileExistsError:
            pass
        finally:
            beside.unlink()
    return path.read_text(encoding="utf-8")


def _written(path: Path, text: str) -> Path:
    """Write this text to a file beside `path`, for its owner only, on disk. Returns the file."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return beside

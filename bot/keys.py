"""Keys: given by settings, or created once beside an embedded database, readable by its owner."""

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
    """secret_key signs links; the ring seals what is personal."""

    secret_key: str
    ring: KeyRing


@dataclass(frozen=True)
class Channel:
    """The channel the simulator plays: made up once, of use nowhere else."""

    secret: str
    access_token: str


def load(settings: Settings) -> Keys:
    """The keys of the settings, or those in DATA_DIR. Raises SettingsFaults."""
    secret_key = settings.secret_key
    if secret_key is None:
        path = secret_file(settings)
        secret_key = _private("SECRET_KEY", path, settings)
        if not secret_key.strip():
            raise SettingsFaults([f"SECRET_KEY: {path} is empty: restore it"])
    return Keys(secret_key, load_ring(settings))


def load_ring(settings: Settings) -> KeyRing:
    """The key ring of the settings, or that in DATA_DIR. Raises SettingsFaults."""
    path = ring_file(settings)
    text = settings.key_ring or "" if path is None else _private("KEY_RING", path, settings)
    try:
        return KeyRing.parse(text)
    except ValueError as wrong:
        raise SettingsFaults([f"KEY_RING: {wrong}"]) from wrong


def missing(settings: Settings) -> list[Path]:
    """The files of DATA_DIR that should hold the keys that no setting gives, and are not there."""
    wanted = [] if settings.secret_key is not None else [secret_file(settings)]
    if settings.key_ring is None:
        wanted.append(settings.data_dir / "key_ring.json")
    return [path for path in wanted if not path.exists()]


def make(settings: Settings) -> Keys:
    """The keys, what is missing of them made in DATA_DIR. Raises SettingsFaults."""
    fresh = {
        "secret_key": fresh_secret,
        "key_ring.json": KeyRing.generate(secrets.token_bytes).dump,
    }
    for path in missing(settings):
        _once(data_dir(settings) / path.name, fresh[path.name])
    return load(settings)


def fresh_secret() -> str:
    """A SECRET_KEY that nobody has had."""
    return secrets.token_hex(32)


def _private(name: str, path: Path, settings: Settings) -> str:
    """The text of a file that nobody else may read; in the demo it is closed to others."""
    try:
        found = path.stat()
        own = found.st_uid == os.geteuid()
        # Whoever runs the machine may hand a file of theirs to the group of this process.
        if found.st_mode & (0o077 if own else 0o007):
            if not (settings.simulated and own):
                raise SettingsFaults([f"{name}: others can read it: run `chmod 600 {path}`"])
            path.chmod(0o600)
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as wrong:
        reason = getattr(wrong, "strerror", None) or "no text"
        raise SettingsFaults([f"{name}: {path} cannot be read ({reason})"]) from wrong


def secret_file(settings: Settings) -> Path:
    """Where the SECRET_KEY lies that no setting gives."""
    return settings.data_dir / "secret_key"


def ring_file(settings: Settings) -> Path | None:
    """Where the key ring lies as a file; None where it is given inline."""
    given = settings.key_ring
    if given is None:
        return settings.data_dir / "key_ring.json"
    return None if given.lstrip().startswith("{") else Path(given)


class WatchedRing:
    """Tells of another ring in the file's place, so that a running process goes on while keys are
    rotated; asking costs one look at the file's dates."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._seen: tuple[int, int, int] | None = None  # the file may be another one already

    def changed(self) -> KeyRing | None:
        """The ring, if the file is another one than when it was last asked; None if not, or where
        it cannot be read: what is known is good until then."""
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
def held(path: Path) -> Iterator[None]:
    """Nobody else changes the file meanwhile; let go of by the system if this process dies."""
    with open(path.with_name(f"{path.name}.lock"), "a", encoding="utf-8") as lock:
        os.fchmod(lock.fileno(), 0o600)
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def put(path: Path, text: str) -> None:
    """The text as the file's, mode 600: all of it or what was there before, and on disk."""
    beside = _written(path, text)
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def data_dir(settings: Settings) -> Path:
    """DATA_DIR, made if it is not there. Raises SettingsFaults."""
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise SettingsFaults([f"DATA_DIR: cannot be made ({wrong.strerror})"]) from wrong
    return settings.data_dir


def simulator_channel(settings: Settings) -> Channel:
    """The simulator's own channel secret and token, created once."""
    fresh = json.dumps({"secret": secrets.token_hex(16), "token": secrets.token_hex(24)})
    told = json.loads(_once(data_dir(settings) / "simulator_channel.json", lambda: fresh))
    return Channel(told["secret"], told["token"])


def _once(path: Path, make: Callable[[], str]) -> str:
    """The file's text; made with mode 600 if it is not there, by one process only."""
    if not path.exists():
        beside = _written(path, make())
        try:
            os.link(beside, path)  # fails where another process was first: its file stays
        except FileExistsError:
            pass
        finally:
            beside.unlink()
    return path.read_text(encoding="utf-8")


def _written(path: Path, text: str) -> Path:
    """A file of this text beside `path`, for its owner's eyes, on disk."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return beside

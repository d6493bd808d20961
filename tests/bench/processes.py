"""The processes a run starts, all on 127.0.0.1, and their memory; ends those and no other."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.settings import NAMES
from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
SECRET, TOKEN = "bench-channel-secret", "bench-access-token"
CHANNEL = {"LINE_CHANNEL_SECRET": SECRET, "LINE_CHANNEL_ACCESS_TOKEN": TOKEN}
STOPPING = 20.0


class Process:
    """A started program; its whole session is ended with it."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        folder: Path,
        extra: Mapping[str, str],
        piped: bool = False,
    ) -> None:
        self.name = name
        self._path = folder / f"{name}.log"
        self._log = self._path.open("ab")
        self.popen = subprocess.Popen(
            command,
            cwd=folder,  # not the project: an .env there is none of the run's business
            env=environment(extra),
            stdout=subprocess.PIPE if piped else self._log,
            stderr=self._log,
            start_new_session=True,
        )

    def line(self) -> str:
        """The next line it prints (`piped` only). Raises RuntimeError with its last words."""
        assert self.popen.stdout is not None
        printed = self.popen.stdout.readline().decode().strip()
        if not printed:
            raise RuntimeError(f"{self.name} ended:\n{self.last_words()}")
        return printed

    def last_words(self) -> str:
        """The end of its log."""
        return "\n".join(self._path.read_text(encoding="utf-8").splitlines()[-12:])

    def stop(self) -> None:
        """SIGTERM, and after a while SIGKILL to whatever of the session is left."""
        if self.popen.poll() is None:
            self.popen.terminate()
            try:
                self.popen.wait(STOPPING)
            except subprocess.TimeoutExpired:
                os.killpg(self.popen.pid, signal.SIGKILL)
                self.popen.wait()
        if self.popen.stdout is not None:
            self.popen.stdout.close()
        self._log.close()

    def memory(self) -> tuple[float, float]:
        """Megabytes: resident (RSS) of its biggest process; proportional (PSS) of all of them."""
        measured = [_memory(pid) for pid in _session(self.popen.pid)] or [(0.0, 0.0)]
        return max(rss for rss, _ in measured), sum(pss for _, pss in measured)

    def worked(self) -> float:
        """Seconds of a processor's time that all its processes have taken so far."""
        ticks = sum(_ticks(pid) for pid in _session(self.popen.pid))
        return ticks / os.sysconf("SC_CLK_TCK")

    def arguments(self) -> list[str]:
        """Its command line as it now is (after an exec)."""
        text = Path(f"/proc/{self.popen.pid}/cmdline").read_text(encoding="utf-8")
        return text.split("\0")[:-1]


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without the bot's own settings, and with `extra`. Compiled code is
    kept, whatever the machine is set to: else each start would measure Python's compiler."""
    left_out = {*NAMES, "PYTHONDONTWRITEBYTECODE"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **extra}


def gunicorn(like: Process, app: str, port: int) -> list[str]:
    """The command of another WSGI app under the very settings of `like`, a running bot."""
    settings = like.arguments()
    settings = settings[settings.index("bot.web.wsgi:make()") + 1 :]
    settings[settings.index("--bind") + 1] = f"127.0.0.1:{port}"
    return [sys.executable, "-m", "gunicorn", app, *settings]


def wait_for(port: int, path: str, status: int | None = 200) -> None:
    """Until GET answers so (`None`: in any way)."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if _status(port, path) in ({status} if status else range(100, 600)):
            return
        time.sleep(0.05)
    raise RuntimeError(f"port {port} did not answer {path} within {PATIENCE:.0f} seconds")


def _status(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def resident() -> float:
    """Megabytes of this process."""
    return _memory(os.getpid())[0]


def _session(leader: int) -> list[int]:
    """The processes of a session, from /proc."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            told = (entry / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        if int(told.rpartition(")")[2].split()[3]) == leader:
            found.append(int(entry.name))
    return found


def _ticks(pid: int) -> int:
    """What a process has taken of a processor, in the kernel's ticks."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    return sum(map(int, told.rpartition(")")[2].split()[11:13]))


def _memory(pid: int) -> tuple[float, float]:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0, 0.0
    named = {line.split()[0]: int(line.split()[1]) for line in lines[1:]}
    return named["Rss:"] / 1024, named["Pss:"] / 1024

"""`.venv/bin/strongbot` in a folder that somebody else filled, without a home: it runs our code
only, and a web process that replaces itself goes on answering."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import urllib3

from bot import keys, settings
from tests.journeys.processes import ROOT, Process, children, is_there, until
from tests.patience import PATIENCE
from tests.ports import free_ports

STRONGBOT = ROOT / ".venv" / "bin" / "strongbot"
NAMES = ("bot", "models", "handlers", "scheduler", "gunicorn", "flask", "logging", "sitecustomize",
         "gunicorn.conf")  # fmt: skip
RAN = "somebody-elses-code-ran"


class Folder:
    """The folder, an office's database elsewhere, and the command as it is installed."""

    def __init__(self, folder: Path, url: str) -> None:
        self.hostile = folder / "hostile"
        self.running: list[Process] = []
        self.port = free_ports()
        self.origin = f"http://127.0.0.1:{self.port}"
        data = folder / "data"
        self.home = folder / "home"  # a file: nothing can be made in it
        self.home.touch()
        made = keys.make(settings.load(folder, {"DATA_DIR": str(data)}))
        nowhere = "http://127.0.0.1:9"
        self.environment = {
            "DATABASE_URL": url,
            "DATA_DIR": str(data),
            "SECRET_KEY": made.secret_key,
            "KEY_RING": made.ring.dump(),
            "PORT": str(self.port),
            "LINE_CHANNEL_SECRET": "a secret",
            "LINE_CHANNEL_ACCESS_TOKEN": "a token",
            "LINE_API_ORIGIN": nowhere,
            "LINE_DATA_ORIGIN": nowhere,
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": "",
            "PYTHONPATH": "",  # an empty name on the path is the folder one stands in
        }

    def fill(self) -> None:
        """Each module that is ours or needed, as a file and as a package that tell they ran."""
        told = f"from pathlib import Path\nPath({str(self.hostile / RAN)!r}).touch()\n"
        self.hostile.mkdir()
        for name in NAMES:
            (self.hostile / f"{name}.py").write_text(told)
        for name in ("gunicorn", "bot"):
            (self.hostile / name).mkdir()
            for module in ("__init__", "__main__"):
                (self.hostile / name / f"{module}.py").write_text(told)

    def starts(self, *words: str) -> Process:
        started = Process([str(STRONGBOT), *words], self.hostile, words[0], self.environment)
        self.running.append(started)
        return started

    def answers(self) -> bool:
        alone = {"Connection": "close"}  # one that is kept is waited for by who stops gently
        try:  # who is let in waits at the socket while a worker still starts
            asked = urllib3.request(
                "GET", f"{self.origin}/healthz", headers=alone, timeout=PATIENCE, retries=False
            )
        except urllib3.exceptions.HTTPError:
            return False
        return asked.status == 200


@pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))],
)
def folder(
    request: pytest.FixtureRequest, tmp_path: Path, own_database: Callable[[str], str]
) -> Iterator[Folder]:
    subprocess.run(["make", "-s", "-C", str(ROOT), ".venv/bin/strongbot"], check=True)
    made = Folder(tmp_path, own_database(request.param))
    made.fill()
    yield made
    for process in made.running:
        process.stop()


@pytest.mark.soak
def test_no_file_of_the_folder_is_run_and_a_replaced_web_process_goes_on(folder: Folder) -> None:
    web = folder.starts("web")
    backup = folder.starts("backup", str(folder.hostile.parent / "b.tar.gz"))
    until(folder.answers, lambda: web.said)
    until(lambda: backup.code is not None, lambda: backup.said)
    assert (backup.code, "no key" in backup.said) == (0, True), backup.said
    assert (folder.hostile.parent / "b.tar.gz").exists()

    os.kill(web.pid, signal.SIGUSR2)
    until(lambda: _masters(web), lambda: web.said)
    [second] = _masters(web)
    assert web.ask(signal.SIGTERM) == 0, web.said
    assert folder.answers() and is_there(second), web.said
    os.kill(second, signal.SIGTERM)
    until(lambda: not is_there(second), lambda: web.said)

    assert not (folder.hostile / RAN).exists()
    assert web.said == "", web.said  # neither a home nor a socket in it is missed


def _masters(web: Process) -> list[int]:
    """The master that this one has started in its place, once it has workers of its own."""
    return [pid for pid in children(web.pid) if children(pid)]

"""A file system that takes nothing any more while people report, as one does whose disk fails.

A small ext4 in a file, mounted by a loop device (so this part needs root), is shut down: nothing is
written from then on, whoever writes or flushes hears of it, and what was flushed is there. What a
loss of unflushed data does is tried elsewhere (tests/scheduler/test_power_loss.py): ext4 that is
aborted (`mount -o remount,abort`) tells a flush under way that all is well and drops its data, one
time in seven with a bare program of SQLite's.
"""

from __future__ import annotations

import fcntl
import os
import random
import shutil
import struct
import subprocess
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from models.database import open_database
from models.trail import trail
from tests import migrated
from tests.bot.web.client import signed
from tests.bot.web.test_webhook import body_of, text_event
from tests.hard.playing import Playing
from tests.journeys import ledger
from tests.journeys.processes import pause, until
from tests.journeys.reporting import Office
from tests.journeys.stage import SECRET, Stage, staged

FAILURES_AN_OFFICE = 5
BYTES = 192 * 1024 * 1024
REFUSED = 5
_SHUTDOWN, _WHEN_ALL_IS_FLUSHED = 0x8004587D, 0
"""EXT4_IOC_SHUTDOWN and its way, of the kernel's fs/ext4/ext4.h."""


class Disk:
    """A file system of its own; its folder is `at`."""

    def __init__(self, folder: Path) -> None:
        self._image, self.at = folder / "disk.img", folder / "disk"
        with self._image.open("wb") as image:
            image.truncate(BYTES)
        _run("mkfs.ext4", "-q", str(self._image))
        self.at.mkdir()
        self._mount()

    def takes(self, file: Path, name: str) -> None:
        """Put a copy on it, flushed: a database that was there before lies on its disk."""
        shutil.copy(file, self.at / name)
        with (self.at / name).open("rb+") as copy:
            os.fsync(copy.fileno())

    def fails(self) -> None:
        """From now on nothing is written and nothing flushed."""
        folder = os.open(self.at, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, _SHUTDOWN, struct.pack("I", _WHEN_ALL_IS_FLUSHED))
        finally:
            os.close(folder)

    def is_mended(self) -> None:
        """Checked and mounted again, as after a new start; nobody may have a file of it open."""
        until(lambda: subprocess.run(["umount", str(self.at)]).returncode == 0, lambda: "busy")
        subprocess.run(["e2fsck", "-fy", str(self._image)], stdout=subprocess.DEVNULL)
        self._mount()

    def close(self) -> None:
        with suppress(subprocess.CalledProcessError):
            _run("umount", "-l", str(self.at))

    def _mount(self) -> None:
        _run("mount", "-o", "loop", str(self._image), str(self.at))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


class OnDisk(Stage):
    """A stage whose database lies on a disk that fails."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.disk = disk
        super().__init__(folder, f"sqlite:///{disk.at / 'strong.db'}")

    def loses_its_disk(self) -> None:
        """Nothing is stored, so nothing is acknowledged; then a new start on the mended disk."""
        with self._lock:  # nobody else looks after processes or database meanwhile
            self.disk.fails()
            found = {self._delivers(number) for number in range(REFUSED)}
            assert found == {503}, f"with a file system that is down: {found}"
            until(lambda: not self._answers(f"{self.origin}/readyz"), self.logs)
            for process in [self.web, *self.workers]:
                assert process is not None and process.code is None, self.logs()
                process.kill()
            self.database.close()
            self.disk.is_mended()
            self.database = open_database(self.url, self.sealer.derived_key(trail.PURPOSE))
            self.start_web()
            self.start_worker()
            self.serves()

    def tend(self) -> None:
        with self._lock, suppress(SQLAlchemyError):
            super().tend()

    def _delivers(self, number: int) -> int:
        body = body_of(text_event(number))
        headers = {"X-Line-Signature": signed(body, SECRET)}
        url = urllib.parse.urljoin(self.origin, "/callback")
        return self.http.request("POST", url, body=body, headers=headers, timeout=60).status


@contextmanager
def _disk(folder: Path) -> Iterator[Disk]:
    made = Disk(folder)
    try:
        yield made
    finally:
        made.close()


def read_only(playing: Playing) -> str:
    """The part."""
    chance, reports = random.Random(playing.seed), 0
    template = migrated.sqlite(playing.folder / "template.db")
    for failures in playing.portions(FAILURES_AN_OFFICE):
        with playing.round() as folder, _disk(folder) as disk:
            disk.takes(template, "strong.db")
            with staged(lambda: OnDisk(folder, disk)) as stage:  # noqa: B023
                office = Office(stage)
                with office.at_work():
                    for _ in range(failures):
                        pause(chance.uniform(0.5, 3.0))
                        stage.loses_its_disk()
                        playing.went()
                ledger.check(stage, office.approved)
                reports += len(office.approved)
    playing.judge()
    return f"{reports:,} reports: none lost, none twice; nothing acknowledged unstored"

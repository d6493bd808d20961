"""Writing a file that only its owner may read, such as one with joining codes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def private_file(path: Path | None) -> Iterator[BinaryIO | None]:
    """Yield a file that only its owner may read; on success it takes its place. None: no file.

    It is opened before codes are issued: if the new codes could not be written, people's older
    codes would be dead for nothing.
    """
    if path is None:
        yield None
        return
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as wrong:
        told = f"{wrong.strerror}: name a file in a folder where this user may write"
        raise OSError(wrong.errno, told, str(path)) from wrong
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)

"""Opens a file that is given to a command as one that is sent in the chat: in the child process."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from bot.refusals import CannotStart


def opened(file: Path, most_bytes: int) -> dict[str, Any] | None:
    """Return what the file holds, by the kind of file, or None for none that the bot knows.

    Raises CannotStart for one that is refused in the chat too.
    """
    from bot.opener import Opener  # noqa: PLC0415
    from scheduler.content_checked import ContentRefused  # noqa: PLC0415

    with closing(Opener()) as opener:
        try:
            checked = opener.check(file.read_bytes(), file.name, most_bytes)
        except ContentRefused as refused:
            raise CannotStart(f"{file} cannot be opened: {refused.reason.value}") from refused
        return opener.form(checked.data)

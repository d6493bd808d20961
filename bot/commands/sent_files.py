"""Opens a file that is given to a command as one that is sent in the chat: in the child process."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.refusals import CannotStart

if TYPE_CHECKING:
    from bot.opener import Opener
    from scheduler.content_checked import Checked


def opened(file: Path, most_bytes: int) -> dict[str, Any] | None:
    """Return the file's content by its kind. Return None if the bot does not know the kind.

    Raises CannotStart if the chat refuses such a file too.
    """
    from bot.opener import Opener  # noqa: PLC0415

    with closing(Opener()) as opener:
        return opener.form(_checked(opener, file, most_bytes).data)


def checked(file: Path, most_bytes: int) -> Checked:
    """Return the file, checked and cleaned. Raises CannotStart as `opened` does."""
    from bot.opener import Opener  # noqa: PLC0415

    with closing(Opener()) as opener:
        return _checked(opener, file, most_bytes)


def _checked(opener: Opener, file: Path, most_bytes: int) -> Checked:
    from scheduler.content_checked import ContentRefused  # noqa: PLC0415

    try:
        return opener.check(file.read_bytes(), file.name, most_bytes)
    except ContentRefused as refused:
        raise CannotStart(f"{file} cannot be opened: {refused.reason.value}") from refused

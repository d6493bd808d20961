"""The text of an announcement from a Word file, read as the one that is sent in the chat."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.commands import sent_files
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.pledges.announcement_files import AnnouncementFile

ENDING = ".docx"
_MOST_BYTES = 25 * 1024 * 1024


def announcement_in(
    session: Session, source: str, year: int, given: Mapping[str, str | None]
) -> AnnouncementFile:
    """Return the announcement of the file, of that fiscal year.

    given: `name`, and `title` and `short`; None: the heading with which the text begins, or what
    the announcement of that name has already. Raises CannotStart for a file without text, and
    PlanFaults for what is missing or too long.
    """
    from handlers.pledges.administering import announcement_text  # noqa: PLC0415
    from models.pledges import announcement_files, announcing, wordings  # noqa: PLC0415

    read = sent_files.opened(Path(source), _MOST_BYTES)
    if read is None or not read.get("words"):
        raise CannotStart(f"{source} holds no text: is it a scanned page?")
    parts = announcement_text.without_rules(read["words"])
    if read.get("left"):
        raise CannotStart(f"{source} is longer than an announcement can be")
    found = announcing.named(session, f"{wordings.base(given['name'] or '')}-{year}")
    before = wordings.stored(session, found) if found is not None else None
    heading, rest = announcement_text.split_heading(parts)
    if given["title"] is None and heading and rest:
        parts = list(rest)
    values: dict[str, Any] = {
        "name": given["name"],
        "title": given["title"] or heading or (before.title if before is not None else ""),
        "short": given["short"] or (before.short if before is not None else ""),
        "text": announcement_text.joined(parts),
    }
    if before is not None:
        values["audience"] = list(before.audience)
        values["target"] = f"{before.target:f}" if before.target is not None else None
    filled = {key: value for key, value in values.items() if value}
    return announcement_files.of_values(filled, year)

"""What goes with a circular from the command line: its file and its button, as in the chat."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands import desk, sent_files
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.circulars.audiences import Audience
    from scheduler.content_checked import Checked


def checked_file(file: Path) -> Checked:
    """Return the picture or PDF, checked and cleaned. Raises CannotStart for any other file."""
    from models.circulars.circular import fits_a_circular  # noqa: PLC0415
    from scheduler.content_fetch import MOST_BYTES  # noqa: PLC0415

    found = sent_files.checked(file, MOST_BYTES)
    if not fits_a_circular(found.media_type):
        raise CannotStart(f"{file} is neither a PDF nor a picture: save it as PDF")
    return found


def store(found: Checked) -> None:
    """Store the bytes, before the circular: what no row names is swept after a day."""
    with desk.migrated("circular") as made:
        made.outside.files.keep(found.sha256, found.data, made.outside.clock.now())


def note_file(session: Session, at: Assembled, file: Path, found: Checked) -> int:
    """Return the id of the file that goes with a circular."""
    from models.attachments import kept_files  # noqa: PLC0415

    outside = at.outside
    about = (found.sha256, file.name, found.media_type, len(found.data), outside.clock.now())
    noted = kept_files.note_given(session, outside.sealer, *about)
    if noted is None:
        raise CannotStart(f"{file} was stored and is gone: send it again")
    return noted


def opened_by(session: Session, at: Assembled, words: str, audience: Audience) -> str:
    """Return the name of the conversation or question that a button with these words opens.

    Raises CannotStart if one of the circular's recipients may not open it.
    """
    from handlers.circulars import circular_words  # noqa: PLC0415
    from scheduler.notifying import notifying  # noqa: PLC0415

    with notifying(at.outside, session) as context:
        near = circular_words.near_words(context, words)
        if len(near) != 1:
            raise CannotStart(f"no words open {words}; near are: {', '.join(near) or 'none'}")
        name = circular_words.names_by_word(context)[near[0]]
        if not circular_words.all_may(context, audience, name):
            raise CannotStart(f"not all of these people may open {near[0]}")
    return name

"""`pledge-draft`: the pledge that a bureau's poll has chosen, as an announcement's file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.command("pledge-draft")
@click.argument("code")
@click.option("-o", "output", required=True, type=desk.NEW_FILE, help="a new file (.yaml)")
def pledge_draft(code: str, output: Path) -> None:
    """The pledge of a bureau's goals as an announcement's file, to be imported or not.

    CODE: the short code of its collecting. Nothing is announced by it: read the file, mend it, then
    use `announcement import` and `announcement open`.
    """
    from bot import keys  # noqa: PLC0415

    if output.exists():
        raise CannotStart(f"{output}: exists already; name a new file")
    keys.put(output, desk.look("pledge-draft", lambda session, _now: _drafted(session, code)))
    click.echo(f"{output}: a draft; `strongbot announcement import {output}` takes it in")


def _drafted(session: Session, code: str) -> str:
    from handlers.ideas import pledge_text  # noqa: PLC0415
    from models.calendar import fiscal_year  # noqa: PLC0415
    from models.codes.short_code import is_code, number_of, read_code  # noqa: PLC0415
    from models.ideas import goal_polls, idea_documents, idea_rounds  # noqa: PLC0415

    signs = read_code(code)
    number = number_of(signs) if is_code(signs) else 0
    found = idea_documents.closed_by_code(session, number)
    if found is None:
        raise CannotStart(f"{code}: no round of ideas that is closed has this code")
    chosen = goal_polls.chosen(session, found)
    if not chosen:
        raise CannotStart(f"{code}: no poll has chosen its goals yet")
    year = fiscal_year(idea_rounds.campaign_of(session, found).first_day)
    bureau = idea_rounds.bureau_name(session, found)
    return pledge_text.announcement_file(found.id, bureau, year, chosen)

"""`understanding …`: what the bot did not understand, and what it should have."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.commands.missed import learned_sentences
from bot.commands.missed.learned_sentences import LISTED, NAME
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled


@click.group("understanding")
def understanding_group() -> None:
    """Sentences that the bot did not understand, and what they should have opened."""


@understanding_group.command("list")
@click.option("-o", "output", type=desk.NEW_FILE, help="write it into this new file")
def understanding_list(output: Path | None) -> None:
    """The kept sentences as a table (TSV). Fill in the column `wish`, then use `learn`."""
    from bot import keys  # noqa: PLC0415

    if output is not None and output.exists():
        raise CannotStart(f"{output}: exists already; name a new file")
    text = desk.read("understanding", _table)
    if output is None:
        click.echo(text, nl=False)
        return
    keys.put(output, text)
    click.echo(f"{output}: {text.count(chr(10)) - 1} sentences")


def _table(session: Session, at: Assembled) -> str:
    from handlers import registry  # noqa: PLC0415
    from handlers.understand.wishes.whole_sentence import nearest_wishes  # noqa: PLC0415
    from models.missed import missed_sentences  # noqa: PLC0415

    written = io.StringIO()
    lines = csv.writer(written, delimiter="\t", lineterminator="\n")
    lines.writerow(LISTED)
    known = registry.commands()
    for each in missed_sentences.listed(session, at.outside.sealer):
        nearest = ", ".join(nearest_wishes(each.words, known))
        lines.writerow(("", each.words, each.times, each.said_on.isoformat(), nearest))
    return written.getvalue()


@understanding_group.command("wishes")
def understanding_wishes() -> None:
    """The names for the column `wish`, each with the command that opens the same."""
    from handlers import registry  # noqa: PLC0415

    for name, words in sorted(registry.commands().items()):
        if words:  # else a button alone opens it
            click.echo(f"{name}\t{words[0]}")
    click.echo(f"{learned_sentences.NO_WISH}\tno wish to this bot")


@understanding_group.command("learn")
@click.argument("source", metavar="FILE", type=desk.FILE)
def understanding_learn(source: Path) -> None:
    """Keep the sentences of FILE that have a wish as test sentences, in the data folder.

    FILE is a table as `list` writes it. Nothing is kept if a line is wrong.
    """
    from bot import keys  # noqa: PLC0415

    def roster(session: Session, at: Assembled) -> tuple[Path, list[str]]:
        from models.people import people  # noqa: PLC0415

        return keys.data_dir(at.settings), people.all_names(session)

    folder, names = desk.read("understanding", roster)
    path = folder / NAME
    with keys.locked(path):
        learned = learned_sentences.read(path)
        found = learned_sentences.looked_through(source.read_bytes(), learned, names)
        if found.new:
            keys.put(path, learned_sentences.written({**learned, **found.new}))
    right = sum(learned_sentences.reads(*each) for each in found.new.items())
    click.echo(
        f"{path}: {len(found.new)} sentences added, {found.known} were there already, "
        f"{found.without_wish} without a wish left out; {right} of those added are read so today"
    )

"""`understanding …`: what the bot did not understand, and what it should have."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.commands.missed import learned_sentences
from bot.commands.missed.learned_sentences import LISTED, NAME
from bot.refusals import CannotStart

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled


@click.group("understanding", cls=CommandGroup)
def understanding_group() -> None:
    """Sentences that the bot did not understand, and what they should have opened."""


@understanding_group.command("list")
@click.option("-o", "output", type=desk.NEW_FILE, help="write it into this new file")
@printed.JSON
def understanding_list(output: Path | None, as_json: bool) -> None:
    """The kept sentences as a table (TSV). Fill in the column `wish`, then use `learn`."""
    from bot import keys  # noqa: PLC0415

    if output is not None and as_json:
        raise click.UsageError("-o and --json exclude each other")
    if output is not None and output.exists():
        raise CannotStart(f"{output}: exists already; name a new file")
    kept = desk.read("understanding", _kept)
    if as_json:
        printed.put(kept)
        return
    text = _table(kept)
    if output is None:
        click.echo(text, nl=False)
        return
    keys.put(output, text)
    click.echo(f"{output}: {text.count(chr(10)) - 1} sentences")


def _kept(session: Session, at: Assembled) -> list[printed.Row]:
    from handlers import registry  # noqa: PLC0415
    from handlers.understand.wishes.whole_sentence import nearest_wishes  # noqa: PLC0415
    from models.missed import missed_sentences  # noqa: PLC0415

    known = registry.commands()
    return [
        {
            "words": each.words,
            "times": each.times,
            "said_on": each.said_on,
            "nearest": list(nearest_wishes(each.words, known)),
        }
        for each in missed_sentences.listed(session, at.outside.sealer)
    ]


def _table(kept: Sequence[printed.Row]) -> str:
    written = io.StringIO()
    lines = csv.writer(written, delimiter="\t", lineterminator="\n")
    lines.writerow(LISTED)
    for row in kept:
        told = row["words"], row["times"], row["said_on"].isoformat(), ", ".join(row["nearest"])
        lines.writerow(("", *told))
    return written.getvalue()


@understanding_group.command("wishes")
@printed.JSON
def understanding_wishes(as_json: bool) -> None:
    """The names for the column `wish`, each with the command that opens the same."""
    from handlers import registry  # noqa: PLC0415

    wishes: list[printed.Row] = [
        {"wish": name, "command": words[0]}
        for name, words in sorted(registry.commands().items())
        if words  # else a button alone opens it
    ]
    wishes.append({"wish": learned_sentences.NO_WISH, "command": None})
    printed.rows(wishes, as_json, lambda row: f"{row['wish']}\t{row['command'] or _NO_COMMAND}")


_NO_COMMAND = "no wish to this bot"


@understanding_group.command("learn")
@click.argument("source", metavar="FILE", type=desk.FILE)
@click.option("--dry-run", is_flag=True, help="only say what would be kept")
def understanding_learn(source: Path, dry_run: bool) -> None:
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
        if found.new and not dry_run:
            keys.put(path, learned_sentences.written({**learned, **found.new}))
    right = sum(learned_sentences.reads(*each) for each in found.new.items())
    click.echo(
        f"{path}: {len(found.new)} sentences added, {found.known} were there already, "
        f"{found.without_wish} without a wish left out; {right} of those added are read so today"
    )
    if dry_run:
        desk.say_dry_run()

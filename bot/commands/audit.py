"""`audit verify`: checks that nobody altered the trail of who did what."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bot.commands import desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled

_WORDS = {
    "altered": "altered",
    "missing": "entries removed",
    "order": "order altered",
    "loose": "stands outside the chain",
    "fewer": "fewer entries than its head counts",
    "more": "more entries than its head counts",
    "day": "its entries or its head altered",
}


@click.group("audit")
def audit_group() -> None:
    """The trail of who did what."""


@audit_group.command("verify")
@click.option(
    "--head",
    "shown",
    multiple=True,
    metavar="CODE",
    help="a head from a document or a message: ABCD-EFGH-IJKL-MNOP; may be given several times",
)
def verify(shown: tuple[str, ...]) -> None:
    """Whether the trail is unaltered; what is not, one line each, and exit 1."""
    from models.audit import audit_chain, audit_heads  # noqa: PLC0415
    from models.tables import STORAGES  # noqa: PLC0415

    def look(session: Session, at: Assembled) -> tuple[audit_chain.Verified, list[str]]:
        result = audit_chain.verify(session)
        apart = [
            f"{head}\tno day has this head: the trail was cut off or altered since"
            for head in audit_heads.unknown(session, shown)
        ]
        apart += [
            f"{row}\tits row is not what the trail says"
            for storage in STORAGES
            for row in storage.altered(session, at.outside.sealer)
        ]
        return result, apart

    result, apart = desk.read("audit", look)
    for fault in result.faults:
        click.echo(f"{fault.where}\t{_WORDS[fault.code]}")
    for line in apart:
        click.echo(line)
    days = f"{result.days} days closed, {result.open} entries since"
    click.echo(f"{result.entries} entries on {result.subjects} subjects, {days}")
    if result.before:
        click.echo(
            f"{result.before} entries from before there was a chain: by their day's head only"
        )
    if result.found or apart:
        click.echo(f"{sum(result.found.values()) + len(apart)} faults", err=True)
        sys.exit(1)
    click.echo("the trail is unaltered")

"""`audit verify`: checks that nobody altered the trail of who did what."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.audit import audit_chain

_WORDS = {
    "altered": "altered",
    "missing": "entries removed",
    "order": "order altered",
    "loose": "stands outside the chain",
    "fewer": "fewer entries than its head counts",
    "more": "more entries than its head counts",
    "day": "its entries or its head altered",
}


@click.group("audit", cls=CommandGroup)
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
@printed.JSON
def verify(shown: tuple[str, ...], as_json: bool) -> None:
    """Whether the trail is unaltered; what is not, one line each, and exit 1."""
    from models.audit import audit_chain, audit_heads  # noqa: PLC0415
    from models.tables import STORAGES  # noqa: PLC0415

    def look(session: Session, at: Assembled) -> tuple[audit_chain.Verified, list[printed.Row]]:
        result = audit_chain.verify(session)
        faults = [_fault(each.where, _WORDS[each.code]) for each in result.faults]
        faults += [
            _fault(head, "no day has this head: the trail was cut off or altered since")
            for head in audit_heads.unknown(session, shown)
        ]
        faults += [
            _fault(row, "its row is not what the trail says")
            for storage in STORAGES
            for row in storage.altered(session, at.outside.sealer)
        ]
        return result, faults

    result, faults = desk.read("audit", look)
    count = sum(result.found.values()) + len(faults) - len(result.faults)
    if as_json:
        printed.put({"unaltered": not count, **_counts(result), "faults": faults})
    else:
        _tell(result, faults)
    if count:
        click.echo(f"{count} faults", err=True)
        sys.exit(1)


def _fault(where: str, what: str) -> printed.Row:
    return {"where": where, "what": what}


def _counts(result: audit_chain.Verified) -> printed.Row:
    return {
        "entries": result.entries,
        "subjects": result.subjects,
        "days_closed": result.days,
        "entries_since": result.open,
        "entries_before_the_chain": result.before,
    }


def _tell(result: audit_chain.Verified, faults: list[printed.Row]) -> None:
    for each in faults:
        click.echo(printed.columns(each))
    days = f"{result.days} days closed, {result.open} entries since"
    click.echo(f"{result.entries} entries on {result.subjects} subjects, {days}")
    if result.before:
        click.echo(
            f"{result.before} entries from before there was a chain: by their day's head only"
        )
    if not faults:
        click.echo("the trail is unaltered")

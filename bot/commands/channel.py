"""`line check`: is the channel set up as the bot needs it."""

from __future__ import annotations

import sys

import click

from bot.commands import desk
from bot.refusals import CannotStart


@click.group("line")
def line_group() -> None:
    """The LINE channel."""


@line_group.command("check")
def line_check() -> None:
    """Verify credentials, webhook address, redelivery and quota; say what to do."""
    from bot.line import check as channel  # noqa: PLC0415
    from bot.line.client import LineClient  # noqa: PLC0415

    chosen = desk.chosen_settings()
    if chosen.simulated:
        raise CannotStart("no LINE channel is set: set LINE_CHANNEL_SECRET and "
                          "LINE_CHANNEL_ACCESS_TOKEN")  # fmt: skip
    line = LineClient(chosen.api_origin, chosen.data_origin, chosen.access_token)
    findings = channel.findings(line, chosen)
    for finding in findings:
        click.echo(f"{'ok  ' if finding.fine else 'FIX '} {finding.words}")
    if not all(finding.fine for finding in findings):
        sys.exit(1)

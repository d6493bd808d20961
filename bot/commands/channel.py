"""`line check` and `richmenu deploy`: the LINE channel and the menus under its chats."""

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
    from bot.line.check import findings  # noqa: PLC0415
    from bot.line.client import LineClient  # noqa: PLC0415

    chosen = desk.chosen_settings()
    if chosen.simulated:
        raise CannotStart("no LINE channel is set: set LINE_CHANNEL_SECRET and "
                          "LINE_CHANNEL_ACCESS_TOKEN")  # fmt: skip
    line = LineClient(chosen.api_origin, chosen.data_origin, chosen.access_token)
    found = findings(line, chosen)
    for finding in found:
        click.echo(finding.line)
    if not all(finding.fine for finding in found):
        sys.exit(1)


@click.group("richmenu")
def rich_menu_group() -> None:
    """The menus under the chat."""


@rich_menu_group.command("deploy")
def deploy() -> None:
    """Send the rich menus to LINE, name them, link them by role; what is there already stays."""
    from bot.line import menu_deployment  # noqa: PLC0415
    from handlers.registry import RICH_MENUS  # noqa: PLC0415
    from models.queues import hold  # noqa: PLC0415
    from scheduler.ports import SendFailed  # noqa: PLC0415

    with desk.migrated("richmenu") as made:
        if made.outside.database.read(hold.holds):
            raise CannotStart("the database is on hold: its menus go to nobody before `resume`")
        try:
            new, old = menu_deployment.deploy(made)
        except SendFailed as failed:
            raise CannotStart(
                f"LINE did not take it ({failed.kind}: {failed.words}): what was sent stays, "
                "run `richmenu deploy` again"
            ) from failed
    count = len(RICH_MENUS)
    click.echo(f"{count} rich menus: {new} sent, {count - new} as before, {old} removed")

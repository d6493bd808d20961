"""`line check` and `richmenu deploy`: the LINE channel and the menus under its chats."""

from __future__ import annotations

import sys

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.refusals import CannotStart


@click.group("line", cls=CommandGroup)
def line_group() -> None:
    """The LINE channel."""


@line_group.command("check")
@printed.JSON
def line_check(as_json: bool) -> None:
    """Verify credentials, webhook address, redelivery and quota; say what to do."""
    from bot.line.check import findings  # noqa: PLC0415
    from bot.line.client import LineClient  # noqa: PLC0415

    chosen = desk.chosen_settings()
    if chosen.simulated:
        raise CannotStart("no LINE channel is set: set LINE_CHANNEL_SECRET and "
                          "LINE_CHANNEL_ACCESS_TOKEN")  # fmt: skip
    line = LineClient(chosen.api_origin, chosen.data_origin, chosen.access_token)
    found = findings(line, chosen)
    if as_json:
        printed.put([finding.row for finding in found])
    for finding in () if as_json else found:
        click.echo(finding.line)
    if not all(finding.fine for finding in found):
        sys.exit(1)


@click.group("richmenu", cls=CommandGroup)
def rich_menu_group() -> None:
    """The menus under the chat."""


@rich_menu_group.command("deploy")
@click.option("--dry-run", is_flag=True, help="only say how many would be sent and removed")
def deploy(dry_run: bool) -> None:
    """Send the rich menus to LINE, name them, link them by role; what is there already stays."""
    from bot import heap, progress  # noqa: PLC0415

    with heap.loading():
        from bot.line import menu_deployment  # noqa: PLC0415
        from handlers.registry import RICH_MENUS  # noqa: PLC0415
        from models.queues import hold  # noqa: PLC0415
        from scheduler.ports import SendFailed  # noqa: PLC0415

    carry_out = menu_deployment.would_deploy if dry_run else menu_deployment.deploy
    with desk.migrated("richmenu") as made, progress.shown("richmenu"):
        if made.outside.database.read(hold.holds):
            raise CannotStart("the database is on hold: its menus go to nobody before `resume`")
        try:
            new, old = carry_out(made)
        except SendFailed as failed:
            raise CannotStart(
                f"LINE did not take it ({failed.kind}: {failed.words}): what was sent stays, "
                "run `richmenu deploy` again"
            ) from failed
    count = len(RICH_MENUS)
    click.echo(f"{count} rich menus: {new} sent, {count - new} as before, {old} removed")

"""`doctor`: what on this machine is not as it must be, and what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from bot.commands import printed

if TYPE_CHECKING:
    from bot.findings import Finding


@click.command("doctor")
@printed.JSON
def doctor(as_json: bool) -> None:
    """Look at settings, permissions, keys, database, disk, clock, proxy, certificate and LINE."""
    wrong = False
    found = []
    for finding in _findings():
        wrong = wrong or not finding.fine
        found.append(finding.row)
        if not as_json:
            click.echo(finding.line)
    if as_json:
        printed.put(found)
    if wrong:
        sys.exit(1)


def _findings() -> Iterator[Finding]:
    """Yield each finding as soon as it is known; those that build on a fault are left out."""
    from bot import settings  # noqa: PLC0415
    from bot.doctor import from_outside, own_machine  # noqa: PLC0415  only what works needs them
    from bot.findings import fine, fix  # noqa: PLC0415
    from bot.settings import SettingsFaults  # noqa: PLC0415

    folder = settings.home()
    try:
        chosen = settings.load(folder)
    except SettingsFaults as wrong:
        yield from (fix(f"setting {fault}") for fault in wrong.faults)
        yield fix("nothing else can be looked at before the settings are right")
        return
    yield fine("all settings can be read")
    yield from own_machine.of_env(folder / ".env")
    yield from own_machine.findings(chosen)
    if chosen.simulated:
        yield fine("no LINE channel is set: the simulator is served, LINE is not looked at")
        return
    yield from from_outside.findings(chosen)

"""The command line: Flask's command group, one command a verb; errors in one line, exit 0/1/2."""

from __future__ import annotations

import os
import sys

import click
from flask.cli import AppGroup
from sqlalchemy.exc import SQLAlchemyError

from bot.commands import channel, foretelling, people, plans, processes, reminding, standing
from bot.settings import SettingsFaults
from bot.wiring import CannotStart
from models.errors import Faults

cli = AppGroup("strongbot", help="The STRONG bot: web, worker and the office's commands.")

for command in (
    processes.run_all,
    processes.web,
    processes.work,
    processes.database,
    people.roster_group,
    plans.plan_group,
    reminding.calendar_group,
    reminding.remind,
    foretelling.forecast,
    standing.status,
    standing.check,
    standing.replay,
    channel.line_group,
):
    cli.add_command(command)


def main() -> None:
    """Run the command line; every expected trouble is one line and exit code 1."""
    os.umask(0o077)  # databases, keys and lists hold what is nobody else's on this machine
    try:
        cli.main(prog_name="strongbot", standalone_mode=True)
    except SettingsFaults as wrong:
        _give_up("\n".join(f"setting {fault}" for fault in wrong.faults))
    except CannotStart as wrong:
        _give_up(str(wrong))
    except Faults as wrong:
        _give_up("\n".join(wrong.faults))
    except SQLAlchemyError as wrong:
        _give_up(f"the database did not do it ({type(wrong).__name__}): try again, or see its log")
    except OSError as wrong:
        _give_up(f"{wrong.filename or 'a file'}: {wrong.strerror or type(wrong).__name__}")


def _give_up(reason: str) -> None:
    click.echo(reason, err=True)
    sys.exit(1)

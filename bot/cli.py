"""The command line: Flask's command group, one command a verb; errors in one line, exit 0/1/2."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import click
from flask.cli import AppGroup
from sqlalchemy.exc import SQLAlchemyError

from bot.commands import (
    announcements,
    audit,
    backing_up,
    channel,
    documents,
    foretelling,
    keys,
    people,
    plans,
    processes,
    reminding,
    rich_menus,
    standing,
)
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
    announcements.announcement_group,
    reminding.calendar_group,
    reminding.remind,
    foretelling.forecast,
    standing.status,
    standing.check,
    standing.replay,
    documents.document_group,
    audit.audit_group,
    channel.line_group,
    rich_menus.rich_menu_group,
    keys.keys_group,
    backing_up.backup,
    backing_up.restore,
):
    cli.add_command(command)


def main() -> None:
    """Run the command line; every expected trouble is one line, exit code 1 (wrong use: 2)."""
    os.umask(0o077)  # databases, keys and lists hold what is nobody else's on this machine
    try:
        sys.exit(_run())
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


def _run() -> int:
    """The command's exit code; what is wrong with its words, in one line."""
    try:
        code = cli.main(prog_name="strongbot", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as nothing:
        nothing.show()
        return 2
    except click.UsageError as wrong:
        path = wrong.ctx.command_path if wrong.ctx else "strongbot"
        _give_up(f"{wrong.format_message()} See `{path} --help`.", 2)
    except click.ClickException as wrong:
        _give_up(wrong.format_message())
    except click.Abort:
        _give_up("stopped")
    return code if isinstance(code, int) else 0


def _give_up(reason: str, code: int = 1) -> NoReturn:
    click.echo(reason, err=True)
    sys.exit(code)

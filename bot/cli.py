"""The command line: click's command group, one command a verb.

An error is one line that says what to do; the exit code is 0 (done), 1 (it could not) or 2 (wrong
use). A command is imported when it is used, since most of the program takes seconds to load and
help, the version and wrong use need none of it.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping
from typing import NoReturn

import click
from click.shell_completion import CompletionItem

from bot.command_group import CommandGroup

COMMANDS = {
    "run": (
        "processes:run_all",
        "Prepare the database, start everything, print one URL (what `make run` does).",
    ),
    "web": ("processes:web", "Serve the webhook with gunicorn."),
    "worker": (
        "processes:work",
        "Do the timed work: sweep the inbox, send, fetch files, clean up.",
    ),
    "db": ("processes:database", "The database: its schema and its file."),
    "roster": ("people:roster_group", "Who works here, in which bureau, with which roles."),
    "plan": ("plans:plan_group", "The plans of the fiscal years."),
    "year": (
        "new_year.years:year_group",
        "A fiscal year that is prepared: nobody is told of it before it is opened.",
    ),
    "announcement": (
        "pledges.announcements:announcement_group",
        "The announcements that people join (No Gift Policy and others).",
    ),
    "survey": (
        "surveys.questionnaires:survey_group",
        "The questionnaires of surveys: packaged ones, and the office's own as XLSForm.",
    ),
    "register": (
        "registers.lists:register_group",
        "Import and list what the office must show: OIT items and other registers.",
    ),
    "oit": (
        "registers.lists:oit_group",
        "Import the year's OIT items (ITA) from Excel or YAML.",
    ),
    "election": (
        "elections.counting:election_group",
        "The committee's key file of an election: made, drilled, and counted with.",
    ),
    "pledge-draft": (
        "ideas.pledge_draft:pledge_draft",
        "The pledge of a bureau's goals as an announcement's file, to be imported or not.",
    ),
    "circular": (
        "circulars.mailing:circular_group",
        "Messages to many people: send one, list those sent, remind of one, take one back.",
    ),
    "calendar": ("office_days:calendar_group", "The office's own days over the public holidays."),
    "remind": (
        "reminding:remind",
        "One pass of the reminders at T (now, if not named), its messages sent before it returns.",
    ),
    "forecast": (
        "reminding:forecast",
        "Reminders and billed messages to come in a month, if nobody sends anything meanwhile.",
    ),
    "status": ("standing:status", "Who has sent what: the figures administrators see in chat."),
    "check": (
        "standing:check",
        "What is wrong now and what to do, and rows that are stuck; exit 1 if there is anything.",
    ),
    "doctor": (
        "doctoring:doctor",
        "Look at settings, permissions, keys, database, disk, clock, proxy, certificate and LINE.",
    ),
    "replay": (
        "standing:replay",
        "Try a stuck row again (ID as `check` prints it: in:12, out:7).",
    ),
    "document": (
        "documents:document_group",
        "The office's documents: `document KIND … -o FILE`, `document verify FILE`.",
    ),
    "understanding": (
        "missed.understanding:understanding_group",
        "Sentences that the bot did not understand, and what they should have opened.",
    ),
    "audit": ("audit:audit_group", "The trail of who did what."),
    "line": ("channel:line_group", "The LINE channel."),
    "richmenu": ("channel:rich_menu_group", "The menus under the chat."),
    "keys": ("key_changes:keys_group", "The keys that seal what is personal."),
    "backup": (
        "backing_up:backup",
        "Everything stored as one archive: `backup FILE` makes it, `backup verify FILE` tries it.",
    ),
    "restore": (
        "backing_up:restore",
        "FILE into the empty database of these settings; refused where anything is stored.",
    ),
    "resume": (
        "backing_up:resume",
        "Let a restored database send again; what waits leaves then, unless its time is over.",
    ),
    "completion": (
        "completing:completion",
        "Print what lets SHELL complete commands, options and files with the Tab key.",
    ),
}
"""Where each command is in bot/commands, and the first sentence of its help."""


class Commands(CommandGroup):
    """A group whose help names its commands without importing any."""

    def __init__(self, name: str, table: Mapping[str, tuple[str, str]], about: str) -> None:
        names = {"help_option_names": ["-h", "--help"]}
        super().__init__(name, help=about, context_settings=names)
        self._places = {each: place for each, (place, _) in table.items()}
        for each, (_, first) in table.items():
            self.add_command(click.Command(each, help=first))  # its place in lists

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in self._places:
            return None
        module, _, attribute = self._places[name].partition(":")
        found: click.Command = getattr(importlib.import_module(f"bot.commands.{module}"), attribute)
        return found

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        listed = [
            CompletionItem(name, help=each.get_short_help_str())
            for name, each in self.commands.items()
            if name.startswith(incomplete)
        ]
        return listed + click.Command.shell_complete(self, ctx, incomplete)


cli = Commands("strongbot", COMMANDS, "The STRONG bot: web, worker and the office's commands.")


def _say_version(ctx: click.Context, _option: click.Parameter, given: bool) -> None:
    if given and not ctx.resilient_parsing:
        from bot import version  # noqa: PLC0415

        click.echo(version.words())
        ctx.exit()


cli.params.append(
    click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_say_version,
        help="Show version, commit and schema, and exit.",
    )
)


def main() -> None:
    """Run the command line. An expected trouble is one line and exit code 1, wrong use is 2."""
    os.umask(0o077)  # only the owner may read databases, keys and lists
    try:
        code = _run()
    except Exception as wrong:
        reason = _expected(wrong)
        if reason is None:
            raise
        _give_up(reason)
    sys.exit(code)


def _expected(wrong: Exception) -> str | None:
    """Return the line for a trouble that can happen; None for a fault of the program."""
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415  no sooner than there is trouble

    from bot import database_faults  # noqa: PLC0415
    from bot.refusals import CannotStart  # noqa: PLC0415
    from bot.settings import SettingsFaults  # noqa: PLC0415
    from models.errors import FileFaults  # noqa: PLC0415

    match wrong:
        case SettingsFaults():
            return "\n".join(f"setting {fault}" for fault in wrong.faults)
        case CannotStart():
            return str(wrong)
        case FileFaults():
            return "\n".join(wrong.faults)
        case SQLAlchemyError():
            kind = type(wrong).__name__
            unknown = f"the database did not do it ({kind}): try again, or see its log"
            return database_faults.words(wrong) or unknown
        case OSError():
            return f"{wrong.filename or 'a file'}: {wrong.strerror or type(wrong).__name__}"
    return None


def _run() -> int:
    """Run the command and return its exit code; print wrong use in one line."""
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

"""A group of commands whose help lists each with its whole first sentence."""

from __future__ import annotations

import click

_LONGEST = 1000  # letters of a first sentence: none is cut


class CommandGroup(click.Group):
    """click cuts a first sentence at the terminal's width; here it goes on in the next line."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [
            (name, command.get_short_help_str(_LONGEST))
            for name, command in sorted(self.commands.items())
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

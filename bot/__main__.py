"""`python -m bot`: the command group (docs/commands.md)."""

from bot.cli import main

main()

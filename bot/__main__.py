"""`python -m bot`: the command group (README.md, Commands)."""

from bot.cli import main

main()

"""`python -m bot`: the command group (contract.md, Command line)."""

from bot.cli import main

main()

"""`completion SHELL`: what lets a shell complete the words of `strongbot` (click's own)."""

from __future__ import annotations

import click


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print what lets SHELL complete commands, options and files with the Tab key.

    bash and zsh: add `source <(strongbot completion bash)` (or zsh) to ~/.bashrc or ~/.zshrc, there
    after `compinit`. fish: `strongbot completion fish > ~/.config/fish/completions/strongbot.fish`.
    The folder of `strongbot` must be on the PATH.
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415

    program = ctx.find_root()
    made = get_completion_class(shell)
    assert made is not None and program.info_name is not None
    name = program.info_name
    click.echo(made(program.command, {}, name, f"_{name.upper()}_COMPLETE").source())

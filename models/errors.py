"""Errors that carry codes and values; handlers put them into words."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")


class Refusal(Exception):
    """The person asked for something the office's rules do not allow.

    Nothing has been stored.
    code: the rule; handlers turn it into a Thai sentence.
    facts: the values this sentence needs.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def permitted(check: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Whether the check passes with these arguments: False if it raises Refusal."""
    try:
        check(*args, **kwargs)
    except Refusal:
        return False
    return True


class FileFaults(Exception):
    """A file was refused as a whole.

    faults: every fault with its place in the file, one line each.
    """

    def __init__(self, faults: list[str]) -> None:
        super().__init__(f"{len(faults)} fault(s)")
        self.faults = faults

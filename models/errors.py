"""What can be wrong, as values that say what to do next; no wording for people here."""

from __future__ import annotations

from collections.abc import Callable


class Refusal(Exception):
    """The person asked for something the office's rules do not allow.

    `code` names the rule (handlers turn it into a Thai sentence); `facts` are the values that
    sentence needs. Nothing has been stored.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def permitted(check: Callable[[], object]) -> bool:
    """Whether the office's rules allow it: False where the check raises Refusal."""
    try:
        check()
    except Refusal:
        return False
    return True


class Faults(Exception):
    """A file was refused as a whole; `faults` names every fault by its place, one line each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(f"{len(faults)} fault(s)")
        self.faults = faults

"""What a check of the machine or the channel says: that something is right, or what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `words` say what is right, or what to do."""

    fine: bool
    words: str

    @property
    def line(self) -> str:
        return f"{'ok  ' if self.fine else 'FIX '} {self.words}"

    @property
    def row(self) -> dict[str, object]:
        """Return it as `--json` tells it."""
        return {"fine": self.fine, "words": self.words}


def fine(words: str) -> Finding:
    return Finding(True, words)


def fix(words: str) -> Finding:
    return Finding(False, words)

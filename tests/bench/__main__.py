"""`python -m tests.bench`: runs the parts, prints the table, writes it where asked."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tests.bench import (
    acks,
    archives,
    big_office,
    conversation,
    documents,
    explain,
    growth,
    household,
    machine,
    questions,
    reminders,
    sign_ins,
    size,
    slow,
    turns,
    web_processes,
)
from tests.bench.figures import Section, markdown, summary, text_table, with_block
from tests.bench.processes import ROOT
from tests.bench.run import SIZES, Part, Run

PARTS: dict[str, Part] = {
    "acks": acks.part,
    "slow": slow.part,
    "turns": turns.part,
    "web_processes": web_processes.part,
    "conversation": conversation.part,
    "explain": explain.part,
    "sign_ins": sign_ins.part,
    "rest": household.rest,
    "memory": household.memory,
    "start": household.starts,
    "growth": growth.part,
    "big_office": big_office.part,
    "reminders": reminders.part,
    "questions": questions.part,
    "size": size.part,
    "documents": documents.part,
    "archives": archives.part,
}
"""Every part under its name, in the order they run; memory is looked at after turns were made."""


DISTURBED = 0.05
"""From this share of the wanted processor time on that the host took a part is played again."""


def main() -> int:
    """Measure, print; 0 whether or not the targets were reached, since they are figures."""
    given = _arguments().parse_args()
    var = ROOT / "var"  # where a database of the bot's lies: not a folder held in memory
    var.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=var))
    sections: list[Section] = []
    begun, before = time.monotonic(), machine.ProcessorTime.now()
    try:
        told = machine.describe(folder)
        sys.stdout.write(told + "\n")
        for section in measured(Run(folder, given.size), given.only or PARTS, given.again):
            sections.append(section)
            sys.stdout.write(text_table([section]))
            sys.stdout.flush()
        sys.stdout.write("\n" + summary(sections))
    finally:
        shutil.rmtree(folder)
    taken = machine.taken_words(machine.ProcessorTime.now().taken_since(before))
    told += f" The run took {_minutes(time.monotonic() - begun)}. {taken}".rstrip()
    sys.stdout.write(told + "\n")
    _write(given, sections, told)
    return 0


@dataclass(frozen=True)
class Played:
    """A part's sections, and the share (0 to 1) of the wanted processor time the host took."""

    sections: Sequence[Section]
    taken: float


def measured(
    run: Run, parts: Iterable[str], again: int = 0, stat: Path = machine.STAT
) -> Iterator[Section]:
    """The sections of these parts; how long each part took is told.

    again: how often a part is played again at most where the host disturbed it; the play that it
        disturbed least counts, whatever the figures are.
    stat: where the system counts processor time.
    """
    try:
        for name in parts:
            begun = time.monotonic()
            tries = [_played(run, name, stat)]
            while tries[-1].taken > DISTURBED and len(tries) <= again:
                run.clear()
                tries.append(_played(run, name, stat))
            yield from min(tries, key=lambda each: each.taken).sections
            times = f", {len(tries)} plays" if len(tries) > 1 else ""
            sys.stdout.write(f"  ({name}: {_minutes(time.monotonic() - begun)}{times})\n")
    finally:
        run.close()


def _played(run: Run, name: str, stat: Path) -> Played:
    began = before = machine.ProcessorTime.now(stat)
    sections = []
    for section in PARTS[name](run):
        now = machine.ProcessorTime.now(stat)
        told = machine.taken_words(now.taken_since(before))
        sections.append(replace(section, notes=(*section.notes, *filter(None, [told]))))
        before = now
    return Played(sections, before.taken_since(began))


def _minutes(seconds: float) -> str:
    return f"{seconds // 60:.0f} min {seconds % 60:.0f} s"


def _write(given: argparse.Namespace, sections: Sequence[Section], told: str) -> None:
    if given.json:
        whole = {"machine": told, "sections": [asdict(section) for section in sections]}
        given.json.write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    if given.markdown:
        page = given.markdown.read_text(encoding="utf-8")
        given.markdown.write_text(with_block(page, markdown(sections, told)), encoding="utf-8")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default=SIZES[0])
    parser.add_argument(
        "--quick", dest="size", action="store_const", const="quick", help="rougher, about a minute"
    )
    parser.add_argument(
        "--only", action="append", choices=tuple(PARTS), help="this part; repeatable"
    )
    parser.add_argument(
        "--explain", dest="only", action="append_const", const="explain",
        help="where the time of a turn goes",
    )  # fmt: skip
    parser.add_argument(
        "--again", type=int, default=0, metavar="N",
        help="play a part again, up to N times, where the machine's host took its time",
    )  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="put the table in its block")
    return parser


if __name__ == "__main__":
    sys.exit(main())

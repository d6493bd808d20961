"""`python -m tests.bench`: runs the parts, prints the table, writes it where asked."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench import acks, conversation, growth, household, machine, questions, reminders, turns
from tests.bench.figures import Section, markdown, summary, text_table, with_block
from tests.bench.processes import ROOT
from tests.bench.stage import Stage

PARTS = ("acks", "turns", "conversation", "memory", "start", "growth", "reminders", "questions")


def main() -> int:
    """Measure, print; 0 whether or not the targets were reached, since they are figures."""
    given = _arguments().parse_args()
    var = ROOT / "var"  # where a database of the bot's lies: not a folder held in memory
    var.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=var))
    sections: list[Section] = []
    try:
        told = machine.describe(folder)
        sys.stdout.write(told + "\n")
        for section in measured(folder, given.only or PARTS, given.quick):
            sections.append(section)
            sys.stdout.write(text_table([section]))
            sys.stdout.flush()
        sys.stdout.write("\n" + summary(sections))
    finally:
        shutil.rmtree(folder)
    _write(given, sections, told)
    return 0


def measured(folder: Path, parts: Sequence[str], quick: bool) -> Iterator[Section]:
    """The parts asked for, each section as soon as it is known; a stage where processes meet."""
    if set(parts) - {"growth", "reminders", "questions"}:
        stage = Stage(folder / "stage")
        try:
            yield from _staged(stage, parts, quick)
        finally:
            stage.stop()
    if "start" in parts:
        sample = stage.started_in["sdk"]
        yield household.starts(folder / "start", 1 if quick else 3, sample)
    if "growth" in parts:
        grown = growth.QUICK if quick else growth.Plan()
        yield from growth.sections(grown, growth.measure(folder / "growth", grown))
    if "reminders" in parts:
        yield reminders.section(folder / "reminders", quick)
    if "questions" in parts:
        asked = questions.QUICK if quick else questions.Plan()
        yield questions.section(asked, questions.measure(folder / "questions", asked))


def _staged(stage: Stage, parts: Sequence[str], quick: bool) -> Iterator[Section]:
    if "acks" in parts:
        burst = acks.QUICK if quick else acks.Plan()
        yield from acks.sections(acks.measure(stage, burst))
    if "turns" in parts:
        stretch = turns.QUICK if quick else turns.Plan()
        yield from turns.sections(stretch, *turns.measure(stage, stretch))
    if "conversation" in parts:
        yield from conversation.sections(conversation.measure(stage, 3 if quick else 15))
    if "memory" in parts:
        yield household.memory(stage)


def _write(given: argparse.Namespace, sections: Sequence[Section], told: str) -> None:
    if given.json:
        whole = {"machine": told, "sections": [asdict(section) for section in sections]}
        given.json.write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    if given.markdown:
        page = given.markdown.read_text(encoding="utf-8")
        given.markdown.write_text(with_block(page, markdown(sections, told)), encoding="utf-8")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="about a minute, rougher")
    parser.add_argument("--only", action="append", choices=PARTS, help="this part; repeatable")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="put the table in its block")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""The lines of the office's own plan: its title, measures and guidelines, and what stands in a cell
(002:155-224)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines

_MEASURE = pattern_of(r"^\W*มาตรการ(?:ที่)?\s*(\d{1,2})(?![\d.])\s*[:：.]?\s*(.*)$")
_GUIDELINES = pattern_of(r"^\W*แนวทาง")
_NUMBERED = pattern_of(r"^\W{0,3}(\d{1,2}(?:\.\d{1,2}){1,2})\.?\)?\s*(?=\D)(\S.*)$")
_TITLE = pattern_of(r"^\W*แผน(?!ก)")
_REMARKS = pattern_of(r"^\W*หมายเหตุ\s*[:：]\s*(.*)$")
_YEAR = pattern_of(r"(?:พ\.?\s?ศ\.?|ปีงบประมาณ)\s*(?:พ\.?\s?ศ\.?\s*)?(25\d\d)")
_BULLET = pattern_of(r"^[\s•●▪◦○\-–—*]+")
_SECRET = pattern_of(r"\b(?:pass\s?word\s*[:：]?|รหัสผ่าน\s*[:：])\s*[!-~]+", re.IGNORECASE)
_MOST_TITLE_LINES = 4
_HEADINGS = pattern_of(r"^\W*(?:โครงการ/กิจกรรม|รายละเอียดโครงการ|ส่วนที่|วัตถุประสงค์)")


@dataclass
class MeasureLines:
    """A measure as it is read: number, words, its project and its guidelines."""

    number: str
    title: str
    project: str = ""
    guidelines: list[list[str]] = field(default_factory=list)


@dataclass
class Around:
    """What stands around the tables.

    secrets: whether a password was left out.
    """

    title: list[str] = field(default_factory=list)
    measures: list[MeasureLines] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    secrets: bool = False
    _mode: str = "title"

    @property
    def words(self) -> str:
        """The plan's title on one line."""
        return " ".join(" ".join(self.title).split())

    @property
    def year(self) -> int | None:
        """The fiscal year (B.E.) that the title names."""
        found = _YEAR.findall(self.words)
        return int(found[-1]) if found else None

    def take(self, text: str) -> None:
        """Reads a line that stands outside the tables, or alone across one."""
        for line in self.clean(text).split("\n"):
            if line.strip():
                self._line(line.strip())

    def clean(self, text: str) -> str:
        """Returns the text in Arabic digits, without passwords."""
        plain = normalise_lines(text)
        left = _SECRET.sub("", plain)
        self.secrets = self.secrets or left != plain
        return left

    def table_begins(self) -> None:
        """What follows are the activities of the measure named last."""
        self._mode = "table"

    def _line(self, line: str) -> None:
        measure = _MEASURE.match(line)
        if measure is not None:
            self._measure(measure[1], measure[2])
        elif _GUIDELINES.match(line):
            self._mode = "guidelines" if self.measures else self._mode
        elif (remark := _REMARKS.match(line)) is not None:
            self._mode = "remarks"
            self.remarks.append(remark[1])
        else:
            self._goes_on(line)

    def _measure(self, number: str, words: str) -> None:
        if all(each.number != str(int(number)) for each in self.measures):
            self.measures.append(MeasureLines(str(int(number)), words))
            self._mode = "measure"

    def _goes_on(self, line: str) -> None:
        if _HEADINGS.match(line):
            self._mode = "heading" if self.measures else self._mode
        elif self._mode == "measure":
            self.measures[-1].title = f"{self.measures[-1].title} {line}".strip()
        elif self._mode == "guidelines":
            self._guideline(line)
        elif self._mode == "remarks":
            self.remarks.append(line)
        elif self._mode == "title":
            self._title(line)

    def _guideline(self, line: str) -> None:
        found, guidelines = _NUMBERED.match(line), self.measures[-1].guidelines
        if found is not None:
            guidelines.append([found[1], found[2]])
        elif guidelines:
            guidelines[-1][1] = f"{guidelines[-1][1]} {line}"

    def _title(self, line: str) -> None:
        if self.title and not self.year and len(self.title) < _MOST_TITLE_LINES:
            self.title.append(line)
        elif not self.title and _TITLE.match(line):
            self.title.append(line)


@dataclass(frozen=True)
class Entry:
    """An activity in a cell: its number, or "", its title, and the lines below it."""

    number: str
    title: str
    lines: tuple[str, ...] = ()


def entries(cell: str) -> tuple[str, list[Entry]]:
    """Returns the words in front of the first number, and each numbered activity of the cell."""
    before: list[str] = []
    found: list[tuple[str, list[str]]] = []
    for line in filter(None, (each.strip() for each in cell.split("\n"))):
        numbered = _NUMBERED.match(line)
        if numbered is not None:
            found.append((numbered[1], [numbered[2].strip()]))
        elif found:
            found[-1][1].append(line)
        else:
            before.append(line)
    read = [Entry(number, lines[0], points(lines[1:])) for number, lines in found]
    return "\n".join(before), read


def points(lines: Sequence[str]) -> tuple[str, ...]:
    """Returns lines without the signs of a list."""
    return tuple(text for line in lines if (text := _BULLET.sub("", line).strip()))


def is_measure(text: str) -> bool:
    """Tells whether the line names a measure."""
    return _MEASURE.match(normalise_lines(text).strip()) is not None

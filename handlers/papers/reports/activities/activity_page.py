"""The report of one activity on one page: who, what, where, when, how, how it was used, pictures.

The parts are the source's (003:44, 115-117). What nobody told gets dotted lines to write on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from handlers.papers.paper_desk import ToldOfWork
from handlers.papers.printing.model import (
    Blank,
    Block,
    FactLine,
    Facts,
    Heading,
    OnePage,
    Paragraph,
    Pictures,
    Thumb,
)
from handlers.papers.printing.shortened import shortened
from handlers.papers.told_words import on_paper
from handlers.papers.wording import DRAFT, OfficeWords, round_or_year
from handlers.reports.report_words import percent_words, publicity_words, title_of
from models.documents.document_activities import ActivityReport
from models.plans.plan_roll import EACH_BUREAU
from models.reports.report import SUBMITTED

MOST_PHOTOS = 6
"""More would be too small to see on one page."""
_MOST_LINES, _LETTERS = 26, 88
"""The lines of people's words that a page holds in small letters, and the letters of a line."""
_ACROSS = {1: 1, 2: 2, 4: 2}
"""By number of pictures, how many stand side by side."""
_MANY = 3
_THAI = re.compile("[ก-ฮ]")
_NAME_ENDS = re.compile(r"\.[A-Za-z0-9]{2,5}$")
_LONGEST_NAME = 60
_GOES_ON = "… (อ่านต่อในรายงานฉบับเต็ม)"


@dataclass(frozen=True)
class ActivityPage:
    """One page. names: of picture files by id, as the senders' phones gave them."""

    about: ActivityReport
    told: Sequence[ToldOfWork]
    names: Mapping[int, str]
    own: OfficeWords

    def page(self) -> OnePage:
        """Returns the page."""
        about = self.about
        plan = about.plan.title.replace(EACH_BUREAU, about.bureau.name)
        draft = DRAFT if about.report.state == SUBMITTED else ""
        return OnePage(
            title=[
                "รายงานสรุปผลการดำเนินกิจกรรม",
                self._named(),
                self.own(f"ตาม{plan}"),
            ],
            blocks=list(self._blocks()),
            draft=draft,
        )

    def _named(self) -> str:
        about = self.about
        return self.own(f"{about.activity.number} {title_of(about.activity, about.version)}")

    def _blocks(self) -> Iterator[Block]:
        texts, about = self._shortened(), self.about
        yield Paragraph(f"{about.bureau.name} {self._round()}", align="center")
        yield Heading(self.own("1. ใคร ทำอะไร ที่ไหน เมื่อไร อย่างไร"), 2)
        yield Facts(list(self._facts(texts)))
        yield Heading(self.own("2. นำมาใช้ในสำนัก/กลุ่มได้อย่างไร"), 2)
        yield Blank(2)
        yield Heading(self.own("3. ภาพประกอบ"), 2)
        yield from self._photos()

    def _round(self) -> str:
        due = self.about.report.due
        return self.own(round_or_year(due, self.about.plan.fiscal_year))

    def _facts(self, texts: Mapping[str, str]) -> Iterator[FactLine]:
        about = self.about
        yield FactLine("ใคร", "\n".join(self._who()))
        yield FactLine("ทำอะไร", self._named())
        yield _or_blank("ที่ไหน", self._several("where"))
        yield _or_blank("เมื่อไร", self._several("when"))
        yield _or_blank("อย่างไร", texts["narrative"])
        yield FactLine("ผลที่ได้", self.own(percent_words(about.version.percent)))
        yield _or_blank("ผลผลิต", texts["output"])
        yield _or_blank("ผลลัพธ์", texts["outcome"])
        if about.version.publicity or about.version.links:
            yield FactLine("การเผยแพร่", _cut(publicity_words(about.version), 4))

    def _who(self) -> Iterator[str]:
        responsible = self.about.activity.responsible.strip()
        beside = f" ({responsible})" if responsible and _lines(responsible) == 1 else ""
        yield f"{self.about.bureau.name}{self.own(beside)}"
        yield from dict.fromkeys(self.own(each.came) for each in self.told if each.came)

    def _several(self, what: str) -> str:
        """Returns the places of all events that were held, or their days; each of them once."""
        found = dict.fromkeys(self.own(getattr(each, what)) for each in self.told)
        return "\n".join([each for each in found if each][:4])

    def _shortened(self) -> dict[str, str]:
        """Returns the report's texts, the long ones cut so that the page holds them."""
        sent = self.about.version
        more = f"\nกิจกรรมเพิ่มเติม: {sent.further_activity}" if sent.further_activity else ""
        texts = {
            "narrative": on_paper(f"{sent.narrative}{more}".strip()),
            "output": on_paper(sent.output.strip()),
            "outcome": on_paper(sent.outcome.strip()),
        }
        over = sum(map(_lines, texts.values())) > _MOST_LINES
        shares = {"narrative": 0.5, "output": 0.25, "outcome": 0.25}
        if not over:
            return texts
        left = _MOST_LINES - sum(
            min(_lines(texts[name]), int(_MOST_LINES * share)) for name, share in shares.items()
        )
        return {
            name: _cut(texts[name], int(_MOST_LINES * share) + left)
            for name, share in shares.items()
        }

    def _photos(self) -> Iterator[Block]:
        pictures = self.about.pictures
        shown = pictures[:MOST_PHOTOS]
        if not shown:
            yield Paragraph("รายงานนี้ไม่มีภาพในระบบ ติดภาพประกอบในที่ว่างนี้")
            return
        items = [
            (Thumb(file.file_key or ""), caption(self.own, place, self.names.get(file.id, "")))
            for place, file in enumerate(shown, 1)
        ]
        yield Pictures(items, _ACROSS.get(len(shown), _MANY))
        if len(pictures) > len(shown):
            words = self.own(first_pictures(len(shown), len(pictures)))
            yield Paragraph(words, align="center")


def first_pictures(shown: int, count: int) -> str:
    """Says that a paper shows only the first of a report's pictures."""
    return f"แสดง {shown} ภาพแรก จากทั้งหมด {count:,} ภาพ"


def caption(own: OfficeWords, place: int, name: str) -> str:
    """Returns the words below a picture: its place, and its file's name if a person gave it one."""
    plain = _NAME_ENDS.sub("", name).strip()
    told = f" {plain[:_LONGEST_NAME]}" if _THAI.search(plain) else ""
    return f"{own(f'ภาพที่ {place}')}{told}"


def _or_blank(label: str, text: str) -> FactLine:
    return FactLine(label, text, 0 if text else 1)


def _lines(text: str) -> int:
    """Returns about how many lines of a page the text takes."""
    return sum(max(1, ceil(len(line) / _LETTERS)) for line in text.split("\n"))


def _cut(text: str, most: int) -> str:
    """Returns the text's first lines, as many as `most` on the page, and that it goes on."""
    if _lines(text) <= most:
        return text
    kept: list[str] = []
    for line in text.split("\n"):
        left = most - _lines("\n".join(kept)) if kept else most
        if left <= 0:
            break
        kept.append(line[: left * _LETTERS])
    return shortened(text, len("\n".join(kept)), _GOES_ON)

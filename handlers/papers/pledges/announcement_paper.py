"""An announcement with its text in force and its place to sign; then who joined it (002:171, 235).

Who has not joined is never named, nor counted for people who may not see a bureau's figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.papers.paper_desk import PaperDesk
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Notes,
    PageBreak,
    Paragraph,
    Share,
    Signatures,
    Table,
)
from handlers.papers.wording import DASH, OfficeWords, day_words, moment_words
from handlers.pledges import pledge_words
from models.calendar import office_day
from models.errors import Refusal
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Bureau, Person
from models.people.scope import bureaus_seen
from models.pledges import announcing, coverage, joined_people
from models.pledges.announcement_documents import begun
from models.pledges.coverage import CampaignFilter, PledgeCount
from models.pledges.joined_people import JoinedPerson
from models.pledges.milestones import FEWEST
from models.pledges.pledge import Announcement, AnnouncementVersion, JoiningCampaign

OFFICE = "สำนักงานเลขาธิการวุฒิสภา"
_COUNTED = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))
"""Who sees the figures of bureaus (`ความครอบคลุม`)."""
_FIGURES = (
    Column("หน่วยงาน", 4.5),
    Column("ต้องร่วม (คน)", 1.3, "right"),
    Column("ไม่นับ (คน)", 1.2, "right"),
    Column("ร่วมประกาศ (คน)", 1.5, "right"),
    Column("ร้อยละ", 1.1, "right"),
)
_NAMES = (
    Column("ที่", 0.7, "center"),
    Column("ชื่อ", 4),
    Column("ตำแหน่ง", 3.6),
    Column("ร่วมประกาศเมื่อ", 2),
)


@dataclass(frozen=True)
class AnnouncementPaper:
    """An announcement as its reader may see it.

    unit: who announces.
    head: who signs first, and when they did through the bot, or None.
    office: the figures of the whole office; None: too few bureaus to tell them to this reader.
    counts: of each bureau that the reader sees.
    joined: who joined in these bureaus, by the bureau's name.
    """

    of: Announcement
    text: AnnouncementVersion
    unit: str
    on: date | None
    head: Person | None
    signed_at: datetime | None
    office: PledgeCount | None
    counts: Sequence[PledgeCount]
    joined: Mapping[str, Sequence[JoinedPerson]]
    own: OfficeWords

    @property
    def title(self) -> list[str]:
        about = self.text.title.removeprefix("ประกาศ").strip()
        return [self.own(f"ประกาศ{self.unit}"), self.own(f"เรื่อง {about}")]

    def blocks(self) -> Iterator[Block]:
        for part in self.text.text.split("\n\n"):
            if part.strip():
                yield Paragraph(self.own(part.strip()), indent=True)
        if self.on is not None:
            yield Paragraph(self.own(f"ประกาศ ณ วันที่ {day_words(self.on)}"), align="center")
        yield Signatures([self._signer()], letter=True)
        yield from self._who_joined()
        code = pledge_words.hash_words(self.text.text_hash)
        yield Notes("ข้อความที่ใช้", [f"{self.own(f'ฉบับที่ {self.text.version}')} {code}"])

    def _signer(self) -> str:
        if self.head is None:
            return "(                                        )\nผู้ประกาศ"
        lines = [f"({self.head.name})", self.head.position]
        if self.signed_at is not None:
            lines.append(self.own(f"ร่วมประกาศผ่านระบบเมื่อ {moment_words(self.signed_at)}"))
        return "\n".join(line for line in lines if line)

    def _who_joined(self) -> Iterator[Block]:
        if self.office is None and not self.counts:
            return
        if self.counts:
            yield PageBreak()
        yield Heading("ผู้ร่วมประกาศ", 2)
        if self.office is not None:
            yield Paragraph(self.own(f"ทั้ง{OFFICE} {_share(self.office)}"))
        if self.counts:
            rows = [self._figures(each, each.bureau) for each in self.counts]
            if len(self.counts) > 1:
                rows.append(self._figures(coverage.together(self.counts), "รวม", bold=True))
            yield Table("แต่ละหน่วยงาน", _FIGURES, rows)
        for each in self.counts:
            yield from self._names(each.bureau)

    def _figures(self, count: PledgeCount, name: str, bold: bool = False) -> list[Cell]:
        share = Share(count.share) if count.share is not None else None
        figures = (count.must, count.excused, count.joined, share)
        return [Cell(name, bold=bold), *(Cell(each, bold=bold) for each in figures)]

    def _names(self, bureau: str) -> Iterator[Block]:
        people = self.joined.get(bureau, ())
        if not people:
            return
        yield Heading(f"{bureau} {self.own(f'ร่วมประกาศ {len(people):,} คน')}", 2)
        rows = [
            [Cell(n), Cell(each.name), Cell(each.position or None), Cell(each.on)]
            for n, each in enumerate(people, 1)
        ]
        yield Table(bureau, _NAMES, rows)


def _share(count: PledgeCount) -> str:
    share = f"{count.share.normalize():f}" if count.share is not None else DASH
    target = f" เป้าหมายร้อยละ {count.target.normalize():f}" if count.target is not None else ""
    return f"ร่วมประกาศ {count.joined:,} จาก {count.counted:,} คน ร้อยละ {share}{target}"


def gather(desk: PaperDesk) -> Document:
    """Returns the announcement that is asked for. Raises Refusal: no_rows."""
    of = desk.session.get(Announcement, desk.request.gift or 0)
    text = announcing.version(desk.session, of.id, of.version) if of is not None else None
    if of is None or text is None:
        raise Refusal("no_rows")
    campaigns = begun(desk.session, of, desk.today)
    seen = _seen(desk)
    counts = _counts(desk, of, seen)
    head = _head(desk, campaigns)
    named = [each.bureau_id for each in counts if each.bureau_id is not None]
    joined = joined_people.joined_to(desk.session, of.id, named, desk.now)
    paper = AnnouncementPaper(
        of=of,
        text=text,
        unit=_unit(desk, campaigns),
        on=_day(campaigns, text),
        head=head,
        signed_at=announcing.joined_at(desk.session, of, head) if head is not None else None,
        office=_office(desk, of),
        counts=counts,
        joined=joined,
        own=desk.own,
    )
    return Document(
        title=paper.title,
        meta=[],
        blocks=list(paper.blocks()),
        made_at=desk.now,
        digits=desk.digits,
        whole=sorted({each.name for people in joined.values() for each in people}),
    )


def _seen(desk: PaperDesk) -> frozenset[int] | None:
    """Returns the bureaus whose figures the reader sees; None: all."""
    reader = desk.reader
    if reader is None:
        return None
    return bureaus_seen(desk.session, reader) if reader.has(*_COUNTED) else frozenset()


def _counts(desk: PaperDesk, of: Announcement, seen: frozenset[int] | None) -> list[PledgeCount]:
    narrow = CampaignFilter(of.fiscal_year, seen, of.id)
    found = coverage.counts(desk.session, desk.now, narrow)
    return sorted(found, key=lambda each: each.bureau)


def _office(desk: PaperDesk, of: Announcement) -> PledgeCount | None:
    narrow = CampaignFilter(of.fiscal_year, None, of.id)
    found = coverage.counts(desk.session, desk.now, narrow, "announcement")
    told = [each for each in found if each.bureaus >= FEWEST or _seen(desk) is None]
    return told[0] if told else None


def _unit(desk: PaperDesk, campaigns: Sequence[JoiningCampaign]) -> str:
    """Returns the only bureau that announces it, else the office."""
    of = {each.bureau_id for each in campaigns}
    only = of.pop() if len(of) == 1 else None
    bureau = desk.session.get(Bureau, only) if only is not None else None
    return bureau.name if bureau is not None else OFFICE


def _day(campaigns: Sequence[JoiningCampaign], text: AnnouncementVersion) -> date | None:
    """Returns the day it was announced, or its text changed; None before it begins."""
    first = min((each.first_day for each in campaigns), default=None)
    if first is None or text.version == 1:
        return first
    return max(first, office_day(text.since))


def _head(desk: PaperDesk, campaigns: Sequence[JoiningCampaign]) -> Person | None:
    """Returns who signs it, if that is one person: of the reader's bureau, else of all."""
    reader = desk.reader
    of = [each for each in campaigns if reader and each.bureau_id == reader.bureau_id] or campaigns
    heads = {each.head_id for each in of}
    only = heads.pop() if len(heads) == 1 else None
    return desk.session.get(Person, only) if only is not None else None

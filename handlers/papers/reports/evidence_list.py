"""The evidence index of a round: by bureau and report its files and public links.

A link that ends after ten minutes is useless on paper. The index prints the file's place in the
round's archive, and the public links that the report names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Digits,
    Document,
    Heading,
    Notes,
    Paragraph,
    Table,
    Thumb,
)
from handlers.papers.wording import OfficeWords, clean, in_digits, round_or_year
from handlers.reports.filing.report_evidence import kind_of, size_of, size_words
from models.attachments.attachment import Attachment
from models.calendar import office_day
from models.documents.document_evidence import EvidenceRow

FOLDER = "evidence"
"""The archive's folder of files; ASCII, because people type it and programs read it."""

MOST_THUMBS = 300
"""The most small pictures in one file; decoding each takes some hundredths of a second."""

_COUNTED = "รายงานที่ส่งแล้ว {:,} ฉบับ หลักฐาน {:,} ไฟล์ รวม {} รายงานที่ไม่มีไฟล์แนบ {:,} ฉบับ"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ENDINGS: Mapping[str, str] = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    f"{_OFFICE}wordprocessingml.document": "docx",
    f"{_OFFICE}spreadsheetml.sheet": "xlsx",
}
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST_NAME = 60
_COLUMNS = (
    Column("ภาพ", 1.1, "center"),
    Column("กิจกรรม", 2.5),
    Column("ไฟล์หรือลิงก์", 2.9),
    Column("ชนิด", 0.8, "center"),
    Column("ขนาด", 0.8, "right"),
    Column("วันที่ส่ง", 1.3),
    Column("ตำแหน่งใน ZIP ของรอบ", 2.4),
)


@dataclass(frozen=True)
class EvidenceRows:
    year: int
    """The fiscal year (B.E.)."""
    due: date | None
    """None: all its rounds."""
    reports: Sequence[EvidenceRow]
    names: Mapping[int, str]
    """The names of files by id, as the senders' phones gave them."""


def build(rows: EvidenceRows, now: datetime, digits: Digits) -> Document:
    """Returns the index as of `now` (aware)."""
    when = round_or_year(rows.due, rows.year)
    built = _Index(rows, digits)
    return Document(
        title=["ดัชนีเอกสารหลักฐานประกอบรายงาน"],
        meta=[in_digits(when, digits)],
        blocks=list(built.blocks()),
        made_at=now,
        digits=digits,
        landscape=True,
        whole=sorted({row.bureau for row in rows.reports}),
    )


def places(rows: EvidenceRows) -> Iterator[tuple[EvidenceRow, Attachment, str]]:
    """Yields every file and its place in the archive: bureau, activity and round, then its own
    name."""
    for row in rows.reports:
        for place, file in enumerate(row.files, 1):
            yield row, file, _place(row, place, file, rows.names.get(file.id, ""))


def _place(row: EvidenceRow, place: int, file: Attachment, name: str) -> str:
    ending = _ENDINGS.get(file.media_type or "", "bin")
    plain = safe_name(name.rpartition(".")[0] or name) or f"file-{file.id}"
    when = row.due.isoformat() if row.due else "no-date"
    folder = f"{FOLDER}/{safe_name(row.bureau)}/{row.plan_id}-{safe_name(row.number)} {when}"
    return f"{folder}/{place:02} {plain}.{ending}"


def safe_name(text: str) -> str:
    """Returns the text as a file name that every system takes."""
    plain = _NOT_IN_NAMES.sub(" ", clean(text).replace("\n", " "))
    return re.sub(" +", " ", plain)[:_LONGEST_NAME].strip(" .")


class _Index:
    def __init__(self, rows: EvidenceRows, digits: Digits) -> None:
        self._rows, self.own = rows, OfficeWords(digits)
        self._places = {(id(row), file.id): path for row, file, path in places(rows)}
        pictures = (file for row in rows.reports for file in row.files if _is_picture(file))
        self._thumbed = {file.id for file, _ in zip(pictures, range(MOST_THUMBS), strict=False)}

    def blocks(self) -> Iterator[Block]:
        reports = self._rows.reports
        if not reports:
            yield Paragraph("ยังไม่มีรายงานที่ส่งในรอบนี้")
            return
        files = [file for row in reports for file in row.files]
        size = sum(file.size or 0 for file in files)
        without = sum(not row.files for row in reports)
        yield Paragraph(
            self.own(_COUNTED.format(len(reports), len(files), size_words(size), without)),
            bold=True,
        )
        for bureau, group in groupby(reports, key=lambda row: row.bureau):
            yield Heading(bureau)
            yield Table(bureau, _COLUMNS, [line for row in group for line in self._lines(row)])
        yield Notes("หมายเหตุ", [self.own(item) for item in self._remarks()])

    def _lines(self, row: EvidenceRow) -> Iterator[list[Cell]]:
        lines = [*(self._file(row, file) for file in row.files), *self._others(row)]
        if not lines:
            lines = [(None, "ไม่มีไฟล์แนบ", None, None, None)]
        # The day on which a plan's source was loaded is no day of sending.
        sent = Cell(None if row.version.source else office_day(row.version.submitted_at))
        about = self.own(f"{row.number} {row.version.activity_title or row.title}")
        for at, (thumb, name, kind, size, path) in enumerate(lines):
            shown = Cell(thumb if thumb is not None else "")
            described = Cell(about if at == 0 else self.own(f"{row.number} ”"))
            yield [shown, described, Cell(name), Cell(kind), Cell(size), sent, Cell(path)]

    def _file(self, row: EvidenceRow, file: Attachment) -> _Line:
        key = file.file_key
        thumb = Thumb(key) if file.id in self._thumbed and key is not None else None
        name = self._rows.names.get(file.id) or f"ไฟล์ {file.id}"
        path = self._places[id(row), file.id]
        return thumb, name, kind_of(file), self.own(size_of(file)) or None, path

    def _others(self, row: EvidenceRow) -> Iterator[_Line]:
        """Yields the report's public links, and the proofs that a plan's source names without a
        file."""
        published = (str(known.get("link") or "") for known in row.version.published.values())
        for link in dict.fromkeys((*row.version.links, *filter(None, published))):
            yield None, link, "ลิงก์", None, None
        for name in row.version.evidence_names:
            yield None, name, "ระบุชื่อ", None, None
        for name in row.version.proof_names:
            yield None, name, "จากระบบ", None, None

    def _remarks(self) -> Iterator[str]:
        yield "ตำแหน่งใน ZIP คือที่อยู่ของไฟล์ใน “ชุดเอกสารของรอบ” ซึ่งผู้ดูแลแผนและผู้บริหารขอได้จาก “เอกสาร”"
        yield "“ระบุชื่อ” คือหลักฐานที่รายงานต้นฉบับกล่าวถึงโดยไม่มีไฟล์ในระบบ"
        if any(row.version.proofs for row in self._rows.reports):
            yield "“จากระบบ” คือเอกสารที่ระบบทำให้จากข้อมูล ขอได้ด้วยปุ่ม “ดูไฟล์แนบ” ที่การ์ดของรายงาน"
        pictures = sum(_is_picture(file) for row in self._rows.reports for file in row.files)
        if pictures > MOST_THUMBS:
            yield f"แสดงภาพย่อ {MOST_THUMBS:,} ภาพแรก จากทั้งหมด {pictures:,} ภาพ"


_Line = tuple[Thumb | None, str, str | None, str | None, str | None]


def _is_picture(file: Attachment) -> bool:
    return (file.media_type or "").startswith("image/")

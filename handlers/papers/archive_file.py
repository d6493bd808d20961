"""The archive of a round for ITA: documents, the evidence itself, and an index with SHA-256.

The same rows and moment give the same bytes. Files are taken one at a time, and more than a few
megabytes are written to disk: memory holds one file, then the archive.
"""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import BinaryIO, cast

from handlers.papers.printing import sheet_file
from handlers.papers.printing.model import (
    Cell,
    Column,
    Document,
    Enclosed,
    EnclosedFile,
    Heading,
    Notes,
    Table,
)
from handlers.papers.printing.thumbnails import Fetch
from handlers.papers.wording import moment_words
from models.calendar import BANGKOK

ENDING = "zip"

MOST_EVIDENCE = 512 * 1024 * 1024
"""Bytes of evidence in one archive; a bureau's own archive holds what the office's has no room for.

With the documents it stays below what `document verify` takes.
"""

INDEX = "index"
_IN_MEMORY = 8 * 1024 * 1024
_PACKED = ("docx", "xlsx", "jpg", "png", "zip", "pdf")
"""Compressed already: packing them again saves nothing."""


def enclosing(
    document: Document, documents: Sequence[Enclosed], files: Sequence[EnclosedFile]
) -> Document:
    """Returns the archive's cover with all files that fit.

    Files that do not fit are named on it, and it is marked as a draft: the reader has to fetch the
    rest.
    """
    fitting, left = _fitting(files)
    if left:
        size = sum(file.size for file in left) / 1024 / 1024
        left_out = (
            f"หลักฐาน {len(left):,} ไฟล์ ({size:,.1f} MB) ไม่ได้อยู่ในชุดนี้ เพราะเกิน "
            f"{MOST_EVIDENCE // 1024 // 1024} MB ขอชุดเอกสารของรอบเป็นรายสำนักเพื่อให้ได้ครบ"
        )
        document = replace(
            document,
            draft=left_out,
            blocks=[*document.blocks, Notes(left_out, [file.path for file in left])],
        )
    return replace(document, blocks=[*document.blocks, *documents, *fitting])


def _fitting(
    files: Sequence[EnclosedFile],
) -> tuple[list[EnclosedFile], list[EnclosedFile]]:
    fitting: list[EnclosedFile] = []
    left: list[EnclosedFile] = []
    room = MOST_EVIDENCE
    for file in files:
        if file.size <= room:
            fitting.append(file)
            room -= file.size
        else:
            left.append(file)
    return fitting, left


@dataclass(frozen=True)
class _Packed:
    path: str
    size: int
    sha256: str


def render(
    document: Document, footer: str, fetch: Fetch, make: Callable[[Document, str], bytes]
) -> BinaryIO:
    """Returns the archive, open; whoever has it closes it. A large one lies on the disk.

    make(document, ending): the bytes of an enclosed document, marked as ours.
    """
    moment = document.made_at.astimezone(BANGKOK)  # an archive knows no time zone
    out = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY))
    with zipfile.ZipFile(out, "w") as archive:
        contents = _contents(document, fetch, make)
        listed = [_add(archive, moment, path, data) for path, data in contents]
        packed = {each.path for each in listed}
        gone = [file.path for file in _files(document) if file.path not in packed]
        index = _index(document, listed, gone)
        _add(archive, moment, f"{INDEX}.xlsx", sheet_file.render(index, footer))
        _add(archive, moment, f"{INDEX}.txt", _as_text(document, listed, gone, footer))
    return out


def _files(document: Document) -> list[EnclosedFile]:
    return [block for block in document.blocks if isinstance(block, EnclosedFile)]


def _contents(
    document: Document, fetch: Fetch, make: Callable[[Document, str], bytes]
) -> Iterator[tuple[str, bytes]]:
    """Yields each file in turn. A file whose bytes are gone is left out, and the index says so."""
    for block in document.blocks:
        if isinstance(block, Enclosed):
            yield block.path, make(block.document, block.path.rpartition(".")[2])
    for file in _files(document):
        data = fetch(file.key)
        if data is not None:
            yield file.path, data


def _add(archive: zipfile.ZipFile, moment: datetime, path: str, data: bytes) -> _Packed:
    entry = zipfile.ZipInfo(path, moment.timetuple()[:6])
    packed = path.rpartition(".")[2] in _PACKED
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)
    return _Packed(path, len(data), hashlib.sha256(data).hexdigest())


def _index(document: Document, listed: Sequence[_Packed], gone: Sequence[str]) -> Document:
    columns = (Column("ไฟล์", 6), Column("ขนาด (ไบต์)", 1.2, "right"), Column("SHA-256", 5))
    rows = [[Cell(each.path), Cell(each.size), Cell(each.sha256)] for each in listed]
    own = [block for block in document.blocks if not isinstance(block, Enclosed | EnclosedFile)]
    missing = [Notes("ไฟล์ที่ไม่มีในระบบแล้ว", list(gone))] if gone else []
    heading = Heading(f"สารบัญ {len(listed):,} ไฟล์")
    return replace(document, blocks=[*own, heading, Table("สารบัญ", columns, rows), *missing])


def _as_text(
    document: Document, listed: Sequence[_Packed], gone: Sequence[str], footer: str
) -> bytes:
    """Returns the index as `sha256sum --check` reads it: other lines begin with #."""
    lines = [f"# {line}" for line in (*document.title, *document.meta, footer)]
    lines += [f"# {moment_words(document.made_at)}"]
    for block in document.blocks:
        if isinstance(block, Notes):
            lines += [f"# {block.title}", *(f"#   {item}" for item in block.items)]
    lines += [f"{each.sha256}  {each.path}" for each in listed]
    lines += [f"# ไม่มีในระบบแล้ว: {path}" for path in gone]
    return ("\n".join(lines) + "\n").encode()

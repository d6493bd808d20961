"""Word and Excel: reads the package of parts within limits and packs it again without harm."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from scheduler.content_checked import (
    EXCEL,
    PARTS_DROPPED,
    WORD,
    Checked,
    ContentRefused,
    Reason,
    made,
    not_ours,
)
from scheduler.opening.content_links import Followed, follow
from scheduler.opening.content_parts import cleaned
from scheduler.opening.content_xml import outermost

_MIB = 1024 * 1024
_UNPACKED_BYTES = 200 * _MIB
_UNPACKED_RATIO = 200
_PART_BYTES = 64 * _MIB
_LISTING_BYTES = 2 * _MIB
_PARTS = 2_000

NAMED_WITH_MACROS = ("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "ppam")
_MAIN_PARTS = {f"{WORD}.main+xml": (WORD, "document"), f"{EXCEL}.main+xml": (EXCEL, "workbook")}
_CONTENT_TYPES = "[Content_Types].xml"
_MACRO_TYPES = re.compile(r"macroenabled|vbaproject|macrosheet|activex", re.IGNORECASE)
_MACRO_PARTS = re.compile(rf"vbaproject|activex|\.({'|'.join(NAMED_WITH_MACROS)})$", re.IGNORECASE)


def office(data: bytes, claimed: str | None) -> Checked:
    with zipfile.ZipFile(BytesIO(data)) as package:
        entries = [entry for entry in package.infolist() if not entry.is_dir()]
        _guard(entries, len(data))
        names = {entry.filename.lower(): entry.filename for entry in entries}
        if _CONTENT_TYPES.lower() not in names:
            raise not_ours(claimed)
        types = _Types.read(_listing(package, names[_CONTENT_TYPES.lower()]))
        if types.with_macros or any(map(_MACRO_PARTS.search, names)):
            raise ContentRefused(Reason.HAS_MACROS)
        mains = [name for name, declared in types.of_parts.items() if declared in _MAIN_PARTS]
        if not mains:
            raise not_ours(claimed)
        media_type, root = _MAIN_PARTS[types.of_parts[mains[0]]]
        main = names.get(mains[0])
        if len(mains) > 1 or main is None or outermost(package.read(main))[1] != root:
            raise ContentRefused(Reason.BROKEN)
        followed = follow(names, lambda name: _listing(package, name))
        if main not in followed.parts:
            raise ContentRefused(Reason.BROKEN)
        return _packed(package, types, followed, media_type)


def _listing(package: zipfile.ZipFile, name: str) -> bytes:
    """Return a list of types or relationships; short, since it is read into a tree."""
    if package.getinfo(name).file_size > _LISTING_BYTES:
        raise ContentRefused(Reason.TOO_BIG)
    return package.read(name)


@dataclass(frozen=True)
class _Types:
    """Content types.

    of_parts: of single parts, by their lower-case name
    of_endings: by file ending
    """

    of_parts: dict[str, str]
    of_endings: dict[str, str]

    @classmethod
    def read(cls, body: bytes) -> _Types:
        outermost(body)
        of_parts, of_endings = {}, {}
        for entry in ElementTree.fromstring(body):
            declared = entry.get("ContentType", "").strip()
            if entry.get("PartName"):
                of_parts[entry.get("PartName", "").lstrip("/").lower()] = declared
            else:
                of_endings[entry.get("Extension", "").lower()] = declared
        return cls(of_parts, of_endings)

    @property
    def with_macros(self) -> bool:
        return any(map(_MACRO_TYPES.search, (*self.of_parts.values(), *self.of_endings.values())))

    def of(self, name: str) -> str:
        ending = name.lower().rpartition(".")[2]
        return self.of_parts.get(name.lower()) or self.of_endings.get(ending, "")

    def written(self, parts: Iterable[str]) -> bytes:
        entries = [
            f"<Default Extension={quoteattr(ending)} ContentType={quoteattr(declared)}/>"
            for ending, declared in self.of_endings.items()
        ]
        entries += [
            f"<Override PartName={quoteattr('/' + name)} "
            f"ContentType={quoteattr(self.of_parts[name.lower()])}/>"
            for name in parts
            if name.lower() in self.of_parts
        ]
        address = "http://schemas.openxmlformats.org/package/2006/content-types"
        return f'<Types xmlns="{address}">{"".join(entries)}</Types>'.encode()


def _guard(entries: list[zipfile.ZipInfo], packed_bytes: int) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise ContentRefused(Reason.ENCRYPTED)
    unpacked = sum(entry.file_size for entry in entries)  # reading never passes file_size
    biggest = max((entry.file_size for entry in entries), default=0)
    if unpacked > min(_UNPACKED_BYTES, _UNPACKED_RATIO * packed_bytes) or len(entries) > _PARTS:
        raise ContentRefused(Reason.TOO_BIG)
    if biggest > _PART_BYTES:
        raise ContentRefused(Reason.TOO_BIG)
    names = {entry.filename.lower() for entry in entries}
    unsafe = any(re.search(r"^/|\\|(^|/)\.\.(/|$)", name) for name in names)
    overlapping = sum(entry.compress_size for entry in entries) > packed_bytes
    if unsafe or overlapping or len(names) < len(entries):
        raise ContentRefused(Reason.BROKEN)


def _packed(
    package: zipfile.ZipFile, types: _Types, followed: Followed, media_type: str
) -> Checked:
    """Return the new file. Memory holds one unpacked part at a time."""
    out, flattened = BytesIO(), False
    parts = sorted(followed.parts)
    with zipfile.ZipFile(out, "w") as made_file:
        _put(made_file, _CONTENT_TYPES, types.written(parts))
        for name, body in sorted(followed.lists.items()):
            _put(made_file, name, body)
        for name in parts:
            body, changed = cleaned(name, types.of(name), package.read(name))
            flattened = flattened or changed
            _put(made_file, name, body)
    remark = PARTS_DROPPED if flattened or followed.embedded else None
    return made(media_type, out.getvalue(), remark=remark)


def _put(package: zipfile.ZipFile, name: str, body: bytes) -> None:
    entry = zipfile.ZipInfo(name)  # 1980-01-01, no extra fields
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # else it shows which system packed it
    package.writestr(entry, body)

"""The result of checking a file somebody sent: checked and cleaned, or refused for a reason."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Kind = Literal["picture", "pdf", "word", "excel"]


_OOXML = "application/vnd.openxmlformats-officedocument."
WORD, EXCEL = f"{_OOXML}wordprocessingml.document", f"{_OOXML}spreadsheetml.sheet"

MADE: Mapping[str, tuple[Kind, str]] = {
    "image/jpeg": ("picture", "jpg"),
    "image/png": ("picture", "png"),
    "application/pdf": ("pdf", "pdf"),
    WORD: ("word", "docx"),
    EXCEL: ("excel", "xlsx"),
}
"""Kind and extension (without a dot) by media type, for every file that the check returns."""


class Reason(StrEnum):
    """Why a file is refused. handlers holds the sentence that people read for each."""

    TOO_BIG = "too_big"
    EMPTY = "empty"
    NOT_SUPPORTED = "not_supported"
    DISGUISED = "disguised"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    HAS_MACROS = "has_macros"
    TOO_LARGE_PICTURE = "too_large_picture"
    TOO_HEAVY = "too_heavy"
    ACTIVE_PARTS = "active_parts"


PREVIEW_SIDE = 1024
"""Pixels on the longer side of a preview: as JPEG it stays below LINE's 1 MB, whatever it shows."""

PREVIEWED_FROM = 1_000_000
"""Bytes: what LINE shows as its own preview at the most (line.md, image message)."""

PARTS_DROPPED = "parts_dropped"
"""The remark on a file that is kept without a part that its sender may miss."""


class ContentRefused(Exception):
    """The file is refused for `reason`. The message never quotes the file."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that could be opened.

    kind: picture, PDF, Word or Excel
    media_type, extension: of `data`, whatever the sender's name said; the extension has no dot
    data: the cleaned file; `sha256` is its hex digest
    width, height: pixels as shown upright
    pages: of a PDF
    remark: PARTS_DROPPED or None
    """

    kind: Kind
    media_type: str
    extension: str
    data: bytes
    width: int | None = None
    height: int | None = None
    pages: int | None = None
    remark: str | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def made(
    media_type: str,
    data: bytes,
    width: int | None = None,
    height: int | None = None,
    pages: int | None = None,
    remark: str | None = None,
) -> Checked:
    """Return a file of one of the kinds that we make. Raises KeyError for any other media type."""
    kind, extension = MADE[media_type]
    return Checked(kind, media_type, extension, data, width, height, pages, remark)


def not_ours(claimed: str | None, honest: bool = False) -> ContentRefused:
    """Return the refusal of a file of another kind: disguised if its name claimed one of ours."""
    disguised = claimed not in (None, "other") and not honest
    return ContentRefused(Reason.DISGUISED if disguised else Reason.NOT_SUPPORTED)

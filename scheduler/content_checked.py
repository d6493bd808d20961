"""What became of a file somebody sent: checked and cleaned, or refused for a reason."""

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
"""Kind and extension (without a dot) by media type, of every file that comes out of the check."""


class Reason(StrEnum):
    """Why a file is not taken; the sentence people read for each is in handlers."""

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


PARTS_DROPPED = "parts_dropped"
"""The remark on a file that is kept without something its sender may miss."""


class Refused(Exception):
    """The file is not taken, for `reason`; the message never holds anything of the file."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that opened: `data` is the cleaned file, `sha256` its hex digest.

    `media_type` and `extension` (without a dot) are of `data`, whatever the sender's name said.
    `width` and `height` are pixels as shown upright. `remark`: PARTS_DROPPED or None.
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
    """A file of one of the kinds we make; KeyError for any other media type."""
    kind, extension = MADE[media_type]
    return Checked(kind, media_type, extension, data, width, height, pages, remark)


def not_ours(claimed: str | None, honest: bool = False) -> Refused:
    """The refusal of a file of no kind we take; disguised, if its name claimed one of ours."""
    disguised = claimed not in (None, "other") and not honest
    return Refused(Reason.DISGUISED if disguised else Reason.NOT_SUPPORTED)

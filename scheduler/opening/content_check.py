"""Opens people's files for real and gives back cleaned bytes; never reads or writes anything else.

Only the child process (content_child) imports this module: hostile bytes meet parsers.
"""

from typing import Literal

import filetype  # type: ignore[import-untyped]  # the library ships no types

from scheduler.content_checked import Checked, Kind, Reason, Refused, not_ours
from scheduler.opening.content_office import NAMED_WITH_MACROS, office
from scheduler.opening.content_pdf import pdf
from scheduler.opening.content_pictures import picture

__all__ = ["Checked", "Reason", "Refused", "check"]

_MIB = 1024 * 1024
_PICTURES = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/apng": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
}
_NAMED: dict[str, Kind] = {
    **dict.fromkeys("jpg jpeg jfif png apng webp gif heic heif bmp tif tiff".split(), "picture"),
    "pdf": "pdf",
    **dict.fromkeys(("docx", "doc"), "word"),
    **dict.fromkeys(("xlsx", "xls"), "excel"),
}
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")


def check(data: bytes, declared_name: str | None, limit_bytes: int = 25 * _MIB) -> Checked:
    """The file, opened and cleaned; the same bytes in always give the same bytes out.

    Pictures come back upright, at most 3000 pixels on the longest side, without EXIF. PDF comes
    back without scripts, attachments and document information; Word and Excel without the names
    of their authors. A name without an ending (pictures from LINE have none) claims nothing.

    Raises Refused, and nothing else, whatever the bytes are.
    """
    if not data:
        raise Refused(Reason.EMPTY)
    if len(data) > limit_bytes:
        raise Refused(Reason.TOO_BIG)
    claimed = _claimed_kind(declared_name)
    try:
        checked = _opened(data, claimed)
    except Refused:
        raise
    except MemoryError:
        raise Refused(Reason.TOO_HEAVY) from None
    except Exception:
        # Four parsers meet hostile bytes here, each with errors of its own; their texts may
        # quote the file, so they go no further.
        raise Refused(Reason.BROKEN) from None
    if claimed not in (None, checked.kind):
        raise Refused(Reason.DISGUISED)
    return checked


def _claimed_kind(name: str | None) -> Kind | Literal["other"] | None:
    ending = (name or "").strip().rpartition(".")[2].lower() if "." in (name or "") else ""
    if ending in NAMED_WITH_MACROS:
        raise Refused(Reason.HAS_MACROS)
    if ending in _NAMED:
        return _NAMED[ending]
    # "แผน 1.6" or "20 มี.ค" has a dot and no ending: only endings known elsewhere are claims.
    return "other" if ending and filetype.get_type(ext=ending) else None


def _opened(data: bytes, claimed: str | None) -> Checked:
    media_type = filetype.guess_mime(data) or ""
    if media_type in _PICTURES:
        try:
            return picture(data, _PICTURES[media_type])
        except MemoryError:
            raise Refused(Reason.TOO_LARGE_PICTURE) from None
    if media_type == "application/pdf":
        return pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return office(data, claimed)
    if data.startswith(_OLD_OFFICE) and "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused(Reason.ENCRYPTED)  # what a docx or xlsx with a password really is
    related = {
        "picture": media_type.startswith("image/"),
        "word": data.startswith(_OLD_OFFICE),
        "excel": data.startswith(_OLD_OFFICE),
    }
    raise not_ours(claimed, honest=related.get(claimed or "", False))

"""Opens people's files for real and returns cleaned bytes. Reads and writes nothing else.

Only the child process (content_child) imports this module: here parsers read hostile bytes.
"""

from typing import Literal

import filetype  # type: ignore[import-untyped]  # the library ships no types

from scheduler.content_checked import Checked, ContentRefused, Kind, Reason, not_ours
from scheduler.opening.content_office import NAMED_WITH_MACROS, office
from scheduler.opening.content_pdf import pdf
from scheduler.opening.content_pictures import picture

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
    """Return the file, opened and cleaned. The same input always gives the same output.

    Pictures come back upright, at most 3000 pixels on the longest side, without EXIF. PDF comes
    back without scripts, attachments and document information; Word and Excel without their
    authors' names. A name without an ending claims no kind (LINE's pictures have none).

    Raises ContentRefused and nothing else, for any bytes.
    """
    if not data:
        raise ContentRefused(Reason.EMPTY)
    if len(data) > limit_bytes:
        raise ContentRefused(Reason.TOO_BIG)
    claimed = _claimed_kind(declared_name)
    try:
        checked = _opened(data, claimed)
    except ContentRefused:
        raise
    except MemoryError:
        raise ContentRefused(Reason.TOO_HEAVY) from None
    except Exception:
        # Four parsers read hostile bytes here, each with its own errors. The errors' texts may
        # quote the file, so they stop here.
        raise ContentRefused(Reason.BROKEN) from None
    if claimed not in (None, checked.kind):
        raise ContentRefused(Reason.DISGUISED)
    return checked


def _claimed_kind(name: str | None) -> Kind | Literal["other"] | None:
    ending = (name or "").strip().rpartition(".")[2].lower() if "." in (name or "") else ""
    if ending in NAMED_WITH_MACROS:
        raise ContentRefused(Reason.HAS_MACROS)
    if ending in _NAMED:
        return _NAMED[ending]
    # "แผน 1.6" or "20 มี.ค" has a dot but no ending: only known endings claim a kind.
    return "other" if ending and filetype.get_type(ext=ending) else None


def _opened(data: bytes, claimed: str | None) -> Checked:
    media_type = filetype.guess_mime(data) or ""
    if media_type in _PICTURES:
        try:
            return picture(data, _PICTURES[media_type])
        except MemoryError:
            raise ContentRefused(Reason.TOO_LARGE_PICTURE) from None
    if media_type == "application/pdf":
        return pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return office(data, claimed)
    if data.startswith(_OLD_OFFICE) and "EncryptedPackage".encode("utf-16-le") in data:
        raise ContentRefused(Reason.ENCRYPTED)  # a docx or xlsx with a password has this form
    related = {
        "picture": media_type.startswith("image/"),
        "word": data.startswith(_OLD_OFFICE),
        "excel": data.startswith(_OLD_OFFICE),
    }
    raise not_ours(claimed, honest=related.get(claimed or "", False))

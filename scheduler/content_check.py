"""Opens people's files for real and gives back cleaned bytes; never reads or writes anything else.

Only the worker process imports this module: it carries the heavy libraries.
"""

import hashlib
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import Literal
from xml.etree import ElementTree
from xml.parsers import expat

import filetype  # type: ignore[import-untyped]  # the library ships no types
import pikepdf
from pikepdf.settings import set_qpdf_limits
from PIL import Image, ImageOps

Kind = Literal["picture", "pdf", "word", "excel"]

_MIB = 1024 * 1024
_PIXELS = 50_000_000
_LONGEST_SIDE = 3000
_JPEG_QUALITY = 88
_UNPACKED_BYTES = 200 * _MIB
_UNPACKED_RATIO = 200
_PARTS = 5_000

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
_NAMED_WITH_MACROS = ("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "ppam")
_OOXML = "application/vnd.openxmlformats-officedocument."
_MAIN_PARTS: dict[str, tuple[Kind, str, str, str]] = {
    f"{_OOXML}wordprocessingml.document.main+xml": (
        "word", "document", "docx", f"{_OOXML}wordprocessingml.document"
    ),
    f"{_OOXML}spreadsheetml.sheet.main+xml": (
        "excel", "workbook", "xlsx", f"{_OOXML}spreadsheetml.sheet"
    ),
}  # fmt: skip
_CONTENT_TYPES = "[Content_Types].xml"
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_MACRO_TYPES = re.compile(r"macroenabled|vbaproject|macrosheet|activex", re.IGNORECASE)
_MACRO_PARTS = re.compile(rf"vbaproject|activex|\.({'|'.join(_NAMED_WITH_MACROS)})$", re.IGNORECASE)

# Who wrote, commented or saved it, outside docProps: attributes and elements by part.
_VALUE = rb"""\s*=\s*)(?:"[^"]*"|'[^']*')"""
_PERSONAL = [
    (re.compile(part), re.compile(pattern), replacement)
    for part, pattern, replacement in (
        (r"word/[^/]+\.xml$", rb"(\sw(?:15)?:(?:author|initials|userId)" + _VALUE, rb'\1"Author"'),
        (r"xl/comments", rb"(<(?:\w+:)?author>)[^<]*", rb"\1Author"),
        (r"xl/persons/", rb"(\s(?:displayName|userId)" + _VALUE, rb'\1"Author"'),
        (r"xl/workbook\.xml$", rb"(<x15ac:absPath\s[^>]*?url" + _VALUE, rb'\1""'),
    )
]

_PDF_DROPPED = tuple(
    "/OpenAction /AA /Metadata /JavaScript /EmbeddedFiles /XFA /AF /EF /PieceInfo /Collection "
    "/Perms /DSS /JS".split()
)
_PDF_ACTIONS_DROPPED = frozenset(
    "/JavaScript /Launch /SubmitForm /ImportData /GoToR /GoToE /Rendition /RichMediaExecute "
    "/Movie /Sound".split()
)


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


class Refused(Exception):
    """The file is not taken, for `reason`; the message never holds anything of the file."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that opened: `data` is the cleaned file, `sha256` its hex digest.

    `media_type` and `extension` (without a dot) are of `data`, whatever the sender's name said.
    `width` and `height` are pixels as shown upright.
    """

    kind: Kind
    media_type: str
    extension: str
    data: bytes
    width: int | None = None
    height: int | None = None
    pages: int | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


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
    except Exception:
        # Four parsers meet hostile bytes here, each with errors of its own; their texts may
        # quote the file, so they go no further.
        raise Refused(Reason.BROKEN) from None
    if claimed not in (None, checked.kind):
        raise Refused(Reason.DISGUISED)
    return checked


def _claimed_kind(name: str | None) -> Kind | Literal["other"] | None:
    ending = (name or "").strip().rpartition(".")[2].lower() if "." in (name or "") else ""
    if ending in _NAMED_WITH_MACROS:
        raise Refused(Reason.HAS_MACROS)
    if ending in _NAMED:
        return _NAMED[ending]
    # "แผน 1.6" or "20 มี.ค" has a dot and no ending: only endings known elsewhere are claims.
    return "other" if ending and filetype.get_type(ext=ending) else None


def _opened(data: bytes, claimed: str | None) -> Checked:
    media_type = filetype.guess_mime(data) or ""
    if media_type in _PICTURES:
        return _picture(data, _PICTURES[media_type])
    if media_type == "application/pdf":
        return _pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return _office(data, claimed)
    if data.startswith(_OLD_OFFICE) and "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused(Reason.ENCRYPTED)  # what a docx or xlsx with a password really is
    related = {
        "picture": media_type.startswith("image/"),
        "word": data.startswith(_OLD_OFFICE),
        "excel": data.startswith(_OLD_OFFICE),
    }
    raise _not_ours(claimed, honest=related.get(claimed or "", False))


def _not_ours(claimed: str | None, honest: bool = False) -> Refused:
    disguised = claimed not in (None, "other") and not honest
    return Refused(Reason.DISGUISED if disguised else Reason.NOT_SUPPORTED)


# Pictures


def _picture(data: bytes, format_name: str) -> Checked:
    try:
        image: Image.Image = Image.open(BytesIO(data), formats=(format_name,))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused(Reason.TOO_LARGE_PICTURE) from None
    with image:
        if image.width * image.height > _PIXELS:
            raise Refused(Reason.TOO_LARGE_PICTURE)
        image.draft(None, (_LONGEST_SIDE, _LONGEST_SIDE))  # a huge JPEG is decoded at half size
        image.load()
        plain = _plain(image, keep_transparency=format_name == "PNG")
        _turn_upright(plain, image)
    plain.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    out = BytesIO()
    if format_name == "PNG":
        plain.save(out, "PNG")
        media_type, extension = "image/png", "png"
    else:
        plain.save(out, "JPEG", quality=_JPEG_QUALITY)
        media_type, extension = "image/jpeg", "jpg"
    return Checked("picture", media_type, extension, out.getvalue(), plain.width, plain.height)


def _plain(image: Image.Image, keep_transparency: bool) -> Image.Image:
    """The pixels alone: everything Pillow would carry over into the new file stays behind."""
    if image.mode.startswith("I"):  # 16 bits of grey, which convert would cut off at white
        plain = image.convert("I").point(lambda level: level / 256).convert("L")
    elif not image.has_transparency_data:
        plain = image.convert("L" if image.mode in ("1", "L") else "RGB")
    else:
        plain = image.convert("RGBA")
        if not keep_transparency:
            white = Image.new("RGBA", plain.size, "white")
            plain = Image.alpha_composite(white, plain).convert("RGB")
    plain.info = {}
    return plain


def _turn_upright(plain: Image.Image, source: Image.Image) -> None:
    try:
        turn = source.getexif().get(0x0112)
    except Exception:
        return  # damaged EXIF is no reason to refuse a picture that decodes
    if turn in range(2, 9):
        # On a copy of the one tag: with the sender's whole EXIF, exif_transpose fails on odd tags.
        plain.getexif()[0x0112] = turn
        ImageOps.exif_transpose(plain, in_place=True)
        plain.info = {}


def _without_exif(jpeg: bytes) -> bytes:
    """The same picture, bit for bit, without EXIF, XMP, IPTC and comments."""
    kept, at = [jpeg[:2]], 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at + 1 : at + 2] not in (b"\xda", b""):
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if jpeg[at + 1] not in (0xE1, 0xED, 0xFE):
            kept.append(jpeg[at:end])
        at = end
    return b"".join(kept) + jpeg[at:]


# PDF


def _pdf(data: bytes) -> Checked:
    if b"%%EOF" not in data.rstrip(b"\0\r\n\t ")[-1024:]:
        raise Refused(Reason.BROKEN)  # cut short on its way; qpdf would make up the rest
    # One flate stream must not unpack into all memory there is. The limit is of the process.
    set_qpdf_limits(flate_max_memory=64 * _MIB, run_length_max_memory=64 * _MIB)
    try:
        pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        raise Refused(Reason.ENCRYPTED) from None
    with pdf:
        if pdf.is_encrypted:
            raise Refused(Reason.ENCRYPTED)
        promised, pages = pdf.Root.Pages.get("/Count"), len(pdf.pages)
        if not pages or promised != pages:
            raise Refused(Reason.BROKEN)  # else qpdf would mend it by leaving pages out
        _disarm(pdf)
        out = BytesIO()
        pdf.save(out, deterministic_id=True, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    with pikepdf.open(out) as again:
        if len(again.pages) != pages:
            raise Refused(Reason.BROKEN)
    return Checked("pdf", "application/pdf", "pdf", out.getvalue(), pages=pages)


def _disarm(pdf: pikepdf.Pdf) -> None:
    for key in ("/Info", "/ID"):
        if key in pdf.trailer:
            del pdf.trailer[key]
    for place in (pdf.Root, pdf.Root.get("/Names"), pdf.Root.get("/AcroForm")):
        if isinstance(place, pikepdf.Dictionary):
            _drop(place, _PDF_DROPPED)
    todo: list[object] = list(pdf.objects)
    while todo:
        node = todo.pop()
        if isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
            _disarm_one(node)
            todo.extend(value for _, value in node.items() if _is_inside(value))
        elif isinstance(node, pikepdf.Array):
            todo.extend(value for value in node if _is_inside(value))


def _is_inside(value: object) -> bool:
    """Whether the walk still has to go there: what is indirect has its own turn."""
    return isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect


def _disarm_one(node: pikepdf.Dictionary | pikepdf.Stream) -> None:
    if str(node.get("/S")) in _PDF_ACTIONS_DROPPED:
        _drop(node, list(node.keys()))
    # Without one of these it may be a list of fonts or pictures under names such as /AA.
    if any(key in node for key in ("/Type", "/Subtype", "/FT", "/F", "/UF")):
        _drop(node, _PDF_DROPPED)
    if "/Rect" in node and str(node.get("/Subtype")) != "/Widget":
        _drop(node, ["/T"])  # who wrote the note; of a form field it is the field's name
    if isinstance(node, pikepdf.Stream) and _only(node.get("/Filter")) == pikepdf.Name.DCTDecode:
        parameters = _only(node.get("/DecodeParms"))
        node.write(
            _without_exif(node.read_raw_bytes()),
            filter=pikepdf.Name.DCTDecode,
            decode_parms=parameters if isinstance(parameters, pikepdf.Dictionary) else None,
        )


def _only(value: object) -> object:
    return value[0] if isinstance(value, pikepdf.Array) and len(value) == 1 else value


def _drop(node: pikepdf.Object, keys: Iterable[str]) -> None:
    for key in keys:
        if key in node:
            del node[key]


# Word and Excel


def _office(data: bytes, claimed: str | None) -> Checked:
    parts = _unpacked(data)
    if _CONTENT_TYPES not in parts:
        raise _not_ours(claimed)
    types = _content_types(parts[_CONTENT_TYPES])
    if _MACRO_TYPES.search(" ".join(types.values())) or any(map(_MACRO_PARTS.search, parts)):
        raise Refused(Reason.HAS_MACROS)
    mains = [name for name, content_type in types.items() if content_type in _MAIN_PARTS]
    if not mains:
        raise _not_ours(claimed)
    kind, root, extension, media_type = _MAIN_PARTS[types[mains[0]]]
    if len(mains) > 1 or _root(parts[mains[0]])[1] != root:
        raise Refused(Reason.BROKEN)
    cleaned = {name: _cleaned_part(name, body) for name, body in parts.items()}
    return Checked(kind, media_type, extension, _packed(cleaned))


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        entries = [entry for entry in package.infolist() if not entry.is_dir()]
        _guard(entries, len(data))
        return {entry.filename: package.read(entry) for entry in entries}


def _guard(entries: list[zipfile.ZipInfo], packed_bytes: int) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused(Reason.ENCRYPTED)
    unpacked = sum(entry.file_size for entry in entries)  # reading never goes past file_size
    if unpacked > min(_UNPACKED_BYTES, _UNPACKED_RATIO * packed_bytes) or len(entries) > _PARTS:
        raise Refused(Reason.TOO_BIG)
    names = {entry.filename.lower() for entry in entries}
    unsafe = any(re.search(r"^/|\\|(^|/)\.\.(/|$)", name) for name in names)
    overlapping = sum(entry.compress_size for entry in entries) > packed_bytes
    if unsafe or overlapping or len(names) < len(entries):
        raise Refused(Reason.BROKEN)


def _content_types(body: bytes) -> dict[str, str]:
    """Content type by part name (without the first slash), or by "*.ending" where it is general."""
    _root(body)
    found = {}
    for entry in ElementTree.fromstring(body):
        name = entry.get("PartName", "").lstrip("/") or "*." + entry.get("Extension", "")
        found[name] = entry.get("ContentType", "").strip()
    return found


def _root(body: bytes) -> tuple[str, str]:
    """Namespace and name of the outermost element of a well-formed XML part without a DTD."""
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def first(name: str, _attributes: object) -> None:
        found.append(name)
        parser.StartElementHandler = None

    def doctype(*_declared: object) -> None:
        raise Refused(Reason.BROKEN)  # the format forbids one; it only serves entity bombs

    parser.StartElementHandler = first
    parser.StartDoctypeDeclHandler = doctype
    parser.Parse(body, True)
    namespace, _, name = found[0].rpartition(" ")
    return namespace, name


def _cleaned_part(name: str, body: bytes) -> bytes:
    if body.startswith(b"\xff\xd8\xff"):
        return _without_exif(body)
    if not name.endswith((".xml", ".rels", ".psmdcp")):
        return body
    namespace, root = _root(body)
    if root in ("coreProperties", "Properties") and "roperties" in namespace:
        return f'<{root} xmlns="{namespace}"/>'.encode()
    if root == "Relationships":
        return _without_outside_parts(body)
    for part, pattern, replacement in _PERSONAL:
        if part.match(name):
            body = pattern.sub(replacement, body)
    return body


def _without_outside_parts(body: bytes) -> bytes:
    """Links stay; templates, pictures and sheets fetched from elsewhere on opening do not.

    Their addresses are also where a sender's user name and folders show.
    """
    relationships = ElementTree.fromstring(body)
    fetched = [
        each
        for each in relationships
        if each.get("TargetMode") == "External" and not each.get("Type", "").endswith("/hyperlink")
    ]
    for each in fetched:
        each.set("Target", "removed")
    return ElementTree.tostring(relationships, "utf-8") if fetched else body


def _packed(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in sorted(parts, key=lambda name: (name != _CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name)  # 1980-01-01, no extra fields
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it tells which system packed it
            package.writestr(entry, parts[name])
    return out.getvalue()

"""Word and Excel: every part read, no macros, without the names of their authors."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree
from xml.parsers import expat

from scheduler.content_checked import EXCEL, WORD, Checked, Reason, Refused, made, not_ours
from scheduler.content_pictures import without_exif

_MIB = 1024 * 1024
_UNPACKED_BYTES = 200 * _MIB
_UNPACKED_RATIO = 200
_PARTS = 5_000

NAMED_WITH_MACROS = ("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "ppam")
_MAIN_PARTS = {f"{WORD}.main+xml": (WORD, "document"), f"{EXCEL}.main+xml": (EXCEL, "workbook")}
_CONTENT_TYPES = "[Content_Types].xml"
_MACRO_TYPES = re.compile(r"macroenabled|vbaproject|macrosheet|activex", re.IGNORECASE)
_MACRO_PARTS = re.compile(rf"vbaproject|activex|\.({'|'.join(NAMED_WITH_MACROS)})$", re.IGNORECASE)

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


def office(data: bytes, claimed: str | None) -> Checked:
    parts = _unpacked(data)
    if _CONTENT_TYPES not in parts:
        raise not_ours(claimed)
    types = _content_types(parts[_CONTENT_TYPES])
    if _MACRO_TYPES.search(" ".join(types.values())) or any(map(_MACRO_PARTS.search, parts)):
        raise Refused(Reason.HAS_MACROS)
    mains = [name for name, content_type in types.items() if content_type in _MAIN_PARTS]
    if not mains:
        raise not_ours(claimed)
    media_type, root = _MAIN_PARTS[types[mains[0]]]
    if len(mains) > 1 or _root(parts[mains[0]])[1] != root:
        raise Refused(Reason.BROKEN)
    cleaned = {name: _cleaned_part(name, body) for name, body in parts.items()}
    return made(media_type, _packed(cleaned))


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
        return without_exif(body)
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

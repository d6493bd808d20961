"""PDF: opened for real; comes back without scripts, attachments and document information."""

from collections.abc import Iterable
from io import BytesIO

import pikepdf
from pikepdf.settings import set_qpdf_limits

from scheduler.content_checked import Checked, ContentRefused, Reason, made
from scheduler.opening.content_pictures import without_exif

_MIB = 1024 * 1024
_OBJECTS = 300_000

_PDF_DROPPED = tuple(
    "/OpenAction /AA /Metadata /JavaScript /EmbeddedFiles /XFA /AF /EF /PieceInfo /Collection "
    "/Perms /DSS /JS".split()
)
_PDF_ACTIONS_DROPPED = frozenset(
    "/JavaScript /Launch /SubmitForm /ImportData /GoToR /GoToE /Rendition /RichMediaExecute "
    "/Movie /Sound".split()
)


def pdf(data: bytes) -> Checked:
    if b"%%EOF" not in data.rstrip(b"\0\r\n\t ")[-1024:]:
        raise ContentRefused(Reason.BROKEN)  # cut short on its way; qpdf would invent the rest
    # One flate stream must not unpack into all memory. The limit holds for the process.
    set_qpdf_limits(flate_max_memory=64 * _MIB, run_length_max_memory=64 * _MIB)
    try:
        pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        raise ContentRefused(Reason.ENCRYPTED) from None
    with pdf:
        if pdf.is_encrypted:
            raise ContentRefused(Reason.ENCRYPTED)
        if len(pdf.objects) > _OBJECTS:
            raise ContentRefused(Reason.TOO_HEAVY)
        promised, pages = pdf.Root.Pages.get("/Count"), len(pdf.pages)
        if not pages or promised != pages:
            raise ContentRefused(Reason.BROKEN)  # else qpdf would repair it by leaving pages out
        _disarm(pdf)
        out = BytesIO()
        pdf.save(out, deterministic_id=True, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    with pikepdf.open(out) as again:
        if len(again.pages) != pages:
            raise ContentRefused(Reason.BROKEN)
    return made("application/pdf", out.getvalue(), pages=pages)


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
    """Return whether the walk goes into the value: indirect objects have their own turn."""
    return isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect


def _disarm_one(node: pikepdf.Dictionary | pikepdf.Stream) -> None:
    if str(node.get("/S")) in _PDF_ACTIONS_DROPPED:
        _drop(node, list(node.keys()))
    # Without one of these it may be a list of fonts or pictures named like /AA.
    if any(key in node for key in ("/Type", "/Subtype", "/FT", "/F", "/UF")):
        _drop(node, _PDF_DROPPED)
    if "/Rect" in node and str(node.get("/Subtype")) != "/Widget":
        _drop(node, ["/T"])  # who wrote the note; of a form field it is the field's name
    if isinstance(node, pikepdf.Stream) and _only(node.get("/Filter")) == pikepdf.Name.DCTDecode:
        parameters = _only(node.get("/DecodeParms"))
        node.write(
            without_exif(node.read_raw_bytes()),
            filter=pikepdf.Name.DCTDecode,
            decode_parms=parameters if isinstance(parameters, pikepdf.Dictionary) else None,
        )


def _only(value: object) -> object:
    return value[0] if isinstance(value, pikepdf.Array) and len(value) == 1 else value


def _drop(node: pikepdf.Object, keys: Iterable[str]) -> None:
    for key in keys:
        if key in node:
            del node[key]

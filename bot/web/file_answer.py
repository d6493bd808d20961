"""How the pages answer with a file: nobody keeps it, pictures are shown and documents are saved."""

from __future__ import annotations

from flask import Response

from scheduler.ports import StoredPieces

NOT_KEPT = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'; img-src 'self'",
    "Referrer-Policy": "no-referrer",
}
_OFFICE = "application/vnd.openxmlformats-officedocument."
ENDINGS = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "application/zip": "zip",
    "text/calendar": "ics",
    f"{_OFFICE}wordprocessingml.document": "docx",
    f"{_OFFICE}spreadsheetml.sheet": "xlsx",
}


def sent(data: bytes | StoredPieces, media_type: str | None, name: str) -> Response:
    """Return the file as the response. Its name says nothing about the sender."""
    known = media_type or "application/octet-stream"
    if isinstance(data, StoredPieces):
        response = Response(data.parts, mimetype=known)
        response.content_length = data.size
    else:
        response = Response(data, mimetype=known)
    how = "inline" if known.startswith("image/") else "attachment"
    disposition = f'{how}; filename="{name}.{ENDINGS.get(known, "bin")}"'
    response.headers.update({**NOT_KEPT, "Content-Disposition": disposition})
    return response

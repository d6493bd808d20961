"""How the pages answer with a file: nobody keeps it, pictures are shown and documents are saved."""

from __future__ import annotations

import re
from urllib.parse import quote

from flask import Response

from scheduler.ports import StoredPieces

NOT_KEPT = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'; img-src 'self'",
    "Referrer-Policy": "no-referrer",
}
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]')
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


def sent(
    data: bytes | StoredPieces, media_type: str | None, name: str, title: str = ""
) -> Response:
    """Return the file as the response. Its name says nothing about the sender.

    title: the name in Thai, by which it is found again where names may be Thai
    """
    known = media_type or "application/octet-stream"
    if isinstance(data, StoredPieces):
        response = Response(data.parts, mimetype=known)
        response.content_length = data.size
    else:
        response = Response(data, mimetype=known)
    how = "inline" if known.startswith("image/") else "attachment"
    ending = ENDINGS.get(known, "bin")
    disposition = f'{how}; filename="{name}.{ending}"'
    if title:
        thai = quote(_NOT_IN_NAMES.sub(" ", f"{title}.{ending}"), safe="")
        disposition += f"; filename*=UTF-8''{thai}"
    response.headers.update({**NOT_KEPT, "Content-Disposition": disposition})
    return response

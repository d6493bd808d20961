"""The answer to a link that leads nowhere: it is over, was altered, or never was one."""

from __future__ import annotations

from flask import Response

from bot.web.file_answer import NOT_KEPT
from handlers.guides import guide_page

_PAGE = {
    **NOT_KEPT,
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
}


def shown() -> Response:
    """Return the page, the same for every such link, with status 404."""
    return Response(guide_page.gone(), 404, _PAGE, content_type="text/html; charset=utf-8")

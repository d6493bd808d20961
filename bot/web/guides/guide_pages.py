"""`/guide`, `/guide/<name>`: how to use the bot; `/privacy`: the notice on personal data.

They are for anybody and hold nothing of anybody.
"""

from __future__ import annotations

from flask import Blueprint, Response, request

from handlers.guides import guide_page, guide_pictures, guide_shelf, privacy_notice

_PAGE = {
    "Cache-Control": "public, max-age=3600",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
}


def blueprint(dpo_contact: str) -> Blueprint:
    """Return the routes. They need no database, so that they are read while it is away.

    dpo_contact: the office that answers questions about personal data; "" if it is not set.
    """
    routes = Blueprint("guides", __name__)

    @routes.get("/guide")
    def guides() -> Response:
        return _shown(guide_page.index())

    @routes.get("/guide/<name>")
    def guide(name: str) -> Response:
        found = guide_shelf.named(name)
        if found is None:
            return _shown(guide_page.index(), 404)
        return _shown(guide_page.page(found))

    @routes.get("/guide/pictures/<name>.png")
    def picture(name: str) -> Response:
        found = guide_pictures.picture(name)
        if found is None:
            return Response("not found", 404, _PAGE)
        return _kept(Response(found, 200, _PAGE, content_type="image/png"))

    @routes.get("/privacy")
    def privacy() -> Response:
        return _shown(guide_page.page(privacy_notice.notice(dpo_contact)))

    return routes


def _shown(page: str, status: int = 200) -> Response:
    return _kept(Response(page, status, _PAGE, content_type="text/html; charset=utf-8"))


def _kept(response: Response) -> Response:
    """Return the response, or that what the browser has kept is still good."""
    response.add_etag()
    response.make_conditional(request)
    return response

"""`/f/…` to one's own data: the page that asks for the second fact, and the file behind it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import Response, request
from sqlalchemy.orm import Session

from bot.files import FileLinks
from bot.web.file_answer import NOT_KEPT
from handlers import registry
from handlers.people import data_file, data_page_words
from models.accounts import data_link, personal_data
from models.errors import Refusal
from models.people import people
from models.trail import trail
from scheduler.ports import Outside

_PAGE = {
    **NOT_KEPT,
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
}


def door(outside: Outside, links: FileLinks, signed: str, person_id: int) -> Response:
    """Return the page. The right answer leads to the file by a path that lives two minutes."""
    if request.method == "POST":
        return _answered(outside, links, signed, person_id)
    try:
        outside.database.read(lambda s: data_link.owner(s, outside.sealer, signed, person_id))
    except Refusal:
        return _shown(data_page_words.gone(), 404)
    return _shown(data_page_words.asking())


def _answered(outside: Outside, links: FileLinks, signed: str, person_id: int) -> Response:
    now, fact = outside.clock.now(), request.form.get("fact", "")

    def tried(session: Session) -> Refusal | None:
        try:
            data_link.try_fact(session, outside.sealer, signed, person_id, fact, now)
        except Refusal as refusal:  # keep its count of wrong answers
            return refusal
        return None

    refusal = outside.database.write(tried)
    if refusal is None:
        return Response("", 303, {**_PAGE, "Location": links.make_opened(person_id, now)})
    if refusal.code == "dead_link":
        return _shown(data_page_words.gone(), 404)
    return _shown(data_page_words.asking(refusal), 403)


def _shown(page: str, status: int = 200) -> Response:
    return Response(page, status, _PAGE, content_type="text/html; charset=utf-8")


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return everything kept about the person, gathered now; None after they left.

    The opening is on the trail before the first byte leaves.
    """
    person_id = links.read_opened(signed, now)
    if person_id is None:
        return None

    def gathered(session: Session) -> dict[str, Any] | None:
        person = people.joined(session, person_id)
        if person is None:
            return None
        if request.method != "HEAD":
            trail.record(session, now, None, "data_opened", f"person:{person_id}")
        return personal_data.gather(session, outside.sealer, person)

    found = outside.database.write(gathered)
    if found is None:
        return None
    response = Response(
        data_file.rendered(found, now, registry.SUBJECTS), mimetype="application/json"
    )
    disposition = 'attachment; filename="my-strong-data.json"'
    response.headers.update({**NOT_KEPT, "Content-Disposition": disposition})
    return response

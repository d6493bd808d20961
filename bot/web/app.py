"""The web process: Flask's routes over what wiring assembled. Never imports documents."""

from __future__ import annotations

import traceback
from collections.abc import Collection
from datetime import date, datetime
from functools import partial
from pathlib import Path

from flask import Flask, Response, request
from sqlalchemy.orm import Session
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from bot.files import FileLinks, NamedFile
from bot.web import data_page, health_pages, webhook
from bot.web.data_page import NOT_KEPT
from bot.web.pump import Pump
from bot.web.storing import Storing
from bot.wiring import Assembled
from models.attachments import kept_files
from models.attachments.attachment import Attachment
from models.calendar import office_day
from models.complaints import case_files
from models.crypto import CannotOpen
from models.documents import document_openings, documents
from models.documents.document_kinds import PICTURES
from models.errors import Refusal
from models.gifts import gift_deciders
from models.people.person import Person
from models.reports.deciding import report_history
from scheduler.inbox_drain import drain_one
from scheduler.outbox_send import send_one
from scheduler.ports import Outside


def create_app(assembled: Assembled) -> Flask:
    """Return the WSGI application; the first event starts its pump's threads."""
    app = Flask(__name__, static_folder=None)
    # One byte more than we take: Flask silently cuts off a body that does not say its length.
    app.config["MAX_CONTENT_LENGTH"] = webhook.MOST_BYTES + 1
    outside = assembled.outside
    pump = Pump(partial(drain_one, outside), partial(send_one, outside), outside.log)
    storing = Storing(outside)
    app.register_blueprint(webhook.blueprint(outside, storing, assembled.secrets, pump.stored))
    app.register_blueprint(
        health_pages.blueprint(outside, storing, assembled.settings.metrics_token)
    )
    _file_route(app, assembled)
    app.extensions["most_body_bytes"] = webhook.MOST_BYTES  # patient_worker reads at most this much
    if assembled.settings.simulated and assembled.demo:
        from bot.simulator import door  # noqa: PLC0415  only a demo ever loads it

        app.register_blueprint(door.blueprint(assembled.settings, outside))
        app.extensions["most_body_bytes"] = door.MOST_BYTES
    app.extensions["pump"] = pump
    _fault_answers(app, assembled)
    return app


def _fault_answers(app: Flask, assembled: Assembled) -> None:
    """Answer faults ourselves: Flask would log their text, which may quote a person (rule 10)."""

    @app.errorhandler(Exception)
    def failed(fault: Exception) -> BaseResponse:
        if isinstance(fault, HTTPException):
            return fault.get_response()
        assembled.outside.log.error(
            "request_failed",
            endpoint=request.endpoint,
            fault=type(fault).__name__,
            at=_innermost(fault),
        )
        return Response("failed", 500)


def _innermost(fault: Exception) -> str:
    """Return the line of code that raised."""
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"


def _file_route(app: Flask, assembled: Assembled) -> None:
    outside, links = assembled.outside, assembled.links

    @app.get("/f/<signed>")
    def file(signed: str) -> Response:
        return _opened(outside, links, signed, outside.clock.now())

    @app.post("/f/<signed>")
    def answered(signed: str) -> Response:
        owner = links.read_data(signed, outside.clock.now())
        if owner is None:
            return Response("not found", 404)
        return data_page.door(outside, links, signed, owner)


def _opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response:
    """Return what a link of any kind leads to; 404 if it leads nowhere."""
    owner = links.read_data(signed, now)
    if owner is not None:
        return data_page.door(outside, links, signed, owner)
    own = links.read_opened(signed, now)
    if own is not None:
        return data_page.own_data(outside, own, now)
    document = links.read_document(signed, now)
    if document is not None:
        return _finished_document(outside, *document, now)
    picture = links.read_picture(signed, now)
    if picture is not None:  # this link lives for a day: it opens pictures only
        return _finished_document(outside, *picture, now, only=PICTURES)
    of_case = links.read_case(signed, now)
    if of_case is not None:
        return _case_file(outside, *of_case, now)
    named = links.read(signed, now)
    return _evidence(outside, named, now) if named else Response("not found", 404)


def _evidence(outside: Outside, named: NamedFile, now: datetime) -> Response:
    day = office_day(now)
    found = outside.database.read(lambda s: _readable(s, named, day))
    data = outside.files.fetch(found.file_key) if found and found.file_key else None
    if found is None or data is None:
        return Response("not found", 404)
    response = Response(data, mimetype=found.media_type or "application/octet-stream")
    response.headers.update({**NOT_KEPT, "Content-Disposition": _disposition(found)})
    return response


def _readable(session: Session, named: NamedFile, day: date) -> Attachment | None:
    """Return the file if the person drafts its report or gift report, or may still read it."""
    person = session.get(Person, named.person_id)
    file = session.get(Attachment, named.attachment_id)
    gone = person is None or person.retired_at is not None or person.line_user_id is None
    if person is None or gone or file is None:
        return None
    if named.gift:
        return file if gift_deciders.may_open(session, person, named.gift, file.id, day) else None
    if not named.report:
        return file if kept_files.of_own_draft(session, file, person.id) else None
    found = report_history.readable(session, person, named.report, named.version, day)
    return file if found is not None and file.id in found[1].evidence else None


def _finished_document(
    outside: Outside,
    request_id: int,
    person_id: int,
    now: datetime,
    only: Collection[str] | None = None,
) -> Response:
    """Return the document (of these kinds) if the person may still have it now.

    The opening is on the trail before the first byte leaves.
    """

    def looked(session: Session) -> tuple[str, str, str, bool] | None:
        row = documents.openable(session, request_id, person_id, now)
        if row is None or not row.file_key or only is not None and row.kind not in only:
            return None
        return row.file_key, row.kind, row.ending, document_openings.opened_before(session, row)

    found = outside.database.read(looked)
    data = outside.files.fetch(found[0]) if found else None
    if found is None or data is None:
        return Response("not found", 404)
    _, kind, ending, opened_before = found
    if not opened_before and request.method != "HEAD":
        outside.database.write(lambda s: document_openings.note_opened(s, request_id, now))
    media_types = {known: media_type for media_type, known in ENDINGS.items()}
    response = Response(data, mimetype=media_types[ending])
    disposition = _saved_or_shown(media_types[ending], f"{kind}-{request_id}")
    response.headers.update({**NOT_KEPT, "Content-Disposition": disposition})
    return response


def _case_file(outside: Outside, file_id: str, person_id: int, now: datetime) -> Response:
    """Return evidence of a complaint if the person may read its case now.

    The opening is on the trail before the first byte leaves.
    """

    def opened(session: Session) -> case_files.OpenedFile | None:
        person = session.get(Person, person_id)
        if person is None or person.retired_at is not None or person.line_user_id is None:
            return None
        if request.method == "HEAD":  # no opening, so nothing of the file
            readable = case_files.readable(session, person, file_id)
            return case_files.OpenedFile("", "application/octet-stream", b"") if readable else None
        try:
            return case_files.open_file(session, outside.sealer, file_id, person, now)
        except (Refusal, CannotOpen):  # gone, not theirs, key lost: all look the same from outside
            return None

    found = outside.database.write(opened)
    if found is None:
        return Response("not found", 404)
    response = Response(found.data, mimetype=found.media_type or "application/octet-stream")
    disposition = _saved_or_shown(found.media_type, f"case-{file_id[:6]}")
    response.headers.update({**NOT_KEPT, "Content-Disposition": disposition})
    return response


_OFFICE = "application/vnd.openxmlformats-officedocument."
ENDINGS = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "application/zip": "zip",
    f"{_OFFICE}wordprocessingml.document": "docx",
    f"{_OFFICE}spreadsheetml.sheet": "xlsx",
}


def _disposition(found: Attachment) -> str:
    return _saved_or_shown(found.media_type or "", f"evidence-{found.id}")


def _saved_or_shown(media_type: str, name: str) -> str:
    """Return the Content-Disposition: browsers show pictures and save documents.

    The name says nothing about the sender.
    """
    how = "inline" if media_type.startswith("image/") else "attachment"
    return f'{how}; filename="{name}.{ENDINGS.get(media_type, "bin")}"'

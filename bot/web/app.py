"""The web process: Flask's routes over what wiring assembled. Never imports documents."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.wrappers import Response as BaseResponse

from bot.files import FileLinks
from bot.web import data_page, gone_page, health_pages, webhook
from bot.web.guides import guide_pages
from bot.web.pages import PAGES
from bot.web.pump import Pump, Queued
from bot.web.storing import Storing
from bot.wiring import Assembled
from models.queues.outbox_queue import ClaimedMessage
from scheduler.inbox_drain import AtOnce, drain_one
from scheduler.outbox_send import send_claimed, send_one
from scheduler.ports import Outside


def create_app(assembled: Assembled) -> Flask:
    """Return the WSGI application; the first event starts its pump's threads."""
    app = Flask(__name__, static_folder=None)
    # One byte more than we take: Flask silently cuts off a body that does not say its length.
    app.config["MAX_CONTENT_LENGTH"] = webhook.MOST_BYTES + 1
    outside = assembled.outside
    began = cache(outside.clock.ticks)  # asked late: the database may not be there yet

    def drain(queued: Queued, in_hand: Callable[[Callable[[], bool]], None]) -> bool:
        def answer(message: ClaimedMessage) -> None:
            in_hand(partial(send_claimed, outside, message, "reply", queued))

        return drain_one(outside, queued, AtOnce(began, answer))

    pump = Pump(drain, partial(send_one, outside), outside.log)
    storing = Storing(outside)
    hook = webhook.Webhook(outside, storing, assembled.secrets, pump.stored, pump.press)
    app.extensions["webhook"] = hook  # patient_worker brings it many requests at a time
    app.register_blueprint(webhook.blueprint(hook))
    app.register_blueprint(health_pages.blueprint(outside, storing, assembled.settings))
    app.register_blueprint(guide_pages.blueprint(assembled.settings.dpo_contact))
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
        if isinstance(fault, NotFound):
            return gone_page.shown()
        if isinstance(fault, HTTPException):
            return fault.get_response()
        innermost = traceback.extract_tb(fault.__traceback__)[-1]
        assembled.outside.log.error(
            "request_failed",
            endpoint=request.endpoint,
            fault=type(fault).__name__,
            at=f"{Path(innermost.filename).name}:{innermost.lineno}",
        )
        return Response("failed", 500)


def _file_route(app: Flask, assembled: Assembled) -> None:
    outside, links = assembled.outside, assembled.links

    @app.get("/f/<signed>")
    def file(signed: str) -> Response:
        return _opened(outside, links, signed, outside.clock.now())

    @app.post("/f/<signed>")
    def answered(signed: str) -> Response:
        owner = links.read_data(signed, outside.clock.now())
        if owner is None:
            return gone_page.shown()
        return data_page.door(outside, links, signed, owner)


def _opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response:
    """Return what a link of any kind leads to; 404 if it leads nowhere."""
    owner = links.read_data(signed, now)
    if owner is not None:
        return data_page.door(outside, links, signed, owner)
    found = (page(outside, links, signed, now) for page in PAGES)
    return next((each for each in found if each is not None), None) or gone_page.shown()

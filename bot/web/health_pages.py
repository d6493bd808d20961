"""`/healthz`, `/readyz`, `/health` and `/metrics`: what supervisors, proxies and people ask."""

from __future__ import annotations

import hmac

from flask import Blueprint, Response, request
from sqlalchemy.exc import SQLAlchemyError

from bot.web import metrics
from bot.web.nearby import from_this_machine
from bot.web.storing import Storing
from models.queues import health
from scheduler.ports import Outside


def blueprint(outside: Outside, storing: Storing, metrics_token: str | None) -> Blueprint:
    """`/healthz`: the process is alive. `/readyz`: it can store what LINE sends; nothing else, so
    that a proxy that goes by it never takes out what still works. `/health`: all is well."""
    routes = Blueprint("health", __name__)

    @routes.get("/healthz")
    def healthz() -> Response:
        return Response("alive", mimetype="text/plain")

    @routes.get("/readyz")
    def readyz() -> Response:
        return _told(storing.reasons(), "ready")

    @routes.get("/health")
    def everything() -> Response:
        reasons = storing.reasons() or _others(outside)
        return _told(reasons, "well")

    @routes.get("/metrics")
    def metrics_page() -> Response:
        if not _may_measure(metrics_token):
            return Response("not found", 404)
        try:
            page = metrics.text(outside.database)
        except SQLAlchemyError as fault:
            return Response(f"database: {type(fault).__name__}", 503)
        return Response(page, content_type="text/plain; version=0.0.4; charset=utf-8")

    return routes


def _told(reasons: list[str], well: str) -> Response:
    return Response("\n".join(reasons) or well, 503 if reasons else 200, mimetype="text/plain")


def _others(outside: Outside) -> list[str]:
    """What is wrong beside this process."""
    ticks = outside.clock.ticks()
    silent = outside.database.read(lambda session: health.silent_worker(session, ticks))
    return [] if silent is None else [silent]


def _may_measure(token: str | None) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token is not None and hmac.compare_digest(given.encode(), token.encode()):
        return True
    return from_this_machine(request)

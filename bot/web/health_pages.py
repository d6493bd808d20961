"""What supervisors, proxies and people ask: `/healthz`, `/readyz`, `/health` and `/metrics`."""

from __future__ import annotations

import hmac
import threading
from pathlib import Path

from flask import Blueprint, Response, request
from sqlalchemy.exc import SQLAlchemyError

from bot import measuring
from bot.clock import real_now
from bot.settings import Settings
from bot.web import metrics
from bot.web.nearby import from_this_machine
from bot.web.storing import LOOK_EVERY, Storing
from models.upkeep import illnesses, vitals
from models.upkeep.vitals import Machine, Vitals
from scheduler.ports import Outside


def blueprint(outside: Outside, storing: Storing, settings: Settings) -> Blueprint:
    """Return the routes `/healthz`, `/readyz`, `/health` and `/metrics`.

    `/healthz`, also `/livez`: the process is alive. `/readyz`: it can store what LINE sends, and
    nothing more, so that a proxy never takes out a process that still works. `/health`: all is
    well. Why it is not, and the measures, are for this machine and for who has the token.
    """
    routes = Blueprint("health", __name__)
    measure = _Measure(outside, storing, settings.data_dir)

    @routes.get("/healthz")
    @routes.get("/livez")
    def healthz() -> Response:
        return Response("alive", mimetype="text/plain")

    @routes.get("/readyz")
    def readyz() -> Response:
        return _page(storing.reasons(), "ready")

    @routes.get("/health")
    def everything() -> Response:
        lines = [symptom.line for symptom in illnesses.symptoms(measure())]
        told = lines if _may_measure(settings.metrics_token) else ["ill"][: len(lines)]
        return _page(told, "well")

    @routes.get("/metrics")
    def metrics_page() -> Response:
        if not _may_measure(settings.metrics_token):
            return Response("not found", 404)
        try:
            page = metrics.page(outside.database, measure())
        except SQLAlchemyError as fault:
            return Response(f"database: {type(fault).__name__}", 503)
        return Response(page, content_type="text/plain; version=0.0.4; charset=utf-8")

    return routes


class _Measure:
    """The measures, of at most a second ago. One request at a time reads them; the others get the
    last ones, so that a slow database does not hold all threads."""

    def __init__(self, outside: Outside, storing: Storing, data_dir: Path) -> None:
        self._outside, self._storing, self._data_dir = outside, storing, data_dir
        self._known: Vitals | None = None
        self._read_at = 0.0
        self._one_reads = threading.Lock()

    def __call__(self) -> Vitals:
        known = self._known
        if not self._one_reads.acquire(blocking=known is None):
            return known or vitals.without_database("no answer yet")
        try:
            ticks = self._ticks()
            if self._known is None or ticks is None or not 0 <= ticks - self._read_at < LOOK_EVERY:
                self._known, self._read_at = self._read(), ticks or 0.0
            return self._known
        finally:
            self._one_reads.release()

    def _ticks(self) -> float | None:
        try:
            return self._outside.clock.ticks()
        except SQLAlchemyError:  # the clock too may ask the database
            return None

    def _read(self) -> Vitals:
        why = "; ".join(self._storing.reasons()) or None
        machine = Machine(why, measuring.free_bytes(self._data_dir))
        try:
            now, ticks = self._outside.clock.now(), self._outside.clock.ticks()
            real = real_now()
            return self._outside.database.read(
                lambda session: vitals.read(session, machine, now, ticks, real)
            )
        except SQLAlchemyError as fault:
            return vitals.without_database(type(fault).__name__)


def _page(reasons: list[str], well: str) -> Response:
    return Response("\n".join(reasons) or well, 503 if reasons else 200, mimetype="text/plain")


def _may_measure(token: str | None) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token is not None and hmac.compare_digest(given.encode(), token.encode()):
        return True
    return from_this_machine(request)

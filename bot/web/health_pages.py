"""What supervisors, proxies and people ask: `/healthz`, `/readyz`, `/health` and `/metrics`."""

from __future__ import annotations

import hmac

from flask import Blueprint, Response, request
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy.exc import SQLAlchemyError

from bot.web.nearby import from_this_machine
from bot.web.storing import Storing
from models.database import Database
from models.queues import health
from scheduler.ports import Outside


def blueprint(outside: Outside, storing: Storing, metrics_token: str | None) -> Blueprint:
    """Return the routes `/healthz`, `/readyz`, `/health` and `/metrics`.

    `/healthz`, also `/livez`: the process is alive. `/readyz`: it can store what LINE sends, and
    nothing more, so that a proxy never takes out a process that still works. `/health`: all is
    well.
    """
    routes = Blueprint("health", __name__)

    @routes.get("/healthz")
    @routes.get("/livez")
    def healthz() -> Response:
        return Response("alive", mimetype="text/plain")

    @routes.get("/readyz")
    def readyz() -> Response:
        return _page(storing.reasons(), "ready")

    @routes.get("/health")
    def everything() -> Response:
        reasons = storing.reasons() or _others(outside)
        return _page(reasons, "well")

    @routes.get("/metrics")
    def metrics_page() -> Response:
        if not _may_measure(metrics_token):
            return Response("not found", 404)
        try:
            page = metrics(outside.database)
        except SQLAlchemyError as fault:
            return Response(f"database: {type(fault).__name__}", 503)
        return Response(page, content_type="text/plain; version=0.0.4; charset=utf-8")

    return routes


def _page(reasons: list[str], well: str) -> Response:
    return Response("\n".join(reasons) or well, 503 if reasons else 200, mimetype="text/plain")


def _others(outside: Outside) -> list[str]:
    """Return what is wrong outside this process."""
    ticks = outside.clock.ticks()
    silent = outside.database.read(lambda session: health.silent_worker(session, ticks))
    return [] if silent is None else [silent]


def _may_measure(token: str | None) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token is not None and hmac.compare_digest(given.encode(), token.encode()):
        return True
    return from_this_machine(request)


class RowCounts(Collector):
    """Counts by state. Holds no names, no texts, nothing by kind of complaint."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def collect(self) -> list[GaugeMetricFamily]:
        counts = self._database.read(health.counts_by_state)
        families = []
        for name, states in counts.items():
            family = GaugeMetricFamily(f"strongbot_{name}", f"{name} rows", labels=["state"])
            for state, count in states.items():
                family.add_metric([state], count)
            families.append(family)
        return families


def metrics(database: Database) -> bytes:
    """Return Prometheus text, counted from the rows: what waits, what is stuck, what was sent."""
    registry = CollectorRegistry()
    registry.register(RowCounts(database))
    return generate_latest(registry)

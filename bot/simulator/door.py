"""`/sim`: passes requests from the bot's address to the stand-in's page; only a demo has it."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any
from urllib.parse import quote

import urllib3
from flask import Blueprint, Response, request
from sqlalchemy.orm import Session

from bot.settings import Settings
from bot.web.nearby import from_this_machine
from models.calendar import BANGKOK, fiscal_year, office_day
from models.plans.working_days import working_days
from models.reports.figures import progress
from scheduler.declaration import Happening
from scheduler.ports import Outside
from scheduler.reminders.next_happening import next_happening

MORNING = time(9)  # the worker sends from half past eight on
LONGEST = urllib3.Timeout(connect=2.0, read=40.0)
MOST_BYTES = (
    210 * 1024 * 1024
)  # the limit for files between people in LINE; webhook bodies have their own
PASSED_ON = ("Content-Type", "Content-Security-Policy", "Cache-Control", "X-Content-Type-Options",
             "Content-Disposition")  # fmt: skip


def blueprint(settings: Settings, outside: Outside | None = None) -> Blueprint:
    """Return the routes that pass `/sim/…` to the stand-in, from this machine to this machine only.

    `/sim/next` tells what the worker will do next, which only the bot knows. Without `outside` (the
    bot is down) nobody knows it.
    """
    routes = Blueprint("simulator", __name__)
    pool = urllib3.PoolManager(maxsize=16, retries=False)
    origin = f"http://127.0.0.1:{settings.standin_port}"

    @routes.get("/")
    @routes.get("/sim")
    def home() -> Response:
        return Response("", 302, {"Location": "/sim/"})

    _tell_what_comes(routes, outside)

    @routes.route("/sim/", defaults={"path": ""})
    @routes.route("/sim/<path:path>", methods=["GET", "POST", "DELETE"])
    def passed(path: str) -> Response:
        if not _from_here():
            return Response("the simulator is for this machine only", 403)
        if ".." in path.split("/"):
            return Response("not found", 404)  # the path would leave /sim for LINE's side
        request.max_content_length = MOST_BYTES
        query = request.query_string.decode("latin-1")
        target = f"{origin}/sim/{quote(path)}" + (f"?{query}" if query else "")
        try:
            answer = pool.request(
                request.method,
                target,
                body=request.get_data(),
                headers={"Content-Type": request.headers.get("Content-Type", "")},
                timeout=LONGEST,
                redirect=False,
            )
        except urllib3.exceptions.HTTPError:
            return Response("the platform stand-in does not answer", 502)
        headers = {n: answer.headers[n] for n in PASSED_ON if n in answer.headers}
        return Response(answer.data, answer.status, headers)

    return routes


def _tell_what_comes(routes: Blueprint, outside: Outside | None) -> None:
    @routes.get("/sim/next")
    def upcoming() -> Response | dict[str, Any]:
        if not _from_here():
            return Response("the simulator is for this machine only", 403)
        if outside is None:
            return Response("the bot is down", 503)
        now = outside.clock.now()
        shown = _as_json(outside.database.read(lambda s: next_happening(s, outside.sealer, now)))
        return {**shown, "round": outside.database.read(lambda s: _round(s, now))}


def _as_json(happening: Happening | None) -> dict[str, Any]:
    """Return what happens next as JSON; `at` is null if nothing is in sight."""
    if happening is None:
        return {"at": None}
    about = happening.about.isoformat() if happening.about else None
    shown = {"at": happening.at.isoformat(), "kind": happening.kind}
    return {**shown, "about": about, "count": happening.count}


def _round(session: Session, now: datetime) -> dict[str, str] | None:
    """Return the next round's day and the first working morning after it; None after the last."""
    today = office_day(now)
    year = fiscal_year(today)
    found = (progress.next_round(session, each, today) for each in (year, year + 1))
    day = next((each for each in found if each is not None), None)
    if day is None:
        return None
    after = working_days(session).first_working_after(day)
    return {
        "day": day.isoformat(),
        "after": datetime.combine(after, MORNING, BANGKOK).isoformat(),
    }


def _from_here() -> bool:
    """Return whether the browser called this machine by its own name, from our own page.

    A page elsewhere whose name points at 127.0.0.1 must not play the demo's people.
    """
    origin = request.headers.get("Origin")
    same = origin is None or origin.split("://", 1)[-1] == request.host
    return same and from_this_machine(request)

"""The control side, `/sim/api`: tests and the page use it to play people and the office.

JSON in and out. A fault is `{"error": words}` with 400 (wrong use), 404 (no such person, group or
event) or 409 (LINE would not allow it, or time would go back). Sending endpoints answer after
enqueueing; with `?sync=1` after the bot's HTTP answer to the first attempt, with its status. This
module has the office (state, clock, quota, calls) and trouble. What people do is in
`control_chats.py`, `control_people.py` and `control_events.py`.
"""

from __future__ import annotations

from flask import Blueprint, Response

from bot.simulator.platform.acts import ActRefused
from bot.simulator.platform.calls import KEPT, CallLog
from bot.simulator.platform.faults import LONGEST_DELAY_MS, MOST_A_SECOND, ScriptedFault
from bot.simulator.platform.kept.tokens import LONGEST_LIFE_SECONDS
from bot.simulator.platform.kept.world import Unknown
from bot.simulator.platform.outages import NobodyListens
from bot.simulator.platform.platform_clock import Backwards, read_moment
from bot.simulator.platform.standin import Standin

from .control_chats import add_chats
from .control_events import add_events
from .control_people import add_groups, add_menus, add_people
from .control_request import Json, amount, given, number, wait

STATUS_OF = ((Unknown, 404), (ActRefused, 409), (Backwards, 409), (NobodyListens, 409))
ELSEWHERE = (add_chats, add_people, add_groups, add_events, add_menus)
WRONG_USE = (ValueError, TypeError, AttributeError, OverflowError)


def control_api(standin: Standin) -> Blueprint:
    """Return the routes of `/sim/api`."""
    blueprint = Blueprint("control", __name__, url_prefix="/sim/api")
    for add in (add_office, add_trouble, add_outages, *ELSEWHERE):
        add(blueprint, standin)
    blueprint.register_error_handler(Exception, fault)
    return blueprint


def fault(error: Exception) -> Response | tuple[Json, int]:
    """Return what the caller sees of a fault; raise again what is our own fault."""
    code = getattr(error, "code", None)
    if isinstance(code, int):  # an HTTP fault of the framework
        return {"error": str(getattr(error, "description", code))}, code
    for kind, status in STATUS_OF:
        if isinstance(error, kind):
            return {"error": str(error)}, status
    if isinstance(error, KeyError):
        return {"error": f"missing {error}"}, 400
    if isinstance(error, WRONG_USE):
        return {"error": str(error)}, 400
    raise error


def add_office(blueprint: Blueprint, standin: Standin) -> None:
    """State, clock, quota and the log of calls."""
    world, clock, log = standin.world, standin.clock, standin.calls

    @blueprint.get("/state")
    def state() -> Json:
        return {
            "bot": {"id": standin.bot_id},
            "made": standin.made,
            "people": [person.shown() for person in list(world.people.values())],
            "menus": {who: standin.rich_menus.of(who) for who in list(world.people)},
            "groups": [group.shown() for group in list(world.groups.values())],
            "clock": {"offset_seconds": clock.offset_seconds, "now": standin.now_text()},
            "quota": {"limit": world.quota, "used": world.used},
            "webhook": standin.courier.shown(),
            "faults": standin.faults.shown(),
            "outage": standin.outages.shown(),
            "log": {
                "calls": log.last,
                "webhooks": standin.webhooks.last,
                **standin.log_began,
            },
        }

    @blueprint.post("/clock")
    def move_clock() -> Json:
        body = given()
        if "to" in body:
            clock.advance((read_moment(body["to"]) - clock.now()).total_seconds())
        else:
            clock.advance(float(body["advance_seconds"]))
        return {"offset_seconds": clock.offset_seconds, "now": standin.now_text()}

    @blueprint.post("/quota")
    def quota() -> Json:
        body = {key: int(value) for key, value in given().items()}
        world.set_quota(body.get("limit"), body.get("used"))
        return {"limit": world.quota, "used": world.used}

    @blueprint.get("/calls")
    def calls() -> Json:
        return _newer(log, "calls")

    @blueprint.get("/webhooks")
    def webhooks() -> Json:
        return _newer(standin.webhooks, "webhooks")


def _newer(log: CallLog, name: str) -> Json:
    """Return what the log has after the requested number, the oldest first."""
    found = log.after(int(number("after", 0)), wait(), int(number("limit", KEPT)))
    return {name: found, "last": found[-1]["n"] if found else log.last}


def add_trouble(blueprint: Blueprint, standin: Standin) -> None:
    """Faults, delays, rates, and the life of reply tokens."""
    faults = standin.faults

    @blueprint.post("/faults")
    def add_fault() -> Json:
        faults.add(ScriptedFault(**given()))
        return {"faults": faults.shown()}

    @blueprint.get("/faults")
    def show_faults() -> Json:
        return {"faults": faults.shown(), "latency_ms": faults.latency_ms}

    @blueprint.delete("/faults")
    def clear_faults() -> Json:
        faults.clear()
        return {"faults": []}

    @blueprint.post("/latency")
    def latency() -> Json:
        faults.latency_ms = amount(given()["ms"], "ms", LONGEST_DELAY_MS)
        return {"ms": faults.latency_ms}

    @blueprint.post("/rates")
    def rates() -> Json:
        body = given()
        rate = amount(body["per_second"], "per_second", MOST_A_SECOND)
        standin.rates.set(str(body["endpoint"]), rate)
        return body

    @blueprint.post("/reply-tokens")
    def reply_tokens() -> Json:
        standin.tokens.life = amount(given()["seconds"], "seconds", LONGEST_LIFE_SECONDS)
        return {"seconds": standin.tokens.life}


def add_outages(blueprint: Blueprint, standin: Standin) -> None:
    """Kill processes of the bot and start them again; empty the demo and begin again."""

    @blueprint.post("/outage")
    def outage() -> Json:
        body = given()
        standin.outages.order(body["processes"], body.get("seconds", 0))
        return standin.outages.shown()

    @blueprint.post("/anew")
    def anew() -> Json:
        standin.outages.begin_anew()
        return standin.outages.shown()

"""LINE's side that sets and tests the webhook address; takes loopback addresses only."""

from __future__ import annotations

from bot.simulator.platform.delivery import check_loopback, sign
from bot.simulator.platform.standin import Standin

from .api_routes import Route
from .messaging_api import Answer, Call, check, refuse


def _read(standin: Standin, _call: Call) -> Answer:
    return Answer(200, {"endpoint": standin.courier.url, "active": True})


def _change(standin: Standin, call: Call) -> Answer:
    if wrong := check(standin, "SetWebhookEndpointRequest", call.body):
        return wrong
    try:
        standin.courier.url = check_loopback(call.body["endpoint"])
    except ValueError:
        return refuse(400, "Invalid webhook endpoint URL")
    return Answer(200)


def _test(standin: Standin, _call: Call) -> Answer:
    """Send a body without events, as LINE's console does, and return how it went."""
    body = standin.courier.body_of([])
    outcome = standin.courier.post(body, sign(standin.courier.secret, body))
    tested = {
        "success": outcome.ok,
        "timestamp": standin.now_text(),
        "statusCode": outcome.status or 0,
        "reason": "OK" if outcome.ok else outcome.reason.upper(),
        "detail": str(outcome.status or outcome.reason),
    }
    return Answer(200, tested)


ENDPOINT = "/v2/bot/channel/webhook/endpoint"
ROUTES: tuple[Route, ...] = (
    ("GET", ENDPOINT, "webhook", _read),
    ("PUT", ENDPOINT, "webhook", _change),
    ("POST", "/v2/bot/channel/webhook/test", "webhook", _test),
)
"""The paths of the webhook's settings."""

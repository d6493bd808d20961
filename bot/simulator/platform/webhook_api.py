"""LINE's side that sets and tests the webhook address; only loopback addresses are taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response

from .delivery import check_loopback, sign
from .messaging_api import Answer, Call, check, refuse
from .standin import Standin

ENDPOINT = "/v2/bot/channel/webhook/endpoint"
Serve = Callable[[str, Callable[[Call], Answer]], Response]


def add_webhook_routes(blueprint: Blueprint, serve: Serve, standin: Standin) -> None:
    """Adds the three paths of the webhook's settings to LINE's side."""

    def read() -> Response:
        body = {"endpoint": standin.courier.url, "active": True}
        return serve("webhook", lambda _: Answer(200, body))

    def change() -> Response:
        return serve("webhook", lambda call: _change(standin, call))

    def test() -> Response:
        return serve("webhook", lambda _: Answer(200, _tested(standin)))

    blueprint.get(ENDPOINT)(read)
    blueprint.put(ENDPOINT)(change)
    blueprint.post("/v2/bot/channel/webhook/test")(test)


def _change(standin: Standin, call: Call) -> Answer:
    if wrong := check(standin, "SetWebhookEndpointRequest", call.body):
        return wrong
    try:
        standin.set_webhook(check_loopback(call.body["endpoint"]))
    except ValueError:
        return refuse(400, "Invalid webhook endpoint URL")
    return Answer(200)


def _tested(standin: Standin) -> dict[str, Any]:
    """Sends a body without events, as LINE's console does, and says how it went."""
    body = standin.courier.body_of([])
    outcome = standin.courier.post(body, sign(standin.courier.secret, body))
    return {
        "success": outcome.ok,
        "timestamp": standin.now_text(),
        "statusCode": outcome.status or 0,
        "reason": "OK" if outcome.ok else outcome.reason.upper(),
        "detail": str(outcome.status or outcome.reason),
    }

"""The control side of the webhook: raw events and bytes, redelivery, and how delivery behaves."""

from __future__ import annotations

from flask import Blueprint

from bot.simulator.platform.acts import Done
from bot.simulator.platform.delivery import check_loopback, sign
from bot.simulator.platform.kept.world import Unknown
from bot.simulator.platform.standin import Standin

from .control_request import Json, amount, given, show, wait

SHORTEST_SECONDS, LONGEST_SECONDS = 0.01, 3600.0  # with 0 no client would wait


def add_events(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/events`, `/redeliver`, `/webhook` and `/idle`."""
    courier = standin.courier

    @blueprint.post("/events")
    def raw_events() -> Json:
        """Send `events` unchanged (or `body`, a text, as the whole body), once, at once."""
        body = given()
        raw = str(body["body"]).encode() if "body" in body else courier.body_of(body["events"])
        signature = sign(courier.secret, raw) if body.get("sign", True) else None
        outcome = courier.post(raw, body.get("signature", signature))
        return {"status": outcome.status, "reason": outcome.reason, "body": outcome.body}

    @blueprint.post("/redeliver")
    def redeliver() -> Json:
        event_id = str(given()["webhookEventId"])
        delivery = standin.redeliver(event_id)
        if delivery is None:
            raise Unknown(f"no event {event_id}")
        return show(Done(delivery.events[0], delivery))

    @blueprint.post("/webhook")
    def webhook() -> Json:
        body = given()
        if "url" in body:
            courier.url = check_loopback(body["url"])
        courier.redelivery = bool(body.get("redelivery", courier.redelivery))
        backoff = body.get("backoff", courier.backoff)
        timeout = body.get("timeout", courier.timeout)
        timeout = amount(timeout, "timeout", LONGEST_SECONDS, least=SHORTEST_SECONDS)
        courier.backoff = tuple(amount(each, "backoff", LONGEST_SECONDS) for each in backoff)
        courier.timeout = timeout
        named = body.get("groupTapsNameUser", standin.group_taps_name_user)
        standin.group_taps_name_user = bool(named)
        return courier.shown() | {"groupTapsNameUser": standin.group_taps_name_user}

    @blueprint.post("/idle")
    def idle() -> Json:
        """Wait until nothing is on its way to the bot."""
        return {"idle": courier.wait_idle(wait())}

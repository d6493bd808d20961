"""The control side of the webhook: raw events and bytes, redelivery, and how delivery behaves."""

from __future__ import annotations

from flask import Blueprint

from .acts import Done
from .asked import Json, amount, given, show, wait
from .delivery import check_loopback, sign
from .standin import Standin
from .world import Unknown

SHORTEST_SECONDS, LONGEST_SECONDS = 0.01, 3600.0  # none at all no client would wait


def add_events(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/events`, `/redeliver`, `/webhook` and `/idle`."""
    courier = standin.courier

    @blueprint.post("/events")
    def raw_events() -> Json:
        """Sends `events` as they are (or `body`, a text, as the whole body), once, at once."""
        asked = given()
        raw = str(asked["body"]).encode() if "body" in asked else courier.body_of(asked["events"])
        signature = sign(courier.secret, raw) if asked.get("sign", True) else None
        outcome = courier.post(raw, asked.get("signature", signature))
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
        asked = given()
        if "url" in asked:
            standin.set_webhook(check_loopback(asked["url"]))
        courier.redelivery = bool(asked.get("redelivery", courier.redelivery))
        backoff = asked.get("backoff", courier.backoff)
        timeout = asked.get("timeout", courier.timeout)
        timeout = amount(timeout, "timeout", LONGEST_SECONDS, least=SHORTEST_SECONDS)
        courier.backoff = tuple(amount(each, "backoff", LONGEST_SECONDS) for each in backoff)
        courier.timeout = timeout
        named = asked.get("groupTapsNameUser", standin.group_taps_name_user)
        standin.group_taps_name_user = bool(named)
        return courier.shown() | {"groupTapsNameUser": standin.group_taps_name_user}

    @blueprint.post("/idle")
    def idle() -> Json:
        """Waits until nothing is on its way to the bot any more."""
        return {"idle": courier.wait_idle(wait())}

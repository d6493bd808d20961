"""Reading a control request and showing what came of it; shared by the control side's modules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite
from typing import Any

from flask import request

from .acts import Done
from .strict_json import read_json

LONGEST_WAIT_SECONDS = 25.0
SYNC_SECONDS = 30.0
AN_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
Json = dict[str, Any]


def given() -> Json:
    """The JSON object of the request, {} for an empty body; ValueError for anything else."""
    body = read_json(request.get_data() or b"{}")
    if not isinstance(body, dict):
        raise ValueError("the body must be a JSON object")
    return body


def an_id(body: Json) -> str | None:
    """The `id` given, checked; None when none is."""
    name = body.get("id")
    if name is not None and not (isinstance(name, str) and AN_ID.fullmatch(name)):
        raise ValueError("an id is 1 to 64 letters, digits, - or _")
    return name


def some_ids(value: Any) -> list[str]:
    """A list of ids as given; ValueError for anything else."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError("ids must be a list of texts")
    return value


def amount(value: Any, name: str, most: float, least: float = 0) -> float:
    """A number of the body, `least` to `most`; ValueError for anything else (text, 1e999)."""
    a_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not (a_number and least <= value <= most):
        raise ValueError(f"{name}: a number, {least:g} to {most:g}")
    return float(value)


def number(name: str, default: float) -> float:
    """A number of the query string; ValueError for nan and inf, too."""
    found = float(request.args.get(name, default))
    if not isfinite(found):
        raise ValueError(f"{name}: a number")
    return found


def wait() -> float:
    """How long the request is ready to wait, in seconds, at most 25."""
    return min(number("wait", 0), LONGEST_WAIT_SECONDS)


def show(done: Done) -> Json:
    """An act as the control API gives it back; with `?sync=1` not before the bot has answered."""
    shown: Json = {
        "webhookEventId": done.event["webhookEventId"],
        "replyToken": done.event.get("replyToken"),
        "messageId": done.message_id,
        "delivered": done.delivery is not None,
    }
    if done.delivery is not None and request.args.get("sync", "0") not in ("", "0", "false"):
        done.delivery.first.wait(SYNC_SECONDS)
        outcome = done.delivery.outcome
        shown["status"] = outcome.status if outcome else None
        shown["reason"] = outcome.reason if outcome else "request_timeout"
    return shown


def show_all(done: Sequence[Done]) -> Json:
    """Several acts: the first one's fields, and all of them under `events`."""
    shown = [show(each) for each in done]
    return {**(shown[0] if shown else {}), "events": shown}

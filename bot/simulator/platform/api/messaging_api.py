"""LINE's sending side: reply, push, multicast and their validation. No HTTP framework here.

Each function takes a `Call` and returns an `Answer`. When LINE answers what (order of checks,
words, retry keys, the two kinds of 429) is here, with the sources in line.md D and E.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.platform import ids
from bot.simulator.platform.standin import Standin

Json = dict[str, Any]
RATE_LIMITED = "The API rate limit has been exceeded. Try again later."
MONTHLY_LIMITED = "You have reached your monthly limit."
NOT_SENT = "Failed to send messages"
RETRY_HEADER = "x-line-retry-key"


@dataclass
class Call:
    """One API call as it came.

    body: JSON; None without one
    retry_key: the header
    request_id: of the answer
    """

    body: Any
    retry_key: str | None
    request_id: str


@dataclass
class Answer:
    """What LINE answers.

    status, body, headers: of the HTTP answer
    to: the chat it went to, for the log of calls
    raw: sent instead of `body` if `headers` has a content-type
    """

    status: int
    body: Json = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    to: str | list[str] | None = None
    raw: bytes = b""  # instead of `body`


def refuse(status: int, message: str, **more: Any) -> Answer:
    """Return an error in LINE's shape."""
    return Answer(status, {"message": message, **more})


def check(standin: Standin, schema: str, body: Any) -> Answer | None:
    """Return 400 with LINE's list of faults; None if the body keeps the description and limits."""
    return refuse_body(standin.checker.faults(schema, body))


def refuse_body(faults: Sequence[Json]) -> Answer | None:
    """Return 400 with this list of faults; None if it is empty."""
    if not faults:
        return None
    return refuse(400, f"The request body has {len(faults)} error(s)", details=faults)


def validate(standin: Standin, call: Call) -> Answer:
    """`/validate/…`: 200 when the messages could be sent."""
    return check(standin, "ValidateMessageRequest", call.body) or Answer(200)


def reply(standin: Standin, call: Call) -> Answer:
    """Answers an event, once, while its token lives."""
    if call.retry_key is not None:
        return refuse(400, "The retry key is not supported for this API")
    if wrong := check(standin, "ReplyMessageRequest", call.body):
        return wrong
    chat = standin.tokens.use(call.body["replyToken"])
    if chat is None:
        return refuse(400, "Invalid reply token")
    sent = standin.put_messages(chat, call.body["messages"], "reply")
    return Answer(200, {"sentMessages": sent}, to=chat)


def push(standin: Standin, call: Call) -> Answer:
    """Sends to one person or group, at the channel's cost."""
    if early := _repeated(standin, call) or check(standin, "PushMessageRequest", call.body):
        return early
    to, groups = call.body["to"], standin.world.groups
    if not (groups[to].bot_in if to in groups else to in standin.world.people):
        return refuse(400, NOT_SENT)
    if not standin.world.spend(len(standin.receivers(to))):
        return refuse(429, MONTHLY_LIMITED)
    sent = standin.put_messages(to, call.body["messages"], "push")
    return _accept(standin, call, Answer(200, {"sentMessages": sent}, to=to))


def multicast(standin: Standin, call: Call) -> Answer:
    """Sends to many friends and skips others (answers `{}`)."""
    if early := _repeated(standin, call) or check(standin, "MulticastRequest", call.body):
        return early
    people = standin.world.people
    to = [one for one in dict.fromkeys(call.body["to"]) if one in people]
    friends = [one for one in to if people[one].friend and not people[one].blocked]
    if any(one in standin.world.groups for one in call.body["to"]):
        return refuse(400, "The property, 'to', in the request body is invalid")
    if not standin.world.spend(len(friends)):
        return refuse(429, MONTHLY_LIMITED)
    for friend in friends:
        standin.put_messages(friend, call.body["messages"], "multicast")
    return _accept(standin, call, Answer(200, {}, to=call.body["to"]))


def _repeated(standin: Standin, call: Call) -> Answer | None:
    """Return 400 for a key that is no UUID, 409 for a key that was accepted before; else None."""
    if call.retry_key is None:
        return None
    if not ids.is_retry_key(call.retry_key):
        return refuse(400, "The retry key is invalid")
    accepted = standin.keys.find(call.retry_key)
    if accepted is None:
        return None
    answer = refuse(409, "The retry key is already accepted", **accepted.answer)
    answer.headers["x-line-accepted-request-id"] = accepted.request_id
    return answer


def _accept(standin: Standin, call: Call, answer: Answer) -> Answer:
    if call.retry_key is not None:
        standin.keys.remember(call.retry_key, call.request_id, answer.body)
    return answer

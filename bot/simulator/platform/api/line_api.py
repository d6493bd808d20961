"""LINE's side over HTTP: the paths, the bearer token, request ids, faults and the log of calls.

What the sending endpoints answer is in `messaging_api.py`; the small reading endpoints are here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, request

from bot.simulator.platform import acts, ids
from bot.simulator.platform.faults import ScriptedFault, pause
from bot.simulator.platform.kept.contents import Content
from bot.simulator.platform.kept.world import Group
from bot.simulator.platform.limits import MAX_REQUEST_BYTES
from bot.simulator.platform.standin import BOT_NAME, Standin

from . import messaging_api, rich_menu_api, webhook_api
from .api_routes import Route, add_routes
from .messaging_api import Answer, Call, refuse
from .strict_json import read_json

UNAUTHORIZED = (
    "Authentication failed. Confirm that the access token in the authorization header is valid."
)
LOADING_STEP_SECONDS = 5
Endpoint = Callable[[Call], Answer]


class NotJson(Exception):
    """The request's body is not the JSON object it must be; carries LINE's answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


def line_api(standin: Standin) -> Blueprint:
    """Return the routes that play api.line.me and api-data.line.me."""
    blueprint = Blueprint("line", __name__)
    runner = EndpointRunner(standin)
    routes = (*ROUTES, *webhook_api.ROUTES, *rich_menu_api.ROUTES)
    add_routes(blueprint, runner.answer, standin, routes)
    return blueprint


class EndpointRunner:
    """Runs one endpoint as LINE does: checks the token, limits, applies faults, logs the call."""

    def __init__(self, standin: Standin) -> None:
        self.standin = standin

    def answer(self, name: str, endpoint: Endpoint, to: str | None = None) -> Response:
        """Return the endpoint's response. `name` is also the name of its faults and rate."""
        number = ids.request_id()
        call = Call(None, request.headers.get(messaging_api.RETRY_HEADER), number)
        fault = self.standin.faults.take(name)
        pause(self.standin.faults.latency_ms + (fault.delay_ms if fault else 0))
        answer = self._early(name, fault)
        try:
            call.body = _json_body()  # also for calls refused early: the log shows the recipient
            answer = answer or endpoint(call)
        except NotJson as wrong:
            answer = answer or wrong.answer
        self._log(name, call, answer, fault, to)
        if fault and fault.kind in ("drop", "lost"):
            request.environ["standin.abort"] = True
        return _response(answer, number)

    def _early(self, name: str, fault: ScriptedFault | None) -> Answer | None:
        """Return the answer that comes before the request is looked at, if any."""
        bearer = request.headers.get("authorization", "")
        if bearer != f"Bearer {self.standin.access_token}":
            return refuse(401, UNAUTHORIZED)
        if fault and fault.kind in _FAULTS:
            return _FAULTS[fault.kind](fault)
        if not self.standin.rates.allows(name):
            return refuse(429, messaging_api.RATE_LIMITED)
        return None

    def _log(
        self, name: str, call: Call, answer: Answer, fault: ScriptedFault | None, to: str | None
    ) -> None:
        body = call.body if isinstance(call.body, dict) else {}
        self.standin.calls.add(
            endpoint=name,
            status=answer.status,
            to=answer.to or to or body.get("to"),
            messages=body.get("messages"),
            retryKey=call.retry_key,
            replyToken=body.get("replyToken"),
            at=self.standin.now_text(),
            requestId=call.request_id,
            fault=fault.kind if fault else None,
            error=answer.body.get("message"),
            details=answer.body.get("details"),
        )


_FAULTS: dict[str, Callable[[ScriptedFault], Answer]] = {
    "5xx": lambda fault: refuse(fault.status, "Internal server error"),
    "drop": lambda _: Answer(0),
    "429": lambda _: refuse(429, messaging_api.RATE_LIMITED),
    "monthly": lambda _: refuse(429, messaging_api.MONTHLY_LIMITED),
    "401": lambda _: refuse(401, UNAUTHORIZED),
    "202": lambda _: Answer(202),
}


def _json_body() -> Any:
    # A rich menu's picture is no JSON; its endpoint checks it.
    if request.method not in ("POST", "PUT") or request.path.endswith("/content"):
        return None
    if (request.content_length or 0) > MAX_REQUEST_BYTES:
        raise NotJson(refuse(413, "Request exceeds the max size of 2MB"))
    data = request.get_data()
    if not data:
        return None
    if request.mimetype != "application/json":
        raise NotJson(refuse(415, f"The content type, '{request.mimetype}', is not supported"))
    try:
        return read_json(data)
    except ValueError:
        raise NotJson(refuse(400, "The request body could not be parsed as JSON")) from None


def _response(answer: Answer, number: str) -> Response:
    if "content-type" in answer.headers:
        response = Response(answer.raw, answer.status or 500)
    else:
        text = json.dumps(answer.body, ensure_ascii=False, separators=(",", ":"))
        response = Response(text, answer.status or 500, mimetype="application/json")
    response.headers["x-line-request-id"] = number
    for name, value in answer.headers.items():
        response.headers[name] = value
    return response


# -- the channel ---------------------------------------------------------------------------------


def _info(standin: Standin, _call: Call) -> Answer:
    body = {
        "userId": standin.bot_id,
        "basicId": "@000strong",
        "displayName": BOT_NAME,
        "chatMode": "bot",
        "markAsReadMode": "auto",
    }
    return Answer(200, body)


def _quota(standin: Standin, _call: Call) -> Answer:
    return Answer(200, {"type": "limited", "value": standin.world.quota})


def _consumption(standin: Standin, _call: Call) -> Answer:
    return Answer(200, {"totalUsage": standin.world.used})


# -- one to one ----------------------------------------------------------------------------------


def _profile(standin: Standin, _call: Call, user: str) -> Answer:
    person = standin.world.people.get(user)
    if person is None or not person.friend or person.blocked:
        return refuse(404, "Not found")
    return Answer(200, {"userId": user, "displayName": person.name, "language": "th"})


def _mark_as_read(standin: Standin, call: Call) -> Answer:
    schema = "MarkMessagesAsReadByTokenRequest"
    return messaging_api.check(standin, schema, call.body) or Answer(200)


def _loading(standin: Standin, call: Call) -> Answer:
    if wrong := messaging_api.check(standin, "ShowLoadingAnimationRequest", call.body):
        return wrong
    if call.body["chatId"] not in standin.world.people:
        return refuse(400, "The property, 'chatId', in the request body is invalid")
    if call.body.get("loadingSeconds", LOADING_STEP_SECONDS) % LOADING_STEP_SECONDS:
        return refuse(400, "The property, 'loadingSeconds', in the request body is invalid")
    return Answer(202)


# -- groups --------------------------------------------------------------------------------------


def _in_group(endpoint: Callable[..., Answer]) -> Callable[..., Answer]:
    """An endpoint that takes the group; without the bot in it LINE finds none."""

    def found(standin: Standin, _call: Call, group: str, **parts: str) -> Answer:
        item = standin.world.groups.get(group)
        if item is None or not item.bot_in:
            return refuse(404, "Not found")
        return endpoint(standin, item, **parts)

    return found


def _summary(_standin: Standin, group: Group) -> Answer:
    return Answer(200, {"groupId": group.id, "groupName": group.name})


def _count(_standin: Standin, group: Group) -> Answer:
    return Answer(200, {"count": len(group.members)})


def _member(standin: Standin, group: Group, user: str) -> Answer:
    if user not in group.members:
        return refuse(404, "Not found")
    return Answer(200, {"userId": user, "displayName": standin.world.person(user).name})


def _leave(standin: Standin, group: Group) -> Answer:
    acts.leave(standin, group.id)
    return Answer(200)


# -- files that people sent ----------------------------------------------------------------------


def _of_content(endpoint: Callable[[Content], Answer]) -> Callable[..., Answer]:
    """An endpoint that takes the message's file."""

    def found(standin: Standin, _call: Call, message: str) -> Answer:
        item = standin.contents.get(message)
        return endpoint(item) if item else refuse(404, "Not found")

    return found


def _bytes_of(item: Content) -> Answer:
    return Answer(200, headers={"content-type": item.mime}, raw=item.data)


def _preview(item: Content) -> Answer:
    shown = item.mime.startswith(("image/", "video/"))
    return _bytes_of(item) if shown else refuse(404, "Not found")


def _transcoding(_item: Content) -> Answer:
    return Answer(200, {"status": "succeeded"})


SENDING = (
    ("reply", messaging_api.reply),
    ("push", messaging_api.push),
    ("multicast", messaging_api.multicast),
)
VALIDATE = "/v2/bot/message/validate"
ROUTES: tuple[Route, ...] = (
    *(("POST", f"/v2/bot/message/{name}", name, send) for name, send in SENDING),
    *(("POST", f"{VALIDATE}/{name}", "validate", messaging_api.validate) for name, _ in SENDING),
    ("GET", "/v2/bot/info", "info", _info),
    ("GET", "/v2/bot/message/quota", "quota", _quota),
    ("GET", "/v2/bot/message/quota/consumption", "quota", _consumption),
    ("GET", "/v2/bot/profile/<user>", "profile", _profile),
    ("POST", "/v2/bot/chat/loading/start", "loading", _loading),
    ("POST", "/v2/bot/chat/markAsRead", "markAsRead", _mark_as_read),
    ("GET", "/v2/bot/group/<group>/summary", "group", _in_group(_summary)),
    ("GET", "/v2/bot/group/<group>/members/count", "group", _in_group(_count)),
    ("GET", "/v2/bot/group/<group>/member/<user>", "group", _in_group(_member)),
    ("POST", "/v2/bot/group/<group>/leave", "group", _in_group(_leave)),
    ("GET", "/v2/bot/message/<message>/content", "content", _of_content(_bytes_of)),
    ("GET", "/v2/bot/message/<message>/content/preview", "content", _of_content(_preview)),
    ("GET", "/v2/bot/message/<message>/content/transcoding", "content", _of_content(_transcoding)),
)

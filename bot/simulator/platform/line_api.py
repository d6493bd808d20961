"""LINE's side over HTTP: the paths, the bearer token, request ids, faults and the log of calls.

What the sending endpoints answer is in `messaging_api.py`; the small reading endpoints are here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, request

from . import acts, ids, messaging_api
from .contents import Content
from .faults import Fault, pause
from .limits import MAX_REQUEST_BYTES
from .messaging_api import Answer, Call, refuse
from .rich_menu_api import add_rich_menus
from .standin import BOT_NAME, Standin
from .strict_json import read_json
from .webhook_api import add_webhook_routes
from .world import Group

UNAUTHORIZED = (
    "Authentication failed. Confirm that the access token in the authorization header is valid."
)
LOADING_STEP_SECONDS = 5
Endpoint = Callable[[Call], Answer]


class NotJson(Exception):
    """The body of a request is not the JSON object it has to be; carries LINE's answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


def line_api(standin: Standin) -> Blueprint:
    """The blueprint that plays api.line.me and api-data.line.me."""
    blueprint = Blueprint("line", __name__)
    served = Served(standin)
    _add_sending(blueprint, served)
    _add_channel(blueprint, served)
    _add_one_to_one(blueprint, served)
    _add_groups(blueprint, served)
    _add_content(blueprint, served)
    add_webhook_routes(blueprint, served.answer, standin)
    add_rich_menus(blueprint, served.answer, standin)
    return blueprint


class Served:
    """Runs one endpoint the way LINE would be seen to: authorised, limited, troubled, logged."""

    def __init__(self, standin: Standin) -> None:
        self.standin = standin

    def answer(self, name: str, endpoint: Endpoint, to: str | None = None) -> Response:
        """The response of `endpoint`, whose name is that of its faults and rate."""
        number = ids.request_id()
        call = Call(None, request.headers.get(messaging_api.RETRY_HEADER), number)
        fault = self.standin.faults.take(name)
        pause(self.standin.faults.latency_ms + (fault.delay_ms if fault else 0))
        answer = self._early(name, fault)
        try:
            call.body = _json_body()  # of what is refused early too: the log tells whom it was for
            answer = answer or endpoint(call)
        except NotJson as wrong:
            answer = answer or wrong.answer
        self._log(name, call, answer, fault, to)
        if fault and fault.kind in ("drop", "lost"):
            request.environ["standin.abort"] = True
        return _response(answer, number)

    def _early(self, name: str, fault: Fault | None) -> Answer | None:
        """What is answered before the request is looked into, if anything."""
        bearer = request.headers.get("authorization", "")
        if bearer != f"Bearer {self.standin.access_token}":
            return refuse(401, UNAUTHORIZED)
        if fault and fault.kind in _FAULTS:
            return _FAULTS[fault.kind](fault)
        if not self.standin.rates.allows(name):
            return refuse(429, messaging_api.RATE_LIMITED)
        return None

    def _log(
        self, name: str, call: Call, answer: Answer, fault: Fault | None, to: str | None
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


_FAULTS: dict[str, Callable[[Fault], Answer]] = {
    "5xx": lambda fault: refuse(fault.status, "Internal server error"),
    "drop": lambda _: Answer(0),
    "429": lambda _: refuse(429, messaging_api.RATE_LIMITED),
    "monthly": lambda _: refuse(429, messaging_api.MONTHLY_LIMITED),
    "401": lambda _: refuse(401, UNAUTHORIZED),
    "202": lambda _: Answer(202),
}


def _json_body() -> Any:
    # A rich menu's picture is no JSON and is looked at by its endpoint.
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


def _add_sending(blueprint: Blueprint, served: Served) -> None:
    standin = served.standin
    sending = {
        "reply": messaging_api.reply,
        "push": messaging_api.push,
        "multicast": messaging_api.multicast,
    }

    def send(name: str) -> Response:
        return served.answer(name, lambda call: sending[name](standin, call))

    def validate(name: str) -> Response:
        return served.answer("validate", lambda call: messaging_api.validate(standin, call))

    blueprint.post("/v2/bot/message/<any(reply, push, multicast):name>")(send)
    blueprint.post("/v2/bot/message/validate/<any(reply, push, multicast):name>")(validate)


def _add_channel(blueprint: Blueprint, served: Served) -> None:
    standin, world = served.standin, served.standin.world

    def info() -> Response:
        body = {
            "userId": standin.bot_id,
            "basicId": "@000strong",
            "displayName": BOT_NAME,
            "chatMode": "bot",
            "markAsReadMode": "auto",
        }
        return served.answer("info", lambda _: Answer(200, body))

    def quota() -> Response:
        body = {"type": "limited", "value": world.quota}
        return served.answer("quota", lambda _: Answer(200, body))

    def consumption() -> Response:
        return served.answer("quota", lambda _: Answer(200, {"totalUsage": world.used}))

    blueprint.get("/v2/bot/info")(info)
    blueprint.get("/v2/bot/message/quota")(quota)
    blueprint.get("/v2/bot/message/quota/consumption")(consumption)


def _add_one_to_one(blueprint: Blueprint, served: Served) -> None:
    standin = served.standin

    def profile(user: str) -> Response:
        return served.answer("profile", lambda _: _profile(standin, user), user)

    def loading() -> Response:
        return served.answer("loading", lambda call: _loading(standin, call))

    def mark_as_read() -> Response:
        return served.answer("markAsRead", lambda call: _mark_as_read(standin, call))

    blueprint.get("/v2/bot/profile/<user>")(profile)
    blueprint.post("/v2/bot/chat/loading/start")(loading)
    blueprint.post("/v2/bot/chat/markAsRead")(mark_as_read)


def _profile(standin: Standin, user: str) -> Answer:
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


def _add_groups(blueprint: Blueprint, served: Served) -> None:
    standin = served.standin

    def within(group: str, endpoint: Callable[[Group], Answer]) -> Response:
        def found(_call: Call) -> Answer:
            held = standin.world.groups.get(group)
            return endpoint(held) if held and held.bot_in else refuse(404, "Not found")

        return served.answer("group", found, group)

    def summary(group: str) -> Response:
        return within(group, lambda held: Answer(200, {"groupId": group, "groupName": held.name}))

    def count(group: str) -> Response:
        return within(group, lambda held: Answer(200, {"count": len(held.members)}))

    def member(group: str, user: str) -> Response:
        return within(group, lambda held: _member(standin, held, user))

    def leave(group: str) -> Response:
        return within(group, lambda held: _left(standin, held))

    blueprint.get("/v2/bot/group/<group>/summary")(summary)
    blueprint.get("/v2/bot/group/<group>/members/count")(count)
    blueprint.get("/v2/bot/group/<group>/member/<user>")(member)
    blueprint.post("/v2/bot/group/<group>/leave")(leave)


def _member(standin: Standin, group: Group, user: str) -> Answer:
    if user not in group.members:
        return refuse(404, "Not found")
    return Answer(200, {"userId": user, "displayName": standin.world.person(user).name})


def _left(standin: Standin, group: Group) -> Answer:
    acts.leave(standin, group.id)
    return Answer(200)


def _add_content(blueprint: Blueprint, served: Served) -> None:
    contents = served.standin.contents

    def within(message: str, endpoint: Callable[[Content], Answer]) -> Response:
        def found(_call: Call) -> Answer:
            held = contents.get(message)
            return endpoint(held) if held else refuse(404, "Not found")

        return served.answer("content", found, message)

    def whole(message: str) -> Response:
        return within(message, _bytes_of)

    def preview(message: str) -> Response:
        return within(
            message,
            lambda held: (
                _bytes_of(held)
                if held.mime.startswith(("image/", "video/"))
                else refuse(404, "Not found")
            ),
        )

    def transcoding(message: str) -> Response:
        return within(message, lambda _: Answer(200, {"status": "succeeded"}))

    blueprint.get("/v2/bot/message/<message>/content")(whole)
    blueprint.get("/v2/bot/message/<message>/content/preview")(preview)
    blueprint.get("/v2/bot/message/<message>/content/transcoding")(transcoding)


def _bytes_of(held: Content) -> Answer:
    return Answer(200, headers={"content-type": held.mime}, raw=held.data)

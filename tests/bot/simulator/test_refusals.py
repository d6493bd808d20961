"""Malformed calls that real LINE refuses, so that the stand-in does too; each with its source.

Sources: `line.md D` and the like are sections of the project's notes on LINE, `reference` is LINE's
Messaging API reference (the object or endpoint named), `description` LINE's published OpenAPI
description (the schema named). In a call, PERSON, GROUP, TOKEN and the like stand for ids of the
running stand-in.
"""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from typing import Any

import pytest

Line = Any
Json = dict[str, Any]
PUSH, REPLY, MULTICAST = (f"/v2/bot/message/{each}" for each in ("push", "reply", "multicast"))
URL, PLAIN = "https://example.org/a", "http://example.org/a"
AT_LEAST = 40  # what the page's promise is: issue 8
GIVEN_UP = "Unknown00000000000000000000000000"


@dataclass(frozen=True)
class Refusal:
    """One call, LINE's status, the words or the property it names, and where that is written."""

    name: str
    source: str
    says: str
    body: Any = None
    path: str = PUSH
    status: int = 400
    method: str = "POST"
    headers: Json = field(default_factory=dict)


def message(name: str, source: str, where: str, made: Any) -> Refusal:
    """A push to a friend of one message that is refused for its property `where`."""
    place = f"messages[0].{where}" if where else "messages[0]"
    return Refusal(name, source, place, {"to": "PERSON", "messages": [made]})


def text(**more: Any) -> Json:
    return {"type": "text", "text": "t", **more}


def quick(*actions: Any) -> Json:
    return text(quickReply={"items": [{"type": "action", "action": each} for each in actions]})


def action(**more: Any) -> Json:
    return {"type": "postback", "label": "ok", "data": "x", **more}


def bubble(*contents: Any, **more: Any) -> Json:
    return {
        "type": "bubble",
        "body": {"type": "box", "layout": "vertical", "contents": list(contents), **more},
    }


def flex(contents: Any, **more: Any) -> Json:
    return {"type": "flex", "altText": "a", "contents": contents, **more}


def template(**more: Any) -> Json:
    return {"type": "template", "altText": "a", "template": more}


def buttons(**more: Any) -> Json:
    return template(**{"type": "buttons", "text": "t", "actions": [action()], **more})


def columns(*made: Json) -> Json:
    return template(type="carousel", columns=list(made))


def column(**more: Any) -> Json:
    return {"text": "t", "actions": [action()], **more}


ITEM = "quickReply.items[0].action"
PART = "contents.body.contents[0]"
BIG = bubble(*[{"type": "text", "text": "x" * 1500} for _ in range(21)])
HALF = bubble(*[{"type": "text", "text": "x" * 1500} for _ in range(17)])

MESSAGES = (
    # Messages
    message("a message without a type", "description, Message", "type", {"text": "t"}),
    message("a message of an unknown type", "description, Message", "type", {"type": "page"}),
    message("an empty text", "line.md D", "text", text(text="")),
    message("a text of 5,001 letters", "line.md D", "text", text(text="x" * 5001)),
    message("a text of 2,501 emojis, each two units", "line.md D, Counting", "text",
            text(text="😀" * 2501)),
    message("a text that is a number", "description, TextMessage", "text", text(text=7)),
    message("a text that is null", "description, TextMessage", "text", text(text=None)),
    message("21 emojis in a text", "line.md D", "emojis",
            text(emojis=[{"index": 0, "productId": "p", "emojiId": "1"}] * 21)),
    message("a sender's name of 21 letters", "line.md D", "sender.name",
            text(sender={"name": "n" * 21})),
    message("a picture over plain http", "reference, image message", "originalContentUrl",
            {"type": "image", "originalContentUrl": PLAIN, "previewImageUrl": URL}),
    message("a picture without its preview", "reference, image message", "previewImageUrl",
            {"type": "image", "originalContentUrl": URL}),
    message("a picture in the message itself", "reference, image message", "previewImageUrl",
            {"type": "image", "originalContentUrl": URL, "previewImageUrl": "data:image/png;,A"}),
    message("a place whose title has 101 letters", "reference, location message", "title",
            {"type": "location", "title": "t" * 101, "address": "a", "latitude": 1.0,
             "longitude": 1.0}),
    message("an imagemap without its size", "reference, imagemap message", "baseSize",
            {"type": "imagemap", "baseUrl": URL, "altText": "a", "actions": []}),
    # Quick replies and actions
    message("14 quick replies", "line.md D", "quickReply.items", quick(*[action()] * 14)),
    message("quick replies without one", "line.md D", "quickReply.items", quick()),
    message("a label of 21 letters", "line.md D", f"{ITEM}.label", quick(action(label="l" * 21))),
    message("postback data of 301 letters", "line.md D", f"{ITEM}.data",
            quick(action(data="d" * 301))),
    message("a display text of 301 letters", "line.md D", f"{ITEM}.displayText",
            quick(action(displayText="d" * 301))),
    message("words to fill in of 301 letters", "line.md D, Counting", f"{ITEM}.fillInText",
            quick(action(fillInText="d" * 301))),
    message("a message action of 301 letters", "line.md D", f"{ITEM}.text",
            quick({"type": "message", "label": "ok", "text": "t" * 301})),
    message("a message action that says nothing", "reference, message action", f"{ITEM}.text",
            quick({"type": "message", "label": "ok", "text": ""})),
    message("an action of an unknown type", "description, Action", f"{ITEM}.type",
            quick({"type": "call", "label": "ok"})),
    message("a link that is a script", "line.md H, 'invalid uri scheme'", f"{ITEM}.uri",
            quick({"type": "uri", "label": "ok", "uri": "javascript:alert(1)"})),
    message("a link with a blank in it", "reference, URI action", f"{ITEM}.uri",
            quick({"type": "uri", "label": "ok", "uri": "https://example.org/a b"})),
    message("a link of 2,001 letters", "line.md D", f"{ITEM}.uri",
            quick({"type": "uri", "label": "ok", "uri": URL + "a" * (2001 - len(URL))})),
    message("a date asked for in an unknown manner", "reference, datetime picker action",
            f"{ITEM}.mode",
            quick({"type": "datetimepicker", "label": "ok", "data": "x", "mode": "week"})),
    # Flex
    message("a card without its words for the list", "reference, Flex message", "altText",
            {"type": "flex", "contents": bubble()}),
    message("1,501 letters for the list", "line.md D", "altText",
            flex(bubble(), altText="a" * 1501)),
    message("a card without contents", "description, FlexMessage", "contents",
            {"type": "flex", "altText": "a"}),
    message("a card of over 30 KB", "line.md D", "contents", flex(BIG)),
    message("a carousel of over 50 KB", "line.md D", "contents",
            flex({"type": "carousel", "contents": [HALF, HALF]})),
    message("13 cards in a carousel", "line.md D", "contents.contents",
            flex({"type": "carousel", "contents": [bubble()] * 13})),
    message("a carousel without cards", "reference, carousel", "contents.contents",
            flex({"type": "carousel", "contents": []})),
    message("a component that there is not", "line.md C, unknown component", f"{PART}.type",
            flex(bubble({"type": "chart"}))),
    message("a property that there is not", "reference, Flex message", "contents.body.colour",
            flex(bubble(colour="#fff"))),
    message("a box laid out in an unknown way", "reference, box", "contents.body.layout",
            flex(bubble(layout="diagonal"))),
    message("an empty text in a card", "reference, Flex text", f"{PART}.text",
            flex(bubble({"type": "text", "text": ""}))),
    message("a button that does nothing", "reference, Flex button", f"{PART}.action",
            flex(bubble({"type": "button"}))),
    message("a button without a label", "reference, Flex button", f"{PART}.action.label",
            flex(bubble({"type": "button", "action": {"type": "postback", "data": "x"}}))),
    message("a span outside a text", "reference, span", PART,
            flex(bubble({"type": "span", "text": "t"}))),
    message("an icon outside a baseline box", "reference, icon", PART,
            flex(bubble({"type": "icon", "url": URL}))),
    message("a card's picture over plain http", "reference, Flex image; line.md H", f"{PART}.url",
            flex(bubble({"type": "image", "url": PLAIN}))),
    message("a body that is no box", "reference, bubble", "contents.body.type",
            flex({"type": "bubble", "body": {"type": "text", "text": "t"}})),
    # Templates
    message("161 letters over buttons", "line.md D", "template.text", buttons(text="t" * 161)),
    message("61 letters below a title", "line.md D", "template.text",
            buttons(title="t", text="t" * 61)),
    message("a title of 41 letters", "line.md D", "template.title", buttons(title="t" * 41)),
    message("five buttons", "line.md D", "template.actions", buttons(actions=[action()] * 5)),
    message("a question with one answer", "reference, confirm template", "template.actions",
            template(type="confirm", text="t", actions=[action()])),
    message("a question of 241 letters", "line.md D", "template.text",
            template(type="confirm", text="t" * 241, actions=[action()] * 2)),
    message("11 columns", "line.md D", "template.columns", columns(*[column()] * 11)),
    message("a column with four buttons", "line.md D", "template.columns[0].actions",
            columns(column(actions=[action()] * 4))),
    message("121 letters in a column", "line.md D", "template.columns[0].text",
            columns(column(text="t" * 121))),
)  # fmt: skip

ONE = [text()]
REQUESTS = (
    Refusal("a push without messages", "description, PushMessageRequest", "messages",
            {"to": "PERSON"}),
    Refusal("a push of no message", "line.md C, 1 to 5", "messages",
            {"to": "PERSON", "messages": []}),
    Refusal("six messages in one push", "line.md D", "messages",
            {"to": "PERSON", "messages": ONE * 6}),
    Refusal("a push to no one", "description, PushMessageRequest", "to", {"messages": ONE}),
    Refusal("a push to an id that there is not", "reference, send push message",
            "Failed to send messages", {"to": GIVEN_UP, "messages": ONE}),
    Refusal("a push to a group the bot is not in", "line.md D, push allowed to",
            "Failed to send messages", {"to": "OUTSIDE", "messages": ONE}),
    Refusal("a reply token nobody was given", "line.md D", "Invalid reply token",
            {"replyToken": "0" * 32, "messages": ONE}, REPLY),
    Refusal("a reply token used before", "line.md D", "Invalid reply token",
            {"replyToken": "USED", "messages": ONE}, REPLY),
    Refusal("a reply without its token", "description, ReplyMessageRequest", "replyToken",
            {"messages": ONE}, REPLY),
    Refusal("a retry key on a reply", "line.md D", "retry key",
            {"replyToken": "TOKEN", "messages": ONE}, REPLY,
            headers={"x_line_retry_key": str(uuid.UUID(int=7))}),
    Refusal("a retry key that is no UUID", "line.md D", "retry key is invalid",
            {"to": "PERSON", "messages": ONE}, headers={"x_line_retry_key": "seven"}),
    Refusal("501 people at once", "line.md D", "to",
            {"to": ["PERSON"] * 501, "messages": ONE}, MULTICAST),
    Refusal("a multicast to nobody", "reference, send multicast message", "to",
            {"to": [], "messages": ONE}, MULTICAST),
    Refusal("a multicast to a group", "line.md D", "'to'",
            {"to": ["GROUP"], "messages": ONE}, MULTICAST),
    Refusal("a body that is no JSON", "reference, status codes", "could not be parsed", b"{"),
    Refusal("a body that is a list", "description, PushMessageRequest", "1 error(s)", []),
    Refusal("a body of another type", "reference, status codes", "not supported",
            {"to": "PERSON", "messages": ONE}, status=415, headers={"content_type": "text/plain"}),
    Refusal("a request of over 2 MB", "line.md D", "max size of 2MB",
            {"to": "PERSON", "messages": [text(text="x" * 2_200_000)]}, status=413),
    Refusal("a wrong token", "line.md C, 401", "Authentication failed",
            {"to": "PERSON", "messages": ONE}, status=401,
            headers={"authorization": "Bearer other"}),
    Refusal("no token", "line.md C, 401", "Authentication failed",
            {"to": "PERSON", "messages": ONE}, status=401, headers={"authorization": ""}),
    Refusal("the profile of someone unknown", "line.md D", "Not found",
            path=f"/v2/bot/profile/{GIVEN_UP}", status=404, method="GET"),
    Refusal("the profile of who blocked the bot", "line.md D", "Not found",
            path="/v2/bot/profile/BLOCKER", status=404, method="GET"),
    Refusal("a file that there is not", "line.md D", "Not found",
            path="/v2/bot/message/1/content", status=404, method="GET"),
    Refusal("a group the bot is not in", "reference, get group chat summary", "Not found",
            path="/v2/bot/group/OUTSIDE/summary", status=404, method="GET"),
    Refusal("a loading sign of seven seconds", "line.md D, steps of 5", "loadingSeconds",
            {"chatId": "PERSON", "loadingSeconds": 7}, "/v2/bot/chat/loading/start"),
    Refusal("a loading sign of 65 seconds", "line.md D, 5 to 60", "loadingSeconds",
            {"chatId": "PERSON", "loadingSeconds": 65}, "/v2/bot/chat/loading/start"),
    Refusal("a loading sign in a group", "line.md D, 1:1 only", "chatId",
            {"chatId": "GROUP", "loadingSeconds": 5}, "/v2/bot/chat/loading/start"),
    Refusal("a path that is not LINE's", "reference, status codes", "Not found",
            {}, "/v2/bot/message/shout", status=404),
)  # fmt: skip

REFUSALS = MESSAGES + REQUESTS


@pytest.fixture
def ids(line: Line) -> dict[str, str]:
    """What the names in a call stand for."""
    person, blocker, group, outside = line.person(), line.person(), line.group(), line.group()
    line.sim("POST", f"/people/{blocker}/unfollow?sync=1")
    line.sim("POST", f"/groups/{outside}/leave?sync=1")
    token = line.says(person, "hi")["replyToken"]
    used = line.says(person, "again")["replyToken"]
    assert line.reply(used).status == 200
    return {
        "PERSON": person, "BLOCKER": blocker, "GROUP": group, "OUTSIDE": outside,
        "TOKEN": token, "USED": used,
    }  # fmt: skip


def put(ids: dict[str, str], made: str) -> str:
    for name, real in ids.items():
        made = made.replace(name, real)
    return made


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda each: each.name)
def test_what_line_refuses_is_refused_here(
    line: Line, ids: dict[str, str], refusal: Refusal
) -> None:
    before = len(line.chat(ids["PERSON"]))
    body: Any = refusal.body
    if body is not None and not isinstance(body, bytes):
        body = put(ids, json.dumps(body)).encode()
    answer = line.api(refusal.method, put(ids, refusal.path), body, **refusal.headers)
    assert answer.status == refusal.status
    named = [each["property"] for each in answer.body.get("details", ())]
    assert refusal.says in named or refusal.says in answer.body["message"]
    assert len(line.chat(ids["PERSON"])) == before


def test_the_list_is_long_enough_without_repetition_and_every_line_names_its_source() -> None:
    assert len(REFUSALS) >= AT_LEAST
    assert len({each.name for each in REFUSALS}) == len(REFUSALS)
    assert all(
        each.source.startswith(("line.md ", "reference, ", "description, ")) for each in REFUSALS
    )


def test_the_same_calls_mended_are_accepted(line: Line, ids: dict[str, str]) -> None:
    mended = [
        text(text="x" * 5000), quick(*[action(label="l" * 20, data="d" * 300)] * 13),
        flex({"type": "carousel", "contents": [bubble()] * 12}, altText="a" * 1500),
        buttons(text="t" * 160, actions=[action()] * 4), columns(*[column(text="t" * 120)] * 10),
    ]  # fmt: skip
    asked = {"to": ids["PERSON"], "messages": mended}
    assert line.api("POST", PUSH, asked).status == 200

"""Webhook events in LINE's shape, as plain data.

The shapes are those of `openapi/webhook.json`, plus `messageEdited` and `markAsReadToken`, which
LINE's pages have and the description lacks (line.md B, "What follows" 11).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import ids
from .limits import utf16_units

Json = dict[str, Any]
LINE_PROVIDER = {"type": "line"}
GREETING_STICKER = {
    "packageId": "446",
    "stickerId": "1988",
    "stickerResourceType": "STATIC",
    "keywords": ["hello"],
}
PARLIAMENT = {
    "title": "Sappaya-Sapasathan",
    "address": "Thanon Thahan, Dusit, Bangkok",
    "latitude": 13.7955,
    "longitude": 100.5163,
}


def user_source(user: str) -> Json:
    return {"type": "user", "userId": user}


def group_source(group: str, user: str | None) -> Json:
    """Return a group's source; LINE documents `userId` for message events only."""
    return {"type": "group", "groupId": group} | ({"userId": user} if user else {})


def event(kind: str, source: Json | None, at_ms: int, **more: Any) -> Json:
    """Return one webhook event with a new id. `more`: replyToken and the fields of its kind."""
    whole: Json = {
        "type": kind,
        "timestamp": at_ms,
        "mode": "active",
        "webhookEventId": ids.event_id(),
        "deliveryContext": {"isRedelivery": False},
    }
    if source is not None:
        whole["source"] = source
    return whole | {key: value for key, value in more.items() if value is not None}


def text(words: str, mention_bot: tuple[str, str] | None = None, quoted: str | None = None) -> Json:
    """Return a text message; `mention_bot` = (bot's id, its name) puts "@name " in front."""
    content = _content("text", quoteToken=ids.quote_token())
    content["text"] = words
    if mention_bot:
        bot, name = mention_bot
        content["text"] = f"@{name} {words}"
        length = utf16_units(f"@{name}")
        who = {"index": 0, "length": length, "type": "user", "userId": bot, "isSelf": True}
        content["mention"] = {"mentionees": [who]}
    if quoted:
        content["quotedMessageId"] = quoted
    return content


def sticker(**given: Any) -> Json:
    return _content("sticker", quoteToken=ids.quote_token(), **(GREETING_STICKER | given))


def location(**given: Any) -> Json:
    return _content("location", **(PARLIAMENT | given))


def file_message(mime: str, name: str, size: int) -> Json:
    """Return the message LINE makes of a file: image, video or audio by MIME type, else a file."""
    kind = mime.partition("/")[0]
    if kind == "image":
        return _content("image", contentProvider=LINE_PROVIDER, quoteToken=ids.quote_token())
    if kind == "video":
        tokens = {"quoteToken": ids.quote_token()}
        return _content("video", contentProvider=LINE_PROVIDER, duration=10_000, **tokens)
    if kind == "audio":
        return _content("audio", contentProvider=LINE_PROVIDER, duration=10_000)
    return _content("file", fileName=name, fileSize=size)


def as_album(pictures: Sequence[Json], with_index: bool = True) -> None:
    """Make one album of several picture messages, numbered from 1 (LINE may omit the number)."""
    album = ids.message_id()
    for number, picture in enumerate(pictures, 1):
        picture["imageSet"] = {"id": album, "total": len(pictures)}
        if with_index:
            picture["imageSet"]["index"] = number


def members(users: Sequence[str]) -> Json:
    return {"members": [user_source(user) for user in users]}


def _content(kind: str, **more: Any) -> Json:
    return {"type": kind, "id": ids.message_id(), "markAsReadToken": ids.quote_token(), **more}

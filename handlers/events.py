"""Turns LINE's webhook JSON into one plain event; never raises on strange input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from handlers.understand.patterns import pattern_of

Kind = Literal[
    "text", "tap", "file", "sticker", "location", "follow", "unfollow", "join", "leave",
    "members", "unsend", "edited", "files_ready", "other",
]  # fmt: skip

FILES_READY = "x-strongbot-files-ready"
"""The kind of our own event: a batch of files has been fetched and checked."""

_BOT = "\0"
"""Stands where the bot was mentioned; no text that is kept holds it."""

_MEDIA = ("image", "video", "audio", "file")
# JSON can hold these characters; PostgreSQL's text cannot hold NUL.
_NOT_STORABLE = pattern_of("[\x00\ud800-\udfff]")
_PLAIN: Mapping[str, Kind] = {
    "follow": "follow",
    "unfollow": "unfollow",
    "join": "join",
    "leave": "leave",
    "memberJoined": "members",
    "memberLeft": "members",
    FILES_READY: "files_ready",
}


@dataclass(frozen=True)
class Media:
    """A file that somebody sent; LINE still has it."""

    message_id: str
    """It is fetched by this id."""
    kind: str
    """`image`, `video`, `audio` or `file`."""
    name: str | None = None
    size: int | None = None
    """In bytes."""
    album: str | None = None
    album_total: int | None = None
    """How many pictures the album has."""
    external: bool = False
    """It lies outside LINE and cannot be fetched."""


@dataclass(frozen=True)
class Event:
    """One event. A field is empty if LINE gave no value."""

    kind: Kind
    chat: str = ""
    """`user`, `group` or `room`."""
    user_id: str = ""
    """May be empty in a group (line.md, 11)."""
    chat_id: str = ""
    reply_token: str = ""
    text: str = ""
    data: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    media: Media | None = None
    message_id: str = ""
    mentioned: bool = False
    """The bot was mentioned in a group; the text is without all mentions."""
    around: tuple[str, ...] = ()
    """The text after the mention of the bot, then what stands before it, if there is both."""
    beside: bool = False
    """Another member was mentioned beside the bot; everybody (`@All`) is no member."""
    silent: bool = False
    """Nothing may be sent: standby mode, or the console's verify event, whose person does not
    exist."""
    raw: Mapping[str, Any] = field(default_factory=dict)

    @property
    def one_to_one(self) -> bool:
        return self.chat == "user"


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def storable(text: str) -> str:
    """Returns the text without NUL and lone surrogates, which databases refuse."""
    return _NOT_STORABLE.sub("", text)


def _string(value: object) -> str:
    return storable(value) if isinstance(value, str) else ""


def source_of(raw: object) -> tuple[str, str]:
    """Returns (kind of chat, its LINE id): of a group if there is one, ("", "") if unknown."""
    source = _mapping(_mapping(raw).get("source"))
    kind = _string(source.get("type"))
    for chat, name in (("group", "groupId"), ("room", "roomId"), ("user", "userId")):
        identity = _string(source.get(name))
        # A group without an id is still a group, never a one-to-one chat.
        if identity and not (chat == "user" and kind in ("group", "room")):
            return chat, identity
    return "", ""


def parse(raw: object) -> Event:
    """Returns the event of one webhook event object; a strange one gets the kind `other`."""
    event = _mapping(raw)
    chat, chat_id = source_of(event)
    token = _string(event.get("replyToken"))
    # The console's verify event carries a dummy token of one repeated character (line.md, H).
    dummy = len(set(token)) == 1
    base = {
        "chat": chat,
        "chat_id": chat_id,
        "user_id": _string(_mapping(event.get("source")).get("userId")),
        "reply_token": "" if dummy else token,
        "silent": dummy or event.get("mode") == "standby",
        "raw": event,
    }
    return Event(**{**base, **_specifics(event)})


def _specifics(event: Mapping[str, Any]) -> dict[str, Any]:
    kind = _string(event.get("type"))
    if kind in _PLAIN:
        return {"kind": _PLAIN[kind]}
    if kind == "message":
        return _message(_mapping(event.get("message")))
    if kind == "messageEdited":
        return {**_message(_mapping(event.get("message"))), "kind": "edited"}
    if kind == "postback":
        return _postback(_mapping(event.get("postback")))
    if kind == "unsend":
        message_id = _string(_mapping(event.get("unsend")).get("messageId"))
        return {"kind": "unsend", "message_id": message_id}
    return {"kind": "other"}


def _postback(postback: Mapping[str, Any]) -> dict[str, Any]:
    params = _mapping(postback.get("params"))
    # A tab of a rich menu arrives as a postback too, and is no command (line.md, 8).
    if "newRichMenuAliasId" in params or "status" in params:
        return {"kind": "other"}
    clean = {k: storable(v) for k, v in params.items() if isinstance(v, str)}
    return {"kind": "tap", "data": _string(postback.get("data")), "params": clean}


def _message(message: Mapping[str, Any]) -> dict[str, Any]:
    kind, message_id = _string(message.get("type")), _string(message.get("id"))
    if kind == "text":
        return {"kind": "text", "message_id": message_id, **_spoken(message)}
    if kind in _MEDIA and message_id:
        return {"kind": "file", "message_id": message_id, "media": _media(message, kind)}
    if kind in ("sticker", "location"):
        return {"kind": kind, "message_id": message_id}
    return {"kind": "other", "message_id": message_id}


def _media(message: Mapping[str, Any], kind: str) -> Media:
    album = _mapping(message.get("imageSet"))
    total, size = album.get("total"), message.get("fileSize")
    return Media(
        message_id=_string(message.get("id")),
        kind=kind,
        name=_string(message.get("fileName")) or None,
        size=size if isinstance(size, int) else None,
        album=_string(album.get("id")) or None,
        album_total=total if isinstance(total, int) else None,
        external=_mapping(message.get("contentProvider")).get("type") == "external",
    )


def _spoken(message: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the text; if it calls the bot, without the mentions."""
    given = message.get("text")
    text = given if isinstance(given, str) else ""
    listed = _mapping(message.get("mention")).get("mentionees")
    spots = [_mapping(each) for each in (listed if isinstance(listed, list) else [])]
    if not any(spot.get("isSelf") is True for spot in spots):
        return {"text": storable(text).strip(), "mentioned": False}
    # LINE counts in UTF-16 units; cutting by code points would leave half a mention.
    units = text.encode("utf-16-le", "surrogatepass")
    for spot in sorted(spots, key=lambda spot: -_whole(spot.get("index"))):
        start, length = _whole(spot.get("index")), _whole(spot.get("length"))
        left = _BOT if spot.get("isSelf") is True else " "
        units = units[: start * 2] + left.encode("utf-16-le") + units[(start + length) * 2 :]
    pieces = units.decode("utf-16-le", "replace").split(_BOT)
    around = tuple(storable(each).strip() for each in (pieces[-1], pieces[0]))
    return {
        "text": storable("".join(pieces)).strip(),
        "mentioned": True,
        "around": around if all(around) else (),
        "beside": any(
            spot.get("isSelf") is not True and spot.get("type") != "all" for spot in spots
        ),
    }


def _whole(value: object) -> int:
    return value if isinstance(value, int) and value >= 0 else 0

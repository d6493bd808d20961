"""The control side of chats: what stands in them, and people typing, tapping and sending."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable

from flask import Blueprint, Response, request
from werkzeug.datastructures import FileStorage

from . import acts
from .acts import Done
from .asked import Json, given, number, show, show_all, wait
from .contents import Content
from .standin import Standin
from .world import Unknown

UNKNOWN_TYPE = "application/octet-stream"


def add_chats(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/chats/…` and `/content/…`."""
    _add_reading(blueprint, standin)
    _add_files(blueprint, standin)

    def act(name: str, does: Callable[[str, str, Json], Done]) -> None:
        def done(chat: str) -> Json:
            _known(standin, chat)
            asked = given()
            return show(does(chat, str(asked.pop("from")), asked))

        blueprint.post(f"/chats/<chat>/{name}", endpoint=name)(done)

    act("text", lambda chat, who, asked: _say(standin, chat, who, asked))
    act("tap", lambda chat, who, asked: _tap(standin, chat, who, asked))
    act("sticker", lambda chat, who, asked: acts.send_sticker(standin, chat, who, **asked))
    act("location", lambda chat, who, asked: acts.send_location(standin, chat, who, **asked))
    act("unsend", lambda chat, who, asked: acts.unsend(standin, chat, who, asked["messageId"]))
    act("edit", lambda chat, who, asked: _edit(standin, chat, who, asked))


def _add_reading(blueprint: Blueprint, standin: Standin) -> None:
    @blueprint.get("/chats/<chat>/messages")
    def messages(chat: str) -> Json:
        _known(standin, chat)
        after = int(number("after", 0))
        found = standin.chats.of(chat).after(after, wait())
        last = found[-1].n if found else standin.chats.of(chat).last
        return {"messages": [entry.shown() for entry in found], "last": last}

    @blueprint.get("/content/<message>")
    def content(message: str) -> Response:
        found = standin.contents.get(message)
        if found is None:
            raise Unknown("no such file")
        response = Response(found.data, mimetype=found.mime)
        # What people send is never run as a page of this origin.
        response.headers["Content-Security-Policy"] = "sandbox"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


def _add_files(blueprint: Blueprint, standin: Standin) -> None:
    @blueprint.post("/chats/<chat>/file")
    def file(chat: str) -> Json:
        _known(standin, chat)
        files = [_content(each) for each in request.files.getlist("files")]
        if not files:
            raise ValueError("no files were given")
        with_index = request.form.get("withoutIndex", "0") in ("", "0")
        return show_all(acts.send_files(standin, chat, request.form["from"], files, with_index))


def _content(sent: FileStorage) -> Content:
    name = sent.filename or "file"
    mime = sent.mimetype
    if not mime or mime == UNKNOWN_TYPE:
        mime = mimetypes.guess_type(name)[0] or UNKNOWN_TYPE
    return Content(sent.read(), mime, name)


def _say(standin: Standin, chat: str, who: str, asked: Json) -> Done:
    words = asked["text"]
    if not isinstance(words, str) or not words:
        raise ValueError("text must be a text that is not empty")
    mention, quoted = bool(asked.get("mentionBot")), asked.get("quote")
    return acts.say(standin, chat, who, words, mention_bot=mention, quoted=quoted)


def _tap(standin: Standin, chat: str, who: str, asked: Json) -> Done:
    named = standin.group_taps_name_user and not asked.get("withoutUser")
    shown, params = asked.get("displayText"), asked.get("params")
    return acts.tap(
        standin, chat, who, str(asked["data"]), display_text=shown, params=params, named=named
    )


def _edit(standin: Standin, chat: str, who: str, asked: Json) -> Done:
    return acts.edit(standin, chat, who, str(asked["messageId"]), str(asked["text"]))


def _known(standin: Standin, chat: str) -> None:
    if chat not in standin.world.groups:
        standin.world.person(chat)

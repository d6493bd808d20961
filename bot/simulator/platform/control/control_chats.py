"""The control side of chats: their lines, and people who type, tap and send."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable

from flask import Blueprint, Response, request
from werkzeug.datastructures import FileStorage

from bot.simulator.platform import acts, events
from bot.simulator.platform.acts import Done
from bot.simulator.platform.kept.contents import Content
from bot.simulator.platform.standin import Standin

from .control_request import Json, given, number, show, show_all, show_file, wait

UNKNOWN_TYPE = "application/octet-stream"


def add_chats(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/chats/…` and `/content/…`."""
    _add_reading(blueprint, standin)
    _add_files(blueprint, standin)

    def act(name: str, does: Callable[[str, str, Json], Done]) -> None:
        def done(chat: str) -> Json:
            _known(standin, chat)
            body = given()
            return show(does(chat, str(body.pop("from")), body))

        blueprint.post(f"/chats/<chat>/{name}", endpoint=name)(done)

    act("text", lambda chat, who, body: _say(standin, chat, who, body))
    act("tap", lambda chat, who, body: _tap(standin, chat, who, body))
    act("sticker", lambda chat, who, body: acts.send(standin, chat, who, events.sticker(**body)))
    act("location", lambda chat, who, body: acts.send(standin, chat, who, events.location(**body)))
    act("unsend", lambda chat, who, body: acts.unsend(standin, chat, who, body["messageId"]))
    act("edit", lambda chat, who, body: _edit(standin, chat, who, body))


def _add_reading(blueprint: Blueprint, standin: Standin) -> None:
    @blueprint.get("/chats/<chat>/messages")
    def messages(chat: str) -> Json:
        _known(standin, chat)
        found = standin.chats.of(chat).after(int(number("after", 0)), wait())
        last = found[-1].n if found else standin.chats.of(chat).last
        return {"messages": [entry.shown() for entry in found], "last": last}

    @blueprint.get("/content/<message>")
    def content(message: str) -> Response:
        # A file that people send never runs as a page of this origin.
        policy = {"Content-Security-Policy": "sandbox"}
        return show_file(standin.contents.get(message), policy)


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


def _say(standin: Standin, chat: str, who: str, body: Json) -> Done:
    words = body["text"]
    if not isinstance(words, str) or not words:
        raise ValueError("text must be a text that is not empty")
    mention, quoted = bool(body.get("mentionBot")), body.get("quote")
    return acts.say(standin, chat, who, words, mention_bot=mention, quoted=quoted)


def _tap(standin: Standin, chat: str, who: str, body: Json) -> Done:
    named = standin.group_taps_name_user and not body.get("withoutUser")
    shown, params = body.get("displayText"), body.get("params")
    return acts.tap(
        standin, chat, who, str(body["data"]), display_text=shown, params=params, named=named
    )


def _edit(standin: Standin, chat: str, who: str, body: Json) -> Done:
    return acts.edit(standin, chat, who, str(body["messageId"]), str(body["text"]))


def _known(standin: Standin, chat: str) -> None:
    if chat not in standin.world.groups:
        standin.world.person(chat)

"""The control side of people, groups, and the rich menus under people's chats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response

from bot.simulator.platform import acts
from bot.simulator.platform.acts import Done
from bot.simulator.platform.standin import Standin

from .control_request import Json, an_id, given, show, show_all, show_file, some_ids


def add_people(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/people…`: making a person sends no event, following and unfollowing do."""

    @blueprint.post("/people")
    def put_person() -> Json:
        body = given()
        what: dict[str, Any] = {key: str(body[key]) for key in ("name", "note") if key in body}
        what |= {key: bool(body[key]) for key in ("friend", "blocked") if key in body}
        return standin.world.put_person(an_id(body), **what).shown()

    for act in (acts.follow, acts.unfollow):
        _add_act(blueprint, standin, "people", act)


def add_groups(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/groups…`: making a group sends no event, joining and leaving do."""

    @blueprint.post("/groups")
    def put_group() -> Json:
        body = given()
        what: dict[str, Any] = {"name": str(body["name"])} if "name" in body else {}
        if "members" in body:
            what["members"] = some_ids(body["members"])
            for member in what["members"]:
                standin.world.person(member)
        if "botIn" in body:
            what["bot_in"] = bool(body["botIn"])
        return standin.world.put_group(an_id(body), **what).shown()

    for act in (acts.join, acts.leave):
        _add_act(blueprint, standin, "groups", act)

    @blueprint.post("/groups/<group>/members")
    def members(group: str) -> Json:
        body = given()
        joined, left = some_ids(body.get("joined", [])), some_ids(body.get("left", []))
        return show_all(acts.change_members(standin, group, joined, left))


def _add_act(
    blueprint: Blueprint, standin: Standin, of: str, act: Callable[[Standin, str], Done]
) -> None:
    """Adds `/people/…` or `/groups/…` for an act that takes nothing but who or which group."""
    path, name = f"/{of}/<each>/{act.__name__}", act.__name__
    blueprint.post(path, endpoint=name)(lambda each: show(act(standin, each)))


def add_menus(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/people/…/menu`, `/people/…/tab` and `/menu-picture/…`."""
    rich_menus = standin.rich_menus

    @blueprint.get("/people/<who>/menu")
    def menu(who: str) -> Json:
        standin.world.person(who)
        found = rich_menus.of(who)
        return {"menu": {"richMenuId": found, **rich_menus.menus[found]} if found else None}

    @blueprint.post("/people/<who>/tab")
    def tab(who: str) -> Json:
        """The person switches to another menu; the postback says whether it worked."""
        standin.world.person(who)
        body = given()
        data, alias = str(body["data"]), str(body["richMenuAliasId"])
        status = rich_menus.switch(who, alias)
        params = {"status": status} | ({"newRichMenuAliasId": alias} if status == "SUCCESS" else {})
        return {**show(acts.tap(standin, who, who, data, params=params)), "switched": status}

    @blueprint.get("/menu-picture/<name>")
    def picture(name: str) -> Response:
        found = rich_menus.picture(name) if name in rich_menus.menus else None
        return show_file(found, {"Cache-Control": "max-age=31536000, immutable"})

"""The control side of people and groups: making them, friendship, and who is in a group."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from . import acts
from .asked import Json, an_id, given, show, show_all, some_ids
from .standin import Standin


def add_people(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/people…`: making a person sends no event, following and unfollowing do."""

    @blueprint.post("/people")
    def put_person() -> Json:
        asked = given()
        what: dict[str, Any] = {key: str(asked[key]) for key in ("name", "note") if key in asked}
        what |= {key: bool(asked[key]) for key in ("friend", "blocked") if key in asked}
        return standin.world.put_person(an_id(asked), **what).shown()

    @blueprint.post("/people/<who>/follow")
    def follow(who: str) -> Json:
        return show(acts.follow(standin, who))

    @blueprint.post("/people/<who>/unfollow")
    def unfollow(who: str) -> Json:
        return show(acts.unfollow(standin, who))


def add_groups(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/groups…`: making a group sends no event, joining and leaving do."""

    @blueprint.post("/groups")
    def put_group() -> Json:
        asked = given()
        what: dict[str, Any] = {"name": str(asked["name"])} if "name" in asked else {}
        if "members" in asked:
            what["members"] = some_ids(asked["members"])
            for member in what["members"]:
                standin.world.person(member)
        if "botIn" in asked:
            what["bot_in"] = bool(asked["botIn"])
        return standin.world.put_group(an_id(asked), **what).shown()

    @blueprint.post("/groups/<group>/join")
    def join(group: str) -> Json:
        return show(acts.join(standin, group))

    @blueprint.post("/groups/<group>/leave")
    def leave(group: str) -> Json:
        return show(acts.leave(standin, group))

    @blueprint.post("/groups/<group>/members")
    def members(group: str) -> Json:
        asked = given()
        joined, left = some_ids(asked.get("joined", [])), some_ids(asked.get("left", []))
        return show_all(acts.change_members(standin, group, joined, left))

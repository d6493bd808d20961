"""The control side of rich menus: what stands under a person's chat, and taps on its tabs."""

from __future__ import annotations

from flask import Blueprint, Response

from . import acts
from .asked import Json, given, show
from .standin import Standin
from .world import Unknown


def add_menus(blueprint: Blueprint, standin: Standin) -> None:
    """Adds `/people/…/menu`, `/people/…/tab` and `/menu-picture/…`."""
    held = standin.rich_menus

    @blueprint.get("/people/<who>/menu")
    def menu(who: str) -> Json:
        standin.world.person(who)
        found = held.of(who)
        return {"menu": {"richMenuId": found, **held.menus[found]} if found else None}

    @blueprint.post("/people/<who>/tab")
    def tab(who: str) -> Json:
        """The person switches to another menu; the postback tells how that went."""
        standin.world.person(who)
        asked = given()
        data, alias = str(asked["data"]), str(asked["richMenuAliasId"])
        status = held.switch(who, alias)
        params = {"status": status} | ({"newRichMenuAliasId": alias} if status == "SUCCESS" else {})
        return {**show(acts.tap(standin, who, who, data, params=params)), "switched": status}

    @blueprint.get("/menu-picture/<name>")
    def picture(name: str) -> Response:
        found = held.picture(name) if name in held.menus else None
        if found is None:
            raise Unknown("no such picture")
        response = Response(found.data, mimetype=found.mime)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "max-age=31536000, immutable"
        return response

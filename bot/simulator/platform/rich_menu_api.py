"""LINE's side of rich menus over HTTP: the paths, and what is answered to what there is not.

Reference, "Rich menu", "Per-user rich menu" and "Rich menu alias".
"""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, request

from .contents import Content
from .messaging_api import Answer, Call, check, refuse
from .rich_menu_rules import (
    KINDS,
    MOST_ALIASES,
    MOST_MENUS,
    PICTURE_BYTES,
    menu_faults,
    picture_fault,
)
from .standin import Standin

Answering = Callable[..., Response]
NAME = "richmenu"
NO_MENU = "richmenu not found"
NO_PICTURE = "must upload richmenu image before applying it to user"


def add_rich_menus(blueprint: Blueprint, answer: Answering, standin: Standin) -> None:
    """Adds `/v2/bot/richmenu…` and `/v2/bot/user/…/richmenu…`."""
    _add_menus(blueprint, answer, standin)
    _add_pictures(blueprint, answer, standin)
    _add_aliases(blueprint, answer, standin)
    _add_default(blueprint, answer, standin)
    _add_links(blueprint, answer, standin)
    _add_bulk(blueprint, answer, standin)


def _add_menus(blueprint: Blueprint, answer: Answering, standin: Standin) -> None:
    held = standin.rich_menus

    def create() -> Response:
        return answer(NAME, lambda call: _create(standin, call))

    def validate() -> Response:
        return answer(NAME, lambda call: _wrong(standin, call) or Answer(200))

    def everything() -> Response:
        menus = [{"richMenuId": each, **menu} for each, menu in list(held.menus.items())]
        return answer(NAME, lambda _: Answer(200, {"richmenus": menus}))

    def one(menu: str) -> Response:
        return answer(NAME, lambda _: _shown(standin, menu))

    def delete(menu: str) -> Response:
        return answer(NAME, lambda _: _missing(standin, menu) or _done(lambda: held.delete(menu)))

    blueprint.post("/v2/bot/richmenu")(create)
    blueprint.post("/v2/bot/richmenu/validate", endpoint="validate_rich_menu")(validate)
    blueprint.get("/v2/bot/richmenu/list")(everything)
    blueprint.get("/v2/bot/richmenu/<menu>")(one)
    blueprint.delete("/v2/bot/richmenu/<menu>")(delete)


def _create(standin: Standin, call: Call) -> Answer:
    if wrong := _wrong(standin, call):
        return wrong
    if len(standin.rich_menus.menus) >= MOST_MENUS:
        return refuse(400, "The number of rich menus exceeds the limit")
    return Answer(200, {"richMenuId": standin.rich_menus.create(call.body)})


def _wrong(standin: Standin, call: Call) -> Answer | None:
    if wrong := check(standin, "RichMenuRequest", call.body):
        return wrong
    faults = list(menu_faults(call.body))
    if not faults:
        return None
    return refuse(400, f"The request body has {len(faults)} error(s)", details=faults)


def _shown(standin: Standin, menu: str) -> Answer:
    if wrong := _missing(standin, menu):
        return wrong
    return Answer(200, {"richMenuId": menu, **standin.rich_menus.menus[menu]})


def _missing(standin: Standin, menu: str, pictured: bool = False) -> Answer | None:
    if menu not in standin.rich_menus.menus:
        return refuse(404, NO_MENU)
    if pictured and standin.rich_menus.picture(menu) is None:
        return refuse(400, NO_PICTURE)
    return None


def _done(does: Callable[[], None]) -> Answer:
    does()
    return Answer(200)


def _add_pictures(blueprint: Blueprint, answer: Answering, standin: Standin) -> None:
    def upload(menu: str) -> Response:
        return answer(NAME, lambda _: _upload(standin, menu))

    def download(menu: str) -> Response:
        return answer(NAME, lambda _: _picture(standin, menu))

    blueprint.post("/v2/bot/richmenu/<menu>/content")(upload)
    blueprint.get("/v2/bot/richmenu/<menu>/content")(download)


def _upload(standin: Standin, menu: str) -> Answer:
    held, kind, data = standin.rich_menus, request.mimetype, request.get_data()
    if wrong := _missing(standin, menu):
        return wrong
    if kind not in KINDS:
        return refuse(415, f"The content type, '{kind}', is not supported")
    if len(data) > PICTURE_BYTES:
        return refuse(413, "The image exceeds the max size of 1MB")
    if held.picture(menu) is not None:
        return refuse(400, "An image has already been uploaded to the richmenu")
    if fault := picture_fault(held.menus[menu], kind, data):
        return refuse(400, fault)
    return _done(lambda: held.put_picture(menu, Content(data, kind, menu)))


def _picture(standin: Standin, menu: str) -> Answer:
    found = standin.rich_menus.picture(menu)
    if found is None:
        return refuse(404, "Not found")
    return Answer(200, headers={"content-type": found.mime}, raw=found.data)


def _add_aliases(blueprint: Blueprint, answer: Answering, standin: Standin) -> None:
    held = standin.rich_menus

    def create() -> Response:
        return answer(NAME, lambda call: _create_alias(standin, call))

    def update(alias: str) -> Response:
        return answer(NAME, lambda call: _update_alias(standin, alias, call))

    def within(alias: str, endpoint: Callable[[], Answer]) -> Response:
        def found(_call: Call) -> Answer:
            return endpoint() if alias in held.aliases else refuse(404, "richmenu alias not found")

        return answer(NAME, found)

    def one(alias: str) -> Response:
        return within(alias, lambda: Answer(200, _alias(alias, held.aliases[alias])))

    def delete(alias: str) -> Response:
        return within(alias, lambda: _done(lambda: held.name(alias, None)))

    def everything() -> Response:
        named = [_alias(*each) for each in list(held.aliases.items())]
        return answer(NAME, lambda _: Answer(200, {"aliases": named}))

    blueprint.post("/v2/bot/richmenu/alias", endpoint="create_alias")(create)
    blueprint.get("/v2/bot/richmenu/alias/list", endpoint="aliases")(everything)
    blueprint.post("/v2/bot/richmenu/alias/<alias>", endpoint="update_alias")(update)
    blueprint.get("/v2/bot/richmenu/alias/<alias>", endpoint="alias")(one)
    blueprint.delete("/v2/bot/richmenu/alias/<alias>", endpoint="delete_alias")(delete)


def _alias(alias: str, menu: str) -> dict[str, str]:
    return {"richMenuAliasId": alias, "richMenuId": menu}


def _create_alias(standin: Standin, call: Call) -> Answer:
    if wrong := check(standin, "CreateRichMenuAliasRequest", call.body):
        return wrong
    alias, menu = call.body["richMenuAliasId"], call.body["richMenuId"]
    if alias in standin.rich_menus.aliases:
        return refuse(400, "conflict richmenu alias id")
    if len(standin.rich_menus.aliases) >= MOST_ALIASES:
        return refuse(400, "The number of rich menu aliases exceeds the limit")
    return _named(standin, alias, menu)


def _update_alias(standin: Standin, alias: str, call: Call) -> Answer:
    if wrong := check(standin, "UpdateRichMenuAliasRequest", call.body):
        return wrong
    if alias not in standin.rich_menus.aliases:
        return refuse(404, "richmenu alias not found")
    return _named(standin, alias, call.body["richMenuId"])


def _named(standin: Standin, alias: str, menu: str) -> Answer:
    if menu not in standin.rich_menus.menus:
        return refuse(400, NO_MENU)
    return _done(lambda: standin.rich_menus.name(alias, menu))


def _add_default(blueprint: Blueprint, answer: Answering, standin: Standin) -> None:
    held = standin.rich_menus

    def put(menu: str) -> Response:
        def done(_call: Call) -> Answer:
            return _missing(standin, menu, True) or _done(lambda: held.set_default(menu))

        return answer(NAME, done)

    def current() -> Response:
        def found(_call: Call) -> Answer:
            if held.default is None:
                return refuse(404, "no default richmenu")
            return Answer(200, {"richMenuId": held.default})

        return answer(NAME, found)

    def cancel() -> Response:
        return answer(NAME, lambda _: _done(lambda: held.set_default(None)))

    blueprint.post("/v2/bot/user/all/richmenu/<menu>", endpoint="put_default")(put)
    blueprint.get("/v2/bot/user/all/richmenu", endpoint="default")(current)
    blueprint.delete("/v2/bot/user/all/richmenu", endpoint="cancel_default")(cancel)


def _add_links(blueprint: Blueprint, answer: Answering, standin: Standin) -> None:
    held = standin.rich_menus

    def within(user: str, endpoint: Callable[[], Answer]) -> Response:
        def found(_call: Call) -> Answer:
            if user not in standin.world.people:
                return refuse(400, "The value for the 'userId' parameter is invalid")
            return endpoint()

        return answer(NAME, found, user)

    def link(user: str, menu: str) -> Response:
        return within(
            user, lambda: _missing(standin, menu, True) or _done(lambda: held.link(user, menu))
        )

    def unlink(user: str) -> Response:
        return within(user, lambda: _done(lambda: held.link(user, None)))

    def linked(user: str) -> Response:
        return within(user, lambda: _linked(held.links.get(user)))

    blueprint.post("/v2/bot/user/<user>/richmenu/<menu>", endpoint="link_menu")(link)
    blueprint.delete("/v2/bot/user/<user>/richmenu", endpoint="unlink_menu")(unlink)
    blueprint.get("/v2/bot/user/<user>/richmenu", endpoint="linked_menu")(linked)


def _linked(menu: str | None) -> Answer:
    return Answer(200, {"richMenuId": menu}) if menu else refuse(404, "the user has no richmenu")


def _add_bulk(blueprint: Blueprint, answer: Answering, standin: Standin) -> None:
    """Linking and unlinking up to 500 people in one call; LINE answers 202 and does it later, here
    it is done before the answer. An id of nobody is passed over, as LINE tells of none."""

    def link() -> Response:
        return answer(NAME, lambda call: _bulk(standin, "RichMenuBulkLinkRequest", call))

    def unlink() -> Response:
        return answer(NAME, lambda call: _bulk(standin, "RichMenuBulkUnlinkRequest", call))

    blueprint.post("/v2/bot/richmenu/bulk/link", endpoint="bulk_link")(link)
    blueprint.post("/v2/bot/richmenu/bulk/unlink", endpoint="bulk_unlink")(unlink)


def _bulk(standin: Standin, schema: str, call: Call) -> Answer:
    if wrong := check(standin, schema, call.body):
        return wrong
    menu = call.body.get("richMenuId")
    if menu is not None and (wrong := _missing(standin, menu, True)):
        return wrong
    known = [user for user in call.body["userIds"] if user in standin.world.people]
    standin.rich_menus.link_all(known, menu)
    return Answer(202)

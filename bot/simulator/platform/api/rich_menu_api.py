"""LINE's side of rich menus over HTTP: the paths, and the answers for menus that do not exist.

Reference, "Rich menu", "Per-user rich menu" and "Rich menu alias".
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import request

from bot.simulator.platform.kept.contents import Content
from bot.simulator.platform.standin import Standin

from .api_routes import Route
from .messaging_api import Answer, Call, check, refuse, refuse_body
from .rich_menu_rules import (
    KINDS,
    MOST_ALIASES,
    MOST_MENUS,
    PICTURE_BYTES,
    menu_faults,
    picture_fault,
)

NAME = "richmenu"
NO_MENU = "richmenu not found"
NO_ALIAS = "richmenu alias not found"
NO_PICTURE = "must upload richmenu image before applying it to user"

# -- menus and their pictures --------------------------------------------------------------------


def _create(standin: Standin, call: Call) -> Answer:
    if wrong := _wrong(standin, call):
        return wrong
    if len(standin.rich_menus.menus) >= MOST_MENUS:
        return refuse(400, "The number of rich menus exceeds the limit")
    return Answer(200, {"richMenuId": standin.rich_menus.create(call.body)})


def _validate(standin: Standin, call: Call) -> Answer:
    return _wrong(standin, call) or Answer(200)


def _wrong(standin: Standin, call: Call) -> Answer | None:
    wrong = check(standin, "RichMenuRequest", call.body)
    return wrong or refuse_body(list(menu_faults(call.body)))


def _all_menus(standin: Standin, _call: Call) -> Answer:
    menus = list(standin.rich_menus.menus.items())
    return Answer(200, {"richmenus": [{"richMenuId": each, **menu} for each, menu in menus]})


def _show(standin: Standin, _call: Call, menu: str) -> Answer:
    if wrong := _missing(standin, menu):
        return wrong
    return Answer(200, {"richMenuId": menu, **standin.rich_menus.menus[menu]})


def _delete(standin: Standin, _call: Call, menu: str) -> Answer:
    return _missing(standin, menu) or _done(lambda: standin.rich_menus.delete(menu))


def _missing(standin: Standin, menu: str, pictured: bool = False) -> Answer | None:
    if menu not in standin.rich_menus.menus:
        return refuse(404, NO_MENU)
    if pictured and standin.rich_menus.picture(menu) is None:
        return refuse(400, NO_PICTURE)
    return None


def _done(does: Callable[[], None]) -> Answer:
    does()
    return Answer(200)


def _upload(standin: Standin, _call: Call, menu: str) -> Answer:
    store, kind, data = standin.rich_menus, request.mimetype, request.get_data()
    if wrong := _missing(standin, menu):
        return wrong
    if kind not in KINDS:
        return refuse(415, f"The content type, '{kind}', is not supported")
    if len(data) > PICTURE_BYTES:
        return refuse(413, "The image exceeds the max size of 1MB")
    if store.picture(menu) is not None:
        return refuse(400, "An image has already been uploaded to the richmenu")
    if fault := picture_fault(store.menus[menu], kind, data):
        return refuse(400, fault)
    return _done(lambda: store.put_picture(menu, Content(data, kind, menu)))


def _picture(standin: Standin, _call: Call, menu: str) -> Answer:
    found = standin.rich_menus.picture(menu)
    if found is None:
        return refuse(404, "Not found")
    return Answer(200, headers={"content-type": found.mime}, raw=found.data)


# -- aliases -------------------------------------------------------------------------------------


def _all_aliases(standin: Standin, _call: Call) -> Answer:
    named = [_alias(*each) for each in list(standin.rich_menus.aliases.items())]
    return Answer(200, {"aliases": named})


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


def _update_alias(standin: Standin, call: Call, alias: str) -> Answer:
    if wrong := check(standin, "UpdateRichMenuAliasRequest", call.body):
        return wrong
    if alias not in standin.rich_menus.aliases:
        return refuse(404, NO_ALIAS)
    return _named(standin, alias, call.body["richMenuId"])


def _named(standin: Standin, alias: str, menu: str) -> Answer:
    if menu not in standin.rich_menus.menus:
        return refuse(400, NO_MENU)
    return _done(lambda: standin.rich_menus.name(alias, menu))


def _show_alias(standin: Standin, _call: Call, alias: str) -> Answer:
    menu = standin.rich_menus.aliases.get(alias)
    return refuse(404, NO_ALIAS) if menu is None else Answer(200, _alias(alias, menu))


def _delete_alias(standin: Standin, _call: Call, alias: str) -> Answer:
    if alias not in standin.rich_menus.aliases:
        return refuse(404, NO_ALIAS)
    return _done(lambda: standin.rich_menus.name(alias, None))


# -- the default, and links to people ------------------------------------------------------------


def _put_default(standin: Standin, _call: Call, menu: str) -> Answer:
    return _missing(standin, menu, True) or _done(lambda: standin.rich_menus.set_default(menu))


def _default(standin: Standin, _call: Call) -> Answer:
    menu = standin.rich_menus.default
    return Answer(200, {"richMenuId": menu}) if menu else refuse(404, "no default richmenu")


def _cancel_default(standin: Standin, _call: Call) -> Answer:
    return _done(lambda: standin.rich_menus.set_default(None))


def _stranger(standin: Standin, user: str) -> Answer | None:
    if user in standin.world.people:
        return None
    return refuse(400, "The value for the 'userId' parameter is invalid")


def _link(standin: Standin, _call: Call, user: str, menu: str) -> Answer:
    wrong = _stranger(standin, user) or _missing(standin, menu, True)
    return wrong or _done(lambda: standin.rich_menus.link([user], menu))


def _unlink(standin: Standin, _call: Call, user: str) -> Answer:
    return _stranger(standin, user) or _done(lambda: standin.rich_menus.link([user], None))


def _linked(standin: Standin, _call: Call, user: str) -> Answer:
    if wrong := _stranger(standin, user):
        return wrong
    menu = standin.rich_menus.links.get(user)
    return Answer(200, {"richMenuId": menu}) if menu else refuse(404, "the user has no richmenu")


# -- up to 500 people in one call: LINE answers 202 and does it later; here it is done before the
# answer. An unknown id is skipped, as LINE reports none.


def _bulk(schema: str, standin: Standin, call: Call) -> Answer:
    if wrong := check(standin, schema, call.body):
        return wrong
    menu = call.body.get("richMenuId")
    if menu is not None and (wrong := _missing(standin, menu, True)):
        return wrong
    known = [user for user in call.body["userIds"] if user in standin.world.people]
    standin.rich_menus.link(known, menu)
    return Answer(202)


ROUTES: tuple[Route, ...] = (
    ("POST", "/v2/bot/richmenu", NAME, _create),
    ("POST", "/v2/bot/richmenu/validate", NAME, _validate),
    ("GET", "/v2/bot/richmenu/list", NAME, _all_menus),
    ("GET", "/v2/bot/richmenu/<menu>", NAME, _show),
    ("DELETE", "/v2/bot/richmenu/<menu>", NAME, _delete),
    ("POST", "/v2/bot/richmenu/<menu>/content", NAME, _upload),
    ("GET", "/v2/bot/richmenu/<menu>/content", NAME, _picture),
    ("POST", "/v2/bot/richmenu/alias", NAME, _create_alias),
    ("GET", "/v2/bot/richmenu/alias/list", NAME, _all_aliases),
    ("POST", "/v2/bot/richmenu/alias/<alias>", NAME, _update_alias),
    ("GET", "/v2/bot/richmenu/alias/<alias>", NAME, _show_alias),
    ("DELETE", "/v2/bot/richmenu/alias/<alias>", NAME, _delete_alias),
    ("POST", "/v2/bot/user/all/richmenu/<menu>", NAME, _put_default),
    ("GET", "/v2/bot/user/all/richmenu", NAME, _default),
    ("DELETE", "/v2/bot/user/all/richmenu", NAME, _cancel_default),
    ("POST", "/v2/bot/user/<user>/richmenu/<menu>", NAME, _link),
    ("DELETE", "/v2/bot/user/<user>/richmenu", NAME, _unlink),
    ("GET", "/v2/bot/user/<user>/richmenu", NAME, _linked),
    ("POST", "/v2/bot/richmenu/bulk/link", NAME, partial(_bulk, "RichMenuBulkLinkRequest")),
    ("POST", "/v2/bot/richmenu/bulk/unlink", NAME, partial(_bulk, "RichMenuBulkUnlinkRequest")),
)

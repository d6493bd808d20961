"""Rich menus at LINE: listed, created, drawn, named, linked; what they hold is none of its matter.

Creating and deleting are limited to 100 calls an hour each (line.md, D).
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from bot.line.client import LineClient
from scheduler.ports import SendFailed

_MENUS, _DEFAULT = "/v2/bot/richmenu", "/v2/bot/user/all/richmenu"
_ALIASES = f"{_MENUS}/alias"


class LineMenus:
    """The channel's rich menus. Every method raises SendFailed."""

    def __init__(self, line: LineClient) -> None:
        self._line = line

    def names(self) -> dict[str, str]:
        """The name of every menu by LINE's id of it."""
        found = self._line.order("GET", f"{_MENUS}/list").get("richmenus", [])
        return {menu["richMenuId"]: menu["name"] for menu in found}

    def aliases(self) -> dict[str, str]:
        """The menu's id by the alias."""
        found = self._line.order("GET", f"{_ALIASES}/list").get("aliases", [])
        return {each["richMenuAliasId"]: each["richMenuId"] for each in found}

    def default(self) -> str | None:
        """The menu of everybody who has none of their own; None if there is none."""
        try:
            return str(self._line.order("GET", _DEFAULT).get("richMenuId"))
        except SendFailed as failed:
            if failed.kind == "refused":  # 404: no default is set
                return None
            raise

    def create(self, menu: dict[str, Any], picture: bytes) -> str:
        """A new menu with its picture; its id. Without a picture no menu stays behind."""
        made = str(self._line.order("POST", _MENUS, menu)["richMenuId"])
        try:
            self._line.order("POST", f"{_MENUS}/{quote(made, safe='')}/content", picture=picture)
        except SendFailed:
            self.delete(made)
            raise
        return made

    def delete(self, menu_id: str) -> None:
        """Away with a menu."""
        self._line.order("DELETE", f"{_MENUS}/{quote(menu_id, safe='')}")

    def name(self, alias: str, menu_id: str, known: bool) -> None:
        """From now on the alias is that menu's. known: there is the alias already."""
        if known:
            path = f"{_ALIASES}/{quote(alias, safe='')}"
            self._line.order("POST", path, {"richMenuId": menu_id})
        else:
            body = {"richMenuAliasId": alias, "richMenuId": menu_id}
            self._line.order("POST", _ALIASES, body)

    def forget(self, alias: str) -> None:
        """Away with an alias."""
        self._line.order("DELETE", f"{_ALIASES}/{quote(alias, safe='')}")

    def set_default(self, menu_id: str) -> None:
        """Everybody who has no menu of their own sees that one."""
        self._line.order("POST", f"{_DEFAULT}/{quote(menu_id, safe='')}")

    def link(self, user_id: str, menu_id: str) -> None:
        """This account sees that menu."""
        user, menu = quote(user_id, safe=""), quote(menu_id, safe="")
        self._line.order("POST", f"/v2/bot/user/{user}/richmenu/{menu}")

    def unlink(self, user_id: str) -> None:
        """This account sees the default menu again."""
        self._line.order("DELETE", f"/v2/bot/user/{quote(user_id, safe='')}/richmenu")

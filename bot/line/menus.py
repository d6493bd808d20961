"""Rich menus at LINE: list, create, name, link. Does not know what they hold.

LINE allows 100 calls an hour each for creating and deleting (line.md, D).
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
        """Return the name of each menu by LINE's id."""
        found = self._line.order("GET", f"{_MENUS}/list").get("richmenus", [])
        return {menu["richMenuId"]: menu["name"] for menu in found}

    def aliases(self) -> dict[str, str]:
        """Return the menu id of each alias."""
        found = self._line.order("GET", f"{_ALIASES}/list").get("aliases", [])
        return {each["richMenuAliasId"]: each["richMenuId"] for each in found}

    def default(self) -> str | None:
        """Return the menu of people without one of their own; None if there is none."""
        try:
            return str(self._line.order("GET", _DEFAULT).get("richMenuId"))
        except SendFailed as failed:
            if failed.kind == "refused":  # 404: no default is set
                return None
            raise

    def create(self, menu: dict[str, Any], picture: bytes) -> str:
        """Create a menu with its picture and return its id; without a picture, delete the menu."""
        made = str(self._line.order("POST", _MENUS, menu)["richMenuId"])
        try:
            self._line.order("POST", f"{_MENUS}/{quote(made, safe='')}/content", picture=picture)
        except SendFailed:
            self.delete(made)
            raise
        return made

    def delete(self, menu_id: str) -> None:
        self._line.order("DELETE", f"{_MENUS}/{quote(menu_id, safe='')}")

    def name(self, alias: str, menu_id: str, known: bool) -> None:
        """Point the alias at this menu. known: the alias exists already."""
        if known:
            path = f"{_ALIASES}/{quote(alias, safe='')}"
            self._line.order("POST", path, {"richMenuId": menu_id})
        else:
            body = {"richMenuAliasId": alias, "richMenuId": menu_id}
            self._line.order("POST", _ALIASES, body)

    def forget(self, alias: str) -> None:
        """Delete an alias."""
        self._line.order("DELETE", f"{_ALIASES}/{quote(alias, safe='')}")

    def set_default(self, menu_id: str) -> None:
        """Show this menu to everybody without one of their own."""
        self._line.order("POST", f"{_DEFAULT}/{quote(menu_id, safe='')}")

    def link(self, user_id: str, menu_id: str) -> None:
        """Show this menu to this account."""
        user, menu = quote(user_id, safe=""), quote(menu_id, safe="")
        self._line.order("POST", f"/v2/bot/user/{user}/richmenu/{menu}")

    def unlink(self, user_id: str) -> None:
        """Show the default menu to this account again."""
        self._line.order("DELETE", f"/v2/bot/user/{quote(user_id, safe='')}/richmenu")

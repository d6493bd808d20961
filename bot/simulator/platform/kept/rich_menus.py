"""The channel's rich menus: their pictures, aliases, default and links.

Everything survives a restart. At LINE the phone knows which tab a person has open; here the
stand-in keeps it while it runs.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Sequence
from typing import Any

from .contents import Content
from .store import Store

Json = dict[str, Any]
SETTING = "rich_menus"


class RichMenus:
    """All rich menus.

    menus: LINE's object by menu id
    aliases: menu id by alias
    links: menu id by person
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.RLock()
        stored = json.loads(store.setting(SETTING, "{}"))
        self.menus: dict[str, Json] = stored.get("menus", {})
        self.aliases: dict[str, str] = stored.get("aliases", {})
        self.links: dict[str, str] = stored.get("links", {})
        self.default: str | None = stored.get("default")
        self._types: dict[str, str] = stored.get("types", {})
        self._open: dict[str, str] = {}

    def create(self, menu: Json) -> str:
        """Return a new menu's id; nobody sees the menu before it has a picture."""
        made = f"richmenu-{secrets.token_hex(16)}"
        with self._lock:
            self.menus[made] = menu
            self._save()
        return made

    def delete(self, menu: str) -> None:
        """Delete a menu, its picture and its links; its aliases stay and name nothing."""
        with self._lock:
            del self.menus[menu]
            self._types.pop(menu, None)
            self.links = {who: stored for who, stored in self.links.items() if stored != menu}
            self.default = None if self.default == menu else self.default
            self._save()
            (self._store.content_folder / menu).unlink(missing_ok=True)

    def put_picture(self, menu: str, content: Content) -> None:
        """Store the menu's picture, once."""
        with self._lock:
            (self._store.content_folder / menu).write_bytes(content.data)
            self._types[menu] = content.mime
            self._save()

    def picture(self, menu: str) -> Content | None:
        """Return the menu's picture; None before it has one."""
        kind = self._types.get(menu)
        if kind is None:
            return None
        return Content((self._store.content_folder / menu).read_bytes(), kind, menu)

    def name(self, alias: str, menu: str | None) -> None:
        """Point the alias at this menu; with None delete the alias."""
        self._change(self.aliases, [alias], menu)

    def link(self, people: Sequence[str], menu: str | None) -> None:
        """Show this menu to these people; with None the default."""
        with self._lock:
            for who in people:
                self._open.pop(who, None)
            self._change(self.links, people, menu)

    def set_default(self, menu: str | None) -> None:
        with self._lock:
            self.default = menu
            self._save()

    def of(self, who: str) -> str | None:
        """Return the menu under the person's chat: last opened tab, else own, else default.

        Reference, "Display priority".
        """
        for menu in (self._open.get(who), self.links.get(who), self.default):
            if menu in self.menus:
                return menu
        return None

    def switch(self, who: str, alias: str) -> str:
        """The person taps a tab. Returns the status for the postback."""
        if alias not in self.aliases:
            return "RICHMENU_ALIAS_ID_NOTFOUND"
        if self.aliases[alias] not in self._types:
            return "RICHMENU_NOTFOUND"
        self._open[who] = self.aliases[alias]
        return "SUCCESS"

    def _change(self, stored: dict[str, str], keys: Sequence[str], menu: str | None) -> None:
        """Store the menu under these keys, or delete them, and write once."""
        with self._lock:
            for key in keys:
                stored.pop(key, None)
            if menu is not None:
                stored.update(dict.fromkeys(keys, menu))
            self._save()

    def _save(self) -> None:
        whole = {
            "menus": self.menus,
            "aliases": self.aliases,
            "links": self.links,
            "default": self.default,
            "types": self._types,
        }
        self._store.save_setting(SETTING, json.dumps(whole, ensure_ascii=False))
        self._store.flush()

"""Bring the menus of `handlers/rich_menu/rich_menus.py` to LINE; send only what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from bot.line.menus import LineMenus
from handlers.registry import RICH_MENUS
from handlers.rich_menu import rich_menus
from handlers.rich_menu.rich_menus import MARK, STRANGER, WORK, RichMenu
from models.queues import menu_links
from scheduler.upkeep.menus_link import link_some

if TYPE_CHECKING:
    from bot.wiring import Assembled


def deploy(made: Assembled) -> tuple[int, int]:
    """Send, name and link the menus. Returns how many were sent and how many removed.

    An alias moves only after its menu has a picture, so an alias never names half a menu: the next
    run completes one that was cut short. Raises SendFailed.
    """
    line = LineMenus(made.line)
    names, aliases = line.names(), line.aliases()
    kept: dict[str, str] = {}
    new = 0
    for menu in RICH_MENUS:
        request, there = _request(menu), aliases.get(menu.alias)
        if there is None or names.get(there) != request["name"]:
            there = _send(line, menu, request, menu.alias in aliases)
            new += 1
        kept[menu.alias] = there
    first = kept[rich_menus.alias(STRANGER, WORK)]
    if line.default() != first:
        line.set_default(first)
    _link(made, line, kept)
    return new, _remove_old(line, names, aliases, kept)


def would_deploy(made: Assembled) -> tuple[int, int]:
    """Return what `deploy` would return now; send nothing. Raises SendFailed."""
    line = LineMenus(made.line)
    names, aliases = line.names(), line.aliases()
    there = {menu.alias: aliases.get(menu.alias, "") for menu in RICH_MENUS}
    stay = {there[m.alias] for m in RICH_MENUS if names.get(there[m.alias]) == _request(m)["name"]}
    old = [key for key, name in names.items() if name.startswith(MARK) and key not in stay]
    return len(RICH_MENUS) - len(stay), len(old)


def _request(menu: RichMenu) -> dict[str, object]:
    # The renderer takes half a second to load.
    from handlers.papers.printing import menu_picture  # noqa: PLC0415

    return rich_menus.request(menu, menu_picture.page())


def _send(line: LineMenus, menu: RichMenu, request: dict[str, object], known: bool) -> str:
    from handlers.papers.printing import menu_picture  # noqa: PLC0415

    menu_id = line.create(request, menu_picture.render(menu))
    line.name(menu.alias, menu_id, known)
    return menu_id


def _link(made: Assembled, line: LineMenus, kept: dict[str, str]) -> None:
    """Link people to the new menus before the old ones go; the worker links later changes."""
    roles = {menu.role: kept[menu.alias] for menu in RICH_MENUS if menu.tab == WORK}
    del roles[STRANGER]  # the channel's default needs no link

    def put(session: Session) -> None:
        for role, menu_id in roles.items():
            menu_links.put_deployed(session, role, menu_id)

    made.outside.database.write(put)
    while link_some(made.outside, line):
        pass


def _remove_old(
    line: LineMenus, names: dict[str, str], aliases: dict[str, str], kept: dict[str, str]
) -> int:
    """Delete this program's old menus and aliases, no others. Returns how many menus went."""
    for alias in aliases:
        if alias.startswith(MARK) and alias not in kept:
            line.forget(alias)
    old = [
        menu_id
        for menu_id, name in names.items()
        if name.startswith(MARK) and menu_id not in kept.values()
    ]
    for menu_id in old:
        line.delete(menu_id)
    return len(old)

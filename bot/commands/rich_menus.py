"""`richmenu deploy`: the menus of `handlers/rich_menu/rich_menus.py` at LINE; only what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.line.menus import LineMenus
from bot.refusals import CannotStart
from handlers.rich_menu import rich_menus
from handlers.rich_menu.rich_menus import MARK, MENUS, STRANGER, WORK, RichMenu
from scheduler.ports import SendFailed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled


@click.group("richmenu")
def rich_menu_group() -> None:
    """The menus under the chat."""


@rich_menu_group.command("deploy")
def deploy() -> None:
    """Send the rich menus to LINE, name them, link them by role; what is there already stays."""
    with desk.migrated("richmenu") as made:
        try:
            new, old = bring(made)
        except SendFailed as failed:
            raise CannotStart(
                f"LINE did not take it ({failed.kind}: {failed.words}): what was sent stays, "
                "run `richmenu deploy` again"
            ) from failed
    click.echo(f"{len(MENUS)} rich menus: {new} sent, {len(MENUS) - new} as before, {old} removed")


def bring(made: Assembled) -> tuple[int, int]:
    """Deploys; how many menus were sent, how many removed. Raises SendFailed.

    An alias is moved only once its menu has a picture, so what an alias names is whole: a run that
    was cut short is made good by the next.
    """
    line = LineMenus(made.line)
    names, aliases = line.names(), line.aliases()
    kept: dict[str, str] = {}
    new = 0
    for menu in MENUS:
        wanted, there = _wanted(menu), aliases.get(menu.alias)
        if there is None or names.get(there) != wanted["name"]:
            there = _send(line, menu, wanted, menu.alias in aliases)
            new += 1
        kept[menu.alias] = there
    first = kept[rich_menus.alias(STRANGER, WORK)]
    if line.default() != first:
        line.set_default(first)
    _link(made, line, kept)
    return new, _remove_old(line, names, aliases, kept)


def _wanted(menu: RichMenu) -> dict[str, object]:
    # The renderer takes half a second to load, and is wanted by this command alone.
    from handlers.papers.printing import menu_picture  # noqa: PLC0415

    return rich_menus.request(menu, menu_picture.page())


def _send(line: LineMenus, menu: RichMenu, wanted: dict[str, object], known: bool) -> str:
    from handlers.papers.printing import menu_picture  # noqa: PLC0415

    menu_id = line.create(wanted, menu_picture.render(menu))
    line.name(menu.alias, menu_id, known)
    return menu_id


def _link(made: Assembled, line: LineMenus, kept: dict[str, str]) -> None:
    """Before the old ones go, so that nobody is left without: the rest is the worker's."""
    from models.queues import menu_links  # noqa: PLC0415
    from scheduler.upkeep.menus_link import link_some  # noqa: PLC0415

    roles = {menu.role: kept[menu.alias] for menu in MENUS if menu.tab == WORK}
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
    """Away with this program's menus and aliases that are no longer wanted; others stay."""
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

"""Links each person's rich menu by their role: after joining, a new role, a deployment.

It calls LINE between the transactions; linking twice does no harm, so a crash costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.rich_menu.rich_menus import role_of
from models.queues import menu_links
from models.queues.menu_links import MenuLink
from scheduler.ports import MenuLinks, Outside, SendFailed

MOST_AT_ONCE = 25
"""One look over all people serves this many calls: a look for each would cost too much, and a stop
must not wait for all."""


def link_some(outside: Outside, menus: MenuLinks) -> bool:
    """Link some people's menus at LINE. Returns False if there was none, or LINE took no more."""
    found = outside.database.read(
        lambda session: menu_links.differences(session, outside.sealer, role_of, MOST_AT_ONCE)
    )
    if found.gone:
        outside.database.write(lambda session: menu_links.forget(session, found.gone))
    settled = _settled(outside, menus, found.links)
    if settled:
        outside.database.write(lambda session: menu_links.note(session, settled))
    return bool(settled) and len(settled) == len(found.links)


def _settled(outside: Outside, menus: MenuLinks, links: Sequence[MenuLink]) -> list[MenuLink]:
    """Return those whose menu is settled, up to the first that must wait."""
    settled: list[MenuLink] = []
    for each in links:
        try:
            menus.link(each.line_user_id, each.menu_id)
        except SendFailed as failed:
            outside.log.warning("menu_not_linked", person=each.person_id, kind=failed.kind)
            if failed.kind != "refused":
                return settled
            # LINE will never take it (no friend any more): the others do not wait for it.
        settled.append(each)
    return settled

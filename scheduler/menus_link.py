"""Linking each person's rich menu by their role: after joining, a change of role, a deployment.

LINE is asked between the transactions; linking twice does no harm, so that a crash costs nothing.
"""

from __future__ import annotations

from handlers.rich_menus import role_of
from models.services.queues import menu_links
from scheduler.ports import MenuLinks, Outside, SendFailed


def link_one(outside: Outside, menus: MenuLinks) -> bool:
    """Tell LINE of one person's menu; False if there was nothing to tell, or LINE took nothing."""
    database = outside.database
    if left := database.read(menu_links.gone):
        database.write(lambda session: menu_links.forget(session, left))
    wanted = database.read(lambda session: menu_links.next_wanted(session, outside.sealer, role_of))
    if wanted is None:
        return False
    try:
        menus.link(wanted.line_user_id, wanted.menu_id)
    except SendFailed as failed:
        outside.log.warning("menu_not_linked", person=wanted.person_id, kind=failed.kind)
        if failed.kind != "refused":
            return False
        # LINE will never take it (no friend any more): the others are not to wait behind it.
    database.write(lambda session: menu_links.note(session, wanted))
    return True

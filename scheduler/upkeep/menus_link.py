"""Linking each person's rich menu by their role: after joining, a change of role, a deployment.

LINE is asked between the transactions; linking twice does no harm, so that a crash costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.rich_menu.rich_menus import role_of
from models.queues import menu_links
from models.queues.menu_links import Wanted
from scheduler.ports import MenuLinks, Outside, SendFailed

MOST_AT_ONCE = 25
"""Everybody is looked through once for so many: not for each, yet no stop waits for them all."""


def link_some(outside: Outside, menus: MenuLinks) -> bool:
    """Tell LINE of some people's menus; False if there was nothing to tell, or LINE took nothing
    more."""
    found = outside.database.read(
        lambda session: menu_links.differences(session, outside.sealer, role_of, MOST_AT_ONCE)
    )
    if found.gone:
        outside.database.write(lambda session: menu_links.forget(session, found.gone))
    told = _told(outside, menus, found.wanted)
    if told:
        outside.database.write(lambda session: menu_links.note(session, told))
    return bool(told) and len(told) == len(found.wanted)


def _told(outside: Outside, menus: MenuLinks, wanted: Sequence[Wanted]) -> list[Wanted]:
    """Those of whom LINE need not be told again, up to the first that had better wait."""
    told: list[Wanted] = []
    for each in wanted:
        try:
            menus.link(each.line_user_id, each.menu_id)
        except SendFailed as failed:
            outside.log.warning("menu_not_linked", person=each.person_id, kind=failed.kind)
            if failed.kind != "refused":
                return told
            # LINE will never take it (no friend any more): the others are not to wait behind it.
        told.append(each)
    return told

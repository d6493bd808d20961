"""Tells whoever prepared a document if a change of the roster leaves nobody to go on with it."""

from __future__ import annotations

from collections.abc import Callable

from handlers.context import Context
from handlers.sign_offs import road_notices
from models.sign_offs import road_lists, roads


def roster_changing(context: Context) -> Callable[[], None]:
    """Returns what is called once the roster has changed."""
    before = road_lists.waiting_ids(context.session)

    def after() -> None:
        if not before:
            return
        context.session.flush()
        for road_id in sorted(before - road_lists.waiting_ids(context.session)):
            found = roads.named(context.session, road_id)
            if found is not None:
                road_notices.nobody_next(context, found)

    return after

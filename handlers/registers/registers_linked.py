"""How items of registers read whose links are looked at."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.registers import register_words, show_register
from handlers.subjects.linked_records import LinkedRecords
from models.registers import register_items


def _named(context: Context, item_id: int) -> str | None:
    found = register_items.standing_of(context.session, item_id, context.today)
    if found is None:
        return None
    register = register_items.register_of_item(context.session, found.item)
    return register_words.numbered(register.kind, found.item.number)


def _shown(context: Context, item_id: int) -> Button | None:
    found = show_register.chosen(context, {"i": str(item_id)})
    if found is None:
        return None
    register, standing = found
    called = register_words.numbered(register.kind, standing.item.number)
    return register_words.item_button(item_id, called, f"ดู {standing.item.number}")


LINKED = LinkedRecords(_named, _shown)

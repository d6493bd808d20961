"""What the database stores of registers: lists and addresses that are public."""

from __future__ import annotations

from models.declaration import PersonalPart, Storage
from models.registers import personal_registers, register_links
from models.registers.held_items import ITEMS
from models.registers.register import (
    Register,
    RegisterEntry,
    RegisterHost,
    RegisterItem,
    RegisterVersion,
)

REGISTERS = Storage(
    name="registers",
    tables=(Register, RegisterVersion, RegisterItem, RegisterEntry, RegisterHost),
    links=register_links.placed_links,
    personal=(PersonalPart(92, personal_registers.gather),),
    held=(ITEMS,),
)

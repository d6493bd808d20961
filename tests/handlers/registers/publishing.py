"""The demo's office with its example of OIT items."""

from __future__ import annotations

from bot.simulator.registers import demo_registers
from tests.handlers.house import House, arranging

PAGE = "https://www.senate.go.th/view/1/2570/no-gift"


@arranging
def with_items(house: House) -> None:
    with house.session() as session:
        demo_registers.open_registers(session, house.now)
        session.commit()

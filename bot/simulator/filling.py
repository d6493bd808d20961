"""Fills a new demo: plans, people, and something of every subject that has to be seen."""

from __future__ import annotations

from contextlib import closing

from sqlalchemy.orm import Session

from bot import packaged_plans
from bot.settings import Settings
from bot.simulator import seed
from bot.simulator.attendance import demo_events
from bot.simulator.pledges import demo_announcements
from bot.simulator.registers import demo_registers
from bot.simulator.reports import demo_reports
from bot.simulator.self_assessment import demo_assessment
from bot.simulator.working_groups import demo_groups
from bot.wiring import assemble


def fill(settings: Settings) -> None:
    """Fill the new, migrated database and mark it as a demo, in one transaction."""
    with closing(assemble(settings, "prepare")) as assembled:
        outside = assembled.outside
        now = outside.clock.now()
        packaged_plans.take_in(outside.database, now)
        demo_reports.keep_pictures(outside.files, now)

        def store(session: Session) -> None:
            seed.seed(session, outside.sealer, now, outside.random_bytes)
            seed.add_colleagues(session, now)
            demo_announcements.open_announcements(session, now)
            demo_registers.open_registers(session, now)
            demo_events.hold_events(session, outside.sealer, now, outside.random_bytes)
            demo_groups.note_groups(session, now)
            demo_reports.send_report(session, outside.sealer, now)
            demo_assessment.send_assessment(session, now)

        outside.database.write(store)

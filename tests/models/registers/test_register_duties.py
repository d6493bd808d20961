"""What is missing in a register is owed by whoever is responsible, until it is given."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from models.duties.duty_people import RESPONSIBLE
from models.people.person import ADMIN, REPORTER
from models.registers import importing, register_duties, register_items, register_list
from models.registers.register import MEND
from models.registers.register_duties import REGISTER, RegisterDuty
from models.registers.register_items import GivenLink
from models.registers.register_kind import named
from models.registers.register_list import RegisterList
from models.reminders.duties import duties
from tests import factories
from tests.models.reminders.owing import CALENDAR

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
DUE, LATER = date(2027, 3, 10), date(2027, 3, 20)


def test_items_of_one_owner_and_day_are_one_duty_until_they_are_shown(session: Session) -> None:
    law = factories.bureau(session, "สำนักกฎหมาย")
    reporter = factories.person(session, law, roles=(REPORTER,))
    other = factories.person(session, law, roles=(REPORTER,))
    admin = factories.person(session, factories.bureau(session), roles=(ADMIN,))
    rows: list[dict[str, str]] = [
        {"number": "o1", "title": "ก", "bureau": law.name, "due": DUE.isoformat()},
        {"number": "o2", "title": "ข", "bureau": law.name, "due": DUE.isoformat()},
        {"number": "o3", "title": "ค", "person": other.staff_id, "due": LATER.isoformat()},
        {"number": "o4", "title": "ง", "due": DUE.isoformat()},
        {"number": "o5", "title": "จ", "bureau": law.name},
    ]
    items = register_list.read_rows(named("oit"), 2570, list(enumerate(rows)))
    given = RegisterList(named("oit"), 2570, "OIT", "", tuple(items))
    register = importing.store(session, given, None, NOW)

    def owed() -> dict[tuple[str, ...], tuple[int, ...]]:
        found = [each for each in duties(session, CALENDAR, NOW) if each.kind is REGISTER]
        keys = {each.key: each.key.split(":")[1:] for each in found}
        assert register_duties.still_open(session, keys) == set(keys)
        return {
            each.of(RegisterDuty).numbers: each.recipients.by_role[RESPONSIBLE] for each in found
        }

    assert owed() == {("o1", "o2"): (reporter.id,), ("o3",): (other.id,)}
    one, two, three, *_ = register_items.standings(session, register, NOW.date())
    for each in (one, two, three):
        register_items.give(session, admin, each.item, GivenLink("https://a.go.th"), NOW)
    assert owed() == {}
    register_items.judge(session, admin, two.item, MEND, "ไม่เปิด", NOW)
    assert owed() == {("o2",): (reporter.id,)}

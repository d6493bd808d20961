"""The file with everything kept about a person, as a program reads it."""

from __future__ import annotations

import json
from typing import Any

from handlers import registry
from handlers.people import data_file
from models.accounts import personal_data
from models.people.person import Person
from tests.handlers.house import House
from tests.handlers.reports.sent_reports import number_of


def own_file(house: House, staff_id: str) -> dict[str, Any]:
    """What the person gets who asks for it, by its Thai names."""
    with house.session() as session:
        person = session.get_one(Person, number_of(house, staff_id))
        gathered = personal_data.gather(session, house.sealer, person)
    found = json.loads(data_file.rendered(gathered, house.now, registry.SUBJECTS))
    assert isinstance(found, dict)
    return found

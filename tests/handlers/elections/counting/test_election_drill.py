"""The drill: the chair types the number that the committee's key opens."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from models.elections import elections
from models.elections.election import Election
from models.people import people
from tests.handlers.elections.counting.test_election_key import planning, stored
from tests.handlers.elections.polling import CHAIR
from tests.handlers.house import Chat, House


def test_the_number_passes_it_and_a_wrong_one_is_asked_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    election_id = planning(demo)
    assert "ยังไม่มีกุญแจ" in chat(CHAIR).says("ซ้อมเปิดหีบ").last
    chair = chat(CHAIR).says("ทำกุญแจเปิดหีบ").taps("ทำกุญแจ").taps("ซ้อมเปิดหีบ")
    found = re.search(r"\d{6}", chair.last)
    assert found is not None
    wrong = f"{(int(found.group()) + 1) % 1_000_000:06}"
    assert "ตัวเลขไม่ตรง" in chair.says(wrong).since(0)
    assert "หกหลัก" in chair.says("12").since(0)
    assert stored(demo, election_id).drilled_at is None
    assert "ผ่านแล้ว" in chair.says(found.group()).last
    assert stored(demo, election_id).drilled_at is not None


@pytest.mark.soak
def test_where_a_file_counts_the_chat_shows_no_number(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    election_id = planning(demo, counting="file")
    assert "strongbot election key" in chat(CHAIR).says("ซ้อมเปิดหีบ").last
    with demo.session() as session:
        election = session.get_one(Election, election_id)
        chair_person = people.by_staff_id(session, CHAIR)
        assert chair_person is not None
        file = elections.make_key(session, demo.sealer, chair_person, election, demo.now)
        number = elections.drill_number(session, demo.sealer, chair_person, election, file)
        session.commit()
    chair = chat(CHAIR).says("ซ้อมเปิดหีบ")
    assert number not in chair.last and "strongbot election drill" in chair.last
    assert "ผ่านแล้ว" in chair.says(number).last

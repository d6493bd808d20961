"""Nothing that is stored leads from an answer to who gave it (docs/decisions/0028)."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns import answer_box, answering
from models.campaigns.campaign import AnswerBox, Campaign
from models.crypto import CannotOpen
from models.database import Database
from models.tables import METADATA
from tests.models.campaigns.asked import NOW, SEALER, Asked

TEXT = "ห้องน้ำชั้นสองควรปรับปรุง"

Dump = dict[str, set[tuple[object, ...]]]


def dump(session: Session) -> Dump:
    """Every row of every table, as text."""
    return {
        table.name: {tuple(map(str, row)) for row in session.execute(select(table))}
        for table in METADATA.sorted_tables
    }


def sealed(session: Session, campaign_id: int) -> bytes:
    return session.get_one(AnswerBox, campaign_id, populate_existing=True).sealed


def test_dumps_before_and_after_an_answer_differ_by_a_mark_without_time_and_a_sealed_box(
    database: Database,
) -> None:
    def opened(session: Session) -> tuple[int, int]:
        office = Asked(session)
        return office.campaign.id, office.people[0][2].id

    campaign_id, person_id = database.write(opened)
    before, box = database.read(dump), database.read(lambda s: sealed(s, campaign_id))

    def answered(session: Session) -> None:
        answering.mark(session, session.get_one(Campaign, campaign_id), person_id, NOW)
        answer_box.put(session, SEALER, campaign_id, {"q1": 5, "text": TEXT})

    database.write(answered)
    after = database.read(dump)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"campaign_person", "answer_box"}
    [was] = before["campaign_person"] - after["campaign_person"]
    [mark] = after["campaign_person"] - before["campaign_person"]
    assert [cell for cell in mark if cell not in was] == ["2027-03-01"]
    now = database.read(lambda s: sealed(s, campaign_id))
    assert now != box and len(now) == len(box) and TEXT.encode() not in now


def test_the_order_of_answers_says_nothing_of_who_came_first(session: Session) -> None:
    office = Asked(session, (12,))
    for number, person in enumerate(office.people[0]):
        office.answers(person, q=number)
    orders = set()
    for _ in range(20):
        kept = [each["q"] for each in answer_box.answers(session, SEALER, office.campaign.id)]
        assert sorted(kept) == list(range(12))
        orders.add(tuple(kept))
    assert len(orders) > 1


def test_the_stored_order_is_a_new_one_with_each_answer(session: Session) -> None:
    office = Asked(session, (16,))
    after: list[list[object]] = []
    for number, person in enumerate(office.people[0]):
        office.answers(person, q=number)
        lists = SEALER.open_json(
            sealed(session, office.campaign.id), answer_box.purpose(office.campaign.id)
        )
        assert isinstance(lists, dict)
        after.append([each["q"] for each in lists["held"]])
    assert any(
        short != [q for q in longer if q in short]
        for short, longer in zip(after, after[1:], strict=False)
    )
    assert any(kept[-1] != len(kept) - 1 for kept in after)


def test_a_box_grows_by_round_sizes_only(session: Session) -> None:
    office = Asked(session, (30,))
    empty = len(sealed(session, office.campaign.id))
    sizes = set()
    for person in office.people[0]:
        office.answers(person, text=TEXT * 4)
        sizes.add((len(sealed(session, office.campaign.id)) - empty) % answer_box.ROUND_SIZE)
    assert sizes == {0}


def test_two_looks_never_differ_by_few_answers(session: Session) -> None:
    office = Asked(session, (48,))
    seen = []
    for person in office.people[0]:
        office.answers(person)
        seen.append(len(answer_box.so_far(session, SEALER, office.campaign.id)))
    every = len(answer_box.answers(session, SEALER, office.campaign.id))
    assert every == 48 and seen[23] == 0 and seen[24] == 20 and seen[-1] > 20
    assert all(count == 0 or have - count >= 5 for have, count in enumerate(seen, 1))
    shown = sorted({0, *seen, every})
    assert all(later - earlier >= 5 for earlier, later in zip(shown, shown[1:], strict=False))


def test_what_is_let_out_is_none_of_the_newest_in_particular(session: Session) -> None:
    office = Asked(session, (25,))
    for number, person in enumerate(office.people[0]):
        office.answers(person, q=number)
    held = set(range(25)) - {
        each["q"] for each in answer_box.so_far(session, SEALER, office.campaign.id)
    }
    assert len(held) == 5


def test_a_box_opens_for_its_own_campaign_only(session: Session) -> None:
    office = Asked(session)
    box = sealed(session, office.campaign.id)
    with pytest.raises(CannotOpen):
        SEALER.open(box, answer_box.purpose(office.campaign.id + 1))


def test_emptied_answers_are_gone_and_the_result_stays(session: Session) -> None:
    office = Asked(session)
    office.answers(office.people[0][0])
    office.closes()
    answer_box.empty(session, office.campaign.id)
    assert answer_box.answers(session, SEALER, office.campaign.id) == []
    assert office.campaign.result == {"answers": 1}

"""A round of ideas from opening to what the poll chose; no row leads from a text to a person."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from models.campaigns.campaign import AnswerBox
from models.codes import given_codes
from models.database import Database
from models.errors import Refusal
from models.ideas import goal_polls, idea_rounds
from models.ideas.idea_round import COLLECTION, IdeaCampaign, IdeaRound
from models.ideas.idea_texts import GOOD, PROBLEM, Idea
from models.people.person import REPORTER, SUPERVISOR, Person
from models.upkeep import retention
from models.virtues import VIRTUES
from tests import factories
from tests.models.campaigns.asked import AFTER, LAST, NOW, SEALER
from tests.models.campaigns.test_answer_box import dump, sealed

PROBLEM_TEXT, GOOD_TEXT = "เปิดไฟทิ้งไว้ตอนพักเที่ยง", "ทักทายผู้มาติดต่อก่อนเสมอ"
BOTH = (Idea(PROBLEM, PROBLEM_TEXT, "sufficiency"), Idea(GOOD, GOOD_TEXT))


def people(session: Session, size: int = 6) -> list[Person]:
    where = factories.bureau(session)
    return [factories.person(session, where, (REPORTER,)) for _ in range(size)]


def opened(session: Session, me: Person) -> IdeaRound:
    found, _ = idea_rounds.open_round(session, SEALER, me, "ระดมความคิด", LAST, NOW)
    return found


def told(session: Session, staff: list[Person], count: int) -> IdeaRound:
    """A round of these people that is closed; so many of them have written."""
    found = opened(session, staff[0])
    campaign = idea_rounds.campaign_of(session, found)
    for person in staff[:count]:
        idea_rounds.tell(session, SEALER, campaign, person, BOTH, NOW)
    idea_rounds.close_now(session, SEALER, campaign, NOW)
    return found


def polled(session: Session, staff: list[Person], voting: int) -> IdeaRound:
    """A round whose poll among a goal of each virtue is closed; everybody wants the first two."""
    found = told(session, staff, 5)
    goals = [
        goal_polls.add_goal(session, found, staff[0], each, f"เป้าหมาย {each}", NOW)
        for each in VIRTUES
    ]
    poll, _ = goal_polls.open_poll(session, SEALER, found, "ลงคะแนน", LAST, NOW)
    for person in staff[:voting]:
        goal_polls.vote(session, SEALER, poll, person, [each.id for each in goals[:2]], NOW)
    goal_polls.close_now(session, SEALER, poll, NOW)
    return found


def test_dumps_before_and_after_an_answer_differ_by_a_mark_and_a_sealed_box(
    database: Database,
) -> None:
    def begun(session: Session) -> tuple[int, int]:
        staff = people(session)
        return opened(session, staff[0]).campaign_id, staff[2].id

    campaign_id, person_id = database.write(begun)
    before, box = database.read(dump), database.read(lambda s: sealed(s, campaign_id))

    def answered(session: Session) -> None:
        campaign = session.get_one(IdeaCampaign, campaign_id)
        person = session.get_one(Person, person_id)
        idea_rounds.tell(session, SEALER, campaign, person, BOTH, NOW)

    database.write(answered)
    after = database.read(dump)
    assert {n for n in after if after[n] != before[n]} == {"campaign_person", "answer_box"}
    [was] = before["campaign_person"] - after["campaign_person"]
    [mark] = after["campaign_person"] - before["campaign_person"]
    assert [cell for cell in mark if cell not in was] == ["2027-03-01"]
    now = database.read(lambda s: sealed(s, campaign_id))
    assert now != box and len(now) == len(box) and PROBLEM_TEXT.encode() not in now


@pytest.mark.soak
def test_a_round_closed_and_polled_is_counted_on_both_databases(database: Database) -> None:
    def played(session: Session) -> int:
        return polled(session, people(session), 6).id

    round_id = database.write(played)

    def read(session: Session) -> tuple[list[str], list[list[object]]]:
        found = session.get_one(IdeaRound, round_id)
        groups = idea_rounds.groups(idea_rounds.campaign_of(session, found))
        virtues = [each.virtue for each in goal_polls.chosen(session, found)]
        return virtues, [[each.group, each.asked, each.answered] for each in groups]

    assert database.read(read) == (["sufficiency", "discipline"], [["", 6, 5]])


def test_after_the_closing_problems_and_deeds_are_read_without_pairs(session: Session) -> None:
    staff = people(session)
    found = opened(session, staff[0])
    campaign = idea_rounds.campaign_of(session, found)
    for number, person in enumerate(staff):
        pair = (Idea(PROBLEM, f"ปัญหา {number}"), Idea(GOOD, f"ดี {number}", "honesty"))
        idea_rounds.tell(session, SEALER, campaign, person, pair[number % 2 :], NOW)
    with pytest.raises(Refusal, match="still_open"):
        idea_rounds.ideas(SEALER, found)
    idea_rounds.close_now(session, SEALER, campaign, AFTER)
    read = idea_rounds.ideas(SEALER, found)
    assert read == idea_rounds.ideas(SEALER, found)
    assert [each.kind for each in read] == [PROBLEM] * 3 + [GOOD] * 6
    assert {each.text for each in read if each.kind == GOOD} == {f"ดี {n}" for n in range(6)}
    assert found.texts is not None and "ปัญหา".encode() not in found.texts
    assert session.get(AnswerBox, campaign.id) is None


def test_fewer_than_five_answers_are_deleted_unread(session: Session) -> None:
    found = told(session, people(session), 4)
    campaign = idea_rounds.campaign_of(session, found)
    assert idea_rounds.ideas(SEALER, found) == () and found.texts is None
    assert session.get(AnswerBox, campaign.id) is None
    assert [each.answered for each in idea_rounds.groups(campaign)] == [None]


def test_small_work_groups_stay_hidden(session: Session) -> None:
    staff = people(session, 14)
    for person in staff[:6]:
        person.work_group = "กลุ่มงานแผน"
    for person in staff[6:12]:
        person.work_group = "กลุ่มงานคลัง"
    for person in staff[12:]:
        person.work_group = "กลุ่มงานเล็ก"
    session.flush()
    found = told(session, staff, 13)
    groups = idea_rounds.groups(idea_rounds.campaign_of(session, found))
    by_name = {each.group: (each.asked, each.answered) for each in groups}
    assert by_name["กลุ่มงานเล็ก"] == (2, None)
    assert [answered for _, answered in by_name.values()].count(None) == 2


def test_each_person_asked_writes_once_and_others_not_at_all(session: Session) -> None:
    staff = people(session)
    found = opened(session, staff[0])
    campaign = idea_rounds.campaign_of(session, found)
    later = factories.person(session, staff[0].bureau)
    idea_rounds.tell(session, SEALER, campaign, staff[1], BOTH[:1], NOW)
    for who, why in ((staff[1], "already"), (later, "not_asked"), (None, "not_asked")):
        with pytest.raises(Refusal, match=why):
            idea_rounds.may_answer(session, campaign, who, NOW)
        with pytest.raises(Refusal, match=why):
            idea_rounds.tell(session, SEALER, campaign, who, BOTH, NOW)
    assert [each.id for each in idea_rounds.waiting_for(session, staff[2], NOW)] == [campaign.id]
    assert idea_rounds.waiting_for(session, staff[1], NOW) == []


def test_what_cannot_be_opened_is_refused(session: Session) -> None:
    few = people(session, 4)[0]
    staff = [factories.person(session, factories.bureau(session, "สำนักอื่น")) for _ in range(5)]
    opened(session, staff[0])
    for me, last, why in (
        (few, LAST, "too_few"),
        (staff[1], LAST, "running"),
        (few, LAST - timedelta(days=30), "past"),
        (few, LAST + timedelta(days=90), "too_long"),
    ):
        with pytest.raises(Refusal, match=why):
            idea_rounds.open_round(session, SEALER, me, "ระดมความคิด", last, NOW)


def test_goals_are_made_after_the_closing_and_five_are_needed_for_a_poll(session: Session) -> None:
    staff = people(session)
    found = opened(session, staff[0])
    with pytest.raises(Refusal, match="still_open"):
        goal_polls.add_goal(session, found, staff[0], "honesty", "ไม่รับของขวัญ", NOW)
    idea_rounds.close_now(session, SEALER, idea_rounds.campaign_of(session, found), NOW)
    first = goal_polls.add_goal(session, found, staff[0], "honesty", "ไม่รับของขวัญ", NOW)
    with pytest.raises(Refusal, match="same"):
        goal_polls.add_goal(session, found, staff[0], "discipline", "ไม่รับของขวัญ", NOW)
    with pytest.raises(Refusal, match="few_goals"):
        goal_polls.open_poll(session, SEALER, found, "ลงคะแนน", LAST, NOW)
    for number in range(goal_polls.MOST_GOALS - 1):
        goal_polls.add_goal(session, found, staff[0], "discipline", f"เป้าหมาย {number}", NOW)
    with pytest.raises(Refusal, match="too_many"):
        goal_polls.add_goal(session, found, staff[0], "discipline", "เกิน", NOW)
    goal_polls.drop_goal(session, found, staff[0], first.id, NOW)
    assert {each.virtue for each in goal_polls.goals_of(session, found)} == {"discipline"}
    goal_polls.open_poll(session, SEALER, found, "ลงคะแนน", LAST, NOW)
    with pytest.raises(Refusal, match="polled"):
        goal_polls.drop_goal(session, found, staff[0], first.id, NOW)


def test_a_poll_of_few_votes_shows_none_and_may_be_opened_again(session: Session) -> None:
    found = polled(session, people(session), 4)
    assert goal_polls.votes(session, found) is None and goal_polls.chosen(session, found) == ()
    goal_polls.check_poll(session, found)


def test_what_a_poll_chose_stays_and_conduct_is_said_of_it(session: Session) -> None:
    staff = people(session)
    found = polled(session, staff, 5)
    with pytest.raises(Refusal, match="polled"):
        goal_polls.check_poll(session, found)
    goal = goal_polls.chosen(session, found)[0]
    goal_polls.say_conduct(session, found, staff[0], goal.id, "ปิดไฟ", "เปิดไฟทิ้ง", NOW)
    said = goal_polls.chosen(session, found)[0]
    assert (said.does, said.avoids) == ("ปิดไฟ", "เปิดไฟทิ้ง")


def test_the_working_group_reads_texts_and_the_bureau_the_goals(session: Session) -> None:
    staff = people(session)
    found = opened(session, staff[0])
    colleague = factories.person(session, staff[0].bureau, ())
    head = factories.person(session, staff[0].bureau, (SUPERVISOR,))
    other = factories.person(session, factories.bureau(session, "สำนักอื่น"), (REPORTER,))
    assert idea_rounds.may_run(session, head, found)
    assert not idea_rounds.may_run(session, colleague, found)
    assert idea_rounds.may_see(session, colleague, found)
    assert not idea_rounds.may_run(session, other, found)
    assert not idea_rounds.may_see(session, other, found)


def test_its_code_is_over_once_it_is_closed(session: Session) -> None:
    found = told(session, people(session), 5)
    code = given_codes.of(session, COLLECTION, found.campaign_id)
    assert code is not None and code.last_day == NOW.date()


def test_a_year_after_the_closing_the_texts_are_gone_and_the_goals_stay(session: Session) -> None:
    found = polled(session, people(session), 5)
    assert len(idea_rounds.ideas(SEALER, found)) == 10
    assert not retention.has_old(session, NOW + timedelta(days=366))
    assert retention.drop_old(session, NOW + timedelta(days=367)) == 1
    session.expire_all()
    assert idea_rounds.ideas(SEALER, found) == () and len(goal_polls.chosen(session, found)) == 2

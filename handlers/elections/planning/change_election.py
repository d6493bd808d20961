"""`ตั้งค่าคัดเลือก`: an administrator changes days, settings and committee until voting is open.

Once voting is open, they can change only the last day of the step that runs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import mending
from handlers.elections import election_choice, election_words, show_election
from handlers.elections.planning import election_questions, plan_election, plan_line
from handlers.elections.planning.committee_questions import CHAIR, MEMBERS
from handlers.elections.planning.election_questions import DAYS, SETTING_STEPS
from handlers.messages import Card, Message, Para, Text
from models.elections import election_finding, elections
from models.elections.election import Election
from models.people import people

_NOTHING_YET = (
    "ยังไม่มีการคัดเลือกที่กำลังดำเนินการ จึงยังไม่มีสิ่งที่ตั้งค่าได้ กด “จัดการคัดเลือก” เพื่อเริ่ม "
    "กำหนดปี กรรมการ และวันเสนอชื่อกับวันลงคะแนนได้ในขั้นนั้น"
)
_UNOPENED = ("opened", frozenset((False,)))


def open_change(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with everything as it stands, for the election of the button (`e`) or the newest."""
    going_on = election_finding.going_on(context.session)
    if not going_on and "e" not in facts:
        raise Closed(Text(_NOTHING_YET, (election_words.PLAN_ONE, election_words.MINE)))
    found = election_choice.one(context, facts, going_on)
    stands = _as_it_stands(context, found)
    return plan_line.opening(context, stands, facts.get("said", rest), str(found.id))


def _as_it_stands(context: Context, election: Election) -> dict[str, Any]:
    days = election_questions.days_answers(elections.days_of(context.session, election))
    settings = election_questions.settings_answers(elections.settings_of(election))
    places = elections.members(context.session, election)
    found = people.by_ids(context.session, [each.person_id for each in places])
    named = [people_named.named(found[each.person_id]) for each in places]
    committee: dict[str, Any] = {}
    if named:
        committee = {
            "chair": named[0],
            "members": {"people": named[1:], "asked": [], "unknown": []},
        }
    facts = {
        "election": election.id,
        "year": election.year,
        "opened": election.opened_at is not None,
    }
    return {**days, **settings, **committee, **facts}


_MAY_CHANGE: Mapping[bool, str] = {
    True: "เปิดลงคะแนนแล้ว เปลี่ยนได้เฉพาะการเลื่อนวันสุดท้ายออกไป",
    False: "กด “แก้ไข” ที่ข้อที่ต้องการ หรือพิมพ์ เช่น แก้ไขผู้ได้รับเลือกเป็น 3 แล้วกด “บันทึก”",
}


def review(context: Context, answers: Answers) -> Card:
    words = Para(_MAY_CHANGE[answers["opened"]])
    title = election_choice.of_draft(context, answers).title
    return Card("ตั้งค่าการคัดเลือก", subtitle=title, rows=(words,))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores what is other than it was."""
    election = election_choice.of_draft(context, answers)
    before = _as_it_stands(context, election)
    changed = {name for name in before if name in answers and answers[name] != before[name]}
    days = {name: d for name, d in election_questions.days_told(answers).items() if name in changed}
    with mending(election_words.refused, otherwise=next(iter(days), None)):
        elections.change_days(context.session, context.me, election, days, context.now)
    if not answers["opened"]:
        _change_rest(context, election, answers, changed)
    context.must_arrive = True
    context.saved = {"e": election.id}
    words = "บันทึกการตั้งค่าแล้ว" if changed else "ไม่มีข้อใดเปลี่ยน"
    return [show_election.card(context, election, words)]


def _change_rest(
    context: Context, election: Election, answers: Answers, changed: Collection[str]
) -> None:
    if set(changed) & set(election_questions.SETTINGS):
        plan_election.settings_of(answers)
        told = election_questions.settings_told(answers)
        elections.change_settings(context.session, context.me, election, context.now, **told)
    if {"chair", "members"} & set(changed):
        plan_election.name_committee(context, election, answers)


FLOW = Flow(
    name=election_words.CHANGE,
    title="การตั้งค่าคัดเลือก",
    opens_on=("ตั้งค่าคัดเลือก", "ตั้งค่าการคัดเลือก", "แก้การคัดเลือกดีเด่น", "เลื่อนวันคัดเลือก"),
    steps=(*DAYS, *(replace(each, when=_UNOPENED) for each in (*SETTING_STEPS, CHAIR, MEMBERS))),
    open=open_change,
    review=review,
    finish=finish,
    facts=frozenset(("opened",)),
    roles=election_words.ADMINS,
    confirm_label="บันทึก",
    sentence=plan_line.read_line,
    counted=False,
)

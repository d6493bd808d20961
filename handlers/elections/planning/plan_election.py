"""`จัดคัดเลือกดีเด่น`: an administrator plans an election; the days are rolled like rounds, and each
setting that no source states says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Mend, Opening, Remarked
from handlers.conversation.refusals import mending
from handlers.elections import election_words, show_election
from handlers.elections.planning import committee_notices, election_questions, plan_line
from handlers.elections.planning.committee_questions import CHAIR, MEMBERS
from handlers.elections.planning.election_questions import DAYS, SETTING_STEPS, TITLE, YEAR
from handlers.messages import Card, Message, Para, Row
from models.elections import election_finding, elections
from models.elections.election import Election
from models.elections.election_settings import ElectionSettings, check_days, check_settings
from models.errors import Refusal
from models.people import people
from models.people.person import Person


def open_planning(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with every setting at its default; the line that was typed changes them."""
    defaults = election_questions.settings_answers(ElectionSettings())
    return plan_line.opening(context, defaults, facts.get("said", rest), "")


def review(_context: Context, answers: Answers) -> Card:
    """Says what the committee must do besides, and that a setting may still change."""
    return Card(
        "ตรวจก่อนจัดการคัดเลือก",
        rows=(
            Para(
                "ข้อที่ “ไม่ได้ระบุในแหล่งข้อมูล” เป็นค่าเริ่มต้น สำนักงานกำหนดเองได้ เปลี่ยนได้จนกว่าจะเปิดลงคะแนน",
                tone="muted",
            ),
            Row("คะแนนเท่ากัน", election_words.beside("tie", election_words.COMMITTEE_DECIDES)),
        ),
        note="พิมพ์แก้ก็ได้ เช่น แก้ไขผู้ได้รับเลือกเป็น 3",
    )


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out what cannot be, and another election of the same year."""
    found = []
    try:
        check_days(election_questions.days_told(answers))
    except Refusal as refusal:
        step = str(refusal.facts["step"])
        found.append(Remarked(step, "แก้วัน", election_words.refused(refusal)))
    going_on = election_finding.going_on(context.session)
    if any(each.year == answers["year"] for each in going_on):
        found.append(Remarked("title", "แก้ชื่อ", "ปีนี้มีการคัดเลือกที่ยังไม่ประกาศผลอยู่แล้ว"))
    return found


def settings_of(answers: Answers) -> ElectionSettings:
    """Returns the settings that were answered. Raises Mend if they cannot be."""
    settings = ElectionSettings(**election_questions.settings_told(answers))
    steps = {"too_many_choices": "choices", "weights": "weights"}
    with mending(election_words.refused, otherwise="groups", **steps):
        check_settings(settings)
    return settings


def committee_of(context: Context, answers: Answers) -> tuple[Person, list[Person]]:
    """Returns the chair and the members that were answered."""
    ids = [answers["chair"]["id"], *(each["id"] for each in answers["members"]["people"])]
    found = people.by_ids(context.session, ids)
    return found[ids[0]], [found[each] for each in ids[1:]]


def committee_refused(context: Context, refusal: Refusal) -> Mend:
    """Returns the question that is asked again, with why."""
    about: Any = refusal.facts.get("person")
    person = people.by_id(context.session, about) if about is not None else None
    name = person.name if person is not None else ""
    sentences = {
        "retired": election_words.retired(name),
        "is_nominee": f"{name} เป็นผู้ถูกเสนอชื่อ จึงเป็นกรรมการไม่ได้ กรุณาเลือกผู้อื่น",
    }
    return Mend(sentences.get(refusal.code) or election_words.refused(refusal), "members")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Plans the election, tells its committee, and shows its card."""
    settings = settings_of(answers)
    days = election_questions.days_told(answers)
    with mending(election_words.refused, otherwise="voting"):
        election = elections.plan(
            context.session,
            context.me,
            answers["year"],
            answers["title"],
            settings,
            context.now,
            days,
        )
    name_committee(context, election, answers)
    context.must_arrive = True
    context.saved = {"e": election.id}
    return [show_election.card(context, election, "จัดการคัดเลือกแล้ว")]


def name_committee(context: Context, election: Election, answers: Answers) -> None:
    """Names the committee and tells those who are new on it. Raises Mend."""
    before = {each.person_id for each in elections.members(context.session, election)}
    chair, members = committee_of(context, answers)
    try:
        elections.set_committee(context.session, context.me, election, chair, members, context.now)
    except Refusal as refusal:
        raise committee_refused(context, refusal) from refusal
    committee_notices.tell(context, election, chair, members, before)


FLOW = Flow(
    name=election_words.PLAN,
    title="การจัดคัดเลือกดีเด่น",
    opens_on=("จัดคัดเลือกดีเด่น", "วางแผนคัดเลือกดีเด่น", "เปิดการคัดเลือกดีเด่น"),
    steps=(YEAR, CHAIR, MEMBERS, TITLE, *DAYS, *SETTING_STEPS),
    open=open_planning,
    review=review,
    remarks=remarks,
    finish=finish,
    roles=election_words.ADMINS,
    confirm_label="จัดการคัดเลือก",
    sentence=plan_line.read_line,
    heeds=plan_line.heeds,
    help=(
        "ผู้ดูแลระบบกำหนดปี กรรมการ วัน และวิธีคัดเลือก พิมพ์ทั้งหมดในบรรทัดเดียวก็ได้ เช่น "
        "จัดคัดเลือกดีเด่น ปี 2570 ประธาน … กรรมการ …, … ผู้ได้รับเลือก 3"
    ),
)

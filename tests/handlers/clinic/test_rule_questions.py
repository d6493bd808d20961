"""Questions about rules and about using the bot: told with their source, nothing is begun."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

import pytest

from handlers import registry
from handlers.clinic.answers import ANSWERS, answer_of
from handlers.clinic.rule_answer import RuleAnswer
from handlers.messages import count_graphemes
from handlers.understand.words import match_command
from models.accounts import joining
from models.complaints.case_limits import CASE_LIMITS
from models.conversations import conversation_rows
from models.duties.reminder_policy import Policy
from models.gifts import gift_rules
from models.people import absences
from models.reports.report_duties import REPORT
from models.upkeep.secret_traces import DRAFTS_KEPT
from scheduler.content_fetch import MOST_BYTES
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, known, mention
from tests.talk import actions, words

__all__ = ["known"]
MOST_LINES, MOST_LETTERS = 5, 110


def lines_of(topic: str) -> str:
    found = answer_of(topic)
    assert found is not None
    return " ".join(found.lines)


# -- what is said --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "told", "door"),
    [
        ("ส่งช้าได้ไหม", "ส่งหลังกำหนดได้", "แจ้งเหตุที่ล่าช้า"),
        ("ส่งช้าได้ไหมคะ", "ส่งหลังกำหนดได้", "รายงานกิจกรรม"),
        ("ส่งผิดแก้ยังไง", "ถอนรายงาน", "ถอนรายงาน"),
        ("ใครเห็นเรื่องร้องเรียน", "ผู้ที่เห็น", "ร้องเรียน"),
        ("ลืมรหัส", "ขอรหัสใหม่", "รหัสติดตามหาย"),
        ("ไม่มี LINE", "กรอกแทนได้", "รายงานแทน"),
        ("ไม่มีไลน์ทำยังไง", "กรอกแทนได้", "รายงานแทน"),
        ("รับของขวัญได้แค่ไหน", "3,000 บาท", "รับของขวัญ"),
        ("ของขวัญเกิน 3000 ต้องทำยังไง", "30 วัน", "รับของขวัญ"),
        ("ต้องเผยแพร่ที่ไหน", "moral.senate.go.th", "แผน"),
    ],
)
def test_a_typed_question_is_told_with_its_source_and_begins_nothing(
    reporter: Chat, said: str, told: str, door: str
) -> None:
    reporter.says(said)
    assert told in reporter.last and "ที่มา: " in reporter.last
    assert door in reporter.offers
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda each: each.topic)
def test_every_answer_is_short_has_a_source_and_leads_on(admin: Chat, answer: RuleAnswer) -> None:
    admin.says(answer.title)
    assert admin.last.startswith(answer.title) and f"ที่มา: {answer.source}" in admin.last
    assert len(answer.lines) <= MOST_LINES
    assert all(count_graphemes(line) <= MOST_LETTERS for line in answer.lines)
    declared = {each.name for each in (*registry.FLOWS, *registry.QUERIES)}
    assert {each.name for each in answer.doors} & declared
    assert all(answer_of(each) for each in answer.beside)
    assert answer.about in {"", *(each.name for each in registry.SUBJECTS)}


@pytest.mark.soak
def test_every_way_of_asking_is_heard(reporter: Chat) -> None:
    """Below the answer of who may be found out stands that nothing was kept of the words."""
    for answer in ANSWERS:
        for said in (answer.title, *answer.asked):
            count = len(reporter.heard)
            reporter.says(said)
            assert reporter.since(count).startswith(answer.title), said


def test_the_figures_told_are_those_of_the_rules() -> None:
    rules, limits = gift_rules.DEFAULT, CASE_LIMITS
    assert rules.office_most is None and "ไม่รับของขวัญ" in lines_of("rule_gift_limit")
    for topic in ("rule_gift_limit", "rule_gift_did_accept"):
        assert f"{rules.most:,.0f} บาท" in lines_of(topic) and f"{rules.days} วัน" in lines_of(topic)
    for days in (limits.acknowledge, limits.word, limits.result, limits.tip_result):
        assert f"{days} วัน" in lines_of("rule_complaint_time")
    assert f"{joining.CODE_LIFE.days} วัน" in lines_of("rule_register")
    assert f"{absences.LONGEST_DAYS} วัน" in lines_of("rule_leave")
    assert f"{DRAFTS_KEPT.days} วัน" in lines_of("rule_drafts")
    assert f"{conversation_rows.DRAFTS_KEPT.days} วัน" in lines_of("rule_drafts")
    assert f"{MOST_BYTES // 1024**2} MB" in lines_of("rule_evidence")
    assert f"{Policy({}).mend_for} วันทำการ" in lines_of("rule_returned")
    steps = [abs(step) for step in REPORT.policy.steps]
    assert all(str(step) in lines_of("rule_reminders") for step in steps)


# -- who asks ------------------------------------------------------------------------------------


def test_a_button_is_shown_to_those_who_may_have_it(reporter: Chat, admin: Chat) -> None:
    assert "ออกรหัส" in admin.says("ลงทะเบียนอย่างไร").offers
    assert {"ออกรหัส", "ลงทะเบียน"}.isdisjoint(reporter.says("ลงทะเบียนอย่างไร").offers)


@pytest.mark.parametrize(
    ("said", "told", "door"),
    [
        ("ใครเห็นเรื่องร้องเรียน", "ผู้ที่เห็น", "ร้องเรียน"),
        ("รับของขวัญได้แค่ไหน", "3,000 บาท", "คำถามที่พบบ่อย"),
        ("ลืมรหัส", "หมายถึงรหัสใด", "รหัสลงทะเบียน"),
    ],
)
def test_an_outsider_hears_the_rules_that_concern_them(
    stranger: Chat, said: str, told: str, door: str
) -> None:
    assert told in stranger.says(said).last and door in stranger.offers
    assert "รับของขวัญ" not in stranger.offers


def test_an_outsider_hears_nothing_of_how_the_office_reports(stranger: Chat) -> None:
    assert "สำหรับบุคลากรที่ลงทะเบียนแล้ว" in stranger.says("ส่งช้าได้ไหม").last


def test_a_password_of_something_else_is_not_the_bots(reporter: Chat) -> None:
    assert "ขอรหัสใหม่" not in reporter.says("ลืมรหัสผ่านไวไฟ").last


# -- in the middle of something ------------------------------------------------------------------


@pytest.mark.soak
def test_in_a_gift_report_the_rule_is_told_and_the_report_goes_on(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้ 4,000 บาท")
    before = reporter.state
    reporter.says("ของขวัญเกินสามพันต้องทำยังไง")
    assert "30 วัน" in reporter.last and reporter.state == before
    reporter.taps("ทำเรื่องที่ค้างต่อ").says("คุณสมมติ บริษัทตัวอย่าง")
    assert reporter.state["answers"]["giver"] == "คุณสมมติ บริษัทตัวอย่าง"


def test_in_a_complaint_the_rule_is_told_and_stays_as_secret_as_the_complaint(
    chat: Callable[[str], Chat],
) -> None:
    who = chat("D0106")
    who.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    before = who.state
    who.says("กลัวถูกกลั่นแกล้ง")
    assert "ไม่ต้องการให้อ่าน" in who.last and who.state == before
    assert who.house.sent[-1].secret


def test_who_asks_about_complaints_leaves_no_buttons_behind(reporter: Chat) -> None:
    reporter.says("ใครเห็นเรื่องร้องเรียน")
    assert reporter.house.sent[-1].secret and not reporter.house.shown[reporter.user_id][0]


# -- the group -----------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["ส่งช้าได้ไหม", "ใครเห็นเรื่องร้องเรียน", "รับของขวัญได้แค่ไหน", "PDPA"])
def test_the_rules_are_told_in_the_group(demo: House, said: str) -> None:
    [told], _ = happens(demo, mention(said))
    assert "ที่มา: " in words(told)
    assert all("data" not in action for action in actions(told))


@pytest.mark.soak
def test_in_the_group_the_button_leads_to_what_does_it(known: House) -> None:
    for answer in ANSWERS:
        [told], _ = happens(known, mention(answer.title))
        typed = unquote(next(actions(told))["uri"]).partition("/?")[2]
        opened = match_command(typed, registry.commands())
        assert opened is not None and opened.name == answer.doors[0].name, answer.topic


def test_the_group_reads_which_questions_are_common(demo: House) -> None:
    [told], _ = happens(demo, mention("คำถามที่พบบ่อย"))
    assert all(each.title in words(told) for each in ANSWERS)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ใครเห็นวันลาของฉัน", "บอตแจ้งวันลาของท่านเฉพาะผู้ดูแลเรื่องแทน"),
        ("ลบชื่อคนที่เกษียณ", "ทะเบียนบุคลากรแก้ไขโดยผู้ดูแลระบบ"),
    ],
)
def test_what_its_own_subject_answers_more_closely_is_left_to_it(
    reporter: Chat, said: str, told: str
) -> None:
    assert reporter.says(said).last.startswith(told)

"""The bureau's result: the figures, then one tap; never twice, never what was not seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers.messages import render
from handlers.reminders import digest_card, kind_words
from models.gifts.result.gift_result import NONE_REPORTED, GiftResult
from models.reminders.reminder_lines import Digest
from scheduler.reminders.pass_quota import look
from tests.handlers.gifts.gifting import gives
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import HEAD, REPORTER, STAFF, opens
from tests.handlers.reports.sent_reports import number_of
from tests.models.reminders.owing import at
from tests.talk import actions, words

DAY = date(2027, 3, 22)
TAP = "o:confirm_gift_result?d=2027-03-20"


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    """It is Monday, 22 March 2570: the round of the 20th is over."""
    made = chat(REPORTER)
    made.house.now = at(DAY)
    return made


def results(house: House) -> list[GiftResult]:
    with house.session() as session:
        found = list(session.scalars(select(GiftResult).order_by(GiftResult.id)))
        session.expunge_all()
    return found


def test_the_reminder_leads_to_the_figures_and_one_tap_more_confirms(
    reporter: Chat, demo: House
) -> None:
    opens(demo, "no-gift")
    with demo.session() as session:
        digests = look(session, demo.now).digests
    assert any(line.duty.kind.name == "gift_result" for digest in digests for line in digest.lines)
    reporter.taps_data(TAP)
    said = reporter.since(0)
    assert "ผล No Gift ของสำนัก" in said and "ไม่มีรายงานการรับ" in said
    assert "ถาม 0 คน ตอบ 0 คน" in said and "เข้าร่วม No Gift" in said
    reporter.taps("ยืนยันผล")
    assert "ยืนยันผล No Gift รอบ 20 มีนาคม 2570 แล้ว" in reporter.last
    [made] = results(demo)
    assert made.nil == NONE_REPORTED and made.version == 1
    with demo.session() as session:
        digests = look(session, demo.now).digests
    lines = [line for digest in digests for line in digest.lines]
    own = [line for line in lines if line.duty.bureau_id == made.bureau_id]
    assert all(line.duty.kind.name != "gift_result" for line in own)


def reminder(house: House, staff_id: str) -> tuple[str, str]:
    """Somebody's reminder of the result in words, and what its button does."""
    wanted = number_of(house, staff_id)
    with house.session() as session:
        found = [d for d in look(session, house.now).digests if d.person_id == wanted]
        figures = kind_words.figures(session, digest_card.shown(found), house.now)
    lines = tuple(line for line in found[0].lines if line.duty.kind.name == "gift_result")
    card = digest_card.card(Digest(wanted, DAY, lines), figures=figures)
    [message] = render([card])
    data = next(a["data"] for a in actions(message) if a.get("label") == "ยืนยันผล")
    return words(message), str(data)


@pytest.mark.soak
def test_the_reminder_shows_the_figures_and_its_one_tap_confirms_them(
    reporter: Chat, demo: House
) -> None:
    opens(demo, "no-gift")
    said, tap = reminder(demo, REPORTER)
    assert "ไม่มีรายงานการรับ" in said and "ถาม 0 คน ตอบ 0 คน" in said and "เข้าร่วม" in said
    reporter.taps_data(tap)
    assert "ยืนยันผล No Gift รอบ 20 มีนาคม 2570 แล้ว" in reporter.last
    assert [made.nil for made in results(demo)] == [NONE_REPORTED]
    reporter.taps_data(tap)
    assert "ยืนยันผลแล้ว จึงไม่ต้องยืนยันอีก" in reporter.last and len(results(demo)) == 1


@pytest.mark.soak
def test_under_a_free_reply_the_reminder_shows_the_figures_too(reporter: Chat, demo: House) -> None:
    opens(demo, "no-gift")
    reporter.says("เมนู")
    [foot] = reporter.feet
    assert "ยืนยันผล No Gift" in words(foot) and "ถาม 0 คน ตอบ 0 คน" in words(foot)


@pytest.mark.soak
def test_a_reminder_of_other_figures_confirms_nothing_unseen(
    reporter: Chat, demo: House, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    _, tap = reminder(demo, REPORTER)
    chat(STAFF).taps_data("o:answer_gift?d=2027-03-20&w=none")
    reporter.taps_data(tap)
    assert "ตัวเลขเปลี่ยนหลังจากการเตือน" in reporter.since(0) and results(demo) == []
    reporter.taps("ยืนยันผล")
    assert [made.figures["answered_none"] for made in results(demo)] == [1]


def test_an_old_button_is_answered_kindly_and_confirms_nothing_twice(reporter: Chat) -> None:
    reporter.taps_data(TAP)
    old = reporter.button("ยืนยันผล")
    reporter.taps_data(old).taps_data(old)
    reporter.taps_data(TAP)
    assert "ยืนยันผลแล้ว จึงไม่ต้องยืนยันอีก" in reporter.last
    assert len(results(reporter.house)) == 1


@pytest.mark.soak
def test_figures_that_changed_meanwhile_are_shown_anew(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter.taps_data(TAP)
    gives(chat(STAFF), where="วันที่ 18 มีนาคม 2570 ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน")
    reporter.taps("ยืนยันผล")
    assert "ตัวเลขเปลี่ยนไปหลังจากการ์ดนั้น" in reporter.last and results(reporter.house) == []
    reporter.taps("ยืนยันผล")
    assert "รายงานการรับ 1 เรื่อง" in reporter.since(-3)
    reporter.says("ยืนยัน")
    assert len(results(reporter.house)) == 1


@pytest.mark.soak
def test_a_gift_reported_later_asks_again_and_says_why(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter.taps_data(TAP).taps("ยืนยันผล")
    gives(chat(STAFF), where="วันที่ 18 มีนาคม 2570 ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน")
    reporter.taps_data(TAP)
    assert "ข้อมูลเปลี่ยนหลังจากยืนยันครั้งก่อน" in reporter.since(-3)
    reporter.taps("ยืนยันผล")
    assert [made.version for made in results(reporter.house)] == [1, 2]


def test_other_words_confirm_nothing(reporter: Chat) -> None:
    reporter.taps_data(TAP).says("น่าจะถูกแล้ว")
    assert "หากไม่ถูกต้อง กด “ยกเลิก”" in reporter.since(-2)
    reporter.says("ยกเลิก")
    assert results(reporter.house) == []


def test_before_the_rounds_day_it_is_told_when(reporter: Chat) -> None:
    reporter.house.now = at(date(2027, 3, 15))
    reporter.taps_data(TAP)
    assert "ยืนยันผลได้ตั้งแต่ 20 มี.ค. 70" in reporter.last
    reporter.taps_data("o:confirm_gift_result?d=2027-03-21")
    assert "ยังไม่มีรอบที่ต้องยืนยันผล" in reporter.last


def test_typed_words_mean_the_round_they_name_or_the_one_current(reporter: Chat) -> None:
    reporter.house.now = at(date(2027, 3, 15))
    assert "ยืนยันผลได้ตั้งแต่ 20 มี.ค. 70" in reporter.says("ยืนยันผล No Gift").last
    assert "ยืนยันผลได้ตั้งแต่ 20 ก.ย. 70" in reporter.says("ยืนยันผล No Gift 20 กันยายน 2570").last
    reporter.house.now = at(DAY)
    reporter.says("ยืนยันผล No Gift")
    assert "รอบ 20 มีนาคม 2570" in reporter.since(0) and "ยืนยันผล" in reporter.offers


def test_where_nobody_has_to_join_there_is_no_bar_and_no_report_is_missed(reporter: Chat) -> None:
    reporter.taps_data(TAP)
    said = reporter.since(0)
    assert "ไม่มีผู้ที่ต้องเข้าร่วม" in said and "ยังไม่มีรายงาน" not in said


def test_who_is_no_reporter_cannot_confirm(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    head.house.now = at(DAY)
    head.taps_data(TAP)
    assert results(head.house) == [] and head.offers

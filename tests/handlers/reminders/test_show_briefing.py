"""The executives' digest in chat: three lines at once, and whether it comes by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.messages import Hero, render
from handlers.reminders import briefing_card, show_briefing
from models.calendar import office_day
from models.documents.document import DocumentRequest
from models.people.person import Person
from models.reminders import briefings
from models.reports import reports
from models.reports.figures.memo_periods import quarter_of
from models.reports.report import ReportVersion
from tests import factories
from tests.handlers.gifts import gifting
from tests.handlers.house import Chat
from tests.handlers.question.desk import JUNE, MARCH, TODAY, Heard, Office, ask, desk, office, send
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, REPORTER

BEFORE = datetime(2027, 4, 30, 20, 0, tzinfo=UTC)
"""In the night before `TODAY`, which is the first of its month at the office already."""

COPIED = (
    "report_id", "status", "narrative", "output", "outcome", "submitted_by", "submitted_at",
    "decision", "decided_at", "publicity", "links", "evidence", "decision_fields",
)  # fmt: skip


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def summed(at: Office, person: Person, today: date = TODAY, goes_in: str = "month") -> Heard:
    """The card as it stands once its picture was not to be had."""
    context = desk(at.session, person, today)
    takes = briefings.wanted(at.session, person)
    period = briefing_card.period_of(goes_in, today)
    assert period is not None
    card = briefing_card.card(at.session, person, period, context.now, takes)
    assert len(render([card])) == 1
    return Heard([card])


def asked_for(chat: Chat) -> list[tuple[str, str | None]]:
    with chat.house.session() as session:
        rows = session.scalars(select(DocumentRequest).order_by(DocumentRequest.id))
        return [(row.kind, row.goes_in) for row in rows]


def test_what_is_overdue_stands_with_the_bureau_that_owes_most(at: Office) -> None:
    send(at, "1.10", MARCH, "approved", "reporter")
    heard = summed(at, at.people["executive"])
    well, risk, decide = heard.rows
    assert "อนุมัติ" in well.value and well.label == "ไปได้ดี"
    assert "เกินกำหนด 4 ฉบับ มากที่สุด สำนักการพิมพ์ 2 ฉบับ" in risk.value and risk.tone == "bad"
    assert decide.value == "ติดตามสำนักการพิมพ์ ซึ่งค้าง 2 ฉบับ"
    bureau = at.bureaus["print"].id
    assert ("status", {"b": str(bureau)}) in heard.opened
    assert "heat_map" in [name for name, _ in heard.opened]


def test_what_waits_for_the_person_comes_before_whom_to_ask(at: Office) -> None:
    send(at, "1.10", MARCH, "submitted", "other")
    heard = summed(at, at.people["director"])
    assert heard.rows[2].value == "รออนุมัติจากท่าน 1 ฉบับ"
    assert ("awaiting_me", {}) in heard.opened


def test_a_report_sent_twice_is_one_and_what_was_given_back_since_is_no_success(
    at: Office,
) -> None:
    stood = {"1.10": ("approved", 1), "2.1": ("returned", 1), "3.7": ("approved", 2)}
    for number, (state, version) in stood.items():
        due = JUNE if number == "3.7" else MARCH
        activity, reporter = at.activities[number], at.people["reporter"]
        report = factories.report(at.session, activity, reporter, due, state, version)
        newest = reports.version_of(at.session, report)
        newest.decision, newest.submitted_at, newest.decided_at = "approved", BEFORE, BEFORE
        if version == 2:  # the first had been approved as well, and the review gave it back
            first = {c: getattr(newest, c) for c in COPIED}
            at.session.add(ReportVersion(**first, version=1, review="returned"))
    at.session.flush()
    well = summed(at, at.people["executive"]).rows[0]
    assert well.value.startswith("ส่งเข้ามา 3 ฉบับ (นับฉบับที่ส่งกลับด้วย) อนุมัติ 2 ฉบับ")


def test_gifts_that_wait_for_the_person_are_theirs_to_decide(chat: Callable[[str], Chat]) -> None:
    head = chat(gifting.HEAD)
    gifting.gives(chat(gifting.ME), head)
    with head.house.session() as session:
        now = head.house.now
        person = session.scalars(select(Person).where(Person.staff_id == gifting.HEAD)).one()
        card = briefing_card.card(session, person, quarter_of(office_day(now)), now, takes=False)
        decide = Heard([card]).rows[2]
    assert "รายงานรับของขวัญรอท่าน 1 เรื่อง" in decide.value
    assert decide.button is not None and decide.button.label == "ดูรายงาน"


def test_of_bureaus_that_owe_as_many_none_is_named_alone(at: Office) -> None:
    send(at, "1.10", MARCH, "approved", "reporter")
    send(at, "1.10", MARCH, "approved", "other")
    _, risk, decide = summed(at, at.people["executive"]).rows
    assert "เกินกำหนด 3 ฉบับ มากที่สุด 3 สำนัก สำนักละ 1 ฉบับ" in risk.value
    assert decide.value == "ติดตามสำนักกฎหมาย และอีก 2 สำนัก ซึ่งค้างสำนักละ 1 ฉบับ"
    send(at, "2.1", MARCH, "approved", "reporter")
    decide = summed(at, at.people["executive"]).rows[2]
    assert decide.value == "ติดตามสำนักการพิมพ์ และสำนักวิชาการ ซึ่งค้างสำนักละ 1 ฉบับ"
    assert decide.button is not None and decide.button.label == "ดูทุกสำนัก"


def test_where_nothing_is_late_or_red_it_says_so_and_names_the_round(at: Office) -> None:
    heard = summed(at, at.people["executive"], MARCH - timedelta(40))
    well, risk, decide = heard.rows
    assert "ช่วงนี้ไม่มีรายงาน" in well.value and well.tone == "muted"
    assert risk.value == "ไม่มีรายงานเกินกำหนด\nไม่มีกิจกรรมที่รายงานว่าแดง"
    assert decide.value.startswith("ไม่มีเรื่องที่รอท่านในขณะนี้ รอบถัดไป ")


def test_the_month_and_the_quarter_are_named_in_the_offices_years(at: Office) -> None:
    executive = at.people["executive"]
    [month] = summed(at, executive).said
    [quarter] = summed(at, executive, goes_in="quarter").said
    assert getattr(month, "title", "") == "สรุปเดือนพฤษภาคม 2570"
    assert getattr(quarter, "title", "") == "สรุปไตรมาสที่ 3 ปีงบประมาณ 2570"


def test_the_picture_takes_the_bars_place_and_the_whole_is_one_bubble(at: Office) -> None:
    executive = at.people["executive"]
    hero = briefing_card.shown("https://example.org/f/picture", (700, 1000))
    now = desk(at.session, executive).now
    card = briefing_card.card(at.session, executive, quarter_of(TODAY), now, True, hero)
    [message] = render([card])
    bubble = message["contents"]
    assert bubble["type"] == "bubble" and bubble["hero"]["aspectRatio"] == "700:1000"
    assert bubble["hero"]["url"] == "https://example.org/f/picture"
    assert bubble["hero"]["action"]["data"] == "o:heat_map?"
    assert [row.label for row in Heard([card]).rows] == ["ไปได้ดี", "น่าห่วง", "ท่านตัดสินใจได้"]
    assert not Heard([card]).bars and summed(at, executive).bars


def test_a_picture_line_would_not_fetch_is_left_out() -> None:
    assert briefing_card.shown("http://strong.example/f/x", (10, 10)) is None
    with pytest.raises(ValueError, match="https only"):
        Hero("http://strong.example/f/x", 10, 10)


def test_it_is_off_until_it_is_wanted_and_either_word_said_twice_is_the_same(at: Office) -> None:
    executive = at.people["executive"]
    [first] = ask(at.session, show_briefing.CHOICE, executive).said
    assert getattr(first, "title", "") == "ท่านยังไม่ได้รับสรุป"
    for query, wanted in ((show_briefing.TAKE, True), (show_briefing.STOP, False)):
        for _ in range(2):
            heard = ask(at.session, query, executive)
            assert briefings.wanted(at.session, executive) is wanted
            changes = "briefing_off" if wanted else "briefing_on"
            assert changes in [name for name, _ in heard.opened]
    assert "ฉบับถัดไป 1 มิถุนายน 2570" in ask(at.session, show_briefing.TAKE, executive).words


def test_the_digest_offers_to_come_or_to_stay_away(at: Office) -> None:
    executive = at.people["executive"]
    assert "briefing_on" in [name for name, _ in summed(at, executive).opened]
    ask(at.session, show_briefing.TAKE, executive)
    assert "briefing_off" in [name for name, _ in summed(at, executive).opened]


def test_only_executives_may_have_it(at: Office) -> None:
    for name, person in at.people.items():
        may = desk(at.session, person).may(show_briefing.QUERY.roles)
        assert may == (name in ("executive", "director"))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("สรุปประจำเดือน", "ท่านยังไม่ได้รับสรุป"),
        ("รับสรุป", "เปิดรับสรุปแล้ว"),
        ("เลิกรับสรุป", "ไม่ส่งสรุปให้ท่านแล้ว"),
    ],
)
def test_its_words_are_heard_from_an_executive(
    chat: Callable[[str], Chat], words: str, answer: str
) -> None:
    assert answer in chat(DIRECTOR).says(words).last


@pytest.mark.parametrize(
    ("words", "goes_in"),
    [
        ("ดูสรุปเดือนนี้", "month"),
        ("สรุปไตรมาสนี้", "quarter"),
        ("สรุปสำหรับผู้บริหาร", "month"),
        ("ขอดูสรุปผู้บริหารค่ะ", "month"),
        ("สรุปเดือนที่แล้ว", "month:2027-02-28"),
        ("เดือนที่แล้วมีอะไรบ้าง สรุปสั้นๆ", "month:2027-02-28"),
        ("สรุปไตรมาส 1", "quarter:2026-12-31"),
        ("สรุปไตรมาสที่แล้วให้หน่อย", "quarter:2026-12-31"),
    ],
)
def test_its_words_ask_for_the_picture_the_answer_waits_for(
    chat: Callable[[str], Chat], words: str, goes_in: str
) -> None:
    someone = chat(DIRECTOR)
    message = {"type": "message", "message": {"type": "text", "id": "1", "text": words}}
    someone.sends(message, silent=True)
    assert asked_for(someone) == [("heat-map", goes_in)] and not someone.heard


@pytest.mark.parametrize("who", [ADMIN, REPORTER])
def test_others_are_told_kindly_that_it_is_not_theirs(
    chat: Callable[[str], Chat], who: str
) -> None:
    someone = chat(who).says("ดูสรุปเดือนนี้")
    assert not asked_for(someone) and someone.offers


@pytest.mark.parametrize(
    ("words", "told", "same", "goes_in"),
    [
        ("ดูสรุปไตรมาส 4", "ไตรมาสที่ 4 ปีงบประมาณ 2570", "ไตรมาสที่ 4/2569", "quarter:2026-09-30"),
        ("สรุปเดือนสิงหาคม", "เดือนสิงหาคม 2570", "เดือนสิงหาคม 2569", "month:2026-08-31"),
    ],
)
def test_a_period_to_come_is_none_of_another_one(
    chat: Callable[[str], Chat], words: str, told: str, same: str, goes_in: str
) -> None:
    someone = chat(DIRECTOR).says(words)
    assert f"{told} ยังไม่ถึง" in someone.last and not asked_for(someone)
    button = someone.button(same)
    someone.sends({"type": "postback", "postback": {"data": button}}, silent=True)
    assert asked_for(someone) == [("heat-map", goes_in)]


def test_a_longer_period_is_not_summed_up_as_this_month(chat: Callable[[str], Chat]) -> None:
    someone = chat(DIRECTOR).says("สรุป 6 เดือนแรก")
    assert "ทีละเดือนหรือทีละไตรมาส" in someone.last and not asked_for(someone)


@pytest.mark.parametrize("words", ["ขอสรุปสั้นๆ", "สรุปเดือนนี้", "ขอสรุปไตรมาสนี้"])
def test_a_head_is_shown_the_own_status_instead(chat: Callable[[str], Chat], words: str) -> None:
    head = chat("D0102").says(words)
    assert "สรุปทั้งสำนักงานเป็นของผู้บริหาร" in head.since(0)
    assert "สถานะสำนักบริหารงานกลาง" in head.last


@pytest.mark.parametrize(
    "words",
    [
        "รับสรุปทุกเดือนดีไหม",
        "สรุปมาเองทุกเดือนหรือต้องขอ",
        "ถ้ารับสรุปแล้วจะได้อะไร",
        "รับสรุปวันไหน",
        "เลิกรับสรุปแล้วเสียอะไรไหม",
        "ใครรับสรุปบ้าง",
    ],
)
def test_whoever_only_asks_of_it_changes_nothing(chat: Callable[[str], Chat], words: str) -> None:
    executive = chat(DIRECTOR)
    assert "เปิดรับสรุปแล้ว" not in executive.says(words).last
    assert "เปิดรับสรุปแล้ว" in executive.says("ขอรับสรุปได้ไหมครับ").last

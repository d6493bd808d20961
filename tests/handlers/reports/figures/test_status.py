"""How far reporting is: the number first, and nobody sees beyond their scope."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from handlers.messages import Bar, Para
from handlers.reports.due_report_words import breakdown
from handlers.reports.figures.status import QUERY
from models.reports import reports
from models.reports.figures.progress import ReportCounts
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import JULY, JUNE, MARCH, Office, ask, office, send, tap


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def test_a_reporter_reads_the_own_bureau_s_number_first(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    send(at, "3.7", JUNE, "submitted")
    heard = ask(at.session, QUERY, at.people["reporter"])
    assert heard.words.startswith("สถานะสำนักกฎหมาย\nปีงบประมาณ 2570")
    assert isinstance(heard.parts[0], Bar)
    assert heard.bars[0].caption == "ส่งแล้ว 2 จาก 5 ฉบับ (40.00%)"
    assert "อนุมัติแล้ว 1 ฉบับ (20.00%)" in heard.words
    assert "ยังไม่รายงาน 3 ฉบับ (60.00%)" in heard.words
    assert "เลยกำหนดแล้ว 1 ฉบับ" in heard.words


def test_a_reporter_reads_what_is_missing_next_first_with_a_button_each(at: Office) -> None:
    send(at, "1.10", MARCH, "returned")
    send(at, "3.7", JUNE, "approved")
    heard = ask(at.session, QUERY, at.people["reporter"])
    told = [(row.label.split(" ")[1], row.button.label) for row in heard.rows if row.button]
    assert told == [("1.10", "แก้ไข"), ("2.1", "รายงาน"), ("2.1", "รายงาน"), ("1.1", "รายงาน")]
    assert ("report_activity", {"a": str(at.activities["2.1"].id), "d": JULY.isoformat()}) in (
        heard.opened
    )


def test_where_nothing_was_reported_the_bar_is_empty_and_never_green(at: Office) -> None:
    [bar] = ask(at.session, QUERY, at.people["reporter"]).bars
    assert bar.share is None and bar.tone != "good"


def test_a_bar_is_green_only_when_all_is_approved(at: Office) -> None:
    sent = [
        send(at, number, due, "approved")
        for number, due in (
            ("1.1", None), ("1.10", MARCH), ("2.1", MARCH), ("2.1", JULY), ("3.7", JUNE),
        )
    ]  # fmt: skip
    heard = ask(at.session, QUERY, at.people["reporter"])
    assert heard.bars[0].tone == "good" and "ส่งครบแล้ว" in heard.words
    sent[0].state = "submitted"
    at.session.flush()
    assert ask(at.session, QUERY, at.people["reporter"]).bars[0].tone != "good"


@pytest.mark.parametrize("who", ["reporter", "head"])
@pytest.mark.parametrize("typed", ["สำนักการพิมพ์", "การพิม", "พิมพ์"])
def test_another_bureau_is_kindly_refused(at: Office, who: str, typed: str) -> None:
    send(at, "1.10", MARCH, "approved", who="other")
    heard = ask(at.session, QUERY, at.people[who], typed)
    assert "นอกขอบเขต" in heard.words and "ฉบับ" not in heard.words
    assert heard.opened == [("status", {"b": str(at.bureaus["law"].id)})]


def test_another_bureau_s_button_is_refused_as_well(at: Office) -> None:
    facts = {"b": str(at.bureaus["print"].id)}
    assert "นอกขอบเขต" in ask(at.session, QUERY, at.people["reporter"], facts=facts).words


def test_a_head_sees_the_own_bureau_and_goes_on_to_what_waits(at: Office) -> None:
    send(at, "1.10", MARCH, "submitted")
    heard = ask(at.session, QUERY, at.people["head"])
    assert heard.words.startswith("สถานะสำนักกฎหมาย")
    names = {name for name, _ in heard.opened}
    assert "awaiting_me" in names and "report_activity" not in names


def test_a_supervisor_of_people_in_two_bureaus_sees_both_and_no_other(at: Office) -> None:
    above = factories.person(at.session, at.bureaus["study"], ["supervisor"])
    at.people["other"].supervisor_id = above.id
    at.session.flush()
    heard = ask(at.session, QUERY, above)
    assert "สำนักในความดูแล" in heard.words
    assert {row.label for row in heard.rows} == {"สำนักการพิมพ์", "สำนักวิชาการ"}


@pytest.mark.parametrize("who", ["admin", "executive", "director"])
def test_who_sees_all_reads_office_rounds_and_the_worst_bureau_first(at: Office, who: str) -> None:
    for number in ("1.10", "2.1"):
        send(at, number, MARCH, "approved")
    send(at, "2.1", MARCH, "approved", who="other")
    heard = ask(at.session, QUERY, at.people[who])
    assert heard.words.startswith("สถานะทั้งสำนักงาน")
    assert [bar.label for bar in heard.bars[1:]] == [
        "รอบ 20 มี.ค. 70",
        "รอบ 20 มิ.ย. 70",
        "รอบ 30 ก.ค. 70",
        "ไม่กำหนดวันส่ง",
    ]
    assert heard.bars[1].caption == "ส่งแล้ว 3 จาก 5 ฉบับ (60.00%)"
    assert heard.bars[2].share is None
    rows = [row.label for row in heard.rows]
    assert rows == ["สำนักวิชาการ", "สำนักการพิมพ์", "สำนักกฎหมาย"]


def test_a_bureau_is_one_tap_away(at: Office) -> None:
    admin = at.people["admin"]
    heard = ask(at.session, QUERY, admin)
    row = next(row for row in heard.rows if row.label == "สำนักการพิมพ์")
    assert row.button is not None
    opened = tap(at.session, QUERY, admin, row.button)
    assert opened.words.startswith("สถานะสำนักการพิมพ์")
    assert {row.button.label for row in opened.rows if row.button} == {"รายละเอียด"}


@pytest.mark.parametrize("typed", ["20 มีนาคม", "รอบ ๒๐ มี.ค. ๗๐", "20/3/2570"])
def test_a_round_can_be_named(at: Office, typed: str) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], typed)
    assert "รอบ 20 มีนาคม 2570" in heard.words
    assert [bar.caption for bar in heard.bars] == ["ทั้งหมด 5 ฉบับ"]
    of_bureaus = [row.button.data for row in heard.rows if row.button and row.button.data]
    assert [data.endswith(f"&d={MARCH}") for data in of_bureaus] == [True] * 3


def test_a_round_that_is_none_offers_those_there_are(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"], "21 มีนาคม")
    assert "ไม่มีรายงานที่ต้องส่ง" in heard.words
    assert ("status", {"d": MARCH.isoformat()}) in heard.opened


def test_an_activity_can_be_named(at: Office) -> None:
    send(at, "1.10", MARCH, "approved", who="other")
    heard = ask(at.session, QUERY, at.people["admin"], "1.10")
    assert heard.bars[0].caption == "ส่งแล้ว 1 จาก 2 ฉบับ (50.00%)"
    assert {row.label for row in heard.rows} == {"สำนักกฎหมาย", "สำนักการพิมพ์"}
    mine = ask(at.session, QUERY, at.people["reporter"], "1.10")
    assert [row.label for row in mine.rows] == ["กิจกรรม 1.10"]


def test_an_activity_that_is_not_there_says_where_to_look(at: Office) -> None:
    assert "พิมพ์ “แผน”" in ask(at.session, QUERY, at.people["reporter"], "9.9").words


def test_a_name_that_fits_several_bureaus_asks_which(at: Office) -> None:
    for n in (1, 2, 3):
        factories.bureau(at.session, f"สำนักกรรมาธิการ {n}")
    heard = ask(at.session, QUERY, at.people["admin"], "กรรมาธิการ")
    assert [b.label for b in heard.buttons] == [f"สำนักกรรมาธิการ {n}" for n in (1, 2, 3)]
    assert "สถานะสำนักกรรมาธิการ 2" in (
        ask(at.session, QUERY, at.people["admin"], "สำนักกรรมาธิการ ๒").words
    )


@pytest.mark.parametrize("typed", ["กขคงจฉช", "?", "x" * 400])
def test_what_is_not_understood_says_what_to_type(at: Office, typed: str) -> None:
    assert "พิมพ์ “สถานะ” ตามด้วย" in ask(at.session, QUERY, at.people["admin"], typed).words


@pytest.mark.parametrize(
    "facts",
    [{"b": "999"}, {"b": "x"}, {"d": "yesterday"}, {"n": "'--"}, {"p": "999"}, {"d": "-"}],
)
def test_strange_buttons_are_answered(at: Office, facts: dict[str, str]) -> None:
    for who in ("reporter", "head", "admin"):
        assert ask(at.session, QUERY, at.people[who], facts=facts).words


def test_one_s_own_bureau_can_be_named_by_who_sees_all(at: Office) -> None:
    words = ask(at.session, QUERY, at.people["director"], "สำนักของฉัน").words
    assert words.startswith("สถานะสำนักวิชาการ")


def test_missing_reports_come_in_pages_that_lose_none(at: Office) -> None:
    more = factories.plan(at.session, "more")
    for n in range(1, 13):
        factories.activity(at.session, more, f"4.{n}", [at.bureaus["law"]], [JULY])
    page = ask(at.session, QUERY, at.people["reporter"])
    labels = [row.value for row in page.rows]
    while ahead := [b for b in page.buttons if b.label == "หน้าถัดไป"]:
        page = tap(at.session, QUERY, at.people["reporter"], ahead[0])
        assert page.bars == [], "the figures stand on the first page"
        labels += [row.value for row in page.rows]
    assert len(labels) == len(set(labels)) == 17


def test_twenty_bureaus_come_in_pages_that_lose_none(at: Office) -> None:
    for n in range(20):
        factories.bureau(at.session, f"สำนักที่ {n}")
    page = ask(at.session, QUERY, at.people["admin"])
    names = [row.label for row in page.rows]
    while ahead := [b for b in page.buttons if b.label == "หน้าถัดไป"]:
        page = tap(at.session, QUERY, at.people["admin"], ahead[0])
        names += [row.label for row in page.rows]
    assert len(names) == len(set(names)) == 23


@pytest.mark.parametrize("who", ["reporter", "head", "admin"])
def test_an_office_without_a_plan_says_so(session: Session, who: str) -> None:
    role = {"head": "supervisor"}.get(who, who)
    alone = factories.person(session, factories.bureau(session), [role])
    assert "ยังไม่มีแผนที่ต้องรายงาน" in ask(session, QUERY, alone).words


def test_a_year_without_a_plan_is_named(at: Office) -> None:
    words = ask(at.session, QUERY, at.people["admin"], facts={"y": "2569"}).words
    assert "ไม่มีข้อมูลของปีงบประมาณ 2569 ในบอต" in words


def test_several_bureaus_are_named_above_their_figures(at: Office) -> None:
    both = ",".join(str(at.bureaus[name].id) for name in ("law", "print"))
    words = ask(at.session, QUERY, at.people["admin"], facts={"b": both}).words
    assert words.startswith("สถานะ 2 สำนัก\nสำนักกฎหมาย และ สำนักการพิมพ์ · ปีงบประมาณ 2570")


def test_staff_may_not_ask(at: Office) -> None:
    assert not at.people["staff"].has(*QUERY.roles)


@given(st.lists(st.integers(0, 400), min_size=4, max_size=4).filter(any))
def test_each_share_is_that_of_its_own_number(numbers: list[int]) -> None:
    approved, submitted, returned, none = numbers
    whole = ReportCounts(None, "", sum(numbers), approved, submitted, returned, none, late=0)
    [told] = breakdown(whole)
    assert isinstance(told, Para)
    found = re.findall(r"([\d,]+) ฉบับ \(([\d.]+)%\)", told.text)
    assert [int(n.replace(",", "")) for n, _ in found] == [n for n in numbers if n]
    for number, share in found:
        exact = Decimal(100 * int(number.replace(",", ""))) / whole.total
        assert abs(Decimal(share) - exact) <= Decimal("0.005")
    assert len(dict(found)) == len({n for n in numbers if n})


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("มาตรการที่ 1", "ส่งแล้ว 1 จาก 3 ฉบับ"),
        ("1.10 รอบมีนา", "ส่งแล้ว 1 จาก 2 ฉบับ"),
        ("ไตรมาส 2", "ส่งแล้ว 1 จาก 5 ฉบับ"),
        ("สำนักกฎหมาย รอบ 20 มีนาคม", "ส่งแล้ว 1 จาก 2 ฉบับ"),
        ("รอบที่แล้ว", "ส่งแล้ว 1 จาก 5 ฉบับ"),
        ("ครึ่งปีแรก", "ส่งแล้ว 1 จาก 5 ฉบับ"),
        ("สำนักกฎหมายเหลือเท่าไร รอบ 20 มีนาคม", "ส่งแล้ว 1 จาก 2 ฉบับ"),
    ],
)
def test_measures_months_and_several_things_at_once_are_understood(
    at: Office, typed: str, figure: str
) -> None:
    send(at, "1.10", MARCH, "approved")
    assert figure in ask(at.session, QUERY, at.people["admin"], typed).words


def test_a_round_is_held_against_a_comparable_one_and_only_then(at: Office) -> None:
    last_year = factories.plan(at.session, "last", 2569)
    before = MARCH.replace(year=2026)
    for number, bureaus in (("1.10", [at.bureaus["law"], at.bureaus["print"]]), ("2.1", [])):
        old = factories.activity(at.session, last_year, number, bureaus, [before])
        old.title = at.activities[number].title
        report = factories.report(at.session, old, at.people["reporter"], before, "approved")
        assert report.due == before
    at.session.flush()
    send(at, "1.10", MARCH, "approved")
    told = "ส่งแล้ว 1 จาก 5 · รอบก่อน (20 มี.ค. 69) ณ เวลาเดียวกัน 0 จาก 5 และส่งทัน 0"
    for who in ("admin", "executive"):
        assert told in ask(at.session, QUERY, at.people[who], "20 มีนาคม").words
        assert "รอบก่อน" not in ask(at.session, QUERY, at.people[who], "20 มิถุนายน").words
        assert "รอบก่อน" not in ask(at.session, QUERY, at.people[who]).words
    assert "รอบก่อน" not in ask(at.session, QUERY, at.people["reporter"], "20 มีนาคม").words


def test_the_forecast_s_figures_are_those_counted_by_hand(session: Session) -> None:
    """Seventeen bureaus: eight sent by 10 March; of last year's round five had by then, ten more
    came in time, one late, and one sent nothing."""
    before, this = MARCH.replace(year=2026), (3, 10)
    people = [
        factories.person(session, factories.bureau(session, f"สำนักที่ {n:02}")) for n in range(1, 18)
    ]
    bureaus = [person.bureau for person in people]
    for year, due in ((2569, before), (2570, MARCH)):
        plan = factories.plan(session, f"plan-{year}", year)
        activity = factories.activity(session, plan, "1.1", bureaus, [due])
        last = [(3, 1)] * 4 + [this] + [(3, 11)] * 6 + [(3, 20)] * 4 + [(3, 21)]
        for person, (month, day) in zip(people, last if year == 2569 else [this] * 8, strict=False):
            report = factories.report(session, activity, person, due)
            sent = reports.version_of(session, report)
            sent.submitted_at = datetime(due.year, month, day, 5, tzinfo=UTC)
    admin = factories.person(session, bureaus[0], ["admin"])
    session.flush()
    told = "ส่งแล้ว 8 จาก 17 · รอบก่อน (20 มี.ค. 69) ณ เวลาเดียวกัน 5 จาก 17 และส่งทัน 15"
    assert told in ask(session, QUERY, admin, "20 มีนาคม", today=MARCH.replace(day=10)).words


def test_a_name_that_fits_several_keeps_the_round_that_was_asked_for(at: Office) -> None:
    for n in (1, 2):
        factories.bureau(at.session, f"สำนักกรรมาธิการ {n}")
    heard = ask(at.session, QUERY, at.people["admin"], "กรรมาธิการ รอบมีนา")
    assert {facts["d"] for _, facts in heard.opened} == {MARCH.isoformat()}


@pytest.mark.parametrize(("who", "shown"), [("admin", True), ("executive", True), ("head", False)])
def test_the_whole_office_can_be_looked_at_as_a_picture_by_who_may_have_it(
    at: Office, who: str, shown: bool
) -> None:
    heard = ask(at.session, QUERY, at.people[who])
    assert (("heat_map", {}) in heard.opened) is shown
    march = ask(at.session, QUERY, at.people[who], facts={"d": MARCH.isoformat()})
    assert (("heat_map", {"d": MARCH.isoformat()}) in march.opened) is shown


@pytest.mark.parametrize("amid", [False, True])
def test_an_activity_without_a_day_is_told_as_it_stands(
    chat: Callable[[str], Chat], amid: bool
) -> None:
    reporter = chat("D0103")
    if amid:
        reporter.says("รายงาน 1.1 จัดวันที่ 10 กุมภา คนมาสัก 30")
    told = reporter.says("พี่ขอดูหน่อยว่า 1.1 รอบนี้มีส่งไปรึยัง").last
    assert "กิจกรรม 1.1 ไม่อยู่ในรอบใด" in told and "1.1 · ยังไม่รายงาน" in told

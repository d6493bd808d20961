"""The superior's decision: two taps, once, by the right person, and the reporter hears of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import func, select, text

from bot.simulator import seed
from models.accounts import joining
from models.people.person import Person
from models.reports.report import APPROVED, RETURNED, Report, ReportVersion
from models.trail.audit_entry import AuditEntry
from scheduler.inbox_drain import drain_one
from scheduler.ports import Outside
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import (
    ADMIN,
    DIRECTOR,
    HEAD,
    REPORTER,
    SECRETARY,
    TOLD,
    decision,
    meets,
    number_of,
    person,
    sends,
)
from tests.patience import PATIENCE
from tests.talk import Talk

# -- two taps ------------------------------------------------------------------------------------


def test_the_card_holds_everything_to_decide_on(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert "รายงานรออนุมัติ" in head.last
    for shown in ("1.10", "รายงานดี", "20 มิถุนายน 2570", "ร้อยละ 100", TOLD, "เป็นไปตามแผน",
                  "ไม่ขอรับการจัดสรรงบประมาณ", "เขียว", "1 ไฟล์", "ยังไม่ได้เผยแพร่"):  # fmt: skip
        assert shown in head.last, shown
    assert head.offers == ["อนุมัติ", "ส่งกลับแก้ไข", "ดูไฟล์แนบ", "เมนู"]


def test_the_checks_tell_the_decider_what_was_found_and_not_what_to_mend(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    assert "มากกว่าทะเบียนของสำนัก ซึ่งมี" in head.last
    assert "กรุณาตรวจตัวเลข" not in head.last and "กรุณาเพิ่มหากเผยแพร่แล้ว" not in head.last


def test_two_taps_approve_and_the_reporter_hears_of_it(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "อนุมัติรายงาน 1.10 แล้ว และแจ้งผู้รายงานให้ทราบแล้ว" in head.last
    meets(head.house, reporter)
    assert "รายงานได้รับอนุมัติแล้ว" in reporter.last and "หัวหน้ากลุ่ม" in reporter.last
    state, [version] = decision(head.house)
    assert state == version.decision == APPROVED
    assert version.decided_by == number_of(head.house, HEAD)


@pytest.mark.parametrize(
    ("label", "fields"),
    [
        ("ผลไม่ตรงแผน", ["output", "outcome"]),
        ("ช่องทางไม่ครบ", ["publicity"]),
        ("หลักฐานไม่ครบ", ["evidence"]),
        ("รายละเอียดไม่พอ", ["narrative"]),
        ("ตัวเลขไม่ตรงกัน", ["narrative"]),
    ],
)
def test_two_taps_return_with_a_reason(
    reporter: Chat, head: Chat, label: str, fields: list[str]
) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").taps(label)
    assert "ส่งกลับรายงาน 1.10 แล้ว" in head.last
    state, [version] = decision(head.house)
    assert (state, version.decision_fields) == (RETURNED, fields)
    meets(head.house, reporter)
    assert version.decision_reason in reporter.last
    reporter.taps("แก้ไขและส่งใหม่")
    assert "รายงาน 1.10 · แก้ไขข้อ 1 ·" in reporter.last


STAFF_SHARE = "จัดกิจกรรมแล้ว มีผู้เข้าร่วม 127 คน จาก 139 คน คิดเป็นร้อยละ 95"


@pytest.mark.parametrize(
    ("told", "output", "asked"),
    [
        (STAFF_SHARE, "เป็นไปตามแผน", ["สิ่งที่ทำ"]),
        ("จัดกิจกรรมแล้ว มีผู้เข้าร่วมมาก", STAFF_SHARE, ["ผลผลิต"]),
        (STAFF_SHARE, "ผู้เข้าร่วม 127 คน", ["สิ่งที่ทำ", "ผลผลิต"]),
    ],
)
def test_figures_that_do_not_agree_are_asked_again_where_they_stand(
    reporter: Chat, head: Chat, told: str, output: str, asked: list[str]
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(told).says(output)
    reporter.taps("ผลลัพธ์ได้ตามแผน").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert "ไม่ใช่ร้อยละ 95" in reporter.last
    reporter.taps("ยืนยันการส่ง")
    meets(head.house, head)
    head.taps("ส่งกลับแก้ไข").taps("ตัวเลขไม่ตรงกัน")
    meets(head.house, reporter)
    reporter.taps("แก้ไขและส่งใหม่")
    for place, label in enumerate(asked, 1):
        assert f"รายงาน 1.10 · แก้ไขข้อ {place} · {label}" in reporter.last
        reporter.taps("ใช้คำตอบเดิม")
    assert "ตรวจทานก่อนส่ง" in reporter.last


def test_without_a_remark_all_that_holds_figures_is_asked_again(reporter: Chat, head: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เริ่มแล้ว 50%").says("จัดกิจกรรมแล้ว 2 ครั้ง ในห้องประชุม")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    reporter.taps("ยืนยันการส่ง")
    meets(head.house, head)
    head.taps("ส่งกลับแก้ไข").taps("ตัวเลขไม่ตรงกัน")
    _, [version] = decision(head.house)
    assert version.decision_fields == ["status", "percent", "narrative"]


def test_a_reason_may_be_typed(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ดี").says("ขอภาพวันงานเพิ่มอีกสองภาพ")
    assert "ส่งกลับรายงาน 1.10 เพราะ “ขอภาพวันงานเพิ่มอีกสองภาพ” ใช่หรือไม่" in head.last
    assert decision(head.house)[0] == "submitted"
    head.taps("ยืนยันส่งกลับ")
    state, [version] = decision(head.house)
    assert (state, version.decision_reason) == (RETURNED, "ขอภาพวันงานเพิ่มอีกสองภาพ")
    assert version.decision_fields == []


def test_a_short_reason_is_asked_again(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ดี")
    assert "พิมพ์เหตุผลให้ผู้รายงานเข้าใจ" in head.since(-2)
    assert decision(head.house)[0] == "submitted"


@pytest.mark.parametrize("words", ["ยืนยัน", "ยืนยันอนุมัติค่ะ"])
def test_approving_is_confirmed_by_word_too(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").says(words)
    assert decision(head.house)[0] == APPROVED


# -- changing one's mind -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["อนุมัติไปเลยครับ แต่รอบหน้าให้แนบประกาศมาด้วย", "อนุมัติค่ะ แต่ขอว่าครั้งต่อไปใส่รูปให้ครบ"]
)
def test_a_wish_for_the_next_time_is_said_to_reach_nobody(
    reporter: Chat, head: Chat, words: str
) -> None:
    sends(reporter, head)
    count = len(head.says("พิจารณา 1.10").heard)
    head.says(words)
    assert "ยังไม่ถูกส่งถึงผู้รายงาน" in head.since(count) and "ยืนยันอนุมัติรายงาน" in head.last


@pytest.mark.parametrize(
    "words",
    ["อนุมัติเลยครับ", "ยังไม่อนุมัติ แต่รอบหน้าอาจได้", "อนุมัติแต่รอบหน้าต้องแนบอะไร", "ส่งกลับ รอบหน้าให้แนบประกาศ"],
)
def test_other_decisions_tell_no_such_thing(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    count = len(head.says("พิจารณา 1.10").heard)
    head.says(words)
    assert "ยังไม่ถูกส่งถึงผู้รายงาน" not in head.since(count)


def test_the_other_button_of_the_card_changes_the_decision_before_it_is_made(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    approve, send_back = head.button("อนุมัติ"), head.button("ส่งกลับแก้ไข")
    head.taps_data(approve).taps_data(send_back)
    assert "เพราะเหตุใด" in head.last
    head.taps_data(approve).taps("ยืนยันอนุมัติ")
    assert decision(head.house)[0] == APPROVED
    assert "ทำเรื่องที่ค้างต่อ" not in head.offers


def test_at_the_last_question_one_may_still_return(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").says("ส่งกลับแก้ไข")
    assert "เพราะเหตุใด" in head.last
    head.taps("หลักฐานไม่ครบ")
    assert decision(head.house)[0] == RETURNED


def test_cancelling_decides_nothing_and_the_card_still_works(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").says("ยกเลิก")
    assert decision(head.house)[0] == "submitted"
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert decision(head.house)[0] == APPROVED


# -- from the list -------------------------------------------------------------------------------


def test_from_the_list_the_card_is_shown_with_the_question(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา")
    assert TOLD in head.since(-2) and "จะอนุมัติ หรือส่งกลับให้แก้ไข" in head.last
    head.says("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert decision(head.house)[0] == APPROVED


def test_what_else_waits_is_offered_after_a_decision(reporter: Chat, head: Chat) -> None:
    sends(reporter, head, number="2.1")
    with head.house.session() as session:
        first = session.scalars(select(Report.id)).one()
    sends(reporter, number="3.7")
    head.taps_data(f"o:decide_report?r={first}&v=1&do=approve").taps("ยืนยันอนุมัติ")
    assert "รออนุมัติ (1 ฉบับ)" in head.offers


# -- once ----------------------------------------------------------------------------------------


def test_an_old_card_decides_nothing(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    approve, send_back = head.button("อนุมัติ"), head.button("ส่งกลับแก้ไข")
    head.taps_data(approve).taps("ยืนยันอนุมัติ")
    for old in (approve, send_back):
        head.taps_data(old)
        assert "รายงานนี้อนุมัติแล้วโดย นางตัวอย่าง หัวหน้ากลุ่ม" in head.last
    assert decision(head.house)[0] == APPROVED


def test_the_card_of_an_earlier_version_points_to_the_newer_one(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    old = head.button("อนุมัติ")
    head.taps("ส่งกลับแก้ไข").taps("หลักฐานไม่ครบ")
    meets(head.house, reporter)
    reporter.taps("แก้ไขและส่งใหม่").sends_file().says("ยืนยัน")
    meets(head.house, head)
    assert "รายงานรออนุมัติ (ครั้งที่ 2)" in head.last and "2 ไฟล์" in head.last
    head.taps_data(old)
    assert "มีฉบับใหม่กว่าแล้ว" in head.last
    assert decision(head.house)[0] == "submitted"


def test_who_is_second_hears_who_decided(reporter: Chat, head: Chat, director: Chat) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ")
    data = head.button("ยืนยันอนุมัติ")
    card = f"o:decide_report?r={decision(head.house)[1][0].report_id}&v=1&do=return"
    director.taps_data(card).taps("หลักฐานไม่ครบ")
    assert "ส่งกลับรายงาน 1.10 แล้ว" in director.last
    head.taps_data(data)
    assert "รายงานนี้ส่งกลับแก้ไขแล้วโดย นายสมมติ อำนวยการ" in head.last
    state, [version] = decision(head.house)
    assert (state, version.decided_by) == (RETURNED, number_of(head.house, DIRECTOR))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_superiors_at_the_same_moment_decide_once(
    office: Outside, talk: Callable[[str], Talk]
) -> None:
    """The second waits for the first one's commit, and then hears of it."""
    office.database.write(
        lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
    )
    reporter, head, director = (talk(seed.line_id(s)) for s in (REPORTER, HEAD, DIRECTOR))
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี").taps("ยืนยันการส่ง")
    director.taps_data(head.button("ส่งกลับแก้ไข"))
    head.taps("อนุมัติ")
    for chat, label in ((head, "ยืนยันอนุมัติ"), (director, "หลักฐานไม่ครบ")):
        chat.delivers(chat.event({"type": "postback", "postback": {"data": chat.button(label)}}))

    decided, go_on = threading.Event(), threading.Event()

    def stop_before_the_commit(point: str) -> None:
        if point == "drain:before_commit":
            decided.set()
            assert go_on.wait(PATIENCE)

    first = threading.Thread(
        target=drain_one, args=(replace(office, owner="first", checkpoint=stop_before_the_commit),)
    )
    first.start()
    assert decided.wait(PATIENCE)
    second = threading.Thread(target=drain_one, args=(replace(office, owner="second"),))
    second.start()
    assert _somebody_waits_for_a_lock(office)
    go_on.set()
    first.join(PATIENCE)
    second.join(PATIENCE)
    reporter.settles()
    [version] = office.database.read(lambda s: list(s.scalars(select(ReportVersion))))
    assert version.decision == APPROVED
    assert "อนุมัติรายงาน 1.10 แล้ว" in head.last
    assert "รายงานนี้อนุมัติแล้วโดย นางตัวอย่าง หัวหน้ากลุ่ม" in director.last
    assert reporter.text.count("รายงานได้รับอนุมัติแล้ว") == 1
    assert "ถูกส่งกลับ" not in reporter.text


def _somebody_waits_for_a_lock(office: Outside) -> bool:
    query = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    pause = threading.Event()
    for _ in range(int(PATIENCE * 100)):
        with office.database.engine.connect() as connection:
            if connection.execute(query).scalar_one():
                return True
        pause.wait(0.01)
    return False


# -- who decides ---------------------------------------------------------------------------------


def test_who_reports_for_themselves_is_decided_on_by_the_next_one_up(
    head: Chat, director: Chat
) -> None:
    person(head.house, HEAD, roles=["staff", "supervisor", "reporter"])
    sends(head, director)
    assert "รายงานรออนุมัติ" in director.last
    data = director.button("อนุมัติ")
    head.taps_data(data)
    assert "ท่านเป็นผู้รายงานฉบับนี้เอง" in head.last
    director.taps_data(data).taps("ยืนยันอนุมัติ")
    assert decision(head.house)[0] == APPROVED


@pytest.mark.parametrize("away", ["never_joined", "blocked", "retired"])
def test_a_superior_whom_line_does_not_reach_is_passed_over(
    reporter: Chat, director: Chat, away: str
) -> None:
    house = reporter.house
    values: dict[str, dict[str, object]] = {
        "never_joined": {"line_user_id": None},
        "blocked": {"blocked_at": house.now},
        "retired": {"retired_at": house.now},
    }
    person(house, HEAD, **values[away])
    sends(reporter, director)
    assert "ผู้อำนวยการสำนักบริหารงานกลาง" in reporter.last
    director.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert decision(house)[0] == APPROVED


def test_where_nobody_above_is_linked_an_administrator_decides(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    for superior in (HEAD, DIRECTOR, SECRETARY):
        person(reporter.house, superior, line_user_id=None)
    admin = chat(ADMIN)
    sends(reporter, admin)
    admin.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert decision(reporter.house)[0] == APPROVED


def test_where_nobody_at_all_can_decide_the_receipt_says_so(reporter: Chat) -> None:
    for superior in (HEAD, DIRECTOR, SECRETARY, ADMIN):
        person(reporter.house, superior, line_user_id=None)
    sends(reporter)
    assert "ยังไม่มีผู้อนุมัติในระบบ" in reporter.last
    with reporter.house.session() as session:
        found = session.scalars(select(Person).where(Person.staff_id == HEAD)).one()
        joining.join(session, found, seed.line_id(HEAD), "demo", reporter.house.now)
        session.commit()
    Chat(reporter.house, seed.line_id(HEAD)).says("รออนุมัติ").taps("พิจารณา")


def test_an_administrator_does_not_decide_where_a_superior_can(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head)
    admin = chat(ADMIN).taps_data(head.button("อนุมัติ"))
    assert "ไม่ได้อยู่ในสายบังคับบัญชาของท่าน" in admin.last


@pytest.mark.parametrize("staff_id", ["D0201", "D0104", "D0106", "D0302"])
def test_another_bureau_or_a_colleague_decides_nothing(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat], staff_id: str
) -> None:
    sends(reporter, head)
    other = chat(staff_id).taps_data(head.button("อนุมัติ"))
    assert "ไม่ได้อยู่ในสายบังคับบัญชาของท่าน" in other.last
    assert TOLD not in other.last and decision(reporter.house)[0] == "submitted"


def test_a_stranger_with_the_card_decides_nothing(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    stranger = Chat(reporter.house, "U" + "e" * 32).taps_data(head.button("อนุมัติ"))
    assert "ลงทะเบียน" in stranger.last and decision(reporter.house)[0] == "submitted"


def test_a_superior_moved_away_in_the_middle_decides_nothing(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ")
    person(reporter.house, REPORTER, supervisor_id=number_of(head.house, DIRECTOR))
    head.taps("ยืนยันอนุมัติ")
    assert "ไม่ได้อยู่ในสายบังคับบัญชาของท่าน" in head.last
    assert decision(reporter.house)[0] == "submitted"


def test_a_superior_who_left_the_roster_decides_nothing(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ")
    person(reporter.house, HEAD, retired_at=head.house.now)
    head.taps("ยืนยันอนุมัติ")
    assert decision(reporter.house)[0] == "submitted"
    assert head.house.states(head.user_id) == {}


@pytest.mark.parametrize("facts", ["", "r=1", "v=1", "r=999&v=1", "r=x&v=y", "r=0&v=0&do=approve"])
def test_a_strange_card_leads_to_the_list(head: Chat, facts: str) -> None:
    head.taps_data(f"o:decide_report?{facts}")
    assert "รออนุมัติ" in head.last


def test_a_reporter_whom_line_does_not_reach_is_left_to_the_superior_to_tell(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    person(reporter.house, REPORTER, blocked_at=head.house.now)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "กรุณาแจ้งผู้รายงานด้วยตนเอง" in head.last
    assert [e.kind for e in head.house.sent[-1:]] == ["answer"]


# -- the evidence --------------------------------------------------------------------------------


def test_the_evidence_opens_by_links_for_who_may_read_it(
    reporter: Chat, head: Chat, director: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head, files=2)
    data = head.button("ดูไฟล์แนบ")
    for reader in (head, director, reporter, chat("D0104"), chat(ADMIN), chat(SECRETARY)):
        reader.taps_data(data)
        assert reader.offers.count("เปิด") == 2 and "ลิงก์เปิดได้ 10 นาที" in reader.last


@pytest.mark.parametrize("staff_id", ["D0106", "D0202", "D0302"])
def test_others_are_not_shown_the_evidence(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat], staff_id: str
) -> None:
    sends(reporter, head)
    other = chat(staff_id).taps_data(head.button("ดูไฟล์แนบ"))
    assert "ไม่พบรายงานนี้ หรือไม่อยู่ในหน้าที่ของท่าน" in other.last and "เปิด" not in other.offers


def test_a_report_without_files_offers_none(reporter: Chat, head: Chat) -> None:
    sends(reporter, head, files=0)
    assert "ดูไฟล์แนบ" not in head.offers
    head.taps_data(f"o:show_files?r={decision(head.house)[1][0].report_id}&v=1")
    assert "ไม่มีไฟล์แนบ" in head.last


@pytest.mark.parametrize("typed", ["ดูไฟล์แนบหน่อยครับ", "ดูไฟล์แนบ 1.10"])
def test_the_evidence_of_the_report_that_waits_or_is_named_needs_no_button(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sends(reporter)
    head.says(typed)
    assert "ไฟล์แนบ รายงาน 1.10" in head.last and "เปิด" in head.offers


def test_of_several_that_wait_each_has_its_button_and_the_open_one_its_files(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter)
    sends(reporter, number="2.1")
    assert head.says("ดูไฟล์แนบหน่อยครับ").offers.count("ดูไฟล์แนบ") == 2
    head.says("พิจารณา 2.1")
    assert "ไฟล์แนบ รายงาน 2.1" in head.says("ดูไฟล์แนบ").last


def test_of_another_number_no_other_files_are_shown(reporter: Chat, head: Chat) -> None:
    sends(reporter)
    assert "เปิด" not in head.says("ดูไฟล์แนบ 3.7").offers


def test_asked_without_a_report_it_says_where_the_files_are(head: Chat) -> None:
    head.says("ดูไฟล์แนบ")
    assert "ปุ่ม “ดูไฟล์แนบ”" in head.last


# -- after a look --------------------------------------------------------------------------------


def seen(chat: Chat) -> int:
    with chat.house.session() as session:
        query = select(func.count()).where(AuditEntry.verb == "report.seen")
        return session.scalar(query) or 0


def test_opening_the_card_or_the_files_is_kept_as_one_look(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert seen(head) == 0
    approve = head.button("อนุมัติ")
    head.taps("ดูไฟล์แนบ")
    reporter.taps_data(head.button("ดูไฟล์แนบ"))
    assert seen(head) == 1
    head.says("รออนุมัติ").taps("พิจารณา").says("ยกเลิก")
    head.taps_data(approve).taps("ยืนยันอนุมัติ")
    assert seen(head) == 1


# -- a typed reason ------------------------------------------------------------------------------


def test_a_typed_reason_is_asked_once_and_may_be_bettered(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ขาดภาพวันงาน")
    assert {"ยืนยันส่งกลับ", "แก้เหตุผล"} <= set(head.offers)
    head.taps("แก้เหตุผล")
    assert "เพราะเหตุใด" in head.last and "หลักฐานไม่ครบ" in head.offers
    head.says("ขาดภาพวันงานสองภาพ")
    assert "“ขาดภาพวันงานสองภาพ” ใช่หรือไม่" in head.last
    head.says("ขาดภาพวันงานสามภาพ")
    assert "“ขาดภาพวันงานสามภาพ” ใช่หรือไม่" in head.last
    assert decision(head.house)[0] == "submitted"
    head.says("ยืนยัน")
    state, [version] = decision(head.house)
    assert (state, version.decision_reason) == (RETURNED, "ขาดภาพวันงานสามภาพ")


def test_the_former_reason_may_be_kept_after_all(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ขาดภาพวันงาน").says("แก้เหตุผล")
    assert "เพราะเหตุใด" in head.last
    head.taps("ใช้คำตอบเดิม").taps("ยืนยันส่งกลับ")
    assert decision(head.house)[1][0].decision_reason == "ขาดภาพวันงาน"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("เออ เดี๋ยวก่อน แก้เหตุผลเป็น ขาดรูปถ่ายกับประกาศ", "ขาดรูปถ่ายกับประกาศ"),
        ("เหตุผลคือ ไม่มีรูปถ่ายวันจัดงาน", "ไม่มีรูปถ่ายวันจัดงาน"),
        ("เอาใหม่ ขาดรูปถ่ายกับประกาศครับ", "ขาดรูปถ่ายกับประกาศ"),
        ("ไม่ใช่ๆ เอาเป็น ยังขาดหนังสือเชิญ", "ยังขาดหนังสือเชิญ"),
        ("เพิ่มเหตุผลด้วยว่า ไม่มีประกาศแนบมา", "ขาดภาพวันงาน และไม่มีประกาศแนบมา"),
        ("แล้วก็งบไม่ตรงด้วยครับ", "ขาดภาพวันงาน แล้วก็งบไม่ตรงด้วย"),
        ("ส่งกลับเลย รูปไม่ครบ", "รูปไม่ครบ"),
        ("ผู้รายงานต้องแก้เหตุผลเป็นลายลักษณ์อักษร", "ผู้รายงานต้องแก้เหตุผลเป็นลายลักษณ์อักษร"),
        ("เหตุผลเรื่องงบไม่ชัด", "เหตุผลเรื่องงบไม่ชัด"),
        ("เหตุผลเป็นเท็จ", "เหตุผลเป็นเท็จ"),
        ("เอาใหม่ทั้งหมดเลย", "เอาใหม่ทั้งหมดเลย"),
        ("ขอใบส่งกลับเลขพัสดุด้วย", "ขอใบส่งกลับเลขพัสดุด้วย"),
    ],
)
def test_a_reason_is_put_right_by_its_new_words_alone(
    reporter: Chat, head: Chat, said: str, reason: str
) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ขาดภาพวันงาน").says(said)
    assert f"“{reason}” ใช่หรือไม่" in head.last
    assert decision(head.house)[0] == "submitted"


@pytest.mark.parametrize("said", ["ส่งกลับเลยครับ", "โอเคส่งกลับเลย", "ใช่ ตีกลับไปตามนี้"])
def test_saying_what_is_done_confirms_it_and_is_no_reason(
    reporter: Chat, head: Chat, said: str
) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ขาดภาพวันงาน").says(said)
    state, [version] = decision(head.house)
    assert (state, version.decision_reason) == (RETURNED, "ขาดภาพวันงาน")


def test_a_reason_told_at_once_is_asked_again_by_its_button(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("ส่งกลับ 1.10 ขาดภาพวันงาน").taps("แก้เหตุผล")
    assert "เพราะเหตุใด" in head.last


def test_a_return_that_names_no_question_does_not_speak_of_any(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ขอให้ทบทวนทั้งฉบับ").taps("ยืนยันส่งกลับ")
    meets(head.house, reporter)
    assert "แก้เฉพาะข้อที่ถูกส่งกลับ" not in reporter.last and "คำตอบเดิมยังอยู่" in reporter.last


def test_no_question_of_a_decision_is_counted(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    heard = len(head.heard)
    head.taps("ส่งกลับแก้ไข").says("ขาดภาพวันงาน")
    assert "ข้อ 1 ·" not in head.since(heard) and "ข้อ 2 ·" not in head.since(heard)


# -- who blocks the bot --------------------------------------------------------------------------


def test_what_waited_for_who_blocked_the_bot_goes_to_the_next_one_up(
    reporter: Chat, head: Chat, director: Chat
) -> None:
    sends(reporter, head)
    head.sends({"type": "unfollow"}, silent=True)
    meets(head.house, director)
    assert "หัวหน้ากลุ่ม ไม่รับข้อความทาง LINE แล้ว รายงาน 1 ฉบับจึงรอท่านพิจารณาแทน" in director.last
    director.taps("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert decision(head.house)[0] == APPROVED


def test_nobody_is_told_where_nothing_waited(head: Chat) -> None:
    head.sends({"type": "unfollow"}, silent=True)
    assert head.house.sent == []


# -- a change of mind ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["เอ้ย ไม่ใช่ อนุมัติไปก่อนละกัน", "อนุมัติเลยค่ะ ไม่ตีกลับแล้ว", "เปลี่ยนใจ อนุมัติเลย", "ให้ผ่านดีกว่า"]
)
@pytest.mark.parametrize("before", [(), ("หลักฐานไม่มี ให้แนบรูปด้วย",)])
def test_an_approval_at_the_question_for_a_reason_is_no_reason(
    reporter: Chat, head: Chat, before: tuple[str, ...], words: str
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ส่งกลับแก้ไข")
    for each in before:
        head.says(each)
    head.says(words)
    assert "ยืนยันอนุมัติรายงาน 1.10 ใช่หรือไม่" in head.last
    assert decision(head.house)[0] == "submitted"
    head.taps("ยืนยันอนุมัติ")
    assert decision(head.house)[0] == APPROVED


@pytest.mark.parametrize("words", ["เปลี่ยนใจแล้ว", "ไม่ใช่", "ไม่ต้องส่งกลับแล้วค่ะ", "กดผิด"])
def test_a_return_taken_back_is_decided_anew(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ขาดภาพวันงาน").says(words)
    assert "จะอนุมัติ หรือส่งกลับให้แก้ไข" in head.last and decision(head.house)[0] == "submitted"
    head.says("ส่งกลับ")
    assert "เพราะเหตุใด" in head.last


@pytest.mark.parametrize("words", ["พิมพ์ผิดหลายที่", "พิมพ์ผิด", "เลือกผิดกิจกรรม", "ตอบผิดข้อ"])
def test_what_is_wrong_in_the_report_takes_no_return_back(
    reporter: Chat, head: Chat, words: str
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ส่งกลับแก้ไข").says(words)
    if "ใช้เป็นคำตอบ" in head.offers:
        head.taps("ใช้เป็นคำตอบ")
    assert f"เพราะ “{words}” ใช่หรือไม่" in head.last


@pytest.mark.parametrize("words", ["ไม่ใช่กิจกรรมตามแผน", "อนุมัติไม่ได้เพราะไม่มีรูป", "งบยังไม่อนุมัติ"])
def test_a_reason_that_sounds_alike_stays_one(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says(words)
    assert f"เพราะ “{words}” ใช่หรือไม่" in head.last


@pytest.mark.parametrize(
    ("why", "polite"),
    [("ขอให้ระบุเหตุผลที่ผู้เข้าร่วมน้อยกว่าเป้าหมายด้วย", "ครับ"), ("กรุณาชี้แจงว่าทำไมใช้งบเกิน", "ค่ะ")],
)
def test_a_reason_that_asks_to_mend_something_is_kept_whole(
    reporter: Chat, head: Chat, why: str, polite: str
) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says(f"{why}{polite}")
    assert f"เพราะ “{why}” ใช่หรือไม่" in head.last


def test_what_the_head_asks_the_bot_is_no_reason(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ให้ระบุอะไรบ้างคะ")
    assert "ใช่หรือไม่" not in head.last


@pytest.mark.parametrize(
    "words",
    [
        "อนุมัติ เดี๋ยวๆ ไม่เอา ส่งกลับก่อนดีกว่า",
        "อนุมัติ...เห้ยเดะ ไม่ใช่ ส่งกลับๆ",
        "ผ่าน เอ้ย ไม่ใช่ ตีกลับ",
        "อนุมัติเลยครับ เดี๋ยวก่อน ส่งกลับแก้ไข",
    ],
)
def test_an_approval_taken_back_in_the_same_breath_returns(
    reporter: Chat, head: Chat, words: str
) -> None:
    sends(reporter, head)
    head.says("พิจารณา 1.10").says(words)
    assert "ยืนยันอนุมัติ" not in head.last and head.state["answers"]["decision"] == RETURNED


@pytest.mark.parametrize("words", ["อนุมัติ ไม่ส่งกลับแล้ว", "อนุมัติครับ ฉบับก่อนส่งกลับไปแล้ว"])
def test_an_approval_that_stays_is_one(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    head.says("พิจารณา 1.10").says(words)
    assert head.state["answers"].get("decision") != RETURNED

"""The web process's own pages: health, metrics, and files behind signed links."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as patience
from hypothesis import strategies as st
from sqlalchemy import event, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from bot.files import LINK_SECONDS, OPENED_SECONDS, FileLinks
from handlers.context import FilePlace
from models.attachments import kept_files
from models.attachments.attachment import KEPT, Attachment
from models.conversations import conversation_rows
from models.database import Database, open_database
from models.migrations import HEAD
from models.people.person import ADMIN, REPORTER, Person
from models.queues import health, inbox
from models.queues.inbox import InboxEvent
from models.reports import reports
from models.reports.report import Report
from models.trail import facts
from models.trail.audit_entry import AuditEntry
from models.upkeep import illnesses
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made, posts, stored
from tests.bot.web.test_webhook import body_of, text_event
from tests.fakes import MovableClock, RecordingLog

PICTURE = b"\xff\xd8 a picture of what was done"
NOWHERE = "sqlite:////no/such/folder/strong.db"
ELSEWHERE = {"REMOTE_ADDR": "192.0.2.7"}


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


def lost(office: Outside) -> FlaskClient:
    """A web process whose database is gone."""
    return made(replace(office, database=open_database(NOWHERE))).test_client()


# -- health ----------------------------------------------------------------------------------


def test_a_process_is_alive_whatever_its_database_does(office: Outside) -> None:
    assert [lost(office).get(path).status_code for path in ("/healthz", "/livez")] == [200, 200]


def test_it_is_ready_by_what_it_can_do_itself_and_all_is_well_while_a_worker_beats(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    assert client.get("/readyz").status_code == 200
    answer = client.get("/health")
    assert answer.status_code == 503
    assert "strongbot worker" in answer.get_data(as_text=True)
    office.database.write(lambda session: health.beat(session, clock.ticks()))
    clock.advance(seconds=1)  # what was measured counts for as long
    assert client.get("/health").status_code == 200
    clock.advance(seconds=illnesses.BEAT_LASTS + 1)
    assert client.get("/health").status_code == 503
    assert client.get("/readyz").status_code == 200


def test_a_beat_from_before_a_restart_of_the_machine_counts_for_nothing(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    office.database.write(lambda session: health.beat(session, clock.ticks() + 5000))
    assert client.get("/health").status_code == 503


def test_a_database_newer_than_this_code_is_served_if_it_says_that_this_code_can(
    client: FlaskClient, migrated_sqlite: Path, office: Outside, tmp_path: Path
) -> None:
    (tmp_path / "new.db").write_bytes(migrated_sqlite.read_bytes())
    new = open_database(f"sqlite:///{tmp_path}/new.db")
    answers = []
    for oldest in (HEAD, "9998"):
        with new.engine.begin() as connection:
            newest = f"UPDATE alembic_version SET version_num = '9999', runs_from = '{oldest}'"
            connection.exec_driver_sql(newest)
        answers.append(made(replace(office, database=new)).test_client().get("/readyz"))
    new.close()
    assert [answer.status_code for answer in answers] == [200, 503]
    assert "start the newer program" in answers[1].text


def test_a_full_disk_is_neither_ready_nor_well_and_takes_nothing(
    migrated_sqlite: Path, office: Outside, tmp_path: Path, clock: MovableClock
) -> None:
    (tmp_path / "full.db").write_bytes(migrated_sqlite.read_bytes())
    small = open_database(f"sqlite:///{tmp_path}/full.db")

    @event.listens_for(small.engine, "connect")
    def no_more_pages(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # at once as many as there are

    client = made(replace(office, database=small)).test_client()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.text) == (503, "database: OperationalError")
    answer = client.get("/health")
    [line] = answer.text.splitlines()  # nothing else can be known
    assert answer.status_code == 503 and "database: OperationalError" in line
    assert line.startswith("storing_fails: ") and "its disk has room" in line
    told = [posts(client, body_of(text_event(n, "ข้อความ" * 500))).status_code for n in range(3)]
    assert 503 in told
    assert len(stored(small)) == told.count(200)
    small.close()


def test_that_something_can_be_stored_is_tried_once_a_second_at_most(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    wrote: list[int] = []

    def committed(_connection: Any) -> None:
        wrote.append(1)

    event.listen(office.database.engine, "commit", committed)
    for _ in range(5):
        assert client.get("/readyz").status_code == 200
    once = len(wrote)
    clock.advance(seconds=1)
    assert client.get("/readyz").status_code == 200
    event.remove(office.database.engine, "commit", committed)
    assert (once, len(wrote)) == (1, 2)
    assert stored(office.database) == []


def test_a_new_database_is_told_to_be_migrated(office: Outside, tmp_path: Path) -> None:
    new = open_database(f"sqlite:///{tmp_path}/new.db")
    answer = made(replace(office, database=new)).test_client().get("/readyz")
    new.close()
    assert answer.status_code == 503
    assert "db upgrade" in answer.get_data(as_text=True)


def test_a_database_of_another_version_is_told_so(
    client: FlaskClient, migrated_sqlite: Path, office: Outside, tmp_path: Path
) -> None:
    (tmp_path / "old.db").write_bytes(migrated_sqlite.read_bytes())
    old = open_database(f"sqlite:///{tmp_path}/old.db")
    with old.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    words = made(replace(office, database=old)).test_client().get("/readyz").get_data(as_text=True)
    old.close()
    assert "0000" in words and HEAD in words and "db upgrade" in words


def test_a_database_that_is_gone_is_no_new_one(office: Outside) -> None:
    answer = lost(office).get("/readyz")
    assert answer.status_code == 503
    assert answer.get_data(as_text=True) == "database: OperationalError"


# -- facts, which several processes write ------------------------------------------------------


def test_a_fact_is_put_over_an_earlier_one_and_read_back_in_the_same_work(
    database: Database,
) -> None:
    def twice(session: Session) -> list[str | None]:
        before = facts.get(session, "colour")
        facts.put(session, "colour", "red")
        facts.put(session, "colour", "green")
        return [before, facts.get(session, "colour")]

    assert database.write(twice) == [None, "green"]


def test_two_workers_may_say_for_the_first_time_that_they_live(
    migrated_postgres: Database,
) -> None:
    with migrated_postgres.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM fact")
    with Session(migrated_postgres.engine) as one, Session(migrated_postgres.engine) as other:
        assert facts.get(one, facts.WORKER_BEAT) is facts.get(other, facts.WORKER_BEAT) is None
        health.beat(one, 1.0)
        one.commit()
        health.beat(other, 2.0)
        other.commit()
    found = migrated_postgres.read(lambda session: facts.get(session, facts.WORKER_BEAT))
    assert found == "2.0"


# -- metrics ---------------------------------------------------------------------------------


def test_this_machine_may_measure(client: FlaskClient) -> None:
    answer = client.get("/metrics")
    assert answer.status_code == 200
    assert answer.content_type.startswith("text/plain; version=0.0.4")


@pytest.mark.parametrize(
    "header",
    ["Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "X-Real-IP", "Via",
     "CF-Connecting-IP", "True-Client-IP"],
)  # fmt: skip
def test_a_proxy_beside_us_is_not_this_machine(client: FlaskClient, header: str) -> None:
    assert client.get("/metrics", headers={header: "127.0.0.1"}).status_code == 404


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "[::1]:8000", "127.0.0.2"])
def test_this_machine_is_asked_by_its_own_name(client: FlaskClient, host: str) -> None:
    assert client.get("/metrics", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["bot.example.go.th", "192.0.2.7:8000", "localhost.example", "[::", ""]
)
def test_a_proxy_that_sets_no_header_is_known_by_the_name_it_was_asked_by(
    client: FlaskClient, host: str
) -> None:
    assert client.get("/metrics", headers={"Host": host}).status_code == 404


def test_a_proxy_that_speaks_as_nginx_does_where_nothing_is_set_is_not_this_machine(
    client: FlaskClient,
) -> None:
    old = {"SERVER_PROTOCOL": "HTTP/1.0"}
    assert client.get("/metrics", environ_overrides=old).status_code == 404


def test_from_elsewhere_the_token_opens_and_nothing_else_does(office: Outside) -> None:
    client = made(office, METRICS_TOKEN="open sesame").test_client()

    def asks(**headers: str) -> int:
        return client.get("/metrics", headers=headers, environ_overrides=ELSEWHERE).status_code

    assert asks(Authorization="Bearer open sesame") == 200
    assert asks(Authorization="Bearer open sesame", Via="proxy") == 200
    assert asks() == asks(Authorization="Bearer ") == asks(Authorization="Bearer ผิด") == 404


def test_without_a_token_no_word_opens_the_metrics_from_elsewhere(client: FlaskClient) -> None:
    headers = {"Authorization": "Bearer "}
    answer = client.get("/metrics", headers=headers, environ_overrides=ELSEWHERE)
    assert answer.status_code == 404


def test_the_metrics_count_rows_by_state_and_name_nobody(
    client: FlaskClient, office: Outside
) -> None:
    def fill(session: Session) -> None:
        bureau = factories.bureau(session)
        reporter = factories.person(session, bureau)
        activity = factories.activity(session, factories.plan(session))
        factories.report(session, activity, reporter)

    office.database.write(fill)
    page = client.get("/metrics").get_data(as_text=True)
    assert 'strongbot_reports{state="submitted"} 1.0' in page
    assert "ผู้ทดสอบ" not in page and "สำนัก" not in page


def test_metrics_of_a_lost_database_tell_that_it_is_lost_and_nothing_untrue(
    office: Outside,
) -> None:
    page = lost(office).get("/metrics").text
    assert 'strongbot_ill{illness="storing_fails"} 1.0' in page
    assert 'strongbot_ill{illness="worker_silent"} 0.0' in page
    assert "strongbot_build_info{" in page
    assert "strongbot_inbox_events" not in page and "_age_seconds" not in page


def test_health_and_metrics_tell_of_the_same_illnesses(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    def park(session: Session) -> None:
        health.beat(session, clock.ticks())
        row = {"event_id": "e", "lane": "l", "kind": "message", "occurred_at": 0}
        at = {"received_at": clock.now(), "received_ticks": clock.ticks(), "state": inbox.PARKED}
        session.add(InboxEvent(**row, **at))

    office.database.write(park)
    answer = client.get("/health")
    assert answer.status_code == 503
    [line] = answer.text.splitlines()
    assert line.startswith("parked: 1 events, 0 messages. `strongbot check` lists them")
    page = client.get("/metrics").text
    assert 'strongbot_ill{illness="parked"} 1.0' in page
    assert page.count("strongbot_ill{") == len(illnesses.ILLNESSES)


def test_the_reasons_are_for_this_machine_and_who_has_the_token_alone(office: Outside) -> None:
    """A platform without our proxy passes every path on: others hear only that something is ill."""
    client = made(office, METRICS_TOKEN="the token of the metrics").test_client()
    here = client.get("/health")
    assert here.status_code == 503 and "strongbot worker" in here.text
    for token, told in (("another", "ill"), ("the token of the metrics", here.text)):
        headers = {"Authorization": f"Bearer {token}"}
        answer = client.get("/health", headers=headers, environ_overrides=ELSEWHERE)
        assert (answer.status_code, answer.text) == (503, told)


def test_whoever_asks_again_within_a_second_has_the_database_not_asked_again(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    office.database.write(lambda session: health.beat(session, clock.ticks()))
    asked: list[str] = []

    def note(_wire: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        asked.append(statement)

    def look() -> int:
        before = len(asked)
        assert client.get("/health", environ_overrides=ELSEWHERE).text == "well"
        return len(asked) - before

    event.listen(office.database.engine, "before_cursor_execute", note)
    try:
        assert look() > 0 and look() == 0
        clock.advance(seconds=1)
        assert look() > 0
    finally:
        event.remove(office.database.engine, "before_cursor_execute", note)


def test_no_series_is_missing_because_it_is_zero(client: FlaskClient) -> None:
    page = client.get("/metrics").text
    for series in (
        'strongbot_outbox_messages{state="parked"} 0.0',
        'strongbot_inbox_events{state="waiting"} 0.0',
        'strongbot_send_failures{reason="unauthorised"} 0.0',
        "strongbot_oldest_message_age_seconds 0.0",
        "strongbot_oldest_event_age_seconds 0.0",
    ):
        assert series in page


# -- files -----------------------------------------------------------------------------------


@dataclass
class Evidence:
    """A file of a report, and who may or may not read it."""

    file: int
    report: int
    reporter: int
    superior: int
    colleague: int
    stranger: int
    admin: int


@pytest.fixture
def evidence(office: Outside) -> Evidence:
    office.files.keep("key", PICTURE, office.clock.now())
    return office.database.write(lambda session: _evidence(session))


def _evidence(session: Session) -> Evidence:
    bureau, other = factories.bureau(session), factories.bureau(session, "สำนักอื่น")
    superior = factories.person(session, bureau, roles=["supervisor"])
    reporter = factories.person(session, bureau, supervisor=superior)
    colleague = factories.person(session, bureau)
    stranger = factories.person(session, other)
    admin = factories.person(session, other, roles=[ADMIN])
    activity = factories.activity(session, factories.plan(session), due=[date(2027, 3, 20)])
    report = factories.report(session, activity, reporter, due=date(2027, 3, 20))
    file = Attachment(
        lane="lane", conversation_id="c", message_hash="h", kind="image", album="a",
        occurred_at=1_803_866_400_418,
        received_ticks=1.0, state=KEPT, file_key="key", media_type="image/jpeg",
        size=len(PICTURE),
    )  # fmt: skip
    session.add(file)
    session.flush()
    reports.version_of(session, report).evidence = [file.id]
    people = (reporter, superior, colleague, stranger, admin)
    return Evidence(file.id, report.id, *(person.id for person in people))


@pytest.fixture
def opens(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> Callable[[int, int], TestResponse]:
    """Open a file of the report through a link made for a person now."""

    def open_(file: int, person: int) -> TestResponse:
        now = office.clock.now()
        return client.get(office.file_link(file, person, now, FilePlace(evidence.report, 1)))

    return open_


def link_to(office: Outside, evidence: Evidence) -> str:
    """The reporter's link to the file."""
    now = office.clock.now()
    return office.file_link(evidence.file, evidence.reporter, now, FilePlace(evidence.report, 1))


def change(office: Outside, person_id: int, **values: object) -> None:
    def work(session: Session) -> None:
        person = session.get_one(Person, person_id)
        for name, value in values.items():
            setattr(person, name, value)

    office.database.write(work)


def test_whoever_may_read_the_report_may_open_its_file(
    opens: Callable[[int, int], TestResponse], evidence: Evidence
) -> None:
    for person in (evidence.reporter, evidence.superior, evidence.colleague, evidence.admin):
        answer = opens(evidence.file, person)
        assert (answer.status_code, answer.data) == (200, PICTURE)
    assert opens(evidence.file, evidence.stranger).status_code == 404


def test_an_opened_file_is_neither_kept_nor_run_by_the_browser(
    opens: Callable[[int, int], TestResponse], evidence: Evidence
) -> None:
    headers = opens(evidence.file, evidence.reporter).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("sandbox")
    assert headers["Content-Type"] == "image/jpeg"
    assert headers["Content-Disposition"].startswith("inline; ")


def test_what_is_no_picture_is_a_download(
    opens: Callable[[int, int], TestResponse], evidence: Evidence, office: Outside
) -> None:
    def pdf(session: Session) -> None:
        session.get_one(Attachment, evidence.file).media_type = "application/pdf"

    office.database.write(pdf)
    headers = opens(evidence.file, evidence.reporter).headers
    assert headers["Content-Disposition"] == f'attachment; filename="evidence-{evidence.file}.pdf"'
    assert "sandbox" in headers["Content-Security-Policy"]


def test_a_link_lives_for_ten_minutes_of_office_time(
    client: FlaskClient, evidence: Evidence, office: Outside, clock: MovableClock
) -> None:
    link = link_to(office, evidence)
    clock.advance(seconds=LINK_SECONDS)
    assert client.get(link).status_code == 200
    clock.advance(seconds=1)
    assert client.get(link).status_code == 404


def test_a_link_that_is_over_says_how_to_get_a_new_one(
    client: FlaskClient, evidence: Evidence, office: Outside, clock: MovableClock
) -> None:
    link = link_to(office, evidence)
    clock.advance(seconds=LINK_SECONDS + 1)
    pages = [client.get(each) for each in (link, f"{link[:-2]}xx", "/f/nothing", "/nope")]
    assert {each.status_code for each in pages} == {404}
    [words] = {each.get_data(as_text=True) for each in pages}  # nobody learns what was there
    assert "10 นาที" in words and "LINE" in words
    assert pages[0].headers["Cache-Control"] == "no-store"


def test_a_wrong_method_has_no_page(client: FlaskClient) -> None:
    assert client.post("/guide").status_code == 405


def test_a_link_made_before_the_clock_was_set_back_is_dead(
    client: FlaskClient, evidence: Evidence, office: Outside, clock: MovableClock
) -> None:
    link = link_to(office, evidence)
    clock.advance(seconds=-5)
    assert client.get(link).status_code == 404


def test_an_altered_link_opens_nothing(
    client: FlaskClient, evidence: Evidence, office: Outside
) -> None:
    link = link_to(office, evidence)
    stem, signed = link.rsplit("/", 1)
    for at in range(0, len(signed) - 1, 7):  # the last sign has bits that say nothing
        other = "A" if signed[at] != "A" else "B"
        altered = signed[:at] + other + signed[at + 1 :]
        assert client.get(f"{stem}/{altered}").status_code == 404
    forged = FileLinks("another key", "http://127.0.0.1:8000")
    now = office.clock.now()
    link = forged.make(evidence.file, evidence.reporter, now, FilePlace(evidence.report, 1))
    assert client.get(link).status_code == 404


@patience(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(signed=st.text(min_size=1, max_size=40))
def test_no_made_up_link_opens_anything(client: FlaskClient, signed: str) -> None:
    from urllib.parse import quote

    answer = client.get(f"/f/{quote(signed.encode('utf-8', 'replace'), safe='')}")
    assert answer.status_code in (404, 308)


def test_the_role_counts_at_each_opening(
    opens: Callable[[int, int], TestResponse], evidence: Evidence, office: Outside
) -> None:
    assert opens(evidence.file, evidence.admin).status_code == 200
    change(office, evidence.admin, roles=["staff", REPORTER])
    assert opens(evidence.file, evidence.admin).status_code == 404


def test_who_left_the_roster_opens_nothing(
    opens: Callable[[int, int], TestResponse], evidence: Evidence, office: Outside
) -> None:
    change(office, evidence.reporter, retired_at=office.clock.now())
    assert opens(evidence.file, evidence.reporter).status_code == 404


def test_a_file_that_was_taken_back_or_never_was_is_not_there(
    opens: Callable[[int, int], TestResponse], evidence: Evidence, office: Outside
) -> None:
    assert opens(evidence.file + 1, evidence.reporter).status_code == 404
    assert opens(evidence.file, 999_999).status_code == 404

    def take_back(session: Session) -> None:
        kept_files.remove(session, session.get_one(Attachment, evidence.file))

    office.database.write(take_back)
    assert opens(evidence.file, evidence.reporter).status_code == 404


# -- what is kept of a person --------------------------------------------------------------


def data_link(office: Outside, person: int) -> str:
    return office.data_link(person, office.clock.now())


def fact_of(office: Outside, person: int) -> str:
    """The end of the person's staff id."""
    return office.database.read(lambda s: s.get_one(Person, person).staff_id)[-4:]


def answers(client: FlaskClient, link: str, fact: str) -> TestResponse:
    return client.post(link, data={"fact": fact})


def takes_out(client: FlaskClient, office: Outside, person: int) -> TestResponse:
    """The file, as a browser comes to it."""
    led = answers(client, data_link(office, person), fact_of(office, person))
    assert led.status_code == 303
    return client.get(led.headers["Location"])


def verbs(office: Outside) -> list[str]:
    return office.database.read(lambda s: list(s.scalars(select(AuditEntry.verb))))


def test_a_persons_own_data_is_a_readable_file_to_be_saved(
    client: FlaskClient, evidence: Evidence, office: Outside
) -> None:
    answer = takes_out(client, office, evidence.reporter)
    assert answer.status_code == 200
    told = json.loads(answer.data.decode("utf-8"))
    assert told["ทะเบียนบุคลากร"]["สำนัก"] == "สำนักทดสอบ"
    assert len(told["รายงานที่ส่ง"]) == 1
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    [report] = told["รายงานที่ส่ง"]
    assert report["รายละเอียดการดำเนินการ"] == "ดำเนินการตามแผน"
    other = takes_out(client, office, evidence.colleague).data.decode("utf-8")
    assert "ดำเนินการตามแผน" not in other


def test_who_only_holds_the_link_to_anothers_data_learns_nothing_and_has_five_tries(
    client: FlaskClient, evidence: Evidence, office: Outside
) -> None:
    link = data_link(office, evidence.reporter)
    page = client.get(link)
    assert page.status_code == 200
    assert "4 ตัวท้าย" in page.text and "สำนัก" not in page.text
    assert "form-action 'self'" in page.headers["Content-Security-Policy"]
    assert page.headers["Cache-Control"] == "no-store"
    assert "เฉพาะ 4 ตัวท้าย" in answers(client, link, "สวัสดี").text  # not counted
    for left in (4, 3, 2, 1):
        wrong = answers(client, link, "0000")
        assert wrong.status_code == 403
        assert f"ลองได้อีก {left} ครั้ง" in wrong.text
    for late in ("0000", fact_of(office, evidence.reporter)):
        assert answers(client, link, late).status_code == 404
    assert client.get(link).status_code == 404
    assert "ขอไฟล์ข้อมูล" in client.get(link).text
    assert "data_opened" not in verbs(office) and "data_link_died" in verbs(office)


def test_a_new_link_to_ones_data_opens_after_another_one_was_guessed_at(
    client: FlaskClient, evidence: Evidence, office: Outside, clock: MovableClock
) -> None:
    link = data_link(office, evidence.reporter)
    for _ in range(5):
        answers(client, link, "0000")
    clock.advance(seconds=1)
    assert takes_out(client, office, evidence.reporter).status_code == 200


def test_only_links_to_data_take_an_answer(
    client: FlaskClient, evidence: Evidence, office: Outside
) -> None:
    assert answers(client, link_to(office, evidence), "0000").status_code == 404
    assert answers(client, "/f/nothing", "0000").status_code == 404


def test_the_way_to_ones_data_is_open_for_two_minutes_after_the_answer(
    client: FlaskClient, evidence: Evidence, office: Outside, clock: MovableClock
) -> None:
    led = answers(client, data_link(office, evidence.reporter), fact_of(office, evidence.reporter))
    path = led.headers["Location"]
    assert path.startswith("/f/")
    clock.advance(seconds=OPENED_SECONDS)
    assert client.get(path).status_code == 200
    clock.advance(seconds=1)
    assert client.get(path).status_code == 404


def test_to_ask_for_the_head_of_ones_data_is_no_opening(
    client: FlaskClient, evidence: Evidence, office: Outside
) -> None:
    link = data_link(office, evidence.reporter)
    assert client.head(link).status_code == 200
    path = answers(client, link, fact_of(office, evidence.reporter)).headers["Location"]
    answer = client.head(path)
    assert (answer.status_code, answer.data) == (200, b"")
    assert "data_opened" not in verbs(office)
    client.get(path)
    assert verbs(office).count("data_opened") == 1


def test_the_link_to_ones_data_lives_for_ten_minutes_and_is_not_forged(
    client: FlaskClient, evidence: Evidence, office: Outside, clock: MovableClock
) -> None:
    link = data_link(office, evidence.reporter)
    clock.advance(seconds=LINK_SECONDS)
    assert client.get(link).status_code == 200
    clock.advance(seconds=1)
    assert client.get(link).status_code == 404
    assert answers(client, link, fact_of(office, evidence.reporter)).status_code == 404
    forged = FileLinks("another key", "http://127.0.0.1:8000")
    assert client.get(forged.make_data(evidence.reporter, clock.now())).status_code == 404
    assert client.get(forged.make_opened(evidence.reporter, clock.now())).status_code == 404


def test_the_data_of_who_left_or_was_retired_or_never_was_is_not_opened(
    client: FlaskClient, evidence: Evidence, office: Outside
) -> None:
    link, fact = data_link(office, evidence.reporter), fact_of(office, evidence.reporter)
    path = answers(client, link, fact).headers["Location"]
    for gone in ({"line_user_id": None}, {"line_user_id": "U1", "retired_at": office.clock.now()}):
        change(office, evidence.reporter, **gone)
        assert client.get(link).status_code == answers(client, link, fact).status_code == 404
        assert client.get(path).status_code == 404
    assert client.get(data_link(office, 999_999)).status_code == 404


def test_a_link_to_a_file_opens_nobodys_data_and_the_other_way_round(
    client: FlaskClient, evidence: Evidence, office: Outside
) -> None:
    links = FileLinks("a test's key", "http://127.0.0.1:8000")
    now = office.clock.now()
    signed = links.make(evidence.file, evidence.reporter, now).rsplit("/", 1)[1]
    assert links.read_data(signed, now) is None
    signed = links.make_data(evidence.reporter, now).rsplit("/", 1)[1]
    assert links.read(signed, now) is None


# -- faults ----------------------------------------------------------------------------------


def test_a_fault_is_answered_and_logged_without_its_words(
    office: Outside, evidence: Evidence, log: RecordingLog
) -> None:
    link = link_to(office, evidence)
    answer = lost(office).get(link)
    assert (answer.status_code, answer.data) == (500, b"failed")
    [(level, event, told)] = log.lines
    assert (level, event, told["fault"]) == ("error", "request_failed", "OperationalError")
    assert set(told) == {"endpoint", "fault", "at"}


def test_unknown_pages_are_not_there_and_there_is_no_simulator_for_line(
    client: FlaskClient,
) -> None:
    for path in ("/", "/sim", "/sim/", "/sim/api/state", "/static/app.js"):
        assert client.get(path).status_code == 404


def test_a_draft_s_file_opens_for_who_is_drafting_and_nobody_else(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    now = office.clock.now()

    def drafting(session: Session) -> None:
        random = office.random_bytes
        row = conversation_rows.begin(
            session, "lane", evidence.reporter, "report_activity", "1|", now, random
        )
        session.get_one(Attachment, evidence.file).conversation_id = row.id

    office.database.write(drafting)
    own = office.file_link(evidence.file, evidence.reporter, now)
    assert client.get(own).status_code == 200
    assert client.get(office.file_link(evidence.file, evidence.admin, now)).status_code == 404


def test_a_file_of_another_report_does_not_open_by_this_one(
    client: FlaskClient, office: Outside, evidence: Evidence
) -> None:
    now = office.clock.now()
    office.database.write(
        lambda s: setattr(reports.version_of(s, s.get_one(Report, evidence.report)), "evidence", [])
    )
    link = office.file_link(evidence.file, evidence.reporter, now, FilePlace(evidence.report, 1))
    assert client.get(link).status_code == 404

"""A document asked for in chat: the reply within its minute, else one push; a link for who may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.documents.kinds_in_words import DOCUMENT_WORDS
from handlers.papers.printing import seal
from handlers.reports import report_documents
from models.attachments.attachment import StoredFile
from models.audit import trail_reading
from models.documents import document_openings
from models.documents.document import DocumentRequest
from models.gifts import gifts
from models.gifts.gift import CONTRACTOR, HELD, Gift
from models.gifts.gifts import GiftDraft, GivenBy, GiverKeys
from models.people.person import ADMIN, REPORTER, STAFF, SUPERVISOR, Person
from models.plans import plan_files
from models.queues import hold
from models.reports import plan_intake
from models.reports.report_documents import STATE_LISTS
from models.trail.audit_entry import AuditEntry
from scheduler.document_make import MOST_ATTEMPTS, forget_documents, make_one
from scheduler.outbox_send import send_one
from scheduler.ports import Outside, SendFailed
from tests import factories
from tests.bot.web.client import made
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.handlers.papers.conftest import PLAN
from tests.handlers.papers.reading import arabic, docx_text, pages, sheets, squeezed
from tests.talk import Talk, actions

ME, CHIEF, OTHER = "U" + "a" * 32, "U" + "b" * 32, "U" + "c" * 32


class Killed(Exception):
    """The process is gone."""


@pytest.fixture
def bureau(office: Outside) -> Outside:
    """An office with one plan, its reporter, an administrator, and somebody of another bureau."""

    def work(session: Session) -> None:
        plan_intake.store(session, plan_files.read_plan(PLAN))
        one, two = factories.bureau(session, "สำนักหนึ่ง"), factories.bureau(session, "สำนักสอง")
        for line_id, where, role in ((ME, one, REPORTER), (CHIEF, two, ADMIN), (OTHER, two, STAFF)):
            factories.person(session, where, (role,)).line_user_id = line_id

    office.database.write(work)
    return office


@pytest.fixture
def me(bureau: Outside, talk: Callable[[str], Talk]) -> Talk:
    return talk(ME)


@pytest.fixture
def client(bureau: Outside) -> FlaskClient:
    return made(bureau).test_client()


def asks(me: Talk, ending: str = "PDF") -> Talk:
    return me.says("เอกสาร").taps("แบบรายงานของสำนัก").taps("รอบ 20 มี.ค. 70").taps(ending)


def works(office: Outside) -> None:
    while make_one(office) or send_one(office):
        pass


def link(me: Talk) -> str:
    """The address of the newest message's document, as the web process serves it."""
    [found] = [str(a["uri"]) for a in actions(me.heard[-1]) if a["type"] == "uri"]
    return "/f/" + found.partition("/f/")[2]


def rows(office: Outside) -> list[DocumentRequest]:
    query = select(DocumentRequest).order_by(DocumentRequest.id)
    return office.database.read(lambda session: list(session.scalars(query)))


def change(office: Outside, line_id: str, **values: object) -> None:
    def work(session: Session) -> None:
        person = session.scalars(select(Person).where(Person.line_user_id == line_id)).one()
        for name, value in values.items():
            setattr(person, name, value)

    office.database.write(work)


def test_three_taps_and_the_reply_is_the_document(
    bureau: Outside, me: Talk, line: RecordingLine, client: FlaskClient
) -> None:
    asks(me)
    before = len(line.sent)
    works(bureau)
    [sent] = line.sent[before:]
    assert sent.via == "reply"
    assert "แบบรายงานของสำนัก (PDF)" in me.last and "สำนักหนึ่ง รอบ 20 มีนาคม 2570" in me.last
    opened = client.get(link(me))
    assert opened.status_code == 200 and opened.mimetype == "application/pdf"
    mark = seal.read(bureau.sealer, opened.data)
    assert mark is not None and mark.code in me.last


@pytest.mark.parametrize(("ending", "reads"), [("Word", docx_text), ("Excel", sheets)])
@pytest.mark.soak
def test_the_file_is_of_the_format_asked_for(
    bureau: Outside, me: Talk, client: FlaskClient, ending: str, reads: Callable[[bytes], object]
) -> None:
    works(asks(me, ending).office)
    opened = client.get(link(me))
    assert "1.2" in arabic(str(reads(opened.data)))
    assert opened.headers["Content-Disposition"].startswith('attachment; filename="bureau-form-')
    assert opened.headers["Cache-Control"] == "no-store"


@pytest.mark.soak
def test_what_comes_after_the_minute_is_pushed_once(
    bureau: Outside, me: Talk, line: RecordingLine, clock: MovableClock
) -> None:
    asks(me)
    clock.advance(seconds=70)
    before = len(line.sent)
    works(bureau)
    assert [(sent.via, sent.to) for sent in line.sent[before:]] == [("push", ME)]


@pytest.mark.soak
def test_a_document_that_takes_fifty_seconds_is_still_the_reply(
    bureau: Outside, me: Talk, line: RecordingLine, clock: MovableClock
) -> None:
    asks(me)
    before = len(line.sent)

    def slowly(point: str) -> None:
        clock.advance(seconds=50 if point == "document:rendered" else 0)

    assert make_one(replace(bureau, checkpoint=slowly)) and send_one(bureau)
    assert [sent.via for sent in line.sent[before:]] == ["reply"]


# -- pictures and archives -----------------------------------------------------------------------


@pytest.fixture
def chief(bureau: Outside, talk: Callable[[str], Talk]) -> Talk:
    return talk(CHIEF)


def test_a_picture_is_shown_in_the_chat_over_its_card(
    bureau: Outside, chief: Talk, client: FlaskClient
) -> None:
    works(chief.says("แผนที่ความคืบหน้า").office)
    picture, card = chief.heard[-2:]
    assert picture["type"] == "image" and card["type"] == "flex"
    address = str(picture["originalContentUrl"])
    assert address == picture["previewImageUrl"]
    opened = client.get("/f/" + address.partition("/f/")[2])
    assert opened.mimetype == "image/png" and opened.data.startswith(b"\x89PNG")
    assert opened.headers["Content-Disposition"].startswith("inline")
    assert opened.headers["Cache-Control"] == "no-store"


@pytest.mark.soak
def test_the_picture_goes_with_its_link_and_another_tap_shows_it_anew(
    bureau: Outside, chief: Talk, client: FlaskClient, clock: MovableClock
) -> None:
    works(chief.says("แผนที่ความคืบหน้า").office)
    old = str(chief.heard[-2]["originalContentUrl"]).partition("/f/")[2]
    clock.advance(seconds=601)
    assert client.get(f"/f/{old}").status_code == 404
    works(chief.taps("ขอลิงก์ใหม่").office)
    assert chief.heard[-2]["type"] == "image"
    new = str(chief.heard[-2]["originalContentUrl"]).partition("/f/")[2]
    assert client.get(f"/f/{new}").status_code == 200


def test_a_picture_is_no_longer_for_whom_it_was_once_the_role_is_gone(
    bureau: Outside, chief: Talk, client: FlaskClient
) -> None:
    works(chief.says("แผนที่ความคืบหน้า").office)
    change(bureau, CHIEF, roles=[REPORTER])
    address = str(chief.heard[-2]["originalContentUrl"])
    assert client.get("/f/" + address.partition("/f/")[2]).status_code == 404


def test_where_line_cannot_fetch_pictures_the_card_alone_comes(
    bureau: Outside, chief: Talk
) -> None:
    def plain(request: int, person: int, now: datetime) -> str:
        path = bureau.document_link(request, person, now).partition("/f/")[2]
        return f"http://strong.example/f/{path}"

    chief.says("แผนที่ความคืบหน้า")
    before = len(chief.heard)
    works(replace(bureau, document_link=plain))
    assert [message["type"] for message in chief.heard[before:]] == ["flex"]


@pytest.mark.soak
def test_the_archive_of_a_round_comes_as_a_zip(
    bureau: Outside, chief: Talk, client: FlaskClient
) -> None:
    chief.says("เอกสาร").taps("ชุดเอกสารของรอบ").taps("ทุกหน่วยงาน").taps("รอบ 20 มี.ค. 70")
    works(bureau)
    opened = client.get(link(chief))
    assert opened.mimetype == "application/zip"
    assert opened.headers["Content-Disposition"].endswith('.zip"')
    with ZipFile(BytesIO(opened.data)) as found:
        assert {"index.txt", "02-submissions.pdf"} <= set(found.namelist())


# -- LINE's loading sign -------------------------------------------------------------------------


def test_the_loading_sign_shows_while_it_is_made_and_costs_nothing(
    bureau: Outside, me: Talk, line: RecordingLine
) -> None:
    asks(me)
    before = len(line.sent)
    shown: list[tuple[str, int]] = []

    def looks(point: str) -> None:
        if point == "document:rendered":
            shown.extend(line.loading)

    make_one(replace(bureau, checkpoint=looks))
    assert shown == [(ME, 50)] and len(line.sent) == before


@pytest.mark.parametrize(("waited", "seconds"), [(20, 35), (48, 5)])
@pytest.mark.soak
def test_the_sign_lasts_no_longer_than_the_reply_can_come(
    bureau: Outside, me: Talk, line: RecordingLine, clock: MovableClock, waited: int, seconds: int
) -> None:
    asks(me)
    clock.advance(seconds=waited)
    works(bureau)
    assert line.loading == [(ME, seconds)]


@pytest.mark.soak
def test_where_the_reply_is_late_there_is_no_sign(
    bureau: Outside, me: Talk, line: RecordingLine, clock: MovableClock
) -> None:
    asks(me)
    clock.advance(seconds=70)
    works(bureau)
    assert line.loading == [] and "แบบรายงานของสำนัก" in me.last


@pytest.mark.soak
def test_who_blocked_the_bot_gets_no_sign(
    bureau: Outside, me: Talk, line: RecordingLine, clock: MovableClock
) -> None:
    asks(me)
    change(bureau, ME, blocked_at=clock.now())
    works(bureau)
    assert line.loading == []


@pytest.mark.soak
def test_on_hold_there_is_no_sign(
    bureau: Outside, me: Talk, line: RecordingLine, clock: MovableClock
) -> None:
    asks(me)
    bureau.database.write(lambda session: hold.begin(session, clock.now()))
    works(bureau)
    assert line.loading == []


@pytest.mark.soak
def test_a_sign_that_cannot_be_shown_is_logged_and_the_document_comes(
    bureau: Outside, me: Talk, line: RecordingLine, log: RecordingLog
) -> None:
    line.loading_fails = SendFailed("rate")
    works(asks(me).office)
    assert "แบบรายงานของสำนัก (PDF)" in me.last and "loading_not_shown" in log.events


# -- rights --------------------------------------------------------------------------------------


@pytest.mark.soak
def test_the_link_lives_ten_minutes_and_another_is_a_tap_away(
    bureau: Outside, me: Talk, client: FlaskClient, clock: MovableClock
) -> None:
    works(asks(me).office)
    first = link(me)
    clock.advance(minutes=10, seconds=1)
    assert client.get(first).status_code == 404
    me.taps("ขอลิงก์ใหม่")
    assert client.get(link(me)).status_code == 200


@pytest.mark.soak
def test_who_loses_the_role_opens_nothing(bureau: Outside, me: Talk, client: FlaskClient) -> None:
    works(asks(me).office)
    change(bureau, ME, roles=[STAFF])
    assert client.get(link(me)).status_code == 404
    me.taps("ขอลิงก์ใหม่")
    assert "เก็บไว้ 24 ชั่วโมง" in me.last


@pytest.mark.soak
def test_who_moves_to_another_bureau_opens_the_old_ones_no_more(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    works(asks(me).office)
    second = bureau.database.read(lambda s: factories.bureau(s, "สำนักสอง").id)
    change(bureau, ME, bureau_id=second)
    assert client.get(link(me)).status_code == 404


def asks_for_the_list(who: Talk) -> Talk:
    return who.says("เอกสาร").taps("บัญชีการส่งรายงาน").taps("ทั้งปีงบประมาณ").taps("PDF")


@pytest.mark.soak
def test_the_list_of_the_bureau_somebody_left_is_closed_to_them(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    works(asks_for_the_list(me).office)
    assert client.get(link(me)).status_code == 200
    second = bureau.database.read(lambda s: factories.bureau(s, "สำนักสอง").id)
    change(bureau, ME, bureau_id=second)
    assert client.get(link(me)).status_code == 404


@pytest.mark.soak
def test_the_whole_offices_list_is_closed_to_who_now_sees_one_bureau(
    bureau: Outside, talk: Callable[[str], Talk], client: FlaskClient
) -> None:
    chief = talk(CHIEF)
    works(asks_for_the_list(chief).office)
    assert client.get(link(chief)).status_code == 200
    change(bureau, CHIEF, roles=[REPORTER])
    assert client.get(link(chief)).status_code == 404
    change(bureau, CHIEF, roles=[ADMIN])
    assert client.get(link(chief)).status_code == 200


@pytest.mark.soak
def test_who_left_the_office_or_its_chat_opens_nothing(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    works(asks(me).office)
    change(bureau, ME, retired_at=bureau.clock.now())
    assert client.get(link(me)).status_code == 404
    change(bureau, ME, retired_at=None)
    opened = link(me)
    assert client.get(opened).status_code == 200
    change(bureau, ME, line_user_id=None)
    assert client.get(opened).status_code == 404


@pytest.mark.soak
def test_a_link_made_for_one_person_names_no_document_of_another(
    bureau: Outside, me: Talk, talk: Callable[[str], Talk], client: FlaskClient
) -> None:
    works(asks(me).office)
    chief = bureau.database.read(
        lambda s: s.scalars(select(Person.id).where(Person.line_user_id == CHIEF)).one()
    )
    forged = bureau.document_link(rows(bureau)[0].id, chief, bureau.clock.now())
    assert client.get("/f/" + forged.partition("/f/")[2]).status_code == 404


@pytest.mark.soak
def test_a_link_of_another_kind_or_an_altered_one_opens_nothing(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    works(asks(me).office)
    good = link(me)
    assert client.get(good[:-2] + ("aa" if not good.endswith("aa") else "bb")).status_code == 404
    data = bureau.data_link(1, bureau.clock.now())
    assert client.get("/f/" + data.partition("/f/")[2]).mimetype != "application/pdf"


@pytest.mark.soak
def test_the_right_is_looked_at_again_when_it_is_made(bureau: Outside, me: Talk) -> None:
    asks(me)
    change(bureau, ME, roles=[STAFF])
    works(bureau)
    assert "ไม่มีสิทธิ์ขอเอกสารนี้แล้ว" in me.last
    assert rows(bureau)[0].refusal == "not_allowed"


@pytest.mark.soak
def test_what_cannot_be_made_is_answered_with_a_way_on(bureau: Outside, me: Talk) -> None:
    me.says("เอกสาร").taps("แบบรายงานของสำนัก").says("21 มีนาคม 2570").taps("PDF")
    works(bureau)
    assert "ยังไม่มีแผน" in me.last and "เอกสาร" in me.offers


def test_where_there_is_nothing_to_print_the_kind_says_so_in_its_own_words(
    bureau: Outside, me: Talk
) -> None:
    me.says("ขอไฟล์สมุดความดี")
    works(bureau)
    assert "ท่านยังไม่ได้บันทึกความดี" in me.last and "รายการที่ต้องรายงาน" not in me.last
    # of reports, with words of their own
    of_one = {"activity-page", "project-report", "lessons", "unsent"}
    of_one |= {kind.name for kind in STATE_LISTS}
    of_reports = {words.kind.name for words in report_documents.WORDS} - of_one | {"round"}
    for words in DOCUMENT_WORDS:
        own = bool(words.nothing) or words.record is not None
        assert own is (words.kind.name not in of_reports), words.kind.name


@pytest.mark.soak
@pytest.mark.parametrize("point", ["claimed", "rendered", "kept", "answered"])
def test_a_crash_anywhere_leaves_before_or_after(
    bureau: Outside, me: Talk, line: RecordingLine, clock: MovableClock, client: FlaskClient,
    point: str,
) -> None:  # fmt: skip
    asks(me)
    before = len(line.sent)

    def dies(reached: str) -> None:
        if reached == f"document:{point}":
            raise Killed

    with pytest.raises(Killed):
        make_one(replace(bureau, checkpoint=dies))
    assert point == "answered" or not make_one(bureau)  # still leased to the process that died
    clock.advance(seconds=61)
    works(bureau)
    assert len(line.sent) == before + 1
    assert client.get(link(me)).status_code == 200
    stored = bureau.database.read(lambda s: list(s.scalars(select(StoredFile.key))))
    assert stored == [rows(bureau)[0].file_key]


@pytest.mark.soak
def test_what_takes_the_process_down_each_time_is_given_up_with_a_word(
    bureau: Outside, me: Talk, clock: MovableClock
) -> None:
    def dies(_reached: str) -> None:
        raise Killed

    asks(me)
    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(Killed):
            make_one(replace(bureau, checkpoint=dies))
        clock.advance(seconds=61)
    works(bureau)
    assert "ยังจัดทำเอกสารนี้ไม่สำเร็จ" in me.last


@pytest.mark.soak
def test_a_day_later_the_file_is_gone_and_the_request_stays(
    bureau: Outside, me: Talk, clock: MovableClock, client: FlaskClient
) -> None:
    works(asks(me).office)
    clock.advance(hours=24)
    assert not forget_documents(bureau) and client.get(link(me.taps("ขอลิงก์ใหม่"))).status_code == 200
    clock.advance(seconds=1)
    assert client.get(link(me)).status_code == 404  # though the file still stands
    assert forget_documents(bureau) and not forget_documents(bureau)
    assert bureau.database.read(lambda s: list(s.scalars(select(StoredFile.key)))) == []
    assert [row.state for row in rows(bureau)] == ["removed"]
    me.taps("ขอลิงก์ใหม่")
    assert "ขอใหม่" in me.last


def test_nothing_waits_and_nothing_is_done(bureau: Outside) -> None:
    assert not make_one(bureau)


@pytest.mark.soak
def test_the_file_and_the_reply_s_token_are_sealed(bureau: Outside, me: Talk) -> None:
    asks(me)
    [row] = rows(bureau)
    assert row.reply_token is not None and b"token-" not in row.reply_token
    works(bureau)
    [stored] = bureau.database.read(lambda s: list(s.scalars(select(StoredFile))))
    assert b"%PDF" not in stored.sealed
    assert rows(bureau)[0].reply_token is None


@pytest.mark.soak
def test_a_reporters_list_holds_their_own_bureau_alone(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    me.says("เอกสาร").taps("บัญชีการส่งรายงาน").taps("ทั้งปีงบประมาณ").taps("Excel")
    works(bureau)
    listed = sheets(client.get(link(me)).data)["รายการ"][1:]
    assert {row[0] for row in listed} == {"สำนักหนึ่ง"}


@pytest.mark.soak
def test_where_several_plans_fit_one_is_chosen_by_a_tap(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    second = PLAN.replace("small-2570", "second-2570").replace("แผนทดสอบ", "แผนที่สอง")
    bureau.database.write(lambda s: plan_intake.store(s, plan_files.read_plan(second)))
    works(asks(me, "Word").office)
    assert "มีหลายแผน" in me.last and "1. second-2570" in me.last
    works(me.taps("แผนที่ 1").office)
    assert "แผนที่สอง" in docx_text(client.get(link(me)).data)


# -- No Gift -------------------------------------------------------------------------------------


def receives(office: Outside, line_id: str, named: tuple[int, ...] = ()) -> int:
    """The person reports a gift; its id."""

    def work(session: Session) -> int:
        person = session.scalars(select(Person).where(Person.line_user_id == line_id)).one()
        keys = GiverKeys("a", "", "b")
        given = GivenBy("คุณเอกชน ค้าขาย", "", keys, named, CONTRACTOR, False, False)
        day = office.clock.now().date()
        draft = GiftDraft(day, "กระเช้าผลไม้", given, "", HELD, None)
        return gifts.report(session, office.sealer, person, draft, office.clock.now()).id

    return office.database.write(work)


def gets_form(someone: Talk, gift: int) -> str:
    """The link to the gift's form."""
    works(someone.taps_data(f"o:gift_document?g={gift}").office)
    return link(someone)


@pytest.mark.soak
def test_a_receiver_opens_the_form_of_their_gift(
    bureau: Outside, talk: Callable[[str], Talk], client: FlaskClient
) -> None:
    someone = talk(OTHER)
    opened = client.get(gets_form(someone, receives(bureau, OTHER)))
    assert opened.mimetype == "application/pdf"
    assert "กระเช้าผลไม้" in squeezed("".join(pages(opened.data)))
    assert "ขอเป็นเลขไทย" in someone.offers and "รายงานรับของขวัญ" in someone.last
    someone.taps("ขอเป็น Word")
    works(bureau)
    assert "คุณเอกชน ค้าขาย" in docx_text(client.get(link(someone)).data)


@pytest.mark.soak
def test_an_administrator_who_is_one_no_more_opens_no_gift(
    bureau: Outside, talk: Callable[[str], Talk], client: FlaskClient
) -> None:
    admin = talk(CHIEF)
    address = gets_form(admin, receives(bureau, OTHER))
    assert client.get(address).status_code == 200
    change(bureau, CHIEF, roles=[STAFF])
    assert client.get(address).status_code == 404
    admin.taps("ขอลิงก์ใหม่")
    assert "ไม่มีสิทธิ์" in admin.last


@pytest.mark.soak
def test_who_is_named_as_the_giver_meanwhile_opens_no_gift(
    bureau: Outside, talk: Callable[[str], Talk], client: FlaskClient
) -> None:
    gift = receives(bureau, OTHER)
    address = gets_form(talk(CHIEF), gift)

    def names(session: Session) -> None:
        chief = session.scalars(select(Person).where(Person.line_user_id == CHIEF)).one()
        session.get_one(Gift, gift).named = [chief.id]

    bureau.database.write(names)
    assert client.get(address).status_code == 404


@pytest.mark.soak
def test_the_list_of_gifts_is_closed_to_who_is_no_administrator_any_more(
    bureau: Outside, talk: Callable[[str], Talk], client: FlaskClient
) -> None:
    receives(bureau, OTHER)
    admin = talk(CHIEF).taps_data("o:documents?k=gifts&b=-&d=-&f=xlsx")
    works(bureau)
    address = link(admin)
    assert sheets(client.get(address).data)["รายงาน"][1][3] is not None
    change(bureau, CHIEF, roles=[STAFF, REPORTER])
    assert client.get(address).status_code == 404


@pytest.mark.soak
def test_the_names_of_who_is_missing_are_closed_to_who_leads_no_more(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    change(bureau, ME, roles=[STAFF, REPORTER, SUPERVISOR])
    me.says("เอกสาร").taps("ผล No Gift Policy").taps("ทั้งปีงบประมาณ").taps("PDF")
    works(bureau)
    assert client.get(link(me)).status_code == 200
    change(bureau, ME, roles=[STAFF, REPORTER])
    assert client.get(link(me)).status_code == 404


@pytest.mark.soak
def test_the_result_comes_in_the_digits_that_are_tapped(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    me.says("เอกสาร").taps("ผล No Gift Policy").taps("รอบ 20 มี.ค. 70").taps("Word")
    works(bureau)
    assert "2570" in docx_text(client.get(link(me)).data)
    works(me.taps("ขอเป็นเลขไทย").office)
    text = docx_text(client.get(link(me)).data)
    assert "๒๕๗๐" in text and "2570" not in text
    assert "ขอเป็นเลขอารบิก" in me.offers


# -- who opened it -------------------------------------------------------------------------------


def openings(office: Outside) -> list[tuple[str, str]]:
    query = (
        select(AuditEntry.verb, AuditEntry.subject)
        .where(AuditEntry.verb.in_((document_openings.OPENED, trail_reading.NAMES_OPENED)))
        .order_by(AuditEntry.id)
    )
    return office.database.read(lambda s: [(verb, about) for verb, about in s.execute(query)])


@pytest.mark.soak
def test_that_it_was_opened_is_on_the_trail_once(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    works(asks(me).office)
    assert openings(bureau) == []
    for _ in range(3):
        assert client.get(link(me)).status_code == 200
    me.taps("ขอลิงก์ใหม่")
    assert client.get(link(me)).status_code == 200
    assert openings(bureau) == [("document.open", f"document:{rows(bureau)[0].id}")]


@pytest.mark.soak
def test_a_link_that_opens_nothing_leaves_no_trace_of_an_opening(
    bureau: Outside, me: Talk, client: FlaskClient, clock: MovableClock
) -> None:
    works(asks(me).office)
    clock.advance(minutes=11)
    assert client.get(link(me)).status_code == 404
    assert openings(bureau) == []


@pytest.mark.soak
def test_of_a_list_of_names_those_named_can_see_that_it_was_opened(
    bureau: Outside, me: Talk, client: FlaskClient
) -> None:
    change(bureau, ME, roles=[STAFF, REPORTER, SUPERVISOR])
    me.says("เอกสาร").taps("ผล No Gift Policy").taps("ทั้งปีงบประมาณ").taps("PDF")
    works(bureau)
    client.get(link(me))
    assert [verb for verb, _ in openings(bureau)] == ["document.open", "names.opened"]
    me.says("ใครดูข้อมูลของฉัน")
    assert "เปิดเอกสารที่มีรายชื่อ" in me.last and "(อาจมีชื่อท่าน)" in me.last
    opener = rows(bureau)[0].person_id
    steps, _ = bureau.database.read(lambda s: trail_reading.of_person(s, opener, 9))
    assert document_openings.OPENED in [step.verb for step in steps]


@pytest.mark.soak
def test_whose_gift_it_is_can_see_who_opened_its_form(
    bureau: Outside, talk: Callable[[str], Talk], client: FlaskClient
) -> None:
    gift = receives(bureau, OTHER)
    client.get(gets_form(talk(OTHER), gift))
    client.get(gets_form(talk(CHIEF), gift))
    receiver = bureau.database.read(lambda s: s.get_one(Gift, gift).person_id)
    assert openings(bureau)[1:] == [
        ("document.open", f"document:{rows(bureau)[1].id}"),
        ("names.opened", f"person:{receiver}"),
    ]
    assert "เปิดเอกสารที่มีรายชื่อ" in talk(OTHER).says("ใครดูข้อมูลของฉัน").last


@pytest.mark.soak
def test_a_picture_which_a_chat_fetches_by_itself_is_no_opening(
    bureau: Outside, chief: Talk, client: FlaskClient
) -> None:
    works(chief.says("แผนที่ความคืบหน้า").office)
    address = str(chief.heard[-2]["originalContentUrl"])
    assert client.get("/f/" + address.partition("/f/")[2]).status_code == 200
    assert openings(bureau) == []

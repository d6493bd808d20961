"""A document on its road: proposed, checked, signed, numbered, sent; each step only while its rows
still give the same document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.papers.printing import frozen
from handlers.papers.printing.model import (
    Cell,
    Column,
    Document,
    Fields,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import NO_SIGNER
from models.attachments.attachment import StoredFile
from models.people.person import CHECKER, EXECUTIVE, REPORTER, SIGNER, SUPERVISOR, Person
from models.plans import plan_files
from models.plans.plan import Activity
from models.reports import plan_intake
from models.sign_offs.road_steps import MOST_ATTEMPTS
from models.sign_offs.sign_off import SignOff
from models.trail.audit_entry import AuditEntry
from scheduler.document_make import make_one
from scheduler.outbox_send import send_one
from scheduler.ports import Outside, SendFailed
from scheduler.sign_offs.step_make import make_step
from tests import factories
from tests.bot.web.client import made
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.handlers.papers.conftest import NOW, PLAN
from tests.handlers.papers.reading import arabic, pages, squeezed
from tests.talk import Talk, actions

ME, HEAD, CHIEF, OTHER = ("U" + letter * 32 for letter in "abcd")

MEMO = Document(
    title=("บันทึกข้อความ",),
    meta=(),
    blocks=(
        Fields(((("ที่", None), ("วันที่", "20 พฤศจิกายน 2569")), (("เรื่อง", "รายงานผล"),))),
        Paragraph("เรียน เลขาธิการวุฒิสภา"),
    ),
    made_at=NOW,
    memo=True,
)


@pytest.fixture
def bureau(office: Outside) -> Outside:
    """A bureau with its reporter, who checks, who signs, and a secretary-general of the office."""

    def work(session: Session) -> None:
        plan_intake.store(session, plan_files.read_plan(PLAN))
        one, two = factories.bureau(session, "สำนักหนึ่ง"), factories.bureau(session, "สำนักสอง")
        for line_id, where, roles in (
            (ME, one, (REPORTER,)),
            (HEAD, one, (SUPERVISOR, CHECKER)),
            (CHIEF, two, (EXECUTIVE, SIGNER)),
            (OTHER, two, (EXECUTIVE,)),
        ):
            person = factories.person(session, where, roles)
            person.line_user_id = line_id
            person.name = f"คน{line_id[1]}"
            if line_id == OTHER:
                person.position = "เลขาธิการวุฒิสภา"

    office.database.write(work)
    return office


@pytest.fixture
def people(bureau: Outside, talk: Callable[[str], Talk]) -> tuple[Talk, Talk, Talk, Talk]:
    return talk(ME), talk(HEAD), talk(CHIEF), talk(OTHER)


@pytest.fixture
def client(bureau: Outside) -> FlaskClient:
    return made(bureau).test_client()


def works(office: Outside) -> None:
    while make_one(office) or make_step(office) or send_one(office):
        pass


def proposes(me: Talk, kind: str = "แบบรายงานของสำนัก") -> None:
    me.says("เอกสาร").taps(kind).taps("รอบ 20 มี.ค. 70").taps("PDF")
    works(me.office)
    me.taps("เสนอลงนาม").taps("เสนอ")  # only one may check it, only one sign it
    works(me.office)


def road(office: Outside) -> SignOff:
    return office.database.read(lambda session: session.scalars(select(SignOff)).one())


def verbs(office: Outside) -> list[str]:
    query = select(AuditEntry.verb).where(AuditEntry.verb.startswith("sign_off."))
    found = office.database.read(
        lambda session: list(session.scalars(query.order_by(AuditEntry.id)))
    )
    return [verb.removeprefix("sign_off.") for verb in found]


def link(talk: Talk) -> str:
    """The path of the newest link."""
    uris = [str(a["uri"]) for each in talk.heard for a in actions(each) if a["type"] == "uri"]
    return "/f/" + uris[-1].partition("/f/")[2]


def opened(talk: Talk, client: FlaskClient) -> str:
    """The words of the document behind the newest link; nothing if it does not open."""
    answer = client.get(link(talk))
    return arabic(squeezed("".join(pages(answer.data)))) if answer.status_code == 200 else ""


def files(office: Outside) -> list[str]:
    query = select(StoredFile.key).where(StoredFile.key.regexp_match("^(road|frozen)"))
    return office.database.read(lambda session: sorted(session.scalars(query)))


def renames(office: Outside) -> None:
    """The rows of the document change."""

    def work(session: Session) -> None:
        session.scalars(select(Activity)).first().title = "กิจกรรมที่เปลี่ยนชื่อ"  # type: ignore[union-attr]

    office.database.write(work)


def test_a_document_goes_its_road_and_says_on_its_foot_who_did_what(
    bureau: Outside, people: tuple[Talk, Talk, Talk, Talk], client: FlaskClient, log: RecordingLog
) -> None:
    me, head, chief, other = people
    proposes(me)
    assert "มีเอกสารรอท่านตรวจ" in head.last
    assert "ยังไม่ได้ตรวจ" in opened(head, client) and "ยังไม่ได้ลงนาม" in opened(head, client)
    head.taps("ตรวจแล้ว")
    works(bureau)
    chief.says("ลงนามแล้ว").says("ยืนยัน")
    works(bureau)
    assert "ออกเลขและวันที่ได้" in me.last
    renames(bureau)  # what was signed stays as it was
    me.says("ออกเลข สว ๐๐๑๐/๑๒๓ ลงวันที่ 1 มี.ค. 70").taps("ออกเลข")
    works(bureau)
    me.taps("ส่งถึงเลขาธิการวุฒิสภา")
    works(bureau)
    assert "มีเอกสารถึงท่าน" in other.last
    text = opened(other, client)
    for words in ("สว0010/123", "ผู้จัดทำคนa", "ผู้ตรวจคนb", "ผู้ลงนามคนc", "ตามกฎหมาย"):
        assert words in text, words
    assert "กิจกรรมที่เปลี่ยนชื่อ" not in text
    assert "ยังไม่ได้ตรวจ" not in text and "ยังไม่ได้ลงนาม" not in text
    assert verbs(bureau) == [
        "proposed", "opened", "opened", "checked", "signed", "issued", "sent", "opened",
    ]  # fmt: skip
    assert len(files(bureau)) == 1
    told = str(log.lines)
    assert not any(secret in told for secret in ("คนb", "0010/123", ME, "กิจกรรม"))


@pytest.mark.soak
def test_a_memo_has_its_number_and_date_in_its_head() -> None:
    kept = frozen.freeze(MEMO, "ท้าย", {})
    text = arabic(
        squeezed(
            "".join(pages(kept.printed(["ผู้จัดทำ ก"], {"ที่": "สว 0010/9", "วันที่": "1 มีนาคม 2570"})))
        )
    )
    assert "ที่สว0010/9วันที่1มีนาคม2570" in text and "20พฤศจิกายน2569" not in text


LETTER = Document(
    title=("คำสั่ง",),
    meta=(),
    blocks=(Paragraph("ให้ดำเนินการ"), Signatures([NO_SIGNER], letter=True)),
    made_at=NOW,
    letter=True,
)
TABLED = replace(
    LETTER,
    blocks=(
        Table("รายการ", [Column("ที่", 1)], [[Cell(1)], [Cell(2)]]),
        Signatures([NO_SIGNER], letter=True),
    ),
)
NAMED = replace(LETTER, blocks=(Signatures(["(นายสมมติ หัวหน้า)\nผู้อำนวยการ"], letter=True),))
WHO = ("(นางตัวอย่าง ลงนาม)", "รองเลขาธิการวุฒิสภา")


@pytest.mark.parametrize(
    ("document", "signer", "shown"),
    [
        (LETTER, WHO, "(นางตัวอย่างลงนาม)รองเลขาธิการวุฒิสภา"),
        (TABLED, WHO, "(นางตัวอย่างลงนาม)รองเลขาธิการวุฒิสภา"),
        (LETTER, (), "....)ตำแหน่ง...."),
        (NAMED, WHO, "(นายสมมติหัวหน้า)ผู้อำนวยการ"),
    ],
)
def test_who_signed_stands_where_a_letter_left_the_place_open(
    document: Document, signer: tuple[str, ...], shown: str
) -> None:
    kept = frozen.read(frozen.freeze(document, "ท้าย", {}).kept())
    text = squeezed("".join(pages(kept.printed(["ผู้จัดทำ ก"], {}, signer))))
    assert shown in text
    assert ("...." in text) == (shown.endswith("...."))


@pytest.mark.soak
def test_what_was_frozen_is_printed_alike_from_what_was_kept() -> None:
    made = frozen.freeze(MEMO, "ท้าย", {})
    assert frozen.read(made.kept()).printed(["ก"], {}) == made.printed(["ก"], {})


@pytest.mark.soak
def test_rows_that_changed_before_it_is_signed_begin_the_road_anew(
    bureau: Outside, people: tuple[Talk, Talk, Talk, Talk], client: FlaskClient
) -> None:
    me, head, chief, _ = people
    proposes(me)
    head.taps("ตรวจแล้ว")
    works(bureau)
    renames(bureau)
    chief.taps("ลงนาม")
    works(bureau)
    assert road(bureau).state == "changed" and road(bureau).signed_at is None
    for each in (me, head, chief):
        assert "ข้อมูลเปลี่ยนหลังเสนอ" in each.last
    assert verbs(bureau) == ["proposed", "checked", "changed"]
    assert files(bureau) == [] and opened(head, client) == ""
    proposes(me)
    assert "มีเอกสารรอท่านตรวจ" in head.last


@pytest.mark.parametrize("roles", [[CHECKER], ["staff"]])
@pytest.mark.soak
def test_whoever_has_no_right_any_more_opens_nothing(
    bureau: Outside,
    people: tuple[Talk, Talk, Talk, Talk],
    client: FlaskClient,
    roles: list[str],
) -> None:
    me, head, chief, _ = people
    proposes(me)
    assert opened(head, client) and chief.heard == []

    def work(session: Session) -> None:
        for person in session.scalars(select(Person).where(Person.line_user_id == HEAD)):
            person.roles = roles

    bureau.database.write(work)
    assert opened(head, client) == ""


@pytest.mark.soak
def test_a_link_is_over_after_a_month_and_altered_it_opens_nothing(
    bureau: Outside,
    people: tuple[Talk, Talk, Talk, Talk],
    client: FlaskClient,
    clock: MovableClock,
) -> None:
    me, head, *_ = people
    proposes(me)
    assert client.get(link(head) + "x").status_code == 404
    clock.advance(days=32)
    assert client.get(link(head)).status_code == 404
    head.says("เอกสารรอลงนาม").taps("ดู")
    assert opened(head, client)


class Killed(Exception):
    """The process is gone."""


@pytest.mark.parametrize("point", ["road:claimed", "road:kept", "road:counted"])
@pytest.mark.parametrize("label", ["ตรวจแล้ว", "ลงนาม"])
@pytest.mark.soak
def test_a_worker_that_is_killed_leaves_a_step_that_counts_once(
    bureau: Outside,
    people: tuple[Talk, Talk, Talk, Talk],
    clock: MovableClock,
    point: str,
    label: str,
) -> None:
    me, head, chief, _ = people
    proposes(me)
    if label == "ลงนาม":
        head.taps("ตรวจแล้ว")
        works(bureau)
    who, told, next_one = {
        "ตรวจแล้ว": (head, "รอท่านลงนาม", chief), "ลงนาม": (chief, "ออกเลขและวันที่ได้", me),
    }[label]  # fmt: skip
    who.taps(label)

    def dies(name: str) -> None:
        if name == point:
            raise Killed

    with pytest.raises(Killed):
        make_step(replace(bureau, checkpoint=dies))
    clock.passed += 200  # its lease is over
    works(bureau)
    done = ["proposed", "checked", "signed"]
    assert verbs(bureau) == done[: 2 + (label == "ลงนาม")]
    assert sum(told in str(each) for each in next_one.heard) == 1


@pytest.mark.soak
def test_a_step_that_ends_the_process_each_time_is_given_up_and_may_be_tapped_again(
    bureau: Outside, people: tuple[Talk, Talk, Talk, Talk], clock: MovableClock
) -> None:
    me, head, *_ = people
    proposes(me)
    head.taps("ตรวจแล้ว")

    def dies(name: str) -> None:
        if name == "road:claimed":
            raise Killed

    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(Killed):
            make_step(replace(bureau, checkpoint=dies))
        clock.passed += 200
    works(bureau)
    assert "ยังบันทึกขั้นนี้ไม่สำเร็จ กรุณากดอีกครั้ง" in head.last
    head.taps("ตรวจแล้ว")
    works(bureau)
    assert road(bureau).state == "signing"


@pytest.mark.soak
def test_what_is_taken_back_while_its_step_is_made_does_not_count(
    bureau: Outside, people: tuple[Talk, Talk, Talk, Talk]
) -> None:
    me, head, chief, _ = people
    proposes(me)
    head.taps("ตรวจแล้ว")

    def meanwhile(name: str) -> None:
        if name == "road:kept":
            me.says("ถอนเรื่อง")

    make_step(replace(bureau, checkpoint=meanwhile))
    works(bureau)
    assert road(bureau).state == "withdrawn" and road(bureau).checked_at is None
    assert chief.heard == [] and "checked" not in verbs(bureau)


@pytest.mark.soak
def test_the_link_that_line_refused_goes_out_later_and_once(
    bureau: Outside,
    people: tuple[Talk, Talk, Talk, Talk],
    line: RecordingLine,
    clock: MovableClock,
) -> None:
    me, head, chief, other = people
    proposes(me)
    head.taps("ตรวจแล้ว")
    works(bureau)
    chief.taps("ลงนาม")
    works(bureau)
    me.says("ออกเลข สว 0010/123").taps("วันนี้").taps("ออกเลข")
    works(bureau)
    line.failures += [SendFailed("unavailable")] * 2
    me.taps("ส่งถึงเลขาธิการวุฒิสภา")
    for _ in range(6):
        clock.passed += 3600
        clock.advance(hours=1)
        works(bureau)
    assert sum("มีเอกสารถึงท่าน" in str(each) for each in other.heard) == 1

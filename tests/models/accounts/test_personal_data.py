"""What is gathered about a person: all of theirs, and nothing of anybody else's."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from handlers import registry
from handlers.people import data_file
from models.accounts import account_changes, personal_data
from models.attachments import kept_files
from models.attachments.attachment import KEPT, Attachment
from models.conversations import conversation_rows
from models.conversations.conversation import DONE
from models.crypto import Sealer
from models.people import absences
from models.people.person import Deputy, Person
from models.reminders import reminder_record, snoozes
from models.reports import personal_reports, reports
from models.reports.report import RETURNED, SUBMITTED
from models.trail import trail
from tests import factories
from tests.models.reminders.owing import CALENDAR, Owing, at

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
SECRET = "ถ้อยคำของผู้อื่น"


@pytest.fixture
def me(session: Session, sealer: Sealer) -> Person:
    """A reporter with one returned report, one file, one draft, a superior and a history."""
    bureau = factories.bureau(session)
    superior = factories.person(session, bureau, ["supervisor"], name="หัวหน้า")
    me = factories.person(session, bureau, supervisor=superior, name="เจ้าของ")
    activity = factories.activity(session, factories.plan(session), "1.10")
    report = factories.report(session, activity, me, date(2027, 3, 20), RETURNED)
    sent = reports.version_of(session, report)
    sent.decided_by, sent.decided_at, sent.narrative = superior.id, NOW, "สิ่งที่เจ้าของทำ"
    other = factories.person(session, bureau, name="เพื่อนร่วมงาน")
    theirs = factories.report(session, activity, other, date(2027, 6, 20))
    reports.version_of(session, theirs).narrative = SECRET
    for status in (DONE, None):
        row = conversation_rows.begin(
            session, "lane", me.id, "report_activity", "", NOW, os.urandom
        )
        state = {"answers": {"narrative": "ร่างของเจ้าของ"}}
        conversation_rows.save(session, sealer, row, state, "status", NOW)
        if status is not None:
            conversation_rows.end(session, row, status, NOW)
            session.add(
                Attachment(
                    lane="lane", conversation_id=row.id, message_hash="h", kind="file", album="a",
                    occurred_at=1_803_866_400_418, received_ticks=1.0, state=KEPT, size=12,
                    name=sealer.seal("หลักฐาน.pdf".encode(), kept_files.NAME),
                    media_type="application/pdf",
                )
            )  # fmt: skip
    session.add(
        Deputy(
            person_id=superior.id, deputy_id=me.id, first_day=date(2027, 3, 1),
            last_day=date(2027, 3, 5), appointed_at=NOW,
        )
    )  # fmt: skip
    account_changes.request(session, sealer, me, "U" + "f" * 32, "2", NOW)
    trail.record(session, NOW, me.id, "report.submit", "report:1", secret=SECRET)
    trail.record(session, NOW, other.id, "report.submit", "report:2")
    session.flush()
    return me


def test_how_much_is_kept_is_counted(session: Session, me: Person) -> None:
    counts = personal_data.counts(session, me)
    sent = personal_reports.count(session, me)
    assert (sent, counts.files, counts.drafts) == (1, 1, 1)


def test_everything_of_the_person_is_gathered(session: Session, sealer: Sealer, me: Person) -> None:
    found = personal_data.gather(session, sealer, me)
    assert found["roster"]["superior"].startswith("หัวหน้า")
    assert found["account"]["line_user_id"] == me.line_user_id
    [report] = found["reports"]
    assert (report["activity"], report["narrative"]) == ("1.10", "สิ่งที่เจ้าของทำ")
    assert report["decided_by"].startswith("หัวหน้า") and report["decision_reason"]
    assert found["files"] == [{"name": "หลักฐาน.pdf", "media_type": "application/pdf", "size": 12}]
    assert [each["answers"] for each in found["drafts"]] == [{"narrative": "ร่างของเจ้าของ"}]
    assert len(found["deputies"]) == len(found["account_changes"]) == 1
    assert [entry["verb"] for entry in found["trail"]] == ["account_change.asked", "report.submit"]


def test_the_superiors_own_decisions_are_gathered_without_the_report(
    session: Session, sealer: Sealer, me: Person
) -> None:
    superior = session.get_one(Person, me.supervisor_id)
    found = personal_data.gather(session, sealer, superior)
    [decision] = found["decisions"]
    assert (decision["activity"], decision["decision"]) == ("1.10", RETURNED)
    assert "สิ่งที่เจ้าของทำ" not in read(found)[0]


def read(found: dict[str, Any]) -> tuple[str, Any]:
    """The file as it is taken out: its text, and what a program reads in it."""
    text = data_file.rendered(found, NOW, registry.SUBJECTS).decode("utf-8")
    return text, json.loads(text)


def test_nobody_elses_words_and_no_accounts_but_ones_own_are_in_the_file(
    session: Session, sealer: Sealer, me: Person
) -> None:
    text, _ = read(personal_data.gather(session, sealer, me))
    assert SECRET not in text and "เพื่อนร่วมงาน" not in text
    assert "U" + "f" * 32 not in text


def test_the_file_has_thai_labels_and_says_codes_and_moments_in_words(
    session: Session, sealer: Sealer, me: Person
) -> None:
    text, told = read(personal_data.gather(session, sealer, me))
    assert told["ทะเบียนบุคลากร"]["หน้าที่"] == ["บุคลากร", "ผู้รายงานของสำนัก"]
    [report] = told["รายงานที่ส่ง"]
    assert report["ผลการพิจารณา"] == "ส่งกลับแก้ไข"
    assert report["กำหนดส่ง"] == "20 มีนาคม 2570"
    assert told["จัดทำเมื่อ"] == "1 มีนาคม 2570 09.00 น."
    assert "\\u0e" not in text


def test_every_name_of_what_is_gathered_has_its_label(
    session: Session, sealer: Sealer, me: Person
) -> None:
    def names(value: Any, under: str = "") -> set[str]:
        if isinstance(value, list):
            return {name for each in value for name in names(each, under)}
        if isinstance(value, dict) and under != "answers":
            return {*value, *(n for k, each in value.items() for n in names(each, k))}
        return set()

    superior = session.get_one(Person, me.supervisor_id)
    for person in (me, superior):
        told = json.loads(
            data_file.rendered(
                personal_data.gather(session, sealer, person), NOW, registry.SUBJECTS
            )
        )
        assert [name for name in names(told, "") if name.isascii() and name != "narrative"] == []


def test_a_file_name_whose_key_is_lost_holds_nothing_up(
    session: Session, sealer: Sealer, me: Person
) -> None:
    session.query(Attachment).update({"name": b"nothing any key opens"})
    [file] = personal_data.gather(session, sealer, me)["files"]
    assert (file["name"], file["size"]) == (None, 12)


def test_leave_reminders_and_reasons_are_gathered_in_words(
    session: Session, sealer: Sealer
) -> None:
    office = Owing(session)
    office.activity("1.10")
    office.activity("1.2", date(2027, 4, 20))
    other = office.activity("1.3")
    factories.report(session, other, office.second, date(2027, 3, 20), SUBMITTED)
    office.lives(date(2027, 3, 1), date(2027, 3, 4))
    foot = office.passes(at(date(2027, 3, 22))).digests
    reminder_record.note_digests(session, foot, at(date(2027, 3, 22)), "reply", "r")
    late = next(
        d for d in office.passes(at(date(2027, 3, 22))).duties if d.payload.number == "1.10"
    )
    coming = next(
        d for d in office.passes(at(date(2027, 3, 22))).duties if d.payload.number == "1.2"
    )
    now = at(date(2027, 3, 22))
    snoozes.say_why(session, office.first, late, "waiting", now)
    snoozes.put_off(session, CALENDAR, office.first, coming, snoozes.TOMORROW, now)
    absences.declare(session, office.first, date(2027, 3, 23), date(2027, 3, 24), now)
    _, told = read(personal_data.gather(session, sealer, office.first))
    assert told["วันลาที่แจ้ง"][0]["ถึงวันที่"] == "24 มีนาคม 2570"
    [put_off] = told["การเตือนที่เลื่อน"]
    assert (put_off["กิจกรรม"], put_off["เลื่อนถึงวันที่"]) == ("1.2", "23 มีนาคม 2570")
    [reason] = told["เหตุที่ล่าช้าที่แจ้ง"]
    assert (reason["กิจกรรม"], reason["เหตุที่ล่าช้า"]) == ("1.10", "รอหน่วยงานอื่น")
    first, *_, last = told["การเตือนที่ได้รับ"]
    assert (first["กิจกรรม"], first["ช่องทาง"]) == ("1.10", "ข้อความเตือน")
    assert first["เตือนในฐานะ"] == "ผู้รับผิดชอบรายงาน"
    assert last["ช่องทาง"] == "ท้ายคำตอบ" and last["วันที่"] == "22 มีนาคม 2570"
    _, heads = read(personal_data.gather(session, sealer, office.head))
    kinds = {line["เรื่องที่เตือน"] for line in heads["การเตือนที่ได้รับ"]}
    assert "รายงานรออนุมัติ" in kinds and heads["เหตุที่ล่าช้าที่แจ้ง"] == []


def test_every_name_of_what_reminders_keep_has_its_label(session: Session, sealer: Sealer) -> None:
    office = Owing(session)
    office.activity()
    office.sends(at(date(2027, 3, 1)))
    absences.declare(session, office.first, date(2027, 3, 8), date(2027, 3, 9), NOW)
    _, told = read(personal_data.gather(session, sealer, office.first))
    for rows in ("วันลาที่แจ้ง", "การเตือนที่ได้รับ"):
        assert told[rows] and not [name for row in told[rows] for name in row if name.isascii()]

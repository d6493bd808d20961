"""Fetching people's files: looked at, kept sealed, answered once for each sending."""

from __future__ import annotations

import io
import itertools
import random
import secrets
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image
from sqlalchemy import func, insert, select

from handlers.events import FILES_READY
from models.attachments import attachment_fetching, kept_files
from models.attachments.attachment import KEPT, REFUSED, REMOVED, WAITING, Attachment, StoredFile
from models.attachments.attachment_fetching import ALBUM_PATIENCE, LEASE_FOR
from models.attachments.kept_files import EARLY, Arrived
from models.base import SKEW
from models.crypto import KeyRing, Sealer
from models.queues.inbox import InboxEvent
from models.queues.storage import PAYLOAD
from scheduler.content_checked import PREVIEWED_FROM, Checked
from scheduler.content_fetch import MOST_ATTEMPTS, answer_one, fetch_one
from scheduler.ports import ContentNotReady, FileOpener, Outside
from tests import hostile
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.hostile import bounded
from tests.patience import PATIENCE
from tests.plans import gather_statistics, plan_of, walks_through

LANE, SENDER = "lane", "U" + "1" * 32
_numbers = itertools.count(1)


def picture(colour: str = "green", format_name: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, format_name)
    return out.getvalue()


def filled_form(told: str = "ร้อยละ 80") -> bytes:
    made, out = Workbook(), io.BytesIO()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["ลำดับที่", "โครงการ/กิจกรรม", "ผลการดำเนินการ", "ผลผลิต", "ผลลัพธ์"])
    sheet.append(["1.1", "ทบทวน", told, "ก", "ข"])
    made.save(out)
    return out.getvalue()


def pdf() -> bytes:
    made, out = pikepdf.new(), io.BytesIO()
    made.add_blank_page()
    made.save(out)
    return out.getvalue()


@dataclass
class Preparing:
    """LINE, still preparing the file for so many calls; then whatever `then` has."""

    then: RecordingLine
    calls: int
    limits: list[int] = field(default_factory=list)

    def download(self, message_id: str, limit: int) -> bytes:
        self.limits.append(limit)
        if self.calls > 0:
            self.calls -= 1
            raise ContentNotReady
        return self.then.download(message_id, limit)


@dataclass
class FormsLater:
    """The opener, which starts no process for so many forms."""

    then: FileOpener
    calls: int

    def check(self, data: bytes, name: str | None, limit: int) -> Checked:
        return self.then.check(data, name, limit)

    def form(self, data: bytes) -> dict[str, Any] | None:
        self.calls -= 1
        if self.calls >= 0:
            raise ContentNotReady
        return self.then.form(data)

    def small(self, data: bytes, side: int) -> bytes | None:
        return self.then.small(data, side)

    def close(self) -> None:
        self.then.close()


class Sender:
    """Somebody whose files the conversation has already written down."""

    def __init__(self, office: Outside, line: RecordingLine, clock: MovableClock) -> None:
        self.office, self.line, self.clock = office, line, clock

    def sends(
        self,
        data: bytes | None,
        album: str = "",
        total: int | None = 1,
        asked_by: str = "c" * 16,
        **more: Any,
    ) -> int:
        """A file LINE has (None: has no longer); the attachment's id."""
        number = next(_numbers)
        message_id = f"m{number}"
        if data is not None:
            self.line.contents[message_id] = data
        known: dict[str, Any] = {
            "sender": SENDER,
            "message_id": message_id,
            "message_hash": f"hash-{number}",
            "name": None,
            "kind": "image",
            "album": album or message_id,
            "album_total": total,
            "reply_token": f"token-{number}",
            "occurred_at": number,
            "received_ticks": self.clock.ticks(),
        }
        arrived = Arrived(**(known | more))
        office = self.office
        return office.database.write(
            lambda s: kept_files.note_arrival(s, office.sealer, LANE, asked_by, arrived)
        )

    def row(self, number: int) -> Attachment:
        return self.office.database.read(lambda s: s.get_one(Attachment, number))

    def unsends(self, number: int) -> None:
        of_message = self.row(number).message_hash
        self.office.database.write(lambda s: kept_files.take_back(s, LANE, of_message) and None)

    def fetches(self) -> None:
        while fetch_one(self.office):
            pass

    @property
    def answers(self) -> list[dict[str, Any]]:
        """The events of our own that tell of sendings, oldest first."""
        query = select(InboxEvent).where(InboxEvent.kind == FILES_READY).order_by(InboxEvent.id)
        rows = self.office.database.read(lambda s: s.scalars(query).all())
        opened: list[Any] = [self.office.sealer.open_json(r.payload or b"", PAYLOAD) for r in rows]
        return opened

    @property
    def bytes_kept(self) -> int:
        query = select(func.count()).select_from(StoredFile)
        return self.office.database.read(lambda s: s.scalar(query) or 0)


@pytest.fixture
def sender(office: Outside, line: RecordingLine, clock: MovableClock) -> Sender:
    return Sender(office, line, clock)


def test_nothing_to_fetch_is_said_so(sender: Sender) -> None:
    assert not fetch_one(sender.office)


def test_a_picture_is_checked_kept_sealed_and_answered(sender: Sender) -> None:
    number = sender.sends(picture())
    assert fetch_one(sender.office)
    row = sender.row(number)
    assert (row.state, row.media_type, row.message_id) == (KEPT, "image/jpeg", None)
    kept = sender.office.files.fetch(row.file_key or "")
    assert kept is not None and len(kept) == row.size
    stored = sender.office.database.read(lambda s: s.get_one(StoredFile, row.file_key))
    assert kept[:10] not in stored.sealed
    [answer] = sender.answers
    assert answer["album"] == row.album
    assert answer["source"] == {"type": "user", "userId": SENDER}
    assert answer["replyToken"].startswith("token-")
    assert not fetch_one(sender.office)


def test_a_picture_over_a_megabyte_is_kept_with_a_smaller_one_for_messages(sender: Sender) -> None:
    noise = Image.frombytes("RGB", (1100, 400), random.Random(1).randbytes(1100 * 400 * 3))
    large = io.BytesIO()
    noise.save(large, "PNG")
    sent = [sender.sends(large.getvalue()), sender.sends(picture())]
    sender.fetches()
    whole, small = (sender.row(number).file_key or "" for number in sent)
    preview = sender.office.files.preview(whole)
    assert preview is not None and len(preview) < PREVIEWED_FROM < len(large.getvalue())
    assert Image.open(io.BytesIO(preview)).size == (1024, 372)
    assert sender.office.files.preview(small) == sender.office.files.fetch(small)


def test_after_the_answer_the_senders_id_and_token_are_forgotten(sender: Sender) -> None:
    number = sender.sends(picture())
    sender.fetches()
    assert sender.row(number).announced
    assert (sender.row(number).sender, sender.row(number).reply_token) == (None, None)


def test_a_filled_form_that_nothing_asked_for_is_read_for_its_answer(sender: Sender) -> None:
    number = sender.sends(filled_form(), name="แบบ.xlsx", kind="file", asked_by=EARLY)
    sender.fetches()
    [answer] = sender.answers
    assert answer["form"]["file"] == number
    assert [row["number"] for row in answer["form"]["rows"]] == ["1.1"]


def test_a_workbook_as_evidence_or_one_of_several_stays_a_file(sender: Sender) -> None:
    sender.sends(filled_form(), kind="file")
    for place in range(2):
        data = filled_form(f"ร้อยละ {place}")
        sender.sends(data, album="album", total=2, kind="file", asked_by=EARLY)
    sender.sends(picture(), asked_by=EARLY)
    sender.fetches()
    assert len(sender.answers) == 3
    assert not [answer for answer in sender.answers if "form" in answer]


def test_a_pdf_is_kept(sender: Sender) -> None:
    number = sender.sends(pdf(), name="แผน 1.6.pdf", kind="file")
    sender.fetches()
    assert (sender.row(number).state, sender.row(number).media_type) == (KEPT, "application/pdf")


def test_a_file_that_is_kept_without_what_was_embedded_in_it_bears_a_remark(sender: Sender) -> None:
    link = hostile.relation(1, "oleObject", "embeddings/a.bin")
    parts = {**hostile.word_parts("", link), "word/embeddings/a.bin": b"MZ"}
    number = sender.sends(hostile.packed(parts), name="แผน.docx", kind="file")
    sender.fetches()
    assert (sender.row(number).state, sender.row(number).reason) == (KEPT, "parts_dropped")
    assert len(sender.answers) == 1


def test_a_file_whose_opening_was_killed_is_refused_at_once_and_the_next_is_kept(
    sender: Sender,
) -> None:
    with bounded(processor_seconds=1) as opener:
        sender.office = replace(sender.office, opener=opener)
        heavy = sender.sends(hostile.busy_pdf(), name="แผน.pdf", kind="file")
        light = sender.sends(picture())
        sender.fetches()
    row = sender.row(heavy)
    assert (row.state, row.reason, row.attempts) == (REFUSED, "too_heavy", 1)
    assert sender.row(light).state == KEPT
    assert len(sender.answers) == 2


def test_a_file_that_nothing_can_open_now_waits_and_is_opened_later(
    sender: Sender, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = sender.sends(picture())
    with monkeypatch.context() as broken, bounded() as opener:
        broken.setattr(sys, "executable", "/nowhere/python")
        assert fetch_one(replace(sender.office, opener=opener))
    assert sender.row(number).state == WAITING
    clock.advance(seconds=1)
    sender.fetches()
    assert sender.row(number).state == KEPT


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", None, "empty"),
        (b"just some words", "note.txt", "not_supported"),
        (b"\x00\x00\x00\x20ftypisom" + b"\0" * 64, None, "not_supported"),
        (picture(), "report.pdf", "disguised"),
        (picture()[:300], None, "broken"),
        (None, None, "gone"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_its_reason_and_answered(
    sender: Sender, data: bytes | None, name: str | None, reason: str, log: RecordingLog
) -> None:
    number = sender.sends(data, name=name)
    sender.fetches()
    row = sender.row(number)
    assert (row.state, row.reason, row.message_id) == (REFUSED, reason, None)
    assert len(sender.answers) == 1
    assert sender.bytes_kept == 0
    assert log.events == ["file_refused"]


def test_a_form_that_nothing_opens_now_is_answered_later(sender: Sender, log: RecordingLog) -> None:
    number = sender.sends(filled_form(), name="แบบ.xlsx", kind="file", asked_by=EARLY)
    busy = replace(sender.office, opener=FormsLater(sender.office.opener, 2))
    assert fetch_one(busy)
    assert sender.row(number).state == KEPT and sender.answers == []
    assert not answer_one(busy) and sender.answers == []
    assert answer_one(busy) and not answer_one(busy)
    [answer] = sender.answers
    assert answer["form"]["file"] == number
    assert log.events == ["file_checked"]


def test_only_so_much_is_asked_of_line_and_more_is_refused(sender: Sender) -> None:
    number = sender.sends(b"\xff\xd8\xff" + b"\0" * (25 * 1024 * 1024))
    preparing = Preparing(sender.line, 0)
    assert fetch_one(replace(sender.office, content=preparing))
    assert (sender.row(number).state, sender.row(number).reason) == (REFUSED, "too_big")
    assert preparing.limits == [25 * 1024 * 1024]


def test_a_file_line_still_prepares_is_fetched_later(sender: Sender, clock: MovableClock) -> None:
    number = sender.sends(picture())
    office = replace(sender.office, content=Preparing(sender.line, 2))
    for wait in (1.0, 2.0):
        assert fetch_one(office)
        assert sender.row(number).state == WAITING
        clock.advance(seconds=wait - 0.1)
        assert not fetch_one(office)
        clock.advance(seconds=0.1)
    assert fetch_one(office)
    assert sender.row(number).state == KEPT
    assert len(sender.answers) == 1


def test_a_file_line_never_gives_is_given_up_and_answered(
    sender: Sender, clock: MovableClock
) -> None:
    number = sender.sends(picture())
    office = replace(sender.office, content=Preparing(sender.line, 99))
    for _ in range(MOST_ATTEMPTS):
        assert fetch_one(office)
        clock.advance(seconds=60)
    assert (sender.row(number).state, sender.row(number).reason) == (REFUSED, "unreachable")
    assert len(sender.answers) == 1


def test_a_wait_from_before_a_restart_of_the_machine_is_void(
    sender: Sender, clock: MovableClock
) -> None:
    clock.passed = 500_000.0
    number = sender.sends(picture())
    unknown = sender.sends(picture("red"), album="x", total=None)
    fetch_one(replace(sender.office, content=Preparing(sender.line, 1)))
    clock.passed = 3.0
    sender.fetches()
    assert sender.row(number).state == sender.row(unknown).state == KEPT
    assert len(sender.answers) == 2


class Killed(BaseException):
    """The process ends here."""


def killed_at(office: Outside, point: str) -> Outside:
    def reached(name: str) -> None:
        if name == point:
            raise Killed

    return replace(office, checkpoint=reached)


@pytest.mark.parametrize("point", ["fetch:claimed", "fetch:kept"])
def test_a_kill_loses_no_file(sender: Sender, clock: MovableClock, point: str) -> None:
    number = sender.sends(picture())
    with pytest.raises(Killed):
        fetch_one(killed_at(sender.office, point))
    assert not fetch_one(sender.office)
    clock.advance(seconds=LEASE_FOR)
    sender.fetches()
    assert sender.row(number).state == KEPT
    assert (len(sender.answers), sender.bytes_kept) == (1, 1)


def test_a_file_that_takes_its_process_down_is_given_up(
    sender: Sender, clock: MovableClock
) -> None:
    number = sender.sends(picture())
    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(Killed):
            fetch_one(killed_at(sender.office, "fetch:claimed"))
        clock.advance(seconds=LEASE_FOR)
    sender.fetches()
    assert (sender.row(number).state, sender.row(number).reason) == (REFUSED, "broken")
    assert len(sender.answers) == 1


def test_an_album_is_answered_once_when_all_have_come(sender: Sender) -> None:
    numbers = [sender.sends(picture("red"), "album", 3), sender.sends(picture("blue"), "album", 3)]
    sender.fetches()
    assert sender.answers == []
    numbers.append(sender.sends(None, "album", 3))
    sender.fetches()
    [answer] = sender.answers
    assert answer["album"] == "album"
    assert all(sender.row(number).announced for number in numbers)


def test_an_albums_answer_uses_the_newest_reply_token(sender: Sender) -> None:
    for token in ("first", "second", "newest"):
        sender.sends(picture(), "album", 3, reply_token=token)
    sender.fetches()
    assert [answer["replyToken"] for answer in sender.answers] == ["newest"]


def test_an_album_that_never_gets_complete_is_answered_after_three_seconds(
    sender: Sender, clock: MovableClock
) -> None:
    sender.sends(picture(), "album", 3)
    sender.fetches()
    clock.advance(seconds=ALBUM_PATIENCE - 0.1)
    assert not answer_one(sender.office)
    clock.advance(seconds=0.1)
    assert answer_one(sender.office)
    assert len(sender.answers) == 1


def test_an_album_of_unknown_size_is_answered_three_seconds_after_its_last_picture(
    sender: Sender, clock: MovableClock
) -> None:
    sender.sends(picture("red"), "album", None)
    sender.fetches()
    clock.advance(seconds=2)
    sender.sends(picture("blue"), "album", None)
    sender.fetches()
    clock.advance(seconds=2)
    assert not answer_one(sender.office)
    clock.advance(seconds=1)
    assert answer_one(sender.office)
    assert not answer_one(sender.office)
    assert len(sender.answers) == 1


def test_an_album_waits_for_the_picture_that_is_not_ready(
    sender: Sender, clock: MovableClock
) -> None:
    sender.sends(picture("red"), "album", 2)
    sender.sends(picture("blue"), "album", 2)
    office = replace(sender.office, content=Preparing(sender.line, 1))
    assert fetch_one(office) and fetch_one(office)
    clock.advance(seconds=0.5)
    assert sender.answers == []
    clock.advance(seconds=10)
    sender.fetches()
    assert len(sender.answers) == 1


def test_a_picture_that_comes_late_gets_an_answer_of_its_own(
    sender: Sender, clock: MovableClock
) -> None:
    sender.sends(picture("red"), "album", None)
    sender.fetches()
    clock.advance(seconds=4)
    assert answer_one(sender.office)
    late = sender.sends(picture("blue"), "album", None, reply_token="late")
    sender.fetches()
    clock.advance(seconds=4)
    assert answer_one(sender.office)
    assert [answer["replyToken"] for answer in sender.answers][1:] == ["late"]
    assert sender.row(late).announced


def test_a_picture_that_waits_is_not_counted_among_the_answered(
    sender: Sender, clock: MovableClock
) -> None:
    """A conversation takes what is answered and not kept for lost."""
    first = sender.sends(picture("red"), "album", None)
    sender.fetches()
    clock.advance(seconds=4)
    assert answer_one(sender.office)
    late = sender.sends(picture("blue"), "album", None)
    answered = sender.office.database.write(
        lambda s: [row.id for row in kept_files.mark_answered(s, LANE, "album")]
    )
    assert answered == [first]
    assert not sender.row(late).answered
    again = sender.office.database.write(lambda s: kept_files.mark_answered(s, LANE, "album"))
    assert again == []


def test_an_unsent_file_is_never_fetched(sender: Sender) -> None:
    number = sender.sends(picture())
    sender.unsends(number)
    sender.fetches()
    assert sender.row(number).state == REMOVED
    assert sender.bytes_kept == 0


@pytest.mark.parametrize("point", ["fetch:claimed", "fetch:kept"])
def test_a_file_unsent_while_it_is_fetched_leaves_no_bytes(sender: Sender, point: str) -> None:
    number = sender.sends(picture())

    def unsend(reached: str) -> None:
        if reached == point:
            sender.unsends(number)

    assert fetch_one(replace(sender.office, checkpoint=unsend))
    assert sender.row(number).state == REMOVED
    assert sender.bytes_kept == 0


def test_the_same_picture_sent_twice_is_kept_once_and_goes_with_the_last(sender: Sender) -> None:
    one, two = sender.sends(picture()), sender.sends(picture())
    sender.fetches()
    assert sender.bytes_kept == 1
    sender.unsends(one)
    assert sender.office.files.fetch(sender.row(two).file_key or "") is not None
    sender.unsends(two)
    assert sender.bytes_kept == 0


def test_bytes_that_go_while_the_same_picture_comes_again_are_fetched_again(
    sender: Sender, clock: MovableClock
) -> None:
    old = sender.sends(picture())
    sender.fetches()
    new = sender.sends(picture())

    def unsend(reached: str) -> None:
        if reached == "fetch:kept":
            sender.unsends(old)

    assert fetch_one(replace(sender.office, checkpoint=unsend))
    assert sender.row(new).state == WAITING
    clock.advance(seconds=1)
    sender.fetches()
    assert sender.row(new).state == KEPT
    assert sender.office.files.fetch(sender.row(new).file_key or "") is not None


def test_a_cancelled_drafts_files_go(sender: Sender) -> None:
    numbers = [sender.sends(picture("red")), sender.sends(picture("blue"))]
    fetch_one(sender.office)
    sender.office.database.write(lambda s: kept_files.drop_drafts_files(s, "c" * 16))
    assert [sender.row(number).state for number in numbers] == [REMOVED, REMOVED]
    assert sender.bytes_kept == 0


@pytest.mark.soak
def test_two_fetchers_never_fetch_one_file(sender: Sender) -> None:
    numbers = [sender.sends(picture(colour)) for colour in ("red", "blue", "green", "black")]
    asked: list[str] = []

    class Counting:
        def download(self, message_id: str, limit: int) -> bytes:
            asked.append(message_id)
            return sender.line.download(message_id, limit)

    office = replace(sender.office, content=Counting())

    def fetch(_: int) -> None:
        while fetch_one(office):
            pass

    with ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(fetch, number) for number in range(3)]:
            done.result(PATIENCE)
    sender.fetches()
    assert len(asked) == len(set(asked)) == 4
    assert {sender.row(number).state for number in numbers} == {KEPT}
    assert len(sender.answers) == 4


def test_a_slow_fetcher_that_lost_its_lease_changes_nothing(
    sender: Sender, clock: MovableClock
) -> None:
    number = sender.sends(picture())

    def stalls(reached: str) -> None:
        if reached == "fetch:claimed":
            clock.advance(seconds=LEASE_FOR)
            assert fetch_one(sender.office)

    gone = replace(sender.office, checkpoint=stalls, content=RecordingLine())
    assert fetch_one(gone)
    assert sender.row(number).state == KEPT
    assert sender.bytes_kept == len(sender.answers) == 1


def test_a_fetcher_whose_ticks_are_a_little_behind_steals_nothing(
    sender: Sender, clock: MovableClock
) -> None:
    sender.sends(picture())
    with pytest.raises(Killed):
        fetch_one(killed_at(sender.office, "fetch:claimed"))
    clock.passed -= SKEW / 2
    assert not fetch_one(sender.office)


def test_a_file_no_key_opens_is_refused_and_holds_nobody_up(
    sender: Sender, office: Outside
) -> None:
    lost = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    sender.office = replace(office, sealer=lost)
    unreadable = sender.sends(picture())
    sender.office = office
    readable = sender.sends(picture())
    sender.fetches()
    assert (sender.row(unreadable).state, sender.row(unreadable).reason) == (REFUSED, "unreachable")
    assert sender.row(readable).state == KEPT
    assert len(sender.answers) == 2


@pytest.mark.soak
def test_files_that_were_ever_sent_are_not_walked_through(sender: Sender) -> None:
    known = {
        "conversation_id": "c",
        "kind": "image",
        "album_total": 1,
        "occurred_at": 1,
        "received_ticks": 1.0,
        "state": KEPT,
        "announced": True,
        "answered": True,
    }
    rows = [
        {**known, "lane": f"l{i % 50}", "album": f"a{i}", "message_hash": f"h{i}"}
        for i in range(5000)
    ]
    database = sender.office.database
    database.write(lambda s: s.execute(insert(Attachment), rows) and None)
    number = sender.sends(picture())
    gather_statistics(database)
    ticks = sender.clock.ticks()
    looks: list[tuple[str, Callable[[Any], object]]] = [
        ("waiting", lambda s: attachment_fetching.has_waiting(s, ticks)),
        ("waiting", lambda s: attachment_fetching.claim(s, sender.office.sealer, "me", ticks)),
        ("unannounced", lambda s: attachment_fetching.next_ready(s, sender.office.sealer, ticks)),
    ]
    for index, look in looks:
        plan = plan_of(database, look)
        assert f"ix_attachment_{index}" in str(plan)
        assert not walks_through(plan, "attachment")
    assert sender.row(number).attempts == 1

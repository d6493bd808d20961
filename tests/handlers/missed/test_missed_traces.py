"""Through the real drain and sender: who typed what was not understood stands nowhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from bot.simulator import seed
from models.missed import missed_sentences
from models.missed.missed_sentence import MissedSentence
from models.queues.inbox import InboxEvent
from models.tables import METADATA
from models.upkeep import table_rows
from scheduler.ports import Outside
from scheduler.upkeep.leftovers import purge_bodies
from tests.fakes import MovableClock, RecordingLog
from tests.talk import Talk

WISH = "ช่วยสั่งข้าวกล่องรอบหน้าให้ที"
TOLD = (
    f"{WISH} โทร 089-555-1234",
    "ช่วยจองห้องชั้นเจ็ดให้รายงานดีด้วย",
    "ขอส่งไฟล์ไปที่ suda.k@example.org ได้มั้ยนะ",
    "ช่วยเปิด 9QX4-7TRM-2WKD-8HNB-5ZPC ให้ที",
    "พัสดุรับเงินร้านค้าแล้วใครรู้บ้าง",
    "ช่วยหน่อย หัวหน้าเอารถหลวงไปใช้ส่วนตัว",
    "หัวหน้าชอบแตะตัวหนู ทำไงดี",
)
SECRET = (
    "089", "5551234", "555-1234", "รายงานดี", "suda.k", "example.org", "9QX4", "9qx4", "รับเงิน",
    "รถหลวง", "แตะตัว",
)  # fmt: skip


def test_no_name_number_address_code_or_complaint_stands_in_table_log_or_dump(
    seeded: Outside, talk: Callable[[str], Talk], log: RecordingLog, sqlite_path: Path
) -> None:
    known = _roster_names(seeded)
    who = talk(seed.line_id("D0103"))
    for words in (WISH, *TOLD):
        who.says(words)
    kept = seeded.database.read(lambda s: missed_sentences.listed(s, seeded.sealer))
    assert WISH in [each.words for each in kept]
    clear = " ".join(each.words for each in kept)
    [shape] = [each for each in table_rows.shapes(METADATA) if each.name == "missed_sentence"]
    dumped = str(seeded.database.read(lambda s: list(table_rows.dump(s, shape))))
    files = b"".join(each.read_bytes() for each in sqlite_path.parent.iterdir())
    assert b"missed_sentence" in files
    for each in SECRET:
        assert each not in clear and each not in dumped, each
        assert each not in str(vars(log)), each
    assert not [name for name in known if name in clear]
    for sentence in (*TOLD, WISH, *(each.words for each in kept)):
        assert sentence.encode() not in files and sentence not in str(vars(log))


def _roster_names(office: Outside) -> list[str]:
    tables = {shape.name: shape for shape in table_rows.shapes(METADATA)}
    at = [name for name, _ in tables["person"].columns].index("name")
    rows = office.database.read(lambda s: list(table_rows.dump(s, tables["person"])))
    return [part for row in rows for part in str(row[at]).split() if len(part) > 1]


def test_its_row_leads_to_no_person_no_event_and_no_time_of_day(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    talk(seed.line_id("D0103")).says(WISH)
    talk(seed.line_id("D0104")).says(WISH)
    with seeded.database.engine.connect() as connection:
        [row] = connection.execute(select(MissedSentence.__table__))
        events = connection.execute(select(InboxEvent.event_id, InboxEvent.lane)).all()
    assert set(row._fields) == {"key", "words", "times", "said_on"}
    assert (row.times, row.said_on) == (2, seeded.clock.now().date())
    assert not {row.key} & {value for event in events for value in event}


def test_the_worker_deletes_it_after_thirty_days(
    seeded: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    talk(seed.line_id("D0103")).says(WISH)
    clock.advance(days=29)
    while purge_bodies(seeded):
        pass
    assert seeded.database.read(missed_sentences.count) == 1
    clock.advance(days=1)
    assert purge_bodies(seeded)
    assert seeded.database.read(missed_sentences.count) == 0

"""Sentences that were not understood: counted, sealed, without order of time, deleted in time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.missed import missed_sentences
from models.missed.missed_sentence import MissedSentence
from models.missed.missed_sentences import KEPT_FOR, CountedSentence
from models.tables import METADATA
from models.upkeep import retention, table_rows

DAY = date(2027, 3, 1)
NOON = datetime(2027, 3, 1, 5, 0, tzinfo=UTC)


def kept(session: Session, sealer: Sealer) -> list[CountedSentence]:
    return list(missed_sentences.listed(session, sealer))


def test_the_same_sentence_is_one_row_with_a_count_and_its_newest_day(
    database: Database, sealer: Sealer
) -> None:
    for words, day in (("ก", 0), ("ข", 1), ("ก", 3), ("ก", 2)):
        database.write(
            lambda s, w=words, d=day: missed_sentences.keep(s, sealer, w, DAY + timedelta(days=d))
        )
    found = database.read(lambda session: kept(session, sealer))
    assert found == [
        CountedSentence("ก", 3, DAY + timedelta(days=3)),
        CountedSentence("ข", 1, DAY + timedelta(days=1)),
    ]


def test_thirty_days_after_the_newest_day_it_is_deleted(database: Database, sealer: Sealer) -> None:
    database.write(lambda s: missed_sentences.keep(s, sealer, "ก", DAY))
    database.write(lambda s: missed_sentences.keep(s, sealer, "ข", DAY + timedelta(days=1)))
    before, on = NOON + KEPT_FOR - timedelta(days=1), NOON + KEPT_FOR
    assert not database.read(lambda session: retention.has_old(session, before))
    assert database.read(lambda session: retention.has_old(session, on))
    assert database.write(lambda session: retention.drop_old(session, on)) == 1
    assert [each.words for each in database.read(lambda s: kept(s, sealer))] == ["ข"]


def test_pages_hold_each_sentence_once(session: Session, sealer: Sealer) -> None:
    for number in range(7):
        missed_sentences.keep(session, sealer, f"ประโยค {number}", DAY)
    pages = [missed_sentences.listed(session, sealer, 3, at) for at in (0, 3, 6)]
    found = [each.words for page in pages for each in page]
    assert len(found) == len(set(found)) == missed_sentences.count(session) == 7


def test_a_backup_and_the_file_tell_no_order_of_time(session: Session, sealer: Sealer) -> None:
    said = [f"ประโยคที่ {number}" for number in range(40)]
    for words in said:
        missed_sentences.keep(session, sealer, words, DAY)
    [shape] = [each for each in table_rows.shapes(METADATA) if each.name == "missed_sentence"]
    keys = [str(row[0]) for row in table_rows.dump(session, shape)]
    assert set(keys) == {sealer.keyed_hash(words, "missed") for words in said}
    assert keys != [sealer.keyed_hash(words, "missed") for words in said]
    if session.get_bind().dialect.name == "sqlite":  # as the rows lie in the file
        assert session.execute(text("SELECT key FROM missed_sentence")).scalars().all() == keys


def test_no_word_stands_in_the_clear(session: Session, sealer: Sealer) -> None:
    missed_sentences.keep(session, sealer, "ขอดูอะไรสักอย่าง", DAY)
    [row] = session.scalars(select(MissedSentence))
    assert "อะไร".encode() not in row.words and "อะไร" not in row.key

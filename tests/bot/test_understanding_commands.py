"""`understanding list`, `wishes`, `learn`: what they print, what they keep, how they end."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest

from bot import keys, settings
from models.crypto import Sealer
from models.database import Database
from models.missed import missed_sentences
from tests.bot.test_cli import Strongbot, office, one_line, roster, strongbot

__all__ = ["office", "roster", "strongbot"]

HEAD = "wish\tsentence\ttimes\tlast_day\tnearest\n"
LEARNED = Path("var", "learned_sentences.tsv")


def keep(office: Database, folder: Path, *sentences: str) -> None:
    made = keys.make(settings.load(folder, {"DATA_DIR": str(folder / "var")}))
    sealer = Sealer(made.ring, lambda n: b"1" * n)
    for words in sentences:
        office.write(
            lambda s, words=words: missed_sentences.keep(s, sealer, words, date(2027, 2, 3))
        )


def test_the_list_has_a_line_for_each_sentence_and_room_for_a_wish(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    keep(office, tmp_path, "ใครส่งช้าเป็นประจำ", "ช่วยจองห้อง", "ใครส่งช้าเป็นประจำ")
    told = strongbot("understanding", "list")
    lines = [line.split("\t") for line in told.out.splitlines()]
    assert "\t".join(lines[0]) + "\n" == HEAD
    assert lines[1][:4] == ["", "ใครส่งช้าเป็นประจำ", "2", "2027-02-03"]
    assert "latest_bureau" in lines[1][4].split(", ")
    assert len(lines) == 3


def test_it_is_written_into_a_new_file_only(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    keep(office, tmp_path, "ช่วยจองห้อง")
    assert strongbot("understanding", "list", "-o", "found.tsv").out == "found.tsv: 1 sentences\n"
    assert Path("found.tsv").read_text(encoding="utf-8").startswith(HEAD)
    assert stat.S_IMODE(Path("found.tsv").stat().st_mode) == 0o600
    assert "exists" in one_line(strongbot("understanding", "list", "-o", "found.tsv"))


def test_wishes_are_named_with_their_command(strongbot: Strongbot) -> None:
    lines = strongbot("understanding", "wishes").out.splitlines()
    assert "status\tสถานะ" in lines and lines[-1].startswith("none\t")


@pytest.mark.soak
def test_what_was_looked_through_is_learned_once(strongbot: Strongbot, office: Database) -> None:
    table = f"{HEAD}latest_bureau\tใครส่งช้าเป็นประจำ อยากรู้ว่าสำนักไหนแย่สุด\t4\t2027-02-03\tx\n"
    table += "\tช่วยจองห้อง\t1\t2027-02-03\t\nnone\tวันนี้โรงอาหารมีอะไร\nstatus\tห้องประชุมชั้น 7 ว่างไหม\n"
    Path("found.tsv").write_text(table, encoding="utf-8")
    told = strongbot("understanding", "learn", "found.tsv")
    assert told.code == 0 and str(LEARNED) in told.out
    assert "3 sentences added, 0 were there already, 1 without a wish left out" in told.out
    assert "2 of those added are read so today" in told.out
    kept = LEARNED.read_text(encoding="utf-8")
    assert kept.splitlines()[0] == "wish\tsentence" and len(kept.splitlines()) == 4
    assert "status\tห้องประชุมชั้น 0 ว่างไหม" in kept
    assert (
        "0 sentences added, 3 were there already"
        in strongbot("understanding", "learn", "found.tsv").out
    )
    assert LEARNED.read_text(encoding="utf-8") == kept


@pytest.mark.soak
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_table_of_a_spreadsheet_is_read(
    strongbot: Strongbot, office: Database, encoding: str
) -> None:
    table = 'wish\tsentence\r\nstatus\t"ขอดู ""ภาพ"" รวม"\r\n'
    Path("found.tsv").write_bytes(table.encode(encoding))
    assert strongbot("understanding", "learn", "found.tsv").code == 0
    assert "status\tขอดู ภาพ รวม\n" in LEARNED.read_text(encoding="utf-8")


@pytest.mark.soak
def test_each_wrong_line_is_named_and_nothing_is_kept(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    assert strongbot("roster", "import", roster).code == 0
    Path("found.tsv").write_text(
        "wish\tsentence\nstatus\tไปถึงไหนกันแล้ว\nstatsu\tขอดูภาพรวม\nstatus\nbudget\tไปถึงไหนกันแล้ว\n"
        "status\tพี่นกส่งหรือยัง\nstatus\tรหัส ABCD-EFGH-1234 เปิดที\n",
        encoding="utf-8",
    )
    told = strongbot("understanding", "learn", "found.tsv")
    lines = told.err.splitlines()
    assert told.code == 1 and [line.split(":")[0] for line in lines] == [
        "line 3", "line 4", "line 5", "line 6", "line 7",
    ]  # fmt: skip
    assert "status" in lines[0] and "second column" in lines[1] and "keep one" in lines[2]
    assert "write it anew" in lines[3] and "write it anew" in lines[4]
    assert not LEARNED.exists()


@pytest.mark.soak
def test_a_name_of_the_roster_is_taken_out_of_what_is_learned(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    assert strongbot("roster", "import", roster).code == 0
    Path("found.tsv").write_text("status\tงานของนายทดสอบถึงไหนแล้ว\n", encoding="utf-8")
    assert strongbot("understanding", "learn", "found.tsv").code == 0
    assert "ทดสอบ" not in LEARNED.read_text(encoding="utf-8")


def test_a_sentence_learned_with_another_wish_is_named(
    strongbot: Strongbot, office: Database
) -> None:
    for wish, code in (("status", 0), ("budget", 1)):
        Path("found.tsv").write_text(f"{wish}\tไปถึงไหนกันแล้ว\n", encoding="utf-8")
        told = strongbot("understanding", "learn", "found.tsv")
        assert told.code == code
    assert "was given the wish status" in told.err


def test_what_is_no_text_is_refused_in_one_line(strongbot: Strongbot, office: Database) -> None:
    Path("found.tsv").write_bytes(b"status\t\xff\x00\x01\n")
    assert "UTF-8" in one_line(strongbot("understanding", "learn", "found.tsv"))

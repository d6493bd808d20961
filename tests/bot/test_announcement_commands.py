"""`announcement import`, `list`, `open`: what they print, what they keep, how they end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest
from sqlalchemy import select

from models.database import Database
from models.people.person import Person
from models.pledges.pledge import Announcement, AnnouncementVersion, JoiningCampaign
from tests.bot.test_cli import Strongbot, office, one_line, roster, strongbot

__all__ = ["office", "roster", "strongbot"]

DAYS = ("--from", "2570-03-01", "--to", "2570-03-31")


@pytest.fixture
def staffed(strongbot: Strongbot, office: Database, roster: Path) -> Strongbot:
    """An office with its roster: a director and a reporter in one bureau, a reporter in another."""
    assert strongbot("roster", "import", roster).code == 0
    return strongbot


def campaigns_of(office: Database) -> list[JoiningCampaign]:
    return office.read(
        lambda s: list(s.scalars(select(JoiningCampaign).order_by(JoiningCampaign.id)))
    )


def test_packaged_ones_are_imported_into_the_fiscal_year_of_today(staffed: Strongbot) -> None:
    told = staffed("announcement", "import", "no-gift", "anti-bribery")
    assert told.out.splitlines() == [
        "no-gift-2570: version 1, added", "anti-bribery-2570: version 1, added",
    ]  # fmt: skip
    assert staffed("announcement", "import", "no-gift").out == "no-gift-2570: version 1, same\n"


@pytest.mark.soak
def test_a_changed_file_is_a_new_version_and_mended_words_say_so(
    staffed: Strongbot, tmp_path: Path
) -> None:
    file = tmp_path / "own.yaml"
    for text, flag, outcome in (
        ("ข้อความ", (), "version 1, added"),
        ("ข้อความใหม่", (), "version 2, changed"),
        ("ข้อความใหม่.", ("--mended",), "version 3, mended"),
    ):
        file.write_text(f"name: own\ntitle: ประกาศ\nshort: ประกาศ\ntext: {text}\n")
        told = staffed("announcement", "import", file, "--year", 2571, *flag)
        assert told.out == f"own-2571: {outcome}\n"


@pytest.mark.soak
def test_a_word_file_is_read_as_in_the_chat_and_a_dry_run_stores_nothing(
    staffed: Strongbot, office: Database, tmp_path: Path
) -> None:
    file, empty = tmp_path / "own.docx", tmp_path / "empty.docx"
    word = docx.Document()
    for line in ("ประกาศสำนักงานเลขาธิการวุฒิสภา", "เรื่อง ประหยัดพลังงาน ปี 2570", "_____", "ปิดไฟ"):
        word.add_paragraph(line)
    word.save(str(file))
    docx.Document().save(str(empty))
    asked = ("announcement", "import", file, "--name", "energy", "--short", "ประหยัดไฟ")
    tried = staffed(*asked, "--dry-run")
    assert (tried.out, tried.code) == ("energy-2570: version 1, added\n", 0), tried.err
    assert office.read(lambda s: list(s.scalars(select(Announcement)))) == []
    assert staffed(*asked).out == "energy-2570: version 1, added\n"
    made = office.read(lambda s: s.scalars(select(Announcement)).one())
    assert made.title == "ประกาศสำนักงานเลขาธิการวุฒิสภา เรื่อง ประหยัดพลังงาน ปี 2570"
    word.add_paragraph("ใช้บันได")
    word.save(str(file))
    told = staffed("announcement", "import", file, "--name", "energy", "--mended")
    assert told.out == "energy-2570: version 2, mended\n"
    text = office.read(lambda s: s.scalars(select(AnnouncementVersion.text)).all())
    assert sorted(text) == ["ปิดไฟ", "ปิดไฟ\n\nใช้บันได"]
    assert "short: is missing" in staffed("announcement", "import", file, "--name", "new").err
    assert "holds no text" in staffed("announcement", "import", empty, "--name", "new").err
    assert staffed("announcement", "import", file).code == 2


@pytest.mark.soak
def test_what_is_wrong_with_a_file_is_named_and_nothing_is_kept(
    staffed: Strongbot, office: Database, tmp_path: Path
) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("name: own\ntitle: ประกาศ\nshort: ประกาศ\n")
    told = staffed("announcement", "import", "no-gift", file)
    assert (told.code, told.err.strip()) == (1, "text: is missing")
    assert office.read(lambda s: list(s.scalars(select(Announcement)))) == []


@pytest.mark.soak
def test_it_opens_in_the_bureaus_named_with_who_signs_first(
    staffed: Strongbot, office: Database
) -> None:
    staffed("announcement", "import", "no-gift")
    told = staffed("announcement", "open", "no-gift-2570", *DAYS, "--bureau", "สำนักหนึ่ง")
    assert told.out.split("\t") == [
        "no-gift-2570", "สำนักหนึ่ง", "2027-03-01 to 2027-03-31", "100 signs first\n",
    ]  # fmt: skip
    [made] = campaigns_of(office)
    assert (made.first_day, made.last_day) == (date(2027, 3, 1), date(2027, 3, 31))


@pytest.mark.soak
def test_all_bureaus_at_once_each_for_itself(staffed: Strongbot, office: Database) -> None:
    staffed("announcement", "import", "no-gift")
    told = staffed("announcement", "open", "no-gift-2570", *DAYS, "--all-bureaus")
    assert "nobody signs first (--head)" in told.out
    assert len({made.bureau_id for made in campaigns_of(office)}) == 2


@pytest.mark.soak
def test_somebody_may_be_named_to_sign_first(staffed: Strongbot, office: Database) -> None:
    staffed("announcement", "import", "no-gift")
    staffed("announcement", "open", "no-gift-2570", *DAYS, "--head", "200")
    [made] = campaigns_of(office)
    head = office.read(lambda s: s.get_one(Person, made.head_id).staff_id)
    assert (head, made.bureau_id) == ("200", None)


@pytest.mark.soak
def test_days_move_and_it_closes_and_a_dry_run_stores_nothing(
    staffed: Strongbot, office: Database
) -> None:
    staffed("announcement", "import", "no-gift")
    told = staffed("announcement", "open", "no-gift-2570", *DAYS, "--dry-run")
    assert "the office" in told.out and "nothing is stored" in told.err
    assert campaigns_of(office) == []
    staffed("announcement", "open", "no-gift-2570", *DAYS)
    later = ("--from", "2570-03-01", "--to", "2570-04-30")
    assert "in 1 units" in staffed("announcement", "move", "no-gift-2570", *later).out
    assert campaigns_of(office)[0].last_day == date(2027, 4, 30)
    assert "no-gift-2570: closed" in staffed("announcement", "close", "no-gift-2570").out
    [closed] = campaigns_of(office)
    assert closed.closed_at is not None
    assert "open nowhere" in one_line(staffed("announcement", "close", "no-gift-2570"), 1)


@pytest.mark.soak
def test_the_list_shows_where_each_is_open_and_what_is_packaged(staffed: Strongbot) -> None:
    staffed("announcement", "import", "moral-organisation")
    staffed("announcement", "open", "moral-organisation-2570", *DAYS)
    lines = staffed("announcement", "list").out.splitlines()
    assert lines[0].startswith("moral-organisation-2570\tversion 1\ttarget 80 %")
    assert lines[1] == "  the office\t2027-03-01 to 2027-03-31"
    assert "no-gift\tpackaged" in lines


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("import", "nothing"), "no packaged announcement 'nothing'"),
        (("open", "nothing", *DAYS), "no announcement is called nothing"),
        (("open", "no-gift-2570", *DAYS, "--bureau", "สำนักไหน"), "no bureau is called สำนักไหน"),
        (("open", "no-gift-2570", *DAYS, "--head", "9"), "nobody on the roster has the staff id 9"),
        (("open", "no-gift-2570", "--from", "2570-04-01", "--to", "2570-03-01"), "lies before"),
        (("open", "no-gift-2570", "--from", "2570-01-01", "--to", "2570-02-01"), "is over already"),
    ],
)
@pytest.mark.soak
def test_what_cannot_be_done_is_one_line(
    staffed: Strongbot, words: tuple[str, ...], says: str
) -> None:
    staffed("announcement", "import", "no-gift")
    assert says in one_line(staffed("announcement", *words), 1)


@pytest.mark.soak
def test_a_date_that_is_none_is_wrong_use(staffed: Strongbot) -> None:
    told = staffed("announcement", "open", "x", "--from", "วันนี้", "--to", "2570-03-01")
    assert told.code == 2

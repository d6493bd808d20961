"""Every kind of document in Word, opened and saved by LibreOffice: nothing that it says changes.

Needs LibreOffice's Writer (Debian: `apt-get install --no-install-recommends
libreoffice-writer-nogui`), and fails without it.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from tests.handlers.house import Chat
from tests.handlers.papers.reading import pages, squeezed
from tests.handlers.reports.filing.test_take_in_form import DONE, TOLD, hands_in, newest
from tests.handlers.reports.filing.test_take_in_word_form import filled, read
from tests.handlers.reports.filing.test_take_in_word_form import printed as printed_form
from tests.libreoffice.every_kind import FOOTER, IN_WORD
from tests.libreoffice.writer import saved_as

NUMBERS = re.compile("หน้า[0-9๐-๙]+(?:จาก[0-9๐-๙]+)?$")


@pytest.fixture(scope="session")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of our own files."""
    folder = tmp_path_factory.mktemp("given")
    made = [sys.executable, "-m", "tests.libreoffice.every_kind", str(folder)]
    ran = subprocess.run(made, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"{ran.stdout[-2_000:]}no test gathers {ran.stderr}"
    return folder


@pytest.fixture(scope="session")
def saved(given: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the same files, saved by LibreOffice."""
    return saved_as("docx", given, tmp_path_factory.mktemp("saved"))


@pytest.fixture(scope="session")
def printed(given: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the same files, printed by LibreOffice."""
    return saved_as("pdf", given, tmp_path_factory.mktemp("printed"))


def texts(opened: Any) -> list[object]:
    """All it says, in order: a paragraph's text, or a table's rows of cells.

    A cell over several columns counts once: programs cut such columns otherwise.
    """
    said: list[object] = []
    for part in opened.iter_inner_content():
        rows = getattr(part, "rows", None)
        if rows is None:
            said.append(part.text)
        else:
            cells = [list(dict.fromkeys(cell._tc for cell in row.cells)) for row in rows]
            said.append([[text_of(tc) for tc in row] for row in cells])
    return said


def text_of(tc: Any) -> str:
    return "\n".join(paragraph.text for paragraph in tc.iterchildren(qn("w:p")))


def level(opened: Any, style: Any) -> int | None:
    """The outline level of a style, its own or that of the one it is based on."""
    while style is not None:
        properties = style.element.pPr
        found = properties.find(qn("w:outlineLvl")) if properties is not None else None
        if found is not None:
            return int(found.get(qn("w:val")))
        style = style.base_style
    return None


def outline(opened: Any) -> list[tuple[int, str]]:
    levels = [(level(opened, each.style), each.text) for each in opened.paragraphs]
    return [(at, text) for at, text in levels if at is not None]


def repeated(opened: Any) -> list[int]:
    """How many rows of each table are repeated on each page."""
    rows = [[row._tr.trPr for row in table.rows] for table in opened.tables]
    heads = [[each for each in row if each is not None] for row in rows]
    return [sum(each.find(qn("w:tblHeader")) is not None for each in table) for table in heads]


def around(opened: Any) -> list[str]:
    """The texts of header and footers; the page's number is what the program counted last."""
    section = opened.sections[0]
    parts = (section.header, section.footer, section.first_page_footer)
    said = [
        squeezed("".join(t.text or "" for t in part._element.iter(qn("w:t")))) for part in parts
    ]
    return [NUMBERS.sub("หน้า", text) for text in said]


@pytest.mark.parametrize("kind", IN_WORD)
def test_saved_by_libreoffice_it_says_the_same(given: Path, saved: Path, kind: str) -> None:
    ours, theirs = (docx.Document(str(folder / f"{kind}.docx")) for folder in (given, saved))
    assert texts(theirs) == texts(ours)
    assert outline(theirs) == outline(ours)
    assert repeated(theirs) == repeated(ours)
    assert around(theirs) == around(ours)


def test_a_form_that_libreoffice_saved_and_people_filled_is_read(
    reporter: Chat, tmp_path: Path
) -> None:
    """Saved, filled, saved once more: the cells come in, and nothing else differs."""
    edits = {"2.2": (TOLD, "รายงานการทบทวน", "ความเสี่ยงลดลง"), "2.1": (DONE, "–", "–")}
    data = saved_once(printed_form(reporter.house), tmp_path / "first")
    data = saved_once(filled(data, edits), tmp_path / "second")
    before = len(reporter.heard)
    hands_in(reporter, read(data))
    shown = reporter.since(before)
    assert "อ่านได้ 2 กิจกรรม" in shown and "ไม่ได้อ่าน" not in shown
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert {n: (v.status, str(v.percent)) for n, v in sent.items()} == {
        "2.2": ("started", "80.00"), "2.1": ("done", "100.00"),
    }  # fmt: skip
    assert (sent["2.2"].output, sent["2.2"].outcome) == ("รายงานการทบทวน", "ความเสี่ยงลดลง")


def saved_once(data: bytes, folder: Path) -> bytes:
    (folder / "given").mkdir(parents=True)
    (folder / "given" / "แบบ.docx").write_bytes(data)
    (folder / "saved").mkdir()
    return (saved_as("docx", folder / "given", folder / "saved") / "แบบ.docx").read_bytes()


@pytest.mark.parametrize("kind", IN_WORD)
def test_printed_by_libreoffice_each_page_has_its_footer_and_number(
    printed: Path, given: Path, kind: str
) -> None:
    found = [squeezed(page) for page in pages((printed / f"{kind}.pdf").read_bytes())]
    ours = docx.Document(str(given / f"{kind}.docx"))
    head = next(each.text for each in ours.paragraphs if each.text.strip())
    assert squeezed(head) in found[0]
    assert all(squeezed(FOOTER) in page for page in found)
    if len(ours.sections) == 1:
        assert [n for n, page in enumerate(found, 1) if f"หน้า{n}" not in page] == []
        return
    first = next(n for n, page in enumerate(found) if page.startswith("1"))
    assert first > 0  # its cover has none
    numbered = enumerate(found[first:], 1)
    assert [n for n, page in numbered if not page.startswith(str(n))] == []

"""`python -m tests.libreoffice.every_kind FOLDER`: one Word file of every kind that comes in Word.

The tests of the papers are played, and of each kind the longest document that they gather is
written as `<kind>.docx`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from handlers.papers import paper_kinds
from handlers.papers.printing import word_file
from handlers.papers.printing.model import Document
from models.documents.document_kinds import KINDS

PLAYED = (
    "tests/handlers/papers",
    "tests/handlers/executive_news/test_record_in_report.py",
    "tests/handlers/advice/test_show_clinic_report.py",
    *(
        f"--deselect=tests/handlers/papers/test_{name}.py"
        for name in (
            "bad_input",
            "biggest",
            "careful_pages",
            "office_files",
            "office_pages",
            "pdf",
            "pdf_text",
            "seal",
            "thai_words",
        )
    ),
)
"""Without those that take long and gather nothing, or too much."""
ON_ONE_DATABASE = ("-k", "not postgresql")  # what is printed is the same on both
IN_WORD = tuple(kind.name for kind in KINDS if "docx" in kind.endings)
FOOTER = "จัดทำเมื่อ ๒๐ มีนาคม ๒๕๗๐ เวลา ๐๙.๑๔ น.  รหัสเอกสาร A1B2-C3D4-E5F6"
_MOST = 200_000
"""Letters of a document; a longer one shows nothing more."""


class Collector:
    """Keeps of each kind the longest document that the tests gather."""

    def __init__(self) -> None:
        self.found: dict[str, Document] = {}

    def pytest_configure(self) -> None:
        gathered: Any = vars(paper_kinds)["gathered"]

        def kept(desk: Any) -> Document:
            document: Document = gathered(desk)
            self.add(document)
            return document

        paper_kinds.gathered = kept

    def add(self, document: Document) -> None:
        before = self.found.get(document.kind)
        length = len(repr(document))
        if length < _MOST and (before is None or len(repr(before)) < length):
            self.found[document.kind] = document


def main(target: str) -> str:
    """Writes the files; returns the kinds that no test gathered. Whether the tests hold is for
    `make test` to say."""
    collector = Collector()
    pytest.main(["-q", "-m", "", *ON_ONE_DATABASE, *PLAYED], plugins=[collector])
    for kind in IN_WORD:
        if kind in collector.found:
            data = word_file.render(collector.found[kind], FOOTER)
            Path(target, f"{kind}.docx").write_bytes(data)
    return " ".join(kind for kind in IN_WORD if kind not in collector.found)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)

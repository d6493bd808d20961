"""A document of ours is known again; one altered byte anywhere is found."""

from __future__ import annotations

import io
import secrets
import zipfile
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.papers.paper_kinds import FORMATS, Made, render
from handlers.papers.printing import seal
from handlers.papers.printing.model import Document, Paragraph
from models.crypto import KeyRing, Sealer, SealKey
from tests.handlers.papers.reading import docx_text, pages, sheets, squeezed

NOW = datetime(2026, 11, 20, 2, 14, 30, tzinfo=UTC)
RING = KeyRing.generate(lambda n: b"\x07" * n)
SEALER = Sealer(RING, secrets.token_bytes)
DOCUMENT = Document(["หัวเรื่อง"], [], [Paragraph("ดำเนินการ")], NOW)


@cache
def made_as(ending: str) -> Made:
    return render(DOCUMENT, ending, SEALER)


@pytest.mark.parametrize("ending", FORMATS)
def test_a_document_of_ours_is_known_with_its_code_and_moment(ending: str) -> None:
    mark = seal.read(SEALER, made_as(ending).data)
    assert mark == seal.Seal(made_as(ending).code, NOW)


@pytest.mark.parametrize("ending", FORMATS)
@given(data=st.data())
def test_one_altered_byte_anywhere_is_found(ending: str, data: st.DataObject) -> None:
    made = made_as(ending).data
    place = data.draw(st.integers(0, len(made) - 1))
    bit = data.draw(st.integers(0, 7))
    altered = bytearray(made)
    altered[place] ^= 1 << bit
    assert seal.read(SEALER, bytes(altered)) is None


@pytest.mark.parametrize("ending", FORMATS)
def test_a_byte_more_or_less_is_found(ending: str) -> None:
    made = made_as(ending).data
    for altered in (made[1:], made[:-1], made + b"\n", b"", made[:40]):
        assert seal.read(SEALER, altered) is None


def test_another_office_does_not_take_it_for_its_own() -> None:
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    assert seal.read(other, made_as("pdf").data) is None


def test_it_is_known_after_the_keys_were_rotated() -> None:
    newer = KeyRing((SealKey(b"new!", b"\x09" * 32), *RING.seal), RING.hashing)
    assert seal.read(Sealer(newer, secrets.token_bytes), made_as("pdf").data) is not None


def test_the_sealed_files_still_open() -> None:
    assert "ดำเนินการ" in squeezed(pages(made_as("pdf").data)[0])
    assert "ดำเนินการ" in docx_text(made_as("docx").data)
    assert ["ดำเนินการ", None] in [row[:2] + [None] * (2 - len(row)) for row in
                                   sheets(made_as("xlsx").data)["สรุป"]]  # fmt: skip
    for ending in ("docx", "xlsx"):
        assert zipfile.ZipFile(io.BytesIO(made_as(ending).data)).testzip() is None


def test_the_code_is_printed_and_follows_what_stands_in_the_document() -> None:
    assert made_as("pdf").code in pages(made_as("pdf").data)[0]
    assert len({made_as(ending).code for ending in FORMATS}) == 1
    assert _code_of("ดำเนินการ.") != made_as("pdf").code
    later = Document(["หัวเรื่อง"], [], DOCUMENT.blocks, NOW + timedelta(seconds=1))
    assert render(later, "xlsx", SEALER).code != made_as("pdf").code


def _code_of(words: str) -> str:
    made: Made = render(Document(["หัวเรื่อง"], [], [Paragraph(words)], NOW), "xlsx", SEALER)
    return made.code

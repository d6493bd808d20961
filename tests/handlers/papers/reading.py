"""Finished documents read back: the words of each page, table or sheet, as a reader finds them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from typing import Any

import docx
import openpyxl
import pypdfium2

_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def pages(data: bytes) -> list[str]:
    """The text of a PDF, page by page, as pdfium finds it."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [pdf[n].get_textpage().get_text_range() for n in range(len(pdf))]


def images(data: bytes) -> list[list[tuple[float, float, float, float]]]:
    """Where the pictures stand on each page: left, bottom, right, top in points."""
    with pypdfium2.PdfDocument(data) as file:
        return [
            [each.get_bounds() for each in file[n].get_objects()
             if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
            for n in range(len(file))
        ]  # fmt: skip


def readings(data: bytes) -> list[str]:
    """The whole text of a PDF by each reader there is: pdfium, and poppler where installed."""
    found = ["\n".join(pages(data))]
    if shutil.which("pdftotext"):
        ran = subprocess.run(
            ["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True
        )
        found.append(ran.stdout.decode())
    return found


def squeezed(text: str) -> str:
    """Without white space: where a line was broken does not matter."""
    return re.sub(r"\s", "", text)


def arabic(text: str) -> str:
    return text.translate(_ARABIC)


def tables(data: bytes) -> list[list[list[str]]]:
    """The tables of a DOCX, rows of cells."""
    made = docx.Document(io.BytesIO(data))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in made.tables]


def docx_text(data: bytes) -> str:
    made = docx.Document(io.BytesIO(data))
    cells = [cell for table in tables(data) for row in table for cell in row]
    return "\n".join([*(paragraph.text for paragraph in made.paragraphs), *cells])


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    """The sheets of an XLSX, rows of values; what a high row goes on in is not one."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: _rows(sheet) for sheet in book}


def _rows(sheet: Any) -> list[list[Any]]:
    below = {
        n for each in sheet.merged_cells.ranges for n in range(each.min_row + 1, each.max_row + 1)
    }
    rows = enumerate(sheet.iter_rows(values_only=True), 1)
    return [list(row) for at, row in rows if at not in below]

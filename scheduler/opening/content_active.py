"""Cuts out what would start a program or fetch something in a part of a Word or Excel file.

A field or formula that is cut leaves what it last showed, as plain text or a plain value. A part
that cannot be cut is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from scheduler.content_checked import ContentRefused, Reason
from scheduler.opening.content_xml import Span, end_of_element, end_of_tag, parser, without

_REFUSED = frozenset("altChunk subDoc frameset ddeLink oleLink".split())
"""Their text stands in another file, or their formulas need them."""

_CUT = frozenset(
    """OLEObject oleObjects objectEmbed objectLink externalData attachedTemplate mailMerge
    customProperties""".split()
)
_FIELD_PARTS = frozenset("fldChar instrText delInstrText".split())
_FORMULAS_TO_CUT = frozenset("definedName calculatedColumnFormula totalsRowFormula".split())
_FORMULAS = _FORMULAS_TO_CUT | frozenset("f formula formula1 formula2 oldFormula".split())
_TEXTS = _FORMULAS | {"instrText", "delInstrText"}
_SHEET = re.compile(r"spreadsheetml/(?:2006/)?main f$")

# A name has one spelling in UTF-8: without any of these names there is nothing to cut.
_SUSPECT = re.compile(
    rb"<(?:[^\s<>/:]*:)?(?:%s)[\s/>]"
    % "|".join(_REFUSED | _CUT | _FIELD_PARTS | _FORMULAS | {"fldSimple"}).encode()
)

_FIELD = re.compile(r"\s*(=|[A-Za-z]+)")
_HARMLESS_FIELDS = frozenset(
    """= ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BARCODE BIBLIOGRAPHY
    BIDIOUTLINE CITATION COMMENTS COMPARE CREATEDATE DATE DISPLAYBARCODE DOCPROPERTY DOCVARIABLE
    EDITTIME EMBED EQ FILENAME FILESIZE FILLIN FORMCHECKBOX FORMDROPDOWN FORMTEXT FORMULA
    GOTOBUTTON GREETINGLINE HYPERLINK IF INDEX INFO KEYWORDS LASTSAVEDBY LISTNUM MERGEBARCODE
    MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF
    PRINTDATE PRIVATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE SKIPIF STYLEREF
    SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE""".split()
)
_REACHES_OUT = re.compile(
    r"\||\b(?:CALL|COPILOT|CUBE\w+|EXEC|FIELDVALUE|FILTERXML|HYPERLINK|IMAGE|IMPORT\w+|PY"
    r"|REGISTER(?:\.ID)?|RTD|SQL\.REQUEST|STOCKHISTORY|WEBSERVICE)\s*\(",
    re.IGNORECASE,
)
"""In a formula a bar names another program (cmd|'/c …'!A0); these functions fetch or run."""


def inert(body: bytes) -> tuple[bytes, bool]:
    """Return the part without anything active, and whether fields or formulas became plain text.

    Raises ContentRefused if cutting would damage the document.
    """
    if not _SUSPECT.search(body):
        return body, False
    part = _Part(body)
    return without(body, part.spans), part.flattened


@dataclass
class _Part:
    """One pass over a part.

    body: the part's bytes
    spans: the places to cut; pieces that must go together are held until the end
    flattened: a field or formula became plain text
    """

    body: bytes
    spans: list[Span] = field(default_factory=list)
    flattened: bool = False

    def __post_init__(self) -> None:
        self._open: list[tuple[str, int]] = []
        self._text: list[str] = []
        self._fields: list[list[str]] = []
        self._field_spans: list[Span] = []
        self._formula_spans: list[Span] = []
        self._acting_field = self._acting_formula = False
        self._parser = parser(self.body)
        self._parser.StartElementHandler = self._begins
        self._parser.EndElementHandler = self._ends
        self._parser.CharacterDataHandler = self._says
        self._parser.Parse(self.body, True)
        for words in self._fields:  # begun, never ended
            self._judge_field("".join(words))
        if self._acting_field:
            self.spans += self._field_spans
        if self._acting_formula:
            self.spans += self._formula_spans
        self.flattened = self._acting_field or self._acting_formula

    def _begins(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        at = self._parser.CurrentByteIndex
        self._open.append((local, at))
        if local in _REFUSED:
            raise ContentRefused(Reason.ACTIVE_PARTS)
        if local in _TEXTS:
            self._text = []
        elif local == "fldChar":
            self._turns(_attribute(attributes, "fldCharType"))
        elif local == "fldSimple":
            self._judge_field(_attribute(attributes, "instr"))
            self._field_spans.append((at, end_of_tag(self.body, at)))

    def _says(self, text: str) -> None:
        if self._open and self._open[-1][0] in _TEXTS:
            self._text.append(text)

    def _ends(self, name: str) -> None:
        local, began = self._open.pop()
        at = self._parser.CurrentByteIndex
        span = (began, end_of_element(self.body, began, at))
        if local in _CUT:
            self.spans.append(span)
        elif local in _FIELD_PARTS:
            self._field_spans.append(span)
            if local != "fldChar":
                self._instructs("".join(self._text))
        elif local == "fldSimple":
            self._field_spans.append((at, span[1]))
        elif local in _FORMULAS:
            self._judge_formula(name, local, span)

    def _turns(self, what: str) -> None:
        if what == "begin":
            self._fields.append([])
        elif what == "end" and self._fields:
            self._judge_field("".join(self._fields.pop()))

    def _instructs(self, text: str) -> None:
        """Collect a field's words: they may come in many pieces. A field inside it has its own."""
        if self._fields:
            self._fields[-1].append(text)
        else:
            self._judge_field(text)

    def _judge_field(self, instruction: str) -> None:
        named = _FIELD.match(instruction)
        if named is None or named[1].upper() not in _HARMLESS_FIELDS:
            self._acting_field = True

    def _judge_formula(self, name: str, local: str, span: Span) -> None:
        of_cell = _SHEET.search(name) is not None
        if of_cell:
            self._formula_spans.append(span)
        if not _REACHES_OUT.search("".join(self._text)):
            return
        if of_cell:
            self._acting_formula = True
        elif local in _FORMULAS_TO_CUT:
            self.spans.append(span)
        else:
            raise ContentRefused(Reason.ACTIVE_PARTS)


def _attribute(attributes: dict[str, str], name: str) -> str:
    """Return the attribute by its local name: strict Open XML has other namespaces."""
    return next((v for key, v in attributes.items() if key.rpartition(" ")[2] == name), "")

"""The relationships between the parts of a Word or Excel file, and which parts stay.

A part that no relationship leads to goes: no program reads it, so it can hide anything. The names
of relationships are those of Open XML (the last word of their address).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from scheduler.content_checked import ContentRefused, Reason
from scheduler.opening.content_xml import outermost

_KEPT = frozenset(
    """officeDocument core-properties extended-properties hyperlink image hdphoto theme
    themeOverride styles stylesWithEffects richStyles settings webSettings fontTable font
    numbering footnotes endnotes header footer glossaryDocument comments commentsExtended
    commentsIds commentsExtensible people person threadedComment documenttasks
    printerSettings chart chartEx chartUserShapes chartColorStyle chartStyle diagramData
    diagramLayout diagramQuickStyle diagramColors diagramDrawing drawing vmlDrawing
    worksheet chartsheet sharedStrings sheetMetadata table tableSingleCells xmlMaps
    pivotTable pivotCacheDefinition pivotCacheRecords slicer slicerCache timeline
    timelineCache ctrlProp externalLink namedSheetView wsSortMap FeaturePropertyBag rdArray
    rdRichValue rdRichValueStructure rdRichValueTypes rdRichValueWebImage
    rdSupportingPropertyBag rdSupportingPropertyBagStructure richValueRel revisionHeaders
    revisionLog usernames""".split()
)
_EMBEDDED = frozenset("oleObject package".split())
"""A file inside the file: its picture stays (content_parts cuts out what points at it)."""

_DROPPED = _EMBEDDED | frozenset(
    """customXml customXmlProps custom-properties customProperty calcChain thumbnail
    attachedTemplate recipientData mailMergeSource mailMergeHeaderSource
    keyMapCustomizations attachedToolbars extensibility userCustomization
    webextensiontaskpanes webextension origin signature certificate volatileDependencies
    classificationlabels customData customDataProps""".split()
)
"""The document is complete without them."""

_MACROS = frozenset(
    """vbaProject wordVbaData vbaProjectSignature vbaProjectSignatureAgile
    vbaProjectSignatureV3 control activeXControlBinary xlMacrosheet xlIntlMacrosheet
    dialogsheet""".split()
)
_HARMLESS_LINK = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)
_REMOVED = "removed"


@dataclass
class Followed:
    """The result of following the relationships.

    parts: the names of all parts that stay
    lists: the new .rels parts by name
    embedded: a file inside the file was left out
    """

    parts: set[str] = field(default_factory=set)
    lists: dict[str, bytes] = field(default_factory=dict)
    embedded: bool = False


def follow(names: Mapping[str, str], read: Callable[[str], bytes]) -> Followed:
    """Follow the package's own relationships to every part they lead to.

    names: the parts by their lower-case name. Raises ContentRefused for macros, and for a kind of
    part that is not kept and cannot be left out without harm.
    """
    found, todo = Followed(), [""]
    while todo:
        source = todo.pop()
        folder, name = posixpath.split(source)
        listed = names.get(posixpath.join(folder, "_rels", f"{name}.rels").lower())
        if listed is None:
            continue
        kept = []
        for each in _relationships(read(listed)):
            target = _judged(found, each)
            if target is None:
                continue
            kept.append(each)
            part = _part(names, source, target)
            if part is not None and part not in found.parts:
                found.parts.add(part)
                todo.append(part)
        found.lists[listed] = _written(kept)
    return found


def _relationships(body: bytes) -> list[ElementTree.Element]:
    if outermost(body)[1] != "Relationships":
        raise ContentRefused(Reason.BROKEN)
    return list(ElementTree.fromstring(body))


def _judged(found: Followed, each: ElementTree.Element) -> str | None:
    """Return the part that the relationship leads to, "" for outside or nowhere, None if it goes.

    Links to web pages stay. Templates, pictures and sheets that a program would fetch on opening
    go: their addresses also show a sender's user name and folders.
    """
    kind, target = each.get("Type", "").rpartition("/")[2], each.get("Target", "")
    if kind in _MACROS:
        raise ContentRefused(Reason.HAS_MACROS)
    if each.get("TargetMode") == "External":
        if kind != "hyperlink" or not _HARMLESS_LINK.match(target):
            each.set("Target", _REMOVED)
        return ""
    if kind in _DROPPED:
        found.embedded = found.embedded or kind in _EMBEDDED
        return None
    if kind not in _KEPT:
        raise ContentRefused(Reason.ACTIVE_PARTS)
    return "" if kind == "hyperlink" else target


def _part(names: Mapping[str, str], source: str, target: str) -> str | None:
    """Return the part that is meant; some programs write a blank in its name as %20."""
    path = posixpath.join("/", posixpath.dirname(source), target.partition("#")[0])
    plain = posixpath.normpath(path).lstrip("/").lower()
    return names.get(plain) or names.get(unquote(plain).lower())


def _written(kept: list[ElementTree.Element]) -> bytes:
    names = ("Id", "Type", "Target", "TargetMode")
    lines = (
        " ".join(f"{name}={quoteattr(value)}" for name in names if (value := each.get(name)))
        for each in kept
    )
    inside = "".join(f"<Relationship {attributes}/>" for attributes in lines)
    address = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{address}">{inside}</Relationships>'.encode()

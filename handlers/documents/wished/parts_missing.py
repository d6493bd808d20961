"""Says which document holds the part that is wanted alone, or that none does, and what holds it."""

from __future__ import annotations

from handlers.context import Context
from handlers.documents.document_words import AGAIN, FORMATS
from handlers.documents.kinds_in_words import TITLES, words_of
from handlers.documents.wished import document_parts
from handlers.documents.wished.document_parts import DocumentPart
from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW, RecordWords
from models.documents import document_rights
from models.documents.document_kinds import endings_of


def holder(context: Context, part: DocumentPart, ending: str | None) -> str | None:
    """Returns the kind that holds this part alone, if the person may have it in that format."""
    may = document_rights.kinds_for(context.session, context.me)
    fits = (each for each in part.holders if not ending or ending in endings_of(each))
    return next((each for each in fits if each in may), None)


def words(context: Context, part: DocumentPart, kind: str | None, ending: str | None = None) -> str:
    """Returns that a kind of document, or none, is made of that part alone, and what holds it.

    ending: the format that is wanted; what holds it in another is told where nothing has it so
    """
    whole = words_of(kind) if kind is not None else None
    said = (
        _WHOLE.format(whole.title, part.called, whole.holds or "ทุกรายการ")
        if whole is not None
        else _NONE.format(part.called)
    )
    other = holder(context, part, ending) or holder(context, part, None)
    if part.of_bureaus:
        return f"{said}\n{_BUREAUS}"
    if other is None:
        apart = _told_apart(context, part, kind)
        return f"{said}\n{apart}" if apart else said
    formats = " ".join(FORMATS[each] for each in endings_of(other))
    held = _HOLDS_IT.format(part.called, TITLES[other], formats, words_of(other).holds)
    return f"{said}\n{held}" if whole is not None else held


def left_in(context: Context, kind: str, typed: str) -> Text | None:
    """Returns that the document is made with what the words leave out, with the button that asks
    for it whole; None where they leave out nothing that stands in it."""
    part = document_parts.left_out(typed)
    if part is None or part.is_all_of(kind):
        return None
    whole = " ".join(document_parts.with_all(typed).split())
    return Text(words(context, part, kind), (Button(f"ขอ{TITLES[kind]}", say=whole), AGAIN))


def of_a_record(part: DocumentPart, record: RecordWords, record_id: int) -> Text:
    """Returns that the document of one record holds all of it, with the button that asks for it."""
    whole = Button(f"ขอ{record.title}", opens(record.query, g=record_id), f"ขอ{record.title}")
    return Text(_WHOLE.format(record.title, part.called, "ทุกรายการ"), (whole, AGAIN))


def _told_apart(context: Context, part: DocumentPart, kind: str | None) -> str:
    """Returns in which document that part can be picked out by oneself; "" where in none."""
    shown = part.shown_in
    may = shown in document_rights.kinds_for(context.session, context.me)
    if not may or "xlsx" not in endings_of(shown):
        return ""
    return _PICK_HERE if shown == kind else _PICK.format(TITLES[shown])


def told(context: Context, part: DocumentPart, kind: str, ending: str | None) -> Text:
    """Returns the same with the button of the document that holds the part."""
    other = holder(context, part, ending) or holder(context, part, None)
    if other is None:
        return Text(words(context, part, kind), (AGAIN,))
    wanted = ending if ending in endings_of(other) else None
    button = Button(
        f"ขอ{TITLES[other]}", opens(DOCUMENTS_FLOW, k=other, f=wanted), f"ขอ{TITLES[other]}"
    )
    return Text(words(context, part, kind, ending), (button, AGAIN))


_WHOLE = "{}คัดเฉพาะ{}ไม่ได้ ในเอกสารมี{}"
_NONE = "ไม่มีเอกสารที่คัดเฉพาะ{}"
_HOLDS_IT = "เอกสารที่มีเฉพาะ{}คือ {} ({}) มี{}"
_PICK = "{}บอกสถานะไว้ทุกรายการ ขอเป็น Excel แล้วคัดเองได้"
_PICK_HERE = "ในเอกสารบอกสถานะไว้ทุกรายการ ขอเป็น Excel แล้วคัดเองได้"
_BUREAUS = "จัดทำได้ทีละสำนักหรือทุกสำนัก ตามชนิดเอกสาร"

"""The roster's workbook as an administrator changes it and sends it back."""

from __future__ import annotations

import io
from typing import Any, Self

import openpyxl

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.reports.form_files import MEDIA_TYPE
from models.roster_sheets.roster_documents import ROSTER_SHEET
from scheduler.opening import roster_read
from tests.handlers.house import Chat

NUMBER, NAME, POSITION, BUREAU, GROUP, ROLES, ABOVE = range(1, 8)
"""The columns of the workbook."""


class RosterBook:
    """A roster's workbook in which rows are changed."""

    def __init__(self, content: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(content))
        self.sheet: Any = self.book["บุคลากร"]

    def row(self, staff_id: str) -> int:
        found = (r for r in range(2, 200) if self.sheet.cell(r, NUMBER).value == staff_id)
        return next(found)

    def change(self, staff_id: str, column: int, value: object) -> Self:
        self.sheet.cell(self.row(staff_id), column).value = value
        return self

    def without(self, staff_id: str) -> Self:
        self.sheet.delete_rows(self.row(staff_id))
        return self

    def with_new(self, *cells: object) -> Self:
        self.sheet.append(list(cells))
        return self

    def saved(self) -> bytes:
        content = io.BytesIO()
        self.book.save(content)
        return content.getvalue()


class RosterFile(RosterBook):
    """The roster's workbook, to be changed and sent."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat
        with chat.house.session() as session:
            request = PaperRequest(ROSTER_SHEET.name, gift=0)
            document = gather(session, chat.house.sealer, request, chat.house.now)
        super().__init__(render(document, "xlsx", chat.house.sealer).data)

    def send(self, chat: Chat | None = None) -> Chat:
        """The file as LINE brings it, and the worker's own event with what it read."""
        sender = chat or self.chat
        read = roster_read.read(self.saved())
        assert read is not None
        sender.sends_file(look=False)
        file_id = sender.house.files()[-1].id
        told = sender.house.looks_at_file(media_type=MEDIA_TYPE, form={**read, "file": file_id})
        sender.hears(told or [])
        return sender

"""A question that takes files. Shows those received so far, each with a button to remove it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Mend, Step, card_button
from handlers.messages import Button, Card, Message, Row, Text
from handlers.reports.filing.report_evidence import kind_of, size_of
from handlers.understand.unclear import Unclear
from models.attachments import kept_files
from models.attachments.attachment import KEPT, WAITING

MOST_SHOWN = 10


@dataclass(frozen=True)
class FileQuestion:
    """A question that takes files.

    name, label: of its step
    words: the text that asks for the files
    skip_label: of the button for no file; empty if at least one file is required
    """

    name: str
    label: str
    words: Callable[[Answers], str]
    skip_label: str = ""

    @property
    def step(self) -> Step:
        return Step(
            name=self.name,
            label=self.label,
            ask=self._ask,
            read=self._read,
            choices=self._choices,
            optional=bool(self.skip_label),
            skip_label=self.skip_label or "ข้าม",
            takes_files=True,
            show=lambda value, _answers: f"{len(value)} ไฟล์",
        )

    def _ask(self, context: Context, answers: Answers) -> Message:
        """The text; or a card with the files received so far."""
        files = kept_files.by_ids(context.session, answers.get(self.name) or [])
        if not files:
            return Text(self.words(answers))
        rows = tuple(
            Row(
                f"{place}. {' · '.join(filter(None, (kind_of(file), size_of(file))))}",
                kept_files.name_of(context.sealer, file) or "ไม่มีชื่อไฟล์",
                Button("ลบไฟล์", card_button(f"out_{file.id}"), f"ลบไฟล์ที่ {place}"),
            )
            for place, file in enumerate(files[:MOST_SHOWN], 1)
        )
        return Card(f"ไฟล์ที่แนบ {len(files)} ไฟล์", rows=rows, note=self.words(answers))

    def _choices(self, _context: Context, answers: Answers) -> Sequence[Choice]:
        """For each file a button that removes it."""
        ids: list[int] = answers.get(self.name) or []
        return [
            Choice(f"out_{out}", "", [i for i in ids if i != out] or None, stays=True)
            for out in ids
        ]

    def _read(self, _text: str, _context: Context, _answers: Answers) -> Any:
        skip = f" หรือกด “{self.skip_label}”" if self.skip_label else ""
        raise Unclear(f"ข้อนี้รับเป็นไฟล์ กรุณาส่งรูปภาพหรือเอกสารเข้ามาในแชตนี้{skip}")


def kept(context: Context, answers: Answers, step: str) -> list[int]:
    """Ids of the files that were checked and kept. Raises Mend while a file is being checked."""
    files = kept_files.by_ids(context.session, answers.get(step) or [])
    if any(file.state == WAITING for file in files):
        raise Mend("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ยืนยัน” อีกครั้ง")
    return [file.id for file in files if file.state == KEPT]

"""The files of a gift before they are sent: counted, shown, taken out again. Keeps nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Mend, held
from handlers.messages import Button, Card, Row, Said, Text
from handlers.reports.filing.report_evidence import kind_of, size_of
from handlers.understand.unclear import Unclear
from models.attachments import kept_files
from models.attachments.attachment import KEPT, WAITING

MOST_SHOWN = 10


@dataclass(frozen=True)
class Asked:
    """The `ask`, `choices` and `read` of the step that takes files; `words` ask for them."""

    step: str
    words: Callable[[Answers], str]
    skip: str = ""

    def ask(self, context: Context, answers: Answers) -> Said:
        """The words; with files at hand a card that shows them, each to be taken out."""
        files = kept_files.by_ids(context.session, answers.get(self.step) or [])
        if not files:
            return Text(self.words(answers))
        rows = tuple(
            Row(
                f"{place}. {' · '.join(filter(None, (kind_of(file), size_of(file))))}",
                kept_files.name_of(context.sealer, file) or "ไม่มีชื่อไฟล์",
                Button("ลบไฟล์", held(f"out_{file.id}"), f"ลบไฟล์ที่ {place}"),
            )
            for place, file in enumerate(files[:MOST_SHOWN], 1)
        )
        return Card(f"ไฟล์ที่แนบ {len(files)} ไฟล์", rows=rows, note=self.words(answers))

    def choices(self, _context: Context, answers: Answers) -> Sequence[Choice]:
        """A button for each file that takes it out."""
        ids: list[int] = answers.get(self.step) or []
        return [
            Choice(f"out_{out}", "", [i for i in ids if i != out] or None, stays=True)
            for out in ids
        ]

    def read(self, _text: str, _context: Context, _answers: Answers) -> Any:
        raise Unclear(f"ข้อนี้รับเป็นไฟล์ กรุณาส่งรูปภาพหรือเอกสารเข้ามาในแชตนี้{self.skip}")


def kept(context: Context, answers: Answers, step: str) -> list[int]:
    """The ids of the files that were looked at and kept; raises Mend while one is looked at."""
    files = kept_files.by_ids(context.session, answers.get(step) or [])
    if any(file.state == WAITING for file in files):
        raise Mend("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ยืนยัน” อีกครั้ง")
    return [file.id for file in files if file.state == KEPT]

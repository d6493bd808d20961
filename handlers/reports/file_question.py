"""A question that takes files. Shows those received so far, each with a button to remove it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Mend, Step, tells_nothing
from handlers.messages import Card, Message, Text
from handlers.reports.filing.report_evidence import checked, file_rows, received, removals
from handlers.understand.asked.files_asked import asks_to_send
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.attachments import kept_files
from models.attachments.attachment import WAITING, Attachment


@dataclass(frozen=True)
class FileQuestion:
    """A question that takes files.

    name, label: of its step
    words: the text that asks for the files
    skip_label: of the button for no file; empty if at least one file is required
    skip_said, refuses, tells: as in `Step`
    one_only: a single file is taken
    """

    name: str
    label: str
    words: Callable[[Answers], str]
    skip_label: str = ""
    skip_said: tuple[str, ...] = ()
    refuses: Callable[[Attachment], str] = lambda _file: ""
    tells: Callable[[str, Context], str] = tells_nothing
    one_only: bool = False

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
            skip_said=self.skip_said,
            takes_files=True,
            names=lambda text, _context, _answers: self._has_none(text),
            tells=self._tells,
            refuses=self.refuses,
            show=lambda value, _answers: f"{len(value)} ไฟล์",
        )

    def only_file(self, context: Context, answers: Answers) -> int | None:
        """Id of the file where one is all that may be sent; None if none was.

        Raises Mend while it is being checked, for several files, and for one that is refused.
        """
        if not answers.get(self.name):
            return None
        ids = kept(context, answers, self.name)
        if len(ids) != 1:
            words = f"แนบได้ไฟล์เดียว กรุณาลบไฟล์ที่ไม่ใช้ หรือกด “{self.skip_label}”"
            raise Mend(words, self.name)
        [file] = kept_files.by_ids(context.session, ids)
        if fault := self.refuses(file):
            raise Mend(fault, self.name)
        return file.id

    def _ask(self, context: Context, answers: Answers) -> Message:
        """The text; or a card with the files received so far."""
        files = received(context, answers, self.name)
        if not files:
            return Text(self.words(answers))
        rows = file_rows(context, files)
        return Card(f"ไฟล์ที่แนบ {len(files)} ไฟล์", rows=rows, note=self.words(answers))

    def _choices(self, _context: Context, answers: Answers) -> Sequence[Choice]:
        return removals(answers, self.name)

    def _tells(self, text: str, context: Context) -> str:
        """Answers a question about files."""
        return _ONE_FILE if self.one_only and asks_to_send(text) else self.tells(text, context)

    def _has_none(self, text: str) -> bool:
        """Tells whether the words say that no file is there, where none needs to be."""
        said = _NO_FILE.fullmatch(without_polite_ending(normalise(text)))
        return bool(self.skip_label) and said is not None

    def _read(self, text: str, _context: Context, _answers: Answers) -> Any:
        if self._has_none(text):
            return None
        skip = f" หรือกด “{self.skip_label}”" if self.skip_label else ""
        raise Unclear(f"ข้อนี้รับเป็นไฟล์ กรุณาส่งรูปภาพหรือเอกสารเข้ามาในแชตนี้{skip}")


_ONE_FILE = "แนบได้ไฟล์เดียว ส่งเข้ามาในแชตนี้ได้จนกว่าจะยืนยัน หากส่งแล้วจะเปลี่ยน กรุณาลบไฟล์เดิมที่ข้อนี้ก่อน"
_NO_FILE = pattern_of(
    r"(?:ยัง|ก็|ขอ|\s)*ไม่(?:ได้|ต้อง)?(?:มี|แนบ|ส่ง|ใส่|ใช้)?\s?(?:ไฟล์|รูป(?:ภาพ|ถ่าย)?|ภาพ|เอกสาร|หลักฐาน)(?:แนบ|ประกอบ|อะไร|เลย|หรอก|จะแนบ|\s)*"
)
"""Says that there is no file to send: `ไม่มีไฟล์แนบค่ะ`."""


def kept(context: Context, answers: Answers, step: str) -> list[int]:
    """Ids of the files that were checked and kept. Raises Mend while a file is being checked."""
    files = received(context, answers, step)
    if any(file.state == WAITING for file in files):
        raise Mend("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ยืนยัน” อีกครั้ง")
    return checked(files)

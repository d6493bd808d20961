"""Word files shaped like the office's own plan (002:155-224), and others that are none."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordFile

from models.reports.form_files import WORD
from scheduler.opening import plan_table_read
from tests.handlers.house import Chat

HEADS = ("ลำดับ", "โครงการ/กิจกรรม", "ผลผลิต", "ผลลัพธ์", "ระยะเวลา", "ผู้รับผิดชอบ", "หมายเหตุ")
TITLE = (
    "แผนบูรณาการส่งเสริม สนับสนุน การดำเนินการด้านคุณธรรม จริยธรรม",
    "ของสำนักบริหารงานกลาง ประจำปีงบประมาณ พ.ศ. ๒๕๗๐",
)
FIRST = (
    (
        "๑.",
        "โครงการรักษามาตรฐาน\n๑.๑ ประกาศเจตนารมณ์ร่วมกัน\n● นโยบายด้านคุณธรรม\n● นโยบายให้คุณให้โทษ",
        "จำนวน ๔ ฉบับ",
        "เผยแพร่ ๒ ช่องทาง\nFACE BOOK Password : abcd1234 เพจ ชมรม",
        "จัดในวันที่ ๙ มกราคม ๒๕๗๐",
        "คณะทำงานสำนัก",
        "",
    ),
    ("", "๑.๙ กิจกรรมคลินิก", "รายงาน", "มีการประชุม", "ส่งรายงาน ๓๐ กรกฎาคม ๗๐", "ทุกกลุ่มงาน", ""),
)
GOES_ON = ("", "● เผยแพร่ในเว็บไซต์", "", "สรุปผล", "", "", "")
SECOND = (
    ("", "๑.๑๐ โครงการปลูกจิตสำนึก", "๑ ครั้ง", "มีแนวปฏิบัติ",
     "ส่ง ๒๐ มีนาคม ๒๕๗๐ และ ๒๐ กันยายน ๒๕๗๐", "ทุกสำนัก", "ส่งภาพ"),
    ("", "กิจกรรมมุมจริยธรรม", "มีมุม", "", "ภายในเดือนมิถุนายน ๒๕๗๐", "สำนักบริหารกลาง", ""),
)  # fmt: skip
THIRD = (
    ("๒", "๒.๑ หลักธรรมนำชีวิต\n๒.๒ วัฒนธรรม", "จัดแล้ว", "ร้อยละ ๘๐",
     "ส่ง ๓๑ กุมภาพันธ์ ๒๕๗๐", "คณะทำงาน", ""),
)  # fmt: skip


def table(word: WordFile, rows: Sequence[Sequence[str]], heads: bool = True) -> None:
    """Adds a table; a row of one text is joined over all columns."""
    made = word.add_table(rows=0, cols=len(HEADS))
    for row in (*([HEADS] if heads else []), *rows):
        cells = made.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1]).text = row[0]
        for cell, text in zip(cells, row if len(row) > 1 else (), strict=False):
            lines = text.split("\n")
            cell.text = lines[0]
            for line in lines[1:]:
                listed = line.startswith("● ")
                cell.add_paragraph(line.removeprefix("● "), "List Bullet" if listed else None)


def office_plan() -> bytes:
    """A plan in two measures; the first one's table goes on behind a page break."""
    word = Document()
    for line in TITLE:
        word.add_paragraph(line)
    word.add_paragraph("มาตรการที่ ๑ การรักษามาตรฐานองค์กรคุณธรรม")
    word.add_paragraph("แนวทางการดำเนินการตามมาตรการ")
    word.add_paragraph("๑.๑ ขับเคลื่อนกระบวนการ")
    table(word, FIRST)
    word.add_page_break()
    table(word, (GOES_ON, *SECOND, ("มาตรการที่ ๒ การส่งเสริมตามหลักธรรมทางศาสนา",), *THIRD))
    word.add_paragraph("หมายเหตุ : เผยแพร่ตามช่องทางของสำนัก")
    return saved(word)


def a_letter() -> bytes:
    """A Word file with a table that is no plan."""
    word = Document()
    word.add_paragraph("บันทึกข้อความ")
    made = word.add_table(rows=1, cols=2)
    made.rows[0].cells[0].text = "เรื่อง"
    return saved(word)


def saved(word: WordFile) -> bytes:
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def sends_word(chat: Chat, data: bytes) -> Chat:
    """The file as LINE brings it, and the worker's own event with what it read."""
    read = plan_table_read.read(data)
    chat.sends_file(look=False)
    told = {"form": {**read, "file": chat.house.files()[-1].id}} if read is not None else {}
    chat.hears(chat.house.looks_at_file(media_type=WORD, **told) or [])
    return chat

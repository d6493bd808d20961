"""Makes the plans that the tour of a new year sends: `python -m tests.journeys.tour_files`.

They hold {YEAR} where a person would have typed the coming fiscal year (B.E.): the stand-in fills
it in, so that they are right in any year.
"""

from __future__ import annotations

import io
import re
import zipfile

from docx import Document
from openpyxl import Workbook

from handlers.understand.sheets import plan_heads
from tests.handlers.plan_drafts.word_plans import HEADS, table
from tests.journeys import touring

_LEFT_OUT = "docProps|stylesWithEffects|customXml"
"""Who made a file and when, and what no reader needs."""

_NAMED = re.compile(rb"<(Override|Relationship) [^>]*(" + _LEFT_OUT.encode() + rb")[^>]*/>")

_OWN_PLAN = {
    "ชื่อแผน": "แผนส่งเสริมคุณธรรมของสำนักประชาสัมพันธ์",
    "ปีงบประมาณ": "{YEAR}",
    "เจ้าของแผน": "สำนักประชาสัมพันธ์",
}
_OWN_ACTIVITIES = (
    ("1.1", "เผยแพร่ความรู้เรื่องวินัยทางเพจ", "เผยแพร่ 12 ครั้ง", "20 มีนาคม {YEAR}"),
    ("1.2", "อบรมการใช้สื่ออย่างรับผิดชอบ", "อบรม 1 ครั้ง", "20 กันยายน {YEAR}"),
)
_OFFICE_PLAN = (
    ("1", "โครงการสำนักโปร่งใส\n1.1 ประกาศเจตนารมณ์ของสำนัก", "ประกาศ 1 ฉบับ", "บุคลากรรับทราบครบ",
     "ส่งรายงาน 20 มีนาคม {YEAR}", "คณะทำงานสำนัก", ""),
    ("", "1.2 ตรวจสอบการใช้รถราชการ", "ตรวจ 2 ครั้ง", "ไม่มีข้อร้องเรียน",
     "ส่ง 20 มีนาคม {YEAR} และ 20 กันยายน {YEAR}", "คณะทำงานสำนัก", "แนบภาพ"),
    ("", "1.3 มุมความรู้เรื่องวินัย", "มีมุม 1 แห่ง", "มีผู้ใช้ทุกเดือน", "ภายในเดือนมิถุนายน {YEAR}",
     "คณะทำงานสำนัก", ""),
)  # fmt: skip


def own_plan() -> bytes:
    """Returns our form, filled in as Excel."""
    book = Workbook()
    del book["Sheet"]
    sheet = book.create_sheet("แผน")
    for line in ((plan_heads.PLAN_LINE, plan_heads.PLAN_VALUE), *_OWN_PLAN.items()):
        sheet.append(line)
    sheet = book.create_sheet("มาตรการ")
    sheet.append(list(plan_heads.MEASURE_HEADS))
    sheet.append(["1", "การสื่อสารอย่างมีคุณธรรม", ""])
    sheet = book.create_sheet("กิจกรรม")
    sheet.append(list(plan_heads.ACTIVITY_HEADS))
    for number, title, output, due in _OWN_ACTIVITIES:
        cells = {"ข้อ": number, "กิจกรรม": title, "ผลผลิต": output, "วันส่ง": due}
        cells["สำนักที่รับผิดชอบ"] = "สำนักประชาสัมพันธ์"
        sheet.append([cells.get(head, "") for head in plan_heads.ACTIVITY_HEADS])
    out = io.BytesIO()
    book.save(out)
    return _bare(out.getvalue())


def office_plan() -> bytes:
    """Returns a table as the office writes it in Word; of one activity only the month is said."""
    word = Document()
    word.add_paragraph("แผนปฏิบัติการสำนักโปร่งใส ประจำปีงบประมาณ พ.ศ. {YEAR}")
    word.add_paragraph("มาตรการที่ 1 การบริหารงานโปร่งใส")
    table(word, _OFFICE_PLAN)
    out = io.BytesIO()
    word.save(out)
    return _bare(out.getvalue())


def _bare(data: bytes) -> bytes:
    """Returns the file without the parts that are left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if not re.match(_LEFT_OUT, name.removeprefix("word/")):
                part = _NAMED.sub(b"", old.read(name))
                new.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def main() -> None:
    """Writes the files beside the tours."""
    assert len(HEADS) == len(_OFFICE_PLAN[0])
    for name, data in (("plan.xlsx", own_plan()), ("plan.docx", office_plan())):
        (touring.FOLDER / "files" / name).write_bytes(data)


if __name__ == "__main__":
    main()

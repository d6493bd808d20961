"""Rows of a form that counts anew within each measure are found by their titles, or not at all."""

from __future__ import annotations

import pytest

from handlers.reports.filing.filled_form import _titled
from handlers.understand.unclear import Unclear
from models.plans.plan_files import packaged_plan
from models.reports.figures.progress import DueReport


def duties() -> list[DueReport]:
    rows = packaged_plan("central-2566").activities
    return [
        DueReport(n, row.number, row.title, 1, "สำนัก", None, "none", None, None)
        for n, row in enumerate(rows)
    ]


# As the filled form of 002 prints them (seed 002:237-271), numbers and words of its own.
PRINTED = (
    ("1", "1.1", "๑.๑ องค์กรมีการประกาศเจตนารมณ์ร่วมกัน ที่จะขับเคลื่อนองค์กรคุณธรรมต้นแบบ"
     " โดยยึดมั่นในหลักธรรมทางศาสนา หลักปรัชญาของเศรษฐกิจพอเพียง วิถีวัฒนธรรมไทย วัฒนธรรมองค์กร"
     "และคุณธรรม ๕ ประการ พอเพียง วินัย สุจริต จิตอาสา กตัญญู"),
    ("1", "1.2", "กิจกรรมระดมสมอง ความคิดทบทวนปัญหาที่ อยากแก้ความดีที่อยากทำ ที่สอดคล้องกับคุณธรรม"
     " ๕ ประการพอเพียง วินัย สุจริต จิตอาสา กตัญญู"),
    ("1", "1.3", "การจัดทำแผนส่งเสริมคุณธรรมอย่างมีส่วนร่วมของบุคลากรที่สอดคล้องกับคุณธรรมเป้าหมาย"),
    ("2", "2.1", "โครงการหลักธรรมนำชีวิต ด้วยวิถีทางศาสนา"),
    ("3", "3.3", "โครงการผสานพลังความเข้มแข็งตามแนวคิด STRONG Model สำนักสุจริต"
     " (๑) ประกาศเจตนารมณ์สำนักสุจริต และ นโยบายการต่อกรทุจริต"),
    ("3", "3.4", "การจัดทำแผนบริหาร ความเสี่ยงด้านโปร่งใสและ ป้องกันการทุจริตประจำ สำนัก"),
    ("3", "3.7", "๓) สำนักบริหารงานกลาง ร่วมประกาศนโยบาย No Gift Policy"),
)  # fmt: skip


@pytest.mark.parametrize(("measure", "number", "title"), PRINTED)
def test_the_seven_of_002_are_found_by_their_printed_titles(
    measure: str, number: str, title: str
) -> None:
    row = {"number": "1", "title": title, "measure": measure}
    assert _titled(row, duties()).number == number


@pytest.mark.parametrize("title", ["", "โครงการ", "กิจกรรม", "โครงการส่งเสริม", "จัดประชุม"])
def test_a_word_or_two_are_no_title(title: str) -> None:
    with pytest.raises(Unclear):
        _titled({"number": "1", "title": title}, duties())

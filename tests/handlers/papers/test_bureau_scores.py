"""The score under a measure of the bureau's form: the reviewer's, else what the source printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from handlers.papers.paper_kinds import PaperRequest, render
from handlers.papers.printing.model import Table
from models.people.person import ADMIN
from models.plans import plan_files
from models.reports import plan_intake
from models.reports.figures.score import MeasureScore
from tests import factories
from tests.handlers.papers.conftest import NOW, PLAN, Desk
from tests.handlers.papers.reading import arabic, docx_text, squeezed

MARCH = date(2023, 3, 20)
ROUND = date(2027, 3, 20)
SMALL = PaperRequest("bureau-form", "small-2570", ROUND, digits="arabic")


def below(desk: Desk, wanted: PaperRequest = SMALL) -> list[str]:
    tables = [block for block in desk.makes(wanted).blocks if isinstance(block, Table)]
    said = [line for table in tables for line in str(table.rows[-1][0].value).split("\n")]
    return [text for text in said if text.startswith("คะแนนในภาพรวม")]


def test_the_filled_form_of_002_has_the_scores_it_printed(desk: Desk) -> None:
    desk.takes_in("central-2566")
    made = desk.makes(PaperRequest("bureau-form", "central-2566", MARCH))
    text = arabic(squeezed(docx_text(render(made, "docx", desk.sealer).data)))
    columns = 7  # a merged cell is read once for each
    assert text.count("คะแนนในภาพรวมของมาตรการระดับคะแนน100(ตามที่แบบรายงานพิมพ์ไว้)") == columns
    assert text.count("คะแนนในภาพรวมของมาตรการร้อยละ100(ตามที่แบบรายงานพิมพ์ไว้)") == columns * 2


def test_a_plan_whose_form_has_no_score_prints_none(desk: Desk) -> None:
    desk.small_plan()
    assert below(desk) == []


def test_the_reviewers_newest_score_is_printed_and_a_missing_one_says_so(desk: Desk) -> None:
    desk.small_plan()
    plan = plan_intake.store(desk.session, replace(plan_files.read_plan(PLAN), scored=True))
    assert below(desk) == ["คะแนนในภาพรวมของมาตรการ ระดับคะแนน – (ยังไม่ได้ให้คะแนน)"]
    made = desk.makes(SMALL)
    [bureau_id] = {a.bureaus[0].bureau_id for a in plan.activities if a.bureaus}
    admin = factories.person(desk.session, factories.bureau(desk.session, "สำนักอื่น"), [ADMIN])
    for version, score in enumerate((Decimal(90), Decimal("95.50")), 1):
        desk.session.add(
            MeasureScore(
                plan_id=plan.id,
                measure=1,
                bureau_id=bureau_id,
                due=ROUND,
                version=version,
                score=score,
                given_by=admin.id,
                given_at=NOW,
            )  # fmt: skip
        )
    desk.session.flush()
    assert below(desk) == ["คะแนนในภาพรวมของมาตรการ ระดับคะแนน 95.5"]
    assert made != desk.makes(SMALL)

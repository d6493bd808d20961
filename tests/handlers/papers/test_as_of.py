"""A report whose period goes on after it was made says of which day its data are."""

from __future__ import annotations

import pytest

from handlers.papers.paper_kinds import PaperRequest
from handlers.papers.wording import NO_BREAK
from tests import factories
from tests.handlers.papers.conftest import Desk


@pytest.mark.parametrize("kind", ["office-report", "no-gift", "complaints", "submissions"])
def test_a_report_made_in_november_of_months_to_come_names_its_day(desk: Desk, kind: str) -> None:
    plan = desk.small_plan()
    factories.person(desk.session, desk.bureau("สำนักหนึ่ง"))
    wanted = PaperRequest(kind, plan.name if kind in ("office-report", "submissions") else None)
    meta = [line.replace(NO_BREAK, " ") for line in desk.makes(wanted).meta]
    day = "๒๐ พฤศจิกายน ๒๕๖๙" if kind == "submissions" else "20 พฤศจิกายน 2569"
    assert f"ข้อมูล ณ วันที่ {day}" in meta

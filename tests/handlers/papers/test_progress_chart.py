"""The chart of 000 as a picture: its counts, the shares computed, its contradiction remarked."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from handlers.papers.paper_kinds import PaperRequest, render
from handlers.papers.printing.model import Bars, Document, Notes
from tests.handlers.papers.conftest import Desk

WANTED = PaperRequest("progress-chart", "risk-2567")


def bars(document: Document) -> dict[str, str]:
    found = [block for block in document.blocks if isinstance(block, Bars)]
    return {bar.label: bar.words for block in found for bar in block.bars}


def notes(document: Document) -> list[str]:
    return [item for block in document.blocks if isinstance(block, Notes) for item in block.items]


def test_its_bars_are_the_counts_of_000_with_their_own_shares(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    assert bars(desk.makes(WANTED)) == {
        "ดำเนินการแล้วเสร็จ": "จำนวน 3 โครงการ (20.00%)",
        "อยู่ระหว่างดำเนินการ": "จำนวน 12 โครงการ (80.00%)",
        "งบประมาณที่เบิกจ่าย": "จำนวน 10,075.00 บาท (11.05%)",
        "งบประมาณที่ยังไม่เบิกจ่าย": "จำนวน 81,125.00 บาท (88.95%)",
    }


def test_what_one_bar_holds_of_several_statuses_is_told(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    [told] = [each for each in notes(desk.makes(WANTED)) if "ยังไม่แล้วเสร็จ" in each]
    assert "10 โครงการ ยังไม่ได้ดำเนินการ 2 โครงการ" in told


def test_a_bar_of_one_status_needs_no_words(desk: Desk) -> None:
    desk.small_plan()
    desk.reports("small-2570", "1.1", status="started")
    chart = desk.makes(PaperRequest("progress-chart", "small-2570"))
    assert not any("ยังไม่แล้วเสร็จ" in each for each in notes(chart))


@pytest.mark.soak
def test_what_the_source_drew_otherwise_is_remarked(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    said = notes(desk.makes(WANTED))
    assert any("26.67%" in each and "73.33%" in each for each in said)
    assert any("โครงการที่ 7 เบิกจ่ายเกิน" in each for each in said)


@pytest.mark.soak
def test_once_a_bureau_has_reported_the_sources_chart_is_no_longer_spoken_of(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    desk.reports("risk-2567", "1", status="done")
    document = desk.makes(WANTED)
    assert not any("26.67%" in each for each in notes(document))
    assert bars(document)["ดำเนินการแล้วเสร็จ"] == "จำนวน 4 โครงการ (26.67%)"


@pytest.mark.soak
def test_the_same_rows_and_moment_give_the_same_picture(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    data = render(desk.makes(WANTED), "png", desk.sealer).data
    assert data == render(desk.makes(WANTED), "png", desk.sealer).data
    assert len(data) < 1_000_000
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.format == "PNG" and picture.size[0] == 1170


@pytest.mark.soak
def test_thai_digits_are_on_it_where_asked_for(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    document = desk.makes(PaperRequest("progress-chart", "risk-2567", digits="thai"))
    assert bars(document)["ดำเนินการแล้วเสร็จ"] == "จำนวน ๓ โครงการ (๒๐.๐๐%)"

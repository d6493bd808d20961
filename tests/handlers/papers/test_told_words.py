"""Papers print what people told without the particles of speech, and else as it was told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.papers.paper_kinds import PaperRequest, render
from handlers.papers.told_words import on_paper
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import pages, squeezed


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("ยังไม่เห็นผลครับ อยู่ระหว่างติดตาม", "ยังไม่เห็นผล อยู่ระหว่างติดตาม"),
        ("จัดแล้วค่ะ", "จัดแล้ว"),
        ("ทำแล้วนะคะ รอผล", "ทำแล้ว รอผล"),
        ("เสร็จแล้วนะครับ\nรอเบิก", "เสร็จแล้ว\nรอเบิก"),
        ("มีผู้เข้าร่วม 40 คน ค่ะ (ครบครับ)", "มีผู้เข้าร่วม 40 คน (ครบ)"),
        ("ทีมชนะครับ", "ทีมชนะ"),
        ("แจ้งสถานะคะ", "แจ้งสถานะ"),
    ],
)
def test_particles_at_the_end_of_a_clause_are_left_out(told: str, printed: str) -> None:
    assert on_paper(told) == printed


@pytest.mark.parametrize(
    "told",
    [
        "ได้คะแนนเฉลี่ย 83.60", "บังคับใช้ระเบียบใหม่", "ผู้รับบริการกล่าวว่า “ขอบคุณครับ”", "ครับ", "",
        "ละราคะ โทสะ โมหะ", "ทีมชนะ 3 ครั้ง", "ครอบครัวคุณธรรม", "หลอดไฟสว่างจ้า",
    ],
)  # fmt: skip
def test_other_words_stay(told: str) -> None:
    assert on_paper(told) == told


@given(st.text(alphabet="ครับค่ะนะ ก\n", max_size=300))
@pytest.mark.soak
def test_something_is_always_left_of_what_was_told(told: str) -> None:
    assert bool(on_paper(told).strip()) == bool(told.strip())


@pytest.mark.parametrize("kind", ["office-report", "bureau-form"])
def test_a_report_is_printed_without_them(desk: Desk, kind: str) -> None:
    desk.small_plan()
    _, sender = desk.reports(
        "small-2570", "1.1", narrative="จัดอบรมแล้วครับ มีผู้เข้าร่วมค่ะ", outcome="ยังไม่เห็นผลครับ",
        status="started",
    )  # fmt: skip
    bureau = sender.bureau_id if kind == "bureau-form" else None
    asked = PaperRequest(kind, "small-2570", bureau_id=bureau)
    text = squeezed("".join(pages(render(desk.makes(asked), "pdf", desk.sealer).data)))
    assert "จัดอบรมแล้ว" in text and "ยังไม่เห็นผล" in text
    assert "ครับ" not in text and "ค่ะ" not in text

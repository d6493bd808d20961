"""The chat on the command line, and the goals that are played with it."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.understanding.at_questions import rows_of
from tests.understanding.say import said
from tests.understanding.typed_live import __file__ as here
from tests.understanding.typed_live import played

GOALS = Path(here).with_name("goals.tsv")


def test_a_conversation_is_played_with_its_buttons_and_its_people() -> None:
    told = list(
        played(["@D0103", "รายงาน 3.7", "!เสร็จแล้ว 100%", "@D0106", "เมนู", "===", "@D0103", "ทำต่อ"])
    )
    assert "> รายงาน 3.7" in told[0] and "[เสร็จแล้ว 100% | " in told[0]
    assert "เล่าสิ่งที่ทำ" in told[1] and "เล่าสิ่งที่ทำ" not in told[2]
    assert "ไม่มีเรื่องที่ทำค้างไว้" in told[3]  # the office is a fresh one


@pytest.mark.soak
def test_an_office_at_work_has_something_to_decide() -> None:
    [told] = played(["work", "@D0102", "รออนุมัติ"])
    assert "รออนุมัติ 2 ฉบับ" in told


def test_the_goals_up_to_384_are_halved_alike() -> None:
    """All later ones were read by who mended (decisions/0299)."""
    goals = rows_of(GOALS)
    assert Counter(half for half, *_ in goals[:260]) == {"read": 130, "held": 130}
    assert {half for half, *_ in goals[260:]} == {"read"}
    assert all(len(each) == 5 and all(each) for each in goals)


@pytest.mark.soak
def test_chats_at_a_warm_process_have_offices_of_their_own(tmp_path: Path) -> None:
    at = tmp_path / "plays"
    command = [sys.executable, "-m", "tests.understanding.warm_plays", str(at)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None and server.stdout.readline() == "ready\n"
        begun = "".join(said(at, "@D0103\nรายงาน 3.7\nเสร็จแล้ว 100%\n"))
        another = "".join(said(at, "@D0103\nทำต่อ\n"))
        server.terminate()
    assert "เล่าสิ่งที่ทำ" in begun and "ไม่มีเรื่องที่ทำค้างไว้" in another

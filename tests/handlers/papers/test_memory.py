"""A process that makes documents needs no more memory after many of them than after one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bench.processes import ROOT

_LISTS = """
import sys
from bot import heap
from handlers.papers.printing import pdf
from tests.bench.documents import FOOTER, listed
def resident():
    return int(open("/proc/self/statm").read().split()[1]) >> 8
def made(number):
    pdf.render(listed(number), FOOTER)
    if sys.argv[1] == "forgetting":
        pdf.forget()
    heap.give_back()
    return resident()
heap.share()
first, *_, last = [made(number) for number in range(int(sys.argv[2]))]
print(last - first)
"""


def _growth(how: str, lists: int) -> int:
    """Megabytes by which so many long lists, each with words of its own, need more than one."""
    command = [sys.executable, "-c", _LISTS, how, str(lists)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return int(told)


@pytest.mark.soak
def test_what_the_typesetter_keeps_of_a_document_goes_with_it() -> None:
    assert _growth("forgetting", 2) < 15


@pytest.mark.soak
def test_without_forgetting_it_would_keep_more_and_more() -> None:
    assert _growth("as it was", 3) > 60  # else there would be nothing to forget
    assert _growth("forgetting", 3) < 30

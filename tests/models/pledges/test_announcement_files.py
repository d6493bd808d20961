"""Announcement files: the six that bureaus sign each year, and every fault by its place."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from models.errors import FileFaults
from models.pledges import announcement_files
from models.pledges.announcement_files import packaged_announcement, read_announcement

WHOLE = """
name: small
title: ประกาศ ปี {fiscal_year}
short: เล็ก
text: |
  ข้าพเจ้าจะร่วม ปี {fiscal_year}
"""


def faults(text: str) -> list[str]:
    with pytest.raises(FileFaults) as caught:
        read_announcement(text, 2570)
    return caught.value.faults


def test_the_six_that_bureaus_sign_each_year_come_with_the_product() -> None:
    assert announcement_files.packaged_names() == (
        "anti-bribery", "good-governance-hr", "moral-organisation", "moral-policy", "no-gift",
        "reward-and-discipline",
    )  # fmt: skip


@pytest.mark.parametrize("name", announcement_files.packaged_names())
def test_what_is_said_to_be_the_sources_words_stands_in_the_text(name: str) -> None:
    found = packaged_announcement(name, 2570)
    whole = f"{found.title}\n{found.text}"
    assert found.source_words and all(words in whole for words in found.source_words)
    assert re.match(r"00\d:", found.source)


@pytest.mark.parametrize("name", announcement_files.packaged_names())
def test_each_is_proper_thai_of_the_year_that_is_asked_for(name: str) -> None:
    found = packaged_announcement(name, 2571)
    whole = f"{found.title}\n{found.text}"
    assert "พ.ศ. 2571" in whole and "{" not in whole and found.name == f"{name}-2571"
    assert not re.search("[\u0e33]\u0e32|\u0e4d\u0e32| \u0e33|[A-Za-z]{20}", whole)


def test_eighty_percent_stands_with_the_joint_declarations_and_not_with_no_gift() -> None:
    names = announcement_files.packaged_names()
    targets = {name: packaged_announcement(name, 2570).target for name in names}
    assert targets.pop("no-gift") is None
    assert set(targets.values()) == {Decimal(80)}


def test_the_law_is_named_where_the_source_names_it() -> None:
    assert "มาตรา 128" in packaged_announcement("no-gift", 2570).text
    assert "มาตรา 5 " in packaged_announcement("reward-and-discipline", 2570).text
    assert "มาตรา" not in packaged_announcement("anti-bribery", 2570).text


def test_a_file_may_name_its_own_year_and_roles() -> None:
    found = read_announcement(WHOLE + "fiscal_year: 2569\naudience: [supervisor]\n", 2570)
    assert (found.name, found.fiscal_year, found.audience) == ("small-2569", 2569, ("supervisor",))
    assert (found.title, found.text) == ("ประกาศ ปี 2569", "ข้าพเจ้าจะร่วม ปี 2569")


def test_a_name_that_holds_the_year_keeps_it() -> None:
    assert read_announcement(WHOLE.replace("small", "small-2570"), 2570).name == "small-2570"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("short: เล็ก", "title: is missing"),
        (WHOLE + "target: 101", "target: '101' is no percentage from 0 to 100"),
        (WHOLE + "audience: [boss]", "audience: 'boss' is none of staff"),
        (WHOLE + "nonsense: 1", "unknown key 'nonsense'"),
        (WHOLE + "fiscal_year: 2027", "2027 is no fiscal year in B.E."),
        (WHOLE.replace("small", "Small!"), "may hold a-z"),
        (WHOLE.replace("ข้าพเจ้า", "ข" * 6001), "at most 6,000"),
        ("- 1", "must be keys with values"),
    ],
)
def test_every_fault_is_named_by_its_place(text: str, fault: str) -> None:
    assert any(fault in each for each in faults(text)), faults(text)

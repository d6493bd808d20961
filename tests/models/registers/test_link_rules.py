"""Which addresses a register takes, and what is remarked of one that it takes."""

from __future__ import annotations

import pytest

from models.errors import Refusal
from models.registers import link_rules

GOOD = "https://www.senate.go.th/view/1/ก"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("www.senate.go.th/x", "no_link"),
        ("ftp://www.senate.go.th/x", "no_link"),
        ("https://", "no_link"),
        ("https://senate.go.th:badport/", "no_link"),
        ("https://[::1", "no_link"),
        ("http://www.senate.go.th/x", "not_https"),
        ("https://www.senate.go.th:8443/x", "not_https"),
        ("https://me:secret@www.senate.go.th/x", "with_password"),
        ("https://10.0.0.5/x", "inside"),
        ("http://127.0.0.1/x", "inside"),
        ("https://[fd00::1]/x", "inside"),
        ("https://2130706433/x", "inside"),
        ("https://eoffice/x", "inside"),
        ("https://intranet.senate.go.th/x", "inside"),
        ("https://files.office.local/x", "inside"),
        ("https://bit.ly/3abc", "short"),
        (f"https://senate.go.th/{'x' * 1000}", "too_long"),
    ],
)
def test_an_address_that_nobody_outside_can_open_is_refused(address: str, code: str) -> None:
    with pytest.raises(Refusal) as raised:
        link_rules.read(address)
    assert raised.value.code == code


def told(url: str, *given_before: str) -> list[str]:
    sites = (*link_rules.OFFICE_HOSTS, "e-book.example.go.th")
    return [each.code for each in link_rules.remarks(url, sites, 2570, given_before)]


def test_strange_addresses_are_taken_and_remarked() -> None:
    assert link_rules.read(f" {GOOD} ") == GOOD and told(GOOD) == []
    assert told("https://moral.senate.go.th/a/2570/2569/b") == []
    assert told("https://e-book.example.go.th/x") == []
    assert told("https://notsenate.go.th/x") == ["other_host"]
    assert told("https://senate.go.th.example.com/x") == ["other_host"]
    assert told("https://docs.google.com/d/1") == ["drive"]
    assert told("https://www.senate.go.th/ita2569/o1", "o1") == ["old_year", "given_before"]
    assert told("https://www.senate.go.th/f?year=2026") == ["old_year"]
    assert told("https://www.senate.go.th/%32%35%36%39/o1") == ["old_year"]
    assert told("https://www.senate.go.th/id/256912345") == []

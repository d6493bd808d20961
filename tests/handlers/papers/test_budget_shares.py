"""What is spent of a budget and what is left add up to the whole of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.documents.document_figures import OfficeFigures


@pytest.mark.parametrize(
    ("allocated", "spent", "shares"),
    [
        ("800", "735", ("91.88", "8.12")),
        ("800", "65", ("8.13", "91.87")),
        ("300", "100", ("33.33", "66.67")),
        ("200", "100", ("50.00", "50.00")),
        ("100", "110", ("110.00", "-10.00")),
        ("100", "0", ("0.00", "100.00")),
        ("0", "0", ("0", "0")),
    ],
)
def test_the_two_shares_add_up(allocated: str, spent: str, shares: tuple[str, str]) -> None:
    found = OfficeFigures(1, {}, 0, Decimal(allocated), Decimal(spent), (), Decimal(0))
    both = found.of_money(found.disbursed), found.of_money(found.left)
    assert tuple(map(str, both)) == shares
    assert sum(both) == (100 if found.allocated else 0)
    assert not found.allocated or found.of_money(found.allocated) == 100

"""Examples are the same whichever tests run beside, and an upgrade that changes it is noticed."""

from __future__ import annotations

import pytest
from hypothesis.internal.conjecture import providers

from tests import hypothesis_constants

_NAME = "_get_local_constants"


def test_nothing_of_our_own_modules_is_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(providers, _NAME, getattr(providers, _NAME))  # put back at the end
    hypothesis_constants.leave_out_our_own()
    assert not len(getattr(providers, _NAME)())


def test_where_hypothesis_has_renamed_it_is_said_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(providers, _NAME)
    with pytest.raises(RuntimeError, match=f"{_NAME}.*tests.hypothesis_constants; or pin"):
        hypothesis_constants.leave_out_our_own()

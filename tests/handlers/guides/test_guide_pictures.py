"""Each picture of a guide has its tour, and is small."""

from __future__ import annotations

import pytest

from handlers.guides import guide_pictures
from handlers.guides.guide import Shot
from handlers.guides.guide_shelf import SHOTS
from tests.handlers.guides.shots import seen_at

MOST = 60_000  # bytes
WIDEST, HIGHEST = 600, 2_000  # pixels


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_its_tour_still_shows_it_and_it_is_small(shot: Shot) -> None:
    assert seen_at(shot) > 0  # else choose another step, and take it anew: make guide
    data = guide_pictures.picture(shot.name)
    assert data is not None and data.startswith(b"\x89PNG") and len(data) < MOST
    width, height = guide_pictures.size(data)
    assert 200 < width <= WIDEST and 100 < height <= HIGHEST


def test_no_picture_is_left_over_and_no_other_file_is_given_out() -> None:
    names = {shot.name for shot in SHOTS}
    assert len(names) == len(SHOTS)
    assert {path.stem for path in guide_pictures.FOLDER.iterdir()} == names
    assert guide_pictures.picture("../subject") is None


def test_a_picture_whose_tour_has_gone_is_noticed() -> None:
    with pytest.raises(LookupError, match="nobody sees"):
        seen_at(Shot("x", "report-returned", "คำที่ไม่มีในบท", ""))
    with pytest.raises(FileNotFoundError):
        seen_at(Shot("x", "no-such-tour", "รายงาน", ""))

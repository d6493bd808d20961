"""What a sentence asks of a matter, as learned."""

from __future__ import annotations

import pytest

from handlers.understand.facets import matter_reader
from handlers.understand.facets.facet import Facet
from handlers.understand.facets.facet_reader import NONE, SENTENCES, WEIGHTS, likeliest
from handlers.understand.wishes.trained_weights import hash_of


def test_the_weights_were_trained_from_the_sentences_that_stand_here() -> None:
    now = hash_of(SENTENCES.read_bytes())
    assert WEIGHTS.trained_from == now, "run `make wishes`"
    assert matter_reader.WEIGHTS.trained_from == now, "run `make wishes`"


def test_they_know_every_facet() -> None:
    assert set(WEIGHTS.names) == {*Facet, NONE}


@pytest.mark.parametrize(
    ("said", "facet"),
    [
        ("หัวหน้าลาอยู่ ใครเซ็นให้คะ", Facet.AWAY),
        ("อันนี้คนอื่นเปิดดูได้ไหมครับ", Facet.WHO_SEES),
        ("พิมพ์ผิดไปแล้ว แก้ยังไงดี", Facet.MEND),
        ("ไม่รู้วันที่แน่ชัดทำไงดีคะ", Facet.UNKNOWN),
    ],
)
def test_a_facet_is_read_whatever_the_matter(said: str, facet: Facet) -> None:
    likely = likeliest(said)
    assert likely is not None and likely.facet == facet


@pytest.mark.parametrize("said", ["หัวหน้าเห็นแล้วค่ะ", "ขอยกเลิกใบลาวันศุกร์", "ขอบคุณมากครับ", "35 คน", ""])
def test_what_asks_no_standing_fact_has_none(said: str) -> None:
    assert likeliest(said) is None

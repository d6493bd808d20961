"""Vectors of sentences."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.encoder.sentence_encoder import ENCODER, SentenceEncoder, unpacked_layers
from handlers.understand.facets import facet_reader
from handlers.understand.kinds import kind_reader
from handlers.understand.wishes.pieces import as_read
from handlers.understand.wishes.trained_weights import hash_of
from handlers.understand.wishes.wish_scores import LINES, SENTENCES, WEIGHTS, by_both
from tests.understanding.packed_layers import packed_layers


def near(one: str, other: str) -> float:
    return float(ENCODER.vector(as_read(one)) @ ENCODER.vector(as_read(other)))


@given(st.text(max_size=80))
def test_each_text_has_a_vector_of_length_1(text: str) -> None:
    assert float(numpy.linalg.norm(ENCODER.vector(text))) == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("ขอหยุดงานพรุ่งนี้", "พรุ่งนี้ขอลาค่ะ", "พรุ่งนี้ประชุมกี่โมง"),
        ("มีคนเอากระเช้ามาให้", "ได้รับของขวัญจากบริษัท", "มีคนเรียกรับเงิน"),
        ("สำนักไหนยังไม่ส่ง", "ใครยังค้างรายงานอยู่", "สำนักไหนได้คะแนนสูงสุด"),
    ],
)
def test_what_means_the_same_lies_nearer(one: str, same: str, other: str) -> None:
    assert near(one, same) > near(one, other)


def test_of_a_long_text_the_begin_and_the_end_are_read() -> None:
    long = "เรื่องทั่วไป " * 400
    assert not numpy.array_equal(ENCODER.vector(f"{long}ก"), ENCODER.vector(f"{long}ใครค้างส่ง"))


def test_encoder_lines_and_weights_were_trained_from_the_sentences_that_stand_here() -> None:
    taught_by = (SENTENCES, kind_reader.SENTENCES, facet_reader.SENTENCES)
    readers = (
        (LINES, WEIGHTS),
        *((each.LINES, each.WEIGHTS) for each in (kind_reader, facet_reader)),
    )
    stand = hash_of(b"".join(each.read_bytes() for each in taught_by))
    trained = {ENCODER.trained_from, *(lines.trained_from for lines, _ in readers)}
    assert trained == {stand}, "run `make wishes`"
    assert WEIGHTS.trained_from == hash_of(SENTENCES.read_bytes())
    for lines, weights in readers:
        assert list(lines.names) == list(weights.names)


def test_layers_are_stored_in_127_steps() -> None:
    layers = {"table": numpy.array([[1.0, -0.5], [0.01, 0.002]], numpy.float32)}
    layers["bias"] = numpy.array([0.123456], numpy.float32)
    again = dict(unpacked_layers(packed_layers(layers)))
    assert again["bias"] == layers["bias"]
    assert numpy.allclose(again["table"], layers["table"], atol=1.0 / 127 / 2 + 1e-6)
    assert numpy.allclose(again["table"][1], layers["table"][1], atol=0.01 / 127)


def test_what_was_read_before_changes_no_bit() -> None:
    fresh, used = SentenceEncoder(ENCODER.file), SentenceEncoder(ENCODER.file)
    for text in ("ใคร", "ยังไม่ส่งรายงาน", "ขอลาพรุ่งนี้"):
        used.vector(text)
    said = "ใครยังไม่ส่งรายงานของสำนัก"
    assert numpy.array_equal(fresh.vector(said), used.vector(said))


def test_threads_that_read_at_once_get_the_same_vectors() -> None:
    texts = [f"ขอดูรายงาน {number} ของสำนักการคลัง" for number in range(60)]
    alone = SentenceEncoder(ENCODER.file)
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(SentenceEncoder(ENCODER.file).vector, texts))
    assert all(map(numpy.array_equal, found, map(alone.vector, texts)))


@pytest.mark.parametrize("text", ["", "   ", "🙏🙏", "\ud83d", "ก" * 5_000, "\u0e48\u0e49"])
def test_any_text_is_read_by_both(text: str) -> None:
    assert all(map(math.isfinite, by_both(text).values()))

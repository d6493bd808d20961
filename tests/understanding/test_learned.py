"""Sentences learned from what people typed in vain: well formed, and never trained from."""

from __future__ import annotations

from pathlib import Path

from handlers import registry
from handlers.understand.wishes.wish_reader import NOTHING
from handlers.understand.wishes.wish_scores import SENTENCES
from tests.understanding.learned import learned, read_otherwise


def test_each_names_a_wish_and_none_is_trained_from() -> None:
    lines = learned()
    assert {line.wish for line in lines} <= {*registry.commands(), NOTHING}
    trained = {row.split("\t")[2] for row in SENTENCES.read_text(encoding="utf-8").splitlines()}
    assert not {line.text for line in lines} & trained


def test_what_is_read_otherwise_is_told(tmp_path: Path) -> None:
    file = tmp_path / "learned.tsv"
    file.write_text("wish\tsentence\nstatus\tสถานะ\nbudget\tสถานะ\nnone\tกขฃค\n", encoding="utf-8")
    assert [(line.wish, wish) for line, wish in read_otherwise(learned(file))] == [
        ("budget", "status")
    ]

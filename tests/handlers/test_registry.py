"""The subjects' declarations fit together: rooms, duties, words and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from handlers import registry
from handlers.people import data_file
from handlers.reminders import kind_words
from models.tables import STORAGES

ROOT = Path(__file__).parents[2]


def twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def test_every_subject_is_declared_in_its_own_room() -> None:
    names = [subject.name for subject in registry.SUBJECTS]
    rooms = [path.parent.name for path in (ROOT / "handlers").glob("*/subject.py")]
    assert sorted(names) == sorted(rooms)


def test_every_storage_is_declared_in_its_own_room() -> None:
    names = [storage.name for storage in STORAGES]
    rooms = [path.parent.name for path in (ROOT / "models").glob("*/storage.py")]
    assert sorted(names) == sorted(rooms)


def test_a_field_of_the_data_file_and_a_verb_of_the_trail_are_worded_once() -> None:
    labels = (name for subject in registry.SUBJECTS for name in subject.data.labels)
    assert twice([*data_file.COMMON, *labels]) == []
    assert twice(verb for subject in registry.SUBJECTS for verb in subject.trail) == []


def test_a_reason_belongs_to_the_subject_of_what_was_asked() -> None:
    for subject in registry.SUBJECTS:
        own = {each.name for each in (*subject.flows, *subject.queries)}
        assert set(subject.group.reasons) <= own


def test_no_two_parts_stand_in_the_same_place() -> None:
    menu = [each.place for subject in registry.SUBJECTS for each in subject.menu_buttons]
    rows = [each.place for subject in registry.SUBJECTS for each in subject.menu_rows]
    assert (len(set(menu)), len(set(rows))) == (len(menu), len(rows))
    titles: dict[int, str] = {}
    for subject in registry.SUBJECTS:
        for line in subject.help:
            assert titles.setdefault(line.place, line.title) == line.title


def test_start_up_names_a_duty_of_no_subject_and_one_that_reminders_do_not_know(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    registry.check()
    first, *others = kind_words.DUTY_WORDS
    without = [
        replace(each, duties=tuple(words for words in each.duties if words is not first))
        for each in registry.SUBJECTS
    ]
    with monkeypatch.context() as patch:
        patch.setattr(registry, "SUBJECTS", tuple(without))
        with pytest.raises(ValueError, match=f"{first.kind.name}: a duty of no subject"):
            registry.check()
    monkeypatch.setattr(registry, "DUTY_WORDS", tuple(others))
    with pytest.raises(ValueError, match=f"{first.kind.name}: a duty that reminders do not know"):
        registry.check()


def test_start_up_names_a_confidential_conversation_whose_row_would_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(registry, "CONFIDENTIAL", registry.CONFIDENTIAL | {"report_gift"})
    monkeypatch.setattr(registry, "SECRET_FLOWS", registry.SECRET_FLOWS | {"file_complaints"})
    faults = "file_complaints: secret, but no conversation; report_gift: confidential, but its row"
    with pytest.raises(ValueError, match=faults):
        registry.check()

"""Who is meant by a post: the bureau or group behind it decides."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from sqlalchemy.orm import Session

from handlers.conversation import people_in_post
from handlers.understand import thai
from models.people.person import ADMIN, SUPERVISOR
from tests import factories
from tests.handlers.question.desk import desk

NAMES = ("สำนักการคลังและงบประมาณ", "สำนักการพิมพ์", "สำนักการประชุม", "สำนักภาษาต่างประเทศ")
MORE = 40


def directors(session: Session, names: tuple[str, ...]) -> None:
    for name in names:
        person = factories.person(session, factories.bureau(session, name), (SUPERVISOR,))
        person.position = f"ผู้อำนวยการ{name}"
    session.flush()


@pytest.mark.parametrize(
    ("said", "bureaus"),
    [
        ("ผอ.คลัง", NAMES[:1]),
        ("ผอ.การคลัง", NAMES[:1]),
        ("ผู้อำนวยการสำนักการพิมพ์ครับ", NAMES[1:2]),
        ("ผอ. สำนักภาษา เป็นประธาน", NAMES[3:]),
        ("ผอ.การกีฬา", NAMES[:3]),  # all that begin so: none is told apart
    ],
)
def test_most_letters_of_a_name_tell_of_which_bureau(
    session: Session, said: str, bureaus: tuple[str, ...]
) -> None:
    directors(session, NAMES)
    me = factories.person(session, factories.bureau(session, "สำนักทดสอบ"), (ADMIN,))
    found = people_in_post.named(desk(session, me), said)
    assert found is not None
    assert sorted(each.bureau.name for each in found.found) == sorted(bureaus)


def test_names_of_bureaus_and_groups_are_made_keys_of_once(session: Session) -> None:
    directors(session, tuple(f"สำนักกรรมาธิการ{number:02}" for number in range(MORE)))
    me = factories.person(session, factories.bureau(session, "สำนักทดสอบ"), (ADMIN,))
    context, said = desk(session, me), "ผอ.กรรมาธิการ07"
    people_in_post.named(context, said)
    keys = 0

    def called(frame: FrameType, what: str, _of: object) -> None:
        nonlocal keys
        keys += what == "call" and frame.f_code.co_filename == thai.__file__

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        found = people_in_post.named(context, said)
    finally:
        sys.setprofile(before)
    assert found is not None and [each.bureau.name for each in found.found] == ["สำนักกรรมาธิการ07"]
    assert keys < MORE

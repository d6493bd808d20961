"""Figures that are not of the months that were asked for say so."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from handlers.messages import Card, Text
from handlers.question import days_told
from handlers.reports.figures import completion
from handlers.reports.subject import REPORTS
from tests.handlers.question.desk import desk, office


@pytest.mark.parametrize(
    ("typed", "shown", "told"),
    [
        ("เสร็จกี่เปอร์เซ็นต์ตั้งแต่ปีใหม่", "ปีงบประมาณ 2570", "ยังตอบเฉพาะช่วง 1 ม.ค. 70 – 1 พ.ค. 70 ไม่ได้"),
        ("เสร็จกี่เปอร์เซ็นต์ตั้งแต่ปีใหม่", "1 ม.ค. 70 – 1 พ.ค. 70", ""),
        ("เสร็จกี่เปอร์เซ็นต์ ไม่เอาไตรมาส 2", "ปีงบประมาณ 2570", "ตัดช่วง 1 ม.ค. 70 – 31 มี.ค. 70 ออกให้ไม่ได้"),
        ("เสร็จกี่เปอร์เซ็นต์ ไม่เอาไตรมาส 2", "ไม่รวม 1 ม.ค. 70 – 31 มี.ค. 70", ""),
        ("เสร็จกี่เปอร์เซ็นต์ไตรมาส 2", "ปีงบประมาณ 2570", ""),
        ("เสร็จกี่เปอร์เซ็นต์ตั้งแต่ตุลา", "ปีงบประมาณ 2570", ""),
    ],
)
def test_days_that_are_not_in_the_answer_are_named(
    session: Session, typed: str, shown: str, told: str
) -> None:
    context = desk(session, office(session).people["admin"])
    answer = [Card("ตัวเลข", subtitle=shown, rows=())]
    said = days_told.not_of_those_days(context, completion.QUERY, typed, answer)
    assert bool(said) == bool(told)
    assert all(isinstance(each, Text) and told in each.body for each in said)


def test_what_is_no_figure_is_left_alone(session: Session) -> None:
    context = desk(session, office(session).people["admin"])
    other = next(each for each in REPORTS.queries if each.following is None)
    typed = "เสร็จกี่เปอร์เซ็นต์ตั้งแต่ปีใหม่"
    assert not days_told.not_of_those_days(context, other, typed, [Text("ตัวเลข")])

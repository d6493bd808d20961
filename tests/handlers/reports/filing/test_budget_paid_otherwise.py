"""Money that somebody paid themselves is no budget: it is asked whether none was used."""

from __future__ import annotations

import pytest

from handlers.reports.filing.budget_answers import paid_otherwise


@pytest.mark.parametrize(
    "said",
    [
        "ไม่ได้ใช้เงินหลวง ผอ.ออกเอง 2000", "ไม่ใช้งบค่ะ พี่ๆลงขันกัน", "ไม่ได้เบิกงบประมาณ ควักกระเป๋าเอง 500",
        "ไม่มีงบ หัวหน้าจ่ายเอง", "ไม่ได้ใช้งบราชการครับ มีคนบริจาค", "ไม่ใช้เงินสำนักงาน ใช้เงินส่วนตัว 800 บาท",
    ],
)  # fmt: skip
def test_paid_by_somebody_uses_no_budget(said: str) -> None:
    assert paid_otherwise(said)


@pytest.mark.parametrize(
    "said",
    [
        "5,000 / 4,200", "ไม่ใช้งบ", "ได้รับ 3000 ใช้ 2500 ผอ.ออกเอง 500", "เบิกไป 2000",
        "ไม่ใช้งบ ไม่มีความเสี่ยง", "ได้รับจัดสรร 2000 ยังไม่ได้เบิก",
    ],
)  # fmt: skip
def test_other_budgets_are_read_as_before(said: str) -> None:
    assert not paid_otherwise(said)

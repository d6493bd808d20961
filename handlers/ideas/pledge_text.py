"""The pledge of a bureau, made of the goals that its people chose: a draft for an announcement.

Whether and when people are asked to join it is for an administrator to say.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

from handlers.ideas.idea_words import VIRTUES
from models.ideas import idea_rounds
from models.ideas.goals import Goal

_SHORT = "ปฏิญญาคุณธรรม"
_SOURCE = "002:174 (1.2), 002:241 (4); chosen by the bureau's people"


def title(bureau: str, fiscal_year: int) -> str:
    """Returns the title of the pledge. fiscal_year: B.E."""
    return f"ปฏิญญาคุณธรรมของ{bureau} ประจำปีงบประมาณ พ.ศ. {fiscal_year}"


def text(bureau: str, fiscal_year: int, chosen: Sequence[Goal]) -> str:
    """Returns the words that people would join."""
    begins = (
        f"ข้าพเจ้าขอร่วม{title(bureau, fiscal_year)} ว่า จะยึดมั่นในคุณธรรม 5 ประการ "
        "ได้แก่ พอเพียง วินัย สุจริต จิตอาสา กตัญญู และจะปฏิบัติตามเป้าหมายที่บุคลากรร่วมกันเลือก ดังนี้"
    )
    return "\n\n".join((begins, *(_article(number, each) for number, each in enumerate(chosen, 1))))


def _article(number: int, goal: Goal) -> str:
    lines = [f"{number}. {VIRTUES[goal.virtue]}: {goal.text}"]
    lines += [f"สิ่งที่จะทำ: {goal.does}"] if goal.does else []
    lines += [f"สิ่งที่จะไม่ทำ: {goal.avoids}"] if goal.avoids else []
    return "\n".join(lines)


def announcement_file(round_id: int, bureau: str, fiscal_year: int, chosen: Sequence[Goal]) -> str:
    """Returns the pledge as an announcement's file (YAML) that an administrator may import."""
    target: Decimal = idea_rounds.TARGET
    body = "\n".join(f"  {line}".rstrip() for line in text(bureau, fiscal_year, chosen).split("\n"))
    head = {
        "name": f"pledge-{round_id}",
        "title": title(bureau, fiscal_year),
        "short": _SHORT,
        "source": _SOURCE,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    return "\n".join(
        (*lines, f"fiscal_year: {fiscal_year}", f"target: {target:f}", f"text: |\n{body}\n")
    )

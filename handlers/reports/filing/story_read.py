"""Says what is read of a story that waits for its activity, so that who told it sees it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.messages import Para
from handlers.reports.report_words import STATUS, baht, budget_words
from handlers.reports.stories.story_facts import StoryFacts, facts_of
from handlers.understand.dates.dates import thai_date

_READ = "อ่านได้ว่า: {}"
_NO_MONEY = "ไม่ใช้งบประมาณ"
_TO_COME = "{} (ยังไม่ถึงวัน)"


def read(story: str, today: date) -> Sequence[Para]:
    """Returns the line with its days, people, money, state and place; none where it tells none."""
    facts = facts_of(story, today)
    days = (_TO_COME.format(thai_date(d)) if d > today else thai_date(d) for d in facts.days)
    found = [*days, *facts.people, *_others(facts)]
    return (Para(_READ.format(" · ".join(dict.fromkeys(found)))),) if found else ()


def _others(facts: StoryFacts) -> Iterator[str]:
    if facts.money is not None:
        yield budget_words(*facts.money)
    elif facts.spent is not None:
        yield baht(facts.spent)
    elif facts.no_money:
        yield _NO_MONEY
    if facts.status is not None:
        yield STATUS[facts.status]
    if facts.place:
        yield facts.place

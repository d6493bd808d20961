"""What the clinic adds to the card of an activity: the advice on it, and its source."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.clinic import activity_advice
from handlers.clinic.standing_answers import standing
from handlers.context import Context
from handlers.messages import Part, Row
from handlers.subjects.on_activity import OnActivity
from models.plans.plan import Activity


def on_activity(context: Context, activity: Activity) -> Sequence[OnActivity]:
    """Returns the advice on the activity as it stands now."""
    found = standing(context, activity_advice.topic_of(activity))
    rows: tuple[Part, ...] = ()
    if found is not None:
        lines = "\n".join(f"• {line}" for line in found.lines)
        rows = (Row("ข้อควรรู้", lines), Row("ที่มา", found.source))
    change = activity_advice.change_button(context, activity, found is not None)
    return (OnActivity(10, rows, tuple(change)),) if rows or change else ()

"""Which report the newest answer is about, and which one was looked at last."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.question.query import opens
from handlers.reports.report_notices import Sent
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.queues.shown_buttons import ASKED_LASTS, ShownButton
from models.reports import reports
from models.reports.deciding import report_history

_DECIDING = frozenset((SUPERVISOR, EXECUTIVE, ADMIN))
_OF_REPORT = ("decide_report", "review_report", "report_history", "show_files")
_OPENS = frozenset(opens(name).rstrip("?") for name in _OF_REPORT)


def only_decides(context: Context) -> bool:
    """Tells whether the person decides on reports and sends none: `the report` is one of others."""
    return context.may(_DECIDING) and not context.me.has(REPORTER)


def one(context: Context) -> Sent | None:
    """Returns the only report that the newest answer is about, with the version that it shows; None
    where it is about none or several, or the person may not read it."""
    return _of(context, next((each for each in context.shown() if each), ()))


def last(context: Context) -> Sent | None:
    """Returns the report that was looked at last: the only one of a newest answer, else the one
    that was opened for a decision within the minutes that a question may build on."""
    shown = (_of(context, each) for each in context.shown())
    found = next((each for each in shown if each is not None), None)
    if found is not None:
        return found
    seen = report_history.seen_last(context.session, context.me, context.now - ASKED_LASTS)
    return _readable(context, *seen) if seen is not None else None


def _of(context: Context, shown: Sequence[ShownButton]) -> Sent | None:
    targets = [each.target.partition("?") for each in shown]
    opening = [dict(parse_qsl(facts)) for name, _, facts in targets if name in _OPENS]
    ids = {each.get("r", "") for each in opening}
    if len(ids) != 1 or not (only := ids.pop()).isdecimal():
        return None
    versions = [int(each["v"]) for each in opening if each.get("v", "").isdecimal()]
    return _readable(context, int(only), max(versions, default=0))


def _readable(context: Context, report_id: int, version: int) -> Sent | None:
    """version: 0 is the present one."""
    report = reports.by_id(context.session, report_id)
    if report is None:
        return None
    asked = (context.session, context.me, report_id, version or report.version, context.today)
    return report_history.readable(*asked)

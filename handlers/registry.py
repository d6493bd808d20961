"""What the bot can do: every conversation and every question, in an explicit list."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.audit import show_trail
from handlers.complaints.figures import confirm_case_numbers, show_case_numbers
from handlers.complaints.filing import enter_case, file_complaint
from handlers.complaints.tracking import track_case
from handlers.complaints.working import (
    pass_on_praise,
    publish_suggestion,
    show_cases,
    transfer_case,
    work_case,
)
from handlers.conversation.flow import Flow
from handlers.conversation.flow_faults import faults
from handlers.documents import document_link, gift_document, make_document, pictures
from handlers.gifts import (
    correct_gift,
    decide_gift,
    prove_gift,
    report_gift,
    show_gifts,
    withdraw_gift,
)
from handlers.gifts.result import answer_gift, confirm_gift_result, show_gift_results
from handlers.groups import confirm_group, show_groups
from handlers.home import help_me, menu
from handlers.people import (
    correct_my_data,
    decide_account,
    issue_code,
    join_roster,
    leave_bot,
    my_data,
)
from handlers.people.away import (
    appoint_deputy,
    choose_holder,
    end_absence,
    end_deputy,
    tell_absence,
)
from handlers.plans import about_plan
from handlers.pledges import join_announcements, joined_announcements, show_coverage
from handlers.question.query import Query
from handlers.reminders import (
    late_reason,
    move_round,
    put_off,
    send_reminder,
    show_briefing,
    show_reminders,
    why_reminded,
)
from handlers.reports import show_files, show_forms, show_history
from handlers.reports.deciding import (
    accept_several,
    approve_several,
    awaiting_me,
    awaiting_review,
    decide_report,
    review_report,
)
from handlers.reports.figures import (
    budget,
    common_faults,
    compared,
    completion,
    score_measure,
    status,
    traffic_lights,
    what_changed,
)
from handlers.reports.filing import report_activity, report_for, take_in_form, withdraw_report
from handlers.understand.thai import fold

FLOWS: tuple[Flow, ...] = (
    report_activity.FLOW,
    decide_report.FLOW,
    withdraw_report.FLOW,
    approve_several.FLOW,
    appoint_deputy.FLOW,
    end_deputy.FLOW,
    review_report.FLOW,
    score_measure.FLOW,
    accept_several.FLOW,
    put_off.FLOW,
    tell_absence.FLOW,
    end_absence.FLOW,
    late_reason.FLOW,
    choose_holder.FLOW,
    send_reminder.FLOW,
    move_round.FLOW,
    join_announcements.FLOW,
    join_roster.FLOW,
    correct_my_data.FLOW,
    leave_bot.FLOW,
    decide_account.FLOW,
    report_gift.FLOW,
    decide_gift.FLOW,
    prove_gift.FLOW,
    answer_gift.FLOW,
    confirm_gift_result.FLOW,
    confirm_case_numbers.FLOW,
    correct_gift.FLOW,
    withdraw_gift.FLOW,
    make_document.FLOW,
    take_in_form.FLOW,
    file_complaint.FLOW,
    track_case.FLOW,
    work_case.FLOW,
    transfer_case.FLOW,
    enter_case.FLOW,
    publish_suggestion.FLOW,
    pass_on_praise.FLOW,
    confirm_group.FLOW,
)

QUERIES: tuple[Query, ...] = (
    menu.QUERY,
    help_me.QUERY,
    about_plan.QUERY,
    status.QUERY,
    status.NOT_SENT,
    completion.QUERY,
    traffic_lights.QUERY,
    budget.QUERY,
    what_changed.QUERY,
    compared.QUERY,
    show_briefing.QUERY,
    show_briefing.QUARTER,
    show_briefing.CHOICE,
    show_briefing.TAKE,
    show_briefing.STOP,
    awaiting_me.QUERY,
    awaiting_review.QUERY,
    common_faults.QUERY,
    show_history.QUERY,
    show_coverage.QUERY,
    show_coverage.NOT_JOINED,
    joined_announcements.QUERY,
    show_gifts.QUERY,
    show_gifts.SHOW,
    show_gift_results.QUERY,
    show_case_numbers.QUERY,
    report_for.QUERY,
    show_files.QUERY,
    show_forms.QUERY,
    document_link.QUERY,
    gift_document.QUERY,
    pictures.QUERY,
    pictures.CHART,
    why_reminded.QUERY,
    show_reminders.QUERY,
    my_data.QUERY,
    my_data.FILE,
    show_trail.QUERY,
    show_trail.MINE,
    issue_code.QUERY,
    show_groups.QUERY,
    show_cases.QUERY,
    show_cases.SHOW,
    show_cases.PUBLISHED,
)

NOT_YET: Mapping[str, tuple[str, ...]] = {}
"""Words of capabilities that are not built yet: they say so."""

NOT_YET_PREFIX = "not_yet:"
CONFIDENTIAL = frozenset((file_complaint.FLOW.name, track_case.FLOW.name))
"""What is said to these must never become an answer in something that others read."""


def flows_by_name() -> Mapping[str, Flow]:
    """All conversations by their names, as a `Context` is handed them."""
    return {each.name: each for each in FLOWS}


def flow(name: str) -> Flow | None:
    """The conversation of this name, None if it is no longer there."""
    return next((f for f in FLOWS if f.name == name), None)


def query(name: str) -> Query | None:
    """The question of this name."""
    return next((q for q in QUERIES if q.name == name), None)


def commands() -> dict[str, tuple[str, ...]]:
    """All opening words by the name of what they open (`not_yet:` before what is to come)."""
    found = {f.name: f.opens_on for f in FLOWS if f.opens_on}
    found |= {q.name: q.words for q in QUERIES}
    return found | {f"{NOT_YET_PREFIX}{what}": words for what, words in NOT_YET.items()}


def check() -> None:
    """Raises ValueError naming every fault of every declaration (called at start-up)."""
    found = [fault for declared in FLOWS for fault in faults(declared)]
    names = [f.name for f in FLOWS] + [q.name for q in QUERIES]
    found += [f"{name}: declared twice" for name in set(names) if names.count(name) > 1]
    found += _shared_words()
    if found:
        raise ValueError("; ".join(found))


def _shared_words() -> list[str]:
    """Words that would open two things: only the first declared would ever be reached."""
    owner: dict[str, str] = {}
    found = []
    for name, words in commands().items():
        for word in words:
            first = owner.setdefault(fold(word), name)
            if first != name:
                found.append(f"{name}: {word} opens {first} already")
    return found

"""What the bot can do: every conversation and every question, in an explicit list."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.flow import Flow
from handlers.flow_faults import faults
from handlers.flows import (
    accept_several,
    answer_gift,
    appoint_deputy,
    approve_several,
    choose_holder,
    confirm_case_numbers,
    confirm_gift_result,
    confirm_group,
    correct_gift,
    correct_my_data,
    decide_account,
    decide_gift,
    decide_report,
    end_absence,
    end_deputy,
    enter_case,
    file_complaint,
    join_announcements,
    join_roster,
    late_reason,
    leave_bot,
    make_document,
    move_round,
    pass_on_praise,
    prove_gift,
    publish_suggestion,
    put_off,
    report_activity,
    report_gift,
    review_report,
    score_measure,
    send_reminder,
    take_in_form,
    tell_absence,
    track_case,
    transfer_case,
    withdraw_gift,
    withdraw_report,
    work_case,
)
from handlers.queries import (
    about_plan,
    awaiting_me,
    awaiting_review,
    briefing,
    budget,
    case_numbers,
    cases,
    changes,
    chat_groups,
    common_faults,
    compared,
    completion,
    coverage,
    document_link,
    gift_document,
    gift_results,
    gifts,
    help_me,
    issue_code,
    joined_announcements,
    menu,
    my_data,
    pictures,
    reminders,
    report_for,
    report_history,
    show_files,
    show_forms,
    status,
    traffic_lights,
    trail,
    why_reminded,
)
from handlers.query import Query
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
    changes.QUERY,
    compared.QUERY,
    briefing.QUERY,
    briefing.QUARTER,
    briefing.CHOICE,
    briefing.TAKE,
    briefing.STOP,
    awaiting_me.QUERY,
    awaiting_review.QUERY,
    common_faults.QUERY,
    report_history.QUERY,
    coverage.QUERY,
    coverage.NOT_JOINED,
    joined_announcements.QUERY,
    gifts.QUERY,
    gifts.SHOW,
    gift_results.QUERY,
    case_numbers.QUERY,
    report_for.QUERY,
    show_files.QUERY,
    show_forms.QUERY,
    document_link.QUERY,
    gift_document.QUERY,
    pictures.QUERY,
    pictures.CHART,
    why_reminded.QUERY,
    reminders.QUERY,
    my_data.QUERY,
    my_data.FILE,
    trail.QUERY,
    trail.MINE,
    issue_code.QUERY,
    chat_groups.QUERY,
    cases.QUERY,
    cases.SHOW,
    cases.PUBLISHED,
)

NOT_YET: Mapping[str, tuple[str, ...]] = {}
"""Words of capabilities that are not built yet: they say so."""

NOT_YET_PREFIX = "not_yet:"
CONFIDENTIAL = frozenset((file_complaint.FLOW.name, track_case.FLOW.name))
"""What is said to these must never become an answer in something that others read."""


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

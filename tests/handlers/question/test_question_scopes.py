"""Who sees what: each question about progress, asked by each role, about each bureau."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from handlers import registry
from handlers.clinic import rule_questions
from handlers.complaints.figures import show_case_numbers
from handlers.gifts.result import show_gift_results
from handlers.leading.subject import LEADING as LED
from handlers.pledges import show_coverage
from handlers.question.query import Query
from handlers.reports import show_history
from handlers.reports.deciding.awaiting import AWAITING_REVIEW
from handlers.reports.figures import (
    bureau_ranking,
    common_faults,
    compared,
    compared_bureaus,
    completion,
    forecast,
    in_short,
    mean_sum,
    not_sent,
    of_concern,
    show_scores,
    status,
    traffic_lights,
    what_changed,
)
from handlers.reports.figures.in_days.reports_by_day import QUERIES as REPORTS_BY_DAY
from handlers.reports.figures.money import budget, budget_ranking
from handlers.reports.led import bureaus_by_share, who_is_early, whose_turn
from models.appointments.opening_slots import ADVISERS
from models.database import Database
from models.people.person import (
    ADMIN,
    ADVISER,
    CHECKER,
    EXECUTIVE,
    RECEIVER,
    REPORTER,
    SIGNER,
    SUPERVISOR,
    Person,
)
from models.people.scope import bureaus_seen
from tests import factories
from tests.handlers.question.asked_by_meaning import ASKED_BY_SOME, OPEN_TO_EACH
from tests.handlers.question.desk import JULY, JUNE, MARCH, Office, ask, office, send

LEADING = (
    bureau_ranking.LATEST_QUERY,
    bureau_ranking.NEVER_QUERY,
    bureau_ranking.MOST_SENT_QUERY,
    bureau_ranking.LEAST_SENT_QUERY,
    bureau_ranking.BEST_QUERY,
    compared_bureaus.QUERY,
    mean_sum.QUERY,
    forecast.QUERY,
    whose_turn.QUERY,
    bureaus_by_share.QUERY,
    who_is_early.QUERY,
    of_concern.QUERY,
    in_short.QUERY,
)
QUESTIONS = (
    *LEADING,
    show_scores.QUERY,
    status.QUERY,
    not_sent.QUERY,
    completion.QUERY,
    traffic_lights.QUERY,
    traffic_lights.BUREAUS_QUERY,
    budget.QUERY,
    budget_ranking.BUREAUS_QUERY,
    budget_ranking.ACTIVITIES_QUERY,
    what_changed.QUERY,
    compared.QUERY,
    common_faults.QUERY,
)
BUREAUS = ("law", "print", "study")
SEEN = {
    "reporter": {"law"},
    "head": {"law"},
    "above": {"print", "study"},
    "admin": set(BUREAUS),
    "executive": set(BUREAUS),
}
"""Whose bureaus each role sees; `above` leads people of two bureaus."""

_REFUSED = "อยู่นอกขอบเขตของท่าน"


@pytest.fixture(scope="module")
def filled(kept_sqlite: Database) -> Iterator[Office]:
    """The desk's office with something sent by two of its three bureaus, made once."""
    with kept_sqlite.engine.connect() as connection:
        whole = connection.begin()
        with Session(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        ) as opened:
            yield _filled(opened)
        whole.rollback()


@pytest.fixture
def at(filled: Office) -> Iterator[Office]:
    """The same office for each test: what one adds is taken back."""
    with filled.session.begin_nested() as undone:
        yield filled
        undone.rollback()


def _filled(session: Session) -> Office:
    found = office(session)
    above = factories.person(session, found.bureaus["study"], ["supervisor"])
    found.people["other"].supervisor_id = above.id
    found.people["above"] = above
    session.flush()
    for number, due, state, who in (
        ("1.10", MARCH, "approved", "reporter"),
        ("2.1", MARCH, "submitted", "other"),
        ("3.7", JUNE, "returned", "other"),
    ):
        send(found, number, due, state, who)
    return found


@pytest.mark.parametrize("role", SEEN)
@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_a_bureau_s_figures_are_told_to_whom_it_is_in_scope_and_to_no_other(
    at: Office, query: Query, role: str
) -> None:
    person = at.people[role]
    if not person.has(*query.roles):
        closed = {("not_sent", "reporter"), ("not_sent", "executive")}
        assert (query.name, role) in closed | {(each.name, "reporter") for each in LEADING}
        return
    for name, bureau in at.bureaus.items():
        for how in ({"rest": bureau.name}, {"facts": {"b": str(bureau.id)}}):
            heard = ask(at.session, query, person, **how).words
            assert (_REFUSED in heard) is (name not in SEEN[role]), name
            if name not in SEEN[role]:
                assert not any(sign in heard for sign in ("ฉบับ", " กิจกรรม", "ส่งเข้ามา", "%")), name


@pytest.mark.parametrize("role", SEEN)
@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
@pytest.mark.soak
def test_without_a_bureau_named_nothing_of_others_bureaus_is_told(
    at: Office, query: Query, role: str
) -> None:
    person = at.people[role]
    if not person.has(*query.roles):
        return
    words = ask(at.session, query, person, facts={"d": JULY.isoformat()}).words
    words += ask(at.session, query, person).words
    hidden = {at.bureaus[name].name for name in BUREAUS if name not in SEEN[role]}
    assert not [name for name in hidden if name in words]


@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_staff_and_receivers_have_no_part_in_it(at: Office, query: Query) -> None:
    receiver = factories.person(at.session, at.bureaus["law"], ["receiver"])
    for person in (at.people["staff"], receiver):
        assert not person.has(*query.roles)


@pytest.mark.parametrize("role", ["admin", "executive"])
def test_who_sees_all_is_who_the_rows_say(at: Office, role: str) -> None:
    assert bureaus_seen(at.session, at.people[role]) is None


@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_no_answer_names_a_person_of_another_bureau(at: Office, query: Query) -> None:
    asker: Person = at.people["above"]
    words = ask(at.session, query, asker).words
    others = [at.people[role] for role in ("reporter", "head", "staff")]
    assert not [person.name for person in others if person.name in words]


@pytest.mark.parametrize("role", SEEN)
@pytest.mark.parametrize(
    "query", [show_coverage.QUERY, show_gift_results.QUERY], ids=lambda q: q.name
)
def test_no_gift_figures_of_a_bureau_out_of_scope_are_refused_as_well(
    at: Office, query: Query, role: str
) -> None:
    for name in BUREAUS:
        words = ask(at.session, query, at.people[role], at.bureaus[name].name).words
        assert (_REFUSED in words) is (name not in SEEN[role]), name


@pytest.mark.parametrize("role", SEEN)
@pytest.mark.soak
def test_the_list_of_reports_holds_none_of_a_bureau_out_of_scope(at: Office, role: str) -> None:
    """3.7 was sent by the print bureau alone."""
    words = ask(at.session, show_history.QUERY, at.people[role], "3.7").words
    assert ("3.7" in words and "ส่งโดย" in words) is ("print" in SEEN[role])


COUNTED_FOR = {
    "head": {"law"},
    "above": {"study"},
    "admin": set(BUREAUS),
    "executive": set(BUREAUS),
}
"""Whose complaints are counted for whom: directors see their bureau's numbers, reporters none."""


@pytest.mark.parametrize("role", SEEN)
def test_complaints_are_counted_for_who_leads_the_bureau_or_the_office(
    at: Office, role: str
) -> None:
    person = at.people[role]
    if role not in COUNTED_FOR:
        assert not person.has(*show_case_numbers.QUERY.roles)
        return
    for bureau in BUREAUS:
        words = ask(at.session, show_case_numbers.QUERY, person, at.bureaus[bureau].name).words
        assert (_REFUSED in words) is (bureau not in COUNTED_FOR[role])


@pytest.mark.parametrize("role", SEEN)
def test_the_queue_of_reviews_is_told_to_administrators_alone(at: Office, role: str) -> None:
    words = ask(at.session, AWAITING_REVIEW, at.people[role]).words
    assert ("รอตรวจ 1 ฉบับ" in words) is (role == "admin")


REPORTING = {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE}
ASKED_BY: dict[str, set[str]] = {
    "whose_turn": {SUPERVISOR, ADMIN, EXECUTIVE},
    "lately_sent": {SUPERVISOR, ADMIN, EXECUTIVE},
    "who_is_early": {SUPERVISOR, ADMIN, EXECUTIVE},
    "bureaus_by_share": {SUPERVISOR, ADMIN, EXECUTIVE},
    "activities_by_state": REPORTING,
    "reports_of": {SUPERVISOR, ADMIN, EXECUTIVE},
    "left_by_person": {SUPERVISOR, ADMIN, EXECUTIVE},
    "troubles_reported": {SUPERVISOR, ADMIN, EXECUTIVE},
    "due_kept": REPORTING,
    "bureaus_of_concern": {SUPERVISOR, ADMIN, EXECUTIVE},
    "in_short": {SUPERVISOR, ADMIN, EXECUTIVE},
    "activity_theme": {SUPERVISOR, ADMIN, EXECUTIVE},
    "remind_wished": {SUPERVISOR, ADMIN, EXECUTIVE},
    "told_when": {SUPERVISOR, ADMIN, EXECUTIVE},
    "gift_turn": {SUPERVISOR, ADMIN, EXECUTIVE},
    "gift_papers_asked": {ADMIN},
    "status": REPORTING,
    "completion": REPORTING,
    "traffic_lights": REPORTING,
    "budget": REPORTING,
    "changes": REPORTING,
    "compared": REPORTING,
    "common_faults": REPORTING,
    "returned_reports": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "return_asked": {CHECKER, SIGNER},
    "step_not_said": {CHECKER, SIGNER},
    "document_looked_at": {CHECKER, SIGNER},
    "scores": REPORTING,
    "evidence_links": REPORTING,
    "check_links": {ADMIN, REPORTER},
    "judge_link": {ADMIN, REPORTER},
    "gifts_over": {SUPERVISOR, ADMIN, EXECUTIVE},
    "cases_by_month": {ADMIN, EXECUTIVE},
    **{each.name: {SUPERVISOR, ADMIN, EXECUTIVE} for each in LEADING},
    **{each.name: REPORTING for each in REPORTS_BY_DAY.values()},
    "coverage": REPORTING,
    "gift_results": REPORTING,
    "moral_levels": REPORTING,
    "award_dossiers": REPORTING,
    "not_assessed": {SUPERVISOR, ADMIN, EXECUTIVE},
    "not_sent": {SUPERVISOR, ADMIN},
    "not_joined": {SUPERVISOR, ADMIN},
    "reminders": {SUPERVISOR, ADMIN},
    "not_reached": {SUPERVISOR, ADMIN},
    "reminded_today": {SUPERVISOR, ADMIN},
    "reminded_sent": {REPORTER},
    "report_for": {REPORTER, ADMIN},
    "case_numbers": {RECEIVER, SUPERVISOR, ADMIN, EXECUTIVE},
    "heat_map": {ADMIN, EXECUTIVE},
    "progress_chart": {ADMIN, EXECUTIVE},
    "briefing": {EXECUTIVE},
    "briefing_quarter": {EXECUTIVE},
    "briefing_choice": {EXECUTIVE},
    "briefing_on": {EXECUTIVE},
    "briefing_off": {EXECUTIVE},
    "trail": {ADMIN},
    "not_registered": {SUPERVISOR, ADMIN, EXECUTIVE},
    "no_superior": {ADMIN, EXECUTIVE},
    "code_sign": REPORTING,
    "calendar_sign_in": {ADMIN},
    "clinic_slots": set(ADVISERS),
    "appointment_sign_in": set(ADVISERS),
    "sign_in_events": {REPORTER, SUPERVISOR, ADMIN},
    "not_signed_in": {REPORTER, SUPERVISOR, ADMIN},
    "signed_in": {REPORTER, SUPERVISOR, ADMIN},
    "bound_book": {REPORTER, SUPERVISOR},
    "idea_texts": {REPORTER, SUPERVISOR, ADMIN},
    "news_readers": {ADMIN, EXECUTIVE},
    "handled_news": {ADMIN, EXECUTIVE},
    "sent_circulars": {ADMIN},
    "passed_to_admins": {ADMIN},
    "unopened_activity": {ADMIN},
    "year_reporters": {ADMIN},
    "circular_readers": {ADMIN},
    "check_document": {CHECKER},
    "sign_document": {SIGNER},
    "return_said": {CHECKER, SIGNER},
    "circular_unread": {ADMIN},
    "news_log": {ADMIN, EXECUTIVE},
    "ready_picture": {REPORTER, ADMIN},
    "issue_code": {ADMIN},
    "find_people": {ADMIN},
    "head_named": {ADMIN},
    "people_by_number": {ADMIN},
    "person_card": {ADMIN},
    "roster_new_head": {ADMIN},
    "who_belongs": {ADMIN},
    "approval_stands": {SUPERVISOR, ADMIN, EXECUTIVE},
    "return_stands": {SUPERVISOR, ADMIN, EXECUTIVE},
    "sent_to_mend": {REPORTER},
    "activity_unsure": {REPORTER},
    "summary_wished": {REPORTER},
    "several_of_one_event": {REPORTER},
    "only_if_not_sent": {REPORTER},
    "about_work_groups": {ADMIN},
    "about_corrections": {ADMIN},
    "about_who_moves": {ADMIN},
    "case_days": {RECEIVER, SUPERVISOR, ADMIN, EXECUTIVE},
    "publish_wished": {ADVISER, ADMIN},
    "joining_words": {ADMIN},
    "roster_requests": {ADMIN},
    "decide_roster": {ADMIN},
    "roster_file_list": {ADMIN},
    "tip_receivers": {ADMIN},
    "who_has_cases": {RECEIVER},
    "who_acts": {ADMIN},
    "system_state": {ADMIN},
    "deputy_changed": {SUPERVISOR, ADMIN, EXECUTIVE},
    "deputy_told": {SUPERVISOR, ADMIN, EXECUTIVE},
    "news_begun": {ADMIN, EXECUTIVE},
    "news_readers_asked": {ADMIN, EXECUTIVE},
    "news_taken_back": {ADMIN, EXECUTIVE},
    "chat_groups": {ADMIN},
    "announcements": {ADMIN},
    "announcement": {ADMIN},
    "announcement_text": {ADMIN},
    "preview_announcement": {ADMIN},
    "show_year": {ADMIN},
    "year_item": {ADMIN},
    "year_looked": {ADMIN},
    "turn_year": {ADMIN},
    "turn_year_now": {ADMIN},
    "keep_year": {ADMIN},
    "roll_plan": {ADMIN},
    "roll_plan_now": {ADMIN},
    "open_ends": {ADMIN},
    "carry_ends": {ADMIN},
    "roster_checks": {ADMIN},
    "ask_rosters": {ADMIN},
    "confirm_roster": {ADMIN},
    "settle_roster": {ADMIN},
    "check_roster": {REPORTER, SUPERVISOR, ADMIN},
    "right_roster": {REPORTER, SUPERVISOR, ADMIN},
    "plan_to_mend": {ADMIN},
    "plan_drafts": {ADMIN},
    "import_plan": {ADMIN},
    "plan_excel": {ADMIN},
    "not_understood": {ADMIN},
    "clinic_report": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE, ADVISER},
    "lessons_at_once": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "why_coloured": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "unsent_list": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "coloured_bureaus": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "bureau_budgets": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "activity_budgets": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "budget_years": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "how_often_late": {REPORTER, SUPERVISOR, ADMIN, EXECUTIVE},
    "reports_to_send": {REPORTER},
    "bureau_people": {SUPERVISOR, ADMIN, EXECUTIVE},
    "round_back": {ADMIN},
    **dict.fromkeys((each.name for each in LED.queries), {SUPERVISOR, ADMIN, EXECUTIVE}),
    "cases_near": {SUPERVISOR, ADMIN, EXECUTIVE, RECEIVER},
    "waits_longer": {SUPERVISOR, ADMIN, EXECUTIVE, RECEIVER, ADVISER, CHECKER, SIGNER},
    **ASKED_BY_SOME,
}
"""Who may ask what is not open to everybody on the roster."""

OPEN_TO_ALL = {
    "bureaus_with_cases",
    "kept_for_later",
    "acting_mine",
    "document_named",
    "documents_offered",
    "meetings_asked",
    "message_admin_said",
    "message_for_many",
    "other_meant",
    "news_named",
    "news_returned",
    "not_joined_asked",
    "survey_result_asked",
    "survey_result_paper",
    "awareness",
    "where_works",
    "circular_unread_of_led",
    "not_joined_yet",
    "own_trade_at_work",
    "who_holds_post",
    "who_sets_up_groups",
    "menu", "help_me", "about_plan", "clinic", "joined_announcements", "published_suggestions",
    "why_reminded", "my_data", "my_data_file", "my_trail", "awaiting_me", "awaiting_review",
    "report_history", "show_files", "show_forms", "report_example",
    "document_link", "gifts", "gift_decider", "show_gift", "gift_decision_said",
    "gift_document", "cases", "show_case", "waiting_questions", "show_question",
    "clinic_report_document", "rounds_dates", "holiday", "contact", "common_questions",
    "contact_person", "in_despair",
    "plain_talk", "sum_asked", "which_must", "is_leader_there", "office_bureaus", "why_listed",
    "activity_count", "deed_where_sent", "told_without_duty", "declining_words", "whose_gift",
    "uneasy_at_work",
    "who_approves", "who_reports", "who_signs", "others_to_decide", "proposal_said",
    "decision_said", "decided_shown", "my_documents", "names_in_document",
    "office_days", "where_to_type_code", "which_code",
    "next_to_decide", "decide_later", "decided_wrongly",
    "my_leave", "move_leave", "cancel_leave", "who_knows_leave",
    "works_elsewhere", "works_elsewhere_stops",
    "stop_telling_leave", "leave_of_others", "leave_days_left", "without_joining",
    "own_duties", "others_data", "head_changed", "code_of_other", "counted_in_round",
    "resume_draft", "open_code", "sign_in", "sign_in_sheet",
    "certificate", "certificates", "my_certificates", "calendar",
    "have_i_voted", "ballot_receipt", "about_voting", "election_count", "witness_code",
    "appointment", "follow_up", "follow_up_done",
    "poster", "tent_card", "code_picture", "surveys", "survey_result", "survey_document",
    "assessment_document", "activity_page", "project_report",
    "deed_book", "one_deed", "deed_wall", "about_deeds", "deed_figures", "office_deeds",
    "bound_book_paper", "own_book_paper", "ask_who_saw",
    "score_sheets", "score_sheet_file", "bureau_award", "award_result", "award_report",
    "award_dossier_document",
    "working_groups", "group_meeting", "working_group_order", "meeting_minutes",
    "ideas", "idea_round", "idea_report", "pledge_draft",
    "my_circulars", "read_circular", "circular_file", "ack_circular",
    "executive_news", "read_news", "acknowledge_news", "waiting_news", "issue_news",
    "news_record", "news_file",
    "oit", "register_item", "register_paper",
    "ita_calendar", "office_site", "moral_site", "manuals", "networks", "knowledge",
    "election", "election_result", "election_papers", "election_nominees", "election_record",
    "election_ranking", "election_announcement", "winner_certificate", "winner_certificates",
    "joining_slips", "joining_poster", "roster_sheet", "personnel_list", "infographic",
    "show_picture",
    "plan_form", "plan_table", "announcement_paper", "plan_draft_form", "days_sheet",
    "picture_rota", "picture_report",
    "guide", "privacy", "guide_paper",
    "documents_to_sign", "document_road", "how_to_sign", "withdraw_document",
    "send_document", "send_said",
    "period_summary", "documents_for_my_hand", "documents_handled", "why_document_returned",
    "document_by_code", "fact", "choose_holder_told", "own_state",
    *(rule.name for rule in rule_questions.QUERIES),
    *OPEN_TO_EACH,
}  # fmt: skip
"""Of everybody's own matters, public, or answered by what of it the person may open."""


@pytest.mark.every(1)
@pytest.mark.parametrize("query", registry.QUERIES, ids=lambda query: query.name)
def test_each_question_is_open_to_the_roles_of_the_table(query: Query) -> None:
    assert (query.name in ASKED_BY) is not (query.name in OPEN_TO_ALL)
    assert query.roles == ASKED_BY.get(query.name, set())

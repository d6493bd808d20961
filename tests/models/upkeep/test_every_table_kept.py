"""Each table is under a rule of forgetting, or stands here with the reason why its rows stay."""

from __future__ import annotations

from collections.abc import Mapping

from models.base import Base
from models.tables import STORAGES
from models.upkeep import retention

BY_OWN_RULE: Mapping[str, tuple[str, ...]] = {
    "complaint": ("complaint", "case_message", "case_file", "case_receiver"),
    "case_throttle": ("case_throttle",),
    "advice_question": ("advice_question", "advice_message"),
    "election_voter": (
        "election_voter",
        "election_envelope",
        "election_ballot",
        "election_receipt",
    ),
    "draft": ("conversation",),
}
"""Tables whose rows a room's own code deletes, by the name of the rule (`Storage.forgets`)."""

STAYING: Mapping[str, tuple[str, ...]] = {
    "the roster, and who stands where in it: it counts as long as the office uses the bot": (
        "bureau", "person", "deputy", "absence", "account_change", "chat_group", "duty_holder",
    ),
    "the plan and its days": (
        "plan", "activity", "activity_bureau", "activity_due", "office_day", "prepared_year",
        "year_end", "year_mark",
    ),
    "records of the office, by its rules on documents": (
        "report", "report_version", "report_example", "measure_score", "gift", "gift_answer",
        "gift_result", "announcement", "announcement_version", "pledge", "milestone_told",
        "campaign", "campaign_person", "attendance_event", "calendar_event", "calendar_sign_in",
        "survey", "questionnaire", "self_assessment", "score_sheet", "score_candidate",
        "score_scorer", "score_given", "bureau_award", "bureau_visit", "idea_goal", "good_deed",
        "election", "election_step", "election_member", "election_nominee", "executive_news",
        "news_publicity", "circular_person", "register", "register_version", "register_item",
        "register_entry", "register_host", "clinic_answer", "published_suggestion",
        "complaint_result", "picture_rota", "picture_week", "thursday_picture", "working_group",
        "group_meeting", "sign_off",
    ),
    "its words, codes or file go (`expiring`, `forgets`); that there was one stays": (
        "slip_batch", "roster_import", "plan_draft", "attendance_mark", "clinic_slot",
        "clinic_follow_up", "idea_round", "circular", "roster_check", "document_request",
    ),
    "files go with the record that names them; nobody's go after a day": (
        "attachment", "stored_file", "stored_piece",
    ),
    "who was reminded of what and when: late is computed from it": (
        "reminder_digest", "reminder_line", "snooze", "late_reason",
    ),
    "the room deletes a row as soon as what it is for is over": (
        "campaign_visitor", "election_urn", "link_host", "watched_link", "link_place",
        "link_request",
    ),
    "codes of things, and numbers, that lead to nobody": (
        "short_code", "case_number", "advice_number", "past_rows", "fact",
    ),
    "who did what: the chain breaks if an entry goes": ("audit_entry", "audit_head"),
    "a keyed hash of a chat, without a time: whoever wrote once has one": ("lane",),
}  # fmt: skip
"""Tables of which rows stay, by the reason."""


def test_each_table_is_forgotten_by_a_rule_or_stays_for_a_reason() -> None:
    by_rule = {each.model.__tablename__ for each in retention.ENDING}
    by_rule |= {each.model.__tablename__ for storage in STORAGES for each in storage.passing}
    by_rule |= {each.__tablename__ for each in retention.ANSWERS}
    by_rule |= {table for tables in BY_OWN_RULE.values() for table in tables}
    staying = [table for tables in STAYING.values() for table in tables]
    assert set(BY_OWN_RULE) <= set(retention.times())
    assert len(staying) == len(set(staying)) and not by_rule & set(staying)
    assert by_rule | set(staying) == set(Base.metadata.tables)


def test_what_is_emptied_of_words_and_stays_is_said_so() -> None:
    emptied = {each.model.__tablename__ for each in retention.EXPIRING}
    said = next(tables for reason, tables in STAYING.items() if reason.startswith("its words"))
    passing = {each.model.__tablename__ for storage in STORAGES for each in storage.passing}
    assert emptied - passing == set(said) - {"document_request"}

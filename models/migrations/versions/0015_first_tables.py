"""All tables as of revision 0015, which fourteen revisions before the first release had made.

No release is older, so the way there is not kept (docs/decisions/0004). A database of an older
revision is refused (`OLDEST`).
"""

from __future__ import annotations

from itertools import chain
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0015"
down_revision = None
branch_labels = None
depends_on = None

TABLES = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""A copy of its own: later code may declare otherwise, this revision stays."""

MOMENT = sa.DateTime(timezone=True)
BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)


def _table(name: str, *parts: list[SchemaItem]) -> None:
    """A table of these parts; its key is a counted `id` unless they have one."""
    items = list(chain.from_iterable(parts))
    if not any(isinstance(item, sa.Column) and item.primary_key for item in items):
        items.insert(0, sa.Column("id", sa.Integer, primary_key=True))
    sa.Table(name, TABLES, *items)


def _has(kind: Any, *names: str, **options: Any) -> list[SchemaItem]:
    """Columns of one kind that are never empty."""
    return [sa.Column(name, kind, nullable=False, **options) for name in names]


def _may(kind: Any, *names: str, **options: Any) -> list[SchemaItem]:
    """Columns of one kind that may be empty."""
    return [sa.Column(name, kind, **options) for name in names]


def _refers(
    table: str, *names: str, kind: Any = sa.Integer, nullable: bool = False, **options: Any
) -> list[SchemaItem]:
    """Columns that name a row of the table."""
    return [
        sa.Column(name, kind, sa.ForeignKey(f"{table}.id"), nullable=nullable, **options)
        for name in names
    ]


def _may_refer(table: str, name: str) -> list[SchemaItem]:
    return _refers(table, name, nullable=True)


def _unique(*columns: str) -> list[SchemaItem]:
    return [sa.UniqueConstraint(*columns)]


def _index(
    name: str, *columns: str, where: str | None = None, unique: bool = False
) -> list[SchemaItem]:
    some = None if where is None else sa.text(where)
    return [sa.Index(name, *columns, unique=unique, sqlite_where=some, postgresql_where=some)]


def _counted() -> list[SchemaItem]:
    """What figures of complaints are counted from: of a case, and what stays after it."""
    return [
        *_has(sa.String(12), "kind", "channel"),
        *_has(sa.Date, "received_on", index=True),
        *_may(sa.Date, "acknowledged_on", "result_on", "first_result_on", "closed_on"),
        *_may(sa.Date, "reopened_on"),
        *_may(sa.String(12), "outcome"),
        *_has(sa.String(12), "state"),
        *_may_refer("bureau", "bureau_id"),
    ]


# -- people ----------------------------------------------------------------------------------------
_table("bureau", _has(sa.String(120), "name", unique=True))
_table(
    "person",
    _has(sa.String(40), "staff_id", unique=True),
    _has(sa.String(200), "name", "position"),
    _refers("bureau", "bureau_id", index=True),
    _has(sa.String(200), "work_group"),
    _may_refer("person", "supervisor_id"),
    _has(sa.JSON, "roles"),
    _may(sa.String(40), "line_user_id", unique=True),
    _may(MOMENT, "joined_at"),
    _may(sa.String(20), "consent_version"),
    _may(MOMENT, "blocked_at", "retired_at"),
    _has(sa.JSON, "roles_since", server_default="{}"),
)
_table(
    "absence",
    _refers("person", "person_id", index=True),
    _has(sa.Date, "first_day"),
    _has(sa.Date, "last_day", index=True),
    _has(MOMENT, "told_at"),
    _may(MOMENT, "ended_at"),
)
_table(
    "deputy",
    _refers("person", "person_id", "deputy_id", index=True),
    _has(sa.Date, "first_day", "last_day"),
    _has(MOMENT, "appointed_at"),
    _may(MOMENT, "ended_at"),
)

# -- accounts --------------------------------------------------------------------------------------
_table(
    "joining_code",
    _has(sa.String(40), "code_hash", unique=True),
    _refers("person", "person_id", index=True),
    _has(MOMENT, "expires_at"),
    _has(sa.Integer, "tries_left"),
    _may(MOMENT, "used_at"),
)
_table(
    "throttle",
    _has(sa.String(40), "key", primary_key=True),
    _has(MOMENT, "since"),
    _has(sa.Integer, "misses"),
)
_table(
    "account_change",
    _refers("person", "person_id", index=True),
    _has(sa.String(40), "lane"),
    _may(sa.LargeBinary, "line_user_id"),
    _has(sa.String(20), "consent_version"),
    _has(MOMENT, "asked_at"),
    _may(sa.String(10), "decision"),
    _may_refer("person", "decided_by"),
    _may(MOMENT, "decided_at"),
)

# -- plans -----------------------------------------------------------------------------------------
_table(
    "plan",
    _has(sa.String(80), "name", unique=True),
    _has(sa.Text, "title"),
    _has(sa.Integer, "fiscal_year", index=True),
    _has(sa.String(200), "owner"),
    _has(sa.JSON, "channels"),
    _has(sa.Text, "source"),
    _has(sa.Boolean, "monthly", "scored", server_default=sa.false()),
)
_table(
    "activity",
    _refers("plan", "plan_id"),
    _has(sa.Integer, "position"),
    _has(sa.String(20), "number"),
    _may(sa.String(20), "parent"),
    _has(sa.Integer, "measure"),
    _has(
        sa.Text,
        "measure_title",
        "title",
        "output",
        "outcome",
        "target",
        "timing",
        "responsible",
        "remarks",
    ),
    _may(sa.Text, "ambiguous"),
    _has(sa.JSON, "channels", "evidence"),
    _has(sa.Boolean, "reportable", "every_bureau"),
    _may(sa.String(20), "status"),
    _may(sa.String(10), "risk"),
    _may(sa.Numeric(14, 2), "budget_allocated", "budget_disbursed"),
    _unique("plan_id", "number"),
)
_table(
    "activity_bureau",
    _refers("activity", "activity_id"),
    _refers("bureau", "bureau_id", index=True),
    _has(sa.Boolean, "reports"),
    _unique("activity_id", "bureau_id"),
)
_table(
    "activity_due",
    _refers("activity", "activity_id"),
    _has(sa.Date, "due", index=True),
    _unique("activity_id", "due"),
)
_table(
    "office_day",
    _has(sa.String(40), "key", unique=True),
    _has(sa.Date, "day", index=True),
    _has(sa.String(10), "kind"),
    _has(sa.String(200), "name"),
    _may_refer("bureau", "bureau_id"),
)
_table(
    "measure_score",
    _refers("plan", "plan_id"),
    _has(sa.Integer, "measure"),
    _refers("bureau", "bureau_id"),
    _has(sa.Date, "due"),
    _has(sa.Integer, "version"),
    _has(sa.Numeric(5, 2), "score"),
    _refers("person", "given_by"),
    _has(MOMENT, "given_at"),
    _unique("plan_id", "bureau_id", "due", "measure", "version"),
)

# -- reports ---------------------------------------------------------------------------------------
_table(
    "report",
    _refers("activity", "activity_id"),
    _refers("bureau", "bureau_id", index=True),
    _may(sa.Date, "due"),
    _has(sa.String(10), "due_key", "state"),
    _has(sa.Integer, "version"),
    _unique("activity_id", "bureau_id", "due_key"),
    _index("ix_report_standing", "activity_id", "bureau_id", "due", "state", "version"),
)
_table(
    "report_version",
    _refers("report", "report_id"),
    _has(sa.Integer, "version"),
    _has(sa.String(20), "status"),
    _has(sa.Text, "status_reason"),
    _may(sa.Numeric(5, 2), "percent"),
    _has(sa.Text, "narrative", "output", "outcome"),
    _may(sa.Numeric(14, 2), "budget_allocated", "budget_disbursed"),
    _may(sa.String(10), "risk"),
    _has(sa.Text, "further_activity"),
    _has(sa.JSON, "publicity", "links", "evidence"),
    _may_refer("person", "submitted_by"),
    _has(MOMENT, "submitted_at", index=True),
    _may(sa.String(10), "decision"),
    _may_refer("person", "decided_by"),
    _may(MOMENT, "decided_at"),
    _has(sa.Text, "decision_reason"),
    _has(sa.JSON, "decision_fields"),
    _has(sa.JSON, "remarks", "evidence_names", server_default="[]"),
    _has(sa.Text, "source_note", server_default=""),
    _has(sa.String(200), "source", server_default=""),
    _has(sa.Text, "correction_reason", server_default=""),
    _has(sa.JSON, "published", server_default="{}"),
    _may(sa.Integer, "on_behalf_of"),
    _may(sa.String(10), "review"),
    _may(sa.Integer, "reviewed_by"),
    _may(MOMENT, "reviewed_at"),
    _has(sa.Text, "review_reason", server_default=""),
    _has(sa.JSON, "review_fields", server_default="[]"),
    _unique("report_id", "version"),
    _index(
        "ix_report_version_undecided",
        "submitted_by",
        "on_behalf_of",
        "report_id",
        "version",
        where="decision IS NULL",
    ),
)

# -- gifts -----------------------------------------------------------------------------------------
_table(
    "gift",
    _refers("person", "person_id", index=True),
    _refers("bureau", "bureau_id"),
    _has(sa.Date, "received_on", index=True),
    _has(MOMENT, "reported_at"),
    _has(sa.String(12), "relation"),
    _has(sa.Boolean, "public", "refusable"),
    _has(sa.String(12), "done"),
    _may(sa.Numeric(14, 2), "value"),
    _has(sa.LargeBinary, "texts"),
    _has(sa.String(40), "giver_hash", index=True),
    _may(sa.String(40), "organisation_hash"),
    _has(sa.String(40), "occasion_hash"),
    _has(sa.JSON, "named", "photos"),
    _has(sa.String(8), "state"),
    _may(sa.String(10), "decision"),
    _may_refer("person", "decided_by"),
    _may(MOMENT, "decided_at"),
    _may(sa.Integer, "instead_of"),
    _may(sa.LargeBinary, "decision_text"),
    _has(sa.JSON, "proofs"),
    _may(MOMENT, "proved_at"),
    _may(sa.LargeBinary, "proof_text"),
    _index("ix_gift_open", "state", where="state <> 'closed'"),
)
_table(
    "gift_answer",
    _may_refer("person", "person_id"),
    _refers("bureau", "bureau_id"),
    _has(sa.Date, "round_day"),
    _has(sa.String(10), "answer"),
    _has(MOMENT, "at"),
    _unique("person_id", "round_day"),
    _index("ix_gift_answer_round_day_bureau_id", "round_day", "bureau_id"),
)
_table(
    "gift_result",
    _refers("bureau", "bureau_id"),
    _has(sa.Date, "round_day"),
    _has(sa.Integer, "version"),
    _has(sa.JSON, "figures"),
    _has(sa.String(14), "nil"),
    _refers("person", "confirmed_by"),
    _has(MOMENT, "confirmed_at"),
    _may(MOMENT, "superseded_at"),
    _unique("bureau_id", "round_day", "version"),
)

# -- pledges ---------------------------------------------------------------------------------------
_table(
    "announcement",
    _has(sa.String(100), "name", unique=True),
    _has(sa.String(300), "title"),
    _has(sa.String(60), "short"),
    _has(sa.Integer, "fiscal_year", index=True),
    _has(sa.String(80), "audience"),
    _may(sa.Numeric(5, 2), "target"),
    _has(sa.Integer, "version", "asks_from"),
)
_table(
    "announcement_version",
    _refers("announcement", "announcement_id"),
    _has(sa.Integer, "version"),
    _has(sa.String(300), "title"),
    _has(sa.Text, "text"),
    _has(sa.String(64), "text_hash"),
    _has(sa.Text, "source"),
    _has(MOMENT, "since"),
    _unique("announcement_id", "version"),
)
_table(
    "pledge",
    _refers("announcement", "announcement_id"),
    _refers("person", "person_id", index=True),
    _has(sa.Integer, "version"),
    _has(sa.String(10), "answer"),
    _has(sa.String(64), "text_hash"),
    _has(MOMENT, "at"),
    _unique("announcement_id", "person_id", "version"),
)
_table(
    "campaign",
    _has(sa.String(40), "key", unique=True),
    _refers("announcement", "announcement_id", index=True),
    _may_refer("bureau", "bureau_id"),
    _has(sa.Date, "first_day", "last_day"),
    _may_refer("person", "head_id"),
    _has(MOMENT, "opened_at"),
    _may(sa.Date, "enrolled_on"),
    _may(MOMENT, "closed_at"),
    _may(sa.Integer, "closed_version"),
)
_table(
    "campaign_person",
    _refers("campaign", "campaign_id", primary_key=True),
    _refers("person", "person_id", primary_key=True, index=True),
    _refers("bureau", "bureau_id"),
    _has(MOMENT, "since"),
    _may(sa.String(10), "outcome", "reason"),
    _may(sa.Integer, "version"),
)
_table(
    "milestone_told",
    _has(sa.String(40), "lane", primary_key=True),
    _refers("announcement", "announcement_id", primary_key=True),
    _has(sa.String(10), "milestone", primary_key=True),
    _has(MOMENT, "at"),
)

# -- complaints ------------------------------------------------------------------------------------
_table(
    "complaint",
    _has(sa.String(16), "id", primary_key=True),
    _counted(),
    _has(sa.String(14), "identity"),
    _has(sa.LargeBinary, "wrapped_key"),
    _has(sa.String(40), "code_hash", unique=True),
    _has(sa.LargeBinary, "story"),
    _may(sa.LargeBinary, "identity_text"),
    _has(sa.LargeBinary, "barred"),
    _may(sa.LargeBinary, "push_address"),
    _has(sa.String(10), "level"),
    _has(sa.Date, "last_word_on", "last_evidence_on"),
    _may_refer("person", "entered_by"),
    _may(sa.Date, "published_on"),
    _index("ix_complaint_state", "state"),
)
_table(
    "case_message",
    _refers("complaint", "case_id", kind=sa.String(16), index=True),
    _has(sa.String(12), "direction"),
    _has(sa.String(10), "what"),
    _may_refer("person", "author_id"),
    _has(sa.Date, "day"),
    _has(sa.String(16), "row"),
    _has(sa.LargeBinary, "text"),
)
_table(
    "case_file",
    _has(sa.String(32), "id", primary_key=True),
    _refers("complaint", "case_id", kind=sa.String(16), index=True),
    _has(sa.String(12), "direction"),
    _may_refer("person", "author_id"),
    _has(sa.Date, "day"),
    _has(sa.String(64), "file_key"),
    _has(sa.LargeBinary, "name"),
    _has(sa.String(100), "media_type"),
    _has(sa.Integer, "size"),
    _has(sa.Boolean, "cleaned"),
)
_table(
    "case_receiver",
    _refers("complaint", "case_id", kind=sa.String(16), primary_key=True),
    _refers("person", "person_id", primary_key=True, index=True),
    _has(sa.String(10), "standing"),
    _has(sa.Date, "since"),
)
_table(
    "case_number",
    _counted(),
)
_table(
    "published_suggestion",
    _may_refer("bureau", "bureau_id"),
    _has(sa.Date, "published_on"),
    _has(sa.LargeBinary, "text"),
)
_table(
    "case_throttle",
    _has(sa.String(40), "source", primary_key=True),
    _has(MOMENT, "since"),
    _has(sa.Integer, "misses"),
    _may(MOMENT, "until"),
    _index("ix_case_throttle_closed", "until", where="until IS NOT NULL"),
)
_table(
    "complaint_result",
    _refers("bureau", "bureau_id"),
    _has(sa.Date, "round_day"),
    _has(sa.Integer, "version"),
    _has(sa.JSON, "figures"),
    _refers("person", "confirmed_by"),
    _has(MOMENT, "confirmed_at"),
    _unique("bureau_id", "round_day"),
)

# -- reminders -------------------------------------------------------------------------------------
_table(
    "duty_holder",
    _has(sa.String(40), "key", unique=True),
    _refers("bureau", "bureau_id"),
    _may_refer("activity", "activity_id"),
    _refers("person", "person_id"),
)
_table(
    "reminder_digest",
    _refers("person", "person_id", primary_key=True),
    _has(sa.Date, "day", primary_key=True, index=True),
    _has(sa.String(10), "via"),
    _has(sa.String(120), "outbox_key"),
    _has(MOMENT, "at"),
)
_table(
    "reminder_line",
    _has(sa.String(80), "duty_key"),
    _has(sa.String(16), "step"),
    _refers("person", "person_id"),
    _has(sa.String(16), "role"),
    _has(sa.Date, "day", index=True),
    _has(sa.String(10), "via"),
    _may(sa.String(120), "outbox_key", index=True),
    _unique("duty_key", "step", "person_id"),
)
_table(
    "snooze",
    _refers("person", "person_id", primary_key=True),
    _has(sa.String(80), "duty_key", primary_key=True),
    _has(sa.Date, "until_day", index=True),
)
_table(
    "late_reason",
    _has(sa.String(80), "duty_key", primary_key=True),
    _refers("person", "person_id"),
    _has(sa.String(10), "code"),
    _has(MOMENT, "at"),
)

# -- documents -------------------------------------------------------------------------------------
_table(
    "document_request",
    _refers("person", "person_id", index=True),
    _has(sa.String(40), "lane"),
    _has(sa.String(20), "kind"),
    _may(sa.String(80), "plan"),
    _may(sa.Date, "due"),
    _may_refer("bureau", "bureau_id"),
    _has(sa.String(4), "ending"),
    _has(MOMENT, "asked_at"),
    _has(sa.String(10), "state"),
    _may(sa.LargeBinary, "reply_token"),
    _may(sa.Double, "reply_until"),
    _has(sa.Integer, "attempts"),
    _has(sa.Double, "leased_until"),
    _may(sa.String(40), "lease_owner"),
    _may(sa.String(64), "file_key"),
    _may(sa.String(14), "code"),
    _may(MOMENT, "made_at"),
    _may(sa.String(20), "refusal"),
    _may(sa.Integer, "gift_id"),
    _may(sa.String(6), "digits"),
    _has(sa.Boolean, "named", server_default=sa.false()),
    _may(sa.String(20), "goes_in"),
    _index("ix_document_request_state_made_at", "state", "made_at"),
    _index("ix_document_request_waiting", "id", where="state = 'waiting'"),
)

# -- groups ----------------------------------------------------------------------------------------
_table(
    "chat_group",
    _has(sa.String(40), "lane", primary_key=True),
    _has(sa.LargeBinary, "group_id"),
    _has(MOMENT, "joined_at"),
    _may(MOMENT, "left_at"),
    _may(sa.Integer, "confirmed_by"),
    _may(MOMENT, "confirmed_at"),
)

# -- trail -----------------------------------------------------------------------------------------
_table("fact", _has(sa.String(40), "name", primary_key=True), _has(sa.String(200), "value"))
_table(
    "audit_entry",
    _has(BIG_ID, "id", primary_key=True),
    _has(MOMENT, "at"),
    _may(sa.Integer, "actor_id"),
    _has(sa.String(40), "verb"),
    _has(sa.String(80), "subject"),
    _has(sa.JSON, "details"),
    _may(sa.Integer, "number"),
    _may(sa.String(32), "link"),
    _index("uq_audit_entry_subject_number", "subject", "number", unique=True),
)
_table(
    "audit_head",
    _has(sa.Date, "day", primary_key=True),
    _has(sa.BigInteger, "last_id"),
    _has(sa.Integer, "entries"),
    _has(MOMENT, "closed_at"),
    _has(sa.String(32), "mac"),
)

# -- conversations ---------------------------------------------------------------------------------
_table(
    "conversation",
    _has(sa.String(16), "id", primary_key=True),
    _has(sa.String(40), "lane"),
    _may(sa.Integer, "person_id"),
    _has(sa.String(40), "flow"),
    _has(sa.String(80), "subject"),
    _has(sa.String(10), "status"),
    _has(sa.String(40), "step"),
    _may(sa.LargeBinary, "state"),
    _has(MOMENT, "opened_at", "touched_at"),
    _index("ix_conversation_lane_status", "lane", "status"),
)
_table(
    "attachment",
    _has(sa.String(40), "lane"),
    _has(sa.String(16), "conversation_id", index=True),
    _may(sa.LargeBinary, "sender", "message_id"),
    _has(sa.String(40), "message_hash", index=True),
    _may(sa.LargeBinary, "name"),
    _has(sa.String(10), "kind"),
    _has(sa.String(80), "album"),
    _may(sa.Integer, "album_total"),
    _may(sa.LargeBinary, "reply_token"),
    _has(sa.BigInteger, "occurred_at"),
    _has(sa.Double, "received_ticks"),
    _has(sa.String(8), "state"),
    _may(sa.String(40), "reason"),
    _has(sa.Boolean, "announced", "answered", server_default=sa.text("false")),
    _may(sa.String(64), "file_key", index=True),
    _may(sa.String(100), "media_type"),
    _may(sa.Integer, "size"),
    _has(sa.Integer, "attempts", server_default="0"),
    _has(sa.Double, "next_try", "leased_until", server_default="0"),
    _may(sa.String(40), "lease_owner"),
    _index("ix_attachment_unannounced", "lane", "album", where="NOT announced"),
    _index("ix_attachment_waiting", "next_try", "id", where="state = 'waiting'"),
)
_table(
    "stored_file",
    _has(sa.String(64), "key", primary_key=True),
    _has(sa.LargeBinary, "sealed"),
    _has(MOMENT, "created_at"),
)

# -- queues ----------------------------------------------------------------------------------------
_table(
    "inbox_event",
    _has(BIG_ID, "id", primary_key=True),
    _has(sa.String(64), "event_id", unique=True),
    _has(sa.String(40), "lane", "kind"),
    _has(sa.BigInteger, "occurred_at"),
    _has(MOMENT, "received_at"),
    _has(sa.Double, "received_ticks"),
    _may(sa.LargeBinary, "payload"),
    _has(sa.String(8), "state", server_default="waiting"),
    _has(sa.Integer, "attempts", server_default="0"),
    _may(sa.String(120), "fault"),
    _may(MOMENT, "handled_at"),
    _index(
        "ix_inbox_event_kept", "handled_at", where="payload IS NOT NULL AND handled_at IS NOT NULL"
    ),
    _index("ix_inbox_event_waiting", "lane", "occurred_at", "id", where="state = 'waiting'"),
)
_table(
    "lane",
    _has(sa.String(40), "key", primary_key=True),
    _has(sa.Double, "leased_until"),
    _may(sa.String(40), "lease_owner"),
    _has(sa.Double, "retry_at"),
)
_table(
    "outbox_message",
    _has(BIG_ID, "id", primary_key=True),
    _has(sa.String(120), "key", unique=True),
    _has(sa.String(24), "kind"),
    _has(sa.String(40), "lane"),
    _may(sa.LargeBinary, "reply_token"),
    _may(sa.Double, "reply_until"),
    _may(sa.LargeBinary, "recipient", "body"),
    _has(sa.Boolean, "must_arrive"),
    _has(sa.String(36), "retry_key"),
    _has(MOMENT, "created_at"),
    _may(MOMENT, "not_before", "expires_at"),
    _has(sa.String(10), "state", server_default="waiting"),
    _has(sa.Boolean, "reply_tried", "push_tried", server_default=sa.text("false")),
    _has(sa.Integer, "attempts", server_default="0"),
    _has(sa.Double, "next_try", "leased_until", server_default="0"),
    _may(sa.String(40), "lease_owner"),
    _may(sa.String(8), "sent_via"),
    _may(sa.String(200), "fault"),
    _may(MOMENT, "settled_at", "push_since"),
    _may(sa.LargeBinary, "about"),
    _index(
        "ix_outbox_message_kept", "settled_at", where="body IS NOT NULL AND settled_at IS NOT NULL"
    ),
    _index("ix_outbox_message_lane_waiting", "lane", "id", where="state = 'waiting'"),
    _index("ix_outbox_message_waiting", "next_try", "id", where="state = 'waiting'"),
)

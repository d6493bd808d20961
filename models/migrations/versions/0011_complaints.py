"""Complaints: cases, messages, files, receivers, the numbers that stay, guesses of codes."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _counted() -> list[sa.Column[object]]:
    return [
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("channel", sa.String(12), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("acknowledged_on", sa.Date()),
        sa.Column("result_on", sa.Date()),
        sa.Column("first_result_on", sa.Date()),
        sa.Column("closed_on", sa.Date()),
        sa.Column("reopened_on", sa.Date()),
        sa.Column("outcome", sa.String(12)),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
    ]


def upgrade() -> None:
    op.create_table(
        "complaint",
        sa.Column("id", sa.String(16), nullable=False),
        *_counted(),
        sa.Column("identity", sa.String(14), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("code_hash", sa.String(40), nullable=False),
        sa.Column("story", sa.LargeBinary(), nullable=False),
        sa.Column("identity_text", sa.LargeBinary()),
        sa.Column("barred", sa.LargeBinary(), nullable=False),
        sa.Column("push_address", sa.LargeBinary()),
        sa.Column("level", sa.String(10), nullable=False),
        sa.Column("last_word_on", sa.Date(), nullable=False),
        sa.Column("last_evidence_on", sa.Date(), nullable=False),
        sa.Column("entered_by", sa.Integer()),
        sa.Column("published_on", sa.Date()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_complaint_code_hash")),
        _to("complaint", "bureau_id", "bureau"),
        _to("complaint", "entered_by", "person"),
    )
    op.create_index("ix_complaint_received_on", "complaint", ["received_on"])
    op.create_index("ix_complaint_state", "complaint", ["state"])
    op.create_table(
        "case_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(16), nullable=False),
        sa.Column("direction", sa.String(12), nullable=False),
        sa.Column("what", sa.String(10), nullable=False),
        sa.Column("author_id", sa.Integer()),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("row", sa.String(16), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_message")),
        _to("case_message", "case_id", "complaint"),
        _to("case_message", "author_id", "person"),
    )
    op.create_index("ix_case_message_case_id", "case_message", ["case_id"])
    op.create_table(
        "case_file",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("case_id", sa.String(16), nullable=False),
        sa.Column("direction", sa.String(12), nullable=False),
        sa.Column("author_id", sa.Integer()),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("file_key", sa.String(64), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.String(100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("cleaned", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_file")),
        _to("case_file", "case_id", "complaint"),
        _to("case_file", "author_id", "person"),
    )
    op.create_index("ix_case_file_case_id", "case_file", ["case_id"])
    op.create_table(
        "case_receiver",
        sa.Column("case_id", sa.String(16), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("standing", sa.String(10), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "person_id", name=op.f("pk_case_receiver")),
        _to("case_receiver", "case_id", "complaint"),
        _to("case_receiver", "person_id", "person"),
    )
    op.create_index("ix_case_receiver_person_id", "case_receiver", ["person_id"])
    op.create_table(
        "case_number",
        sa.Column("id", sa.Integer(), nullable=False),
        *_counted(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_number")),
        _to("case_number", "bureau_id", "bureau"),
    )
    op.create_index("ix_case_number_received_on", "case_number", ["received_on"])
    op.create_table(
        "published_suggestion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_published_suggestion")),
        _to("published_suggestion", "bureau_id", "bureau"),
    )
    op.create_table(
        "case_throttle",
        sa.Column("source", sa.String(40), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_case_throttle")),
    )
    closed = sa.text("until IS NOT NULL")
    op.create_index(
        "ix_case_throttle_closed",
        "case_throttle",
        ["until"],
        sqlite_where=closed,
        postgresql_where=closed,
    )

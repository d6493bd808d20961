"""Documents requested in chat and made by the worker."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _to(column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_document_request_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "document_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("lane", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("plan", sa.String(80)),
        sa.Column("due", sa.Date()),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("ending", sa.String(4), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("reply_token", sa.LargeBinary()),
        sa.Column("reply_until", sa.Double()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("leased_until", sa.Double(), nullable=False),
        sa.Column("lease_owner", sa.String(40)),
        sa.Column("file_key", sa.String(64)),
        sa.Column("code", sa.String(14)),
        sa.Column("made_at", sa.DateTime(timezone=True)),
        sa.Column("refusal", sa.String(20)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_request")),
        _to("person_id", "person"),
        _to("bureau_id", "bureau"),
    )
    op.create_index("ix_document_request_person_id", "document_request", ["person_id"])
    op.create_index(
        "ix_document_request_waiting",
        "document_request",
        ["id"],
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "ix_document_request_state_made_at", "document_request", ["state", "made_at"]
    )

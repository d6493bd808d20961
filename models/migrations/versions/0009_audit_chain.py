"""The audit trail as one keyed chain for each subject, and a head for each finished office day.

Entries written by the code of 0008 have no number and link; the first head covers them. The unique
index replaces the old one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_head",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last_id", sa.BigInteger(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mac", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_audit_head")),
    )
    op.add_column("audit_entry", sa.Column("number", sa.Integer()))
    op.add_column("audit_entry", sa.Column("link", sa.String(32)))
    op.create_index(
        "uq_audit_entry_subject_number", "audit_entry", ["subject", "number"], unique=True
    )
    op.drop_index("ix_audit_entry_subject", "audit_entry")

"""Sentences that were not understood, without who typed them.

The code of 0018 knows nothing of the table and keeps no such sentence.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "missed_sentence",
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_missed_sentence"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_missed_sentence_said_on", "missed_sentence", ["said_on"])

"""Answers that administrators added or changed in chat.

The code of 0016 knows nothing of the table and tells the packaged answers.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "clinic_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("source", sa.String(400), nullable=False),
        sa.Column("given_by", sa.Integer(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_clinic_answer"),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name="fk_clinic_answer_given_by_person"
        ),
        sa.UniqueConstraint("topic", "version", name="uq_clinic_answer_topic_version"),
    )

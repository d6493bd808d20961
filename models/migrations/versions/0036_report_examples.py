"""Approved reports that their bureaus let others read as examples.

The code of the revision before knows nothing of the table and shows no examples.
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report_example",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("allowed_by", sa.Integer(), nullable=False),
        sa.Column("allowed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_report_example"),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name="fk_report_example_report_id_report"
        ),
        sa.ForeignKeyConstraint(
            ["allowed_by"], ["person.id"], name="fk_report_example_allowed_by_person"
        ),
        sa.UniqueConstraint("report_id", name="uq_report_example_report_id"),
    )

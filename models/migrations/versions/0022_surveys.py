"""Surveys: what each asks and proves, and the sealed answers of those with names.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str, key: str = "id") -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.{key}"], name=name)


def upgrade() -> None:
    op.create_table(
        "survey",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("questionnaire", sa.String(80), nullable=False),
        sa.Column("activity_id", sa.Integer()),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("proves", sa.Text(), nullable=False),
        sa.Column("target", sa.Numeric(5, 2)),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", name="pk_survey"),
        _to("survey", "campaign_id", "campaign"),
        _to("survey", "activity_id", "activity"),
        _to("survey", "made_by", "person"),
    )
    op.create_index("ix_survey_activity_id", "survey", ["activity_id"])
    op.create_index("ix_survey_made_by", "survey", ["made_by"])
    op.create_table(
        "survey_named_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_survey_named_answer"),
        sa.UniqueConstraint(
            "campaign_id", "person_id", name="uq_survey_named_answer_campaign_id_person_id"
        ),
        _to("survey_named_answer", "campaign_id", "campaign"),
        _to("survey_named_answer", "person_id", "person"),
    )
    op.create_index("ix_survey_named_answer_person_id", "survey_named_answer", ["person_id"])

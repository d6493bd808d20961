"""Drafts of plans that were read from files.

The code of the revision before does not know this table.
"""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

AT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "plan_draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("origin", sa.String(10), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", sa.JSON()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("plan_id", sa.Integer()),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", AT, nullable=False),
        sa.Column("changed_at", AT, nullable=False),
        sa.Column("ended_at", AT),
        sa.PrimaryKeyConstraint("id", name="pk_plan_draft"),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_plan_draft_plan_id_plan"),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name="fk_plan_draft_made_by_person"),
    )
    for column in ("digest", "plan_id", "made_by"):
        op.create_index(f"ix_plan_draft_{column}", "plan_draft", [column])

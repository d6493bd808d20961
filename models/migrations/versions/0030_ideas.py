"""Ideas: what a bureau's people would mend and do, and the goals made of it.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "idea_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer()),
        sa.Column("activity_id", sa.Integer()),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("texts", sa.LargeBinary()),
        sa.Column("told_of", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_idea_round"),
        sa.UniqueConstraint("campaign_id", name="uq_idea_round_campaign_id"),
        sa.UniqueConstraint("poll_id", name="uq_idea_round_poll_id"),
        _to("idea_round", "campaign_id", "campaign"),
        _to("idea_round", "poll_id", "campaign"),
        _to("idea_round", "activity_id", "activity"),
        _to("idea_round", "made_by", "person"),
    )
    op.create_index("ix_idea_round_activity_id", "idea_round", ["activity_id"])
    op.create_index("ix_idea_round_made_by", "idea_round", ["made_by"])
    op.create_table(
        "idea_goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("virtue", sa.String(20), nullable=False),
        sa.Column("text", sa.String(300), nullable=False),
        sa.Column("does", sa.String(300), server_default="", nullable=False),
        sa.Column("avoids", sa.String(300), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_idea_goal"),
        _to("idea_goal", "round_id", "idea_round"),
    )
    op.create_index("ix_idea_goal_round_id", "idea_goal", ["round_id"])

"""Working groups with their members and duties, and their meetings."""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "working_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("members", sa.JSON(), nullable=False),
        sa.Column("duties", sa.JSON(), nullable=False),
        sa.Column("ordered_on", sa.Date(), nullable=True),
        sa.Column("noted_by", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_working_group"),
        sa.ForeignKeyConstraint(
            ["bureau_id"], ["bureau.id"], name="fk_working_group_bureau_id_bureau"
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["person.id"], name="fk_working_group_noted_by_person"
        ),
    )
    op.create_index("ix_working_group_bureau_id", "working_group", ["bureau_id"])
    op.create_index("ix_working_group_noted_by", "working_group", ["noted_by"])
    op.create_table(
        "group_meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("begins", sa.String(5), server_default="", nullable=False),
        sa.Column("ends", sa.String(5), server_default="", nullable=False),
        sa.Column("place", sa.String(300), server_default="", nullable=False),
        sa.Column("present", sa.JSON(), nullable=False),
        sa.Column("absent", sa.JSON(), nullable=False),
        sa.Column("guests", sa.JSON(), nullable=False),
        sa.Column("agenda", sa.JSON(), nullable=False),
        sa.Column("noted_by", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_group_meeting"),
        sa.ForeignKeyConstraint(
            ["group_id"], ["working_group.id"], name="fk_group_meeting_group_id_working_group"
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["person.id"], name="fk_group_meeting_noted_by_person"
        ),
    )
    op.create_index("ix_group_meeting_group_id", "group_meeting", ["group_id"])
    op.create_index("ix_group_meeting_noted_by", "group_meeting", ["noted_by"])

"""Appointments with the clinic's advisers.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "clinic_slot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("taken_by", sa.Integer()),
        sa.Column("taken_at", sa.DateTime(timezone=True)),
        sa.Column("event_id", sa.Integer()),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.Column("topics", sa.JSON()),
        sa.Column("advice", sa.LargeBinary()),
        sa.Column("advised_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_clinic_slot"),
        sa.UniqueConstraint(
            "adviser_id", "begins_at", name="uq_clinic_slot_adviser_id_begins_at"
        ),
        _to("clinic_slot", "adviser_id", "person"),
        _to("clinic_slot", "bureau_id", "bureau"),
        _to("clinic_slot", "taken_by", "person"),
        _to("clinic_slot", "event_id", "calendar_event"),
    )
    for column in ("bureau_id", "ends_at", "taken_by"):
        op.create_index(f"ix_clinic_slot_{column}", "clinic_slot", [column])
    op.create_table(
        "clinic_follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slot_id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.LargeBinary()),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True)),
        sa.Column("done_by", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_clinic_follow_up"),
        sa.UniqueConstraint("slot_id", name="uq_clinic_follow_up_slot_id"),
        _to("clinic_follow_up", "slot_id", "clinic_slot"),
        _to("clinic_follow_up", "bureau_id", "bureau"),
        _to("clinic_follow_up", "done_by", "person"),
    )
    op.create_index("ix_clinic_follow_up_bureau_id", "clinic_follow_up", ["bureau_id"])

"""Joining slips: codes that were issued for many at once, sealed, for a day."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "slip_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer()),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("codes", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_slip_batch"),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name="fk_slip_batch_made_by_person"),
        sa.ForeignKeyConstraint(
            ["bureau_id"], ["bureau.id"], name="fk_slip_batch_bureau_id_bureau"
        ),
    )
    op.create_index("ix_slip_batch_made_by", "slip_batch", ["made_by"])
